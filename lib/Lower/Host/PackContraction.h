// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Strips of an operand, in the order in which the micro-kernel reads them: of
// each depth one element of every row (or column) of the strip.
//
//   rows of A, depth of 4, strips of 2     a b c d     packed:  a e b f c g d h
//                                          e f g h
//
// Where rows lie next to each other they are copied as vectors; where depths
// do, square blocks are transposed in registers; else elements move one by one.

#ifndef TP_LIB_LOWER_HOST_PACKCONTRACTION_H
#define TP_LIB_LOWER_HOST_PACKCONTRACTION_H

#include "ContractionBuffers.h"
#include "ContractionTiling.h"

namespace mlir::tp {

class ContractionPacker {
public:
  /// Packs `operand` of `shape`, whose elements are `flat` from `base` on, into
  /// `packed`, strips of `width` rows or columns.
  ContractionPacker(OpBuilder &builder, Location loc,
                    const ContractionShape &shape,
                    const ContractionTiling &tiling, ContractionOperand operand,
                    Value flat, Value packed);

  /// Pack `count` rows or columns from `first` on, at depths from `pc` on. What
  /// a strip has beyond the last of all repeats that one.
  void pack(Value base, Value first, Value count, Value pc, Value numDepth);

  /// Where the strip that begins `offset` rows after the first one begins.
  Value getStrip(Value offset) { return b.mul(offset, tiling.depthBlock); }
  /// How far `depth` moves in a strip.
  Value getDepth(Value depth) { return b.mul(depth, width); }

private:
  const ContractionIndices &getIndices() const {
    return operand == LeftOperand ? shape.rows : shape.columns;
  }
  /// Elements are taken as they are, in vectors.
  bool isPlain() const;
  Value getPosition(Value base, Value row, Value depthIndex);
  Value loadElement(Value position, Value depthIndex);
  void packRows(Value base, Value row, Value pc, Value numDepth, Value target);
  void packBlocks(Value base, ArrayRef<Value> rows, Value pc, Value numDepth,
                  Value target);
  void packElements(Value base, ArrayRef<Value> rows, Value pc, Value from,
                    Value to, Value target);

  OpBuilder &builder;
  Location loc;
  ContractionBuilder b;
  const ContractionShape &shape;
  const ContractionTiling &tiling;
  ContractionOperand operand;
  Value flat, packed;
  int64_t width, size;
  VectorType vectorType;
};

} // namespace mlir::tp

#endif // TP_LIB_LOWER_HOST_PACKCONTRACTION_H
