// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Says in words and numbers what a plan does: each argument and result with its
// placement, each operation with its loops and what it takes.

#ifndef TP_LIB_PLAN_DESCRIBEPLAN_H
#define TP_LIB_PLAN_DESCRIBEPLAN_H

#include "ProgramModel.h"

namespace mlir::tp {

/// Add what a plan says, which was written to the function, to `plan`.
void describePlan(const ShardingState &state, const ProgramModel &model,
                  ArrayRef<unsigned> choice, FlatSymbolRefAttr meshName,
                  ProgramPlan &plan);

} // namespace mlir::tp

#endif // TP_LIB_PLAN_DESCRIBEPLAN_H
