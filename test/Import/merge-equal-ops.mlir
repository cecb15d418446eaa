// RUN: tp-opt %s --tp-merge-equal-ops | FileCheck %s

#map = affine_map<(d0) -> (d0)>

// CHECK-LABEL: @merged
// CHECK-NEXT: %[[ONE:.*]] = tensor.expand_shape
// CHECK-NEXT: return %[[ONE]], %[[ONE]]
func.func @merged(%x: tensor<4xf32>) -> (tensor<2x2xf32>, tensor<2x2xf32>) {
  %0 = tensor.expand_shape %x [[0, 1]] output_shape [2, 2] : tensor<4xf32> into tensor<2x2xf32>
  %1 = tensor.expand_shape %x [[0, 1]] output_shape [2, 2] : tensor<4xf32> into tensor<2x2xf32>
  return %0, %1 : tensor<2x2xf32>, tensor<2x2xf32>
}

// Attributes are no part of the hash, but make operations different.
// CHECK-LABEL: @attributes
// CHECK: tensor.extract_slice %{{.*}}[0] [2] [1]
// CHECK: tensor.extract_slice %{{.*}}[2] [2] [1]
// CHECK: tensor.extract_slice %{{.*}}[1] [2] [1]
// CHECK-NOT: tensor.extract_slice
// CHECK: return %[[A:.*]], %[[B:.*]], %[[C:.*]], %[[B]]
func.func @attributes(%x: tensor<4xf32>) -> (tensor<2xf32>, tensor<2xf32>, tensor<2xf32>, tensor<2xf32>) {
  %0 = tensor.extract_slice %x[0] [2] [1] : tensor<4xf32> to tensor<2xf32>
  %1 = tensor.extract_slice %x[2] [2] [1] : tensor<4xf32> to tensor<2xf32>
  %2 = tensor.extract_slice %x[1] [2] [1] : tensor<4xf32> to tensor<2xf32>
  %3 = tensor.extract_slice %x[2] [2] [1] : tensor<4xf32> to tensor<2xf32>
  return %0, %1, %2, %3 : tensor<2xf32>, tensor<2xf32>, tensor<2xf32>, tensor<2xf32>
}

// Two bodies are equal only if they read their arguments alike. In one body
// operations are merged as well.
// CHECK-LABEL: @bodies
// CHECK: %[[A:.*]] = linalg.generic
// CHECK: arith.subf %[[P:.*]], %[[Q:.*]] : f32
// CHECK: %[[B:.*]] = linalg.generic
// CHECK: arith.subf
// CHECK: %[[C:.*]] = linalg.generic
// CHECK: %[[ONE:.*]] = arith.subf
// CHECK-NEXT: arith.mulf %[[ONE]], %[[ONE]]
// CHECK-NOT: linalg.generic
// CHECK: return %[[A]], %[[B]], %[[A]], %[[C]]
func.func @bodies(%x: tensor<4xf32>, %y: tensor<4xf32>) -> (tensor<4xf32>, tensor<4xf32>, tensor<4xf32>, tensor<4xf32>) {
  %e = tensor.empty() : tensor<4xf32>
  %0 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel"]} ins(%x, %y : tensor<4xf32>, tensor<4xf32>) outs(%e : tensor<4xf32>) {
  ^bb0(%in: f32, %in_0: f32, %out: f32):
    %4 = arith.subf %in, %in_0 : f32
    linalg.yield %4 : f32
  } -> tensor<4xf32>
  %1 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel"]} ins(%x, %y : tensor<4xf32>, tensor<4xf32>) outs(%e : tensor<4xf32>) {
  ^bb0(%in: f32, %in_0: f32, %out: f32):
    %4 = arith.subf %in_0, %in : f32
    linalg.yield %4 : f32
  } -> tensor<4xf32>
  %2 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel"]} ins(%x, %y : tensor<4xf32>, tensor<4xf32>) outs(%e : tensor<4xf32>) {
  ^bb0(%in: f32, %in_0: f32, %out: f32):
    %4 = arith.subf %in, %in_0 : f32
    linalg.yield %4 : f32
  } -> tensor<4xf32>
  %3 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel"]} ins(%x, %y : tensor<4xf32>, tensor<4xf32>) outs(%e : tensor<4xf32>) {
  ^bb0(%in: f32, %in_0: f32, %out: f32):
    %4 = arith.subf %in, %in_0 : f32
    %5 = arith.subf %in, %in_0 : f32
    %6 = arith.mulf %4, %5 : f32
    linalg.yield %6 : f32
  } -> tensor<4xf32>
  return %0, %1, %2, %3 : tensor<4xf32>, tensor<4xf32>, tensor<4xf32>, tensor<4xf32>
}

// What one branch makes is not seen in the other one; what stands before is
// seen in both. Calls may have effects.
// CHECK-LABEL: @regions
// CHECK: %[[SUM:.*]] = arith.addf
// CHECK: scf.if
// CHECK-NEXT: arith.mulf %[[SUM]], %[[SUM]]
// CHECK: else
// CHECK-NEXT: arith.mulf %[[SUM]], %[[SUM]]
// CHECK-COUNT-2: call @effect
func.func @regions(%x: f32, %y: f32, %which: i1) -> (f32, f32, f32) {
  %0 = arith.addf %x, %y : f32
  %1 = scf.if %which -> f32 {
    %4 = arith.addf %x, %y : f32
    %5 = arith.mulf %4, %4 : f32
    scf.yield %5 : f32
  } else {
    %4 = arith.addf %x, %y : f32
    %5 = arith.mulf %4, %4 : f32
    %6 = arith.negf %5 : f32
    scf.yield %6 : f32
  }
  %2 = func.call @effect(%0) : (f32) -> f32
  %3 = func.call @effect(%0) : (f32) -> f32
  return %1, %2, %3 : f32, f32, f32
}
func.func private @effect(f32) -> f32
