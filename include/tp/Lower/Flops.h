// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// How much a program computes.
//
//   linalg.matmul on 4x8 and 8x16:  2 * 4 * 8 * 16 = 1024
//
// One for each floating-point addition, subtraction, multiplication, division,
// minimum, maximum and function of math in a body, times the iterations of its
// operation; index arithmetic, casts, comparisons and selections are free.
// Padding counts: the machine computes it too.

#ifndef TP_LOWER_FLOPS_H
#define TP_LOWER_FLOPS_H

#include "mlir/Dialect/Func/IR/FuncOps.h"

namespace mlir::tp {

/// The floating-point operations of one execution of `op`: a loop nest, or an
/// operation on whole tensors. Regions of control flow do not count.
int64_t countFlops(Operation *op);

/// The floating-point operations of one run of `function`. What stands in a
/// loop of unknown length counts once.
int64_t countFlops(func::FuncOp function);

} // namespace mlir::tp

#endif // TP_LOWER_FLOPS_H
