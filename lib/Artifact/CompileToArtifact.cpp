// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "mlir/Pass/PassManager.h"
#include "tp/Artifact/Artifact.h"
#include "tp/Lower/Host/Host.h"
#include "tp/Lower/Lower.h"

using namespace mlir;
using namespace mlir::tp;

/// Leave `entry` as the only function that has a body.
static FailureOr<func::FuncOp> isolateEntry(ModuleOp module, StringRef name) {
  auto entry = module.lookupSymbol<func::FuncOp>(name);
  if (!entry || entry.isExternal())
    return module.emitError("has no function '@") << name << "' with a body";
  for (auto function :
       llvm::make_early_inc_range(module.getOps<func::FuncOp>()))
    if (function != entry)
      function.erase();
  WalkResult walk = entry.walk([&](func::CallOp call) {
    call.emitOpError("calls '@")
        << call.getCallee() << "', but an entry is one body";
    return WalkResult::interrupt();
  });
  if (walk.wasInterrupted())
    return failure();
  return entry;
}

FailureOr<ManifestEntry> mlir::tp::compileToArtifact(ModuleOp module,
                                                     StringRef name,
                                                     const HostTarget &target,
                                                     StringRef path) {
  FailureOr<func::FuncOp> function = isolateEntry(module, name);
  if (failed(function))
    return failure();
  FailureOr<ManifestEntry> entry =
      describeEntry(*function, getEntrySymbol(name));
  if (failed(entry))
    return failure();

  PassManager lower(module.getContext());
  buildLowerHostPipeline(lower, target);
  if (failed(lower.run(module)))
    return failure();
  function = getEntries(module).front();
  entry->sites = listSites(*function);
  entry->calls = listCalls(*function);
  entry->workspaceBytes =
      (*function)->getAttrOfType<IntegerAttr>(attr::kWorkspaceBytes).getInt();

  PassManager toLlvm(module.getContext());
  buildLowerToLlvmPipeline(toLlvm);
  if (failed(toLlvm.run(module)))
    return failure();
  FailureOr<SmallVector<char, 0>> object = emitObject(module, target);
  if (failed(object))
    return failure();
  std::string error;
  if (failed(linkArtifact(*object, writeManifest(*entry, target), path, error)))
    return emitError(UnknownLoc::get(module.getContext()), error);
  return entry;
}
