// RUN: tp-opt %s --tp-fuse-rows=block-bytes=128 --canonicalize --cse | FileCheck %s
// RUN: tp-opt %s --tp-fuse-rows | FileCheck %s --check-prefix=SMALL

// What fits into the cache as a whole stays as it is.

// SMALL-NOT: scf.for

#id = affine_map<(d0, d1) -> (d0, d1)>
#row = affine_map<(d0, d1) -> (d0)>
#swap = affine_map<(d0, d1) -> (d1, d0)>
#a = affine_map<(d0, d1, d2) -> (d0, d2)>
#b = affine_map<(d0, d1, d2) -> (d2, d1)>
#c = affine_map<(d0, d1, d2) -> (d0, d1)>
#left = affine_map<(d0, d1, d2, d3) -> (d0, d1, d3)>
#right = affine_map<(d0, d1, d2, d3) -> (d0, d2, d3)>
#product = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#all = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#sums = affine_map<(d0, d1, d2) -> (d0, d1)>
#weights = affine_map<(d0, d1, d2, d3) -> (d0, d1, d3)>
#values = affine_map<(d0, d1, d2, d3) -> (d0, d3, d2)>

// Two rows of 64 bytes are a block.

// CHECK-LABEL:   func.func @normalize(
// CHECK-SAME:      %[[X:.*]]: tensor<6x16xf32>
// CHECK-DAG:       %[[TWO:.*]] = arith.constant 2 : index
// CHECK:           %[[LOOP:.*]] = scf.for %[[I:.*]] = %{{.*}} to %{{.*}} step %[[TWO]] iter_args(%[[OUT:.*]] = %{{.*}}) -> (tensor<6x16xf32>) {
// CHECK:             %[[ROWS:.*]] = tensor.extract_slice %[[X]][%[[I]], 0] [2, 16] [1, 1]
// CHECK:             %[[SUM:.*]] = linalg.generic {{.*}} ins(%[[ROWS]] : tensor<2x16xf32>) outs(%{{.*}} : tensor<2xf32>)
// CHECK:             %[[PLACE:.*]] = tensor.extract_slice %[[OUT]][%[[I]], 0] [2, 16] [1, 1]
// CHECK:             %[[DONE:.*]] = linalg.generic {{.*}} ins(%[[ROWS]], %[[SUM]] : {{.*}}) outs(%[[PLACE]] : tensor<2x16xf32>)
// CHECK:             tensor.insert_slice %[[DONE]] into %[[OUT]][%[[I]], 0] [2, 16] [1, 1]
// CHECK:           return %[[LOOP]]
func.func @normalize(%x: tensor<6x16xf32>) -> tensor<6x16xf32> {
  %zero = arith.constant 0.0 : f32
  %empty = tensor.empty() : tensor<6x16xf32>
  %rows = tensor.empty() : tensor<6xf32>
  %0 = linalg.fill ins(%zero : f32) outs(%rows : tensor<6xf32>) -> tensor<6xf32>
  %1 = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%x : tensor<6x16xf32>) outs(%0 : tensor<6xf32>) {
  ^bb0(%in: f32, %out: f32):
    %3 = arith.mulf %in, %in : f32
    %4 = arith.addf %out, %3 : f32
    linalg.yield %4 : f32
  } -> tensor<6xf32>
  %2 = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]} ins(%x, %1 : tensor<6x16xf32>, tensor<6xf32>) outs(%empty : tensor<6x16xf32>) {
  ^bb0(%in: f32, %in_0: f32, %out: f32):
    %3 = math.rsqrt %in_0 : f32
    %4 = arith.mulf %in, %3 : f32
    linalg.yield %4 : f32
  } -> tensor<6x16xf32>
  return %2 : tensor<6x16xf32>
}

// Seven rows: three blocks, and what they leave over. The sum is handed to
// others too, so that the group writes all of it.

// CHECK-LABEL:   func.func @tail(
// CHECK:           scf.for {{.*}} -> (tensor<7xf32>, tensor<7x16xf32>)
// CHECK:             tensor.extract_slice {{.*}} [2, 16] [1, 1]
// CHECK:           tensor.extract_slice %{{.*}}[6, 0] [1, 16] [1, 1]
// CHECK:           tensor.insert_slice {{.*}}[6] [1] [1]
// CHECK:           tensor.insert_slice {{.*}}[6, 0] [1, 16] [1, 1]
func.func @tail(%x: tensor<7x16xf32>) -> (tensor<7xf32>, tensor<7x16xf32>) {
  %zero = arith.constant 0.0 : f32
  %empty = tensor.empty() : tensor<7x16xf32>
  %rows = tensor.empty() : tensor<7xf32>
  %0 = linalg.fill ins(%zero : f32) outs(%rows : tensor<7xf32>) -> tensor<7xf32>
  %1 = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%x : tensor<7x16xf32>) outs(%0 : tensor<7xf32>) {
  ^bb0(%in: f32, %out: f32):
    %3 = arith.addf %out, %in : f32
    linalg.yield %3 : f32
  } -> tensor<7xf32>
  %2 = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]} ins(%x, %1 : tensor<7x16xf32>, tensor<7xf32>) outs(%empty : tensor<7x16xf32>) {
  ^bb0(%in: f32, %in_0: f32, %out: f32):
    %3 = arith.subf %in, %in_0 : f32
    linalg.yield %3 : f32
  } -> tensor<7x16xf32>
  return %1, %2 : tensor<7xf32>, tensor<7x16xf32>
}

// Attention: one batch at a time, and no scores outside of the loop. The mask
// sees the rows of the whole.

// CHECK-LABEL:   func.func @causal(
// CHECK-NOT:       tensor<3x5x8xf32>
// CHECK:           scf.for
// CHECK:             linalg.generic {{.*}} outs(%{{.*}} : tensor<1x5x8xf32>)
// CHECK:             linalg.index 1
// CHECK:             linalg.generic {{.*}} outs(%{{.*}} : tensor<1x5xf32>)
// CHECK:             math.exp
// CHECK:             linalg.generic {{.*}} outs(%{{.*}} : tensor<1x5x4xf32>)
// CHECK:             tensor.insert_slice {{.*}} [1, 5, 4] [1, 1, 1]
// CHECK:             scf.yield
func.func @causal(%q: tensor<3x5x4xf32>, %k: tensor<3x8x4xf32>, %v: tensor<3x8x4xf32>) -> tensor<3x5x4xf32> {
  %zero = arith.constant 0.0 : f32
  %low = arith.constant -1.0e30 : f32
  %empty = tensor.empty() : tensor<3x5x8xf32>
  %rows = tensor.empty() : tensor<3x5xf32>
  %outs = tensor.empty() : tensor<3x5x4xf32>
  %0 = linalg.fill ins(%zero : f32) outs(%empty : tensor<3x5x8xf32>) -> tensor<3x5x8xf32>
  %1 = linalg.generic {indexing_maps = [#left, #right, #product], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%q, %k : tensor<3x5x4xf32>, tensor<3x8x4xf32>) outs(%0 : tensor<3x5x8xf32>) {
  ^bb0(%in: f32, %in_0: f32, %out: f32):
    %9 = arith.mulf %in, %in_0 : f32
    %10 = arith.addf %out, %9 : f32
    linalg.yield %10 : f32
  } -> tensor<3x5x8xf32>
  %2 = linalg.generic {indexing_maps = [#all, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%1 : tensor<3x5x8xf32>) outs(%empty : tensor<3x5x8xf32>) {
  ^bb0(%in: f32, %out: f32):
    %i = linalg.index 1 : index
    %j = linalg.index 2 : index
    %9 = arith.cmpi sge, %i, %j : index
    %10 = arith.select %9, %in, %low : f32
    linalg.yield %10 : f32
  } -> tensor<3x5x8xf32>
  %3 = linalg.fill ins(%low : f32) outs(%rows : tensor<3x5xf32>) -> tensor<3x5xf32>
  %4 = linalg.generic {indexing_maps = [#all, #sums], iterator_types = ["parallel", "parallel", "reduction"]} ins(%2 : tensor<3x5x8xf32>) outs(%3 : tensor<3x5xf32>) {
  ^bb0(%in: f32, %out: f32):
    %9 = arith.maximumf %out, %in : f32
    linalg.yield %9 : f32
  } -> tensor<3x5xf32>
  %5 = linalg.generic {indexing_maps = [#all, #sums, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%2, %4 : tensor<3x5x8xf32>, tensor<3x5xf32>) outs(%empty : tensor<3x5x8xf32>) {
  ^bb0(%in: f32, %in_0: f32, %out: f32):
    %9 = arith.subf %in, %in_0 : f32
    %10 = math.exp %9 : f32
    linalg.yield %10 : f32
  } -> tensor<3x5x8xf32>
  %6 = linalg.fill ins(%zero : f32) outs(%outs : tensor<3x5x4xf32>) -> tensor<3x5x4xf32>
  %7 = linalg.generic {indexing_maps = [#weights, #values, #product], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%5, %v : tensor<3x5x8xf32>, tensor<3x8x4xf32>) outs(%6 : tensor<3x5x4xf32>) {
  ^bb0(%in: f32, %in_0: f32, %out: f32):
    %9 = arith.mulf %in, %in_0 : f32
    %10 = arith.addf %out, %9 : f32
    linalg.yield %10 : f32
  } -> tensor<3x5x4xf32>
  return %7 : tensor<3x5x4xf32>
}

// The product cannot run by rows of its transposed, and what is left of the group
// hands on 64 bytes: not worth a loop.

// CHECK-LABEL:   func.func @across(
// CHECK-NOT:       scf.for
func.func @across(%x: tensor<16x16xf32>) -> tensor<16x16xf32> {
  %zero = arith.constant 0.0 : f32
  %empty = tensor.empty() : tensor<16x16xf32>
  %rows = tensor.empty() : tensor<16xf32>
  %0 = linalg.fill ins(%zero : f32) outs(%rows : tensor<16xf32>) -> tensor<16xf32>
  %1 = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%x : tensor<16x16xf32>) outs(%0 : tensor<16xf32>) {
  ^bb0(%in: f32, %out: f32):
    %3 = arith.addf %out, %in : f32
    linalg.yield %3 : f32
  } -> tensor<16xf32>
  %2 = linalg.generic {indexing_maps = [#a, #b, #c], iterator_types = ["parallel", "parallel", "reduction"]} ins(%x, %x : tensor<16x16xf32>, tensor<16x16xf32>) outs(%empty : tensor<16x16xf32>) {
  ^bb0(%in: f32, %in_0: f32, %out: f32):
    %3 = arith.mulf %in, %in_0 : f32
    %4 = arith.addf %out, %3 : f32
    linalg.yield %4 : f32
  } -> tensor<16x16xf32>
  %3 = linalg.generic {indexing_maps = [#swap, #row, #id], iterator_types = ["parallel", "parallel"]} ins(%2, %1 : tensor<16x16xf32>, tensor<16xf32>) outs(%empty : tensor<16x16xf32>) {
  ^bb0(%in: f32, %in_0: f32, %out: f32):
    %4 = arith.addf %in, %in_0 : f32
    linalg.yield %4 : f32
  } -> tensor<16x16xf32>
  return %3 : tensor<16x16xf32>
}
