// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "Groups.h"

using namespace mlir;
using namespace mlir::tp;

LogicalResult
ReduceScatterOp::verifySymbolUses(SymbolTableCollection &symbols) {
  FailureOr<int64_t> group =
      verifyGroup(*this, getMeshAttr(), getAxes(), symbols);
  if (failed(group)) // C1
    return failure();
  if (failed(
          verifyDim(*this, "scatters", getDim(), getInput().getType()))) // C2
    return failure();
  if (failed(verifyCut(*this, getMeshAttr(), "scatters", getInput().getType(),
                       getType(), getDim(), *group))) // C3
    return failure();
  return verifyCombiner(*this, getCombiner(), getType()); // C4
}

double ReduceScatterOp::getWireFactor(int64_t groupSize) {
  return double(groupSize - 1) / groupSize;
}

OpFoldResult ReduceScatterOp::fold(FoldAdaptor) {
  if (isOneDeviceGroup(*this, getMeshAttr(), getAxes()))
    return getInput();
  return {};
}
