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

// Needed in a branch and after it: reduced before the branch, once.

// CHECK-LABEL: func @branch_first
// CHECK:         tp.all_reduce
// CHECK:         scf.if
// CHECK-NOT:     tp.all_reduce
// CHECK:         return
func.func @branch_first(%x: tensor<6x4xf32> {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>}, %y: tensor<6xf32>, %flag: tensor<i1>) -> (tensor<6xf32> {tp.sharding = #tp.sharding<@pod, [{}]>}, tensor<6xf32> {tp.sharding = #tp.sharding<@pod, [{}]>}) {
  %zero = arith.constant dense<0.0> : tensor<6xf32>
  %sum = linalg.reduce {arith.addf} ins(%x : tensor<6x4xf32>) outs(%zero : tensor<6xf32>) dimensions = [1]
  %condition = tensor.extract %flag[] : tensor<i1>
  %r = scf.if %condition -> tensor<6xf32> {
    %s = arith.mulf %sum, %sum : tensor<6xf32>
    scf.yield %s : tensor<6xf32>
  } else {
    scf.yield %y : tensor<6xf32>
  }
  %d = arith.divf %y, %sum : tensor<6xf32>
  return %r, %d : tensor<6xf32>, tensor<6xf32>
}

// A constraint that leaves a dimension open asks for what it got, whether it is
// the first user or the last.

tp.mesh @grid <x = 4, y = 3>

// CHECK-LABEL: func @constraint_last
// CHECK:         tp.all_reduce %arg0 max over @grid ["y"]
// CHECK-NOT:     tp.{{[a-z_]+}} %arg0
// CHECK-LABEL: func @constraint_first
// CHECK:         tp.all_reduce %arg0 max over @grid ["y"]
// CHECK-NOT:     tp.{{[a-z_]+}} %arg0
// CHECK-LABEL: func @end
func.func @constraint_last(%x: tensor<5x12xi8> {tp.sharding = #tp.sharding<@grid, [{}, {"x":(2)2}], partial = max {"y"}>}) -> (tensor<12x5xi8> {tp.sharding = #tp.sharding<@grid, [{"y"}, {}]>}, tensor<5x12xi8> {tp.sharding = #tp.sharding<@grid, [{}, {"y", "x"}]>}) {
  %empty = tensor.empty() : tensor<12x5xi8>
  %t = linalg.transpose ins(%x : tensor<5x12xi8>) outs(%empty : tensor<12x5xi8>) permutation = [1, 0]
  %c = tp.constrain %x <@grid, [{}, {"y", ?}]> : tensor<5x12xi8>
  return %t, %c : tensor<12x5xi8>, tensor<5x12xi8>
}
func.func @constraint_first(%x: tensor<5x12xi8> {tp.sharding = #tp.sharding<@grid, [{}, {"x":(2)2}], partial = max {"y"}>}) -> (tensor<12x5xi8> {tp.sharding = #tp.sharding<@grid, [{"y"}, {}]>}, tensor<5x12xi8> {tp.sharding = #tp.sharding<@grid, [{}, {"y", "x"}]>}) {
  %c = tp.constrain %x <@grid, [{}, {"y", ?}]> : tensor<5x12xi8>
  %empty = tensor.empty() : tensor<12x5xi8>
  %t = linalg.transpose ins(%x : tensor<5x12xi8>) outs(%empty : tensor<12x5xi8>) permutation = [1, 0]
  return %t, %c : tensor<12x5xi8>, tensor<5x12xi8>
}
func.func @end() {
  return
}
