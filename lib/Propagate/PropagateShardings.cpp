// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/IR/Remarks.h"
#include "tp/Propagate/Passes.h"
#include "tp/Propagate/Propagation.h"
#include "tp/Propagate/ShardingState.h"

using namespace mlir;
using namespace mlir::tp;

namespace mlir::tp {
#define GEN_PASS_DEF_PROPAGATESHARDINGSPASS
#include "tp/Propagate/Passes.h.inc"
} // namespace mlir::tp

bool mlir::tp::isLocalFunction(func::FuncOp function) {
  auto hasGlobal = [](std::optional<ArrayAttr> dicts) {
    return dicts && llvm::any_of(dicts->getAsRange<DictionaryAttr>(),
                                 [](DictionaryAttr dict) {
                                   return dict.contains(attr::kGlobal);
                                 });
  };
  return hasGlobal(function.getArgAttrs()) || hasGlobal(function.getResAttrs());
}

FailureOr<FlatSymbolRefAttr> mlir::tp::findMesh(func::FuncOp function) {
  FlatSymbolRefAttr mesh;
  if (isLocalFunction(function))
    return mesh;
  auto see = [&](ShardingAttr sharding, Operation *op) -> LogicalResult {
    if (!sharding || sharding.getMesh() == mesh)
      return success();
    if (mesh)
      return op->emitOpError("is annotated for mesh ")
             << sharding.getMesh()
             << ", but others of the same function for mesh " << mesh;
    mesh = sharding.getMesh();
    return success();
  };
  for (unsigned i = 0, e = function.getNumArguments(); i < e; ++i)
    if (failed(see(function.getArgAttrOfType<ShardingAttr>(i, attr::kSharding),
                   function)))
      return failure();
  for (unsigned i = 0, e = function.getNumResults(); i < e; ++i)
    if (failed(
            see(function.getResultAttrOfType<ShardingAttr>(i, attr::kSharding),
                function)))
      return failure();
  // Bodies of linalg operations compute on scalars.
  WalkResult walk =
      function.walk<WalkOrder::PreOrder>([&](Operation *op) -> WalkResult {
        if (isa<linalg::GenericOp>(op))
          return WalkResult::skip();
        if (auto constrain = dyn_cast<ConstrainOp>(op))
          return see(constrain.getSharding(), op);
        auto manual = dyn_cast<ManualOp>(op);
        if (!manual)
          return isa<linalg::LinalgOp>(op) ? WalkResult::skip()
                                           : WalkResult::advance();
        for (ArrayAttr list :
             {manual.getInShardings(), manual.getOutShardings()})
          for (auto sharding : list.getAsRange<ShardingAttr>())
            if (failed(see(sharding, op)))
              return WalkResult::interrupt();
        return WalkResult::skip();
      });
  if (walk.wasInterrupted())
    return failure();
  return mesh;
}

/// Without a mesh nothing is cut: hints about cutting say nothing.
static void dropHints(func::FuncOp function) {
  function.walk([](Operation *op) {
    if (auto barrier = dyn_cast<BarrierOp>(op))
      barrier.replaceAllUsesWith(barrier.getInput());
    if (isa<BarrierOp, GroupOp>(op))
      op->erase();
  });
}

/// Tell which groups could not be kept together.
static void reportSplitGroups(const ShardingState &state) {
  for (const OpNode &node : state.nodes) {
    if (node.kind != OpNode::Kind::Group)
      continue;
    const TensorSharding *first = nullptr;
    for (auto [number, tensor] : llvm::enumerate(node.tensors)) {
      if (tensor == OpNode::kFree)
        continue;
      const TensorSharding &sharding = state.tensors[tensor].sharding;
      if (!first)
        first = &sharding;
      if (first->dims.size() == sharding.dims.size() &&
          llvm::all_of(
              llvm::zip_equal(first->dims, sharding.dims), [](auto pair) {
                return std::get<0>(pair).terms == std::get<1>(pair).terms;
              }))
        continue;
      remark::missed(
          node.view.op->getLoc(),
          remark::RemarkOpts::name("group-split").category("tp-propagate"))
          << ("operand #" + Twine(number) +
              " of the group is cut otherwise than operand #0")
                 .str();
    }
  }
}

/// An operation whose region is its own affair computes what the region says on
/// every device: constraints and hints in it have nobody who could follow them.
void mlir::tp::dropNestedConstraints(func::FuncOp function) {
  SmallVector<Operation *> nested;
  function.walk<WalkOrder::PreOrder>([&](Operation *op) {
    if (op == function.getOperation() || hasDataFlow(op))
      return WalkResult::advance();
    op->walk([&](Operation *inner) {
      if (inner != op && isa<ConstrainOp, BarrierOp, GroupOp>(inner))
        nested.push_back(inner);
    });
    return WalkResult::skip();
  });
  for (Operation *op : nested) {
    Operation *around = op->getParentOp();
    std::string text;
    llvm::raw_string_ostream(text)
        << (isa<ConstrainOp>(op) ? "the constraint" : "the hint")
        << " stands in a region of '" << around->getName()
        << (isa<ManualOp>(around) ? "', which is local already"
                                  : "', which every device computes whole");
    remark::missed(
        op->getLoc(),
        remark::RemarkOpts::name("constraint-dropped").category("tp-propagate"))
        << text;
    if (op->getNumResults() > 0)
      op->replaceAllUsesWith(op->getOperands());
    op->erase();
  }
}

/// The sharding with all dimensions closed.
static TensorSharding getClosed(TensorSharding sharding) {
  for (DimSharding &dim : sharding.dims)
    dim.open = false;
  return sharding;
}

/// Propagate; the result is the state of the function as its attributes say it
/// now, or null if there is nothing to propagate.
static FailureOr<std::unique_ptr<ShardingState>>
propagate(func::FuncOp function) {
  if (function.isExternal())
    return std::unique_ptr<ShardingState>();
  dropNestedConstraints(function);
  FailureOr<FlatSymbolRefAttr> mesh = findMesh(function);
  if (failed(mesh))
    return failure();
  if (!*mesh) {
    if (!isLocalFunction(function))
      dropHints(function);
    return std::unique_ptr<ShardingState>();
  }
  auto result =
      std::make_unique<ShardingState>(function, lookupMesh(function, *mesh));
  ShardingState &state = *result;
  runFixpoint(state);
  reportSplitGroups(state);
  ShardingCodec codec(*mesh, state.mesh);
  stateLoops(state, codec, [&](unsigned node) {
    return suggestLoops(state, state.nodes[node]);
  });
  chooseEdges(state, *mesh);
  // Arguments keep what they were given and gained. A result that was not
  // annotated is decided by the partitioner: it is returned as it was made.
  SmallVector<Attribute> ofArguments, ofResults;
  unsigned tensor = 0;
  for (Type type : function.getArgumentTypes())
    ofArguments.push_back(
        isa<RankedTensorType>(type)
            ? codec.encode(getClosed(state.tensors[tensor++].sharding))
            : Attribute());
  for (unsigned i = 0, e = function.getNumResults(); i < e; ++i) {
    std::optional<unsigned> replaced = getReplacedArgument(function, i);
    if (function.getResultAttr(i, attr::kSharding))
      ofResults.push_back(codec.encode(
          getClosed(state.tensors[state.getResultTensor(i)].sharding)));
    else
      ofResults.push_back(replaced ? ofArguments[*replaced] : Attribute());
  }
  setArgumentAttributes(function, attr::kSharding, ofArguments);
  setResultAttributes(function, attr::kSharding, ofResults);
  state.readAgain();
  return result;
}

LogicalResult mlir::tp::propagateShardings(func::FuncOp function) {
  return failure(failed(propagate(function)));
}

namespace {

struct PropagateShardingsPass
    : public tp::impl::PropagateShardingsPassBase<PropagateShardingsPass> {
  void runOnOperation() override {
    for (func::FuncOp function : getOperation().getOps<func::FuncOp>()) {
      FailureOr<std::unique_ptr<ShardingState>> state = propagate(function);
      if (failed(state))
        return signalPassFailure();
      getChildAnalysis<HeldState>(function).state = std::move(*state);
    }
    markAnalysesPreserved<HeldState>();
  }
};

} // namespace
