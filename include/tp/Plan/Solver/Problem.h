// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The planning problem: choose one strategy for each node, so that the sum of
// costs is least and memory suffices at each time.
//
//   node a: costs 0 5, usages 8 4, alive in [0, 2)     edge a -> b:   0  9
//   node b: costs 1 1, usages 8 4, alive in [1, 3)                    3  0
//   limit 12
//
//   a = 0, b = 0:  cost 1, but 16 > 12 bytes at time 1
//   a = 0, b = 1:  cost 0 + 1 + 9 = 10
//   a = 1, b = 0:  cost 5 + 1 + 3 = 9
//   a = 1, b = 1:  cost 5 + 1 + 0 = 6                  the best
//
// Costs are whole numbers of a unit that the caller chooses, say a picosecond
// or a byte: sums are then the same in any order, and a bound that reaches the
// cost proves it least.
//
// There is one limit. A time at which less is left has a node of one strategy
// that takes the difference. Several devices stand one after another on the
// axis of time; a tensor that lives on two of them is two nodes with an edge
// that forbids different choices.

#ifndef TP_PLAN_SOLVER_PROBLEM_H
#define TP_PLAN_SOLVER_PROBLEM_H

#include "llvm/ADT/ArrayRef.h"
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

namespace mlir::tp::plan {

/// This cost, and any larger one, forbids a choice.
constexpr int64_t kForbidden = 1'000'000'000'000'000'000;

/// Costs and usages have one entry a strategy.
struct Node {
  std::vector<int64_t> costs;
  /// What a strategy takes of the limit at each time of [begin, end).
  std::vector<int64_t> usages;
  int64_t begin = 0, end = 0;
};

/// A cost for each pair of strategies; that of `to` varies fastest.
struct Edge {
  unsigned from = 0, to = 0;
  std::vector<int64_t> costs;
};

struct Problem {
  std::vector<Node> nodes;
  std::vector<Edge> edges;
  /// The most that all nodes alive at one time may take.
  int64_t limit = std::numeric_limits<int64_t>::max();
};

/// What is wrong with a problem: sizes that differ, numbers out of range.
std::optional<std::string> findFault(const Problem &problem);

/// A plan as the definition has it, with nothing of what the solver knows.
struct Evaluation {
  bool isAllowed = true;
  /// Where allowed.
  int64_t cost = 0;
  /// The most that is taken at one time, and the first such time.
  int64_t peak = 0, peakTime = 0;
};

Evaluation evaluate(const Problem &problem, llvm::ArrayRef<unsigned> choice);

} // namespace mlir::tp::plan

#endif // TP_PLAN_SOLVER_PROBLEM_H
