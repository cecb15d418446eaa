// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The passes of Import. Each is a shell over a function of Import.h.

#ifndef TP_IMPORT_PASSES_H
#define TP_IMPORT_PASSES_H

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/Pass/Pass.h"
#include "tp/IR/Tp.h"

namespace mlir::tp {

#define GEN_PASS_DECL
#define GEN_PASS_REGISTRATION
#include "tp/Import/Passes.h.inc"

} // namespace mlir::tp

#endif // TP_IMPORT_PASSES_H
