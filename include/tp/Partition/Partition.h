// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// From a propagated program to what one device runs.
//
//   %y = matmul(%g, %w2)   loops k: tp        y: partial = sum {"tp"}
//   return %y                                 wanted: [{}, {}]
//
//   insertReshards:  %r = tp.reshard %y <…partial = sum {"tp"}> to <@pod, [{},
//   {}]> localize:        matmul on 64x512 and 512x512 tensors
//                    %r = tp.all_reduce %y sum over @pod ["tp"]
//
// Both are usable without a pass manager.

#ifndef TP_PARTITION_PARTITION_H
#define TP_PARTITION_PARTITION_H

#include "mlir/Dialect/Func/IR/FuncOps.h"

namespace mlir::tp {

/// Make every use of a value get it as its operation wants it: `tp.reshard`
/// where the two differ, a new copy of values that any device can make. Pending
/// reductions move down through linear operations before they are reduced.
/// Afterwards every result of the function is annotated.
LogicalResult insertReshards(func::FuncOp function);

/// Give every tensor its local type, in place, and expand `tp.reshard` into
/// collectives along the cheapest path.
LogicalResult localizeProgram(func::FuncOp function);

/// Check that `function` is the program of one device: nothing of the whole
/// program is left, sizes in attributes agree with types, arguments and results
/// have the types of their shards, and shards cover each value exactly once.
LogicalResult verifyLocal(func::FuncOp function);

/// Check that all devices of each group execute the same collectives in one
/// order, cut only what they have alike, and return alike what is not cut.
LogicalResult verifySpmd(func::FuncOp function);

} // namespace mlir::tp

#endif // TP_PARTITION_PARTITION_H
