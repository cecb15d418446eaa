// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef TP_LIB_PARTITION_FINDLOOPS_H
#define TP_LIB_PARTITION_FINDLOOPS_H

#include "tp/Propagate/ShardedOp.h"

namespace mlir::tp {

/// Find the loops that make `result` as wanted; false if there are none.
/// `loops` has an empty list for each factor.
bool findLoops(const ShardedOp &view, OpResult result,
               const TensorSharding &wanted, const Mesh &mesh, Loops &loops);

} // namespace mlir::tp

#endif // TP_LIB_PARTITION_FINDLOOPS_H
