// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Why a value is resharded, in words: the `tp.cause` of its collectives.

#ifndef TP_LIB_PARTITION_RESHARDCAUSE_H
#define TP_LIB_PARTITION_RESHARDCAUSE_H

#include "mlir/IR/Operation.h"
#include <string>

namespace mlir::tp {

/// "'linalg.matmul' at line 12 (tp from argument #1) leaves a reduction pending
/// and 'func.return' at line 14 needs its result". `maker` is null for an
/// argument, which is named instead, as its own annotation says how it lies.
std::string describeReshard(Value value, Operation *maker, Operation *user,
                            bool reduces);

} // namespace mlir::tp

#endif // TP_LIB_PARTITION_RESHARDCAUSE_H
