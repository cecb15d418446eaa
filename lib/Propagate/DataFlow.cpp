// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tp/Propagate/DataFlow.h"
#include "mlir/Interfaces/ControlFlowInterfaces.h"
#include "mlir/Interfaces/LoopLikeInterface.h"
#include "llvm/ADT/EquivalenceClasses.h"
#include "llvm/ADT/MapVector.h"

using namespace mlir;
using namespace mlir::tp;

bool mlir::tp::hasDataFlow(Operation *op) {
  return isa<RegionBranchOpInterface>(op) &&
         !op->hasTrait<OpTrait::HasParallelRegion>() &&
         llvm::all_of(op->getRegions(), [](Region &region) {
           return region.empty() || region.hasOneBlock();
         });
}

/// Call `visit` with each operand that flows somewhere and where it flows.
static void
visitFlows(RegionBranchOpInterface op,
           llvm::function_ref<void(OpOperand &, Value target)> visit) {
  auto visitAll = [&](Operation *from, OperandRange operands,
                      const RegionSuccessor &to) {
    if (operands.empty())
      return;
    MutableArrayRef<OpOperand> all = from->getOpOperands();
    unsigned first = operands.getBeginOperandIndex();
    for (auto [number, target] : llvm::enumerate(to.getSuccessorInputs()))
      visit(all[first + number], target);
  };
  SmallVector<RegionSuccessor> successors;
  op.getSuccessorRegions(RegionBranchPoint::parent(), successors);
  for (const RegionSuccessor &to : successors)
    visitAll(op, op.getEntrySuccessorOperands(to), to);
  for (Region &region : op->getRegions())
    for (Block &block : region) {
      auto terminator =
          dyn_cast<RegionBranchTerminatorOpInterface>(block.getTerminator());
      if (!terminator)
        continue;
      successors.clear();
      op.getSuccessorRegions(terminator, successors);
      for (const RegionSuccessor &to : successors)
        visitAll(terminator, terminator.getSuccessorOperands(to), to);
    }
}

SmallVector<DataFlowEdge> mlir::tp::getDataFlowEdges(Operation *op) {
  // Operands and targets that belong together, through one another.
  llvm::EquivalenceClasses<const void *> classes;
  SmallVector<OpOperand *> sources;
  visitFlows(cast<RegionBranchOpInterface>(op),
             [&](OpOperand &source, Value target) {
               if (!isa<RankedTensorType>(target.getType()))
                 return;
               if (!llvm::is_contained(sources, &source))
                 sources.push_back(&source);
               classes.unionSets(&source, target.getAsOpaquePointer());
             });
  // What a while loop hands on as it came has one sharding before and after.
  if (auto loop = dyn_cast<scf::WhileOp>(op))
    for (OpOperand &operand : loop.getConditionOp()->getOpOperands())
      if (classes.contains(&operand) &&
          llvm::is_contained(loop.getBeforeArguments(), operand.get()))
        classes.unionSets(&operand, operand.get().getAsOpaquePointer());
  llvm::MapVector<const void *, DataFlowEdge> edges;
  auto addTarget = [&](Value value) {
    const void *key = value.getAsOpaquePointer();
    if (classes.contains(key))
      edges[classes.getLeaderValue(key)].targets.push_back(value);
  };
  for (Region &region : op->getRegions())
    for (Value argument : region.getArguments())
      addTarget(argument);
  for (Value result : op->getResults())
    addTarget(result);
  for (OpOperand *source : sources)
    edges[classes.getLeaderValue(source)].sources.push_back(source);
  return llvm::to_vector(llvm::make_second_range(edges));
}

/// The arguments of all regions, one after the other.
static SmallVector<Value> getRegionArguments(Operation *op) {
  SmallVector<Value> arguments;
  for (Region &region : op->getRegions())
    llvm::append_range(arguments, region.getArguments());
  return arguments;
}

ShardingAttr mlir::tp::getDataFlowSharding(Operation *op, Value target) {
  StringRef name = attr::kShardings;
  SmallVector<Value> targets(op->getResults());
  if (!isa<OpResult>(target)) {
    name = attr::kRegionShardings;
    targets = getRegionArguments(op);
  }
  auto shardings = op->getAttrOfType<ArrayAttr>(name);
  size_t number = llvm::find(targets, target) - targets.begin();
  if (!shardings || number >= shardings.size())
    return {};
  return dyn_cast<ShardingAttr>(shardings[number]);
}

void mlir::tp::setDataFlowShardings(Operation *op, ArrayRef<DataFlowEdge> edges,
                                    ArrayRef<ShardingAttr> shardings) {
  llvm::DenseMap<Value, Attribute> known;
  for (auto [edge, sharding] : llvm::zip_equal(edges, shardings))
    for (Value target : edge.targets)
      known[target] = sharding;
  auto list = [&](ValueRange values) {
    SmallVector<Attribute> result;
    for (Value value : values) {
      Attribute sharding = known.lookup(value);
      result.push_back(sharding ? sharding : UnitAttr::get(op->getContext()));
    }
    return ArrayAttr::get(op->getContext(), result);
  };
  op->setAttr(attr::kShardings, list(op->getResults()));
  op->setAttr(attr::kRegionShardings, list(getRegionArguments(op)));
}

Operation *mlir::tp::getPlaceBeforeLoops(Value value, Operation *user) {
  Operation *place = user;
  while (place->getBlock() != value.getParentBlock() &&
         isa<LoopLikeOpInterface>(place->getParentOp()))
    place = place->getParentOp();
  return place;
}

Operation *mlir::tp::getSharedPlace(Value value, Operation *user) {
  Operation *place = getPlaceBeforeLoops(value, user);
  Operation *outermost = value.getParentBlock()->findAncestorOpInBlock(*place);
  bool isShared = llvm::any_of(value.getUsers(), [&](Operation *other) {
    return !outermost->isAncestor(other);
  });
  return isShared ? outermost : place;
}

bool mlir::tp::isInScope(Value value, Operation *place) {
  return value.getParentBlock()->findAncestorOpInBlock(*place) != nullptr;
}

int64_t mlir::tp::getTripCount(Operation *op) {
  if (std::optional<int64_t> trips = getKnownTripCount(op))
    return std::max<int64_t>(*trips, 1);
  // A loop that is worth writing down runs more than a few times.
  return 8;
}

int64_t mlir::tp::countRuns(Operation *op) {
  int64_t runs = 1;
  while ((op = op->getParentOp()))
    if (hasDataFlow(op))
      runs *= getKnownTripCount(op).value_or(1);
  return runs;
}
