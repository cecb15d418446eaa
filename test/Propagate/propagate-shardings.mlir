// RUN: tp-opt %s --tp-propagate-shardings | FileCheck %s

tp.mesh @pod <tp = 2>

// A weight cut by row cuts the reduction, and through it the other operand. The
// result is a sum of which each device has a term.

// CHECK-LABEL: func.func @row_parallel(
// CHECK-SAME:    %[[X:.*]]: tensor<4x8xf32> {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>}
// CHECK-NOT:     tp.loops
// CHECK:         linalg.matmul
// CHECK-SAME:      tp.loops = #tp.loops<@pod, [{}, {}, {"tp"}]>
// CHECK-SAME:      tp.shardings = [#tp.sharding<@pod, [{}, {}], partial = sum {"tp"}>]
func.func @row_parallel(%x: tensor<4x8xf32>,
    %w: tensor<8x6xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>}) -> tensor<4x6xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<4x6xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<4x6xf32>) -> tensor<4x6xf32>
  %y = linalg.matmul ins(%x, %w : tensor<4x8xf32>, tensor<8x6xf32>)
                     outs(%f : tensor<4x6xf32>) -> tensor<4x6xf32>
  return %y : tensor<4x6xf32>
}

// A weight cut by column cuts the result and leaves nothing pending.

// CHECK-LABEL: func.func @column_parallel(
// CHECK-SAME:    %[[X:.*]]: tensor<4x8xf32> {tp.sharding = #tp.sharding<@pod, [{}, {}]>}
// CHECK:         linalg.matmul
// CHECK-SAME:      tp.loops = #tp.loops<@pod, [{}, {"tp"}, {}]>
// CHECK-SAME:      tp.shardings = [#tp.sharding<@pod, [{}, {"tp"}]>]
func.func @column_parallel(%x: tensor<4x8xf32>,
    %w: tensor<8x6xf32> {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>}) -> tensor<4x6xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<4x6xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<4x6xf32>) -> tensor<4x6xf32>
  %y = linalg.matmul ins(%x, %w : tensor<4x8xf32>, tensor<8x6xf32>)
                     outs(%f : tensor<4x6xf32>) -> tensor<4x6xf32>
  return %y : tensor<4x6xf32>
}
