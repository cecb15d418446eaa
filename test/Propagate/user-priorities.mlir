// RUN: tp-opt %s --tp-propagate-shardings --tp-verify-propagate | FileCheck %s
// RUN: %check-each %s
// RUN: %check-each %s --mesh=a=3,b=6

// Dimensions take part from the round of their priority on: p0, which is not
// written, goes first. Until then they are shown whole, and their axes are kept
// for them.

tp.mesh @pod <a = 2, b = 4>

#id = affine_map<(d0, d1) -> (d0, d1)>

// Priorities need not follow each other: of p1 and p3, p1 comes first. Both ask
// for the axis "a" in another dimension of the sum.

// CHECK-LABEL: func.func @skipped_priorities
// CHECK:         linalg.add
// CHECK-SAME:      tp.loops = #tp.loops<@pod, [{}, {"a"}]>
func.func @skipped_priorities(%x: tensor<8x12xf32> {tp.sharding = #tp.sharding<@pod, [{"a", ?}p3, {?}p3]>}, %y: tensor<8x12xf32> {tp.sharding = #tp.sharding<@pod, [{?}p1, {"a", ?}p1]>}) -> tensor<8x12xf32> {
  %e = tensor.empty() : tensor<8x12xf32>
  %0 = linalg.add ins(%x, %y : tensor<8x12xf32>, tensor<8x12xf32>) outs(%e : tensor<8x12xf32>) -> tensor<8x12xf32>
  return %0 : tensor<8x12xf32>
}

// What is said of the result goes before what is said of the argument.

// CHECK-LABEL: func.func @argument_after_result
// CHECK:         linalg.exp
// CHECK-SAME:      tp.loops = #tp.loops<@pod, [{"b"}, {}]>
// CHECK:         linalg.exp
// CHECK-SAME:      tp.loops = #tp.loops<@pod, [{"b"}, {}]>
func.func @argument_after_result(%x: tensor<8x12xf32> {tp.sharding = #tp.sharding<@pod, [{"a", ?}p1, {?}]>}) -> (tensor<8x12xf32> {tp.sharding = #tp.sharding<@pod, [{"b"}, {}]>}) {
  %e = tensor.empty() : tensor<8x12xf32>
  %0 = linalg.exp ins(%x : tensor<8x12xf32>) outs(%e : tensor<8x12xf32>) -> tensor<8x12xf32>
  %1 = linalg.exp ins(%0 : tensor<8x12xf32>) outs(%e : tensor<8x12xf32>) -> tensor<8x12xf32>
  return %1 : tensor<8x12xf32>
}

// Batch first, then the model: as one says "data parallel before tensor
// parallel". Both weights want rows over "a", which the batch has by then.

// CHECK-LABEL: func.func @batch_first
// CHECK:         linalg.matmul
// CHECK-SAME:      tp.loops = #tp.loops<@pod, [{"a"}, {"b"}, {}]>
func.func @batch_first(%x: tensor<8x12xf32> {tp.sharding = #tp.sharding<@pod, [{"a"}, {?}]>}, %w: tensor<12x16xf32> {tp.sharding = #tp.sharding<@pod, [{"a", ?}p1, {"b", ?}p1]>}) -> tensor<8x16xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<8x16xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<8x16xf32>) -> tensor<8x16xf32>
  %0 = linalg.matmul ins(%x, %w : tensor<8x12xf32>, tensor<12x16xf32>) outs(%f : tensor<8x16xf32>) -> tensor<8x16xf32>
  return %0 : tensor<8x16xf32>
}

// The reduction, which the rounds of operations leave for last, has the higher
// user priority here: it is cut, and the rows are not.

// CHECK-LABEL: func.func @user_before_operation
// CHECK:         linalg.matmul
// CHECK-SAME:      tp.loops = #tp.loops<@pod, [{}, {}, {"a"}]>
// CHECK-SAME:      partial = sum {"a"}
func.func @user_before_operation(%x: tensor<8x12xf32> {tp.sharding = #tp.sharding<@pod, [{?}, {"a", ?}]>}, %w: tensor<12x16xf32> {tp.sharding = #tp.sharding<@pod, [{?}, {"a", ?}p1]>}) -> tensor<8x16xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<8x16xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<8x16xf32>) -> tensor<8x16xf32>
  %0 = linalg.matmul ins(%x, %w : tensor<8x12xf32>, tensor<12x16xf32>) outs(%f : tensor<8x16xf32>) -> tensor<8x16xf32>
  return %0 : tensor<8x16xf32>
}

// A dimension that waits is cut further by one that does not: %y goes first and
// gives %x its "b" behind the "a" that %x brings later.

// CHECK-LABEL: func.func @cut_further_by_a_higher_priority(
// CHECK-SAME:    %{{.*}}: tensor<16x4xf32> {tp.sharding = #tp.sharding<@pod, [{"a", "b"}, {}]>}
func.func @cut_further_by_a_higher_priority(%x: tensor<16x4xf32> {tp.sharding = #tp.sharding<@pod, [{"a", ?}p1, {?}]>}, %y: tensor<16x4xf32> {tp.sharding = #tp.sharding<@pod, [{"a", "b"}, {}]>}) -> tensor<16x4xf32> {
  %e = tensor.empty() : tensor<16x4xf32>
  %0 = linalg.add ins(%x, %y : tensor<16x4xf32>, tensor<16x4xf32>) outs(%e : tensor<16x4xf32>) -> tensor<16x4xf32>
  return %0 : tensor<16x4xf32>
}

// What is gathered by position is cut in the parts that a gap leaves. The gap
// comes with its cut, in the second round.

// CHECK-LABEL: func.func @gap_comes_with_its_cut
// CHECK:         linalg.exp
// CHECK-SAME:      tp.loops = #tp.loops<@pod, [{2:_, "a"}]>
func.func @gap_comes_with_its_cut(%x: tensor<12xf32> {tp.sharding = #tp.sharding<@pod, [{2:_, "a"}p1]>}, %at: tensor<4xi32>) -> tensor<4xf32> {
  %e = tensor.empty() : tensor<12xf32>
  %0 = linalg.exp ins(%x : tensor<12xf32>) outs(%e : tensor<12xf32>) -> tensor<12xf32>
  %r = tensor.empty() : tensor<4xf32>
  %1 = linalg.generic {indexing_maps = [affine_map<(d0) -> (d0)>, affine_map<(d0) -> (d0)>], iterator_types = ["parallel"]} ins(%at : tensor<4xi32>) outs(%r : tensor<4xf32>) {
  ^bb0(%in: i32, %out: f32):
    %3 = arith.index_cast %in : i32 to index
    %c0 = arith.constant 0 : index
    %c11 = arith.constant 11 : index
    %4 = arith.maxsi %3, %c0 : index
    %5 = arith.minsi %4, %c11 : index
    %read = tensor.extract %0[%5] : tensor<12xf32>
    linalg.yield %read : f32
  } -> tensor<4xf32>
  return %1 : tensor<4xf32>
}
