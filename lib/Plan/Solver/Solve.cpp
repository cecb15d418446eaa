// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tp/Plan/Solver/Solve.h"
#include <algorithm>
#include <chrono>

using namespace mlir::tp::plan;

namespace {

/// Tries all plans in order, but none whose beginning cannot become better than
/// the best one so far.
class Enumeration {
public:
  Enumeration(const Problem &problem, double seconds)
      : problem(problem), choice(problem.nodes.size(), 0),
        edgesTo(problem.nodes.size()), rest(problem.nodes.size() + 1, 0),
        deadline(std::chrono::steady_clock::now() +
                 std::chrono::microseconds(int64_t(seconds * 1e6))) {
    for (unsigned i = 0; i < problem.edges.size(); ++i)
      edgesTo[std::max(problem.edges[i].from, problem.edges[i].to)].push_back(
          i);
    auto getLeast = [](const std::vector<int64_t> &costs) {
      return std::min(kForbidden,
                      *std::min_element(costs.begin(), costs.end()));
    };
    for (size_t i = problem.nodes.size(); i > 0; --i) {
      rest[i - 1] = rest[i] + getLeast(problem.nodes[i - 1].costs);
      for (unsigned edge : edgesTo[i - 1])
        rest[i - 1] += getLeast(problem.edges[edge].costs);
    }
  }

  Solution run() {
    solution.bound = rest[0];
    visit(0, 0);
    bool isFound = !solution.choice.empty() || problem.nodes.empty();
    if (isOver)
      solution.status = isFound ? SolveStatus::Feasible : SolveStatus::Unknown;
    else
      solution.status =
          isFound ? SolveStatus::Optimal : SolveStatus::Infeasible;
    if (solution.status == SolveStatus::Optimal)
      solution.bound = solution.cost;
    return solution;
  }

private:
  void visit(size_t node, int64_t cost) {
    if (++numVisited % 1024 == 0)
      isOver = isOver || std::chrono::steady_clock::now() > deadline;
    if (isOver ||
        (!solution.choice.empty() && cost + rest[node] >= solution.cost))
      return;
    if (node == problem.nodes.size()) {
      if (evaluate(problem, choice).peak <= problem.limit) {
        solution.choice = choice;
        solution.cost = cost;
      }
      return;
    }
    for (unsigned i = 0; i < problem.nodes[node].costs.size(); ++i) {
      choice[node] = i;
      int64_t added = problem.nodes[node].costs[i];
      bool isAllowed = added < kForbidden;
      for (unsigned number : edgesTo[node]) {
        const Edge &edge = problem.edges[number];
        size_t size = problem.nodes[edge.to].costs.size();
        int64_t more = edge.costs[choice[edge.from] * size + choice[edge.to]];
        isAllowed = isAllowed && more < kForbidden;
        added += isAllowed ? more : 0;
      }
      if (isAllowed)
        visit(node + 1, cost + added);
    }
    choice[node] = 0;
  }

  const Problem &problem;
  std::vector<unsigned> choice;
  /// The edges whose other end comes before a node.
  std::vector<std::vector<unsigned>> edgesTo;
  /// The least that a node and those after it can add.
  std::vector<int64_t> rest;
  std::chrono::steady_clock::time_point deadline;
  uint64_t numVisited = 0;
  bool isOver = false;
  Solution solution;
};

} // namespace

Solution mlir::tp::plan::solve(const Problem &problem,
                               const SolveOptions &options) {
  return Enumeration(problem, options.seconds).run();
}
