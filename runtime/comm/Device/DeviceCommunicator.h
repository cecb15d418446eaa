// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Ranks as threads of one process, whose tensors lie on GPUs. The threads meet
// as those of the local communicator do, so that what ranks disagree about, and
// who never comes, is said before a device waits for anything. What moves data
// is queued on the streams of the ranks; nobody waits for a device until the
// end of the run.

#ifndef TPRT_COMM_DEVICE_DEVICECOMMUNICATOR_H
#define TPRT_COMM_DEVICE_DEVICECOMMUNICATOR_H

#include "comm/Device/CopyBox.h"
#include "comm/Device/ReduceKernels.h"
#include "comm/Local/LocalCommunicator.h"
#include "comm/Move.h"

namespace tprt {

class DeviceCommunicator : public LocalCommunicator {
public:
  cuda::RankDevice *getDevice(int32_t rank) const override {
    return ranks[rank].device.get();
  }
  bool waitForDevice(int32_t rank) noexcept override;
  void endRun() noexcept override;

protected:
  /// Ranks take turns on the devices: rank r is on number r modulo numDevices.
  /// Throws where a group has more members than a reduce kernel takes.
  DeviceCommunicator(const Mesh &mesh, std::span<const Site> sites,
                     const CommunicatorOptions &options,
                     std::shared_ptr<const cuda::CudaDriver> driver,
                     int32_t numDevices);

  bool runOperation(Call &call, uint64_t sequence, const void *operand) final;
  /// Queue the operation, in which `operand` is safe from all results.
  virtual bool queueOperation(Call &call, uint64_t sequence,
                              const void *operand) = 0;

  /// Queue what needs no other member: the own slice of a shard.
  void keepOwnSlice(const Call &call, const void *operand);
  /// Queue a copy of the box `move` from one operand into one result.
  void copyMove(const Call &call, const Move &move, const void *operand,
                void *result);
  /// Queue zeros for the result of `call`, if it has elements nobody gives.
  void fillOpenResult(const Call &call);
  const ReduceKernels &getKernels(int32_t rank) const {
    return *ranks[rank].kernels;
  }

private:
  struct Rank {
    std::shared_ptr<ReduceKernels> kernels;
    std::unique_ptr<cuda::RankDevice> device; // ends before what it may use
    /// Where an operand that is also the result of a permute is kept.
    const void *staging = nullptr;
  };
  std::vector<std::string> siteTexts;
  std::vector<Rank> ranks;
};

} // namespace tprt

#endif // TPRT_COMM_DEVICE_DEVICECOMMUNICATOR_H
