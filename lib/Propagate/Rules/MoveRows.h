// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The rows that an operation reads and another device owns.
//
//   rows [1, 9) of 12, cut over tp = 4, as two rows for each device:
//
//   %from = 1 on device 0, else 0
//   %packed = row r is row min(r + %from, 2) of the shard
//   %rows = tp.exchange %packed dim 0 over @pod ["tp"]
//       [[2, 0, 0, 0], [0, 2, 1, 0], [0, 0, 1, 2], [0, 0, 0, 0]]

#ifndef TP_LIB_PROPAGATE_RULES_MOVEROWS_H
#define TP_LIB_PROPAGATE_RULES_MOVEROWS_H

#include "tp/Propagate/ShardableOpInterface.h"
#include "tp/Sharding/RowTransfer.h"

namespace mlir::tp {

/// Where the rows of a tensor lie in a result: row q of `size` is row
/// `offset + stride * q` of `wholeSize`.
struct RowPlace {
  int64_t size = 0, offset = 0, stride = 1, wholeSize = 0;
  /// True if every device has all of the rows.
  bool isWhole = false;
};

/// The rows of the tensor at `place` that each position has in the result,
/// which is cut over `axes`.
SmallVector<Extent, 8> getPieceRows(const RowPlace &place, AxisListRef axes);

/// Append what moves along `dim` of operand `operand`, which lies at `place` of
/// a result cut over `axes`.
void appendPieceMove(unsigned operand, unsigned dim, const RowPlace &place,
                     AxisListRef axes, SmallVectorImpl<RowMove> &moves);

/// The rows of a local result that come from one tensor. At each position:
/// `counts` rows, from row `begins` on, each `stride` further; they are those
/// of `rows` from `firsts` on.
struct RowPiece {
  Value rows;
  SmallVector<int64_t, 8> begins, counts, firsts;
  int64_t stride = 1;
};

class RowMover {
public:
  /// Rows are moved just before `op`, and because of it.
  RowMover(Operation *op, Localizer &localizer);

  /// The rows of `value`, a shard of `source` along `dim`, that this device
  /// wants; as many as the device that wants most gets. Beyond its own there is
  /// anything.
  Value get(Value value, unsigned dim, const RowSource &source,
            ArrayRef<Extent> wanted);

  /// What this device has of a result that `value` lies in; the result is cut
  /// over `axes`, and so is `value` unless it is whole.
  RowPiece getPiece(Value value, unsigned dim, const RowPlace &place,
                    AxisListRef axes);

  /// The local result: a row of the first piece that has it, else of
  /// `otherwise`, a tensor of its type or a scalar. Without that, the last
  /// piece has what no other has.
  Value join(RankedTensorType type, unsigned dim, ArrayRef<RowPiece> pieces,
             Value otherwise, AxisListRef axes);

private:
  Value take(Value value, unsigned dim, const RowMap &map, AxisListRef axes);
  Value takeByIndex(Value value, unsigned dim, const RowMap &map,
                    AxisListRef axes);
  Value exchange(Value value, unsigned dim, const RowTransfer &transfer,
                 AxisListRef axes);
  Value addHalo(Value value, unsigned dim, const HaloPlan &plan,
                AxisListRef axes);

  Localizer &localizer;
  OpBuilder builder;
  Location loc;
  StringAttr cause;
};

/// What each position of the group over `terms` owns of `size` elements.
SmallVector<Extent, 8> getOwnedExtents(int64_t size, AxisListRef terms);

} // namespace mlir::tp

#endif // TP_LIB_PROPAGATE_RULES_MOVEROWS_H
