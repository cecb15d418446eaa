// A product with a weight of 8 bits in 11 groups of 126 rows, each with a scale.
#rows = affine_map<(g, k, n) -> (g, k, n)>
#groups = affine_map<(g, k, n) -> (g, n)>
func.func @main(%x: tensor<32x1386xf32> {tp.name = "x"}, %w: tensor<1386x64xi8> {tp.name = "w"},
                %scales: tensor<11x64xf32> {tp.name = "scales"}) -> tensor<32x64xf32> {
  %grouped = tensor.expand_shape %w [[0, 1], [2]] output_shape [11, 126, 64] : tensor<1386x64xi8> into tensor<11x126x64xi8>
  %empty = tensor.empty() : tensor<11x126x64xf32>
  %wide = linalg.generic {indexing_maps = [#rows, #groups, #rows], iterator_types = ["parallel", "parallel", "parallel"]}
      ins(%grouped, %scales : tensor<11x126x64xi8>, tensor<11x64xf32>) outs(%empty : tensor<11x126x64xf32>) {
    ^bb0(%a: i8, %s: f32, %out: f32):
      %f = arith.sitofp %a : i8 to f32
      %m = arith.mulf %f, %s : f32
      linalg.yield %m : f32
    } -> tensor<11x126x64xf32>
  %flat = tensor.collapse_shape %wide [[0, 1], [2]] : tensor<11x126x64xf32> into tensor<1386x64xf32>
  %zero = arith.constant 0.0 : f32
  %init = tensor.empty() : tensor<32x64xf32>
  %fill = linalg.fill ins(%zero : f32) outs(%init : tensor<32x64xf32>) -> tensor<32x64xf32>
  %y = linalg.matmul ins(%x, %flat : tensor<32x1386xf32>, tensor<1386x64xf32>) outs(%fill : tensor<32x64xf32>) -> tensor<32x64xf32>
  return %y : tensor<32x64xf32>
}
