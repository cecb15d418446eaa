// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "ProgramModel.h"
#include "tp/Cost/CollectiveCost.h"
#include "tp/IR/ShardingAttributes.h"
#include "tp/Propagate/Propagation.h"
#include "tp/Sharding/Ownership.h"
#include <map>

using namespace mlir;
using namespace mlir::tp;

/// With more parts of axes the ways to go from one placement to another are not
/// searched: tensors have too many.
static constexpr size_t kMostPartsToSearch = 2;
/// Programs of fewer nodes are planned node by node.
static constexpr size_t kLeastNodesToFold = 128;
/// Each operation may be computed in at most so many ways.
static constexpr unsigned kMostWays = 1024;
static constexpr double kUnitsPerSecond = 1e12;
/// To hold an argument costs this share of what it costs to read it once.
static constexpr double kHoldingShare = 1e-3;

static int64_t toUnits(double seconds) {
  if (seconds >= PlacementPrices::kImpossible ||
      seconds * kUnitsPerSecond >= double(plan::kForbidden))
    return plan::kForbidden;
  return std::llround(seconds * kUnitsPerSecond);
}

static int64_t addCosts(int64_t a, int64_t b) {
  return std::min(a + b, plan::kForbidden);
}

/// The axes by their links: those of one speed are alike.
static SmallVector<unsigned, 4> numberLinks(const Topology &topology) {
  std::map<std::pair<double, double>, unsigned> known;
  SmallVector<unsigned, 4> numbers;
  for (const Link &link : topology.axes)
    numbers.push_back(
        known.try_emplace({link.alpha, link.beta}, known.size()).first->second);
  return numbers;
}

static double getLeastBeta(const Topology &topology) {
  double least = std::numeric_limits<double>::infinity();
  for (const Link &link : topology.axes)
    least = std::min(least, link.beta);
  return topology.axes.empty() ? 0 : least;
}

static CandidateOptions getCandidateOptions(unsigned mostParts) {
  CandidateOptions options;
  options.allowsUneven = true;
  options.choosesEdges = true;
  options.mostParts = mostParts;
  options.mostWays = kMostWays;
  return options;
}

ProgramModel::ProgramModel(const ShardingState &state, ArrayRef<Loops> given,
                           const PlanProgramOptions &options)
    : state(state), options(options),
      prices(state.mesh, makeStepCost(this->options.topology),
             getLeastBeta(options.topology), numberLinks(options.topology)),
      finder(state, prices, getCandidateOptions(options.mostParts)),
      times(state, prices, this->options.topology),
      groups(groupEqualNodes(state, given, kLeastNodesToFold)) {
  if (finder.getParts().size() > kMostPartsToSearch)
    prices.limitSearch(/*placements=*/1);
  addOperations(given);
  addTensors();
  for (Actor &actor : actors)
    addActorNode(actor);
  for (Tensor &tensor : tensors)
    addEdges(tensor);
  tieResults();
  numNodes = problem.nodes.size();
  numEdges = problem.edges.size();
  findTimes();
}

/// What the user said of an argument or a result; null if nothing.
static ShardingAttr getAnnotation(const ShardingState &state,
                                  const TensorState &tensor, int result) {
  func::FuncOp function = state.function;
  if (result >= 0)
    return function.getResultAttrOfType<ShardingAttr>(result, attr::kSharding);
  auto argument = cast<BlockArgument>(tensor.value);
  return function.getArgAttrOfType<ShardingAttr>(argument.getArgNumber(),
                                                 attr::kSharding);
}

void ProgramModel::addOperations(ArrayRef<Loops> given) {
  for (unsigned first : groups.firstNodes) {
    const OpNode &node = state.nodes[first];
    Actor actor;
    actor.stateNode = first;
    if (node.kind == OpNode::Kind::Return) {
      unsigned result = node.view.operands.front()->getOperandNumber();
      const TensorState &tensor = state.tensors[state.getResultTensor(result)];
      actor.candidates = &enumeratePlacements(
          tensor, getAnnotation(state, tensor, result), node.tensors.size());
    } else {
      actor.candidates = &finder.find(node, given[first]);
    }
    actors.push_back(actor);
  }
  for (unsigned group : groups.ofNodes)
    ++actors[group].count;
}

namespace {
/// What makes a tensor, or how it is given, and who reads it.
struct TensorKey {
  int maker;
  unsigned result;
  const void *type, *annotation;
  SmallVector<std::pair<unsigned, unsigned>, 2> readers; // sorted

  bool operator<(const TensorKey &other) const {
    return std::tie(maker, result, type, annotation, readers) <
           std::tie(other.maker, other.result, other.type, other.annotation,
                    other.readers);
  }
};
} // namespace

/// Tensors that equal nodes make and read are one, and so are arguments.
void ProgramModel::addTensors() {
  func::FuncOp function = state.function;
  actorOfArgument.assign(function.getNumArguments(), 0);
  std::map<TensorKey, unsigned> known;
  for (auto [number, tensor] : llvm::enumerate(findTensorUses(state, groups))) {
    const TensorState &example = state.tensors[number];
    auto argument = dyn_cast_or_null<BlockArgument>(example.value);
    bool isArgument =
        tensor.maker < 0 && argument &&
        argument.getOwner()->getParentOp() == function.getOperation();
    // What flows into a region is made by its edge; a manual region gives what
    // it says.
    if (tensor.maker < 0 && !isArgument && tensor.readers.empty())
      continue;
    ShardingAttr annotation =
        isArgument ? getAnnotation(state, example, -1) : ShardingAttr();
    TensorKey key = {tensor.maker, tensor.result,
                     example.type.getAsOpaquePointer(),
                     annotation.getAsOpaquePointer(), tensor.readers};
    llvm::sort(key.readers);
    auto [entry, isNew] = known.try_emplace(std::move(key), tensors.size());
    if (isNew) {
      Tensor added;
      added.first = number;
      // Memory asks for the shapes also of what nobody reads.
      prices.intern(example.type);
      if (tensor.maker >= 0) {
        added.maker = {unsigned(tensor.maker), tensor.result};
      } else {
        added.maker = {unsigned(actors.size()), 0};
        Actor actor;
        actor.candidates = isArgument
                               ? &enumeratePlacements(example, annotation, 1)
                               : &addFixed(example);
        actor.stateTensor = number;
        actors.push_back(actor);
      }
      for (auto [actor, position] : tensor.readers)
        added.readers.push_back({actor, position});
      tensors.push_back(std::move(added));
    }
    Tensor &same = tensors[entry->second];
    ++same.count;
    same.members.push_back(number);
    if (tensor.maker < 0)
      ++actors[same.maker->actor].count;
    if (isArgument)
      actorOfArgument[argument.getArgNumber()] = same.maker->actor;
  }
}

void ProgramModel::addActorNode(Actor &actor) {
  actor.problemNode = problem.nodes.size();
  plan::Node &node = problem.nodes.emplace_back();
  for (const LoopCandidate &candidate : *actor.candidates) {
    double seconds = 0;
    if (actor.stateNode >= 0) {
      const OpNode &example = state.nodes[actor.stateNode];
      seconds = actor.count * countRuns(example.view.op) *
                times.get(example, candidate);
    } else {
      // Of placements that cost the same, the one that takes less memory.
      ShapeId shape = prices.intern(state.tensors[actor.stateTensor].type);
      seconds = kHoldingShare * actor.count *
                prices.getLocalBytes(shape, candidate.placements[0]) /
                options.topology.device.bytesPerSecond;
    }
    node.costs.push_back(toUnits(seconds));
    node.usages.push_back(0);
  }
}

/// How often a tensor is made, and so brought to where it is wanted.
double ProgramModel::getRuns(const Tensor &tensor) const {
  Value value = state.tensors[tensor.first].value;
  if (!value)
    return 1;
  Operation *parent = value.getParentBlock()->getParentOp();
  return isa<func::FuncOp>(parent)
             ? 1.0
             : double(countRuns(&value.getParentBlock()->front()));
}

int64_t ProgramModel::getPrice(const Tensor &tensor, PlacementId from,
                               PlacementId to) {
  ShapeId shape = prices.intern(state.tensors[tensor.first].type);
  double seconds = prices.get(shape, from, prices.getOffered(from, to));
  return toUnits(seconds * tensor.count * getRuns(tensor));
}

SmallVector<PlacementId, 0>
ProgramModel::getPlacements(const Port &port) const {
  SmallVector<PlacementId, 0> result;
  for (const LoopCandidate &candidate : *actors[port.actor].candidates)
    result.push_back(candidate.placements[port.position]);
  return result;
}

/// The placements that a tensor may be brought to for its readers.
SmallVector<PlacementId, 0> ProgramModel::findHubStates(const Tensor &tensor) {
  SmallVector<PlacementId, 0> states;
  llvm::SmallDenseSet<PlacementId, 32> seen;
  auto add = [&](PlacementId placement) {
    if (seen.insert(placement).second)
      states.push_back(placement);
  };
  llvm::SmallDenseSet<PlacementId, 32> made;
  for (PlacementId placement : getPlacements(*tensor.maker)) {
    made.insert(placement);
    add(prices.getWhole(placement));
  }
  for (const Port &reader : tensor.readers)
    for (PlacementId wanted : getPlacements(reader)) {
      add(prices.getWhole(wanted));
      // A sum stays pending only where it is pending already.
      if (made.contains(wanted))
        add(wanted);
    }
  return states;
}

void ProgramModel::addEdge(unsigned from, ArrayRef<PlacementId> makes,
                           unsigned to, ArrayRef<PlacementId> wants,
                           const Tensor &tensor) {
  plan::Edge edge{from, to, {}};
  edge.costs.reserve(makes.size() * wants.size());
  for (PlacementId made : makes)
    for (PlacementId wanted : wants)
      edge.costs.push_back(getPrice(tensor, made, wanted));
  if (from != to) {
    problem.edges.push_back(std::move(edge));
    return;
  }
  // Equal operations that read each other are computed alike.
  plan::Node &node = problem.nodes[from];
  for (size_t i = 0; i < node.costs.size(); ++i)
    node.costs[i] =
        addCosts(node.costs[i], edge.costs[i * node.costs.size() + i]);
}

void ProgramModel::addEdges(Tensor &tensor) {
  if (tensor.readers.empty())
    return;
  unsigned maker = actors[tensor.maker->actor].problemNode;
  SmallVector<PlacementId, 0> makes = getPlacements(*tensor.maker);
  if (tensor.readers.size() == 1) {
    addEdge(maker, makes, actors[tensor.readers[0].actor].problemNode,
            getPlacements(tensor.readers[0]), tensor);
    return;
  }
  SmallVector<PlacementId, 0> states = findHubStates(tensor);
  unsigned hub = problem.nodes.size();
  tensor.hub = hub;
  tensor.hubStates = states;
  plan::Node &node = problem.nodes.emplace_back();
  node.costs.assign(states.size(), 0);
  node.usages.assign(states.size(), 0);
  addEdge(maker, makes, hub, states, tensor);
  for (const Port &reader : tensor.readers)
    addEdge(hub, states, actors[reader.actor].problemNode,
            getPlacements(reader), tensor);
}

/// Results lie as the arguments that they replace.
void ProgramModel::tieResults() {
  func::FuncOp function = state.function;
  llvm::SmallDenseSet<std::pair<unsigned, unsigned>, 32> tied;
  for (auto [number, node] : llvm::enumerate(state.nodes)) {
    if (node.kind != OpNode::Kind::Return)
      continue;
    unsigned result = node.view.operands.front()->getOperandNumber();
    std::optional<unsigned> argument = getReplacedArgument(function, result);
    if (!argument || getAnnotation(state, TensorState(), result))
      continue;
    unsigned from = actorOfArgument[*argument], to = groups.ofNodes[number];
    if (!tied.insert({from, to}).second)
      continue;
    SmallVector<PlacementId, 0> given = getPlacements({from, 0});
    SmallVector<PlacementId, 0> returned = getPlacements({to, 0});
    plan::Edge edge{actors[from].problemNode, actors[to].problemNode, {}};
    for (PlacementId before : given)
      for (PlacementId after : returned)
        edge.costs.push_back(before == after ? 0 : plan::kForbidden);
    problem.edges.push_back(std::move(edge));
  }
}

const Loops &ProgramModel::getLoops(ArrayRef<unsigned> choice,
                                    unsigned node) const {
  const Actor &actor = actors[groups.ofNodes[node]];
  return (*actor.candidates)[choice[actor.problemNode]].loops;
}

const TensorSharding &ProgramModel::getArgument(ArrayRef<unsigned> choice,
                                                unsigned number) const {
  const Actor &actor = actors[actorOfArgument[number]];
  return prices.getSharding(
      (*actor.candidates)[choice[actor.problemNode]].placements[0]);
}

const TensorSharding &ProgramModel::getPlacement(ArrayRef<unsigned> choice,
                                                 unsigned node) const {
  const Actor &actor = actors[groups.ofNodes[node]];
  return prices.getSharding(
      (*actor.candidates)[choice[actor.problemNode]].placements[0]);
}

SmallVector<ProgramModel::GroupTime, 0>
ProgramModel::getTimes(ArrayRef<unsigned> choice) const {
  SmallVector<GroupTime, 0> result;
  // The group that each node of the problem belongs to: arguments cost what
  // those pay who read them, and a shared tensor its maker.
  SmallVector<int, 0> groupOf(problem.nodes.size(), -1);
  for (const Actor &actor : actors) {
    if (actor.stateNode < 0)
      continue;
    const OpNode &node = state.nodes[actor.stateNode];
    groupOf[actor.problemNode] = result.size();
    GroupTime time;
    time.node = actor.stateNode;
    time.runs = actor.count * countRuns(node.view.op);
    time.computing =
        time.runs *
        times.get(node, (*actor.candidates)[choice[actor.problemNode]]);
    time.alone = time.runs * times.getAlone(node);
    result.push_back(time);
  }
  for (const Tensor &tensor : tensors)
    if (tensor.hub) {
      const Actor &maker = actors[tensor.maker->actor];
      const Actor &payer =
          maker.stateNode >= 0 ? maker : actors[tensor.readers.front().actor];
      groupOf[*tensor.hub] = groupOf[payer.problemNode];
    }
  for (const plan::Edge &edge : ArrayRef(problem.edges).take_front(numEdges)) {
    size_t width = problem.nodes[edge.to].costs.size();
    int group = groupOf[edge.to];
    if (group >= 0)
      result[group].communicating +=
          toSeconds(edge.costs[choice[edge.from] * width + choice[edge.to]]);
  }
  return result;
}

double ProgramModel::toSeconds(int64_t cost) { return cost / kUnitsPerSecond; }
