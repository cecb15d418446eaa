// RUN: tp-opt %s --allow-unregistered-dialect --tp-import-sdy --split-input-file | FileCheck %s

// Groups, barriers and manual regions of Shardy.

"sdy.mesh"() <{mesh = #sdy.mesh<["dp"=2, "tp"=4]>, sym_name = "mesh"}> : () -> ()

// Values of one number become one group.

// CHECK-LABEL: func.func @groups(
// CHECK-SAME:    %[[A:.*]]: tensor<8xf32>, %[[B:.*]]: tensor<8xf32>, %[[C:.*]]: tensor<8xf32>, %[[D:.*]]: tensor<8xf32>
// CHECK-NEXT:    tp.group %[[A]], %[[C]] : tensor<8xf32>, tensor<8xf32>
// CHECK-NEXT:    tp.group %[[B]], %[[D]] : tensor<8xf32>, tensor<8xf32>
// CHECK-NEXT:    return
func.func @groups(%a: tensor<8xf32>, %b: tensor<8xf32>, %c: tensor<8xf32>, %d: tensor<8xf32>) {
  "sdy.sharding_group"(%a) <{group_id = 0 : i64}> : (tensor<8xf32>) -> ()
  "sdy.sharding_group"(%b) <{group_id = 1 : i64}> : (tensor<8xf32>) -> ()
  "sdy.sharding_group"(%c) <{group_id = 0 : i64}> : (tensor<8xf32>) -> ()
  "sdy.sharding_group"(%d) <{group_id = 1 : i64}> : (tensor<8xf32>) -> ()
  return
}

// Shardy says what passes, tp what does not.

// CHECK-LABEL: func.func @barriers(
// CHECK-NEXT:    tp.barrier %{{.*}} both : tensor<8xf32>
// CHECK-NEXT:    tp.barrier %{{.*}} backward : tensor<8xf32>
// CHECK-NEXT:    %[[LAST:.*]] = tp.barrier %{{.*}} forward : tensor<8xf32>
// CHECK-NEXT:    return %[[LAST]]
func.func @barriers(%a: tensor<8xf32>) -> tensor<8xf32> {
  %0 = "sdy.propagation_barrier"(%a) <{allowed_direction = 0 : i32}> : (tensor<8xf32>) -> tensor<8xf32>
  %1 = "sdy.propagation_barrier"(%0) <{allowed_direction = 1 : i32}> : (tensor<8xf32>) -> tensor<8xf32>
  %2 = "sdy.propagation_barrier"(%1) <{allowed_direction = 2 : i32}> : (tensor<8xf32>) -> tensor<8xf32>
  %3 = "sdy.propagation_barrier"(%2) <{allowed_direction = 3 : i32}> : (tensor<8xf32>) -> tensor<8xf32>
  return %3 : tensor<8xf32>
}

// shard_map: what the region reads from outside is an operand more.

// CHECK-LABEL: func.func @shard_map(
// CHECK-SAME:    %[[A:.*]]: tensor<8xf32>, %[[B:.*]]: tensor<2xf32>
// CHECK:         tp.manual (%[[A]], %[[B]]) in [<@mesh, [{"tp"}]>, <@mesh, [{}]>] out [<@mesh, [{"tp"}]>] axes ["tp"] : (tensor<8xf32>, tensor<2xf32>) -> tensor<8xf32> {
// CHECK-NEXT:    ^bb0(%[[OWN:.*]]: tensor<2xf32>, %[[MORE:.*]]: tensor<2xf32>):
// CHECK-NEXT:      %[[SUM:.*]] = linalg.add ins(%[[OWN]], %[[MORE]]
// CHECK-NEXT:      tp.yield %[[SUM]] : tensor<2xf32>
func.func @shard_map(%a: tensor<8xf32>, %b: tensor<2xf32>) -> tensor<8xf32> {
  %0 = "sdy.manual_computation"(%a) <{in_shardings = #sdy.sharding_per_value<[<@mesh, [{"tp"}]>]>, manual_axes = #sdy<manual_axes{"tp"}>, out_shardings = #sdy.sharding_per_value<[<@mesh, [{"tp"}]>]>}> ({
  ^bb0(%own: tensor<2xf32>):
    %1 = linalg.add ins(%own, %b : tensor<2xf32>, tensor<2xf32>) outs(%own : tensor<2xf32>) -> tensor<2xf32>
    "sdy.return"(%1) : (tensor<2xf32>) -> ()
  }) : (tensor<8xf32>) -> tensor<8xf32>
  return %0 : tensor<8xf32>
}
