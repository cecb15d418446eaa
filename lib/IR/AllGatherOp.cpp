// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "Groups.h"

using namespace mlir;
using namespace mlir::tp;

LogicalResult AllGatherOp::verifySymbolUses(SymbolTableCollection &symbols) {
  FailureOr<int64_t> group =
      verifyGroup(*this, getMeshAttr(), getAxes(), symbols);
  if (failed(group)) // C1
    return failure();
  if (failed(verifyDim(*this, "gathers", getDim(), getInput().getType()))) // C2
    return failure();
  return verifyCut(*this, getMeshAttr(), "gathers", getType(),
                   getInput().getType(), getDim(), *group); // C3
}

double AllGatherOp::getWireFactor(int64_t groupSize) { return groupSize - 1; }

OpFoldResult AllGatherOp::fold(FoldAdaptor) {
  if (isOneDeviceGroup(*this, getMeshAttr(), getAxes()))
    return getInput();
  // The input of a shard is the same on the whole group (see tp.shard), so
  // joining its slices gives it back.
  auto shard = getInput().getDefiningOp<ShardOp>();
  if (shard && shard.getDim() == getDim() && shard.getMesh() == getMesh() &&
      shard.getAxes() == getAxes() && shard.getInput().getType() == getType())
    return shard.getInput();
  return {};
}
