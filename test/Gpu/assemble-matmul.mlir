// REQUIRES: ptxas
// RUN: tp-opt %s --tp-build-matmul='rows=4096 columns=4096 depth=4096 b-transposed epilogue=gelu' \
// RUN:   --tp-emit-ptx | %assemble | FileCheck %s
// RUN: tp-opt %s --tp-build-matmul='rows=4096 columns=4096 depth=4096 tile-columns=256 epilogue=gelu' \
// RUN:   --tp-emit-ptx | %assemble | FileCheck %s
// RUN: tp-opt %s --tp-build-matmul='rows=4096 columns=4096 depth=4096 tile-columns=256 a-transposed cluster=2' \
// RUN:   --tp-emit-ptx | %assemble | FileCheck %s
// RUN: tp-opt %s --tp-build-matmul='rows=1000 columns=1001 depth=1000 tile-columns=192 a-transposed b-transposed' \
// RUN:   --tp-emit-ptx | %assemble | FileCheck %s
// RUN: tp-opt %s --tp-build-matmul='rows=63 columns=1000 depth=4096 tile-rows=64 batch=3 splits=8 result=f32 type=f16' \
// RUN:   --tp-emit-ptx | %assemble | FileCheck %s --check-prefix=SPLIT
// RUN: tp-opt %s --tp-build-matmul='rows=512 columns=1024 depth=1024 type=f8E4M3FN b-transposed tile-columns=256' \
// RUN:   --tp-emit-ptx | %assemble | FileCheck %s
// RUN: tp-opt %s --tp-build-matmul='chip=sm_80 rows=4096 columns=4096 depth=4096 b-transposed epilogue=gelu' \
// RUN:   --tp-emit-ptx=chip=sm_80 | %assemble --arch=sm_80 | FileCheck %s
// RUN: tp-opt %s --tp-build-matmul='chip=sm_80 rows=72 columns=1001 depth=1000 tile-rows=64 a-transposed b-transposed type=f16' \
// RUN:   --tp-emit-ptx=chip=sm_80 | %assemble --arch=sm_80 | FileCheck %s
// RUN: tp-opt %s --tp-build-matmul='chip=sm_80 rows=4096 columns=4096 depth=4096 epilogue=gelu' \
// RUN:   --tp-emit-ptx=chip=sm_80 | %assemble --arch=sm_100 | FileCheck %s

// ptxas takes the kernels, spills nothing, and has nothing to say about products
// that it would have to serialise. What is for sm_80 also assembles for sm_100.

// CHECK-NOT: warning
// CHECK-NOT: wgmma
// CHECK:     matmul: registers {{[0-9]+}} spilled 0{{( |$)}}
// CHECK-NOT: warning
// CHECK-NOT: wgmma

// SPLIT-NOT: warning
// SPLIT-DAG: matmul: registers {{[0-9]+}} spilled 0{{( |$)}}
// SPLIT-DAG: matmul_reduce: registers {{[0-9]+}} spilled 0{{( |$)}}
// SPLIT-NOT: wgmma

func.func private @gelu(%sum: f32, %bias: bf16 {tprt.strides = array<i64: 0, 0, 1>}, %residual: bf16 {tprt.strides = array<i64: 0, 4096, 1>}) -> bf16 {
  %half = arith.constant 0.5 : f32
  %one = arith.constant 1.0 : f32
  %c = arith.constant 0.79788456 : f32
  %d = arith.constant 0.044715 : f32
  %b = arith.extf %bias : bf16 to f32
  %r = arith.extf %residual : bf16 to f32
  %x = arith.addf %sum, %b : f32
  %0 = arith.mulf %x, %x : f32
  %1 = arith.mulf %0, %x : f32
  %2 = arith.mulf %1, %d : f32
  %3 = arith.addf %x, %2 : f32
  %4 = arith.mulf %3, %c : f32
  %5 = math.tanh %4 : f32
  %6 = arith.addf %5, %one : f32
  %7 = arith.mulf %x, %half : f32
  %8 = arith.mulf %6, %7 : f32
  %9 = arith.addf %8, %r : f32
  %10 = arith.truncf %9 : f32 to bf16
  return %10 : bf16
}
