// RUN: tp-opt %s --tp-import-constrain-calls --split-input-file | FileCheck %s

tp.mesh @mesh <tp = 4>
// CHECK-NOT:   @tp_constrain_0
// CHECK-LABEL: func.func @main(
// CHECK-SAME:    %[[X:.*]]: tensor<4x16xf32>
// CHECK-NEXT:    %[[C:.*]] = tp.constrain %[[X]] <@mesh, [{}, {"tp"}]> : tensor<4x16xf32>
// CHECK-NEXT:    return %[[C]]
func.func private @tp_constrain_0(tensor<4x16xf32>) -> tensor<4x16xf32> attributes {tp.constrain = "{},{tp}"}
func.func @main(%x: tensor<4x16xf32>) -> tensor<4x16xf32> {
  %0 = call @tp_constrain_0(%x) : (tensor<4x16xf32>) -> tensor<4x16xf32>
  return %0 : tensor<4x16xf32>
}

// -----

// The list may be written as in #tp.sharding, and one declaration serves
// several calls.

tp.mesh @mesh <dp = 2, tp = 4>
// CHECK-LABEL: func.func @twice(
// CHECK-NEXT:    tp.constrain %{{.*}} <@mesh, [{"dp", ?}, {"tp":(1)2}]>
// CHECK-NEXT:    tp.constrain %{{.*}} <@mesh, [{"dp", ?}, {"tp":(1)2}]>
func.func private @c(tensor<4x16xf32>) -> tensor<4x16xf32> attributes {tp.constraint = "[{\22dp\22, ?}, {\22tp\22:(1)2}]"}
func.func @twice(%x: tensor<4x16xf32>) -> tensor<4x16xf32> {
  %0 = call @c(%x) : (tensor<4x16xf32>) -> tensor<4x16xf32>
  %1 = call @c(%0) : (tensor<4x16xf32>) -> tensor<4x16xf32>
  return %1 : tensor<4x16xf32>
}
