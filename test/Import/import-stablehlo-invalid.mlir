// RUN: tp-opt %s --tp-import-stablehlo --split-input-file --verify-diagnostics

func.func @no_numbers(%init: tensor<7xf32>, %at: tensor<5x1xi32>, %update: tensor<5xf32>) -> tensor<7xf32> {
  // expected-error @+1 {{'stablehlo.scatter' has no inputs, indices and updates with scatter_dimension_numbers}}
  %0 = "stablehlo.scatter"(%init, %at, %update) : (tensor<7xf32>, tensor<5x1xi32>, tensor<5xf32>) -> tensor<7xf32>
  return %0 : tensor<7xf32>
}

// -----

func.func @not_numbers(%init: tensor<7xf32>, %at: tensor<5x1xi32>, %update: tensor<5xf32>) -> tensor<7xf32> {
  // expected-error @+1 {{cannot read #stablehlo}}
  %0 = "stablehlo.scatter"(%init, %at, %update) <{scatter_dimension_numbers = #stablehlo.scatter<index_vector_dim = one>}> : (tensor<7xf32>, tensor<5x1xi32>, tensor<5xf32>) -> tensor<7xf32>
  return %0 : tensor<7xf32>
}

// -----

func.func @dynamic(%init: tensor<?xf32>, %at: tensor<5x1xi32>, %update: tensor<5xf32>) -> tensor<?xf32> {
  // expected-error @+1 {{scatters 'tensor<?xf32>'; tp needs static shapes}}
  %0 = "stablehlo.scatter"(%init, %at, %update) <{scatter_dimension_numbers = #stablehlo.scatter<inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 1>}> : (tensor<?xf32>, tensor<5x1xi32>, tensor<5xf32>) -> tensor<?xf32>
  return %0 : tensor<?xf32>
}

// -----

func.func @ranks(%init: tensor<7xf32>, %at: tensor<5x1xi32>, %update: tensor<5x3xf32>) -> tensor<7xf32> {
  // expected-error @+1 {{has updates 'tensor<5x3xf32>' for indices 'tensor<5x1xi32>' and result 'tensor<7xf32>', whose ranks do not fit}}
  %0 = "stablehlo.scatter"(%init, %at, %update) <{scatter_dimension_numbers = #stablehlo.scatter<inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 1>}> : (tensor<7xf32>, tensor<5x1xi32>, tensor<5x3xf32>) -> tensor<7xf32>
  return %0 : tensor<7xf32>
}

// -----

func.func @region(%init: tensor<7xf32>, %at: tensor<5x1xi32>, %update: tensor<5xf32>) -> tensor<7xf32> {
  %0 = "stablehlo.scatter"(%init, %at, %update) <{scatter_dimension_numbers = #stablehlo.scatter<inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 1>}> ({
  ^bb0(%a: tensor<f32>, %b: tensor<f32>):
    // expected-error @+1 {{'stablehlo.atan2' stands in the region of 'stablehlo.scatter', where tp takes arithmetic on scalars}}
    %1 = "stablehlo.atan2"(%a, %b) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%1) : (tensor<f32>) -> ()
  }) : (tensor<7xf32>, tensor<5x1xi32>, tensor<5xf32>) -> tensor<7xf32>
  return %0 : tensor<7xf32>
}

// -----

func.func @no_dimension(%x: tensor<7xf32>) -> tensor<7xf32> {
  // expected-error @+1 {{'stablehlo.sort' has no dimension or no static shape}}
  %0 = "stablehlo.sort"(%x) : (tensor<7xf32>) -> tensor<7xf32>
  return %0 : tensor<7xf32>
}

// -----

func.func @far_dimension(%x: tensor<7xf32>) -> tensor<7xf32> {
  // expected-error @+1 {{sorts along dimension 1 of 'tensor<7xf32>'}}
  %0 = "stablehlo.sort"(%x) <{dimension = 1 : i64}> : (tensor<7xf32>) -> tensor<7xf32>
  return %0 : tensor<7xf32>
}

// -----

// expected-error @+1 {{argument #0: 'tf.aliasing_output' is 1, but there are 1 results}}
func.func @donated_to_none(%x: tensor<7xf32> {tf.aliasing_output = 1 : i32}) -> tensor<7xf32> {
  return %x : tensor<7xf32>
}
