// RUN: tp-opt %s --tp-normalize-ops --split-input-file | FileCheck %s

// CHECK-LABEL: func.func @main(
// CHECK:         %[[E:.*]] = tensor.empty() : tensor<4xf32>
// CHECK:         %[[R:.*]] = linalg.generic {{.*}} iterator_types = ["parallel"]
// CHECK-SAME:      ins(%{{.*}}, %{{.*}} : tensor<4xf32>, tensor<4xf32>) outs(%[[E]] : tensor<4xf32>)
// CHECK:           arith.addf {{.*}} : f32
// CHECK:         return %[[R]]
func.func @main(%x: tensor<4xf32>, %y: tensor<4xf32>) -> tensor<4xf32> {
  %0 = arith.addf %x, %y : tensor<4xf32>
  return %0 : tensor<4xf32>
}

// -----

// Scalar arithmetic stays.

// CHECK-LABEL: func.func @scalars(
// CHECK-NEXT:    arith.addf {{.*}} : f32
func.func @scalars(%x: f32) -> f32 {
  %0 = arith.addf %x, %x : f32
  return %0 : f32
}

// -----

// A select between whole tensors by a scalar, and a comparison.

// CHECK-LABEL: func.func @select(
// CHECK:         linalg.generic
// CHECK:           arith.cmpf
// CHECK:         linalg.generic
// CHECK:           arith.select
func.func @select(%x: tensor<4x8xf32>, %y: tensor<4x8xf32>, %c: i1) -> (tensor<4x8xi1>, tensor<4x8xf32>) {
  %0 = arith.cmpf olt, %x, %y : tensor<4x8xf32>
  %1 = arith.select %c, %x, %y : tensor<4x8xf32>
  return %0, %1 : tensor<4x8xi1>, tensor<4x8xf32>
}

// -----

// CHECK-LABEL: func.func @generate(
// CHECK-NOT:     tensor.generate
// CHECK:         linalg.generic {{.*}} outs(%{{.*}} : tensor<4x8xindex>)
// CHECK:           linalg.index 0
// CHECK:           linalg.index 1
func.func @generate() -> tensor<4x8xindex> {
  %0 = tensor.generate {
  ^bb0(%i: index, %j: index):
    %1 = arith.addi %i, %j : index
    tensor.yield %1 : index
  } : tensor<4x8xindex>
  return %0 : tensor<4x8xindex>
}

// -----

// CHECK-LABEL: func.func @splat(
// CHECK-SAME:    %[[X:.*]]: f32
// CHECK:         linalg.fill ins(%[[X]] : f32)
func.func @splat(%x: f32) -> tensor<4x8xf32> {
  %0 = tensor.splat %x : tensor<4x8xf32>
  return %0 : tensor<4x8xf32>
}

// -----

// CHECK-LABEL: func.func @assertion(
// CHECK-NOT:     cf.assert
func.func @assertion(%x: tensor<4xi64>) -> tensor<4xi64> {
  %c0 = arith.constant 0 : i64
  %0 = linalg.generic {indexing_maps = [affine_map<(d0) -> (d0)>, affine_map<(d0) -> (d0)>], iterator_types = ["parallel"]} ins(%x : tensor<4xi64>) outs(%x : tensor<4xi64>) {
  ^bb0(%in: i64, %out: i64):
    %1 = arith.cmpi sge, %in, %c0 : i64
    cf.assert %1, "index must not be negative"
    linalg.yield %in : i64
  } -> tensor<4xi64>
  return %0 : tensor<4xi64>
}

// -----

// An init that the body reads stays.

// CHECK-LABEL: func.func @accumulate(
// CHECK-SAME:    %[[X:.*]]: tensor<4xf32>
// CHECK-NEXT:    linalg.generic {{.*}} outs(%[[X]] : tensor<4xf32>)
func.func @accumulate(%x: tensor<4xf32>) -> tensor<4xf32> {
  %0 = linalg.generic {indexing_maps = [affine_map<(d0) -> (d0)>], iterator_types = ["parallel"]} outs(%x : tensor<4xf32>) {
  ^bb0(%out: f32):
    %1 = arith.negf %out : f32
    linalg.yield %1 : f32
  } -> tensor<4xf32>
  return %0 : tensor<4xf32>
}

// -----

// Nothing computes what has no elements; a sum of nothing is what it starts from.

// CHECK-LABEL: func.func @nothing(
// CHECK-SAME:      %[[INIT:[a-z0-9]+]]: tensor<4xf32>)
// CHECK-NEXT:    %[[EMPTY:.*]] = tensor.empty() : tensor<4x0xf32>
// CHECK-NEXT:    return %[[EMPTY]], %[[INIT]]
func.func @nothing(%x: tensor<4x0xf32>, %init: tensor<4xf32>) -> (tensor<4x0xf32>, tensor<4xf32>) {
  %0 = math.exp %x : tensor<4x0xf32>
  %1 = linalg.reduce { arith.addf } ins(%0 : tensor<4x0xf32>) outs(%init : tensor<4xf32>) dimensions = [1]
  return %0, %1 : tensor<4x0xf32>, tensor<4xf32>
}

// -----

// What surrounds nothing is made without it.

// CHECK-LABEL: func.func @around_nothing(
// CHECK-NOT:     tensor.pad
// CHECK:         %[[FILLED:.*]] = linalg.generic
// CHECK:         return %[[FILLED]]
func.func @around_nothing(%x: tensor<0x8xf32>) -> tensor<1x9xf32> {
  %value = arith.constant 2.0 : f32
  %0 = tensor.pad %x low[0, 0] high[1, 1] {
  ^bb0(%i: index, %j: index):
    tensor.yield %value : f32
  } : tensor<0x8xf32> to tensor<1x9xf32>
  return %0 : tensor<1x9xf32>
}
