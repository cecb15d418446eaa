// RUN: tp-opt %s --tp-simplify-ops | FileCheck %s

#map = affine_map<(d0) -> (d0)>

// CHECK-LABEL: @folded
// CHECK: %[[OUT:.*]] = tensor.empty
// CHECK: linalg.generic
// CHECK-NEXT: ^bb0(%[[IN:.*]]: f32,
// CHECK-NEXT: %[[SUM:.*]] = arith.addf %[[IN]], %[[IN]]
// CHECK-NEXT: linalg.yield %[[SUM]]
func.func @folded(%x: tensor<4xf32>) -> tensor<4xf32> {
  %e = tensor.empty() : tensor<4xf32>
  %0 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%x : tensor<4xf32>) outs(%e : tensor<4xf32>) {
  ^bb0(%in: f32, %out: f32):
    %1 = arith.negf %in : f32
    %2 = arith.negf %1 : f32
    %3 = arith.addf %2, %2 : f32
    linalg.yield %3 : f32
  } -> tensor<4xf32>
  return %0 : tensor<4xf32>
}

// The second body equals the first one, which is folded; the third one reads
// its arguments otherwise, and there is nothing to fold.
// CHECK-LABEL: @equal_bodies
// CHECK-COUNT-2: arith.addf %[[IN:.*]], %[[IN]] : f32
// CHECK: arith.subf %{{.*}}, %{{.*}} : f32
// CHECK-NEXT: %[[NEGATED:.*]] = arith.negf
// CHECK-NEXT: linalg.yield %[[NEGATED]]
func.func @equal_bodies(%x: tensor<4xf32>, %y: tensor<4xf32>) -> tensor<4xf32> {
  %e = tensor.empty() : tensor<4xf32>
  %0 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%x : tensor<4xf32>) outs(%e : tensor<4xf32>) {
  ^bb0(%in: f32, %out: f32):
    %4 = arith.negf %in : f32
    %5 = arith.negf %4 : f32
    %6 = arith.addf %5, %in : f32
    linalg.yield %6 : f32
  } -> tensor<4xf32>
  %1 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%0 : tensor<4xf32>) outs(%e : tensor<4xf32>) {
  ^bb0(%in: f32, %out: f32):
    %4 = arith.negf %in : f32
    %5 = arith.negf %4 : f32
    %6 = arith.addf %5, %in : f32
    linalg.yield %6 : f32
  } -> tensor<4xf32>
  %2 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel"]} ins(%1, %y : tensor<4xf32>, tensor<4xf32>) outs(%e : tensor<4xf32>) {
  ^bb0(%in: f32, %in_0: f32, %out: f32):
    %4 = arith.subf %in, %in_0 : f32
    %5 = arith.negf %4 : f32
    linalg.yield %5 : f32
  } -> tensor<4xf32>
  return %2 : tensor<4xf32>
}

// Constants are moved to the beginning, each once, and what they decide is
// folded; then nobody reads the operation.
// CHECK-LABEL: @constants
// CHECK-NEXT: %[[TWO:.*]] = arith.constant 2.0
// CHECK-NOT: arith.constant
// CHECK: arith.mulf %{{.*}}, %[[TWO]]
// CHECK: arith.mulf %{{.*}}, %[[TWO]]
// CHECK-NOT: linalg.generic
func.func @constants(%x: tensor<4xf32>) -> tensor<4xf32> {
  %e = tensor.empty() : tensor<4xf32>
  %0 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%x : tensor<4xf32>) outs(%e : tensor<4xf32>) {
  ^bb0(%in: f32, %out: f32):
    %two = arith.constant 2.0 : f32
    %3 = arith.mulf %in, %two : f32
    linalg.yield %3 : f32
  } -> tensor<4xf32>
  %1 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%0 : tensor<4xf32>) outs(%e : tensor<4xf32>) {
  ^bb0(%in: f32, %out: f32):
    %two = arith.constant 2.0 : f32
    %3 = arith.mulf %in, %two : f32
    linalg.yield %3 : f32
  } -> tensor<4xf32>
  // Unread.
  %2 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%1 : tensor<4xf32>) outs(%e : tensor<4xf32>) {
  ^bb0(%in: f32, %out: f32):
    %3 = math.exp %in : f32
    linalg.yield %3 : f32
  } -> tensor<4xf32>
  return %1 : tensor<4xf32>
}

// Operations are looked at for their casts, and bodies that compute nothing.
// CHECK-LABEL: @casts_and_copies
// CHECK-SAME: (%[[X:.*]]: tensor<4xf32>)
// CHECK: linalg.generic {{.*}} ins(%[[X]] : tensor<4xf32>)
// CHECK: math.exp
// CHECK-NOT: linalg.generic
// CHECK-NOT: tensor.cast
func.func @casts_and_copies(%x: tensor<4xf32>) -> tensor<4xf32> {
  %e = tensor.empty() : tensor<4xf32>
  %cast = tensor.cast %x : tensor<4xf32> to tensor<?xf32>
  %0 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%cast : tensor<?xf32>) outs(%e : tensor<4xf32>) {
  ^bb0(%in: f32, %out: f32):
    %2 = math.exp %in : f32
    linalg.yield %2 : f32
  } -> tensor<4xf32>
  %1 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%0 : tensor<4xf32>) outs(%e : tensor<4xf32>) {
  ^bb0(%in: f32, %out: f32):
    linalg.yield %in : f32
  } -> tensor<4xf32>
  return %1 : tensor<4xf32>
}
