// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// tp-check --fuzz: random programs, or one program as the fuzzer looks at it.

#ifndef TP_TOOLS_TPCHECK_FUZZ_H
#define TP_TOOLS_TPCHECK_FUZZ_H

#include "CommandLine.h"
#include "mlir/IR/MLIRContext.h"
#include "llvm/Support/LogicalResult.h"

namespace mlir::tp {

/// Do what `--fuzz` asks for. Fails if a program fails.
LogicalResult runFuzz(const CheckOptions &options, MLIRContext &context);

} // namespace mlir::tp

#endif // TP_TOOLS_TPCHECK_FUZZ_H
