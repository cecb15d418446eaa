// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Half formats, reductions of special values, boxes and ownership.
#include "Reference.h"
#include "comm/Reduce.h"
#include "element/Box.h"
#include "placement/Ownership.h"
#include <cmath>
#include <cstring>
#include <gtest/gtest.h>
#include <limits>

using namespace tprt;

// Every half is exact in f32 and comes back as itself; NaNs stay NaNs.
TEST(Halves, RoundTrip) {
  for (uint32_t bits = 0; bits < 0x10000; ++bits) {
    float f16 = f16ToFloat(bits), bf16 = bf16ToFloat(bits);
    if (std::isnan(f16))
      EXPECT_TRUE(std::isnan(f16ToFloat(floatToF16(f16)))) << bits;
    else
      EXPECT_EQ(floatToF16(f16), bits);
    if (std::isnan(bf16))
      EXPECT_TRUE(std::isnan(bf16ToFloat(floatToBf16(bf16)))) << bits;
    else
      EXPECT_EQ(floatToBf16(bf16), bits);
  }
  EXPECT_EQ(f16ToFloat(0x3c00), 1.0f);
  EXPECT_EQ(f16ToFloat(0xc500), -5.0f);
  EXPECT_EQ(f16ToFloat(0x0001), 0x1p-24f);
  EXPECT_EQ(f16ToFloat(0x7bff), 65504.0f);
  EXPECT_EQ(f16ToFloat(0xfc00), -std::numeric_limits<float>::infinity());
}

// Between two neighbours the nearer one is taken, of two equally near the even.
TEST(Halves, RoundToNearestEven) {
  auto check = [](auto toFloat, auto fromFloat, uint16_t infinity) {
    for (uint16_t bits = 0; bits + 1 < infinity; ++bits) {
      double low = toFloat(bits), high = toFloat(uint16_t(bits + 1));
      double middle = (low + high) / 2;
      ASSERT_EQ(fromFloat(float(middle)), bits + (bits & 1)) << bits;
      ASSERT_EQ(fromFloat(std::nextafter(float(middle), 0.0f)), bits) << bits;
      ASSERT_EQ(fromFloat(std::nextafter(float(middle), INFINITY)), bits + 1)
          << bits;
    }
  };
  check(f16ToFloat, floatToF16, 0x7c00);
  // The middles between subnormals of bf16 are subnormals of f32.
  check(bf16ToFloat, floatToBf16, 0x7f80);
  EXPECT_EQ(floatToF16(65519.9f), 0x7bff);
  EXPECT_EQ(floatToF16(65520.0f), 0x7c00);
  EXPECT_EQ(floatToF16(-1e30f), 0xfc00);
  EXPECT_EQ(floatToBf16(std::numeric_limits<float>::max()), 0x7f80);
}

template <typename T>
static T reduceTwo(tprt_dtype type, Combiner combiner, T a, T b) {
  const void *sources[] = {&a, &b};
  T result;
  reduce(type, combiner, false, sources, &result, 1);
  return result;
}

TEST(Reduce, MaxAndMinPropagateNan) {
  double nan = NAN;
  for (Combiner combiner : {Combiner::Max, Combiner::Min}) {
    EXPECT_TRUE(std::isnan(reduceTwo(TPRT_F64, combiner, nan, 1.0)));
    EXPECT_TRUE(std::isnan(reduceTwo(TPRT_F64, combiner, 1.0, nan)));
  }
}

TEST(Reduce, MaxAndMinOrderZeros) {
  for (auto [a, b] : {std::pair(0.0f, -0.0f), std::pair(-0.0f, 0.0f)}) {
    EXPECT_FALSE(std::signbit(reduceTwo(TPRT_F32, Combiner::Max, a, b)));
    EXPECT_TRUE(std::signbit(reduceTwo(TPRT_F32, Combiner::Min, a, b)));
  }
}

TEST(Reduce, IntegersWrap) {
  EXPECT_EQ(reduceTwo<int32_t>(TPRT_I32, Combiner::Sum, INT32_MAX, 1),
            INT32_MIN);
  EXPECT_EQ(reduceTwo<int8_t>(TPRT_I8, Combiner::Prod, 16, 16), 0);
  EXPECT_EQ(reduceTwo<int64_t>(TPRT_I64, Combiner::Sum, INT64_MIN, -1),
            INT64_MAX);
}

// 1 + 2^-8 is a half above 1 in bf16, so adding it eight times one by one and
// rounding each time stays at 1; accumulated in f32 it does not.
TEST(Reduce, Bf16RoundsOnce) {
  uint16_t one = floatToBf16(1), small = floatToBf16(0x1p-9f);
  std::vector<const void *> sources = {&one};
  for (int i = 0; i < 8; ++i)
    sources.push_back(&small);
  uint16_t result;
  reduce(TPRT_BF16, Combiner::Sum, false, sources, &result, 1);
  EXPECT_EQ(bf16ToFloat(result), 1 + 0x1p-6f);
}

TEST(Reduce, TargetMayBeASource) {
  std::vector<int32_t> a(5000, 3), b(5000, 4);
  const void *sources[] = {a.data(), b.data()};
  reduce(TPRT_I32, Combiner::Sum, false, sources, b.data(), b.size());
  EXPECT_EQ(b, std::vector<int32_t>(5000, 7));
}

TEST(Box, CopiesInnerPart) {
  std::vector<int64_t> from = {2, 3, 4}, to = {3, 3, 3};
  std::vector<int16_t> source(24), target(27, -1);
  for (int i = 0; i < 24; ++i)
    source[i] = i;
  std::vector<int64_t> sourceStart = {0, 1, 2}, targetStart = {1, 0, 1},
                       sizes = {2, 2, 2};
  copyBox(target.data(), {to, targetStart}, source.data(), {from, sourceStart},
          sizes, 2);
  std::vector<int16_t> expected(27, -1);
  for (int i = 0; i < 2; ++i)
    for (int j = 0; j < 2; ++j)
      for (int k = 0; k < 2; ++k)
        expected[(i + 1) * 9 + j * 3 + k + 1] = i * 12 + (j + 1) * 4 + k + 2;
  EXPECT_EQ(target, expected);
}

// The runtime's ownership is that of a cut written as lists, for all sizes.
TEST(Ownership, NestedCut) {
  Mesh mesh{"m", {{"a", 6}, {"b", 4}}, {}};
  for (Terms terms :
       {Terms{{0, 1, 6}}, Terms{{1, 1, 4}}, Terms{{0, 1, 6}, {1, 1, 4}},
        Terms{{1, 2, 2}, {0, 1, 2}}, Terms{}})
    for (int64_t size = 0; size <= 64; ++size) {
      std::vector<std::vector<int64_t>> parts = reference::cut(size, terms);
      int64_t numParts = getNumParts(terms);
      ASSERT_EQ(int64_t(parts.size()), numParts);
      for (int64_t part = 0; part < numParts; ++part) {
        Extent extent = getOwnedExtent(size, terms, part);
        ASSERT_EQ(extent.size(), int64_t(parts[part].size()));
        if (extent.size() > 0)
          ASSERT_EQ(extent.lo, parts[part][0]);
        ASSERT_LE(extent.size(), getLocalSize(size, terms));
      }
    }
}

TEST(Ownership, GapsKeepBlocksWhole) {
  Mesh mesh{"m", {{"tp", 4}}, {}};
  Terms terms = {{Term::gapAxis, 1, 3}, {0, 1, 4}};
  std::vector<OwnedRun> expected = {{2, 0, 2}, {10, 2, 2}, {18, 4, 2}};
  EXPECT_EQ(getOwnedRuns(mesh, 24, terms, 1), expected);
  EXPECT_TRUE(fitsTerms(24, terms));
  EXPECT_FALSE(fitsTerms(25, terms));
}

TEST(Mesh, Prints) {
  Mesh mesh{"pod", {{"dp", 2}, {"tp", 4}}, {}};
  Terms terms = {{0, 1, 2}, {1, 2, 2}, {Term::gapAxis, 1, 3}};
  EXPECT_EQ(mesh.print(), "@pod <dp = 2, tp = 4>");
  EXPECT_EQ(mesh.print(terms), "\"dp\", \"tp\":(2)2, 3:_");
}
