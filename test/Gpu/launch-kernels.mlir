// RUN: tp-opt %s --tp-launch-kernels | FileCheck %s

// CHECK-LABEL: func @main
// CHECK:         tprt.launch(%arg0 : memref<8xindex>) {block = [4, 1, 1], buffers = 1 : i64, cluster = [1, 1, 1], grid = [2, 1, 1], kernel = "map_0", location = "line {{[0-9]+}}", parameters = [{buffer = 0 : i64, offset = 0 : i64}], shared = 0 : i64}
func.func @main(%x: memref<8xindex>) {
  call @map_0(%x) : (memref<8xindex>) -> ()
  return
}
func.func private @map_0(%y: memref<8xindex>) attributes {tp.grid = array<i64: 2, 4>, tp.kernel} {
  return
}

// A number that is known at run time only travels as 64 bits; what decides a
// branch is fetched; contiguous buffers are copied.

// CHECK-LABEL: func @scalars
// CHECK:         %[[FETCHED:.*]] = tprt.fetch %arg0[%c0] : memref<8xf32> -> f32
// CHECK:         %[[WORD:.*]] = arith.bitcast %[[FETCHED]] : f32 to i32
// CHECK:         %[[BITS:.*]] = arith.extui %[[WORD]] : i32 to i64
// CHECK:         tprt.launch(%arg1, %[[BITS]] : memref<8xf32>, i64)
// CHECK:         tprt.copy %arg1 to %arg0 : memref<8xf32>, memref<8xf32>
func.func @scalars(%x: memref<8xf32>, %y: memref<8xf32>) {
  %c0 = arith.constant 0 : index
  %0 = memref.load %x[%c0] : memref<8xf32>
  call @map_1(%y, %0) : (memref<8xf32>, f32) -> ()
  memref.copy %y, %x : memref<8xf32> to memref<8xf32>
  return
}
func.func private @map_1(%y: memref<8xf32>, %value: f32) attributes {tp.grid = array<i64: 1, 8>, tp.kernel} {
  %0 = gpu.thread_id x
  memref.store %value, %y[%0] : memref<8xf32>
  return
}

// CHECK:       gpu.module @tp_kernels
// CHECK:         llvm.func @map_0(%{{.*}}: !llvm.ptr<1>) attributes {gpu.kernel, nvvm.kernel, nvvm.reqntid = array<i32: 4, 1, 1>}
// CHECK:         llvm.func @map_1(%{{.*}}: !llvm.ptr<1>, %[[VALUE:.*]]: i64)
// CHECK:           arith.trunci %[[VALUE]] : i64 to i32
// CHECK:           nvvm.read.ptx.sreg.tid.x
