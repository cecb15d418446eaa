// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "TrialProgram.h"
#include "mlir/Parser/Parser.h"
#include "tp/Partition/Passes.h"
#include "tp/Propagate/Propagation.h"
#include "tp/Propagate/ShardedOp.h"

using namespace mlir;
using namespace mlir::tp;

ShardedProgram mlir::tp::describeProgram(ModuleOp local) {
  ShardedProgram program{measureProgram(local), {}};
  local.walk([&](CollectiveOpInterface collective) {
    Operation *op = collective;
    program.marks.push_back(
        {(op->getName().getStringRef() + collective.getAxes().getText()).str(),
         getLine(op->getLoc())});
  });
  return program;
}

/// True if something in `module` is written in Shardy's words.
static bool usesSdy(ModuleOp module) {
  auto isSdy = [](Operation *op) {
    return op->getName().getDialectNamespace() == "sdy" ||
                   op->hasAttr("sdy.sharding")
               ? WalkResult::interrupt()
               : WalkResult::advance();
  };
  return module.walk(isSdy).wasInterrupted();
}

TrialProgram::TrialProgram(const DialectRegistry &registry, StringRef source,
                           const TpShardOptions &options)
    : context(registry, MLIRContext::Threading::DISABLED),
      silence(&context, [](Diagnostic &) { return success(); }) {
  context.allowUnregisteredDialects();
  module = parseSourceString<ModuleOp>(source, ParserConfig(&context));
  if (!module)
    return;
  bool hasSdy = usesSdy(*module);
  PassManager pm(&context);
  buildReadAnnotationsPipeline(pm, options);
  if (failed(pm.run(*module)))
    return;
  program.emplace(*module);
  program->usesSdy = hasSdy;
  program->usesRules = !options.annotate.empty();
  numberOperations(*program);
}

TrialProgram::~TrialProgram() = default;

namespace {
/// Looks at the program where reshards are inserted.
struct CollectSitesPass
    : public PassWrapper<CollectSitesPass, OperationPass<ModuleOp>> {
  MLIR_DEFINE_EXPLICIT_INTERNAL_INLINE_TYPE_ID(CollectSitesPass)

  CollectSitesPass(CollectiveSites &sites, FlatSymbolRefAttr &meshName)
      : sites(sites), meshName(meshName) {}
  StringRef getArgument() const override { return "tp-collect-sites"; }
  StringRef getDescription() const override {
    return "Note what is near each reshard";
  }
  void runOnOperation() override {
    for (func::FuncOp function : getOperation().getOps<func::FuncOp>()) {
      FailureOr<FlatSymbolRefAttr> found = findMesh(function);
      if (failed(found) || !*found || function.isExternal())
        continue;
      meshName = *found;
      sites.collect(function);
    }
  }

  CollectiveSites &sites;
  FlatSymbolRefAttr &meshName;
};
} // namespace

std::optional<ShardedProgram> TrialProgram::shard() {
  sites = std::make_unique<CollectiveSites>(*program);
  OwningOpRef<ModuleOp> local = shardCopy(nullptr);
  if (!local)
    return std::nullopt;
  local->walk([&](CollectiveOpInterface op) {
    sitesInOrder.push_back(sites->find(op));
  });
  return describeProgram(*local);
}

std::optional<ShardedProgram>
TrialProgram::shard(const Annotation &annotation) {
  OwningOpRef<ModuleOp> local = shardCopy(&annotation);
  if (!local)
    return std::nullopt;
  return describeProgram(*local);
}

/// The local program; null if it is refused.
OwningOpRef<ModuleOp> TrialProgram::shardCopy(const Annotation *annotation) {
  OwningOpRef<ModuleOp> copy = program->module.clone();
  if (annotation)
    annotation->apply(AnnotatedProgram(*copy));
  PassManager pm(&context);
  pm.enableVerifier(false);
  buildNormalizePipeline(pm);
  buildPropagatePipeline(pm);
  pm.addPass(createInsertReshardsPass());
  if (!annotation)
    pm.addPass(std::make_unique<CollectSitesPass>(*sites, meshName));
  pm.addPass(createLocalizeProgramPass());
  if (failed(pm.run(*copy)))
    return {};
  return copy;
}
