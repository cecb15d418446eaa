// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// How Megatron-LM would cut the arguments of a program: weights by columns
// where what they multiply is whole, by rows where it is cut.
//
//   x ── @ w1 ── gelu ── @ w2 ──        w1: columns (dimension 1)
//   whole   cut     cut     whole       w2: rows (dimension 0)
//
// Heads are columns, biases go with the columns they are added to, and all that
// meets no cut stays whole: norms, positions, tokens.

#ifndef TP_LIB_PLAN_MEGATRONCUTS_H
#define TP_LIB_PLAN_MEGATRONCUTS_H

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "tp/IR/Tp.h"

namespace mlir::tp {

struct MegatronCuts {
  /// For each argument the dimension that tensor parallelism cuts, if any.
  SmallVector<std::optional<unsigned>> dims;
  /// What all that is cut divides by, such as the number of heads of keys and
  /// values; 0 if nothing is cut.
  int64_t divisor = 0;
  /// The arguments with tokens or other data, of which data parallelism cuts
  /// the first dimension.
  SmallVector<unsigned> data;
  /// True if there is a weight to cut.
  bool cutsWeights() const;
};

/// Read the program, on whichever mesh, in its order.
MegatronCuts findMegatronCuts(func::FuncOp function, MeshOp mesh);

/// Annotate the arguments that have no sharding: cut over the last axis of
/// `mesh`, data over the one before it. Of an axis with more devices than heads
/// divide by, others compute the same, and if they divide by none, cuts are
/// uneven.
void annotateAsMegatron(func::FuncOp function, MeshOp mesh,
                        const MegatronCuts &cuts);

} // namespace mlir::tp

#endif // TP_LIB_PLAN_MEGATRONCUTS_H
