// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tp/Sharding/Projection.h"
#include "Placements.h"
#include "tp/Sharding/Ownership.h"
#include "gtest/gtest.h"

using namespace mlir::tp;
using namespace mlir::tp::test;

using Lists = llvm::SmallVector<AxisList, 2>;

static std::optional<AxisList> unproject(llvm::ArrayRef<AxisList> lists,
                                         llvm::ArrayRef<int64_t> sizes) {
  llvm::SmallVector<AxisListRef> refs(lists.begin(), lists.end());
  return unprojectDim(refs, sizes);
}

static const AxisTerm x8 = {0, 1, 8}, y2 = {1, 1, 2}, z3 = {2, 1, 3};

TEST(ProjectDim, OneFactorTakesAll) {
  AxisList terms = {AxisTerm::gap(3), x8};
  DimProjection projection = projectDim(terms, {25});
  EXPECT_TRUE(projection.exact);
  EXPECT_EQ(projection.factors, Lists{terms});
}

TEST(ProjectDim, HeadsAndHeadSize) {
  DimProjection projection = projectDim({x8}, {16, 32});
  EXPECT_TRUE(projection.exact);
  EXPECT_EQ(projection.factors, (Lists{{x8}, {}}));
}

TEST(ProjectDim, FullFactorPassesTheRestOn) {
  DimProjection projection = projectDim({y2, z3}, {2, 7}); // 7 over 3
  EXPECT_TRUE(projection.exact);
  EXPECT_EQ(projection.factors, (Lists{{y2}, {z3}}));
}

TEST(ProjectDim, FusedBlocks) {
  DimProjection projection = projectDim({AxisTerm::gap(3), x8}, {3, 32});
  EXPECT_TRUE(projection.exact);
  EXPECT_EQ(projection.factors, (Lists{{}, {x8}}));
}

TEST(ProjectDim, GapInsideAFactorStays) {
  DimProjection projection = projectDim({AxisTerm::gap(2), y2, z3}, {4, 6});
  EXPECT_TRUE(projection.exact);
  EXPECT_EQ(projection.factors, (Lists{{AxisTerm::gap(2), y2}, {z3}}));
}

TEST(ProjectDim, KeepsTheMajorPartThatFits) {
  DimProjection projection = projectDim({y2, z3}, {4, 6});
  EXPECT_FALSE(projection.exact);
  EXPECT_EQ(projection.factors, (Lists{{y2}, {}}));
  // Two of ten heads' digits: what is left of the axis fits nowhere.
  projection = projectDim({x8}, {10, 32});
  EXPECT_FALSE(projection.exact);
  EXPECT_EQ(projection.factors, (Lists{{{0, 1, 2}}, {}}));
  // No gap is left behind.
  projection = projectDim({AxisTerm::gap(2), z3}, {4, 6});
  EXPECT_FALSE(projection.exact);
  EXPECT_EQ(projection.factors, (Lists{{}, {}}));
}

TEST(ProjectDim, FewerHeadsThanParts) {
  DimProjection projection = projectDim({x8}, {4, 32});
  EXPECT_TRUE(projection.exact);
  EXPECT_EQ(projection.factors, (Lists{{{0, 1, 4}}, {{0, 4, 2}}}));
  projection = projectDim({x8}, {2, 2, 7}); // the last two parts of 7 are 4 + 3
  EXPECT_TRUE(projection.exact);
  EXPECT_EQ(projection.factors, (Lists{{{0, 1, 2}}, {{0, 2, 2}}, {{0, 4, 2}}}));
  EXPECT_EQ(projectDim({AxisTerm::gap(3), x8}, {3, 2, 8}).factors,
            (Lists{{}, {{0, 1, 2}}, {{0, 2, 4}}}));
}

TEST(ProjectDim, DigitsDecideWhereUnevenDimensionsSplit) {
  const AxisTerm x6 = {0, 1, 6};
  EXPECT_EQ(projectDim({x6}, {2, 5}).factors,
            (Lists{{{0, 1, 2}}, {{0, 2, 3}}}));
  // 15 over 2 * 3 is 3 3 2 3 3 1, but 5 over 2 in each third 3 2 3 2 3 2.
  DimProjection projection = projectDim({x6}, {3, 5});
  EXPECT_FALSE(projection.exact);
  EXPECT_EQ(projection.factors, (Lists{{}, {}}));
  projection = projectDim({x6}, {3, 4});
  EXPECT_TRUE(projection.exact);
  EXPECT_EQ(projection.factors, (Lists{{{0, 1, 3}}, {{0, 3, 2}}}));
}

TEST(ProjectDim, UnitFactors) {
  DimProjection projection = projectDim({x8}, {1, 10, 1});
  EXPECT_TRUE(projection.exact);
  EXPECT_EQ(projection.factors, (Lists{{}, {x8}, {}}));
  EXPECT_TRUE(projectDim({x8}, {1, 1}).exact);
  EXPECT_FALSE(projectDim({x8}, {}).exact);
  EXPECT_TRUE(projectDim({}, {}).exact);
}

TEST(UnprojectDim, WholeMajorFactorBecomesAGap) {
  EXPECT_EQ(unproject({{}, {x8}}, {3, 32}), (AxisList{AxisTerm::gap(3), x8}));
  EXPECT_EQ(unproject({{y2}, {}, {z3}}, {4, 5, 7}),
            (AxisList{y2, AxisTerm::gap(10), z3}));
  EXPECT_EQ(unproject({{x8}, {}}, {16, 32}), AxisList{x8});
}

TEST(ProjectDim, BlocksAreWholeMinorFactors) {
  const AxisTerm heads = AxisTerm::gap(32);
  DimProjection projection = projectDim({x8, heads}, {10, 32});
  EXPECT_TRUE(projection.exact);
  EXPECT_EQ(projection.factors, (Lists{{x8}, {}}));
  projection = projectDim({x8, AxisTerm::gap(64)}, {20, 32});
  EXPECT_TRUE(projection.exact);
  EXPECT_EQ(projection.factors, (Lists{{x8, AxisTerm::gap(2)}, {}}));
  projection = projectDim({y2, z3, heads}, {2, 5, 4, 8});
  EXPECT_TRUE(projection.exact);
  EXPECT_EQ(projection.factors, (Lists{{y2}, {z3}, {}, {}}));
  EXPECT_FALSE(projectDim({x8, heads}, {64, 5}).exact);
}

TEST(UnprojectDim, MajorFactorMustDivideOrBeTheLast) {
  EXPECT_EQ(unproject({{z3}, {}}, {4, 2}), (AxisList{z3, AxisTerm::gap(2)}));
  EXPECT_EQ(unproject({{z3}, {}}, {4, 1}), AxisList{z3});
  EXPECT_EQ(unproject({{}, {x8}, {}}, {3, 10, 32}),
            (AxisList{AxisTerm::gap(3), x8, AxisTerm::gap(32)}));
  EXPECT_EQ(unproject({{z3}, {y2}}, {4, 2}), std::nullopt);
}

TEST(UnprojectDim, NeighbouringSubAxesMerge) {
  EXPECT_EQ(unproject({{{0, 1, 2}}, {{0, 2, 4}}}, {2, 5}), AxisList{x8});
}

// unproject(project(terms)) is the cut itself where it is exact, and otherwise
// one that owns more, for all cuts of all two-factor dimensions.
TEST(Projection, RoundTrip) {
  for (const Mesh &mesh : getSmallMeshes()) {
    std::vector<AxisTerm> pieces = getDigitRuns(mesh);
    pieces.push_back(AxisTerm::gap(2));
    pieces.push_back(AxisTerm::gap(3));
    for (const AxisList &terms : getLists(pieces, 3))
      for (int64_t major = 1; major <= 12; ++major)
        for (int64_t minor = 1; minor <= 12; ++minor) {
          if (!fitsTerms(mesh, major * minor, terms) ||
              (hasBlocks(terms) && dividesEvenly(major * minor, terms)))
            continue; // blocks only where they matter
          DimProjection projection = projectDim(terms, {major, minor});
          std::optional<AxisList> back =
              unproject(projection.factors, {major, minor});
          ASSERT_TRUE(back);
          if (projection.exact)
            EXPECT_EQ(*back, terms)
                << toText(mesh, *back) << " from " << toText(mesh, terms);
          else
            EXPECT_TRUE(isPrefix(*back, terms));
        }
  }
}

// The element (i, j) of the factors is owned by the positions that own i and j.
TEST(Projection, FactorsOwnWhatTheDimensionOwns) {
  auto getOwnedSet = [](const Mesh &mesh, int64_t size, AxisListRef terms,
                        int64_t position) {
    std::vector<bool> owned(size, false);
    for (const OwnedRun &run : getOwnedRuns(mesh, size, terms, position))
      for (int64_t i = 0; i < run.size; ++i)
        owned[run.global + i] = true;
    return owned;
  };
  for (const Mesh &mesh : getSmallMeshes()) {
    std::vector<AxisList> lists = getLists(getDigitRuns(mesh), 2);
    for (const AxisList &a : lists)
      for (const AxisList &b : lists)
        for (int64_t major : {1, 2, 4, 6, 12})
          for (int64_t minor : {1, 5, 6, 7}) {
            if (overlap(a, b))
              continue;
            std::optional<AxisList> terms = unproject({a, b}, {major, minor});
            if (!terms)
              continue;
            ASSERT_TRUE(fitsTerms(mesh, major * minor, *terms));
            for (int64_t p = 0; p < mesh.getNumPositions(); ++p) {
              auto i = getOwnedSet(mesh, major, a, p);
              auto j = getOwnedSet(mesh, minor, b, p);
              auto ij = getOwnedSet(mesh, major * minor, *terms, p);
              for (int64_t e = 0; e < major * minor; ++e)
                ASSERT_EQ(ij[e], i[e / minor] && j[e % minor])
                    << toText(mesh, *terms) << " of " << major << "x" << minor;
            }
          }
  }
}

/// C[i, j] += A[i, k] * B[k, j].
static FactorMap getMatmul() {
  FactorMap map;
  map.factors = {{64, FactorKind::Parallel},
                 {128, FactorKind::Parallel},
                 {32, FactorKind::Reduction, CombinerKind::Sum}};
  map.operands = {{{0}, {2}}, {{2}, {1}}, {{0}, {1}}};
  map.results = {{{0}, {1}}};
  return map;
}

TEST(ProjectLoops, Matmul) {
  FactorMap map = getMatmul();
  Loops loops = {{y2}, {}, {x8}};
  EXPECT_TRUE(projectLoops(map, loops, map.operands[0])
                  .samePlacement(makeSharding({{y2}, {x8}})));
  EXPECT_TRUE(projectLoops(map, loops, map.operands[1])
                  .samePlacement(makeSharding({{x8}, {}})));
  EXPECT_TRUE(projectLoops(map, loops, map.results[0])
                  .samePlacement(makeSharding({{y2}, {}})));
  auto pending = getPendingReductions(map, loops);
  ASSERT_EQ(pending.size(), 1u);
  EXPECT_EQ(pending[0], (PartialSum{CombinerKind::Sum, {x8}}));
}

TEST(ProjectLoops, CompoundDimension) {
  FactorMap map;
  map.factors = {{6, FactorKind::Parallel}, {4, FactorKind::Parallel}};
  FactorsOfDims merged = {{0, 1}};
  bool exact = false;
  EXPECT_TRUE(projectLoops(map, Loops{{}, {y2}}, merged, &exact)
                  .samePlacement(makeSharding({{AxisTerm::gap(6), y2}})));
  EXPECT_TRUE(exact);
  // 6 over 8 cut 24 between blocks of 4, which then cannot be cut.
  EXPECT_TRUE(projectLoops(map, Loops{{x8}, {}}, merged, &exact)
                  .samePlacement(makeSharding({{x8, AxisTerm::gap(4)}})));
  EXPECT_TRUE(exact);
  EXPECT_TRUE(projectLoops(map, Loops{{x8}, {y2}}, merged, &exact)
                  .samePlacement(makeSharding({{}})));
  EXPECT_FALSE(exact);
}

TEST(PendingReductions, OneEntryForEachKind) {
  FactorMap map;
  map.factors = {{8, FactorKind::Reduction, CombinerKind::Max},
                 {8, FactorKind::Whole},
                 {8, FactorKind::Reduction, CombinerKind::Max},
                 {8, FactorKind::Reduction, CombinerKind::Sum}};
  auto pending =
      getPendingReductions(map, Loops{{y2}, {}, {AxisTerm::gap(2), x8}, {}});
  ASSERT_EQ(pending.size(), 1u);
  EXPECT_EQ(pending[0], (PartialSum{CombinerKind::Max, {y2, x8}}));
}
