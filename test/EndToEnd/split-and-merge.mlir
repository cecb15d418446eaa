// RUN: %check-each %s
// RUN: %check-each %s --mesh=x=4,y=2
// RUN: %check-each %s --mesh=x=3,y=2

// Sixteen ways to turn 12 x 6, where 12 is 4 x 3, into 4 x 18, as Shardy's tests have them.
// The bound is what it takes to gather everything, less where a dimension that both have,
// the 4, is cut: there only what lies behind it may travel.

tp.mesh @grid <x = 2, y = 3>

// wire <= 0
func.func @rows_to_rows(%x: tensor<12x6xf32> {tp.sharding = #tp.sharding<@grid, [{"x"}, {}]>}) -> (tensor<4x18xf32> {tp.sharding = #tp.sharding<@grid, [{"x"}, {}]>}) {
  %0 = tensor.expand_shape %x [[0, 1], [2]] output_shape [4, 3, 6] : tensor<12x6xf32> into tensor<4x3x6xf32>
  %1 = tensor.collapse_shape %0 [[0], [1, 2]] : tensor<4x3x6xf32> into tensor<4x18xf32>
  return %1 : tensor<4x18xf32>
}

// wire <= 144
func.func @rows_to_columns(%x: tensor<12x6xf32> {tp.sharding = #tp.sharding<@grid, [{"x"}, {}]>}) -> (tensor<4x18xf32> {tp.sharding = #tp.sharding<@grid, [{}, {"y"}]>}) {
  %0 = tensor.expand_shape %x [[0, 1], [2]] output_shape [4, 3, 6] : tensor<12x6xf32> into tensor<4x3x6xf32>
  %1 = tensor.collapse_shape %0 [[0], [1, 2]] : tensor<4x3x6xf32> into tensor<4x18xf32>
  return %1 : tensor<4x18xf32>
}

// wire <= 0
func.func @rows_to_both(%x: tensor<12x6xf32> {tp.sharding = #tp.sharding<@grid, [{"x"}, {}]>}) -> (tensor<4x18xf32> {tp.sharding = #tp.sharding<@grid, [{"x"}, {"y"}]>}) {
  %0 = tensor.expand_shape %x [[0, 1], [2]] output_shape [4, 3, 6] : tensor<12x6xf32> into tensor<4x3x6xf32>
  %1 = tensor.collapse_shape %0 [[0], [1, 2]] : tensor<4x3x6xf32> into tensor<4x18xf32>
  return %1 : tensor<4x18xf32>
}

// wire <= 144
func.func @rows_to_columns_twice(%x: tensor<12x6xf32> {tp.sharding = #tp.sharding<@grid, [{"x"}, {}]>}) -> (tensor<4x18xf32> {tp.sharding = #tp.sharding<@grid, [{}, {"x", "y"}]>}) {
  %0 = tensor.expand_shape %x [[0, 1], [2]] output_shape [4, 3, 6] : tensor<12x6xf32> into tensor<4x3x6xf32>
  %1 = tensor.collapse_shape %0 [[0], [1, 2]] : tensor<4x3x6xf32> into tensor<4x18xf32>
  return %1 : tensor<4x18xf32>
}

// wire <= 192
func.func @columns_to_rows(%x: tensor<12x6xf32> {tp.sharding = #tp.sharding<@grid, [{}, {"y"}]>}) -> (tensor<4x18xf32> {tp.sharding = #tp.sharding<@grid, [{"x"}, {}]>}) {
  %0 = tensor.expand_shape %x [[0, 1], [2]] output_shape [4, 3, 6] : tensor<12x6xf32> into tensor<4x3x6xf32>
  %1 = tensor.collapse_shape %0 [[0], [1, 2]] : tensor<4x3x6xf32> into tensor<4x18xf32>
  return %1 : tensor<4x18xf32>
}

// wire <= 64
func.func @columns_to_columns(%x: tensor<12x6xf32> {tp.sharding = #tp.sharding<@grid, [{}, {"y"}]>}) -> (tensor<4x18xf32> {tp.sharding = #tp.sharding<@grid, [{}, {"y"}]>}) {
  %0 = tensor.expand_shape %x [[0, 1], [2]] output_shape [4, 3, 6] : tensor<12x6xf32> into tensor<4x3x6xf32>
  %1 = tensor.collapse_shape %0 [[0], [1, 2]] : tensor<4x3x6xf32> into tensor<4x18xf32>
  return %1 : tensor<4x18xf32>
}

// wire <= 192
func.func @columns_to_both(%x: tensor<12x6xf32> {tp.sharding = #tp.sharding<@grid, [{}, {"y"}]>}) -> (tensor<4x18xf32> {tp.sharding = #tp.sharding<@grid, [{"x"}, {"y"}]>}) {
  %0 = tensor.expand_shape %x [[0, 1], [2]] output_shape [4, 3, 6] : tensor<12x6xf32> into tensor<4x3x6xf32>
  %1 = tensor.collapse_shape %0 [[0], [1, 2]] : tensor<4x3x6xf32> into tensor<4x18xf32>
  return %1 : tensor<4x18xf32>
}

// wire <= 192
func.func @columns_to_columns_twice(%x: tensor<12x6xf32> {tp.sharding = #tp.sharding<@grid, [{}, {"y"}]>}) -> (tensor<4x18xf32> {tp.sharding = #tp.sharding<@grid, [{}, {"x", "y"}]>}) {
  %0 = tensor.expand_shape %x [[0, 1], [2]] output_shape [4, 3, 6] : tensor<12x6xf32> into tensor<4x3x6xf32>
  %1 = tensor.collapse_shape %0 [[0], [1, 2]] : tensor<4x3x6xf32> into tensor<4x18xf32>
  return %1 : tensor<4x18xf32>
}

// wire <= 96
func.func @both_to_rows(%x: tensor<12x6xf32> {tp.sharding = #tp.sharding<@grid, [{"x"}, {"y"}]>}) -> (tensor<4x18xf32> {tp.sharding = #tp.sharding<@grid, [{"x"}, {}]>}) {
  %0 = tensor.expand_shape %x [[0, 1], [2]] output_shape [4, 3, 6] : tensor<12x6xf32> into tensor<4x3x6xf32>
  %1 = tensor.collapse_shape %0 [[0], [1, 2]] : tensor<4x3x6xf32> into tensor<4x18xf32>
  return %1 : tensor<4x18xf32>
}

// wire <= 240
func.func @both_to_columns(%x: tensor<12x6xf32> {tp.sharding = #tp.sharding<@grid, [{"x"}, {"y"}]>}) -> (tensor<4x18xf32> {tp.sharding = #tp.sharding<@grid, [{}, {"y"}]>}) {
  %0 = tensor.expand_shape %x [[0, 1], [2]] output_shape [4, 3, 6] : tensor<12x6xf32> into tensor<4x3x6xf32>
  %1 = tensor.collapse_shape %0 [[0], [1, 2]] : tensor<4x3x6xf32> into tensor<4x18xf32>
  return %1 : tensor<4x18xf32>
}

// wire <= 32
func.func @both_to_both(%x: tensor<12x6xf32> {tp.sharding = #tp.sharding<@grid, [{"x"}, {"y"}]>}) -> (tensor<4x18xf32> {tp.sharding = #tp.sharding<@grid, [{"x"}, {"y"}]>}) {
  %0 = tensor.expand_shape %x [[0, 1], [2]] output_shape [4, 3, 6] : tensor<12x6xf32> into tensor<4x3x6xf32>
  %1 = tensor.collapse_shape %0 [[0], [1, 2]] : tensor<4x3x6xf32> into tensor<4x18xf32>
  return %1 : tensor<4x18xf32>
}

// wire <= 240
func.func @both_to_columns_twice(%x: tensor<12x6xf32> {tp.sharding = #tp.sharding<@grid, [{"x"}, {"y"}]>}) -> (tensor<4x18xf32> {tp.sharding = #tp.sharding<@grid, [{}, {"x", "y"}]>}) {
  %0 = tensor.expand_shape %x [[0, 1], [2]] output_shape [4, 3, 6] : tensor<12x6xf32> into tensor<4x3x6xf32>
  %1 = tensor.collapse_shape %0 [[0], [1, 2]] : tensor<4x3x6xf32> into tensor<4x18xf32>
  return %1 : tensor<4x18xf32>
}

// wire <= 96
func.func @rows_twice_to_rows(%x: tensor<12x6xf32> {tp.sharding = #tp.sharding<@grid, [{"x", "y"}, {}]>}) -> (tensor<4x18xf32> {tp.sharding = #tp.sharding<@grid, [{"x"}, {}]>}) {
  %0 = tensor.expand_shape %x [[0, 1], [2]] output_shape [4, 3, 6] : tensor<12x6xf32> into tensor<4x3x6xf32>
  %1 = tensor.collapse_shape %0 [[0], [1, 2]] : tensor<4x3x6xf32> into tensor<4x18xf32>
  return %1 : tensor<4x18xf32>
}

// wire <= 240
func.func @rows_twice_to_columns(%x: tensor<12x6xf32> {tp.sharding = #tp.sharding<@grid, [{"x", "y"}, {}]>}) -> (tensor<4x18xf32> {tp.sharding = #tp.sharding<@grid, [{}, {"y"}]>}) {
  %0 = tensor.expand_shape %x [[0, 1], [2]] output_shape [4, 3, 6] : tensor<12x6xf32> into tensor<4x3x6xf32>
  %1 = tensor.collapse_shape %0 [[0], [1, 2]] : tensor<4x3x6xf32> into tensor<4x18xf32>
  return %1 : tensor<4x18xf32>
}

// wire <= 240
func.func @rows_twice_to_both(%x: tensor<12x6xf32> {tp.sharding = #tp.sharding<@grid, [{"x", "y"}, {}]>}) -> (tensor<4x18xf32> {tp.sharding = #tp.sharding<@grid, [{"x"}, {"y"}]>}) {
  %0 = tensor.expand_shape %x [[0, 1], [2]] output_shape [4, 3, 6] : tensor<12x6xf32> into tensor<4x3x6xf32>
  %1 = tensor.collapse_shape %0 [[0], [1, 2]] : tensor<4x3x6xf32> into tensor<4x18xf32>
  return %1 : tensor<4x18xf32>
}

// wire <= 240
func.func @rows_twice_to_columns_twice(%x: tensor<12x6xf32> {tp.sharding = #tp.sharding<@grid, [{"x", "y"}, {}]>}) -> (tensor<4x18xf32> {tp.sharding = #tp.sharding<@grid, [{}, {"x", "y"}]>}) {
  %0 = tensor.expand_shape %x [[0, 1], [2]] output_shape [4, 3, 6] : tensor<12x6xf32> into tensor<4x3x6xf32>
  %1 = tensor.collapse_shape %0 [[0], [1, 2]] : tensor<4x3x6xf32> into tensor<4x18xf32>
  return %1 : tensor<4x18xf32>
}
