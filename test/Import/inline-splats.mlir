// RUN: tp-opt %s --tp-normalize-ops | FileCheck %s
// RUN: %check-each %s

// Inputs whose elements are all one constant are constants of the body.

#i = affine_map<(i) -> (i)>
#none = affine_map<(i) -> ()>

// Through a broadcast, a fill and a view.

// CHECK-LABEL: func @constants
// CHECK-SAME:    (%[[C:.*]]: tensor<6xi1>, %[[X:.*]]: tensor<6xf32>)
// CHECK:         linalg.generic {{.*}} ins(%[[C]], %[[X]] : tensor<6xi1>, tensor<6xf32>)
// CHECK:         ^bb0(%[[IF:.*]]: i1, %[[IN:.*]]: f32, %{{.*}}: f32):
// CHECK-DAG:       %[[TWO:.*]] = arith.constant 2.000000e+00
// CHECK-DAG:       %[[ONE:.*]] = arith.constant 1.000000e+00
// CHECK:           %[[SUM:.*]] = arith.addf %[[IN]], %[[TWO]]
// CHECK:           arith.select %[[IF]], %[[SUM]], %[[ONE]]
func.func @constants(%c: tensor<6xi1>, %x: tensor<6xf32>) -> tensor<6xf32> {
  %one = arith.constant dense<1.0> : tensor<f32>
  %two = arith.constant 2.0 : f32
  %empty = tensor.empty() : tensor<6xf32>
  %a = linalg.generic {indexing_maps = [#none, #i], iterator_types = ["parallel"]} ins(%one : tensor<f32>) outs(%empty : tensor<6xf32>) {
  ^bb0(%in: f32, %out: f32):
    linalg.yield %in : f32
  } -> tensor<6xf32>
  %whole = tensor.empty() : tensor<2x3xf32>
  %fill = linalg.fill ins(%two : f32) outs(%whole : tensor<2x3xf32>) -> tensor<2x3xf32>
  %b = tensor.collapse_shape %fill [[0, 1]] : tensor<2x3xf32> into tensor<6xf32>
  %0 = linalg.generic {indexing_maps = [#i, #i, #i, #i, #i], iterator_types = ["parallel"]} ins(%c, %x, %a, %b : tensor<6xi1>, tensor<6xf32>, tensor<6xf32>, tensor<6xf32>) outs(%empty : tensor<6xf32>) {
  ^bb0(%if: i1, %in: f32, %p: f32, %q: f32, %out: f32):
    %s = arith.addf %in, %q : f32
    %r = arith.select %if, %s, %p : f32
    linalg.yield %r : f32
  } -> tensor<6xf32>
  return %0 : tensor<6xf32>
}

// Without its input nothing would say how long the loop is.

// CHECK-LABEL: func @only_input
// CHECK:         linalg.generic {{.*}} ins(%{{.*}} : tensor<6xf32>)
func.func @only_input(%init: tensor<f32>) -> tensor<f32> {
  %three = arith.constant dense<3.0> : tensor<6xf32>
  %0 = linalg.generic {indexing_maps = [#i, #none], iterator_types = ["reduction"]} ins(%three : tensor<6xf32>) outs(%init : tensor<f32>) {
  ^bb0(%in: f32, %out: f32):
    %s = arith.addf %out, %in : f32
    linalg.yield %s : f32
  } -> tensor<f32>
  return %0 : tensor<f32>
}

// Elements that the program is given may differ.

// CHECK-LABEL: func @broadcast_argument
// CHECK:         linalg.generic {{.*}} ins(%{{.*}}, %{{.*}} : tensor<6xf32>, tensor<f32>)
func.func @broadcast_argument(%x: tensor<6xf32>, %y: tensor<f32>) -> tensor<6xf32> {
  %empty = tensor.empty() : tensor<6xf32>
  %0 = linalg.generic {indexing_maps = [#i, #none, #i], iterator_types = ["parallel"]} ins(%x, %y : tensor<6xf32>, tensor<f32>) outs(%empty : tensor<6xf32>) {
  ^bb0(%in: f32, %p: f32, %out: f32):
    %s = arith.addf %in, %p : f32
    linalg.yield %s : f32
  } -> tensor<6xf32>
  return %0 : tensor<6xf32>
}
