// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Collectives of StableHLO in a manual region, which name devices one by one,
// become tp's, which name axes.
//
//   mesh <dp = 2, tp = 4>
//   all_reduce, replica_groups = [[0, 1, 2, 3], [4, 5, 6, 7]]   over ["tp"]
//   all_gather, replica_groups = [[0, 4], [1, 5], [2, 6], [3, 7]]  over ["dp"]
//
// Devices are known by their positions in the mesh. Groups that are no axes of
// the mesh are refused.

#ifndef TP_LIB_IMPORT_MANUALCOLLECTIVES_H
#define TP_LIB_IMPORT_MANUALCOLLECTIVES_H

#include "mlir/IR/Operation.h"

namespace mlir::tp {

/// True for the operations that importManualCollective knows.
bool isManualCollective(StringRef name);

/// Replace `op`, which stands in a `tp.manual`.
LogicalResult importManualCollective(Operation *op);

} // namespace mlir::tp

#endif // TP_LIB_IMPORT_MANUALCOLLECTIVES_H
