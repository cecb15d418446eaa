// RUN: tp-opt %s --tp-propagate-shardings --tp-verify-propagate | FileCheck %s
// RUN: tp-opt %s --tp-propagate-shardings --verify-diagnostics -o /dev/null

// The rule of a linalg operation: its loops are factors, its maps say where
// they stand.

tp.mesh @grid <x = 2, y = 3>

#ij = affine_map<(i, j) -> (i, j)>
#i = affine_map<(i, j) -> (i)>

// CHECK-LABEL: func @matmul
// CHECK-SAME:    tensor<6x8xf32> {tp.sharding = #tp.sharding<@grid, [{"x"}, {}]>}
// CHECK-SAME:    tensor<8x9xf32> {tp.sharding = #tp.sharding<@grid, [{}, {"y"}]>}
// CHECK-SAME:    tensor<6x9xf32> {tp.sharding = #tp.sharding<@grid, [{"x"}, {"y"}]>}
// CHECK:         tp.loops = #tp.loops<@grid, [{"x"}, {"y"}, {}]>
// CHECK-SAME:    tp.shardings = [#tp.sharding<@grid, [{"x"}, {"y"}]>]
func.func @matmul(%x: tensor<6x8xf32> {tp.sharding = #tp.sharding<@grid, [{"x"}, {?}]>}, %w: tensor<8x9xf32> {tp.sharding = #tp.sharding<@grid, [{}, {"y"}]>}, %init: tensor<6x9xf32>) -> tensor<6x9xf32> {
  %0 = linalg.matmul ins(%x, %w : tensor<6x8xf32>, tensor<8x9xf32>) outs(%init : tensor<6x9xf32>) -> tensor<6x9xf32>
  return %0 : tensor<6x9xf32>
}

// A contraction that is cut cuts the other operand, and leaves terms.

// CHECK-LABEL: func @contraction
// CHECK-SAME:    tensor<8x9xf32> {tp.sharding = #tp.sharding<@grid, [{"x", "y"}, {}]>}
// CHECK-SAME:    tensor<6x9xf32> {tp.sharding = #tp.sharding<@grid, [{}, {}]>}
// CHECK:         tp.loops = #tp.loops<@grid, [{}, {}, {"x", "y"}]>
// CHECK-SAME:    tp.shardings = [#tp.sharding<@grid, [{}, {}], partial = sum {"x", "y"}>]
func.func @contraction(%x: tensor<6x8xf32> {tp.sharding = #tp.sharding<@grid, [{}, {"x", "y"}]>}, %w: tensor<8x9xf32>, %init: tensor<6x9xf32>) -> tensor<6x9xf32> {
  %0 = linalg.matmul ins(%x, %w : tensor<6x8xf32>, tensor<8x9xf32>) outs(%init : tensor<6x9xf32>) -> tensor<6x9xf32>
  return %0 : tensor<6x9xf32>
}

// From the result back to the operands.

// CHECK-LABEL: func @from_the_result
// CHECK-SAME:    tensor<5x6x8xf32> {tp.sharding = #tp.sharding<@grid, [{"x"}, {}, {}]>}
// CHECK-SAME:    tensor<5x8x9xf32> {tp.sharding = #tp.sharding<@grid, [{"x"}, {}, {"y"}]>}
// CHECK:         tp.loops = #tp.loops<@grid, [{"x"}, {}, {"y"}, {}]>
func.func @from_the_result(%x: tensor<5x6x8xf32>, %w: tensor<5x8x9xf32>, %init: tensor<5x6x9xf32>)
    -> (tensor<5x6x9xf32> {tp.sharding = #tp.sharding<@grid, [{"x"}, {}, {"y"}]>}) {
  %0 = linalg.batch_matmul ins(%x, %w : tensor<5x6x8xf32>, tensor<5x8x9xf32>) outs(%init : tensor<5x6x9xf32>) -> tensor<5x6x9xf32>
  return %0 : tensor<5x6x9xf32>
}

// CHECK-LABEL: func @transposed
// CHECK:         linalg.transpose
// CHECK-SAME:    tp.loops = #tp.loops<@grid, [{"y"}, {}, {"x"}]>
// CHECK-SAME:    tp.shardings = [#tp.sharding<@grid, [{"y"}, {}, {"x"}]>]
func.func @transposed(%x: tensor<4x9x5xf32> {tp.sharding = #tp.sharding<@grid, [{"x"}, {"y"}, {}]>}, %init: tensor<9x5x4xf32>) -> tensor<9x5x4xf32> {
  %0 = linalg.transpose ins(%x : tensor<4x9x5xf32>) outs(%init : tensor<9x5x4xf32>) permutation = [1, 2, 0]
  return %0 : tensor<9x5x4xf32>
}

// A row that is repeated: the new dimension is cut as its user wants it.

// CHECK-LABEL: func @broadcast
// CHECK:         linalg.broadcast
// CHECK-SAME:    tp.loops = #tp.loops<@grid, [{"y"}, {"x"}]>
func.func @broadcast(%b: tensor<4xf32> {tp.sharding = #tp.sharding<@grid, [{"x"}]>}, %x: tensor<9x4xf32> {tp.sharding = #tp.sharding<@grid, [{"y"}, {?}]>}, %init: tensor<9x4xf32>) -> tensor<9x4xf32> {
  %0 = linalg.broadcast ins(%b : tensor<4xf32>) outs(%init : tensor<9x4xf32>) dimensions = [0]
  %1 = linalg.mul ins(%0, %x : tensor<9x4xf32>, tensor<9x4xf32>) outs(%init : tensor<9x4xf32>) -> tensor<9x4xf32>
  return %1 : tensor<9x4xf32>
}

// A dimension of one element that is read at 0 has no factor.

// CHECK-LABEL: func @constant_position
// CHECK-SAME:    tensor<1x4xf32> {tp.sharding = #tp.sharding<@grid, [{}, {"x"}]>}
// CHECK:         tp.loops = #tp.loops<@grid, [{"y"}, {"x"}]>
func.func @constant_position(%b: tensor<1x4xf32>, %x: tensor<9x4xf32> {tp.sharding = #tp.sharding<@grid, [{"y"}, {"x"}]>}) -> tensor<9x4xf32> {
  %0 = linalg.generic {indexing_maps = [affine_map<(i, j) -> (0, j)>, #ij, #ij], iterator_types = ["parallel", "parallel"]}
      ins(%b, %x : tensor<1x4xf32>, tensor<9x4xf32>) outs(%x : tensor<9x4xf32>) {
  ^bb0(%p: f32, %q: f32, %out: f32):
    %s = arith.addf %p, %q : f32
    linalg.yield %s : f32
  } -> tensor<9x4xf32>
  return %0 : tensor<9x4xf32>
}

// CHECK-LABEL: func @combiners
// CHECK:         partial = max {"x"}
// CHECK:         partial = prod {"x"}
// CHECK:         partial = xor {"x"}
func.func @combiners(%x: tensor<9x4xf32> {tp.sharding = #tp.sharding<@grid, [{}, {"x"}]>}, %n: tensor<9x4xi32> {tp.sharding = #tp.sharding<@grid, [{}, {"x"}]>}, %i: tensor<9xf32>, %j: tensor<9xi32>)
    -> (tensor<9xf32>, tensor<9xf32>, tensor<9xi32>) {
  %0 = linalg.reduce { arith.maxnumf } ins(%x : tensor<9x4xf32>) outs(%i : tensor<9xf32>) dimensions = [1]
  %1 = linalg.reduce { arith.mulf } ins(%x : tensor<9x4xf32>) outs(%i : tensor<9xf32>) dimensions = [1]
  %2 = linalg.reduce { arith.xori } ins(%n : tensor<9x4xi32>) outs(%j : tensor<9xi32>) dimensions = [1]
  return %0, %1, %2 : tensor<9xf32>, tensor<9xf32>, tensor<9xi32>
}

// What is no reduction by one combiner stays whole along that loop only.

// CHECK-LABEL: func @no_combiner
// CHECK:         tp.loops = #tp.loops<@grid, [{"y"}, {}]>
func.func @no_combiner(%x: tensor<9x4xf32> {tp.sharding = #tp.sharding<@grid, [{"y"}, {"x"}]>}, %init: tensor<9xf32>) -> tensor<9xf32> {
  // expected-remark @+2 {{'linalg.generic': loop 1 stays whole: its body does not reduce by one combiner}}
  // expected-remark @+1 {{operand #0 of 'linalg.generic' is cut along dimension 1, and the operation computes it cut otherwise}}
  %0 = linalg.generic {indexing_maps = [#ij, #i], iterator_types = ["parallel", "reduction"]} ins(%x : tensor<9x4xf32>) outs(%init : tensor<9xf32>) {
  ^bb0(%in: f32, %acc: f32):
    %d = arith.subf %acc, %in : f32
    linalg.yield %d : f32
  } -> tensor<9xf32>
  return %0 : tensor<9xf32>
}

// An accumulator that the body looks at is no mere accumulator.

// CHECK-LABEL: func @accumulator_read
// CHECK:         tp.loops = #tp.loops<@grid, [{}, {}]>
func.func @accumulator_read(%x: tensor<9x4xf32> {tp.sharding = #tp.sharding<@grid, [{}, {"x"}]>}, %init: tensor<9xf32>) -> tensor<9xf32> {
  // expected-remark @+2 {{'linalg.generic': loop 1 stays whole: its body does not reduce by one combiner}}
  // expected-remark @+1 {{operand #0 of 'linalg.generic' is cut along dimension 1, and the operation computes it cut otherwise}}
  %0 = linalg.generic {indexing_maps = [#ij, #i], iterator_types = ["parallel", "reduction"]} ins(%x : tensor<9x4xf32>) outs(%init : tensor<9xf32>) {
  ^bb0(%in: f32, %acc: f32):
    %p = arith.mulf %acc, %in : f32
    %s = arith.addf %acc, %p : f32
    linalg.yield %s : f32
  } -> tensor<9xf32>
  return %0 : tensor<9xf32>
}

// Two results that reduce differently.

// CHECK-LABEL: func @two_combiners
// CHECK:         tp.loops = #tp.loops<@grid, [{}, {}]>
func.func @two_combiners(%x: tensor<9x4xf32> {tp.sharding = #tp.sharding<@grid, [{}, {"x"}]>}, %i: tensor<9xf32>, %j: tensor<9xf32>) -> (tensor<9xf32>, tensor<9xf32>) {
  // expected-remark @+2 {{'linalg.generic': loop 1 stays whole: its body does not reduce by one combiner}}
  // expected-remark @+1 {{operand #0 of 'linalg.generic' is cut along dimension 1, and the operation computes it cut otherwise}}
  %0:2 = linalg.generic {indexing_maps = [#ij, #i, #i], iterator_types = ["parallel", "reduction"]} ins(%x : tensor<9x4xf32>) outs(%i, %j : tensor<9xf32>, tensor<9xf32>) {
  ^bb0(%in: f32, %a: f32, %b: f32):
    %s = arith.addf %a, %in : f32
    %m = arith.maximumf %b, %in : f32
    linalg.yield %s, %m : f32, f32
  } -> (tensor<9xf32>, tensor<9xf32>)
  return %0#0, %0#1 : tensor<9xf32>, tensor<9xf32>
}

// CHECK-LABEL: func @diagonal
// CHECK:         tp.loops = #tp.loops<@grid, [{}]>
func.func @diagonal(%x: tensor<8x8xf32> {tp.sharding = #tp.sharding<@grid, [{"x"}, {}]>}, %init: tensor<8xf32>) -> tensor<8xf32> {
  // expected-remark @+2 {{'linalg.generic': loop 0 stays whole: it indexes two dimensions of one tensor}}
  // expected-remark @+1 {{operand #0 of 'linalg.generic' is cut along dimension 0, and the operation computes it cut otherwise}}
  %0 = linalg.generic {indexing_maps = [affine_map<(i) -> (i, i)>, affine_map<(i) -> (i)>], iterator_types = ["parallel"]} ins(%x : tensor<8x8xf32>) outs(%init : tensor<8xf32>) {
  ^bb0(%in: f32, %out: f32):
    linalg.yield %in : f32
  } -> tensor<8xf32>
  return %0 : tensor<8xf32>
}

// A window gets the rows of its neighbours; channels and batches need none.

// CHECK-LABEL: func @window
// CHECK:         linalg.conv_1d_nwc_wcf
// CHECK-SAME:    tp.loops = #tp.loops<@grid, [{"x"}, {}, {"y"}, {}, {}]>
func.func @window(%x: tensor<2x7x5xf32> {tp.sharding = #tp.sharding<@grid, [{"x"}, {}, {}]>}, %f: tensor<3x5x9xf32> {tp.sharding = #tp.sharding<@grid, [{}, {}, {"y"}]>}, %init: tensor<2x5x9xf32>) -> tensor<2x5x9xf32> {
  %0 = linalg.conv_1d_nwc_wcf ins(%x, %f : tensor<2x7x5xf32>, tensor<3x5x9xf32>) outs(%init : tensor<2x5x9xf32>) -> tensor<2x5x9xf32>
  return %0 : tensor<2x5x9xf32>
}

// CHECK-LABEL: func @window_cut
// CHECK:         tp.loops = #tp.loops<@grid, [{}, {"x"}, {}, {}, {}]>
func.func @window_cut(%x: tensor<2x7x5xf32> {tp.sharding = #tp.sharding<@grid, [{}, {"x"}, {}]>}, %f: tensor<3x5x9xf32>, %init: tensor<2x5x9xf32>) -> tensor<2x5x9xf32> {
  %0 = linalg.conv_1d_nwc_wcf ins(%x, %f : tensor<2x7x5xf32>, tensor<3x5x9xf32>) outs(%init : tensor<2x5x9xf32>) -> tensor<2x5x9xf32>
  return %0 : tensor<2x5x9xf32>
}

// MLIR does not verify that a reduction reduces.

// CHECK-LABEL: func @iterator_types_that_lie
// CHECK:         tp.loops = #tp.loops<@grid, [{}]>
// CHECK:         tp.loops = #tp.loops<@grid, [{}, {}]>
func.func @iterator_types_that_lie(%x: tensor<8xf32> {tp.sharding = #tp.sharding<@grid, [{"x"}]>}, %y: tensor<9x4xf32> {tp.sharding = #tp.sharding<@grid, [{}, {"x"}]>}, %i: tensor<8xf32>, %j: tensor<9xf32>) -> (tensor<8xf32>, tensor<9xf32>) {
  // expected-remark @+2 {{'linalg.generic': loop 0 stays whole: it is a reduction, but indexes a result}}
  // expected-remark @+1 {{operand #0 of 'linalg.generic' is cut along dimension 0, and the operation computes it cut otherwise}}
  %0 = linalg.generic {indexing_maps = [affine_map<(i) -> (i)>, affine_map<(i) -> (i)>], iterator_types = ["reduction"]} ins(%x : tensor<8xf32>) outs(%i : tensor<8xf32>) {
  ^bb0(%in: f32, %acc: f32):
    %s = arith.addf %in, %acc : f32
    linalg.yield %s : f32
  } -> tensor<8xf32>
  // expected-remark @+2 {{'linalg.generic': loop 1 stays whole: it is parallel, but several of its points are one element of a result}}
  // expected-remark @+1 {{operand #0 of 'linalg.generic' is cut along dimension 1, and the operation computes it cut otherwise}}
  %1 = linalg.generic {indexing_maps = [#ij, #i], iterator_types = ["parallel", "parallel"]} ins(%y : tensor<9x4xf32>) outs(%j : tensor<9xf32>) {
  ^bb0(%in: f32, %acc: f32):
    %s = arith.addf %in, %acc : f32
    linalg.yield %s : f32
  } -> tensor<9xf32>
  return %0, %1 : tensor<8xf32>, tensor<9xf32>
}
