// RUN: tp-opt %s --tp-vectorize-kernels=cpu=x86-64-v3 --canonicalize --cse | FileCheck %s

#id = affine_map<(d0, d1) -> (d0, d1)>
#row = affine_map<(d0, d1) -> (d0)>
#column = affine_map<(d0, d1) -> (d1)>
#swap = affine_map<(d0, d1) -> (d1, d0)>

// Two loops that run through everything alike are one.

// CHECK-LABEL: func.func private @map_0(
// CHECK-DAG:     %[[C8:.*]] = arith.constant 8 : index
// CHECK-DAG:     %[[C32:.*]] = arith.constant 32 : index
// CHECK:         scf.for %[[I:.*]] = %{{.*}} to %[[C32]] step %[[C8]] {
// CHECK-NEXT:      %[[V:.*]] = vector.load %{{.*}}[%[[I]]] : {{.*}}, vector<8xf32>
// CHECK-NEXT:      %[[P:.*]] = arith.mulf %[[V]], %[[V]] fastmath<contract> : vector<8xf32>
// CHECK-NEXT:      vector.store %[[P]], %{{.*}}[%[[I]]]
// CHECK-NEXT:    }
// CHECK-NEXT:    return
func.func private @map_0(%x: memref<4x8xf32, strided<[8, 1], offset: ?>>, %y: memref<4x8xf32, strided<[8, 1], offset: ?>>) attributes {tp.kernel} {
  linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]} ins(%x : memref<4x8xf32, strided<[8, 1], offset: ?>>) outs(%y : memref<4x8xf32, strided<[8, 1], offset: ?>>) {
  ^bb0(%in: f32, %out: f32):
    %0 = arith.mulf %in, %in : f32
    linalg.yield %0 : f32
  }
  return
}

// What is left of eleven columns are vectors of two and of one. The value of a
// row is loaded and inverted once.

// CHECK-LABEL: func.func private @rest(
// CHECK:         scf.for
// CHECK:           memref.load
// CHECK-NOT:       vector.load
// CHECK:           vector.load {{.*}} vector<8xf32>
// CHECK:           vector.load {{.*}} vector<2xf32>
// CHECK:           vector.store {{.*}} vector<2xf32>
// CHECK:           memref.store
// CHECK-NOT:       vector.load
func.func private @rest(%s: memref<4xf32, strided<[1], offset: ?>>, %x: memref<4x11xf32, strided<[11, 1], offset: ?>>, %y: memref<4x11xf32, strided<[11, 1], offset: ?>>) attributes {tp.kernel} {
  linalg.generic {indexing_maps = [#row, #id, #id], iterator_types = ["parallel", "parallel"]} ins(%s, %x : memref<4xf32, strided<[1], offset: ?>>, memref<4x11xf32, strided<[11, 1], offset: ?>>) outs(%y : memref<4x11xf32, strided<[11, 1], offset: ?>>) {
  ^bb0(%in: f32, %in_0: f32, %out: f32):
    %0 = arith.mulf %in, %in_0 : f32
    linalg.yield %0 : f32
  }
  return
}

// Sums along rows: four vectors of partial sums, added up in halves.

// CHECK-LABEL: func.func private @reduce_0(
// CHECK:         scf.for %{{.*}} = %{{.*}} to %{{.*}} step
// CHECK:           %[[SUMS:.*]]:4 = scf.for {{.*}} iter_args
// CHECK-COUNT-4:     arith.addf {{.*}} vector<8xf32>
// CHECK:             scf.yield
// CHECK:           arith.addf %[[SUMS]]#0, %[[SUMS]]#1
// CHECK:           vector.extract_strided_slice {{.*}} sizes = [4]
// CHECK:           arith.addf {{.*}} : f32
// CHECK:           memref.store
func.func private @reduce_0(%x: memref<4x64xf32, strided<[64, 1], offset: ?>>, %y: memref<4xf32, strided<[1], offset: ?>>) attributes {tp.kernel} {
  %zero = arith.constant 0.0 : f32
  linalg.fill ins(%zero : f32) outs(%y : memref<4xf32, strided<[1], offset: ?>>)
  linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%x : memref<4x64xf32, strided<[64, 1], offset: ?>>) outs(%y : memref<4xf32, strided<[1], offset: ?>>) {
  ^bb0(%in: f32, %out: f32):
    %0 = arith.addf %out, %in : f32
    linalg.yield %0 : f32
  }
  return
}

// Sums along columns: the lanes are columns, and the sums stay in registers.

// CHECK-LABEL: func.func private @reduce_1(
// CHECK:         scf.for {{.*}} {
// CHECK:           %[[SUM:.*]]:4 = scf.for {{.*}} iter_args
// CHECK:             vector.load {{.*}} vector<8xf32>
// CHECK:             arith.addf {{.*}} vector<8xf32>
// CHECK:           vector.store %[[SUM]]#0
func.func private @reduce_1(%x: memref<4x64xf32, strided<[64, 1], offset: ?>>, %y: memref<64xf32, strided<[1], offset: ?>>) attributes {tp.kernel} {
  linalg.generic {indexing_maps = [#id, #column], iterator_types = ["reduction", "parallel"]} ins(%x : memref<4x64xf32, strided<[64, 1], offset: ?>>) outs(%y : memref<64xf32, strided<[1], offset: ?>>) {
  ^bb0(%in: f32, %out: f32):
    %0 = arith.addf %out, %in : f32
    linalg.yield %0 : f32
  }
  return
}

// bf16 is computed as f32 and rounded once.

// CHECK-LABEL: func.func private @short_floats(
// CHECK:           %[[X:.*]] = arith.extf %{{.*}} : vector<8xbf16> to vector<8xf32>
// CHECK:           %[[S:.*]] = arith.addf %[[X]], %[[X]] {{.*}} : vector<8xf32>
// CHECK:           %[[P:.*]] = arith.mulf %[[S]], %[[X]] {{.*}} : vector<8xf32>
// CHECK:           arith.truncf %[[P]] : vector<8xf32> to vector<8xbf16>
func.func private @short_floats(%x: memref<4x8xbf16, strided<[8, 1], offset: ?>>, %y: memref<4x8xbf16, strided<[8, 1], offset: ?>>) attributes {tp.kernel} {
  linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]} ins(%x : memref<4x8xbf16, strided<[8, 1], offset: ?>>) outs(%y : memref<4x8xbf16, strided<[8, 1], offset: ?>>) {
  ^bb0(%in: bf16, %out: bf16):
    %0 = arith.addf %in, %in : bf16
    %1 = arith.mulf %0, %in : bf16
    linalg.yield %1 : bf16
  }
  return
}

// An index along the lanes is a vector; a captured buffer is read where its
// index says, contiguously if that follows the lanes.

// CHECK-LABEL: func.func private @captured(
// CHECK-DAG:     arith.constant dense<[0, 1, 2, 3, 4, 5, 6, 7]> : vector<8xindex>
// CHECK:           vector.load {{.*}} vector<8xf32>
// CHECK:           arith.cmpi sgt, {{.*}} : vector<8xindex>
// CHECK:           arith.select {{.*}} : vector<8xi1>, vector<8xf32>
func.func private @captured(%table: memref<64xf32, strided<[1], offset: ?>>, %shift: index, %extent: index, %y: memref<4x8xf32, strided<[8, 1], offset: ?>>) attributes {tp.kernel} {
  linalg.generic {indexing_maps = [#id], iterator_types = ["parallel", "parallel"]} outs(%y : memref<4x8xf32, strided<[8, 1], offset: ?>>) {
  ^bb0(%out: f32):
    %zero = arith.constant 0.0 : f32
    %j = linalg.index 1 : index
    %k = arith.addi %j, %shift : index
    %0 = memref.load %table[%k] : memref<64xf32, strided<[1], offset: ?>>
    %1 = arith.cmpi slt, %j, %extent : index
    %2 = arith.select %1, %0, %zero : f32
    linalg.yield %2 : f32
  }
  return
}

// A branch keeps its loads to itself: one lane.

// CHECK-LABEL: func.func private @branch(
// CHECK-NOT:     vector
// CHECK:         scf.if
// CHECK:           memref.load
// CHECK:         else
func.func private @branch(%table: memref<4xf32, strided<[1], offset: ?>>, %y: memref<4x8xf32, strided<[8, 1], offset: ?>>) attributes {tp.kernel} {
  linalg.generic {indexing_maps = [#id], iterator_types = ["parallel", "parallel"]} outs(%y : memref<4x8xf32, strided<[8, 1], offset: ?>>) {
  ^bb0(%out: f32):
    %zero = arith.constant 0.0 : f32
    %c4 = arith.constant 4 : index
    %j = linalg.index 1 : index
    %0 = arith.cmpi slt, %j, %c4 : index
    %1 = scf.if %0 -> f32 {
      %2 = memref.load %table[%j] : memref<4xf32, strided<[1], offset: ?>>
      scf.yield %2 : f32
    } else {
      scf.yield %zero : f32
    }
    linalg.yield %1 : f32
  }
  return
}
