// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Every plan between all pairs of placements is executed on tagged elements.
#include "tp/Sharding/ReshardPath.h"
#include "Placements.h"
#include "ReshardSimulation.h"
#include "tp/Sharding/Ownership.h"
#include "llvm/ADT/STLExtras.h"
#include "gtest/gtest.h"
#include <array>

using namespace mlir::tp;
using namespace mlir::tp::test;

/// Gather everything, then cut: what no plan may exceed.
static double getGatherAllBytes(const Mesh &mesh, llvm::ArrayRef<int64_t> shape,
                                const TensorSharding &from,
                                const TensorSharding &to) {
  int64_t bytes = 1;
  for (int64_t size : getLocalShape(shape, from))
    bytes *= size;
  double sum = 0;
  for (size_t entry = 0; entry < from.partial.size(); ++entry) {
    int64_t g = getNumParts(from.partial[entry].axes);
    for (const PartialSum &kept : to.partial)
      if (kept.kind == from.partial[entry].kind)
        g /= getNumParts(kept.axes);
    sum += 2.0 * bytes * (g - 1) / g;
  }
  for (auto [size, dim] : llvm::zip_equal(shape, from.dims)) {
    int64_t local = getLocalSize(size, dim.terms);
    sum += double(bytes) * (getNumParts(dim.terms) - 1);
    bytes = bytes / local * size;
  }
  return sum;
}

static void expectPlan(const Mesh &mesh, llvm::ArrayRef<int64_t> shape,
                       const TensorSharding &from, const TensorSharding &to) {
  auto stages = planReshard(mesh, shape, 1, from, to, getStepBytes);
  std::string what = toText(mesh, from) + " to " + toText(mesh, to) + " of ";
  for (int64_t size : shape)
    what += std::to_string(size) + "x";
  what += ": " + toText(mesh, stages);
  ASSERT_EQ(simulate(mesh, shape, from, to, stages), "") << what;
  if (from.samePlacement(to))
    ASSERT_TRUE(stages.empty()) << what;
  ASSERT_LE(getWireBytes(mesh, stages),
            getGatherAllBytes(mesh, shape, from, to) * (1 + 1e-9))
      << what;
}

static bool fits(const Mesh &mesh, llvm::ArrayRef<int64_t> shape,
                 const TensorSharding &sharding) {
  for (auto [size, dim] : llvm::zip_equal(shape, sharding.dims))
    if (!fitsTerms(mesh, size, dim.terms))
      return false;
  return true;
}

/// Plan between all pairs that collectives can connect and the shape allows.
static void expectPlans(const Mesh &mesh, llvm::ArrayRef<int64_t> shape,
                        const std::vector<TensorSharding> &all) {
  for (const TensorSharding &from : all) {
    if (!fits(mesh, shape, from))
      continue;
    for (const TensorSharding &to : all) {
      if (!canReshard(from, to) || !fits(mesh, shape, to))
        continue;
      expectPlan(mesh, shape, from, to);
      if (testing::Test::HasFatalFailure())
        return;
    }
  }
}

TEST(ReshardPath, AllPairsOfOneDimension) {
  for (const Mesh &mesh : getSmallMeshes()) {
    auto placements = getPlacements(getLists(getDigitRuns(mesh), 3), 1);
    for (int64_t size = 1; size <= 64; ++size)
      expectPlans(mesh, {size}, placements);
  }
}

TEST(ReshardPath, AllPairsOfTwoDimensions) {
  for (const Mesh &mesh : getSmallMeshes()) {
    auto placements = getPlacements(getLists(getDigitRuns(mesh), 3), 2);
    expectPlans(mesh, {12, 24}, placements);
    expectPlans(mesh, {7, 5}, placements);
    expectPlans(mesh, {8, 6}, placements);
    expectPlans(mesh, {1, 9}, placements);
    expectPlans(mesh, {10, 3}, placements);
  }
}

TEST(ReshardPath, PendingReductions) {
  for (const Mesh &mesh : getSmallMeshes()) {
    std::vector<AxisList> lists = getLists(getDigitRuns(mesh), 3);
    auto one = addPending(getPlacements(lists, 1), lists);
    for (int64_t size : {1, 2, 5, 7, 10, 12, 27})
      expectPlans(mesh, {size}, one);
    auto two = addPending(getPlacements(lists, 2), lists);
    expectPlans(mesh, {12, 8}, two);
    expectPlans(mesh, {5, 7}, two);
  }
}

// Sub-axes that are no run of digits, on the sizes that they divide.
TEST(ReshardPath, AllSubAxes) {
  for (const Mesh &mesh : {makeMesh({6}), makeMesh({12}), makeMesh({6, 2})}) {
    auto placements = getPlacements(getLists(getSubAxes(mesh), 2), 1);
    for (int64_t size : {1, 4, 6, 7, 9, 10, 12, 14, 18, 24, 30, 36})
      expectPlans(mesh, {size}, placements);
  }
}

TEST(ReshardPath, Gaps) {
  for (const Mesh &mesh : getSmallMeshes()) {
    std::vector<AxisList> lists;
    for (const AxisList &list : getLists(getDigitRuns(mesh), 2)) {
      lists.push_back(list);
      for (size_t at = 0; at < list.size(); ++at)
        for (int64_t gap : {2, 3, 6}) {
          lists.push_back(list);
          lists.back().insert(lists.back().begin() + at, AxisTerm::gap(gap));
        }
    }
    if (mesh.getNumAxes() == 2)
      lists.push_back({AxisTerm::gap(2), AxisTerm::whole(mesh, 0),
                       AxisTerm::gap(3), AxisTerm::whole(mesh, 1)});
    auto one = getPlacements(lists, 1);
    for (int64_t size : {6, 12, 18, 20, 24, 30, 36, 42, 60})
      expectPlans(mesh, {size}, one);
    if (mesh.getNumPositions() <= 4) {
      auto two = getPlacements(lists, 2);
      expectPlans(mesh, {18, 5}, two);
      expectPlans(mesh, {12, 12}, two);
    }
  }
}

// What a plan does must not depend on what it costs: prices that make no sense
// lead along edges that sensible ones avoid.
TEST(ReshardPath, AnyPricesLeadToTheGoal) {
  auto getPrice = [](const ReshardStep &step, int64_t, int64_t) {
    uint32_t price = uint32_t(step.kind) * 7 + step.dim * 3 + step.concatDim;
    for (const AxisTerm &term : step.axes)
      price = price * 31 + term.axis * 5 + term.pre * 3 + term.size;
    return double(price * 2654435761u >> 24) + 1;
  };
  for (const Mesh &mesh : getSmallMeshes()) {
    std::vector<AxisList> lists = getLists(getSubAxes(mesh), 2);
    auto all = addPending(getPlacements(lists, 2), lists);
    for (auto shape : {std::array<int64_t, 2>{12, 6}, {5, 7}})
      for (size_t i = 0; i < all.size(); ++i)
        for (size_t j = 0; j < all.size(); ++j) {
          if (!canReshard(all[i], all[j]) || !fits(mesh, shape, all[i]) ||
              !fits(mesh, shape, all[j]))
            continue;
          auto stages = planReshard(mesh, shape, 1, all[i], all[j], getPrice);
          ASSERT_EQ(simulate(mesh, shape, all[i], all[j], stages), "")
              << toText(mesh, all[i]) << toText(mesh, all[j]) << shape[0] << "x"
              << shape[1] << ": " << toText(mesh, stages);
        }
  }
}

/// A generator whose sequence no library changes (Numerical Recipes, ranqd1).
static uint32_t nextRandom(uint32_t &state) {
  state = state * 1664525u + 1013904223u;
  return state >> 8;
}

TEST(ReshardPath, RandomPlacementsOfLargerMeshes) {
  uint32_t seed = 1;
  for (const Mesh &mesh : {makeMesh({2, 2, 2, 2}), makeMesh({4, 6}),
                           makeMesh({2, 3, 4}), makeMesh({12, 2})}) {
    std::vector<AxisTerm> pieces = getSubAxes(mesh);
    pieces.push_back(AxisTerm::gap(2));
    pieces.push_back(AxisTerm::gap(3));
    auto makeRandom = [&](llvm::ArrayRef<int64_t> shape) {
      while (true) {
        TensorSharding sharding = TensorSharding::replicatedOf(shape.size());
        AxisList pending;
        for (unsigned term = nextRandom(seed) % 6; term > 0; --term) {
          AxisTerm piece = pieces[nextRandom(seed) % pieces.size()];
          unsigned place = nextRandom(seed) % (shape.size() + 1);
          if (sharding.uses(piece) || overlap(pending, piece))
            continue;
          if (place < shape.size())
            sharding.dims[place].terms.push_back(piece);
          else if (!piece.isGap())
            pending.push_back(piece);
        }
        if (!pending.empty())
          sharding.partial = {{CombinerKind::Max, pending}};
        for (DimSharding &dim : sharding.dims)
          dim.terms = canonicalize(dim.terms);
        if (fits(mesh, shape, sharding))
          return sharding;
      }
    };
    for (unsigned trial = 0; trial < 300; ++trial) {
      llvm::SmallVector<int64_t> shape;
      for (unsigned dim = 0; dim < 3; ++dim)
        shape.push_back(1 + nextRandom(seed) % 24);
      TensorSharding from = makeRandom(shape), to = makeRandom(shape);
      if (!canReshard(from, to))
        to.partial.clear();
      expectPlan(mesh, shape, from, to);
      if (HasFatalFailure())
        return;
    }
  }
}
