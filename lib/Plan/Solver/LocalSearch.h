// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Improves a plan by solving parts of it exactly.
//
// A part is a set of nodes whose edges among each other form a tree; all others
// keep their strategies. The best choice for the tree follows from its leaves
// up, with memory at a price. It is taken if no capacity is exceeded by it, or
// none more than before.
//
//   x ── a ── b ── x      a, b, c: the part; x: kept
//        │    x           from c to a: the best of c for each of a,
//        c ── x           from b to a: the best of b for each of a, ...

#ifndef TP_LIB_PLAN_SOLVER_LOCALSEARCH_H
#define TP_LIB_PLAN_SOLVER_LOCALSEARCH_H

#include "Graph.h"
#include "SlackTree.h"
#include <random>

namespace mlir::tp::plan {

class LocalSearch {
public:
  LocalSearch(const Graph &graph, uint64_t seed);

  void setChoice(llvm::ArrayRef<unsigned> choice);
  /// By row: what a byte costs.
  void setPrices(llvm::ArrayRef<double> prices);
  /// Random costs of about this size blur those of strategies.
  void setTemperature(double value) { temperature = value; }

  /// Improve parts of about `numCore` nodes of the core around each node once,
  /// until `isOver`. With `isStrict` capacities are kept; otherwise prices
  /// alone hold usage down. With `row` only around nodes alive at it.
  void sweep(unsigned numCore, bool isStrict, llvm::function_ref<bool()> isOver,
             std::optional<unsigned> row = std::nullopt);

  int64_t getCost() const { return cost; }
  bool isFeasible() const {
    return cost <= graph.mostAllowed && slacks.getLeast() >= 0;
  }
  llvm::ArrayRef<unsigned> getChoice() const { return choice; }
  /// Table entries looked at so far.
  uint64_t getWork() const { return work; }

private:
  struct Member {
    unsigned node;
    /// The arc to the parent, and the place of the parent in the part.
    unsigned arc, parent;
    size_t first;
    unsigned strategy;
  };

  void collect(unsigned root, unsigned numCore);
  void add(unsigned node, unsigned arc, unsigned parent);
  void solvePart();
  bool takePart(bool isStrict);
  void change(unsigned node, unsigned strategy);
  unsigned draw(unsigned below) { return random() % below; }
  double getNoise();

  const Graph &graph;
  std::mt19937_64 random;
  std::vector<unsigned> choice;
  /// By strategy: what its node would cost with it, all others kept.
  std::vector<int64_t> fields;
  /// By node: what a byte costs for as long as it is alive.
  std::vector<double> prices;
  SlackTree slacks;
  int64_t cost = 0;
  double temperature = 0;
  std::vector<double> noise;

  std::vector<Member> part;
  std::vector<unsigned> place, numInPart;
  std::vector<std::vector<unsigned>> children;
  std::vector<unsigned> frontier, roots;
  std::vector<int64_t> sums;
  std::vector<int64_t> least;
  std::vector<unsigned> follow;
  std::vector<size_t> firstFollow;
  uint64_t work = 0;
};

} // namespace mlir::tp::plan

#endif // TP_LIB_PLAN_SOLVER_LOCALSEARCH_H
