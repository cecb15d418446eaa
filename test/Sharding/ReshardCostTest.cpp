// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The collectives that plans are made of, where the best ones are known.
#include "Placements.h"
#include "ReshardSimulation.h"
#include "gtest/gtest.h"

using namespace mlir::tp;
using namespace mlir::tp::test;

/// The cheapest plan by wire bytes, as text; checks it by simulation too.
static std::string getPlan(const Mesh &mesh, llvm::ArrayRef<int64_t> shape,
                           const TensorSharding &from,
                           const TensorSharding &to) {
  auto stages = planReshard(mesh, shape, 4, from, to, getStepBytes);
  EXPECT_EQ(simulate(mesh, shape, from, to, stages), "");
  return toText(mesh, stages);
}

static const AxisTerm x2 = {0, 1, 2}, y2 = {1, 1, 2}, z2 = {2, 1, 2};
static const CombinerKind sum = CombinerKind::Sum, max = CombinerKind::Max;

TEST(ReshardCost, NothingMoves) {
  Mesh mesh = makeMesh({2});
  EXPECT_EQ(getPlan(mesh, {8}, makeSharding({{x2}}), makeSharding({{x2}})), "");
}

TEST(ReshardCost, CutAndGather) {
  Mesh mesh = makeMesh({2, 2});
  TensorSharding whole = makeSharding({{}, {}});
  EXPECT_EQ(getPlan(mesh, {8, 6}, whole, makeSharding({{x2}, {y2}})),
            "shard 0 {x} shard 1 {y}");
  EXPECT_EQ(getPlan(mesh, {8, 6}, makeSharding({{x2, y2}, {}}), whole),
            "all_gather 0 {x, y}");
  // The prefix on which both agree is left alone.
  EXPECT_EQ(getPlan(mesh, {8, 6}, makeSharding({{x2, y2}, {}}),
                    makeSharding({{x2}, {}})),
            "all_gather 0 {y}");
}

TEST(ReshardCost, OneAxisMovesByAllToAll) {
  Mesh mesh = makeMesh({2, 2});
  EXPECT_EQ(
      getPlan(mesh, {8, 6}, makeSharding({{x2}, {}}), makeSharding({{}, {x2}})),
      "all_to_all 0->1 {x}");
  EXPECT_EQ(getPlan(mesh, {7, 5}, makeSharding({{y2, x2}, {}}),
                    makeSharding({{y2}, {x2}})),
            "all_to_all 0->1 {x}");
  EXPECT_EQ(getPlan(mesh, {8, 12}, makeSharding({{x2, y2}, {}}),
                    makeSharding({{}, {x2, y2}})),
            "all_to_all 0->1 {x, y}");
}

TEST(ReshardCost, EqualAxesSwapByOnePermute) {
  Mesh mesh = makeMesh({2, 2});
  EXPECT_EQ(getPlan(mesh, {7, 5}, makeSharding({{x2}, {y2}}),
                    makeSharding({{y2}, {x2}})),
            "permute {x, y}");
  EXPECT_EQ(getPlan(mesh, {7, 5}, makeSharding({{x2, y2}, {}}),
                    makeSharding({{y2, x2}, {}})),
            "permute {x, y}");
  // Sharded and replicated use.
  EXPECT_EQ(getPlan(mesh, {7}, makeSharding({{x2}}), makeSharding({{y2}})),
            "permute {x, y}");
}

TEST(ReshardCost, UnequalAxesReorderOnDividingDimensions) {
  Mesh mesh = makeMesh({2, 3});
  AxisTerm y3 = {1, 1, 3};
  EXPECT_EQ(
      getPlan(mesh, {12}, makeSharding({{x2, y3}}), makeSharding({{y3, x2}})),
      "permute {x, y}");
  // 7 over 2 * 3 and over 3 * 2 have other extents. Two gathers move 2 + 2 + 4
  // elements of padded shards, one would move 5 * 2.
  EXPECT_EQ(
      getPlan(mesh, {7}, makeSharding({{x2, y3}}), makeSharding({{y3, x2}})),
      "all_gather 0 {y} all_gather 0 {x} shard 0 {y, x}");
}

TEST(ReshardCost, PermuteMakesTheMajorAxisMinor) {
  Mesh mesh = makeMesh({2, 8});
  AxisTerm y8 = {1, 1, 8};
  EXPECT_EQ(getPlan(mesh, {32}, makeSharding({{x2, y8}}), makeSharding({{y8}})),
            "permute {x, y} all_gather 0 {x}");
}

TEST(ReshardCost, CutBeforeMoving) {
  Mesh mesh = makeMesh({2, 2});
  EXPECT_EQ(getPlan(mesh, {8, 8, 8}, makeSharding({{x2}, {}, {}}),
                    makeSharding({{}, {x2}, {y2}})),
            "shard 2 {y} all_to_all 0->1 {x}");
}

TEST(ReshardCost, AnotherDimensionCarriesAnAxis) {
  // 7 rows over 3 and over 2 * 3 have other extents, but none need be whole.
  Mesh mesh = makeMesh({2, 3});
  AxisTerm y3 = {1, 1, 3};
  EXPECT_EQ(getPlan(mesh, {7, 64}, makeSharding({{y3}, {}}),
                    makeSharding({{x2, y3}, {}})),
            "shard 1 {x} all_to_all 0->1 {y} all_to_all 1->0 {x, y}");
}

TEST(ReshardCost, PendingReductions) {
  Mesh mesh = makeMesh({2, 2, 2});
  TensorSharding partial = makeSharding({{}, {}}, {{sum, {x2, y2}}});
  EXPECT_EQ(getPlan(mesh, {8, 6}, partial, makeSharding({{}, {}})),
            "all_reduce {x, y}");
  EXPECT_EQ(getPlan(mesh, {8, 6}, partial, makeSharding({{x2, y2}, {}})),
            "reduce_scatter 0 {x, y}");
  EXPECT_EQ(getPlan(mesh, {8, 6}, partial, makeSharding({{y2}, {}})),
            "reduce_scatter 0 {y} all_reduce {x}");
  EXPECT_EQ(
      getPlan(mesh, {8, 6}, partial, makeSharding({{y2}, {}}, {{sum, {x2}}})),
      "reduce_scatter 0 {y}");
  // A slice by an unused axis comes first: it is free.
  EXPECT_EQ(getPlan(mesh, {8, 6}, partial, makeSharding({{z2}, {}})),
            "shard 0 {z} all_reduce {x, y}");
}

TEST(ReshardCost, PendingKindsKeepTheirOrder) {
  Mesh mesh = makeMesh({2, 2});
  TensorSharding both = makeSharding({{}}, {{sum, {x2}}, {max, {y2}}});
  auto stages =
      planReshard(mesh, {8}, 4, both, makeSharding({{}}), getStepBytes);
  ASSERT_EQ(stages.size(), 1u);
  // The maximum is taken of what the scattered sum has left.
  EXPECT_EQ(toText(mesh, stages),
            "reduce_scatter 0 {x} reduce_scatter 0 {y} all_gather 0 {x, y}");
  EXPECT_EQ(stages[0].steps[0].combiner, sum);
  EXPECT_EQ(stages[0].steps[1].combiner, max);
  EXPECT_TRUE(canReshard(both, makeSharding({{}}, {{max, {y2}}})));
  EXPECT_FALSE(canReshard(both, makeSharding({{}}, {{sum, {x2}}})));
  EXPECT_FALSE(canReshard(makeSharding({{}}), both));
  EXPECT_FALSE(canReshard(makeSharding({{}}, {{sum, {x2}}}),
                          makeSharding({{}}, {{sum, {x2, y2}}})));
}

TEST(ReshardCost, SubAxes) {
  Mesh mesh = makeMesh({8});
  EXPECT_EQ(getPlan(mesh, {16}, makeSharding({{{0, 1, 8}}}),
                    makeSharding({{{0, 1, 2}}})),
            "all_gather 0 {x:(2)4}");
  EXPECT_EQ(getPlan(mesh, {16}, makeSharding({{{0, 1, 2}}}),
                    makeSharding({{{0, 4, 2}}})),
            "permute {x:(1)2, x:(4)2}");
}

TEST(ReshardCost, DigitsSplitUnevenDimensions) {
  Mesh mesh = makeMesh({6});
  EXPECT_EQ(getPlan(mesh, {7}, makeSharding({{{0, 1, 6}}}),
                    makeSharding({{{0, 1, 2}}})),
            "all_gather 0 {x:(2)3}");
  EXPECT_EQ(getPlan(mesh, {7, 5}, makeSharding({{{0, 1, 6}}, {}}),
                    makeSharding({{{0, 1, 2}}, {{0, 2, 3}}})),
            "all_to_all 0->1 {x:(2)3}");
}

TEST(ReshardCost, ChainsMeetInTheWholeAxis) {
  // From two parts to three of an axis of six: all six, then the minor two.
  Mesh mesh = makeMesh({6});
  EXPECT_EQ(getPlan(mesh, {12}, makeSharding({{{0, 1, 2}}}),
                    makeSharding({{{0, 1, 3}}})),
            "shard 0 {x:(2)3} all_gather 0 {x:(3)2}");
  // On 9 elements six parts do not compose from three.
  EXPECT_EQ(getPlan(mesh, {9}, makeSharding({{{0, 1, 2}}}),
                    makeSharding({{{0, 1, 3}}})),
            "all_gather 0 {x:(1)2} shard 0 {x:(1)3}");
}

TEST(ReshardCost, GapsAreDimensionsOfTheView) {
  Mesh mesh = makeMesh({2});
  TensorSharding fused = makeSharding({{AxisTerm::gap(3), x2}, {}});
  auto stages = planReshard(mesh, {24, 5}, 4, fused, makeSharding({{}, {x2}}),
                            getStepBytes);
  ASSERT_EQ(stages.size(), 1u);
  EXPECT_EQ(stages[0].viewShape, (llvm::SmallVector<int64_t>{3, 8, 5}));
  EXPECT_EQ(stages[0].reassociation.size(), 2u);
  EXPECT_EQ(stages[0].localViewShapeBefore,
            (llvm::SmallVector<int64_t>{3, 4, 5}));
  EXPECT_EQ(toText(mesh, stages), "all_to_all 1->2 {x}");
}

TEST(ReshardCost, GapsThatDoNotRefineTakeTwoStages) {
  Mesh mesh = makeMesh({2, 2});
  TensorSharding three = makeSharding({{AxisTerm::gap(3), x2}});
  TensorSharding two = makeSharding({{AxisTerm::gap(2), x2}});
  EXPECT_EQ(getPlan(mesh, {24}, three, two), "all_gather 1 {x} | shard 1 {x}");
  // Uneven blocks next to an uneven plain cut.
  EXPECT_EQ(getPlan(mesh, {21}, three, makeSharding({{y2}})),
            "all_gather 1 {x} | shard 0 {y}");
  // What is pending is reduced on the way.
  TensorSharding pending =
      makeSharding({{AxisTerm::gap(3), x2}}, {{sum, {y2}}});
  EXPECT_EQ(getPlan(mesh, {24}, pending, two),
            "reduce_scatter 1 {y} all_gather 1 {x, y} | shard 1 {x}");
}

TEST(ReshardPlanner, PlansOnce) {
  unsigned numCalls = 0;
  ReshardPlanner planner(
      makeMesh({2, 2}),
      [&](const ReshardStep &step, int64_t bytes, int64_t groupSize) {
        ++numCalls;
        return getStepBytes(step, bytes, groupSize);
      });
  TensorSharding from = makeSharding({{x2}, {}}), to = makeSharding({{}, {x2}});
  const ReshardPlan &plan = planner.plan({8, 6}, 4, from, to);
  EXPECT_EQ(plan.cost, 4 * 6 * 4 / 2);
  ASSERT_EQ(plan.stages.size(), 1u);
  unsigned before = numCalls;
  to.dims[0].open = true; // not part of the placement
  EXPECT_EQ(&planner.plan({8, 6}, 4, from, to), &plan);
  EXPECT_EQ(numCalls, before);
  EXPECT_EQ(planner.plan({8, 6}, 8, from, to).cost, 8 * 6 * 4 / 2);
}
