// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Operations that work on each element of each lane alike.

#ifndef TP_LIB_LOWER_EMULATOR_ELEMENTWISEINSTRUCTION_H
#define TP_LIB_LOWER_EMULATOR_ELEMENTWISEINSTRUCTION_H

#include "Decoder.h"

namespace mlir::tp {

/// Let `op`, of up to three operands and one result, compute `compute` of its
/// words. A scalar operand of an operation on vectors is the same for all.
template <typename Compute>
void addElementwise(Decoder &d, Operation *op, Compute compute) {
  std::array<Register, 3> from;
  unsigned numOperands = op->getNumOperands();
  for (unsigned i = 0; i < numOperands; ++i)
    from[i] = d.get(op->getOperand(i));
  Register to = d.get(op->getResult(0));
  d.add([=](Warp &warp) {
    for (unsigned part = 0; part < to.numParts; ++part) {
      std::array<const uint64_t *, 3> words{};
      for (unsigned i = 0; i < numOperands; ++i)
        words[i] = warp.get(from[i], from[i].numParts == 1 ? 0 : part);
      uint64_t *result = warp.get(to, part);
      for (unsigned lane = 0; lane < kLanes; ++lane) {
        if (!(warp.active >> lane & 1))
          continue;
        std::array<uint64_t, 3> x{};
        for (unsigned i = 0; i < numOperands; ++i)
          x[i] = words[i][lane];
        result[lane] = compute(x);
      }
    }
    return Step::Next;
  });
}

} // namespace mlir::tp

#endif // TP_LIB_LOWER_EMULATOR_ELEMENTWISEINSTRUCTION_H
