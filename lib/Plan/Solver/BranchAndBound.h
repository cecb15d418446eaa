// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Finishes a problem exactly: the problem is reduced and bounded, and where the
// bound leaves room for a better plan, a node takes each of its strategies in
// turn. What is left then is a problem again, and smaller.

#ifndef TP_LIB_PLAN_SOLVER_BRANCHANDBOUND_H
#define TP_LIB_PLAN_SOLVER_BRANCHANDBOUND_H

#include "Annealing.h"

namespace mlir::tp::plan {

class BranchAndBound {
public:
  /// Looks at no more than `mostProblems`.
  BranchAndBound(const SolveOptions &options, const Deadline &deadline,
                 unsigned mostProblems)
      : options(options), deadline(deadline), numLeft(mostProblems) {}

  /// A choice that costs less than `upper`, the best one if the search is
  /// complete; empty where there is none.
  std::vector<unsigned> run(const Problem &problem, int64_t upper);
  bool isComplete() const { return numLeft > 0 && !deadline.isOver(); }

private:
  const SolveOptions &options;
  const Deadline &deadline;
  unsigned numLeft;
};

/// The same problem with one limit: where a row has less, a node of one
/// strategy takes the difference. These come after all others.
Problem toProblem(const ReducedProblem &reduced);

} // namespace mlir::tp::plan

#endif // TP_LIB_PLAN_SOLVER_BRANCHANDBOUND_H
