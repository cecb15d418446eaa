// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// No plan moves more than Shardy's rounds of collectives would.
#include "Placements.h"
#include "ReshardSimulation.h"
#include "RoundMachine.h"
#include "tp/Sharding/Ownership.h"
#include "llvm/ADT/STLExtras.h"
#include "gtest/gtest.h"

using namespace mlir::tp;
using namespace mlir::tp::test;

static void expectWithinBound(const Mesh &mesh, llvm::ArrayRef<int64_t> shape,
                              const TensorSharding &from,
                              const TensorSharding &to) {
  std::optional<double> bound = getRoundBytes(mesh, shape, from, to);
  if (!bound)
    return;
  auto stages = planReshard(mesh, shape, 1, from, to, getStepBytes);
  EXPECT_LE(getWireBytes(mesh, stages), *bound * (1 + 1e-9))
      << toText(mesh, from) << " to " << toText(mesh, to) << ": "
      << toText(mesh, stages);
}

static void expectAllWithinBound(const Mesh &mesh,
                                 llvm::ArrayRef<int64_t> shape,
                                 llvm::ArrayRef<TensorSharding> all) {
  auto fits = [&](const TensorSharding &sharding) {
    return llvm::all_of(llvm::zip_equal(shape, sharding.dims), [&](auto pair) {
      return fitsTerms(mesh, std::get<0>(pair), std::get<1>(pair).terms);
    });
  };
  for (const TensorSharding &from : all)
    for (const TensorSharding &to : all)
      if (fits(from) && fits(to)) {
        expectWithinBound(mesh, shape, from, to);
        if (testing::Test::HasFailure())
          return;
      }
}

TEST(ReshardBound, AllPairsThatDivide) {
  for (const Mesh &mesh : getSmallMeshes()) {
    std::vector<AxisList> lists = getLists(getDigitRuns(mesh), 3);
    expectAllWithinBound(mesh, {48}, getPlacements(lists, 1));
    expectAllWithinBound(mesh, {24, 48}, getPlacements(lists, 2));
  }
}

TEST(ReshardBound, ThreeDimensions) {
  for (const Mesh &mesh : {makeMesh({2, 2}), makeMesh({2, 3})})
    expectAllWithinBound(mesh, {12, 24, 6},
                         getPlacements(getLists(getDigitRuns(mesh), 2), 3));
}

TEST(ReshardBound, SubAxes) {
  for (const Mesh &mesh : {makeMesh({8}), makeMesh({4, 2}), makeMesh({6, 2})})
    expectAllWithinBound(mesh, {24, 48},
                         getPlacements(getLists(getDigitRuns(mesh), 2), 2));
}

// Named cases, each with what it may move at most: elements of one byte.
namespace {
struct Case {
  const char *name;
  llvm::SmallVector<int64_t> mesh, shape;
  std::vector<AxisList> from, to;
  double bytes;
};
} // namespace

static const AxisTerm x2 = {0, 1, 2}, y2 = {1, 1, 2}, z2 = {2, 1, 2},
                      x3 = {0, 1, 3}, y3 = {1, 1, 3}, x4 = {0, 1, 4},
                      y4 = {1, 1, 4}, x6 = {0, 1, 6}, x8 = {0, 1, 8};

static const Case cases[] = {
    {"nothing moves", {2, 2}, {16, 8}, {{x2}, {y2}}, {{x2}, {y2}}, 0},
    {"slice one", {2, 2}, {16, 8}, {{}, {}}, {{x2}, {}}, 0},
    {"slice two dimensions", {2, 2}, {16, 8}, {{}, {}}, {{x2}, {y2}}, 0},
    {"slice a sub-axis", {4}, {16}, {{{0, 1, 2}}}, {{x4}}, 0},
    {"gather one", {2, 2}, {16, 8}, {{x2}, {}}, {{}, {}}, 64},
    {"gather the minor", {2, 2}, {16}, {{x2, y2}}, {{x2}}, 4},
    {"gather a minor sub-axis", {4}, {16}, {{x4}}, {{{0, 1, 2}}}, 4},
    {"gather the major", {2, 2}, {16}, {{x2, y2}}, {{y2}}, 8},
    {"all_to_all_single_axis", {2}, {16, 8}, {{x2}, {}}, {{}, {x2}}, 32},
    {"all_to_all of two axes",
     {2, 2},
     {16, 8},
     {{x2, y2}, {}},
     {{}, {x2, y2}},
     24},
    {"all_to_all to two dimensions",
     {2, 2},
     {16, 8, 4},
     {{x2, y2}, {}, {}},
     {{}, {x2}, {y2}},
     128},
    {"all_to_all of a sub-axis",
     {8},
     {16, 8},
     {{x8}, {}},
     {{{0, 1, 2}}, {{0, 2, 4}}},
     12},
    {"swap_same_size_axes_between_dims",
     {2, 2},
     {16, 8},
     {{x2}, {y2}},
     {{y2}, {x2}},
     32},
    {"swap in one dimension", {2, 2}, {16}, {{x2, y2}}, {{y2, x2}}, 4},
    {"replace by an equal axis", {2, 2}, {16}, {{x2}}, {{y2}}, 8},
    {"swap unequal axes", {2, 3}, {12, 6}, {{x2}, {y3}}, {{y3}, {x2}}, 36},
    {"swap unequal axes in one dimension",
     {2, 3},
     {12},
     {{x2, y3}},
     {{y3, x2}},
     2},
    {"slice_then_all_to_alls",
     {2, 2, 2},
     {8, 16, 4},
     {{x2}, {y2}, {}},
     {{}, {x2, z2}, {y2}},
     80},
    {"slice_on_src_dim_then_all_to_all",
     {2, 2},
     {16, 8},
     {{x2}, {}},
     {{}, {x2, y2}},
     24},
    {"replace_smaller_axis_with_bigger_same_dim",
     {2, 4},
     {16},
     {{x2}},
     {{y4}},
     8},
    {"replace_smaller_axis_with_bigger_same_dim_non_divisible",
     {2, 3},
     {12},
     {{x2}},
     {{y3}},
     6},
    {"replace_bigger_axis_with_smaller", {4, 2}, {16}, {{x4}}, {{y2}}, 8},
    {"three parts replace two", {3, 2}, {12, 4}, {{x3}, {}}, {{y2}, {}}, 24},
    {"major part stays", {8}, {16, 8}, {{{0, 1, 2}}, {}}, {{x8}, {}}, 0},
    {"sub-axes exchange",
     {4},
     {16, 8},
     {{{0, 1, 2}}, {{0, 2, 2}}},
     {{{0, 2, 2}}, {{0, 1, 2}}},
     32},
    {"halves of six become thirds", {6}, {12}, {{{0, 1, 2}}}, {{{0, 1, 3}}}, 2},
    {"thirds of six become halves", {6}, {12}, {{{0, 1, 3}}}, {{{0, 1, 2}}}, 4},
    {"six parts become thirds", {6}, {12}, {{x6}}, {{{0, 1, 3}}}, 2},
    {"a cycle of three",
     {2, 2, 2},
     {8, 8, 8},
     {{x2}, {y2}, {z2}},
     {{y2}, {z2}, {x2}},
     64},
    {"uneven all_to_all", {3}, {7, 5}, {{x3}, {}}, {{}, {x3}}, 10},
    {"uneven gather", {3}, {7}, {{x3}}, {{}}, 6},
    {"uneven swap", {2, 2}, {7, 5}, {{x2}, {y2}}, {{y2}, {x2}}, 12},
    {"blocks become columns",
     {4},
     {8, 24},
     {{}, {x4, AxisTerm::gap(4)}},
     {{}, {x4}},
     96},
    {"a gap moves", {2}, {24, 5}, {{AxisTerm::gap(3), x2}, {}}, {{}, {x2}}, 30},
};

TEST(ReshardBound, NamedCases) {
  for (const Case &c : cases) {
    Mesh mesh = makeMesh(c.mesh);
    TensorSharding from = makeSharding(c.from), to = makeSharding(c.to);
    auto stages = planReshard(mesh, c.shape, 1, from, to, getStepBytes);
    EXPECT_EQ(simulate(mesh, c.shape, from, to, stages), "") << c.name;
    EXPECT_LE(getWireBytes(mesh, stages), c.bytes)
        << c.name << ": " << toText(mesh, stages);
  }
}
