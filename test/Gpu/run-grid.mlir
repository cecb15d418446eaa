// RUN: tp-opt %s --tp-run-grid --canonicalize | FileCheck %s

// CHECK-LABEL: func private @map_0
// CHECK-SAME:    attributes {tp.kernel}
// CHECK:         scf.for %[[BLOCK:.*]] = %c0 to %c2 step %c1
// CHECK:           %[[FIRST:.*]] = arith.muli %[[BLOCK]], %c4
// CHECK:           scf.for %[[THREAD:.*]] = %c0 to %c4 step %c1
// CHECK:             %[[NUMBER:.*]] = arith.addi %[[FIRST]], %[[THREAD]]
// CHECK:             memref.store %[[NUMBER]], %arg0[%[[NUMBER]]]
func.func private @map_0(%y: memref<8xindex>) attributes {tp.grid = array<i64: 2, 4>, tp.kernel} {
  %block_id_x = gpu.block_id  x
  %thread_id_x = gpu.thread_id  x
  %c4 = arith.constant 4 : index
  %0 = arith.muli %block_id_x, %c4 : index
  %1 = arith.addi %0, %thread_id_x : index
  memref.store %1, %y[%1] : memref<8xindex>
  return
}

// What is exchanged is kept by one loop over the threads and read by the next.

// CHECK-LABEL: func private @reduce_1
// CHECK:         %[[KEPT:.*]] = memref.alloca() : memref<32xf32>
// CHECK:         scf.for
// CHECK:           memref.store %{{.*}}, %[[KEPT]][%{{.*}}]
// CHECK:         scf.for %[[THREAD:.*]] = %c0 to %c32 step %c1
// CHECK:           %[[OTHER:.*]] = arith.xori %[[THREAD]], %{{.*}} : index
// CHECK:           memref.load %[[KEPT]][%[[OTHER]]]
func.func private @reduce_1(%x: memref<32xf32>, %y: memref<32xf32>) attributes {tp.grid = array<i64: 1, 32>, tp.kernel} {
  %distance = arith.constant 16 : i32
  %width = arith.constant 32 : i32
  %thread = gpu.thread_id x
  %0 = memref.load %x[%thread] : memref<32xf32>
  %1, %valid = gpu.shuffle xor %0, %distance, %width : f32
  %2 = arith.addf %0, %1 : f32
  memref.store %2, %y[%thread] : memref<32xf32>
  return
}
