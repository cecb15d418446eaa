// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Which elements of a dimension a position owns.
//
// A dimension is cut digit by digit, so that a prefix of the terms owns exactly
// the union of what its parts own: an extent [lo, hi) in a buffer of capacity c
// falls into d children of capacity c' = ceil(c / d); child j owns
// [min(lo + j c', hi), min(lo + (j + 1) c', hi)).
//
//   7 elements over 6 = 2 * 3 parts
//     digit 2:  capacity 4:  [0, 4)            [4, 7)
//     digit 3:  capacity 2:  [0,2) [2,4) [4,4) [4,6) [6,7) [7,7)
//     owned                    2     2     0     2     1     0
//
// Empty shards may lie in the middle. A flat cut ceil(N / n) * i does not
// compose: gathering it over one axis of two gives other extents.

#ifndef TP_SHARDING_OWNERSHIP_H
#define TP_SHARDING_OWNERSHIP_H

#include "tp/Sharding/TensorSharding.h"

namespace mlir::tp {

/// The size of the buffer that holds one of `parts` parts of `capacity`
/// elements: the ceiling. Every size of a local buffer comes from here.
int64_t getPartCapacity(int64_t capacity, int64_t parts);

/// True if `terms` can cut a dimension of `size` elements: all up to and
/// including the last gap divides it, as a gap lies in blocks of one size, and
/// so does all up to and including a sub-axis that is no run of digits. A gap
/// at the end must divide it, and what comes before must be able to cut the
/// blocks.
bool fitsTerms(const Mesh &mesh, int64_t size, AxisListRef terms);

/// A half-open range of elements.
struct Extent {
  int64_t lo = 0, hi = 0;
  int64_t size() const { return hi - lo; }
  bool operator==(const Extent &o) const { return lo == o.lo && hi == o.hi; }
};

/// What part `part` of `terms` (no gaps) owns of [0, size).
Extent getOwnedExtent(int64_t size, AxisListRef terms, int64_t part);

/// A run of global elements and where it lies in the local buffer.
struct OwnedRun {
  int64_t global = 0, local = 0, size = 0;
  bool operator==(const OwnedRun &o) const {
    return global == o.global && local == o.local && size == o.size;
  }
};

/// All runs of a dimension that `position` owns, gaps included, ascending;
/// empty runs are left out.
llvm::SmallVector<OwnedRun, 1> getOwnedRuns(const Mesh &mesh, int64_t size,
                                            AxisListRef terms,
                                            int64_t position);

/// True if every position owns the same number of elements.
bool dividesEvenly(int64_t size, AxisListRef terms);

} // namespace mlir::tp

#endif // TP_SHARDING_OWNERSHIP_H
