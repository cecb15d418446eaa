// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tp/Sharding/RowTransfer.h"
#include "gtest/gtest.h"

using namespace mlir::tp;

static AxisList cutInto(int64_t parts) { return {AxisTerm{0, 1, parts}}; }

/// What position j gets if every position holds the numbers of its rows: the
/// plan, executed as the header says.
static std::vector<std::vector<int64_t>> execute(const RowSource &source,
                                                 const RowTransfer &transfer) {
  int64_t size = transfer.counts.size();
  auto take = [](const RowMap &map, int64_t position, int64_t row) {
    int64_t delta = 0;
    for (const RowRun &run : map.runs[position])
      if (row >= run.begin)
        delta = run.delta;
    return map.stride * row + delta;
  };
  std::vector<std::vector<int64_t>> packed(size), received(size), result(size);
  for (int64_t i = 0; i < size; ++i) {
    Extent owned = getOwnedExtent(source.size, source.terms, i);
    for (int64_t row = 0; row < transfer.pack.taken[i]; ++row) {
      int64_t local = take(transfer.pack, i, row);
      EXPECT_TRUE(local >= 0 && local < owned.size()) << local;
      packed[i].push_back(owned.lo + local);
    }
  }
  for (int64_t j = 0; j < size; ++j)
    for (int64_t i = 0; i < size; ++i) {
      int64_t at = 0;
      for (int64_t k = 0; k < j; ++k)
        at += transfer.counts[i][k];
      for (int64_t k = 0; k < transfer.counts[i][j]; ++k)
        received[j].push_back(packed[i].at(at + k));
    }
  for (int64_t j = 0; j < size; ++j)
    for (int64_t row = 0; row < transfer.unpack.taken[j]; ++row)
      result[j].push_back(received[j].at(take(transfer.unpack, j, row)));
  return result;
}

static void expectRows(const RowSource &source, llvm::ArrayRef<Extent> wanted) {
  auto rows = execute(source, planTransfer(source, wanted));
  for (size_t j = 0; j < wanted.size(); ++j) {
    std::vector<int64_t> expected;
    for (int64_t q = wanted[j].lo; q < wanted[j].hi; ++q)
      expected.push_back(source.offset + source.stride * q);
    EXPECT_EQ(rows[j], expected) << "position " << j;
  }
}

static llvm::SmallVector<Extent, 8> cut(int64_t size, int64_t parts) {
  llvm::SmallVector<Extent, 8> wanted;
  for (int64_t j = 0; j < parts; ++j)
    wanted.push_back(getOwnedExtent(size, cutInto(parts), j));
  return wanted;
}

TEST(RowTransfer, SliceOfTheHeader) {
  RowSource source{12, cutInto(4), 1, 1};
  RowTransfer transfer = planTransfer(source, cut(8, 4));
  EXPECT_EQ(
      transfer.counts,
      (RowCounts{{2, 0, 0, 0}, {0, 2, 1, 0}, {0, 0, 1, 2}, {0, 0, 0, 0}}));
  EXPECT_EQ(transfer.pack.runs[0][0].delta, 1);
  EXPECT_EQ(transfer.pack.runs[1][0].delta, 0);
  EXPECT_TRUE(transfer.unpack.isIdentity());
  EXPECT_FALSE(transfer.pack.isSlice(3)); // device 0 would read local row 3
  expectRows(source, cut(8, 4));
}

// Every slice, stride and direction of small dimensions, on groups of 1 to 6.

TEST(RowTransfer, EverySliceOfEverySize) {
  for (int64_t parts : {1, 2, 3, 4, 6})
    for (int64_t size : {1, 2, 5, 7, 12, 13})
      for (int64_t stride : {-3, -2, -1, 1, 2, 3})
        for (int64_t offset = 0; offset < size; ++offset) {
          int64_t most = stride > 0 ? (size - 1 - offset) / stride + 1
                                    : offset / -stride + 1;
          for (int64_t count = 1; count <= most; ++count)
            expectRows({size, cutInto(parts), offset, stride},
                       cut(count, parts));
        }
}

// The windows of a convolution overlap, or leave rows out.

TEST(RowTransfer, Windows) {
  for (int64_t parts : {2, 3, 4, 6})
    for (int64_t stride : {1, 2, 4})
      for (int64_t window : {1, 3, 8})
        for (int64_t outputs : {1, 5, 8, 12}) {
          int64_t size = stride * (outputs - 1) + window;
          llvm::SmallVector<Extent, 8> wanted = cut(outputs, parts);
          for (Extent &extent : wanted)
            if (extent.size() > 0)
              extent = {stride * extent.lo, stride * (extent.hi - 1) + window};
            else
              extent = {};
          expectRows({size, cutInto(parts), 0, 1}, wanted);
        }
}

// 8 rows each, windows of 3 over all 32: one row from each side.

TEST(RowTransfer, HaloOfEvenShards) {
  RowSource source{32, cutInto(4), -1, 1}; // q = row + 1
  llvm::SmallVector<Extent, 8> wanted{{1, 10}, {8, 18}, {16, 26}, {24, 33}};
  RowTransfer transfer = planTransfer(source, wanted);
  EXPECT_EQ(getWireRows(transfer.counts), 2);
  // Rows -1 and 32 are zeros.
  std::optional<HaloPlan> halo =
      planHalo(source, {{0, 10}, {8, 18}, {16, 26}, {24, 34}}, transfer);
  ASSERT_TRUE(halo);
  EXPECT_EQ(halo->low, 1);
  EXPECT_EQ(halo->high, 1);
  EXPECT_TRUE(halo->slice.isIdentity());
}

// 30 windows of 3 over 32 rows: 8, 7, 8 and 7 windows begin at 0, 8, 15, 23.

TEST(RowTransfer, HaloOfUnevenWindows) {
  RowSource source{32, cutInto(4), 0, 1};
  llvm::SmallVector<Extent, 8> wanted{{0, 10}, {8, 17}, {15, 25}, {23, 32}};
  std::optional<HaloPlan> halo =
      planHalo(source, wanted, planTransfer(source, wanted));
  ASSERT_TRUE(halo);
  EXPECT_EQ(halo->low, 1);
  EXPECT_EQ(halo->high, 2);
  EXPECT_EQ(halo->slice.runs[1][0].delta, 1);
  EXPECT_EQ(halo->slice.runs[2][0].delta, 0);
}

// Rows that only the last position wants from far away: an exchange moves less.

TEST(RowTransfer, NoHaloForOne) {
  RowSource source{8, cutInto(4), 0, 1};
  llvm::SmallVector<Extent, 8> wanted{{0, 2}, {2, 4}, {4, 6}, {1, 3}};
  EXPECT_FALSE(planHalo(source, wanted, planTransfer(source, wanted)));
  RowSource uneven{7, cutInto(3), 0, 1};
  llvm::SmallVector<Extent, 8> own{{0, 4}, {3, 6}, {5, 7}};
  EXPECT_FALSE(planHalo(uneven, own, planTransfer(uneven, own)));
}

// What is priced is what is moved: a halo of one row on each side; nothing
// where all have their rows.

TEST(RowTransfer, TravellingRows) {
  RowSource source{32, cutInto(4), 0, 1};
  llvm::SmallVector<Extent, 8> own{{0, 8}, {8, 16}, {16, 24}, {24, 32}};
  EXPECT_EQ(getWireRows(getTravellingRows(source, own)), 0);
  llvm::SmallVector<Extent, 8> wider{{0, 9}, {7, 17}, {15, 25}, {23, 32}};
  EXPECT_EQ(getTravellingRows(source, wider), getHaloCounts(8, 1, 1, 4));
  llvm::SmallVector<Extent, 8> first{{0, 2}, {2, 4}, {4, 6}, {6, 8}};
  RowCounts counts = getTravellingRows(source, first);
  EXPECT_EQ(getWireRows(counts), 6);
  EXPECT_EQ(getNumMessages(counts), 3);
}
