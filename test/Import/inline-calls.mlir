// RUN: tp-opt %s --tp-inline-calls --split-input-file | FileCheck %s

// CHECK-NOT:   @double
// CHECK-LABEL: func.func @main(
// CHECK-SAME:    %[[X:.*]]: tensor<4xf32>
// CHECK-NEXT:    %[[D:.*]] = arith.addf %[[X]], %[[X]]
// CHECK-NEXT:    return %[[D]]
func.func private @double(%x: tensor<4xf32>) -> tensor<4xf32> {
  %0 = arith.addf %x, %x : tensor<4xf32>
  return %0 : tensor<4xf32>
}
func.func @main(%x: tensor<4xf32>) -> tensor<4xf32> {
  %0 = call @double(%x) : (tensor<4xf32>) -> tensor<4xf32>
  return %0 : tensor<4xf32>
}

// -----

// A callee with calls of its own, called twice, that returns its arguments in
// another order.

// CHECK-LABEL: func.func @nested(
// CHECK-SAME:    %[[X:.*]]: tensor<4xf32>, %[[Y:.*]]: tensor<4xf32>
// CHECK-NEXT:    %[[A:.*]] = arith.subf %[[Y]], %[[X]]
// CHECK-NEXT:    %[[B:.*]] = arith.subf %[[A]], %[[Y]]
// CHECK-NEXT:    return %[[B]]
// CHECK-NOT:   func.func
func.func @nested(%x: tensor<4xf32>, %y: tensor<4xf32>) -> tensor<4xf32> {
  %0 = call @outer(%x, %y) : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xf32>
  %1 = call @outer(%y, %0) : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xf32>
  return %1 : tensor<4xf32>
}
func.func private @outer(%x: tensor<4xf32>, %y: tensor<4xf32>) -> tensor<4xf32> {
  %0:2 = call @swap(%x, %y) : (tensor<4xf32>, tensor<4xf32>) -> (tensor<4xf32>, tensor<4xf32>)
  %1 = arith.subf %0#0, %0#1 : tensor<4xf32>
  return %1 : tensor<4xf32>
}
func.func private @swap(%x: tensor<4xf32>, %y: tensor<4xf32>) -> (tensor<4xf32>, tensor<4xf32>) {
  return %y, %x : tensor<4xf32>, tensor<4xf32>
}

// -----

// A call below an operation with a region.

// CHECK-LABEL: func.func @in_region(
// CHECK:         scf.for
// CHECK-NEXT:      arith.addf
func.func @in_region(%x: tensor<4xf32>, %n: index) -> tensor<4xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %0 = scf.for %i = %c0 to %n step %c1 iter_args(%a = %x) -> tensor<4xf32> {
    %1 = func.call @double(%a) : (tensor<4xf32>) -> tensor<4xf32>
    scf.yield %1 : tensor<4xf32>
  }
  return %0 : tensor<4xf32>
}
func.func private @double(%x: tensor<4xf32>) -> tensor<4xf32> {
  %0 = arith.addf %x, %x : tensor<4xf32>
  return %0 : tensor<4xf32>
}

// -----

// What a callee says of its boundary constrains the values that pass it.

tp.mesh @pod <tp = 4>
// CHECK-LABEL: func.func @annotated(
// CHECK-SAME:    %[[X:.*]]: tensor<4xf32>
// CHECK-NEXT:    %[[IN:.*]] = tp.constrain %[[X]] <@pod, [{"tp"}]>
// CHECK-NEXT:    %[[D:.*]] = arith.addf %[[IN]], %[[IN]]
// CHECK-NEXT:    %[[OUT:.*]] = tp.constrain %[[D]] <@pod, [{}]>
// CHECK-NEXT:    return %[[OUT]]
func.func @annotated(%x: tensor<4xf32>) -> tensor<4xf32> {
  %0 = call @double(%x) : (tensor<4xf32>) -> tensor<4xf32>
  return %0 : tensor<4xf32>
}
func.func private @double(%x: tensor<4xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}]>}) -> (tensor<4xf32> {tp.sharding = #tp.sharding<@pod, [{}]>}) {
  %0 = arith.addf %x, %x : tensor<4xf32>
  return %0 : tensor<4xf32>
}
