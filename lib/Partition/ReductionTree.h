// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// How a pending value reaches all who want it reduced, in different placements.
//
//   wanted [{"x"}, {}] and [{}, {}]      reduce_scatter, then all_gather of it
//   wanted [{"x"}, {}] and [{}, {"x"}]   reduce_scatter, then all_to_all of it
//
// The value is reduced at least once; what was reduced may be sent on. Of all
// trees that span the placements the cheapest is taken, with or without the one
// that is whole where the value was pending.

#ifndef TP_LIB_PARTITION_REDUCTIONTREE_H
#define TP_LIB_PARTITION_REDUCTIONTREE_H

#include "WirePrices.h"

namespace mlir::tp {

/// The placements, each made from one before it; nullopt is the value itself.
struct ReductionTree {
  struct Step {
    TensorSharding placement;
    std::optional<unsigned> from;
  };
  SmallVector<Step, 2> steps;

  /// The step that makes `placement`.
  std::optional<unsigned> find(const TensorSharding &placement) const;
};

/// The cheapest tree from `source` to all `wanted`, which differ.
ReductionTree planReductions(RankedTensorType type,
                             const TensorSharding &source,
                             ArrayRef<TensorSharding> wanted,
                             WirePrices &prices);

} // namespace mlir::tp

#endif // TP_LIB_PARTITION_REDUCTIONTREE_H
