// RUN: tp-opt %s --tp-outline-kernels --split-input-file | FileCheck %s

#id = affine_map<(d0) -> (d0)>

// Two operations that differ in their operands only are one kernel.

// CHECK-LABEL: func.func @main(
// CHECK-NOT:     linalg
// CHECK-COUNT-2: call @map_0(
// CHECK-NOT:     call
// CHECK:       func.func private @map_0(
// CHECK-SAME:    %{{.*}}: memref<4xf32, strided<[1], offset: ?>> {llvm.noalias}
// CHECK-SAME:    attributes {tp.kernel}
// CHECK:         math.exp
// CHECK-NOT:   func.func
func.func @main(%x: memref<4xf32>, %y: memref<4xf32>, %z: memref<4xf32>) {
  linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel"]} ins(%x : memref<4xf32>) outs(%y : memref<4xf32>) {
  ^bb0(%in: f32, %out: f32):
    %0 = math.exp %in : f32
    linalg.yield %0 : f32
  }
  linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel"]} ins(%y : memref<4xf32>) outs(%z : memref<4xf32>) {
  ^bb0(%in: f32, %out: f32):
    %0 = math.exp %in : f32
    linalg.yield %0 : f32
  }
  return
}

// -----

#id = affine_map<(d0) -> (d0)>

// Another body, another kernel; in place, the buffer is passed once; slices
// that differ in their offset share the kernel; buffers with common memory are
// not marked.

// CHECK-LABEL: func.func @different(
// CHECK:         call @map_0(%{{.*}}, %{{.*}}) :
// CHECK:         call @map_1(%{{[a-z0-9_]*}}) :
// CHECK:         call @map_2(
// CHECK:         call @map_2(
// CHECK:       func.func private @map_0({{.*}} {llvm.noalias}, {{.*}} {llvm.noalias})
// CHECK:       func.func private @map_1(%[[A:.*]]: memref<4xf32, {{.*}}> {llvm.noalias})
// CHECK:         linalg.generic {{.*}} ins(%[[A]] : {{.*}}) outs(%[[A]] :
// CHECK:       func.func private @map_2(
// CHECK-NOT:     noalias
// CHECK-SAME:    attributes
func.func @different(%x: memref<4xf32>, %y: memref<4xf32>) {
  linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel"]} ins(%x : memref<4xf32>) outs(%y : memref<4xf32>) {
  ^bb0(%in: f32, %out: f32):
    %0 = math.exp %in : f32
    linalg.yield %0 : f32
  }
  linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel"]} ins(%y : memref<4xf32>) outs(%y : memref<4xf32>) {
  ^bb0(%in: f32, %out: f32):
    %0 = math.tanh %in : f32
    linalg.yield %0 : f32
  }
  %low = memref.subview %y[0] [2] [1] : memref<4xf32> to memref<2xf32, strided<[1]>>
  %high = memref.subview %y[2] [2] [1] : memref<4xf32> to memref<2xf32, strided<[1], offset: 2>>
  linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel"]} ins(%low : memref<2xf32, strided<[1]>>) outs(%high : memref<2xf32, strided<[1], offset: 2>>) {
  ^bb0(%in: f32, %out: f32):
    linalg.yield %in : f32
  }
  linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel"]} ins(%high : memref<2xf32, strided<[1], offset: 2>>) outs(%low : memref<2xf32, strided<[1]>>) {
  ^bb0(%in: f32, %out: f32):
    linalg.yield %in : f32
  }
  return
}

// -----

#in = affine_map<(d0, d1) -> (d0, d1)>
#out = affine_map<(d0, d1) -> (d0)>

// A fill goes with the reduction that starts from it, scalars from outside are
// parameters, constants are part of the kernel. What is read in between keeps
// a fill apart.

// CHECK-LABEL: func.func @fill_and_reduce(
// CHECK:         call @reduce_0(%{{.*}}, %{{.*}}, %{{.*}}) :
// CHECK-SAME:      (f32, memref<{{.*}}>, memref<{{.*}}>)
// CHECK:         call @fill_1(
// CHECK:         memref.copy
// CHECK:         call @reduce_2(
// CHECK:       func.func private @reduce_0(%[[START:.*]]: f32,
// CHECK:         %[[TWO:.*]] = arith.constant 2.0
// CHECK:         linalg.fill ins(%[[START]]
// CHECK:         linalg.generic
// CHECK:           arith.mulf %{{.*}}, %[[TWO]]
func.func @fill_and_reduce(%x: memref<4x8xf32>, %y: memref<4xf32>, %z: memref<4xf32>, %start: f32) {
  %two = arith.constant 2.0 : f32
  linalg.fill ins(%start : f32) outs(%y : memref<4xf32>)
  linalg.generic {indexing_maps = [#in, #out], iterator_types = ["parallel", "reduction"]} ins(%x : memref<4x8xf32>) outs(%y : memref<4xf32>) {
  ^bb0(%in: f32, %out: f32):
    %0 = arith.mulf %in, %two : f32
    %1 = arith.addf %out, %0 : f32
    linalg.yield %1 : f32
  }
  linalg.fill ins(%start : f32) outs(%y : memref<4xf32>)
  memref.copy %y, %z : memref<4xf32> to memref<4xf32>
  linalg.generic {indexing_maps = [#in, #out], iterator_types = ["parallel", "reduction"]} ins(%x : memref<4x8xf32>) outs(%y : memref<4xf32>) {
  ^bb0(%in: f32, %out: f32):
    %0 = arith.mulf %in, %two : f32
    %1 = arith.addf %out, %0 : f32
    linalg.yield %1 : f32
  }
  return
}

// -----

// A copy of what is not contiguous is a kernel.

// CHECK-LABEL: func.func @copies(
// CHECK:         memref.copy
// CHECK:         call @map_0(
// CHECK-NOT:     memref.copy
// CHECK:         return
func.func @copies(%x: memref<4x8xf32>, %y: memref<4x8xf32>, %z: memref<4x2xf32>) {
  memref.copy %x, %y : memref<4x8xf32> to memref<4x8xf32>
  %columns = memref.subview %x[0, 2] [4, 2] [1, 1] : memref<4x8xf32> to memref<4x2xf32, strided<[8, 1], offset: 2>>
  memref.copy %columns, %z : memref<4x2xf32, strided<[8, 1], offset: 2>> to memref<4x2xf32>
  return
}
