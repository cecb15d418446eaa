// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "Rules.h"
#include "tp/IR/Tp.h"
#include "tp/Propagate/FactorMaps.h"

using namespace mlir;

void mlir::tp::registerShardableOpModels(DialectRegistry &registry) {
  registry.addExtension(+[](MLIRContext *, TpDialect *dialect) {
    dialect->addInterfaces<FactorMaps>();
  });
  registerLinalgRules(registry);
  registerReshapeRules(registry);
  registerSliceRules(registry);
  registerConcatRules(registry);
  registerElementRules(registry);
  registerPadRules(registry);
  registerProducerRules(registry);
  registerConstrainRules(registry);
  registerCallRules(registry);
}
