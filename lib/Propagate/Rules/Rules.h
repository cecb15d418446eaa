// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The families of operations that have rules, a file each.

#ifndef TP_LIB_PROPAGATE_RULES_RULES_H
#define TP_LIB_PROPAGATE_RULES_RULES_H

#include "tp/Propagate/ShardableOpInterface.h"

namespace mlir::tp {

void registerLinalgRules(DialectRegistry &registry);
void registerReshapeRules(DialectRegistry &registry);
void registerSliceRules(DialectRegistry &registry);
void registerConcatRules(DialectRegistry &registry);
void registerElementRules(DialectRegistry &registry);
void registerPadRules(DialectRegistry &registry);
void registerProducerRules(DialectRegistry &registry);
void registerConstrainRules(DialectRegistry &registry);
void registerCallRules(DialectRegistry &registry);

} // namespace mlir::tp

#endif // TP_LIB_PROPAGATE_RULES_RULES_H
