// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Every plan between all pairs of placements is executed on tagged elements.
#include "tp/Sharding/ReshardPath.h"
#include "Placements.h"
#include "ReshardSimulation.h"
#include "llvm/ADT/STLExtras.h"
#include "gtest/gtest.h"

using namespace mlir::tp;
using namespace mlir::tp::test;

/// Wire bytes, with a little for each step.
static double getCost(const ReshardStep &step, int64_t bytes,
                      int64_t groupSize) {
  return getStepBytes(step, bytes, groupSize);
}

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
  auto stages = planReshard(mesh, shape, 1, from, to, getCost);
  std::string what = toText(mesh, from) + " to " + toText(mesh, to) + " of ";
  for (int64_t size : shape)
    what += std::to_string(size) + "x";
  what += ": " + toText(mesh, stages);
  ASSERT_EQ(simulate(mesh, shape, from, to, stages), "") << what;
  ASSERT_EQ(stages.empty(), from.samePlacement(to)) << what;
  ASSERT_LE(getWireBytes(mesh, stages),
            getGatherAllBytes(mesh, shape, from, to) * (1 + 1e-9))
      << what;
}

TEST(ReshardPath, AllPairsOfOneDimension) {
  for (const Mesh &mesh : getSmallMeshes()) {
    auto placements = getPlacements(getLists(getDigitRuns(mesh), 3), 1);
    for (const TensorSharding &from : placements)
      for (const TensorSharding &to : placements)
        for (int64_t size = 1; size <= 64; ++size) {
          expectPlan(mesh, {size}, from, to);
          if (HasFatalFailure())
            return;
        }
  }
}

TEST(ReshardPath, AllPairsOfTwoDimensions) {
  const std::pair<int64_t, int64_t> shapes[] = {
      {12, 24}, {7, 5}, {8, 6}, {1, 9}, {10, 3}};
  for (const Mesh &mesh : getSmallMeshes()) {
    auto placements = getPlacements(getLists(getDigitRuns(mesh), 3), 2);
    for (auto [rows, columns] : shapes)
      for (const TensorSharding &from : placements)
        for (const TensorSharding &to : placements) {
          expectPlan(mesh, {rows, columns}, from, to);
          if (HasFatalFailure())
            return;
        }
  }
}
