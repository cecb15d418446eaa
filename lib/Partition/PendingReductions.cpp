// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "PendingReductions.h"
#include "tp/Propagate/DataFlow.h"
#include "tp/Sharding/Projection.h"

using namespace mlir;
using namespace mlir::tp;

/// The pending reductions that the operation itself leaves in its results: the
/// same in all of them.
static Pending getOwnPending(Operation *op, const Mesh &mesh) {
  auto shardings = op->getAttrOfType<ArrayAttr>(attr::kShardings);
  Pending result;
  if (!shardings)
    return result;
  for (Attribute attribute : shardings) {
    auto sharding = dyn_cast<ShardingAttr>(attribute);
    if (!sharding)
      continue; // a scalar
    for (PartialAttr partial : sharding.getPartials())
      result.push_back(
          {partial.getKind(), *toAxisList(partial.getAxes(), mesh)});
    break;
  }
  return result;
}

/// True if all operands at `positions` are cut as the operation computes.
static bool areCutAlike(const ShardedOp &view, ArrayRef<unsigned> positions,
                        const Mesh &mesh, ArrayRef<AxisList> loops) {
  for (unsigned position : positions) {
    Value value = view.operands[position]->get();
    TensorSharding made;
    if (auto result = dyn_cast<OpResult>(value)) {
      auto shardings =
          result.getOwner()->getAttrOfType<ArrayAttr>(attr::kShardings);
      made = toTensorSharding(
          cast<ShardingAttr>(shardings[result.getResultNumber()]), mesh);
    } else {
      auto function = cast<func::FuncOp>(value.getParentBlock()->getParentOp());
      made = toTensorSharding(
          function.getArgAttrOfType<ShardingAttr>(
              cast<BlockArgument>(value).getArgNumber(), attr::kSharding),
          mesh);
    }
    TensorSharding wanted =
        projectLoops(view.map, loops, view.ofOperand(position));
    made.partial.clear();
    if (!made.samePlacement(wanted))
      return false;
  }
  return true;
}

/// What `op` carries, as far as is known by now.
CarriedReduction PendingReductions::findCarried(Operation *op,
                                                const Mesh &mesh) {
  Pending incoming;
  bool isMixed = false;
  for (Value operand : op->getOperands()) {
    auto entry = pending.find(operand);
    if (entry == pending.end() || reduced.contains(operand))
      continue;
    isMixed |= !incoming.empty() && incoming != entry->second;
    incoming = entry->second;
  }
  if (incoming.size() != 1 || isMixed || !op->hasAttr(attr::kLoops))
    return {};

  ShardedOp view(op);
  SmallVector<unsigned, 2> positions;
  llvm::SmallPtrSet<void *, 4> counted;
  int64_t operandBytes = 0, resultBytes = 0;
  for (auto [position, operand] : llvm::enumerate(view.operands)) {
    Value value = operand->get();
    if (!pending.contains(value) || reduced.contains(value))
      continue;
    positions.push_back(position);
    if (counted.insert(value.getAsOpaquePointer()).second)
      operandBytes += getBytes(cast<RankedTensorType>(value.getType()));
  }
  for (Type type : op->getResultTypes())
    if (auto tensor = dyn_cast<RankedTensorType>(type))
      resultBytes += getBytes(tensor);
  Loops loops = toLoops(op->getAttrOfType<LoopsAttr>(attr::kLoops), mesh);
  bool cutsPending = llvm::any_of(loops, [&](const AxisList &terms) {
    return overlap(terms, incoming[0].axes);
  });
  bool carries = !cutsPending && resultBytes <= operandBytes &&
                 isLinearIn(view, positions, incoming[0].kind) &&
                 areCutAlike(view, positions, mesh, loops);
  return carries ? CarriedReduction{incoming, positions} : CarriedReduction();
}

static void collectOperations(Block &block, SmallVectorImpl<Operation *> &ops) {
  for (Operation &op : block) {
    ops.push_back(&op);
    if (!hasDataFlow(&op))
      continue;
    for (Region &region : op.getRegions())
      for (Block &inner : region)
        collectOperations(inner, ops);
  }
}

PendingReductions::PendingReductions(func::FuncOp function, const Mesh &mesh) {
  // All operations of the program, also in the regions of control flow.
  SmallVector<Operation *> ops;
  collectOperations(function.getBody().front(), ops);
  for (BlockArgument argument : function.getArguments())
    if (auto sharding = function.getArgAttrOfType<ShardingAttr>(
            argument.getArgNumber(), attr::kSharding))
      if (TensorSharding made = toTensorSharding(sharding, mesh);
          made.isPartial())
        pending[argument] = made.partial;
  bool changed = true;
  while (changed) {
    changed = false;
    // Forward, as if everything could be carried that is not known otherwise.
    for (Operation *op : ops) {
      // An operation that carried before may have lost its operand.
      bool concerned = carried.contains(op) ||
                       llvm::any_of(op->getOperands(), [&](Value operand) {
                         return pending.contains(operand);
                       });
      if (concerned)
        carried[op] = findCarried(op, mesh);
      Pending made = getOwnPending(op, mesh);
      auto entry = carried.find(op);
      if (entry != carried.end() && made.empty())
        made = entry->second.pending;
      for (Value value : op->getResults()) {
        if (made.empty())
          pending.erase(value);
        else
          pending[value] = made;
      }
    }
    // Then take back what one user does not carry.
    for (BlockArgument argument : function.getArguments())
      changed |= reduceUnlessCarried(argument);
    for (Operation *op : ops)
      for (Value value : op->getResults())
        changed |= reduceUnlessCarried(value);
  }
}

/// Reduce `value` where it is made unless all users carry it. With several
/// users a value would be reduced once for each, unless each adds it to others.
bool PendingReductions::reduceUnlessCarried(Value value) {
  if (!pending.contains(value) || reduced.contains(value))
    return false;
  llvm::SmallPtrSet<Operation *, 4> users(value.user_begin(), value.user_end());
  bool allCarry = llvm::all_of(users, [&](Operation *user) {
    // A loop would reduce in each iteration what can be reduced before it.
    return user->getBlock() == value.getParentBlock() &&
           !getCarried(user).pending.empty() &&
           (users.size() == 1 || addsAnother(user, value));
  });
  if (!allCarry)
    reduced.insert(value);
  return !allCarry;
}

bool PendingReductions::addsAnother(Operation *user, Value value) const {
  return llvm::any_of(user->getOperands(), [&](Value operand) {
    return operand != value && pending.contains(operand) &&
           !reduced.contains(operand);
  });
}

const CarriedReduction &PendingReductions::getCarried(Operation *op) const {
  static const CarriedReduction none;
  auto entry = carried.find(op);
  return entry == carried.end() ? none : entry->second;
}
