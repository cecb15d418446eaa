// RUN: tp-opt %s --tp-normalize-ops --tp-raise-captures | FileCheck %s
// RUN: %check-each %s

// Operations that are several loops, or hide one, become linalg operations.

// CHECK-LABEL: func @softmax
// CHECK:         linalg.generic {{.*}} iterator_types = ["parallel", "reduction"]
// CHECK:           arith.maxnumf
// CHECK:         linalg.generic
// CHECK:           math.exp
// CHECK:         linalg.generic {{.*}} iterator_types = ["parallel", "reduction"]
// CHECK:         linalg.generic
// CHECK:           arith.divf
func.func @softmax(%x: tensor<6x5xf32>) -> tensor<6x5xf32> {
  %empty = tensor.empty() : tensor<6x5xf32>
  %0 = linalg.softmax dimension(1) ins(%x : tensor<6x5xf32>) outs(%empty : tensor<6x5xf32>) -> tensor<6x5xf32>
  return %0 : tensor<6x5xf32>
}

// CHECK-LABEL: func @pack
// CHECK:         tensor.pad
// CHECK:         tensor.expand_shape
// CHECK:         linalg.transpose
func.func @pack(%x: tensor<6x5xf32>) -> tensor<3x2x2x3xf32> {
  %zero = arith.constant 0.0 : f32
  %empty = tensor.empty() : tensor<3x2x2x3xf32>
  %0 = linalg.pack %x padding_value(%zero : f32) inner_dims_pos = [0, 1] inner_tiles = [2, 3] into %empty : tensor<6x5xf32> -> tensor<3x2x2x3xf32>
  return %0 : tensor<3x2x2x3xf32>
}

// One product for each dimension that is transformed.

// CHECK-LABEL: func @winograd
// CHECK-COUNT-2: iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]
func.func @winograd(%x: tensor<2x3x3x5xf32>) -> tensor<4x4x5x2xf32> {
  %empty = tensor.empty() : tensor<4x4x5x2xf32>
  %0 = linalg.winograd_filter_transform fmr(F_2_3) ins(%x : tensor<2x3x3x5xf32>) outs(%empty : tensor<4x4x5x2xf32>) -> tensor<4x4x5x2xf32>
  return %0 : tensor<4x4x5x2xf32>
}

// Every size of the transforms is MLIR's, which the interpreter executes.

func.func @filter_of_five(%x: tensor<2x5x5x3xf32>) -> tensor<6x6x3x2xf32> {
  %empty = tensor.empty() : tensor<6x6x3x2xf32>
  %0 = linalg.winograd_filter_transform fmr(F_2_5) ins(%x : tensor<2x5x5x3xf32>) outs(%empty : tensor<6x6x3x2xf32>) -> tensor<6x6x3x2xf32>
  return %0 : tensor<6x6x3x2xf32>
}

func.func @input_of_five(%x: tensor<2x8x6x3xf32>) -> tensor<6x6x2x1x2x3xf32> {
  %empty = tensor.empty() : tensor<6x6x2x1x2x3xf32>
  %0 = linalg.winograd_input_transform fmr(F_2_5) ins(%x : tensor<2x8x6x3xf32>) outs(%empty : tensor<6x6x2x1x2x3xf32>) -> tensor<6x6x2x1x2x3xf32>
  return %0 : tensor<6x6x2x1x2x3xf32>
}

func.func @output_of_five(%x: tensor<6x6x2x1x2x3xf32>, %init: tensor<2x4x2x3xf32>) -> tensor<2x4x2x3xf32> {
  %0 = linalg.winograd_output_transform fmr(F_2_5) ins(%x : tensor<6x6x2x1x2x3xf32>) outs(%init : tensor<2x4x2x3xf32>) -> tensor<2x4x2x3xf32>
  return %0 : tensor<2x4x2x3xf32>
}

func.func @input_of_three(%x: tensor<2x6x4x3xf32>) -> tensor<4x4x2x1x2x3xf32> {
  %empty = tensor.empty() : tensor<4x4x2x1x2x3xf32>
  %0 = linalg.winograd_input_transform fmr(F_2_3) ins(%x : tensor<2x6x4x3xf32>) outs(%empty : tensor<4x4x2x1x2x3xf32>) -> tensor<4x4x2x1x2x3xf32>
  return %0 : tensor<4x4x2x1x2x3xf32>
}

func.func @output_of_three(%x: tensor<4x4x2x1x2x3xf32>, %init: tensor<2x4x2x3xf32>) -> tensor<2x4x2x3xf32> {
  %0 = linalg.winograd_output_transform fmr(F_2_3) ins(%x : tensor<4x4x2x1x2x3xf32>) outs(%init : tensor<2x4x2x3xf32>) -> tensor<2x4x2x3xf32>
  return %0 : tensor<2x4x2x3xf32>
}

// Only rows are transformed.

func.func @input_of_rows(%x: tensor<2x10x1x3xf32>) -> tensor<6x1x2x1x2x3xf32> {
  %empty = tensor.empty() : tensor<6x1x2x1x2x3xf32>
  %0 = linalg.winograd_input_transform fmr(F_4_3) ins(%x : tensor<2x10x1x3xf32>) outs(%empty : tensor<6x1x2x1x2x3xf32>) -> tensor<6x1x2x1x2x3xf32>
  return %0 : tensor<6x1x2x1x2x3xf32>
}

func.func @output_of_rows(%x: tensor<6x1x2x1x2x3xf32>, %init: tensor<2x8x1x3xf32>) -> tensor<2x8x1x3xf32> {
  %0 = linalg.winograd_output_transform fmr(F_4_3) ins(%x : tensor<6x1x2x1x2x3xf32>) outs(%init : tensor<2x8x1x3xf32>) -> tensor<2x8x1x3xf32>
  return %0 : tensor<2x8x1x3xf32>
}

// CHECK-LABEL: func @reshape
// CHECK:         tensor.collapse_shape %{{.*}} {{\[\[}}0, 1], [2]] : tensor<6x4x10xf32> into tensor<24x10xf32>
// CHECK:         tensor.expand_shape %{{.*}} {{\[\[}}0], [1, 2, 3]] {{.*}} : tensor<24x10xf32> into tensor<24x2x5x1xf32>
func.func @reshape(%x: tensor<6x4x10xf32>) -> tensor<24x2x5x1xf32> {
  %shape = arith.constant dense<[24, 2, 5, 1]> : tensor<4xi64>
  %0 = tensor.reshape %x(%shape) : (tensor<6x4x10xf32>, tensor<4xi64>) -> tensor<24x2x5x1xf32>
  return %0 : tensor<24x2x5x1xf32>
}

// CHECK-LABEL: func @scalar
// CHECK:         tensor.collapse_shape %{{.*}} [] : tensor<1x1xf32> into tensor<f32>
func.func @scalar(%x: tensor<1x1xf32>) -> tensor<f32> {
  %shape = arith.constant dense<> : tensor<0xi64>
  %0 = tensor.reshape %x(%shape) : (tensor<1x1xf32>, tensor<0xi64>) -> tensor<f32>
  return %0 : tensor<f32>
}

// An element that is read is asked for by itself.

// CHECK-LABEL: func @element
// CHECK:         %[[READ:.*]] = linalg.generic {{.*}} iterator_types = []} outs({{.*}} : tensor<f32>)
// CHECK:           tensor.extract %arg0
// CHECK:         linalg.generic {{.*}} ins(%arg0, %[[READ]] : tensor<6x5xf32>, tensor<f32>)
// CHECK:           arith.select
func.func @element(%x: tensor<6x5xf32>) -> tensor<6x5xf32> {
  %c2 = arith.constant 2 : index
  %c3 = arith.constant 3 : index
  %0 = tensor.extract %x[%c3, %c2] : tensor<6x5xf32>
  %1 = tensor.insert %0 into %x[%c2, %c2] : tensor<6x5xf32>
  return %1 : tensor<6x5xf32>
}
