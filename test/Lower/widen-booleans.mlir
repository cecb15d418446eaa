// RUN: tp-opt %s --tp-widen-booleans | FileCheck %s

#id = affine_map<(d0) -> (d0)>

// CHECK-LABEL: func.func @main(
// CHECK-SAME:    %[[X:.*]]: tensor<4xi8>) -> tensor<4xi8>
// CHECK:         tensor.empty() : tensor<4xi8>
// CHECK:         ^bb0(%[[IN:.*]]: i8, %{{.*}}: i8):
// CHECK:           %[[TRUTH:.*]] = arith.trunci %[[IN]] : i8 to i1
// CHECK:           %[[NOT:.*]] = arith.xori %[[TRUTH]], %{{.*}} : i1
// CHECK:           %[[BYTE:.*]] = arith.extui %[[NOT]] : i1 to i8
// CHECK:           linalg.yield %[[BYTE]] : i8
func.func @main(%x: tensor<4xi1>) -> tensor<4xi1> {
  %0 = tensor.empty() : tensor<4xi1>
  %1 = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel"]} ins(%x : tensor<4xi1>) outs(%0 : tensor<4xi1>) {
  ^bb0(%in: i1, %out: i1):
    %true = arith.constant true
    %2 = arith.xori %in, %true : i1
    linalg.yield %2 : i1
  } -> tensor<4xi1>
  return %1 : tensor<4xi1>
}

// Scalars beside tensors, constants and calls of the runtime follow.

// CHECK-LABEL: func.func @others(
// CHECK:         %[[TABLE:.*]] = arith.constant dense<[1, 0]> : tensor<2xi8>
// CHECK:         %[[ZERO:.*]] = arith.extui %{{.*}} : i1 to i8
// CHECK:         linalg.fill ins(%[[ZERO]] : i8) outs(%{{.*}} : tensor<2xi8>)
// CHECK:         %[[ELEMENT:.*]] = tensor.extract %[[TABLE]]
// CHECK:         arith.trunci %[[ELEMENT]] : i8 to i1
// CHECK:         tprt.collective outs(%{{.*}} : tensor<2xi8>) {{.*}} -> tensor<2xi8>
func.func @others(%i: index) -> (tensor<2xi1>, i1) {
  %table = arith.constant dense<[true, false]> : tensor<2xi1>
  %false = arith.constant false
  %0 = tensor.empty() : tensor<2xi1>
  %1 = linalg.fill ins(%false : i1) outs(%0 : tensor<2xi1>) -> tensor<2xi1>
  %2 = tensor.extract %table[%i] : tensor<2xi1>
  %3 = tprt.collective outs(%1 : tensor<2xi1>) {dtype = "i1", kind = "all_reduce"} -> tensor<2xi1>
  return %3, %2 : tensor<2xi1>, i1
}

// A body that reads other tensors only is left alone.

// CHECK-LABEL: func.func @no_booleans(
// CHECK:           arith.cmpf olt, %{{.*}}, %{{.*}} : f32
// CHECK-NEXT:      arith.select
// CHECK-NOT:       arith.extui
func.func @no_booleans(%x: tensor<4xf32>) -> tensor<4xf32> {
  %0 = tensor.empty() : tensor<4xf32>
  %1 = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel"]} ins(%x : tensor<4xf32>) outs(%0 : tensor<4xf32>) {
  ^bb0(%in: f32, %out: f32):
    %2 = arith.negf %in : f32
    %3 = arith.cmpf olt, %in, %2 : f32
    %4 = arith.select %3, %in, %2 : f32
    linalg.yield %4 : f32
  } -> tensor<4xf32>
  return %1 : tensor<4xf32>
}
