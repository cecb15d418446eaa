// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Runs a program over an iteration space.
//
//   matmul, loops i = 4, j = 16, k = 8:
//     input 0   A[i, k]   strides (8, 0, 1)
//     input 1   B[k, j]   strides (0, 1, 16)
//     output 0  C[i, j]   strides (16, 1, 0)
//
// What an output element accumulates is combined in row-major order of the
// loops that do not select it, here k = 0 … 7. Loops that select an element of
// every output run in any order; one of them is laid along the lanes, so that
// an instruction computes up to 256 iterations. Only where there is none do
// lanes follow a reduction, and then the part of the body that depends on the
// accumulator runs lane by lane.

#ifndef TP_LIB_INTERPRET_LOOPNEST_H
#define TP_LIB_INTERPRET_LOOPNEST_H

#include "LaneProgram.h"

namespace mlir::tp::interpret {

/// How a loop nest reads or writes a tensor: at offset + sum of index * stride,
/// in elements.
struct Access {
  HostTensor *tensor = nullptr;
  SmallVector<int64_t, 6> strides;
  int64_t offset = 0;
};

/// The iteration space of a program and what it works on.
struct LoopNest {
  SmallVector<int64_t, 6> extents;
  SmallVector<Access, 4> inputs, outputs;
  /// The program's captured scalars and tensors.
  SmallVector<const HostTensor *, 4> parameters, tensors;

  int64_t getNumIterations() const { return mlir::tp::getNumElements(extents); }
};

/// Run `program` over `nest`; returns what went wrong, or an empty text.
std::string runLoopNest(const LaneProgram &program, LoopNest nest);

/// An order of the loops of a nest that computes the same bits, with fewer
/// loops where neighbours can be merged.
struct LoopOrder {
  /// A loop of the order: its extent, and the strides of every access.
  struct Loop {
    int64_t extent = 1;
    /// The loop of the nest that it stands for, or -1 if it was merged.
    int64_t original = -1;
    SmallVector<int64_t, 4> inputStrides, outputStrides;
  };
  /// Loops that select an element of every output, outermost first.
  SmallVector<Loop, 6> selecting;
  /// The other loops, outermost first.
  SmallVector<Loop, 4> reducing;
  /// The loop along the lanes; not in the lists above.
  Loop lanes;
  /// The lanes follow a reduction.
  bool isSerial = false;
  /// Outputs keep their elements during all reducing loops.
  bool keepsAccumulators = true;
};

LoopOrder orderLoops(const LaneProgram &program, const LoopNest &nest);

} // namespace mlir::tp::interpret

#endif // TP_LIB_INTERPRET_LOOPNEST_H
