// RUN: tp-opt %s --tp-propagate-shardings --tp-verify-propagate | FileCheck %s
// RUN: tp-opt %s --tp-propagate-shardings --verify-diagnostics -o /dev/null

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

// A body and what it reads from outside.

// CHECK-LABEL: func.func private @forall
// CHECK:         scf.forall
// CHECK:         } {tp.loops = #tp.loops<@pod, []>, {{.*}}tp.shardings = [#tp.sharding<@pod, [{}]>]}
func.func private @forall(%x: tensor<8xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}]>}, %init: tensor<8xf32> {tp.sharding = #tp.sharding<@pod, [{}]>}) -> tensor<8xf32> {
  // expected-remark @+2 {{'scf.forall' has no sharding rule: every device computes all of it}}
  // expected-remark @+1 {{operand #1 of 'scf.forall' is cut along dimension 0, and the operation needs it whole}}
  %0 = scf.forall (%i) in (8) shared_outs(%out = %init) -> tensor<8xf32> {
    %s = tensor.extract_slice %x[%i] [1] [1] : tensor<8xf32> to tensor<1xf32>
    scf.forall.in_parallel {
      tensor.parallel_insert_slice %s into %out[%i] [1] [1] : tensor<1xf32> into tensor<8xf32>
    }
  }
  return %0 : tensor<8xf32>
}

// Nobody in a region could follow a constraint there.

// CHECK-LABEL: func.func private @constraint_in_a_region
// CHECK-NOT:     tp.constrain
func.func private @constraint_in_a_region(%x: tensor<8xf32> {tp.sharding = #tp.sharding<@pod, [{}]>}) -> tensor<8xf32> {
  // expected-remark @+1 {{'scf.forall' has no sharding rule: every device computes all of it}}
  %0 = scf.forall (%i) in (8) shared_outs(%out = %x) -> tensor<8xf32> {
    // expected-remark @+1 {{the constraint stands in a region of 'scf.forall', which every device computes whole}}
    %1 = tp.constrain %x <@pod, [{"tp"}]> : tensor<8xf32>
    %s = tensor.extract_slice %1[%i] [1] [1] : tensor<8xf32> to tensor<1xf32>
    scf.forall.in_parallel {
      tensor.parallel_insert_slice %s into %out[%i] [1] [1] : tensor<1xf32> into tensor<8xf32>
    }
  }
  return %0 : tensor<8xf32>
}
