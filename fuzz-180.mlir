module {
  tp.mesh @mesh <x = 2, y = 5>
  func.func @main(%arg0: tensor<2x2x2xf32> {tp.sharding = #tp.sharding<@mesh, [{"x"}, {}, {}]>}) -> (tensor<2x2x2xf32> {tp.sharding = #tp.sharding<@mesh, [{}, {}, {}]>}, tensor<2x2x2xf32>) {
    %0 = tp.constrain %arg0 <@mesh, [{}, {"x"}, {}]> : tensor<2x2x2xf32>
    return %0, %0 : tensor<2x2x2xf32>, tensor<2x2x2xf32>
  }
}

