// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tp/Import/Passes.h"
#include "tp/Partition/Passes.h"
#include "tp/Pipelines/Pipelines.h"
#include "tp/Plan/Passes.h"
#include "tp/Propagate/Passes.h"

using namespace mlir;
using namespace mlir::tp;

llvm::cl::ValuesClass mlir::tp::getStageValues() {
  return llvm::cl::values(
      clEnumValN(Stage::Import, "import", "Input is normalised and verified"),
      clEnumValN(Stage::Propagate, "propagate", "Every value has a sharding"),
      clEnumValN(Stage::Plan, "plan", "Free choices are made"),
      clEnumValN(Stage::Partition, "partition", "The program of one device"),
      clEnumValN(Stage::Collectives, "collectives", "Collectives scheduled"),
      clEnumValN(Stage::Lower, "lower", "Code of one device"),
      clEnumValN(Stage::Artifact, "artifact", "Everything"));
}

void mlir::tp::buildReadAnnotationsPipeline(OpPassManager &pm,
                                            const TpShardOptions &options) {
  pm.addPass(createImportStablehloPass());
  pm.addPass(createImportSdyPass());
  pm.addPass(createSelectEntryPass({options.entry}));
  pm.addPass(createApplyAnnotationsPass({options.annotate, options.mesh}));
  pm.addPass(createImportConstrainCallsPass());
}

void mlir::tp::buildNormalizePipeline(OpPassManager &pm) {
  pm.addPass(createInlineCallsPass());
  pm.addPass(createExpandComplexPass());
  pm.addPass(createNormalizeOpsPass());
  pm.addPass(createRaiseCapturesPass());
  pm.addPass(createSimplifyOpsPass());
  pm.addPass(createMergeEqualOpsPass());
  pm.addPass(createVerifyImportPass());
}

void mlir::tp::buildPropagatePipeline(OpPassManager &pm) {
  pm.addPass(createPropagateShardingsPass());
  pm.addPass(createChooseLoopsPass());
  pm.addPass(createVerifyPropagatePass());
}

void mlir::tp::buildPlanPipeline(OpPassManager &pm,
                                 const TpShardOptions &options) {
  pm.addPass(
      createPlanPass({options.plan, options.devices, options.memoryBytes}));
  pm.addPass(createVerifyPropagatePass());
}

void mlir::tp::buildPartitionPipeline(OpPassManager &pm) {
  pm.addPass(createInsertReshardsPass());
  pm.addPass(createLocalizeProgramPass());
  pm.addPass(createVerifyLocalPass());
  pm.addPass(createVerifySpmdPass());
}

void mlir::tp::buildTpShardPipeline(OpPassManager &pm,
                                    const TpShardOptions &options) {
  buildReadAnnotationsPipeline(pm, options);
  buildNormalizePipeline(pm);
  if (options.stopAfter < Stage::Propagate)
    return;
  if (options.plan.empty())
    buildPropagatePipeline(pm);
  else
    buildPlanPipeline(pm, options);
  if (options.stopAfter < Stage::Partition)
    return;
  buildPartitionPipeline(pm);
}
