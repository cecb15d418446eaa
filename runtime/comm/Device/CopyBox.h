// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Copies of boxes on a device, by the driver's copies of three dimensions.
//
//   copyBoxOnDevice(rank, {result, shape, start}, {operand, …}, sizes, 4);

#ifndef TPRT_COMM_DEVICE_COPYBOX_H
#define TPRT_COMM_DEVICE_COPYBOX_H

#include "device/Cuda/RankDevice.h"
#include <span>

namespace tprt {

/// One side of a copy: where the tensor lies, its shape, and where in it the
/// box begins.
struct DeviceBoxSide {
  const void *data;
  std::span<const int64_t> shape, start;
};

/// A box as three loops of rows of bytes that lie together on both sides;
/// what is left over is copied by several calls.
struct CopyLoops {
  struct Loop {
    int64_t count, fromStride, toStride; // in bytes
  };
  int64_t fromStart = 0, toStart = 0, rowBytes = 0;
  std::vector<Loop> loops; // innermost first

  CopyLoops(const DeviceBoxSide &to, const DeviceBoxSide &from,
            std::span<const int64_t> sizes, size_t elementBytes);
};

/// Copy a box on the stream of `rank`. The sides do not overlap.
void copyBoxOnDevice(cuda::RankDevice &rank, const DeviceBoxSide &to,
                     const DeviceBoxSide &from, std::span<const int64_t> sizes,
                     size_t elementBytes);

} // namespace tprt

#endif // TPRT_COMM_DEVICE_COPYBOX_H
