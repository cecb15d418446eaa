// RUN: not tp-opt %s --tp-build-matmul='chip=sm_70' 2>&1 | FileCheck %s --check-prefix=CHIP
// RUN: not tp-opt %s --tp-build-matmul='rows=0' 2>&1 | FileCheck %s --check-prefix=ROWS
// RUN: not tp-opt %s --tp-build-matmul='type=f32' 2>&1 | FileCheck %s --check-prefix=TYPE
// RUN: not tp-opt %s --tp-build-matmul='result=f8E4M3FN' 2>&1 | FileCheck %s --check-prefix=RESULT
// RUN: not tp-opt %s --tp-build-matmul='depth=37 b-transposed' 2>&1 | FileCheck %s --check-prefix=LINE
// RUN: not tp-opt %s --tp-build-matmul='type=f8E4M3FN' 2>&1 | FileCheck %s --check-prefix=FP8
// RUN: not tp-opt %s --tp-build-matmul='tile-rows=256' 2>&1 | FileCheck %s --check-prefix=TILE
// RUN: not tp-opt %s --tp-build-matmul='cluster=4' 2>&1 | FileCheck %s --check-prefix=CLUSTER
// RUN: not tp-opt %s --tp-build-matmul='stages=9' 2>&1 | FileCheck %s --check-prefix=STAGES
// RUN: not tp-opt %s --tp-build-matmul='depth=320 splits=4' 2>&1 | FileCheck %s --check-prefix=SPLITS
// RUN: not tp-opt %s --tp-build-matmul='rows=65536 columns=65536' 2>&1 | FileCheck %s --check-prefix=LARGE
// RUN: not tp-opt %s --tp-build-matmul='epilogue=absent' 2>&1 | FileCheck %s --check-prefix=ABSENT
// RUN: not tp-opt %s --tp-build-matmul='epilogue=bare' 2>&1 | FileCheck %s --check-prefix=BARE
// RUN: not tp-opt %s --tp-build-matmul='epilogue=yields_f32' 2>&1 | FileCheck %s --check-prefix=YIELDS
// RUN: not tp-opt %s --tp-build-matmul='epilogue=takes_f64' 2>&1 | FileCheck %s --check-prefix=TAKES
// RUN: not tp-opt %s --tp-build-matmul='epilogue=loops' 2>&1 | FileCheck %s --check-prefix=LOOPS
// RUN: not tp-opt %s --tp-build-matmul='chip=sm_80 tile-columns=256' 2>&1 | FileCheck %s --check-prefix=TILE80
// RUN: not tp-opt %s --tp-build-matmul='chip=sm_80 type=f8E4M3FN' 2>&1 | FileCheck %s --check-prefix=TYPE80
// RUN: not tp-opt %s --tp-build-matmul='chip=sm_80 cluster=2' 2>&1 | FileCheck %s --check-prefix=CLUSTER80
// RUN: not tp-opt %s --tp-build-matmul='chip=sm_80 stages=6' 2>&1 | FileCheck %s --check-prefix=STAGES80

// TILE80: error: kernel 'matmul' has tiles of 128x256, not 128x128 or 64x128
// TYPE80: error: kernel 'matmul' multiplies 'f8E4M3FN', not bf16 or f16
// CLUSTER80: error: kernel 'matmul' has clusters of 2 blocks, which sm_80 does not have
// STAGES80: error: kernel 'matmul' has 6 stages, not between 2 and 5
// CHIP: error: has no matrix products for 'sm_70', only for sm_80 and sm_90a
// ROWS: error: kernel 'matmul' has rows = 0, not between 1 and 2147483647
// TYPE: error: kernel 'matmul' multiplies 'f32', not bf16, f16 or f8E4M3FN
// RESULT: error: kernel 'matmul' has results of 'f8E4M3FN', not bf16, f16 or f32
// LINE: error: kernel 'matmul' has lines of 37 elements in A, 74 bytes, not a multiple of 16
// FP8: error: kernel 'matmul' reads 'f8E4M3FN' from B with contiguous columns, but only with contiguous depth can it multiply them
// TILE: error: kernel 'matmul' has tiles of 256x128, not 128x256, 128x192, 128x128 or 64x128
// CLUSTER: error: kernel 'matmul' has clusters of 4 blocks, not 1 or 2
// STAGES: error: kernel 'matmul' has 9 stages, not between 2 and 7
// SPLITS: error: kernel 'matmul' has its depth of 5 steps of 64 cut into 4 parts, of which one would be empty
// LARGE: error: kernel 'matmul' has a result of 1x65536x65536 elements, more than 2147483647
// ABSENT: error: has no function 'absent' with a body
// BARE: error: argument 1 has no 'tprt.strides' of three numbers
// YIELDS: error: kernel 'matmul' has an epilogue that does not yield one 'bf16'
// TAKES: error: kernel 'matmul' has an epilogue whose argument 0 is a 'f64', but it is given a 'f32'
// LOOPS: error: kernel 'matmul' has 'scf.if' in its epilogue, which does not work on vectors

func.func private @bare(%sum: f32, %bias: f32) -> bf16 {
  %0 = arith.truncf %sum : f32 to bf16
  return %0 : bf16
}

func.func private @yields_f32(%sum: f32) -> f32 {
  return %sum : f32
}

func.func private @takes_f64(%sum: f64) -> bf16 {
  %0 = arith.truncf %sum : f64 to bf16
  return %0 : bf16
}

func.func private @loops(%sum: f32, %on: i1 {tprt.strides = array<i64: 0, 0, 0>}) -> bf16 {
  %0 = scf.if %on -> f32 {
    scf.yield %sum : f32
  } else {
    %1 = arith.negf %sum : f32
    scf.yield %1 : f32
  }
  %2 = arith.truncf %0 : f32 to bf16
  return %2 : bf16
}
