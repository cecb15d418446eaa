// RUN: not tp-opt %s --tp-run-grid --split-input-file 2>&1 | FileCheck %s --check-prefixes=CHECK,LOOP
// RUN: not tp-opt %s --tp-launch-kernels --split-input-file 2>&1 | FileCheck %s

// CHECK: error: is not mapped to a grid
func.func private @map_0(%y: memref<8xindex>) attributes {tp.kernel} {
  return
}

// -----

// LOOP: error: has threads that meet in a branch, or in a loop that is not the same for all
func.func private @map_1(%is: i1) attributes {tp.grid = array<i64: 1, 32>, tp.kernel} {
  scf.if %is {
    gpu.barrier
  }
  return
}

// -----

// LOOP: error: has threads that meet in a branch, or in a loop that is not the same for all
func.func private @map_2() attributes {tp.grid = array<i64: 1, 32>, tp.kernel} {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %thread = gpu.thread_id x
  scf.for %i = %c0 to %thread step %c1 {
    gpu.barrier
  }
  return
}
