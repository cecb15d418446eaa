// RUN: not tp-opt %s --tp-launch-kernels --split-input-file 2>&1 | FileCheck %s

// CHECK: error: {{.*}}calls kernel 'my.norm' of the user, which runs on the CPU, not on a GPU
func.func @main(%x: memref<8x4xf32>, %y: memref<8x4xf32>) {
  tprt.call ins(%x : memref<8x4xf32>) outs(%y : memref<8x4xf32>) {name = "my.norm"}
  return
}

// -----

// CHECK: error: {{.*}}writes to the device outside of a kernel
func.func @main(%x: memref<8xf32>, %value: f32) {
  %c0 = arith.constant 0 : index
  memref.store %value, %x[%c0] : memref<8xf32>
  return
}
