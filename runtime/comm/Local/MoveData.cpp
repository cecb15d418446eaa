// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What each collective moves, once all members have published their operands.
#include "comm/Local/LocalCommunicator.h"
#include "comm/Move.h"
#include "comm/Reduce.h"
#include "element/Box.h"
#include <algorithm>
#include <cstring>

using namespace tprt;

/// Reduced elements are stored into all results while this much of them is in
/// the second-level cache; long runs suit the prefetchers and the TLB.
static constexpr size_t chunkBytes = 128 << 10;

const void *LocalCommunicator::getOperand(const Call &call,
                                          int32_t position) const {
  int32_t slot = call.lane.slotOfPosition[position];
  return call.group.slots[slot].headers[call.parity].operand;
}

void *LocalCommunicator::getResult(const Call &call, int32_t position) const {
  int32_t slot = call.lane.slotOfPosition[position];
  return call.group.slots[slot].headers[call.parity].result;
}

void LocalCommunicator::moveData(const Call &call) {
  if (call.site.kind == CollectiveKind::AllReduce)
    return allReduce(call);
  const MoveTable &moves = *movesOfSite[call.siteIndex];
  if (moves.leavesZeros(call.lane.position))
    std::memset(call.result, 0, call.site.getResultBytes());
  for (const auto &[from, move] : moves.getArrivals(call.lane.position))
    if (call.site.kind == CollectiveKind::ReduceScatter)
      reduceScatter(call, move);
    else
      receive(call, move, getOperand(call, from));
}

void LocalCommunicator::keepOwnSlice(const Call &call, const void *operand) {
  const MoveTable &moves = *movesOfSite[call.siteIndex];
  if (moves.leavesZeros(call.lane.position))
    std::memset(call.result, 0, call.site.getResultBytes());
  for (const MoveTable::Arrival &own : moves.getArrivals(call.lane.position))
    receive(call, own.move, operand);
}

void LocalCommunicator::receive(const Call &call, const Move &move,
                                const void *operand) {
  const Site &site = call.site;
  copyBox(call.result, {site.resultShape, move.resultStart}, operand,
          {site.operandShape, move.operandStart}, move.sizes,
          getElementSize(site.dtype));
}

static std::byte *advance(void *data, size_t bytes) {
  return static_cast<std::byte *>(data) + bytes;
}

static const std::byte *advance(const void *data, size_t bytes) {
  return static_cast<const std::byte *>(data) + bytes;
}

void LocalCommunicator::allReduce(const Call &call) {
  const Site &site = call.site;
  size_t elementBytes = getElementSize(site.dtype),
         bytes = site.getOperandBytes();
  size_t size = call.size(), lo = 0, hi = bytes;
  if (!call.isStaged) {
    // Own whole cache lines: no two members write into the same one.
    size_t numLines = (bytes + 63) / 64;
    lo = std::min(bytes, numLines * call.lane.position / size * 64);
    hi = std::min(bytes, numLines * (call.lane.position + 1) / size * 64);
  }
  std::vector<const void *> sources(size);
  while (lo < hi) {
    size_t chunk = call.isStaged ? hi - lo : std::min(chunkBytes, hi - lo);
    for (size_t position = 0; position < size; ++position)
      sources[position] = advance(getOperand(call, position), lo);
    std::byte *own = advance(call.result, lo);
    reduce(site.dtype, site.combiner, site.isUnsigned, sources, own,
           chunk / elementBytes);
    for (size_t position = 0; position < size && !call.isStaged; ++position)
      if (position != static_cast<size_t>(call.lane.position))
        std::memcpy(advance(getResult(call, position), lo), own, chunk);
    lo += chunk;
  }
}

/// The product of `shape` from dimension `from` up to `to`.
static size_t getProduct(const std::vector<int64_t> &shape, size_t from,
                         size_t to) {
  size_t product = 1;
  for (size_t dim = from; dim < to; ++dim)
    product *= shape[dim];
  return product;
}

void LocalCommunicator::reduceScatter(const Call &call, const Move &own) {
  const Site &site = call.site;
  size_t rank = site.operandShape.size(),
         elementBytes = getElementSize(site.dtype);
  size_t outer = getProduct(site.operandShape, 0, site.dim);
  size_t inner = getProduct(site.operandShape, site.dim + 1, rank);
  size_t operandRow = site.operandShape[site.dim] * inner * elementBytes;
  size_t resultRow = site.resultShape[site.dim] * inner * elementBytes;
  std::vector<const void *> sources(call.size());
  for (size_t row = 0; row < outer; ++row) {
    size_t start =
        row * operandRow + own.operandStart[site.dim] * inner * elementBytes;
    for (int64_t position = 0; position < call.size(); ++position)
      sources[position] = advance(getOperand(call, position), start);
    reduce(site.dtype, site.combiner, site.isUnsigned, sources,
           advance(call.result, row * resultRow), own.sizes[site.dim] * inner);
  }
}
