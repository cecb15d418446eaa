// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "Rules.h"

using namespace mlir;

void mlir::tp::registerShardableOpModels(DialectRegistry &registry) {
  registerLinalgRules(registry);
  registerReshapeRules(registry);
  registerSliceRules(registry);
  registerConcatRules(registry);
  registerElementRules(registry);
  registerProducerRules(registry);
  registerConstrainRules(registry);
}
