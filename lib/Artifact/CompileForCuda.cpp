// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Pass/PassManager.h"
#include "tp/Artifact/Artifact.h"
#include "tp/Lower/Nvvm/Grid.h"
#include "tp/Lower/Nvvm/Ptx.h"
#include "tp/Lower/Passes.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace mlir::tp;

/// Where images start: a multiple of this.
static constexpr int64_t kImageAlignment = 64;

static void addImage(SmallVectorImpl<DeviceImage> &images, StringRef kind,
                     StringRef chip, std::string bytes) {
  int64_t offset = 0;
  if (!images.empty())
    offset = llvm::alignTo(images.back().offset + images.back().bytes.size(),
                           kImageAlignment);
  images.push_back({kind.str(), chip.str(), offset, std::move(bytes)});
}

/// The device code of `module`, which leaves the program.
static LogicalResult compileImages(gpu::GPUModuleOp module, StringRef chip,
                                   SmallVectorImpl<DeviceImage> &images) {
  FailureOr<std::string> ptx = emitPtx(module, chip);
  if (failed(ptx))
    return failure();
  // What is declared only would not load.
  StringRef missing = StringRef(*ptx).split("__nv_").second;
  if (StringRef(*ptx).contains(".extern .func"))
    return module.emitError("needs '__nv_")
           << missing.take_while([](char c) { return llvm::isAlnum(c); })
           << "' of CUDA's libdevice, which is not installed";
  std::string error;
  FailureOr<std::optional<std::string>> cubin = assemblePtx(*ptx, chip, error);
  if (failed(cubin))
    return module.emitError(error);
  module.erase();
  // Text ends in a zero byte, as the driver takes it.
  if (ptx->empty() || ptx->back() != '\0')
    *ptx += '\0';
  addImage(images, "ptx", chip, std::move(*ptx));
  if (*cubin)
    addImage(images, "cubin", chip, std::move(**cubin));
  return success();
}

FailureOr<ManifestEntry> mlir::tp::compileForCuda(ModuleOp module,
                                                  StringRef name,
                                                  const HostTarget &target,
                                                  StringRef chip,
                                                  StringRef path) {
  FailureOr<ManifestEntry> entry = beginEntry(module, name);
  if (failed(entry))
    return failure();
  PassManager lower(module.getContext());
  buildLowerCudaPipeline(lower, chip);
  lower.addPass(createLaunchKernelsPass());
  if (failed(lower.run(module)))
    return failure();
  SmallVector<DeviceImage> images;
  for (auto kernels :
       llvm::make_early_inc_range(module.getOps<gpu::GPUModuleOp>()))
    if (failed(compileImages(kernels, chip, images)))
      return failure();
  if (failed(finishArtifact(module, *entry, target, images, path)))
    return failure();
  return entry;
}
