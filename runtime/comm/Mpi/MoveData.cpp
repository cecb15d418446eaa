// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What each collective sends, and what it makes of what has come.
#include "comm/Mpi/MpiCommunicator.h"
#include "comm/Reduce.h"
#include "element/Box.h"
#include <cstring>

using namespace tprt;

/// Up to this many bytes an all_reduce sends whole operands.
static constexpr size_t maxWholeBytes = 16 << 10;

bool MpiCommunicator::runOperation(Call &call) {
  switch (call.site.kind) {
  case CollectiveKind::AllReduce:
    return allReduce(call);
  case CollectiveKind::ReduceScatter:
    return reduceScatter(call);
  case CollectiveKind::Shard:
    if (leavesZeros(call.site, call.lane.position))
      std::memset(call.result, 0, call.site.getResultBytes());
    if (std::optional<Move> move =
            getMove(call.site, call.lane.position, call.lane.position))
      keepOwn(call, *move);
    return true;
  default:
    return moveBoxes(call);
  }
}

static Payload copyBytes(const void *data, size_t bytes) {
  auto copy = std::make_shared<Bytes>(bytes);
  if (bytes != 0)
    std::memcpy(copy->data(), data, bytes);
  return copy;
}

/// The box of an operand that `move` takes, contiguous.
static Payload packBox(const Site &site, const void *operand,
                       const Move &move) {
  size_t elementBytes = getElementSize(site.dtype);
  auto packed = std::make_shared<Bytes>(move.getNumElements() * elementBytes);
  std::vector<int64_t> zeros(move.sizes.size());
  copyBox(packed->data(), {move.sizes, zeros}, operand,
          {site.operandShape, move.operandStart}, move.sizes, elementBytes);
  return packed;
}

void MpiCommunicator::keepOwn(const Call &call, const Move &move) {
  copyBox(call.result, {call.site.resultShape, move.resultStart}, call.operand,
          {call.site.operandShape, move.operandStart}, move.sizes,
          getElementSize(call.site.dtype));
}

bool MpiCommunicator::hasBytes(const Call &call, int64_t position,
                               size_t bytes) {
  size_t got = call.messages[position].payload->size();
  if (got == bytes)
    return true;
  abort(Code::Internal, "rank " + std::to_string(call.rank) + " got " +
                            std::to_string(got) + " bytes from rank " +
                            std::to_string(call.lane.members[position]) +
                            " in " + describeHeader(call.header) + ", not " +
                            std::to_string(bytes));
  return false;
}

bool MpiCommunicator::allReduce(Call &call) {
  const Site &site = call.site;
  int64_t size = call.size(), self = call.lane.position;
  size_t elementBytes = getElementSize(site.dtype);
  size_t count = call.header.count, bytes = count * elementBytes;
  bool isWhole = bytes <= maxWholeBytes || size == 1;
  // The elements that a position reduces.
  auto getStart = [&](int64_t position) {
    return isWhole ? (position <= self ? 0 : count) : count * position / size;
  };
  Payload whole = isWhole ? copyBytes(call.operand, bytes) : nullptr;
  auto *operand = static_cast<const std::byte *>(call.operand);
  auto *result = static_cast<std::byte *>(call.result);
  for (int64_t position = 0; position < size; ++position)
    if (position != self)
      send(call, position, 0,
           isWhole ? whole
                   : copyBytes(operand + getStart(position) * elementBytes,
                               (getStart(position + 1) - getStart(position)) *
                                   elementBytes));
  if (!receiveAll(call, 0))
    return false;

  size_t start = getStart(self), chunk = getStart(self + 1) - start;
  std::vector<const void *> sources;
  for (int64_t position = 0; position < size; ++position) {
    if (position == self) {
      sources.push_back(operand + start * elementBytes);
      continue;
    }
    if (!hasBytes(call, position, chunk * elementBytes))
      return false;
    sources.push_back(call.messages[position].payload->data());
  }
  reduce(site.dtype, site.combiner, site.isUnsigned, sources,
         result + start * elementBytes, chunk);
  if (isWhole)
    return true;

  Payload reduced =
      copyBytes(result + start * elementBytes, chunk * elementBytes);
  for (int64_t position = 0; position < size; ++position)
    if (position != self)
      send(call, position, 1, reduced);
  call.messages.assign(size, {});
  if (!receiveAll(call, 1))
    return false;
  for (int64_t position = 0; position < size; ++position) {
    if (position == self)
      continue;
    size_t first = getStart(position), end = getStart(position + 1);
    if (!hasBytes(call, position, (end - first) * elementBytes))
      return false;
    if (end != first)
      std::memcpy(result + first * elementBytes,
                  call.messages[position].payload->data(),
                  (end - first) * elementBytes);
  }
  return true;
}

bool MpiCommunicator::reduceScatter(Call &call) {
  const Site &site = call.site;
  int64_t self = call.lane.position;
  std::vector<const void *> sources;
  for (int64_t position = 0; position < call.size(); ++position)
    if (position != self) {
      std::optional<Move> term = getMove(site, self, position);
      send(call, position, 0,
           term ? packBox(site, call.operand, *term) : nullptr);
    }
  std::optional<Move> own = getMove(site, self, self);
  call.messages[self].payload =
      own ? packBox(site, call.operand, *own) : std::make_shared<Bytes>();
  if (!receiveAll(call, 0))
    return false;
  if (leavesZeros(site, self))
    std::memset(call.result, 0, site.getResultBytes());
  size_t elementBytes = getElementSize(site.dtype);
  size_t count = own ? own->getNumElements() : 0;
  for (int64_t position = 0; position < call.size(); ++position) {
    if (!hasBytes(call, position, count * elementBytes))
      return false;
    sources.push_back(call.messages[position].payload->data());
  }
  if (!own)
    return true;
  Bytes sum(count * elementBytes);
  reduce(site.dtype, site.combiner, site.isUnsigned, sources, sum.data(),
         count);
  std::vector<int64_t> zeros(own->sizes.size());
  copyBox(call.result, {site.resultShape, own->resultStart}, sum.data(),
          {own->sizes, zeros}, own->sizes, elementBytes);
  return true;
}

bool MpiCommunicator::moveBoxes(Call &call) {
  const Site &site = call.site;
  int64_t self = call.lane.position;
  for (int64_t position = 0; position < call.size(); ++position)
    if (position != self) {
      std::optional<Move> move = getMove(site, self, position);
      send(call, position, 0,
           move ? packBox(site, call.operand, *move) : nullptr);
    }
  // A permute in place overwrites what it keeps.
  std::optional<Move> own = getMove(site, self, self);
  bool isInPlace = call.operand == call.result;
  if (!receiveAll(call, 0))
    return false;
  if (leavesZeros(site, self))
    std::memset(call.result, 0, site.getResultBytes());
  if (own && !isInPlace)
    keepOwn(call, *own);
  size_t elementBytes = getElementSize(site.dtype);
  std::vector<int64_t> zeros(site.operandShape.size());
  for (int64_t position = 0; position < call.size(); ++position) {
    if (position == self)
      continue;
    std::optional<Move> move = getMove(site, position, self);
    if (!hasBytes(call, position,
                  move ? move->getNumElements() * elementBytes : 0))
      return false;
    if (move)
      copyBox(call.result, {site.resultShape, move->resultStart},
              call.messages[position].payload->data(), {move->sizes, zeros},
              move->sizes, elementBytes);
  }
  return true;
}
