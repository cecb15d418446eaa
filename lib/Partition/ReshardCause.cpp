// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "ReshardCause.h"
#include "mlir/IR/Location.h"
#include "tp/Propagate/Propagation.h"

using namespace mlir;
using namespace mlir::tp;

std::string mlir::tp::describeReshard(Value value, Operation *maker,
                                      Operation *user, bool reduces) {
  std::string made;
  if (maker)
    made = describeWithOrigins(maker);
  else
    made = "argument #" +
           std::to_string(cast<BlockArgument>(value).getArgNumber());
  std::string needed = describeWithOrigins(user);
  return reduces ? made + " leaves a reduction pending and " + needed +
                       " needs its result"
                 : made + " makes the value cut otherwise than " + needed +
                       " needs it";
}
