// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The order of independent operations means nothing: what tp-shard makes of a
// program must not depend on it.

#ifndef TP_LIB_FUZZ_SHUFFLEPROGRAM_H
#define TP_LIB_FUZZ_SHUFFLEPROGRAM_H

#include "mlir/IR/BuiltinOps.h"
#include <string>
#include <vector>

namespace mlir::tp {

/// Bring the operations of each function into another order in which every
/// value is still made before it is used.
void shuffleProgram(ModuleOp module, uint64_t seed);

/// The collectives of a local program as text, sorted.
std::vector<std::string> listCollectives(ModuleOp module);

} // namespace mlir::tp

#endif // TP_LIB_FUZZ_SHUFFLEPROGRAM_H
