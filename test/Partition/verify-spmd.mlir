// RUN: tp-opt %s --tp-verify-spmd | FileCheck %s

// What is allowed: the collectives stay where they are.

tp.mesh @pod <dp = 2, tp = 4>
tp.mesh @six <a = 6>

// All devices along tp have the sum, so all take the same branch.

// CHECK-LABEL: func @branch_on_the_sum
// CHECK:         scf.if
// CHECK:           tp.all_gather
func.func @branch_on_the_sum(%x: tensor<2xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}]>, tp.global = tensor<8xf32>}) {
  %c0 = arith.constant 0 : index
  %zero = arith.constant 0.0 : f32
  %sum = tp.all_reduce %x sum over @pod ["tp"] : tensor<2xf32>
  %first = tensor.extract %sum[%c0] : tensor<2xf32>
  %isPositive = arith.cmpf ogt, %first, %zero : f32
  scf.if %isPositive {
    %g = tp.all_gather %x dim 0 over @pod ["tp"] : tensor<2xf32> -> tensor<8xf32>
  }
  return
}

// Devices that differ along dp are never in one group over tp.

// CHECK-LABEL: func @branch_on_the_other_axis
// CHECK:         scf.if
// CHECK:           tp.all_reduce
func.func @branch_on_the_other_axis(%x: tensor<5xf32>) {
  %c0 = arith.constant 0 : index
  %i = tp.axis_index @pod ["dp"] : index
  %isFirst = arith.cmpi eq, %i, %c0 : index
  scf.if %isFirst {
    %s = tp.all_reduce %x sum over @pod ["tp"] : tensor<5xf32>
  }
  return
}

// The halves of one axis are told apart too.

// CHECK-LABEL: func @branch_on_the_major_half
// CHECK:         scf.if
// CHECK:           tp.all_reduce
func.func @branch_on_the_major_half(%x: tensor<5xf32>) {
  %c0 = arith.constant 0 : index
  %i = tp.axis_index @pod ["tp":(1)2] : index
  %isFirst = arith.cmpi eq, %i, %c0 : index
  scf.if %isFirst {
    %s = tp.all_reduce %x sum over @pod ["tp":(2)2] : tensor<5xf32>
  }
  return
}

// A loop may carry shards, as long as they do not decide when it ends; the
// counter of a while loop stays alike beside them.

// CHECK-LABEL: func @loops_that_carry_shards
// CHECK:         scf.for
// CHECK:           tp.all_reduce
// CHECK:         scf.while
// CHECK:           tp.all_gather
func.func @loops_that_carry_shards(%x: tensor<2xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}]>, tp.global = tensor<8xf32>}) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c7 = arith.constant 7 : index
  %r = scf.for %i = %c0 to %c7 step %c1 iter_args(%a = %x) -> tensor<2xf32> {
    %s = tp.all_reduce %a sum over @pod ["tp"] : tensor<2xf32>
    %b = tensor.insert_slice %x into %s[0] [2] [1] : tensor<2xf32> into tensor<2xf32>
    scf.yield %b : tensor<2xf32>
  }
  %w:2 = scf.while (%i = %c0, %a = %r) : (index, tensor<2xf32>) -> (tensor<2xf32>, index) {
    %more = arith.cmpi ult, %i, %c7 : index
    scf.condition(%more) %a, %i : tensor<2xf32>, index
  } do {
  ^bb0(%a: tensor<2xf32>, %i: index):
    %g = tp.all_gather %a dim 0 over @pod ["tp"] : tensor<2xf32> -> tensor<8xf32>
    %own = tp.shard %g dim 0 over @pod ["tp"] : tensor<8xf32> -> tensor<2xf32>
    %next = arith.addi %i, %c1 : index
    scf.yield %next, %own : index, tensor<2xf32>
  }
  return
}

// Shards move from the major to the minor half of an axis, and are gathered
// there: afterwards all devices have the same.

// CHECK-LABEL: func @from_half_to_half
// CHECK:         tp.permute
func.func @from_half_to_half(%x: tensor<4xf32> {tp.sharding = #tp.sharding<@pod, [{"tp":(1)2}]>, tp.global = tensor<8xf32>})
    -> (tensor<8xf32> {tp.sharding = #tp.sharding<@pod, [{}]>, tp.global = tensor<8xf32>},
        tensor<4xf32> {tp.sharding = #tp.sharding<@pod, [{"tp":(2)2}]>, tp.global = tensor<8xf32>}) {
  %0 = tp.permute %x over @pod ["tp"] [[0, 0], [2, 1], [0, 2], [2, 3]] : tensor<4xf32>
  %1 = tp.all_gather %0 dim 0 over @pod ["tp":(2)2] : tensor<4xf32> -> tensor<8xf32>
  return %1, %0 : tensor<8xf32>, tensor<4xf32>
}

// What stays cut or pending may differ, as the sharding says.

// CHECK-LABEL: func @cut_and_pending
func.func @cut_and_pending(%x: tensor<4x4xf32> {tp.sharding = #tp.sharding<@pod, [{"dp"}, {}]>, tp.global = tensor<8x4xf32>},
                           %p: tensor<5xf32> {tp.sharding = #tp.sharding<@pod, [{}], partial = max {"tp"}>, tp.global = tensor<5xf32>})
    -> (tensor<4x4xf32> {tp.sharding = #tp.sharding<@pod, [{"dp"}, {}]>, tp.global = tensor<8x4xf32>},
        tensor<5xf32> {tp.sharding = #tp.sharding<@pod, [{}], partial = max {"tp"}>, tp.global = tensor<5xf32>}) {
  return %x, %p : tensor<4x4xf32>, tensor<5xf32>
}

// A sub-axis that is no run of prime digits.

// CHECK-LABEL: func @no_run_of_digits
func.func @no_run_of_digits(%p: tensor<5xf32> {tp.sharding = #tp.sharding<@six, [{}], partial = sum {"a":(1)3}>, tp.global = tensor<5xf32>})
    -> (tensor<5xf32> {tp.sharding = #tp.sharding<@six, [{}]>, tp.global = tensor<5xf32>}) {
  %0 = tp.all_reduce %p sum over @six ["a":(1)3] : tensor<5xf32>
  return %0 : tensor<5xf32>
}

// Two sub-axes that are no runs of prime factors of 6 = 2 * 3, but of 3 * 2.

// CHECK-LABEL: func @digits_of_the_other_chain
// CHECK-COUNT-2: tp.shard
func.func @digits_of_the_other_chain(%x: tensor<6x4xf32>) -> (tensor<1x4xf32> {tp.sharding = #tp.sharding<@six, [{"a":(3)2, "a":(1)3}, {}]>, tp.global = tensor<6x4xf32>}) {
  %0 = tp.shard %x dim 0 over @six ["a":(3)2] : tensor<6x4xf32> -> tensor<3x4xf32>
  %1 = tp.shard %0 dim 0 over @six ["a":(1)3] : tensor<3x4xf32> -> tensor<1x4xf32>
  return %1 : tensor<1x4xf32>
}

// What is summed over devices of the other chain decides: it is the same
// everywhere, whichever groups follow it.

// CHECK-LABEL: func @branch_on_the_other_chain
// CHECK:         scf.if
func.func @branch_on_the_other_chain(%c: tensor<1xf32> {tp.sharding = #tp.sharding<@six, [{"a":(3)2}]>, tp.global = tensor<2xf32>}, %x: tensor<4xf32>) {
  %c0 = arith.constant 0 : index
  %zero = arith.constant 0.0 : f32
  %sum = tp.all_reduce %c sum over @six ["a":(3)2] : tensor<1xf32>
  %first = tensor.extract %sum[%c0] : tensor<1xf32>
  %isPositive = arith.cmpf ogt, %first, %zero : f32
  scf.if %isPositive {
    %0 = tp.all_gather %x dim 0 over @six ["a":(1)2] : tensor<4xf32> -> tensor<8xf32>
    %1 = tp.all_gather %x dim 0 over @six ["a":(2)3] : tensor<4xf32> -> tensor<12xf32>
  }
  return
}
