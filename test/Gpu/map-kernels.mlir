// RUN: tp-opt %s --tp-map-kernels | FileCheck %s

// A thread for each element; those beyond the last one do nothing.

// CHECK-LABEL: func private @map_0
// CHECK-SAME:    tp.grid = array<i64: 4, 256>
// CHECK:         %[[BLOCK:.*]] = gpu.block_id x
// CHECK:         %[[THREAD:.*]] = gpu.thread_id x
// CHECK:         %[[FIRST:.*]] = arith.muli %[[BLOCK]], %{{.*}}
// CHECK:         %[[NUMBER:.*]] = arith.addi %[[FIRST]], %[[THREAD]]
// CHECK:         arith.cmpi ult, %[[NUMBER]], %c999
// CHECK:         scf.if
// CHECK:           memref.load
// CHECK:           math.exp
// CHECK:           memref.store
func.func private @map_0(%x: memref<999xf32>, %y: memref<999xf32>) attributes {tp.kernel} {
  linalg.exp ins(%x : memref<999xf32>) outs(%y : memref<999xf32>)
  return
}

// A sum starts from what the fill would have written, and is stored once.

// CHECK-LABEL: func private @reduce_1
// CHECK-SAME:    tp.grid = array<i64: 1, 256>
// CHECK-NOT:     linalg
// CHECK:         %[[SUM:.*]] = scf.for {{.*}} iter_args(%{{.*}} = %cst)
// CHECK:           arith.addf
// CHECK:         memref.store %[[SUM]]
#rows = affine_map<(i, k) -> (i)>
#all = affine_map<(i, k) -> (i, k)>
func.func private @reduce_1(%x: memref<3x40xf32>, %y: memref<3xf32>) attributes {tp.kernel} {
  %zero = arith.constant 0.0 : f32
  linalg.fill ins(%zero : f32) outs(%y : memref<3xf32>)
  linalg.generic {indexing_maps = [#all, #rows], iterator_types = ["parallel", "reduction"]} ins(%x : memref<3x40xf32>) outs(%y : memref<3xf32>) {
  ^bb0(%in: f32, %out: f32):
    %0 = arith.addf %out, %in : f32
    linalg.yield %0 : f32
  }
  return
}

// Neighbouring threads write neighbouring elements, whatever the order of loops.

// CHECK-LABEL: func private @map_2
// CHECK:         arith.remui %{{.*}}, %c5_i32
// CHECK:         arith.divui %{{.*}}, %c5_i32
#back = affine_map<(i, j) -> (j, i)>
#id = affine_map<(i, j) -> (i, j)>
func.func private @map_2(%x: memref<5x7xf32>, %y: memref<7x5xf32>) attributes {tp.kernel} {
  linalg.generic {indexing_maps = [#id, #back], iterator_types = ["parallel", "parallel"]} ins(%x : memref<5x7xf32>) outs(%y : memref<7x5xf32>) {
  ^bb0(%in: f32, %out: f32):
    linalg.yield %in : f32
  }
  return
}

// Two threads would write the same element: one does it all.

// CHECK-LABEL: func private @map_3
// CHECK-SAME:    tp.grid = array<i64: 1, 1>
// CHECK:         scf.for
// CHECK:           memref.store
#diagonal = affine_map<(i, j) -> (i + j)>
func.func private @map_3(%x: memref<5x7xf32>, %y: memref<11xf32>) attributes {tp.kernel} {
  linalg.generic {indexing_maps = [#id, #diagonal], iterator_types = ["parallel", "parallel"]} ins(%x : memref<5x7xf32>) outs(%y : memref<11xf32>) {
  ^bb0(%in: f32, %out: f32):
    linalg.yield %in : f32
  }
  return
}

// 16 bytes at a time: four elements of f32 are one access, and 16 bytes of bf16
// are eight.

// CHECK-LABEL: func private @map_4
// CHECK-SAME:    tp.grid = array<i64: 1, 256>
// CHECK:         vector.load {{.*}} {alignment = 16 : i64} : {{.*}}, vector<8xf32>
// CHECK-COUNT-8: arith.truncf
// CHECK:         vector.store {{.*}} {alignment = 16 : i64} : {{.*}}, vector<8xbf16>
#line = affine_map<(i) -> (i)>
func.func private @map_4(%x: memref<1000xf32>, %y: memref<1000xbf16>) attributes {tp.kernel} {
  linalg.generic {indexing_maps = [#line, #line], iterator_types = ["parallel"]} ins(%x : memref<1000xf32>) outs(%y : memref<1000xbf16>) {
  ^bb0(%in: f32, %out: bf16):
    %0 = arith.truncf %in : f32 to bf16
    linalg.yield %0 : bf16
  }
  return
}

// A warp shares a row of 100, a block one of 5000.

// CHECK-LABEL: func private @reduce_5
// CHECK-SAME:    tp.grid = array<i64: 1, 256>
// CHECK:         scf.for
// CHECK-COUNT-5: gpu.shuffle xor
// CHECK-NOT:     gpu.barrier
// CHECK:         memref.store
func.func private @reduce_5(%x: memref<3x100xf32>, %y: memref<3xf32>) attributes {tp.kernel} {
  linalg.generic {indexing_maps = [#all, #rows], iterator_types = ["parallel", "reduction"]} ins(%x : memref<3x100xf32>) outs(%y : memref<3xf32>) {
  ^bb0(%in: f32, %out: f32):
    %0 = arith.addf %out, %in : f32
    linalg.yield %0 : f32
  }
  return
}

// CHECK-LABEL: func private @reduce_6
// CHECK-SAME:    tp.grid = array<i64: 3, 256>
// CHECK:         scf.for
// CHECK-COUNT-5: gpu.shuffle xor
// CHECK:         gpu.barrier
// CHECK:         memref.store
func.func private @reduce_6(%x: memref<3x5000xf32>, %y: memref<3xf32>) attributes {tp.kernel} {
  linalg.generic {indexing_maps = [#all, #rows], iterator_types = ["parallel", "reduction"]} ins(%x : memref<3x5000xf32>) outs(%y : memref<3xf32>) {
  ^bb0(%in: f32, %out: f32):
    %0 = arith.maximumf %out, %in : f32
    linalg.yield %0 : f32
  }
  return
}

// A product of f32: a block computes 128x128 of the result, eight steps of depth
// at a time. Operands that lie along the depth are turned on their way.

// CHECK-LABEL: func private @contract_7
// CHECK-SAME:    tp.grid = array<i64: 81, 256, 2>
// CHECK:         memref.alloca() {alignment = 16 : i64} : memref<1056xf32, 3>
// CHECK:         scf.for %{{.*}} = %c0{{.*}} to %c64{{.*}} step %c8
// CHECK:           gpu.barrier
// CHECK-COUNT-4:   memref.store %{{.*}} : memref<1056xf32, 3>
// CHECK:           vector.store %{{.*}} {alignment = 16 : i64} : memref<1056xf32, 3>, vector<4xf32>
// CHECK:           gpu.barrier
// CHECK-COUNT-2:   vector.load %{{.*}} {alignment = 16 : i64} : memref<73728xf32{{.*}}, vector<4xf32>
// CHECK-COUNT-16:  vector.fma
// CHECK-COUNT-16:  vector.store %{{.*}} {alignment = 16 : i64} : memref<1327104xf32{{.*}}, vector<4xf32>
#left = affine_map<(i, j, k) -> (i, k)>
#right = affine_map<(i, j, k) -> (k, j)>
#result = affine_map<(i, j, k) -> (i, j)>
func.func private @contract_7(%a: memref<1152x64xf32>, %b: memref<64x1152xf32>, %c: memref<1152x1152xf32>) attributes {tp.kernel} {
  %zero = arith.constant 0.0 : f32
  linalg.fill ins(%zero : f32) outs(%c : memref<1152x1152xf32>)
  linalg.generic {indexing_maps = [#left, #right, #result], iterator_types = ["parallel", "parallel", "reduction"]} ins(%a, %b : memref<1152x64xf32>, memref<64x1152xf32>) outs(%c : memref<1152x1152xf32>) {
  ^bb0(%x: f32, %y: f32, %sum: f32):
    %0 = arith.mulf %x, %y : f32
    %1 = arith.addf %sum, %0 : f32
    linalg.yield %1 : f32
  }
  return
}
