// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tp/Sharding/RowTransfer.h"
#include "llvm/Support/MathExtras.h"
#include <algorithm>
#include <cassert>

using namespace mlir::tp;

bool RowMap::isIdentity() const {
  return stride == 1 && llvm::all_of(llvm::zip_equal(runs, taken), [](auto p) {
           auto &[list, rows] = p;
           return rows == 0 || (list.size() == 1 && list[0].delta == 0);
         });
}

bool RowMap::isSlice(int64_t size) const {
  if (stride < 1)
    return false;
  for (const auto &[list, rows] : llvm::zip_equal(runs, taken))
    if (rows > 0 && (list.size() != 1 || list[0].delta < 0 ||
                     list[0].delta + stride * (numRows - 1) >= size))
      return false;
  return stride * (numRows - 1) < size;
}

/// The q whose row `offset + stride * q` lies in `rows`.
static Extent getHeld(const RowSource &source, Extent rows) {
  if (rows.size() == 0)
    return {};
  int64_t first = rows.lo - source.offset, last = rows.hi - 1 - source.offset;
  if (source.stride < 0) {
    std::swap(first, last);
    first = -first;
    last = -last;
  }
  int64_t step = std::abs(source.stride);
  return {llvm::divideCeilSigned(first, step),
          llvm::divideFloorSigned(last, step) + 1};
}

static Extent intersect(Extent a, Extent b) {
  int64_t lo = std::max(a.lo, b.lo);
  return {lo, std::max(lo, std::min(a.hi, b.hi))};
}

/// Append a run unless it continues the one before.
static void append(RowMap &map, int64_t position, int64_t begin,
                   int64_t delta) {
  auto &list = map.runs[position];
  if (list.empty() || list.back().delta != delta)
    list.push_back({list.empty() ? 0 : begin, delta});
}

/// Positions that take nothing take it from where another one does.
static void finish(RowMap &map) {
  int64_t known = 0;
  for (auto [list, rows] : llvm::zip_equal(map.runs, map.taken))
    if (rows == map.numRows)
      known = list.front().delta;
  for (auto &list : map.runs)
    if (list.empty())
      list.push_back({0, known});
}

RowTransfer mlir::tp::planTransfer(const RowSource &source,
                                   llvm::ArrayRef<Extent> wanted) {
  int64_t size = wanted.size();
  assert(getNumParts(source.terms) == size && "one run for each position");
  RowTransfer transfer;
  transfer.counts.assign(size, RowCounts::value_type(size, 0));
  RowMap &pack = transfer.pack, &unpack = transfer.unpack;
  pack.stride = source.stride;
  for (RowMap *map : {&pack, &unpack}) {
    map->runs.resize(size);
    map->taken.assign(size, 0);
  }
  llvm::SmallVector<Extent, 8> owned, held;
  for (int64_t i = 0; i < size; ++i) {
    owned.push_back(getOwnedExtent(source.size, source.terms, i));
    held.push_back(getHeld(source, owned.back()));
  }
  bool travels = false;
  for (int64_t i = 0; i < size; ++i)
    for (int64_t j = 0; j < size; ++j) {
      Extent run = intersect(held[i], wanted[j]);
      if (run.size() == 0)
        continue;
      transfer.counts[i][j] = run.size();
      travels |= i != j;
      int64_t &sent = pack.taken[i];
      append(pack, i, sent,
             source.offset + source.stride * (run.lo - sent) - owned[i].lo);
      sent += run.size();
    }
  // Senders stand in the order of their q, or against it.
  for (int64_t j = 0; j < size; ++j) {
    llvm::SmallVector<std::pair<int64_t, int64_t>, 4>
        starts; // wanted, received
    int64_t received = 0;
    for (int64_t i = 0; i < size; ++i) {
      if (transfer.counts[i][j] == 0)
        continue;
      Extent run = intersect(held[i], wanted[j]);
      starts.emplace_back(run.lo - wanted[j].lo, received);
      received += run.size();
    }
    assert(received == wanted[j].size() && "somebody holds every row");
    unpack.taken[j] = received;
    llvm::sort(starts);
    for (auto [row, at] : starts)
      append(unpack, j, row, at - row);
  }
  pack.numRows = getMostSent(transfer.counts);
  unpack.numRows = getMostReceived(transfer.counts);
  finish(pack);
  finish(unpack);
  transfer.isLocal = !travels;
  return transfer;
}

std::optional<HaloPlan> mlir::tp::planHalo(const RowSource &source,
                                           llvm::ArrayRef<Extent> wanted,
                                           const RowTransfer &transfer) {
  int64_t size = wanted.size();
  if (source.stride != 1 || !dividesEvenly(source.size, source.terms))
    return std::nullopt;
  int64_t owned = source.size / size;
  HaloPlan plan;
  plan.slice.runs.resize(size);
  for (int64_t j = 0; j < size; ++j) {
    plan.slice.taken.push_back(wanted[j].size());
    plan.slice.numRows = std::max(plan.slice.numRows, wanted[j].size());
    if (wanted[j].size() == 0)
      continue;
    plan.low = std::max(plan.low, j * owned - wanted[j].lo - source.offset);
    plan.high =
        std::max(plan.high, wanted[j].hi + source.offset - (j + 1) * owned);
  }
  for (int64_t j = 0; j < size; ++j)
    if (wanted[j].size() > 0)
      append(plan.slice, j, 0,
             wanted[j].lo + source.offset - j * owned + plan.low);
  finish(plan.slice);
  if (!plan.slice.isSlice(owned + plan.low + plan.high) ||
      getWireRows(getHaloCounts(owned, plan.low, plan.high, size)) >
          getWireRows(transfer.counts))
    return std::nullopt;
  return plan;
}

RowCounts mlir::tp::getTravellingRows(const RowSource &source,
                                      llvm::ArrayRef<Extent> wanted) {
  RowTransfer transfer = planTransfer(source, wanted);
  if (transfer.isLocal)
    return {};
  if (std::optional<HaloPlan> plan = planHalo(source, wanted, transfer)) {
    int64_t size = wanted.size();
    return getHaloCounts(source.size / size, plan->low, plan->high, size);
  }
  return std::move(transfer.counts);
}
