// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#ifndef TP_LIB_IMPORT_FORALLLOOPS_H
#define TP_LIB_IMPORT_FORALLLOOPS_H

#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/IR/PatternMatch.h"

namespace mlir::tp {

/// Replace `op` by a nest of scf.for, each iteration of which inserts its
/// slices into what the loops carry.
void writeForall(RewriterBase &rewriter, scf::ForallOp op);

} // namespace mlir::tp

#endif // TP_LIB_IMPORT_FORALLLOOPS_H
