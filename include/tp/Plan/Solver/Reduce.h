// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Makes a problem smaller without losing its best plan.
//
//   a (1 strategy) ── b ── c ── d (no memory)
//
//   a is decided: its edge becomes costs of b, its usage less capacity;
//   d follows c: for each strategy of c, the best of d is a cost of c;
//   strategies that some edge forbids with all partners go, and those which
//   another one equals or beats, in usage and whatever the neighbours choose.
//
// Times become rows: of all moments only those at which as many nodes as
// possible are alive, and of those the ones that could be exceeded at all.

#ifndef TP_PLAN_SOLVER_REDUCE_H
#define TP_PLAN_SOLVER_REDUCE_H

#include "tp/Plan/Solver/Solve.h"

namespace mlir::tp::plan {

/// What is left. Node and edge have the meaning of Problem.h, but for:
/// begin and end count rows, and each row has its own capacity.
struct ReducedProblem {
  std::vector<Node> nodes;
  std::vector<Edge> edges;
  std::vector<int64_t> capacities;
  /// The time in the problem that a row stands for.
  std::vector<int64_t> times;
  /// The cost of what is decided already.
  int64_t constant = 0;
  /// A node without any strategy left, and those that took them.
  std::vector<unsigned> excluded;

  /// The choice for the whole problem that belongs to one for `nodes`.
  std::vector<unsigned> expand(llvm::ArrayRef<unsigned> choice) const;
  /// The node of the problem that a node stands for.
  std::vector<unsigned> originalNodes;

  /// A node that is no longer there: its strategy follows from those of two
  /// others, or one, or none.
  struct Elimination {
    unsigned node;
    llvm::SmallVector<unsigned, 2> others;
    /// By the strategies of the others, the last one fastest.
    std::vector<unsigned> best;
  };
  std::vector<Elimination> eliminations;
  /// By node of the problem: the strategies that are left, and how many there
  /// were.
  std::vector<std::vector<unsigned>> originalStrategies;
  std::vector<unsigned> numStrategies;
};

ReducedProblem reduce(const Problem &problem, const SolveOptions &options);

} // namespace mlir::tp::plan

#endif // TP_PLAN_SOLVER_REDUCE_H
