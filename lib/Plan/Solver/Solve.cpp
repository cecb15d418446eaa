// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tp/Plan/Solver/Solve.h"
#include "BranchAndBound.h"
#include "llvm/ADT/STLExtras.h"
#include <algorithm>

using namespace mlir::tp::plan;

/// Problems with fewer strategies may be finished exactly, in some seconds.
static constexpr size_t kFewStrategies = 2000;
static constexpr size_t kMostStrategiesInAll = 1'000'000;

static bool isExceeded(const ReducedProblem &reduced) {
  return llvm::any_of(reduced.capacities, [](int64_t row) { return row < 0; });
}

/// A plan of a reduced problem, or the news that there is none.
static Solution solveReduced(const ReducedProblem &reduced,
                             const SolveOptions &options,
                             const Deadline &deadline) {
  Solution solution;
  Graph graph(reduced);
  Annealing annealing(graph, reduced.constant, options, deadline);
  auto show = [&](int64_t cost, int64_t bound) {
    options.onProgress(cost + reduced.constant, bound + reduced.constant);
  };
  if (options.onProgress)
    annealing.onProgress = show;
  annealing.start();
  bool isExact = false;
  if (!annealing.isGoodEnough() && graph.costs.size() < kFewStrategies) {
    BranchAndBound exact(options, deadline,
                         kMostStrategiesInAll / graph.costs.size());
    int64_t upper =
        annealing.hasPlan() ? annealing.getCost() : graph.mostAllowed + 1;
    std::vector<unsigned> choice = exact.run(toProblem(reduced), upper);
    isExact = exact.isComplete();
    if (!choice.empty())
      annealing.offer(llvm::ArrayRef(choice).take_front(graph.numNodes()));
    if (isExact && !annealing.hasPlan()) {
      solution.status = SolveStatus::Infeasible;
      return solution;
    }
  }
  for (unsigned run = 0;
       !isExact && !annealing.isGoodEnough() && !annealing.isOver() &&
       (options.maxRuns == 0 || run < options.maxRuns);
       ++run)
    annealing.run();
  solution.bound = annealing.certify() + reduced.constant;
  if (!annealing.hasPlan()) {
    if (annealing.certify() > graph.mostAllowed)
      solution.status = SolveStatus::Infeasible;
    return solution;
  }
  solution.choice = reduced.expand(annealing.getPlan());
  solution.cost = annealing.getCost() + reduced.constant;
  solution.bound =
      isExact ? solution.cost : std::min(solution.bound, solution.cost);
  solution.status = solution.bound == solution.cost ? SolveStatus::Optimal
                                                    : SolveStatus::Feasible;
  return solution;
}

static Solution solveOnce(const Problem &problem, const SolveOptions &options,
                          const Deadline &deadline) {
  ReducedProblem reduced = reduce(problem, options);
  Solution solution;
  if (!reduced.excluded.empty() || reduced.constant >= kForbidden ||
      isExceeded(reduced)) {
    solution.status = SolveStatus::Infeasible;
    return solution;
  }
  if (reduced.nodes.empty()) {
    solution.choice = reduced.expand({});
    solution.cost = solution.bound = reduced.constant;
    solution.status = SolveStatus::Optimal;
    return solution;
  }
  return solveReduced(reduced, options, deadline);
}

/// The nodes alive at a time, the one that takes most first.
static std::vector<unsigned> listNodes(const Problem &problem, int64_t time,
                                       llvm::ArrayRef<unsigned> choice) {
  std::vector<std::pair<int64_t, unsigned>> order;
  for (unsigned i = 0; i < problem.nodes.size(); ++i) {
    const Node &node = problem.nodes[i];
    if (node.begin <= time && time < node.end && node.usages[choice[i]] > 0)
      order.push_back({-node.usages[choice[i]], i});
  }
  llvm::sort(order);
  auto nodes = llvm::make_second_range(order);
  return std::vector<unsigned>(nodes.begin(), nodes.end());
}

/// What a problem without a plan lacks: the smallest limit under which there is
/// one, by halving the range in which it lies. Costs do not count, but for
/// those that are forbidden.
static void explain(const Problem &problem, const SolveOptions &options,
                    const Deadline &deadline, Solution &solution) {
  Problem relaxed = problem;
  relaxed.limit = std::numeric_limits<int64_t>::max();
  auto forget = [](std::vector<int64_t> &costs) {
    for (int64_t &cost : costs)
      cost = cost < kForbidden ? 0 : kForbidden;
  };
  for (Node &node : relaxed.nodes)
    forget(node.costs);
  for (Edge &edge : relaxed.edges)
    forget(edge.costs);
  SolveOptions each = options;
  each.onProgress = {};
  each.seconds = std::max(0.1, deadline.getSecondsLeft() / 8);
  each.maxRuns = 1;
  Solution known = solveOnce(relaxed, each, Deadline(each.seconds));
  if (known.status == SolveStatus::Infeasible) {
    solution.culprits = reduce(relaxed, each).excluded;
    return;
  }
  // What everyone takes at the least, with no thought of a limit.
  Problem tight = problem;
  tight.limit = 0;
  SolveOptions loose = options;
  loose.dropsExceeding = false;
  int64_t low = problem.limit + 1;
  for (int64_t capacity : reduce(tight, loose).capacities)
    low = std::max(low, -capacity);
  solution.needed = low;
  if (known.choice.empty())
    return;
  int64_t high = evaluate(problem, known.choice).peak;
  while (low < high && !deadline.isOver()) {
    relaxed.limit = low + (high - low) / 2;
    Solution attempt = solveOnce(relaxed, each, Deadline(each.seconds));
    if (!attempt.choice.empty()) {
      known = attempt;
      high = evaluate(problem, attempt.choice).peak;
    } else if (attempt.status == SolveStatus::Infeasible) {
      low = relaxed.limit + 1;
    } else {
      break;
    }
  }
  solution.needed = low;
  solution.sufficient = high;
  solution.culpritTime = evaluate(problem, known.choice).peakTime;
  solution.culprits = listNodes(problem, solution.culpritTime, known.choice);
}

Solution mlir::tp::plan::solve(const Problem &problem,
                               const SolveOptions &options) {
  Deadline deadline(options.seconds - std::min(0.5, 0.02 * options.seconds));
  Solution solution = solveOnce(problem, options, deadline);
  if (solution.status == SolveStatus::Infeasible)
    explain(problem, options, deadline, solution);
  return solution;
}
