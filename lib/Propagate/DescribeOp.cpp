// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "mlir/IR/Location.h"
#include "tp/IR/Tp.h"
#include "tp/Propagate/Propagation.h"

using namespace mlir;

std::string mlir::tp::printPlace(Location location) {
  std::string place;
  location->walk([&](Location part) {
    auto file = dyn_cast<FileLineColRange>(part);
    if (!file)
      return WalkResult::advance();
    place = file.getFilename().str();
    // The module itself stands at line 0.
    if (file.getStartLine() > 0)
      place += ":" + std::to_string(file.getStartLine()) + ":" +
               std::to_string(file.getStartColumn());
    return WalkResult::interrupt();
  });
  return place;
}

std::string mlir::tp::describeArgument(func::FuncOp function, unsigned number) {
  auto name = function.getArgAttrOfType<StringAttr>(number, attr::kName);
  return name ? ("argument \"" + name.getValue() + "\"").str()
              : ("argument #" + Twine(number)).str();
}

std::string mlir::tp::describeWithOrigins(Operation *op) {
  std::string text = ("'" + op->getName().getStringRef() + "'").str();
  if (auto loc = op->getLoc()->findInstanceOf<FileLineColLoc>())
    text += " at line " + std::to_string(loc.getLine());
  auto origins = op->getAttrOfType<DictionaryAttr>(kOriginsAttr);
  if (!origins || origins.empty())
    return text;
  std::string separator = " (";
  for (NamedAttribute origin : origins) {
    text += separator + origin.getName().str() + " from " +
            cast<StringAttr>(origin.getValue()).str();
    separator = ", ";
  }
  return text + ")";
}
