// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What the copy engine of a GPU knows about a tensor in global memory.

#ifndef TP_LOWER_NVVM_TENSORMAP_H
#define TP_LOWER_NVVM_TENSORMAP_H

#include <array>
#include <cstdint>

namespace mlir::tp {

/// A tensor of three dimensions, innermost first, of which boxes are copied to
/// shared memory with the 128-byte swizzle; what lies outside the tensor is
/// zero there. The fields are those of cuTensorMapEncodeTiled.
struct TensorMap {
  int64_t elementBytes = 0;
  std::array<int64_t, 3> sizes{};
  /// Bytes from one index to the next in the dimensions 1 and 2.
  std::array<int64_t, 2> strideBytes{};
  /// The elements of a copy in each dimension; a line is 128 bytes.
  std::array<int64_t, 3> box{};

  int64_t getBoxBytes() const {
    return box[0] * box[1] * box[2] * elementBytes;
  }
};

} // namespace mlir::tp

#endif // TP_LOWER_NVVM_TENSORMAP_H
