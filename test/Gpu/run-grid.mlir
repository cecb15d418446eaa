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

// A loop in which threads meet runs around the loops over threads; what it
// carries has a place for each thread.

// CHECK-LABEL: func private @contract_2
// CHECK:         %[[SHARED:.*]] = memref.alloca() {alignment = 16 : i64} : memref<32xf32>
// CHECK:         %[[CARRIED:.*]] = memref.alloca() : memref<32xf32>
// CHECK:         scf.for
// CHECK:           memref.store %cst, %[[CARRIED]]
// CHECK:         scf.for %{{.*}} = %c0 to %c2
// CHECK:           scf.for
// CHECK:             memref.store %{{.*}}, %[[SHARED]]
// CHECK:           scf.for %[[THREAD:.*]] = %c0 to %c32
// CHECK:             %[[OTHER:.*]] = arith.subi %c31, %[[THREAD]]
// CHECK:             memref.load %[[SHARED]][%[[OTHER]]]
// CHECK:             memref.store %{{.*}}, %[[CARRIED]]
func.func private @contract_2(%x: memref<64xf32>, %y: memref<32xf32>) attributes {tp.grid = array<i64: 1, 32, 2>, tp.kernel} {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %c31 = arith.constant 31 : index
  %c32 = arith.constant 32 : index
  %zero = arith.constant 0.0 : f32
  %thread = gpu.thread_id x
  %shared = memref.alloca() {alignment = 16 : i64} : memref<32xf32, 3>
  %sum = scf.for %i = %c0 to %c2 step %c1 iter_args(%so_far = %zero) -> f32 {
    %first = arith.muli %i, %c32 : index
    %at = arith.addi %first, %thread : index
    gpu.barrier
    %0 = memref.load %x[%at] : memref<64xf32>
    memref.store %0, %shared[%thread] : memref<32xf32, 3>
    gpu.barrier
    %other = arith.subi %c31, %thread : index
    %1 = memref.load %shared[%other] : memref<32xf32, 3>
    %2 = arith.addf %so_far, %1 : f32
    scf.yield %2 : f32
  }
  memref.store %sum, %y[%thread] : memref<32xf32>
  return
}
