// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Operations that compute with the same rows, found by how they index what they
// hand to each other.
//
//   m[i]    = max_j x[i, j]            rows i: a loop of all three, parallel in
//   e[i, j] = exp(x[i, j] - m[i])      each; block by block, e is as large as
//   s[i]    = sum_j e[i, j]            a block
//
// The loops that all have in common are the axes of the group. An axis indexes
// a dimension of every value that members hand on; what is read from outside is
// cut where an axis indexes it, and whole elsewhere.

#ifndef TP_LOWER_HOST_ROWGROUP_H
#define TP_LOWER_HOST_ROWGROUP_H

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include <optional>

namespace mlir::tp {

struct RowGroup {
  /// A loop of all members, and how much of it a block takes: 1 of all but the
  /// last axis.
  struct Axis {
    int64_t size, block;
  };

  struct Member {
    linalg::GenericOp op;
    /// The loop that each axis is.
    SmallVector<unsigned> loops;

    /// The axis that `expr` is in this operation, or -1.
    int getAxis(AffineExpr expr) const;
  };

  /// Outermost first.
  SmallVector<Axis> axes;
  /// In order of the program.
  SmallVector<Member> members;

  bool contains(Operation *op) const {
    return llvm::any_of(members,
                        [&](const Member &member) { return member.op == op; });
  }
  /// The operations between the members that depend on one.
  SmallVector<Operation *> getDependents() const;
  /// True if nobody but members uses `result`, one of a member.
  bool isInternal(OpResult result) const;
};

/// The group that runs with the reduction `seed` by blocks of which the largest
/// operand of `seed` has about `blockBytes`. Nothing if there is no such group,
/// or no value of that size that it would keep in the cache.
std::optional<RowGroup> findRowGroup(linalg::GenericOp seed,
                                     int64_t blockBytes);

} // namespace mlir::tp

#endif // TP_LOWER_HOST_ROWGROUP_H
