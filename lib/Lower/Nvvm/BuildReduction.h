// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The second kernel of a matrix product whose depth is split.

#ifndef TP_LIB_LOWER_NVVM_BUILDREDUCTION_H
#define TP_LIB_LOWER_NVVM_BUILDREDUCTION_H

#include "KernelBuilder.h"
#include "tp/Lower/Nvvm/Matmul.h"

namespace mlir::tp {

/// The threads of its blocks.
inline constexpr int64_t kReductionThreads = 256;

/// A kernel that sums the splits of `spec` in order, so that a result is the
/// same every time, and applies the epilogue. Its parameters are pointers to
/// the workspace, the result and the operands of the epilogue.
LLVM::LLVMFuncOp buildReduction(KernelBuilder &b, StringRef name,
                                const MatmulSpec &spec);

} // namespace mlir::tp

#endif // TP_LIB_LOWER_NVVM_BUILDREDUCTION_H
