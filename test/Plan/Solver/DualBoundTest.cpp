// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "../../../lib/Plan/Solver/DualBound.h"
#include "RandomProblem.h"
#include "gtest/gtest.h"

using namespace mlir::tp::plan;

// After any number of steps the certified bound is below the best plan, and it
// reaches it often.
TEST(DualBound, IsBelowOptimum) {
  unsigned numCompared = 0, numReached = 0;
  for (uint64_t seed = 0; seed < 1000; ++seed) {
    SCOPED_TRACE(seed);
    Problem problem = makeRandomProblem(seed, 12, 6);
    Truth truth = Exhaustion(problem).run();
    if (!truth.cost)
      continue;
    // Without reductions there is more left to bound.
    SolveOptions options;
    options.dropsDominated = options.eliminatesNodes = seed % 2;
    ReducedProblem reduced = reduce(problem, options);
    Graph graph(reduced);
    DualBound dual(graph);
    int64_t bound = 0;
    for (unsigned i = 0; i < 60; ++i) {
      dual.iterate(double(*truth.cost - reduced.constant) + 10);
      bound = dual.certify() + reduced.constant;
      ASSERT_LE(bound, *truth.cost);
    }
    ++numCompared;
    numReached += bound == *truth.cost;
  }
  EXPECT_GT(numCompared, 500u);
  EXPECT_GT(numReached, numCompared / 2);
}
