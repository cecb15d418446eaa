// RUN: tp-opt %s --tp-emit-ptx | FileCheck %s
// RUN: tp-opt %s --tp-build-matmul='rows=256 columns=512 depth=1024' --tp-emit-ptx \
// RUN:   | FileCheck %s --check-prefix=MATMUL

// CHECK: gpu.binary @others [#gpu.object<#nvvm.target<O = 3, chip = "sm_90a", features = "+ptx80">, {{.*}}assembly = "{{.*}}.visible .entry nothing()

// The shared memory is one symbol, and parity barriers, copies and products are there.

// MATMUL-DAG: .extern .shared .align 1024 .b8 tp_shared[]
// MATMUL-DAG: .visible .entry matmul(
// MATMUL-DAG: mbarrier.init.shared
// MATMUL-DAG: setmaxnreg.dec.sync.aligned.u32
// MATMUL-DAG: cp.async.bulk.tensor.3d.shared::cluster.global.tile.mbarrier::complete_tx::bytes
// MATMUL-DAG: wgmma.mma_async.sync.aligned.m64n128k16.f32.bf16.bf16

gpu.module @others {
  llvm.func @nothing() attributes {gpu.kernel, nvvm.kernel} {
    llvm.return
  }
}
