// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Dimensions that a loop nest does not read at the position of one loop.
//
//   2 * d1 + d4 + 3     rows 3 + 2 p, and what d4 adds: a window
//   9 - d0              rows 9, 8, 7, …: backwards
//   d0 + 1              a slice
//
// One loop, the longest, is that which the rows follow. Where it is cut, a
// device reads a run of rows that others may own, and gets it from them; the
// other loops of the window stay whole.

#ifndef TP_LIB_PROPAGATE_RULES_WINDOWS_H
#define TP_LIB_PROPAGATE_RULES_WINDOWS_H

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "tp/Propagate/ShardableOpInterface.h"

namespace mlir::tp {

struct WindowAccess {
  unsigned loop = 0; // which the rows follow
  int64_t constant = 0, stride = 1;
  /// The least and the most that the other loops add.
  int64_t low = 0, high = 0;
  SmallVector<unsigned, 2> others;
};

/// `expr` as such an access, if it is one that can be cut.
std::optional<WindowAccess> matchWindow(AffineExpr expr,
                                        ArrayRef<int64_t> loopSizes);

/// Get the rows that the windows of `op`, whose operands are local, read.
LogicalResult localizeWindows(linalg::LinalgOp op, Localizer &localizer);

/// Append what localizeWindows moves.
void getWindowMoves(linalg::LinalgOp op, const FactorMap &map,
                    ArrayRef<AxisList> loops, SmallVectorImpl<RowMove> &moves);

} // namespace mlir::tp

#endif // TP_LIB_PROPAGATE_RULES_WINDOWS_H
