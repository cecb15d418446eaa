// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tp/Interpret/Work.h"
#include "ParseProgram.h"

using namespace mlir::tp;

// A product and a sum are two, a fused multiply-add is two, casts and selects
// are nothing; of a branch the larger side counts.
TEST(Work, Flops) {
  ParsedProgram program(R"(
    #id = affine_map<(d0) -> (d0)>
    func.func @main(%x: tensor<5xf32>) -> tensor<5xf32> {
      %r = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel"]}
          ins(%x : tensor<5xf32>) outs(%x : tensor<5xf32>) {
      ^bb0(%a: f32, %b: f32):
        %e = math.exp %a : f32
        %f = math.fma %a, %e, %b : f32
        %w = arith.extf %f : f32 to f64
        %t = arith.truncf %w : f64 to f32
        %c = arith.cmpf olt, %t, %a : f32
        %s = arith.select %c, %t, %a : f32
        %v = scf.if %c -> f32 {
          %p = arith.mulf %s, %s : f32
          %q = arith.divf %p, %s : f32
          scf.yield %q : f32
        } else {
          %n = arith.negf %s : f32
          scf.yield %n : f32
        }
        linalg.yield %v : f32
      } -> tensor<5xf32>
      %y = arith.addf %r, %r : tensor<5xf32>
      return %y : tensor<5xf32>
    })");
  auto results = program.runGlobal({makeIota({5})});
  ASSERT_EQ(results.size(), 1u) << program.getErrors();
  EXPECT_EQ(program.getStatistics().flops, 5 * (1 + 2 + 2) + 5);
  EXPECT_EQ(countBodyOperations(program.getFunction()), 5 * 10 + 5);
}

TEST(Work, LoopsAndCalls) {
  ParsedProgram program(R"(
    func.func private @f(%x: tensor<2x3xf32>, %y: tensor<3x4xf32>, %z: tensor<2x4xf32>) -> tensor<2x4xf32> {
      %r = linalg.matmul ins(%x, %y : tensor<2x3xf32>, tensor<3x4xf32>)
          outs(%z : tensor<2x4xf32>) -> tensor<2x4xf32>
      return %r : tensor<2x4xf32>
    }
    func.func @main(%x: tensor<2x3xf32>, %y: tensor<3x4xf32>, %z: tensor<2x4xf32>) -> tensor<2x4xf32> {
      %c0 = arith.constant 0 : index
      %c2 = arith.constant 2 : index
      %c10 = arith.constant 10 : index
      %r = scf.for %i = %c0 to %c10 step %c2 iter_args(%v = %z) -> tensor<2x4xf32> {
        %w = func.call @f(%x, %y, %v) : (tensor<2x3xf32>, tensor<3x4xf32>, tensor<2x4xf32>) -> tensor<2x4xf32>
        scf.yield %w : tensor<2x4xf32>
      }
      return %r : tensor<2x4xf32>
    })");
  EXPECT_EQ(countBodyOperations(program.getFunction()), 5 * 24 * 2);
}
