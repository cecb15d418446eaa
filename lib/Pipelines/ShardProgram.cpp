// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tp/Pipelines/ShardProgram.h"
#include "tp/Import/Import.h"

using namespace mlir;
using namespace mlir::tp;

bool mlir::tp::isLocalProgram(ModuleOp module) {
  bool local = false;
  for (auto function : module.getOps<func::FuncOp>())
    for (unsigned i = 0; i < function.getNumArguments(); ++i)
      local |= function.getArgAttr(i, attr::kGlobal) != nullptr;
  module.walk([&](CollectiveOpInterface collective) {
    local |= !collective->getParentOfType<ManualOp>();
  });
  return local;
}

LogicalResult mlir::tp::shardProgram(ModuleOp module,
                                     const TpShardOptions &options) {
  PassManager passes(module.getContext());
  buildTpShardPipeline(passes, options);
  return passes.run(module);
}

LogicalResult mlir::tp::importAnnotations(ModuleOp module,
                                          const TpShardOptions &options) {
  return success(
      succeeded(importStablehlo(module)) && succeeded(importSdy(module)) &&
      succeeded(selectEntry(module, options.entry)) &&
      succeeded(applyAnnotations(module, {options.mesh, options.annotate})) &&
      succeeded(importConstrainCalls(module)) &&
      succeeded(expandComplex(module)));
}

void mlir::tp::dropAnnotations(ModuleOp module) {
  auto isAnnotation = [](NamedAttribute attribute) {
    return attribute.getName() == attr::kSharding;
  };
  auto keepOthers = [&](DictionaryAttr attributes) {
    SmallVector<NamedAttribute> kept;
    for (NamedAttribute attribute : attributes)
      if (!isAnnotation(attribute))
        kept.push_back(attribute);
    return DictionaryAttr::get(module.getContext(), kept);
  };
  SmallVector<Operation *> erased, meshes;
  bool hasManual = false;
  module.walk([&](Operation *op) {
    if (auto func = dyn_cast<func::FuncOp>(op)) {
      for (unsigned i = 0; i < func.getNumArguments(); ++i)
        if (DictionaryAttr attributes = func.getArgAttrDict(i))
          func.setArgAttrs(i, keepOthers(attributes));
      for (unsigned i = 0; i < func.getNumResults(); ++i)
        if (DictionaryAttr attributes = func.getResultAttrDict(i))
          func.setResultAttrs(i, keepOthers(attributes));
    }
    if (auto constrain = dyn_cast<ConstrainOp>(op)) {
      constrain.getResult().replaceAllUsesWith(constrain.getInput());
      erased.push_back(op);
    }
    if (auto barrier = dyn_cast<BarrierOp>(op))
      barrier.getResult().replaceAllUsesWith(barrier.getInput());
    if (isa<MeshOp>(op))
      meshes.push_back(op);
    if (isa<BarrierOp, GroupOp>(op))
      erased.push_back(op);
    hasManual |= isa<ManualOp>(op);
  });
  // A manual region is the program of its mesh, however the rest is cut.
  if (!hasManual)
    llvm::append_range(erased, meshes);
  for (Operation *op : erased)
    op->erase();
}
