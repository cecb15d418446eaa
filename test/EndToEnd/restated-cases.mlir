// RUN: %check-each %s | FileCheck %s --check-prefix=NUMBERS
// RUN: tp-opt %s --tp-normalize-ops --tp-propagate-shardings --tp-verify-propagate | FileCheck %s
// RUN: tp-opt %s --tp-normalize-ops --tp-propagate-shardings --tp-choose-loops --tp-insert-reshards --tp-localize-program --tp-verify-local --tp-verify-spmd -o /dev/null

// Cases of Shardy's tests that need no file of their own, restated. A bound is what
// Shardy's choice puts on the wire.

tp.mesh @six <a = 6>
tp.mesh @three <a = 3>
tp.mesh @four <a = 4>
tp.mesh @cube <x = 2, y = 2, z = 2>
tp.mesh @grid <x = 2, y = 3>

// Parts of one axis that overlap cannot meet on a tensor: 6 as 2·3 and as 3·2. One of them
// is taken, and the other one stays on its operand.

// CHECK-LABEL: func @parts_that_cannot_meet
// CHECK-SAME:    %arg0: tensor<12x18xf32> {tp.sharding = #tp.sharding<@six, [{"a":(1)2}, {}]>}
// CHECK-SAME:    %arg1: tensor<12x18xf32> {tp.sharding = #tp.sharding<@six, [{}, {"a":(3)2}]>}
// CHECK:         tp.loops = #tp.loops<@six, [{"a":(1)2}, {}]>
// NUMBERS:     @parts_that_cannot_meet: equal
func.func @parts_that_cannot_meet(%x: tensor<12x18xf32> {tp.sharding = #tp.sharding<@six, [{"a":(1)2, ?}, {?}]>}, %y: tensor<12x18xf32> {tp.sharding = #tp.sharding<@six, [{?}, {"a":(3)2, ?}]>}) -> tensor<12x18xf32> {
  %e = tensor.empty() : tensor<12x18xf32>
  %0 = linalg.add ins(%x, %y : tensor<12x18xf32>, tensor<12x18xf32>) outs(%e : tensor<12x18xf32>) -> tensor<12x18xf32>
  return %0 : tensor<12x18xf32>
}

// A part of an axis on one tensor, the whole axis on the other: both get all of it.

// CHECK-LABEL: func @whole_axis_to_a_part
// CHECK-SAME:    %arg0: tensor<12xf32> {tp.sharding = #tp.sharding<@six, [{"a"}]>}
// CHECK-SAME:    %arg1: tensor<12xf32> {tp.sharding = #tp.sharding<@six, [{"a"}]>}
// NUMBERS:     @whole_axis_to_a_part: equal{{.*}} collectives 0
func.func @whole_axis_to_a_part(%x: tensor<12xf32> {tp.sharding = #tp.sharding<@six, [{"a"}]>}, %y: tensor<12xf32> {tp.sharding = #tp.sharding<@six, [{"a":(1)2, ?}]>}) -> tensor<12xf32> {
  %e = tensor.empty() : tensor<12xf32>
  %0 = linalg.add ins(%x, %y : tensor<12xf32>, tensor<12xf32>) outs(%e : tensor<12xf32>) -> tensor<12xf32>
  return %0 : tensor<12xf32>
}

// A major factor that the axis does not divide takes nothing, and then the minor one must
// not take it either: its elements lie elsewhere.

// CHECK-LABEL: func @major_factor_does_not_divide
// CHECK:         tensor.expand_shape
// CHECK-SAME:      tp.shardings = [#tp.sharding<@three, [{}, {}]>]
// NUMBERS:     @major_factor_does_not_divide: equal
func.func @major_factor_does_not_divide(%x: tensor<8xf32> {tp.sharding = #tp.sharding<@three, [{"a"}]>}) -> tensor<2x4xf32> {
  %0 = tensor.expand_shape %x [[0, 1]] output_shape [2, 4] : tensor<8xf32> into tensor<2x4xf32>
  return %0 : tensor<2x4xf32>
}

// Element-wise, with a size that the axis does not divide, and with more parts than
// elements.

// CHECK-LABEL: func @uneven_and_oversharded
// CHECK-SAME:    %arg1: tensor<10xf32> {tp.sharding = #tp.sharding<@four, [{"a"}]>}
// CHECK-SAME:    %arg3: tensor<3xf32> {tp.sharding = #tp.sharding<@four, [{"a"}]>}
// CHECK-COUNT-2: tp.loops = #tp.loops<@four, [{"a"}]>
// NUMBERS:     @uneven_and_oversharded: equal{{.*}} collectives 0
func.func @uneven_and_oversharded(%x: tensor<10xf32> {tp.sharding = #tp.sharding<@four, [{"a"}]>}, %u: tensor<10xf32>, %y: tensor<3xf32> {tp.sharding = #tp.sharding<@four, [{"a"}]>}, %v: tensor<3xf32>) -> (tensor<10xf32>, tensor<3xf32>) {
  %e = tensor.empty() : tensor<10xf32>
  %f = tensor.empty() : tensor<3xf32>
  %0 = linalg.add ins(%u, %x : tensor<10xf32>, tensor<10xf32>) outs(%e : tensor<10xf32>) -> tensor<10xf32>
  %1 = linalg.add ins(%v, %y : tensor<3xf32>, tensor<3xf32>) outs(%f : tensor<3xf32>) -> tensor<3xf32>
  return %0, %1 : tensor<10xf32>, tensor<3xf32>
}

// Two axes for one dimension: the third operand, which is open, gets neither.

// CHECK-LABEL: func @conflict_within_a_dimension
// CHECK-SAME:    %arg2: tensor<12x5xf32> {tp.sharding = #tp.sharding<@grid, [{}, {}]>}
// NUMBERS:     @conflict_within_a_dimension: equal
func.func @conflict_within_a_dimension(%x: tensor<12x5xf32> {tp.sharding = #tp.sharding<@grid, [{"x", ?}, {?}]>}, %y: tensor<12x5xf32> {tp.sharding = #tp.sharding<@grid, [{"y", ?}, {?}]>}, %z: tensor<12x5xf32>) -> tensor<12x5xf32> {
  %e = tensor.empty() : tensor<12x5xf32>
  %0 = linalg.generic {indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>], iterator_types = ["parallel", "parallel"]}
      ins(%x, %y, %z : tensor<12x5xf32>, tensor<12x5xf32>, tensor<12x5xf32>) outs(%e : tensor<12x5xf32>) {
  ^bb0(%a: f32, %b: f32, %c: f32, %o: f32):
    %1 = arith.addf %a, %b : f32
    %2 = arith.mulf %1, %c : f32
    linalg.yield %2 : f32
  } -> tensor<12x5xf32>
  return %0 : tensor<12x5xf32>
}

// A value with two readers: what one of them says of its result must not come back over
// the other one. Rows of x go through the product, columns of the result through exp; the
// value between has both.

// CHECK-LABEL: func @two_readers
// CHECK:         linalg.exp
// CHECK-SAME:      tp.loops = #tp.loops<@grid, [{"x"}, {"y"}]>
// NUMBERS:     @two_readers: equal
// wire <= 576
func.func @two_readers(%x: tensor<12x12xf32> {tp.sharding = #tp.sharding<@grid, [{"x", ?}, {?}]>}, %w: tensor<12x18xf32>)
    -> (tensor<12x12xf32> {tp.sharding = #tp.sharding<@grid, [{?}, {"y", ?}]>}, tensor<12x18xf32>) {
  %zero = arith.constant dense<0.0> : tensor<12x18xf32>
  %e = tensor.empty() : tensor<12x12xf32>
  %0 = linalg.exp ins(%x : tensor<12x12xf32>) outs(%e : tensor<12x12xf32>) -> tensor<12x12xf32>
  %1 = linalg.matmul ins(%0, %w : tensor<12x12xf32>, tensor<12x18xf32>) outs(%zero : tensor<12x18xf32>) -> tensor<12x18xf32>
  %2 = linalg.tanh ins(%0 : tensor<12x12xf32>) outs(%e : tensor<12x12xf32>) -> tensor<12x12xf32>
  return %2, %1 : tensor<12x12xf32>, tensor<12x18xf32>
}

// Two results of a branch whose sides make them differently: of each, one side's cut is
// taken, and the results do not depend on each other.

// CHECK-LABEL: func @results_of_branches
// CHECK:         scf.if
// CHECK:         } {tp.region_shardings = [], tp.shardings = [#tp.sharding<@grid, [{{.*}}]>, #tp.sharding<@grid, [{}, {"y"}]>]}
// NUMBERS:     @results_of_branches: equal
func.func @results_of_branches(%n: tensor<i32>, %x: tensor<12x6xf32> {tp.sharding = #tp.sharding<@grid, [{"x"}, {}]>}, %y: tensor<12x6xf32> {tp.sharding = #tp.sharding<@grid, [{"y"}, {}]>},
                               %u: tensor<7x9xf32> {tp.sharding = #tp.sharding<@grid, [{}, {"y"}]>}, %v: tensor<7x9xf32>) -> (tensor<12x6xf32>, tensor<7x9xf32>) {
  %zero = arith.constant 0 : i32
  %i = tensor.extract %n[] : tensor<i32>
  %c = arith.cmpi sgt, %i, %zero : i32
  %0:2 = scf.if %c -> (tensor<12x6xf32>, tensor<7x9xf32>) {
    scf.yield %x, %u : tensor<12x6xf32>, tensor<7x9xf32>
  } else {
    scf.yield %y, %v : tensor<12x6xf32>, tensor<7x9xf32>
  }
  return %0#0, %0#1 : tensor<12x6xf32>, tensor<7x9xf32>
}

// Rows over x and z, columns over y and z: the weight gives its z up, and is gathered
// over it for 131072.

// NUMBERS:     @overlap_on_the_minor_axis: equal{{.*}} work 0.125
// wire <= 131072
func.func @overlap_on_the_minor_axis(%x: tensor<128x512xf32> {tp.sharding = #tp.sharding<@cube, [{"x", "z"}, {}]>}, %w: tensor<512x256xf32> {tp.sharding = #tp.sharding<@cube, [{}, {"y", "z"}]>})
    -> (tensor<128x256xf32> {tp.sharding = #tp.sharding<@cube, [{"x", "z"}, {"y"}]>}) {
  %zero = arith.constant dense<0.0> : tensor<128x256xf32>
  %0 = linalg.matmul ins(%x, %w : tensor<128x512xf32>, tensor<512x256xf32>) outs(%zero : tensor<128x256xf32>) -> tensor<128x256xf32>
  return %0 : tensor<128x256xf32>
}
