// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The problem while it is being reduced. Each reduction is a method that says
// whether it changed anything.

#ifndef TP_LIB_PLAN_SOLVER_REDUCER_H
#define TP_LIB_PLAN_SOLVER_REDUCER_H

#include "tp/Plan/Solver/Reduce.h"

namespace mlir::tp::plan {

/// A sum of costs; one that is forbidden makes the sum so.
inline int64_t addCosts(int64_t a, int64_t b) {
  return a >= kForbidden || b >= kForbidden ? kForbidden : a + b;
}

class Reducer {
public:
  Reducer(const Problem &problem, const SolveOptions &options);

  ReducedProblem run();

private:
  struct Link {
    unsigned from, to;
    std::vector<int64_t> costs;
    bool isThere = true;
  };

  // ReduceRows.cpp
  void makeRows(const Problem &problem);
  /// Move what every strategy of a node takes into the capacities.
  void takeCommonUsages();
  bool dropLooseRows();
  bool dropExceeding();

  // ReduceStrategies.cpp
  bool dropUnsupported();
  bool dropDominated();
  bool isDominated(unsigned node, unsigned by, unsigned strategy);
  /// Keep the strategies of each node for which `isKept` holds.
  bool compact();

  // ReduceNodes.cpp
  void mergeEdges();
  bool eliminate();
  void decide(unsigned node);
  void followOne(unsigned node);
  void followTwo(unsigned node);
  void detach(unsigned link);
  void attach(unsigned from, unsigned to, std::vector<int64_t> costs);
  unsigned getOther(unsigned link, unsigned node) const {
    return links[link].from == node ? links[link].to : links[link].from;
  }
  int64_t getCost(unsigned link, unsigned node, unsigned strategy,
                  unsigned other) const {
    const Link &it = links[link];
    return it.from == node ? it.costs[strategy * size(it.to) + other]
                           : it.costs[other * size(it.to) + strategy];
  }
  unsigned size(unsigned node) const { return nodes[node].costs.size(); }
  bool isMemoryFree(unsigned node) const;

  ReducedProblem finish();

  const SolveOptions &options;
  std::vector<Node> nodes;
  std::vector<bool> isThere;
  std::vector<Link> links;
  std::vector<llvm::SmallVector<unsigned, 4>> linksOf;
  std::vector<std::vector<uint8_t>> isKept;
  /// Comparisons that dropDominated may still make.
  int64_t effort;
  ReducedProblem result;
};

} // namespace mlir::tp::plan

#endif // TP_LIB_PLAN_SOLVER_REDUCER_H
