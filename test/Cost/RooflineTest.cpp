// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tp/Cost/Roofline.h"
#include "gtest/gtest.h"

using namespace mlir::tp;

/// C[i, j] += A[i, k] * B[k, j] with i = 64, j = 128, k = 10.
static FactorMap getMatmul() {
  FactorMap map;
  map.factors = {{64}, {128}, {10, FactorKind::Reduction, CombinerKind::Sum}};
  map.operands = {{{0}, {2}}, {{2}, {1}}, {{0}, {1}}};
  map.results = {{{0}, {1}}};
  return map;
}

static const AxisTerm tp4 = {0, 1, 4};

TEST(Roofline, BodyOps) {
  EXPECT_EQ((BodyOps{3, 0}.getFlops()), 3);
  EXPECT_EQ((BodyOps{1, 2}.getFlops()), 5);
}

TEST(Roofline, UnevenMatmulOfTheHeader) {
  FactorMap map = getMatmul();
  llvm::SmallVector<AxisList> loops = {{}, {}, {tp4}};
  EXPECT_EQ(getLocalIterations(map, loops), 64 * 128 * 3);
  const int64_t a[] = {64, 10}, b[] = {10, 128}, c[] = {64, 128};
  TensorUse uses[] = {{a, 4, &map.operands[0]},
                      {b, 4, &map.operands[1]},
                      {c, 4, &map.operands[2]},
                      {c, 4, &map.results[0]}};
  EXPECT_EQ(
      getLocalWork(map, loops, BodyOps{2, 0}, uses),
      (Work{2 * 64 * 128 * 3, 4 * (64 * 3 + 3 * 128 + 64 * 128 + 64 * 128)}));
}

TEST(Roofline, LocalBytes) {
  TensorSharding sharding = TensorSharding::replicatedOf(2);
  sharding.dims[0].terms = {tp4};
  EXPECT_EQ(getLocalBytes({10, 6}, 2, sharding), 2 * 3 * 6);
}

TEST(Roofline, TheLargerLimitDecides) {
  Device device{/*flopsPerSecond=*/100, /*bytesPerSecond=*/10};
  EXPECT_EQ(getRooflineTime({200, 10}, device), 2);
  EXPECT_EQ(getRooflineTime({100, 50}, device), 5);
  Work work{1, 2};
  work += {3, 4};
  EXPECT_EQ(work, (Work{4, 6}));
}
