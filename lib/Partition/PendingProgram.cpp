// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "PendingProgram.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "tp/Propagate/DataFlow.h"
#include "tp/Sharding/Projection.h"

using namespace mlir;
using namespace mlir::tp;

ArrayRef<unsigned> PendingOp::getJoint(unsigned species) const {
  for (const auto &[number, positions] : joint)
    if (number == species)
      return positions;
  return {};
}

std::optional<TensorSharding> mlir::tp::getFlowing(OpOperand &use,
                                                   const Mesh &mesh) {
  Operation *op = use.getOwner();
  if (auto manual = dyn_cast<ManualOp>(op))
    return manual.getManualPart(manual.getInShardings()[use.getOperandNumber()],
                                mesh);
  for (Operation *around : {op, op->getParentOp()})
    if (hasDataFlow(around))
      for (const DataFlowEdge &edge : getDataFlowEdges(around))
        if (llvm::is_contained(edge.sources, &use))
          return toTensorSharding(getDataFlowSharding(around, edge.targets[0]),
                                  mesh);
  return std::nullopt;
}

//===----------------------------------------------------------------------===//
// What may be carried
//===----------------------------------------------------------------------===//

PendingProgram::PendingProgram(func::FuncOp function,
                               FlatSymbolRefAttr meshName, const Mesh &mesh)
    : function(function), mesh(mesh), codec(meshName, mesh) {
  findSpecies();
  if (!own.empty())
    findPossible();
}

void PendingProgram::findPossible() {
  llvm::DenseMap<Value, SpeciesSet> possible;
  auto see = [&](Value value, SpeciesSet carried) {
    auto entry = own.find(value);
    SpeciesSet all = carried | (entry == own.end() ? 0 : entry->second);
    if (!all)
      return;
    values.push_back(value);
    possible[value] = all;
  };
  for (BlockArgument argument : function.getArguments())
    if (auto entry = own.find(argument); entry != own.end()) {
      entry->second = toSpecies(canonicalizePartial(
          toTensorSharding(function.getArgAttrOfType<ShardingAttr>(
                               argument.getArgNumber(), attr::kSharding),
                           mesh)
              .partial));
      see(argument, 0);
    }
  function.getBody().walk<WalkOrder::PreOrder>([&](Operation *op) {
    if (!op->getDiscardableAttr(attr::kLoops))
      return WalkResult::advance();
    SpeciesSet left = 0;
    for (Value result : op->getResults())
      if (auto entry = own.find(result); entry != own.end())
        left = entry->second = toSpecies(getOwnPending(op, mesh));
    SpeciesSet incoming = 0;
    for (Value operand : op->getOperands())
      incoming |= possible.lookup(operand);
    for (Region &region : op->getRegions())
      region.walk([&](Operation *inner) {
        for (Value operand : inner->getOperands())
          if (isa<RankedTensorType>(operand.getType()))
            incoming |= possible.lookup(operand);
      });
    SpeciesSet carried = 0;
    if (incoming)
      carried = findPossible(*lookup(op), incoming & ~left);
    for (Value result : op->getResults())
      see(result, carried);
    return WalkResult::skip();
  });
}

/// True if the operation is cheap enough to be computed without its cut over a
/// species, and the rest of its cut stays where it is.
bool PendingProgram::mayStayWhole(const PendingOp &op, unsigned number) const {
  auto linalgOp = dyn_cast<linalg::LinalgOp>(op.view.op);
  if (linalgOp && linalgOp.getNumReductionLoops() > 0)
    return false;
  Pending entry = species[number];
  for (const AxisList &terms : op.loops) {
    bool isRemoved = false;
    for (const AxisTerm &term : terms) {
      bool goes = !term.isGap() && llvm::any_of(entry, [&](const auto &sum) {
        return covers(sum.axes, term);
      });
      bool touches = llvm::any_of(entry, [&](const PartialSum &sum) {
        return overlap(sum.axes, term);
      });
      if ((touches && !goes) || (isRemoved && !goes && !term.isGap()))
        return false;
      isRemoved |= goes;
    }
  }
  return true;
}

SpeciesSet PendingProgram::findPossible(PendingOp &op, SpeciesSet incoming) {
  Operation *operation = op.view.op;
  if (isa<ConstrainOp, BarrierOp>(operation) || operation->getNumResults() != 1)
    return 0;
  // Terms of two kinds, or over axes that overlap, make no terms together.
  Pending left = getOwnPending(operation, mesh);
  SmallVector<unsigned> numbers;
  for (unsigned s = 0; s < species.size(); ++s)
    if (incoming >> s & 1)
      numbers.push_back(s);
  for (unsigned s : numbers) {
    for (const PartialSum &entry : left)
      if (species[s].size() > 1 || entry.kind != getKind(s) ||
          overlap(entry.axes, species[s].back().axes))
        return 0;
    for (unsigned t : numbers)
      if (s != t && (species[s].size() > 1 || getKind(s) != getKind(t) ||
                     overlap(species[s][0].axes, species[t][0].axes)))
        return 0;
  }
  for (unsigned s : numbers) {
    SpeciesSet bit = SpeciesSet(1) << s;
    for (const AxisList &terms : op.loops)
      for (const PartialSum &entry : species[s])
        if (overlap(terms, entry.axes))
          op.cutting |= bit;
    if ((op.cutting & bit) && !mayStayWhole(op, s))
      continue;
    Positions candidates;
    for (auto [position, operand] : llvm::enumerate(op.view.operands))
      // A loop would reduce in each iteration what can be reduced before it.
      if (getPossible(operand->get()) & bit &&
          operand->get().getParentBlock() == operation->getBlock())
        candidates.push_back(position);
    SmallVector<Positions, 1> sets =
        findJointOperands(op.view, candidates, species[s][0].kind);
    // Of several kinds nothing but a movement of elements keeps the order.
    if (sets.empty() || (species[s].size() > 1 &&
                         !isa<tensor::ExpandShapeOp, tensor::CollapseShapeOp,
                              tensor::ExtractSliceOp>(operation)))
      continue;
    // Where operands exclude each other the largest ones stay pending.
    auto weigh = [&](const Positions &set) {
      int64_t bytes = 0;
      for (unsigned position : set)
        if (llvm::is_contained(candidates, position))
          bytes += getBytes(cast<RankedTensorType>(
              op.view.operands[position]->get().getType()));
      return bytes;
    };
    const Positions *best = &sets.front();
    for (const Positions &set : sets)
      if (weigh(set) > weigh(*best))
        best = &set;
    op.joint.emplace_back(s, *best);
    op.possible |= bit;
  }
  return op.possible;
}

PendingOp *PendingProgram::lookup(Operation *op) {
  auto [entry, isNew] = numbers.try_emplace(op, ops.size());
  if (!isNew)
    return &ops[entry->second];
  auto loops = getLoopsAttr(op);
  if (!loops) {
    numbers.erase(op);
    return nullptr;
  }
  ops.emplace_back(op, codec.decode(loops));
  return &ops.back();
}

const PendingOp *PendingProgram::getMaker(Value value) const {
  auto entry = numbers.find(value.getDefiningOp());
  return entry == numbers.end() ? nullptr : &ops[entry->second];
}

SpeciesSet PendingProgram::getPossible(Value value) const {
  const PendingOp *maker = getMaker(value);
  return getOwn(value) | (maker ? maker->possible : 0);
}

SpeciesSet PendingProgram::getPending(Value value) const {
  const PendingOp *maker = getMaker(value);
  return getOwn(value) | (maker ? maker->carried : 0);
}

//===----------------------------------------------------------------------===//
// Placements
//===----------------------------------------------------------------------===//

Loops PendingProgram::getLoops(const PendingOp &op, SpeciesSet carried) const {
  Loops loops = op.loops;
  if (!(op.cutting & carried))
    return loops;
  for (unsigned s = 0; s < species.size(); ++s) {
    if (!(op.cutting & carried & SpeciesSet(1) << s))
      continue;
    for (AxisList &terms : loops)
      for (const PartialSum &entry : species[s])
        llvm::erase_if(terms, [&](const AxisTerm &term) {
          return !term.isGap() && covers(entry.axes, term);
        });
  }
  for (AxisList &terms : loops)
    terms = canonicalize(terms);
  return loops;
}

const TensorSharding &PendingProgram::keep(TensorSharding sharding) {
  return shardings.emplace_back(std::move(sharding));
}

const TensorSharding &PendingProgram::getPlacement(ShardingAttr sharding) {
  const TensorSharding *&known = placements[sharding];
  if (!known) {
    TensorSharding placement = codec.decode(sharding);
    placement.partial.clear();
    known = &keep(std::move(placement));
  }
  return *known;
}

const TensorSharding &PendingProgram::project(const PendingOp &op,
                                              const FactorsOfDims &dims,
                                              SpeciesSet carried) {
  bool changes = op.cutting & carried;
  const TensorSharding *&known =
      projections[{&dims, changes ? static_cast<const void *>(&op) : &op.loops,
                   changes ? carried : 0}];
  if (!known)
    known = &keep(projectLoops(
        op.view.map, changes ? getLoops(op, carried) : op.loops, dims));
  return *known;
}

const TensorSharding &PendingProgram::getWanted(const PendingOp &op,
                                                unsigned position,
                                                SpeciesSet carried) {
  return project(op, op.view.ofOperand(position), carried);
}

const TensorSharding *PendingProgram::getMade(Value value, SpeciesSet carried) {
  if (auto result = dyn_cast<OpResult>(value)) {
    unsigned number = result.getResultNumber();
    if (auto manual = dyn_cast<ManualOp>(result.getOwner()))
      return &keep(
          manual.getManualPart(manual.getOutShardings()[number], mesh));
    const PendingOp *maker = getMaker(value);
    if (maker && (maker->cutting & carried))
      return &project(*maker, maker->view.ofResult(number), carried);
    auto stated = getShardingsAttr(result.getOwner());
    return stated ? &getPlacement(cast<ShardingAttr>(stated[number])) : nullptr;
  }
  auto argument = cast<BlockArgument>(value);
  if (argument.getOwner() != &function.getBody().front())
    return nullptr;
  if (auto sharding = function.getArgAttrOfType<ShardingAttr>(
          argument.getArgNumber(), attr::kSharding))
    return &getPlacement(sharding);
  return &keep(TensorSharding::replicatedOf(
      cast<RankedTensorType>(value.getType()).getRank()));
}
