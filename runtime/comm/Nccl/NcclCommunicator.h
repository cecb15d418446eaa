// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A rank on each GPU of this machine, which send each other bytes by NCCL.
//
// The threads of a group meet before an operation, as those of the local
// communicator do: NCCL, which compares nothing, is only asked for what all
// members agree about. Then every member packs what each other one gets, sends
// and receives in one group call, and unpacks or reduces in order of position:
//
//   all_reduce       the chunk of each member to it, which reduces it and sends
//                    it to everybody
//   reduce_scatter   to each member its slice of the terms
//   others           to each member what it gets
//
// One thread issues for a device, the one of its rank. NCCL is never waited in:
// its communicators do not block, and are polled against the time limit. When
// the run fails a thread of its own aborts all of them, because that may hang.

#ifndef TPRT_COMM_NCCL_NCCLCOMMUNICATOR_H
#define TPRT_COMM_NCCL_NCCLCOMMUNICATOR_H

#include "comm/Device/DeviceCommunicator.h"
#include "comm/Nccl/NcclLibrary.h"
#include <shared_mutex>

namespace tprt {

class NcclCommunicator final : public DeviceCommunicator {
public:
  /// Throws Unavailable where there are fewer GPUs than ranks, or no NCCL.
  NcclCommunicator(const Mesh &mesh, std::span<const Site> sites,
                   const CommunicatorOptions &options);
  ~NcclCommunicator() override;

  bool waitForDevice(int32_t rank) noexcept override;

private:
  using Comm = NcclLibrary::Comm;
  /// NCCL's communicator of one rank; shared with the thread that aborts.
  struct World {
    std::shared_ptr<const NcclLibrary> nccl;
    std::vector<Comm> comms; // of each rank
    std::atomic<bool> isAborted{false};
    /// Shared by who calls NCCL, who has seen that nobody has aborted.
    std::shared_timed_mutex mutex;
  };
  /// A part of the staging memory: what one member gets of another one.
  struct Parcel {
    void *data = nullptr;
    size_t bytes = 0;
  };

  bool queueOperation(Call &call, uint64_t sequence,
                      const void *operand) override;
  void releaseAll() noexcept override;
  void initialize();
  void abortWorld() noexcept;
  /// Throws unless `result` is success, or becomes it within the time limit;
  /// false if the run failed meanwhile.
  bool settle(int32_t rank, NcclLibrary::Result result, const char *what);
  /// What NCCL says of the communicator of `rank`; success after an abort.
  NcclLibrary::Result poll(int32_t rank);
  int32_t getMember(const Call &call, int64_t position) const;
  Parcel takeStaging(const Call &call, size_t bytes);
  /// Send `out` and receive `in`, a parcel for each position.
  bool exchange(const Call &call, const std::vector<Parcel> &out,
                const std::vector<Parcel> &in);
  bool allReduce(const Call &call, const void *operand);
  bool reduceScatter(const Call &call, const void *operand);
  bool moveBoxes(const Call &call, const void *operand);
  /// Copy the box `move` between a tensor and a parcel that holds it alone.
  void pack(const Call &call, const Move &move, const void *operand,
            const Parcel &parcel);
  void unpack(const Call &call, const Move &move, const Parcel &parcel);

  std::shared_ptr<World> world;
  struct Staging {
    cuda::DevicePointer memory = 0;
    size_t bytes = 0, used = 0;
  };
  std::vector<Staging> staging; // of each rank
};

} // namespace tprt

#endif // TPRT_COMM_NCCL_NCCLCOMMUNICATOR_H
