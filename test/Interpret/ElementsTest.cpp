// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Single operations of arith and math, on tensors.

#include "ParseProgram.h"
#include <cmath>
#include <limits>

using namespace mlir::tp;

static constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
static constexpr double kInfinity = std::numeric_limits<double>::infinity();

/// `operation` on tensors of `type`, written with `%a` and `%b`.
static std::vector<double> run(const std::string &operation,
                               const std::string &type,
                               const std::string &resultType, HostTensor a,
                               HostTensor b) {
  ParsedProgram program("func.func @main(%a: " + type + ", %b: " + type +
                        ") -> " + resultType + " {\n %r = " + operation +
                        "\n return %r : " + resultType + "\n}");
  auto results = program.runGlobal({a, b});
  EXPECT_EQ(results.size(), 1u) << program.getErrors();
  return results.empty() ? std::vector<double>() : toDoubles(results[0]);
}

static std::vector<double> runFloats(const std::string &operation,
                                     std::vector<double> a,
                                     std::vector<double> b) {
  std::string type = "tensor<" + std::to_string(a.size()) + "xf64>";
  return run(operation + " : " + type, type, type,
             HostTensor::of<double>({(int64_t)a.size()}, a),
             HostTensor::of<double>({(int64_t)b.size()}, b));
}

static std::vector<double> runIntegers(const std::string &operation,
                                       std::vector<int32_t> a,
                                       std::vector<int32_t> b) {
  std::string type = "tensor<" + std::to_string(a.size()) + "xi32>";
  return run(operation + " : " + type, type, type,
             HostTensor::of<int32_t>({(int64_t)a.size()}, a),
             HostTensor::of<int32_t>({(int64_t)b.size()}, b));
}

static void expectSame(const std::vector<double> &got,
                       const std::vector<double> &want) {
  ASSERT_EQ(got.size(), want.size());
  for (unsigned i = 0; i < got.size(); ++i) {
    EXPECT_TRUE(got[i] == want[i] ||
                (std::isnan(got[i]) && std::isnan(want[i])))
        << i << ": " << got[i] << " != " << want[i];
    EXPECT_EQ(std::signbit(got[i]), std::signbit(want[i])) << i;
  }
}

TEST(Elements, MaximaOfNaNAndZeros) {
  std::vector<double> a = {kNaN, 1, -0.0, 0.0, 2}, b = {1, kNaN, 0.0, -0.0, 3};
  auto take = [&](const char *op) {
    return runFloats(std::string(op) + " %a, %b", a, b);
  };
  auto maximum = take("arith.maximumf"), minimum = take("arith.minimumf");
  EXPECT_TRUE(std::isnan(maximum[0]) && std::isnan(maximum[1]));
  EXPECT_TRUE(std::isnan(minimum[0]) && std::isnan(minimum[1]));
  expectSame({maximum.begin() + 2, maximum.end()}, {0.0, 0.0, 3});
  expectSame({minimum.begin() + 2, minimum.end()}, {-0.0, -0.0, 2});
  expectSame(take("arith.maxnumf"), {1, 1, 0.0, 0.0, 3});
  expectSame(take("arith.minnumf"), {1, 1, -0.0, -0.0, 2});
}

TEST(Elements, MathFunctions) {
  std::vector<double> a = {0.5, 2.0}, b = {2, -1};
  expectSame(runFloats("math.powf %a, %b", a, b), {0.25, 0.5});
  expectSame(runFloats("math.rsqrt %a", {4, 16}, b), {0.5, 0.25});
  expectSame(runFloats("math.erf %a", a, b), {std::erf(0.5), std::erf(2.0)});
  expectSame(runFloats("math.tanh %a", a, b), {std::tanh(0.5), std::tanh(2.0)});
  expectSame(runFloats("math.round %a", {-2.5, 2.5}, b), {-3, 3});
  expectSame(runFloats("math.roundeven %a", {-2.5, 3.5}, b), {-2, 4});
  expectSame(runFloats("math.floor %a", {-2.5, 2.5}, b), {-3, 2});
  expectSame(runFloats("arith.remf %a, %b", {-5, 5}, {3, 3}), {-2, 2});
  expectSame(runFloats("math.log %a", {0, 1}, b), {-kInfinity, 0});
}

TEST(Elements, IntegerDivision) {
  std::vector<int32_t> a = {7, -7, 7, -7}, b = {2, 2, -2, -2};
  EXPECT_EQ(runIntegers("arith.divsi %a, %b", a, b),
            (std::vector<double>{3, -3, -3, 3}));
  EXPECT_EQ(runIntegers("arith.floordivsi %a, %b", a, b),
            (std::vector<double>{3, -4, -4, 3}));
  EXPECT_EQ(runIntegers("arith.ceildivsi %a, %b", a, b),
            (std::vector<double>{4, -3, -3, 4}));
  EXPECT_EQ(runIntegers("arith.remsi %a, %b", a, b),
            (std::vector<double>{1, -1, 1, -1}));
  EXPECT_EQ(runIntegers("arith.divui %a, %b", {-2}, {2}),
            (std::vector<double>{2147483647}));
}

// i32 wraps at 32 bits although lanes have 64.
TEST(Elements, IntegersWrap) {
  EXPECT_EQ(runIntegers("arith.addi %a, %b", {2147483647}, {1}),
            (std::vector<double>{-2147483648.0}));
  EXPECT_EQ(runIntegers("arith.muli %a, %b", {65536}, {65536}),
            (std::vector<double>{0}));
  EXPECT_EQ(runIntegers("arith.shrui %a, %b", {-1}, {28}),
            (std::vector<double>{15}));
  EXPECT_EQ(runIntegers("arith.shrsi %a, %b", {-16}, {2}),
            (std::vector<double>{-4}));
  EXPECT_EQ(runIntegers("arith.maxui %a, %b", {-1}, {1}),
            (std::vector<double>{-1}));
  EXPECT_EQ(runIntegers("math.ctlz %a", {1}, {0}), (std::vector<double>{31}));
}

TEST(Elements, Conversions) {
  HostTensor i = HostTensor::of<int32_t>({3}, {-1, 3, -2147483647 - 1});
  EXPECT_EQ(run("arith.sitofp %a : tensor<3xi32> to tensor<3xf32>",
                "tensor<3xi32>", "tensor<3xf32>", i, i),
            (std::vector<double>{-1, 3, -2147483648.0}));
  EXPECT_EQ(run("arith.uitofp %a : tensor<3xi32> to tensor<3xf64>",
                "tensor<3xi32>", "tensor<3xf64>", i, i),
            (std::vector<double>{4294967295.0, 3, 2147483648.0}));
  EXPECT_EQ(run("arith.extui %a : tensor<3xi32> to tensor<3xi64>",
                "tensor<3xi32>", "tensor<3xi64>", i, i),
            (std::vector<double>{4294967295.0, 3, 2147483648.0}));
  EXPECT_EQ(run("arith.trunci %a : tensor<3xi32> to tensor<3xi8>",
                "tensor<3xi32>", "tensor<3xi8>", i, i),
            (std::vector<double>{-1, 3, 0}));
  HostTensor f = makeFloats({3}, {2.75, -2.75, 1});
  EXPECT_EQ(run("arith.fptosi %a : tensor<3xf32> to tensor<3xi32>",
                "tensor<3xf32>", "tensor<3xi32>", f, f),
            (std::vector<double>{2, -2, 1}));
  EXPECT_EQ(run("arith.bitcast %a : tensor<3xf32> to tensor<3xi32>",
                "tensor<3xf32>", "tensor<3xi32>", makeFloats({3}, {1, 0, -0.0}),
                f),
            (std::vector<double>{0x3f800000, 0, -2147483648.0}));
}

// As an integer with a sign, true is -1.
TEST(Elements, Booleans) {
  HostTensor a = HostTensor::of<bool>({4}, {false, false, true, true});
  HostTensor b = HostTensor::of<bool>({4}, {false, true, false, true});
  auto take = [&](const std::string &op) {
    return run(op + " : tensor<4xi1>", "tensor<4xi1>", "tensor<4xi1>", a, b);
  };
  EXPECT_EQ(take("arith.addi %a, %b"), (std::vector<double>{0, 1, 1, 0}));
  EXPECT_EQ(take("arith.maxsi %a, %b"), (std::vector<double>{0, 0, 0, 1}));
  EXPECT_EQ(take("arith.cmpi slt, %a, %b"), (std::vector<double>{0, 0, 1, 0}));
  EXPECT_EQ(take("arith.cmpi ult, %a, %b"), (std::vector<double>{0, 1, 0, 0}));
  EXPECT_EQ(run("arith.extsi %a : tensor<4xi1> to tensor<4xi32>",
                "tensor<4xi1>", "tensor<4xi32>", a, b),
            (std::vector<double>{0, 0, -1, -1}));
  EXPECT_EQ(run("arith.uitofp %a : tensor<4xi1> to tensor<4xf32>",
                "tensor<4xi1>", "tensor<4xf32>", a, b),
            (std::vector<double>{0, 0, 1, 1}));
}

TEST(Elements, FloatComparisons) {
  HostTensor a = HostTensor::of<double>({4}, {1, 2, kNaN, 2});
  HostTensor b = HostTensor::of<double>({4}, {2, 1, 1, 2});
  auto take = [&](const std::string &predicate) {
    return run("arith.cmpf " + predicate + ", %a, %b : tensor<4xf64>",
               "tensor<4xf64>", "tensor<4xi1>", a, b);
  };
  EXPECT_EQ(take("olt"), (std::vector<double>{1, 0, 0, 0}));
  EXPECT_EQ(take("ult"), (std::vector<double>{1, 0, 1, 0}));
  EXPECT_EQ(take("one"), (std::vector<double>{1, 1, 0, 0}));
  EXPECT_EQ(take("une"), (std::vector<double>{1, 1, 1, 0}));
  EXPECT_EQ(take("ueq"), (std::vector<double>{0, 0, 1, 1}));
  EXPECT_EQ(take("ord"), (std::vector<double>{1, 1, 0, 1}));
}
