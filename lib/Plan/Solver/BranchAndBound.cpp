// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "BranchAndBound.h"
#include "llvm/ADT/STLExtras.h"
#include <algorithm>
#include <optional>

using namespace mlir::tp::plan;

Problem mlir::tp::plan::toProblem(const ReducedProblem &reduced) {
  Problem problem;
  problem.nodes = reduced.nodes;
  problem.edges = reduced.edges;
  if (reduced.capacities.empty())
    return problem;
  problem.limit = *llvm::max_element(reduced.capacities);
  for (auto [row, capacity] : llvm::enumerate(reduced.capacities))
    if (capacity < problem.limit)
      problem.nodes.push_back(
          {{0}, {problem.limit - capacity}, int64_t(row), int64_t(row) + 1});
  return problem;
}

/// Improve on what was read off the bound, node by node.
static bool findPlan(const Graph &graph, const DualBound &dual, uint64_t seed,
                     std::vector<unsigned> &choice, int64_t &cost) {
  LocalSearch search(graph, seed);
  auto isOver = [] { return false; };
  search.setChoice(dual.getChoice());
  search.setPrices(dual.getPrices());
  search.sweep(8, /*isStrict=*/false, isOver);
  search.setPrices(std::vector<double>(graph.numRows(), 0));
  search.sweep(8, /*isStrict=*/true, isOver);
  choice = search.getChoice().vec();
  cost = search.getCost();
  return search.isFeasible();
}

/// The node that most others depend on, of those that have a choice.
static std::optional<unsigned> chooseNode(const Graph &graph) {
  std::optional<unsigned> best;
  std::pair<size_t, unsigned> most;
  for (unsigned node = 0; node < graph.numNodes(); ++node) {
    const int64_t *costs = &graph.costs[graph.first[node]];
    unsigned numAllowed =
        std::count_if(costs, costs + graph.size(node),
                      [&](int64_t cost) { return cost < graph.forbidden; });
    std::pair<size_t, unsigned> rank(graph.getArcs(node).size(), numAllowed);
    if (numAllowed < 2 || (best && rank <= most))
      continue;
    best = node;
    most = rank;
  }
  return best;
}

/// Where no node has a choice: the only plan, if it is one.
static bool isPlan(const Graph &graph, std::vector<unsigned> &choice) {
  choice.clear();
  for (unsigned node = 0; node < graph.numNodes(); ++node) {
    const int64_t *costs = &graph.costs[graph.first[node]];
    choice.push_back(std::min_element(costs, costs + graph.size(node)) - costs);
  }
  return graph.getCost(choice) <= graph.mostAllowed &&
         llvm::none_of(graph.getSlacks(choice),
                       [](int64_t slack) { return slack < 0; });
}

std::vector<unsigned> BranchAndBound::run(const Problem &problem,
                                          int64_t upper) {
  if (numLeft == 0 || deadline.isOver())
    return {};
  --numLeft;
  ReducedProblem reduced = reduce(problem, options);
  if (!reduced.excluded.empty() || reduced.constant >= kForbidden ||
      llvm::any_of(reduced.capacities, [](int64_t row) { return row < 0; }))
    return {};
  upper = std::min(upper, kForbidden) - reduced.constant;
  if (reduced.nodes.empty())
    return upper > 0 ? reduced.expand({}) : std::vector<unsigned>();
  Graph graph(reduced);
  upper = std::min(upper, graph.mostAllowed + 1);
  DualBound dual(graph);
  constexpr unsigned kMostIterations = 150;
  for (unsigned i = 0; i < kMostIterations && !dual.hasConverged() &&
                       dual.getEstimate() < double(upper);
       ++i)
    dual.iterate(double(upper));
  if (dual.certify() >= upper)
    return {};
  std::vector<unsigned> best, choice;
  std::optional<unsigned> chosen = chooseNode(graph);
  if (!chosen)
    return isPlan(graph, choice) && graph.getCost(choice) < upper
               ? reduced.expand(choice)
               : best;
  int64_t cost;
  if (findPlan(graph, dual, options.seed, choice, cost) && cost < upper) {
    upper = cost;
    best = choice;
  }
  if (dual.certify() < upper) {
    Problem rest = toProblem(reduced);
    Node whole = rest.nodes[*chosen];
    std::vector<unsigned> order(graph.size(*chosen));
    for (unsigned i = 0; i < order.size(); ++i)
      order[i] = i;
    llvm::sort(order, [&](unsigned a, unsigned b) {
      return std::pair(whole.costs[a], a) < std::pair(whole.costs[b], b);
    });
    for (unsigned strategy : order) {
      if (whole.costs[strategy] >= kForbidden)
        continue;
      for (unsigned i = 0; i < order.size(); ++i)
        rest.nodes[*chosen].costs[i] =
            i == strategy ? whole.costs[i] : kForbidden;
      choice = run(rest, upper);
      if (choice.empty())
        continue;
      choice.resize(reduced.nodes.size());
      upper = graph.getCost(choice);
      best = choice;
    }
  }
  return best.empty() ? best : reduced.expand(best);
}
