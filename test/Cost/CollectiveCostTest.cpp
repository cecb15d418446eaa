// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tp/Cost/CollectiveCost.h"
#include "gtest/gtest.h"

using namespace mlir::tp;

static constexpr StepKind kinds[] = {
    StepKind::Shard,   StepKind::AllGather,     StepKind::AllToAll,
    StepKind::Permute, StepKind::ReduceScatter, StepKind::AllReduce};

TEST(WireBytes, RingOfEight) {
  int64_t mebi = 1 << 20;
  EXPECT_EQ(getWireBytes(StepKind::AllReduce, mebi, 8), 1835008);
  EXPECT_EQ(getWireBytes(StepKind::AllGather, mebi, 8), 7340032);
  EXPECT_EQ(getWireBytes(StepKind::ReduceScatter, mebi, 8), 917504);
  EXPECT_EQ(getWireBytes(StepKind::AllToAll, 524288, 8), 458752);
  EXPECT_EQ(getWireBytes(StepKind::Permute, mebi, 8), 1048576);
  EXPECT_EQ(getWireBytes(StepKind::Shard, mebi, 8), 0);
}

TEST(WireBytes, AllReduceIsReduceScatterThenAllGather) {
  for (int64_t g : {2, 3, 6, 8})
    EXPECT_EQ(getWireBytes(StepKind::AllReduce, 48, g),
              getWireBytes(StepKind::ReduceScatter, 48, g) +
                  getWireBytes(StepKind::AllGather, 48 / g, g));
}

TEST(WireBytes, OneDeviceSendsNothing) {
  for (StepKind kind : kinds) {
    EXPECT_EQ(getWireBytes(kind, 64, 1), 0);
    EXPECT_EQ(getNumSteps(kind, 1), 0);
  }
}

TEST(WireBytes, OfAPlan) {
  // 8x16 of f32 on x = 2, y = 4: the example of ReshardPath.h.
  Mesh mesh{{"x", "y"}, {2, 4}, {}};
  TensorSharding from = TensorSharding::replicatedOf(2), to = from;
  from.dims[0].terms = {AxisTerm::whole(mesh, 0)};
  to.dims[1].terms = {AxisTerm::whole(mesh, 0)};
  auto stages = planReshard(mesh, {8, 16}, 4, from, to, defaultStepCost);
  ASSERT_EQ(stages.size(), 1u);
  ASSERT_EQ(stages[0].steps.size(), 1u);
  EXPECT_EQ(stages[0].steps[0].kind, StepKind::AllToAll);
  EXPECT_EQ(getWireBytes(stages, 4), 4 * 16 * 4 / 2);
}

// 2 rows of 12 bytes to each neighbour: an inner device has two of them.
TEST(WireBytes, OfAHalo) {
  RowCounts counts = getHaloCounts(/*size=*/8, /*low=*/2, /*high=*/2, 4);
  EXPECT_EQ(getWireBytes(counts, 12), 48);
  EXPECT_EQ(getExchangeTime(counts, 12, Link{/*alpha=*/3, /*beta=*/0.5}), 30);
  EXPECT_EQ(getWireBytes(getHaloCounts(8, 2, 2, 1), 12), 0);
}

TEST(NumSteps, OfRings) {
  EXPECT_EQ(getNumSteps(StepKind::AllReduce, 8), 14);
  EXPECT_EQ(getNumSteps(StepKind::AllGather, 8), 7);
  EXPECT_EQ(getNumSteps(StepKind::ReduceScatter, 8), 7);
  EXPECT_EQ(getNumSteps(StepKind::AllToAll, 8), 7);
  EXPECT_EQ(getNumSteps(StepKind::Permute, 8), 1);
  EXPECT_EQ(getNumSteps(StepKind::Shard, 8), 0);
}

TEST(CollectiveTime, AlphaAndBeta) {
  Link link{/*alpha=*/3, /*beta=*/0.5};
  Device device{1, 4};
  EXPECT_EQ(getCollectiveTime(StepKind::AllReduce, 64, 4, link, device),
            6 * 3 + 96 * 0.5);
  EXPECT_EQ(getCollectiveTime(StepKind::Permute, 64, 4, link, device),
            3 + 64 * 0.5);
  EXPECT_EQ(getCollectiveTime(StepKind::AllToAll, 64, 4, link, device),
            3 * 3 + 48 * 0.5);
  link.sharesMemory = true;
  EXPECT_EQ(getCollectiveTime(StepKind::AllToAll, 64, 4, link, device),
            3 + 48 * 0.5);
  EXPECT_EQ(getCollectiveTime(StepKind::Shard, 64, 4, link, device),
            2 * 16 / 4);
}

TEST(CollectiveTime, SlowestAxisOfTheGroup) {
  Topology topology;
  topology.axes = {{20e-6, 1 / 25e9}, {5e-6, 1 / 320e9}};
  topology.device = {1e15, 3e12};
  AxisTerm dp = {0, 1, 2}, tp = {1, 1, 8};
  EXPECT_EQ(topology.getSlowest({tp}).alpha, 5e-6);
  EXPECT_EQ(topology.getSlowest({tp, dp}).alpha, 20e-6);
  EXPECT_EQ(topology.getSlowest({tp, dp}).beta, 1 / 25e9);

  ReshardPlanner::Cost cost = makeStepCost(topology);
  ReshardStep step;
  step.kind = StepKind::AllGather;
  step.axes = {tp};
  EXPECT_EQ(cost(step, 1000, 8), 7 * 5e-6 + 7000 / 320e9);
}

// Where links differ the plan uses the fast ones: the slow axis is gathered
// while shards are small.
TEST(CollectiveTime, PlansDependOnTheTopology) {
  Mesh mesh{{"dp", "tp"}, {2, 2}, {}};
  TensorSharding from = TensorSharding::replicatedOf(2), to = from;
  from.dims[0].terms = {AxisTerm::whole(mesh, 0)};
  from.dims[1].terms = {AxisTerm::whole(mesh, 1)};
  auto getFirstAxis = [&](Link dp, Link tp) {
    Topology topology = Topology::ofHost(2);
    topology.axes = {dp, tp};
    ReshardPlanner planner(mesh, makeStepCost(topology));
    return planner.plan({64, 64}, 4, from, to).stages[0].steps[0].axes[0].axis;
  };
  Link slow{0, 1}, fast{0, 1e-3};
  EXPECT_EQ(getFirstAxis(slow, fast), 0);
  EXPECT_EQ(getFirstAxis(fast, slow), 1);
}

// What devices must receive bounds the search and changes no price: all
// placements of a tensor of uneven sizes on small meshes, sums among them.
TEST(WirePrice, BoundChangesNoPrice) {
  for (const Mesh &mesh :
       {Mesh{{"a", "b"}, {2, 3}, {}}, Mesh{{"a", "b", "c"}, {2, 2, 2}, {}}}) {
    ReshardPlanner plain(mesh, getWirePrice);
    ReshardPlanner bounded(mesh, getWirePrice, /*leastPerByte=*/1);
    // Axis i cuts dimension digit - 1, is pending, or is not used.
    unsigned numAxes = mesh.getNumAxes(), numPlacements = 1;
    for (unsigned axis = 0; axis < numAxes; ++axis)
      numPlacements *= 4;
    auto getPlacement = [&](unsigned number) {
      TensorSharding sharding = TensorSharding::replicatedOf(2);
      AxisList pending;
      for (unsigned axis = 0; axis < numAxes; ++axis, number /= 4) {
        AxisTerm term = AxisTerm::whole(mesh, axis);
        if (number % 4 == 3)
          pending.push_back(term);
        else if (number % 4 > 0)
          sharding.dims[number % 4 - 1].terms.push_back(term);
      }
      if (!pending.empty())
        sharding.partial.push_back({CombinerKind::Sum, pending});
      return sharding;
    };
    for (unsigned from = 0; from < numPlacements; ++from)
      for (unsigned to = 0; to < numPlacements; ++to) {
        TensorSharding source = getPlacement(from), target = getPlacement(to);
        if (canReshard(source, target))
          EXPECT_EQ(bounded.plan({24, 35}, 4, source, target).cost,
                    plain.plan({24, 35}, 4, source, target).cost)
              << from << " to " << to;
      }
  }
}

TEST(DefaultStepCost, PrefersFewerBytesAndSteps) {
  ReshardStep step;
  auto getCost = [&](StepKind kind, int64_t bytes) {
    step.kind = kind;
    return defaultStepCost(step, bytes, 8);
  };
  for (int64_t bytes : {8, 1 << 10, 1 << 24}) {
    EXPECT_LT(getCost(StepKind::ReduceScatter, bytes),
              getCost(StepKind::AllReduce, bytes));
    EXPECT_LT(getCost(StepKind::AllToAll, bytes),
              getCost(StepKind::AllGather, bytes));
    EXPECT_LT(getCost(StepKind::Shard, bytes),
              getCost(StepKind::AllToAll, bytes));
    EXPECT_GT(getCost(StepKind::Shard, bytes), 0);
  }
}

// Rows of 12 bytes: two go one way and one the other, in a message each.

TEST(WirePrice, RowsThatTravel) {
  RowCounts counts = {{4, 2}, {1, 3}};
  EXPECT_EQ(getExchangePrice(counts, 12), getWireBytes(counts, 12) + 32);
  EXPECT_EQ(getWireBytes(counts, 12), 24);
  EXPECT_EQ(getExchangePrice({}, 12), 0);
}
