// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Searches for a good plan while the bound rises.
//
// Two threads meet after a number of steps that does not depend on time. One
// raises the bound (DualBound.h). The other one first reads plans off it and
// mends them: neighbours that exclude each other, rows that are exceeded. Then
// it warms the best plan up and cools it down again: parts of it are drawn
// anew, at first with much noise on their costs and at last with none
// (LocalSearch.h). How warm is best is found out by short trials.
//
// Where plans stay far from the bound, memory decides like a knapsack: a better
// plan exchanges memory between distant nodes, and each part of the exchange
// alone exceeds a row or costs more. Then the search oscillates (strategic
// oscillation; Glover): it leaves the limits, with memory at a random share of
// its price, and comes back by mending.

#ifndef TP_LIB_PLAN_SOLVER_ANNEALING_H
#define TP_LIB_PLAN_SOLVER_ANNEALING_H

#include "DualBound.h"
#include "LocalSearch.h"
#include <chrono>

namespace mlir::tp::plan {

/// When to stop.
struct Deadline {
  explicit Deadline(double seconds)
      : end(std::chrono::steady_clock::now() +
            std::chrono::microseconds(int64_t(seconds * 1e6))) {}
  double getSecondsLeft() const {
    return std::chrono::duration<double>(end - std::chrono::steady_clock::now())
        .count();
  }
  bool isOver() const { return getSecondsLeft() <= 0; }
  std::chrono::steady_clock::time_point end;
};

class Annealing {
public:
  /// `constant` is what each plan costs besides.
  Annealing(const Graph &graph, int64_t constant, const SolveOptions &options,
            const Deadline &deadline);

  /// Raise the bound and read plans off it.
  void start();
  /// Cool down once, longer with each call.
  void run();

  bool hasPlan() const { return isFound; }
  llvm::ArrayRef<unsigned> getPlan() const { return best; }
  int64_t getCost() const { return bestCost; }
  /// The bound so far, in exact arithmetic.
  int64_t certify();
  /// True if the bound proves the best plan optimal, or as close to that as is
  /// asked for.
  bool isGoodEnough() const {
    return hasPlan() && double(bestCost - bound) <= getTolerance();
  }
  bool isOver() const { return deadline.isOver(); }
  llvm::function_ref<void(int64_t cost, int64_t bound)> onProgress;
  /// A plan that is kept if it is the best.
  void offer(llvm::ArrayRef<unsigned> choice);

private:
  template <typename Action>
  void whileBoundRises(unsigned numIterations, Action action);
  bool checkGoodEnough();
  double getTolerance() const {
    return tolerance * std::abs(double(bestCost) + double(constant));
  }
  bool isSpent() const;
  bool repair(std::vector<double> prices);
  void round(llvm::ArrayRef<unsigned> choice, std::vector<double> prices);
  int64_t cool(double warmth, unsigned numSweeps);
  int64_t oscillate(uint64_t mostEntries);
  bool isFarFrom(double cost) const;
  void record();

  const Graph &graph;
  const Deadline &deadline;
  double seconds, tolerance;
  int64_t constant;
  unsigned numThreads;
  DualBound dual;
  LocalSearch search;
  std::mt19937_64 random;
  std::vector<unsigned> best;
  bool isFound = false;
  int64_t bestCost = 0;
  int64_t bound;
  double estimate = -double(kForbidden);
  uint64_t mostWork = 0, trialEntries = 0;
  unsigned numRuns = 0;
  /// By level of warmth: the cost of the last plan cooled down from there.
  std::vector<int64_t> outcomes;
  /// What oscillating came to, or kForbidden if it was not tried.
  int64_t leastOscillated = kForbidden;
  bool hasStalled = false;
};

} // namespace mlir::tp::plan

#endif // TP_LIB_PLAN_SOLVER_ANNEALING_H
