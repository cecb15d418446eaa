// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "LocalSearch.h"
#include <algorithm>
#include <cmath>

using namespace mlir::tp::plan;

static constexpr unsigned kNone = ~0u;

LocalSearch::LocalSearch(const Graph &graph, uint64_t seed)
    : graph(graph), random(seed), choice(graph.numNodes(), 0),
      fields(graph.costs.size()), prices(graph.numNodes(), 0),
      slacks(graph.capacities), place(graph.numNodes(), kNone),
      numInPart(graph.numNodes(), 0), children(graph.numNodes()) {
  unsigned largest = 0;
  for (unsigned node = 0; node < graph.numNodes(); ++node)
    largest = std::max(largest, graph.size(node));
  least.resize(largest);
  roots = graph.core;
  for (unsigned node : graph.peeled) {
    if (graph.parentArc[node] == Graph::kNoArc)
      roots.push_back(node);
    else
      children[graph.arcs[graph.parentArc[node]].to].push_back(node);
  }
  // A plan drawn with Gumbel noise on the costs is a sample at a temperature.
  for (unsigned i = 0; i < 4096; ++i)
    noise.push_back(-std::log(-std::log((i + 0.5) / 4096)));
  setChoice(choice);
}

void LocalSearch::setChoice(llvm::ArrayRef<unsigned> to) {
  choice.assign(to.begin(), to.end());
  cost = graph.getCost(choice);
  slacks = SlackTree(graph.getSlacks(choice));
  fields = graph.costs;
  for (unsigned node = 0; node < graph.numNodes(); ++node)
    for (const Arc &arc : graph.getArcs(node)) {
      const int64_t *row =
          graph.getCosts(arc) + size_t(choice[node]) * graph.size(arc.to);
      int64_t *field = &fields[graph.first[arc.to]];
      for (unsigned i = 0; i < graph.size(arc.to); ++i)
        field[i] += row[i];
    }
}

void LocalSearch::setPrices(llvm::ArrayRef<double> byRow) {
  std::vector<double> before(graph.numRows() + 1, 0);
  for (unsigned row = 0; row < graph.numRows(); ++row)
    before[row + 1] = before[row] + byRow[row];
  for (unsigned node = 0; node < graph.numNodes(); ++node)
    prices[node] =
        before[graph.rows[node].second] - before[graph.rows[node].first];
}

void LocalSearch::add(unsigned node, unsigned arc, unsigned parent) {
  size_t first =
      part.empty() ? 0 : part.back().first + graph.size(part.back().node);
  place[node] = part.size();
  part.push_back({node, arc, parent, first, choice[node]});
}

/// Grow a part from a root. What hangs on a node of the core comes with it.
void LocalSearch::collect(unsigned root, unsigned numCore) {
  part.clear();
  frontier.clear();
  auto addWithTrees = [&](unsigned node, unsigned arc, unsigned parent) {
    size_t next = part.size();
    add(node, arc, parent);
    for (; next < part.size(); ++next)
      for (unsigned child : children[part[next].node])
        add(child, graph.parentArc[child], next);
    if (!graph.isCore[node])
      return;
    for (const Arc &other : graph.getArcs(node))
      if (graph.isCore[other.to]) {
        ++numInPart[other.to];
        frontier.push_back(&other - graph.arcs.data());
      }
  };
  addWithTrees(root, Graph::kNoArc, kNone);
  for (unsigned count = 1; count < numCore && !frontier.empty();) {
    std::swap(frontier[draw(frontier.size())], frontier.back());
    const Arc &arc = graph.arcs[frontier.back()];
    frontier.pop_back();
    unsigned node = arc.to;
    if (place[node] != kNone || numInPart[node] != 1)
      continue;
    // A node with many neighbours costs as much as many nodes.
    constexpr unsigned kMany = 64;
    if (unsigned many = graph.getArcs(node).size();
        many > kMany && draw(many) >= kMany)
      continue;
    addWithTrees(node, arc.reverse, place[graph.arcs[arc.reverse].to]);
    ++count;
  }
  for (const Member &member : part)
    if (graph.isCore[member.node])
      for (const Arc &arc : graph.getArcs(member.node))
        if (graph.isCore[arc.to])
          --numInPart[arc.to];
}

double LocalSearch::getNoise() { return noise[random() & 4095]; }

/// The best strategies of the part, from the leaves up and then down again.
void LocalSearch::solvePart() {
  size_t numSums = part.back().first + graph.size(part.back().node);
  if (sums.size() < numSums)
    sums.resize(2 * numSums);
  for (const Member &member : part) {
    unsigned node = member.node, size = graph.size(node);
    const int64_t *field = &fields[graph.first[node]];
    const int64_t *usage = &graph.usages[graph.first[node]];
    int64_t *sum = &sums[member.first];
    if (prices[node] == 0)
      std::copy_n(field, size, sum);
    else
      for (unsigned i = 0; i < size; ++i)
        sum[i] = field[i] + int64_t(prices[node] * double(usage[i]));
    if (temperature > 0)
      for (unsigned i = 0; i < size; ++i)
        sum[i] -= int64_t(temperature * getNoise());
  }
  // The fields hold the edges of the part with the old choice of the other end.
  for (const Member &member : part) {
    if (member.parent == kNone)
      continue;
    const Member &parent = part[member.parent];
    const Arc &up = graph.arcs[member.arc];
    unsigned size = graph.size(member.node);
    unsigned numAbove = graph.size(parent.node);
    const int64_t *below =
        graph.getCosts(up) + size_t(choice[member.node]) * numAbove;
    for (unsigned i = 0; i < numAbove; ++i)
      sums[parent.first + i] -= below[i];
    const int64_t *above = graph.getCosts(graph.arcs[up.reverse]) +
                           size_t(choice[parent.node]) * size;
    for (unsigned i = 0; i < size; ++i)
      sums[member.first + i] -= above[i];
  }
  size_t numFollow = 0;
  firstFollow.resize(part.size());
  for (size_t i = part.size(); i-- > 1;) {
    const Member &member = part[i];
    const Member &parent = part[member.parent];
    unsigned size = graph.size(member.node);
    unsigned numAbove = graph.size(parent.node);
    firstFollow[i] = numFollow;
    if (follow.size() < numFollow + numAbove)
      follow.resize(2 * (numFollow + numAbove));
    unsigned *arg = &follow[numFollow];
    numFollow += numAbove;
    const int64_t *table = graph.getCosts(graph.arcs[member.arc]);
    const int64_t *sum = &sums[member.first];
    for (unsigned p = 0; p < numAbove; ++p) {
      least[p] = sum[0] + table[p];
      arg[p] = 0;
    }
    for (unsigned q = 1; q < size; ++q) {
      table += numAbove;
      for (unsigned p = 0; p < numAbove; ++p) {
        int64_t value = sum[q] + table[p];
        bool isLess = value < least[p];
        least[p] = isLess ? value : least[p];
        arg[p] = isLess ? q : arg[p];
      }
    }
    for (unsigned p = 0; p < numAbove; ++p)
      sums[parent.first + p] += least[p];
    work += size_t(size) * numAbove;
  }
  const int64_t *root = &sums[part[0].first];
  part[0].strategy =
      std::min_element(root, root + graph.size(part[0].node)) - root;
  for (size_t i = 1; i < part.size(); ++i)
    part[i].strategy = follow[firstFollow[i] + part[part[i].parent].strategy];
}

void LocalSearch::change(unsigned node, unsigned strategy) {
  unsigned before = choice[node];
  cost +=
      fields[graph.first[node] + strategy] - fields[graph.first[node] + before];
  for (const Arc &arc : graph.getArcs(node)) {
    unsigned size = graph.size(arc.to);
    const int64_t *table = graph.getCosts(arc);
    const int64_t *added = table + size_t(strategy) * size;
    const int64_t *removed = table + size_t(before) * size;
    int64_t *field = &fields[graph.first[arc.to]];
    for (unsigned i = 0; i < size; ++i)
      field[i] += added[i] - removed[i];
    work += size;
  }
  choice[node] = strategy;
}

bool LocalSearch::takePart(bool isStrict) {
  int64_t leastBefore = slacks.getLeast();
  auto takeUsages = [&](int sign) {
    for (const Member &member : part) {
      unsigned node = member.node;
      if (member.strategy == choice[node])
        continue;
      const int64_t *usage = &graph.usages[graph.first[node]];
      slacks.take(graph.rows[node].first, graph.rows[node].second,
                  sign * (usage[member.strategy] - usage[choice[node]]));
    }
  };
  takeUsages(1);
  if (isStrict && slacks.getLeast() < std::min<int64_t>(0, leastBefore)) {
    takeUsages(-1);
    return false;
  }
  for (const Member &member : part)
    if (member.strategy != choice[member.node])
      change(member.node, member.strategy);
  return true;
}

void LocalSearch::sweep(unsigned numCore, bool isStrict,
                        llvm::function_ref<bool()> isOver,
                        std::optional<unsigned> row) {
  std::vector<bool> isNear(graph.numNodes(), !row);
  for (unsigned node = 0; row && node < graph.numNodes(); ++node) {
    if (*row < graph.rows[node].first || *row >= graph.rows[node].second)
      continue;
    unsigned root = node;
    while (!graph.isCore[root] && graph.parentArc[root] != Graph::kNoArc)
      root = graph.arcs[graph.parentArc[root]].to;
    isNear[root] = true;
  }
  for (size_t i = roots.size(); i-- > 1;)
    std::swap(roots[i], roots[draw(i + 1)]);
  for (unsigned root : roots) {
    if (!isNear[root])
      continue;
    if (isOver())
      return;
    collect(root, 1 + draw(numCore));
    solvePart();
    takePart(isStrict);
    for (const Member &member : part)
      place[member.node] = kNone;
  }
}
