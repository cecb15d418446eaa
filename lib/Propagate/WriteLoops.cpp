// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What was chosen for operations, as their attributes.

#include "tp/Propagate/Propagation.h"
#include "tp/Propagate/ShardingState.h"
#include "tp/Sharding/Projection.h"

using namespace mlir;
using namespace mlir::tp;

void mlir::tp::readShardings(ShardingState &state, ShardingCodec &codec) {
  for (TensorState &tensor : state.tensors) {
    auto result = dyn_cast_or_null<OpResult>(tensor.value);
    if (!result)
      continue;
    ArrayAttr shardings = getShardingsAttr(result.getOwner());
    // A constraint without open dimensions has said all of it.
    auto constrain = dyn_cast<ConstrainOp>(result.getOwner());
    if (!shardings || (constrain && llvm::none_of(tensor.sharding.dims,
                                                  [](const DimSharding &dim) {
                                                    return dim.open;
                                                  })))
      continue;
    if (auto sharding =
            dyn_cast<ShardingAttr>(shardings[result.getResultNumber()]))
      tensor.sharding = codec.decode(sharding);
  }
  for (const OpNode &node : state.nodes) {
    if (node.kind != OpNode::Kind::DataFlow)
      continue;
    unsigned operands = node.view.operands.size();
    for (auto [number, target] : llvm::enumerate(node.edge->targets)) {
      int tensor = node.tensors[operands + number];
      ShardingAttr sharding = getDataFlowSharding(node.view.op, target);
      if (tensor >= 0 && sharding)
        state.tensors[tensor].sharding = codec.decode(sharding);
    }
  }
}

namespace {

/// Writes what was chosen.
class LoopWriter {
public:
  LoopWriter(ShardingState &state, FlatSymbolRefAttr meshName)
      : state(state), meshName(meshName), context(state.function.getContext()) {
  }

  void write(const OpNode &node, const Loops &loops) {
    Operation *op = node.view.op;
    SmallVector<Attribute> shardings(getShardingsAttr(op).getValue());
    SmallVector<PartialSum, 1> pending =
        getPendingReductions(node.view.map, loops);
    for (auto [number, result] : llvm::enumerate(op->getResults())) {
      if (!isa<RankedTensorType>(result.getType()))
        continue;
      TensorSharding sharding =
          projectLoops(node.view.map, loops, node.view.ofResult(number));
      sharding.partial = pending;
      shardings[number] = toShardingAttr(meshName, state.mesh, sharding);
    }
    op->setAttr(attr::kLoops, toLoopsAttr(meshName, state.mesh, loops));
    op->setAttr(attr::kShardings, ArrayAttr::get(context, shardings));
  }

  /// Name the annotation that each axis of a node's loops came from. What the
  /// node itself does not know, those around it do.
  void writeOrigins(unsigned number, const Loops &loops) {
    Operation *op = state.nodes[number].view.op;
    NamedAttrList origins;
    for (auto [factor, list] : llvm::enumerate(loops))
      for (const AxisTerm &term : list) {
        if (term.isGap() || origins.get(state.mesh.names[term.axis]))
          continue;
        StringAttr origin = getCutOrigin(state.nodes[number], factor, term);
        if (!origin)
          origin = findOrigin(number, term);
        if (origin)
          origins.set(state.mesh.names[term.axis], origin);
      }
    op->setAttr(kOriginsAttr, origins.getDictionary(context));
  }

private:
  StringAttr getWords(const AxisOrigin &origin) {
    return StringAttr::get(context, state.annotations[origin.annotation]);
  }

  /// What an annotated tensor says that is cut so.
  StringAttr getCutOrigin(const OpNode &node, unsigned factor,
                          const AxisTerm &term) {
    for (auto [number, tensor] : llvm::enumerate(node.tensors)) {
      if (tensor < 0)
        continue;
      const AxisOrigin *origin = state.getOrigin(tensor, term);
      const TensorSharding &sharding = state.tensors[tensor].sharding;
      for (auto [dim, factors] :
           llvm::zip_equal(sharding.dims, node.getDims(number)))
        if (origin && llvm::is_contained(factors, factor) &&
            covers(dim.terms, term))
          return getWords(*origin);
    }
    return {};
  }

  /// What a node or one of its tensors says.
  StringAttr getOrigin(const OpNode &node, const AxisTerm &term) {
    auto known = node.view.op->getAttrOfType<DictionaryAttr>(kOriginsAttr);
    if (known)
      if (auto words = known.getAs<StringAttr>(state.mesh.names[term.axis]))
        return words;
    for (int tensor : node.tensors)
      if (tensor >= 0)
        if (const AxisOrigin *origin = state.getOrigin(tensor, term))
          return getWords(*origin);
    return {};
  }

  StringAttr findOrigin(unsigned number, const AxisTerm &term) {
    llvm::SmallDenseSet<unsigned, 16> seen = {number};
    SmallVector<unsigned, 16> worklist = {number};
    for (size_t i = 0; i < worklist.size(); ++i) {
      const OpNode &node = state.nodes[worklist[i]];
      if (StringAttr origin = getOrigin(node, term))
        return origin;
      for (int tensor : node.tensors)
        if (tensor >= 0)
          for (unsigned next : state.tensors[tensor].nodes)
            if (seen.insert(next).second)
              worklist.push_back(next);
    }
    return {};
  }

  ShardingState &state;
  FlatSymbolRefAttr meshName;
  MLIRContext *context;
};

} // namespace

SmallVector<Loops, 0> mlir::tp::readLoops(const ShardingState &state,
                                          ShardingCodec &codec) {
  SmallVector<Loops, 0> loops;
  loops.reserve(state.nodes.size());
  for (const OpNode &node : state.nodes) {
    auto known = getLoopsAttr(node.view.op);
    loops.push_back(node.kind == OpNode::Kind::Operation && known
                        ? codec.decode(known)
                        : Loops(node.view.map.factors.size()));
  }
  return loops;
}

void mlir::tp::writeLoops(ShardingState &state, FlatSymbolRefAttr meshName,
                          ShardingCodec &codec, ArrayRef<Loops> before,
                          function_ref<const Loops &(unsigned)> getChosen) {
  LoopWriter writer(state, meshName);
  SmallVector<unsigned, 0> changed;
  for (auto [number, node] : llvm::enumerate(state.nodes)) {
    if (node.kind != OpNode::Kind::Operation)
      continue;
    const Loops &chosen = getChosen(number);
    if (chosen == before[number])
      continue;
    changed.push_back(number);
    writer.write(node, chosen);
  }
  if (changed.empty())
    return;
  for (unsigned number : changed)
    writer.writeOrigins(number, getChosen(number));
  readShardings(state, codec);
  chooseEdges(state, meshName);
}

/// State the sharding of each data-flow edge.
static void writeEdges(const ShardingState &state, ShardingCodec &codec,
                       function_ref<const TensorSharding &(unsigned)> getEdge) {
  llvm::MapVector<Operation *, std::pair<SmallVector<DataFlowEdge>,
                                         SmallVector<ShardingAttr>>>
      edges;
  for (auto [number, node] : llvm::enumerate(state.nodes))
    if (node.kind == OpNode::Kind::DataFlow) {
      auto &[list, shardings] = edges[node.view.op];
      list.push_back(*node.edge);
      shardings.push_back(codec.encode(getEdge(number)));
    }
  for (auto &[op, stated] : edges)
    setDataFlowShardings(op, stated.first, stated.second);
}

void mlir::tp::writeAllLoops(
    ShardingState &state, FlatSymbolRefAttr meshName, ShardingCodec &codec,
    function_ref<const Loops &(unsigned)> getChosen,
    function_ref<const TensorSharding &(unsigned)> getEdge) {
  stateLoops(state, codec, getChosen);
  LoopWriter writer(state, meshName);
  for (auto [number, node] : llvm::enumerate(state.nodes))
    if (node.kind == OpNode::Kind::Operation)
      writer.writeOrigins(number, getChosen(number));
  writeEdges(state, codec, getEdge);
}
