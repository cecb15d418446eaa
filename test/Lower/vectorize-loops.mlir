// RUN: tp-opt %s --tp-vectorize-loops --canonicalize --cse | FileCheck %s
// RUN: tp-opt %s --tp-vectorize-loops=vector-bytes=64 --canonicalize --cse \
// RUN:   | FileCheck %s --check-prefix=WIDE

// Both loops are one for all operands: 20 elements are two vectors of 8 and one
// of 4, or one of 16 and one of 4.

// CHECK-LABEL: func @merge_loops
// CHECK:         %[[X:.*]] = memref.reinterpret_cast %arg0
// CHECK-SAME:      memref<4x5xf32> to memref<20xf32, strided<[1]>>
// CHECK:         %[[A:.*]] = vector.load %[[X]]{{.*}} vector<8xf32>
// CHECK:         %[[B:.*]] = vector.load %[[X]]{{.*}} vector<8xf32>
// CHECK:         math.exp %[[A]] : vector<8xf32>
// CHECK:         vector.maskedload %[[X]]
// CHECK-NOT:     vector.load
// CHECK:         return
// WIDE-LABEL:  func @merge_loops
// WIDE:          vector.load {{.*}} vector<16xf32>
// WIDE:          vector.maskedload {{.*}} into vector<16xf32>
// WIDE-NOT:      vector.load
// WIDE:          return
func.func @merge_loops(%x: memref<4x5xf32>, %y: memref<4x5xf32>) {
  linalg.exp ins(%x : memref<4x5xf32>) outs(%y : memref<4x5xf32>)
  return
}

// The bias is read once a row, as a scalar.

// CHECK-LABEL: func @broadcast_rows
// CHECK:         scf.for %[[I:.*]] = %c0 to %c6 step %c1
// CHECK:           %[[B:.*]] = memref.load %arg1[%[[I]]] : memref<6xf32>
// CHECK:           scf.for
// CHECK:             %[[V:.*]] = vector.broadcast %[[B]] : f32 to vector<8xf32>
// CHECK:             arith.addf %{{.*}}, %[[V]] : vector<8xf32>
func.func @broadcast_rows(%x: memref<64xf32>, %bias: memref<6xf32>,
                          %y: memref<6x64xf32>) {
  linalg.generic {
      indexing_maps = [affine_map<(i, j) -> (j)>, affine_map<(i, j) -> (i)>,
                       affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "parallel"]}
      ins(%x, %bias : memref<64xf32>, memref<6xf32>)
      outs(%y : memref<6x64xf32>) {
  ^bb0(%a: f32, %b: f32, %out: f32):
    %0 = arith.addf %a, %b : f32
    linalg.yield %0 : f32
  }
  return
}

// A sum along rows keeps four vectors of partial sums.

// CHECK-LABEL: func @sum_rows
// CHECK:         scf.for %[[I:.*]] = %c0 to %c6 step %c1
// CHECK:           %[[S:.*]]:4 = scf.for {{.*}} -> (vector<8xf32>, vector<8xf32>, vector<8xf32>, vector<8xf32>)
// CHECK:           %[[A:.*]] = arith.addf %[[S]]#0, %[[S]]#1
// CHECK:           %[[B:.*]] = arith.addf %[[S]]#2, %[[S]]#3
// CHECK:           %[[C:.*]] = arith.addf %[[A]], %[[B]]
// CHECK:           vector.shuffle %[[C]], %[[C]] [0, 1, 2, 3]
// CHECK:           memref.store %{{.*}}, %arg1[%[[I]]]
func.func @sum_rows(%x: memref<6x64xf32>, %y: memref<6xf32>) {
  linalg.reduce { arith.addf } ins(%x : memref<6x64xf32>)
      outs(%y : memref<6xf32>) dimensions = [1]
  return
}

// A sum of rows keeps every element's own order: lanes are columns.

// CHECK-LABEL: func @sum_columns
// CHECK:         %[[OLD:.*]] = vector.load %arg1[%c0] : memref<16xf32>, vector<8xf32>
// CHECK:         %[[NEW:.*]]:2 = scf.for %[[I:.*]] = %c0 to %c6 step %c1 iter_args(%[[SUM:.*]] = %[[OLD]]
// CHECK:           arith.addf {{.*}}%[[SUM]]{{.*}} : vector<8xf32>
// CHECK:         vector.store %[[NEW]]#0, %arg1[%c0]
func.func @sum_columns(%x: memref<6x16xf32>, %y: memref<16xf32>) {
  linalg.reduce { arith.addf } ins(%x : memref<6x16xf32>)
      outs(%y : memref<16xf32>) dimensions = [0]
  return
}

// Elements past the extent of this rank do not count, nor do the lanes past the
// end of the row.

// CHECK-LABEL: func @masked_max
// CHECK:         %[[STEP:.*]] = vector.step : vector<8xindex>
// CHECK:         %[[OK:.*]] = arith.cmpi slt, %{{.*}}, %{{.*}} : vector<8xindex>
// CHECK:         %[[V:.*]] = arith.select %[[OK]], %{{.*}} : vector<8xi1>, vector<8xf32>
// CHECK:         vector.maskedload
// CHECK:         %[[LAST:.*]] = arith.select %{{.*}} : vector<8xi1>, vector<8xf32>
// CHECK:         %[[NEXT:.*]] = arith.maximumf %[[V]], %[[LAST]]
// CHECK:         arith.select %{{.*}}, %[[NEXT]], %[[V]] : vector<8xi1>, vector<8xf32>
func.func @masked_max(%x: memref<3x21xf32>, %extent: index, %y: memref<3xf32>) {
  %lowest = arith.constant 0xFF800000 : f32
  linalg.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<3x21xf32>) outs(%y : memref<3xf32>) {
  ^bb0(%a: f32, %max: f32):
    %j = linalg.index 1 : index
    %ok = arith.cmpi slt, %j, %extent : index
    %v = arith.select %ok, %a, %lowest : f32
    %0 = arith.maximumf %max, %v : f32
    linalg.yield %0 : f32
  }
  return
}

// A division of integers may trap in a lane that does not count: it stays
// scalar, one element after the other.

// CHECK-LABEL: func @divide
// CHECK-NOT:     vector
// CHECK:         scf.for %[[I:.*]] = %c0 to %c20 step %c1
// CHECK:           arith.divsi %{{.*}}, %{{.*}} : i32
func.func @divide(%x: memref<4x5xi32>, %y: memref<4x5xi32>) {
  linalg.div ins(%x, %x : memref<4x5xi32>, memref<4x5xi32>)
      outs(%y : memref<4x5xi32>)
  return
}

// Nothing moves linearly along a quotient: plain loops.

// CHECK-LABEL: func.func @twice_each(
// CHECK-NOT:     vector
// CHECK:         scf.for %[[I:.*]] = {{.*}} {
// CHECK:           %[[HALF:.*]] = affine.apply #{{.*}}(%[[I]])
// CHECK:           %[[X:.*]] = memref.load %{{.*}}[%[[HALF]]] : memref<4xf32>
// CHECK:           memref.store %[[X]], %{{.*}}[%[[I]]] : memref<8xf32>
func.func @twice_each(%x: memref<4xf32>, %y: memref<8xf32>) {
  linalg.generic {indexing_maps = [affine_map<(d0) -> (d0 floordiv 2)>, affine_map<(d0) -> (d0)>], iterator_types = ["parallel"]} ins(%x : memref<4xf32>) outs(%y : memref<8xf32>) {
  ^bb0(%in: f32, %out: f32):
    linalg.yield %in : f32
  }
  return
}
