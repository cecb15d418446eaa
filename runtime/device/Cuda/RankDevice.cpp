// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "device/Cuda/RankDevice.h"
#include "status/Error.h"
#include <algorithm>
#include <cstring>
#include <sched.h>
#include <thread>

using namespace tprt;
using namespace tprt::cuda;
using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

/// Each half of the pinned memory: while one half is on its way, the other one
/// is filled. Larger ones gain nothing over PCIe.
static constexpr size_t stagingBytes = 4 << 20;

RankDevice::RankDevice(std::shared_ptr<CudaDevice> given, int32_t rank)
    : device(std::move(given)), rank(rank) {
  device->makeCurrent();
  device->check(getDriver().createStream(&stream, nonBlockingStream),
                "cannot make a stream for rank " + std::to_string(rank));
  reached = createEvent();
}

void RankDevice::settle() noexcept {
  Clock::time_point deadline = Clock::now() + 1s;
  try {
    device->makeCurrent();
    while (!device->wasLeftBehind() &&
           getDriver().queryStream(stream) == NotReady) {
      if (Clock::now() > deadline)
        device->leaveBehind();
      std::this_thread::sleep_for(100us);
    }
  } catch (const std::exception &) {
    device->leaveBehind();
  }
}

RankDevice::~RankDevice() {
  settle();
  if (device->wasLeftBehind())
    return;
  const CudaDriver &driver = getDriver();
  for (Event event : events)
    driver.destroyEvent(event);
  for (DevicePointer pointer : memory)
    driver.free(pointer);
  for (const Staging &half : staging)
    if (half.memory)
      driver.freePinned(half.memory);
  if (fetched)
    driver.freePinned(fetched);
  driver.destroyStream(stream);
}

DevicePointer RankDevice::allocate(size_t bytes, const std::string &purpose) {
  DevicePointer pointer = 0;
  Result result = getDriver().allocate(&pointer, std::max<size_t>(bytes, 256));
  if (result == OutOfMemory) {
    size_t free = 0, total = 0;
    getDriver().getMemoryInfo(&free, &total);
    throw Error(Code::OutOfMemory,
                "cannot allocate " + std::to_string(bytes) + " bytes for " +
                    purpose + " of rank " + std::to_string(rank) + " on " +
                    device->print() + ", which has " + std::to_string(free) +
                    " of " + std::to_string(total) + " bytes free");
  }
  device->check(result, "cannot allocate " + std::to_string(bytes) +
                            " bytes for " + purpose + " of rank " +
                            std::to_string(rank));
  memory.push_back(pointer);
  return pointer;
}

Event RankDevice::createEvent() {
  Event event = nullptr;
  device->check(getDriver().createEvent(&event, eventWithoutTiming),
                "cannot make an event");
  events.push_back(event);
  return event;
}

std::string RankDevice::printLastWork() const {
  return lastWork ? ", " + *lastWork + " last" : "";
}

WaitResult RankDevice::waitForEvent(Event event,
                                    std::chrono::nanoseconds timeout,
                                    const std::function<bool()> &isCancelled) {
  Clock::time_point start = Clock::now();
  while (true) {
    Result result = getDriver().queryEvent(event);
    if (result == Success)
      return WaitResult::Done;
    if (result != NotReady)
      throw Error(Code::Aborted, "rank " + std::to_string(rank) +
                                     " failed on " + device->print() +
                                     printLastWork() + ": " +
                                     getDriver().describe(result));
    if (isCancelled())
      return WaitResult::Cancelled;
    Clock::duration waited = Clock::now() - start;
    if (waited > timeout)
      return WaitResult::TimedOut;
    // Short steps are waited for without sleep, long ones leave the core.
    if (waited < 200us)
      sched_yield();
    else
      std::this_thread::sleep_for(waited < 10ms ? 20us : 200us);
  }
}

WaitResult RankDevice::wait(std::chrono::nanoseconds timeout,
                            const std::function<bool()> &isCancelled) {
  device->check(getDriver().recordEvent(reached, stream),
                "rank " + std::to_string(rank) + " failed" + printLastWork());
  return waitForEvent(reached, timeout, isCancelled);
}

void RankDevice::makeStaging() {
  for (Staging &half : staging) {
    if (half.memory)
      continue;
    device->check(getDriver().allocatePinned(&half.memory, stagingBytes, 0),
                  "cannot pin " + std::to_string(stagingBytes) +
                      " bytes of host memory");
    half.event = createEvent();
    device->check(getDriver().recordEvent(half.event, stream),
                  "cannot record an event");
  }
}

void RankDevice::waitForStaging(size_t index,
                                std::chrono::nanoseconds timeout) {
  if (waitForEvent(staging[index].event, timeout, [] { return false; }) ==
      WaitResult::TimedOut)
    throw Error(Code::Timeout, "a copy between the host and " +
                                   device->print() + " for rank " +
                                   std::to_string(rank) +
                                   " has not ended in the time limit");
}

void RankDevice::upload(DevicePointer to, const void *from, size_t bytes,
                        std::chrono::nanoseconds timeout) {
  makeStaging();
  size_t index = 0;
  for (size_t done = 0; done < bytes; done += stagingBytes, index ^= 1) {
    size_t size = std::min(stagingBytes, bytes - done);
    waitForStaging(index, timeout);
    std::memcpy(staging[index].memory, static_cast<const char *>(from) + done,
                size);
    device->check(getDriver().copyToDevice(to + done, staging[index].memory,
                                           size, stream),
                  "cannot copy to the device");
    device->check(getDriver().recordEvent(staging[index].event, stream),
                  "cannot record an event");
  }
  for (size_t half = 0; half < staging.size(); ++half)
    waitForStaging(half, timeout);
}

void RankDevice::download(void *to, DevicePointer from, size_t bytes,
                          std::chrono::nanoseconds timeout) {
  makeStaging();
  // Chunk k is copied out of its half while chunk k + 1 comes into the other.
  size_t numChunks = (bytes + stagingBytes - 1) / stagingBytes;
  for (size_t chunk = 0; chunk <= numChunks; ++chunk) {
    if (chunk < numChunks) {
      size_t start = chunk * stagingBytes;
      device->check(
          getDriver().copyToHost(staging[chunk & 1].memory, from + start,
                                 std::min(stagingBytes, bytes - start), stream),
          "cannot copy from the device");
      device->check(getDriver().recordEvent(staging[chunk & 1].event, stream),
                    "cannot record an event");
    }
    if (chunk == 0)
      continue;
    size_t start = (chunk - 1) * stagingBytes;
    waitForStaging((chunk - 1) & 1, timeout);
    std::memcpy(static_cast<char *>(to) + start,
                staging[(chunk - 1) & 1].memory,
                std::min(stagingBytes, bytes - start));
  }
}

void RankDevice::beginFetch(DevicePointer from, size_t bytes) {
  if (!fetched)
    device->check(getDriver().allocatePinned(&fetched, fetchBytes, 0),
                  "cannot pin host memory");
  device->check(getDriver().copyToHost(fetched, from, bytes, stream),
                "cannot copy from the device");
}
