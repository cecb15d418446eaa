// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "comm/Loopback/LoopbackCommunicator.h"
#include "placement/Ownership.h"
#include <algorithm>

using namespace tprt;
using namespace tprt::cuda;

LoopbackCommunicator::LoopbackCommunicator(const Mesh &mesh,
                                           std::span<const Site> sites,
                                           const CommunicatorOptions &options)
    : DeviceCommunicator(mesh, sites, options, CudaDriver::open(),
                         /*numDevices=*/1) {
  for (int32_t rank : getLocalRanks())
    events.push_back(
        {getDevice(rank)->createEvent(), getDevice(rank)->createEvent()});
}

void LoopbackCommunicator::record(const Call &call, Event event) {
  RankDevice &device = *getDevice(call.rank);
  device.getDevice().check(
      device.getDriver().recordEvent(event, device.getStream()),
      "cannot record an event");
}

void LoopbackCommunicator::waitForOthers(const Call &call,
                                         Event Events::*event) {
  RankDevice &device = *getDevice(call.rank);
  for (int32_t member : call.group.members)
    if (member != call.rank)
      device.getDevice().check(
          device.getDriver().waitForEvent(device.getStream(),
                                          events[member].*event, 0),
          "cannot wait for an event");
}

bool LoopbackCommunicator::queueOperation(Call &call, uint64_t sequence,
                                          const void *operand) {
  record(call, events[call.rank].ready);
  publishHeader(call, sequence, operand);
  if (!meet(call, /*isEntry=*/true))
    return false;
  waitForOthers(call, &Events::ready);
  queuePart(call);
  record(call, events[call.rank].done);
  if (!meet(call, /*isEntry=*/false))
    return false;
  waitForOthers(call, &Events::done);
  return true;
}

void LoopbackCommunicator::queuePart(const Call &call) {
  if (call.site.kind == CollectiveKind::AllReduce)
    return allReduce(call);
  if (call.site.kind == CollectiveKind::ReduceScatter)
    return reduceScatter(call);
  fillOpenResult(call);
  for (int64_t from = 0; from < call.size(); ++from)
    if (std::optional<Move> move = getMove(call.site, from, call.lane.position))
      copyMove(call, *move, getOperand(call, static_cast<int32_t>(from)),
               call.result);
}

static void *advance(const void *data, int64_t bytes) {
  return static_cast<char *>(const_cast<void *>(data)) + bytes;
}

void LoopbackCommunicator::allReduce(const Call &call) {
  const Site &site = call.site;
  int64_t elementBytes = getElementSize(site.dtype);
  int64_t bytes = site.getOperandBytes(), size = call.size();
  // Chunks are whole sectors of the memory, but for the last one.
  int64_t numLines = (bytes + 63) / 64, position = call.lane.position;
  int64_t lo = std::min(bytes, numLines * position / size * 64);
  int64_t hi = std::min(bytes, numLines * (position + 1) / size * 64);
  ReduceArguments arguments = {};
  arguments.numSources = arguments.numTargets = static_cast<int32_t>(size);
  for (int32_t k = 0; k < size; ++k) {
    arguments.sources[k] = advance(getOperand(call, k), lo);
    arguments.targets[k] = advance(getResult(call, k), lo);
  }
  arguments.numRows = 1;
  arguments.rowElements = (hi - lo) / elementBytes;
  getKernels(call.rank).reduce(*getDevice(call.rank), site, arguments);
}

void LoopbackCommunicator::reduceScatter(const Call &call) {
  const Site &site = call.site;
  int64_t elementBytes = getElementSize(site.dtype);
  fillOpenResult(call);
  Extent extent = getOwnedExtent(site.operandShape[site.dim], site.axes,
                                 call.lane.position);
  int64_t inner = 1, outer = 1;
  for (size_t dim = 0; dim < site.operandShape.size(); ++dim)
    if (dim != static_cast<size_t>(site.dim))
      (dim < static_cast<size_t>(site.dim) ? outer : inner) *=
          site.operandShape[dim];
  ReduceArguments arguments = {};
  arguments.numSources = static_cast<int32_t>(call.size());
  for (int32_t k = 0; k < arguments.numSources; ++k)
    arguments.sources[k] =
        advance(getOperand(call, k), extent.lo * inner * elementBytes);
  arguments.numTargets = 1;
  arguments.targets[0] = call.result;
  arguments.numRows = outer;
  arguments.rowElements = extent.size() * inner;
  arguments.sourceStride = site.operandShape[site.dim] * inner;
  arguments.targetStride = site.resultShape[site.dim] * inner;
  getKernels(call.rank).reduce(*getDevice(call.rank), site, arguments);
}
