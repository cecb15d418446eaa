// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What it costs to move a value from one placement to another: bytes on the
// wire first, then seconds.

#ifndef TP_LIB_PARTITION_WIREPRICES_H
#define TP_LIB_PARTITION_WIREPRICES_H

#include "MinCut.h"
#include "mlir/IR/BuiltinTypes.h"
#include "tp/Sharding/ReshardPath.h"

namespace mlir::tp {

class WirePrices {
public:
  explicit WirePrices(const Mesh &mesh);

  /// The price of the cheapest path: bytes in parts of the mesh's size, of
  /// which every collective sends a whole number, and the latency of its
  /// messages.
  Price getReshard(RankedTensorType type, const TensorSharding &from,
                   const TensorSharding &to);
  /// The time to read `reads` local tensors of a size and write one.
  Price getCompute(RankedTensorType type, const TensorSharding &sharding,
                   unsigned reads) const;

private:
  ReshardPlanner planner;
  int64_t numPositions;
};

} // namespace mlir::tp

#endif // TP_LIB_PARTITION_WIREPRICES_H
