// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "Reducer.h"
#include "llvm/ADT/STLExtras.h"
#include <algorithm>
#include <map>

using namespace mlir::tp::plan;

void Reducer::attach(unsigned from, unsigned to, std::vector<int64_t> costs) {
  linksOf[from].push_back(links.size());
  linksOf[to].push_back(links.size());
  links.push_back({from, to, std::move(costs)});
}

void Reducer::detach(unsigned link) {
  links[link].isThere = false;
  links[link].costs = {};
  for (unsigned node : {links[link].from, links[link].to})
    linksOf[node].erase(llvm::find(linksOf[node], link));
}

/// Edges between the same nodes become one.
void Reducer::mergeEdges() {
  std::map<std::pair<unsigned, unsigned>, unsigned> first;
  for (unsigned i = 0; i < links.size(); ++i) {
    if (!links[i].isThere)
      continue;
    auto [from, to] = std::minmax(links[i].from, links[i].to);
    auto [place, isNew] = first.insert({{from, to}, i});
    if (isNew)
      continue;
    Link &into = links[place->second];
    for (unsigned a = 0; a < size(into.from); ++a)
      for (unsigned b = 0; b < size(into.to); ++b) {
        int64_t &cost = into.costs[a * size(into.to) + b];
        cost = addCosts(cost, getCost(i, into.from, a, b));
      }
    detach(i);
  }
}

/// The only strategy of a node is taken.
void Reducer::decide(unsigned number) {
  const Node &node = nodes[number];
  result.constant = addCosts(result.constant, node.costs[0]);
  for (unsigned link : llvm::SmallVector<unsigned, 4>(linksOf[number])) {
    unsigned other = getOther(link, number);
    for (unsigned i = 0; i < size(other); ++i)
      nodes[other].costs[i] =
          addCosts(nodes[other].costs[i], getCost(link, number, 0, i));
    detach(link);
  }
  for (int64_t row = node.begin; row < node.end; ++row)
    result.capacities[row] -= node.usages[0];
  isThere[number] = false;
  result.eliminations.push_back(
      {number, {}, {result.originalStrategies[number][0]}});
}

/// A node with one neighbour, or none, takes what is best for that one.
void Reducer::followOne(unsigned number) {
  ReducedProblem::Elimination elimination{number, {}, {}};
  bool hasNeighbour = !linksOf[number].empty();
  unsigned link = hasNeighbour ? linksOf[number][0] : 0;
  unsigned other = hasNeighbour ? getOther(link, number) : 0;
  unsigned numOthers = hasNeighbour ? size(other) : 1;
  if (hasNeighbour)
    elimination.others.push_back(other);
  elimination.best.assign(hasNeighbour ? result.numStrategies[other] : 1, 0);
  for (unsigned i = 0; i < numOthers; ++i) {
    int64_t least = std::numeric_limits<int64_t>::max();
    unsigned best = 0;
    for (unsigned strategy = 0; strategy < size(number); ++strategy) {
      int64_t cost = nodes[number].costs[strategy];
      if (hasNeighbour)
        cost = addCosts(cost, getCost(link, number, strategy, i));
      if (cost < least) {
        least = cost;
        best = strategy;
      }
    }
    int64_t &sum = hasNeighbour ? nodes[other].costs[i] : result.constant;
    sum = addCosts(sum, least);
    elimination.best[hasNeighbour ? result.originalStrategies[other][i] : 0] =
        result.originalStrategies[number][best];
  }
  if (hasNeighbour)
    detach(link);
  isThere[number] = false;
  result.eliminations.push_back(std::move(elimination));
}

/// A node with two neighbours becomes an edge between them.
void Reducer::followTwo(unsigned number) {
  unsigned first = linksOf[number][0], second = linksOf[number][1];
  unsigned a = getOther(first, number), b = getOther(second, number);
  ReducedProblem::Elimination elimination{number, {a, b}, {}};
  elimination.best.assign(
      size_t(result.numStrategies[a]) * result.numStrategies[b], 0);
  std::vector<int64_t> costs;
  costs.reserve(size_t(size(a)) * size(b));
  for (unsigned i = 0; i < size(a); ++i)
    for (unsigned j = 0; j < size(b); ++j) {
      int64_t least = std::numeric_limits<int64_t>::max();
      unsigned best = 0;
      for (unsigned strategy = 0; strategy < size(number); ++strategy) {
        int64_t cost = addCosts(nodes[number].costs[strategy],
                                addCosts(getCost(first, number, strategy, i),
                                         getCost(second, number, strategy, j)));
        if (cost < least) {
          least = cost;
          best = strategy;
        }
      }
      costs.push_back(least);
      elimination.best[size_t(result.originalStrategies[a][i]) *
                           result.numStrategies[b] +
                       result.originalStrategies[b][j]] =
          result.originalStrategies[number][best];
    }
  detach(first);
  detach(second);
  isThere[number] = false;
  result.eliminations.push_back(std::move(elimination));
  for (unsigned link : linksOf[a])
    if (getOther(link, a) == b) {
      Link &into = links[link];
      for (unsigned i = 0; i < size(a); ++i)
        for (unsigned j = 0; j < size(b); ++j) {
          int64_t &cost =
              into.costs[into.from == a ? i * size(b) + j : j * size(a) + i];
          cost = addCosts(cost, costs[i * size(b) + j]);
        }
      return;
    }
  attach(a, b, std::move(costs));
}

bool Reducer::eliminate() {
  // A table that replaces two should not be much larger than they were.
  constexpr size_t kLargestTable = 1 << 14;
  bool isChanged = false;
  std::vector<unsigned> queue;
  for (unsigned i = 0; i < nodes.size(); ++i)
    queue.push_back(i);
  while (!queue.empty()) {
    std::vector<unsigned> next;
    for (unsigned node : queue) {
      if (!isThere[node])
        continue;
      llvm::SmallVector<unsigned, 4> others;
      for (unsigned link : linksOf[node])
        others.push_back(getOther(link, node));
      bool isFree = options.eliminatesNodes && isMemoryFree(node);
      if (options.foldsSingles && size(node) == 1)
        decide(node);
      else if (isFree && others.size() <= 1)
        followOne(node);
      else if (isFree && others.size() == 2 && others[0] != others[1] &&
               size_t(size(others[0])) * size(others[1]) <= kLargestTable)
        followTwo(node);
      else
        continue;
      isChanged = true;
      next.insert(next.end(), others.begin(), others.end());
    }
    llvm::sort(next);
    next.erase(llvm::unique(next), next.end());
    queue = std::move(next);
  }
  return isChanged;
}
