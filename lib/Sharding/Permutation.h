// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Permutes: whole shards move between devices.
//
// On x = 2, y = 2, from [{"x"}, {"y"}] to [{"y"}, {"x"}] the device at (x, y)
// needs what (y, x) holds:
//
//   over ["x", "y"]:  [0, 0] [2, 1] [1, 2] [3, 3]

#ifndef TP_SHARDING_PERMUTATION_H
#define TP_SHARDING_PERMUTATION_H

#include "tp/Sharding/AxisList.h"

namespace mlir::tp {

/// The sub-axes on which a device's place in `from` and in `to` differs, in
/// mesh order: devices that agree on all others exchange shards. One list for
/// each dimension; every dimension is cut into the same parts by both.
AxisList getPermuteAxes(llvm::ArrayRef<AxisList> from,
                        llvm::ArrayRef<AxisList> to);

/// For every target position within a group over `axes` the source that holds
/// its shard, ascending by target. Shards that need not move stay.
llvm::SmallVector<std::pair<int64_t, int64_t>>
getPermutePairs(const Mesh &mesh, AxisListRef axes,
                llvm::ArrayRef<AxisList> from, llvm::ArrayRef<AxisList> to);

} // namespace mlir::tp

#endif // TP_SHARDING_PERMUTATION_H
