// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "GeneralizeBody.h"
#include "PendingReductions.h"
#include "ReshardCause.h"
#include "mlir/Dialect/Linalg/Transforms/Transforms.h"
#include "mlir/Interfaces/LoopLikeInterface.h"
#include "tp/Partition/Partition.h"
#include "tp/Partition/Passes.h"
#include "tp/Propagate/DataFlow.h"
#include "tp/Propagate/Propagation.h"
#include "tp/Sharding/Ownership.h"
#include "tp/Sharding/Projection.h"
#include "tp/Sharding/ReshardPath.h"

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
        pending(function, mesh), builder(function.getContext()) {}

  LogicalResult run() {
    for (BlockArgument argument : function.getArguments())
      if (auto sharding = function.getArgAttrOfType<ShardingAttr>(
              argument.getArgNumber(), attr::kSharding))
        made[argument] = toTensorSharding(sharding, mesh);
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
      else if (op.hasAttr(attr::kLoops))
        visit(&op);
    }
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
        made[target] = toTensorSharding(getDataFlowSharding(op, target), mesh);
    }
    for (Region &region : op->getRegions())
      for (Block &block : region)
        visitBlock(block);
    for (const DataFlowEdge &edge : edges)
      reshardSources(edge, /*ofOp=*/false);
  }

  void visit(Operation *op) {
    tp::Loops loops = toLoops(op->getAttrOfType<LoopsAttr>(attr::kLoops), mesh);
    op = generalizeIfBodyChanges(op, loops);
    ShardedOp view(op);
    const CarriedReduction &carried = pending.getCarried(op);
    for (auto [number, operand] : llvm::enumerate(view.operands)) {
      TensorSharding wanted =
          projectLoops(view.map, loops, view.ofOperand(number));
      if (auto constrain = dyn_cast<ConstrainOp>(op))
        wanted.partial = getConstrainedPartial(constrain);
      else if (llvm::is_contained(carried.operands, number))
        wanted.partial = carried.pending;
      operand->set(getAs(operand->get(), wanted, op));
    }
    SmallVector<Attribute> shardings(
        op->getAttrOfType<ArrayAttr>(attr::kShardings).getValue());
    for (auto [number, result] : llvm::enumerate(op->getResults())) {
      auto sharding = dyn_cast<ShardingAttr>(shardings[number]);
      if (!sharding)
        continue;
      TensorSharding value = toTensorSharding(sharding, mesh);
      value.partial.append(carried.pending);
      if (!carried.pending.empty())
        shardings[number] = toShardingAttr(meshName, mesh, value);
      made[result] = std::move(value);
    }
    op->setAttr(attr::kShardings, ArrayAttr::get(op->getContext(), shardings));
    if (auto constrain = dyn_cast<ConstrainOp>(op)) {
      // The operand is now what the constraint says.
      made[constrain.getInput()] = made[constrain.getResult()];
      constrain.replaceAllUsesWith(constrain.getInput());
      constrain.erase();
    }
  }

  Pending getConstrainedPartial(ConstrainOp op) {
    return toTensorSharding(op.getSharding(), mesh).partial;
  }

  void visitReturn(func::ReturnOp op) {
    for (OpOperand &operand : op->getOpOperands()) {
      auto type = dyn_cast<RankedTensorType>(operand.get().getType());
      if (!type)
        continue;
      unsigned number = operand.getOperandNumber();
      TensorSharding wanted;
      if (auto sharding = function.getResultAttrOfType<ShardingAttr>(
              number, attr::kSharding)) {
        wanted = toTensorSharding(sharding, mesh);
      } else {
        // As it was made, with nothing pending.
        auto current = made.find(operand.get());
        wanted = current == made.end()
                     ? TensorSharding::replicatedOf(type.getRank())
                     : current->second;
        wanted.partial.clear();
        wanted.replicated.clear();
        for (DimSharding &dim : wanted.dims)
          dim.open = false;
        function.setResultAttr(number, attr::kSharding,
                               toShardingAttr(meshName, mesh, wanted));
      }
      operand.set(getAs(operand.get(), wanted, op));
    }
  }

  /// `value` as `user` wants it.
  Value getAs(Value value, const TensorSharding &wanted, Operation *user) {
    auto current = made.find(value);
    TensorSharding source = current == made.end()
                                ? TensorSharding::replicatedOf(wanted.getRank())
                                : current->second;
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
    if (current->second.samePlacement(wanted))
      return value;
    if (current->second.isPartial() && !wanted.isPartial())
      value = reduceForAll(value, wanted, user);
    if (made[value].samePlacement(wanted))
      return value;
    return reshard(value, wanted, user);
  }

  /// Reduce a pending value once for all its users: straight to what they want
  /// if they agree, else to a value that is whole where it was pending.
  Value reduceForAll(Value value, const TensorSharding &wanted,
                     Operation *user) {
    TensorSharding whole = made[value];
    whole.partial.clear();
    // Users that come later find no other user left who disagrees.
    auto known = reshards.find(
        {value, toShardingAttr(meshName, mesh, getPlacement(whole))});
    if (known != reshards.end() &&
        isVisible(known->second, getPlace(value, user)))
      return known->second;
    for (OpOperand &use : value.getUses()) {
      if (isa<ReshardOp>(use.getOwner()))
        continue;
      std::optional<TensorSharding> theirs = getWanted(use);
      if (!theirs || !theirs->samePlacement(wanted))
        return reshard(value, whole, user);
    }
    return reshard(value, wanted, user);
  }

  /// What another user will want of a value, if it is known already.
  std::optional<TensorSharding> getWanted(OpOperand &use) {
    Operation *op = use.getOwner();
    if (auto loopsAttr = op->getAttrOfType<LoopsAttr>(attr::kLoops)) {
      ShardedOp view(op);
      tp::Loops loops = toLoops(loopsAttr, mesh);
      for (auto [number, operand] : llvm::enumerate(view.operands))
        if (operand == &use)
          return projectLoops(view.map, loops, view.ofOperand(number));
    }
    for (Operation *around : {op, op->getParentOp()})
      if (hasDataFlow(around))
        for (const DataFlowEdge &edge : getDataFlowEdges(around))
          if (llvm::is_contained(edge.sources, &use))
            return toTensorSharding(
                getDataFlowSharding(around, edge.targets[0]), mesh);
    if (isa<func::ReturnOp>(op))
      if (auto sharding = function.getResultAttrOfType<ShardingAttr>(
              use.getOperandNumber(), attr::kSharding))
        return toTensorSharding(sharding, mesh);
    return std::nullopt;
  }

  Value reshard(Value value, const TensorSharding &wanted, Operation *user) {
    ShardingAttr source =
        toShardingAttr(meshName, mesh, getPlacement(made[value]));
    ShardingAttr target = toShardingAttr(meshName, mesh, getPlacement(wanted));
    Value &known = reshards[{value, target}];
    Operation *place = getPlace(value, user);
    if (isVisible(known, place))
      return known;
    Operation *maker = value.getDefiningOp();
    bool reduces = made[value].isPartial() && !wanted.isPartial();
    Operation *origin = reduces ? findReduction(maker) : nullptr;
    builder.setInsertionPoint(place);
    auto op =
        ReshardOp::create(builder, origin ? origin->getLoc() : user->getLoc(),
                          value, source, target);
    op->setAttr(attr::kCause,
                builder.getStringAttr(describeReshard(
                    value, origin ? origin : maker, user, reduces)));
    made[op.getResult()] = getPlacement(wanted);
    known = op.getResult();
    return op.getResult();
  }

  /// Where `value` is resharded for `user`: before the loops around `user` that
  /// do not make it, so that it happens once.
  static Operation *getPlace(Value value, Operation *user) {
    Operation *place = user;
    while (place->getBlock() != value.getParentBlock() &&
           isa<LoopLikeOpInterface>(place->getParentOp()))
      place = place->getParentOp();
    return place;
  }

  /// True if `value` was made where code at `place` sees it. Code is visited in
  /// order, so what stands in a block around it stands before it.
  static bool isVisible(Value value, Operation *place) {
    return value && value.getParentBlock()->findAncestorOpInBlock(*place);
  }

  /// The operation whose reduction `maker` carries, or itself.
  Operation *findReduction(Operation *maker) {
    while (maker && !pending.getCarried(maker).pending.empty()) {
      Operation *next = nullptr;
      for (Value operand : maker->getOperands()) {
        auto entry = made.find(operand);
        if (!next && entry != made.end() && entry->second.isPartial())
          next = operand.getDefiningOp();
      }
      if (!next)
        break;
      maker = next;
    }
    return maker;
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
    ShardingAttr target = toShardingAttr(meshName, mesh, getPlacement(wanted));
    Operation *op = value.getDefiningOp();
    // What costs nothing to make is made where it is written to.
    if (!isa<tensor::EmptyOp, linalg::FillOp>(op))
      user = getPlace(value, user);
    Value &known = copies[{value, target}];
    if (isVisible(known, user))
      return known;
    auto constant = dyn_cast<arith::ConstantOp>(op);
    ShardedOp view(op);
    tp::Loops loops(view.map.factors.size());
    bool isExact = !constant || isa<SplatElementsAttr>(constant.getValue());
    if (isExact)
      isExact = setLoops(view, cast<OpResult>(value), wanted, loops);
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
      shardings.push_back(toShardingAttr(
          meshName, mesh, projectLoops(view.map, loops, view.ofResult(i))));
    copy->setAttr(attr::kLoops, toLoopsAttr(meshName, mesh, loops));
    copy->setAttr(attr::kShardings, builder.getArrayAttr(shardings));
    copy = generalizeIfBodyChanges(copy, loops);
    Value result = copy->getResult(cast<OpResult>(value).getResultNumber());
    made[result] = getPlacement(wanted);
    return copies[{value, target}] = result;
  }

  /// Find the loops that make `result` as wanted; false if there are none.
  bool setLoops(const ShardedOp &view, OpResult result,
                const TensorSharding &wanted, tp::Loops &loops) {
    const FactorsOfDims &dims = view.ofResult(result.getResultNumber());
    for (auto [factors, dim] : llvm::zip_equal(dims, wanted.dims)) {
      if (dim.terms.empty())
        continue;
      SmallVector<int64_t, 4> sizes;
      for (unsigned factor : factors)
        sizes.push_back(view.map.factors[factor].size);
      DimProjection projection = projectDim(dim.terms, sizes);
      if (!projection.exact)
        return false;
      for (auto [factor, terms] :
           llvm::zip_equal(factors, projection.factors)) {
        if (!terms.empty() &&
            view.map.factors[factor].kind == FactorKind::Whole)
          return false;
        loops[factor] = terms;
      }
    }
    for (auto [number, operand] : llvm::enumerate(view.operands)) {
      auto type = cast<RankedTensorType>(operand->get().getType());
      if (!canCut(view.map, loops, view.ofOperand(number), type.getShape(),
                  mesh))
        return false;
    }
    return true;
  }

  /// The originals of the copies.
  void eraseUnusedFreeValues(Block &block) {
    FreeValues free;
    for (Operation &op : llvm::make_early_inc_range(llvm::reverse(block)))
      if (hasDataFlow(&op))
        for (Region &region : op.getRegions())
          for (Block &inner : region)
            eraseUnusedFreeValues(inner);
      else if (!op.hasAttr(attr::kLoops) && op.getNumResults() > 0 &&
               op.use_empty() && free.isFree(op.getResult(0)))
        op.erase();
  }

  func::FuncOp function;
  Block &body;
  FlatSymbolRefAttr meshName;
  Mesh mesh;
  PendingReductions pending;
  OpBuilder builder;
  /// Somebody wants pending what is not.
  bool isRefused = false;
  /// How every value is made; free values are not in it.
  llvm::DenseMap<Value, TensorSharding> made;
  llvm::DenseMap<std::pair<Value, Attribute>, Value> reshards, copies;
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
  return ReshardInserter(function, *mesh).run();
}
