// RUN: tp-opt %s --tp-shard --stop-after=import | FileCheck %s
// RUN: tp-opt %s --tp-shard="stop-after=import mesh=tp=2" | FileCheck %s --check-prefix=MESH
// RUN: tp-opt %s --tp-shard --stop-after=import --mesh=tp=2 | FileCheck %s --check-prefix=MESH
// RUN: not tp-opt %s --tp-shard --stop-after=nowhere 2>&1 | FileCheck %s --check-prefix=NOWHERE

// CHECK:       tp.mesh @pod <tp = 4>
// CHECK-LABEL: func.func @main(
// CHECK-SAME:    tp.sharding = #tp.sharding<@pod, [{"tp"}]>
// CHECK:         linalg.generic
// CHECK-NOT:   tp.loops

// MESH: tp.mesh @pod <tp = 2>

// NOWHERE: for the --stop-after option: Cannot find option named 'nowhere'!
tp.mesh @pod <tp = 4>
func.func @main(%x: tensor<8xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}]>}) -> tensor<8xf32> {
  %0 = arith.addf %x, %x : tensor<8xf32>
  return %0 : tensor<8xf32>
}
