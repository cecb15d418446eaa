// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "Groups.h"

using namespace mlir;
using namespace mlir::tp;

LogicalResult AllReduceOp::verifySymbolUses(SymbolTableCollection &symbols) {
  if (failed(verifyGroup(*this, getMeshAttr(), getAxes(), symbols))) // C1
    return failure();
  return verifyCombiner(*this, getCombiner(), getType()); // C2
}

double AllReduceOp::getWireFactor(int64_t groupSize) {
  return 2.0 * (groupSize - 1) / groupSize;
}

OpFoldResult AllReduceOp::fold(FoldAdaptor) {
  if (isOneDeviceGroup(*this, getMeshAttr(), getAxes()))
    return getInput();
  return {};
}
