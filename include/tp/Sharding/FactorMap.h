// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Factors: the loops of an operation, and where each stands in its tensors.
//
// A matrix product C[i, j] += A[i, k] * B[k, j] has factors i, j, k:
//
//   tensors   A: [[i], [k]]   B: [[k], [j]]   C (init and result): [[i], [j]]
//
// Splitting a dimension of 512 into heads and head size has factors h, d:
//
//   tensors   operand: [[h, d]]   result: [[h], [d]]
//
// A tensor dimension is a product of factors, major to minor; a dimension
// without factors is never cut by this operation.

#ifndef TP_SHARDING_FACTORMAP_H
#define TP_SHARDING_FACTORMAP_H

#include "tp/Sharding/TensorSharding.h"

namespace mlir::tp {

enum class FactorKind : uint8_t {
  /// Each point of the factor is computed independently of the others.
  Parallel,
  /// Points combine by `combiner`; cut, it leaves a pending reduction.
  Reduction,
  /// The operation needs the factor whole on every device.
  Whole
};

struct Factor {
  int64_t size = 1;
  FactorKind kind = FactorKind::Parallel;
  CombinerKind combiner = CombinerKind::Sum; // of a reduction
  /// Where it is cut, the operation moves rows between devices. Dimensions that
  /// have it alone may then be of other sizes, each cut as it would be by
  /// itself, and there are no gaps.
  bool movesRows = false;
  /// Propagation does not take a cut from one tensor to another along it,
  /// though the operation may be cut so where its tensors are.
  bool isBlocked = false;

  bool operator==(const Factor &o) const {
    return size == o.size && kind == o.kind && combiner == o.combiner &&
           movesRows == o.movesRows && isBlocked == o.isBlocked;
  }
};

/// The factors of each dimension of one tensor.
using FactorsOfDims = llvm::SmallVector<llvm::SmallVector<unsigned, 1>, 4>;

/// The factors of an operation and where they stand in its operands and
/// results. Operands and results that are no tensors have no dimensions.
struct FactorMap {
  llvm::SmallVector<Factor, 4> factors;
  llvm::SmallVector<FactorsOfDims, 3> operands;
  llvm::SmallVector<FactorsOfDims, 1> results;

  bool operator==(const FactorMap &o) const {
    return factors == o.factors && operands == o.operands &&
           results == o.results;
  }
};

/// How the factors of an operation are cut: one axis list each (`tp.loops`).
using Loops = llvm::SmallVector<AxisList, 4>;

} // namespace mlir::tp

#endif // TP_SHARDING_FACTORMAP_H
