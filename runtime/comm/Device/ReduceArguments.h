// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What a reduce kernel is given, by value. Without the C++ library: device code
// reads it too.

#ifndef TPRT_COMM_DEVICE_REDUCEARGUMENTS_H
#define TPRT_COMM_DEVICE_REDUCEARGUMENTS_H

#include <stdint.h>

namespace tprt {

/// Rows of elements: row r of each source begins r * sourceStride elements
/// after the source, of each target r * targetStride. Every target gets what
/// the sources combine to, in their order. A target may be a source.
struct ReduceArguments {
  static constexpr int32_t most = 128;

  const void *sources[most];
  void *targets[most];
  int32_t numSources, numTargets;
  int64_t numRows, rowElements, sourceStride, targetStride;
};

} // namespace tprt

#endif // TPRT_COMM_DEVICE_REDUCEARGUMENTS_H
