// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "Groups.h"

using namespace mlir;
using namespace mlir::tp;

LogicalResult HaloOp::verifySymbolUses(SymbolTableCollection &symbols) {
  FailureOr<int64_t> group =
      verifyGroup(*this, getMeshAttr(), getAxes(), symbols);
  if (failed(group)) // C1
    return failure();
  RankedTensorType input = getInput().getType();
  int64_t dim = getDim(), low = getLow(), high = getHigh();
  if (failed(verifyDim(*this, "adds rows", dim, input))) // C2
    return failure();
  if (low < 0 || high < 0) // C3
    return emitOpError("adds ")
           << low << " rows below and " << high << " above its shard";
  SmallVector<int64_t> shape(input.getShape());
  shape[dim] += low + high;
  if (getType() != input.clone(shape)) // C4
    return emitOpError("adds ")
           << low << " and " << high << " rows to " << input << ", which makes "
           << input.clone(shape) << ", not " << getType();
  return success();
}

double HaloOp::getWireFactor(int64_t groupSize) {
  int64_t rows = cast<ShapedType>(getInput().getType()).getDimSize(getDim());
  if (rows == 0)
    return 0;
  RowCounts counts = getHaloCounts(rows, getLow(), getHigh(), groupSize);
  return static_cast<double>(getWireRows(counts)) / rows;
}

OpFoldResult HaloOp::fold(FoldAdaptor) {
  if (getLow() == 0 && getHigh() == 0)
    return getInput();
  return {};
}
