// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The mapping of an operation that always works: a thread for each element of
// its parallel loops, which runs the reduction loops in order.

#ifndef TP_LIB_LOWER_NVVM_MAPELEMENTS_H
#define TP_LIB_LOWER_NVVM_MAPELEMENTS_H

#include "KernelBuilder.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "tp/Lower/Nvvm/Grid.h"

namespace mlir::tp {

/// Threads of a block that need nothing of each other.
inline constexpr int64_t kElementThreads = 256;

/// The number of this thread in the grid, an index.
Value getThreadNumber(KernelBuilder &b, int64_t threads);

/// The digits of `number`, an index below the product of `sizes`, the last one
/// fastest.
SmallVector<Value> splitNumber(KernelBuilder &b, Value number,
                               ArrayRef<int64_t> sizes);

/// What `op` yields, given the values of its body's arguments and of its loops.
SmallVector<Value> cloneBody(KernelBuilder &b, linalg::LinalgOp op,
                             ValueRange arguments, ValueRange loops);

/// The element of `operand` at `loops`: a scalar is itself.
Value loadOperand(KernelBuilder &b, linalg::LinalgOp op, OpOperand &operand,
                  ValueRange loops);
void storeResult(KernelBuilder &b, linalg::LinalgOp op, unsigned result,
                 Value value, ValueRange loops);

/// The mappings of special operations, tried before the one that always works.
///
/// A contraction, by tiles that the threads of a block share.
std::optional<Grid> mapProducts(KernelBuilder &b, linalg::LinalgOp op,
                                Value start);
/// A reduction of long contiguous rows, each shared by the threads of a warp or
/// of a block.
std::optional<Grid> mapRows(KernelBuilder &b, linalg::LinalgOp op, Value start);
/// An elementwise operation whose threads move 16 bytes at a time.
std::optional<Grid> mapVectors(KernelBuilder &b, linalg::LinalgOp op);

/// Map `op` in front of itself. Its results start from `start` if that is not
/// null, else from what they hold. Nothing if two threads would write the same
/// element.
std::optional<Grid> mapElements(KernelBuilder &b, linalg::LinalgOp op,
                                Value start);

} // namespace mlir::tp

#endif // TP_LIB_LOWER_NVVM_MAPELEMENTS_H
