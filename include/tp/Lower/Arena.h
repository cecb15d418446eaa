// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Where buffers lie in a workspace. Buffers whose lifetimes overlap never share
// a byte:
//
//   bytes  first..last     offset
//    128     0 .. 2           0
//     64     1 .. 3         128
//    128     3 .. 4           0      the first one is dead by then
//
// Large buffers are placed first, each into the smallest gap that holds it
// (best fit); an optimal packing is NP-hard.

#ifndef TP_LOWER_ARENA_H
#define TP_LOWER_ARENA_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/SmallVector.h"
#include <cstdint>

namespace mlir::tp {

/// Every buffer starts at a multiple of this many bytes, the widest vector and
/// a cache line.
inline constexpr int64_t kArenaAlignment = 64;

/// How large a buffer is, and the first and last operation that touches it.
struct BufferLifetime {
  int64_t bytes = 0, first = 0, last = 0;

  bool overlaps(const BufferLifetime &other) const {
    return first <= other.last && other.first <= last;
  }
};

/// The offset of each buffer, and the bytes that all of them need together.
llvm::SmallVector<int64_t> placeBuffers(llvm::ArrayRef<BufferLifetime> buffers,
                                        int64_t &totalBytes);

} // namespace mlir::tp

#endif // TP_LOWER_ARENA_H
