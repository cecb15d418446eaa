// RUN: %check-each %s | FileCheck %s
// RUN: tp-opt %s %partition-all | FileCheck %s --check-prefix=LOCAL

// Sizes that the devices do not divide: the busiest one has the ceiling, no
// element is lost, and padding reaches no sum. The share of the work is that of
// the ceiling: 3/10 for ten over four.

tp.mesh @four <tp = 4>
tp.mesh @eight <tp = 8>
tp.mesh @six <a = 6>
tp.mesh @grid <x = 2, y = 3>

// CHECK: @columns_10_over_4: equal{{.*}} work 0.300 {{.*}} collectives 0
// LOCAL-LABEL: func @columns_10_over_4
// LOCAL:         linalg.matmul ins({{.*}} : tensor<5x7xf32>, tensor<7x3xf32>)
func.func @columns_10_over_4(%x: tensor<5x7xf32>, %w: tensor<7x10xf32> {tp.sharding = #tp.sharding<@four, [{}, {"tp"}]>}) -> tensor<5x10xf32> {
  %zero = arith.constant dense<0.0> : tensor<5x10xf32>
  %y = linalg.matmul ins(%x, %w : tensor<5x7xf32>, tensor<7x10xf32>) outs(%zero : tensor<5x10xf32>) -> tensor<5x10xf32>
  return %y : tensor<5x10xf32>
}

// The named product becomes a body with a mask between product and sum.

// CHECK: @contraction_10_over_4: equal{{.*}} work 0.300 {{.*}} collectives 1
// LOCAL-LABEL: func @contraction_10_over_4
// LOCAL:         %[[EXTENT:.*]] = arith.subi
// LOCAL:         linalg.generic
// LOCAL-SAME:      ins({{.*}} : tensor<5x3xf32>, tensor<3x7xf32>)
// LOCAL:           %[[K:.*]] = linalg.index 2
// LOCAL-NEXT:      %[[OWNED:.*]] = arith.cmpi slt, %[[K]], %[[EXTENT]]
// LOCAL:           %[[PRODUCT:.*]] = arith.mulf
// LOCAL:           %[[MASKED:.*]] = arith.select %[[OWNED]], %[[PRODUCT]], %{{.*}}
// LOCAL-NEXT:      arith.addf %{{.*}}, %[[MASKED]]
func.func @contraction_10_over_4(%x: tensor<5x10xf32>, %w: tensor<10x7xf32> {tp.sharding = #tp.sharding<@four, [{"tp"}, {}]>}) -> tensor<5x7xf32> {
  %zero = arith.constant dense<0.0> : tensor<5x7xf32>
  %y = linalg.matmul ins(%x, %w : tensor<5x10xf32>, tensor<10x7xf32>) outs(%zero : tensor<5x7xf32>) -> tensor<5x7xf32>
  return %y : tensor<5x7xf32>
}

// CHECK: @rows_10_over_4: equal{{.*}} work 0.300 {{.*}} collectives 0
func.func @rows_10_over_4(%x: tensor<10x5xf32> {tp.sharding = #tp.sharding<@four, [{"tp"}, {}]>}, %w: tensor<5x7xf32>) -> tensor<10x7xf32> {
  %zero = arith.constant dense<0.0> : tensor<10x7xf32>
  %y = linalg.matmul ins(%x, %w : tensor<10x5xf32>, tensor<5x7xf32>) outs(%zero : tensor<10x7xf32>) -> tensor<10x7xf32>
  return %y : tensor<10x7xf32>
}

// An MLP whose hidden size is uneven: what is exp(0) = 1 in padding stays out.

// CHECK: @mlp_10_over_4: equal{{.*}} collectives 1
func.func @mlp_10_over_4(%x: tensor<5x7xf32>, %w1: tensor<7x10xf32> {tp.sharding = #tp.sharding<@four, [{}, {"tp"}]>}, %w2: tensor<10x3xf32>) -> tensor<5x3xf32> {
  %zero1 = arith.constant dense<0.0> : tensor<5x10xf32>
  %zero2 = arith.constant dense<0.0> : tensor<5x3xf32>
  %h = linalg.matmul ins(%x, %w1 : tensor<5x7xf32>, tensor<7x10xf32>) outs(%zero1 : tensor<5x10xf32>) -> tensor<5x10xf32>
  %e = math.exp %h : tensor<5x10xf32>
  %y = linalg.matmul ins(%e, %w2 : tensor<5x10xf32>, tensor<10x3xf32>) outs(%zero2 : tensor<5x3xf32>) -> tensor<5x3xf32>
  return %y : tensor<5x3xf32>
}

// The vocabulary of GPT-2: 6283 columns a device at most, and a softmax over
// them.

// CHECK: @vocabulary_50257_over_8: equal{{.*}} collectives 2 wire
func.func @vocabulary_50257_over_8(%x: tensor<2x3xf32>, %w: tensor<3x50257xf32> {tp.sharding = #tp.sharding<@eight, [{}, {"tp"}]>}) -> tensor<2x50257xf32> {
  %zero = arith.constant dense<0.0> : tensor<2x50257xf32>
  %zeroRow = arith.constant dense<0.0> : tensor<2xf32>
  %low = arith.constant dense<0xFF800000> : tensor<2xf32>
  %empty = tensor.empty() : tensor<2x50257xf32>
  %l = linalg.matmul ins(%x, %w : tensor<2x3xf32>, tensor<3x50257xf32>) outs(%zero : tensor<2x50257xf32>) -> tensor<2x50257xf32>
  %max = linalg.reduce { arith.maximumf } ins(%l : tensor<2x50257xf32>) outs(%low : tensor<2xf32>) dimensions = [1]
  %maxB = linalg.broadcast ins(%max : tensor<2xf32>) outs(%empty : tensor<2x50257xf32>) dimensions = [1]
  %d = arith.subf %l, %maxB : tensor<2x50257xf32>
  %e = math.exp %d : tensor<2x50257xf32>
  %sum = linalg.reduce { arith.addf } ins(%e : tensor<2x50257xf32>) outs(%zeroRow : tensor<2xf32>) dimensions = [1]
  %sumB = linalg.broadcast ins(%sum : tensor<2xf32>) outs(%empty : tensor<2x50257xf32>) dimensions = [1]
  %p = arith.divf %e, %sumB : tensor<2x50257xf32>
  return %p : tensor<2x50257xf32>
}

// Shards of 2, 2, 0, 2, 1, 0 elements: an empty one lies in the middle.

// CHECK: @seven_over_six: equal
func.func @seven_over_six(%x: tensor<4x7xf32> {tp.sharding = #tp.sharding<@six, [{}, {"a"}]>}, %w: tensor<7x5xf32>, %v: tensor<4x7xf32>)
    -> (tensor<4x5xf32>, tensor<4xf32>, tensor<4x7xf32>, tensor<4x7xf32> {tp.sharding = #tp.sharding<@six, [{}, {}]>}, tensor<4x7xf32> {tp.sharding = #tp.sharding<@six, [{"a"}, {}]>}) {
  %zero = arith.constant dense<0.0> : tensor<4x5xf32>
  %low = arith.constant dense<0xFF800000> : tensor<4xf32>
  %y = linalg.matmul ins(%x, %w : tensor<4x7xf32>, tensor<7x5xf32>) outs(%zero : tensor<4x5xf32>) -> tensor<4x5xf32>
  %max = linalg.reduce { arith.maximumf } ins(%x : tensor<4x7xf32>) outs(%low : tensor<4xf32>) dimensions = [1]
  %s = arith.addf %x, %v : tensor<4x7xf32>
  return %y, %max, %s, %s, %s : tensor<4x5xf32>, tensor<4xf32>, tensor<4x7xf32>, tensor<4x7xf32>, tensor<4x7xf32>
}

// Fewer elements than devices.

// CHECK: @three_over_four: equal
func.func @three_over_four(%x: tensor<3x5xf32> {tp.sharding = #tp.sharding<@four, [{"tp"}, {}]>}, %w: tensor<5x2xf32> {tp.sharding = #tp.sharding<@four, [{}, {}]>}, %i: tensor<2xf32>)
    -> (tensor<3x2xf32>, tensor<2xf32>, tensor<2x3xf32> {tp.sharding = #tp.sharding<@four, [{"tp"}, {}]>}) {
  %zero = arith.constant dense<0.0> : tensor<3x2xf32>
  %empty = tensor.empty() : tensor<2x3xf32>
  %0 = linalg.matmul ins(%x, %w : tensor<3x5xf32>, tensor<5x2xf32>) outs(%zero : tensor<3x2xf32>) -> tensor<3x2xf32>
  %1 = linalg.reduce { arith.addf } ins(%0 : tensor<3x2xf32>) outs(%i : tensor<2xf32>) dimensions = [0]
  %2 = linalg.transpose ins(%0 : tensor<3x2xf32>) outs(%empty : tensor<2x3xf32>) permutation = [1, 0]
  return %0, %1, %2 : tensor<3x2xf32>, tensor<2xf32>, tensor<2x3xf32>
}

// Ten over 2 x 3: a prefix of the axes owns what its parts own together.

// CHECK: @ten_over_two_by_three: equal
func.func @ten_over_two_by_three(%x: tensor<4x10xf32> {tp.sharding = #tp.sharding<@grid, [{}, {"x", "y"}]>}, %w: tensor<10x7xf32>, %i: tensor<4xf32>)
    -> (tensor<4xf32>, tensor<4x7xf32>, tensor<4x10xf32> {tp.sharding = #tp.sharding<@grid, [{}, {"x"}]>}, tensor<4x10xf32> {tp.sharding = #tp.sharding<@grid, [{"x"}, {"y"}]>}) {
  %zero = arith.constant dense<0.0> : tensor<4x7xf32>
  %0 = linalg.reduce { arith.addf } ins(%x : tensor<4x10xf32>) outs(%i : tensor<4xf32>) dimensions = [1]
  %1 = linalg.matmul ins(%x, %w : tensor<4x10xf32>, tensor<10x7xf32>) outs(%zero : tensor<4x7xf32>) -> tensor<4x7xf32>
  return %0, %1, %x, %x : tensor<4xf32>, tensor<4x7xf32>, tensor<4x10xf32>, tensor<4x10xf32>
}

// Rows, columns and contraction at once.

// CHECK: @all_three: equal
func.func @all_three(%x: tensor<7x10xf32> {tp.sharding = #tp.sharding<@grid, [{"x"}, {"y"}]>}, %w: tensor<10x5xf32> {tp.sharding = #tp.sharding<@grid, [{"y"}, {}]>})
    -> (tensor<7x5xf32> {tp.sharding = #tp.sharding<@grid, [{"x"}, {"y"}]>}) {
  %zero = arith.constant dense<0.0> : tensor<7x5xf32>
  %y = linalg.matmul ins(%x, %w : tensor<7x10xf32>, tensor<10x5xf32>) outs(%zero : tensor<7x5xf32>) -> tensor<7x5xf32>
  return %y : tensor<7x5xf32>
}

// Products of reductions whose padding would be neutral for a sum only.

// CHECK: @other_combiners: equal
func.func @other_combiners(%x: tensor<5x10xf32> {tp.sharding = #tp.sharding<@four, [{}, {"tp"}]>}, %n: tensor<5x10xi32> {tp.sharding = #tp.sharding<@four, [{}, {"tp"}]>}, %b: tensor<5x10xi1> {tp.sharding = #tp.sharding<@four, [{}, {"tp"}]>},
                           %i: tensor<5xf32>, %j: tensor<5xi32>, %k: tensor<5xi1>)
    -> (tensor<5xf32>, tensor<5xf32>, tensor<5xi32>, tensor<5xi32>, tensor<5xi32>, tensor<5xi1>, tensor<5xi1>) {
  %0 = linalg.reduce { arith.mulf } ins(%x : tensor<5x10xf32>) outs(%i : tensor<5xf32>) dimensions = [1]
  %1 = linalg.reduce { arith.minimumf } ins(%x : tensor<5x10xf32>) outs(%i : tensor<5xf32>) dimensions = [1]
  %2 = linalg.reduce { arith.maxsi } ins(%n : tensor<5x10xi32>) outs(%j : tensor<5xi32>) dimensions = [1]
  %3 = linalg.reduce { arith.andi } ins(%n : tensor<5x10xi32>) outs(%j : tensor<5xi32>) dimensions = [1]
  %4 = linalg.reduce { arith.xori } ins(%n : tensor<5x10xi32>) outs(%j : tensor<5xi32>) dimensions = [1]
  %5 = linalg.reduce { arith.andi } ins(%b : tensor<5x10xi1>) outs(%k : tensor<5xi1>) dimensions = [1]
  %6 = linalg.reduce { arith.ori } ins(%b : tensor<5x10xi1>) outs(%k : tensor<5xi1>) dimensions = [1]
  return %0, %1, %2, %3, %4, %5, %6 : tensor<5xf32>, tensor<5xf32>, tensor<5xi32>, tensor<5xi32>, tensor<5xi32>, tensor<5xi1>, tensor<5xi1>
}

// No element at all.

// CHECK: @empty: equal
func.func @empty(%x: tensor<0x5xf32> {tp.sharding = #tp.sharding<@four, [{"tp"}, {}]>}, %i: tensor<5xf32>) -> (tensor<0x5xf32>, tensor<5xf32>) {
  %0 = arith.negf %x : tensor<0x5xf32>
  %1 = linalg.reduce { arith.addf } ins(%0 : tensor<0x5xf32>) outs(%i : tensor<5xf32>) dimensions = [0]
  return %0, %1 : tensor<0x5xf32>, tensor<5xf32>
}

// Nothing joined with nothing along the dimension that is cut.

// CHECK: @join_nothing: equal
func.func @join_nothing(%x: tensor<12x0xi32> {tp.sharding = #tp.sharding<@four, [{}, {"tp"}]>}) -> (tensor<12x0xi32> {tp.sharding = #tp.sharding<@four, [{}, {"tp"}]>}) {
  %0 = tensor.concat dim(1) %x, %x : (tensor<12x0xi32>, tensor<12x0xi32>) -> tensor<12x0xi32>
  return %0 : tensor<12x0xi32>
}
