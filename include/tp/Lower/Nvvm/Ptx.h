// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// From kernels in nvvm, arith, vector and scf to PTX.

#ifndef TP_LOWER_NVVM_PTX_H
#define TP_LOWER_NVVM_PTX_H

#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Pass/PassManager.h"

namespace mlir::tp {

/// What `buildLowerToPtxPipeline` needs of a context.
void registerPtxInterfaces(DialectRegistry &registry);

/// Replace every gpu.module by a gpu.binary with PTX for `chip`, such as
/// sm_90a.
void buildLowerToPtxPipeline(OpPassManager &pm, StringRef chip);

/// The PTX of the kernels of `module`, which stays as it is.
FailureOr<std::string> emitPtx(gpu::GPUModuleOp module, StringRef chip);

} // namespace mlir::tp

#endif // TP_LOWER_NVVM_PTX_H
