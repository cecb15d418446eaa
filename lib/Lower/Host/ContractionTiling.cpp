// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "ContractionTiling.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace mlir::tp;

/// A strip of columns of this depth is read from the second-level cache while
/// it is multiplied, which keeps up; results then go through memory once for
/// each block of depth, so fewer blocks are better.
static constexpr int64_t kDepthBytes = 2048;
/// Packed rows stay in the second-level cache, packed columns in the third.
/// Both lie on the stack of a thread.
static constexpr int64_t kPanelTiles = 16, kPanelColumns = 512;
/// All that is packed at a time, where a result must not be cut by depth.
static constexpr int64_t kPanelBytes = 1 << 20;
/// Fewer strips of columns than these do not pay back the packing of rows.
static constexpr int64_t kFewestStrips = 9;

/// True if elements cannot be read in place: they need conversion, or their
/// depth is no single index that moves by 1.
static bool mustPackLeft(const ContractionShape &shape) {
  return !ContractionShape::isContiguous(shape.depth, LeftOperand) ||
         !shape.conversions[LeftOperand].empty() ||
         getElementTypeOrSelf(shape.buffers[LeftOperand].getType()) !=
             shape.accumulatorType;
}

ContractionTiling::ContractionTiling(const ContractionShape &shape,
                                     const HostTarget &target) {
  int64_t bytes =
      std::max<int64_t>(1, shape.accumulatorType.getIntOrFloatBitWidth() / 8);
  lanes = target.getVectorBytes() / bytes;
  // Accumulators, a broadcast and the vectors of a strip share the registers.
  tileVectors = 2;
  tileRows = target.getNumVectorRegisters() >= 32 ? 12 : 6;

  int64_t rows = ContractionShape::getSize(shape.rows);
  int64_t columns = ContractionShape::getSize(shape.columns);
  int64_t depth = ContractionShape::getSize(shape.depth);
  // A result of half floats is rounded once: its depth is one block.
  bool rounds = shape.elementType != shape.accumulatorType;
  int64_t most = rounds ? std::max<int64_t>(depth, 1) : kDepthBytes / bytes;
  // Blocks of equal size.
  int64_t numBlocks = std::max<int64_t>(1, llvm::divideCeil(depth, most));
  depthBlock = std::max<int64_t>(1, llvm::divideCeil(depth, numBlocks));
  if (numBlocks > 1)
    depthBlock = std::min<int64_t>(most, llvm::alignTo(depthBlock, lanes));

  int64_t fitting = kPanelBytes / (depthBlock * bytes);
  auto fitPanel = [&](int64_t size, int64_t panel, int64_t tile) {
    panel = std::min({size, panel, std::max(fitting, tile)});
    return static_cast<int64_t>(llvm::alignTo(panel, tile));
  };
  rowPanel = fitPanel(rows, kPanelTiles * tileRows, tileRows);
  columnPanel = fitPanel(columns, kPanelColumns, getTileColumns());
  packsLeft =
      mustPackLeft(shape) || columns >= kFewestStrips * getTileColumns();
}
