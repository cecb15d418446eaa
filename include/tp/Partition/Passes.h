// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The passes of the stage Partition; Passes.td documents them.

#ifndef TP_PARTITION_PASSES_H
#define TP_PARTITION_PASSES_H

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Pass/Pass.h"
#include "tp/IR/Tp.h"

namespace mlir::tp {

#define GEN_PASS_DECL
#include "tp/Partition/Passes.h.inc"

#define GEN_PASS_REGISTRATION
#include "tp/Partition/Passes.h.inc"

} // namespace mlir::tp

#endif // TP_PARTITION_PASSES_H
