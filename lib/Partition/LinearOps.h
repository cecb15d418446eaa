// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Which operands of an operation may be pending so that its result is.
//
//   %r = linalg.generic { addf (mulf %p, %s), %b }      p a pending sum
//
//   joint operands {p, b}: the result is a sum of what each device makes of its
//   own terms of p and b. b is whole, so one device adds it; s must be whole.

#ifndef TP_LIB_PARTITION_LINEAROPS_H
#define TP_LIB_PARTITION_LINEAROPS_H

#include "tp/Propagate/ShardedOp.h"

namespace mlir::tp {

/// Operands by their positions in a ShardedOp, ascending.
using Positions = SmallVector<unsigned, 2>;

/// The sets of operands that may have terms of a `kind` together, such that the
/// result has the terms that the operation makes of them, and that hold as many
/// of `candidates` as possible: several sets where two candidates exclude each
/// other, as the factors of a product do. Operands of a set that are whole
/// count once (on one device; on any for an idempotent kind). Empty if the
/// operation needs all candidates whole.
SmallVector<Positions, 1> findJointOperands(const ShardedOp &view,
                                            ArrayRef<unsigned> candidates,
                                            CombinerKind kind);

} // namespace mlir::tp

#endif // TP_LIB_PARTITION_LINEAROPS_H
