// RUN: tp-opt %s %partition-all | FileCheck %s

// Arguments of which every device has a term, and results that are to stay so.

tp.mesh @pod <tp = 4>

// CHECK-LABEL: func @combined_before_use
// CHECK-SAME:    (%[[P:.*]]: tensor<5xf32>
// CHECK:         %[[SUM:.*]] = tp.all_reduce %[[P]] sum over @pod ["tp"] {tp.cause = "argument #0 leaves a reduction pending and
// CHECK:         ins(%[[SUM]]
func.func @combined_before_use(%p: tensor<5xf32> {tp.sharding = #tp.sharding<@pod, [{}], partial = sum {"tp"}>}) -> tensor<5xf32> {
  %0 = math.exp %p : tensor<5xf32>
  return %0 : tensor<5xf32>
}

// CHECK-LABEL: func @carried
// CHECK-NOT:     = tp.
// CHECK:         arith.addf
// CHECK:         tp.all_reduce
// CHECK-NEXT:    {{^ *}}return
func.func @carried(%p: tensor<5xf32> {tp.sharding = #tp.sharding<@pod, [{}], partial = sum {"tp"}>}, %x: tensor<5x8xf32> {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>}) -> tensor<5xf32> {
  %zero = arith.constant dense<0.0> : tensor<5xf32>
  %0 = linalg.reduce { arith.addf } ins(%x : tensor<5x8xf32>) outs(%zero : tensor<5xf32>) dimensions = [1]
  %1 = arith.addf %0, %p : tensor<5xf32>
  return %1 : tensor<5xf32>
}

// One factor of a product is combined before it, and the other before or after.

// CHECK-LABEL:   func @product
// CHECK:           tp.all_reduce
// CHECK:           arith.mulf
// CHECK:           tp.all_reduce
// CHECK-NOT:       = tp.
func.func @product(%p: tensor<5xf32> {tp.sharding = #tp.sharding<@pod, [{}], partial = sum {"tp"}>}, %x: tensor<5x8xf32> {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>}) -> tensor<5xf32> {
  %zero = arith.constant dense<0.0> : tensor<5xf32>
  %0 = linalg.reduce { arith.addf } ins(%x : tensor<5x8xf32>) outs(%zero : tensor<5xf32>) dimensions = [1]
  %1 = arith.mulf %0, %p : tensor<5xf32>
  return %1 : tensor<5xf32>
}

// Two want it combined: once is enough. Scattering and gathering the padded
// shards would move more.

// CHECK-LABEL: func @returned
// CHECK-SAME:    (%[[P:[^:]*]]: tensor<6xf32>
// CHECK:         %[[ALL:.*]] = tp.all_reduce %[[P]] max
// CHECK:         %[[OWN:.*]] = tp.shard %[[ALL]] dim 0 over @pod ["tp"] : tensor<6xf32> -> tensor<2xf32>
// CHECK:         return %[[P]], %[[ALL]], %[[OWN]]
func.func @returned(%p: tensor<6xf32> {tp.sharding = #tp.sharding<@pod, [{}], partial = max {"tp"}>})
    -> (tensor<6xf32> {tp.sharding = #tp.sharding<@pod, [{}], partial = max {"tp"}>}, tensor<6xf32>, tensor<6xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}]>}) {
  return %p, %p, %p : tensor<6xf32>, tensor<6xf32>, tensor<6xf32>
}

// Half of the devices have terms still.

// CHECK-LABEL: func @half_combined
// CHECK-SAME:    (%[[P:[^:]*]]: tensor<6xf32>
// CHECK:         %[[HALF:.*]] = tp.all_reduce %[[P]] sum over @pod ["tp":(2)2]
// CHECK:         return %[[HALF]]
func.func @half_combined(%p: tensor<6xf32> {tp.sharding = #tp.sharding<@pod, [{}], partial = sum {"tp"}>})
    -> (tensor<6xf32> {tp.sharding = #tp.sharding<@pod, [{}], partial = sum {"tp":(1)2}>}) {
  return %p : tensor<6xf32>
}

// A term of a product is returned as it is.

// CHECK-LABEL: func @term_returned
// CHECK:         %[[TERM:.*]] = linalg.matmul
// CHECK-NOT:     = tp.
// CHECK:         return %[[TERM]]
func.func @term_returned(%x: tensor<3x8xf32>, %w: tensor<8x5xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>})
    -> (tensor<3x5xf32> {tp.sharding = #tp.sharding<@pod, [{}, {}], partial = sum {"tp"}>}) {
  %zero = arith.constant dense<0.0> : tensor<3x5xf32>
  %0 = linalg.matmul ins(%x, %w : tensor<3x8xf32>, tensor<8x5xf32>) outs(%zero : tensor<3x5xf32>) -> tensor<3x5xf32>
  return %0 : tensor<3x5xf32>
}

// A constraint may say that the terms are to stay apart.

// CHECK-LABEL: func @term_constrained
// CHECK:         %[[TERM:.*]] = linalg.matmul
// CHECK-NOT:     = tp.
// CHECK:         return %[[TERM]]
func.func @term_constrained(%x: tensor<3x8xf32>, %w: tensor<8x5xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>})
    -> (tensor<3x5xf32> {tp.sharding = #tp.sharding<@pod, [{}, {}], partial = sum {"tp"}>}) {
  %zero = arith.constant dense<0.0> : tensor<3x5xf32>
  %0 = linalg.matmul ins(%x, %w : tensor<3x8xf32>, tensor<8x5xf32>) outs(%zero : tensor<3x5xf32>) -> tensor<3x5xf32>
  %1 = tp.constrain %0 <@pod, [{}, {}], partial = sum {"tp"}> : tensor<3x5xf32>
  return %1 : tensor<3x5xf32>
}
