// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The kernels of `tp.call`, for programs that are interpreted. A program that
// is compiled finds its kernels by tprt_register_kernel; the two lists know
// nothing of each other.
//
//   registerInterpretedKernel("my.norm", &norm, nullptr);
//   interpretLocal(func, …);                 // calls norm on each rank

#ifndef TP_INTERPRET_KERNELS_H
#define TP_INTERPRET_KERNELS_H

#include "tp/Interpret/HostTensor.h"
#include "tprt/program.h"

namespace mlir::tp {

/// What the runtime calls elements of `kind`. A position is a number of 64 bits
/// where it leaves the program.
tprt_dtype getRuntimeType(ElementKind kind);

/// Call `kernel` with `data` for `name`, in place of any other of that name.
/// May be called from any thread.
void registerInterpretedKernel(StringRef name, tprt_kernel kernel, void *data);

} // namespace mlir::tp

#endif // TP_INTERPRET_KERNELS_H
