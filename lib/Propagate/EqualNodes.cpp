// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tp/Propagate/EqualNodes.h"
#include "llvm/ADT/Hashing.h"
#include <numeric>

using namespace mlir;
using namespace mlir::tp;

/// A round reaches from a node over its tensors to the nodes beside it.
static constexpr unsigned kRounds = 4;

using Colour = uint64_t;

/// Mix a number into a colour: the finalizer of splitmix64.
static Colour mix(Colour colour, uint64_t number) {
  uint64_t x = colour + 0x9e3779b97f4a7c15ull * (number + 1);
  x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ull;
  x = (x ^ (x >> 27)) * 0x94d049bb133111ebull;
  return x ^ (x >> 31);
}

static Colour mix(Colour colour, const void *pointer) {
  return mix(colour, reinterpret_cast<uintptr_t>(pointer));
}

static Colour mix(Colour colour, AxisListRef terms) {
  for (const AxisTerm &term : terms)
    colour = mix(mix(colour, term.getPlace()), uint64_t(term.size));
  return mix(colour, terms.size());
}

static Colour mix(Colour colour, const TensorSharding &sharding) {
  for (const DimSharding &dim : sharding.dims)
    colour = mix(colour, dim.terms);
  for (const PartialSum &sum : sharding.partial)
    colour = mix(mix(colour, uint64_t(sum.kind)), sum.axes);
  return colour;
}

/// What the scalar code of a body computes, by its operations and by where
/// their operands are made. A body is short, and what it reads was mostly made
/// just before.
static Colour mixBody(Colour colour, Region &region) {
  if (!region.hasOneBlock())
    return mix(colour, &region);
  SmallVector<Value, 16> values(region.getArguments());
  for (Operation &op : region.front()) {
    colour = mix(colour, op.getName().getAsOpaquePointer());
    for (Value operand : op.getOperands()) {
      size_t number = values.size();
      while (number > 0 && values[number - 1] != operand)
        --number;
      colour = mix(colour, uint64_t(number));
    }
    for (Value result : op.getResults()) {
      values.push_back(result);
      colour = mix(colour, result.getType().getAsOpaquePointer());
    }
  }
  return colour;
}

namespace {

class ColourRefinement {
public:
  ColourRefinement(const ShardingState &state, ArrayRef<Loops> loops)
      : state(state), loops(loops), tensors(state.tensors.size()) {
    ofTensors.reserve(state.tensors.size());
    ofNodes.reserve(state.nodes.size());
    ports.reserve(4 * state.nodes.size());
    for (auto [number, tensor] : llvm::enumerate(state.tensors)) {
      Colour colour = mix(0, tensor.type.getAsOpaquePointer());
      colour = mix(colour, uint64_t(state.isGrouped(number)));
      ofTensors.push_back(mix(colour, tensor.sharding));
    }
    for (auto [number, node] : llvm::enumerate(state.nodes)) {
      ofNodes.push_back(getOwn(node, loops[number]));
      unsigned operands = node.view.operands.size();
      for (auto [t, tensor] : llvm::enumerate(node.tensors)) {
        if (tensor < 0)
          continue;
        if (t >= operands)
          tensors[tensor] = {int(number), unsigned(t)};
        ports.push_back({unsigned(number), unsigned(tensor), unsigned(t)});
      }
    }
  }

  /// See one step further.
  void refine() {
    std::vector<Colour> seen(ofTensors);
    for (auto [tensor, colour] : llvm::enumerate(seen))
      if (tensors[tensor].maker >= 0)
        colour = mix(mix(colour, ofNodes[tensors[tensor].maker]),
                     tensors[tensor].result);
    // Readers are a set: their order in the program does not matter.
    std::vector<Colour> readers(seen.size(), 0);
    for (const Port &port : ports)
      if (tensors[port.tensor].maker != int(port.node))
        readers[port.tensor] += mix(ofNodes[port.node], port.position);
    for (auto [colour, reader] : llvm::zip_equal(seen, readers))
      colour = mix(colour, reader);
    for (const Port &port : ports)
      ofNodes[port.node] =
          mix(mix(ofNodes[port.node], seen[port.tensor]), port.position);
  }

  NodeGroups getGroups() const {
    NodeGroups groups;
    // Groups of one colour, more than one only where colours collide.
    llvm::DenseMap<Colour, SmallVector<unsigned, 1>> known;
    for (unsigned node = 0; node < ofNodes.size(); ++node) {
      auto &same = known[ofNodes[node] >> 2]; // the map reserves two keys
      auto *group = llvm::find_if(same, [&](unsigned other) {
        return isEqual(node, groups.firstNodes[other]);
      });
      if (group == same.end()) {
        same.push_back(groups.firstNodes.size());
        groups.firstNodes.push_back(node);
        group = std::prev(same.end());
      }
      groups.ofNodes.push_back(*group);
    }
    return groups;
  }

private:
  struct Maker {
    int maker = -1;
    unsigned result = 0;
  };
  struct Port {
    unsigned node, tensor, position;
  };

  Type getType(const OpNode &node, unsigned t) const {
    unsigned operands = node.view.operands.size();
    return t < operands ? node.view.operands[t]->get().getType()
           : node.kind == OpNode::Kind::Operation
               ? node.view.op->getResult(t - operands).getType()
               : Type();
  }

  Colour getOwn(const OpNode &node, ArrayRef<AxisList> loops) const {
    Colour colour = mix(uint64_t(node.kind), &node.view.map);
    colour = mix(colour, getRowProperties(node.view).getAsOpaquePointer());
    colour = mix(colour, node.view.op->getName().getAsOpaquePointer());
    for (const AxisList &list : loops)
      colour = mix(colour, list);
    for (auto [t, tensor] : llvm::enumerate(node.tensors))
      colour = mix(mix(colour, getType(node, t).getAsOpaquePointer()),
                   uint64_t(tensor < 0));
    if (node.kind == OpNode::Kind::Return) {
      func::FuncOp function = state.function;
      bool isAnnotated = bool(function.getResultAttr(
          node.view.operands.front()->getOperandNumber(), attr::kSharding));
      return mix(colour, uint64_t(isAnnotated));
    }
    for (Region &region : node.view.op->getRegions())
      colour = mixBody(colour, region);
    return colour;
  }

  /// True if what may be chosen for one node may be for the other.
  bool isEqual(unsigned number, unsigned otherNumber) const {
    const OpNode &node = state.nodes[number];
    const OpNode &other = state.nodes[otherNumber];
    if (node.kind != other.kind || &node.view.map != &other.view.map ||
        node.view.op->getName() != other.view.op->getName() ||
        getRowProperties(node.view) != getRowProperties(other.view) ||
        node.tensors.size() != other.tensors.size() ||
        loops[number] != loops[otherNumber])
      return false;
    return llvm::all_of(
        llvm::seq<unsigned>(0, node.tensors.size()), [&](unsigned t) {
          return getType(node, t) == getType(other, t) &&
                 (node.tensors[t] < 0) == (other.tensors[t] < 0);
        });
  }

  const ShardingState &state;
  ArrayRef<Loops> loops;
  std::vector<Maker> tensors;
  std::vector<Port> ports; // by nodes
  std::vector<Colour> ofTensors, ofNodes;
};

} // namespace

NodeGroups mlir::tp::groupEqualNodes(const ShardingState &state,
                                     ArrayRef<Loops> loops, size_t leastNodes) {
  if (state.nodes.size() < leastNodes) {
    NodeGroups groups;
    groups.ofNodes.resize(state.nodes.size());
    std::iota(groups.ofNodes.begin(), groups.ofNodes.end(), 0);
    groups.firstNodes = groups.ofNodes;
    return groups;
  }
  ColourRefinement colours(state, loops);
  for (unsigned round = 0; round < kRounds; ++round)
    colours.refine();
  return colours.getGroups();
}

std::vector<TensorUses> mlir::tp::findTensorUses(const ShardingState &state,
                                                 const NodeGroups &groups) {
  std::vector<TensorUses> found(state.tensors.size());
  for (auto [number, node] : llvm::enumerate(state.nodes)) {
    // A group reads nothing: those who make its values leave them as they are.
    if (node.kind == OpNode::Kind::Group)
      continue;
    unsigned operands = node.view.operands.size();
    for (auto [t, tensor] : llvm::enumerate(node.tensors)) {
      if (tensor < 0)
        continue;
      std::pair<unsigned, unsigned> port = {groups.ofNodes[number], t};
      if (t >= operands) {
        found[tensor].maker = port.first;
        found[tensor].result = t;
      } else if (!llvm::is_contained(found[tensor].readers, port)) {
        found[tensor].readers.push_back(port);
      }
    }
  }
  return found;
}
