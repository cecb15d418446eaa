// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Reads of a captured tensor at positions that data gives. A dimension that is
// read so is a factor of its own, a reduction by sum: each device looks up what
// it owns and takes zero for the rest.
//
//   %v = tensor.extract %table[%t, %j]     %t from data, %j = linalg.index 1
//   linalg.yield %v
//
//   factors   i, j, v    %table: [[v], [j]]    result: [[i], [j]], v pending

#ifndef TP_LIB_PROPAGATE_RULES_GATHEREDREADS_H
#define TP_LIB_PROPAGATE_RULES_GATHEREDREADS_H

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "tp/Propagate/ShardableOpInterface.h"

namespace mlir::tp {

/// True if zeros in the place of some of what `extract` reads in the body of
/// `op` are zeros in its only result: it yields what it reads, or sums it up.
bool isSummable(linalg::LinalgOp op, tensor::ExtractOp extract);

/// Let the reads of `op` along cut dimensions that have a factor of their own
/// take zero where the device owns nothing. Reads name whole positions when
/// this is called.
void maskGatheredReads(linalg::LinalgOp op, Localizer &localizer);

} // namespace mlir::tp

#endif // TP_LIB_PROPAGATE_RULES_GATHEREDREADS_H
