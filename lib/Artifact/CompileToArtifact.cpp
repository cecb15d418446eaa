// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "mlir/Pass/PassManager.h"
#include "tp/Artifact/Artifact.h"
#include "tp/Lower/Host/Host.h"
#include "tp/Lower/Lower.h"
#include "tp/Lower/Nvvm/Grid.h"

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

FailureOr<ManifestEntry> mlir::tp::beginEntry(ModuleOp module, StringRef name) {
  FailureOr<func::FuncOp> function = isolateEntry(module, name);
  if (failed(function))
    return failure();
  return describeEntry(*function, getEntrySymbol(name));
}

/// The section of a device: its images, each at its offset.
static std::string joinImages(ArrayRef<DeviceImage> images) {
  std::string section;
  for (const DeviceImage &image : images) {
    section.resize(image.offset, '\0');
    section += image.bytes;
  }
  return section;
}

LogicalResult mlir::tp::finishArtifact(ModuleOp module, ManifestEntry &entry,
                                       const HostTarget &target,
                                       ArrayRef<DeviceImage> images,
                                       StringRef path) {
  func::FuncOp function = getEntries(module).front();
  entry.sites = listSites(function);
  entry.calls = listCalls(function);
  entry.launches = listLaunches(function);
  entry.workspaceBytes =
      function->getAttrOfType<IntegerAttr>(attr::kWorkspaceBytes).getInt();

  PassManager toLlvm(module.getContext());
  buildLowerToLlvmPipeline(toLlvm);
  if (failed(toLlvm.run(module)))
    return failure();
  FailureOr<SmallVector<char, 0>> object = emitObject(module, target);
  if (failed(object))
    return failure();
  std::string error;
  if (failed(linkArtifact(*object, writeManifest(entry, target, images),
                          joinImages(images), path, error)))
    return emitError(UnknownLoc::get(module.getContext()), error);
  return success();
}

FailureOr<ManifestEntry> mlir::tp::compileToArtifact(ModuleOp module,
                                                     StringRef name,
                                                     const HostTarget &target,
                                                     StringRef path,
                                                     KernelKind kernels) {
  FailureOr<ManifestEntry> entry = beginEntry(module, name);
  if (failed(entry))
    return failure();
  PassManager lower(module.getContext());
  if (kernels == KernelKind::EmulatedCuda) {
    buildLowerCudaPipeline(lower, /*chip=*/"");
    buildRunGridPipeline(lower);
  } else {
    buildLowerHostPipeline(lower, target);
  }
  if (failed(lower.run(module)) ||
      failed(finishArtifact(module, *entry, target, {}, path)))
    return failure();
  return entry;
}
