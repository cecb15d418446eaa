// RUN: tp-opt %s --tp-select-entry | FileCheck %s
// RUN: tp-opt %s --tp-select-entry=entry=other | FileCheck %s --check-prefix=OTHER
// RUN: tp-opt %s --entry=other | FileCheck %s --check-prefix=OTHER
// RUN: not tp-opt %s --entry=nobody --tp-shard 2>&1 | FileCheck %s --check-prefix=NOBODY
// RUN: not tp-opt %s --tp-select-entry=entry=nobody 2>&1 | FileCheck %s --check-prefix=NOBODY

// @main is the program where nothing else is asked for; what it calls stays.

// CHECK-LABEL: func.func private @square
// CHECK-LABEL: func.func @main
// CHECK-NOT:   func.func @other

// OTHER-NOT:   @main
// OTHER-NOT:   @square
// OTHER-LABEL: func.func @other

// NOBODY: error: there is no function called '@nobody' with a body; there is @square, @main, @other
func.func @square(%x: tensor<4xf32>) -> tensor<4xf32> {
  return %x : tensor<4xf32>
}
func.func @main(%x: tensor<4xf32>) -> tensor<4xf32> {
  %0 = call @square(%x) : (tensor<4xf32>) -> tensor<4xf32>
  return %0 : tensor<4xf32>
}
func.func @other(%x: tensor<8xf32>) -> tensor<8xf32> {
  return %x : tensor<8xf32>
}
