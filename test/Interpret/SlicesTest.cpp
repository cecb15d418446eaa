// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "ParseProgram.h"
#include <cmath>

using namespace mlir::tp;

TEST(Slices, ExtractAndInsert) {
  ParsedProgram program(R"(
    func.func @main(%x: tensor<4x5xf32>) -> (tensor<2x2xf32>, tensor<2xf32>, tensor<4x5xf32>) {
      %a = tensor.extract_slice %x[1, 0] [2, 2] [2, 3] : tensor<4x5xf32> to tensor<2x2xf32>
      %b = tensor.extract_slice %x[2, 1] [1, 2] [1, 1] : tensor<4x5xf32> to tensor<2xf32>
      %c = tensor.insert_slice %b into %x[0, 3] [1, 2] [1, 1] : tensor<2xf32> into tensor<4x5xf32>
      return %a, %b, %c : tensor<2x2xf32>, tensor<2xf32>, tensor<4x5xf32>
    })");
  HostTensor x = makeIota({4, 5});
  auto results = program.runGlobal({x});
  ASSERT_EQ(results.size(), 3u) << program.getErrors();
  EXPECT_EQ(toDoubles(results[0]), (std::vector<double>{5, 8, 15, 18}));
  EXPECT_EQ(toDoubles(results[1]), (std::vector<double>{11, 12}));
  EXPECT_EQ(results[2].getFloat(3), 11);
  EXPECT_EQ(results[2].getFloat(5), 5);
  EXPECT_EQ(x, makeIota({4, 5})); // arguments are never overwritten
}

TEST(Slices, PadAndConcat) {
  ParsedProgram program(R"(
    func.func @main(%x: tensor<2x2xf32>) -> (tensor<3x3xf32>, tensor<2x4xf32>, tensor<2x1xf32>) {
      %c = arith.constant 9.0 : f32
      %p = tensor.pad %x low[1, 0] high[0, 1] {
      ^bb0(%i: index, %j: index):
        tensor.yield %c : f32
      } : tensor<2x2xf32> to tensor<3x3xf32>
      %q = tensor.concat dim(1) %x, %x : (tensor<2x2xf32>, tensor<2x2xf32>) -> tensor<2x4xf32>
      %cut = tensor.pad %x low[0, -1] high[0, 0] {
      ^bb0(%i: index, %j: index):
        tensor.yield %c : f32
      } : tensor<2x2xf32> to tensor<2x1xf32>
      return %p, %q, %cut : tensor<3x3xf32>, tensor<2x4xf32>, tensor<2x1xf32>
    })");
  auto results = program.runGlobal({makeIota({2, 2})});
  ASSERT_EQ(results.size(), 3u) << program.getErrors();
  EXPECT_EQ(toDoubles(results[0]),
            (std::vector<double>{9, 9, 9, 0, 1, 9, 2, 3, 9}));
  EXPECT_EQ(toDoubles(results[1]),
            (std::vector<double>{0, 1, 0, 1, 2, 3, 2, 3}));
  EXPECT_EQ(toDoubles(results[2]), (std::vector<double>{1, 3}));
}

TEST(Slices, ShapesAndElements) {
  ParsedProgram program(R"(
    func.func @main(%x: tensor<2x6xf32>, %i: tensor<i32>) -> (tensor<2x3x2xf32>, tensor<12xf32>, tensor<2x2xindex>, tensor<f32>, index) {
      %a = tensor.expand_shape %x [[0], [1, 2]] output_shape [2, 3, 2] : tensor<2x6xf32> into tensor<2x3x2xf32>
      %b = tensor.collapse_shape %x [[0, 1]] : tensor<2x6xf32> into tensor<12xf32>
      %g = tensor.generate {
      ^bb0(%p: index, %q: index):
        %s = arith.addi %p, %q : index
        tensor.yield %s : index
      } : tensor<2x2xindex>
      %n = tensor.extract %i[] : tensor<i32>
      %m = arith.index_cast %n : i32 to index
      %c1 = arith.constant 1 : index
      %e = tensor.extract %x[%c1, %m] : tensor<2x6xf32>
      %f = tensor.from_elements %e : tensor<f32>
      %d = tensor.dim %x, %c1 : tensor<2x6xf32>
      return %a, %b, %g, %f, %d : tensor<2x3x2xf32>, tensor<12xf32>, tensor<2x2xindex>, tensor<f32>, index
    })");
  auto results =
      program.runGlobal({makeIota({2, 6}), HostTensor::of<int32_t>({}, {4})});
  ASSERT_EQ(results.size(), 5u) << program.getErrors();
  EXPECT_EQ(results[0].printType(), "2x3x2xf32");
  EXPECT_EQ(results[1].printType(), "12xf32");
  EXPECT_EQ(toDoubles(results[2]), (std::vector<double>{0, 1, 1, 2}));
  EXPECT_EQ(results[3].getFloat(0), 10);
  EXPECT_EQ(results[4].getInteger(0), 6);
}

TEST(Slices, GatherAndScatter) {
  ParsedProgram program(R"(
    func.func @main(%x: tensor<3x2xf32>, %i: tensor<2x1xi32>) -> (tensor<2x2xf32>, tensor<3x2xf32>) {
      %g = tensor.gather %x[%i] gather_dims([0]) : (tensor<3x2xf32>, tensor<2x1xi32>) -> tensor<2x2xf32>
      %u = tensor.expand_shape %g [[0], [1, 2]] output_shape [2, 1, 2] : tensor<2x2xf32> into tensor<2x1x2xf32>
      %zero = arith.constant dense<0.0> : tensor<3x2xf32>
      %s = tensor.scatter %u into %zero[%i] scatter_dims([0]) unique : (tensor<2x1x2xf32>, tensor<3x2xf32>, tensor<2x1xi32>) -> tensor<3x2xf32>
      return %g, %s : tensor<2x2xf32>, tensor<3x2xf32>
    })");
  auto results = program.runGlobal(
      {makeIota({3, 2}), HostTensor::of<int32_t>({2, 1}, {2, 0})});
  ASSERT_EQ(results.size(), 2u) << program.getErrors();
  EXPECT_EQ(toDoubles(results[0]), (std::vector<double>{4, 5, 0, 1}));
  EXPECT_EQ(toDoubles(results[1]), (std::vector<double>{0, 1, 0, 0, 4, 5}));
}

// What nobody wrote is poison.
TEST(Slices, EmptyIsPoison) {
  ParsedProgram program(R"(
    func.func @main() -> tensor<2xf32> {
      %e = tensor.empty() : tensor<2xf32>
      return %e : tensor<2xf32>
    })");
  auto results = program.runGlobal({});
  ASSERT_EQ(results.size(), 1u) << program.getErrors();
  EXPECT_TRUE(std::isnan(results[0].getFloat(1)));
}
