// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "comm/Device/CopyBox.h"

using namespace tprt;

CopyLoops::CopyLoops(const DeviceBoxSide &to, const DeviceBoxSide &from,
                     std::span<const int64_t> sizes, size_t elementBytes)
    : rowBytes(elementBytes) {
  int64_t fromStride = elementBytes, toStride = elementBytes;
  for (size_t dim = sizes.size(); dim-- > 0;) {
    fromStart += from.start[dim] * fromStride;
    toStart += to.start[dim] * toStride;
    // A loop that continues where the inner one ends is one with it.
    int64_t innerCount = loops.empty() ? 1 : loops.back().count;
    int64_t fromInner = loops.empty() ? rowBytes : loops.back().fromStride;
    int64_t toInner = loops.empty() ? rowBytes : loops.back().toStride;
    if (sizes[dim] == 1) {
      // Its stride is never taken.
    } else if (fromStride == innerCount * fromInner &&
               toStride == innerCount * toInner) {
      (loops.empty() ? rowBytes : loops.back().count) *= sizes[dim];
    } else {
      loops.push_back({sizes[dim], fromStride, toStride});
    }
    fromStride *= from.shape[dim];
    toStride *= to.shape[dim];
  }
}

void tprt::copyBoxOnDevice(cuda::RankDevice &rank, const DeviceBoxSide &to,
                           const DeviceBoxSide &from,
                           std::span<const int64_t> sizes,
                           size_t elementBytes) {
  for (int64_t size : sizes)
    if (size == 0)
      return;
  CopyLoops box(to, from, sizes, elementBytes);
  auto source =
      reinterpret_cast<cuda::DevicePointer>(from.data) + box.fromStart;
  auto target = reinterpret_cast<cuda::DevicePointer>(to.data) + box.toStart;
  const cuda::CudaDriver &driver = rank.getDriver();
  if (box.loops.empty()) {
    rank.getDevice().check(
        driver.copyOnDevice(target, source, box.rowBytes, rank.getStream()),
        "cannot copy a shard");
    return;
  }
  const CopyLoops::Loop single = {1, 0, 0};
  const CopyLoops::Loop &rows = box.loops[0];
  const CopyLoops::Loop &planes = box.loops.size() > 1 ? box.loops[1] : single;
  cuda::Copy3D copy;
  copy.source.pitch = rows.fromStride;
  copy.target.pitch = rows.toStride;
  copy.widthInBytes = box.rowBytes;
  copy.height = rows.count;
  copy.depth = planes.count;
  // Strides of outer dimensions are multiples of those of inner ones.
  copy.source.height =
      planes.count > 1 ? planes.fromStride / rows.fromStride : rows.count;
  copy.target.height =
      planes.count > 1 ? planes.toStride / rows.toStride : rows.count;
  // The loops beyond the third one, as a number with a digit for each.
  std::vector<int64_t> index(box.loops.size());
  while (true) {
    copy.source.device = source;
    copy.target.device = target;
    for (size_t i = 2; i < index.size(); ++i) {
      copy.source.device += index[i] * box.loops[i].fromStride;
      copy.target.device += index[i] * box.loops[i].toStride;
    }
    rank.getDevice().check(driver.copyBox(&copy, rank.getStream()),
                           "cannot copy a box of a shard");
    size_t digit = 2;
    while (digit < index.size() && ++index[digit] == box.loops[digit].count)
      index[digit++] = 0;
    if (digit >= index.size())
      return;
  }
}
