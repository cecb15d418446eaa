// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "GatheredReads.h"
#include "CutPositions.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "tp/Propagate/LinalgBody.h"

using namespace mlir;
using namespace mlir::tp;

bool mlir::tp::isSummable(linalg::LinalgOp op, tensor::ExtractOp extract) {
  Block *body = op.getBlock();
  if (extract->getBlock() != body || op->getNumResults() != 1 ||
      !extract->hasOneUse() || !extract.getType().isIntOrFloat())
    return false;
  if (op.getNumParallelLoops() == op.getNumLoops())
    return body->getTerminator()->getOperand(0) == extract;
  std::optional<BodyCombiner> combiner = matchCombiner(op, 0);
  return combiner && combiner->kind == CombinerKind::Sum &&
         !isa<math::FmaOp>(combiner->operation) &&
         combiner->operation->getOperand(combiner->contribution) == extract;
}

/// The factors that are no loops of `op`.
static bool isGathered(linalg::LinalgOp op, ArrayRef<unsigned> factors) {
  return factors.size() == 1 && factors.front() >= op.getNumLoops();
}

void mlir::tp::maskGatheredReads(linalg::LinalgOp op, Localizer &localizer) {
  if (localizer.getFactorMap().factors.size() == op.getNumLoops())
    return;
  SmallVector<OpOperand *> operands;
  cast<ShardableOpInterface>(op.getOperation()).getTensorOperands(operands);
  const FactorMap &map = localizer.getFactorMap();
  OpBuilder builder(op.getContext());
  CutPositions positions(builder, localizer);
  for (auto [operand, dims] : llvm::zip_equal(operands, map.operands)) {
    auto extract = dyn_cast<tensor::ExtractOp>(operand->getOwner());
    if (!extract)
      continue;
    Location loc = extract.getLoc();
    builder.setInsertionPoint(extract);
    Value isOwned;
    for (auto [number, factors] : llvm::enumerate(dims)) {
      if (!isGathered(op, factors))
        continue;
      const AxisList &terms = localizer.getLoops()[factors.front()];
      if (terms.empty())
        continue;
      LocalPosition local =
          positions.getLocal(loc, extract.getIndices()[number],
                             map.factors[factors.front()].size, terms);
      Value safe = arith::SelectOp::create(
          builder, loc, local.isOwned, local.position, localizer.getIndex(0));
      extract.getIndicesMutable()[number].set(safe);
      isOwned =
          isOwned ? arith::AndIOp::create(builder, loc, isOwned, local.isOwned)
                        .getResult()
                  : local.isOwned;
    }
    if (!isOwned)
      continue;
    builder.setInsertionPointAfter(extract);
    Value zero = arith::ConstantOp::create(
        builder, loc, builder.getZeroAttr(extract.getType()));
    auto masked = arith::SelectOp::create(builder, loc, isOwned,
                                          extract.getResult(), zero);
    extract.getResult().replaceAllUsesExcept(masked, masked);
  }
}
