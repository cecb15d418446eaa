// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Elementwise operations become part of what reads them, where that computes
// nothing twice that is worth a pass over memory.

#include "mlir/Dialect/Linalg/Transforms/Transforms.h"
#include "mlir/Transforms/GreedyPatternRewriteDriver.h"
#include "tp/Lower/Contraction.h"
#include "tp/Lower/Lower.h"
#include "tp/Lower/Passes.h"

namespace mlir::tp {
#define GEN_PASS_DEF_FUSEELEMENTWISEPASS
#include "tp/Lower/Passes.h.inc"
} // namespace mlir::tp

using namespace mlir;
using namespace mlir::tp;

/// A group with more inputs than this gains nothing: its loop runs out of
/// registers for addresses.
static constexpr unsigned kMostInputs = 12;

namespace {
/// What one element of an operation costs: `cheap` counts what a CPU does in a
/// cycle, `costly` what takes tens of them.
struct BodyCost {
  unsigned cheap = 0, costly = 0;
};
} // namespace

static BodyCost getCost(linalg::GenericOp op) {
  BodyCost cost;
  op.getBody()->walk([&](Operation *inner) {
    if (isa<linalg::YieldOp, arith::ConstantOp>(inner))
      return;
    bool isMath =
        isa_and_nonnull<math::MathDialect>(inner->getDialect()) &&
        !isa<math::AbsFOp, math::AbsIOp, math::CopySignOp, math::FmaOp>(inner);
    if (isMath || inner->getNumRegions() != 0 ||
        isa<arith::DivFOp, arith::RemFOp, arith::DivSIOp, arith::DivUIOp,
            arith::RemSIOp, arith::RemUIOp, tensor::ExtractOp>(inner))
      ++cost.costly;
    else
      ++cost.cheap;
  });
  return cost;
}

/// True if `op` only moves or converts elements.
static bool onlyMoves(linalg::GenericOp op) {
  return llvm::all_of(op.getBody()->without_terminator(), [](Operation &inner) {
    return isa<arith::ExtFOp, arith::ExtSIOp, arith::ExtUIOp>(inner);
  });
}

/// How often a group computes what `producer` computes once. The group's loops
/// run in order, and what depends only on outer loops is computed there.
static int64_t getRecomputation(linalg::GenericOp producer,
                                linalg::GenericOp consumer,
                                OpOperand &operand) {
  AffineMap map = consumer.getMatchingIndexingMap(&operand);
  SmallVector<int64_t> sizes = consumer.getStaticLoopRanges();
  int64_t runs = 1, once = 1;
  bool isUsedFurtherIn = false;
  for (unsigned loop = sizes.size(); loop-- > 0;) {
    isUsedFurtherIn |= map.isFunctionOfDim(loop);
    if (isUsedFurtherIn)
      runs *= sizes[loop];
  }
  for (int64_t size : producer.getStaticLoopRanges())
    once *= size;
  return once == 0 ? 1 : std::max<int64_t>(1, runs / once);
}

/// Decide whether the producer of `operand` becomes part of the operation that
/// owns it.
static bool isWorthFusing(OpOperand &operand) {
  auto consumer = cast<linalg::GenericOp>(operand.getOwner());
  auto producer = operand.get().getDefiningOp<linalg::GenericOp>();
  if (!producer || producer->getBlock() != consumer->getBlock() ||
      !linalg::areElementwiseOpsFusable(&operand))
    return false;
  if (producer.getNumDpsInputs() + consumer.getNumDpsInputs() > kMostInputs)
    return false;
  // A contraction reads through any strides and converts what it packs, but
  // stays a contraction.
  if (isContraction(consumer))
    return onlyMoves(producer);
  if (isContraction(producer) || producer.getNumResults() != 1)
    return false;

  BodyCost cost = getCost(producer);
  int64_t recomputation = getRecomputation(producer, consumer, operand);
  bool isCheap = cost.costly == 0 && cost.cheap <= 2;
  if (recomputation > 1 && !isCheap)
    return false;
  if (llvm::all_of(operand.get().getUsers(),
                   [&](Operation *user) { return user == consumer; }))
    return true;
  // With several users each computes its own: fine if that reads no more than
  // the value itself.
  return isCheap && producer.getNumDpsInputs() <= 1;
}

/// Make the producer of `operand` part of `consumer`, and return the group.
/// Other users of the producer keep it.
static FailureOr<linalg::GenericOp>
fuse(RewriterBase &rewriter, linalg::GenericOp consumer, OpOperand &operand) {
  // A producer of one's own: the group would otherwise write its value too.
  Operation *producer = operand.get().getDefiningOp();
  rewriter.setInsertionPoint(consumer);
  Operation *own = rewriter.clone(*producer);
  rewriter.modifyOpInPlace(consumer, [&] { operand.set(own->getResult(0)); });
  FailureOr<linalg::ElementwiseOpFusionResult> fused =
      linalg::fuseElementwiseOps(rewriter, &operand);
  if (failed(fused)) {
    rewriter.modifyOpInPlace(consumer,
                             [&] { operand.set(producer->getResult(0)); });
    rewriter.eraseOp(own);
    return failure();
  }
  for (OpResult result : consumer->getResults())
    rewriter.replaceAllUsesWith(result, fused->replacements.lookup(result));
  rewriter.eraseOp(consumer);
  rewriter.eraseOp(own);
  if (producer->use_empty())
    rewriter.eraseOp(producer);
  return cast<linalg::GenericOp>(fused->fusedOp);
}

/// Fuse producers into `consumer` until none is left that is worth it.
static void fuseProducers(RewriterBase &rewriter, linalg::GenericOp consumer) {
  for (unsigned index = 0; index < consumer.getNumDpsInputs();) {
    OpOperand &operand = *consumer.getDpsInputOperand(index);
    FailureOr<linalg::GenericOp> group = failure();
    if (isWorthFusing(operand))
      group = fuse(rewriter, consumer, operand);
    if (failed(group)) {
      ++index;
      continue;
    }
    consumer = *group;
    index = 0;
  }
}

static LogicalResult dropDead(func::FuncOp function) {
  RewritePatternSet patterns(function.getContext());
  linalg::populateEraseUnusedOperandsAndResultsPatterns(patterns);
  linalg::populateEraseUnnecessaryInputsPatterns(patterns);
  linalg::GenericOp::getCanonicalizationPatterns(patterns,
                                                 function.getContext());
  GreedyRewriteConfig config;
  config.setRegionSimplificationLevel(GreedySimplifyRegionLevel::Disabled);
  return applyPatternsGreedily(function, std::move(patterns), config);
}

LogicalResult mlir::tp::fuseElementwise(func::FuncOp function) {
  IRRewriter rewriter(function.getContext());
  // In order of the program: a producer is a whole group when it is reached.
  SmallVector<linalg::GenericOp> ops;
  function.walk([&](linalg::GenericOp op) { ops.push_back(op); });
  for (linalg::GenericOp op : ops)
    fuseProducers(rewriter, op);
  return dropDead(function);
}

namespace {
struct FuseElementwisePass
    : tp::impl::FuseElementwisePassBase<FuseElementwisePass> {
  void runOnOperation() override {
    for (func::FuncOp function : getEntries(getOperation()))
      if (failed(fuseElementwise(function)))
        return signalPassFailure();
  }
};
} // namespace
