// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What an operation costs on one device: operations, bytes, seconds.
//
// C[i, j] += A[i, k] * B[k, j] of f32 with i = 64, j = 128, k = 10 under
// k: ["tp"], tp = 4: each device runs 64 * 128 * ceil(10 / 4) iterations of two
// operations and touches 4 * (64*3 + 3*128 + 64*128 + 64*128) bytes. Padding
// counts: the device computes it.

#ifndef TP_COST_ROOFLINE_H
#define TP_COST_ROOFLINE_H

#include "tp/Cost/Topology.h"
#include "tp/Sharding/FactorMap.h"

namespace mlir::tp {

/// Operations on floating-point numbers and bytes to and from memory.
struct Work {
  int64_t flops = 0;
  int64_t bytes = 0;

  Work &operator+=(const Work &other) {
    flops += other.flops;
    bytes += other.bytes;
    return *this;
  }
  bool operator==(const Work &o) const {
    return flops == o.flops && bytes == o.bytes;
  }
};

/// The operations of a loop body are counted by kind.
struct BodyOps {
  int64_t arithmetic = 0; // float add, sub, mul, div, min, max, math functions
  int64_t fusedMultiplyAdd = 0;

  /// Index arithmetic, casts, comparisons and selects are free.
  int64_t getFlops() const { return arithmetic + 2 * fusedMultiplyAdd; }
};

/// The iterations of the device with most, under `loops`.
int64_t getLocalIterations(const FactorMap &map,
                           llvm::ArrayRef<AxisList> loops);

/// The local buffer of a tensor, in bytes.
int64_t getLocalBytes(llvm::ArrayRef<int64_t> shape, int64_t elementBytes,
                      const TensorSharding &sharding);

/// A tensor that an operation reads or writes.
struct TensorUse {
  llvm::ArrayRef<int64_t> shape;
  int64_t elementBytes = 0;
  const FactorsOfDims *dims = nullptr;
};

/// The work of one device; every use is read or written once.
Work getLocalWork(const FactorMap &map, llvm::ArrayRef<AxisList> loops,
                  const BodyOps &body, llvm::ArrayRef<TensorUse> uses);

/// Seconds: the larger of what the two limits of the device ask for.
double getRooflineTime(const Work &work, const Device &device);

} // namespace mlir::tp

#endif // TP_COST_ROOFLINE_H
