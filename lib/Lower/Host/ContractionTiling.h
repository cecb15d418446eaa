// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// How large the blocks of a contraction are, in elements.

#ifndef TP_LIB_LOWER_HOST_CONTRACTIONTILING_H
#define TP_LIB_LOWER_HOST_CONTRACTIONTILING_H

#include "ContractionShape.h"
#include "tp/Lower/Host/HostTarget.h"

namespace mlir::tp {

struct ContractionTiling {
  ContractionTiling(const ContractionShape &shape, const HostTarget &target);

  /// Elements of a vector, and the tile of the result that stays in registers:
  /// rows, and vectors in each row.
  int64_t lanes, tileRows, tileVectors;
  /// The depth of packed strips.
  int64_t depthBlock;
  /// Rows and columns whose strips are packed at the same time.
  int64_t rowPanel, columnPanel;
  /// False if the left operand is read where it lies.
  bool packsLeft;

  int64_t getTileColumns() const { return lanes * tileVectors; }
  /// The elements of packed strips, with what vectors write beyond the last.
  int64_t getLeftSize() const { return rowPanel * depthBlock + lanes; }
  int64_t getRightSize() const { return columnPanel * depthBlock + lanes; }
  int64_t getTileSize() const { return tileRows * getTileColumns(); }
};

} // namespace mlir::tp

#endif // TP_LIB_LOWER_HOST_CONTRACTIONTILING_H
