// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The loops of a contraction as a matrix product sees them: rows, columns,
// depth and batch, each one index or a few, with the strides of the operands.
//
//   C(b, h, q, k) += A(b, q, h, d) * B(b, k, h, d)
//
//   batch (b, h)   rows q   columns k   depth d
//   C has stride 1 along the columns, so a tile of C is stored in vectors; B
//   has stride 1 along the depth, so it is transposed when it is packed.

#ifndef TP_LIB_LOWER_HOST_CONTRACTIONSHAPE_H
#define TP_LIB_LOWER_HOST_CONTRACTIONSHAPE_H

#include "tp/Lower/Contraction.h"
#include <array>

namespace mlir::tp {

/// The operands of a contraction on buffers.
enum ContractionOperand : unsigned { LeftOperand, RightOperand, ResultOperand };

/// One index and how far it moves in each operand, in elements.
struct ContractionIndex {
  int64_t size;
  std::array<int64_t, 3> strides;
  unsigned loop; // of the operation; of merged indices the innermost
};

/// Indices, major to minor, that count as one.
using ContractionIndices = SmallVector<ContractionIndex, 2>;

struct ContractionShape {
  ContractionIndices batch, rows, columns, depth;
  /// The buffers, in the order of ContractionOperand.
  std::array<Value, 3> buffers;
  /// The conversions that an element of an input goes through before it is
  /// multiplied.
  std::array<SmallVector<Operation *, 2>, 2> conversions;
  Type elementType;     // of the result
  Type accumulatorType; // in which products are added up
  SmallVector<Contraction::Mask> masks;

  static int64_t getSize(const ContractionIndices &indices);
  /// True if the indices are one index that moves by 1 in `operand`.
  static bool isContiguous(const ContractionIndices &indices,
                           ContractionOperand operand);
};

/// The shape of a contraction on buffers with static strides; nothing if its
/// arithmetic is not one that is done in a single type. Rows and columns are
/// exchanged where that makes the result contiguous along the columns.
std::optional<ContractionShape>
getContractionShape(const Contraction &contraction);

} // namespace mlir::tp

#endif // TP_LIB_LOWER_HOST_CONTRACTIONSHAPE_H
