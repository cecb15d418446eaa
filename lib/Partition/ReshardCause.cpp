// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "ReshardCause.h"
#include "mlir/IR/Location.h"
#include "tp/Propagate/Propagation.h"

using namespace mlir;
using namespace mlir::tp;

/// "linalg.matmul at line 12", or without the line where there is none.
static std::string describe(Operation *op) {
  std::string text = ("'" + op->getName().getStringRef() + "'").str();
  if (auto loc = op->getLoc()->findInstanceOf<FileLineColLoc>())
    text += " at line " + std::to_string(loc.getLine());
  return text;
}

/// " (tp from argument #1)": where the axes of `op` come from.
static std::string describeOrigins(Operation *op) {
  auto origins = op->getAttrOfType<DictionaryAttr>(kOriginsAttr);
  if (!origins || origins.empty())
    return "";
  std::string text;
  for (NamedAttribute origin : origins)
    text += (text.empty() ? " (" : ", ") + origin.getName().str() + " from " +
            cast<StringAttr>(origin.getValue()).str();
  return text + ")";
}

std::string mlir::tp::describeReshard(Value value, Operation *maker,
                                      Operation *user, bool reduces) {
  std::string made;
  if (maker)
    made = describe(maker) + describeOrigins(maker);
  else
    made = "argument #" +
           std::to_string(cast<BlockArgument>(value).getArgNumber());
  std::string needed = describe(user) + describeOrigins(user);
  return reduces ? made + " leaves a reduction pending and " + needed +
                       " needs its result"
                 : made + " makes the value cut otherwise than " + needed +
                       " needs it";
}
