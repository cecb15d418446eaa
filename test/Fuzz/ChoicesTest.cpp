// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Choices can be made again, and made smaller.

#include "tp/Fuzz/Choices.h"
#include "tp/Fuzz/ShrinkChoices.h"
#include "gtest/gtest.h"

using namespace mlir::tp;

/// Draws three numbers a step.
static std::vector<uint32_t> drawAll(Choices &choices) {
  std::vector<uint32_t> drawn;
  do {
    drawn.push_back(choices.draw(100));
    drawn.push_back(choices.chance(30));
    drawn.push_back(choices.pick({1, 2, 3}));
  } while (choices.startRecord());
  choices.startLastRecord();
  drawn.push_back(choices.draw(7));
  return drawn;
}

TEST(Choices, RecordsMakeTheSameChoices) {
  for (uint64_t seed : {0, 1, 2, 77}) {
    Choices first(seed);
    std::vector<uint32_t> drawn = drawAll(first);
    Choices again(seed), replayed(first.getRecords());
    EXPECT_EQ(drawAll(again), drawn);
    EXPECT_EQ(drawAll(replayed), drawn);
  }
}

TEST(Choices, WhatIsMissingIsZero) {
  Choices choices(ChoiceRecords{{5}, {9, 9, 9}, {}});
  EXPECT_EQ(choices.draw(10), 5u);
  EXPECT_EQ(choices.draw(10), 0u);
  EXPECT_TRUE(choices.startRecord());
  // A number that is too large for another question becomes the largest.
  EXPECT_EQ(choices.draw(4), 3u);
  EXPECT_FALSE(choices.startRecord());
  choices.startLastRecord();
  EXPECT_FALSE(choices.chance(99));
}

TEST(Choices, PickFollowsWeights) {
  Choices choices(3);
  int64_t counts[3] = {};
  for (int i = 0; i < 6000; ++i)
    ++counts[choices.pick({10, 0, 20})];
  EXPECT_NEAR(counts[0], 2000, 200);
  EXPECT_EQ(counts[1], 0);
}

TEST(ShrinkChoices, KeepsOnlyWhatIsNeeded) {
  ChoiceRecords records = {{3, 1}, {8, 5, 2}, {40, 6}, {1, 1, 1}, {7}};
  int64_t numTests = 0;
  // It takes a step that begins with at least 17, and any results.
  ChoiceRecords shrunk = shrinkChoices(records, [&](const ChoiceRecords &now) {
    ++numTests;
    for (size_t i = 1; i + 1 < now.size(); ++i)
      if (!now[i].empty() && now[i][0] >= 17)
        return true;
    return false;
  });
  EXPECT_EQ(shrunk, (ChoiceRecords{{}, {17}, {}}));
  EXPECT_LT(numTests, 200);
}

TEST(ShrinkChoices, LeavesWhatNeverFailsAgain) {
  ChoiceRecords records = {{3, 1}, {8, 5, 2}, {7}};
  EXPECT_EQ(shrinkChoices(records, [](const ChoiceRecords &) { return false; }),
            records);
}
