// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "AnnotateResults.h"
#include "FindLoops.h"
#include "GeneralizeBody.h"
#include "PendingReductions.h"
#include "ReductionTree.h"
#include "ReshardCause.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Interfaces/LoopLikeInterface.h"
#include "tp/Partition/Partition.h"
#include "tp/Partition/Passes.h"
#include "tp/Propagate/DataFlow.h"
#include "tp/Propagate/Propagation.h"
#include "tp/Sharding/Projection.h"
#include "tp/Sharding/ReshardPath.h"
#include <deque>

using namespace mlir;
using namespace mlir::tp;

namespace mlir::tp {
#define GEN_PASS_DEF_INSERTRESHARDSPASS
#include "tp/Partition/Passes.h.inc"
} // namespace mlir::tp

namespace {

class ReshardInserter {
public:
  ReshardInserter(func::FuncOp function, FlatSymbolRefAttr meshName)
      : function(function), body(function.getBody().front()),
        meshName(meshName), mesh(lookupMesh(function, meshName).getMesh()),
        codec(meshName, mesh), pending(function, meshName, mesh), prices(mesh),
        builder(function.getContext()) {}

  LogicalResult run() {
    for (BlockArgument argument : function.getArguments())
      if (auto sharding = function.getArgAttrOfType<ShardingAttr>(
              argument.getArgNumber(), attr::kSharding))
        made[argument] = &codec.decode(sharding);
    visitBlock(body);
    eraseUnusedFreeValues(body);
    return failure(isRefused);
  }

private:
  void visitBlock(Block &block) {
    for (Operation &op : llvm::make_early_inc_range(block)) {
      if (auto terminator = dyn_cast<func::ReturnOp>(op))
        visitReturn(terminator);
      else if (hasDataFlow(&op))
        visitControlFlow(&op);
      else if (auto manual = dyn_cast<ManualOp>(op))
        visitManual(manual);
      else if (op.getDiscardableAttr(attr::kLoops))
        visit(&op);
    }
  }

  void visitManual(ManualOp op) {
    for (OpOperand &operand : op->getOpOperands())
      operand.set(getAs(operand.get(), *getFlowing(operand, mesh), op));
    for (auto [result, sharding] :
         llvm::zip_equal(op.getResults(), op.getOutShardings()))
      made[result] = &placements.emplace_back(op.getManualPart(sharding, mesh));
  }

  /// What flows along an edge is resharded to what the edge carries.
  void visitControlFlow(Operation *op) {
    SmallVector<DataFlowEdge> edges = getDataFlowEdges(op);
    auto reshardSources = [&](const DataFlowEdge &edge, bool ofOp) {
      TensorSharding wanted =
          toTensorSharding(getDataFlowSharding(op, edge.targets[0]), mesh);
      for (OpOperand *source : edge.sources)
        if ((source->getOwner() == op) == ofOp)
          source->set(getAs(source->get(), wanted, source->getOwner()));
    };
    for (const DataFlowEdge &edge : edges) {
      reshardSources(edge, /*ofOp=*/true);
      for (Value target : edge.targets)
        made[target] = &codec.decode(getDataFlowSharding(op, target));
    }
    for (Region &region : op->getRegions())
      for (Block &block : region)
        visitBlock(block);
    for (const DataFlowEdge &edge : edges)
      reshardSources(edge, /*ofOp=*/false);
  }

  void visit(Operation *op) {
    const tp::Loops &loops = codec.decode(getLoopsAttr(op));
    if (Operation *generic = generalizeIfBodyChanges(op, loops);
        generic != op) {
      pending.replace(op, generic);
      op = generic;
    }
    const CarriedReduction &carried = pending.getCarried(op);
    ShardedOp view(op);
    for (auto [number, operand] : llvm::enumerate(view.operands)) {
      TensorSharding wanted =
          projectLoops(view.map, loops, view.ofOperand(number));
      if (auto constrain = dyn_cast<ConstrainOp>(op))
        wanted.partial = codec.decode(constrain.getSharding()).partial;
      operand->set(
          getAsTerm(operand->get(), wanted, carried.getOperand(number), op));
    }
    auto shardings = getShardingsAttr(op);
    for (auto [number, result] : llvm::enumerate(op->getResults()))
      if (auto sharding = dyn_cast<ShardingAttr>(shardings[number]))
        made[result] = &codec.decode(sharding);
    if (isa<ConstrainOp, BarrierOp>(op)) {
      // The operand is now what the result is said to be.
      made[op->getOperand(0)] = made[op->getResult(0)];
      op->replaceAllUsesWith(op->getOperands());
      op->erase();
    }
  }

  void visitReturn(func::ReturnOp op) {
    for (OpOperand &operand : op->getOpOperands())
      if (isa<RankedTensorType>(operand.get().getType()))
        operand.set(getAs(operand.get(), *getStated(operand), op));
  }

  /// `value` as `user` wants it.
  Value getAs(Value value, const TensorSharding &wanted, Operation *user) {
    auto current = made.find(value);
    if (current != made.end() && current->second->samePlacement(wanted))
      return value;
    TensorSharding source = current == made.end()
                                ? TensorSharding::replicatedOf(wanted.getRank())
                                : *current->second;
    if (!canReshard(source, wanted)) {
      InFlightDiagnostic diagnostic =
          user->emitOpError("wants ")
          << toShardingAttr(meshName, mesh, getPlacement(wanted)) << " of "
          << toShardingAttr(meshName, mesh, getPlacement(source))
          << ", where that reduction is not pending";
      diagnostic.attachNote(value.getLoc()) << "made here";
      isRefused = true;
      return value;
    }
    if (current == made.end())
      return makeAnew(value, wanted, user);
    if (canonicalizePartial(current->second->partial) !=
        canonicalizePartial(wanted.partial))
      value = reduceForAll(value, wanted, user);
    if (made[value]->samePlacement(wanted))
      return value;
    return reshard(value, wanted, user);
  }

  /// `value` as a term of the reductions `kept`: those that are not pending in
  /// it begin here, and the first device has it alone.
  Value getAsTerm(Value value, TensorSharding wanted, ArrayRef<PartialSum> kept,
                  Operation *user) {
    if (kept.empty())
      return getAs(value, wanted, user);
    wanted.partial = getKnown(value, kept);
    value = getAs(value, wanted, user);
    wanted.partial.assign(kept.begin(), kept.end());
    return made[value]->samePlacement(wanted) ? value
                                              : reshard(value, wanted, user);
  }

  /// The part of `kept` that is pending in `value`.
  Pending getKnown(Value value, ArrayRef<PartialSum> kept) {
    auto current = made.find(value);
    return current == made.end()
               ? Pending()
               : intersectPending(kept, current->second->partial);
  }

  /// Reduce a pending value once for all its users, who may get it from each
  /// other.
  Value reduceForAll(Value value, const TensorSharding &wanted,
                     Operation *user) {
    auto [entry, isNew] = trees.try_emplace(value);
    if (isNew) {
      SmallVector<TensorSharding, 2> all = {getPlacement(wanted)};
      for (OpOperand &use : value.getUses())
        if (std::optional<TensorSharding> other = getReduced(use);
            other && llvm::none_of(all, [&](const TensorSharding &known) {
              return known.samePlacement(*other);
            }))
          all.push_back(getPlacement(*other));
      entry->second = planReductions(cast<RankedTensorType>(value.getType()),
                                     *made[value], all, prices);
    }
    // Resharding makes no new trees.
    const ReductionTree &tree = entry->second;
    SmallVector<unsigned> path;
    std::optional<unsigned> step = tree.find(wanted);
    for (; step; step = tree.steps[*step].from)
      path.push_back(*step);
    for (unsigned number : llvm::reverse(path))
      value = reshard(value, tree.steps[number].placement, user);
    return value;
  }

  /// How a user wants a value that is pending, if it is known already and less
  /// is pending in it.
  std::optional<TensorSharding> getReduced(OpOperand &use) {
    std::optional<TensorSharding> stated = getStated(use);
    TensorSharding wanted;
    Operation *op = use.getOwner();
    while (!stated && !op->getDiscardableAttr(attr::kLoops) && op != function)
      op = op->getParentOp();
    if (stated) {
      wanted = *stated;
    } else if (auto loopsAttr = getLoopsAttr(op)) {
      ShardedOp view(op);
      auto *operand = llvm::find(view.operands, &use);
      if (operand == view.operands.end())
        return std::nullopt;
      unsigned number = operand - view.operands.begin();
      wanted = projectLoops(view.map, toLoops(loopsAttr, mesh),
                            view.ofOperand(number));
      wanted.partial =
          getKnown(use.get(), pending.getCarried(op).getOperand(number));
      if (auto constrain = dyn_cast<ConstrainOp>(op))
        wanted.partial = codec.decode(constrain.getSharding()).partial;
    } else {
      return std::nullopt;
    }
    const TensorSharding &source = *made[use.get()];
    if (canonicalizePartial(wanted.partial) ==
            canonicalizePartial(source.partial) ||
        !canReshard(source, wanted))
      return std::nullopt;
    return wanted;
  }

  /// The sharding that stands in the program for a use, without a computation.
  std::optional<TensorSharding> getStated(OpOperand &use) {
    Operation *op = use.getOwner();
    if (isa<func::ReturnOp>(op))
      return toTensorSharding(function.getResultAttrOfType<ShardingAttr>(
                                  use.getOperandNumber(), attr::kSharding),
                              mesh);
    return getFlowing(use, mesh);
  }

  Value reshard(Value value, const TensorSharding &wanted, Operation *user) {
    ShardingAttr source = codec.encode(getPlacement(*made[value]));
    ShardingAttr target = codec.encode(getPlacement(wanted));
    Value &known = reshards[{value, target}];
    Operation *place = getSharedPlace(value, user);
    if (known && isInScope(known, place))
      return known;
    Value first = value;
    while (auto earlier = first.getDefiningOp<ReshardOp>())
      first = earlier.getInput();
    Operation *maker = first.getDefiningOp();
    bool reduces = made[value]->isPartial() && !wanted.isPartial();
    Operation *origin = reduces ? findReduction(maker) : nullptr;
    builder.setInsertionPoint(place);
    auto op =
        ReshardOp::create(builder, origin ? origin->getLoc() : user->getLoc(),
                          value, source, target);
    op->setAttr(attr::kCause,
                builder.getStringAttr(describeReshard(
                    first, origin ? origin : maker, user, reduces)));
    made[op.getResult()] = &placements.emplace_back(getPlacement(wanted));
    known = op.getResult();
    return op.getResult();
  }

  /// The operation whose reduction `maker` carries, or itself.
  Operation *findReduction(Operation *maker) {
    while (maker && !pending.getCarried(maker).pending.empty()) {
      Operation *next = nullptr;
      for (Value operand : maker->getOperands())
        if (!next)
          next = findPendingMaker(operand);
      if (!next)
        break;
      maker = next;
    }
    return maker;
  }

  /// The operation that leaves a reduction pending in `value`; null where none
  /// is, or where a whole value only joins one.
  Operation *findPendingMaker(Value value) {
    auto entry = made.find(value);
    if (entry == made.end() || !entry->second->isPartial())
      return nullptr;
    auto reshard = value.getDefiningOp<ReshardOp>();
    return reshard ? findPendingMaker(reshard.getInput())
                   : value.getDefiningOp();
  }

  /// The dims and pending reductions alone.
  static TensorSharding getPlacement(TensorSharding sharding) {
    for (DimSharding &dim : sharding.dims)
      dim.open = false;
    sharding.replicated.clear();
    return sharding;
  }

  /// Make a free value for this cut: nothing has to travel.
  Value makeAnew(Value value, const TensorSharding &wanted, Operation *user) {
    ShardingAttr target = codec.encode(getPlacement(wanted));
    Operation *op = value.getDefiningOp();
    // What costs nothing to make is made where it is written to.
    if (!isa<tensor::EmptyOp, linalg::FillOp>(op))
      user = getPlaceBeforeLoops(value, user);
    Value &known = copies[{value, target}];
    if (known && isInScope(known, user))
      return known;
    auto constant = dyn_cast<arith::ConstantOp>(op);
    ShardedOp view(op);
    tp::Loops loops(view.map.factors.size());
    bool isExact = !constant || isa<SplatElementsAttr>(constant.getValue());
    if (isExact)
      isExact = findLoops(view, cast<OpResult>(value), wanted, mesh, loops);
    if (!isExact && !wanted.isReplicated()) {
      // Make it whole and cut it.
      Value whole =
          makeAnew(value, TensorSharding::replicatedOf(wanted.getRank()), user);
      Value cut = reshard(whole, wanted, user);
      return copies[{value, target}] = cut;
    }
    SmallVector<Value> operands(op->getOperands());
    for (auto [number, operand] : llvm::enumerate(view.operands))
      operands[operand->getOperandNumber()] =
          makeAnew(operand->get(),
                   projectLoops(view.map, loops, view.ofOperand(number)), user);
    builder.setInsertionPoint(user);
    Operation *copy = builder.clone(*op);
    copy->setOperands(operands);
    SmallVector<Attribute> shardings;
    for (unsigned i = 0, e = op->getNumResults(); i < e; ++i)
      shardings.push_back(
          codec.encode(projectLoops(view.map, loops, view.ofResult(i))));
    copy->setDiscardableAttr(attr::kLoops, codec.encode(loops));
    copy->setDiscardableAttr(attr::kShardings, builder.getArrayAttr(shardings));
    copy = generalizeIfBodyChanges(copy, loops);
    Value result = copy->getResult(cast<OpResult>(value).getResultNumber());
    made[result] = &placements.emplace_back(getPlacement(wanted));
    return copies[{value, target}] = result;
  }

  /// The originals of the copies.
  void eraseUnusedFreeValues(Block &block) {
    FreeValues free;
    for (Operation &op : llvm::make_early_inc_range(llvm::reverse(block)))
      if (hasDataFlow(&op))
        for (Region &region : op.getRegions())
          for (Block &inner : region)
            eraseUnusedFreeValues(inner);
      else if (!op.getDiscardableAttr(attr::kLoops) && op.getNumResults() > 0 &&
               op.use_empty() && free.isFree(op.getResult(0)))
        op.erase();
  }

  func::FuncOp function;
  Block &body;
  FlatSymbolRefAttr meshName;
  Mesh mesh;
  ShardingCodec codec;
  PendingReductions pending;
  WirePrices prices;
  OpBuilder builder;
  /// Somebody wants pending what is not.
  bool isRefused = false;
  /// How every value is made; free values are not in it.
  llvm::DenseMap<Value, const TensorSharding *> made;
  std::deque<TensorSharding> placements; // those that no attribute says
  llvm::DenseMap<std::pair<Value, Attribute>, Value> reshards, copies;
  llvm::DenseMap<Value, ReductionTree> trees;
};

struct InsertReshardsPass
    : public tp::impl::InsertReshardsPassBase<InsertReshardsPass> {
  void runOnOperation() override {
    for (func::FuncOp function : getOperation().getOps<func::FuncOp>())
      if (failed(insertReshards(function)))
        return signalPassFailure();
  }
};

} // namespace

LogicalResult mlir::tp::insertReshards(func::FuncOp function) {
  FailureOr<FlatSymbolRefAttr> mesh = findMesh(function);
  if (failed(mesh))
    return failure();
  if (!*mesh || function.isExternal())
    return success();
  // Groups have done their work, and ask nothing of their values any more.
  function.walk([](GroupOp group) { group.erase(); });
  annotateResults(function, *mesh);
  return ReshardInserter(function, *mesh).run();
}
