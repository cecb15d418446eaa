// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "Modes.h"
#include "tp/Plan/Solver/ReadIopddl.h"
#include "tp/Plan/Solver/Solve.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/raw_ostream.h"
#include <chrono>

using namespace mlir::tp;
using namespace mlir::tp::plan;

static double getGapPercent(int64_t cost, int64_t bound) {
  return cost == bound ? 0
                       : 100 * (double(cost) - double(bound)) /
                             std::max<double>(1, std::abs(double(bound)));
}

static int refuseToPlan(const Problem &problem, const Solution &solution,
                        llvm::StringRef path) {
  llvm::raw_ostream &os = llvm::errs();
  os << "tp-plan: '" << path << "' ";
  if (solution.status == SolveStatus::Unknown) {
    os << "has no plan that was found in time; bound " << solution.bound
       << "\n";
    return kWrong;
  }
  if (solution.needed == 0)
    os << "has no plan: the strategies that are allowed exclude each other"
       << (solution.culprits.empty() ? "" : ", as those of nodes");
  else if (!solution.sufficient)
    os << "has no plan: it needs a limit of at least " << solution.needed
       << ", but has " << problem.limit;
  else if (*solution.sufficient == solution.needed)
    os << "has no plan: it needs a limit of " << solution.needed << ", but has "
       << problem.limit << "; most at time " << solution.culpritTime
       << " take nodes";
  else
    os << "has no plan: it needs a limit of at least " << solution.needed
       << ", and " << *solution.sufficient << " would do, but has "
       << problem.limit << "; most at time " << solution.culpritTime
       << " take nodes";
  constexpr size_t kMostNamed = 8;
  for (size_t i = 0; i < std::min(kMostNamed, solution.culprits.size()); ++i)
    os << " " << solution.culprits[i];
  if (solution.culprits.size() > kMostNamed)
    os << " and " << solution.culprits.size() - kMostNamed << " more";
  os << "\n";
  return kWrong;
}

int mlir::tp::planIopddl(const PlanOptions &options) {
  auto start = std::chrono::steady_clock::now();
  auto getSeconds = [start] {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() -
                                         start)
        .count();
  };
  llvm::Expected<Problem> problem = readIopddl(options.iopddl);
  if (!problem) {
    llvm::errs() << "tp-plan: " << llvm::toString(problem.takeError()) << "\n";
    return kWrong;
  }
  SolveOptions solveOptions;
  solveOptions.seconds = std::max(0.1, options.seconds - getSeconds());
  solveOptions.seed = options.seed;
  bool showsProgress = llvm::errs().is_displayed();
  auto show = [&](int64_t cost, int64_t bound) {
    llvm::errs() << "\rcost " << cost << " bound " << bound << " "
                 << llvm::format("%.1f s ", getSeconds());
  };
  if (showsProgress)
    solveOptions.onProgress = show;
  Solution solution = solve(*problem, solveOptions);
  if (showsProgress)
    llvm::errs() << "\n";
  if (solution.status != SolveStatus::Optimal &&
      solution.status != SolveStatus::Feasible)
    return refuseToPlan(*problem, solution, options.iopddl);

  // The definition has the last word.
  Evaluation evaluation = evaluate(*problem, solution.choice);
  if (!evaluation.isAllowed || evaluation.peak > problem->limit ||
      evaluation.cost != solution.cost || solution.bound > solution.cost) {
    llvm::errs() << "tp-plan: the plan of '" << options.iopddl
                 << "' is wrong: it costs " << evaluation.cost << " and takes "
                 << evaluation.peak << " of " << problem->limit << "\n";
    return kWrong;
  }
  llvm::raw_ostream &os = llvm::outs();
  if (options.json) {
    os << "[";
    for (size_t i = 0; i < solution.choice.size(); ++i)
      os << (i ? ", " : "") << solution.choice[i];
    os << "]\n";
    return 0;
  }
  os << "cost " << solution.cost << " bound " << solution.bound;
  if (solution.status == SolveStatus::Optimal)
    os << " optimal";
  else
    os << llvm::format(" gap %.2f %%",
                       getGapPercent(solution.cost, solution.bound));
  os << llvm::format(" %.1f s\n", getSeconds());
  return 0;
}
