// RUN: tp-opt %s --tp-propagate-shardings --tp-verify-propagate | FileCheck %s
// RUN: %check-each %s

// What an annotation may say beside axes: that a dimension is open or closed,
// when it takes part, which axes must keep away, gaps and parts of axes.

tp.mesh @grid <x = 2, y = 3>
tp.mesh @pod <tp = 4>
tp.mesh @eight <tp = 8>

// An open dimension takes more, a closed one keeps what it has; the operation
// is cut as far as one of them is, and the closed one is cut for it.

// CHECK-LABEL: func @open_and_closed
// CHECK-SAME:    %arg0: tensor<12x5xf32> {tp.sharding = #tp.sharding<@grid, [{"x", "y"}, {}]>}
// CHECK-SAME:    %arg1: tensor<12x5xf32> {tp.sharding = #tp.sharding<@grid, [{"x", "y"}, {}]>}
// CHECK-SAME:    %arg2: tensor<12x5xf32> {tp.sharding = #tp.sharding<@grid, [{"x"}, {}]>}
// CHECK-COUNT-2: tp.loops = #tp.loops<@grid, [{"x", "y"}, {}]>
func.func @open_and_closed(%open: tensor<12x5xf32> {tp.sharding = #tp.sharding<@grid, [{"x", ?}, {?}]>}, %given: tensor<12x5xf32> {tp.sharding = #tp.sharding<@grid, [{"x", "y"}, {}]>}, %closed: tensor<12x5xf32> {tp.sharding = #tp.sharding<@grid, [{"x"}, {}]>}) -> tensor<12x5xf32> {
  %0 = linalg.add ins(%open, %given : tensor<12x5xf32>, tensor<12x5xf32>) outs(%given : tensor<12x5xf32>) -> tensor<12x5xf32>
  %1 = linalg.mul ins(%0, %closed : tensor<12x5xf32>, tensor<12x5xf32>) outs(%0 : tensor<12x5xf32>) -> tensor<12x5xf32>
  return %1 : tensor<12x5xf32>
}

// The dimension of priority 0 goes first, wherever it stands.

// CHECK-LABEL: func @priority
// CHECK:         linalg.add
// CHECK-SAME:    tp.loops = #tp.loops<@grid, [{"x"}, {}]>
// CHECK-SAME:    tp.origins = {x = "argument #1"}
func.func @priority(%late: tensor<6x8xf32> {tp.sharding = #tp.sharding<@grid, [{?}, {"x"}p1]>}, %first: tensor<6x8xf32> {tp.sharding = #tp.sharding<@grid, [{"x"}, {?}]>}) -> tensor<6x8xf32> {
  %0 = linalg.add ins(%late, %first : tensor<6x8xf32>, tensor<6x8xf32>) outs(%first : tensor<6x8xf32>) -> tensor<6x8xf32>
  return %0 : tensor<6x8xf32>
}

// Numbers need not follow each other; what a later round wants and nobody took
// goes everywhere.

// CHECK-LABEL: func @later_rounds
// CHECK-SAME:    %arg2: tensor<6x9xf32> {tp.sharding = #tp.sharding<@grid, [{"y"}, {"x"}]>}
// CHECK-COUNT-2: tp.loops = #tp.loops<@grid, [{"y"}, {"x"}]>, tp.origins = {x = "argument #1", y = "argument #2"}
func.func @later_rounds(%late: tensor<6x9xf32> {tp.sharding = #tp.sharding<@grid, [{"x"}p5, {?}]>}, %early: tensor<6x9xf32> {tp.sharding = #tp.sharding<@grid, [{}, {"x"}p3]>}, %other: tensor<6x9xf32> {tp.sharding = #tp.sharding<@grid, [{"y"}p9, {?}]>}) -> (tensor<6x9xf32>, tensor<6x9xf32>) {
  %0 = linalg.add ins(%late, %early : tensor<6x9xf32>, tensor<6x9xf32>) outs(%early : tensor<6x9xf32>) -> tensor<6x9xf32>
  %1 = linalg.mul ins(%other, %0 : tensor<6x9xf32>, tensor<6x9xf32>) outs(%other : tensor<6x9xf32>) -> tensor<6x9xf32>
  return %0, %1 : tensor<6x9xf32>, tensor<6x9xf32>
}

// An axis that must keep away from a value cuts it only for its use.

// CHECK-LABEL: func @replicated
// CHECK-SAME:    %arg1: tensor<6x8xf32> {tp.sharding = #tp.sharding<@grid, [{}, {"y"}], replicated = {"x"}>}
// CHECK:         linalg.add
// CHECK-SAME:    tp.loops = #tp.loops<@grid, [{"x"}, {"y"}]>
func.func @replicated(%x: tensor<6x8xf32> {tp.sharding = #tp.sharding<@grid, [{"x"}, {"y"}]>}, %whole: tensor<6x8xf32> {tp.sharding = #tp.sharding<@grid, [{?}, {?}], replicated = {"x"}>}) -> tensor<6x8xf32> {
  %0 = linalg.add ins(%x, %whole : tensor<6x8xf32>, tensor<6x8xf32>) outs(%x : tensor<6x8xf32>) -> tensor<6x8xf32>
  return %0 : tensor<6x8xf32>
}

// q, k and v in one weight: each of the three blocks is cut, in the bias too,
// and after the split the heads of all three are.

// CHECK-LABEL: func @fused_qkv
// CHECK-SAME:    %arg2: tensor<24xf32> {tp.sharding = #tp.sharding<@pod, [{3:_, "tp"}]>}
// CHECK:         linalg.matmul
// CHECK-SAME:    tp.loops = #tp.loops<@pod, [{}, {3:_, "tp"}, {}]>
// CHECK:         tensor.expand_shape
// CHECK-SAME:    tp.loops = #tp.loops<@pod, [{}, {}, {"tp"}]>
// CHECK:         tensor.extract_slice
// CHECK-SAME:    tp.shardings = [#tp.sharding<@pod, [{}, {"tp"}]>]
func.func @fused_qkv(%x: tensor<5x6xf32>, %w: tensor<6x24xf32> {tp.sharding = #tp.sharding<@pod, [{}, {3:_, "tp"}]>}, %b: tensor<24xf32>, %init: tensor<5x24xf32>) -> (tensor<5x8xf32>, tensor<5x24xf32> {tp.sharding = #tp.sharding<@pod, [{}, {}]>}) {
  %0 = linalg.matmul ins(%x, %w : tensor<5x6xf32>, tensor<6x24xf32>) outs(%init : tensor<5x24xf32>) -> tensor<5x24xf32>
  %1 = linalg.broadcast ins(%b : tensor<24xf32>) outs(%init : tensor<5x24xf32>) dimensions = [0]
  %2 = linalg.add ins(%0, %1 : tensor<5x24xf32>, tensor<5x24xf32>) outs(%init : tensor<5x24xf32>) -> tensor<5x24xf32>
  %3 = tensor.expand_shape %2 [[0], [1, 2]] output_shape [5, 3, 8] : tensor<5x24xf32> into tensor<5x3x8xf32>
  %q = tensor.extract_slice %3[0, 0, 0] [5, 1, 8] [1, 1, 1] : tensor<5x3x8xf32> to tensor<5x8xf32>
  return %q, %2 : tensor<5x8xf32>, tensor<5x24xf32>
}

// Gaps between axes, and blocks that the axis does not divide.

// CHECK-LABEL: func @gap_between_axes
// CHECK:         tp.loops = #tp.loops<@grid, [{"x", 2:_, "y"}]>
func.func @gap_between_axes(%x: tensor<20xf32> {tp.sharding = #tp.sharding<@grid, [{"x", 2:_, "y"}]>}) -> (tensor<20xf32>, tensor<20xf32> {tp.sharding = #tp.sharding<@grid, [{}]>}, tensor<20xf32> {tp.sharding = #tp.sharding<@grid, [{"y", "x"}]>}) {
  %0 = linalg.exp ins(%x : tensor<20xf32>) outs(%x : tensor<20xf32>) -> tensor<20xf32>
  return %0, %0, %0 : tensor<20xf32>, tensor<20xf32>, tensor<20xf32>
}

// Fewer heads of k and v than devices: two devices share a head.

// CHECK-LABEL: func @shared_heads
// CHECK:         tp.loops = #tp.loops<@eight, [{}, {"tp":(1)4}, {}]>
// CHECK:         tp.loops = #tp.loops<@eight, [{}, {"tp"}, {}]>
func.func @shared_heads(%x: tensor<5x6xf32> {tp.sharding = #tp.sharding<@eight, [{}, {}]>}, %k: tensor<6x12xf32> {tp.sharding = #tp.sharding<@eight, [{}, {"tp":(1)4}]>}, %q: tensor<6x16xf32> {tp.sharding = #tp.sharding<@eight, [{}, {"tp"}]>}, %i: tensor<5x12xf32>, %j: tensor<5x16xf32>) -> (tensor<5x12xf32>, tensor<5x16xf32>) {
  %0 = linalg.matmul ins(%x, %k : tensor<5x6xf32>, tensor<6x12xf32>) outs(%i : tensor<5x12xf32>) -> tensor<5x12xf32>
  %1 = linalg.matmul ins(%x, %q : tensor<5x6xf32>, tensor<6x16xf32>) outs(%j : tensor<5x16xf32>) -> tensor<5x16xf32>
  return %0, %1 : tensor<5x12xf32>, tensor<5x16xf32>
}

// Both halves of one axis, on rows and columns, and the other way round.

// CHECK-LABEL: func @halves_of_an_axis
// CHECK:         linalg.matmul
// CHECK-SAME:    tp.loops = #tp.loops<@pod, [{"tp":(1)2}, {"tp":(2)2}, {}]>
func.func @halves_of_an_axis(%x: tensor<10x6xf32> {tp.sharding = #tp.sharding<@pod, [{"tp":(1)2}, {}]>}, %w: tensor<6x7xf32> {tp.sharding = #tp.sharding<@pod, [{}, {"tp":(2)2}]>}, %init: tensor<10x7xf32>)
    -> (tensor<10x7xf32>, tensor<10x7xf32> {tp.sharding = #tp.sharding<@pod, [{"tp":(2)2}, {"tp":(1)2}]>}) {
  %0 = linalg.matmul ins(%x, %w : tensor<10x6xf32>, tensor<6x7xf32>) outs(%init : tensor<10x7xf32>) -> tensor<10x7xf32>
  return %0, %0 : tensor<10x7xf32>, tensor<10x7xf32>
}

// The parts that two lists of one axis share.

// CHECK-LABEL: func @part_and_whole
// CHECK-SAME:    %arg2: tensor<16xf32> {tp.sharding = #tp.sharding<@eight, [{"tp"}]>}
// CHECK:         linalg.add
// CHECK-SAME:    tp.loops = #tp.loops<@eight, [{"tp"}]>
func.func @part_and_whole(%half: tensor<16xf32> {tp.sharding = #tp.sharding<@eight, [{"tp":(1)2}]>}, %all: tensor<16xf32> {tp.sharding = #tp.sharding<@eight, [{"tp"}]>}, %init: tensor<16xf32>) -> tensor<16xf32> {
  %0 = linalg.add ins(%half, %all : tensor<16xf32>, tensor<16xf32>) outs(%init : tensor<16xf32>) -> tensor<16xf32>
  return %0 : tensor<16xf32>
}
