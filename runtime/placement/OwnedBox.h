// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What a rank owns of a tensor: for each dimension runs of elements
// (Ownership.h), for the tensor the boxes that they make.
//
//   f32[6x8] as [{"dp"}, {}] over <dp = 4>: the ranks own rows 0-1, 2-3, 4-5
//   and none.

#ifndef TPRT_PLACEMENT_OWNEDBOX_H
#define TPRT_PLACEMENT_OWNEDBOX_H

#include "placement/Ownership.h"
#include <functional>

namespace tprt {

/// A box of a tensor, and where it starts in the buffer of a rank.
struct OwnedBox {
  std::vector<int64_t> globalStart, localStart, sizes;
};

/// The runs of each dimension of a tensor of `shape`, cut by `dims`.
std::vector<std::vector<OwnedRun>> getOwnedRuns(const Mesh &mesh,
                                                std::span<const int64_t> shape,
                                                std::span<const Terms> dims,
                                                int64_t rank);

/// Call `visit` for each box that one run of every dimension makes.
void forEachBox(const std::vector<std::vector<OwnedRun>> &runs,
                const std::function<void(const OwnedBox &)> &visit);

/// Call `visit` for each box that `rank` owns of a tensor.
void forEachOwnedBox(const Mesh &mesh, std::span<const int64_t> shape,
                     std::span<const Terms> dims, int64_t rank,
                     const std::function<void(const OwnedBox &)> &visit);

/// The lowest rank that owns the same part of a tensor as `rank`.
int64_t getFirstOwner(const Mesh &mesh, std::span<const Terms> dims,
                      int64_t rank);

} // namespace tprt

#endif // TPRT_PLACEMENT_OWNEDBOX_H
