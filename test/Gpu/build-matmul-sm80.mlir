// RUN: tp-opt %s --tp-build-matmul='chip=sm_80 rows=256 columns=512 depth=1024' | FileCheck %s

// A kernel for sm_80 takes pointers; 128 threads copy and say so when it is done.

// CHECK:      llvm.func @matmul(%arg0: !llvm.ptr<1>, %arg1: !llvm.ptr<1>, %arg2: !llvm.ptr<1>)
// CHECK:        nvvm.mbarrier.init {{.*}} !llvm.ptr<3>, i32
// CHECK-NOT:    nvvm.setmaxregister
// CHECK:        scf.while
// CHECK:          nvvm.mbarrier.test.wait
// CHECK-COUNT-16: nvvm.cp.async.shared.global
// CHECK-NOT:      nvvm.cp.async.shared.global
// CHECK:          nvvm.cp.async.mbarrier.arrive {{.*}}{noinc = true}
// CHECK:          nvvm.mbarrier.test.wait
// CHECK:          nvvm.ldmatrix
// CHECK:          nvvm.mma.sync
// CHECK:          nvvm.mbarrier.arrive
// CHECK:        llvm.return

module {}
