// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tp/IR/Tp.h"

using namespace mlir;
using namespace mlir::tp;

LogicalResult GroupOp::verify() {
  for (auto [number, input] : llvm::enumerate(getInputs())) {
    auto first = cast<RankedTensorType>(getInputs().front().getType());
    auto type = cast<RankedTensorType>(input.getType());
    if (type.getShape() != first.getShape()) // C1
      return emitOpError("operand #")
             << number << " is " << type << ", but operand #0 is " << first
             << "; only values of one shape can be cut alike";
  }
  return success();
}
