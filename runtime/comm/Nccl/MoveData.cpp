// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What each collective sends, receives and reduces, once all members agree.
#include "comm/Nccl/NcclCommunicator.h"
#include <algorithm>

using namespace tprt;
using namespace tprt::cuda;

static void *advance(const void *data, int64_t bytes) {
  return static_cast<char *>(const_cast<void *>(data)) + bytes;
}

int32_t NcclCommunicator::getMember(const Call &call, int64_t position) const {
  return call.group.members[call.lane.slotOfPosition[position]];
}

NcclCommunicator::Parcel NcclCommunicator::takeStaging(const Call &call,
                                                       size_t bytes) {
  Staging &own = staging[call.rank];
  Parcel parcel{reinterpret_cast<void *>(own.memory + own.used), bytes};
  own.used += (bytes + 255) / 256 * 256;
  return parcel;
}

bool NcclCommunicator::queueOperation(Call &call, uint64_t sequence,
                                      const void *operand) {
  publishHeader(call, sequence, operand);
  if (!meet(call, /*isEntry=*/true))
    return false;
  // The stream has used the staging memory when it comes to this operation.
  staging[call.rank].used = 0;
  if (call.site.kind == CollectiveKind::AllReduce)
    return allReduce(call, operand);
  if (call.site.kind == CollectiveKind::ReduceScatter)
    return reduceScatter(call, operand);
  return moveBoxes(call, operand);
}

bool NcclCommunicator::exchange(const Call &call,
                                const std::vector<Parcel> &out,
                                const std::vector<Parcel> &in) {
  const NcclLibrary &nccl = *world->nccl;
  Comm comm = world->comms[call.rank];
  Stream stream = getDevice(call.rank)->getStream();
  if (call.size() == 1)
    return true;
  std::shared_lock<std::shared_timed_mutex> lock(world->mutex);
  if (world->isAborted)
    return false;
  nccl.beginGroup();
  NcclLibrary::Result worst = NcclLibrary::Success;
  auto note = [&](NcclLibrary::Result result) {
    if (result != NcclLibrary::Success && result != NcclLibrary::InProgress)
      worst = result;
  };
  for (int64_t position = 0; position < call.size(); ++position) {
    if (position == call.lane.position)
      continue;
    int32_t peer = getMember(call, position);
    if (out[position].bytes != 0)
      note(nccl.send(out[position].data, out[position].bytes,
                     NcclLibrary::bytes, peer, comm, stream));
    if (in[position].bytes != 0)
      note(nccl.receive(in[position].data, in[position].bytes,
                        NcclLibrary::bytes, peer, comm, stream));
  }
  NcclLibrary::Result ended = nccl.endGroup();
  lock.unlock();
  return settle(call.rank, worst != NcclLibrary::Success ? worst : ended,
                "a group of sends and receives");
}

bool NcclCommunicator::allReduce(const Call &call, const void *operand) {
  const Site &site = call.site;
  int64_t elementBytes = getElementSize(site.dtype);
  int64_t bytes = site.getOperandBytes(), size = call.size();
  int64_t numLines = (bytes + 63) / 64, self = call.lane.position;
  auto chunkStart = [&](int64_t position) {
    return std::min(bytes, numLines * position / size * 64);
  };
  auto chunk = [&](const void *data, int64_t position) {
    int64_t lo = chunkStart(position);
    return Parcel{advance(data, lo),
                  static_cast<size_t>(chunkStart(position + 1) - lo)};
  };
  Parcel own = chunk(operand, self);
  std::vector<Parcel> out, in;
  for (int64_t position = 0; position < size; ++position) {
    out.push_back(chunk(operand, position));
    in.push_back(position == self ? own : takeStaging(call, own.bytes));
  }
  if (!exchange(call, out, in))
    return false;
  Parcel reduced = chunk(call.result, self);
  ReduceArguments arguments = {};
  arguments.numSources = static_cast<int32_t>(size);
  for (int64_t position = 0; position < size; ++position)
    arguments.sources[position] = in[position].data;
  arguments.numTargets = 1;
  arguments.targets[0] = reduced.data;
  arguments.numRows = 1;
  arguments.rowElements = static_cast<int64_t>(own.bytes) / elementBytes;
  getKernels(call.rank).reduce(*getDevice(call.rank), site, arguments);
  for (int64_t position = 0; position < size; ++position) {
    out[position] = reduced;
    in[position] = chunk(call.result, position);
  }
  return exchange(call, out, in);
}

void NcclCommunicator::pack(const Call &call, const Move &move,
                            const void *operand, const Parcel &parcel) {
  std::vector<int64_t> zeros(move.sizes.size());
  copyBoxOnDevice(*getDevice(call.rank), {parcel.data, move.sizes, zeros},
                  {operand, call.site.operandShape, move.operandStart},
                  move.sizes, getElementSize(call.site.dtype));
}

void NcclCommunicator::unpack(const Call &call, const Move &move,
                              const Parcel &parcel) {
  std::vector<int64_t> zeros(move.sizes.size());
  copyBoxOnDevice(*getDevice(call.rank),
                  {call.result, call.site.resultShape, move.resultStart},
                  {parcel.data, move.sizes, zeros}, move.sizes,
                  getElementSize(call.site.dtype));
}

bool NcclCommunicator::reduceScatter(const Call &call, const void *operand) {
  const Site &site = call.site;
  int64_t self = call.lane.position;
  size_t elementBytes = getElementSize(site.dtype);
  std::vector<Parcel> out(call.size()), in(call.size());
  std::optional<Move> own = getMove(site, self, self);
  size_t ownBytes = own ? own->getNumElements() * elementBytes : 0;
  for (int64_t position = 0; position < call.size(); ++position) {
    if (std::optional<Move> move = getMove(site, self, position)) {
      out[position] = takeStaging(call, move->getNumElements() * elementBytes);
      pack(call, *move, operand, out[position]);
    }
    in[position] = position == self ? out[self] : takeStaging(call, ownBytes);
  }
  if (!exchange(call, out, in))
    return false;
  fillOpenResult(call);
  if (!own)
    return true;
  // The sum replaces the own term, in which it has the shape of the slice.
  ReduceArguments arguments = {};
  arguments.numSources = static_cast<int32_t>(call.size());
  for (int64_t position = 0; position < call.size(); ++position)
    arguments.sources[position] = in[position].data;
  arguments.numTargets = 1;
  arguments.targets[0] = out[self].data;
  arguments.numRows = 1;
  arguments.rowElements = own->getNumElements();
  getKernels(call.rank).reduce(*getDevice(call.rank), site, arguments);
  unpack(call, *own, out[self]);
  return true;
}

bool NcclCommunicator::moveBoxes(const Call &call, const void *operand) {
  const Site &site = call.site;
  int64_t self = call.lane.position;
  size_t elementBytes = getElementSize(site.dtype);
  std::vector<Parcel> out(call.size()), in(call.size());
  for (int64_t position = 0; position < call.size(); ++position) {
    if (position == self)
      continue;
    if (std::optional<Move> move = getMove(site, self, position)) {
      out[position] = takeStaging(call, move->getNumElements() * elementBytes);
      pack(call, *move, operand, out[position]);
    }
    if (std::optional<Move> move = getMove(site, position, self))
      in[position] = takeStaging(call, move->getNumElements() * elementBytes);
  }
  if (!exchange(call, out, in))
    return false;
  fillOpenResult(call);
  for (int64_t position = 0; position < call.size(); ++position)
    if (std::optional<Move> move = getMove(site, position, self)) {
      if (position == self)
        copyMove(call, *move, operand, call.result);
      else
        unpack(call, *move, in[position]);
    }
  return true;
}
