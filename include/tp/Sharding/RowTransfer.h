// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// From the rows that devices own to the rows that they want.
//
// An operation reads row `offset + stride * q` of a dimension for q in [0, n);
// each device of a group wants a run of q. Example: q = 0..7 reads rows 1..8 of
// 12, which four devices own three by three, and each wants two of the q:
//
//              owns           holds q      wants q       gets from others
//   device 0   rows 0 1 2     0 1          0 1
//   device 1   rows 3 4 5     2 3 4        2 3
//   device 2   rows 6 7 8     5 6 7        4 5           q = 4
//   device 3   rows 9 10 11                6 7           q = 6 7
//
// A device packs what it holds in the order of the receivers, an exchange moves
// it, and the receiver finds its rows in the order of the senders:
//
//   counts   {2, 0, 0, 0}, {0, 2, 1, 0}, {0, 0, 1, 2}, {0, 0, 0, 0}
//   packed   row r of what device 1 sends is its local row r
//            (device 0: local row 1 + r, as q = 0 reads row 1)
//
// Wanted runs may overlap (the windows of a convolution): what two devices want
// is packed twice. A negative stride reads backwards: then the senders stand in
// descending order of q, and the receiver puts its runs in order again.

#ifndef TP_SHARDING_ROWTRANSFER_H
#define TP_SHARDING_ROWTRANSFER_H

#include "tp/Sharding/Ownership.h"
#include "tp/Sharding/RowExchange.h"

namespace mlir::tp {

/// Which rows of a dimension of `size` elements are read, and how it is cut.
struct RowSource {
  int64_t size = 0;
  AxisList terms; // no gaps
  int64_t offset = 0, stride = 1;
};

/// From row `begin` on, row r is taken from row `stride * r + delta`.
struct RowRun {
  int64_t begin = 0, delta = 0;
};

/// Where each position takes rows from: ascending runs, the first at row 0.
struct RowMap {
  int64_t stride = 1;
  /// How many rows the largest position takes.
  int64_t numRows = 0;
  llvm::SmallVector<llvm::SmallVector<RowRun, 1>, 8> runs;
  /// How many rows each position takes; beyond them anything will do.
  llvm::SmallVector<int64_t, 8> taken;

  /// True if every row is taken from the same row.
  bool isIdentity() const;
  /// True if all rows of all positions are taken from rows of [0, size), and in
  /// one run: the map is a slice.
  bool isSlice(int64_t size) const;
};

struct RowTransfer {
  RowCounts counts;
  RowMap pack;   // from what a position owns to what it sends
  RowMap unpack; // from what it receives to what it wants
  /// True if nothing travels; then `pack` leads to what is wanted.
  bool isLocal = false;
};

/// How position j of the group over `source.terms` gets the run `wanted[j]` of
/// q. Rows that the source does not have must not be wanted.
RowTransfer planTransfer(const RowSource &source,
                         llvm::ArrayRef<Extent> wanted);

/// The rows to add on both sides so that each position has what it wants of an
/// evenly cut source read with stride 1, and the rows where that begins.
struct HaloPlan {
  int64_t low = 0, high = 0;
  RowMap slice; // from the rows with their halo to what is wanted
};

/// A halo that moves no more rows than `transfer`; none if the cut is uneven or
/// an exchange moves fewer. Here rows beyond the ends may be wanted: zeros.
std::optional<HaloPlan> planHalo(const RowSource &source,
                                 llvm::ArrayRef<Extent> wanted,
                                 const RowTransfer &transfer);

/// The rows that really travel so that each position has what it wants: those
/// of a halo if there is one; none if all have it already.
RowCounts getTravellingRows(const RowSource &source,
                            llvm::ArrayRef<Extent> wanted);

} // namespace mlir::tp

#endif // TP_SHARDING_ROWTRANSFER_H
