// RUN: %check-each %s
// RUN: %check-each %s --mesh=x=3,y=6

// Products whose operands and results are cut so that something must travel,
// shaped as in Shardy's tests of explicit reshards, and sixteen times as large.
// What Shardy's choice puts on the wire, with rings, is the bound of
// each.

tp.mesh @grid <x = 4, y = 2>

// The result wants the axis of the contraction: a sum and a cut of it are 32768, a
// scattered sum half of it.

// wire <= 32768
func.func @contraction_and_columns(%x: tensor<128x512xf32> {tp.sharding = #tp.sharding<@grid, [{"x"}, {"y"}]>}, %w: tensor<512x256xf32> {tp.sharding = #tp.sharding<@grid, [{"y"}, {}]>}) -> (tensor<128x256xf32> {tp.sharding = #tp.sharding<@grid, [{"x"}, {"y"}]>}) {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<128x256xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<128x256xf32>) -> tensor<128x256xf32>
  %0 = linalg.matmul ins(%x, %w : tensor<128x512xf32>, tensor<512x256xf32>) outs(%f : tensor<128x256xf32>) -> tensor<128x256xf32>
  return %0 : tensor<128x256xf32>
}

// The same for the rows of the result.

// wire <= 32768
func.func @contraction_and_rows(%x: tensor<128x512xf32> {tp.sharding = #tp.sharding<@grid, [{"x"}, {"y"}]>}, %w: tensor<512x256xf32> {tp.sharding = #tp.sharding<@grid, [{"y"}, {}]>}) -> (tensor<128x256xf32> {tp.sharding = #tp.sharding<@grid, [{"x", "y"}, {}]>}) {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<128x256xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<128x256xf32>) -> tensor<128x256xf32>
  %0 = linalg.matmul ins(%x, %w : tensor<128x512xf32>, tensor<512x256xf32>) outs(%f : tensor<128x256xf32>) -> tensor<128x256xf32>
  return %0 : tensor<128x256xf32>
}

// A matrix times itself: it is gathered by rows and by columns, 131072.

// wire <= 131072
func.func @with_itself(%x: tensor<256x256xf32> {tp.sharding = #tp.sharding<@grid, [{"x"}, {"y"}]>}) -> (tensor<256x256xf32> {tp.sharding = #tp.sharding<@grid, [{"x"}, {"y"}]>}) {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<256x256xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<256x256xf32>) -> tensor<256x256xf32>
  %0 = linalg.matmul ins(%x, %x : tensor<256x256xf32>, tensor<256x256xf32>) outs(%f : tensor<256x256xf32>) -> tensor<256x256xf32>
  return %0 : tensor<256x256xf32>
}

// All cut by rows: the sum of 4 x 1024 elements is 24576, and x moves for 3072.

// wire <= 27648
func.func @all_cut_alike(%x: tensor<4x1024xf32> {tp.sharding = #tp.sharding<@grid, [{"x"}, {}]>}, %w: tensor<1024x1024xf32> {tp.sharding = #tp.sharding<@grid, [{"x"}, {}]>}) -> (tensor<4x1024xf32> {tp.sharding = #tp.sharding<@grid, [{"x"}, {}]>}) {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<4x1024xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<4x1024xf32>) -> tensor<4x1024xf32>
  %0 = linalg.matmul ins(%x, %w : tensor<4x1024xf32>, tensor<1024x1024xf32>) outs(%f : tensor<4x1024xf32>) -> tensor<4x1024xf32>
  return %0 : tensor<4x1024xf32>
}

// The left operand is gathered for 12288 and a sum is 32768.

// wire <= 45056
func.func @small_left_operand(%x: tensor<128x64xf32> {tp.sharding = #tp.sharding<@grid, [{"x"}, {"y"}]>}, %w: tensor<64x256xf32> {tp.sharding = #tp.sharding<@grid, [{"y"}, {}]>}) -> (tensor<128x256xf32> {tp.sharding = #tp.sharding<@grid, [{}, {"x"}]>}) {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<128x256xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<128x256xf32>) -> tensor<128x256xf32>
  %0 = linalg.matmul ins(%x, %w : tensor<128x64xf32>, tensor<64x256xf32>) outs(%f : tensor<128x256xf32>) -> tensor<128x256xf32>
  return %0 : tensor<128x256xf32>
}

// It stays, and the sum of the result, 32768, changes its dimension for 24576.

// wire <= 57344
func.func @large_left_operand(%x: tensor<128x512xf32> {tp.sharding = #tp.sharding<@grid, [{"x"}, {"y"}]>}, %w: tensor<512x256xf32> {tp.sharding = #tp.sharding<@grid, [{"y"}, {}]>}) -> (tensor<128x256xf32> {tp.sharding = #tp.sharding<@grid, [{}, {"x"}]>}) {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<128x256xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<128x256xf32>) -> tensor<128x256xf32>
  %0 = linalg.matmul ins(%x, %w : tensor<128x512xf32>, tensor<512x256xf32>) outs(%f : tensor<128x256xf32>) -> tensor<128x256xf32>
  return %0 : tensor<128x256xf32>
}

// One axis in three places: 24576 for the left operand, 49152 for the right one.

// wire <= 73728
func.func @rows_are_largest(%x: tensor<256x128xf32> {tp.sharding = #tp.sharding<@grid, [{}, {"x"}]>}, %w: tensor<128x128xf32> {tp.sharding = #tp.sharding<@grid, [{}, {"x"}]>}) -> (tensor<256x128xf32> {tp.sharding = #tp.sharding<@grid, [{"x"}, {}]>}) {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<256x128xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<256x128xf32>) -> tensor<256x128xf32>
  %0 = linalg.matmul ins(%x, %w : tensor<256x128xf32>, tensor<128x128xf32>) outs(%f : tensor<256x128xf32>) -> tensor<256x128xf32>
  return %0 : tensor<256x128xf32>
}

// 98304 for the left operand and 12288 for the result.

// wire <= 110592
func.func @contraction_is_largest(%x: tensor<128x256xf32> {tp.sharding = #tp.sharding<@grid, [{}, {"x"}]>}, %w: tensor<256x128xf32> {tp.sharding = #tp.sharding<@grid, [{}, {"x"}]>}) -> (tensor<128x128xf32> {tp.sharding = #tp.sharding<@grid, [{"x"}, {}]>}) {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<128x128xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<128x128xf32>) -> tensor<128x128xf32>
  %0 = linalg.matmul ins(%x, %w : tensor<128x256xf32>, tensor<256x128xf32>) outs(%f : tensor<128x128xf32>) -> tensor<128x128xf32>
  return %0 : tensor<128x128xf32>
}

// 49152 for the left operand and 24576 for the result.

// wire <= 73728
func.func @columns_are_largest(%x: tensor<128x128xf32> {tp.sharding = #tp.sharding<@grid, [{}, {"x"}]>}, %w: tensor<128x256xf32> {tp.sharding = #tp.sharding<@grid, [{}, {"x"}]>}) -> (tensor<128x256xf32> {tp.sharding = #tp.sharding<@grid, [{"x"}, {}]>}) {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<128x256xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<128x256xf32>) -> tensor<128x256xf32>
  %0 = linalg.matmul ins(%x, %w : tensor<128x128xf32>, tensor<128x256xf32>) outs(%f : tensor<128x256xf32>) -> tensor<128x256xf32>
  return %0 : tensor<128x256xf32>
}
