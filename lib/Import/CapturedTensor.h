// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Reads of tensors that the body of a linalg operation captures.
//
//   %8 = tensor.extract %t[%i, %c4]        a read at (d0, 4)
//   scf.if (d1 < 4) then extract %a[d0, d1] else extract %b[d0, d1 - 4]
//                                          a value in two pieces along d1

#ifndef TP_LIB_IMPORT_CAPTUREDTENSOR_H
#define TP_LIB_IMPORT_CAPTUREDTENSOR_H

#include "Positions.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

namespace mlir::tp {

/// A read of `tensor` at a position that depends affinely on the loops.
struct CapturedRead {
  Value tensor;
  SmallVector<AffineFunction> positions;
};

/// The part of a tensor that some loops read, and how they index it.
struct ReadOperand {
  Value tensor;
  SmallVector<AffineExpr> indices;
};

/// The read that `extract` does in the body of the analysed operation; nothing
/// if its position is no affine function.
std::optional<CapturedRead> matchRead(tensor::ExtractOp extract,
                                      const PositionAnalysis &analysis);

/// True if `read` is within bounds while the loops run over `loops`, and each
/// dimension follows one loop upwards or none: a slice serves it.
bool canBeOperand(const CapturedRead &read, ArrayRef<Interval> loops);

/// Cut what the loops read out of the tensor, and count them from their lower
/// ends. Only for a read that `canBeOperand`.
ReadOperand createOperand(OpBuilder &builder, Location loc,
                          const CapturedRead &read, ArrayRef<Interval> loops);

/// One piece of a value: what it reads while a loop runs over `interval`.
struct ReadPiece {
  Interval interval;
  CapturedRead read;
};

/// A value that is read from several tensors, by the range of one loop.
struct PiecewiseRead {
  unsigned loop = 0;
  /// In ascending order, without a hole.
  SmallVector<ReadPiece> pieces;
};

/// What `value`, computed in the body of `op` by scf.if and arith.select over
/// one loop, reads; nothing if it is anything else.
std::optional<PiecewiseRead>
matchPiecewiseRead(linalg::GenericOp op, ArrayRef<Interval> loops, Value value);

/// The tensor over all loops of the pieces, joined along their loop.
Value createJoinedTensor(OpBuilder &builder, Location loc,
                         const PiecewiseRead &read, ArrayRef<Interval> loops);

} // namespace mlir::tp

#endif // TP_LIB_IMPORT_CAPTUREDTENSOR_H
