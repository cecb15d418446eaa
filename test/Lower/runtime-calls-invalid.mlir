// RUN: tp-opt %s --split-input-file --verify-diagnostics

// The constraints of tprt.call.

func.func @other_result(%x: tensor<8xf32>, %y: tensor<8xf32>) {
  // expected-error @+1 {{'tprt.call' op has targets 'tensor<8xf32>' and results 'tensor<7xf32>'}}
  %0 = "tprt.call"(%x, %y) <{operandSegmentSizes = array<i32: 1, 1>, site = {}}> : (tensor<8xf32>, tensor<8xf32>) -> tensor<7xf32>
  return
}

// -----

func.func @tensor_and_buffer(%x: tensor<8xf32>, %y: memref<8xf32>) {
  // expected-error @+1 {{'tprt.call' op takes 'tensor<8xf32>' and 'memref<8xf32>'}}
  tprt.call ins(%x : tensor<8xf32>) outs(%y : memref<8xf32>) {}
  return
}
