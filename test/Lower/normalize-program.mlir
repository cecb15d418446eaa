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

// A conversion from 64 bits to 16 is one to 32 bits whose last bit is odd where
// it is not exact, so that the second rounding is the only one.

// CHECK-LABEL: func @narrowed
// CHECK:         %[[NEAREST:.*]] = arith.truncf %[[X:.*]] : f64 to f32
// CHECK:         %[[HELD:.*]] = arith.extf %[[NEAREST]] : f32 to f64
// CHECK:         arith.cmpf ogt
// CHECK:         %[[INEXACT:.*]] = arith.cmpf one, %[[HELD]], %[[X]]
// CHECK:         arith.subi
// CHECK:         arith.ori
// CHECK:         arith.truncf %{{.*}} : f32 to bf16
func.func @narrowed(%x: tensor<4xf64>) -> tensor<4xbf16> {
  %empty = tensor.empty() : tensor<4xbf16>
  %0 = linalg.generic {indexing_maps = [affine_map<(i) -> (i)>, affine_map<(i) -> (i)>], iterator_types = ["parallel"]} ins(%x : tensor<4xf64>) outs(%empty : tensor<4xbf16>) {
  ^bb0(%in: f64, %out: bf16):
    %1 = arith.truncf %in : f64 to bf16
    linalg.yield %1 : bf16
  } -> tensor<4xbf16>
  return %0 : tensor<4xbf16>
}

// Which of two dimensions of size 1 is dropped is said by a reshape.

// CHECK-LABEL: func @dropped
// CHECK:         tensor.extract_slice {{.*}} : tensor<2x3x1xf32> to tensor<2x1x1xf32>
// CHECK:         tensor.collapse_shape
func.func @dropped(%x: tensor<2x3x1xf32>) -> tensor<2x1xf32> {
  %0 = tensor.extract_slice %x[0, 0, 0] [2, 1, 1] [1, 2, 1] : tensor<2x3x1xf32> to tensor<2x1xf32>
  return %0 : tensor<2x1xf32>
}
