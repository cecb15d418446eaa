// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "mlir/Transforms/Passes.h"
#include "tp/Lower/Host/Host.h"
#include "tp/Lower/Nvvm/Grid.h"
#include "tp/Lower/Passes.h"

using namespace mlir;
using namespace mlir::tp;

void mlir::tp::buildLowerCudaPipeline(OpPassManager &pm, StringRef chip) {
  buildOutlinePipeline(pm);
  pm.addPass(createStageConstantsPass());
  if (!chip.empty())
    pm.addPass(createBuildProductsPass({chip.str()}));
  pm.addPass(createMapKernelsPass());
  pm.addNestedPass<func::FuncOp>(createApproximateMathPass({/*hasFma=*/true}));
  pm.addPass(createPlanArenaPass());
  pm.addPass(createCanonicalizerPass());
  pm.addPass(createCSEPass());
}

void mlir::tp::buildRunGridPipeline(OpPassManager &pm) {
  pm.addPass(createRunGridPass());
  pm.addPass(createCanonicalizerPass());
  pm.addPass(createCSEPass());
}
