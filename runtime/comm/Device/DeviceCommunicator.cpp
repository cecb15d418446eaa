// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "comm/Device/DeviceCommunicator.h"
#include <algorithm>

using namespace tprt;
using namespace tprt::cuda;

DeviceCommunicator::DeviceCommunicator(const Mesh &mesh,
                                       std::span<const Site> sites,
                                       const CommunicatorOptions &options,
                                       std::shared_ptr<const CudaDriver> driver,
                                       int32_t numDevices)
    : LocalCommunicator(mesh, sites, options) {
  size_t stagingBytes = 0;
  for (const Site &site : sites) {
    siteTexts.push_back(site.print() + (site.location.empty()
                                            ? ""
                                            : " (" + site.location + ")"));
    if (site.reduces() && site.getGroupSize() > ReduceArguments::most)
      throw Error(Code::Unavailable,
                  siteTexts.back() + " has " +
                      std::to_string(site.getGroupSize()) +
                      " members, but a reduction on GPUs takes at most " +
                      std::to_string(ReduceArguments::most));
    if (site.kind == CollectiveKind::Permute)
      stagingBytes = std::max(stagingBytes, site.getOperandBytes());
  }
  struct Loaded {
    std::shared_ptr<CudaDevice> device;
    std::shared_ptr<ReduceKernels> kernels;
  };
  std::vector<Loaded> devices(numDevices);
  ranks.resize(mesh.getNumRanks());
  for (size_t rank = 0; rank < ranks.size(); ++rank) {
    Loaded &loaded = devices[rank % numDevices];
    if (!loaded.device) {
      loaded.device = std::make_shared<CudaDevice>(
          driver, static_cast<int32_t>(rank % numDevices));
      loaded.kernels = std::make_shared<ReduceKernels>(loaded.device, sites);
    }
    ranks[rank].kernels = loaded.kernels;
    ranks[rank].device =
        std::make_unique<RankDevice>(loaded.device, static_cast<int32_t>(rank));
    if (stagingBytes != 0)
      ranks[rank].staging = reinterpret_cast<const void *>(
          ranks[rank].device->allocate(stagingBytes, "operands of a permute"));
  }
}

bool DeviceCommunicator::waitForDevice(int32_t rank) noexcept {
  RankDevice &device = *ranks[rank].device;
  // The time that a rank waits for its device begins here.
  recorder.setState(rank, RankState::Computing);
  try {
    device.getDevice().makeCurrent();
    WaitResult result =
        device.wait(options.timeout, [&] { return hasFailed(); });
    if (result == WaitResult::TimedOut)
      abort(Code::Timeout,
            "after " + printTimeout() + " " + device.getDevice().print() +
                " has not done what rank " + std::to_string(rank) + " gave it" +
                device.printLastWork());
  } catch (const Error &error) {
    abort(error.code, error.what());
  }
  return !hasFailed();
}

void DeviceCommunicator::endRun() noexcept {
  for (size_t rank = 0; rank < ranks.size() && !hasFailed(); ++rank)
    waitForDevice(static_cast<int32_t>(rank));
}

bool DeviceCommunicator::runOperation(Call &call, uint64_t sequence,
                                      const void *operand) {
  RankDevice &device = *ranks[call.rank].device;
  try {
    device.getDevice().makeCurrent();
    if (call.site.kind == CollectiveKind::Shard) {
      keepOwnSlice(call, operand);
      return true;
    }
    if (call.site.kind == CollectiveKind::Permute && operand == call.result) {
      // In place it would overwrite what its target has yet to read.
      const void *staging = ranks[call.rank].staging;
      std::vector<int64_t> zeros(call.site.operandShape.size());
      copyBoxOnDevice(device, {staging, call.site.operandShape, zeros},
                      {operand, call.site.operandShape, zeros},
                      call.site.operandShape, getElementSize(call.site.dtype));
      operand = staging;
    }
    bool succeeded = queueOperation(call, sequence, operand);
    device.noteWork(siteTexts[call.siteIndex]);
    return succeeded;
  } catch (const Error &error) {
    abort(error.code, "rank " + std::to_string(call.rank) + " failed in " +
                          siteTexts[call.siteIndex] + ": " + error.what());
    return false;
  }
}

void DeviceCommunicator::copyMove(const Call &call, const Move &move,
                                  const void *operand, void *result) {
  copyBoxOnDevice(*ranks[call.rank].device,
                  {result, call.site.resultShape, move.resultStart},
                  {operand, call.site.operandShape, move.operandStart},
                  move.sizes, getElementSize(call.site.dtype));
}

void DeviceCommunicator::fillOpenResult(const Call &call) {
  size_t bytes = call.site.getResultBytes();
  if (bytes == 0 || !leavesZeros(call.site, call.lane.position))
    return;
  RankDevice &device = *ranks[call.rank].device;
  device.getDevice().check(
      device.getDriver().fill(reinterpret_cast<DevicePointer>(call.result), 0,
                              bytes, device.getStream()),
      "cannot fill a result with zeros");
}

void DeviceCommunicator::keepOwnSlice(const Call &call, const void *operand) {
  int64_t self = call.lane.position;
  fillOpenResult(call);
  if (std::optional<Move> move = getMove(call.site, self, self))
    copyMove(call, *move, operand, call.result);
}
