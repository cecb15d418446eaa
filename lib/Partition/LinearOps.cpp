// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Linearity of operations in their pending operands.

#include "PendingReductions.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Matchers.h"

using namespace mlir;
using namespace mlir::tp;

namespace {

/// How a scalar depends on the pending operands.
enum class Dependence {
  None,   // not at all
  Zero,   // not at all, and it is zero: linear too
  Moved,  // it is one of them
  Linear, // a sum of multiples of them
  Other
};

} // namespace

static bool isLinear(Dependence d) {
  return d == Dependence::Linear || d == Dependence::Moved ||
         d == Dependence::Zero;
}
static bool isIndependent(Dependence d) {
  return d == Dependence::None || d == Dependence::Zero;
}

static Dependence transfer(Operation *op, ArrayRef<Dependence> operands) {
  if (llvm::all_of(operands, isIndependent))
    return matchPattern(op, m_AnyZeroFloat()) || matchPattern(op, m_Zero())
               ? Dependence::Zero
               : Dependence::None;
  if (isa<arith::AddFOp, arith::AddIOp, arith::SubFOp, arith::SubIOp>(op))
    return llvm::all_of(operands, isLinear) ? Dependence::Linear
                                            : Dependence::Other;
  if (isa<arith::NegFOp>(op))
    return operands[0] == Dependence::Other ? Dependence::Other
                                            : Dependence::Linear;
  // A wider type holds every term exactly.
  if (isa<arith::ExtFOp>(op))
    return isLinear(operands[0]) ? Dependence::Linear : Dependence::Other;
  if (isa<arith::MulFOp, arith::MulIOp>(op))
    return (isLinear(operands[0]) && isIndependent(operands[1])) ||
                   (isLinear(operands[1]) && isIndependent(operands[0]))
               ? Dependence::Linear
               : Dependence::Other;
  if (isa<arith::DivFOp>(op))
    return isLinear(operands[0]) && isIndependent(operands[1])
               ? Dependence::Linear
               : Dependence::Other;
  if (isa<arith::SelectOp>(op))
    return isIndependent(operands[0]) && isLinear(operands[1]) &&
                   isLinear(operands[2])
               ? Dependence::Linear
               : Dependence::Other;
  return Dependence::Other;
}

/// The dependence of what the body of a parallel linalg operation yields.
static Dependence getYieldedDependence(linalg::LinalgOp op,
                                       const ShardedOp &view,
                                       ArrayRef<unsigned> positions) {
  llvm::DenseMap<Value, Dependence> known;
  Block *body = op.getBlock();
  for (BlockArgument argument : body->getArguments())
    known[argument] = Dependence::None;
  for (unsigned position : positions) {
    OpOperand *operand = view.operands[position];
    if (operand->getOwner() != op.getOperation())
      return Dependence::Other; // captured
    known[op.getMatchingBlockArgument(operand)] = Dependence::Moved;
  }
  for (Operation &inner : body->without_terminator()) {
    SmallVector<Dependence> operands;
    for (Value operand : inner.getOperands()) {
      auto entry = known.find(operand);
      operands.push_back(entry == known.end() ? Dependence::None
                                              : entry->second);
    }
    Dependence result = inner.getNumRegions() > 0 ? Dependence::Other
                                                  : transfer(&inner, operands);
    // A region may capture a pending scalar.
    if (inner.getNumRegions() > 0 && llvm::none_of(known, [](auto &entry) {
          return !isIndependent(entry.second);
        }))
      result = Dependence::None;
    for (Value value : inner.getResults())
      known[value] = result;
  }
  Dependence worst = Dependence::Moved;
  for (Value value : body->getTerminator()->getOperands()) {
    auto entry = known.find(value);
    Dependence d = entry == known.end() ? Dependence::None : entry->second;
    if (d == Dependence::Linear && worst == Dependence::Moved)
      worst = d;
    else if (d != Dependence::Linear && d != Dependence::Moved)
      return Dependence::Other;
  }
  return worst;
}

bool mlir::tp::isLinearIn(const ShardedOp &view, ArrayRef<unsigned> positions,
                          CombinerKind kind) {
  Operation *op = view.op;
  if (isa<tensor::ExpandShapeOp, tensor::CollapseShapeOp,
          tensor::ExtractSliceOp>(op))
    return true;
  if (isa<tensor::ConcatOp>(op))
    return positions.size() == op->getNumOperands();
  auto linalgOp = dyn_cast<linalg::LinalgOp>(op);
  if (!linalgOp || linalgOp.getNumParallelLoops() != linalgOp.getNumLoops() ||
      op->getNumResults() != 1)
    return false;
  Dependence yielded = getYieldedDependence(linalgOp, view, positions);
  return yielded == Dependence::Moved ||
         (yielded == Dependence::Linear && kind == CombinerKind::Sum);
}
