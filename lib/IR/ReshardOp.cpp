// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "mlir/IR/PatternMatch.h"
#include "tp/IR/ShardingAttributes.h"
#include "tp/Sharding/ReshardPath.h"

using namespace mlir;
using namespace mlir::tp;

LogicalResult ReshardOp::verifySymbolUses(SymbolTableCollection &symbols) {
  if (getSource().getMesh() != getTarget().getMesh()) // C1
    return emitOpError("moves a value from mesh ")
           << getSource().getMesh() << " to mesh " << getTarget().getMesh();
  for (ShardingAttr sharding : {getSource(), getTarget()})
    if (failed(verifySharding(
            sharding, getType(), *this, [&] { return emitOpError(); },
            &symbols)))
      return failure();
  Mesh mesh =
      symbols.lookupNearestSymbolFrom<MeshOp>(*this, getSource().getMesh())
          .getMesh();
  TensorSharding from = toTensorSharding(getSource(), mesh);
  TensorSharding to = toTensorSharding(getTarget(), mesh);
  if (!canReshard(from, to) && !getBegunReduction(from, to)) // C2
    return emitOpError("wants ") << getTarget() << " from " << getSource()
                                 << ", where that reduction is not pending";
  return success();
}

OpFoldResult ReshardOp::fold(FoldAdaptor) {
  return getSource() == getTarget() ? getInput() : OpFoldResult();
}

namespace {

/// reshard(reshard(x, a to b), b to c) is reshard(x, a to c).
struct MergeReshards : public OpRewritePattern<ReshardOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(ReshardOp op,
                                PatternRewriter &rewriter) const override {
    auto first = op.getInput().getDefiningOp<ReshardOp>();
    if (!first || first.getTarget() != op.getSource())
      return failure();
    rewriter.modifyOpInPlace(op, [&] {
      op.getInputMutable().assign(first.getInput());
      op.setSourceAttr(first.getSource());
    });
    return success();
  }
};

} // namespace

void ReshardOp::getCanonicalizationPatterns(RewritePatternSet &patterns,
                                            MLIRContext *context) {
  patterns.add<MergeReshards>(context);
}
