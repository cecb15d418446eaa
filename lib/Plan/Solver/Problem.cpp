// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tp/Plan/Solver/Problem.h"
#include "llvm/ADT/Twine.h"
#include <map>

using namespace mlir::tp::plan;

static std::string describe(const llvm::Twine &text) { return text.str(); }

static std::optional<std::string> findFault(const Node &node, size_t number) {
  std::string name = describe("node " + llvm::Twine(number));
  if (node.costs.empty())
    return name + " has no strategy";
  if (node.costs.size() != node.usages.size())
    return describe(name + " has " + llvm::Twine(node.costs.size()) +
                    " costs, but " + llvm::Twine(node.usages.size()) +
                    " usages");
  if (node.begin > node.end)
    return describe(name + " is alive from " + llvm::Twine(node.begin) +
                    ", but only until " + llvm::Twine(node.end));
  for (int64_t cost : node.costs)
    if (cost < -kForbidden)
      return describe(name + " costs " + llvm::Twine(cost) + ", less than -" +
                      llvm::Twine(kForbidden));
  for (int64_t usage : node.usages)
    if (usage < 0 || usage > kForbidden)
      return describe(name + " takes " + llvm::Twine(usage) + ", not 0 to " +
                      llvm::Twine(kForbidden));
  return std::nullopt;
}

static std::optional<std::string> findFault(const Edge &edge, size_t number,
                                            const std::vector<Node> &nodes) {
  std::string name = describe("edge " + llvm::Twine(number));
  for (unsigned end : {edge.from, edge.to})
    if (end >= nodes.size())
      return describe(name + " ends in node " + llvm::Twine(end) + " of " +
                      llvm::Twine(nodes.size()));
  size_t from = nodes[edge.from].costs.size();
  size_t to = nodes[edge.to].costs.size();
  if (edge.costs.size() != from * to)
    return describe(name + " has " + llvm::Twine(edge.costs.size()) +
                    " costs, but its nodes have " + llvm::Twine(from) + " x " +
                    llvm::Twine(to) + " strategies");
  for (int64_t cost : edge.costs)
    if (cost < -kForbidden)
      return describe(name + " costs " + llvm::Twine(cost) + ", less than -" +
                      llvm::Twine(kForbidden));
  return std::nullopt;
}

std::optional<std::string> mlir::tp::plan::findFault(const Problem &problem) {
  if (problem.limit < 0)
    return describe("the limit is " + llvm::Twine(problem.limit) +
                    ", less than 0");
  __int128 cost = 0, usage = 0;
  auto addLargest = [&](const std::vector<int64_t> &costs) {
    int64_t largest = 0;
    for (int64_t cost : costs)
      if (cost < kForbidden)
        largest = std::max(largest, std::abs(cost));
    cost += largest;
  };
  for (size_t i = 0; i < problem.nodes.size(); ++i) {
    const Node &node = problem.nodes[i];
    if (auto fault = ::findFault(node, i))
      return fault;
    addLargest(node.costs);
    usage += *std::max_element(node.usages.begin(), node.usages.end());
  }
  for (size_t i = 0; i < problem.edges.size(); ++i) {
    if (auto fault = ::findFault(problem.edges[i], i, problem.nodes))
      return fault;
    addLargest(problem.edges[i].costs);
  }
  if (cost >= kForbidden)
    return describe("the largest costs that are allowed add up to " +
                    llvm::Twine(kForbidden) + " or more: take a larger unit");
  if (usage >= kForbidden)
    return describe("the largest usages add up to " + llvm::Twine(kForbidden) +
                    " or more: take a larger unit");
  return std::nullopt;
}

Evaluation mlir::tp::plan::evaluate(const Problem &problem,
                                    llvm::ArrayRef<unsigned> choice) {
  Evaluation evaluation;
  auto add = [&](int64_t cost) {
    if (cost >= kForbidden)
      evaluation.isAllowed = false;
    else
      evaluation.cost += cost;
  };
  std::map<int64_t, int64_t> changes;
  for (size_t i = 0; i < problem.nodes.size(); ++i) {
    const Node &node = problem.nodes[i];
    add(node.costs[choice[i]]);
    if (node.begin < node.end) {
      changes[node.begin] += node.usages[choice[i]];
      changes[node.end] -= node.usages[choice[i]];
    }
  }
  for (const Edge &edge : problem.edges)
    add(edge.costs[choice[edge.from] * problem.nodes[edge.to].costs.size() +
                   choice[edge.to]]);
  int64_t taken = 0;
  for (auto [time, change] : changes) {
    taken += change;
    if (taken > evaluation.peak) {
      evaluation.peak = taken;
      evaluation.peakTime = time;
    }
  }
  return evaluation;
}
