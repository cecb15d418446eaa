// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// One form of each thing: what computes is linalg.generic or linalg.fill, what
// is the same everywhere is a scalar.

#include "ExpandMath.h"
#include "mlir/Dialect/ControlFlow/IR/ControlFlowOps.h"
#include "mlir/Dialect/Linalg/Transforms/Transforms.h"
#include "mlir/Dialect/Math/Transforms/Passes.h"
#include "mlir/Transforms/GreedyPatternRewriteDriver.h"
#include "tp/Lower/Lower.h"
#include "tp/Lower/Passes.h"

namespace mlir::tp {
#define GEN_PASS_DEF_NORMALIZEPROGRAMPASS
#include "tp/Lower/Passes.h.inc"
} // namespace mlir::tp

using namespace mlir;
using namespace mlir::tp;

static Value buildFill(OpBuilder &builder, Location loc, RankedTensorType type,
                       Value scalar) {
  Value empty = tensor::EmptyOp::create(builder, loc, type.getShape(),
                                        type.getElementType());
  return linalg::FillOp::create(builder, loc, scalar, empty).getResult(0);
}

/// The scalar that `op` yields for every element: it is captured, so that it
/// depends on no loop. Null if there is none.
static Value getYieldedConstant(linalg::GenericOp op) {
  if (op.getNumResults() != 1)
    return nullptr;
  Value yielded = op.getBody()->getTerminator()->getOperand(0);
  if (yielded.getParentBlock() != op.getBody())
    return yielded;
  return nullptr;
}

/// The scalar that every element of `tensor` has, built at `builder` if it is a
/// constant. Null if the elements may differ.
static Value getUniformElement(OpBuilder &builder, Value tensor) {
  Operation *def = tensor.getDefiningOp();
  while (isa_and_nonnull<tensor::ExpandShapeOp, tensor::CollapseShapeOp,
                         tensor::ExtractSliceOp, tensor::CastOp>(def)) {
    tensor = def->getOperand(0);
    def = tensor.getDefiningOp();
  }
  if (!def)
    return nullptr;
  SplatElementsAttr splat;
  if (matchPattern(def, m_Constant(&splat)) &&
      isa<FloatType, IntegerType, IndexType>(splat.getElementType()))
    return arith::ConstantOp::create(builder, def->getLoc(),
                                     splat.getSplatValue<TypedAttr>());
  if (auto fill = dyn_cast<linalg::FillOp>(def))
    return fill.value();
  if (auto generic = dyn_cast<linalg::GenericOp>(def))
    return getYieldedConstant(generic);
  return nullptr;
}

/// True if a slice drops some of its dimensions of size 1, and it takes more
/// than their sizes to tell which. MLIR guesses them again from the strides of
/// a buffer, and crashes where these do not tell.
static bool isAmbiguous(OffsetSizeAndStrideOpInterface slice,
                        RankedTensorType reduced) {
  int64_t numOnes = llvm::count(slice.getStaticSizes(), 1);
  int64_t numDropped = slice.getStaticSizes().size() - reduced.getRank();
  return numDropped > 0 && numOnes > numDropped;
}

/// The dimensions of a reshape between `sizes` and what is left of them without
/// those that are dropped.
static SmallVector<ReassociationIndices>
getGroups(const llvm::SmallBitVector &dropped) {
  SmallVector<ReassociationIndices> groups;
  ReassociationIndices open;
  for (unsigned dim = 0; dim < dropped.size(); ++dim) {
    open.push_back(dim);
    if (dropped.test(dim))
      continue;
    groups.push_back(std::move(open));
    open.clear();
  }
  if (!groups.empty())
    groups.back().append(open);
  return groups;
}

/// Slice without dropping dimensions, and drop them by a reshape.
static void sliceThenReshape(RewriterBase &rewriter,
                             tensor::ExtractSliceOp op) {
  Value slice = tensor::ExtractSliceOp::create(
      rewriter, op.getLoc(), op.getSource(), op.getMixedOffsets(),
      op.getMixedSizes(), op.getMixedStrides());
  rewriter.replaceOpWithNewOp<tensor::CollapseShapeOp>(
      op, op.getType(), slice, getGroups(op.getDroppedDims()));
}

static void reshapeThenInsert(RewriterBase &rewriter,
                              tensor::InsertSliceOp op) {
  auto whole =
      RankedTensorType::get(op.getStaticSizes(), op.getType().getElementType());
  Value slice = tensor::ExpandShapeOp::create(rewriter, op.getLoc(), whole,
                                              op.getSource(),
                                              getGroups(op.getDroppedDims()));
  rewriter.replaceOpWithNewOp<tensor::InsertSliceOp>(
      op, slice, op.getDest(), op.getMixedOffsets(), op.getMixedSizes(),
      op.getMixedStrides());
}

static LogicalResult decompose(RewriterBase &rewriter, Operation *op) {
  rewriter.setInsertionPoint(op);
  if (auto concat = dyn_cast<tensor::ConcatOp>(op)) {
    FailureOr<SmallVector<Value>> parts = concat.decomposeOperation(rewriter);
    if (failed(parts))
      return op->emitOpError("cannot be written as slices");
    rewriter.replaceOp(op, *parts);
    return success();
  }
  if (auto slice = dyn_cast<tensor::ExtractSliceOp>(op)) {
    sliceThenReshape(rewriter, slice);
    return success();
  }
  if (auto insert = dyn_cast<tensor::InsertSliceOp>(op)) {
    reshapeThenInsert(rewriter, insert);
    return success();
  }
  if (auto splat = dyn_cast<tensor::SplatOp>(op)) {
    rewriter.replaceOp(op, buildFill(rewriter, op->getLoc(), splat.getType(),
                                     splat.getInput()));
    return success();
  }
  FailureOr<Operation *> written;
  if (auto pad = dyn_cast<tensor::PadOp>(op))
    written = linalg::rewriteInDestinationPassingStyle(rewriter, pad);
  else if (auto generate = dyn_cast<tensor::GenerateOp>(op))
    written = linalg::rewriteInDestinationPassingStyle(rewriter, generate);
  else if (auto elements = dyn_cast<tensor::FromElementsOp>(op))
    written = linalg::rewriteInDestinationPassingStyle(rewriter, elements);
  else if (auto named = dyn_cast<linalg::LinalgOp>(op))
    written = linalg::generalizeNamedOp(rewriter, named);
  if (failed(written))
    return op->emitOpError("cannot be written as linalg.generic");
  return success();
}

/// True if `op` has a form that the later passes do not know.
static bool isSpecial(Operation *op) {
  if (isa<linalg::LinalgOp>(op))
    return !isa<linalg::GenericOp, linalg::FillOp>(op);
  if (auto slice = dyn_cast<tensor::ExtractSliceOp>(op))
    return isAmbiguous(slice, slice.getType());
  if (auto insert = dyn_cast<tensor::InsertSliceOp>(op))
    return isAmbiguous(insert, insert.getSourceType());
  return isa<tensor::ConcatOp, tensor::PadOp, tensor::GenerateOp,
             tensor::FromElementsOp, tensor::SplatOp>(op);
}

/// Use the scalar itself where a body reads a tensor of equal elements.
static void readScalars(RewriterBase &rewriter, linalg::GenericOp op) {
  for (OpOperand *operand : op.getDpsInputOperands()) {
    BlockArgument argument = op.getMatchingBlockArgument(operand);
    if (argument.use_empty())
      continue;
    rewriter.setInsertionPoint(op);
    Value scalar = isa<RankedTensorType>(operand->get().getType())
                       ? getUniformElement(rewriter, operand->get())
                       : operand->get();
    if (scalar)
      argument.replaceAllUsesWith(scalar);
  }
  op.getBody()->walk([&](tensor::ExtractOp extract) {
    rewriter.setInsertionPoint(op);
    if (Value scalar = getUniformElement(rewriter, extract.getTensor()))
      rewriter.replaceAllUsesWith(extract.getResult(), scalar);
  });
}

/// Replace what yields the same scalar everywhere by a fill.
static void writeAsFill(RewriterBase &rewriter, linalg::GenericOp op) {
  Value scalar = getYieldedConstant(op);
  if (!scalar)
    return;
  rewriter.setInsertionPoint(op);
  rewriter.replaceOp(
      op, buildFill(rewriter, op.getLoc(),
                    cast<RankedTensorType>(op.getResult(0).getType()), scalar));
}

/// Fill a buffer instead of keeping a constant of equal elements in the
/// artifact.
static void writeSplatsAsFills(RewriterBase &rewriter, func::FuncOp function) {
  SmallVector<arith::ConstantOp> splats;
  function.walk([&](arith::ConstantOp op) {
    if (isa<SplatElementsAttr>(op.getValue()) &&
        isa<RankedTensorType>(op.getType()))
      splats.push_back(op);
  });
  for (arith::ConstantOp op : splats) {
    rewriter.setInsertionPoint(op);
    if (op->use_empty())
      rewriter.eraseOp(op);
    else if (Value scalar = getUniformElement(rewriter, op))
      rewriter.replaceOp(op, buildFill(rewriter, op.getLoc(),
                                       cast<RankedTensorType>(op.getType()),
                                       scalar));
  }
}

LogicalResult mlir::tp::normalizeProgram(func::FuncOp function) {
  IRRewriter rewriter(function.getContext());
  SmallVector<Operation *> special;
  function.walk([&](Operation *op) {
    if (isSpecial(op) || isa<cf::AssertOp>(op))
      special.push_back(op);
  });
  for (Operation *op : special)
    if (isa<cf::AssertOp>(op))
      rewriter.eraseOp(op);
    else if (failed(decompose(rewriter, op)))
      return failure();

  SmallVector<linalg::GenericOp> generics;
  function.walk([&](linalg::GenericOp op) { generics.push_back(op); });
  for (linalg::GenericOp op : generics) {
    readScalars(rewriter, op);
    writeAsFill(rewriter, op);
  }
  writeSplatsAsFills(rewriter, function);

  RewritePatternSet patterns(function.getContext());
  populateMathAlgebraicSimplificationPatterns(patterns);
  populateExpandMathPatterns(patterns);
  linalg::populateEraseUnusedOperandsAndResultsPatterns(patterns);
  GreedyRewriteConfig config;
  config.setRegionSimplificationLevel(GreedySimplifyRegionLevel::Disabled);
  return applyPatternsGreedily(function, std::move(patterns), config);
}

namespace {
struct NormalizeProgramPass
    : tp::impl::NormalizeProgramPassBase<NormalizeProgramPass> {
  void runOnOperation() override {
    for (func::FuncOp function : getEntries(getOperation()))
      if (failed(normalizeProgram(function)))
        return signalPassFailure();
  }
};
} // namespace
