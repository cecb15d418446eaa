// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// From kernels in nvvm, arith, vector and scf to PTX.

#ifndef TP_LOWER_NVVM_PTX_H
#define TP_LOWER_NVVM_PTX_H

#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Pass/PassManager.h"
#include <optional>

namespace mlir::tp {

/// What `buildLowerToPtxPipeline` needs of a context.
void registerPtxInterfaces(DialectRegistry &registry);

/// Replace every gpu.module by a gpu.binary with PTX for `chip`, such as
/// sm_90a.
void buildLowerToPtxPipeline(OpPassManager &pm, StringRef chip);

/// The PTX of the kernels of `module`, which stays as it is.
FailureOr<std::string> emitPtx(gpu::GPUModuleOp module, StringRef chip);

/// The machine code of `ptx`, made by ptxas; nothing if that is not installed.
/// It is looked for on the path, then where CUDA is installed by default. On
/// failure `error` is one line.
FailureOr<std::optional<std::string>> assemblePtx(StringRef ptx, StringRef chip,
                                                  std::string &error);

} // namespace mlir::tp

#endif // TP_LOWER_NVVM_PTX_H
