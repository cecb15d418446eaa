// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What a rank of a program for target cuda has on its device: arguments,
// results and workspace in one arena, and the launches of the entry, ready.
//
//   DeviceShards shards(rankDevice, module, entry);
//   shards.upload(/*argument=*/0, hostShard, timeout);
//   shards.launch(/*launch=*/3, data);        // by the entry, on its thread

#ifndef TPRT_SESSION_DEVICESHARDS_H
#define TPRT_SESSION_DEVICESHARDS_H

#include "artifact/Manifest.h"
#include "device/Cuda/DeviceModule.h"
#include "device/Cuda/RankDevice.h"

namespace tprt {

class DeviceShards {
public:
  /// All three outlive the object. Throws OutOfMemory, and Malformed where the
  /// device code lacks a kernel.
  DeviceShards(cuda::RankDevice &device, const cuda::DeviceModule &module,
               const Entry &entry);

  cuda::RankDevice &getDevice() const { return device; }
  void *getArgument(size_t index) const { return reinterpret(args[index]); }
  void *getResult(size_t index) const { return reinterpret(results[index]); }
  void *getWorkspace() const { return reinterpret(workspace); }

  void upload(size_t argument, const void *shard,
              std::chrono::nanoseconds timeout);
  void download(size_t result, void *shard, std::chrono::nanoseconds timeout);

  /// Launch number `index`, whose buffers are `data`; throws what is wrong.
  void launch(int32_t index, void *const *data);
  void copy(void *to, const void *from, int64_t bytes);

private:
  /// A parameter's value, as the driver reads it.
  struct Value {
    cuda::EncodedTensorMap map;
    uint64_t number = 0;
    const void *base = nullptr; // of the encoded map; null: none yet
  };
  struct Ready {
    const Launch *launch;
    std::string text; // of the launch
    cuda::Function function;
    std::vector<Value> values;
    std::vector<void *> addresses; // of the values
  };

  static void *reinterpret(cuda::DevicePointer pointer) {
    return reinterpret_cast<void *>(pointer);
  }
  void encode(const Launch &launch, const TensorMap &map, const void *base,
              Value &value) const;

  cuda::RankDevice &device;
  const Entry &entry;
  std::vector<cuda::DevicePointer> args, results;
  cuda::DevicePointer workspace = 0;
  std::vector<Ready> launches;
};

} // namespace tprt

#endif // TPRT_SESSION_DEVICESHARDS_H
