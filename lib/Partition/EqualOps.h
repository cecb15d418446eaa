// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Operations that a verifier cannot tell apart: their names, attributes and
// types agree, and so do those of the operations in their regions. Which values
// they read is nothing that MLIR's verifiers of linalg operations look at.

#ifndef TP_LIB_PARTITION_EQUALOPS_H
#define TP_LIB_PARTITION_EQUALOPS_H

#include "mlir/IR/Operation.h"
#include "llvm/ADT/DenseSet.h"

namespace mlir::tp {

struct EqualOpsInfo : llvm::DenseMapInfo<Operation *> {
  static unsigned getHashValue(const Operation *op);
  static bool isEqual(const Operation *a, const Operation *b);
};

/// A set with one of each kind of operation.
using EqualOps = llvm::DenseSet<Operation *, EqualOpsInfo>;

} // namespace mlir::tp

#endif // TP_LIB_PARTITION_EQUALOPS_H
