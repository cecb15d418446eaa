// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "Placements.h"
#include "llvm/ADT/STLExtras.h"
#include "gtest/gtest.h"

using namespace mlir::tp;
using namespace mlir::tp::test;

/// The sub-axis (pre)size of axis 0.
static AxisTerm sub(int32_t pre, int64_t size) { return {0, pre, size}; }
static AxisTerm other(int32_t pre, int64_t size) { return {1, pre, size}; }

TEST(Mesh, PositionsAreRowMajor) {
  Mesh mesh = makeMesh({2, 3, 4});
  EXPECT_EQ(mesh.getNumPositions(), 24);
  EXPECT_EQ(mesh.getAxis("y"), 1);
  EXPECT_EQ(mesh.getAxis("none"), -1);
  for (int64_t position = 0; position < 24; ++position)
    EXPECT_EQ((mesh.getCoordinate(position, 0) * 3 +
               mesh.getCoordinate(position, 1)) *
                      4 +
                  mesh.getCoordinate(position, 2),
              position);
  EXPECT_EQ(Mesh().getNumPositions(), 1);
}

TEST(AxisTerm, OverlapsInADigit) {
  EXPECT_TRUE(sub(1, 8).overlaps(sub(2, 2)));
  EXPECT_FALSE(sub(1, 2).overlaps(sub(2, 4)));
  EXPECT_FALSE(sub(1, 2).overlaps(sub(4, 2))); // not neighbours
  EXPECT_FALSE(sub(1, 2).overlaps(other(1, 2)));
  EXPECT_FALSE(sub(2, 1).overlaps(sub(1, 8))); // one part has no digit
  EXPECT_FALSE(AxisTerm::gap(2).overlaps(AxisTerm::gap(2)));
}

TEST(AxisTerm, ChainsThatDoNotRefineOverlap) {
  // 6 as 2 * 3 and as 3 * 2 cannot meet on a tensor.
  EXPECT_TRUE(sub(1, 2).overlaps(sub(3, 2)));
  EXPECT_TRUE(sub(1, 2).overlaps(sub(1, 3)));
  EXPECT_FALSE(sub(1, 2).overlaps(sub(2, 3)));
}

TEST(AxisList, ListsWithBlocksAreOne) {
  AxisList blocks = {sub(1, 4), AxisTerm::gap(3)}, rest;
  EXPECT_EQ(canonicalize({sub(1, 2), sub(2, 2), AxisTerm::gap(3)}), blocks);
  EXPECT_FALSE(isPrefix({sub(1, 4)}, blocks));
  EXPECT_FALSE(isPrefix({sub(1, 2), AxisTerm::gap(3)}, blocks));
  EXPECT_FALSE(isPrefix(blocks, {sub(1, 4), AxisTerm::gap(3), other(1, 2)}));
  EXPECT_TRUE(isPrefix({}, blocks, &rest));
  EXPECT_EQ(rest, blocks);
  EXPECT_TRUE(isPrefix(blocks, blocks, &rest));
  EXPECT_TRUE(rest.empty());
  EXPECT_TRUE(commonPrefix({sub(1, 4)}, blocks).empty());
  EXPECT_EQ(commonPrefix(blocks, blocks), blocks);
}

TEST(AxisList, ProductsOfTermsAndGaps) {
  AxisList terms = {sub(1, 2), AxisTerm::gap(3), other(1, 4)};
  EXPECT_EQ(getNumParts(terms), 8);
  EXPECT_EQ(getGapSize(terms), 3);
  EXPECT_TRUE(hasGap(terms));
  EXPECT_FALSE(hasGap(AxisList{sub(1, 2)}));
}

TEST(AxisList, CoversDigitsOfSeveralTerms) {
  AxisList terms = {sub(4, 2), other(1, 2), sub(1, 4)};
  EXPECT_TRUE(covers(terms, sub(1, 8)));
  EXPECT_TRUE(covers(terms, sub(2, 4)));
  EXPECT_FALSE(covers(AxisList{sub(1, 2), sub(4, 2)}, sub(1, 8)));
  EXPECT_FALSE(covers(AxisList{sub(1, 2)}, sub(1, 3)));
  EXPECT_TRUE(covers({}, sub(1, 1)));
}

TEST(AxisList, CanonicalizeMergesNeighbours) {
  EXPECT_EQ(canonicalize({sub(1, 2), sub(2, 4)}), AxisList{sub(1, 8)});
  EXPECT_EQ(canonicalize({sub(2, 4), sub(1, 2)}),
            (AxisList{sub(2, 4), sub(1, 2)}));
  EXPECT_EQ(canonicalize({AxisTerm::gap(2), AxisTerm::gap(3), sub(1, 2)}),
            (AxisList{AxisTerm::gap(6), sub(1, 2)}));
  EXPECT_TRUE(canonicalize({sub(1, 1), AxisTerm::gap(3)}).empty());
  EXPECT_EQ(canonicalize({sub(1, 1), sub(1, 2), AxisTerm::gap(1)}),
            AxisList{sub(1, 2)});
  EXPECT_EQ(canonicalize({sub(1, 2), AxisTerm::gap(1), sub(2, 2)}),
            AxisList{sub(1, 4)});
}

TEST(AxisList, PrefixComparesDigits) {
  AxisList rest;
  EXPECT_TRUE(isPrefix({sub(1, 2)}, {sub(1, 8), other(1, 2)}, &rest));
  EXPECT_EQ(rest, (AxisList{sub(2, 4), other(1, 2)}));
  EXPECT_TRUE(isPrefix({}, {sub(1, 2)}, &rest));
  EXPECT_EQ(rest, AxisList{sub(1, 2)});
  EXPECT_FALSE(isPrefix({sub(1, 8)}, {sub(1, 2)}));
  EXPECT_FALSE(isPrefix({sub(1, 4)}, {sub(1, 6)}));
  EXPECT_FALSE(isPrefix({sub(2, 2)}, {sub(1, 8)}));
  EXPECT_TRUE(isPrefix({AxisTerm::gap(3), sub(1, 2)},
                       {AxisTerm::gap(3), sub(1, 4)}, &rest));
  EXPECT_EQ(rest, AxisList{sub(2, 2)});
  EXPECT_FALSE(isPrefix({sub(1, 2)}, {AxisTerm::gap(3), sub(1, 2)}));
}

TEST(AxisList, GapsMayBeFilled) {
  EXPECT_TRUE(refines({other(1, 2), sub(1, 4)}, {AxisTerm::gap(2), sub(1, 4)}));
  EXPECT_TRUE(refines({other(1, 2), AxisTerm::gap(3), sub(1, 4)},
                      {AxisTerm::gap(6), sub(1, 2)}));
  EXPECT_FALSE(
      refines({AxisTerm::gap(2), sub(1, 4)}, {other(1, 2), sub(1, 4)}));
  EXPECT_FALSE(
      refines({other(1, 3), sub(1, 4)}, {AxisTerm::gap(2), sub(1, 4)}));
  EXPECT_TRUE(refines({sub(1, 4)}, {AxisTerm::gap(2), sub(2, 2)}));
  EXPECT_FALSE(refines({sub(1, 4)}, {AxisTerm::gap(2), sub(1, 2)}));
  EXPECT_TRUE(refines({sub(1, 4)}, {}));
}

TEST(AxisList, CommonPrefixSplitsSubAxes) {
  EXPECT_EQ(commonPrefix({sub(1, 4), other(1, 2)}, {sub(1, 8)}),
            AxisList{sub(1, 4)});
  EXPECT_EQ(commonPrefix({sub(1, 4)}, {sub(1, 6)}), AxisList{sub(1, 2)});
  EXPECT_TRUE(commonPrefix({sub(1, 2)}, {sub(1, 3)}).empty());
  EXPECT_TRUE(commonPrefix({AxisTerm::gap(3), sub(1, 2)}, {sub(1, 2)}).empty());
  EXPECT_TRUE(commonPrefix({AxisTerm::gap(6), sub(1, 2)},
                           {AxisTerm::gap(3), other(1, 2)})
                  .empty());
}

TEST(AxisList, PartIsMixedRadixMajorFirst) {
  Mesh mesh = makeMesh({4, 3});
  AxisList terms = {other(1, 3), AxisTerm::gap(5), sub(2, 2)};
  for (int64_t position = 0; position < 12; ++position)
    EXPECT_EQ(getPart(mesh, terms, position),
              position % 3 * 2 + position / 3 % 2);
}

TEST(AxisList, DigitsAscend) {
  EXPECT_EQ(getDigits(1), (llvm::SmallVector<int64_t, 4>{}));
  EXPECT_EQ(getDigits(6), (llvm::SmallVector<int64_t, 4>{2, 3}));
  EXPECT_EQ(getDigits(8), (llvm::SmallVector<int64_t, 4>{2, 2, 2}));
  EXPECT_EQ(getDigits(60), (llvm::SmallVector<int64_t, 4>{2, 2, 3, 5}));
  EXPECT_EQ(getDigits(14), (llvm::SmallVector<int64_t, 4>{2, 7}));
}

TEST(AxisList, RunsOfDigits) {
  Mesh mesh = makeMesh({12}); // digits 2, 2, 3
  EXPECT_TRUE(isDigitRun(mesh, sub(1, 12)));
  EXPECT_TRUE(isDigitRun(mesh, sub(1, 4)));
  EXPECT_TRUE(isDigitRun(mesh, sub(2, 6)));
  EXPECT_FALSE(isDigitRun(mesh, sub(1, 3)));
  EXPECT_FALSE(isDigitRun(mesh, sub(6, 2)));
  EXPECT_FALSE(isDigitRun(mesh, sub(1, 6)));
}

// Laws, over all lists of digit runs on the small meshes.
TEST(AxisList, LawsOfPrefixes) {
  for (const Mesh &mesh : getSmallMeshes()) {
    std::vector<AxisList> lists = getLists(getDigitRuns(mesh), 3);
    for (const AxisList &a : lists) {
      EXPECT_EQ(canonicalize(a), a);
      EXPECT_TRUE(isPrefix(a, a));
      for (const AxisList &b : lists) {
        AxisList common = commonPrefix(a, b), rest;
        EXPECT_EQ(common, commonPrefix(b, a));
        ASSERT_TRUE(isPrefix(common, a, &rest));
        AxisList whole = common;
        whole.append(rest);
        EXPECT_EQ(canonicalize(whole), a);
        EXPECT_TRUE(isPrefix(common, b));
        EXPECT_EQ(isPrefix(a, b), common == a)
            << toText(mesh, a) << toText(mesh, b);
        EXPECT_EQ(overlap(a, b), overlap(b, a));
        // The longest: no list that is longer is a prefix of both.
        for (const AxisList &c : lists)
          if (isPrefix(c, a) && isPrefix(c, b))
            EXPECT_TRUE(isPrefix(c, common));
      }
    }
  }
}
