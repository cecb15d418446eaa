// RUN: tp-opt %s --tp-build-matmul='rows=256 columns=512 depth=1024 epilogue=bias' \
// RUN:   | FileCheck %s
// RUN: tp-opt %s --tp-build-matmul='rows=256 columns=512 depth=1024 epilogue=bias cluster=2 b-transposed' \
// RUN:   | FileCheck %s --check-prefix=CLUSTER
// RUN: tp-opt %s --tp-build-matmul='rows=256 columns=512 depth=1024 epilogue=bias splits=4' \
// RUN:   | FileCheck %s --check-prefix=SPLIT

// A kernel has one warpgroup that copies and two that multiply.

// CHECK:      gpu.module @kernels
// CHECK-NEXT:   llvm.mlir.global external @tp_shared() {addr_space = 3 : i32, alignment = 1024 : i64}
// CHECK-NEXT:   llvm.func @matmul
// CHECK-SAME:     nvvm.reqntid = array<i32: 384, 1, 1>
// CHECK-COUNT-14: nvvm.mbarrier.init
// CHECK:          nvvm.fence.mbarrier.init
// CHECK:          nvvm.barrier0
// CHECK:          nvvm.setmaxregister decrease 40
// CHECK:          scf.for
// CHECK:            scf.for
// CHECK:              nvvm.mbarrier.try_wait.parity
// CHECK:              nvvm.mbarrier.arrive.expect_tx
// B lies with contiguous columns: two panels of 64.
// CHECK-COUNT-3:      nvvm.cp.async.bulk.tensor.shared.cluster.global
// CHECK-NOT:          nvvm.cp.async.bulk.tensor.shared.cluster.global
// CHECK:          nvvm.setmaxregister increase 232
// CHECK:            scf.for
// CHECK:              nvvm.mbarrier.try_wait.parity
// CHECK-NEXT:         nvvm.wgmma.fence.aligned
// CHECK-COUNT-4:      nvvm.wgmma.mma_async {{.*}} <m = 64, n = 128, k = 16>, D[<f32>, <one>], A[<bf16>, <one>, <row>], B[<bf16>, <one>, <row>]
// CHECK-NEXT:         nvvm.wgmma.commit.group.sync.aligned
// CHECK-NEXT:         nvvm.wgmma.wait.group.sync.aligned 1
// CHECK:              nvvm.mbarrier.arrive
// CHECK:            nvvm.wgmma.wait.group.sync.aligned 0
// CHECK:            arith.addf {{.*}} : vector<2xf32>
// CHECK:            llvm.store {{.*}} {alignment = 4 : i64} : vector<2xbf16>, !llvm.ptr<1>

// Two blocks copy a half of B each, to both, and wait for each other.

// CLUSTER:     llvm.func @matmul
// CLUSTER-SAME:  nvvm.cluster_dim = array<i32: 2, 1, 1>
// CLUSTER:       nvvm.cluster.wait {aligned}
// CLUSTER:       nvvm.cp.async.bulk.tensor.shared.cluster.global
// CLUSTER-NOT:   multicast_mask
// CLUSTER:       nvvm.cp.async.bulk.tensor.shared.cluster.global {{.*}} multicast_mask
// CLUSTER:       nvvm.mapa
// CLUSTER:       nvvm.mbarrier.arrive {{.*}} !llvm.ptr<7>
// CLUSTER:       nvvm.cluster.arrive
// CLUSTER-NEXT:  nvvm.cluster.wait
// CLUSTER-NEXT:  llvm.return

// The splits are summed by a second kernel, which has the epilogue.

// SPLIT:       llvm.func @matmul_reduce
// SPLIT-COUNT-4: llvm.load {{.*}} : !llvm.ptr<1> -> vector<2xf32>
// SPLIT:         llvm.store {{.*}} : vector<2xbf16>, !llvm.ptr<1>
// SPLIT:       llvm.func @matmul(
// SPLIT:         llvm.store {{.*}} : vector<2xf32>, !llvm.ptr<1>

func.func private @bias(%sum: f32, %bias: f32 {tprt.strides = array<i64: 0, 0, 1>}) -> bf16 {
  %0 = arith.addf %sum, %bias : f32
  %1 = arith.truncf %0 : f32 to bf16
  return %1 : bf16
}
