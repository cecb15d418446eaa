// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Several ranks on one GPU, each with a stream: for tests of programs for more
// GPUs than there are.
//
// In every operation the threads of a group meet twice. Before the first
// meeting a rank records an event after all that makes its operand; then its
// stream waits for the events of the others, and does its part:
//
//   all_reduce       its own chunk of all operands, stored into all results
//   others           its own result
//
// Before the second meeting it records an event after that; then its stream
// waits for those of the others, so that operands may be used again.

#ifndef TPRT_COMM_LOOPBACK_LOOPBACKCOMMUNICATOR_H
#define TPRT_COMM_LOOPBACK_LOOPBACKCOMMUNICATOR_H

#include "comm/Device/DeviceCommunicator.h"

namespace tprt {

class LoopbackCommunicator final : public DeviceCommunicator {
public:
  /// Throws Unavailable where there is no driver or no GPU.
  LoopbackCommunicator(const Mesh &mesh, std::span<const Site> sites,
                       const CommunicatorOptions &options);

private:
  struct Events {
    cuda::Event ready = nullptr, done = nullptr;
  };

  bool queueOperation(Call &call, uint64_t sequence,
                      const void *operand) override;
  /// Let the stream wait for an event of every other member.
  void waitForOthers(const Call &call, cuda::Event Events::*event);
  void record(const Call &call, cuda::Event event);
  void queuePart(const Call &call);
  void allReduce(const Call &call);
  void reduceScatter(const Call &call);

  std::vector<Events> events; // of each rank
};

} // namespace tprt

#endif // TPRT_COMM_LOOPBACK_LOOPBACKCOMMUNICATOR_H
