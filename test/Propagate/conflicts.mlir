// RUN: tp-opt %s --tp-propagate-shardings --tp-verify-propagate | FileCheck %s
// RUN: tp-opt %s --tp-propagate-shardings --verify-diagnostics -o /dev/null
// RUN: %check-each %s

// Where annotations disagree: common parts go through, the rest is settled for
// each operation, for the larger operand, then the one that is cut most if the
// operation is element-wise, then the earlier one.

tp.mesh @pod <tp = 4>
tp.mesh @grid <x = 2, y = 3>

// CHECK-LABEL: func @larger_operand
// CHECK:         linalg.matmul
// CHECK-SAME:    tp.loops = #tp.loops<@pod, [{}, {"tp"}, {}]>
// CHECK-SAME:    tp.origins = {tp = "argument #1"}
func.func @larger_operand(%x: tensor<6x8xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>}, %w: tensor<8x9xf32> {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>}, %init: tensor<6x9xf32>) -> tensor<6x9xf32> {
  // expected-remark @+1 {{operand #0 of 'linalg.matmul' is cut along dimension 0, and the operation computes it cut otherwise}}
  %0 = linalg.matmul ins(%x, %w : tensor<6x8xf32>, tensor<8x9xf32>) outs(%init : tensor<6x9xf32>) -> tensor<6x9xf32>
  return %0 : tensor<6x9xf32>
}

// CHECK-LABEL: func @earlier_operand
// CHECK:         linalg.matmul
// CHECK-SAME:    tp.loops = #tp.loops<@pod, [{"tp"}, {}, {}]>
// CHECK-SAME:    tp.origins = {tp = "argument #0"}
func.func @earlier_operand(%x: tensor<6x8xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>}, %w: tensor<8x6xf32> {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>}, %init: tensor<6x6xf32>) -> tensor<6x6xf32> {
  // expected-remark @+1 {{operand #1 of 'linalg.matmul' is cut along dimension 1, and the operation computes it cut otherwise}}
  %0 = linalg.matmul ins(%x, %w : tensor<6x8xf32>, tensor<8x6xf32>) outs(%init : tensor<6x6xf32>) -> tensor<6x6xf32>
  return %0 : tensor<6x6xf32>
}

// Two axes for one loop.

// CHECK-LABEL: func @one_loop
// CHECK:         linalg.add
// CHECK-SAME:    tp.loops = #tp.loops<@grid, [{"y"}, {}]>
func.func @one_loop(%x: tensor<6x8xf32> {tp.sharding = #tp.sharding<@grid, [{"x"}, {}]>}, %y: tensor<6x8xf32> {tp.sharding = #tp.sharding<@grid, [{"y"}, {}]>}, %init: tensor<6x8xf32>) -> tensor<6x8xf32> {
  // expected-remark @+1 {{operand #0 of 'linalg.add' is cut along dimension 0, and the operation computes it cut otherwise}}
  %0 = linalg.add ins(%x, %y : tensor<6x8xf32>, tensor<6x8xf32>) outs(%init : tensor<6x8xf32>) -> tensor<6x8xf32>
  return %0 : tensor<6x8xf32>
}

// The order of axes matters: what both begin with goes through.

// CHECK-LABEL: func @common_beginning
// CHECK-SAME:    %arg2: tensor<24x5xf32> {tp.sharding = #tp.sharding<@deep, [{"a"}, {}]>}
// CHECK:         linalg.add
// CHECK-SAME:    tp.loops = #tp.loops<@deep, [{"a", "c"}, {}]>
tp.mesh @deep <a = 2, b = 2, c = 3>
func.func @common_beginning(%x: tensor<24x5xf32> {tp.sharding = #tp.sharding<@deep, [{"a", "b"}, {}]>}, %y: tensor<24x5xf32> {tp.sharding = #tp.sharding<@deep, [{"a", "c"}, {}]>}, %init: tensor<24x5xf32>) -> tensor<24x5xf32> {
  // expected-remark @+1 {{operand #0 of 'linalg.add' is cut along dimension 0, and the operation computes it cut otherwise}}
  %0 = linalg.add ins(%x, %y : tensor<24x5xf32>, tensor<24x5xf32>) outs(%init : tensor<24x5xf32>) -> tensor<24x5xf32>
  return %0 : tensor<24x5xf32>
}

// One axis on the rows of one operand and the columns of another is no conflict
// where no tensor has both: the weight between them is cut by columns.

// CHECK-LABEL: func @no_conflict
// CHECK-SAME:    %arg1: tensor<8x9xf32> {tp.sharding = #tp.sharding<@pod, [{}, {}]>}
// CHECK-SAME:    %arg3: tensor<9x4xf32> {tp.sharding = #tp.sharding<@pod, [{}, {}]>}
// CHECK-COUNT-2: tp.loops = #tp.loops<@pod, [{"tp"}, {}, {}]>
func.func @no_conflict(%x: tensor<12x8xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>}, %w: tensor<8x9xf32>, %i: tensor<12x9xf32>, %v: tensor<9x4xf32>, %j: tensor<12x4xf32>) -> tensor<12x4xf32> {
  %0 = linalg.matmul ins(%x, %w : tensor<12x8xf32>, tensor<8x9xf32>) outs(%i : tensor<12x9xf32>) -> tensor<12x9xf32>
  %1 = linalg.matmul ins(%0, %v : tensor<12x9xf32>, tensor<9x4xf32>) outs(%j : tensor<12x4xf32>) -> tensor<12x4xf32>
  return %1 : tensor<12x4xf32>
}

// The order of operations and operands changes nothing but names.

// CHECK-LABEL: func @order_of_operations
// CHECK-SAME:    %arg0: tensor<6x8xf32> {tp.sharding = #tp.sharding<@grid, [{"x"}, {}]>}
// CHECK-SAME:    %arg1: tensor<6x8xf32> {tp.sharding = #tp.sharding<@grid, [{"x"}, {}]>}
// CHECK-SAME:    %arg2: tensor<6x8xf32> {tp.sharding = #tp.sharding<@grid, [{"x"}, {}]>}
func.func @order_of_operations(%a: tensor<6x8xf32>, %b: tensor<6x8xf32>, %c: tensor<6x8xf32> {tp.sharding = #tp.sharding<@grid, [{"x"}, {}]>}) -> tensor<6x8xf32> {
  %0 = linalg.add ins(%a, %b : tensor<6x8xf32>, tensor<6x8xf32>) outs(%a : tensor<6x8xf32>) -> tensor<6x8xf32>
  %1 = linalg.add ins(%0, %c : tensor<6x8xf32>, tensor<6x8xf32>) outs(%0 : tensor<6x8xf32>) -> tensor<6x8xf32>
  return %1 : tensor<6x8xf32>
}

// The weight wants to cut the contraction of an operand that is open, the result
// its rows: the larger of the two stays where it is. Here that is the weight,
// and what is left is a reduce-scatter.

// CHECK-LABEL: func @weight_larger_than_result
// CHECK-SAME:    %arg0: tensor<8x12xf32> {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>}
// CHECK:         tp.loops = #tp.loops<@pod, [{}, {}, {"tp"}]>
func.func @weight_larger_than_result(%x: tensor<8x12xf32>, %w: tensor<12x7xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>}, %init: tensor<8x7xf32> {tp.sharding = #tp.sharding<@pod, [{}, {}]>})
    -> (tensor<8x7xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>}) {
  %0 = linalg.matmul ins(%x, %w : tensor<8x12xf32>, tensor<12x7xf32>) outs(%init : tensor<8x7xf32>) -> tensor<8x7xf32>
  return %0 : tensor<8x7xf32>
}

// CHECK-LABEL: func @result_larger_than_weight
// CHECK-SAME:    %arg0: tensor<16x12xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>}
// CHECK:         tp.loops = #tp.loops<@pod, [{"tp"}, {}, {}]>
func.func @result_larger_than_weight(%x: tensor<16x12xf32>, %w: tensor<12x7xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>}, %init: tensor<16x7xf32> {tp.sharding = #tp.sharding<@pod, [{}, {}]>})
    -> (tensor<16x7xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>}) {
  // expected-remark @+1 {{operand #1 of 'linalg.matmul' is cut along dimension 0, and the operation computes it cut otherwise}}
  %0 = linalg.matmul ins(%x, %w : tensor<16x12xf32>, tensor<12x7xf32>) outs(%init : tensor<16x7xf32>) -> tensor<16x7xf32>
  return %0 : tensor<16x7xf32>
}
