// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Which matrix products have a kernel.

#ifndef TP_LIB_LOWER_NVVM_VERIFYMATMUL_H
#define TP_LIB_LOWER_NVVM_VERIFYMATMUL_H

#include "tp/Lower/Nvvm/Matmul.h"

namespace mlir::tp {

/// Fails, and says why, if there is no kernel called `name` for `spec`.
LogicalResult verifyMatmul(gpu::GPUModuleOp module, StringRef name,
                           const MatmulSpec &spec);

} // namespace mlir::tp

#endif // TP_LIB_LOWER_NVVM_VERIFYMATMUL_H
