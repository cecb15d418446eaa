module {
  tp.mesh @mesh <x = 2, y = 2>
  func.func @main(%arg0: tensor<2x2xf32>, %arg1: tensor<2x0xf32> {tp.sharding = #tp.sharding<@mesh, [{}, {}]>}) -> (tensor<4x2x2x2xf32> {tp.sharding = #tp.sharding<@mesh, [{"x"}, {}, {}, {}]>}, tensor<2x2xf32> {tp.sharding = #tp.sharding<@mesh, [{}, {"x"}]>}) {
    %0 = tensor.empty() : tensor<4x2x2x2xf32>
    %broadcasted = linalg.broadcast ins(%arg0 : tensor<2x2xf32>) outs(%0 : tensor<4x2x2x2xf32>) dimensions = [0, 1] 
    %cst = arith.constant 0.000000e+00 : f32
    %padded = tensor.pad %arg1 low[0, 2] high[0, 0] {
    ^bb0(%arg2: index, %arg3: index):
      tensor.yield %cst : f32
    } : tensor<2x0xf32> to tensor<2x2xf32>
    return %broadcasted, %padded : tensor<4x2x2x2xf32>, tensor<2x2xf32>
  }
}

