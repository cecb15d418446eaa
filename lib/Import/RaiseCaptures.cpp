// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "CapturedTensor.h"
#include "InlineSplats.h"
#include "IsolatedGather.h"
#include "StructuredOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/IR/PatternMatch.h"
#include "mlir/IR/Remarks.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"
#include "tp/Import/Import.h"
#include "tp/Import/Passes.h"

namespace mlir::tp {
#define GEN_PASS_DEF_RAISECAPTURESPASS
#include "tp/Import/Passes.h.inc"
} // namespace mlir::tp

using namespace mlir;
using namespace mlir::tp;

namespace {
/// Raises the captures of one operation.
class CaptureRaiser {
public:
  CaptureRaiser(linalg::GenericOp op, ArrayRef<Interval> loops)
      : op(op), loops(loops), builder(op) {}

  void run();

private:
  bool isCaptured(Value value) {
    return !op.getRegion().isAncestor(value.getParentRegion());
  }
  void raisePiecewiseReads();
  void raiseReads();
  void raiseScalars();
  void clampGathers();
  void isolateGathers();
  /// `value`, in the body, is element `map` of `tensor`.
  void addOperand(Value value, Value tensor, ArrayRef<AffineExpr> indices);
  void rebuild();
  void emitRemark(StringRef name, const Twine &text);

  linalg::GenericOp op;
  ArrayRef<Interval> loops;
  OpBuilder builder;
  SmallVector<Value> newInputs;
  SmallVector<AffineMap> newMaps;
  /// The argument for each new input; they join the block when it is rebuilt.
  SmallVector<SmallVector<Value>> replaced;
};
} // namespace

void CaptureRaiser::emitRemark(StringRef name, const Twine &text) {
  remark::passed(op.getLoc(),
                 remark::RemarkOpts::name(name).category("tp-import"))
      << text.str();
}

void CaptureRaiser::addOperand(Value value, Value tensor,
                               ArrayRef<AffineExpr> indices) {
  AffineMap map =
      AffineMap::get(loops.size(), 0, indices, builder.getContext());
  for (auto [input, known, values] :
       llvm::zip_equal(newInputs, newMaps, replaced))
    if (input == tensor && known == map)
      return values.push_back(value);
  newInputs.push_back(tensor);
  newMaps.push_back(map);
  replaced.push_back({value});
}

/// A choice between tensors by the value of a loop is a concatenation.
void CaptureRaiser::raisePiecewiseReads() {
  // A value that is reduced over is not worth a tensor over all loops.
  if (op.getNumReductionLoops() != 0)
    return;
  op.getRegion().walk<WalkOrder::PreOrder>([&](Operation *inner) {
    if (!isa<scf::IfOp, arith::SelectOp>(inner))
      return WalkResult::advance();
    bool isRaised = false;
    for (Value result : inner->getResults()) {
      std::optional<PiecewiseRead> read = matchPiecewiseRead(op, loops, result);
      if (!read)
        continue;
      Value joined = createJoinedTensor(builder, op.getLoc(), *read, loops);
      SmallVector<AffineExpr> indices;
      for (unsigned i = 0, e = loops.size(); i != e; ++i)
        indices.push_back(builder.getAffineDimExpr(i));
      addOperand(result, joined, indices);
      emitRemark("concat-raised", "a choice between " +
                                      Twine(read->pieces.size()) +
                                      " tensors is their concatenation along "
                                      "loop " +
                                      Twine(read->loop));
      isRaised = true;
    }
    return isRaised ? WalkResult::skip() : WalkResult::advance();
  });
}

void CaptureRaiser::raiseReads() {
  // One element of a tensor that is cut is found where it lies; a slice would
  // have to be carried to all.
  if (loops.empty())
    return;
  PositionAnalysis analysis(op, loops);
  op.getRegion().walk([&](tensor::ExtractOp extract) {
    std::optional<CapturedRead> read;
    if (isCaptured(extract.getTensor()))
      read = matchRead(extract, analysis);
    if (!read || !canBeOperand(*read, loops))
      return;
    ReadOperand operand = createOperand(builder, op.getLoc(), *read, loops);
    addOperand(extract, operand.tensor, operand.indices);
    emitRemark("operand-raised", "a captured tensor is an operand");
  });
}

/// A scalar that was read before the operation is an operand too: what the
/// body uses then lies in tensors, whose placement is known.
void CaptureRaiser::raiseScalars() {
  PositionAnalysis analysis(op, loops);
  llvm::SmallPtrSet<Operation *, 4> seen;
  op.getRegion().walk([&](Operation *inner) {
    for (Value operand : inner->getOperands()) {
      auto extract = operand.getDefiningOp<tensor::ExtractOp>();
      if (!extract || !isCaptured(operand) || !seen.insert(extract).second)
        continue;
      std::optional<CapturedRead> read = matchRead(extract, analysis);
      if (!read || !canBeOperand(*read, loops))
        continue;
      ReadOperand tensor = createOperand(builder, op.getLoc(), *read, loops);
      addOperand(extract, tensor.tensor, tensor.indices);
      emitRemark("operand-raised", "a scalar read before is an operand");
    }
  });
}

/// Keep each index that data gives within bounds, so that gathers look alike
/// and a bad index reads no other memory.
void CaptureRaiser::clampGathers() {
  PositionAnalysis analysis(op, loops);
  op.getRegion().walk([&](tensor::ExtractOp extract) {
    auto type = dyn_cast<RankedTensorType>(extract.getTensor().getType());
    if (!type || !type.hasStaticShape() || !isCaptured(extract.getTensor()))
      return;
    OpBuilder inner(extract);
    Location loc = extract.getLoc();
    for (auto [number, size] : llvm::enumerate(type.getShape())) {
      Value index = extract.getIndices()[number];
      Position position = analysis.evaluate(index);
      if (position.function || position.interval.isWithin(0, size - 1))
        continue;
      Value low = arith::ConstantIndexOp::create(inner, loc, 0);
      Value high = arith::ConstantIndexOp::create(inner, loc, size - 1);
      Value raised = arith::MaxSIOp::create(inner, loc, index, low);
      Value clamped = arith::MinSIOp::create(inner, loc, raised, high);
      extract.getIndicesMutable()[number].set(clamped);
    }
  });
}

/// What is left to read is data's choice. Where more is made of it than a copy,
/// the reading is an operation by itself.
void CaptureRaiser::isolateGathers() {
  // In program order: one may read at the position that another one found.
  auto isolateFirst = [&](tensor::ExtractOp extract) {
    std::optional<IsolatedGather> gather;
    if (isCaptured(extract.getTensor()) && !extract->use_empty())
      gather = isolateGather(builder, op, extract);
    if (!gather)
      return WalkResult::advance();
    SmallVector<AffineExpr> indices;
    for (unsigned loop : gather->loops)
      indices.push_back(builder.getAffineDimExpr(loop));
    addOperand(extract, gather->tensor, indices);
    emitRemark("gather-isolated", "a gather is an operation by itself");
    return WalkResult::interrupt();
  };
  bool isChanged = false;
  while (op.getRegion().walk(isolateFirst).wasInterrupted()) {
    rebuild();
    isChanged = true;
  }
  if (!isChanged)
    return;
  for (int64_t i = op.getNumDpsInputs() - 1; i >= 0; --i)
    if (op.getBody()->getArgument(i).use_empty())
      dropInput(op, i);
}

/// Give the operation its new inputs and the body their elements.
void CaptureRaiser::rebuild() {
  if (newInputs.empty())
    return;
  SmallVector<Value> inputs = op.getInputs();
  unsigned position = inputs.size();
  llvm::append_range(inputs, newInputs);
  SmallVector<AffineMap> maps = op.getIndexingMapsArray();
  maps.insert(maps.begin() + position, newMaps.begin(), newMaps.end());
  auto raised = linalg::GenericOp::create(
      builder, op.getLoc(), op.getResultTypes(), inputs, op.getOutputs(),
      builder.getAffineMapArrayAttr(maps), op.getIteratorTypes(),
      op.getDocAttr(), op.getLibraryCallAttr(), /*bodyBuild=*/nullptr,
      llvm::to_vector(op->getDiscardableAttrs()));
  raised.getRegion().takeBody(op.getRegion());
  Block *body = raised.getBody();
  for (auto [number, input, values] : llvm::enumerate(newInputs, replaced)) {
    BlockArgument element = body->insertArgument(
        position + number, getElementTypeOrSelf(input), op.getLoc());
    for (Value value : values)
      value.replaceUsesWithIf(element, [&](OpOperand &use) {
        return raised.getRegion().isAncestor(use.getOwner()->getParentRegion());
      });
  }
  for (Operation &inner : llvm::make_early_inc_range(llvm::reverse(*body)))
    if (isOpTriviallyDead(&inner))
      inner.erase();
  op->replaceAllUsesWith(raised->getResults());
  op->erase();
  op = raised;
  builder.setInsertionPoint(op);
  newInputs.clear();
  newMaps.clear();
  replaced.clear();
}

void CaptureRaiser::run() {
  raisePiecewiseReads();
  rebuild();
  raiseReads();
  raiseScalars();
  rebuild();
  clampGathers();
  isolateGathers();
}

/// A scalar that is read from a tensor is one element of what may be cut.
static void readElementsAsTensors(ModuleOp module) {
  SmallVector<tensor::ExtractOp> scalars;
  for (auto function : module.getOps<func::FuncOp>())
    for (auto op : function.getOps<tensor::ExtractOp>()) {
      auto type = dyn_cast<RankedTensorType>(op.getTensor().getType());
      if (type && type.getRank() > 0 && type.hasStaticShape() &&
          !op->use_empty())
        scalars.push_back(op);
    }
  for (tensor::ExtractOp op : scalars) {
    OpBuilder builder(op);
    op.getTensorMutable().assign(readAsTensor(builder, op));
    op.getIndicesMutable().clear();
  }
}

/// True if an operation in `body` reads an element of a tensor, or what was
/// read before. Most bodies do not; to look through them is all they cost.
static bool readsElements(Block &body) {
  return llvm::any_of(body, [](Operation &op) {
    return isa<tensor::ExtractOp>(op) ||
           llvm::any_of(op.getOperands(),
                        [](Value operand) {
                          return isa_and_nonnull<tensor::ExtractOp>(
                              operand.getDefiningOp());
                        }) ||
           llvm::any_of(op.getRegions(), [](Region &region) {
             return llvm::any_of(region, readsElements);
           });
  });
}

LogicalResult mlir::tp::raiseCaptures(ModuleOp module) {
  readElementsAsTensors(module);
  SmallVector<linalg::GenericOp> ops;
  module.walk([&](linalg::GenericOp op) {
    if (readsElements(*op.getBody()))
      ops.push_back(op);
  });
  for (linalg::GenericOp op : ops) {
    std::optional<SmallVector<Interval>> loops = getLoopIntervals(op);
    if (loops && op.hasPureTensorSemantics() &&
        llvm::none_of(*loops, [](Interval i) { return i.isEmpty(); }))
      CaptureRaiser(op, *loops).run();
  }
  return success();
}

namespace {
struct RaiseCapturesPass : tp::impl::RaiseCapturesPassBase<RaiseCapturesPass> {
  void runOnOperation() override {
    if (failed(raiseCaptures(getOperation())))
      signalPassFailure();
  }
};
} // namespace
