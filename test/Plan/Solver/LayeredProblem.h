// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A problem of the shape of a program: layers of operations, each with layouts
// to choose from, a price for each change of layout on the way, parameters that
// hang on them, and memory that is short.

#ifndef TP_TEST_PLAN_SOLVER_LAYEREDPROBLEM_H
#define TP_TEST_PLAN_SOLVER_LAYEREDPROBLEM_H

#include "tp/Plan/Solver/Problem.h"
#include <algorithm>
#include <random>

namespace mlir::tp::plan {

/// Has 8 nodes a layer. `memoryShare` says how much of what all would like to
/// take, each on its own, the limit allows.
inline Problem makeLayeredProblem(uint64_t seed, unsigned numLayers,
                                  double memoryShare) {
  std::mt19937_64 random(seed);
  auto draw = [&](int64_t from, int64_t to) {
    return from + int64_t(random() % uint64_t(to - from + 1));
  };
  Problem problem;
  std::vector<std::vector<unsigned>> layouts;
  unsigned numTimes = 4 * numLayers;
  // A node has a few of the layouts; a better one takes more memory.
  auto addNode = [&](unsigned numLayouts, int64_t size, int64_t begin,
                     int64_t end) {
    Node node;
    node.begin = begin;
    node.end = end;
    layouts.emplace_back();
    for (unsigned i = 0; i < numLayouts; ++i) {
      unsigned layout = draw(0, 11);
      layouts.back().push_back(layout);
      node.costs.push_back(size * (layout % 4) / 4 + draw(0, 50));
      node.usages.push_back(size * (4 - layout % 4));
    }
    problem.nodes.push_back(std::move(node));
    return unsigned(problem.nodes.size() - 1);
  };
  auto addEdge = [&](unsigned from, unsigned to, int64_t size) {
    Edge edge{from, to, {}};
    for (unsigned a : layouts[from])
      for (unsigned b : layouts[to])
        edge.costs.push_back(a == b           ? 0
                             : a % 3 == b % 3 ? size
                             : a + b == 11    ? kForbidden
                                              : size * (1 + (a + b) % 3));
    problem.edges.push_back(std::move(edge));
  };
  std::vector<unsigned> before;
  for (unsigned layer = 0; layer < numLayers; ++layer) {
    int64_t time = 2 * layer, back = numTimes - 2 * layer;
    std::vector<unsigned> now;
    for (unsigned i = 0; i < 4; ++i) {
      int64_t size = 100 << draw(0, 3);
      // The first of a layer is kept for the way back.
      unsigned node = addNode(draw(6, 20), size, time, i ? time + 2 : back);
      unsigned parameter = addNode(draw(4, 12), size, 0, numTimes);
      addEdge(node, parameter, size);
      if (i > 0)
        addEdge(now.back(), node, size);
      else if (!before.empty())
        addEdge(before.back(), node, size);
      now.push_back(node);
    }
    // A residual connection.
    if (!before.empty())
      addEdge(before.front(), now.back(), 200);
    before = now;
  }
  std::vector<unsigned> least, most;
  for (const Node &node : problem.nodes) {
    auto [low, high] =
        std::minmax_element(node.usages.begin(), node.usages.end());
    least.push_back(low - node.usages.begin());
    most.push_back(high - node.usages.begin());
  }
  int64_t low = evaluate(problem, least).peak;
  int64_t high = evaluate(problem, most).peak;
  problem.limit = low + int64_t(memoryShare * double(high - low));
  return problem;
}

} // namespace mlir::tp::plan

#endif // TP_TEST_PLAN_SOLVER_LAYEREDPROBLEM_H
