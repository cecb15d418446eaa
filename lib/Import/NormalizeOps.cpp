// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "ForallLoops.h"
#include "InlineSplats.h"
#include "StructuredOps.h"
#include "mlir/Dialect/ControlFlow/IR/ControlFlowOps.h"
#include "mlir/Dialect/Linalg/Transforms/Transforms.h"
#include "mlir/IR/Remarks.h"
#include "mlir/Transforms/GreedyPatternRewriteDriver.h"
#include "tp/Import/Import.h"
#include "tp/Import/Passes.h"

namespace mlir::tp {
#define GEN_PASS_DEF_NORMALIZEOPSPASS
#include "tp/Import/Passes.h.inc"
} // namespace mlir::tp

using namespace mlir;
using namespace mlir::tp;

/// An assertion has no value; tp clamps or trusts indices instead.
static void dropAssertion(cf::AssertOp op) {
  remark::analysis(
      op.getLoc(),
      remark::RemarkOpts::name("assertion-dropped").category("tp-import"))
      << ("assertion dropped: " + op.getMsg()).str();
  op.erase();
}

static void writeAsFill(RewriterBase &rewriter, tensor::SplatOp op) {
  Value empty =
      tensor::EmptyOp::create(rewriter, op.getLoc(), op.getType().getShape(),
                              op.getType().getElementType());
  rewriter.replaceOpWithNewOp<linalg::FillOp>(op, op.getInput(), empty);
}

static LogicalResult convertElementwise(ArrayRef<Operation *> ops) {
  if (ops.empty())
    return success();
  RewritePatternSet patterns(ops.front()->getContext());
  linalg::populateElementwiseToLinalgConversionPatterns(patterns);
  GreedyRewriteConfig config;
  config.enableFolding(false).setStrictness(
      GreedyRewriteStrictness::ExistingOps);
  return applyOpPatternsGreedily(ops, std::move(patterns), config);
}

/// What has no points or no elements computes nothing, and MLIR has no offset
/// that lies inside of it. True if `op` is gone.
static bool dropEmptyComputation(RewriterBase &rewriter, Operation *op) {
  auto hasEmptyDim = [](Type type) {
    auto shaped = dyn_cast<RankedTensorType>(type);
    return shaped && llvm::is_contained(shaped.getShape(), 0);
  };
  // A loop has as many points as some dimension has elements.
  if (!llvm::any_of(op->getOperandTypes(), hasEmptyDim) &&
      !llvm::any_of(op->getResultTypes(), hasEmptyDim))
    return false;
  if (auto linalgOp = dyn_cast<linalg::LinalgOp>(op);
      linalgOp && linalgOp.hasPureTensorSemantics() &&
      llvm::is_contained(linalgOp.getStaticLoopRanges(), 0)) {
    rewriter.replaceOp(op, linalgOp.getDpsInits());
    return true;
  }
  if (op->getNumResults() == 0 || isa<tensor::EmptyOp>(op) ||
      !isa_and_present<tensor::TensorDialect, arith::ArithDialect,
                       math::MathDialect>(op->getDialect()) ||
      !llvm::all_of(op->getResultTypes(), [&](Type type) {
        return hasEmptyDim(type) && cast<ShapedType>(type).hasStaticShape();
      }))
    return false;
  rewriter.setInsertionPoint(op);
  SmallVector<Value> empty;
  for (Type type : op->getResultTypes())
    empty.push_back(tensor::EmptyOp::create(
        rewriter, op->getLoc(), cast<RankedTensorType>(type).getShape(),
        cast<RankedTensorType>(type).getElementType()));
  rewriter.replaceOp(op, empty);
  return true;
}

/// What surrounds nothing is all that there is. Null if `op` pads something.
static Operation *writePaddingOfNothing(RewriterBase &rewriter, Operation *op) {
  auto pad = dyn_cast<tensor::PadOp>(op);
  if (!pad || !llvm::is_contained(pad.getSourceType().getShape(), 0) ||
      !pad.getResultType().hasStaticShape())
    return nullptr;
  rewriter.setInsertionPoint(pad);
  auto generate = tensor::GenerateOp::create(
      rewriter, pad.getLoc(), pad.getResultType(), /*dynamicExtents=*/{});
  rewriter.inlineRegionBefore(pad.getRegion(), generate.getBody(),
                              generate.getBody().end());
  rewriter.replaceOp(pad, generate);
  return generate;
}

/// An init whose elements the body does not read gives a shape only. As an
/// operand it would tie the placement of an unrelated value to the result's.
static void dropUnreadInits(linalg::GenericOp op) {
  OperandRange inits = op.getOutputs();
  for (unsigned number = inits.getBeginOperandIndex(), e = op->getNumOperands();
       number < e; ++number) {
    OpOperand &init = op->getOpOperand(number);
    auto type = dyn_cast<RankedTensorType>(init.get().getType());
    if (!type || init.get().getDefiningOp<tensor::EmptyOp>() ||
        !type.hasStaticShape() ||
        !op.getBody()->getArgument(number).use_empty())
      continue;
    OpBuilder builder(op);
    init.set(tensor::EmptyOp::create(builder, op.getLoc(), type.getShape(),
                                     type.getElementType()));
  }
}

LogicalResult mlir::tp::normalizeOps(ModuleOp module) {
  // Inner ones come first: outer ones copy what became of them.
  SmallVector<scf::ForallOp> parallel;
  module.walk([&](scf::ForallOp op) { parallel.push_back(op); });
  IRRewriter rewriter(module.getContext());
  for (scf::ForallOp op : parallel)
    writeForall(rewriter, op);

  SmallVector<Operation *> mappable, generated, unstructured;
  module.walk([&](Operation *op) {
    if (dropEmptyComputation(rewriter, op))
      return;
    if (Operation *generate = writePaddingOfNothing(rewriter, op))
      return generated.push_back(generate);
    if (auto assertion = dyn_cast<cf::AssertOp>(op))
      return dropAssertion(assertion);
    if (isUnstructured(op))
      return unstructured.push_back(op);
    if (isa<tensor::GenerateOp, tensor::SplatOp, tensor::FromElementsOp>(op))
      return generated.push_back(op);
    if (OpTrait::hasElementwiseMappableTraits(op) &&
        llvm::any_of(op->getOperandTypes(), llvm::IsaPred<RankedTensorType>))
      mappable.push_back(op);
  });

  for (Operation *op : generated) {
    rewriter.setInsertionPoint(op);
    // Dynamic shapes are left to the verifier, which names them.
    if (!cast<RankedTensorType>(op->getResult(0).getType()).hasStaticShape())
      continue;
    if (auto generate = dyn_cast<tensor::GenerateOp>(op))
      (void)linalg::rewriteInDestinationPassingStyle(rewriter, generate);
    else if (auto elements = dyn_cast<tensor::FromElementsOp>(op))
      (void)linalg::rewriteInDestinationPassingStyle(rewriter, elements);
    else
      writeAsFill(rewriter, cast<tensor::SplatOp>(op));
  }
  for (Operation *op : unstructured)
    if (failed(writeStructured(rewriter, op)))
      return op->emitOpError("cannot be written as linalg operations");
  if (failed(convertElementwise(mappable)))
    return failure();
  SplatInliner splats;
  module.walk([&](linalg::GenericOp op) {
    dropUnreadInits(op);
    splats.run(op);
  });
  return success();
}

namespace {
struct NormalizeOpsPass : tp::impl::NormalizeOpsPassBase<NormalizeOpsPass> {
  void runOnOperation() override {
    if (failed(normalizeOps(getOperation())))
      signalPassFailure();
  }
};
} // namespace
