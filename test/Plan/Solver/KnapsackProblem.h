// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Problems in which memory decides: a strategy takes almost none of it or more
// than half of what there is, so that the bound, which shares memory out, stays
// far from all plans.

#ifndef TP_TEST_PLAN_SOLVER_KNAPSACKPROBLEM_H
#define TP_TEST_PLAN_SOLVER_KNAPSACKPROBLEM_H

#include "tp/Plan/Solver/Problem.h"
#include <random>

namespace mlir::tp::plan {

/// Has 30 strategies a node, a ring of edges and as many chords; about 6 nodes
/// are alive at a time. The limit is 100.
inline Problem makeKnapsackProblem(uint64_t seed, unsigned numNodes) {
  std::mt19937_64 random(seed);
  auto draw = [&](int64_t from, int64_t to) {
    return from + int64_t(random() % uint64_t(to - from + 1));
  };
  constexpr unsigned kNumStrategies = 30;
  Problem problem;
  problem.limit = 100;
  for (unsigned i = 0; i < numNodes; ++i) {
    Node node;
    node.begin = i;
    node.end = i + draw(4, 8);
    for (unsigned s = 0; s < kNumStrategies; ++s) {
      int64_t usage = s % 2 ? draw(51, 65) : draw(0, 5);
      node.usages.push_back(usage);
      node.costs.push_back(5000 - 70 * usage + draw(0, 400));
    }
    problem.nodes.push_back(std::move(node));
  }
  auto addEdge = [&](unsigned from, unsigned to) {
    Edge edge{from, to, {}};
    for (unsigned i = 0; i < kNumStrategies * kNumStrategies; ++i)
      edge.costs.push_back(draw(0, 600));
    problem.edges.push_back(std::move(edge));
  };
  for (unsigned i = 0; i < numNodes; ++i) {
    addEdge(i, (i + 1) % numNodes);
    addEdge(i, (i + numNodes / 3) % numNodes);
  }
  return problem;
}

} // namespace mlir::tp::plan

#endif // TP_TEST_PLAN_SOLVER_KNAPSACKPROBLEM_H
