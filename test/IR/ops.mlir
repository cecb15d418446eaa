// RUN: tp-opt %s --verify-roundtrip | FileCheck %s

// Every operation of the dialect in the form that its documentation shows.

// CHECK: tp.mesh @pod <dp = 2, tp = 4>
tp.mesh @pod <dp = 2, tp = 4>
// CHECK: tp.mesh @ring <tp = 4> {devices = array<i64: 0, 2, 1, 3>}
tp.mesh @ring <tp = 4> {devices = array<i64: 0, 2, 1, 3>}
// CHECK: tp.mesh @deep <pp = 2 stage, tp = 4>
tp.mesh @deep <pp = 2 stage, tp = 4>

// CHECK-LABEL: func @annotations
func.func @annotations(%0: tensor<64x512xf32>, %2: tensor<8xf32>) {
  // CHECK: tp.constrain %{{.*}} <@pod, [{"dp"}, {}]> : tensor<64x512xf32>
  %1 = tp.constrain %0 <@pod, [{"dp"}, {} ]> : tensor<64x512xf32>
  // CHECK: tp.reshard %{{.*}} <@pod, [{"tp"}]> to <@pod, [{}]> : tensor<8xf32>
  %3 = tp.reshard %2 <@pod, [{"tp"} ]> to <@pod, [{} ]> : tensor<8xf32>
  return
}

// CHECK-LABEL: func @collectives
func.func @collectives(%p: tensor<32x512xf32>, %s: tensor<8x512xf32>, %v: tensor<8x512xf32>) {
  // CHECK: tp.all_reduce %{{.*}} sum over @pod ["tp"] : tensor<32x512xf32>
  %0 = tp.all_reduce %p sum over @pod ["tp"] : tensor<32x512xf32>
  // CHECK: tp.reduce_scatter %{{.*}} sum dim 0 over @pod ["tp"] : tensor<32x512xf32> -> tensor<8x512xf32>
  %1 = tp.reduce_scatter %p sum dim 0 over @pod ["tp"]
      : tensor<32x512xf32> -> tensor<8x512xf32>
  // CHECK: tp.all_gather %{{.*}} dim 0 over @pod ["tp"] : tensor<8x512xf32> -> tensor<32x512xf32>
  %2 = tp.all_gather %s dim 0 over @pod ["tp"]
      : tensor<8x512xf32> -> tensor<32x512xf32>
  // CHECK: tp.all_to_all %{{.*}} split 1 concat 0 over @pod ["tp"] : tensor<8x512xf32> -> tensor<32x128xf32>
  %3 = tp.all_to_all %s split 1 concat 0 over @pod ["tp"]
      : tensor<8x512xf32> -> tensor<32x128xf32>
  // CHECK: tp.permute %{{.*}} over @pod ["tp"] {{\[}}[0, 1], [1, 2], [2, 3], [3, 0]] : tensor<8x512xf32>
  %4 = tp.permute %v over @pod ["tp"] [[0, 1], [1, 2], [2, 3], [3, 0]]
      : tensor<8x512xf32>
  // CHECK: tp.shard %{{.*}} dim 1 over @pod ["tp":(1)2] : tensor<32x512xf32> -> tensor<32x256xf32>
  %5 = tp.shard %p dim 1 over @pod ["tp":(1)2]
      : tensor<32x512xf32> -> tensor<32x256xf32>
  // CHECK: tp.shard %{{.*}} dim 1 over @pod ["tp"] : tensor<32x512xf32> -> tensor<32x128xf32>
  %6 = tp.shard %p dim 1 over @pod ["tp"]
      : tensor<32x512xf32> -> tensor<32x128xf32>
  // CHECK: tp.axis_index @pod ["dp", "tp"] : index
  %7 = tp.axis_index @pod ["dp", "tp"] : index
  // CHECK: tp.axis_index @pod ["tp"] : index
  %8 = tp.axis_index @pod ["tp"] : index
  return
}

// CHECK-LABEL: func @rows
func.func @rows(%v: tensor<7x4xf32>, %w: tensor<2x8x4xf32>) {
  // CHECK: tp.exchange %{{.*}} dim 0 over @pod ["dp"] {{\[}}[2, 1], [3, 4]] : tensor<7x4xf32> -> tensor<5x4xf32>
  %0 = tp.exchange %v dim 0 over @pod ["dp"] [[2, 1], [3, 4]]
      : tensor<7x4xf32> -> tensor<5x4xf32>
  // CHECK: tp.halo %{{.*}} dim 1 low 1 high 1 over @pod ["tp"] : tensor<2x8x4xf32> -> tensor<2x10x4xf32>
  %1 = tp.halo %w dim 1 low 1 high 1 over @pod ["tp"]
      : tensor<2x8x4xf32> -> tensor<2x10x4xf32>
  // CHECK: tp.halo %{{.*}} dim 2 low 9 high 0 over @pod ["tp":(1)2]
  %2 = tp.halo %w dim 2 low 9 high 0 over @pod ["tp":(1)2]
      : tensor<2x8x4xf32> -> tensor<2x8x13xf32>
  return
}

// CHECK-LABEL: func @loops
// CHECK: tp.loops = #tp.loops<@pod, [{"dp"}, {}, {"tp"}]>
func.func @loops(%x: tensor<4x8xf32>, %w: tensor<8x16xf32>, %out: tensor<4x16xf32>) -> tensor<4x16xf32> {
  %0 = linalg.matmul {tp.loops = #tp.loops<@pod, [{"dp"}, {}, {"tp"}]>}
      ins(%x, %w : tensor<4x8xf32>, tensor<8x16xf32>) outs(%out : tensor<4x16xf32>) -> tensor<4x16xf32>
  return %0 : tensor<4x16xf32>
}

// CHECK-LABEL: func @shardings
// CHECK-SAME: [{"dp"}, {}]>
// CHECK-SAME: [{"dp", ?}, {?}]>
// CHECK-SAME: [{"dp"}p1, {}]>
// CHECK-SAME: [{}, {"tp":(1)2}]>
// CHECK-SAME: [{}, {3:_, "tp"}]>
// CHECK-SAME: [{}, {}], partial = sum {"tp"} max {"dp"}>
// CHECK-SAME: [{?}, {}], replicated = {"tp"}>
func.func @shardings(
    %0: tensor<4x6xf32> {tp.sharding = #tp.sharding<@pod, [{"dp"}, {} ]>},
    %1: tensor<4x6xf32> {tp.sharding = #tp.sharding<@pod, [{"dp", ?}, {?} ]>},
    %2: tensor<4x6xf32> {tp.sharding = #tp.sharding<@pod, [{"dp"}p1, {} ]>},
    %3: tensor<4x6xf32> {tp.sharding = #tp.sharding<@pod, [{}, {"tp":(1)2} ]>},
    %4: tensor<4x6xf32> {tp.sharding = #tp.sharding<@pod, [{}, {3:_, "tp"} ]>},
    %5: tensor<4x6xf32> {tp.sharding = #tp.sharding<@pod, [{}, {} ], partial = sum {"tp"} max {"dp"}>},
    %6: tensor<4x6xf32> {tp.sharding = #tp.sharding<@pod, [{?}, {} ], replicated = {"tp"}>}) {
  return
}

// CHECK-LABEL: func.func @hints
// CHECK-NEXT:    tp.group %{{.*}}, %{{.*}} : tensor<8xf32>, tensor<8xf32>
// CHECK-NEXT:    tp.barrier %{{.*}} forward : tensor<8xf32>
// CHECK-NEXT:    tp.barrier %{{.*}} backward : tensor<8xf32>
// CHECK-NEXT:    tp.barrier %{{.*}} both : tensor<8xf32>
func.func @hints(%a: tensor<8xf32>, %b: tensor<8xf32>) {
  tp.group %a, %b : tensor<8xf32>, tensor<8xf32>
  %1 = tp.barrier %a forward : tensor<8xf32>
  %2 = tp.barrier %a backward : tensor<8xf32>
  %3 = tp.barrier %a both : tensor<8xf32>
  return
}

// CHECK-LABEL: func.func @manual(
// CHECK-NEXT:    tp.manual (%{{.*}}) in [<@pod, [{"tp"}]>] out [<@pod, [{}]>] axes ["tp"] : (tensor<8xf32>) -> tensor<2xf32> {
// CHECK-NEXT:    ^bb0(%[[OWN:.*]]: tensor<2xf32>):
// CHECK-NEXT:      %[[SUM:.*]] = tp.all_reduce %[[OWN]] sum over @pod ["tp"] : tensor<2xf32>
// CHECK-NEXT:      tp.yield %[[SUM]] : tensor<2xf32>
func.func @manual(%a: tensor<8xf32>) {
  %1 = tp.manual (%a) in [<@pod, [{"tp"}]>] out [<@pod, [{}]>] axes ["tp"]
      : (tensor<8xf32>) -> tensor<2xf32> {
  ^bb0(%own: tensor<2xf32>):
    %sum = tp.all_reduce %own sum over @pod ["tp"] : tensor<2xf32>
    tp.yield %sum : tensor<2xf32>
  }
  return
}
