// RUN: tp-opt %s --tp-shard 2>&1 >/dev/null | FileCheck %s
// RUN: tp-opt %s --tp-shard --remarks-filter-missed=none 2>&1 >/dev/null | FileCheck %s --check-prefix=NONE --allow-empty

// What tp could not do is said on stderr unless another filter is set: here a
// reduction whose body is no combiner keeps its dimension whole.

// CHECK: remark: [Missed] {{.*}} | Category:tp-propagate
// NONE-NOT: remark
tp.mesh @pod <tp = 4>
func.func @main(%x: tensor<8x16xf32> {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>}, %init: tensor<8xf32>) -> tensor<8xf32> {
  %two = arith.constant 2.0 : f32
  %0 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0)>], iterator_types = ["parallel", "reduction"]} ins(%x : tensor<8x16xf32>) outs(%init : tensor<8xf32>) {
  ^bb0(%in: f32, %acc: f32):
    %1 = arith.mulf %acc, %two : f32
    %2 = arith.addf %1, %in : f32
    linalg.yield %2 : f32
  } -> tensor<8xf32>
  return %0 : tensor<8xf32>
}
