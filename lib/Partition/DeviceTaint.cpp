// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "DeviceTaint.h"
#include "llvm/ADT/SetVector.h"

using namespace mlir;
using namespace mlir::tp;

DeviceTaint::DeviceTaint(func::FuncOp function, MeshOp meshOp)
    : meshName(FlatSymbolRefAttr::get(meshOp.getSymNameAttr())),
      mesh(meshOp.getMesh()), alike(mesh) {
  for (BlockArgument argument : function.getArguments()) {
    auto sharding = function.getArgAttrOfType<ShardingAttr>(
        argument.getArgNumber(), attr::kSharding);
    if (!sharding)
      continue;
    if (sharding.getMesh() == meshName)
      add(argument, make({mesh, toTensorSharding(sharding, mesh)}));
    else
      add(argument, {nullptr, true});
  }
  visit(function.getBody().front());
}

AxisList DeviceTaint::getTerms(AxisListAttr axes) const {
  return *toAxisList(axes.getAxes(), mesh);
}

bool DeviceTaint::differsWithin(Taint taint, AxisListAttr axes) const {
  return taint.partition && taint.partition->differsWithin(getTerms(axes));
}

bool DeviceTaint::differsBeyond(Taint taint,
                                const TensorSharding &sharding) const {
  return taint.partition &&
         taint.partition->differsBeyond(DevicePartition(mesh, sharding));
}

Taint DeviceTaint::make(DevicePartition partition) {
  if (partition == alike)
    return {};
  return {&*partitions.insert(std::move(partition)).first, false};
}

Taint DeviceTaint::join(Taint a, Taint b) {
  Taint result{a.partition ? a.partition : b.partition,
               a.onOtherMesh || b.onOtherMesh};
  if (!a.partition || !b.partition || a.partition == b.partition)
    return result;
  auto [entry, isNew] = joined.try_emplace({a.partition, b.partition});
  if (isNew)
    entry->second = make(a.partition->join(*b.partition)).partition;
  result.partition = entry->second;
  return result;
}

bool DeviceTaint::add(Value value, Taint taint) {
  if (taint.isNone())
    return false;
  Taint &known = taints[value];
  Taint before = known;
  known = join(known, taint);
  return !(known == before);
}

bool DeviceTaint::visit(Block &block) {
  bool changed = false;
  for (Operation &op : block)
    changed |= visit(&op);
  return changed;
}

Taint DeviceTaint::getMade(Operation *op, Taint operands) {
  auto alongAxes = [&](FlatSymbolRefAttr opMesh, AxisListAttr axes) {
    return opMesh == meshName ? make({mesh, getTerms(axes)})
                              : Taint{nullptr, true};
  };
  if (auto index = dyn_cast<AxisIndexOp>(op))
    return alongAxes(index.getMeshAttr(), index.getAxes());
  if (auto shard = dyn_cast<ShardOp>(op))
    return join(operands, alongAxes(shard.getMeshAttr(), shard.getAxes()));
  auto collective = dyn_cast<CollectiveOpInterface>(op);
  if (!collective)
    return operands;
  if (collective.getMeshAttr() != meshName)
    return {operands.partition, true};
  AxisList terms = getTerms(collective.getAxes());
  const DevicePartition &before =
      operands.partition ? *operands.partition : alike;
  Taint made;
  if (auto permute = dyn_cast<PermuteOp>(op)) {
    SmallVector<int64_t> sources(getNumParts(terms), -1);
    for (auto [source, target] : permute.getPositionPairs())
      sources[target] = source;
    made = make(before.permute(terms, sources));
  } else {
    made = make(before.combine(terms));
    // The others give each device of a group something else.
    if (!isa<AllReduceOp, AllGatherOp>(op))
      made = join(made, make({mesh, terms}));
  }
  made.onOtherMesh = operands.onOtherMesh;
  return made;
}

Taint DeviceTaint::getOperandTaint(Operation *op) {
  Taint operands;
  for (Value operand : op->getOperands())
    operands = join(operands, taints.lookup(operand));
  return operands;
}

bool DeviceTaint::visit(Operation *op) {
  if (auto branch = dyn_cast<RegionBranchOpInterface>(op))
    return visitBranch(branch);
  if (op->getNumRegions() > 0)
    return visitOpaque(op);
  Taint made = getMade(op, getOperandTaint(op));
  bool changed = false;
  for (Value result : op->getResults())
    changed |= add(result, made);
  return changed;
}

void mlir::tp::getControlOperands(RegionBranchOpInterface op,
                                  SmallVectorImpl<Value> &operands) {
  auto add = [&](Operation *from,
                 function_ref<OperandRange(RegionSuccessor)> getForwarded,
                 ArrayRef<RegionSuccessor> successors) {
    llvm::SmallBitVector forwarded(from->getNumOperands());
    for (const RegionSuccessor &successor : successors)
      if (OperandRange range = getForwarded(successor); !range.empty())
        forwarded.set(range.getBeginOperandIndex(),
                      range.getBeginOperandIndex() + range.size());
    for (auto [number, operand] : llvm::enumerate(from->getOperands()))
      if (!forwarded.test(number))
        operands.push_back(operand);
  };
  SmallVector<RegionSuccessor> successors;
  op.getSuccessorRegions(RegionBranchPoint::parent(), successors);
  add(
      op, [&](RegionSuccessor to) { return op.getEntrySuccessorOperands(to); },
      successors);
  for (Region &region : op->getRegions())
    for (Block &block : region)
      if (auto terminator = dyn_cast<RegionBranchTerminatorOpInterface>(
              block.empty() ? nullptr : &block.back())) {
        successors.clear();
        op.getSuccessorRegions(terminator, successors);
        add(
            terminator,
            [&](RegionSuccessor to) {
              return terminator.getSuccessorOperands(to);
            },
            successors);
      }
}

bool DeviceTaint::visitBranch(RegionBranchOpInterface op) {
  bool everChanged = false, changed = true;
  auto pass = [&](OperandRange operands, const RegionSuccessor &to) {
    for (auto [operand, input] :
         llvm::zip_equal(operands, to.getSuccessorInputs()))
      changed |= add(input, taints.lookup(operand));
  };
  while (changed) {
    changed = false;
    SmallVector<RegionSuccessor> successors;
    op.getSuccessorRegions(RegionBranchPoint::parent(), successors);
    for (const RegionSuccessor &to : successors)
      pass(op.getEntrySuccessorOperands(to), to);
    for (Region &region : op->getRegions())
      for (Block &block : region) {
        changed |= visit(block);
        auto terminator = dyn_cast<RegionBranchTerminatorOpInterface>(
            block.empty() ? nullptr : &block.back());
        if (!terminator)
          continue;
        successors.clear();
        op.getSuccessorRegions(terminator, successors);
        for (const RegionSuccessor &to : successors)
          pass(terminator.getSuccessorOperands(to), to);
      }
    // Devices that run another region, or run it more often, get other results.
    SmallVector<Value> control;
    getControlOperands(op, control);
    for (Value value : control)
      for (Value result : op->getResults())
        changed |= add(result, taints.lookup(value));
    everChanged |= changed;
  }
  return everChanged;
}

/// An operation whose regions are its own affair: all that they see may go
/// everywhere.
bool DeviceTaint::visitOpaque(Operation *op) {
  Taint seen;
  op->walk([&](Operation *inner) {
    Taint operands = getOperandTaint(inner);
    seen = join(seen, inner == op ? operands : getMade(inner, operands));
  });
  bool changed = false;
  op->walk([&](Operation *inner) {
    for (Value result : inner->getResults())
      changed |= add(result, seen);
    for (Region &region : inner->getRegions())
      for (Value argument : region.getArguments())
        changed |= add(argument, seen);
  });
  return changed;
}

Value DeviceTaint::getSource(Value value,
                             llvm::function_ref<bool(Taint)> isMeant) {
  llvm::SetVector<Value> seen;
  seen.insert(value);
  for (unsigned i = 0; i < seen.size(); ++i) {
    Value current = seen[i];
    Operation *op = current.getDefiningOp();
    if (!op) {
      // An argument of a region is what is passed to it.
      op = current.getParentBlock()->getParentOp();
      if (isa<func::FuncOp>(op))
        return current;
    }
    // What makes more of its operands than they are is the source.
    Taint operands = getOperandTaint(op);
    if (isMeant(getMade(op, operands)) && !isMeant(operands))
      return current;
    op->walk([&](Operation *inner) {
      for (Value operand : inner->getOperands())
        if (isMeant(taints.lookup(operand)))
          seen.insert(operand);
    });
  }
  return seen.back();
}
