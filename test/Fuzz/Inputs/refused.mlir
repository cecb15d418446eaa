func.func @main(%x: tensor<7xf32>) -> tensor<7xf32> {
  %y = "other.unknown"(%x) : (tensor<7xf32>) -> tensor<7xf32>
  return %y : tensor<7xf32>
}
