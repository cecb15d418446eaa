// RUN: tp-opt %s --entry=partitioned --tp-shard | FileCheck %s
// RUN: tp-opt %s --entry=annotated --tp-shard -o %t.local.mlir
// RUN: tp-opt %t.local.mlir --tp-shard -o %t.again.mlir
// RUN: diff %t.local.mlir %t.again.mlir
// RUN: not tp-opt %s --entry=first_device_alone --tp-shard 2>&1 | FileCheck %s --check-prefix=ALONE
// RUN: not tp-opt %s --entry=mixed --tp-shard 2>&1 | FileCheck %s --check-prefix=MIXED

// The program of one device, written by hand or made before, is not partitioned
// again, but checked.

tp.mesh @pod <tp = 4>

// CHECK-LABEL: func.func @partitioned(
// CHECK-SAME:    tensor<2x6xf32> {tp.global = tensor<8x6xf32>, tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>}
// CHECK:         tp.all_gather
func.func @partitioned(%x: tensor<2x6xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>, tp.global = tensor<8x6xf32>})
    -> (tensor<8x6xf32> {tp.sharding = #tp.sharding<@pod, [{}, {}]>, tp.global = tensor<8x6xf32>}) {
  %0 = tp.all_gather %x dim 0 over @pod ["tp"] : tensor<2x6xf32> -> tensor<8x6xf32>
  return %0 : tensor<8x6xf32>
}

func.func @annotated(%x: tensor<5x12xf32>, %w: tensor<12x7xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>}) -> tensor<5x7xf32> {
  %zero = arith.constant dense<0.0> : tensor<5x7xf32>
  %y = linalg.matmul ins(%x, %w : tensor<5x12xf32>, tensor<12x7xf32>) outs(%zero : tensor<5x7xf32>) -> tensor<5x7xf32>
  return %y : tensor<5x7xf32>
}

// ALONE: error: 'tp.all_reduce' op over ["tp"] stands under 'scf.if', which devices of a group may take differently
// ALONE: note: what decides here depends on the device
// ALONE: note: devices begin to differ here
func.func @first_device_alone(%x: tensor<4xf32>) -> tensor<4xf32> {
  %c0 = arith.constant 0 : index
  %i = tp.axis_index @pod ["tp"] : index
  %isFirst = arith.cmpi eq, %i, %c0 : index
  %r = scf.if %isFirst -> tensor<4xf32> {
    %s = tp.all_reduce %x sum over @pod ["tp"] : tensor<4xf32>
    scf.yield %s : tensor<4xf32>
  } else {
    scf.yield %x : tensor<4xf32>
  }
  return %r : tensor<4xf32>
}

// MIXED: error: 'tp.all_reduce' op belongs to the program of one device, but its function is annotated and still to be partitioned
func.func @mixed(%x: tensor<8xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}]>}) -> tensor<8xf32> {
  %0 = tp.all_reduce %x sum over @pod ["tp"] : tensor<8xf32>
  return %0 : tensor<8xf32>
}
