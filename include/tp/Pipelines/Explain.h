// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What --tp-explain prints: one line for each collective of a local program.
//
//   line 42: all_reduce sum 262144 B over ["tp"] because %6 sums over "tp"
//
// The line is that of the operation in the input file for which the collective
// is needed, the bytes are those of its operand on one device, and the reason
// is its `tp.cause`.

#ifndef TP_PIPELINES_EXPLAIN_H
#define TP_PIPELINES_EXPLAIN_H

#include "mlir/IR/BuiltinOps.h"

namespace mlir::tp {

/// Print the collectives of `module` in the order in which they run.
void explainCollectives(ModuleOp module, raw_ostream &os);

} // namespace mlir::tp

#endif // TP_PIPELINES_EXPLAIN_H
