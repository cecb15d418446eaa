// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Whether parts of a tensor fit together. The begins and ends of all parts cut
// each dimension into pieces, and the tensor into a grid of cells; every cell
// must belong to exactly one part.
//
//   rows 0-4 of columns 0-6, rows 0-2 and 2-4 of columns 6-8:
//
//     0 0 0 | 1        cells 2x2, of the parts 0 1 / 0 2
//     ------+--
//     0 0 0 | 2

#ifndef TPRT_CHECKPOINT_PARTGRID_H
#define TPRT_CHECKPOINT_PARTGRID_H

#include "checkpoint/PartsManifest.h"

namespace tprt {

/// Which element no part of `tensor` has, or two have, in words; empty if the
/// parts are disjoint and together the tensor.
std::string findGapOrOverlap(const TensorInParts &tensor);

/// Let the runs of each dimension follow each other in the array of a part.
void packRuns(std::vector<std::vector<OwnedRun>> &runs);

} // namespace tprt

#endif // TPRT_CHECKPOINT_PARTGRID_H
