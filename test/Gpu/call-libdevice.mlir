// RUN: tp-opt %s --pass-pipeline='builtin.module(gpu.module(tp-call-libdevice))' | FileCheck %s

gpu.module @kernels {
  // CHECK-LABEL: llvm.func @rare
  // CHECK:         llvm.call @__nv_atanf(
  // CHECK:         math.sqrt
  llvm.func @rare(%x: f32) -> f32 {
    %0 = math.atan %x : f32
    %1 = math.sqrt %0 : f32
    llvm.return %1 : f32
  }
}
