// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tp/Plan/Solver/Solve.h"
#include "KnapsackProblem.h"
#include "LayeredProblem.h"
#include "RandomProblem.h"
#include "gtest/gtest.h"

using namespace mlir::tp::plan;

/// What a solution says is what the definition and all plans say.
static void expectTrue(const Problem &problem, const Solution &solution,
                       const Truth &truth) {
  if (!truth.cost) {
    ASSERT_EQ(solution.status, SolveStatus::Infeasible);
    if (!truth.peak) {
      EXPECT_EQ(solution.needed, 0);
      return;
    }
    EXPECT_EQ(solution.needed, *truth.peak);
    ASSERT_TRUE(solution.sufficient.has_value());
    EXPECT_EQ(*solution.sufficient, *truth.peak);
    return;
  }
  ASSERT_EQ(solution.status, SolveStatus::Optimal);
  EXPECT_EQ(solution.cost, *truth.cost);
  EXPECT_EQ(solution.bound, *truth.cost);
  ASSERT_EQ(solution.choice.size(), problem.nodes.size());
  Evaluation evaluation = evaluate(problem, solution.choice);
  EXPECT_TRUE(evaluation.isAllowed);
  EXPECT_EQ(evaluation.cost, solution.cost);
  EXPECT_LE(evaluation.peak, problem.limit);
}

// Cost, bound, and the smallest limit are those that trying all plans gives.
TEST(Solve, EqualsExhaustion) {
  unsigned numFeasible = 0, numInfeasible = 0;
  for (uint64_t seed = 0; seed < 1000; ++seed) {
    SCOPED_TRACE(seed);
    Problem problem = makeRandomProblem(seed, 12, 6);
    ASSERT_EQ(findFault(problem), std::nullopt);
    Truth truth = Exhaustion(problem).run();
    (truth.cost ? numFeasible : numInfeasible) += 1;
    SolveOptions options;
    options.seed = seed;
    expectTrue(problem, solve(problem, options), truth);
    if (HasFatalFailure())
      return;
  }
  EXPECT_GT(numFeasible, 500u);
  EXPECT_GT(numInfeasible, 100u);
}

// Each reduction, left out, leaves the outcome as it is.
TEST(Solve, DoesNotNeedReductions) {
  bool SolveOptions::*reductions[] = {
      &SolveOptions::mergesEdges,      &SolveOptions::foldsSingles,
      &SolveOptions::dropsUnsupported, &SolveOptions::dropsExceeding,
      &SolveOptions::dropsDominated,   &SolveOptions::eliminatesNodes};
  for (uint64_t seed = 0; seed < 150; ++seed) {
    SCOPED_TRACE(seed);
    Problem problem = makeRandomProblem(seed, 8, 5, 2'000);
    Truth truth = Exhaustion(problem).run();
    for (bool SolveOptions::*reduction : reductions) {
      SolveOptions options;
      options.*reduction = false;
      expectTrue(problem, solve(problem, options), truth);
    }
    SolveOptions none;
    for (bool SolveOptions::*reduction : reductions)
      none.*reduction = false;
    expectTrue(problem, solve(problem, none), truth);
    if (HasFatalFailure())
      return;
  }
}

// A program of 100 layers and 800 nodes: the plan keeps to its limit, and the
// bound comes close to it in a short time.
TEST(Solve, ClosesGapOfLayers) {
  for (double memoryShare : {0.2, 0.5, 1.0}) {
    SCOPED_TRACE(memoryShare);
    Problem problem = makeLayeredProblem(7, 100, memoryShare);
    ASSERT_EQ(findFault(problem), std::nullopt);
    SolveOptions options;
    options.maxRuns = 1;
    // What the runs take on a busy machine, under a sanitizer.
    options.seconds = 600;
    Solution solution = solve(problem, options);
    ASSERT_EQ(solution.choice.size(), problem.nodes.size());
    Evaluation evaluation = evaluate(problem, solution.choice);
    EXPECT_TRUE(evaluation.isAllowed);
    EXPECT_LE(evaluation.peak, problem.limit);
    EXPECT_EQ(evaluation.cost, solution.cost);
    EXPECT_LE(solution.bound, solution.cost);
    EXPECT_LE(double(solution.cost), 1.01 * double(solution.bound));
  }
}

// The same seed gives the same plan, with one thread or two.
TEST(Solve, IsDeterministic) {
  for (uint64_t seed = 0; seed < 3; ++seed) {
    SCOPED_TRACE(seed);
    Problem problem = makeLayeredProblem(seed, 40, 0.15);
    SolveOptions options;
    options.maxRuns = 1;
    // What the runs take on a busy machine, under a sanitizer.
    options.seconds = 600;
    options.seed = seed;
    Solution first = solve(problem, options);
    ASSERT_FALSE(first.choice.empty());
    for (unsigned threads : {1, 2}) {
      options.threads = threads;
      Solution again = solve(problem, options);
      EXPECT_EQ(first.choice, again.choice);
      EXPECT_EQ(first.bound, again.bound);
    }
  }
}

// So does a search that oscillates, as it does far from the bound.
TEST(Solve, IsDeterministicFarFromBound) {
  Problem problem = makeKnapsackProblem(0, 100);
  ASSERT_EQ(findFault(problem), std::nullopt);
  SolveOptions options;
  options.maxRuns = 2;
  // What the runs take on a busy machine, under a sanitizer.
  options.seconds = 600;
  Solution first = solve(problem, options);
  ASSERT_EQ(first.choice.size(), problem.nodes.size());
  Evaluation evaluation = evaluate(problem, first.choice);
  EXPECT_TRUE(evaluation.isAllowed);
  EXPECT_EQ(evaluation.cost, first.cost);
  EXPECT_LE(evaluation.peak, problem.limit);
  EXPECT_GT(double(first.cost), 1.1 * double(first.bound));
  for (unsigned threads : {1, 2}) {
    options.threads = threads;
    Solution again = solve(problem, options);
    EXPECT_EQ(first.choice, again.choice);
    EXPECT_EQ(first.bound, again.bound);
  }
}
