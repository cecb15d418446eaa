// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What the body of a linalg operation does to its accumulators, and how a value
// counts once in a reduction.

#ifndef TP_PROPAGATE_LINALGBODY_H
#define TP_PROPAGATE_LINALGBODY_H

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "tp/Sharding/TensorSharding.h"

namespace mlir::tp {

/// The operation of a body by which a result accumulates: `operation` has the
/// accumulator as one operand and the contribution of an iteration point as
/// operand number `contribution`.
struct BodyCombiner {
  CombinerKind kind;
  Operation *operation;
  unsigned contribution;
};

/// The combiner of result `number` of `op`: the body yields
/// `combine(accumulator, contribution)`, and reads the accumulator nowhere
/// else.
std::optional<BodyCombiner> matchCombiner(linalg::LinalgOp op, unsigned number);

/// The combiner that a scalar operation is, if any.
std::optional<CombinerKind> getCombinerKind(Operation *op);

/// The value that changes nothing when combined with another.
TypedAttr getNeutralElement(CombinerKind kind, Type type);

/// True if `init` holds the neutral element everywhere, or what is no number,
/// which stays none however often it counts.
bool isNeutral(Value init, TypedAttr neutral);

/// `init` where `isFirst`, elsewhere the neutral element: a whole value becomes
/// a term of a pending reduction.
Value keepOnFirst(OpBuilder &builder, Location loc, Value init, Value isFirst,
                  TypedAttr neutral);

} // namespace mlir::tp

#endif // TP_PROPAGATE_LINALGBODY_H
