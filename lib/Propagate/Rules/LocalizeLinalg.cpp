// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "LocalizeLinalg.h"
#include "CutPositions.h"
#include "GatheredReads.h"
#include "Windows.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Matchers.h"
#include "tp/Propagate/LinalgBody.h"
#include "tp/Sharding/Ownership.h"

using namespace mlir;
using namespace mlir::tp;

namespace {

/// Rewrites the body of one operation from whole to local coordinates.
class BodyLocalizer {
public:
  BodyLocalizer(linalg::LinalgOp op, Localizer &localizer)
      : op(op), localizer(localizer), loops(localizer.getLoops()),
        builder(op.getContext()), positions(builder, localizer) {
    for (const Factor &factor : localizer.getFactorMap().factors)
      sizes.push_back(factor.size);
  }

  LogicalResult run() {
    shiftIndices();
    bool hasPadding = false;
    for (unsigned loop = 0; loop < op.getNumLoops(); ++loop)
      hasPadding |= isUneven(loop);
    if (hasPadding)
      keepPaddingFromTraps();
    maskGatheredReads(op, localizer);
    return hasPadding ? maskReductions() : success();
  }

private:
  bool isCut(unsigned loop) const { return !loops[loop].empty(); }
  bool isUneven(unsigned loop) const {
    return isCut(loop) && !dividesEvenly(sizes[loop], loops[loop]);
  }

  /// True at the points that are padding in none of the chosen uneven loops;
  /// null if there is no such loop.
  Value isOwnedPoint(Location loc, function_ref<bool(unsigned)> choose) {
    builder.setInsertionPointToStart(op.getBlock());
    Value all;
    for (unsigned loop = 0; loop < op.getNumLoops(); ++loop) {
      if (!choose(loop) || !isUneven(loop))
        continue;
      Value local = linalg::IndexOp::create(builder, loc, loop);
      Value owned = positions.isOwned(loc, local, sizes[loop], loops[loop]);
      all = all ? arith::AndIOp::create(builder, loc, all, owned).getResult()
                : owned;
    }
    return all;
  }

  /// True if `use` is the position at which a captured tensor is read along a
  /// dimension that is cut like `loop`: the local position is the right one.
  bool readsLocally(OpOperand &use, unsigned loop) {
    auto extract = dyn_cast<tensor::ExtractOp>(use.getOwner());
    if (!extract || use.getOperandNumber() == 0)
      return false;
    if (operands.empty())
      cast<ShardableOpInterface>(op.getOperation()).getTensorOperands(operands);
    auto *operand = llvm::find(operands, &extract.getTensorMutable());
    if (operand == operands.end())
      return false;
    const FactorsOfDims &dims =
        localizer.getFactorMap().operands[operand - operands.begin()];
    return llvm::is_contained(dims[use.getOperandNumber() - 1], loop);
  }

  void shiftIndices() {
    SmallVector<linalg::IndexOp> indices;
    op.getBlock()->walk([&](linalg::IndexOp index) {
      if (isCut(index.getDim()))
        indices.push_back(index);
    });
    for (linalg::IndexOp index : indices) {
      unsigned loop = index.getDim();
      SmallVector<OpOperand *> uses;
      for (OpOperand &use : index->getUses())
        if (!readsLocally(use, loop))
          uses.push_back(&use);
      if (uses.empty())
        continue;
#ifndef TP_PLANT_INDEX_OFFSET_DROPPED
      builder.setInsertionPointAfter(index);
      Value global =
          positions.getGlobal(index.getLoc(), index, sizes[loop], loops[loop]);
      for (OpOperand *use : uses)
        use->set(global);
#endif
    }
  }

  /// Padding may hold any bits: no integer divides by it, and no index is read
  /// from it.
  void keepPaddingFromTraps() {
    SmallVector<std::pair<Operation *, unsigned>> dangerous;
    op.getBlock()->walk([&](Operation *inner) {
      if (isa<arith::DivSIOp, arith::DivUIOp, arith::RemSIOp, arith::RemUIOp,
              arith::CeilDivSIOp, arith::CeilDivUIOp, arith::FloorDivSIOp>(
              inner)) {
        if (!matchPattern(inner->getOperand(1), m_Constant()))
          dangerous.emplace_back(inner, 1);
      } else if (auto extract = dyn_cast<tensor::ExtractOp>(inner)) {
        for (auto [dim, position] : llvm::enumerate(extract.getIndices()))
          if (!position.getDefiningOp<linalg::IndexOp>() &&
              !matchPattern(position, m_Constant()))
            dangerous.emplace_back(inner, dim + 1);
      }
    });
    if (dangerous.empty())
      return;
    Value owned = isOwnedPoint(op.getLoc(), [](unsigned) { return true; });
    if (!owned)
      return;
    for (auto [inner, number] : dangerous) {
      builder.setInsertionPoint(inner);
      Value value = inner->getOperand(number);
      int64_t safe = isa<tensor::ExtractOp>(inner) ? 0 : 1;
      Value other = arith::ConstantOp::create(
          builder, inner->getLoc(),
          builder.getIntegerAttr(value.getType(), safe));
      inner->setOperand(number,
                        arith::SelectOp::create(builder, inner->getLoc(), owned,
                                                value, other));
    }
  }

  LogicalResult maskReductions() {
    SmallVector<utils::IteratorType> iterators = op.getIteratorTypesArray();
    auto isReduction = [&](unsigned loop) {
      return iterators[loop] == utils::IteratorType::reduction;
    };
#ifdef TP_PLANT_MASK_OMITTED
    return success();
#endif
    Value owned = isOwnedPoint(op.getLoc(), isReduction);
    if (!owned)
      return success();
    for (unsigned i = 0, e = op->getNumResults(); i < e; ++i) {
      std::optional<BodyCombiner> combiner = matchCombiner(op, i);
      assert(combiner && "a loop without a combiner is never cut");
      if (auto fma = dyn_cast<math::FmaOp>(combiner->operation))
        combiner = splitFma(fma);
      Operation *combine = combiner->operation;
      builder.setInsertionPoint(combine);
      Value contribution = combine->getOperand(combiner->contribution);
      Value neutral = arith::ConstantOp::create(
          builder, combine->getLoc(),
          getNeutralElement(combiner->kind, contribution.getType()));
      combine->setOperand(combiner->contribution,
                          arith::SelectOp::create(builder, combine->getLoc(),
                                                  owned, contribution,
                                                  neutral));
    }
    return success();
  }

  /// A fused multiply-add hides the contribution; write the product apart.
  BodyCombiner splitFma(math::FmaOp fma) {
    builder.setInsertionPoint(fma);
    Value product =
        arith::MulFOp::create(builder, fma.getLoc(), fma.getA(), fma.getB());
    auto sum =
        arith::AddFOp::create(builder, fma.getLoc(), fma.getC(), product);
    fma.replaceAllUsesWith(sum.getResult());
    fma.erase();
    return {CombinerKind::Sum, sum, 1};
  }

  linalg::LinalgOp op;
  Localizer &localizer;
  ArrayRef<AxisList> loops;
  SmallVector<int64_t> sizes;
  SmallVector<OpOperand *> operands;
  OpBuilder builder;
  CutPositions positions;
};

} // namespace

/// The initial value of a cut reduction counts once per group.
static LogicalResult countInitOnce(linalg::LinalgOp op, Localizer &localizer) {
  AxisList axes;
  for (auto [factor, terms] :
       llvm::zip_equal(localizer.getFactorMap().factors, localizer.getLoops()))
    if (factor.kind == FactorKind::Reduction)
      for (const AxisTerm &term : terms)
        if (!term.isGap())
          axes.push_back(term);
  // Without a reduction loop nothing is accumulated.
  if (getNumParts(axes) == 1 || op.getNumReductionLoops() == 0)
    return success();
  for (unsigned i = 0, e = op->getNumResults(); i < e; ++i) {
    std::optional<BodyCombiner> combiner = matchCombiner(op, i);
    assert(combiner && "a loop without a combiner is never cut");
    OpOperand *init = op.getDpsInitOperand(i);
    Type element = getElementTypeOrSelf(init->get().getType());
    TypedAttr neutral = getNeutralElement(combiner->kind, element);
    if (isIdempotent(combiner->kind) || isNeutral(init->get(), neutral))
      continue;
#ifndef TP_PLANT_INIT_KEPT_ON_ALL_RANKS
    OpBuilder builder(op);
    init->set(keepOnFirst(builder, op.getLoc(), init->get(),
                          localizer.isFirst(axes), neutral));
#endif
  }
  return success();
}

LogicalResult mlir::tp::localizeLinalg(linalg::LinalgOp op,
                                       Localizer &localizer) {
  // Where nothing is cut, all that the body sees is as it was.
  if (llvm::all_of(localizer.getLoops(),
                   [](const AxisList &terms) { return terms.empty(); }))
    return localizeTypes(op, localizer);
  if (failed(localizeWindows(op, localizer)) ||
      failed(countInitOnce(op, localizer)) ||
      failed(BodyLocalizer(op, localizer).run()))
    return failure();
  return localizeTypes(op, localizer);
}
