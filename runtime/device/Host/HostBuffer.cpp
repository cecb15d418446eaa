// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "device/Host/HostBuffer.h"
#include "status/Error.h"
#include <cstdlib>
#include <cstring>
#include <sys/mman.h>

using namespace tprt;

/// From here on memory is mapped: the kernel gives zeroed pages when they are
/// first touched, by the rank that uses them, and large ones where it can.
static constexpr size_t mapThreshold = 1 << 20;

void ReleaseMemory::operator()(void *memory) const {
  if (mapped != 0)
    ::munmap(memory, mapped);
  else
    std::free(memory);
}

HostBuffer::HostBuffer(size_t bytes, const std::string &purpose)
    : bytes(bytes) {
  void *data = nullptr;
  size_t mapped = 0;
  if (bytes >= mapThreshold) {
    data = ::mmap(nullptr, bytes, PROT_READ | PROT_WRITE,
                  MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (data == MAP_FAILED)
      data = nullptr;
    else
      ::madvise(data, mapped = bytes, MADV_HUGEPAGE);
  } else {
    size_t rounded = (bytes + 63) / 64 * 64 + (bytes == 0 ? 64 : 0);
    data = std::aligned_alloc(64, rounded);
    if (data)
      std::memset(data, 0, rounded);
  }
  if (!data)
    throw Error(Code::OutOfMemory, "cannot allocate " + std::to_string(bytes) +
                                       " bytes for " + purpose);
  memory = {data, ReleaseMemory{mapped}};
}
