// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What a loop hands on lies in one buffer in every iteration, so that
// allocations inside of it can be reused by the next one.
//
//   scf.for ... iter_args(%x = %init)        scf.for ... iter_args(%x = %init)
//     %y = ...                                 %y = ...
//     scf.yield %y                             %z = materialize %y in %x
//                                              scf.yield %z

#ifndef TP_LIB_LOWER_STORELOOPVALUES_H
#define TP_LIB_LOWER_STORELOOPVALUES_H

#include "mlir/Dialect/Func/IR/FuncOps.h"

namespace mlir::tp {

/// Store every tensor that a loop of `function` hands on to where the loop got
/// it from, and copy the slices that branches hand on.
void storeLoopValues(func::FuncOp function);

} // namespace mlir::tp

#endif // TP_LIB_LOWER_STORELOOPVALUES_H
