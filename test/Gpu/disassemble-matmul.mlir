// REQUIRES: nvdisasm
// RUN: tp-opt %s --tp-build-matmul='rows=4096 columns=4096 depth=4096 tile-columns=256 b-transposed' \
// RUN:   --tp-emit-ptx | %assemble | FileCheck %s
// RUN: tp-opt %s --tp-build-matmul='chip=sm_80 rows=4096 columns=4096 depth=4096' \
// RUN:   --tp-emit-ptx=chip=sm_80 | %assemble --arch=sm_80 | FileCheck %s --check-prefix=SM80

// The machine code multiplies by warpgroups and copies boxes, once for each step
// of the loop and each operand.

// CHECK: matmul: registers {{[0-9]+}} spilled 0
// CHECK-SAME: UTMALDG {{[0-9]*[02468]}}{{ |$}}
// CHECK-SAME: HGMMA {{[0-9]*[048]}}{{ |$}}
// CHECK-NOT: STL

// On sm_80 the copies are asynchronous and the products those of warps.

// SM80: matmul: registers {{[0-9]+}} spilled 0
// SM80-DAG: HMMA
// SM80-DAG: LDSM
// SM80-DAG: LDGSTS

module {}
