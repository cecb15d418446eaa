// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "element/Box.h"
#include <algorithm>
#include <cstring>

using namespace tprt;

static void copyRows(char *target, const BoxSide &targetSide,
                     const char *source, const BoxSide &sourceSide,
                     std::span<const int64_t> sizes, size_t dim,
                     size_t targetStride, size_t sourceStride, size_t runDim,
                     size_t runBytes) {
  // The strides are those of `dim`, in bytes.
  target += targetSide.start[dim] * targetStride;
  source += sourceSide.start[dim] * sourceStride;
  if (dim == runDim) {
    std::memcpy(target, source, runBytes);
    return;
  }
  size_t targetInner = targetStride / targetSide.shape[dim + 1];
  size_t sourceInner = sourceStride / sourceSide.shape[dim + 1];
  for (int64_t i = 0; i < sizes[dim]; ++i)
    copyRows(target + i * targetStride, targetSide, source + i * sourceStride,
             sourceSide, sizes, dim + 1, targetInner, sourceInner, runDim,
             runBytes);
}

void tprt::copyBox(void *target, const BoxSide &targetSide, const void *source,
                   const BoxSide &sourceSide, std::span<const int64_t> sizes,
                   size_t elementBytes) {
  for (int64_t size : sizes)
    if (size == 0)
      return;
  if (sizes.empty()) {
    std::memcpy(target, source, elementBytes);
    return;
  }
  // Inner dimensions that the box fills on both sides are one run with the
  // dimension outside them.
  size_t runDim = sizes.size() - 1;
  size_t runBytes = sizes[runDim] * elementBytes;
  while (runDim > 0 && targetSide.shape[runDim] == sizes[runDim] &&
         sourceSide.shape[runDim] == sizes[runDim])
    runBytes *= sizes[--runDim];
  size_t targetStride = elementBytes, sourceStride = elementBytes;
  for (size_t dim = 1; dim < sizes.size(); ++dim) {
    targetStride *= targetSide.shape[dim];
    sourceStride *= sourceSide.shape[dim];
  }
  copyRows(static_cast<char *>(target), targetSide,
           static_cast<const char *>(source), sourceSide, sizes, 0,
           targetStride, sourceStride, runDim, runBytes);
}

std::optional<BoxOverlap>
tprt::overlapBoxes(std::span<const int64_t> firstStart,
                   std::span<const int64_t> firstSizes,
                   std::span<const int64_t> secondStart,
                   std::span<const int64_t> secondSizes) {
  BoxOverlap common;
  for (size_t dim = 0; dim < firstStart.size(); ++dim) {
    int64_t low = std::max(firstStart[dim], secondStart[dim]);
    int64_t high = std::min(firstStart[dim] + firstSizes[dim],
                            secondStart[dim] + secondSizes[dim]);
    if (low >= high)
      return std::nullopt;
    common.inFirst.push_back(low - firstStart[dim]);
    common.inSecond.push_back(low - secondStart[dim]);
    common.sizes.push_back(high - low);
  }
  return common;
}

void tprt::forEachChunk(
    std::span<const int64_t> shape, int64_t maxElements,
    const std::function<void(std::span<const int64_t> start,
                             std::span<const int64_t> sizes)> &visit) {
  for (int64_t size : shape)
    if (size == 0)
      return;
  // Dimensions inside of `cut` are whole in a chunk, those outside are one.
  size_t cut = shape.size();
  int64_t inner = 1;
  while (cut > 0 && inner <= maxElements / shape[cut - 1])
    inner *= shape[--cut];
  std::vector<int64_t> start(shape.size()), sizes(shape.begin(), shape.end());
  if (cut == 0)
    return visit(start, sizes);
  --cut;
  std::fill_n(sizes.begin(), cut, 1);
  int64_t step = std::max<int64_t>(maxElements / inner, 1);
  while (true) {
    for (start[cut] = 0; start[cut] < shape[cut]; start[cut] += step) {
      sizes[cut] = std::min(step, shape[cut] - start[cut]);
      visit(start, sizes);
    }
    size_t dim = cut;
    while (dim > 0 && ++start[dim - 1] == shape[dim - 1])
      start[--dim] = 0;
    if (dim == 0)
      return;
  }
}
