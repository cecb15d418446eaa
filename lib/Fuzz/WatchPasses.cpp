// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "WatchPasses.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Parser/Parser.h"
#include "mlir/Pass/Pass.h"
#include "tp/IR/ShardingAttributes.h"
#include "tp/Sharding/Ownership.h"

using namespace mlir;
using namespace mlir::tp;

std::string mlir::tp::printModule(Operation *op) {
  std::string text;
  llvm::raw_string_ostream os(text);
  op->print(os, OpPrintingFlags().assumeVerified());
  return text;
}

/// What the sharding of one value exercises.
static uint32_t getProperties(Value value, ShardingAttr sharding, Mesh mesh) {
  uint32_t properties = 0;
  TensorSharding placement = toTensorSharding(sharding, mesh);
  auto shape = cast<RankedTensorType>(value.getType()).getShape();
  for (auto [size, dim] : llvm::zip_equal(shape, placement.dims)) {
    if (!dividesEvenly(size, dim.terms))
      properties |= kUneven;
    for (const AxisTerm &term : dim.terms)
      if (term.isGap())
        properties |= kGaps;
      else if (!term.isWhole(mesh))
        properties |= kSubAxes;
  }
  if (placement.isPartial() && !value.use_empty() && !value.hasOneUse())
    properties |= kMultiUsePartial;
  return properties;
}

static uint32_t getProperties(ModuleOp module) {
  uint32_t properties = 0;
  module.walk([&](Operation *op) {
    auto add = [&](Value value, Attribute attribute) {
      auto sharding = dyn_cast_or_null<ShardingAttr>(attribute);
      MeshOp mesh = sharding ? lookupMesh(op, sharding.getMesh()) : nullptr;
      if (mesh && isa<RankedTensorType>(value.getType()))
        properties |= getProperties(value, sharding, mesh.getMesh());
    };
    if (auto func = dyn_cast<func::FuncOp>(op)) {
      for (BlockArgument argument : func.getArguments())
        add(argument,
            func.getArgAttr(argument.getArgNumber(), attr::kSharding));
      return;
    }
    if (auto shardings = getShardingsAttr(op))
      if (shardings.size() == op->getNumResults())
        for (auto [result, sharding] :
             llvm::zip_equal(op->getResults(), shardings))
          add(result, sharding);
  });
  return properties;
}

void WatchPasses::checkText(StringRef pass, Operation *op) {
  std::string text = printModule(op);
  if (text == lastText)
    return;
  lastText = text;
  OwningOpRef<ModuleOp> parsed =
      parseSourceString<ModuleOp>(text, ParserConfig(op->getContext()));
  if (!parsed)
    seen.finding = {"text",
                    ("the text after " + pass + " does not parse").str()};
  else if (printModule(*parsed) != text)
    seen.finding = {"text",
                    ("the text after " + pass + " parses to another").str()};
}

void WatchPasses::runAfterPass(Pass *pass, Operation *op) {
  auto module = dyn_cast<ModuleOp>(op);
  if (!module)
    return;
  if (!seen.finding)
    checkText(pass->getArgument(), op);
  if (pass->getArgument() == "tp-propagate-shardings" ||
      pass->getArgument() == "tp-plan")
    seen.properties |= getProperties(module);
}
