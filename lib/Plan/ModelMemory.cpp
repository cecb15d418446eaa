// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What the tensors of a plan take of a device's memory.

#include "ProgramModel.h"
#include "tp/Propagate/Propagation.h"
#include <map>

using namespace mlir;
using namespace mlir::tp;

/// At how many times a plan is asked to fit at first.
static constexpr unsigned kNumTimes = 6;

void ProgramModel::findTimes() {
  lifetimes = findLifetimes(
      state, [&](unsigned tensor) { return !times.isFused(tensor); });
  if (options.memoryBytes == std::numeric_limits<int64_t>::max() ||
      state.nodes.empty())
    return;
  SmallVector<int64_t, 0> bytes;
  for (const TensorState &tensor : state.tensors)
    bytes.push_back(tensor.bytes);
  unsigned numParts = std::min<size_t>(kNumTimes, state.nodes.size());
  fullTimes = findFullTimes(lifetimes, bytes, state.nodes.size(), numParts);
  setMemory();
}

bool ProgramModel::addTime(unsigned time) {
  auto *place = llvm::lower_bound(fullTimes, time);
  if (place != fullTimes.end() && *place == time)
    return false;
  fullTimes.insert(place, time);
  setMemory();
  return true;
}

/// What a tensor takes as each strategy of the node of the problem that decides
/// it has it: the node that its readers share, or else the one that makes it.
ProgramModel::Holding ProgramModel::getHolding(const Tensor &tensor,
                                               bool isShared) const {
  Holding holding;
  ShapeId shape = prices.getShape(state.tensors[tensor.first].type);
  auto add = [&](PlacementId placement) {
    holding.bytes.push_back(prices.getLocalBytes(shape, placement));
  };
  if (isShared) {
    holding.problemNode = *tensor.hub;
    llvm::for_each(tensor.hubStates, add);
    return holding;
  }
  const Actor &maker = actors[tensor.maker->actor];
  holding.problemNode = maker.problemNode;
  llvm::for_each(getPlacements(*tensor.maker), add);
  return holding;
}

/// The parts of memory that a tensor takes. An argument stays where it is given
/// beside what its readers share: of that counts what is more than the least
/// that a device can have of it.
SmallVector<ProgramModel::Holding, 2>
ProgramModel::getHoldings(const Tensor &tensor) const {
  SmallVector<Holding, 2> holdings;
  bool isArgument = actors[tensor.maker->actor].stateNode < 0;
  if (isArgument || !tensor.hub)
    holdings.push_back(getHolding(tensor, /*isShared=*/false));
  if (!tensor.hub)
    return holdings;
  Holding shared = getHolding(tensor, /*isShared=*/true);
  if (isArgument) {
    int64_t least = *llvm::min_element(shared.bytes);
    for (int64_t &bytes : shared.bytes)
      bytes -= least;
  }
  holdings.push_back(std::move(shared));
  return holdings;
}

/// Tell the problem what its nodes take at the times that are looked at. What
/// differs from time to time is that of a second node, which has to be decided
/// alike.
void ProgramModel::setMemory() {
  problem.nodes.resize(numNodes);
  problem.edges.resize(numEdges);
  twins.clear();
  problem.limit = options.memoryBytes;
  for (plan::Node &node : problem.nodes) {
    llvm::fill(node.usages, 0);
    node.begin = node.end = 0;
  }
  // What each node takes at each time.
  std::map<unsigned, std::vector<std::vector<int64_t>>> taken;
  for (const Tensor &tensor : tensors) {
    SmallVector<int64_t, 8> alive;
    for (unsigned time : fullTimes)
      alive.push_back(llvm::count_if(tensor.members, [&](unsigned member) {
        return lifetimes[member].contains(time);
      }));
    if (llvm::all_of(alive, [](int64_t count) { return count == 0; }))
      continue;
    for (const Holding &holding : getHoldings(tensor)) {
      auto &rows = taken[holding.problemNode];
      rows.resize(fullTimes.size(),
                  std::vector<int64_t>(holding.bytes.size(), 0));
      for (auto [row, count] : llvm::zip_equal(rows, alive))
        for (auto [sum, bytes] : llvm::zip_equal(row, holding.bytes))
          sum += count * bytes;
    }
  }
  for (auto &[number, rows] : taken) {
    bool isFirst = true;
    for (size_t begin = 0, end; begin < rows.size(); begin = end) {
      for (end = begin + 1; end < rows.size() && rows[end] == rows[begin];)
        ++end;
      if (llvm::all_of(rows[begin], [](int64_t bytes) { return bytes == 0; }))
        continue;
      unsigned holder = number;
      if (!isFirst)
        holder = addTwin(number);
      isFirst = false;
      plan::Node &node = problem.nodes[holder];
      node.usages = rows[begin];
      node.begin = begin;
      node.end = end;
    }
  }
}

/// A node that has to be decided as `number` is.
unsigned ProgramModel::addTwin(unsigned number) {
  size_t size = problem.nodes[number].costs.size();
  unsigned twin = problem.nodes.size();
  twins.push_back(number);
  problem.nodes.emplace_back().costs.assign(size, 0);
  plan::Edge edge{number, twin,
                  std::vector<int64_t>(size * size, plan::kForbidden)};
  for (size_t i = 0; i < size; ++i)
    edge.costs[i * size + i] = 0;
  problem.edges.push_back(std::move(edge));
  return twin;
}

ProgramModel::Peak ProgramModel::findPeak(ArrayRef<int64_t> changes) const {
  Peak peak;
  int64_t alive = 0;
  for (unsigned time = 0; time < state.nodes.size(); ++time) {
    alive += changes[time];
    if (alive > peak.bytes)
      peak = {alive, time};
  }
  return peak;
}

ProgramModel::Peak ProgramModel::findPeak(ArrayRef<unsigned> choice) const {
  std::vector<int64_t> changes(state.nodes.size() + 1, 0);
  for (const Tensor &tensor : tensors)
    for (const Holding &holding : getHoldings(tensor))
      for (unsigned member : tensor.members)
        addAlive(changes, lifetimes[member],
                 holding.bytes[choice[holding.problemNode]]);
  return findPeak(ArrayRef<int64_t>(changes));
}

int64_t ProgramModel::findPeakAlone() const {
  std::vector<int64_t> changes(state.nodes.size() + 1, 0);
  for (auto [lifetime, tensor] : llvm::zip_equal(lifetimes, state.tensors))
    addAlive(changes, lifetime, tensor.bytes);
  return findPeak(ArrayRef<int64_t>(changes)).bytes;
}

std::string ProgramModel::describe(unsigned number) const {
  std::string text;
  llvm::raw_string_ostream os(text);
  if (number >= numNodes)
    number = twins[number - numNodes];
  for (const Tensor &tensor : tensors) {
    const Actor &maker = actors[tensor.maker->actor];
    if (maker.problemNode != number && tensor.hub != number)
      continue;
    const TensorState &known = state.tensors[tensor.first];
    if (maker.stateNode >= 0)
      os << describeWithOrigins(state.nodes[maker.stateNode].view.op);
    else if (auto argument = dyn_cast_or_null<BlockArgument>(known.value))
      os << describeArgument(state.function, argument.getArgNumber());
    else
      os << "a tensor";
    os << " of " << tensor.members.size() * known.bytes << " bytes";
    return text;
  }
  return text;
}
