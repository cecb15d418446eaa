// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Where a pending reduction is carried along instead of reduced.
//
//   %a = matmul …    partial = sum {"tp"}      only used by %s
//   %b = matmul …    partial = sum {"tp"}      only used by %s
//   %s = add %a, %b                            carries: one reduction, not two
//
// An operation carries if it is linear in the operands that are pending, takes
// no constant part from the others, cuts nothing over the pending axes, and
// makes nothing larger. A pending value stays so only if all its users carry,
// and, where it has several, each adds it to another pending value.

#ifndef TP_LIB_PARTITION_PENDINGREDUCTIONS_H
#define TP_LIB_PARTITION_PENDINGREDUCTIONS_H

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "tp/IR/ShardingAttributes.h"
#include "tp/Propagate/ShardedOp.h"

namespace mlir::tp {

using Pending = SmallVector<PartialSum, 1>;

/// What an operation carries from some of its operands to its results.
struct CarriedReduction {
  Pending pending; // empty if nothing is carried
  /// Numbers of the pending operands as a ShardedOp counts them.
  SmallVector<unsigned, 2> operands;
};

class PendingReductions {
public:
  PendingReductions(func::FuncOp function, const Mesh &mesh);

  const CarriedReduction &getCarried(Operation *op) const;

private:
  CarriedReduction findCarried(Operation *op, const Mesh &mesh);
  bool reduceUnlessCarried(Value value);
  /// True if `user` has a pending operand beside `value`.
  bool addsAnother(Operation *user, Value value) const;

  llvm::DenseMap<Value, Pending> pending;
  llvm::DenseMap<Operation *, CarriedReduction> carried;
  llvm::DenseSet<Value> reduced;
};

/// True if `op` is linear in the operands at `positions` of its view and adds
/// nothing else. For other kinds than sums it may only move elements.
bool isLinearIn(const ShardedOp &view, ArrayRef<unsigned> positions,
                CombinerKind kind);

} // namespace mlir::tp

#endif // TP_LIB_PARTITION_PENDINGREDUCTIONS_H
