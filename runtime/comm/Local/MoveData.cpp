// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What each collective moves, once all members have published their operands.
#include "comm/Local/LocalCommunicator.h"
#include "comm/Reduce.h"
#include "element/Box.h"
#include "placement/Ownership.h"
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
  switch (call.site.kind) {
  case CollectiveKind::AllReduce:
    return allReduce(call);
  case CollectiveKind::ReduceScatter:
    return reduceScatter(call);
  case CollectiveKind::AllGather:
    return allGather(call);
  case CollectiveKind::AllToAll:
    return allToAll(call);
  case CollectiveKind::Permute:
    return permute(call);
  case CollectiveKind::Exchange:
  case CollectiveKind::Halo:
    return exchangeRows(call);
  case CollectiveKind::Shard:
    return; // Needs no other member.
  }
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

void LocalCommunicator::reduceScatter(const Call &call) {
  const Site &site = call.site;
  size_t rank = site.operandShape.size(),
         elementBytes = getElementSize(site.dtype);
  Extent extent = getOwnedExtent(site.operandShape[site.dim], site.axes,
                                 call.lane.position);
  if (extent.size() < site.resultShape[site.dim])
    std::memset(call.result, 0, site.getResultBytes());
  size_t outer = getProduct(site.operandShape, 0, site.dim);
  size_t inner = getProduct(site.operandShape, site.dim + 1, rank);
  size_t operandRow = site.operandShape[site.dim] * inner * elementBytes;
  size_t resultRow = site.resultShape[site.dim] * inner * elementBytes;
  std::vector<const void *> sources(call.size());
  for (size_t row = 0; row < outer; ++row) {
    size_t start = row * operandRow + extent.lo * inner * elementBytes;
    for (int64_t position = 0; position < call.size(); ++position)
      sources[position] = advance(getOperand(call, position), start);
    reduce(site.dtype, site.combiner, site.isUnsigned, sources,
           advance(call.result, row * resultRow), extent.size() * inner);
  }
}

void LocalCommunicator::keepOwnSlice(const Call &call, const void *operand) {
  const Site &site = call.site;
  std::vector<int64_t> zero(site.operandShape.size()), start = zero;
  std::vector<int64_t> sizes = site.operandShape;
  Extent extent =
      getOwnedExtent(sizes[site.dim], site.axes, call.lane.position);
  if (extent.size() < site.resultShape[site.dim])
    std::memset(call.result, 0, site.getResultBytes());
  start[site.dim] = extent.lo;
  sizes[site.dim] = extent.size();
  copyBox(call.result, {site.resultShape, zero}, operand,
          {site.operandShape, start}, sizes, getElementSize(site.dtype));
}

void LocalCommunicator::allGather(const Call &call) {
  const Site &site = call.site;
  std::vector<int64_t> zero(site.operandShape.size()), start = zero;
  std::vector<int64_t> sizes = site.operandShape;
  for (int64_t position = 0; position < call.size(); ++position) {
    Extent extent =
        getOwnedExtent(site.resultShape[site.dim], site.axes, position);
    start[site.dim] = extent.lo;
    sizes[site.dim] = extent.size();
    copyBox(call.result, {site.resultShape, start}, getOperand(call, position),
            {site.operandShape, zero}, sizes, getElementSize(site.dtype));
  }
}

void LocalCommunicator::allToAll(const Call &call) {
  const Site &site = call.site;
  std::vector<int64_t> zero(site.operandShape.size());
  std::vector<int64_t> from = zero, to = zero, sizes = site.operandShape;
  Extent own = getOwnedExtent(site.operandShape[site.dim], site.axes,
                              call.lane.position);
  if (own.size() < site.resultShape[site.dim])
    std::memset(call.result, 0, site.getResultBytes());
  from[site.dim] = own.lo;
  sizes[site.dim] = own.size();
  for (int64_t position = 0; position < call.size(); ++position) {
    Extent joined =
        getOwnedExtent(site.resultShape[site.concatDim], site.axes, position);
    to[site.concatDim] = joined.lo;
    sizes[site.concatDim] = joined.size();
    copyBox(call.result, {site.resultShape, to}, getOperand(call, position),
            {site.operandShape, from}, sizes, getElementSize(site.dtype));
  }
}

void LocalCommunicator::permute(const Call &call) {
  for (auto [source, target] : call.site.pairs)
    if (target == call.lane.position) {
      if (size_t bytes = call.site.getOperandBytes())
        std::memcpy(call.result, getOperand(call, source), bytes);
      return;
    }
  if (size_t bytes = call.site.getResultBytes())
    std::memset(call.result, 0, bytes);
}

void LocalCommunicator::exchangeRows(const Call &call) {
  const Site &site = call.site;
  bool isHalo = site.kind == CollectiveKind::Halo;
  int64_t self = call.lane.position, size = site.operandShape[site.dim];
  std::vector<int64_t> zero(site.operandShape.size());
  std::vector<int64_t> from = zero, to = zero, sizes = site.operandShape;
  // A halo starts with what lies before the first row of all: zeros.
  if (isHalo)
    to[site.dim] = std::max<int64_t>(site.low - self * size, 0);
  int64_t received = 0;
  for (int64_t source = 0; source < call.size(); ++source)
    received += site.getNumRows(source, self);
  if (received < site.resultShape[site.dim])
    std::memset(call.result, 0, site.getResultBytes());
  for (int64_t source = 0; source < call.size(); ++source) {
    from[site.dim] = 0;
    if (isHalo)
      from[site.dim] = std::max<int64_t>((self - source) * size - site.low, 0);
    else
      for (int64_t earlier = 0; earlier < self; ++earlier)
        from[site.dim] += site.getNumRows(source, earlier);
    sizes[site.dim] = site.getNumRows(source, self);
    if (sizes[site.dim] == 0)
      continue;
    copyBox(call.result, {site.resultShape, to}, getOperand(call, source),
            {site.operandShape, from}, sizes, getElementSize(site.dtype));
    to[site.dim] += sizes[site.dim];
  }
}
