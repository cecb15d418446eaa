// RUN: tp-opt %s --tp-propagate-shardings --tp-verify-propagate | FileCheck %s
// RUN: tp-opt %s --tp-propagate-shardings --verify-diagnostics -o /dev/null
// RUN: tp-opt %s --tp-propagate-shardings --tp-insert-reshards --tp-localize-program --tp-verify-local | FileCheck %s --check-prefix=LOCAL
// RUN: %check-each %s
// RUN: %check-each %s --mesh=a=3,b=6

// Values of a group are cut alike, a barrier keeps a cut from passing.

// LOCAL-NOT: {{^ *}}tp.group
// LOCAL-NOT: = tp.barrier

tp.mesh @pod <a = 2, b = 4>

// CHECK-LABEL: func.func @alike(
// CHECK-SAME:    %arg{{[0-9]}}: tensor<8x6xf32> {tp.sharding = #tp.sharding<@pod, [{"a"}, {}]>}
// CHECK-SAME:    %arg{{[0-9]}}: tensor<8x6xf32> {tp.sharding = #tp.sharding<@pod, [{"a"}, {}]>}
func.func @alike(%x: tensor<8x6xf32> {tp.sharding = #tp.sharding<@pod, [{"a"}, {?}]>}, %y: tensor<8x6xf32>) -> (tensor<8x6xf32>, tensor<8x6xf32>) {
  tp.group %x, %y : tensor<8x6xf32>, tensor<8x6xf32>
  return %x, %y : tensor<8x6xf32>, tensor<8x6xf32>
}

// Groups that share %y are one, also against the order of the program.

// CHECK-LABEL: func.func @transitive(
// CHECK-SAME:    %arg{{[0-9]}}: tensor<8x6xf32> {tp.sharding = #tp.sharding<@pod, [{"a"}, {"b"}]>}
// CHECK-SAME:    %arg{{[0-9]}}: tensor<8x6xf32> {tp.sharding = #tp.sharding<@pod, [{"a"}, {"b"}]>}
// CHECK-SAME:    %arg{{[0-9]}}: tensor<8x6xi32> {tp.sharding = #tp.sharding<@pod, [{"a"}, {"b"}]>}
func.func @transitive(%x: tensor<8x6xf32> {tp.sharding = #tp.sharding<@pod, [{"a"}, {?}]>}, %y: tensor<8x6xf32>, %z: tensor<8x6xi32> {tp.sharding = #tp.sharding<@pod, [{?}, {"b"}]>}) -> (tensor<8x6xf32>, tensor<8x6xi32>) {
  tp.group %x, %y : tensor<8x6xf32>, tensor<8x6xf32>
  tp.group %z, %y : tensor<8x6xi32>, tensor<8x6xf32>
  %0 = linalg.exp ins(%y : tensor<8x6xf32>) outs(%x : tensor<8x6xf32>) -> tensor<8x6xf32>
  return %0, %z : tensor<8x6xf32>, tensor<8x6xi32>
}

// A group reaches over the edges of a loop: what the body makes is cut as an
// argument of the function.

// CHECK-LABEL: func.func @across_a_loop(
// CHECK-SAME:    %arg{{[0-9]}}: tensor<8x6xf32> {tp.sharding = #tp.sharding<@pod, [{}, {"b"}]>}
// CHECK:         } {tp.region_shardings = [unit, #tp.sharding<@pod, [{}, {"b"}]>], tp.shardings = [#tp.sharding<@pod, [{}, {"b"}]>]}
func.func @across_a_loop(%x: tensor<8x6xf32>, %y: tensor<8x6xf32> {tp.sharding = #tp.sharding<@pod, [{}, {"b"}]>}) -> tensor<8x6xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c3 = arith.constant 3 : index
  %0 = scf.for %i = %c0 to %c3 step %c1 iter_args(%v = %x) -> tensor<8x6xf32> {
    %n = linalg.exp ins(%v : tensor<8x6xf32>) outs(%v : tensor<8x6xf32>) -> tensor<8x6xf32>
    tp.group %n, %y : tensor<8x6xf32>, tensor<8x6xf32>
    scf.yield %n : tensor<8x6xf32>
  }
  return %0 : tensor<8x6xf32>
}

// Closed as they are, these two cannot be alike.

// CHECK-LABEL: func.func @split(
func.func @split(%x: tensor<8x6xf32> {tp.sharding = #tp.sharding<@pod, [{"a"}, {}]>}, %y: tensor<8x6xf32> {tp.sharding = #tp.sharding<@pod, [{}, {}]>}) -> tensor<8x6xf32> {
  // expected-remark @+1 {{operand #1 of the group is cut otherwise than operand #0}}
  tp.group %x, %y : tensor<8x6xf32>, tensor<8x6xf32>
  return %x : tensor<8x6xf32>
}

// What comes from before the barrier stops there; what comes from behind passes.

// CHECK-LABEL: func.func @forward(
// CHECK-SAME:    %arg{{[0-9]}}: tensor<8x6xf32> {tp.sharding = #tp.sharding<@pod, [{"a"}, {"b"}]>}
// CHECK:         tp.barrier
// CHECK-SAME:      tp.shardings = [#tp.sharding<@pod, [{}, {"b"}]>]
// CHECK:         linalg.exp
// CHECK-SAME:      tp.shardings = [#tp.sharding<@pod, [{}, {"b"}]>]
func.func @forward(%x: tensor<8x6xf32> {tp.sharding = #tp.sharding<@pod, [{"a"}, {?}]>}, %y: tensor<8x6xf32> {tp.sharding = #tp.sharding<@pod, [{}, {"b"}]>}) -> tensor<8x6xf32> {
  %0 = tp.barrier %x forward : tensor<8x6xf32>
  %1 = linalg.exp ins(%0 : tensor<8x6xf32>) outs(%y : tensor<8x6xf32>) -> tensor<8x6xf32>
  %2 = tp.constrain %1 <@pod, [{}, {"b"}]> : tensor<8x6xf32>
  return %2 : tensor<8x6xf32>
}

// CHECK-LABEL: func.func @backward(
// CHECK-SAME:    %arg{{[0-9]}}: tensor<8x6xf32> {tp.sharding = #tp.sharding<@pod, [{"a"}, {}]>}
// CHECK:         linalg.exp
// CHECK-SAME:      tp.shardings = [#tp.sharding<@pod, [{"a"}, {"b"}]>]
func.func @backward(%x: tensor<8x6xf32> {tp.sharding = #tp.sharding<@pod, [{"a"}, {?}]>}, %y: tensor<8x6xf32> {tp.sharding = #tp.sharding<@pod, [{?}, {"b"}]>}) -> tensor<8x6xf32> {
  %0 = tp.barrier %x backward : tensor<8x6xf32>
  %1 = linalg.exp ins(%0 : tensor<8x6xf32>) outs(%y : tensor<8x6xf32>) -> tensor<8x6xf32>
  return %1 : tensor<8x6xf32>
}

// CHECK-LABEL: func.func @both(
// CHECK-SAME:    %arg{{[0-9]}}: tensor<8x6xf32> {tp.sharding = #tp.sharding<@pod, [{"a"}, {}]>}
// CHECK:         linalg.exp
// CHECK-SAME:      tp.shardings = [#tp.sharding<@pod, [{}, {"b"}]>]
func.func @both(%x: tensor<8x6xf32> {tp.sharding = #tp.sharding<@pod, [{"a"}, {?}]>}, %y: tensor<8x6xf32> {tp.sharding = #tp.sharding<@pod, [{}, {"b"}]>}) -> tensor<8x6xf32> {
  %0 = tp.barrier %x both : tensor<8x6xf32>
  %1 = linalg.exp ins(%0 : tensor<8x6xf32>) outs(%y : tensor<8x6xf32>) -> tensor<8x6xf32>
  %2 = tp.constrain %1 <@pod, [{}, {"b"}]> : tensor<8x6xf32>
  return %2 : tensor<8x6xf32>
}

// Without a mesh they say nothing.

// LOCAL-LABEL: func.func @nowhere
// LOCAL-NEXT:    return
func.func @nowhere(%x: tensor<8x6xf32>) -> tensor<8x6xf32> {
  %0 = tp.barrier %x both : tensor<8x6xf32>
  tp.group %x, %0 : tensor<8x6xf32>, tensor<8x6xf32>
  return %0 : tensor<8x6xf32>
}
