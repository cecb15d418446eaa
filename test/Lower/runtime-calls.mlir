// RUN: tp-opt %s --verify-roundtrip | FileCheck %s

// Calls of the runtime in the forms that their documentation shows.

// CHECK-LABEL: func.func @calls(
// CHECK:         tprt.coordinate 1
// CHECK:         tprt.collective ins(%{{.*}} : tensor<8x4xf32>) outs(%{{.*}} : tensor<32x4xf32>) {dim = 0 : i64, kind = "all_gather"} -> tensor<32x4xf32>
// CHECK:         tprt.collective outs(%{{.*}} : memref<8x4xf32>) {kind = "all_reduce"}
// CHECK:         tprt.call ins(%{{.*}} : tensor<8x4xf32>) outs(%{{.*}} : tensor<8x4xf32>) {name = "my.norm"} -> tensor<8x4xf32>
// CHECK:         tprt.call ins(%{{.*}} : memref<8x4xf32>) outs(%{{.*}} : memref<8x4xf32>) {name = "my.norm"}
// CHECK:         tprt.launch(%{{.*}}, %{{.*}} : memref<8xf32>, memref<8xf32>) {kernel = "map_0"}
// CHECK:         tprt.copy %{{.*}} to %{{.*}} : memref<8xf32>, memref<8xf32>
// CHECK:         tprt.fetch %{{.*}}[%{{.*}}] : memref<8xi32> -> i32
func.func @calls(%s: tensor<8x4xf32>, %e: tensor<32x4xf32>, %buffer: memref<8x4xf32>, %other: memref<8x4xf32>, %x: memref<8xf32>, %y: memref<8xf32>, %z: memref<8xi32>, %i: index) -> (index, tensor<32x4xf32>) {
  %c = tprt.coordinate 1
  %r = tprt.collective ins(%s : tensor<8x4xf32>) outs(%e : tensor<32x4xf32>)
         {kind = "all_gather", dim = 0 : i64} -> tensor<32x4xf32>
  tprt.collective outs(%buffer : memref<8x4xf32>) {kind = "all_reduce"}
  %n = tprt.call ins(%s : tensor<8x4xf32>) outs(%s : tensor<8x4xf32>) {name = "my.norm"} -> tensor<8x4xf32>
  tprt.call ins(%buffer : memref<8x4xf32>) outs(%other : memref<8x4xf32>) {name = "my.norm"}
  tprt.launch (%x, %y : memref<8xf32>, memref<8xf32>) {kernel = "map_0"}
  tprt.copy %x to %y : memref<8xf32>, memref<8xf32>
  %0 = tprt.fetch %z[%i] : memref<8xi32> -> i32
  return %c, %r : index, tensor<32x4xf32>
}
