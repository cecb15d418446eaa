// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What cannot be interpreted is one error.

#include "ParseProgram.h"

using namespace mlir::tp;

static std::string getError(const char *text,
                            llvm::ArrayRef<HostTensor> arguments) {
  ParsedProgram program(text);
  EXPECT_TRUE(program.runGlobal(arguments).empty());
  return program.getErrors();
}

TEST(Faults, UnknownOperation) {
  EXPECT_EQ(getError(R"(
    func.func @main(%x: tensor<2xf32>) -> tensor<2xf32> {
      %c0 = arith.constant 0 : index
      %r = scf.index_switch %c0 -> tensor<2xf32>
      default {
        scf.yield %x : tensor<2xf32>
      }
      return %r : tensor<2xf32>
    })",
                     {makeIota({2})}),
            "the interpreter has no rule for 'scf.index_switch'\n");
}

TEST(Faults, WrongArguments) {
  const char *text = R"(
    func.func @main(%x: tensor<2xf32>) -> tensor<2xf32> {
      return %x : tensor<2xf32>
    })";
  EXPECT_EQ(getError(text, {}), "takes 1 arguments, but is given 0\n");
  EXPECT_EQ(getError(text, {makeIota({3})}),
            "takes 'tensor<2xf32>' as argument 0, but is given 3xf32\n");
}

TEST(Faults, ExtractOutside) {
  EXPECT_EQ(getError(R"(
    #id = affine_map<(d0) -> (d0)>
    func.func @main(%table: tensor<4xf32>, %x: tensor<3xf32>) -> tensor<3xf32> {
      %c2 = arith.constant 2 : index
      %r = linalg.generic {indexing_maps = [#id], iterator_types = ["parallel"]} outs(%x : tensor<3xf32>) {
      ^bb0(%b: f32):
        %i = linalg.index 0 : index
        %j = arith.muli %i, %c2 : index
        %e = tensor.extract %table[%j] : tensor<4xf32>
        linalg.yield %e : f32
      } -> tensor<3xf32>
      return %r : tensor<3xf32>
    })",
                     {makeIota({4}), makeIota({3})}),
            "extracts element [4] of a tensor of type 4xf32\n");
}

// An assertion counts only in the lanes that reach it.
TEST(Faults, AssertionInBody) {
  const char *text = R"(
    #id = affine_map<(d0) -> (d0)>
    func.func @main(%x: tensor<3xf32>, %guard: tensor<3xi1>) -> tensor<3xf32> {
      %zero = arith.constant 0.0 : f32
      %r = linalg.generic {indexing_maps = [#id, #id, #id], iterator_types = ["parallel"]}
          ins(%x, %guard : tensor<3xf32>, tensor<3xi1>) outs(%x : tensor<3xf32>) {
      ^bb0(%v: f32, %g: i1, %b: f32):
        scf.if %g {
          %ok = arith.cmpf one, %v, %zero : f32
          cf.assert %ok, "element is zero"
        }
        linalg.yield %v : f32
      } -> tensor<3xf32>
      return %r : tensor<3xf32>
    })";
  HostTensor never = HostTensor::of<bool>({3}, {false, true, true});
  HostTensor reached = HostTensor::of<bool>({3}, {true, false, false});
  EXPECT_EQ(getError(text, {makeIota({3}), reached}),
            "asserts \"element is zero\", which is false\n");
  ParsedProgram program(text);
  EXPECT_EQ(program.runGlobal({makeIota({3}), never}).size(), 1u)
      << program.getErrors();
}

TEST(Faults, DivisionByZero) {
  EXPECT_EQ(getError(R"(
    func.func @main(%x: tensor<2xi32>) -> tensor<2xi32> {
      %r = arith.remsi %x, %x : tensor<2xi32>
      return %r : tensor<2xi32>
    })",
                     {HostTensor::of<int32_t>({2}, {1, 0})}),
            "divides by zero\n");
}
