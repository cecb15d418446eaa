// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "ReductionNetwork.h"
#include "LinearBody.h"

using namespace mlir;
using namespace mlir::tp;

namespace {

/// One way in which a value is needed whole.
struct Need {
  const TensorSharding *wanted;
  /// Operations that need it so only if they make their result whole.
  SmallVector<PendingOp *, 2> ifWhole;
  bool always = false;
};

class NetworkBuilder {
public:
  NetworkBuilder(PendingProgram &program, func::FuncOp function,
                 unsigned species, WirePrices &prices)
      : program(program), function(function), species(species),
        bit(SpeciesSet(1) << species), prices(prices) {}

  bool run() {
    made.reserve(program.getValues().size());
    for (Value value : program.getValues())
      if (program.getPossible(value) & bit) {
        made[value] = cut.addNode();
        values.push_back(value);
      }
    for (Value value : values)
      addValue(value, made.find(value)->second);
    // The operations that addValue looks up may have been added to the list.
    for (PendingOp &op : program.getOps())
      if (op.possible & bit)
        addOperands(op);
    cut.solve();
    return decide();
  }

private:
  static RankedTensorType getType(Value value) {
    return cast<RankedTensorType>(value.getType());
  }
  SpeciesSet getOthers(Value value) const {
    return program.getPending(value) & ~bit;
  }
  /// The price of a value that lies as `from` and has `pending` to lie as `to`.
  /// Equal layers ask the same again: all shardings here are kept.
  Price getReshard(Value value, const TensorSharding &from, SpeciesSet pending,
                   const TensorSharding &to) {
    auto [known, isNew] = reshardPrices.try_emplace(
        {getType(value).getAsOpaquePointer(), &from, pending, &to});
    if (isNew) {
      TensorSharding source = from;
      source.partial = program.getPending(pending);
      known->second = prices.getReshard(getType(value), source, to);
    }
    return known->second;
  }

  void addValue(Value value, unsigned node) {
    SpeciesSet others = getOthers(value);
    const TensorSharding &pendingForm = *program.getMade(value, others | bit);
    const TensorSharding &wholeForm = *program.getMade(value, others);
    if (program.getOwn(value) & bit)
      cut.addEdge(MinCut::source, node, Price::infinite());
    else if (!pendingForm.samePlacement(wholeForm))
      cut.addEdge(node, MinCut::sink,
                  prices.getCompute(getType(value), pendingForm, 2));
    SmallVector<Need, 2> needs;
    for (OpOperand &use : value.getUses())
      addUse(use, pendingForm, needs);
    addNeeds(value, node, pendingForm, wholeForm, needs);
  }

  void addUse(OpOperand &use, const TensorSharding &pendingForm,
              SmallVectorImpl<Need> &needs) {
    Value value = use.get();
    auto need = [&](const TensorSharding &wanted) -> Need & {
      for (Need &known : needs)
        if (known.wanted == &wanted || known.wanted->samePlacement(wanted))
          return known;
      needs.push_back({&wanted, {}, false});
      return needs.back();
    };
    Operation *owner = use.getOwner();
    PendingOp *op = program.lookup(owner);
    if (!op)
      if (auto flowing = getFlowing(use, program.getMesh())) {
        need(program.keep(std::move(*flowing))).always = true;
        return;
      }
    while (!op && owner->getParentOp() != function) {
      owner = owner->getParentOp();
      op = program.lookup(owner);
    }
    if (!op) {
      ShardingAttr sharding;
      if (isa<func::ReturnOp>(owner))
        sharding = function.getResultAttrOfType<ShardingAttr>(
            use.getOperandNumber(), attr::kSharding);
      if (sharding)
        return addAnnotated(value, sharding, need);
      need(pendingForm).always = true;
      return;
    }
    if (auto constrain = dyn_cast<ConstrainOp>(owner))
      return addAnnotated(value, constrain.getSharding(), need);
    auto *operand = llvm::find(op->view.operands, &use);
    if (operand == op->view.operands.end()) {
      need(pendingForm).always = true;
      return;
    }
    unsigned position = operand - op->view.operands.begin();
    SpeciesSet carried = op->carried & ~bit;
    const TensorSharding &wanted = program.getWanted(*op, position, carried);
    Need &known = need(wanted);
    bool joins = (op->possible & bit) &&
                 owner->getBlock() == value.getParentBlock() &&
                 llvm::is_contained(op->getJoint(species), position) &&
                 isFreeMove(value, pendingForm,
                            program.getWanted(*op, position, carried | bit));
    if (joins)
      known.ifWhole.push_back(op);
    else
      known.always = true;
  }

  /// Terms go where they are wanted without being sent.
  bool isFreeMove(Value value, const TensorSharding &from,
                  const TensorSharding &to) {
    if (&from == &to)
      return true;
    auto [known, isNew] = freeMoves.try_emplace(
        {getType(value).getAsOpaquePointer(), &from, &to});
    if (isNew) {
      TensorSharding source = from, target = to;
      source.partial = target.partial = program.getPending(bit);
      known->second =
          canReshard(source, target) &&
          prices.getReshard(getType(value), source, target).bytes == 0;
    }
    return known->second;
  }

  template <typename Needer>
  void addAnnotated(Value value, ShardingAttr sharding, Needer need) {
    TensorSharding wanted = toTensorSharding(sharding, program.getMesh());
    const Pending &mine = program.getPending(bit);
    bool staysPending = llvm::all_of(mine, [&](const PartialSum &entry) {
      return llvm::any_of(wanted.partial, [&](const PartialSum &other) {
        return other.kind == entry.kind &&
               llvm::all_of(entry.axes, [&](const AxisTerm &term) {
                 return covers(other.axes, term);
               });
      });
    });
    if (staysPending) {
      cut.addEdge(MinCut::source, made[value], Price::infinite());
      return;
    }
    need(program.getPlacement(sharding)).always = true;
  }

  /// The needs of one value: what they share is paid once, and each adds what
  /// it costs more.
  void addNeeds(Value value, unsigned mine, const TensorSharding &pendingForm,
                const TensorSharding &wholeForm, ArrayRef<Need> needs) {
    if (needs.empty())
      return;
    SpeciesSet others = getOthers(value);
    SmallVector<Price, 2> reduced, moved;
    for (const Need &need : needs) {
      auto price = [&](const TensorSharding &form, SpeciesSet pending) {
        return getReshard(value, form, pending, *need.wanted);
      };
      // What the other species and the way of the whole value cost anyhow is
      // nobody's decision here.
      Price whole = price(wholeForm, others);
      Price least = std::min(whole, price(pendingForm, others));
      reduced.push_back(price(pendingForm, others | bit) - least);
      moved.push_back(whole - least);
    }
    Price shared = reduced.front() - moved.front();
    for (auto [number, need] : llvm::enumerate(needs))
      shared = std::min(shared, reduced[number] - moved[number]);
    shared = std::max(shared, Price());
    unsigned base = cut.addNode();
    cut.addEdge(mine, base, shared);
    for (auto [number, need] : llvm::enumerate(needs)) {
      unsigned node = cut.addNode();
      cut.addEdge(base, node, Price::infinite());
      cut.addEdge(mine, node, reduced[number] - moved[number] - shared);
      cut.addEdge(MinCut::source, node, moved[number]);
      if (need.always)
        cut.addEdge(node, MinCut::sink, Price::infinite());
      for (PendingOp *op : need.ifWhole)
        cut.addEdge(node, made[op->view.op->getResult(0)], Price::infinite());
    }
  }

  /// What an operation that carries pays for operands that are whole.
  void addOperands(PendingOp &op) {
    unsigned node = made[op.view.op->getResult(0)];
    bool countsOnce = !isIdempotent(program.getKind(species));
    ArrayRef<unsigned> joint = op.getJoint(species);
    SpeciesSet carried = op.carried & ~bit;
    for (auto [position, operand] : llvm::enumerate(op.view.operands)) {
      Value value = operand->get();
      bool joins = llvm::is_contained(joint, position);
      auto entry = made.find(value);
      if (entry != made.end() && !joins)
        continue; // needed whole in any case
      const TensorSharding &ifPending =
          program.getWanted(op, position, carried | bit);
      Price price;
      if (joins && countsOnce && !isNeutralOf(value, program.getKind(species)))
        price = prices.getCompute(getType(value), ifPending, 1);
      bool changes = op.cutting & bit;
      SpeciesSet others = getOthers(value);
      const TensorSharding *source =
          changes ? program.getMade(value, others) : nullptr;
      if (source) {
        Price pendingWay = getReshard(value, *source, others, ifPending);
        if (entry != made.end()) {
          price = price + pendingWay;
        } else {
          Price wholeWay = getReshard(value, *source, others,
                                      program.getWanted(op, position, carried));
          price = price + pendingWay;
          cut.addEdge(MinCut::source, node, wholeWay);
        }
      }
      cut.addEdge(node, entry != made.end() ? entry->second : MinCut::sink,
                  price);
    }
  }

  /// Read the cut. An operation none of whose operands has terms carries
  /// nothing.
  bool decide() {
    bool changes = false;
    for (Value value : values) {
      Operation *definition = value.getDefiningOp();
      PendingOp *op = definition ? program.lookup(definition) : nullptr;
      if (!op || !(op->possible & bit))
        continue;
      bool carries =
          cut.isBefore(made.find(value)->second) &&
          llvm::any_of(op->getJoint(species), [&](unsigned position) {
            return program.getPending(op->view.operands[position]->get()) & bit;
          });
      SpeciesSet before = op->carried;
      op->carried = carries ? before | bit : before & ~bit;
      changes |= op->carried != before;
    }
    return changes;
  }

  PendingProgram &program;
  func::FuncOp function;
  unsigned species;
  SpeciesSet bit;
  WirePrices &prices;
  MinCut cut;
  /// The values that may have terms of the species, and their nodes.
  SmallVector<Value> values;
  llvm::DenseMap<Value, unsigned> made;
  /// By type, source, what is pending in it, and target.
  llvm::DenseMap<
      std::tuple<const void *, const void *, SpeciesSet, const void *>, Price>
      reshardPrices;
  llvm::DenseMap<std::tuple<const void *, const void *, const void *>, bool>
      freeMoves;
};

} // namespace

bool mlir::tp::placeReductions(PendingProgram &program, func::FuncOp function,
                               unsigned species, WirePrices &prices) {
  return NetworkBuilder(program, function, species, prices).run();
}
