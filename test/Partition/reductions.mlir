// RUN: tp-opt %s %partition-all | FileCheck %s
// RUN: %check-each %s | FileCheck %s --check-prefix=NUMBERS

// A reduction over a loop that is cut: each kind of combiner, initial values
// that count once, several results, rank 0.

tp.mesh @pod <tp = 4>
tp.mesh @grid <x = 2, y = 3>

#whole = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>

// An initial value that is not neutral counts on the first device alone.

// CHECK-LABEL:   func @sum
// CHECK:           %[[PART:.*]] = tp.axis_index @pod ["tp"]
// CHECK:           %[[ISFIRST:.*]] = arith.cmpi eq, %[[PART]], %c0
// CHECK:           %[[KEPT:.*]] = linalg.generic
// CHECK:             %[[ZERO:.*]] = arith.constant 0.000000e+00
// CHECK:             arith.select %[[ISFIRST]], %{{.*}}, %[[ZERO]]
// CHECK:           linalg.reduce { arith.addf } ins({{.*}} : tensor<5x2xf32>) outs(%[[KEPT]]
// CHECK:           tp.all_reduce %{{.*}} sum
// NUMBERS:       @sum: equal{{.*}} collectives 1 wire
func.func @sum(%x: tensor<5x8xf32> {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>}, %init: tensor<5xf32>) -> tensor<5xf32> {
  %0 = linalg.reduce { arith.addf } ins(%x : tensor<5x8xf32>) outs(%init : tensor<5xf32>) dimensions = [1]
  return %0 : tensor<5xf32>
}

// CHECK-LABEL:   func @product
// CHECK:             %[[ONE:.*]] = arith.constant 1.000000e+00
// CHECK:             arith.select %{{.*}}, %{{.*}}, %[[ONE]]
// CHECK:           tp.all_reduce %{{.*}} prod
// NUMBERS:       @product: equal{{.*}} collectives 1 wire
func.func @product(%x: tensor<5x8xf32> {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>}, %init: tensor<5xf32>) -> tensor<5xf32> {
  %0 = linalg.reduce { arith.mulf } ins(%x : tensor<5x8xf32>) outs(%init : tensor<5xf32>) dimensions = [1]
  return %0 : tensor<5xf32>
}

// It may count on every device where a second time changes nothing.

// CHECK-LABEL:   func @minimum
// CHECK-NOT:       arith.select
// CHECK:           tp.all_reduce %{{.*}} min
// NUMBERS:       @minimum: equal{{.*}} collectives 1 wire
func.func @minimum(%x: tensor<5x8xi32> {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>}, %init: tensor<5xi32>) -> tensor<5xi32> {
  %0 = linalg.reduce { arith.minsi } ins(%x : tensor<5x8xi32>) outs(%init : tensor<5xi32>) dimensions = [1]
  return %0 : tensor<5xi32>
}

// CHECK-LABEL:   func @bitwise
// CHECK-DAG:       tp.all_reduce %{{.*}} and
// CHECK-DAG:       tp.all_reduce %{{.*}} or
// CHECK-DAG:       tp.all_reduce %{{.*}} xor
// NUMBERS:       @bitwise: equal{{.*}} collectives 3 wire
func.func @bitwise(%x: tensor<5x8xi32> {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>}, %init: tensor<5xi32>) -> (tensor<5xi32>, tensor<5xi32>, tensor<5xi32>) {
  %0 = linalg.reduce { arith.andi } ins(%x : tensor<5x8xi32>) outs(%init : tensor<5xi32>) dimensions = [1]
  %1 = linalg.reduce { arith.ori } ins(%x : tensor<5x8xi32>) outs(%init : tensor<5xi32>) dimensions = [1]
  %2 = linalg.reduce { arith.xori } ins(%x : tensor<5x8xi32>) outs(%init : tensor<5xi32>) dimensions = [1]
  return %0, %1, %2 : tensor<5xi32>, tensor<5xi32>, tensor<5xi32>
}

// On one bit, where true is the smallest signed number: a sum is xor, a product
// and, a signed maximum and, a signed minimum or.

// CHECK-LABEL:   func @one_bit
// CHECK-DAG:       tp.all_reduce %[[SUM:.*]] xor
// CHECK-DAG:       tp.all_reduce %[[PRODUCT:.*]] and
// CHECK-DAG:       tp.all_reduce %[[MAX:.*]] and
// CHECK-DAG:       tp.all_reduce %[[MIN:.*]] or
// CHECK-DAG:       tp.all_reduce %[[MAXU:.*]] or
// NUMBERS:       @one_bit: equal{{.*}} collectives 5 wire
func.func @one_bit(%x: tensor<9x8xi1> {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>}, %init: tensor<9xi1>) -> (tensor<9xi1>, tensor<9xi1>, tensor<9xi1>, tensor<9xi1>, tensor<9xi1>) {
  %0 = linalg.reduce { arith.addi } ins(%x : tensor<9x8xi1>) outs(%init : tensor<9xi1>) dimensions = [1]
  %1 = linalg.reduce { arith.muli } ins(%x : tensor<9x8xi1>) outs(%init : tensor<9xi1>) dimensions = [1]
  %2 = linalg.reduce { arith.maxsi } ins(%x : tensor<9x8xi1>) outs(%init : tensor<9xi1>) dimensions = [1]
  %3 = linalg.reduce { arith.minsi } ins(%x : tensor<9x8xi1>) outs(%init : tensor<9xi1>) dimensions = [1]
  %4 = linalg.reduce { arith.maxui } ins(%x : tensor<9x8xi1>) outs(%init : tensor<9xi1>) dimensions = [1]
  return %0, %1, %2, %3, %4 : tensor<9xi1>, tensor<9xi1>, tensor<9xi1>, tensor<9xi1>, tensor<9xi1>
}

// One initial value for two reductions, and returned: each keeps it once.

// NUMBERS:       @initial_value_twice: equal{{.*}} collectives 2 wire
func.func @initial_value_twice(%x: tensor<5x8xf32> {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>}, %y: tensor<5x12xf32> {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>}, %init: tensor<5xf32>)
    -> (tensor<5xf32>, tensor<5xf32>, tensor<5xf32>) {
  %0 = linalg.reduce { arith.addf } ins(%x : tensor<5x8xf32>) outs(%init : tensor<5xf32>) dimensions = [1]
  %1 = linalg.reduce { arith.addf } ins(%y : tensor<5x12xf32>) outs(%init : tensor<5xf32>) dimensions = [1]
  return %0, %1, %init : tensor<5xf32>, tensor<5xf32>, tensor<5xf32>
}

// A product that accumulates into what another one made.

// NUMBERS:       @accumulated: equal
func.func @accumulated(%a: tensor<3x8xf32>, %b: tensor<8x5xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>},
                       %c: tensor<3x12xf32>, %d: tensor<12x5xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>}, %init: tensor<3x5xf32>) -> tensor<3x5xf32> {
  %0 = linalg.matmul ins(%a, %b : tensor<3x8xf32>, tensor<8x5xf32>) outs(%init : tensor<3x5xf32>) -> tensor<3x5xf32>
  %1 = linalg.matmul ins(%c, %d : tensor<3x12xf32>, tensor<12x5xf32>) outs(%0 : tensor<3x5xf32>) -> tensor<3x5xf32>
  return %1 : tensor<3x5xf32>
}

// CHECK-LABEL:   func @two_results
// CHECK:           %[[BOTH:.*]]:2 = linalg.generic
// CHECK-DAG:       tp.all_reduce %[[BOTH]]#0 sum
// CHECK-DAG:       tp.all_reduce %[[BOTH]]#1 sum
// NUMBERS:       @two_results: equal{{.*}} collectives 2 wire
func.func @two_results(%x: tensor<5x8xf32> {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>}, %i: tensor<5xf32>, %j: tensor<5xf32>) -> (tensor<5xf32>, tensor<5xf32>) {
  %0:2 = linalg.generic {indexing_maps = [#whole, #row, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<5x8xf32>) outs(%i, %j : tensor<5xf32>, tensor<5xf32>) {
  ^bb0(%a: f32, %b: f32, %c: f32):
    %s = arith.addf %b, %a : f32
    %q = arith.mulf %a, %a : f32
    %t = arith.addf %q, %c : f32
    linalg.yield %s, %t : f32, f32
  } -> (tensor<5xf32>, tensor<5xf32>)
  return %0#0, %0#1 : tensor<5xf32>, tensor<5xf32>
}

// A scalar that leaves the tensor.

// NUMBERS:       @rank_zero: equal{{.*}} collectives 1 wire 6
func.func @rank_zero(%x: tensor<8xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}]>}, %init: tensor<f32>) -> (tensor<f32>, f32) {
  %0 = linalg.reduce { arith.addf } ins(%x : tensor<8xf32>) outs(%init : tensor<f32>) dimensions = [0]
  %1 = tensor.extract %0[] : tensor<f32>
  return %0, %1 : tensor<f32>, f32
}

// Two loops over two axes; the rest of the axes stays in the result.

// NUMBERS:       @two_loops: equal
func.func @two_loops(%x: tensor<6x8xf32> {tp.sharding = #tp.sharding<@grid, [{"y"}, {"x"}]>}, %i: tensor<f32>, %j: tensor<6xf32>) -> (tensor<f32>, tensor<6xf32>) {
  %0 = linalg.reduce { arith.addf } ins(%x : tensor<6x8xf32>) outs(%i : tensor<f32>) dimensions = [0, 1]
  %1 = linalg.reduce { arith.addf } ins(%x : tensor<6x8xf32>) outs(%j : tensor<6xf32>) dimensions = [1]
  return %0, %1 : tensor<f32>, tensor<6xf32>
}

// A fused multiply-add is a sum of products.

// NUMBERS:       @fused_multiply_add: equal{{.*}} collectives 1 wire
func.func @fused_multiply_add(%x: tensor<5x10xf32> {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>}, %w: tensor<10xf32>, %init: tensor<5xf32>) -> tensor<5xf32> {
  %0 = linalg.generic {indexing_maps = [#whole, affine_map<(i, j) -> (j)>, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x, %w : tensor<5x10xf32>, tensor<10xf32>) outs(%init : tensor<5xf32>) {
  ^bb0(%a: f32, %b: f32, %acc: f32):
    %f = math.fma %a, %b, %acc : f32
    linalg.yield %f : f32
  } -> tensor<5xf32>
  return %0 : tensor<5xf32>
}

// What stands first in the function is a reshard, and goes.

// CHECK-LABEL:   func @reshard_at_the_top
// CHECK:           tp.axis_index
// CHECK:           tp.all_to_all
// NUMBERS:       @reshard_at_the_top: equal
func.func @reshard_at_the_top(%x: tensor<4x8xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>}, %w: tensor<8x12xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>}, %init: tensor<4x12xf32>) -> tensor<4x12xf32> {
  %0 = linalg.matmul ins(%x, %w : tensor<4x8xf32>, tensor<8x12xf32>) outs(%init : tensor<4x12xf32>) -> tensor<4x12xf32>
  return %0 : tensor<4x12xf32>
}

// What is no number stays none, however many devices count it.

// CHECK-LABEL:   func @no_number
// CHECK-NOT:       arith.select
// CHECK:           tp.all_reduce %{{.*}} sum
// NUMBERS:       @no_number: equal
func.func @no_number(%x: tensor<5x8xf32> {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>}) -> tensor<5xi1> {
  %nan = arith.constant dense<0x7FC00000> : tensor<5xf32>
  %0 = linalg.reduce { arith.addf } ins(%x : tensor<5x8xf32>) outs(%nan : tensor<5xf32>) dimensions = [1]
  %1 = arith.cmpf uno, %0, %0 : tensor<5xf32>
  return %1 : tensor<5xi1>
}
