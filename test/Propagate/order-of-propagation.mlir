// RUN: tp-opt %s --tp-propagate-shardings --tp-verify-propagate | FileCheck %s
// RUN: %check-each %s
// RUN: %check-each %s --mesh=x=4,y=6

// Who goes first where annotations meet: element-wise operations before products,
// factors of results before contractions. Cases and bounds are facts of Shardy's
// propagation, restated.

tp.mesh @grid <x = 2, y = 3>

// Rows of one operand and columns of the result are cut by one axis. No tensor has
// both, so the weight gets its columns.

// CHECK-LABEL: func.func @rows_and_columns(
// CHECK-SAME:    %arg1: tensor<10x9xf32> {tp.sharding = #tp.sharding<@grid, [{}, {"y"}]>}
func.func @rows_and_columns(%x: tensor<12x10xf32> {tp.sharding = #tp.sharding<@grid, [{"y", ?}, {?}]>}, %w: tensor<10x9xf32>) -> (tensor<12x9xf32> {tp.sharding = #tp.sharding<@grid, [{?}, {"y", ?}]>}) {
  %zero = arith.constant 0.0 : f32
  %e0 = tensor.empty() : tensor<12x9xf32>
  %f0 = linalg.fill ins(%zero : f32) outs(%e0 : tensor<12x9xf32>) -> tensor<12x9xf32>
  %0 = linalg.matmul ins(%x, %w : tensor<12x10xf32>, tensor<10x9xf32>) outs(%f0 : tensor<12x9xf32>) -> tensor<12x9xf32>
  return %0 : tensor<12x9xf32>
}

// What follows the product is element-wise, and says how its result is cut before
// the rows of x get there.

// CHECK-LABEL: func.func @element_wise_first(
// CHECK-SAME:    %arg1: tensor<10x9xf32> {tp.sharding = #tp.sharding<@grid, [{}, {"y"}]>}
// CHECK:         linalg.exp
// CHECK-SAME:      tp.loops = #tp.loops<@grid, [{}, {"y"}]>
// CHECK:         linalg.exp
// CHECK-SAME:      tp.loops = #tp.loops<@grid, [{}, {"y"}]>
func.func @element_wise_first(%x: tensor<12x10xf32> {tp.sharding = #tp.sharding<@grid, [{"y", ?}, {?}]>}, %w: tensor<10x9xf32>) -> (tensor<12x9xf32> {tp.sharding = #tp.sharding<@grid, [{?}, {"y", ?}]>}) {
  %zero = arith.constant 0.0 : f32
  %e0 = tensor.empty() : tensor<12x9xf32>
  %f0 = linalg.fill ins(%zero : f32) outs(%e0 : tensor<12x9xf32>) -> tensor<12x9xf32>
  %0 = linalg.matmul ins(%x, %w : tensor<12x10xf32>, tensor<10x9xf32>) outs(%f0 : tensor<12x9xf32>) -> tensor<12x9xf32>
  %e1 = tensor.empty() : tensor<12x9xf32>
  %1 = linalg.exp ins(%0 : tensor<12x9xf32>) outs(%e1 : tensor<12x9xf32>) -> tensor<12x9xf32>
  %e2 = tensor.empty() : tensor<12x9xf32>
  %2 = linalg.exp ins(%1 : tensor<12x9xf32>) outs(%e2 : tensor<12x9xf32>) -> tensor<12x9xf32>
  return %2 : tensor<12x9xf32>
}

// The same with the product at the end.

// CHECK-LABEL: func.func @element_wise_before(
// CHECK-SAME:    %arg1: tensor<160x144xf32> {tp.sharding = #tp.sharding<@grid, [{}, {"y"}]>}
// CHECK:         linalg.exp
// CHECK-SAME:      tp.loops = #tp.loops<@grid, [{"y"}, {}]>
// CHECK:         linalg.exp
// CHECK-SAME:      tp.loops = #tp.loops<@grid, [{}, {"y"}]>
// wire <= 81920
func.func @element_wise_before(%x: tensor<192x160xf32> {tp.sharding = #tp.sharding<@grid, [{"y", ?}, {?}]>}, %w: tensor<160x144xf32>) -> (tensor<192x144xf32> {tp.sharding = #tp.sharding<@grid, [{?}, {"y", ?}]>}) {
  %zero = arith.constant 0.0 : f32
  %e1 = tensor.empty() : tensor<192x160xf32>
  %1 = linalg.exp ins(%x : tensor<192x160xf32>) outs(%e1 : tensor<192x160xf32>) -> tensor<192x160xf32>
  %e2 = tensor.empty() : tensor<160x144xf32>
  %2 = linalg.exp ins(%w : tensor<160x144xf32>) outs(%e2 : tensor<160x144xf32>) -> tensor<160x144xf32>
  %e0 = tensor.empty() : tensor<192x144xf32>
  %f0 = linalg.fill ins(%zero : f32) outs(%e0 : tensor<192x144xf32>) -> tensor<192x144xf32>
  %0 = linalg.matmul ins(%1, %2 : tensor<192x160xf32>, tensor<160x144xf32>) outs(%f0 : tensor<192x144xf32>) -> tensor<192x144xf32>
  return %0 : tensor<192x144xf32>
}

// A constraint is element-wise too.

// CHECK-LABEL: func.func @constraint_first(
// CHECK-SAME:    %arg1: tensor<10x9xf32> {tp.sharding = #tp.sharding<@grid, [{}, {"y"}]>}
// CHECK:         linalg.exp
// CHECK-SAME:      tp.loops = #tp.loops<@grid, [{}, {"y"}]>
func.func @constraint_first(%x: tensor<12x10xf32> {tp.sharding = #tp.sharding<@grid, [{"y", ?}, {?}]>}, %w: tensor<10x9xf32>) -> tensor<12x9xf32> {
  %zero = arith.constant 0.0 : f32
  %e0 = tensor.empty() : tensor<12x9xf32>
  %f0 = linalg.fill ins(%zero : f32) outs(%e0 : tensor<12x9xf32>) -> tensor<12x9xf32>
  %0 = linalg.matmul ins(%x, %w : tensor<12x10xf32>, tensor<10x9xf32>) outs(%f0 : tensor<12x9xf32>) -> tensor<12x9xf32>
  %e1 = tensor.empty() : tensor<12x9xf32>
  %1 = linalg.exp ins(%0 : tensor<12x9xf32>) outs(%e1 : tensor<12x9xf32>) -> tensor<12x9xf32>
  %2 = tp.constrain %1 <@grid, [{?}, {"y", ?}]> : tensor<12x9xf32>
  return %2 : tensor<12x9xf32>
}

// Products follow products: rows go through the first one, its weight stays whole.

// CHECK-LABEL: func.func @chain_of_products(
// CHECK-SAME:    %arg1: tensor<9x9xf32> {tp.sharding = #tp.sharding<@grid, [{}, {}]>}
// CHECK:         linalg.matmul
// CHECK-SAME:      tp.loops = #tp.loops<@grid, [{"y"}, {}, {}]>
// CHECK:         linalg.exp
// CHECK-SAME:      tp.loops = #tp.loops<@grid, [{}, {"y"}]>
func.func @chain_of_products(%x: tensor<9x9xf32> {tp.sharding = #tp.sharding<@grid, [{"y", ?}, {?}]>}, %w: tensor<9x9xf32>) -> (tensor<9x9xf32> {tp.sharding = #tp.sharding<@grid, [{?}, {"y", ?}]>}) {
  %zero = arith.constant 0.0 : f32
  %e0 = tensor.empty() : tensor<9x9xf32>
  %f0 = linalg.fill ins(%zero : f32) outs(%e0 : tensor<9x9xf32>) -> tensor<9x9xf32>
  %0 = linalg.matmul ins(%x, %w : tensor<9x9xf32>, tensor<9x9xf32>) outs(%f0 : tensor<9x9xf32>) -> tensor<9x9xf32>
  %e1 = tensor.empty() : tensor<9x9xf32>
  %f1 = linalg.fill ins(%zero : f32) outs(%e1 : tensor<9x9xf32>) -> tensor<9x9xf32>
  %1 = linalg.matmul ins(%0, %0 : tensor<9x9xf32>, tensor<9x9xf32>) outs(%f1 : tensor<9x9xf32>) -> tensor<9x9xf32>
  %e2 = tensor.empty() : tensor<9x9xf32>
  %2 = linalg.exp ins(%1 : tensor<9x9xf32>) outs(%e2 : tensor<9x9xf32>) -> tensor<9x9xf32>
  return %2 : tensor<9x9xf32>
}

// Rows of the result and the contraction of the weight by one axis. Shardy gathers the
// weight for the rows; a scattered sum of the result is less.

// CHECK-LABEL: func.func @rows_or_contraction(
// wire <= 16384
func.func @rows_or_contraction(%x: tensor<32x1024xf32>, %w: tensor<1024x18xf32> {tp.sharding = #tp.sharding<@grid, [{"x", ?}, {"y", ?}]>}) -> (tensor<32x18xf32> {tp.sharding = #tp.sharding<@grid, [{"x", ?}, {"y", ?}]>}) {
  %zero = arith.constant 0.0 : f32
  %e0 = tensor.empty() : tensor<32x18xf32>
  %f0 = linalg.fill ins(%zero : f32) outs(%e0 : tensor<32x18xf32>) -> tensor<32x18xf32>
  %0 = linalg.matmul ins(%x, %w : tensor<32x1024xf32>, tensor<1024x18xf32>) outs(%f0 : tensor<32x18xf32>) -> tensor<32x18xf32>
  return %0 : tensor<32x18xf32>
}

// The result is whole by annotation. The second operand may follow the first one, if no
// more is gathered than the first one.

// CHECK-LABEL: func.func @result_is_whole(
// wire <= 360
func.func @result_is_whole(%x: tensor<12x9xf32> {tp.sharding = #tp.sharding<@grid, [{"y"}, {}]>}, %y: tensor<12x9xf32>) -> (tensor<12x9xf32> {tp.sharding = #tp.sharding<@grid, [{}, {}]>}) {
  %e0 = tensor.empty() : tensor<12x9xf32>
  %0 = linalg.add ins(%x, %y : tensor<12x9xf32>, tensor<12x9xf32>) outs(%e0 : tensor<12x9xf32>) -> tensor<12x9xf32>
  return %0 : tensor<12x9xf32>
}

// The same where the result has a part of the axes.

// CHECK-LABEL: func.func @result_has_a_part(
// wire <= 144
func.func @result_has_a_part(%x: tensor<12x9xf32> {tp.sharding = #tp.sharding<@grid, [{"x", "y"}, {}]>}, %y: tensor<12x9xf32>) -> (tensor<12x9xf32> {tp.sharding = #tp.sharding<@grid, [{"x"}, {}]>}) {
  %e0 = tensor.empty() : tensor<12x9xf32>
  %0 = linalg.add ins(%x, %y : tensor<12x9xf32>, tensor<12x9xf32>) outs(%e0 : tensor<12x9xf32>) -> tensor<12x9xf32>
  return %0 : tensor<12x9xf32>
}

// Of operands of one size the one that is cut most decides.

// CHECK-LABEL: func.func @most_cut(
// CHECK:         linalg.add
// CHECK-SAME:      tp.loops = #tp.loops<@grid, [{"x", "y"}, {}]>
func.func @most_cut(%x: tensor<12x18xf32> {tp.sharding = #tp.sharding<@grid, [{}, {"x"}]>}, %y: tensor<12x18xf32> {tp.sharding = #tp.sharding<@grid, [{"x", "y"}, {}]>}) -> tensor<12x18xf32> {
  %e0 = tensor.empty() : tensor<12x18xf32>
  %0 = linalg.add ins(%x, %y : tensor<12x18xf32>, tensor<12x18xf32>) outs(%e0 : tensor<12x18xf32>) -> tensor<12x18xf32>
  return %0 : tensor<12x18xf32>
}

// One dimension is contested by two axes, the other one is not.

// CHECK-LABEL: func.func @within_and_across(
// CHECK:         linalg.add
// CHECK-SAME:      tp.loops = #tp.loops<@grid, [{{.*}}, {"x"}]>
func.func @within_and_across(%x: tensor<12x18xf32> {tp.sharding = #tp.sharding<@grid, [{"x", ?}, {?}]>}, %y: tensor<12x18xf32> {tp.sharding = #tp.sharding<@grid, [{"y", ?}, {"x", ?}]>}) -> tensor<12x18xf32> {
  %e0 = tensor.empty() : tensor<12x18xf32>
  %0 = linalg.add ins(%x, %y : tensor<12x18xf32>, tensor<12x18xf32>) outs(%e0 : tensor<12x18xf32>) -> tensor<12x18xf32>
  return %0 : tensor<12x18xf32>
}

// The batch of the result is cut more than that of x: the weight gets what the
// result has, though x has the second axis elsewhere.

// CHECK-LABEL: func.func @batch_of_the_result(
// CHECK-SAME:    %arg1: tensor<6x4x5xf32> {tp.sharding = #tp.sharding<@grid, [{"x", "y"}, {}, {}]>}
func.func @batch_of_the_result(%x: tensor<6x9x4xf32> {tp.sharding = #tp.sharding<@grid, [{"x"}, {"y"}, {}]>}, %w: tensor<6x4x5xf32>) -> (tensor<6x9x5xf32> {tp.sharding = #tp.sharding<@grid, [{"x", "y"}, {}, {}]>}) {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<6x9x5xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<6x9x5xf32>) -> tensor<6x9x5xf32>
  %0 = linalg.batch_matmul ins(%x, %w : tensor<6x9x4xf32>, tensor<6x4x5xf32>) outs(%f : tensor<6x9x5xf32>) -> tensor<6x9x5xf32>
  return %0 : tensor<6x9x5xf32>
}

// A vector is repeated along dimensions that the result cuts by the axis that the
// vector has: it is gathered, which costs least.

// wire <= 80
func.func @repeated(%v: tensor<30xf32> {tp.sharding = #tp.sharding<@grid, [{"y"}]>}) -> (tensor<30x15x7xf32> {tp.sharding = #tp.sharding<@grid, [{}, {"y"}, {}]>}) {
  %e = tensor.empty() : tensor<30x15xf32>
  %0 = linalg.broadcast ins(%v : tensor<30xf32>) outs(%e : tensor<30x15xf32>) dimensions = [1]
  %e1 = tensor.empty() : tensor<30x15x7xf32>
  %1 = linalg.broadcast ins(%0 : tensor<30x15xf32>) outs(%e1 : tensor<30x15x7xf32>) dimensions = [2]
  return %1 : tensor<30x15x7xf32>
}
