// RUN: %check-each %s | FileCheck %s

// Scatter and sort as JAX exports them, cut along every dimension, evenly and
// not.

tp.mesh @pod <tp = 4>
tp.mesh @grid <x = 2, y = 3>

// The gradient of an embedding whose vocabulary is cut costs nothing.

// CHECK: @vocabulary: equal{{.*}} collectives 0
func.func @vocabulary(%init: tensor<10x4xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>}, %at: tensor<5x1xi8>, %update: tensor<5x4xf32>) -> tensor<10x4xf32> {
  %0 = "stablehlo.scatter"(%init, %at, %update) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [1], inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 1>}> ({
  ^bb0(%a: tensor<f32>, %b: tensor<f32>):
    %1 = arith.addf %a, %b : tensor<f32>
    "stablehlo.return"(%1) : (tensor<f32>) -> ()
  }) : (tensor<10x4xf32>, tensor<5x1xi8>, tensor<5x4xf32>) -> tensor<10x4xf32>
  return %0 : tensor<10x4xf32>
}

// Tokens that are cut leave a sum pending; the initial value counts once.

// CHECK: @tokens: equal{{.*}} collectives 1
func.func @tokens(%init: tensor<10x4xf32>, %at: tensor<5x1xi8>, %update: tensor<5x4xf32> {tp.sharding = #tp.sharding<@grid, [{"y"}, {"x"}]>}) -> (tensor<10x4xf32> {tp.sharding = #tp.sharding<@grid, [{}, {"x"}]>}) {
  %0 = "stablehlo.scatter"(%init, %at, %update) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [1], inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 1>}> ({
  ^bb0(%a: tensor<f32>, %b: tensor<f32>):
    %1 = arith.addf %a, %b : tensor<f32>
    "stablehlo.return"(%1) : (tensor<f32>) -> ()
  }) : (tensor<10x4xf32>, tensor<5x1xi8>, tensor<5x4xf32>) -> tensor<10x4xf32>
  return %0 : tensor<10x4xf32>
}

// CHECK: @replaced: equal
func.func @replaced(%init: tensor<10x4xf32> {tp.sharding = #tp.sharding<@grid, [{"x", "y"}, {}]>}, %at: tensor<5x1xi8> {tp.sharding = #tp.sharding<@grid, [{"x"}, {}]>}, %update: tensor<5x4xf32>) -> tensor<10x4xf32> {
  %0 = "stablehlo.scatter"(%init, %at, %update) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [1], inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 1>}> ({
  ^bb0(%a: tensor<f32>, %b: tensor<f32>):
    "stablehlo.return"(%b) : (tensor<f32>) -> ()
  }) : (tensor<10x4xf32>, tensor<5x1xi8>, tensor<5x4xf32>) -> tensor<10x4xf32>
  return %0 : tensor<10x4xf32>
}

// CHECK: @windows: equal
func.func @windows(%init: tensor<7x9xi32> {tp.sharding = #tp.sharding<@grid, [{"x"}, {"y"}]>}, %at: tensor<3x2xi8>, %update: tensor<3x2xi32>) -> tensor<7x9xi32> {
  %0 = "stablehlo.scatter"(%init, %at, %update) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [1], inserted_window_dims = [0], scatter_dims_to_operand_dims = [0, 1], index_vector_dim = 1>}> ({
  ^bb0(%a: tensor<i32>, %b: tensor<i32>):
    %1 = arith.maxsi %a, %b : tensor<i32>
    "stablehlo.return"(%1) : (tensor<i32>) -> ()
  }) : (tensor<7x9xi32>, tensor<3x2xi8>, tensor<3x2xi32>) -> tensor<7x9xi32>
  return %0 : tensor<7x9xi32>
}

// Rows that are cut sort by themselves.

// CHECK: @rows: equal{{.*}} collectives 0
func.func @rows(%keys: tensor<7x9xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>}, %values: tensor<7x9xi32>) -> (tensor<7x9xf32>, tensor<7x9xi32>) {
  %0:2 = "stablehlo.sort"(%keys, %values) <{dimension = 1 : i64, is_stable = true}> ({
  ^bb0(%a: tensor<f32>, %b: tensor<f32>, %p: tensor<i32>, %q: tensor<i32>):
    %1 = arith.cmpf ogt, %a, %b : tensor<f32>
    "stablehlo.return"(%1) : (tensor<i1>) -> ()
  }) : (tensor<7x9xf32>, tensor<7x9xi32>) -> (tensor<7x9xf32>, tensor<7x9xi32>)
  return %0#0, %0#1 : tensor<7x9xf32>, tensor<7x9xi32>
}

// CHECK: @sorted_dimension: equal
func.func @sorted_dimension(%keys: tensor<7x10xi8> {tp.sharding = #tp.sharding<@grid, [{}, {"x", "y"}]>}) -> tensor<7x10xi8> {
  %0 = "stablehlo.sort"(%keys) <{dimension = 1 : i64, is_stable = true}> ({
  ^bb0(%a: tensor<i8>, %b: tensor<i8>):
    %1 = arith.cmpi slt, %a, %b : tensor<i8>
    "stablehlo.return"(%1) : (tensor<i1>) -> ()
  }) : (tensor<7x10xi8>) -> tensor<7x10xi8>
  return %0 : tensor<7x10xi8>
}

// The two largest of each row and where they were.

// CHECK: @top_two: equal
func.func @top_two(%logits: tensor<5x8xf32> {tp.sharding = #tp.sharding<@grid, [{"x"}, {"y"}]>}) -> (tensor<5x2xf32>, tensor<5x2xi32>) {
  %empty = tensor.empty() : tensor<5x8xi32>
  %iota = linalg.generic {indexing_maps = [affine_map<(i, j) -> (i, j)>], iterator_types = ["parallel", "parallel"]} outs(%empty : tensor<5x8xi32>) {
  ^bb0(%out: i32):
    %j = linalg.index 1 : index
    %n = arith.index_cast %j : index to i32
    linalg.yield %n : i32
  } -> tensor<5x8xi32>
  %0:2 = "stablehlo.sort"(%logits, %iota) <{dimension = 1 : i64, is_stable = true}> ({
  ^bb0(%a: tensor<f32>, %b: tensor<f32>, %p: tensor<i32>, %q: tensor<i32>):
    %1 = arith.cmpf ogt, %a, %b : tensor<f32>
    "stablehlo.return"(%1) : (tensor<i1>) -> ()
  }) : (tensor<5x8xf32>, tensor<5x8xi32>) -> (tensor<5x8xf32>, tensor<5x8xi32>)
  %1 = tensor.extract_slice %0#0[0, 0] [5, 2] [1, 1] : tensor<5x8xf32> to tensor<5x2xf32>
  %2 = tensor.extract_slice %0#1[0, 0] [5, 2] [1, 1] : tensor<5x8xi32> to tensor<5x2xi32>
  return %1, %2 : tensor<5x2xf32>, tensor<5x2xi32>
}
