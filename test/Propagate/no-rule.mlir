// RUN: tp-opt %s --tp-propagate-shardings --tp-verify-propagate | FileCheck %s
// RUN: tp-opt %s --tp-propagate-shardings --verify-diagnostics -o /dev/null
// RUN: %check-each %s

// An operation without a rule gets its operands whole and computes all of its
// results on every device. Nothing passes through it.

tp.mesh @pod <tp = 4>

// CHECK-LABEL: func.func private @softmax
// CHECK:         linalg.exp
// CHECK-SAME:    tp.loops = #tp.loops<@pod, [{"tp"}, {}]>
// CHECK:         linalg.softmax
// CHECK-SAME:    tp.loops = #tp.loops<@pod, []>
// CHECK-SAME:    tp.shardings = [#tp.sharding<@pod, [{}, {}]>]
func.func private @softmax(%x: tensor<8x5xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>}, %init: tensor<8x5xf32> {tp.sharding = #tp.sharding<@pod, [{}, {}]>}) -> tensor<8x5xf32> {
  %0 = linalg.exp ins(%x : tensor<8x5xf32>) outs(%x : tensor<8x5xf32>) -> tensor<8x5xf32>
  // expected-remark @+2 {{'linalg.softmax' has no sharding rule: every device computes all of it}}
  // expected-remark @+1 {{operand #0 of 'linalg.softmax' is cut along dimension 0, and the operation needs it whole}}
  %1 = linalg.softmax dimension(1) ins(%0 : tensor<8x5xf32>) outs(%init : tensor<8x5xf32>) -> tensor<8x5xf32>
  return %1 : tensor<8x5xf32>
}

// A loop and what its body reads from outside.

// CHECK-LABEL: func @loop
// CHECK:         scf.for
// CHECK:           linalg.add ins
// CHECK:         } {tp.loops = #tp.loops<@pod, []>, {{.*}}tp.shardings = [#tp.sharding<@pod, [{}]>]}
func.func @loop(%x: tensor<8xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}]>}, %init: tensor<8xf32> {tp.sharding = #tp.sharding<@pod, [{}]>}) -> tensor<8xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c3 = arith.constant 3 : index
  // expected-remark @+2 {{'scf.for' has no sharding rule: every device computes all of it}}
  // expected-remark @+1 {{operand #1 of 'scf.for' is cut along dimension 0, and the operation needs it whole}}
  %0 = scf.for %i = %c0 to %c3 step %c1 iter_args(%v = %init) -> tensor<8xf32> {
    %n = linalg.add ins(%v, %x : tensor<8xf32>, tensor<8xf32>) outs(%v : tensor<8xf32>) -> tensor<8xf32>
    scf.yield %n : tensor<8xf32>
  }
  return %0 : tensor<8xf32>
}

// Nobody in a region could follow a constraint there.

// CHECK-LABEL: func @constraint_in_a_region
// CHECK-NOT:     tp.constrain
func.func @constraint_in_a_region(%x: tensor<8xf32> {tp.sharding = #tp.sharding<@pod, [{}]>}, %c: i1) -> tensor<8xf32> {
  // expected-remark @+1 {{'scf.if' has no sharding rule: every device computes all of it}}
  %0 = scf.if %c -> tensor<8xf32> {
    // expected-remark @+1 {{the constraint stands in a region of 'scf.if', which every device computes whole}}
    %1 = tp.constrain %x <@pod, [{"tp"}]> : tensor<8xf32>
    scf.yield %1 : tensor<8xf32>
  } else {
    scf.yield %x : tensor<8xf32>
  }
  return %0 : tensor<8xf32>
}
