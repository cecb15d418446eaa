// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// What generated code calls.
#include "session/Session.h"
#include <algorithm>
#include <cstring>

int32_t tprt_collective(tprt_rank *rank, int32_t site, const void *operand,
                        void *result) {
  return rank->comm->runCollective(rank->rank, site, operand, result) ? 0 : 1;
}

int32_t tprt_call(tprt_rank *rank, int32_t call, void *const *data) {
  return rank->kernels->run(*rank->comm, rank->rank, call, data) ? 0 : 1;
}

int64_t tprt_coordinate(tprt_rank *rank, int32_t axis) {
  const tprt::Mesh &mesh = rank->comm->getMesh();
  if (axis < 0 || static_cast<size_t>(axis) >= mesh.axes.size())
    return -1;
  return mesh.getCoordinate(rank->rank, axis);
}

/// Call `body` with what the rank has on its device; what it throws fails the
/// run. Returns as the functions below do.
template <typename Body>
static int32_t runOnDevice(tprt_rank *rank, const char *function, Body body) {
  tprt::Communicator &comm = *rank->comm;
  if (comm.hasFailed())
    return 1;
  std::string who = "rank " + std::to_string(rank->rank) + " ";
  if (!rank->device) {
    comm.abort(tprt::Code::Aborted, who + "called " + function +
                                        ", but its program is for target cpu");
    return 1;
  }
  try {
    body(*rank->device);
  } catch (const tprt::Error &error) {
    comm.getRecorder().setState(rank->rank, tprt::RankState::Failed);
    comm.abort(error.code, who + error.what());
  } catch (const std::exception &error) {
    comm.abort(tprt::Code::OutOfMemory,
               who + "failed in " + function + ": " + error.what());
  }
  return comm.hasFailed() ? 1 : 0;
}

int32_t tprt_launch(tprt_rank *rank, int32_t launch, void *const *data) {
  return runOnDevice(rank, "tprt_launch", [&](tprt::DeviceShards &device) {
    device.launch(launch, data);
  });
}

int32_t tprt_copy(tprt_rank *rank, void *to, const void *from, int64_t bytes) {
  return runOnDevice(rank, "tprt_copy", [&](tprt::DeviceShards &device) {
    device.copy(to, from, bytes);
  });
}

int32_t tprt_fetch(tprt_rank *rank, void *host, const void *from,
                   int64_t bytes) {
  return runOnDevice(rank, "tprt_fetch", [&](tprt::DeviceShards &shards) {
    tprt::cuda::RankDevice &device = shards.getDevice();
    auto source = reinterpret_cast<tprt::cuda::DevicePointer>(from);
    int64_t most = tprt::cuda::RankDevice::fetchBytes;
    for (int64_t done = 0; done < bytes; done += most) {
      int64_t size = std::min(most, bytes - done);
      device.beginFetch(source + done, size);
      if (!rank->comm->waitForDevice(rank->rank))
        return;
      std::memcpy(static_cast<char *>(host) + done, device.getFetched(), size);
    }
  });
}
