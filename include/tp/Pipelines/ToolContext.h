// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The context in which every tool reads a program.
//
//   DialectRegistry registry;
//   registerTp(registry);
//   MLIRContext context(registry);
//   if (failed(configureToolContext(context)))
//     return 1;
//
// Operations of unknown dialects parse: Import turns those of Shardy into tp's
// and refuses the others. An error is one line and not the operation, which may
// be the whole module. Remarks of kind `missed` are printed like warnings.

#ifndef TP_PIPELINES_TOOLCONTEXT_H
#define TP_PIPELINES_TOOLCONTEXT_H

#include "mlir/Support/LLVM.h"

namespace mlir::tp {

/// Make `context` behave as above. Fails if it reports remarks already.
LogicalResult configureToolContext(MLIRContext &context);

} // namespace mlir::tp

#endif // TP_PIPELINES_TOOLCONTEXT_H
