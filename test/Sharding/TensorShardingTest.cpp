// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tp/Sharding/TensorSharding.h"
#include "Placements.h"
#include "gtest/gtest.h"

using namespace mlir::tp;
using namespace mlir::tp::test;

TEST(Combiner, NamesRoundTrip) {
  for (CombinerKind kind :
       {CombinerKind::Sum, CombinerKind::Max, CombinerKind::Min,
        CombinerKind::Prod, CombinerKind::And, CombinerKind::Or,
        CombinerKind::Xor})
    EXPECT_EQ(parseCombiner(stringifyCombiner(kind)), kind);
  EXPECT_EQ(stringifyCombiner(CombinerKind::Prod), "prod");
  EXPECT_EQ(parseCombiner("mean"), std::nullopt);
}

TEST(Combiner, Idempotent) {
  EXPECT_TRUE(isIdempotent(CombinerKind::Max));
  EXPECT_TRUE(isIdempotent(CombinerKind::And));
  EXPECT_FALSE(isIdempotent(CombinerKind::Sum));
  EXPECT_FALSE(isIdempotent(CombinerKind::Xor));
}

TEST(TensorSharding, ReplicatedOf) {
  TensorSharding sharding = TensorSharding::replicatedOf(2, /*open=*/true);
  EXPECT_EQ(sharding.getRank(), 2u);
  EXPECT_TRUE(sharding.dims[1].open);
  EXPECT_TRUE(sharding.isReplicated());
  sharding.partial.push_back({CombinerKind::Sum, {{0, 1, 2}}});
  EXPECT_FALSE(sharding.isReplicated());
  EXPECT_TRUE(sharding.isPartial());
}

TEST(TensorSharding, SamePlacementIgnoresOpenAndReplicated) {
  Mesh mesh = makeMesh({4, 2});
  AxisTerm x = AxisTerm::whole(mesh, 0), y = AxisTerm::whole(mesh, 1);
  TensorSharding a = makeSharding({{x}, {}}), b = a;
  b.dims[1].open = true;
  b.replicated = {y};
  EXPECT_TRUE(a.samePlacement(b));
  EXPECT_FALSE(a == b);
  b.dims[0].terms = {{0, 1, 2}, {0, 2, 2}}; // the same axis in two parts
  EXPECT_TRUE(a.samePlacement(b));
  b.dims[1].terms = {y};
  EXPECT_FALSE(a.samePlacement(b));
}

TEST(TensorSharding, OrderOfPendingAxesDoesNotMatter) {
  AxisTerm x = {0, 1, 4}, y = {1, 1, 2};
  CombinerKind sum = CombinerKind::Sum, max = CombinerKind::Max;
  TensorSharding a = makeSharding({{}}, {{sum, {x, y}}});
  EXPECT_TRUE(a.samePlacement(makeSharding({{}}, {{sum, {y, x}}})));
  EXPECT_TRUE(a.samePlacement(makeSharding({{}}, {{sum, {y}}, {sum, {x}}})));
  // The order of kinds does: the sum of maxima is not the maximum of sums.
  EXPECT_FALSE(
      makeSharding({{}}, {{sum, {x}}, {max, {y}}})
          .samePlacement(makeSharding({{}}, {{max, {y}}, {sum, {x}}})));
}

TEST(TensorSharding, UsesDimsAndPending) {
  TensorSharding a =
      makeSharding({{{0, 1, 2}}}, {{CombinerKind::Sum, {{1, 1, 2}}}});
  EXPECT_TRUE(a.uses({0, 1, 4}));
  EXPECT_FALSE(a.uses({0, 2, 2}));
  EXPECT_TRUE(a.uses({1, 1, 2}));
  EXPECT_FALSE(a.uses({2, 1, 2}));
}

TEST(TensorSharding, LocalShapeIsCeil) {
  TensorSharding a =
      makeSharding({{{0, 1, 4}}, {AxisTerm::gap(3), {1, 1, 2}}, {}});
  EXPECT_EQ(getLocalShape({10, 15, 7}, a),
            (llvm::SmallVector<int64_t>{3, 9, 7}));
}
