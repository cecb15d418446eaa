// A product of two small matrices that are whole on every device, and so is the
// result: to share the work costs more than it saves.
func.func @main(%a: tensor<24x24xf32> {tp.sharding = #tp.sharding<@mesh, [{}, {}]>},
    %b: tensor<24x24xf32> {tp.sharding = #tp.sharding<@mesh, [{}, {}]>})
    -> (tensor<24x24xf32> {tp.sharding = #tp.sharding<@mesh, [{}, {}]>}) {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<24x24xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<24x24xf32>) -> tensor<24x24xf32>
  %c = linalg.matmul ins(%a, %b : tensor<24x24xf32>, tensor<24x24xf32>) outs(%f : tensor<24x24xf32>) -> tensor<24x24xf32>
  return %c : tensor<24x24xf32>
}
tp.mesh @mesh <tp = 6>
