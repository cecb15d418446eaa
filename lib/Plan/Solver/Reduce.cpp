// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tp/Plan/Solver/Reduce.h"
#include "Reducer.h"
#include "llvm/ADT/STLExtras.h"

using namespace mlir::tp::plan;

std::vector<unsigned>
ReducedProblem::expand(llvm::ArrayRef<unsigned> choice) const {
  std::vector<unsigned> whole(numStrategies.size(), 0);
  for (auto [node, strategy] : llvm::zip_equal(originalNodes, choice))
    whole[node] = originalStrategies[node][strategy];
  for (const Elimination &it : llvm::reverse(eliminations)) {
    size_t index = 0;
    for (unsigned other : it.others)
      index = index * numStrategies[other] + whole[other];
    whole[it.node] = it.best[index];
  }
  return whole;
}

Reducer::Reducer(const Problem &problem, const SolveOptions &options)
    : options(options), nodes(problem.nodes),
      isThere(problem.nodes.size(), true), linksOf(problem.nodes.size()),
      isKept(problem.nodes.size()), effort(100'000'000) {
  for (const Node &node : nodes) {
    std::vector<unsigned> strategies(node.costs.size());
    for (unsigned i = 0; i < strategies.size(); ++i)
      strategies[i] = i;
    result.numStrategies.push_back(strategies.size());
    result.originalStrategies.push_back(std::move(strategies));
  }
  for (size_t i = 0; i < nodes.size(); ++i)
    isKept[i].assign(size(i), true);
  for (const Edge &edge : problem.edges) {
    if (edge.from != edge.to) {
      attach(edge.from, edge.to, edge.costs);
      continue;
    }
    std::vector<int64_t> &costs = nodes[edge.from].costs;
    for (size_t i = 0; i < costs.size(); ++i)
      costs[i] = addCosts(costs[i], edge.costs[i * (costs.size() + 1)]);
  }
  makeRows(problem);
}

ReducedProblem Reducer::run() {
  if (options.mergesEdges)
    mergeEdges();
  bool isChanged = true;
  while (isChanged) {
    isChanged = false;
    if (options.dropsUnsupported)
      isChanged |= dropUnsupported();
    if (!result.excluded.empty())
      break;
    takeCommonUsages();
    isChanged |= dropLooseRows();
    if (llvm::any_of(result.capacities, [](int64_t row) { return row < 0; }))
      break;
    if (options.dropsExceeding)
      isChanged |= dropExceeding();
    if (options.dropsDominated)
      isChanged |= dropDominated();
    isChanged |= eliminate();
  }
  return finish();
}

ReducedProblem Reducer::finish() {
  std::vector<unsigned> place(nodes.size());
  for (unsigned i = 0; i < nodes.size(); ++i) {
    if (!isThere[i])
      continue;
    place[i] = result.nodes.size();
    result.originalNodes.push_back(i);
    result.nodes.push_back(std::move(nodes[i]));
  }
  for (Link &link : links)
    if (link.isThere)
      result.edges.push_back(
          {place[link.from], place[link.to], std::move(link.costs)});
  return std::move(result);
}

ReducedProblem mlir::tp::plan::reduce(const Problem &problem,
                                      const SolveOptions &options) {
  return Reducer(problem, options).run();
}
