// RUN: tp-opt %s --tp-propagate-shardings --tp-verify-propagate | FileCheck %s
// RUN: tp-opt %s --tp-propagate-shardings --verify-diagnostics -o /dev/null
// RUN: %check-each %s

// Reshapes: a dimension is the product of the ones it is split into.

tp.mesh @pod <tp = 4>
tp.mesh @grid <x = 2, y = 3>

// The cut goes to the major part that it divides.

// CHECK-LABEL: func @split_into_heads
// CHECK:         tensor.expand_shape
// CHECK-SAME:    tp.loops = #tp.loops<@pod, [{}, {"tp"}, {}]>
// CHECK-SAME:    tensor<5x24xf32> into tensor<5x8x3xf32>
func.func @split_into_heads(%x: tensor<5x24xf32> {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>}) -> tensor<5x8x3xf32> {
  %0 = tensor.expand_shape %x [[0], [1, 2]] output_shape [5, 8, 3] : tensor<5x24xf32> into tensor<5x8x3xf32>
  return %0 : tensor<5x8x3xf32>
}

// Two axes go to two parts.

// CHECK-LABEL: func @split_two_axes
// CHECK-SAME:    tensor<6xf32> {tp.sharding = #tp.sharding<@grid, [{"x", "y"}]>}
// CHECK:         tp.shardings = [#tp.sharding<@grid, [{"x"}, {"y"}]>]
func.func @split_two_axes(%x: tensor<6xf32> {tp.sharding = #tp.sharding<@grid, [{"x", "y"}]>}) -> tensor<2x3xf32> {
  %0 = tensor.expand_shape %x [[0, 1]] output_shape [2, 3] : tensor<6xf32> into tensor<2x3xf32>
  return %0 : tensor<2x3xf32>
}

// Only the last part may be cut unevenly.

// CHECK-LABEL: func @split_uneven
// CHECK:         tp.loops = #tp.loops<@pod, [{}, {"tp"}]>
// CHECK:         tp.loops = #tp.loops<@pod, [{}, {}]>
func.func @split_uneven(%x: tensor<10xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}]>}) -> (tensor<1x10xf32>, tensor<5x2xf32>) {
  %0 = tensor.expand_shape %x [[0, 1]] output_shape [1, 10] : tensor<10xf32> into tensor<1x10xf32>
  // expected-remark @+1 {{operand #0 of 'tensor.expand_shape' is cut along dimension 0, and the operation computes it cut otherwise}}
  %1 = tensor.expand_shape %x [[0, 1]] output_shape [5, 2] : tensor<10xf32> into tensor<5x2xf32>
  return %0, %1 : tensor<1x10xf32>, tensor<5x2xf32>
}

// CHECK-LABEL: func @merge_heads
// CHECK:         tensor.collapse_shape
// CHECK-SAME:    tp.loops = #tp.loops<@pod, [{}, {"tp"}, {}]>
// CHECK-SAME:    tp.shardings = [#tp.sharding<@pod, [{}, {"tp"}]>]
func.func @merge_heads(%x: tensor<5x8x3xf32> {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}, {}]>}) -> tensor<5x24xf32> {
  %0 = tensor.collapse_shape %x [[0], [1, 2]] : tensor<5x8x3xf32> into tensor<5x24xf32>
  return %0 : tensor<5x24xf32>
}

// What is cut behind a part that stays whole leaves a gap.

// CHECK-LABEL: func @merge_leaves_a_gap
// CHECK:         tp.shardings = [#tp.sharding<@pod, [{}, {3:_, "tp"}]>]
func.func @merge_leaves_a_gap(%x: tensor<5x3x8xf32> {tp.sharding = #tp.sharding<@pod, [{}, {}, {"tp"}]>}) -> tensor<5x24xf32> {
  %0 = tensor.collapse_shape %x [[0], [1, 2]] : tensor<5x3x8xf32> into tensor<5x24xf32>
  return %0 : tensor<5x24xf32>
}

// A major part that is cut unevenly cannot be merged, but the half of the axis that divides it can.

// CHECK-LABEL: func @merge_uneven
// CHECK:         tp.loops = #tp.loops<@pod, [{"tp":(1)2}, {}]>
func.func @merge_uneven(%x: tensor<6x5xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>}) -> tensor<30xf32> {
  // expected-remark @+1 {{operand #0 of 'tensor.collapse_shape' is cut along dimension 0, and the operation computes it cut otherwise}}
  %0 = tensor.collapse_shape %x [[0, 1]] : tensor<6x5xf32> into tensor<30xf32>
  return %0 : tensor<30xf32>
}

// Backwards, through both.

// CHECK-LABEL: func @backwards
// CHECK-SAME:    tensor<5x24xf32> {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>}
func.func @backwards(%x: tensor<5x24xf32>) -> (tensor<20x6xf32> {tp.sharding = #tp.sharding<@pod, [{}, {}]>}, tensor<5x4x6xf32> {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}, {}]>}) {
  %0 = tensor.expand_shape %x [[0], [1, 2]] output_shape [5, 4, 6] : tensor<5x24xf32> into tensor<5x4x6xf32>
  %1 = tensor.collapse_shape %0 [[0, 1], [2]] : tensor<5x4x6xf32> into tensor<20x6xf32>
  return %1, %0 : tensor<20x6xf32>, tensor<5x4x6xf32>
}

// The only element lies on the first device, and a tensor of rank 0 is on all.

// CHECK-LABEL: func @to_a_scalar
// CHECK:         tensor.collapse_shape
// CHECK-SAME:    tp.loops = #tp.loops<@pod, []>
func.func @to_a_scalar(%x: tensor<1x1xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>}) -> tensor<f32> {
  // expected-remark @+1 {{operand #0 of 'tensor.collapse_shape' is cut along dimension 0, and the operation needs it whole}}
  %0 = tensor.collapse_shape %x [] : tensor<1x1xf32> into tensor<f32>
  return %0 : tensor<f32>
}
