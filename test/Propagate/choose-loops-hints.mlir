// RUN: tp-opt %s --tp-propagate-shardings --tp-choose-loops --tp-verify-propagate | FileCheck %s
// RUN: tp-opt %s --tp-propagate-shardings --tp-choose-loops --tp-insert-reshards --tp-localize-program --tp-verify-local --tp-verify-spmd | FileCheck %s --check-prefix=LOCAL
// RUN: %check-each %s

// What prices decide ends at barriers, at manual regions and at values that are
// to be cut alike.

tp.mesh @pod <tp = 6>

// Columns are wanted of x and behind the barrier. Without it all would be
// computed by columns, since x travels once then; what is before it does not
// know that.

// CHECK-LABEL: func @before_a_barrier(
// CHECK:         linalg.exp
// CHECK-SAME:      tp.loops = #tp.loops<@pod, [{"tp"}, {}]>
// CHECK:         tp.barrier
// CHECK-SAME:      tp.loops = #tp.loops<@pod, [{}, {"tp"}]>
// CHECK:         linalg.tanh
// CHECK-SAME:      tp.loops = #tp.loops<@pod, [{}, {"tp"}]>
// CHECK-LABEL: func @without_a_barrier(
// CHECK:         linalg.exp
// CHECK-SAME:      tp.loops = #tp.loops<@pod, [{}, {"tp"}]>
func.func @before_a_barrier(%x: tensor<66x126xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>}) -> (tensor<66x126xf32> {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>}, tensor<66x126xf32> {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>}) {
  %e = tensor.empty() : tensor<66x126xf32>
  %0 = linalg.exp ins(%x : tensor<66x126xf32>) outs(%e : tensor<66x126xf32>) -> tensor<66x126xf32>
  %1 = tp.barrier %0 both : tensor<66x126xf32>
  %2 = linalg.tanh ins(%1 : tensor<66x126xf32>) outs(%e : tensor<66x126xf32>) -> tensor<66x126xf32>
  %c = tp.constrain %x <@pod, [{}, {"tp"}]> : tensor<66x126xf32>
  %3 = linalg.abs ins(%c : tensor<66x126xf32>) outs(%e : tensor<66x126xf32>) -> tensor<66x126xf32>
  return %2, %3 : tensor<66x126xf32>, tensor<66x126xf32>
}
func.func @without_a_barrier(%x: tensor<66x126xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>}) -> (tensor<66x126xf32> {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>}, tensor<66x126xf32> {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>}) {
  %e = tensor.empty() : tensor<66x126xf32>
  %0 = linalg.exp ins(%x : tensor<66x126xf32>) outs(%e : tensor<66x126xf32>) -> tensor<66x126xf32>
  %2 = linalg.tanh ins(%0 : tensor<66x126xf32>) outs(%e : tensor<66x126xf32>) -> tensor<66x126xf32>
  %c = tp.constrain %x <@pod, [{}, {"tp"}]> : tensor<66x126xf32>
  %3 = linalg.abs ins(%c : tensor<66x126xf32>) outs(%e : tensor<66x126xf32>) -> tensor<66x126xf32>
  return %2, %3 : tensor<66x126xf32>, tensor<66x126xf32>
}

// The sum of a product over a cut dimension is taken before the barrier, though
// behind it less would be left to send.

// LOCAL-LABEL: func.func @sum_before_a_barrier(
// LOCAL:         linalg.matmul
// LOCAL-NEXT:    %[[SUM:.*]] = tp.all_reduce %{{.*}} sum over @pod ["tp"] {{.*}} : tensor<8x16xf32>
// LOCAL:         linalg.reduce {{.*}} ins(%[[SUM]] : tensor<8x16xf32>)
// LOCAL-NOT:     tp.
// LOCAL:         return
func.func @sum_before_a_barrier(%x: tensor<8x12xf32> {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>}, %w: tensor<12x16xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>}) -> tensor<8xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<8x16xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<8x16xf32>) -> tensor<8x16xf32>
  %0 = linalg.matmul ins(%x, %w : tensor<8x12xf32>, tensor<12x16xf32>) outs(%f : tensor<8x16xf32>) -> tensor<8x16xf32>
  %1 = tp.barrier %0 both : tensor<8x16xf32>
  %e1 = tensor.empty() : tensor<8xf32>
  %f1 = linalg.fill ins(%zero : f32) outs(%e1 : tensor<8xf32>) -> tensor<8xf32>
  %2 = linalg.reduce { arith.addf } ins(%1 : tensor<8x16xf32>) outs(%f1 : tensor<8xf32>) dimensions = [1]
  return %2 : tensor<8xf32>
}

// A region takes nothing pending: each device would see a part of the sum. It
// is scattered as the region wants it.

// LOCAL-LABEL: func.func @sum_before_a_region(
// LOCAL:         linalg.matmul
// LOCAL-NEXT:    %[[OWN:.*]] = tp.reduce_scatter %{{.*}} sum dim 1 over @pod ["tp"] {{.*}} -> tensor<8x3xf32>
// LOCAL:         linalg.reduce {{.*}} ins(%[[OWN]] : tensor<8x3xf32>)
// LOCAL:         tp.all_reduce
// LOCAL-NOT:     tp.
// LOCAL:         return
func.func @sum_before_a_region(%x: tensor<8x12xf32> {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>}, %w: tensor<12x18xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>}) -> tensor<8xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<8x18xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<8x18xf32>) -> tensor<8x18xf32>
  %0 = linalg.matmul ins(%x, %w : tensor<8x12xf32>, tensor<12x18xf32>) outs(%f : tensor<8x18xf32>) -> tensor<8x18xf32>
  %1 = tp.manual (%0) in [<@pod, [{}, {"tp"}]>] out [<@pod, [{}]>] axes ["tp"] : (tensor<8x18xf32>) -> tensor<8xf32> {
  ^bb0(%own: tensor<8x3xf32>):
    %none = arith.constant 0.0 : f32
    %e1 = tensor.empty() : tensor<8xf32>
    %f1 = linalg.fill ins(%none : f32) outs(%e1 : tensor<8xf32>) -> tensor<8xf32>
    %r = linalg.reduce { arith.addf } ins(%own : tensor<8x3xf32>) outs(%f1 : tensor<8xf32>) dimensions = [1]
    %sum = tp.all_reduce %r sum over @pod ["tp"] : tensor<8xf32>
    tp.yield %sum : tensor<8xf32>
  }
  return %1 : tensor<8xf32>
}

// What a region gives may join a sum that is pending: one device has it then.

// LOCAL-LABEL: func.func @sum_with_a_region(
// LOCAL:         tp.reduce_scatter
// LOCAL-NOT:     tp.all_reduce
// LOCAL:         return
func.func @sum_with_a_region(%x: tensor<8x12xf32> {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>}, %w: tensor<12x18xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>}, %b: tensor<8x18xf32>) -> (tensor<8x18xf32> {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>}) {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<8x18xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<8x18xf32>) -> tensor<8x18xf32>
  %0 = linalg.matmul ins(%x, %w : tensor<8x12xf32>, tensor<12x18xf32>) outs(%f : tensor<8x18xf32>) -> tensor<8x18xf32>
  %1 = tp.manual (%b) in [<@pod, [{}, {}]>] out [<@pod, [{}, {}]>] axes ["tp"] : (tensor<8x18xf32>) -> tensor<8x18xf32> {
  ^bb0(%all: tensor<8x18xf32>):
    %s = linalg.exp ins(%all : tensor<8x18xf32>) outs(%all : tensor<8x18xf32>) -> tensor<8x18xf32>
    tp.yield %s : tensor<8x18xf32>
  }
  %2 = linalg.add ins(%0, %1 : tensor<8x18xf32>, tensor<8x18xf32>) outs(%e : tensor<8x18xf32>) -> tensor<8x18xf32>
  return %2 : tensor<8x18xf32>
}

// The values of a group stay alike.

// CHECK-LABEL: func @in_a_group(
// CHECK:         linalg.exp
// CHECK-SAME:      tp.loops = #tp.loops<@pod, [{"tp"}, {}]>
func.func @in_a_group(%x: tensor<66x126xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>}) -> (tensor<66x126xf32> {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>}, tensor<66x126xf32> {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>}) {
  %e = tensor.empty() : tensor<66x126xf32>
  %0 = linalg.exp ins(%x : tensor<66x126xf32>) outs(%e : tensor<66x126xf32>) -> tensor<66x126xf32>
  tp.group %x, %0 : tensor<66x126xf32>, tensor<66x126xf32>
  %2 = linalg.tanh ins(%0 : tensor<66x126xf32>) outs(%e : tensor<66x126xf32>) -> tensor<66x126xf32>
  %c = tp.constrain %x <@pod, [{}, {"tp"}]> : tensor<66x126xf32>
  %3 = linalg.abs ins(%c : tensor<66x126xf32>) outs(%e : tensor<66x126xf32>) -> tensor<66x126xf32>
  return %2, %3 : tensor<66x126xf32>, tensor<66x126xf32>
}
