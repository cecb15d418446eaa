// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tp/Plan/Solver/Reduce.h"
#include "RandomProblem.h"
#include "gtest/gtest.h"

using namespace mlir::tp::plan;

// Without memory a chain is decided by reductions alone.
TEST(Reduce, DecidesChain) {
  Problem problem;
  for (unsigned i = 0; i < 10; ++i)
    problem.nodes.push_back({{3, 1, 2}, {0, 0, 0}, 0, 0});
  for (unsigned i = 0; i + 1 < 10; ++i)
    problem.edges.push_back({i, i + 1, {0, 4, 4, 4, 5, 4, 4, 4, 0}});
  ReducedProblem reduced = reduce(problem, SolveOptions());
  EXPECT_TRUE(reduced.nodes.empty());
  EXPECT_EQ(reduced.constant, 20);
  EXPECT_EQ(reduced.expand({}), std::vector<unsigned>(10, 2));
}

// Rows are the times at which most nodes are alive, where these can exceed the
// limit at all.
TEST(Reduce, KeepsRowsThatBind) {
  Problem problem;
  problem.limit = 10;
  problem.nodes.push_back({{0, 1}, {8, 2}, 0, 4});
  problem.nodes.push_back({{0, 1}, {8, 2}, 2, 6});
  problem.nodes.push_back({{0, 1}, {8, 2}, 5, 9});
  problem.nodes.push_back({{0, 1}, {1, 0}, 8, 12});
  ReducedProblem reduced = reduce(problem, SolveOptions());
  EXPECT_EQ(reduced.times, (std::vector<int64_t>{2, 5}));
  EXPECT_EQ(reduced.capacities, (std::vector<int64_t>{6, 6}));
  // The last node takes what is best for it.
  ASSERT_EQ(reduced.nodes.size(), 3u);
  EXPECT_EQ(reduced.nodes[1].begin, 0);
  EXPECT_EQ(reduced.nodes[1].end, 2);
}

// A strategy without an allowed partner goes, and with it those that need it.
TEST(Reduce, DropsUnsupportedStrategies) {
  constexpr int64_t no = kForbidden;
  Problem problem;
  for (unsigned i = 0; i < 3; ++i)
    problem.nodes.push_back({{0, 0}, {1, 1}, 0, 1});
  problem.edges.push_back({0, 1, {0, no, no, no}});
  problem.edges.push_back({1, 2, {no, 0, 0, no}});
  ReducedProblem reduced = reduce(problem, SolveOptions());
  EXPECT_TRUE(reduced.nodes.empty());
  EXPECT_EQ(reduced.expand({}), (std::vector<unsigned>{0, 0, 1}));
  problem.edges.push_back({0, 2, {0, no, 0, no}});
  EXPECT_FALSE(reduce(problem, SolveOptions()).excluded.empty());
}

// A plan of what is left costs, and takes, what it does in the problem.
TEST(Reduce, KeepsCosts) {
  for (uint64_t seed = 0; seed < 300; ++seed) {
    Problem problem = makeRandomProblem(seed, 10, 5);
    ReducedProblem reduced = reduce(problem, SolveOptions());
    if (!reduced.excluded.empty())
      continue;
    std::mt19937_64 random(seed);
    for (unsigned trial = 0; trial < 10; ++trial) {
      Problem rest{reduced.nodes, reduced.edges};
      std::vector<unsigned> choice;
      for (const Node &node : rest.nodes)
        choice.push_back(random() % node.costs.size());
      Evaluation after = evaluate(rest, choice);
      Evaluation before = evaluate(problem, reduced.expand(choice));
      bool isAllowed = after.isAllowed && reduced.constant < kForbidden;
      ASSERT_EQ(before.isAllowed, isAllowed);
      if (isAllowed) {
        ASSERT_EQ(before.cost, after.cost + reduced.constant);
      }
    }
  }
}
