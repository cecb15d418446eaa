// RUN: tp-opt %s --tp-normalize-program | FileCheck %s

#id = affine_map<(d0) -> (d0)>
#none = affine_map<(d0) -> ()>

// A tensor of equal elements is a scalar in the body that reads it.

// CHECK-LABEL: func.func @main(
// CHECK-SAME:    %[[X:.*]]: tensor<4xf32>
// CHECK:         %[[TWO:.*]] = arith.constant 2.000000e+00 : f32
// CHECK:         linalg.generic {{.*}} ins(%[[X]] : tensor<4xf32>)
// CHECK:         ^bb0(%[[IN:.*]]: f32, %{{.*}}: f32):
// CHECK:           arith.mulf %[[IN]], %[[TWO]] : f32
// CHECK-NOT:     dense
func.func @main(%x: tensor<4xf32>) -> tensor<4xf32> {
  %two = arith.constant dense<2.0> : tensor<4xf32>
  %0 = tensor.empty() : tensor<4xf32>
  %1 = linalg.mul ins(%x, %two : tensor<4xf32>, tensor<4xf32>) outs(%0 : tensor<4xf32>) -> tensor<4xf32>
  return %1 : tensor<4xf32>
}

// So it is behind views and broadcasts of it.

// CHECK-LABEL: func.func @broadcast_scalar(
// CHECK:         %[[C:.*]] = arith.constant 3.000000e+00 : f32
// CHECK:         linalg.generic {{.*}} ins(%{{.*}} : tensor<4xf32>) outs
// CHECK:           arith.addf %{{.*}}, %[[C]]
// CHECK-NOT:     linalg.fill
func.func @broadcast_scalar(%x: tensor<4xf32>) -> tensor<4xf32> {
  %c = arith.constant dense<3.0> : tensor<f32>
  %0 = tensor.empty() : tensor<4xf32>
  %1 = linalg.generic {indexing_maps = [#none, #id], iterator_types = ["parallel"]} ins(%c : tensor<f32>) outs(%0 : tensor<4xf32>) {
  ^bb0(%in: f32, %out: f32):
    linalg.yield %in : f32
  } -> tensor<4xf32>
  %2 = linalg.generic {indexing_maps = [#id, #id, #id], iterator_types = ["parallel"]} ins(%x, %1 : tensor<4xf32>, tensor<4xf32>) outs(%0 : tensor<4xf32>) {
  ^bb0(%in: f32, %in_0: f32, %out: f32):
    %3 = arith.addf %in, %in_0 : f32
    linalg.yield %3 : f32
  } -> tensor<4xf32>
  return %2 : tensor<4xf32>
}

// What is returned is filled, not stored in the artifact.

// CHECK-LABEL: func.func @constant_result(
// CHECK:         %[[ONE:.*]] = arith.constant 1.000000e+00 : f32
// CHECK:         linalg.fill ins(%[[ONE]] : f32)
func.func @constant_result() -> tensor<4xf32> {
  %c = arith.constant dense<1.0> : tensor<4xf32>
  return %c : tensor<4xf32>
}

// Elements that differ stay a constant.

// CHECK-LABEL: func.func @table(
// CHECK:         arith.constant dense<[1.000000e+00, 2.000000e+00]>
func.func @table() -> tensor<2xf32> {
  %c = arith.constant dense<[1.0, 2.0]> : tensor<2xf32>
  return %c : tensor<2xf32>
}

// CHECK-LABEL: func.func @slices(
// CHECK-NOT:     tensor.concat
// CHECK-NOT:     tensor.pad
// CHECK-COUNT-3: tensor.insert_slice
func.func @slices(%x: tensor<2x4xf32>, %y: tensor<3x4xf32>) -> (tensor<5x4xf32>, tensor<4x4xf32>) {
  %0 = tensor.concat dim(0) %x, %y : (tensor<2x4xf32>, tensor<3x4xf32>) -> tensor<5x4xf32>
  %zero = arith.constant 0.0 : f32
  %1 = tensor.pad %y low[1, 0] high[0, 0] {
  ^bb0(%i: index, %j: index):
    tensor.yield %zero : f32
  } : tensor<3x4xf32> to tensor<4x4xf32>
  return %0, %1 : tensor<5x4xf32>, tensor<4x4xf32>
}

// A power with a small constant exponent is a product.

// CHECK-LABEL: func.func @square(
// CHECK-NOT:     math.fpowi
// CHECK:         arith.mulf
func.func @square(%x: tensor<4xf32>) -> tensor<4xf32> {
  %two = arith.constant 2 : i32
  %0 = tensor.empty() : tensor<4xf32>
  %1 = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel"]} ins(%x : tensor<4xf32>) outs(%0 : tensor<4xf32>) {
  ^bb0(%in: f32, %out: f32):
    %2 = math.fpowi %in, %two : f32, i32
    linalg.yield %2 : f32
  } -> tensor<4xf32>
  return %1 : tensor<4xf32>
}
