// RUN: tp-opt %s --verify-roundtrip | FileCheck %s

// Calls of the user's kernels.

// CHECK-LABEL: func @elementwise
// CHECK-NEXT:    tp.call "my.swiglu"(%{{.*}}, %{{.*}}) {rule = "b f, b f -> b f"} : (tensor<7x5xf32>, tensor<7x5xf32>) -> tensor<7x5xf32>
func.func @elementwise(%a: tensor<7x5xf32>, %b: tensor<7x5xf32>) -> tensor<7x5xf32> {
  %0 = tp.call "my.swiglu"(%a, %b) {rule = "b f, b f -> b f"} : (tensor<7x5xf32>, tensor<7x5xf32>) -> tensor<7x5xf32>
  return %0 : tensor<7x5xf32>
}

// Two results of other types, and a scalar, whose list is empty.

// CHECK-LABEL: func @several_results
// CHECK-NEXT:    tp.call "my.top"(%{{.*}}, %{{.*}}) {rule = ", n  k! -> n, n"} : (tensor<i32>, tensor<7x5xf32>) -> (tensor<7xf32>, tensor<7xi32>)
func.func @several_results(%s: tensor<i32>, %x: tensor<7x5xf32>) -> (tensor<7xf32>, tensor<7xi32>) {
  %0:2 = tp.call "my.top"(%s, %x) {rule = ", n  k! -> n, n"} : (tensor<i32>, tensor<7x5xf32>) -> (tensor<7xf32>, tensor<7xi32>)
  return %0#0, %0#1 : tensor<7xf32>, tensor<7xi32>
}

// What nobody reads is not computed, and nothing is computed twice.

// RUN: tp-opt %s --cse | FileCheck %s --check-prefix=CSE
// CSE-LABEL: func @pure
// CSE-COUNT-1: tp.call
// CSE-NOT:     tp.call
func.func @pure(%x: tensor<7xf32>) -> (tensor<7xf32>, tensor<7xf32>) {
  %unused = tp.call "my.f"(%x) {rule = "n -> n"} : (tensor<7xf32>) -> tensor<7xf32>
  %0 = tp.call "my.g"(%x) {rule = "n -> n"} : (tensor<7xf32>) -> tensor<7xf32>
  %1 = tp.call "my.g"(%x) {rule = "n -> n"} : (tensor<7xf32>) -> tensor<7xf32>
  return %0, %1 : tensor<7xf32>, tensor<7xf32>
}

// As the documentation has it.

// CHECK-LABEL: func @documented
// CSE-LABEL: func @documented
// CHECK-COUNT-2: tp.call
func.func @documented(%a: tensor<8x6xf32>, %b: tensor<8x6xf32>) -> tensor<8x6xf32> {
  %1 = tp.call "my.swiglu"(%a, %b) {rule = "b f, b f -> b f"}
      : (tensor<8x6xf32>, tensor<8x6xf32>) -> tensor<8x6xf32>
  %2 = tp.call "my.softmax"(%1) {rule = "b f! -> b f"}
      : (tensor<8x6xf32>) -> tensor<8x6xf32>
  return %2 : tensor<8x6xf32>
}
