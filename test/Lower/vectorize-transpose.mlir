// RUN: tp-opt %s --tp-vectorize-loops --canonicalize --cse | FileCheck %s

// Blocks of 8 x 8 are read along one loop and written along the other. The
// short loop is one tile; the long one is cut into tiles of 64.

// CHECK-LABEL: func @transpose
// CHECK:         %[[FROM:.*]] = memref.reinterpret_cast %arg0
// CHECK:         %[[TO:.*]] = memref.reinterpret_cast %arg1
// CHECK:         scf.for %[[TILE:.*]] = %c0 to %c128 step %c64
// CHECK:           %[[END:.*]] = arith.addi %[[TILE]], %c64
// CHECK:           scf.for %[[V:.*]] = %[[TILE]] to %[[END]] step %c8
// CHECK:             scf.for %[[U:.*]] = %c0 to %c16 step %c8
// CHECK-COUNT-8:       vector.load %[[FROM]]{{.*}} vector<8xf32>
// CHECK-COUNT-24:      vector.shuffle
// CHECK-COUNT-8:       vector.store {{.*}}%[[TO]]{{.*}} vector<8xf32>
// CHECK-NOT:           vector.shuffle
func.func @transpose(%x: memref<128x16xf32>, %y: memref<16x128xf32>) {
  linalg.transpose ins(%x : memref<128x16xf32>) outs(%y : memref<16x128xf32>)
      permutation = [1, 0]
  return
}

// The last block of a loop that 8 does not divide starts at 13 - 8.

// CHECK-LABEL: func @overlap
// CHECK:         scf.for %[[V:.*]] = %c0 to %c13 step %c8
// CHECK:           arith.minsi %[[V]], %c5
func.func @overlap(%x: memref<13x16xf32>, %y: memref<16x13xf32>) {
  linalg.transpose ins(%x : memref<13x16xf32>) outs(%y : memref<16x13xf32>)
      permutation = [1, 0]
  return
}

// Floats of 16 bits move as integers.

// CHECK-LABEL: func @narrow
// CHECK:         vector.bitcast %{{.*}} : vector<16xbf16> to vector<16xi16>
// CHECK:         vector.shuffle {{.*}} vector<16xi16>, vector<16xi16>
// CHECK:         vector.bitcast %{{.*}} : vector<16xi16> to vector<16xbf16>
func.func @narrow(%x: memref<32x16xbf16>, %y: memref<16x32xbf16>) {
  linalg.transpose ins(%x : memref<32x16xbf16>) outs(%y : memref<16x32xbf16>)
      permutation = [1, 0]
  return
}

// Both are contiguous along the last loop: vectors move as they are.

// CHECK-LABEL: func @swap_rows
// CHECK-NOT:     vector.shuffle
// CHECK:         vector.load
func.func @swap_rows(%x: memref<3x5x16xf32>, %y: memref<5x3x16xf32>) {
  linalg.transpose ins(%x : memref<3x5x16xf32>) outs(%y : memref<5x3x16xf32>)
      permutation = [1, 0, 2]
  return
}

// Every other element is picked out of two vectors, the second of which ends
// with the last lane.

// CHECK-LABEL: func @pick
// CHECK:         %[[A:.*]] = vector.load %{{.*}} vector<8xf32>
// CHECK:         arith.addi %{{.*}}, %c7
// CHECK:         %[[B:.*]] = vector.load %{{.*}} vector<8xf32>
// CHECK:         vector.shuffle %[[A]], %[[B]] [0, 2, 4, 6, 9, 11, 13, 15]
func.func @pick(%x: memref<40x2xf32>, %y: memref<2x40xf32>) {
  linalg.transpose ins(%x : memref<40x2xf32>) outs(%y : memref<2x40xf32>)
      permutation = [1, 0]
  return
}
