// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Copying boxes between row-major arrays of different shapes: what gathers,
// splits and shards are made of.
//
//   A 2x3 box from (0, 4) of a 2x8 array to (2, 0) of a 4x3 array:
//
//     . . . . a b c .          . . .
//     . . . . d e f .          . . .
//                              a b c
//                              d e f

#ifndef TPRT_ELEMENT_BOX_H
#define TPRT_ELEMENT_BOX_H

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace tprt {

/// One side of a copy: an array and where the box starts in it.
struct BoxSide {
  std::span<const int64_t> shape;
  std::span<const int64_t> start;
};

/// Copy the box of `sizes` elements, each of `elementBytes`. Both sides have
/// the rank of `sizes`, hold the box, and do not overlap.
void copyBox(void *target, const BoxSide &targetSide, const void *source,
             const BoxSide &sourceSide, std::span<const int64_t> sizes,
             size_t elementBytes);

/// The box that two boxes of one array have in common.
struct BoxOverlap {
  /// Where it starts in each of them, counted from its start.
  std::vector<int64_t> inFirst, inSecond;
  std::vector<int64_t> sizes;
};

/// What the boxes of these starts and sizes have in common, or nothing.
std::optional<BoxOverlap> overlapBoxes(std::span<const int64_t> firstStart,
                                       std::span<const int64_t> firstSizes,
                                       std::span<const int64_t> secondStart,
                                       std::span<const int64_t> secondSizes);

/// Call `visit` for boxes that follow each other in a row-major array of
/// `shape` and are together all of it; each has at most `maxElements`.
void forEachChunk(
    std::span<const int64_t> shape, int64_t maxElements,
    const std::function<void(std::span<const int64_t> start,
                             std::span<const int64_t> sizes)> &visit);

} // namespace tprt

#endif // TPRT_ELEMENT_BOX_H
