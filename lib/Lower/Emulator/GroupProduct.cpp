// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Products of a warpgroup: addresses as the matrix descriptors say.

#include "Cluster.h"

using namespace mlir;
using namespace mlir::tp;

namespace {
/// A matrix descriptor, taken apart as the PTX manual has it.
struct Descriptor {
  int64_t start, leading, stride;
  unsigned swizzle;

  explicit Descriptor(uint64_t bits)
      : start((bits & 0x3fff) << 4), leading((bits >> 16 & 0x3fff) << 4),
        stride((bits >> 32 & 0x3fff) << 4), swizzle(bits >> 62) {}

  /// Bytes of a line for each kind of swizzle; without one, of a core matrix.
  int64_t getLineBytes() const {
    static constexpr int64_t bytes[] = {16, 128, 64, 32};
    return bytes[swizzle];
  }

  /// Where byte `depth` of line `outer` is, if the depth is contiguous.
  int64_t locateDepthMajor(int64_t outer, int64_t depth) const {
    int64_t at = start + outer % 8 * getLineBytes() + outer / 8 * stride;
    if (swizzle == 0)
      return at + depth % 16 + depth / 16 * leading;
    return applySwizzle(at + depth);
  }

  /// Where the element `outer` of line `depth` is, if the outer index is.
  int64_t locateOuterMajor(int64_t outer, int64_t depth,
                           int64_t elementBytes) const {
    int64_t inLine = getLineBytes() / elementBytes;
    return applySwizzle(start + outer % inLine * elementBytes +
                        outer / inLine * leading + depth % 8 * getLineBytes() +
                        depth / 8 * stride);
  }

  int64_t applySwizzle(int64_t at) const {
    static constexpr int64_t masks[] = {0, 7, 3, 1};
    return at ^ ((at >> 7 & masks[swizzle]) << 4);
  }
};
} // namespace

/// The operand's lines from `firstLine` on, as numbers, depth innermost.
static Fault read(Warp &warp, const GroupProduct &product, unsigned operand,
                  uint64_t bits, int64_t firstLine, int64_t numLines,
                  std::vector<float> &result) {
  Descriptor descriptor(bits);
  bool isDepthMajor = product.isDepthMajor[operand];
  if (!isDepthMajor && descriptor.swizzle == 0)
    return "multiplies a matrix with contiguous outer index and no swizzle, "
           "which is not emulated";
  SharedMemory &shared = warp.block->shared;
  result.resize(numLines * product.depth);
  int64_t bytes = product.elementBytes;
  for (int64_t line = 0; line < numLines; ++line)
    for (int64_t depth = 0; depth < product.depth; ++depth) {
      int64_t outer = firstLine + line;
      int64_t at = isDepthMajor
                       ? descriptor.locateDepthMajor(outer, depth * bytes)
                       : descriptor.locateOuterMajor(outer, depth, bytes);
      if (!shared.contains(at, bytes))
        return "multiplies what lies at " + std::to_string(at) +
               ", beyond the shared memory";
      // A piece that a neighbour has marked needs no second look.
      bool isFirst =
          isDepthMajor ? depth * bytes % 16 == 0 : line == 0 || at % 16 == 0;
      if (isFirst) {
        Fault fault =
            shared.startRead(at, 1, warp.inCluster, warp.clock, warp.group);
        if (!fault.empty())
          return fault;
      }
      uint16_t pattern = uint8_t(*shared.at(at));
      if (bytes == 2)
        pattern |= uint8_t(*shared.at(at + 1)) << 8;
      result[line * product.depth + depth] = product.values[pattern];
    }
  return {};
}

Fault mlir::tp::multiply(Warp &warp, const GroupProduct &product,
                         std::array<uint64_t, 2> descriptors, Register sums) {
  int64_t row = warp.inBlock % kWarpsInGroup * 16;
  std::vector<float> a, b;
  Fault fault = read(warp, product, 0, descriptors[0], row, 16, a);
  if (fault.empty())
    fault = read(warp, product, 1, descriptors[1], 0, product.columns, b);
  if (!fault.empty())
    return fault;
  for (int64_t part = 0; part < product.columns / 2; ++part) {
    uint64_t *words = warp.get(sums, part);
    for (unsigned lane = 0; lane < kLanes; ++lane) {
      int64_t i = lane / 4 + part / 2 % 2 * 8;
      int64_t j = part / 4 * 8 + lane % 4 * 2 + part % 2;
      const float *left = &a[i * product.depth];
      const float *right = &b[j * product.depth];
      float sum;
      std::memcpy(&sum, &words[lane], sizeof(sum));
      for (int64_t k = 0; k < product.depth; ++k)
        sum += left[k] * right[k];
      uint32_t stored;
      std::memcpy(&stored, &sum, sizeof(sum));
      words[lane] = stored;
    }
  }
  return {};
}
