// RUN: %check-each %s | FileCheck %s
// RUN: tp-opt %s %partition-all | FileCheck %s --check-prefix=LOCAL

// Dimensions [i * j, k] that become [i, j * k]: what is cut before is cut after, in one way or another, and
// nothing travels unless a cut goes through elements that belong together. Shardy gathers where a device would
// hold several runs; here they are gaps.

tp.mesh @eight <a = 8>
tp.mesh @four <a = 4>
tp.mesh @three <a = 3>
tp.mesh @six <a = 6>
tp.mesh @pairs <a = 2, b = 3>

// The axis stays on i.

// CHECK: @major: equal{{.*}} collectives 0 wire 0
func.func @major(%x: tensor<8x6xf32> {tp.sharding = #tp.sharding<@four, [{"a"}, {}]>}) -> tensor<4x12xf32> {
  %0 = tensor.expand_shape %x [[0, 1], [2]] output_shape [4, 2, 6] : tensor<8x6xf32> into tensor<4x2x6xf32>
  %1 = tensor.collapse_shape %0 [[0], [1, 2]] : tensor<4x2x6xf32> into tensor<4x12xf32>
  return %1 : tensor<4x12xf32>
}

// It goes on to j.

// CHECK: @both: equal{{.*}} collectives 0 wire 0
// LOCAL-LABEL: func @both
// LOCAL-SAME: [{"a":(1)4}, {"a":(4)2}]
func.func @both(%x: tensor<8x6xf32> {tp.sharding = #tp.sharding<@eight, [{"a"}, {}]>}) -> tensor<4x12xf32> {
  %0 = tensor.expand_shape %x [[0, 1], [2]] output_shape [4, 2, 6] : tensor<8x6xf32> into tensor<4x2x6xf32>
  %1 = tensor.collapse_shape %0 [[0], [1, 2]] : tensor<4x2x6xf32> into tensor<4x12xf32>
  return %1 : tensor<4x12xf32>
}

// And back again.

// CHECK: @back: equal{{.*}} collectives 0 wire 0
func.func @back(%x: tensor<4x12xf32> {tp.sharding = #tp.sharding<@eight, [{"a":(1)4}, {"a":(4)2}]>}) -> (tensor<8x6xf32> {tp.sharding = #tp.sharding<@eight, [{"a"}, {}]>}) {
  %0 = tensor.expand_shape %x [[0], [1, 2]] output_shape [4, 2, 6] : tensor<4x12xf32> into tensor<4x2x6xf32>
  %1 = tensor.collapse_shape %0 [[0, 1], [2]] : tensor<4x2x6xf32> into tensor<8x6xf32>
  return %1 : tensor<8x6xf32>
}

// A cut of k leaves j as a gap, divided evenly or not.

// CHECK: @minor: equal{{.*}} collectives 0 wire 0
// LOCAL-LABEL: func @minor
// LOCAL-SAME: [{}, {2:_, "a"}]
func.func @minor(%x: tensor<8x6xf32> {tp.sharding = #tp.sharding<@four, [{}, {"a"}]>}) -> tensor<4x12xf32> {
  %0 = tensor.expand_shape %x [[0, 1], [2]] output_shape [4, 2, 6] : tensor<8x6xf32> into tensor<4x2x6xf32>
  %1 = tensor.collapse_shape %0 [[0], [1, 2]] : tensor<4x2x6xf32> into tensor<4x12xf32>
  return %1 : tensor<4x12xf32>
}

// CHECK: @both_dimensions: equal{{.*}} collectives 0 wire 0
// LOCAL-LABEL: func @both_dimensions
// LOCAL-SAME: [{"a"}, {2:_, "b"}]
func.func @both_dimensions(%x: tensor<8x7xf32> {tp.sharding = #tp.sharding<@pairs, [{"a"}, {"b"}]>}) -> tensor<4x14xf32> {
  %0 = tensor.expand_shape %x [[0, 1], [2]] output_shape [4, 2, 7] : tensor<8x7xf32> into tensor<4x2x7xf32>
  %1 = tensor.collapse_shape %0 [[0], [1, 2]] : tensor<4x2x7xf32> into tensor<4x14xf32>
  return %1 : tensor<4x14xf32>
}

// Three devices hold 3, 3, 2 of eight rows: the middle one both of a pair and one of the next.

// CHECK: @through_pairs: equal
func.func @through_pairs(%x: tensor<8x6xf32> {tp.sharding = #tp.sharding<@three, [{"a"}, {}]>}) -> tensor<4x12xf32> {
  %0 = tensor.expand_shape %x [[0, 1], [2]] output_shape [4, 2, 6] : tensor<8x6xf32> into tensor<4x2x6xf32>
  %1 = tensor.collapse_shape %0 [[0], [1, 2]] : tensor<4x2x6xf32> into tensor<4x12xf32>
  return %1 : tensor<4x12xf32>
}

// Ten rows of three over four devices are cut between rows.

// Half of the axis divides the rows; the other half, where it cuts them unevenly, is cut with them.

// CHECK: @six_over_rows: equal{{.*}} collectives 0 wire 0
func.func @six_over_rows(%x: tensor<2x7xf32> {tp.sharding = #tp.sharding<@six, [{"a":(1)2}, {"a":(2)3}]>}) -> tensor<14xf32> {
  %0 = tensor.collapse_shape %x [[0, 1]] : tensor<2x7xf32> into tensor<14xf32>
  return %0 : tensor<14xf32>
}

// Through three dimensions and back, both ways uneven.
