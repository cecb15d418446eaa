// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "ReductionNetwork.h"
#include "LinearBody.h"

using namespace mlir;
using namespace mlir::tp;

namespace {

/// One way in which a value is needed whole.
struct Need {
  TensorSharding wanted;
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
    for (Value value : program.getValues())
      if (program.getPossible(value) & bit)
        made[value] = cut.addNode();
    for (Value value : program.getValues())
      if (made.contains(value))
        addValue(value);
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
  static TensorSharding withPending(TensorSharding sharding,
                                    const Pending &pending) {
    sharding.partial = pending;
    return sharding;
  }

  void addValue(Value value) {
    unsigned node = made[value];
    SpeciesSet others = getOthers(value);
    TensorSharding pendingForm = *program.getMade(value, others | bit);
    TensorSharding wholeForm = *program.getMade(value, others);
    if (program.getOwn(value) & bit)
      cut.addEdge(MinCut::source, node, Price::infinite());
    else if (!pendingForm.samePlacement(wholeForm))
      cut.addEdge(node, MinCut::sink,
                  prices.getCompute(getType(value), pendingForm, 2));
    SmallVector<Need, 2> needs;
    for (OpOperand &use : value.getUses())
      addUse(use, pendingForm, needs);
    addNeeds(value, pendingForm, wholeForm, needs);
  }

  void addUse(OpOperand &use, const TensorSharding &pendingForm,
              SmallVectorImpl<Need> &needs) {
    Value value = use.get();
    auto need = [&](TensorSharding wanted) -> Need & {
      for (Need &known : needs)
        if (known.wanted.samePlacement(wanted))
          return known;
      needs.push_back({std::move(wanted), {}, false});
      return needs.back();
    };
    if (auto flowing = getFlowing(use, program.getMesh())) {
      need(*flowing).always = true;
      return;
    }
    Operation *owner = use.getOwner();
    PendingOp *op = program.lookup(owner);
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
    TensorSharding wanted = program.getWanted(*op, position, carried);
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
  bool isFreeMove(Value value, TensorSharding from, TensorSharding to) {
    from.partial = to.partial = program.getPending(bit);
    return canReshard(from, to) &&
           prices.getReshard(getType(value), from, to).bytes == 0;
  }

  template <typename Needer>
  void addAnnotated(Value value, ShardingAttr sharding, Needer need) {
    TensorSharding wanted = toTensorSharding(sharding, program.getMesh());
    Pending mine = program.getPending(bit);
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
    wanted.partial.clear();
    need(wanted).always = true;
  }

  /// The needs of one value: what they share is paid once, and each adds what
  /// it costs more.
  void addNeeds(Value value, const TensorSharding &pendingForm,
                const TensorSharding &wholeForm, ArrayRef<Need> needs) {
    if (needs.empty())
      return;
    SpeciesSet others = getOthers(value);
    Pending rest = program.getPending(others);
    Pending all = program.getPending(others | bit);
    SmallVector<Price, 2> reduced, moved;
    for (const Need &need : needs) {
      auto price = [&](const TensorSharding &form, const Pending &pending) {
        return prices.getReshard(getType(value), withPending(form, pending),
                                 need.wanted);
      };
      // What the other species and the way of the whole value cost anyhow is
      // nobody's decision here.
      Price whole = price(wholeForm, rest);
      Price least = std::min(whole, price(pendingForm, rest));
      reduced.push_back(price(pendingForm, all) - least);
      moved.push_back(whole - least);
    }
    Price shared = reduced.front() - moved.front();
    for (auto [number, need] : llvm::enumerate(needs))
      shared = std::min(shared, reduced[number] - moved[number]);
    shared = std::max(shared, Price());
    unsigned base = cut.addNode();
    cut.addEdge(made[value], base, shared);
    for (auto [number, need] : llvm::enumerate(needs)) {
      unsigned node = cut.addNode();
      cut.addEdge(base, node, Price::infinite());
      cut.addEdge(made[value], node, reduced[number] - moved[number] - shared);
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
      TensorSharding ifPending = program.getWanted(op, position, carried | bit);
      Price price;
      if (joins && countsOnce && !isNeutralOf(value, program.getKind(species)))
        price = prices.getCompute(getType(value), ifPending, 1);
      auto source = program.getMade(value, getOthers(value));
      bool changes = op.cutting & bit;
      if (source && changes) {
        Pending rest = program.getPending(getOthers(value));
        TensorSharding from = withPending(*source, rest);
        Price pendingWay = prices.getReshard(getType(value), from, ifPending);
        if (entry != made.end()) {
          price = price + pendingWay;
        } else {
          Price wholeWay = prices.getReshard(
              getType(value), from, program.getWanted(op, position, carried));
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
    for (Value value : program.getValues()) {
      Operation *definition = value.getDefiningOp();
      PendingOp *op = definition ? program.lookup(definition) : nullptr;
      if (!op || !(op->possible & bit))
        continue;
      bool carries =
          cut.isBefore(made[value]) &&
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
  llvm::DenseMap<Value, unsigned> made;
};

} // namespace

bool mlir::tp::placeReductions(PendingProgram &program, func::FuncOp function,
                               unsigned species, WirePrices &prices) {
  return NetworkBuilder(program, function, species, prices).run();
}
