// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The A* algorithm (Hart, Nilsson and Raphael, IEEE Transactions on Systems
// Science and Cybernetics 4, 1968) over placements, cut off at the cost of the
// fallback. Where nothing is known of the price of a byte it is Dijkstra's.
#include "ReshardSearch.h"
#include "DimCut.h"
#include "Permutation.h"
#include "tp/Sharding/Ownership.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/StringMap.h"
#include <algorithm>
#include <queue>

using namespace mlir::tp;

static void appendKey(llvm::SmallVectorImpl<char> &key, AxisListRef terms) {
  key.push_back(static_cast<char>(terms.size()));
  for (const AxisTerm &term : terms) {
    int32_t words[] = {term.axis, term.pre, static_cast<int32_t>(term.size)};
    key.append(reinterpret_cast<const char *>(words),
               reinterpret_cast<const char *>(words) + sizeof(words));
  }
}

/// Bytes that tell the placement from all others of its tensor.
static llvm::SmallString<128> getKey(const ReshardState &state) {
  llvm::SmallString<128> key;
  for (const AxisList &terms : state.dims)
    appendKey(key, terms);
  for (const PartialSum &entry : state.pending) {
    key.push_back(static_cast<char>(entry.kind));
    appendKey(key, entry.axes);
  }
  return key;
}

static llvm::SmallVector<int64_t>
getViewLocalShape(const ReshardProblem &problem, const ReshardState &state) {
  llvm::SmallVector<int64_t> shape;
  for (auto [size, terms] : llvm::zip_equal(problem.shape, state.dims))
    shape.push_back(getPartCapacity(size, getNumParts(terms)));
  return shape;
}

static int64_t getBytes(const ReshardProblem &problem,
                        llvm::ArrayRef<int64_t> localShape) {
  int64_t bytes = problem.elementBytes;
  for (int64_t size : localShape)
    bytes *= size;
  return bytes;
}

namespace {
struct Node {
  ReshardState state;
  ReshardStep step; // that leads here
  double cost = 0;
  double bound = 0; // of what is left to the goal
  int parent = -1;
  bool settled = false;
};

/// Cheapest first; among equals the placement found first.
using Entry = std::pair<double, int>;
using Queue = std::priority_queue<Entry, std::vector<Entry>, std::greater<>>;
} // namespace

//===----------------------------------------------------------------------===//
// Tidying the steps found
//===----------------------------------------------------------------------===//

/// A step with the placement that it leads to.
using Path = std::vector<ReshardEdge>;

/// Slices that follow each other commute: one for each dimension is enough.
static void joinShards(const ReshardProblem &problem, Path &path) {
  Path result;
  for (size_t i = 0; i < path.size();) {
    if (path[i].step.kind != StepKind::Shard) {
      result.push_back(std::move(path[i++]));
      continue;
    }
    size_t end = i;
    while (end < path.size() && path[end].step.kind == StepKind::Shard)
      ++end;
    ReshardState state = result.empty() ? problem.from : result.back().target;
    for (unsigned dim = 0; dim < state.dims.size(); ++dim) {
      ReshardStep joined;
      joined.dim = dim;
      for (size_t j = i; j < end; ++j)
        if (path[j].step.dim == dim)
          joined.axes.append(path[j].step.axes);
      if (joined.axes.empty())
        continue;
      joined.axes = canonicalize(joined.axes);
      state.dims[dim] = path[end - 1].target.dims[dim];
      result.push_back({std::move(joined), state});
    }
    i = end;
  }
  path = std::move(result);
}

/// Permutes that follow each other are one, if they move the same parts.
static void joinPermutes(const ReshardProblem &problem, Path &path) {
  for (size_t i = 0; i + 1 < path.size();) {
    if (path[i].step.kind != StepKind::Permute ||
        path[i + 1].step.kind != StepKind::Permute) {
      ++i;
      continue;
    }
    const ReshardState &before = i == 0 ? problem.from : path[i - 1].target;
    path[i + 1].step.axes =
        getPermuteAxes(before.dims, path[i + 1].target.dims);
    path.erase(path.begin() + i);
  }
}

/// Fill in what a step says beyond its kind and axes.
static void completeSteps(const ReshardProblem &problem, Path &path) {
  const ReshardState *before = &problem.from;
  for (ReshardEdge &edge : path) {
    edge.step.localShape = getViewLocalShape(problem, edge.target);
    if (edge.step.kind == StepKind::Permute)
      edge.step.pairs = getPermutePairs(problem.mesh, edge.step.axes,
                                        before->dims, edge.target.dims);
    before = &edge.target;
  }
}

static double getCost(const ReshardProblem &problem, const Path &path,
                      StepCost cost) {
  double sum = 0;
  llvm::SmallVector<int64_t> shape = getViewLocalShape(problem, problem.from);
  for (const ReshardEdge &edge : path) {
    sum +=
        cost(edge.step, getBytes(problem, shape), getNumParts(edge.step.axes));
    shape = edge.step.localShape;
  }
  return sum;
}

//===----------------------------------------------------------------------===//
// The search
//===----------------------------------------------------------------------===//

ReshardRoute mlir::tp::findRoute(const ReshardProblem &problem,
                                 const ReshardPricing &price) {
  if (problem.from == problem.to)
    return {};
  StepCost cost = price.ofStep;
  ReceiveBound bound(problem, price.leastPerByte);
  ReshardEdges edges(problem);
  Path fallback;
  edges.visitFallback([&](ReshardStep step, ReshardState target) {
    fallback.push_back({std::move(step), std::move(target)});
  });
  completeSteps(problem, fallback);
  double limit = getCost(problem, fallback, cost);
  // Each step costs a little of its own: among equal paths the shortest wins,
  // and rounding does not decide.
  double stepCost = limit > 0 ? limit * 1e-9 : 1e-30;
  limit += stepCost * (fallback.size() + 0.5);

  std::vector<Node> nodes;
  llvm::StringMap<int> numbers;
  Queue queue;
  nodes.emplace_back();
  nodes.back().state = problem.from;
  numbers[getKey(problem.from)] = 0;
  queue.push({0, 0});
  const int goal = 1; // Numbered in advance: it is always reached.
  nodes.emplace_back();
  nodes.back().state = problem.to;
  nodes.back().cost = limit;
  numbers[getKey(problem.to)] = goal;

  for (int numSettled = 0; !queue.empty() && numSettled < price.mostSettled;) {
    int current = queue.top().second;
    queue.pop();
    if (nodes[current].settled)
      continue;
    nodes[current].settled = true;
    if (current == goal)
      break;
    ++numSettled;
    ReshardState state = nodes[current].state;
    double reached = nodes[current].cost;
    int64_t bytes = getBytes(problem, getViewLocalShape(problem, state));
    edges.visit(state, [&](ReshardStep step, ReshardState target) {
      step.localShape = getViewLocalShape(problem, target);
      double total =
          reached + stepCost + cost(step, bytes, getNumParts(step.axes));
      if (total >= nodes[goal].cost)
        return;
      auto [entry, isNew] = numbers.try_emplace(getKey(target), nodes.size());
      int number = entry->second;
      if (isNew) {
        nodes.emplace_back();
        nodes.back().bound = bound.get(target);
        nodes.back().state = std::move(target);
      } else if (nodes[number].settled || total >= nodes[number].cost) {
        return;
      }
      nodes[number].step = std::move(step);
      nodes[number].cost = total;
      nodes[number].parent = current;
      total += nodes[number].bound;
      if (total < nodes[goal].cost || number == goal)
        queue.push({total, number});
    });
  }

  Path path;
  for (int at = goal; nodes[at].parent >= 0; at = nodes[at].parent)
    path.push_back({std::move(nodes[at].step), nodes[at].state});
  std::reverse(path.begin(), path.end());
  if (path.empty())
    path = std::move(fallback);
  joinShards(problem, path);
  joinPermutes(problem, path);
  completeSteps(problem, path);

  ReshardRoute route;
  route.cost = getCost(problem, path, cost);
  for (ReshardEdge &edge : path)
    route.steps.push_back(std::move(edge.step));
  return route;
}
