// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef TP_LIB_PARTITION_ANNOTATERESULTS_H
#define TP_LIB_PARTITION_ANNOTATERESULTS_H

#include "mlir/Dialect/Func/IR/FuncOps.h"

namespace mlir::tp {

/// Annotate the results that are not: one is returned as its operation makes it
/// before any reduction is placed, with nothing pending.
void annotateResults(func::FuncOp function, FlatSymbolRefAttr meshName);

} // namespace mlir::tp

#endif // TP_LIB_PARTITION_ANNOTATERESULTS_H
