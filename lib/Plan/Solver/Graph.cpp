// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "Graph.h"

using namespace mlir::tp::plan;

Graph::Graph(const ReducedProblem &problem) : capacities(problem.capacities) {
  auto addMost = [&](llvm::ArrayRef<int64_t> costs) {
    int64_t most = 0;
    for (int64_t cost : costs)
      if (cost < kForbidden)
        most = std::max(most, std::abs(cost));
    mostAllowed += most;
  };
  for (const Node &node : problem.nodes)
    addMost(node.costs);
  for (const Edge &edge : problem.edges)
    addMost(edge.costs);
  forbidden = 2 * mostAllowed + 1;
  auto limit = [&](int64_t cost) {
    return cost >= kForbidden ? forbidden : cost;
  };
  unsigned numNodes = problem.nodes.size();
  first.push_back(0);
  for (const Node &node : problem.nodes) {
    for (int64_t cost : node.costs)
      costs.push_back(limit(cost));
    usages.insert(usages.end(), node.usages.begin(), node.usages.end());
    first.push_back(costs.size());
    rows.push_back({node.begin, node.end});
  }
  firstArc.assign(numNodes + 1, 0);
  for (const Edge &edge : problem.edges) {
    ++firstArc[edge.from + 1];
    ++firstArc[edge.to + 1];
  }
  for (unsigned i = 0; i < numNodes; ++i)
    firstArc[i + 1] += firstArc[i];
  arcs.resize(problem.edges.size() * 2);
  std::vector<unsigned> next(firstArc.begin(), firstArc.end() - 1);
  size_t numEntries = 0;
  for (const Edge &edge : problem.edges)
    numEntries += edge.costs.size();
  tables.reserve(numEntries * 2);
  for (const Edge &edge : problem.edges) {
    unsigned forward = next[edge.from]++, backward = next[edge.to]++;
    arcs[forward] = {edge.to, backward, tables.size()};
    for (int64_t cost : edge.costs)
      tables.push_back(limit(cost));
    arcs[backward] = {edge.from, forward, tables.size()};
    unsigned numFrom = size(edge.from), numTo = size(edge.to);
    for (unsigned to = 0; to < numTo; ++to)
      for (unsigned from = 0; from < numFrom; ++from)
        tables.push_back(limit(edge.costs[size_t(from) * numTo + to]));
  }

  std::vector<unsigned> numLeft(numNodes);
  std::vector<bool> isPeeled(numNodes, false);
  parentArc.assign(numNodes, kNoArc);
  std::vector<unsigned> queue;
  for (unsigned i = 0; i < numNodes; ++i)
    if ((numLeft[i] = getArcs(i).size()) <= 1)
      queue.push_back(i);
  for (size_t i = 0; i < queue.size(); ++i) {
    unsigned node = queue[i];
    isPeeled[node] = true;
    peeled.push_back(node);
    for (unsigned arc = firstArc[node]; arc < firstArc[node + 1]; ++arc) {
      unsigned other = arcs[arc].to;
      if (isPeeled[other])
        continue;
      parentArc[node] = arc;
      if (--numLeft[other] == 1)
        queue.push_back(other);
    }
  }
  isCore.assign(numNodes, false);
  for (unsigned i = 0; i < numNodes; ++i)
    if (!isPeeled[i]) {
      isCore[i] = true;
      core.push_back(i);
    }
}

int64_t Graph::getCost(llvm::ArrayRef<unsigned> choice) const {
  __int128 cost = 0;
  for (unsigned node = 0; node < numNodes(); ++node) {
    cost += costs[first[node] + choice[node]];
    for (const Arc &arc : getArcs(node))
      if (arc.table < arcs[arc.reverse].table)
        cost +=
            getCosts(arc)[size_t(choice[node]) * size(arc.to) + choice[arc.to]];
  }
  return cost > kForbidden ? kForbidden : int64_t(cost);
}

std::vector<int64_t> Graph::getSlacks(llvm::ArrayRef<unsigned> choice) const {
  std::vector<int64_t> changes(numRows() + 1, 0);
  for (unsigned node = 0; node < numNodes(); ++node) {
    int64_t usage = usages[first[node] + choice[node]];
    changes[rows[node].first] += usage;
    changes[rows[node].second] -= usage;
  }
  int64_t taken = 0;
  std::vector<int64_t> slacks(numRows());
  for (unsigned row = 0; row < numRows(); ++row)
    slacks[row] = capacities[row] - (taken += changes[row]);
  return slacks;
}
