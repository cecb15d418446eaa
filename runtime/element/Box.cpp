// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "element/Box.h"
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
