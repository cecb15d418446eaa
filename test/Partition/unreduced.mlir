// RUN: tp-opt %s %partition-all | FileCheck %s
// RUN: %check-each %s | FileCheck %s --check-prefix=NUMBERS

// What Shardy does with sums that annotations leave unreduced happens here
// without annotations, and what its verifier refuses reduces.

tp.mesh @pod <tp = 4>
tp.mesh @grid <x = 2, y = 3>

// Two products are added, scaled and returned: one reduction, at the return.

// CHECK-LABEL:   func @delayed_until_return
// CHECK-COUNT-2:   linalg.matmul
// CHECK:           arith.addf
// CHECK:           %[[SUM:.*]] = tp.all_reduce
// CHECK-NEXT:      return %[[SUM]]
// NUMBERS:       @delayed_until_return: equal{{.*}} collectives 1 wire 90
func.func @delayed_until_return(%x: tensor<3x8xf32> {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>}, %w: tensor<8x5xf32>, %v: tensor<8x5xf32>) -> tensor<3x5xf32> {
  %zero = arith.constant dense<0.0> : tensor<3x5xf32>
  %0 = linalg.matmul ins(%x, %w : tensor<3x8xf32>, tensor<8x5xf32>) outs(%zero : tensor<3x5xf32>) -> tensor<3x5xf32>
  %1 = linalg.matmul ins(%x, %v : tensor<3x8xf32>, tensor<8x5xf32>) outs(%zero : tensor<3x5xf32>) -> tensor<3x5xf32>
  %2 = arith.addf %0, %1 : tensor<3x5xf32>
  return %2 : tensor<3x5xf32>
}

// Only one axis may stay pending: the other is reduced.

// CHECK-LABEL:   func @partially_delayed
// CHECK:           %[[HALF:.*]] = tp.all_reduce {{.*}} over @grid ["y"]
// CHECK-NEXT:      return %[[HALF]]
func.func @partially_delayed(%x: tensor<3x12xf32> {tp.sharding = #tp.sharding<@grid, [{}, {"x", "y"}]>}, %w: tensor<12x5xf32>)
    -> (tensor<3x5xf32> {tp.sharding = #tp.sharding<@grid, [{}, {}], partial = sum {"x"}>}) {
  %zero = arith.constant dense<0.0> : tensor<3x5xf32>
  %0 = linalg.matmul ins(%x, %w : tensor<3x12xf32>, tensor<12x5xf32>) outs(%zero : tensor<3x5xf32>) -> tensor<3x5xf32>
  %1 = arith.negf %0 : tensor<3x5xf32>
  return %1 : tensor<3x5xf32>
}

// Delayed until an operation that is not linear.

// CHECK-LABEL:   func @delayed_until_exp
// CHECK:           arith.addf
// CHECK:           %[[SUM:.*]] = tp.all_reduce
// CHECK:           ins(%[[SUM]]
// CHECK:           math.exp
// CHECK-NOT:       = tp.
// NUMBERS:       @delayed_until_exp: equal{{.*}} collectives 1 wire 90
func.func @delayed_until_exp(%x: tensor<3x8xf32> {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>}, %w: tensor<8x5xf32>, %v: tensor<8x5xf32>) -> tensor<3x5xf32> {
  %zero = arith.constant dense<0.0> : tensor<3x5xf32>
  %0 = linalg.matmul ins(%x, %w : tensor<3x8xf32>, tensor<8x5xf32>) outs(%zero : tensor<3x5xf32>) -> tensor<3x5xf32>
  %1 = linalg.matmul ins(%x, %v : tensor<3x8xf32>, tensor<8x5xf32>) outs(%zero : tensor<3x5xf32>) -> tensor<3x5xf32>
  %2 = arith.addf %0, %1 : tensor<3x5xf32>
  %3 = math.exp %2 : tensor<3x5xf32>
  return %3 : tensor<3x5xf32>
}

// A pending factor of a contraction whose other one is whole.

// CHECK-LABEL:   func @lhs_and_result
// CHECK:           linalg.matmul
// CHECK-NOT:       = tp.
// CHECK:           linalg.matmul
// CHECK-NEXT:      %[[SUM:.*]] = tp.all_reduce {{.*}} : tensor<3x2xf32>
// CHECK-NEXT:      return %[[SUM]]
// NUMBERS:       @lhs_and_result: equal{{.*}} collectives 1 wire 36
func.func @lhs_and_result(%x: tensor<3x8xf32> {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>}, %w: tensor<8x5xf32>, %v: tensor<5x2xf32>) -> tensor<3x2xf32> {
  %zero = arith.constant dense<0.0> : tensor<3x5xf32>
  %zeros = arith.constant dense<0.0> : tensor<3x2xf32>
  %0 = linalg.matmul ins(%x, %w : tensor<3x8xf32>, tensor<8x5xf32>) outs(%zero : tensor<3x5xf32>) -> tensor<3x5xf32>
  %1 = linalg.matmul ins(%0, %v : tensor<3x5xf32>, tensor<5x2xf32>) outs(%zeros : tensor<3x2xf32>) -> tensor<3x2xf32>
  return %1 : tensor<3x2xf32>
}

// A maximum of a sum is not a sum of maxima, and a product of two sums over one
// axis has terms of both.

// CHECK-LABEL:   func @not_linear
// CHECK-DAG:       tp.all_reduce {{.*}} sum
// CHECK-DAG:       tp.all_reduce {{.*}} sum
// CHECK:           arith.maximumf
// NUMBERS:       @not_linear: equal{{.*}} collectives 2 wire 60
func.func @not_linear(%x: tensor<5x8xf32> {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>}, %y: tensor<5x8xf32> {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>}) -> tensor<5xf32> {
  %zero = arith.constant dense<0.0> : tensor<5xf32>
  %0 = linalg.reduce { arith.addf } ins(%x : tensor<5x8xf32>) outs(%zero : tensor<5xf32>) dimensions = [1]
  %1 = linalg.reduce { arith.addf } ins(%y : tensor<5x8xf32>) outs(%zero : tensor<5xf32>) dimensions = [1]
  %2 = arith.maximumf %0, %1 : tensor<5xf32>
  return %2 : tensor<5xf32>
}

// The contracted dimension and one of the result are cut over the same axis: a
// reduce_scatter, no all_reduce and no slice.

// CHECK-LABEL:   func @contracting_and_result_cut_alike
// CHECK:           linalg.matmul
// CHECK-NEXT:      %[[OWN:.*]] = tp.reduce_scatter {{.*}} dim 0 over @pod ["tp"] {{.*}} : tensor<7x6xf32> -> tensor<2x6xf32>
// CHECK-NEXT:      return %[[OWN]]
// NUMBERS:       @contracting_and_result_cut_alike: equal{{.*}} collectives 1 wire 126
func.func @contracting_and_result_cut_alike(%x: tensor<7x8xf32> {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>}, %w: tensor<8x6xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>})
    -> (tensor<7x6xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>}) {
  %zero = arith.constant dense<0.0> : tensor<7x6xf32>
  %0 = linalg.matmul ins(%x, %w : tensor<7x8xf32>, tensor<8x6xf32>) outs(%zero : tensor<7x6xf32>) -> tensor<7x6xf32>
  return %0 : tensor<7x6xf32>
}

// Scattered over one axis, reduced over the other, which gathers a third of it
// at last.

// CHECK-LABEL:   func @scattered_and_reduced
// CHECK-NOT:       = tp.all_reduce
// CHECK:           tp.reduce_scatter {{.*}} dim 0 over @grid ["y"]
// CHECK-NEXT:      tp.all_gather {{.*}} over @grid ["x"]
// NUMBERS:       @scattered_and_reduced: equal{{.*}} collectives 3 wire 176
func.func @scattered_and_reduced(%x: tensor<7x12xf32> {tp.sharding = #tp.sharding<@grid, [{}, {"x", "y"}]>}, %w: tensor<12x6xf32>)
    -> (tensor<7x6xf32> {tp.sharding = #tp.sharding<@grid, [{"y"}, {}]>}) {
  %zero = arith.constant dense<0.0> : tensor<7x6xf32>
  %0 = linalg.matmul ins(%x, %w : tensor<7x12xf32>, tensor<12x6xf32>) outs(%zero : tensor<7x6xf32>) -> tensor<7x6xf32>
  return %0 : tensor<7x6xf32>
}

// What was cut is wanted as it was, on the way whole or cut otherwise: the two
// reshards of one value become what leads from the first to the last.

// CHECK-LABEL:   func @there_and_back
// CHECK-NOT:       = tp.
// CHECK:           return
func.func @there_and_back(%x: tensor<8x6xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>}) -> (tensor<8x6xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>}) {
  return %x : tensor<8x6xf32>
}

// One value wanted alike by three is resharded once.

// CHECK-LABEL:   func @wanted_alike
// CHECK-COUNT-1:   = tp.all_gather
// CHECK-NOT:       = tp.
// NUMBERS:       @wanted_alike: equal{{.*}} collectives 1 wire
func.func @wanted_alike(%x: tensor<8x6xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>}) -> (tensor<8x6xf32> {tp.sharding = #tp.sharding<@pod, [{}, {}]>}, tensor<8x6xf32> {tp.sharding = #tp.sharding<@pod, [{}, {}]>}, tensor<8x6xf32>  {tp.sharding = #tp.sharding<@pod, [{}, {}]>}) {
  return %x, %x, %x : tensor<8x6xf32>, tensor<8x6xf32>, tensor<8x6xf32>
}
