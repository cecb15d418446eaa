// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "LinearOps.h"
#include "LinearBody.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "tp/Propagate/LinalgBody.h"
#include <numeric>

using namespace mlir;
using namespace mlir::tp;

/// Bodies with more operands are asked about fewer sets of them.
static constexpr unsigned maxExcludingCandidates = 6;

/// The class of the result if the operands at `positions` have terms.
static Linearity classify(linalg::LinalgOp op, const ShardedOp &view,
                          ArrayRef<unsigned> positions, CombinerKind kind) {
  LinearBody body(kind);
  for (unsigned position : positions) {
    OpOperand *operand = view.operands[position];
    body.setLinear(operand->getOwner() == op.getOperation()
                       ? Value(op.getMatchingBlockArgument(operand))
                       : operand->get());
  }
  return body.getYielded(*op.getBlock(), 0);
}

/// A tensor that is captured at several places is read from one value: it has
/// terms at all of them or at none.
static void addOtherCaptures(linalg::LinalgOp op, const ShardedOp &view,
                             Positions &positions) {
  for (unsigned i = 0; i < positions.size(); ++i) {
    OpOperand *operand = view.operands[positions[i]];
    if (operand->getOwner() == op.getOperation())
      continue;
    for (auto [other, capture] : llvm::enumerate(view.operands))
      if (capture->getOwner() != op.getOperation() &&
          capture->get() == operand->get() &&
          !llvm::is_contained(positions, other))
        positions.push_back(other);
  }
}

/// What a reduction has accumulated holds terms of what it reads: its initial
/// value has terms too.
static void addAccumulator(linalg::LinalgOp op, const ShardedOp &view,
                           Positions &positions) {
  if (op.getNumReductionLoops() == 0)
    return;
  for (auto [position, operand] : llvm::enumerate(view.operands))
    if (operand->getOwner() == op.getOperation() && op.isDpsInit(operand) &&
        op.payloadUsesValueFromOperand(operand) &&
        !llvm::is_contained(positions, position))
      positions.push_back(position);
}

/// Add operands to `positions` until nothing independent is combined with what
/// has terms; false if that does not help.
static bool completeJoint(linalg::LinalgOp op, const ShardedOp &view,
                          Positions &positions, CombinerKind kind) {
  addAccumulator(op, view, positions);
  addOtherCaptures(op, view, positions);
  Linearity linearity = classify(op, view, positions, kind);
  for (unsigned other = 0;
       other < view.operands.size() && linearity == Linearity::Affine;
       ++other) {
    if (llvm::is_contained(positions, other))
      continue;
    Positions more = positions;
    more.push_back(other);
    addOtherCaptures(op, view, more);
    Linearity then = classify(op, view, more, kind);
    if (then == Linearity::Nonlinear)
      continue;
    positions = std::move(more);
    linearity = then;
  }
  llvm::sort(positions);
  return linearity == Linearity::Linear;
}

/// The joint operands of a linalg operation, by its body.
static SmallVector<Positions, 1> findInBody(linalg::LinalgOp op,
                                            const ShardedOp &view,
                                            ArrayRef<unsigned> candidates,
                                            CombinerKind kind) {
  Positions all(candidates);
  if (completeJoint(op, view, all, kind))
    return {all};
  SmallVector<Positions, 1> found;
  if (candidates.size() < 2 || candidates.size() > maxExcludingCandidates)
    return found;
  // Candidates exclude each other: larger sets first, none inside another.
  SmallVector<unsigned> masks;
  for (unsigned mask = 1; mask + 1 < 1u << candidates.size(); ++mask)
    masks.push_back(mask);
  llvm::stable_sort(masks, [](unsigned a, unsigned b) {
    return llvm::popcount(a) > llvm::popcount(b);
  });
  SmallVector<unsigned> taken;
  for (unsigned mask : masks) {
    if (llvm::any_of(taken,
                     [&](unsigned other) { return (mask & ~other) == 0; }))
      continue;
    Positions some;
    for (unsigned i = 0; i < candidates.size(); ++i)
      if (mask >> i & 1)
        some.push_back(candidates[i]);
    if (!completeJoint(op, view, some, kind))
      continue;
    taken.push_back(mask);
    found.push_back(std::move(some));
  }
  return found;
}

SmallVector<Positions, 1>
mlir::tp::findJointOperands(const ShardedOp &view,
                            ArrayRef<unsigned> candidates, CombinerKind kind) {
  Operation *op = view.op;
  if (candidates.empty() || op->getNumResults() != 1 || !view.hasRule)
    return {};
  if (isa<tensor::ExpandShapeOp, tensor::CollapseShapeOp,
          tensor::ExtractSliceOp, tensor::CastOp>(op))
    return {Positions{0}};
  if (isa<tensor::ConcatOp, tensor::InsertSliceOp>(op)) {
    Positions all(view.operands.size());
    std::iota(all.begin(), all.end(), 0);
    return {all};
  }
  if (auto pad = dyn_cast<tensor::PadOp>(op)) {
    Value padding = pad.getConstantPaddingValue();
    bool mayCountAgain =
        padding && (isIdempotent(kind) || isNeutralOf(padding, kind));
    return mayCountAgain ? SmallVector<Positions, 1>{Positions{0}}
                         : SmallVector<Positions, 1>{};
  }
  if (auto linalgOp = dyn_cast<linalg::LinalgOp>(op))
    return findInBody(linalgOp, view, candidates, kind);
  return {};
}
