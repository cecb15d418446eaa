// RUN: tp-opt %s --tp-import-sdy | FileCheck %s
// RUN: %check-each %s

// Collectives of StableHLO in a manual region name devices; tp's name axes.

"sdy.mesh"() <{mesh = #sdy.mesh<["dp"=2, "tp"=3]>, sym_name = "mesh"}> : () -> ()

// CHECK-LABEL: func.func @reduce_and_gather(
// CHECK:         ^bb0(%[[OWN:.*]]: tensor<2x2xf32>):
// CHECK-NEXT:      %[[SUM:.*]] = tp.all_reduce %[[OWN]] sum over @mesh ["tp"] : tensor<2x2xf32>
// CHECK-NEXT:      %[[MAX:.*]] = tp.all_reduce %[[SUM]] max over @mesh ["dp", "tp"] : tensor<2x2xf32>
// CHECK-NEXT:      %[[ALL:.*]] = tp.all_gather %[[MAX]] dim 0 over @mesh ["dp"] : tensor<2x2xf32> -> tensor<4x2xf32>
// CHECK-NEXT:      tp.yield %[[ALL]]
func.func @reduce_and_gather(%x: tensor<4x6xf32>) -> tensor<4x2xf32> {
  %0 = "sdy.manual_computation"(%x) <{in_shardings = #sdy.sharding_per_value<[<@mesh, [{"dp"}, {"tp"}]>]>, manual_axes = #sdy<manual_axes{"dp", "tp"}>, out_shardings = #sdy.sharding_per_value<[<@mesh, [{}, {}]>]>}> ({
  ^bb0(%own: tensor<2x2xf32>):
    %1 = "stablehlo.all_reduce"(%own) <{replica_groups = dense<[[0, 1, 2], [3, 4, 5]]> : tensor<2x3xi64>, use_global_device_ids}> ({
    ^bb0(%a: tensor<f32>, %b: tensor<f32>):
      %e = tensor.empty() : tensor<f32>
      %s = linalg.generic {indexing_maps = [affine_map<() -> ()>, affine_map<() -> ()>, affine_map<() -> ()>], iterator_types = []} ins(%a, %b : tensor<f32>, tensor<f32>) outs(%e : tensor<f32>) {
      ^bb0(%p: f32, %q: f32, %out: f32):
        %sum = arith.addf %p, %q : f32
        linalg.yield %sum : f32
      } -> tensor<f32>
      "stablehlo.return"(%s) : (tensor<f32>) -> ()
    }) : (tensor<2x2xf32>) -> tensor<2x2xf32>
    %2 = "stablehlo.all_reduce"(%1) <{replica_groups = dense<[[0, 1, 2, 3, 4, 5]]> : tensor<1x6xi64>, use_global_device_ids}> ({
    ^bb0(%a: tensor<f32>, %b: tensor<f32>):
      %e = tensor.empty() : tensor<f32>
      %s = linalg.generic {indexing_maps = [affine_map<() -> ()>, affine_map<() -> ()>, affine_map<() -> ()>], iterator_types = []} ins(%a, %b : tensor<f32>, tensor<f32>) outs(%e : tensor<f32>) {
      ^bb0(%p: f32, %q: f32, %out: f32):
        %max = arith.maximumf %p, %q : f32
        linalg.yield %max : f32
      } -> tensor<f32>
      "stablehlo.return"(%s) : (tensor<f32>) -> ()
    }) : (tensor<2x2xf32>) -> tensor<2x2xf32>
    %3 = "stablehlo.all_gather"(%2) <{all_gather_dim = 0 : i64, replica_groups = dense<[[0, 3], [1, 4], [2, 5]]> : tensor<3x2xi64>, use_global_device_ids}> : (tensor<2x2xf32>) -> tensor<4x2xf32>
    "sdy.return"(%3) : (tensor<4x2xf32>) -> ()
  }) : (tensor<4x6xf32>) -> tensor<4x2xf32>
  return %0 : tensor<4x2xf32>
}

// CHECK-LABEL: func.func @scatter_and_move(
// CHECK:         ^bb0(%[[OWN:.*]]: tensor<6x4xf32>):
// CHECK-NEXT:      %[[SUM:.*]] = tp.reduce_scatter %[[OWN]] sum dim 0 over @mesh ["tp"] : tensor<6x4xf32> -> tensor<2x4xf32>
// CHECK-NEXT:      %[[NEXT:.*]] = tp.permute %[[SUM]] over @mesh ["tp"] {{\[}}[0, 1], [1, 2], [2, 0]] : tensor<2x4xf32>
// CHECK-NEXT:      %[[SWAP:.*]] = tp.all_to_all %[[NEXT]] split 1 concat 0 over @mesh ["dp"] : tensor<2x4xf32> -> tensor<4x2xf32>
// CHECK-NEXT:      tp.yield %[[SWAP]]
func.func @scatter_and_move(%x: tensor<12x12xf32>) -> tensor<12x4xf32> {
  %0 = "sdy.manual_computation"(%x) <{in_shardings = #sdy.sharding_per_value<[<@mesh, [{"dp"}, {"tp"}]>]>, manual_axes = #sdy<manual_axes{"dp", "tp"}>, out_shardings = #sdy.sharding_per_value<[<@mesh, [{"tp"}, {"dp"}]>]>}> ({
  ^bb0(%own: tensor<6x4xf32>):
    %1 = "stablehlo.reduce_scatter"(%own) <{replica_groups = dense<[[0, 1, 2], [3, 4, 5]]> : tensor<2x3xi64>, scatter_dimension = 0 : i64, use_global_device_ids}> ({
    ^bb0(%a: tensor<f32>, %b: tensor<f32>):
      %s = arith.addf %a, %b : tensor<f32>
      "stablehlo.return"(%s) : (tensor<f32>) -> ()
    }) : (tensor<6x4xf32>) -> tensor<2x4xf32>
    %2 = "stablehlo.collective_permute"(%1) <{source_target_pairs = dense<[[0, 1], [1, 2], [2, 0], [3, 4], [4, 5], [5, 3]]> : tensor<6x2xi64>}> : (tensor<2x4xf32>) -> tensor<2x4xf32>
    %3 = "stablehlo.all_to_all"(%2) <{concat_dimension = 0 : i64, replica_groups = dense<[[0, 3], [1, 4], [2, 5]]> : tensor<3x2xi64>, split_count = 2 : i64, split_dimension = 1 : i64}> : (tensor<2x4xf32>) -> tensor<4x2xf32>
    "sdy.return"(%3) : (tensor<4x2xf32>) -> ()
  }) : (tensor<12x12xf32>) -> tensor<12x4xf32>
  return %0 : tensor<12x4xf32>
}

// The number of a device is its position on all axes.

// CHECK-LABEL: func.func @position(
// CHECK:           %[[I:.*]] = tp.axis_index @mesh ["dp", "tp"] : index
// CHECK-NEXT:      %[[N:.*]] = arith.index_cast %[[I]] : index to i32
// CHECK-NEXT:      tensor.from_elements %[[N]] : tensor<i32>
func.func @position(%x: tensor<6xi32>) -> tensor<6xi32> {
  %0 = "sdy.manual_computation"(%x) <{in_shardings = #sdy.sharding_per_value<[<@mesh, [{"dp", "tp"}]>]>, manual_axes = #sdy<manual_axes{"dp", "tp"}>, out_shardings = #sdy.sharding_per_value<[<@mesh, [{"dp", "tp"}]>]>}> ({
  ^bb0(%own: tensor<1xi32>):
    %1 = "stablehlo.partition_id"() : () -> tensor<ui32>
    %2 = builtin.unrealized_conversion_cast %1 : tensor<ui32> to tensor<i32>
    %3 = linalg.generic {indexing_maps = [affine_map<(d0) -> ()>, affine_map<(d0) -> (d0)>], iterator_types = ["parallel"]} ins(%2 : tensor<i32>) outs(%own : tensor<1xi32>) {
    ^bb0(%in: i32, %out: i32):
      %sum = arith.addi %in, %out : i32
      linalg.yield %sum : i32
    } -> tensor<1xi32>
    "sdy.return"(%3) : (tensor<1xi32>) -> ()
  }) : (tensor<6xi32>) -> tensor<6xi32>
  return %0 : tensor<6xi32>
}
