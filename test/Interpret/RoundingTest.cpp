// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "ParseProgram.h"

using namespace mlir::tp;

static constexpr const char *kSum = R"(
  #in = affine_map<(d0) -> (d0)>
  #out = affine_map<(d0) -> ()>
  func.func @main(%x: tensor<3xbf16>) -> tensor<bf16> {
    %zero = arith.constant dense<0.0> : tensor<bf16>
    %r = linalg.generic {indexing_maps = [#in, #out], iterator_types = ["reduction"]}
        ins(%x : tensor<3xbf16>) outs(%zero : tensor<bf16>) {
    ^bb0(%v: bf16, %acc: bf16):
      %s = arith.addf %acc, %v : bf16
      linalg.yield %s : bf16
    } -> tensor<bf16>
    return %r : tensor<bf16>
  })";

// 259 is no bf16: a native sum is carried in f32, where 256 + 1 is no loss, and
// rounded once; one in f64 is not rounded.
TEST(Rounding, NativeAndDouble) {
  ParsedProgram program(kSum);
  HostTensor x = makeFloats({3}, {256, 1, 2}).convertTo(ElementKind::BF16);
  auto native = program.runGlobal({x});
  auto exact = program.runGlobal({x}, FloatMode::Double);
  ASSERT_EQ(native.size() + exact.size(), 2u) << program.getErrors();
  EXPECT_EQ(native[0].getKind(), ElementKind::BF16);
  EXPECT_EQ(native[0].getFloat(0), 260);
  EXPECT_EQ(exact[0].getKind(), ElementKind::F64);
  EXPECT_EQ(exact[0].getFloat(0), 259);
}

// A product and a sum round twice, math.fma once.
TEST(Rounding, NoContraction) {
  ParsedProgram program(R"(
    func.func @main(%a: tensor<1xf32>, %b: tensor<1xf32>) -> (tensor<1xf32>, tensor<1xf32>) {
      %p = arith.mulf %a, %a : tensor<1xf32>
      %s = arith.addf %p, %b : tensor<1xf32>
      %f = math.fma %a, %a, %b : tensor<1xf32>
      return %s, %f : tensor<1xf32>, tensor<1xf32>
    })");
  // (1 + e)^2 - 1 - 2e = e^2, lost when the product is rounded.
  float e = 0x1p-13f;
  auto results = program.runGlobal(
      {makeFloats({1}, {1 + e}), makeFloats({1}, {-1 - 2 * e})});
  ASSERT_EQ(results.size(), 2u) << program.getErrors();
  EXPECT_EQ(results[0].getFloat(0), 0);
  EXPECT_EQ(results[1].getFloat(0), 0x1p-26);
}

// A constant of a wider type is cut where the program says so.
TEST(Rounding, TruncatedConstant) {
  ParsedProgram program(R"(
    func.func @main(%a: tensor<1xf32>) -> tensor<1xf32> {
      %c = arith.constant 0.1 : f64
      %r = linalg.map ins(%a : tensor<1xf32>) outs(%a : tensor<1xf32>)
        (%in: f32, %init: f32) {
          %t = arith.truncf %c : f64 to f32
          linalg.yield %t : f32
        }
      return %r : tensor<1xf32>
    })");
  auto results = program.runGlobal({makeIota({1})});
  ASSERT_EQ(results.size(), 1u) << program.getErrors();
  EXPECT_EQ(results[0].getFloat(0), 0.1f);
}
