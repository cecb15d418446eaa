// RUN: not tp-opt %s --tp-run-grid --split-input-file 2>&1 | FileCheck %s --check-prefixes=CHECK,LOOP
// RUN: not tp-opt %s --tp-launch-kernels --split-input-file 2>&1 | FileCheck %s

// CHECK: error: is not mapped to a grid
func.func private @map_0(%y: memref<8xindex>) attributes {tp.kernel} {
  return
}

// -----

// LOOP: error: has threads that meet in a loop or a branch, which loops over threads cannot follow
func.func private @map_1(%is: i1) attributes {tp.grid = array<i64: 1, 32>, tp.kernel} {
  scf.if %is {
    gpu.barrier
  }
  return
}
