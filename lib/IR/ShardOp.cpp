// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "Groups.h"

using namespace mlir;
using namespace mlir::tp;

LogicalResult ShardOp::verifySymbolUses(SymbolTableCollection &symbols) {
  FailureOr<int64_t> group =
      verifyGroup(*this, getMeshAttr(), getAxes(), symbols);
  if (failed(group)) // C1
    return failure();
  if (failed(verifyDim(*this, "cuts", getDim(), getInput().getType()))) // C2
    return failure();
  return verifyCut(*this, getMeshAttr(), "cuts", getInput().getType(),
                   getType(), getDim(), *group); // C3
}

OpFoldResult ShardOp::fold(FoldAdaptor) {
  if (isOneDeviceGroup(*this, getMeshAttr(), getAxes()))
    return getInput();
  // The own slice of what was gathered is what this device gave.
  auto gather = getInput().getDefiningOp<AllGatherOp>();
  if (gather && gather.getDim() == getDim() && gather.getMesh() == getMesh() &&
      gather.getAxes() == getAxes() && gather.getInput().getType() == getType())
    return gather.getInput();
  return {};
}
