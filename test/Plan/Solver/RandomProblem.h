// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Small random problems, and their best plan by trying all of them.

#ifndef TP_TEST_PLAN_SOLVER_RANDOMPROBLEM_H
#define TP_TEST_PLAN_SOLVER_RANDOMPROBLEM_H

#include "tp/Plan/Solver/Problem.h"
#include <algorithm>
#include <random>

namespace mlir::tp::plan {

/// A problem of up to `mostNodes` nodes with up to `mostStrategies` each; some
/// costs are equal, some negative, some forbidden, some edges parallel, and the
/// limit may be too small for any plan. There are about `mostPlans` or fewer.
inline Problem makeRandomProblem(uint64_t seed, unsigned mostNodes,
                                 unsigned mostStrategies,
                                 double mostPlans = 20'000) {
  std::mt19937_64 random(seed);
  auto draw = [&](int64_t from, int64_t to) {
    return from + int64_t(random() % uint64_t(to - from + 1));
  };
  Problem problem;
  int64_t largestCost = draw(0, 1) ? 4 : 1000;
  int64_t forbiddenPercent = draw(0, 2) * 10;
  auto drawCost = [&] {
    return draw(0, 99) < forbiddenPercent ? kForbidden
                                          : draw(-largestCost / 4, largestCost);
  };
  unsigned numNodes = draw(mostNodes / 2, mostNodes);
  for (unsigned i = 0; i < numNodes; ++i) {
    Node node;
    unsigned numStrategies = draw(1, mostStrategies);
    if (mostPlans < numStrategies)
      numStrategies = 1;
    mostPlans /= numStrategies;
    for (unsigned j = 0; j < numStrategies; ++j) {
      node.costs.push_back(drawCost());
      node.usages.push_back(draw(0, 9));
    }
    node.begin = draw(0, numNodes);
    node.end = draw(0, 4) ? node.begin + draw(1, 6) : node.begin;
    problem.nodes.push_back(std::move(node));
  }
  unsigned numEdges = draw(numNodes, 3 * numNodes);
  for (unsigned i = 0; i < numEdges; ++i) {
    Edge edge;
    edge.from = draw(0, numNodes - 1);
    edge.to = draw(0, numNodes - 1);
    size_t size = problem.nodes[edge.from].costs.size() *
                  problem.nodes[edge.to].costs.size();
    for (size_t j = 0; j < size; ++j)
      edge.costs.push_back(drawCost());
    problem.edges.push_back(std::move(edge));
  }
  if (draw(0, 3))
    problem.limit = draw(5, 40);
  return problem;
}

/// The least cost within the limit, if there is any plan; and the least peak of
/// all plans that are allowed.
struct Truth {
  std::optional<int64_t> cost, peak;
};

/// Tries everything; only memory and what is forbidden cut it short.
class Exhaustion {
public:
  explicit Exhaustion(const Problem &problem)
      : problem(problem), choice(problem.nodes.size(), 0),
        edgesTo(problem.nodes.size()) {
    for (const Edge &edge : problem.edges)
      edgesTo[std::max(edge.from, edge.to)].push_back(&edge);
    for (const Node &node : problem.nodes)
      times.push_back(node.begin);
  }
  Truth run() {
    std::vector<int64_t> taken(times.size(), 0);
    visit(0, 0, taken);
    return truth;
  }

private:
  void visit(unsigned number, int64_t cost, const std::vector<int64_t> &taken) {
    int64_t peak =
        taken.empty() ? 0 : *std::max_element(taken.begin(), taken.end());
    bool isWorse = truth.peak && peak >= *truth.peak;
    if (isWorse && peak > problem.limit)
      return;
    if (number == problem.nodes.size()) {
      truth.peak = std::min(peak, truth.peak.value_or(peak));
      if (peak <= problem.limit)
        truth.cost = std::min(cost, truth.cost.value_or(cost));
      return;
    }
    const Node &node = problem.nodes[number];
    for (unsigned i = 0; i < node.costs.size(); ++i) {
      choice[number] = i;
      bool isAllowed = node.costs[i] < kForbidden;
      int64_t sum = cost + node.costs[i];
      for (const Edge *edge : edgesTo[number]) {
        int64_t more = edge->costs[choice[edge->from] *
                                       problem.nodes[edge->to].costs.size() +
                                   choice[edge->to]];
        isAllowed = isAllowed && more < kForbidden;
        sum += isAllowed ? more : 0;
      }
      if (!isAllowed)
        continue;
      std::vector<int64_t> more = taken;
      for (size_t j = 0; j < times.size(); ++j)
        if (node.begin <= times[j] && times[j] < node.end)
          more[j] += node.usages[i];
      visit(number + 1, sum, more);
    }
    choice[number] = 0;
  }

  const Problem &problem;
  std::vector<unsigned> choice;
  std::vector<std::vector<const Edge *>> edgesTo;
  std::vector<int64_t> times;
  Truth truth;
};

} // namespace mlir::tp::plan

#endif // TP_TEST_PLAN_SOLVER_RANDOMPROBLEM_H
