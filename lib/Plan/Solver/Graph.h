// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A reduced problem laid out for speed: strategies of all nodes in one array,
// and each table of an edge twice, once for each end as its rows.
//
//   node v:            strategies first[v] .. first[v + 1]
//   arc of v to w:     costs(arc)[p * size(w) + q] for p of v and q of w
//
// Peeling takes away nodes with one arc left, again and again. What is left is
// the core; the others hang on it as trees, and are solved exactly once
// the core and the prices of memory are given.

#ifndef TP_LIB_PLAN_SOLVER_GRAPH_H
#define TP_LIB_PLAN_SOLVER_GRAPH_H

#include "tp/Plan/Solver/Reduce.h"

namespace mlir::tp::plan {

struct Arc {
  unsigned to;
  /// The same edge, seen from the other end.
  unsigned reverse;
  size_t table;
};

class Graph {
public:
  explicit Graph(const ReducedProblem &problem);

  unsigned numNodes() const { return rows.size(); }
  unsigned numRows() const { return capacities.size(); }
  unsigned size(unsigned node) const { return first[node + 1] - first[node]; }
  llvm::ArrayRef<Arc> getArcs(unsigned node) const {
    return llvm::ArrayRef(arcs).slice(firstArc[node],
                                      firstArc[node + 1] - firstArc[node]);
  }
  const int64_t *getCosts(const Arc &arc) const {
    return tables.data() + arc.table;
  }

  /// The cost of a choice without the constant, and what it leaves of each row.
  int64_t getCost(llvm::ArrayRef<unsigned> choice) const;
  std::vector<int64_t> getSlacks(llvm::ArrayRef<unsigned> choice) const;

  /// The most that an allowed plan can cost. A forbidden choice costs so much
  /// that a plan with one costs more.
  int64_t mostAllowed = 0, forbidden = 0;
  std::vector<unsigned> first, firstArc;
  std::vector<int64_t> costs, usages, capacities;
  /// The rows at which a node is alive: begin and end.
  std::vector<std::pair<unsigned, unsigned>> rows;
  std::vector<Arc> arcs;
  std::vector<int64_t> tables;

  /// Nodes in the order in which they are peeled, and the arc (a number in
  /// `arcs`) to the only neighbour left, or kNoArc.
  static constexpr unsigned kNoArc = ~0u;
  std::vector<unsigned> peeled, parentArc;
  std::vector<unsigned> core;
  std::vector<bool> isCore;
};

} // namespace mlir::tp::plan

#endif // TP_LIB_PLAN_SOLVER_GRAPH_H
