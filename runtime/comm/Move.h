// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Which box of whose operand goes where in whose result: the geometry of
// collectives that move elements, for every communicator.
//
//   all_gather of f32[2x3] to f32[4x3] along 0: position 1 gives its whole
//   operand to everybody's rows 2 and 3:
//
//   std::optional<Move> move = getMove(site, /*from=*/1, /*to=*/0);
//   move->operandStart == {0, 0}, move->resultStart == {2, 0},
//   move->sizes == {2, 3}

#ifndef TPRT_COMM_MOVE_H
#define TPRT_COMM_MOVE_H

#include "comm/Site.h"
#include <span>

namespace tprt {

struct Move {
  std::vector<int64_t> operandStart, resultStart, sizes;

  int64_t getNumElements() const;
};

/// What position `from` gives position `to` of its group; nothing where no
/// element moves. Of a reduce_scatter it is the term that `from` has for `to`;
/// an all_reduce has no such box.
std::optional<Move> getMove(const Site &site, int64_t from, int64_t to);

/// True if all that `to` gets leaves a part of its result open, which is zero.
bool leavesZeros(const Site &site, int64_t to);

/// All moves of a site, found once.
class MoveTable {
public:
  struct Arrival {
    int32_t from;
    Move move;
  };

  explicit MoveTable(const Site &site);

  /// What `position` gets, by ascending position of origin. Of a shard and of a
  /// reduce_scatter it is one box, of its own operand.
  std::span<const Arrival> getArrivals(int32_t position) const {
    return arrivals[position];
  }
  bool leavesZeros(int32_t position) const { return zeros[position]; }

private:
  std::vector<std::vector<Arrival>> arrivals;
  std::vector<bool> zeros;
};

/// True if the same boxes move in both.
bool moveAlike(const Site &a, const Site &b);

} // namespace tprt

#endif // TPRT_COMM_MOVE_H
