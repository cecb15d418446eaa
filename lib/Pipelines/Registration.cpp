// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tp/Pipelines/Registration.h"
#include "tp/Import/Passes.h"
#include "tp/Lower/Passes.h"
#include "tp/Partition/Passes.h"
#include "tp/Plan/Passes.h"
#include "tp/Propagate/Passes.h"
#include "tp/Propagate/ShardableOpInterface.h"

using namespace mlir;

void mlir::tp::registerTp(DialectRegistry &registry) {
  registry.insert<TpDialect>();
  registerShardableOpModels(registry);
  registerLowerInterfaces(registry);
}

void mlir::tp::registerTpPasses() {
  registerTpImportPasses();
  registerTpPropagatePasses();
  registerTpPlanPasses();
  registerTpPartitionPasses();
  registerTpLowerPasses();
}
