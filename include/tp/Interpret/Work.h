// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// How much a program computes, counted without running it.
//
//   linalg.matmul of 4x8 by 8x16: 512 iterations, 2 operations (mulf, addf)
//   and 2 FLOPs each: 1024 body operations, 1024 FLOPs
//
// FLOPs: 1 for each float add, subtraction, product, quotient, minimum, maximum
// and math operation, 2 for a fused multiply-add; index arithmetic, casts,
// comparisons and selects count nothing. Padding counts.

#ifndef TP_INTERPRET_WORK_H
#define TP_INTERPRET_WORK_H

#include "mlir/Dialect/Func/IR/FuncOps.h"

namespace mlir::tp {

/// FLOPs of one execution of `block`, the body of a loop nest. Of an scf.if
/// the side that costs more counts.
int64_t countBlockFlops(Block &block);
/// Operations of one execution of `block`, its terminator left out.
int64_t countBlockOperations(Block &block);
/// The operations that all loop nests of `func` execute together, calls
/// included. A loop of scf counts its constant trip count, else once.
int64_t countBodyOperations(func::FuncOp func);

} // namespace mlir::tp

#endif // TP_INTERPRET_WORK_H
