// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The loops of a linalg operation on buffers, as they are best run: which are
// one loop, in which order they stand, and which one goes over lanes.
//
//   linalg.generic over (i, j, k), maps (i, j, k) and (i, k), j summed up
//   on memref<4x8x16xf32> and memref<4x16xf32>
//
//   accesses   input   128 i + 16 j + k
//              output   16 i        + k
//   order      i, k outside, j inside: sums stay in registers
//   lanes      k, the loop along which both lie one after the other
//
// Everything about an access is its linear form: the element that it touches is
// offset + sum of step * index.

#ifndef TP_LIB_LOWER_HOST_KERNELLOOPS_H
#define TP_LIB_LOWER_HOST_KERNELLOOPS_H

#include "mlir/Dialect/Linalg/IR/Linalg.h"

namespace mlir::tp {

/// Which element of a buffer an iteration touches: `offset`, and for each loop
/// how many elements further the next iteration is.
struct KernelAccess {
  OpOperand *operand = nullptr;
  int64_t offset = 0;
  SmallVector<int64_t> steps;
};

/// A loop; several dimensions of the operation may have become one.
struct KernelLoop {
  int64_t size = 1;
  bool isReduction = false;
  /// The dimension whose index the body asks for, or -1.
  int64_t indexed = -1;
};

/// The loops of an operation. Those of one iteration are gone.
struct KernelLoops {
  linalg::GenericOp op;
  SmallVector<KernelLoop> loops;
  /// One for each operand, inputs first; steps are by loop.
  SmallVector<KernelAccess> accesses;
  /// The loop that goes over lanes, or -1, and their number.
  int64_t laneLoop = -1;
  int64_t lanes = 1;

  /// Loops other than the lane loop, in order, of one kind.
  SmallVector<unsigned> getOuterLoops(bool reductions) const;
};

/// How values of the output `number` combine over reductions: the operation,
/// of which the output is an operand, or null if it is not one that commutes.
Operation *getCombiner(linalg::GenericOp op, unsigned number);

/// Plan the loops of `op` for vectors of `vectorBytes` bytes. Fails if an
/// operand is not accessed linearly, or outputs not along exactly the parallel
/// loops.
FailureOr<KernelLoops> planLoops(linalg::GenericOp op, int64_t vectorBytes);

} // namespace mlir::tp

#endif // TP_LIB_LOWER_HOST_KERNELLOOPS_H
