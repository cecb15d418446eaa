// RUN: tp-opt %s --tp-propagate-shardings --tp-verify-propagate | FileCheck %s
// RUN: %check-each %s

// An axis that is larger than a factor goes on to the next one: each takes the digits that divide it.

tp.mesh @four <a = 4>
tp.mesh @six <a = 6>
tp.mesh @three <a = 3>
tp.mesh @sixteen <a = 16>
tp.mesh @two_two <a = 2, b = 2>
tp.mesh @two_three <a = 3, b = 3>

// CHECK-LABEL: func @split_an_axis
// CHECK:         tp.shardings = [#tp.sharding<@four, [{"a":(1)2}, {"a":(2)2}]>]
func.func @split_an_axis(%x: tensor<8xf32> {tp.sharding = #tp.sharding<@four, [{"a"}]>}) -> tensor<2x4xf32> {
  %0 = tensor.expand_shape %x [[0, 1]] output_shape [2, 4] : tensor<8xf32> into tensor<2x4xf32>
  return %0 : tensor<2x4xf32>
}

// CHECK-LABEL: func @split_into_three
// CHECK:         tensor.expand_shape
// CHECK-SAME:    tp.shardings = [#tp.sharding<@sixteen, [{"a":(1)2}, {"a":(2)4}, {"a":(8)2}]>]
// CHECK:         tensor.collapse_shape
// CHECK-SAME:    tp.shardings = [#tp.sharding<@sixteen, [{"a"}]>]
func.func @split_into_three(%x: tensor<32xf32> {tp.sharding = #tp.sharding<@sixteen, [{"a"}]>}) -> (tensor<2x4x4xf32>, tensor<32xf32>) {
  %0 = tensor.expand_shape %x [[0, 1, 2]] output_shape [2, 4, 4] : tensor<32xf32> into tensor<2x4x4xf32>
  %1 = linalg.exp ins(%0 : tensor<2x4x4xf32>) outs(%0 : tensor<2x4x4xf32>) -> tensor<2x4x4xf32>
  %2 = tensor.collapse_shape %1 [[0, 1, 2]] : tensor<2x4x4xf32> into tensor<32xf32>
  return %1, %2 : tensor<2x4x4xf32>, tensor<32xf32>
}

// The last factor may be cut unevenly: 4 over 3.

// CHECK-LABEL: func @minor_factor_uneven
// CHECK:         tp.shardings = [#tp.sharding<@six, [{"a":(1)2}, {"a":(2)3}]>]
func.func @minor_factor_uneven(%x: tensor<8xf32> {tp.sharding = #tp.sharding<@six, [{"a"}]>}) -> tensor<2x4xf32> {
  %0 = tensor.expand_shape %x [[0, 1]] output_shape [2, 4] : tensor<8xf32> into tensor<2x4xf32>
  return %0 : tensor<2x4xf32>
}

// A part of three of six is no run of its digits 2, 3. It may be used here, as it divides.

// CHECK-LABEL: func @other_digits
// CHECK:         tp.shardings = [#tp.sharding<@six, [{"a":(1)3}, {"a":(3)2}]>]
func.func @other_digits(%x: tensor<12xf32> {tp.sharding = #tp.sharding<@six, [{"a"}]>}) -> tensor<3x4xf32> {
  %0 = tensor.expand_shape %x [[0, 1]] output_shape [3, 4] : tensor<12xf32> into tensor<3x4xf32>
  return %0 : tensor<3x4xf32>
}

// CHECK-LABEL: func @merge
// CHECK:         tp.shardings = [#tp.sharding<@two_two, [{"a", "b"}]>]
func.func @merge(%x: tensor<2x4xf32> {tp.sharding = #tp.sharding<@two_two, [{"a"}, {"b"}]>}) -> tensor<8xf32> {
  %0 = tensor.collapse_shape %x [[0, 1]] : tensor<2x4xf32> into tensor<8xf32>
  return %0 : tensor<8xf32>
}

// What the major factor keeps whole is a gap, so that the minor one stays cut.

// CHECK-LABEL: func @merge_over_a_gap
// CHECK:         tp.shardings = [#tp.sharding<@two_two, [{"a", 2:_, "b"}]>]
func.func @merge_over_a_gap(%x: tensor<4x4xf32> {tp.sharding = #tp.sharding<@two_two, [{"a"}, {"b"}]>}) -> tensor<16xf32> {
  %0 = tensor.collapse_shape %x [[0, 1]] : tensor<4x4xf32> into tensor<16xf32>
  return %0 : tensor<16xf32>
}

// CHECK-LABEL: func @merge_uneven_over_a_gap
// CHECK:         tp.shardings = [#tp.sharding<@two_three, [{"a", 2:_, "b"}]>]
func.func @merge_uneven_over_a_gap(%x: tensor<6x4xf32> {tp.sharding = #tp.sharding<@two_three, [{"a"}, {"b"}]>}) -> tensor<24xf32> {
  %0 = tensor.collapse_shape %x [[0, 1]] : tensor<6x4xf32> into tensor<24xf32>
  return %0 : tensor<24xf32>
}

// A tensor that uses the minor half of an axis takes the major half.

// CHECK-LABEL: func @major_part_is_free
// CHECK-SAME:    %{{.*}}: tensor<8x12xf32> {tp.sharding = #tp.sharding<@four, [{"a":(1)2}, {"a":(2)2}]>}
func.func @major_part_is_free(%x: tensor<8xf32> {tp.sharding = #tp.sharding<@four, [{"a"}]>},
                              %y: tensor<8x12xf32> {tp.sharding = #tp.sharding<@four, [{?}, {"a":(2)2}]>}) -> tensor<8x12xf32> {
  %e = tensor.empty() : tensor<8x12xf32>
  %0 = linalg.generic {indexing_maps = [affine_map<(i, j) -> (i)>, affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>], iterator_types = ["parallel", "parallel"]}
      ins(%x, %y : tensor<8xf32>, tensor<8x12xf32>) outs(%e : tensor<8x12xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %s = arith.addf %a, %b : f32
    linalg.yield %s : f32
  } -> tensor<8x12xf32>
  return %0 : tensor<8x12xf32>
}
