// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// When the tensors of a program are alive, and which of these times are looked
// at.
//
//   x ─ matmul ─ h ─ gelu ─ g ─ matmul ─ y
//   time    0        1          2
//   x       |        |          |          arguments are always there
//   h       |        |
//   g                |          |          most is alive at 1 and 2
//
// A program of many operations has as many times. Of each part of it the time
// is taken at which most is alive, whole tensors counted; if a plan then takes
// more at another time, that one is added and the plan made again.

#ifndef TP_LIB_PLAN_MEMORYROWS_H
#define TP_LIB_PLAN_MEMORYROWS_H

#include "tp/Propagate/ShardingState.h"

namespace mlir::tp {

/// The times at which a tensor is alive: [begin, end).
struct Lifetime {
  unsigned begin = 0, end = 0;
  bool contains(unsigned time) const { return begin <= time && time < end; }
};

/// For each tensor of the state; those that never reach the memory, for which
/// `isStored` does not hold, are never alive. Times are numbers of nodes.
SmallVector<Lifetime, 0>
findLifetimes(const ShardingState &state,
              function_ref<bool(unsigned tensor)> isStored);

/// Add a tensor of `bytes` to what changes at each time.
inline void addAlive(MutableArrayRef<int64_t> changes, Lifetime lifetime,
                     int64_t bytes) {
  changes[lifetime.begin] += bytes;
  changes[lifetime.end] -= bytes;
}

/// The time at which the sum of `bytes` over the tensors that are alive is
/// largest in each of `numParts` parts of the program, ascending.
SmallVector<unsigned, 8> findFullTimes(ArrayRef<Lifetime> lifetimes,
                                       ArrayRef<int64_t> bytes,
                                       unsigned numTimes, unsigned numParts);

} // namespace mlir::tp

#endif // TP_LIB_PLAN_MEMORYROWS_H
