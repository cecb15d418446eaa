// A network of convolutions that becomes narrow and deep: on 8 devices the first
// layers have more pixels than filters, the last ones more filters than pixels.
#map = affine_map<(b, y, x, c) -> (b, y, x, c)>
func.func @main(%image: tensor<4x66x66x16xf32> {tp.name = "image"},
                %f1: tensor<3x3x16x64xf32> {tp.name = "f1"},
                %f2: tensor<4x4x64x256xf32> {tp.name = "f2"},
                %f3: tensor<4x4x256x1024xf32> {tp.name = "f3"},
                %f4: tensor<1x1x1024x1024xf32> {tp.name = "f4"}) -> tensor<4x4x4x1024xf32> {
  %zero = arith.constant 0.0 : f32
  %e1 = tensor.empty() : tensor<4x64x64x64xf32>
  %z1 = linalg.fill ins(%zero : f32) outs(%e1 : tensor<4x64x64x64xf32>) -> tensor<4x64x64x64xf32>
  %c1 = linalg.conv_2d_nhwc_hwcf ins(%image, %f1 : tensor<4x66x66x16xf32>, tensor<3x3x16x64xf32>)
      outs(%z1 : tensor<4x64x64x64xf32>) -> tensor<4x64x64x64xf32>
  %a1 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]}
      ins(%c1 : tensor<4x64x64x64xf32>) outs(%e1 : tensor<4x64x64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %m = arith.maximumf %in, %zero : f32
      linalg.yield %m : f32
    } -> tensor<4x64x64x64xf32>
  %e2 = tensor.empty() : tensor<4x16x16x256xf32>
  %z2 = linalg.fill ins(%zero : f32) outs(%e2 : tensor<4x16x16x256xf32>) -> tensor<4x16x16x256xf32>
  %c2 = linalg.conv_2d_nhwc_hwcf {strides = dense<4> : tensor<2xi64>} ins(%a1, %f2 : tensor<4x64x64x64xf32>, tensor<4x4x64x256xf32>)
      outs(%z2 : tensor<4x16x16x256xf32>) -> tensor<4x16x16x256xf32>
  %e3 = tensor.empty() : tensor<4x4x4x1024xf32>
  %z3 = linalg.fill ins(%zero : f32) outs(%e3 : tensor<4x4x4x1024xf32>) -> tensor<4x4x4x1024xf32>
  %c3 = linalg.conv_2d_nhwc_hwcf {strides = dense<4> : tensor<2xi64>} ins(%c2, %f3 : tensor<4x16x16x256xf32>, tensor<4x4x256x1024xf32>)
      outs(%z3 : tensor<4x4x4x1024xf32>) -> tensor<4x4x4x1024xf32>
  %c4 = linalg.conv_2d_nhwc_hwcf ins(%c3, %f4 : tensor<4x4x4x1024xf32>, tensor<1x1x1024x1024xf32>)
      outs(%z3 : tensor<4x4x4x1024xf32>) -> tensor<4x4x4x1024xf32>
  return %c4 : tensor<4x4x4x1024xf32>
}
