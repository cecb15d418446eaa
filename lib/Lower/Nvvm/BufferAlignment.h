// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// How buffers are aligned, as far as the program says.

#ifndef TP_LIB_LOWER_NVVM_BUFFERALIGNMENT_H
#define TP_LIB_LOWER_NVVM_BUFFERALIGNMENT_H

#include "mlir/Dialect/Func/IR/FuncOps.h"

namespace mlir::tp {

/// Bytes of which the address of the first element of `buffer`, a value of an
/// entry, is a multiple; at most 64, as buffers of the arena are.
int64_t getBufferAlignment(Value buffer);

/// The same for a parameter of `kernel`: what all of its calls have in common.
int64_t getParameterAlignment(func::FuncOp kernel, unsigned parameter);

} // namespace mlir::tp

#endif // TP_LIB_LOWER_NVVM_BUFFERALIGNMENT_H
