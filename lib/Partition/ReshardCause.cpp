// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "ReshardCause.h"
#include "mlir/IR/Location.h"
#include "tp/Propagate/Propagation.h"

using namespace mlir;
using namespace mlir::tp;

/// An argument of the function, or what flows into a loop.
static std::string describeBlockArgument(BlockArgument argument) {
  Operation *parent = argument.getOwner()->getParentOp();
  if (auto function = dyn_cast<func::FuncOp>(parent))
    return describeArgument(function, argument.getArgNumber());
  return "what " + describeWithOrigins(parent) + " carries";
}

std::string mlir::tp::describeReshard(Value value, Operation *maker,
                                      Operation *user, bool reduces) {
  std::string made = maker ? describeWithOrigins(maker)
                           : describeBlockArgument(cast<BlockArgument>(value));
  std::string needed = describeWithOrigins(user);
  return reduces ? made + " leaves a reduction pending and " + needed +
                       " needs its result"
                 : made + " makes the value cut otherwise than " + needed +
                       " needs it";
}
