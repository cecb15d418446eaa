// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What one rank has of a device: a stream, on which all its work is done in
// order, and memory that is allocated once.
//
//   RankDevice rank(device, /*rank=*/2);
//   DevicePointer arena = rank.allocate(bytes, "shards and workspace");
//   rank.upload(arena, data, size, timeout);
//   … launches on rank.getStream() …
//   rank.wait(timeout, [&] { return comm.hasFailed(); });
//
// One thread at a time; each makes the device current first.

#ifndef TPRT_DEVICE_CUDA_RANKDEVICE_H
#define TPRT_DEVICE_CUDA_RANKDEVICE_H

#include "device/Cuda/CudaDevice.h"
#include <array>
#include <chrono>
#include <functional>
#include <vector>

namespace tprt::cuda {

enum class WaitResult { Done, Cancelled, TimedOut };

class RankDevice {
public:
  RankDevice(std::shared_ptr<CudaDevice> device, int32_t rank);
  ~RankDevice();
  RankDevice(const RankDevice &) = delete;
  RankDevice &operator=(const RankDevice &) = delete;

  CudaDevice &getDevice() const { return *device; }
  const std::shared_ptr<CudaDevice> &shareDevice() const { return device; }
  const CudaDriver &getDriver() const { return device->getDriver(); }
  Stream getStream() const { return stream; }
  int32_t getRank() const { return rank; }

  /// Memory at a multiple of 256 bytes until the end; not zeroed. Throws
  /// OutOfMemory with what is free.
  DevicePointer allocate(size_t bytes, const std::string &purpose);
  /// An event without times, until the end.
  Event createEvent();

  /// Copy through pinned memory and wait; throws Timeout.
  void upload(DevicePointer to, const void *from, size_t bytes,
              std::chrono::nanoseconds timeout);
  void download(void *to, DevicePointer from, size_t bytes,
                std::chrono::nanoseconds timeout);
  /// Begin to copy up to fetchBytes to `getFetched`.
  static constexpr size_t fetchBytes = 4096;
  void beginFetch(DevicePointer from, size_t bytes);
  const void *getFetched() const { return fetched; }

  /// Wait until the stream has done all that it was given so far, looking at
  /// `isCancelled` meanwhile. Throws what has failed on the device.
  WaitResult wait(std::chrono::nanoseconds timeout,
                  const std::function<bool()> &isCancelled);

  /// Wait up to a second for what is under way, before anything that it may use
  /// is freed: what has not ended by then is left behind with all of it.
  void settle() noexcept;

  /// What the stream was given last, for messages: "kernel 'k' (line 4)". It
  /// outlives the object.
  void noteWork(const std::string &text) { lastWork = &text; }
  /// ", kernel 'k' (line 4) last", or nothing.
  std::string printLastWork() const;

private:
  WaitResult waitForEvent(Event event, std::chrono::nanoseconds timeout,
                          const std::function<bool()> &isCancelled);
  void makeStaging();
  void waitForStaging(size_t index, std::chrono::nanoseconds timeout);

  struct Staging {
    void *memory = nullptr;
    Event event = nullptr;
  };
  std::shared_ptr<CudaDevice> device;
  int32_t rank;
  Stream stream = nullptr;
  Event reached = nullptr;
  void *fetched = nullptr; // pinned
  std::array<Staging, 2> staging;
  std::vector<DevicePointer> memory;
  std::vector<Event> events;
  const std::string *lastWork = nullptr;
};

} // namespace tprt::cuda

#endif // TPRT_DEVICE_CUDA_RANKDEVICE_H
