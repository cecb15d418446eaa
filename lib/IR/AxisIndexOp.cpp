// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "Groups.h"
#include "mlir/IR/Builders.h"

using namespace mlir;
using namespace mlir::tp;

LogicalResult AxisIndexOp::verifySymbolUses(SymbolTableCollection &symbols) {
  return verifyGroup(*this, getMeshAttr(), getAxes(), symbols); // C1
}

OpFoldResult AxisIndexOp::fold(FoldAdaptor) {
  if (isOneDeviceGroup(*this, getMeshAttr(), getAxes()))
    return IntegerAttr::get(getType(), 0);
  return {};
}
