// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Named operations whose body will change become linalg.generic.

#ifndef TP_LIB_PARTITION_GENERALIZEBODY_H
#define TP_LIB_PARTITION_GENERALIZEBODY_H

#include "mlir/IR/Operation.h"
#include "tp/Sharding/FactorMap.h"

namespace mlir::tp {

/// A mask for padding and the offset of an index have no place in a named
/// operation, whose body is not printed. Returns what stands in place of `op`.
Operation *generalizeIfBodyChanges(Operation *op, ArrayRef<AxisList> loops);

} // namespace mlir::tp

#endif // TP_LIB_PARTITION_GENERALIZEBODY_H
