// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The few functions of libnccl.so.2 that the runtime calls, opened when "nccl"
// is asked for. NCCL carries bytes; collectives are ours, so that the bits are
// those of the other communicators.
//
//   std::shared_ptr<const NcclLibrary> nccl = NcclLibrary::open();
//   nccl->send(data, bytes, NcclLibrary::bytes, peer, comm, stream);

#ifndef TPRT_COMM_NCCL_NCCLLIBRARY_H
#define TPRT_COMM_NCCL_NCCLLIBRARY_H

#include "device/Cuda/CudaTypes.h"
#include <memory>
#include <string>

struct ncclComm;

namespace tprt {

/// ncclUniqueId.
struct NcclId {
  char bytes[128];
};

/// ncclConfig_t as it was in NCCL 2.18; later ones read no more than `size`.
struct NcclConfig {
  static constexpr int undefined = INT32_MIN;

  size_t size = sizeof(NcclConfig);
  unsigned magic = 0xcafebeef;
  unsigned version = 21800;
  int blocking = 0;
  int cgaClusterSize = undefined, minBlocks = undefined, maxBlocks = undefined;
  const char *netName = nullptr;
  int splitShare = undefined;
};

class NcclLibrary {
public:
  using Comm = ::ncclComm *;
  enum Result : int { Success = 0, InProgress = 7 };
  static constexpr int bytes = 0; // ncclInt8

  /// Open libnccl.so.2, or for tests the library that TPRT_NCCL names. Throws
  /// Unavailable where there is none, Incompatible where it is older than 2.18.
  static std::shared_ptr<const NcclLibrary> open();

  Result (*getUniqueId)(NcclId *id) = nullptr;
  Result (*initialize)(Comm *comm, int count, NcclId id, int rank,
                       NcclConfig *config) = nullptr;
  Result (*getAsyncError)(Comm comm, Result *error) = nullptr;
  Result (*abort)(Comm comm) = nullptr;
  Result (*beginGroup)() = nullptr;
  Result (*endGroup)() = nullptr;
  Result (*send)(const void *data, size_t count, int type, int peer, Comm comm,
                 cuda::Stream stream) = nullptr;
  Result (*receive)(void *data, size_t count, int type, int peer, Comm comm,
                    cuda::Stream stream) = nullptr;
  const char *(*describe)(Result result) = nullptr;

private:
  NcclLibrary() = default;
};

} // namespace tprt

#endif // TPRT_COMM_NCCL_NCCLLIBRARY_H
