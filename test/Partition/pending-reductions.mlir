// RUN: tp-opt %s %partition-all | FileCheck %s
// RUN: %check-each %s | FileCheck %s --check-prefix=NUMBERS

// Where the terms of a sum are combined: as late as they may be, once.

tp.mesh @pod <tp = 4>
tp.mesh @grid <x = 2, y = 3>
tp.mesh @six <a = 6>

// CHECK-LABEL:   func @difference
// CHECK-COUNT-2:   linalg.reduce
// CHECK:           arith.subf
// CHECK:           tp.all_reduce
// CHECK-NOT:       = tp.
// NUMBERS:       @difference: equal{{.*}} collectives 1 wire
func.func @difference(%x: tensor<5x8xf32> {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>}, %y: tensor<5x12xf32> {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>}) -> tensor<5xf32> {
  %zero = arith.constant dense<0.0> : tensor<5xf32>
  %0 = linalg.reduce { arith.addf } ins(%x : tensor<5x8xf32>) outs(%zero : tensor<5xf32>) dimensions = [1]
  %1 = linalg.reduce { arith.addf } ins(%y : tensor<5x12xf32>) outs(%zero : tensor<5xf32>) dimensions = [1]
  %2 = arith.subf %0, %1 : tensor<5xf32>
  return %2 : tensor<5xf32>
}

// A chain of linear operations: scaled by a whole value, negated, transposed,
// reshaped, sliced.

// CHECK-LABEL:   func @linear_chain
// CHECK:           tensor.extract_slice
// CHECK-NEXT:      tp.all_reduce %{{.*}} sum {{.*}} : tensor<2x3xf32>
// CHECK-NEXT:      return
// NUMBERS:       @linear_chain: equal{{.*}} collectives 1 wire 36
func.func @linear_chain(%x: tensor<2x6x8xf32> {tp.sharding = #tp.sharding<@pod, [{}, {}, {"tp"}]>}, %s: tensor<2x6xf32>) -> tensor<2x3xf32> {
  %zero = arith.constant dense<0.0> : tensor<2x6xf32>
  %empty = tensor.empty() : tensor<6x2xf32>
  %0 = linalg.reduce { arith.addf } ins(%x : tensor<2x6x8xf32>) outs(%zero : tensor<2x6xf32>) dimensions = [2]
  %1 = arith.mulf %s, %0 : tensor<2x6xf32>
  %2 = arith.negf %1 : tensor<2x6xf32>
  %3 = linalg.transpose ins(%2 : tensor<2x6xf32>) outs(%empty : tensor<6x2xf32>) permutation = [1, 0]
  %4 = tensor.collapse_shape %3 [[0, 1]] : tensor<6x2xf32> into tensor<12xf32>
  %5 = tensor.expand_shape %4 [[0, 1]] output_shape [4, 3] : tensor<12xf32> into tensor<4x3xf32>
  %6 = tensor.extract_slice %5[1, 0] [2, 3] [1, 1] : tensor<4x3xf32> to tensor<2x3xf32>
  return %6 : tensor<2x3xf32>
}

// A whole value is added once: to the sum.

// CHECK-LABEL:   func @residual
// CHECK:           %[[TERM:.*]] = linalg.reduce
// CHECK:           %[[SUM:.*]] = tp.all_reduce %[[TERM]]
// CHECK:           ins(%[[SUM]], %{{.*}}
// NUMBERS:       @residual: equal{{.*}} collectives 1 wire 30
func.func @residual(%x: tensor<5x8xf32> {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>}, %r: tensor<5xf32>) -> tensor<5xf32> {
  %zero = arith.constant dense<0.0> : tensor<5xf32>
  %0 = linalg.reduce { arith.addf } ins(%x : tensor<5x8xf32>) outs(%zero : tensor<5xf32>) dimensions = [1]
  %1 = arith.addf %0, %r : tensor<5xf32>
  return %1 : tensor<5xf32>
}

// A mask keeps terms apart where the other side is zero; minus infinity would
// be added by every device.

// CHECK-LABEL:   func @masked
// CHECK:           %[[TERM:.*]] = linalg.map
// CHECK:           %[[SUM:.*]] = tp.all_reduce
// CHECK:           ins(%{{.*}}, %[[SUM]] 
// CHECK:           arith.select
// CHECK:           tp.all_reduce %[[TERM]]
// NUMBERS:       @masked: equal{{.*}} collectives 2 wire
func.func @masked(%x: tensor<5x8xf32> {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>}, %y: tensor<5x8xf32> {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>}, %m: tensor<5xi1>) -> (tensor<5xf32>, tensor<5xf32>) {
  %zero = arith.constant dense<0.0> : tensor<5xf32>
  %low = arith.constant dense<-3.0e5> : tensor<5xf32>
  %0 = linalg.reduce { arith.addf } ins(%x : tensor<5x8xf32>) outs(%zero : tensor<5xf32>) dimensions = [1]
  %1 = linalg.reduce { arith.addf } ins(%y : tensor<5x8xf32>) outs(%zero : tensor<5xf32>) dimensions = [1]
  %empty = tensor.empty() : tensor<5xf32>
  %2 = linalg.map ins(%m, %0 : tensor<5xi1>, tensor<5xf32>) outs(%empty : tensor<5xf32>) (%c: i1, %v: f32, %out: f32) {
    %z = arith.constant 0.0 : f32
    %s = arith.select %c, %v, %z : f32
    linalg.yield %s : f32
  }
  %3 = arith.select %m, %1, %low : tensor<5xi1>, tensor<5xf32>
  return %2, %3 : tensor<5xf32>, tensor<5xf32>
}

// The square of a sum is not the sum of squares, and neither is a product of
// two sums: both are combined first, each once for all its users.

// CHECK-LABEL:   func @products
// CHECK-COUNT-2:   tp.all_reduce
// CHECK-NOT:       = tp.
// NUMBERS:       @products: equal{{.*}} collectives 2 wire 60
func.func @products(%x: tensor<5x8xf32> {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>}, %y: tensor<5x12xf32> {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>})
    -> (tensor<5xf32>, tensor<5xf32>, tensor<5xf32>) {
  %zero = arith.constant dense<0.0> : tensor<5xf32>
  %0 = linalg.reduce { arith.addf } ins(%x : tensor<5x8xf32>) outs(%zero : tensor<5xf32>) dimensions = [1]
  %1 = linalg.reduce { arith.addf } ins(%y : tensor<5x12xf32>) outs(%zero : tensor<5xf32>) dimensions = [1]
  %2 = arith.mulf %0, %0 : tensor<5xf32>
  %3 = arith.mulf %0, %1 : tensor<5xf32>
  %4 = math.exp %0 : tensor<5xf32>
  return %2, %3, %4 : tensor<5xf32>, tensor<5xf32>, tensor<5xf32>
}

// One factor has to be combined for another user; the other must not be carried
// into a product with its terms.

// CHECK-LABEL:   func @product_with_combined
// CHECK:           %[[A:.*]] = tp.all_reduce
// CHECK:           %[[B:.*]] = tp.all_reduce
// CHECK:           ins(%[[A]], %[[B]]
// CHECK:           arith.mulf
// NUMBERS:       @product_with_combined: equal{{.*}} collectives 2 wire
func.func @product_with_combined(%x: tensor<5x8xf32> {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>}, %y: tensor<5x12xf32> {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>})
    -> (tensor<5xf32>, tensor<5xf32>) {
  %zero = arith.constant dense<0.0> : tensor<5xf32>
  %0 = linalg.reduce { arith.addf } ins(%x : tensor<5x8xf32>) outs(%zero : tensor<5xf32>) dimensions = [1]
  %1 = linalg.reduce { arith.addf } ins(%y : tensor<5x12xf32>) outs(%zero : tensor<5xf32>) dimensions = [1]
  %2 = math.exp %0 : tensor<5xf32>
  %3 = arith.mulf %0, %1 : tensor<5xf32>
  return %2, %3 : tensor<5xf32>, tensor<5xf32>
}

// Terms over different axes: a value that is whole over one of them joins the
// sum on one device, and one reduction over both axes (in three steps here)
// moves less than two. So it is with a product, which is linear in each factor:
// sum x sum y a * b is one sum over both axes.

// CHECK-LABEL:   func @other_axes
// CHECK-COUNT-2:   arith.select %{{[0-9]+}}, %in, %cst
// CHECK:           arith.addf
// CHECK:           arith.mulf
// CHECK:           tp.reduce_scatter
// CHECK-NEXT:      tp.all_reduce
// CHECK-NEXT:      tp.all_gather
// NUMBERS:       @other_axes: equal{{.*}} collectives 6 wire 75
func.func @other_axes(%x: tensor<5x8xf32> {tp.sharding = #tp.sharding<@grid, [{}, {"x"}]>}, %y: tensor<5x7xf32> {tp.sharding = #tp.sharding<@grid, [{}, {"y"}]>},
                      %z: tensor<5x6xf32> {tp.sharding = #tp.sharding<@grid, [{}, {"x"}]>}, %v: tensor<5x9xf32> {tp.sharding = #tp.sharding<@grid, [{}, {"y"}]>})
    -> (tensor<5xf32>, tensor<5xf32>) {
  %zero = arith.constant dense<0.0> : tensor<5xf32>
  %0 = linalg.reduce { arith.addf } ins(%x : tensor<5x8xf32>) outs(%zero : tensor<5xf32>) dimensions = [1]
  %1 = linalg.reduce { arith.addf } ins(%y : tensor<5x7xf32>) outs(%zero : tensor<5xf32>) dimensions = [1]
  %2 = linalg.reduce { arith.addf } ins(%z : tensor<5x6xf32>) outs(%zero : tensor<5xf32>) dimensions = [1]
  %3 = linalg.reduce { arith.addf } ins(%v : tensor<5x9xf32>) outs(%zero : tensor<5xf32>) dimensions = [1]
  %sum = arith.addf %0, %1 : tensor<5xf32>
  %product = arith.mulf %2, %3 : tensor<5xf32>
  return %sum, %product : tensor<5xf32>, tensor<5xf32>
}

// A pending sum that would grow is combined while it is small.

// CHECK-LABEL:   func @broadcast
// CHECK:           tp.all_reduce %{{.*}} : tensor<5xf32>
// CHECK:           linalg.broadcast
// NUMBERS:       @broadcast: equal{{.*}} collectives 1 wire 30
func.func @broadcast(%x: tensor<5x8xf32> {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>}) -> tensor<5x7xf32> {
  %zero = arith.constant dense<0.0> : tensor<5xf32>
  %empty = tensor.empty() : tensor<5x7xf32>
  %0 = linalg.reduce { arith.addf } ins(%x : tensor<5x8xf32>) outs(%zero : tensor<5xf32>) dimensions = [1]
  %1 = linalg.broadcast ins(%0 : tensor<5xf32>) outs(%empty : tensor<5x7xf32>) dimensions = [1]
  return %1 : tensor<5x7xf32>
}

// A largest element may be moved, but not negated or scaled.

// CHECK-LABEL:   func @maximum
// CHECK:           linalg.transpose
// CHECK-NEXT:      %[[MAX:.*]] = tp.all_reduce %{{.*}} max
// CHECK:           ins(%[[MAX]]
// CHECK:           arith.negf
// NUMBERS:       @maximum: equal{{.*}} collectives 1 wire
func.func @maximum(%x: tensor<5x3x8xf32> {tp.sharding = #tp.sharding<@pod, [{}, {}, {"tp"}]>}) -> tensor<3x5xf32> {
  %low = arith.constant dense<0xFF800000> : tensor<5x3xf32>
  %empty = tensor.empty() : tensor<3x5xf32>
  %0 = linalg.reduce { arith.maximumf } ins(%x : tensor<5x3x8xf32>) outs(%low : tensor<5x3xf32>) dimensions = [2]
  %1 = linalg.transpose ins(%0 : tensor<5x3xf32>) outs(%empty : tensor<3x5xf32>) permutation = [1, 0]
  %2 = arith.negf %1 : tensor<3x5xf32>
  return %2 : tensor<3x5xf32>
}

// One pending sum, wanted in three ways.

// NUMBERS:       @wanted_differently: equal
func.func @wanted_differently(%x: tensor<5x8xf32> {tp.sharding = #tp.sharding<@grid, [{"y"}, {"x"}]>})
    -> (tensor<5xf32>, tensor<5xf32> {tp.sharding = #tp.sharding<@grid, [{"x", "y"}]>}, tensor<5xf32> {tp.sharding = #tp.sharding<@grid, [{"y", "x"}]>}) {
  %zero = arith.constant dense<0.0> : tensor<5xf32>
  %0 = linalg.reduce { arith.addf } ins(%x : tensor<5x8xf32>) outs(%zero : tensor<5xf32>) dimensions = [1]
  return %0, %0, %0 : tensor<5xf32>, tensor<5xf32>, tensor<5xf32>
}

// Sums over all of six devices, over six as 2 * 3 and over six as 3 * 2: none
// of them consists of the others.

// CHECK-LABEL:   func @two_chains
// CHECK-COUNT-4:   tp.all_reduce
// CHECK-NOT:       tp.all_reduce
// NUMBERS:       @two_chains: equal{{.*}} collectives 4
func.func @two_chains(%x: tensor<8x6xf32> {tp.sharding = #tp.sharding<@six, [{"a"}, {}]>}, %y: tensor<7x6xf32> {tp.sharding = #tp.sharding<@six, [{"a":(1)2}, {}]>},
                      %z: tensor<9x6xf32> {tp.sharding = #tp.sharding<@six, [{"a":(1)3}, {}]>}, %w: tensor<10x6xf32> {tp.sharding = #tp.sharding<@six, [{"a":(3)2}, {}]>})
    -> (tensor<6xf32>, tensor<6xf32>, tensor<6xf32>, tensor<6xf32>) {
  %zero = arith.constant dense<0.0> : tensor<6xf32>
  %0 = linalg.reduce { arith.addf } ins(%x : tensor<8x6xf32>) outs(%zero : tensor<6xf32>) dimensions = [0]
  %1 = linalg.reduce { arith.addf } ins(%y : tensor<7x6xf32>) outs(%zero : tensor<6xf32>) dimensions = [0]
  %2 = linalg.reduce { arith.addf } ins(%z : tensor<9x6xf32>) outs(%zero : tensor<6xf32>) dimensions = [0]
  %3 = linalg.reduce { arith.addf } ins(%w : tensor<10x6xf32>) outs(%zero : tensor<6xf32>) dimensions = [0]
  return %0, %1, %2, %3 : tensor<6xf32>, tensor<6xf32>, tensor<6xf32>, tensor<6xf32>
}
