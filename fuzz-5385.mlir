#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0, d1) -> (d0)>
module {
  tp.mesh @mesh <x = 2>
  func.func @main(%arg0: tensor<2x10xf32>) -> (tensor<2xf32>, tensor<2x10xf32>, tensor<2x10xf32>, tensor<2x1xf32>, tensor<2x10xf32> {tp.sharding = #tp.sharding<@mesh, [{}, {2:_, "x"}]>}) {
    %cst = arith.constant dense<0.000000e+00> : tensor<2xf32>
    %0 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "reduction"]} ins(%arg0 : tensor<2x10xf32>) outs(%cst : tensor<2xf32>) {
    ^bb0(%in: f32, %out: f32):
      %6 = arith.addf %in, %out : f32
      linalg.yield %6 : f32
    } -> tensor<2xf32>
    %1 = arith.addf %arg0, %arg0 : tensor<2x10xf32>
    %2 = tensor.empty() : tensor<2x10xf32>
    %3 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel", "parallel"]} outs(%2 : tensor<2x10xf32>) {
    ^bb0(%out: f32):
      %6 = linalg.index 0 : index
      %7 = arith.index_cast %6 : index to i32
      %8 = arith.sitofp %7 : i32 to f32
      linalg.yield %8 : f32
    } -> tensor<2x10xf32>
    %extracted_slice = tensor.extract_slice %arg0[0, 9] [2, 1] [1, 1] : tensor<2x10xf32> to tensor<2x1xf32>
    %4 = arith.addf %arg0, %arg0 : tensor<2x10xf32>
    %5 = arith.addf %4, %4 : tensor<2x10xf32>
    return %0, %1, %3, %extracted_slice, %5 : tensor<2xf32>, tensor<2x10xf32>, tensor<2x10xf32>, tensor<2x1xf32>, tensor<2x10xf32>
  }
}

