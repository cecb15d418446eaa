// RUN: tp-opt %s --tp-import-stablehlo | FileCheck %s

// What StableHLO's conversion to linalg leaves behind.

// The gradient of a lookup: updates are summed where their indices say.

// CHECK:       #[[AT:.*]] = affine_map<(d0, d1, d2) -> (d2, 0)>
// CHECK-LABEL: func @scatter_add
// CHECK:         linalg.generic {{.*}} iterator_types = ["parallel", "parallel", "reduction"]} ins(%arg1, %arg2 : tensor<5x1xi32>, tensor<5x4xf32>) outs(%arg0 : tensor<7x4xf32>)
// CHECK:           %[[TARGET:.*]] = arith.index_cast
// CHECK:           %[[HERE:.*]] = linalg.index 0
// CHECK:           %[[LANDS:.*]] = arith.cmpi eq, %[[TARGET]], %[[HERE]]
// CHECK:           %[[TERM:.*]] = arith.select %[[LANDS]], %{{.*}}, %{{.*}} : f32
// CHECK:           arith.addf %{{.*}}, %[[TERM]]
func.func @scatter_add(%init: tensor<7x4xf32>, %at: tensor<5x1xi32>, %update: tensor<5x4xf32>) -> tensor<7x4xf32> {
  %0 = "stablehlo.scatter"(%init, %at, %update) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [1], inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 1>}> ({
  ^bb0(%a: tensor<f32>, %b: tensor<f32>):
    %1 = arith.addf %a, %b : tensor<f32>
    "stablehlo.return"(%1) : (tensor<f32>) -> ()
  }) : (tensor<7x4xf32>, tensor<5x1xi32>, tensor<5x4xf32>) -> tensor<7x4xf32>
  return %0 : tensor<7x4xf32>
}

// An update replaces what was there: the body keeps the old value elsewhere.

// CHECK-LABEL: func @scatter_replace
// CHECK:         iterator_types = ["parallel", "reduction"]
// CHECK:           arith.select %{{.*}}, %in_{{.*}}, %out
func.func @scatter_replace(%init: tensor<7xf32>, %at: tensor<5x1xi32>, %update: tensor<5xf32>) -> tensor<7xf32> {
  %0 = "stablehlo.scatter"(%init, %at, %update) <{scatter_dimension_numbers = #stablehlo.scatter<inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 1>}> ({
  ^bb0(%a: tensor<f32>, %b: tensor<f32>):
    "stablehlo.return"(%b) : (tensor<f32>) -> ()
  }) : (tensor<7xf32>, tensor<5x1xi32>, tensor<5xf32>) -> tensor<7xf32>
  return %0 : tensor<7xf32>
}

// One update for each row of a batch needs no loop of its own. The region is as
// the conversion to linalg leaves it.

// CHECK-LABEL: func @scatter_along_an_axis
// CHECK:         iterator_types = ["parallel", "parallel"]
// CHECK:           arith.addf
func.func @scatter_along_an_axis(%init: tensor<6x9xf32>, %at: tensor<6x1x1xi32>, %update: tensor<6x1xf32>) -> tensor<6x9xf32> {
  %0 = "stablehlo.scatter"(%init, %at, %update) <{scatter_dimension_numbers = #stablehlo.scatter<inserted_window_dims = [1], input_batching_dims = [0], scatter_indices_batching_dims = [0], scatter_dims_to_operand_dims = [1], index_vector_dim = 2>}> ({
  ^bb0(%a: tensor<f32>, %b: tensor<f32>):
    %1 = tensor.empty() : tensor<f32>
    %2 = linalg.generic {indexing_maps = [affine_map<() -> ()>, affine_map<() -> ()>, affine_map<() -> ()>], iterator_types = []} ins(%a, %b : tensor<f32>, tensor<f32>) outs(%1 : tensor<f32>) {
    ^bb0(%p: f32, %q: f32, %r: f32):
      %3 = arith.addf %p, %q : f32
      linalg.yield %3 : f32
    } -> tensor<f32>
    "stablehlo.return"(%2) : (tensor<f32>) -> ()
  }) : (tensor<6x9xf32>, tensor<6x1x1xi32>, tensor<6x1xf32>) -> tensor<6x9xf32>
  return %0 : tensor<6x9xf32>
}

// A window of two columns starts where two indices say.

// CHECK-LABEL: func @scatter_window
// CHECK:         tensor.extract_slice %arg1[0, 0] [3, 1] [1, 1]
// CHECK:         tensor.extract_slice %arg1[0, 1] [3, 1] [1, 1]
// CHECK:         iterator_types = ["parallel", "parallel", "reduction", "reduction"]
// CHECK:           %[[START:.*]] = arith.index_cast
// CHECK:           %[[OFFSET:.*]] = linalg.index 3
// CHECK:           arith.addi %{{.*}}, %[[OFFSET]]
func.func @scatter_window(%init: tensor<6x9xi32>, %at: tensor<3x2xi32>, %update: tensor<3x2xi32>) -> tensor<6x9xi32> {
  %0 = "stablehlo.scatter"(%init, %at, %update) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [1], inserted_window_dims = [0], scatter_dims_to_operand_dims = [0, 1], index_vector_dim = 1>}> ({
  ^bb0(%a: tensor<i32>, %b: tensor<i32>):
    %1 = arith.maxsi %a, %b : tensor<i32>
    "stablehlo.return"(%1) : (tensor<i32>) -> ()
  }) : (tensor<6x9xi32>, tensor<3x2xi32>, tensor<3x2xi32>) -> tensor<6x9xi32>
  return %0 : tensor<6x9xi32>
}

// Keys are ordered and values go with them.

// CHECK-LABEL: func @sort_pairs
// CHECK:         %[[RANK:.*]] = linalg.generic {{.*}} iterator_types = ["parallel", "parallel", "reduction"]
// CHECK:         %[[FROM:.*]] = linalg.generic {{.*}} ins(%[[RANK]]
// CHECK:         linalg.generic {{.*}} ins(%[[FROM]]
// CHECK:           tensor.extract %arg0
// CHECK:         linalg.generic {{.*}} ins(%[[FROM]]
// CHECK:           tensor.extract %arg1
func.func @sort_pairs(%keys: tensor<3x7xi32>, %values: tensor<3x7xf32>) -> (tensor<3x7xi32>, tensor<3x7xf32>) {
  %0:2 = "stablehlo.sort"(%keys, %values) <{dimension = 1 : i64, is_stable = true}> ({
  ^bb0(%a: tensor<i32>, %b: tensor<i32>, %p: tensor<f32>, %q: tensor<f32>):
    %1 = arith.cmpi slt, %a, %b : tensor<i32>
    "stablehlo.return"(%1) : (tensor<i1>) -> ()
  }) : (tensor<3x7xi32>, tensor<3x7xf32>) -> (tensor<3x7xi32>, tensor<3x7xf32>)
  return %0#0, %0#1 : tensor<3x7xi32>, tensor<3x7xf32>
}

// A donated argument names the result that replaces it.

// CHECK-LABEL: func @donated(%arg0: tensor<7xf32>, %arg1: tensor<7xf32>)
// CHECK-SAME:    -> (tensor<7xf32>, tensor<7xf32> {tp.replaces = 0 : i64})
func.func @donated(%w: tensor<7xf32> {tf.aliasing_output = 1 : i32}, %x: tensor<7xf32>) -> (tensor<7xf32>, tensor<7xf32>) {
  return %x, %w : tensor<7xf32>, tensor<7xf32>
}
