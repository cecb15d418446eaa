// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "EqualBodies.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Transforms/FoldUtils.h"
#include "mlir/Transforms/GreedyPatternRewriteDriver.h"
#include "tp/Import/Passes.h"
#include "llvm/ADT/MapVector.h"

namespace mlir::tp {
#define GEN_PASS_DEF_SIMPLIFYOPSPASS
#include "tp/Import/Passes.h.inc"
} // namespace mlir::tp

using namespace mlir;
using namespace mlir::tp;

namespace {

/// Notes in which blocks anything happens.
class ChangedBlocks : public RewriterBase::Listener {
public:
  bool contains(Block *block) const { return blocks.contains(block); }

  void notifyOperationInserted(Operation *op, OpBuilder::InsertPoint) override {
    blocks.insert(op->getBlock());
  }
  void notifyOperationModified(Operation *op) override {
    blocks.insert(op->getBlock());
  }
  void notifyOperationReplaced(Operation *op, Operation *) override {
    blocks.insert(op->getBlock());
  }
  void notifyOperationReplaced(Operation *op, ValueRange) override {
    blocks.insert(op->getBlock());
  }
  void notifyOperationErased(Operation *op) override {
    blocks.insert(op->getBlock());
  }

private:
  llvm::DenseSet<Block *> blocks;
};

/// The operations of a module that simplification has to look at.
class SimplifiableOps {
public:
  explicit SimplifiableOps(ModuleOp module)
      : folder(module.getContext()), scope(module.getBodyRegion()) {
    collect(scope);
  }

  void simplify(const FrozenRewritePatternSet &patterns);

private:
  void collect(Region &region);
  void addOp(Operation *op);

  OperationFolder folder;
  Region &scope;
  /// Inner operations before the one around them, in program order.
  SmallVector<Operation *> ops;
  /// The first of equal bodies, and the other ones.
  llvm::MapVector<Block *, SmallVector<Block *, 0>,
                  llvm::DenseMap<Block *, unsigned, EqualBodyInfo>>
      bodies;
};

} // namespace

void SimplifiableOps::addOp(Operation *op) {
  Attribute value;
  if (!op->hasTrait<OpTrait::ConstantLike>() ||
      !matchPattern(op, m_Constant(&value)))
    return ops.push_back(op);
  // Known constants move to the beginning of the function, each once.
  folder.insertKnownConstant(op, value);
}

/// True if the patterns that MLIR has for `op` look away: they are about casts,
/// shapes that are not static or have no elements, and bodies that compute
/// nothing. If something becomes of its operands, it is looked at again.
static bool isSimple(linalg::GenericOp op) {
  if (llvm::hasSingleElement(*op.getBody()) || op->use_empty() ||
      op->getNumResults() == 0)
    return false;
  auto isPlain = [](Type type) {
    auto tensor = dyn_cast<RankedTensorType>(type);
    return !tensor ? !isa<ShapedType>(type)
                   : tensor.hasStaticShape() &&
                         !llvm::is_contained(tensor.getShape(), 0);
  };
  for (Value operand : op->getOperands())
    if (!isPlain(operand.getType()) || operand.getDefiningOp<tensor::CastOp>())
      return false;
  return llvm::none_of(op->getUsers(), llvm::IsaPred<tensor::CastOp>);
}

void SimplifiableOps::collect(Region &region) {
  for (Block &block : region)
    for (Operation &op : llvm::make_early_inc_range(block)) {
      auto generic = dyn_cast<linalg::GenericOp>(op);
      if (generic && isClosedBody(*generic.getBody())) {
        Block *body = generic.getBody();
        auto [entry, isNew] = bodies.try_emplace(body);
        if (!isNew)
          entry->second.push_back(body);
      } else {
        for (Region &inner : op.getRegions())
          collect(inner);
      }
      if (!generic || !isSimple(generic))
        addOp(&op);
    }
}

void SimplifiableOps::simplify(const FrozenRewritePatternSet &patterns) {
  GreedyRewriteConfig config;
  config.setScope(&scope);
  // Bodies first, one of each kind: most stay as they are, and so do all that
  // equal them.
  ChangedBlocks changed;
  SmallVector<Operation *> inner;
  for (auto &[first, others] : bodies)
    for (Operation &op : *first)
      inner.push_back(&op);
  config.setListener(&changed).setStrictness(
      GreedyRewriteStrictness::ExistingAndNewOps);
  (void)applyOpPatternsGreedily(inner, patterns, config);

  for (auto &[first, others] : bodies)
    if (changed.contains(first))
      for (Block *other : others)
        for (Operation &op : *other)
          ops.push_back(&op);
  config.setListener(nullptr).setStrictness(GreedyRewriteStrictness::AnyOp);
  (void)applyOpPatternsGreedily(ops, patterns, config);
}

namespace {
struct SimplifyOpsPass : tp::impl::SimplifyOpsPassBase<SimplifyOpsPass> {
  LogicalResult initialize(MLIRContext *context) override {
    RewritePatternSet all(context);
    for (Dialect *dialect : context->getLoadedDialects())
      dialect->getCanonicalizationPatterns(all);
    for (RegisteredOperationName op : context->getRegisteredOperations())
      op.getCanonicalizationPatterns(all, context);
    patterns = FrozenRewritePatternSet(std::move(all));
    return success();
  }

  void runOnOperation() override {
    SimplifiableOps(getOperation()).simplify(patterns);
  }

  FrozenRewritePatternSet patterns;
};
} // namespace
