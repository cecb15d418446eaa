// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "ParseProgram.h"

using namespace mlir::tp;

TEST(ControlFlow, ForAndCall) {
  ParsedProgram program(R"(
    func.func private @twice(%x: tensor<2xf32>) -> tensor<2xf32> {
      %r = arith.addf %x, %x : tensor<2xf32>
      return %r : tensor<2xf32>
    }
    func.func @main(%x: tensor<2xf32>) -> tensor<2xf32> {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %c3 = arith.constant 3 : index
      %r = scf.for %i = %c0 to %c3 step %c1 iter_args(%v = %x) -> tensor<2xf32> {
        %w = func.call @twice(%v) : (tensor<2xf32>) -> tensor<2xf32>
        scf.yield %w : tensor<2xf32>
      }
      return %r : tensor<2xf32>
    })");
  auto results = program.runGlobal({makeIota({2})});
  ASSERT_EQ(results.size(), 1u) << program.getErrors();
  EXPECT_EQ(toDoubles(results[0]), (std::vector<double>{0, 8}));
  EXPECT_EQ(program.getStatistics().flops, 6);
}

TEST(ControlFlow, WhileAndIf) {
  ParsedProgram program(R"(
    func.func @main(%n: tensor<i32>) -> (tensor<i32>, tensor<i32>) {
      %zero = arith.constant dense<0> : tensor<i32>
      %one = arith.constant dense<1> : tensor<i32>
      %r:2 = scf.while (%i = %zero, %sum = %zero) : (tensor<i32>, tensor<i32>) -> (tensor<i32>, tensor<i32>) {
        %c = arith.cmpi slt, %i, %n : tensor<i32>
        %b = tensor.extract %c[] : tensor<i1>
        scf.condition(%b) %i, %sum : tensor<i32>, tensor<i32>
      } do {
      ^bb0(%i: tensor<i32>, %sum: tensor<i32>):
        %j = arith.addi %i, %one : tensor<i32>
        %s = arith.addi %sum, %j : tensor<i32>
        scf.yield %j, %s : tensor<i32>, tensor<i32>
      }
      %c7 = arith.constant 7 : i32
      %v = tensor.extract %r#1[] : tensor<i32>
      %big = arith.cmpi sgt, %v, %c7 : i32
      %t = scf.if %big -> tensor<i32> {
        scf.yield %r#1 : tensor<i32>
      } else {
        scf.yield %zero : tensor<i32>
      }
      return %r#1, %t : tensor<i32>, tensor<i32>
    })");
  auto results = program.runGlobal({HostTensor::of<int32_t>({}, {4})});
  ASSERT_EQ(results.size(), 2u) << program.getErrors();
  EXPECT_EQ(results[0].getInteger(0), 10);
  EXPECT_EQ(results[1].getInteger(0), 10);
}

// A branch that some ranks take and others do not is an error.
TEST(ControlFlow, DependsOnTheRank) {
  ParsedProgram program(R"(
    tp.mesh @m <x = 2>
    func.func @main(%x: tensor<2xf32>) -> tensor<2xf32> {
      %i = tp.axis_index @m ["x"] : index
      %c0 = arith.constant 0 : index
      %first = arith.cmpi eq, %i, %c0 : index
      %r = scf.if %first -> tensor<2xf32> {
        scf.yield %x : tensor<2xf32>
      } else {
        %y = arith.addf %x, %x : tensor<2xf32>
        scf.yield %y : tensor<2xf32>
      }
      return %r : tensor<2xf32>
    })");
  EXPECT_TRUE(program.runLocal({makeIota({2})}).empty());
  EXPECT_EQ(program.getErrors(),
            "depends on the rank: the condition is 1 on rank 0 and 0 on rank "
            "1\n");
}
