// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tp/Sharding/RowExchange.h"
#include "gtest/gtest.h"

using namespace mlir::tp;
using Pairs = llvm::SmallVector<std::pair<int64_t, int64_t>>;

TEST(RowExchange, MatrixOfTheHeader) {
  RowCounts counts = {{2, 1}, {3, 4}};
  EXPECT_EQ(getMostSent(counts), 7);
  EXPECT_EQ(getMostReceived(counts), 5);
  EXPECT_EQ(getWireRows(counts), 3); // from 1 to 0
  EXPECT_EQ(getNumMessages(counts), 1);
}

// The busiest position may be one that receives.

TEST(RowExchange, ManyToOne) {
  RowCounts counts = {{0, 0, 0}, {2, 5, 0}, {3, 0, 0}};
  EXPECT_EQ(getWireRows(counts), 5);
  EXPECT_EQ(getNumMessages(counts), 2);
  EXPECT_EQ(getMostSent(counts), 7);
}

// Rows of a halo come from as many neighbours as it takes, and none from beyond
// the ends.

TEST(RowExchange, HaloCounts) {
  EXPECT_EQ(getHaloCounts(4, 1, 2, 3),
            (RowCounts{{4, 1, 0}, {2, 4, 1}, {0, 2, 4}}));
  EXPECT_EQ(
      getHaloCounts(2, 3, 0, 4),
      (RowCounts{{2, 2, 1, 0}, {0, 2, 2, 1}, {0, 0, 2, 2}, {0, 0, 0, 2}}));
  EXPECT_EQ(getWireRows(getHaloCounts(2, 3, 0, 4)), 3);
  EXPECT_EQ(getNumMessages(getHaloCounts(2, 3, 0, 4)), 2);
  EXPECT_EQ(getWireRows(getHaloCounts(4, 1, 1, 2)), 1);
  EXPECT_EQ(getWireRows(getHaloCounts(4, 1, 1, 1)), 0);
}

TEST(RowExchange, WholeShardsThatChangePlaces) {
  EXPECT_EQ(getAsPermutation({{0, 3}, {3, 0}}, 3), (Pairs{{0, 1}, {1, 0}}));
  EXPECT_EQ(getAsPermutation({{0, 3}, {0, 0}}, 3), (Pairs{{0, 1}}));
  EXPECT_EQ(getAsPermutation({{0, 3}, {2, 0}}, 3), std::nullopt); // not whole
  EXPECT_EQ(getAsPermutation({{3, 3}, {0, 0}}, 3), std::nullopt); // sent twice
  EXPECT_EQ(getAsPermutation({{0, 3}, {0, 3}}, 3), std::nullopt); // got twice
}
