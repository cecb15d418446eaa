// RUN: %check-each %s | FileCheck %s
// RUN: %compile-each %s | FileCheck %s
// RUN: %compile-each %s --mesh=tp=6

// Loops in loops. What the inner one hands on lies where it got it from, so the
// outer one has it in its place already, or copies it where values change places.

tp.mesh @pod <tp = 3>

// CHECK-COUNT-4: equal{{.*}} work 0.3{{.*}} collectives 0
// CHECK-NOT: equal

// Nobody else reads what the inner loop changes.

func.func @sums(%x: tensor<8x6xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>}, %i: tensor<8x6xf32>) -> tensor<8x6xf32> {
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %c0 = arith.constant 0 : index
  %2 = scf.for %arg1 = %c0 to %c2 step %c1 iter_args(%arg2 = %i) -> (tensor<8x6xf32>) {
    %3 = scf.for %arg3 = %c0 to %c2 step %c1 iter_args(%arg4 = %arg2) -> (tensor<8x6xf32>) {
      %4 = linalg.add ins(%x, %arg4 : tensor<8x6xf32>, tensor<8x6xf32>) outs(%x : tensor<8x6xf32>) -> tensor<8x6xf32>
      scf.yield %4 : tensor<8x6xf32>
    }
    scf.yield %3 : tensor<8x6xf32>
  }
  return %2 : tensor<8x6xf32>
}

// The outer loop reads what the inner one started from.

func.func @read_again(%x: tensor<8x6xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>}, %i: tensor<8x6xf32>) -> tensor<8x6xf32> {
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %c0 = arith.constant 0 : index
  %2 = scf.for %arg1 = %c0 to %c2 step %c1 iter_args(%arg2 = %i) -> (tensor<8x6xf32>) {
    %3 = scf.for %arg3 = %c0 to %c2 step %c1 iter_args(%arg4 = %arg2) -> (tensor<8x6xf32>) {
      %4 = linalg.add ins(%x, %arg4 : tensor<8x6xf32>, tensor<8x6xf32>) outs(%x : tensor<8x6xf32>) -> tensor<8x6xf32>
      scf.yield %4 : tensor<8x6xf32>
    }
    %9 = linalg.add ins(%3, %arg2 : tensor<8x6xf32>, tensor<8x6xf32>) outs(%x : tensor<8x6xf32>) -> tensor<8x6xf32>
    scf.yield %9 : tensor<8x6xf32>
  }
  return %2 : tensor<8x6xf32>
}

// Both loops swap what they carry.

func.func @swapped(%x: tensor<8x6xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>}, %i: tensor<8x6xf32>) -> (tensor<8x6xf32>, tensor<8x6xf32>) {
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %c0 = arith.constant 0 : index
  %2:2 = scf.for %arg1 = %c0 to %c2 step %c1 iter_args(%arg2 = %i, %arg5 = %x) -> (tensor<8x6xf32>, tensor<8x6xf32>) {
    %3:2 = scf.for %arg3 = %c0 to %c2 step %c1 iter_args(%arg4 = %arg2, %arg6 = %arg5) -> (tensor<8x6xf32>, tensor<8x6xf32>) {
      %4 = linalg.add ins(%x, %arg4 : tensor<8x6xf32>, tensor<8x6xf32>) outs(%x : tensor<8x6xf32>) -> tensor<8x6xf32>
      scf.yield %arg6, %4 : tensor<8x6xf32>, tensor<8x6xf32>
    }
    scf.yield %3#1, %3#0 : tensor<8x6xf32>, tensor<8x6xf32>
  }
  return %2#0, %2#1 : tensor<8x6xf32>, tensor<8x6xf32>
}

// The inner loop asks whether to go on.

func.func @while_in_for(%x: tensor<8x6xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>}, %i: tensor<8x6xf32>) -> (tensor<8x6xf32>, tensor<8x6xf32>) {
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %c0 = arith.constant 0 : index
  %2:2 = scf.for %arg1 = %c0 to %c2 step %c1 iter_args(%arg2 = %i, %arg5 = %x) -> (tensor<8x6xf32>, tensor<8x6xf32>) {
    %3:3 = scf.while (%k = %c0, %arg4 = %arg2, %arg6 = %arg5) : (index, tensor<8x6xf32>, tensor<8x6xf32>) -> (index, tensor<8x6xf32>, tensor<8x6xf32>) {
      %go = arith.cmpi slt, %k, %c2 : index
      scf.condition(%go) %k, %arg4, %arg6 : index, tensor<8x6xf32>, tensor<8x6xf32>
    } do {
    ^bb0(%k: index, %arg4: tensor<8x6xf32>, %arg6: tensor<8x6xf32>):
      %n = arith.addi %k, %c1 : index
      %4 = linalg.add ins(%x, %arg4 : tensor<8x6xf32>, tensor<8x6xf32>) outs(%x : tensor<8x6xf32>) -> tensor<8x6xf32>
      scf.yield %n, %arg6, %4 : index, tensor<8x6xf32>, tensor<8x6xf32>
    }
    scf.yield %3#2, %3#1 : tensor<8x6xf32>, tensor<8x6xf32>
  }
  return %2#0, %2#1 : tensor<8x6xf32>, tensor<8x6xf32>
}
