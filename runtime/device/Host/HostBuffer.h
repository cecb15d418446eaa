// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Memory of a rank: zeroed, at a multiple of 64 bytes, never resized.

#ifndef TPRT_DEVICE_HOST_HOSTBUFFER_H
#define TPRT_DEVICE_HOST_HOSTBUFFER_H

#include <cstddef>
#include <memory>
#include <string>

namespace tprt {

/// Frees what HostBuffer has allocated.
struct ReleaseMemory {
  size_t mapped = 0; // bytes of a mapping; 0: from the heap
  void operator()(void *memory) const;
};

class HostBuffer {
public:
  HostBuffer() = default;
  /// Throws OutOfMemory, saying what `purpose` the bytes had.
  HostBuffer(size_t bytes, const std::string &purpose);

  void *data() const { return memory.get(); }
  size_t size() const { return bytes; }

private:
  std::unique_ptr<void, ReleaseMemory> memory;
  size_t bytes = 0;
};

} // namespace tprt

#endif // TPRT_DEVICE_HOST_HOSTBUFFER_H
