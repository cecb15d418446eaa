// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "comm/Move.h"
#include "placement/Ownership.h"
#include <algorithm>
#include <tuple>

using namespace tprt;

int64_t Move::getNumElements() const { return *checkedProduct(sizes); }

/// Rows of an exchange follow each other by target in the operand, and by
/// source in the result; of a halo the rows of all positions follow each other.
static void placeRows(const Site &site, int64_t from, int64_t to, Move &move) {
  int64_t size = site.operandShape[site.dim];
  int64_t &operand = move.operandStart[site.dim];
  int64_t &result = move.resultStart[site.dim];
  if (site.kind == CollectiveKind::Halo) {
    operand = std::max<int64_t>((to - from) * size - site.low, 0);
    // A halo starts with what lies before the first row of all: zeros.
    result = std::max<int64_t>(site.low - to * size, 0);
  } else {
    for (int64_t earlier = 0; earlier < to; ++earlier)
      operand += site.getNumRows(from, earlier);
  }
  for (int64_t earlier = 0; earlier < from; ++earlier)
    result += site.getNumRows(earlier, to);
  move.sizes[site.dim] = site.getNumRows(from, to);
}

std::optional<Move> tprt::getMove(const Site &site, int64_t from, int64_t to) {
  std::vector<int64_t> zeros(site.operandShape.size());
  Move move = {zeros, zeros, site.operandShape};
  switch (site.kind) {
  case CollectiveKind::AllReduce:
    return std::nullopt;
  case CollectiveKind::Permute: {
    std::pair<int64_t, int64_t> pair(from, to);
    if (std::find(site.pairs.begin(), site.pairs.end(), pair) ==
        site.pairs.end())
      return std::nullopt;
    break;
  }
  case CollectiveKind::AllGather: {
    Extent extent = getOwnedExtent(site.resultShape[site.dim], site.axes, from);
    move.resultStart[site.dim] = extent.lo;
    move.sizes[site.dim] = extent.size();
    break;
  }
  case CollectiveKind::AllToAll: {
    Extent joined =
        getOwnedExtent(site.resultShape[site.concatDim], site.axes, from);
    move.resultStart[site.concatDim] = joined.lo;
    move.sizes[site.concatDim] = joined.size();
    [[fallthrough]];
  }
  case CollectiveKind::ReduceScatter:
  case CollectiveKind::Shard: {
    Extent own = getOwnedExtent(site.operandShape[site.dim], site.axes, to);
    move.operandStart[site.dim] = own.lo;
    move.sizes[site.dim] = own.size();
    break;
  }
  case CollectiveKind::Exchange:
  case CollectiveKind::Halo:
    placeRows(site, from, to, move);
    break;
  }
  if (move.getNumElements() == 0)
    return std::nullopt;
  return move;
}

bool tprt::leavesZeros(const Site &site, int64_t to) {
  int64_t group = site.getGroupSize(), covered = 0;
  bool takesOne = site.kind == CollectiveKind::Shard ||
                  site.kind == CollectiveKind::ReduceScatter;
  for (int64_t from = 0; from < (takesOne ? 1 : group); ++from)
    if (std::optional<Move> move = getMove(site, from, to))
      covered += move->getNumElements();
  return covered < *checkedProduct(site.resultShape);
}

MoveTable::MoveTable(const Site &site) {
  int32_t group = site.getGroupSize();
  bool takesOwn = site.kind == CollectiveKind::Shard ||
                  site.kind == CollectiveKind::ReduceScatter;
  arrivals.resize(group);
  for (int32_t to = 0; to < group; ++to) {
    zeros.push_back(tprt::leavesZeros(site, to));
    for (int32_t from = 0; from < group; ++from) {
      if (takesOwn && from != to)
        continue;
      if (std::optional<Move> move = getMove(site, from, to))
        arrivals[to].push_back({from, std::move(*move)});
    }
  }
}

bool tprt::moveAlike(const Site &a, const Site &b) {
  auto geometry = [](const Site &site) {
    return std::tie(site.kind, site.axes, site.dim, site.concatDim, site.pairs,
                    site.counts, site.low, site.high, site.operandShape,
                    site.resultShape);
  };
  return geometry(a) == geometry(b);
}
