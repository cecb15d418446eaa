// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The passes of the stage Propagate; Passes.td documents them.

#ifndef TP_PROPAGATE_PASSES_H
#define TP_PROPAGATE_PASSES_H

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Pass/Pass.h"
#include "tp/IR/Tp.h"

namespace mlir::tp {

#define GEN_PASS_DECL
#include "tp/Propagate/Passes.h.inc"

#define GEN_PASS_REGISTRATION
#include "tp/Propagate/Passes.h.inc"

} // namespace mlir::tp

#endif // TP_PROPAGATE_PASSES_H
