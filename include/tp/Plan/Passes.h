// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The passes of the stage Plan; Passes.td documents them.

#ifndef TP_PLAN_PASSES_H
#define TP_PLAN_PASSES_H

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Pass/Pass.h"
#include "tp/IR/Tp.h"

namespace mlir::tp {

#define GEN_PASS_DECL
#include "tp/Plan/Passes.h.inc"

#define GEN_PASS_REGISTRATION
#include "tp/Plan/Passes.h.inc"

} // namespace mlir::tp

#endif // TP_PLAN_PASSES_H
