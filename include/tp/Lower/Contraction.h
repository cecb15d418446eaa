// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Which operations are contractions, whatever they are called: a
// linalg.generic that multiplies elements of two operands and adds the
// products.
//
//   C(b, i, j) += A(b, i, k) * B(b, k, j)     any order of dimensions, any
//                                             number of each kind
//
//   loops   batch: b    in all three
//           rows: i     in A and C
//           columns: j  in B and C
//           depth: k    in A and B, or in one of them
//
// Operands may be converted before they are multiplied. Products may be masked:
// those with `k >= extent`, where the extent is known at run time only, do not
// count, and what the operands hold there is never read.

#ifndef TP_LOWER_CONTRACTION_H
#define TP_LOWER_CONTRACTION_H

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include <optional>

namespace mlir::tp {

/// How a linalg.generic multiplies and adds.
struct Contraction {
  /// Only products with an index of `loop` below `extent` count.
  struct Mask {
    unsigned loop;
    Value extent;
  };

  linalg::GenericOp op;
  /// The numbers of the inputs that are multiplied.
  unsigned left, right;
  /// The loops of each kind; those of one iteration are in none.
  SmallVector<unsigned> batch, rows, columns, depth;
  SmallVector<Mask> masks;
};

/// See `op`, on tensors or buffers, as a contraction with rows, columns and
/// depth. Nothing if it is none.
std::optional<Contraction> matchContraction(linalg::GenericOp op);

/// True if `op` is a contraction.
bool isContraction(linalg::GenericOp op);

} // namespace mlir::tp

#endif // TP_LOWER_CONTRACTION_H
