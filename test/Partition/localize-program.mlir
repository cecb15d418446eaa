// RUN: tp-opt %s --tp-localize-program | FileCheck %s

tp.mesh @pod <tp = 2>

// A program as tp-insert-reshards leaves it: shards in, a whole sum out.

// CHECK-LABEL: func.func @row_parallel(
// CHECK-SAME:    %[[X:.*]]: tensor<4x4xf32> {tp.global = tensor<4x8xf32>,
// CHECK-SAME:    %[[W:.*]]: tensor<4x6xf32> {tp.global = tensor<8x6xf32>,
// CHECK-SAME:    -> (tensor<4x6xf32> {tp.global = tensor<4x6xf32>,
// CHECK:         %[[Y:.*]] = linalg.matmul ins(%[[X]], %[[W]] : tensor<4x4xf32>, tensor<4x6xf32>)
// CHECK-NEXT:    %[[R:.*]] = tp.all_reduce %[[Y]] sum over @pod ["tp"]{{.*}} : tensor<4x6xf32>
// CHECK-NEXT:    return %[[R]]
func.func @row_parallel(
    %x: tensor<4x8xf32> {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>},
    %w: tensor<8x6xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>})
    -> (tensor<4x6xf32> {tp.sharding = #tp.sharding<@pod, [{}, {}]>}) {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() {tp.loops = #tp.loops<@pod, [{}, {}]>, tp.shardings = [#tp.sharding<@pod, [{}, {}]>]} : tensor<4x6xf32>
  %f = linalg.fill {tp.loops = #tp.loops<@pod, [{}, {}]>, tp.shardings = [#tp.sharding<@pod, [{}, {}]>]}
    ins(%zero : f32) outs(%e : tensor<4x6xf32>) -> tensor<4x6xf32>
  %y = linalg.matmul {tp.loops = #tp.loops<@pod, [{}, {}, {"tp"}]>, tp.shardings = [#tp.sharding<@pod, [{}, {}], partial = sum {"tp"}>]}
    ins(%x, %w : tensor<4x8xf32>, tensor<8x6xf32>) outs(%f : tensor<4x6xf32>) -> tensor<4x6xf32>
  %r = tp.reshard %y <@pod, [{}, {}], partial = sum {"tp"}> to <@pod, [{}, {}]>
      : tensor<4x6xf32>
  return %r : tensor<4x6xf32>
}
