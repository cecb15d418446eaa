// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tp/Sharding/Ownership.h"
#include "Placements.h"
#include "gtest/gtest.h"

using namespace mlir::tp;
using namespace mlir::tp::test;

static constexpr int64_t maxSize = 64;

TEST(Ownership, SevenOverSix) {
  Mesh mesh = makeMesh({6});
  AxisList terms = {AxisTerm::whole(mesh, 0)};
  std::vector<int64_t> owned;
  for (int64_t part = 0; part < 6; ++part)
    owned.push_back(getOwnedExtent(7, terms, part).size());
  EXPECT_EQ(owned, (std::vector<int64_t>{2, 2, 0, 2, 1, 0}));
  EXPECT_EQ(getLocalSize(7, terms), 2);
}

TEST(Ownership, TwoAxesOwnAsTheirProduct) {
  Mesh mesh = makeMesh({2, 3}), flat = makeMesh({6});
  for (int64_t size = 0; size <= maxSize; ++size)
    for (int64_t part = 0; part < 6; ++part)
      EXPECT_EQ(
          getOwnedExtent(
              size, {AxisTerm::whole(mesh, 0), AxisTerm::whole(mesh, 1)}, part),
          getOwnedExtent(size, {AxisTerm::whole(flat, 0)}, part));
}

// Every element is owned by exactly one part, no part exceeds its buffer, and
// parts ascend.
TEST(Ownership, PartsPartitionTheDimension) {
  for (const Mesh &mesh : getSmallMeshes())
    for (const AxisList &terms : getLists(getDigitRuns(mesh), 3))
      for (int64_t size = 0; size <= maxSize; ++size) {
        int64_t reached = 0, parts = getNumParts(terms);
        EXPECT_EQ(getLocalSize(size, terms), (size + parts - 1) / parts);
        for (int64_t part = 0; part < parts; ++part) {
          Extent extent = getOwnedExtent(size, terms, part);
          ASSERT_LE(extent.lo, extent.hi);
          ASSERT_EQ(extent.lo, reached)
              << toText(mesh, terms) << " of " << size;
          ASSERT_LE(extent.size(), getLocalSize(size, terms));
          reached = extent.hi;
        }
        ASSERT_EQ(reached, size);
        EXPECT_EQ(dividesEvenly(size, terms), size % parts == 0);
      }
}

// What a prefix of the terms owns is the union of what its children own, and
// each child begins at a multiple of its capacity.
TEST(Ownership, PrefixComposesFromChildren) {
  for (const Mesh &mesh : getSmallMeshes())
    for (const AxisList &terms : getLists(getDigitRuns(mesh), 3))
      for (size_t length = 0; length < terms.size(); ++length)
        for (int64_t size = 1; size <= maxSize; ++size) {
          AxisListRef prefix = AxisListRef(terms).take_front(length);
          int64_t below = getNumParts(terms) / getNumParts(prefix);
          for (int64_t part = 0; part < getNumParts(prefix); ++part) {
            Extent parent = getOwnedExtent(size, prefix, part);
            EXPECT_EQ(getOwnedExtent(size, terms, part * below).lo, parent.lo);
            EXPECT_EQ(getOwnedExtent(size, terms, (part + 1) * below - 1).hi,
                      parent.hi);
          }
        }
}

TEST(Ownership, RunsOfAFusedDimension) {
  // q|k|v of 3 * 8 elements: position 1 of 4 owns elements 2, 3 of each.
  Mesh mesh = makeMesh({4});
  AxisList terms = {AxisTerm::gap(3), AxisTerm::whole(mesh, 0)};
  auto runs = getOwnedRuns(mesh, 24, terms, 1);
  ASSERT_EQ(runs.size(), 3u);
  EXPECT_EQ(runs[0], (OwnedRun{2, 0, 2}));
  EXPECT_EQ(runs[1], (OwnedRun{10, 2, 2}));
  EXPECT_EQ(runs[2], (OwnedRun{18, 4, 2}));
  EXPECT_EQ(getLocalSize(24, terms), 6);
}

TEST(Ownership, RunsOfUnevenBlocks) {
  // 3 * 5 elements over 4: blocks of 5 are owned as 2, 1, 2, 0 in buffers of 2.
  Mesh mesh = makeMesh({4});
  AxisList terms = {AxisTerm::gap(3), AxisTerm::whole(mesh, 0)};
  EXPECT_EQ(getLocalSize(15, terms), 6);
  auto runs = getOwnedRuns(mesh, 15, terms, 1);
  ASSERT_EQ(runs.size(), 3u);
  EXPECT_EQ(runs[2], (OwnedRun{12, 4, 1}));
  EXPECT_TRUE(getOwnedRuns(mesh, 15, terms, 3).empty());
}

TEST(Ownership, BlocksStayTogether) {
  // 10 heads of 32 over 4 are 3, 2, 3, 2 heads in buffers of 3.
  Mesh mesh = makeMesh({4});
  AxisList terms = {AxisTerm::whole(mesh, 0), AxisTerm::gap(32)};
  EXPECT_EQ(getLocalSize(320, terms), 96);
  EXPECT_EQ(getOwnedRuns(mesh, 320, terms, 1)[0], (OwnedRun{96, 0, 64}));
  EXPECT_EQ(getOwnedRuns(mesh, 320, terms, 2)[0], (OwnedRun{160, 0, 96}));
  EXPECT_TRUE(fitsTerms(mesh, 320, terms));
  EXPECT_FALSE(fitsTerms(mesh, 330, terms));
  EXPECT_FALSE(dividesEvenly(320, terms));
}

TEST(Ownership, RunsOfAWholeDimensionAreOne) {
  Mesh mesh = makeMesh({4});
  auto runs = getOwnedRuns(mesh, 24, {AxisTerm::gap(3)}, 1);
  ASSERT_EQ(runs.size(), 1u);
  EXPECT_EQ(runs[0], (OwnedRun{0, 0, 24}));
}

// With gaps too, each element is owned by exactly as many positions as there
// are positions per part, and local places do not collide.
TEST(Ownership, RunsPartitionWithGaps) {
  for (const Mesh &mesh : getSmallMeshes())
    for (const AxisList &list : getLists(getDigitRuns(mesh), 3))
      for (size_t at = 0; at <= list.size(); ++at)
        for (int64_t gap : {2, 3})
          for (int64_t size = 1; size <= maxSize; ++size) {
            AxisList terms = list;
            terms.insert(terms.begin() + at, AxisTerm::gap(gap));
            if (!fitsTerms(mesh, size, terms))
              continue;
            std::vector<int64_t> owners(size, 0);
            for (int64_t p = 0; p < mesh.getNumPositions(); ++p) {
              int64_t reached = 0;
              for (const OwnedRun &run : getOwnedRuns(mesh, size, terms, p)) {
                EXPECT_GE(run.local, reached);
                reached = run.local + run.size;
                for (int64_t i = 0; i < run.size; ++i)
                  ++owners[run.global + i];
              }
              EXPECT_LE(reached, getLocalSize(size, terms));
            }
            for (int64_t count : owners)
              EXPECT_EQ(count * getNumParts(terms), mesh.getNumPositions());
          }
}

TEST(Ownership, WhatFits) {
  Mesh mesh = makeMesh({6, 4});
  AxisTerm y = AxisTerm::whole(mesh, 1);
  EXPECT_TRUE(fitsTerms(mesh, 7, {y}));
  EXPECT_TRUE(fitsTerms(mesh, 15, {AxisTerm::gap(3), y}));
  EXPECT_FALSE(fitsTerms(mesh, 16, {AxisTerm::gap(3), y}));
  EXPECT_FALSE(fitsTerms(mesh, 15, {y, AxisTerm::gap(3), {0, 1, 2}}));
  EXPECT_TRUE(fitsTerms(mesh, 12, {y, AxisTerm::gap(3), {0, 1, 2}}));
  // (1)3 of 6 is no run of the digits 2, 3.
  EXPECT_FALSE(fitsTerms(mesh, 7, {{0, 1, 3}}));
  EXPECT_TRUE(fitsTerms(mesh, 9, {{0, 1, 3}, y}));
}
