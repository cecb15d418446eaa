// RUN: tp-opt %s %partition-all | FileCheck %s
// RUN: %check-each %s

// A sum of which one user wants all and the other a slice is reduced once,
// whoever comes first.

tp.mesh @pod <tp = 2>

// CHECK-LABEL: func @whole_first
// CHECK:         %[[SUM:.*]] = tp.all_reduce
// CHECK-NOT:     tp.reduce_scatter
// CHECK:         tp.shard %[[SUM]]
func.func @whole_first(%x: tensor<6x4xf32> {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>}) -> (tensor<6xf32> {tp.sharding = #tp.sharding<@pod, [{}]>}, tensor<6xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}]>}) {
  %zero = arith.constant dense<0.0> : tensor<6xf32>
  %sum = linalg.reduce {arith.addf} ins(%x : tensor<6x4xf32>) outs(%zero : tensor<6xf32>) dimensions = [1]
  return %sum, %sum : tensor<6xf32>, tensor<6xf32>
}

// CHECK-LABEL: func @slice_first
// CHECK:         %[[SUM:.*]] = tp.all_reduce
// CHECK-NOT:     tp.reduce_scatter
// CHECK:         tp.shard %[[SUM]]
func.func @slice_first(%x: tensor<6x4xf32> {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>}) -> (tensor<6xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}]>}, tensor<6xf32> {tp.sharding = #tp.sharding<@pod, [{}]>}) {
  %zero = arith.constant dense<0.0> : tensor<6xf32>
  %sum = linalg.reduce {arith.addf} ins(%x : tensor<6x4xf32>) outs(%zero : tensor<6xf32>) dimensions = [1]
  return %sum, %sum : tensor<6xf32>, tensor<6xf32>
}
