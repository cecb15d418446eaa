// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tp/IR/ShardingAttributes.h"

using namespace mlir;
using namespace mlir::tp;

LogicalResult ConstrainOp::verifySymbolUses(SymbolTableCollection &symbols) {
  return verifySharding(
      getSharding(), getType(), *this, [&] { return emitOpError(); }, &symbols);
}
