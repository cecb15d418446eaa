// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tp/Sharding/Linearity.h"
#include "gtest/gtest.h"
#include <algorithm>
#include <array>
#include <cmath>
#include <functional>

using namespace mlir::tp;

static constexpr Linearity independent = Linearity::Independent,
                           linear = Linearity::Linear,
                           affine = Linearity::Affine,
                           nonlinear = Linearity::Nonlinear;
static constexpr std::array<Linearity, 4> all = {independent, linear, affine,
                                                 nonlinear};

TEST(Linearity, BodiesOfTheHeader) {
  EXPECT_EQ(linearityOfMul(linear, independent), linear);
  EXPECT_EQ(linearityOfAdd(linear, independent), affine);
  EXPECT_EQ(linearityOfAdd(linear, linear), linear);
  EXPECT_EQ(linearityOfMul(linear, linear), nonlinear);
  EXPECT_EQ(linearityOfMul(independent, independent), independent);
}

TEST(Linearity, DivideByThePendingValueOnlyAfterIt) {
  EXPECT_EQ(linearityOfDiv(linear, independent), linear);
  EXPECT_EQ(linearityOfDiv(affine, independent), affine);
  EXPECT_EQ(linearityOfDiv(independent, linear), nonlinear);
}

TEST(Linearity, SelectNeedsAnIndependentCondition) {
  CombinerKind sum = CombinerKind::Sum, max = CombinerKind::Max;
  EXPECT_EQ(linearityOfSelect(sum, independent, linear, linear), linear);
  EXPECT_EQ(linearityOfSelect(sum, linear, independent, independent),
            nonlinear);
  EXPECT_EQ(linearityOfSelect(sum, independent, linear, independent), affine);
  // A mask: zero counts as often as it likes, and the largest one does too.
  EXPECT_EQ(
      linearityOfSelect(sum, independent, linear, independent, false, true),
      linear);
  EXPECT_EQ(
      linearityOfSelect(sum, independent, independent, linear, true, false),
      linear);
  EXPECT_EQ(linearityOfSelect(max, independent, linear, independent), linear);
}

TEST(Linearity, RoundingIsNotLinear) {
  EXPECT_EQ(linearityOfCast(linear, /*exact=*/true), linear);
  EXPECT_EQ(linearityOfCast(linear, /*exact=*/false), nonlinear);
  EXPECT_EQ(linearityOfCast(independent, /*exact=*/false), independent);
  EXPECT_EQ(linearityOfOther(linear), nonlinear);
  EXPECT_EQ(linearityOfOther(independent), independent);
}

TEST(Linearity, LawsOfTheLattice) {
  for (Linearity a : all) {
    EXPECT_EQ(join(a, a), a);
    EXPECT_EQ(join(a, independent), a);
    EXPECT_EQ(linearityOfNeg(a), a);
    for (Linearity b : all) {
      EXPECT_EQ(join(a, b), join(b, a));
      EXPECT_EQ(linearityOfAdd(a, b), linearityOfAdd(b, a));
      EXPECT_EQ(linearityOfMul(a, b), linearityOfMul(b, a));
      EXPECT_GE(linearityOfAdd(a, b), join(a, b));
      EXPECT_GE(linearityOfMul(a, b), join(a, b));
      for (Linearity c : all)
        EXPECT_EQ(join(a, join(b, c)), join(join(a, b), c));
    }
  }
}

namespace {
/// A function of the pending value, of a class.
struct Sample {
  Linearity linearity;
  std::function<double(double)> apply;
};
} // namespace

/// True if `f` may be applied to each term of a sum, as its class says.
static bool holds(const Sample &f) {
  const double p0 = 3, p1 = 5, p2 = -2, sum = p0 + p1 + p2;
  switch (f.linearity) {
  case Linearity::Independent:
    return f.apply(sum) == f.apply(p0);
  case Linearity::Linear:
    return f.apply(sum) == f.apply(p0) + f.apply(p1) + f.apply(p2);
  case Linearity::Affine: // all but one device leave the independent part out
    return f.apply(sum) ==
           f.apply(p0) + f.apply(p1) + f.apply(p2) - 2 * f.apply(0);
  case Linearity::Nonlinear:
    return true;
  }
  return false;
}

// The class of every expression of two operations is one that numbers obey.
TEST(Linearity, ClassesHoldForNumbers) {
  std::vector<Sample> samples = {
      {independent, [](double) { return 4.0; }},
      {linear, [](double p) { return p; }},
      {affine, [](double p) { return 2 * p + 8; }},
      {nonlinear, [](double p) { return p * p; }},
  };
  for (unsigned round = 0; round < 2; ++round) {
    std::vector<Sample> next = samples;
    for (const Sample &a : samples)
      for (const Sample &b : samples) {
        auto f = a.apply, g = b.apply;
        next.push_back({linearityOfAdd(a.linearity, b.linearity),
                        [=](double p) { return f(p) + g(p); }});
        next.push_back(
            {linearityOfAdd(a.linearity, linearityOfNeg(b.linearity)),
             [=](double p) { return f(p) - g(p); }});
        next.push_back({linearityOfMul(a.linearity, b.linearity),
                        [=](double p) { return f(p) * g(p); }});
        next.push_back({linearityOfSelect(CombinerKind::Sum, independent,
                                          a.linearity, b.linearity),
                        [=](double p) { return round ? f(p) : g(p); }});
        if (b.linearity == independent && g(0) == 4) // exact in binary
          next.push_back({linearityOfDiv(a.linearity, b.linearity),
                          [=](double p) { return f(p) / g(p); }});
      }
    for (const Sample &sample : next)
      EXPECT_TRUE(holds(sample)) << stringifyLinearity(sample.linearity).str();
    samples = std::move(next);
    if (samples.size() > 40)
      samples.resize(40);
  }
}

namespace {
/// A combiner and an operation that distributes over it.
struct Algebra {
  CombinerKind kind;
  std::function<int(int, int)> combine, distribute;
};
} // namespace

// What combines and what distributes, on terms that three devices hold: the
// class of the expression says how its terms make its whole.
TEST(Linearity, EveryKindHasItsOwn) {
  auto min = [](int a, int b) { return std::min(a, b); };
  auto max = [](int a, int b) { return std::max(a, b); };
  auto bitAnd = [](int a, int b) { return a & b; };
  auto bitOr = [](int a, int b) { return a | b; };
  auto bitXor = [](int a, int b) { return a ^ b; };
  std::vector<Algebra> algebras = {
      {CombinerKind::Sum, std::plus<int>(), std::multiplies<int>()},
      {CombinerKind::Max, max, min},
      {CombinerKind::Min, min, max},
      {CombinerKind::And, bitAnd, bitOr},
      {CombinerKind::Or, bitOr, bitAnd},
      {CombinerKind::Xor, bitXor, bitAnd},
  };
  // An even number: what xor takes in once a device cancels out.
  const std::array<int, 4> p = {5, 12, 9, 2}, q = {3, 10, 6, 8};
  const int whole = 7;
  for (const Algebra &algebra : algebras) {
    auto reduce = [&](std::array<int, 4> terms) {
      return algebra.combine(algebra.combine(terms[0], terms[1]),
                             algebra.combine(terms[2], terms[3]));
    };
    auto each = [&](auto f) { return std::array{f(0), f(1), f(2), f(3)}; };
    EXPECT_EQ(linearityOfCombine(algebra.kind, linear, linear), linear);
    EXPECT_EQ(reduce(each([&](int i) { return algebra.combine(p[i], q[i]); })),
              algebra.combine(reduce(p), reduce(q)));
    EXPECT_EQ(linearityOfMul(linear, independent), linear);
    EXPECT_EQ(
        reduce(each([&](int i) { return algebra.distribute(p[i], whole); })),
        algebra.distribute(reduce(p), whole));
    bool countsOnce =
        reduce(each([&](int i) { return algebra.combine(p[i], whole); })) !=
        algebra.combine(reduce(p), whole);
    EXPECT_EQ(linearityOfCombine(algebra.kind, linear, independent),
              countsOnce ? affine : linear);
    EXPECT_EQ(linearityOfCombine(algebra.kind, linear, independent, false,
                                 /*bIsNeutral=*/true),
              linear);
  }
}
