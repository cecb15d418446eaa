// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A lower bound on the cost of all plans, and plans that come close to it.
//
// Memory gets a price: each row t has a price per byte, and a strategy costs
// what it takes at all rows of its node more. The sum of capacities times
// prices is paid back, so that no plan that keeps to its limits costs more than
// it did (Lagrangian relaxation). What remains is a sum over nodes and edges.
// Each edge hands a part of its costs to its ends (messages), and the sum of
// the least entries of all tables is the bound. Messages go along the order of
// nodes, forth and back (TRW-S; Kolmogorov, Convergent tree-reweighted message
// passing, 2006); trees that hang on the core are summed up exactly.
//
// Prices follow a subgradient: a row that a plan exceeds becomes dearer.

#ifndef TP_LIB_PLAN_SOLVER_DUALBOUND_H
#define TP_LIB_PLAN_SOLVER_DUALBOUND_H

#include "Graph.h"

namespace mlir::tp::plan {

class DualBound {
public:
  explicit DualBound(const Graph &graph);

  /// One pass forth and back, and a step of the prices towards what a plan of
  /// cost `target` would need.
  void iterate(double target);

  /// About the bound; the best so far.
  double getEstimate() const { return bestEstimate; }
  /// The bound of the best messages and prices, in exact arithmetic, rounded
  /// up to a whole cost.
  int64_t certify() const;

  /// A plan read off the current messages, which may exceed capacities.
  std::vector<unsigned> getChoice() const { return readChoice(true); }
  /// By row: the price of the best bound.
  const std::vector<double> &getPrices() const { return best.prices; }
  /// The table entries that one iteration looks at.
  size_t getWork() const { return graph.tables.size(); }
  bool hasConverged() const { return isConverged; }

private:
  struct State {
    std::vector<double> prices, messages;
  };

  std::vector<unsigned> readChoice(bool isJoint) const;
  void setCosts();
  void sumTrees();
  double pass(bool isForward);
  void updatePrices(double target);

  const Graph &graph;
  std::vector<double> tables;
  /// By strategy: its cost with memory, and with what hangs on its node.
  std::vector<double> unaries, sums;
  /// By arc: the message into the node at its end, at `firstMessage`.
  std::vector<size_t> firstMessage;
  std::vector<unsigned> place;
  std::vector<double> weights;
  State now, best;
  double constant = 0, treeBound = 0;
  double estimate = 0, bestEstimate;
  std::vector<bool> isActive;
  std::vector<double> direction;
  double stepScale = 1;
  unsigned numIdle = 0;
  bool isConverged = false;
  std::vector<double> sent, received;
};

} // namespace mlir::tp::plan

#endif // TP_LIB_PLAN_SOLVER_DUALBOUND_H
