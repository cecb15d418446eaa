// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Which elements of a dimension a rank owns, by nested cuts: term by term and,
// within a term, prime factor by prime factor in ascending order. An extent
// [lo, hi) of capacity c falls into d children of capacity c' = ceil(c / d);
// child j owns [min(lo + j c', hi), min(lo + (j + 1) c', hi)).
//
//   7 elements over 6 = 2 * 3:   0 1 | 2 3 | - | 4 5 | 6 | -
//
// A gap of size g splits what the terms before it own into g equal blocks, each
// of which is cut by the terms after it.

#ifndef TPRT_PLACEMENT_OWNERSHIP_H
#define TPRT_PLACEMENT_OWNERSHIP_H

#include "placement/Mesh.h"

namespace tprt {

/// A half-open range of elements.
struct Extent {
  int64_t lo = 0, hi = 0;
  int64_t size() const { return hi - lo; }
  bool operator==(const Extent &) const = default;
};

/// What part `part` of `terms` (no gaps) owns of [0, size).
Extent getOwnedExtent(int64_t size, TermsRef terms, int64_t part);

/// A run of global elements and where it starts in the local buffer.
struct OwnedRun {
  int64_t global = 0, local = 0, size = 0;
  bool operator==(const OwnedRun &) const = default;
};

/// All runs of a dimension of `size` that `rank` owns, ascending, none empty.
std::vector<OwnedRun> getOwnedRuns(const Mesh &mesh, int64_t size,
                                   TermsRef terms, int64_t rank);

/// The local buffer size: gaps * ceil(size / gaps / parts).
int64_t getLocalSize(int64_t size, TermsRef terms);
/// True if everything up to each gap divides `size`.
bool fitsTerms(int64_t size, TermsRef terms);

/// Which part of `terms` (no gaps) owns element `index` of [0, size).
int64_t getOwningPart(int64_t size, TermsRef terms, int64_t index);

} // namespace tprt

#endif // TPRT_PLACEMENT_OWNERSHIP_H
