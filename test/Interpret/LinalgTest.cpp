// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "ParseProgram.h"

using namespace mlir::tp;

TEST(Linalg, Matmul) {
  ParsedProgram program(R"(
    func.func @main(%a: tensor<2x3xf32>, %b: tensor<3x4xf32>) -> tensor<2x4xf32> {
      %zero = arith.constant 0.0 : f32
      %empty = tensor.empty() : tensor<2x4xf32>
      %init = linalg.fill ins(%zero : f32) outs(%empty : tensor<2x4xf32>) -> tensor<2x4xf32>
      %c = linalg.matmul ins(%a, %b : tensor<2x3xf32>, tensor<3x4xf32>)
          outs(%init : tensor<2x4xf32>) -> tensor<2x4xf32>
      return %c : tensor<2x4xf32>
    })");
  auto results = program.runGlobal({makeIota({2, 3}), makeIota({3, 4})});
  ASSERT_EQ(results.size(), 1u) << program.getErrors();
  EXPECT_EQ(toDoubles(results[0]),
            (std::vector<double>{20, 23, 26, 29, 56, 68, 80, 92}));
  EXPECT_EQ(program.getStatistics().flops, 2 * 2 * 3 * 4);
  EXPECT_EQ(program.getStatistics().argumentBytes, 4 * (6 + 12));
}

// The init is what the sum starts with.
TEST(Linalg, BatchMatmulWithInit) {
  ParsedProgram program(R"(
    func.func @main(%a: tensor<2x1x2xf32>, %b: tensor<2x2x3xf32>, %c: tensor<2x1x3xf32>) -> tensor<2x1x3xf32> {
      %r = linalg.batch_matmul ins(%a, %b : tensor<2x1x2xf32>, tensor<2x2x3xf32>)
          outs(%c : tensor<2x1x3xf32>) -> tensor<2x1x3xf32>
      return %r : tensor<2x1x3xf32>
    })");
  auto results = program.runGlobal(
      {makeIota({2, 1, 2}), makeIota({2, 2, 3}), makeIota({2, 1, 3})});
  ASSERT_EQ(results.size(), 1u) << program.getErrors();
  EXPECT_EQ(toDoubles(results[0]), (std::vector<double>{3, 5, 7, 42, 48, 54}));
}

TEST(Linalg, TransposeBroadcastReduceMap) {
  ParsedProgram program(R"(
    func.func @main(%x: tensor<2x3xf32>) -> (tensor<3x2xf32>, tensor<2x2x3xf32>, tensor<2xf32>, tensor<2x3xf32>) {
      %e0 = tensor.empty() : tensor<3x2xf32>
      %t = linalg.transpose ins(%x : tensor<2x3xf32>) outs(%e0 : tensor<3x2xf32>) permutation = [1, 0]
      %e1 = tensor.empty() : tensor<2x2x3xf32>
      %b = linalg.broadcast ins(%x : tensor<2x3xf32>) outs(%e1 : tensor<2x2x3xf32>) dimensions = [0]
      %init = arith.constant dense<-1.0> : tensor<2xf32>
      %r = linalg.reduce { arith.maximumf } ins(%x : tensor<2x3xf32>) outs(%init : tensor<2xf32>) dimensions = [1]
      %e2 = tensor.empty() : tensor<2x3xf32>
      %m = linalg.map { arith.addf } ins(%x, %x : tensor<2x3xf32>, tensor<2x3xf32>) outs(%e2 : tensor<2x3xf32>)
      return %t, %b, %r, %m : tensor<3x2xf32>, tensor<2x2x3xf32>, tensor<2xf32>, tensor<2x3xf32>
    })");
  auto results = program.runGlobal({makeIota({2, 3})});
  ASSERT_EQ(results.size(), 4u) << program.getErrors();
  EXPECT_EQ(toDoubles(results[0]), (std::vector<double>{0, 3, 1, 4, 2, 5}));
  EXPECT_EQ(toDoubles(results[1]),
            (std::vector<double>{0, 1, 2, 3, 4, 5, 0, 1, 2, 3, 4, 5}));
  EXPECT_EQ(toDoubles(results[2]), (std::vector<double>{2, 5}));
  EXPECT_EQ(toDoubles(results[3]), (std::vector<double>{0, 2, 4, 6, 8, 10}));
}

// A window: the input is read at output + offset.
TEST(Linalg, ConvolutionAndPooling) {
  ParsedProgram program(R"(
    func.func @main(%x: tensor<6xf32>, %w: tensor<3xf32>, %im: tensor<1x4x4x1xf32>) -> (tensor<4xf32>, tensor<1x2x2x1xf32>) {
      %zero = arith.constant dense<0.0> : tensor<4xf32>
      %c = linalg.conv_1d ins(%x, %w : tensor<6xf32>, tensor<3xf32>) outs(%zero : tensor<4xf32>) -> tensor<4xf32>
      %low = arith.constant dense<-9.0> : tensor<1x2x2x1xf32>
      %win = tensor.empty() : tensor<2x2xf32>
      %p = linalg.pooling_nhwc_max {strides = dense<2> : tensor<2xi64>, dilations = dense<1> : tensor<2xi64>}
          ins(%im, %win : tensor<1x4x4x1xf32>, tensor<2x2xf32>) outs(%low : tensor<1x2x2x1xf32>) -> tensor<1x2x2x1xf32>
      return %c, %p : tensor<4xf32>, tensor<1x2x2x1xf32>
    })");
  auto results = program.runGlobal(
      {makeIota({6}), makeFloats({3}, {1, 0, -1}), makeIota({1, 4, 4, 1})});
  ASSERT_EQ(results.size(), 2u) << program.getErrors();
  EXPECT_EQ(toDoubles(results[0]), (std::vector<double>{-2, -2, -2, -2}));
  EXPECT_EQ(toDoubles(results[1]), (std::vector<double>{5, 7, 13, 15}));
}

// A concatenation as JAX exports it: no inputs, captured tensors, and each side
// of the branch reads outside of its tensor on the lanes of the other.
TEST(Linalg, GuardedExtracts) {
  ParsedProgram program(R"(
    #id = affine_map<(d0, d1) -> (d0, d1)>
    func.func @main(%a: tensor<2x3xf32>, %b: tensor<2x2xf32>) -> tensor<2x5xf32> {
      %c3 = arith.constant 3 : index
      %empty = tensor.empty() : tensor<2x5xf32>
      %r = linalg.generic {indexing_maps = [#id], iterator_types = ["parallel", "parallel"]} outs(%empty : tensor<2x5xf32>) {
      ^bb0(%out: f32):
        %i = linalg.index 0 : index
        %j = linalg.index 1 : index
        %left = arith.cmpi slt, %j, %c3 : index
        %v = scf.if %left -> (f32) {
          %e = tensor.extract %a[%i, %j] : tensor<2x3xf32>
          scf.yield %e : f32
        } else {
          %k = arith.subi %j, %c3 : index
          %e = tensor.extract %b[%i, %k] : tensor<2x2xf32>
          scf.yield %e : f32
        }
        linalg.yield %v : f32
      } -> tensor<2x5xf32>
      return %r : tensor<2x5xf32>
    })");
  auto results = program.runGlobal(
      {makeIota({2, 3}), makeFloats({2, 2}, {-1, -2, -3, -4})});
  ASSERT_EQ(results.size(), 1u) << program.getErrors();
  EXPECT_EQ(toDoubles(results[0]),
            (std::vector<double>{0, 1, 2, -1, -2, 3, 4, 5, -3, -4}));
}

// Two results of one reduction: the maximum and where it is.
TEST(Linalg, ArgMax) {
  ParsedProgram program(R"(
    #in = affine_map<(d0, d1) -> (d0, d1)>
    #out = affine_map<(d0, d1) -> (d0)>
    func.func @main(%x: tensor<2x4xf32>) -> (tensor<2xf32>, tensor<2xi64>) {
      %low = arith.constant dense<0xFF800000> : tensor<2xf32>
      %first = arith.constant dense<0> : tensor<2xi64>
      %r:2 = linalg.generic {indexing_maps = [#in, #out, #out], iterator_types = ["parallel", "reduction"]}
          ins(%x : tensor<2x4xf32>) outs(%low, %first : tensor<2xf32>, tensor<2xi64>) {
      ^bb0(%v: f32, %best: f32, %at: i64):
        %j = linalg.index 1 : index
        %k = arith.index_cast %j : index to i64
        %m = arith.maximumf %v, %best : f32
        %better = arith.cmpf ogt, %v, %best : f32
        %n = arith.select %better, %k, %at : i64
        linalg.yield %m, %n : f32, i64
      } -> (tensor<2xf32>, tensor<2xi64>)
      return %r#0, %r#1 : tensor<2xf32>, tensor<2xi64>
    })");
  auto results =
      program.runGlobal({makeFloats({2, 4}, {1, 7, 3, 7, -4, -2, -1, -8})});
  ASSERT_EQ(results.size(), 2u) << program.getErrors();
  EXPECT_EQ(toDoubles(results[0]), (std::vector<double>{7, -1}));
  EXPECT_EQ(toDoubles(results[1]), (std::vector<double>{1, 2}));
}
