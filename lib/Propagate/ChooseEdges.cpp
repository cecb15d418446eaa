// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// How the tensors of a data-flow edge lie on the mesh. Operations have chosen
// their loops by now, so what is made and what is wanted is known; an edge
// takes whichever of these costs least to get in and out of, where an iteration
// counts as often as it runs.

#include "mlir/IR/Remarks.h"
#include "tp/Cost/CollectiveCost.h"
#include "tp/Propagate/ShardingState.h"
#include "tp/Sharding/Projection.h"

using namespace mlir;
using namespace mlir::tp;

namespace {

struct Edge {
  Operation *op;
  DataFlowEdge flow;
  RankedTensorType type;
  TensorSharding chosen;
  bool isGrouped; // cut as others are
};

class EdgeChoice {
public:
  EdgeChoice(ShardingState &state, FlatSymbolRefAttr meshName)
      : state(state), meshName(meshName), planner(state.mesh, defaultStepCost) {
  }

  void run() {
    for (const OpNode &node : state.nodes)
      if (node.kind == OpNode::Kind::DataFlow)
        add(node);
    // Edges of nested loops meet: the second round sees what the first chose.
    for (unsigned round = 0; round < 2; ++round)
      for (Edge &edge : edges)
        choose(edge);
    write();
  }

private:
  static TensorSharding getDims(const TensorSharding &sharding) {
    TensorSharding result = sharding;
    result.partial.clear();
    result.replicated.clear();
    for (DimSharding &dim : result.dims)
      dim.open = false;
    return result;
  }

  void add(const OpNode &node) {
    unsigned target = node.view.operands.size();
    Edge edge{node.view.op, *node.edge, {}, {}, false};
    edge.type = cast<RankedTensorType>(edge.flow.targets[0].getType());
    edge.chosen = getDims(state.tensors[node.tensors[target]].sharding);
    edge.isGrouped = llvm::any_of(node.tensors, [&](int tensor) {
      return tensor >= 0 && state.isGrouped(tensor);
    });
    for (OpOperand *source : edge.flow.sources)
      ofSource[source] = edges.size();
    for (Value value : edge.flow.targets)
      ofTarget[value] = edges.size();
    edges.push_back(std::move(edge));
  }

  /// How `value` is made; nothing if any device can make any part of it.
  std::optional<TensorSharding> getMade(Value value) {
    if (auto known = ofTarget.find(value); known != ofTarget.end())
      return edges[known->second].chosen;
    int tensor = state.getTensor(value);
    if (tensor == OpNode::kFree)
      return std::nullopt;
    auto result = dyn_cast<OpResult>(value);
    if (!result)
      return state.tensors[tensor].sharding;
    if (auto manual = dyn_cast<ManualOp>(result.getOwner()))
      return manual.getManualPart(
          manual.getOutShardings()[result.getResultNumber()], state.mesh);
    auto shardings = getShardingsAttr(result.getOwner());
    if (!shardings)
      return std::nullopt;
    return toTensorSharding(
        cast<ShardingAttr>(shardings[result.getResultNumber()]), state.mesh);
  }

  /// How a use wants its value; nothing if it takes it as it is.
  std::optional<TensorSharding> getWanted(OpOperand &use) {
    if (auto known = ofSource.find(&use); known != ofSource.end())
      return edges[known->second].chosen;
    Operation *op = use.getOwner();
    if (isa<func::ReturnOp>(op)) {
      TensorSharding sharding =
          state.tensors[state.getResultTensor(use.getOperandNumber())].sharding;
      if (!state.function.getResultAttr(use.getOperandNumber(),
                                        attr::kSharding))
        return std::nullopt;
      return getDims(sharding);
    }
    if (auto manual = dyn_cast<ManualOp>(op))
      return manual.getManualPart(
          manual.getInShardings()[use.getOperandNumber()], state.mesh);
    while (op && !op->getDiscardableAttr(attr::kLoops))
      op = op->getParentOp();
    if (!op)
      return std::nullopt;
    ShardedOp view(op);
    for (auto [number, operand] : llvm::enumerate(view.operands))
      if (operand == &use)
        return projectLoops(view.map, toLoops(getLoopsAttr(op), state.mesh),
                            view.ofOperand(number));
    return std::nullopt;
  }

  /// How often what stands in the block of `op` runs.
  static int64_t getRuns(Operation *op) {
    int64_t runs = 1;
    while ((op = op->getParentOp()) && !isa<func::FuncOp>(op))
      runs *= getTripCount(op);
    return runs;
  }

  const ReshardPlan &getPlan(RankedTensorType type, const TensorSharding &from,
                             const TensorSharding &to) {
    return planner.plan(type.getShape(), getElementBytes(type), from, to);
  }

  double getCost(RankedTensorType type, const TensorSharding &from,
                 const TensorSharding &to) {
    return getPlan(type, from, to).cost;
  }

  bool communicates(RankedTensorType type, const TensorSharding &from,
                    const TensorSharding &to) {
    return llvm::any_of(
        getPlan(type, from, to).stages, [](const ReshardStage &stage) {
          return llvm::any_of(stage.steps, [](const ReshardStep &step) {
            return step.kind != StepKind::Shard;
          });
        });
  }

  /// A way to get in or out of an edge, and how often it is taken.
  struct Way {
    TensorSharding other;
    int64_t runs;
    bool isIn;
  };

  SmallVector<Way, 4> getWays(const Edge &edge) {
    SmallVector<Way, 4> ways;
    for (OpOperand *source : edge.flow.sources)
      if (std::optional<TensorSharding> made = getMade(source->get()))
        ways.push_back({*made, getRuns(source->getOwner()), true});
    for (Value target : edge.flow.targets) {
      size_t first = ways.size();
      Operation *at =
          isa<OpResult>(target) ? edge.op : &target.getParentBlock()->front();
      for (OpOperand &use : target.getUses()) {
        std::optional<TensorSharding> wanted = getWanted(use);
        // Users that want the same share one reshard.
        if (wanted && llvm::none_of(ArrayRef(ways).drop_front(first),
                                    [&](const Way &way) {
                                      return way.other.samePlacement(*wanted);
                                    }))
          ways.push_back({*wanted, getRuns(at), false});
      }
    }
    return ways;
  }

  void choose(Edge &edge) {
    if (edge.isGrouped)
      return;
    SmallVector<Way, 4> ways = getWays(edge);
    auto costOf = [&](const TensorSharding &sharding) {
      double cost = 0;
      for (const Way &way : ways)
        cost += way.runs * (way.isIn ? getCost(edge.type, way.other, sharding)
                                     : getCost(edge.type, sharding, way.other));
      return cost;
    };
    double best = costOf(edge.chosen);
    for (const Way &way : ways) {
      TensorSharding candidate = getDims(way.other);
      if (best == 0 || candidate.samePlacement(edge.chosen))
        continue;
      double cost = costOf(candidate);
      if (cost < best) {
        best = cost;
        edge.chosen = candidate;
      }
    }
  }

  void write() {
    llvm::MapVector<Operation *, SmallVector<const Edge *>> byOp;
    for (const Edge &edge : edges)
      byOp[edge.op].push_back(&edge);
    // Control flow that carries no tensor states that it carries none.
    for (Operation *op : state.controlFlow)
      byOp.insert({op, {}});
    for (auto &[op, list] : byOp) {
      SmallVector<DataFlowEdge> flows;
      SmallVector<ShardingAttr> shardings;
      for (const Edge *edge : list) {
        flows.push_back(edge->flow);
        shardings.push_back(toShardingAttr(meshName, state.mesh, edge->chosen));
        report(*edge);
      }
      setDataFlowShardings(op, flows, shardings);
    }
  }

  /// Say which values are resharded to be carried along.
  void report(const Edge &edge) {
    for (OpOperand *source : edge.flow.sources) {
      std::optional<TensorSharding> made = getMade(source->get());
      if (!made || !communicates(edge.type, getDims(*made), edge.chosen))
        continue;
      std::string text;
      llvm::raw_string_ostream(text)
          << "operand #" << source->getOperandNumber() << " of '"
          << source->getOwner()->getName() << "' is "
          << toShardingAttr(meshName, state.mesh, getDims(*made)) << ", but '"
          << edge.op->getName() << "' carries it as "
          << toShardingAttr(meshName, state.mesh, edge.chosen);
      remark::missed(
          source->getOwner()->getLoc(),
          remark::RemarkOpts::name("conflict-settled").category("tp-propagate"))
          << text;
    }
  }

  ShardingState &state;
  FlatSymbolRefAttr meshName;
  ReshardPlanner planner;
  std::vector<Edge> edges;
  llvm::DenseMap<OpOperand *, unsigned> ofSource;
  llvm::DenseMap<Value, unsigned> ofTarget;
};

} // namespace

void mlir::tp::chooseEdges(ShardingState &state, FlatSymbolRefAttr meshName) {
  EdgeChoice(state, meshName).run();
}
