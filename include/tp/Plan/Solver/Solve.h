// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Solves a planning problem: the best plan found in a given time, and a bound
// that no plan can go below.
//
//   Problem problem = ...;                 // that of Problem.h
//   Solution solution = solve(problem, SolveOptions());
//   solution.status                        // Optimal
//   solution.choice                        // {1, 1}
//   solution.cost, solution.bound          // 6, 6
//
//   problem.limit = 7;
//   solve(problem, {}).status              // Infeasible
//   .needed, .culprits                     // 8, the nodes 0 and 1

#ifndef TP_PLAN_SOLVER_SOLVE_H
#define TP_PLAN_SOLVER_SOLVE_H

#include "tp/Plan/Solver/Problem.h"
#include "llvm/ADT/STLFunctionalExtras.h"

namespace mlir::tp::plan {

struct SolveOptions {
  /// When to stop at the latest. With the same seed and a limit that does not
  /// end the search, the plan is the same each time.
  double seconds = 60;
  uint64_t seed = 0;
  unsigned threads = 2;
  /// Stop after this many runs of the search, each longer than the one before;
  /// 0: when time is up or the plan is optimal.
  unsigned maxRuns = 0;
  /// A plan that costs at most this share more than the bound is good enough.
  double tolerance = 0;
  /// Which exact reductions come first; without them the outcome is the same.
  bool mergesEdges = true, foldsSingles = true, dropsUnsupported = true,
       dropsExceeding = true, dropsDominated = true, eliminatesNodes = true;
  /// Told each improvement of the plan or of the bound; may be empty.
  llvm::function_ref<void(int64_t cost, int64_t bound)> onProgress;
};

enum class SolveStatus {
  /// `cost` equals `bound`.
  Optimal,
  /// `choice` is a plan; a better one may exist.
  Feasible,
  /// No plan keeps to the limit, or to the pairs that are allowed.
  Infeasible,
  /// Time was up before a plan was found.
  Unknown
};

struct Solution {
  SolveStatus status = SolveStatus::Unknown;
  /// A strategy for each node.
  std::vector<unsigned> choice;
  int64_t cost = 0;
  /// No plan costs less.
  int64_t bound = 0;

  /// Where there is no plan: the smallest limit under which one may exist. It
  /// is exact where `sufficient` is the same, a limit under which one is known.
  int64_t needed = 0;
  std::optional<int64_t> sufficient;
  /// The nodes alive where the plan of `sufficient` takes most, largest first;
  /// or, where `needed` is 0, nodes whose allowed strategies exclude each
  /// other.
  std::vector<unsigned> culprits;
  int64_t culpritTime = 0;
};

/// `problem` has no fault.
Solution solve(const Problem &problem, const SolveOptions &options);

} // namespace mlir::tp::plan

#endif // TP_PLAN_SOLVER_SOLVE_H
