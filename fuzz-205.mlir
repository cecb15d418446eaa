module {
  tp.mesh @mesh <x = 2>
  func.func @main(%arg0: tensor<2xf32>, %arg1: tensor<2x0xf32> {tp.sharding = #tp.sharding<@mesh, [{}, {"x"}]>}) -> (tensor<f32>, tensor<2x0xf32>) {
    %cst = arith.constant dense<0.000000e+00> : tensor<f32>
    %0 = linalg.dot ins(%arg0, %arg0 : tensor<2xf32>, tensor<2xf32>) outs(%cst : tensor<f32>) -> tensor<f32>
    %concat = tensor.concat dim(1) %arg1, %arg1 : (tensor<2x0xf32>, tensor<2x0xf32>) -> tensor<2x0xf32>
    return %0, %concat : tensor<f32>, tensor<2x0xf32>
  }
}

