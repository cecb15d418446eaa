// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Rows that travel between the members of a group: how many each sends to each.
//
//   counts[i][j]: rows that position i sends to position j
//
//          to 0  to 1                 position 0 holds 2 + 1 rows, 1 holds 3 +
//          4
//   from 0    2     1                 position 0 gets 2 + 3 rows, 1 gets 1 + 4
//   from 1    3     4                 on the wire: 1 row one way, 3 the other
//
// What a position sends to itself stays where it is. A halo is an exchange of
// rows with the neighbours: each position gets the last `low` rows before its
// own and the first `high` rows after them.

#ifndef TP_SHARDING_ROWEXCHANGE_H
#define TP_SHARDING_ROWEXCHANGE_H

#include "llvm/ADT/SmallVector.h"
#include <cstdint>
#include <optional>
#include <utility>

namespace mlir::tp {

/// A square matrix: counts[i][j] rows go from position i to position j.
using RowCounts = llvm::SmallVector<llvm::SmallVector<int64_t, 8>, 8>;

/// The most rows that a position sends, itself included.
int64_t getMostSent(const RowCounts &counts);
/// The most rows that a position receives, itself included.
int64_t getMostReceived(const RowCounts &counts);

/// The rows that the busiest position sends to others or receives from them.
int64_t getWireRows(const RowCounts &counts);

/// The messages that follow each other: the most that one position sends or
/// receives.
int64_t getNumMessages(const RowCounts &counts);

/// The exchange that a halo is. Every position has `size` rows; nobody sends
/// what lies beyond the ends.
RowCounts getHaloCounts(int64_t size, int64_t low, int64_t high,
                        int64_t groupSize);

/// If every position sends `size` rows to at most one and receives from at most
/// one, the (source, target) pairs: then the exchange is a permute.
std::optional<llvm::SmallVector<std::pair<int64_t, int64_t>>>
getAsPermutation(const RowCounts &counts, int64_t size);

} // namespace mlir::tp

#endif // TP_SHARDING_ROWEXCHANGE_H
