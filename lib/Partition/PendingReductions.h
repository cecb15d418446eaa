// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Where a pending reduction is carried along instead of reduced.
//
//   %a = matmul …    partial = sum {"tp"}
//   %b = matmul …    partial = sum {"tp"}
//   %s = add %a, %b                            carries: one reduction, not two
//
// An operation carries if it is linear in operands that are pending. Which ones
// do is decided for all together, so that the fewest bytes are reduced: see
// ReductionNetwork. The interface to those who place reshards is what each
// value has pending (`tp.shardings`) and what each operand is wanted with.

#ifndef TP_LIB_PARTITION_PENDINGREDUCTIONS_H
#define TP_LIB_PARTITION_PENDINGREDUCTIONS_H

#include "PendingProgram.h"

namespace mlir::tp {

/// What an operation carries from some of its operands to its results.
struct CarriedReduction {
  Pending pending; // empty if nothing is carried
  /// What operands have pending as the operation reads them, by their numbers
  /// in a ShardedOp. One that is whole so far counts on the first device.
  SmallVector<std::pair<unsigned, Pending>, 2> operands;

  ArrayRef<PartialSum> getOperand(unsigned number) const;
};

class PendingReductions {
public:
  /// Decide, and write `tp.loops` and `tp.shardings` of operations that carry.
  /// Results of the function must be annotated.
  PendingReductions(func::FuncOp function, FlatSymbolRefAttr meshName,
                    const Mesh &mesh);

  const CarriedReduction &getCarried(Operation *op) const;
  /// `replacement` takes the place of `op`.
  void replace(Operation *op, Operation *replacement);

private:
  void write(PendingProgram &program, PendingOp &op,
             FlatSymbolRefAttr meshName);

  llvm::DenseMap<Operation *, CarriedReduction> carried;
};

} // namespace mlir::tp

#endif // TP_LIB_PARTITION_PENDINGREDUCTIONS_H
