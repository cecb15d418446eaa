// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "Programs.h"
#include "mlir/Parser/Parser.h"
#include "mlir/Pass/PassManager.h"
#include "mlir/Support/FileUtilities.h"
#include "tp/IR/Tp.h"
#include "tp/Import/Import.h"
#include "tp/Pipelines/Pipelines.h"
#include "tp/Pipelines/ToolContext.h"
#include "llvm/Support/SourceMgr.h"

using namespace mlir;
using namespace mlir::tp;

OwningOpRef<ModuleOp> mlir::tp::parseProgram(StringRef name,
                                             MLIRContext &context) {
  std::string error;
  std::unique_ptr<llvm::MemoryBuffer> file = openInputFile(name, &error);
  if (!file) {
    llvm::errs() << "tp-check: " << error << "\n";
    return {};
  }
  llvm::SourceMgr sources;
  sources.AddNewSourceBuffer(std::move(file), SMLoc());
  return parseSourceFile<ModuleOp>(sources, ParserConfig(&context));
}

/// Drop all that says how values lie on a mesh.
static void dropAnnotations(ModuleOp module) {
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

/// The file must hold a whole program, not that of one rank.
static LogicalResult checkWhole(ModuleOp module) {
  WalkResult walk = module.walk([](CollectiveOpInterface collective) {
    if (collective->getParentOfType<ManualOp>())
      return WalkResult::advance();
    collective->emitError() << "stands in the program of one rank already; "
                               "give the whole program, and this one as "
                               "--local";
    return WalkResult::interrupt();
  });
  return failure(walk.wasInterrupted());
}

LogicalResult mlir::tp::importAnnotations(ModuleOp module,
                                          const CheckOptions &options) {
  return success(
      succeeded(importStablehlo(module)) && succeeded(importSdy(module)) &&
      succeeded(selectEntry(module, options.entry)) &&
      succeeded(applyAnnotations(module, {options.mesh, options.annotate})) &&
      succeeded(importConstrainCalls(module)) &&
      succeeded(expandComplex(module)));
}

static LogicalResult runShard(ModuleOp module, StringRef mesh,
                              StringRef annotate, StringRef entry) {
  PassManager passes(module.getContext());
  TpShardOptions options;
  options.mesh = mesh.str();
  options.annotate = annotate.str();
  options.entry = entry.str();
  buildTpShardPipeline(passes, options);
  return passes.run(module);
}

/// The program of `module`, which has been made ready.
static FailureOr<CheckedProgram> takeProgram(OwningOpRef<ModuleOp> module,
                                             StringRef entry) {
  FailureOr<func::FuncOp> func = lookupEntry(*module, entry);
  if (failed(func))
    return failure();
  return CheckedProgram{std::move(module), *func};
}

FailureOr<CheckedPrograms> mlir::tp::loadPrograms(const CheckOptions &options,
                                                  MLIRContext &context) {
  OwningOpRef<ModuleOp> reference = parseProgram(options.file, context);
  if (!reference)
    return failure();
  OwningOpRef<ModuleOp> sharded =
      options.local.empty()
          ? OwningOpRef<ModuleOp>(cast<ModuleOp>((*reference)->clone()))
          : parseProgram(options.local, context);
  if (!sharded)
    return failure();

  if (failed(checkWhole(*reference)) ||
      failed(importAnnotations(*reference, options)))
    return failure();
  dropAnnotations(*reference);
  OwningOpRef<ModuleOp> unsharded(cast<ModuleOp>((*reference)->clone()));
  if (failed(runShard(*unsharded, "", "", options.entry)))
    return failure();
  // Remarks speak of the sharded program alone.
  if (failed(configureToolContext(context)))
    return failure();
  if (options.local.empty() &&
      failed(runShard(*sharded, options.mesh, options.annotate, options.entry)))
    return failure();

  FailureOr<CheckedProgram> programs[] = {
      takeProgram(std::move(reference), options.entry),
      takeProgram(std::move(unsharded), options.entry),
      takeProgram(std::move(sharded), options.entry)};
  for (FailureOr<CheckedProgram> &program : programs)
    if (failed(program))
      return failure();
  return CheckedPrograms{std::move(*programs[0]), std::move(*programs[1]),
                         std::move(*programs[2])};
}
