#map = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map1 = affine_map<(d0, d1, d2) -> ()>
#map2 = affine_map<(d0, d1) -> (d0)>
#map3 = affine_map<(d0, d1) -> (d0, d1)>
#map4 = affine_map<(d0, d1) -> (d1)>
module {
  tp.mesh @mesh <x = 6, y = 2>
  func.func @main(%arg0: tensor<1x5x6xf64> {tp.sharding = #tp.sharding<@mesh, [{}, {"y"}p2, {"x"}]>}, %arg1: tensor<f64>, %arg2: tensor<1xi1> {tp.sharding = #tp.sharding<@mesh, [{"x"}]>}, %arg3: tensor<1x4xi1> {tp.sharding = #tp.sharding<@mesh, [{"x"}, {}]>}) -> (tensor<f64> {tp.sharding = #tp.sharding<@mesh, []>}, tensor<f64>, tensor<2xf64> {tp.sharding = #tp.sharding<@mesh, [{?}]>}, tensor<4xi1> {tp.sharding = #tp.sharding<@mesh, [{}]>}) {
    %cst = arith.constant dense<1.000000e+00> : tensor<f64>
    %0 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["reduction", "reduction", "reduction"]} ins(%arg0 : tensor<1x5x6xf64>) outs(%cst : tensor<f64>) {
    ^bb0(%in: f64, %out: f64):
      %7 = arith.addf %in, %out : f64
      linalg.yield %7 : f64
    } -> tensor<f64>
    %c0 = arith.constant 0 : index
    %extracted = tensor.extract %arg2[%c0] : tensor<1xi1>
    %1 = scf.if %extracted -> (tensor<f64>) {
      %7 = arith.maximumf %0, %arg1 : tensor<f64>
      scf.yield %7 : tensor<f64>
    } else {
      scf.yield %arg1 : tensor<f64>
    }
    %2 = arith.mulf %0, %0 : tensor<f64>
    %3 = tensor.empty() : tensor<2xf64>
    %broadcasted = linalg.broadcast ins(%arg1 : tensor<f64>) outs(%3 : tensor<2xf64>) dimensions = [0] 
    %false = arith.constant false
    %4 = tensor.empty() : tensor<4xi1>
    %5 = linalg.fill ins(%false : i1) outs(%4 : tensor<4xi1>) -> tensor<4xi1>
    %6 = linalg.generic {indexing_maps = [#map2, #map3, #map4], iterator_types = ["reduction", "parallel"]} ins(%arg2, %arg3 : tensor<1xi1>, tensor<1x4xi1>) outs(%5 : tensor<4xi1>) {
    ^bb0(%in: i1, %in_0: i1, %out: i1):
      %7 = arith.andi %in, %in_0 : i1
      %8 = arith.ori %out, %7 : i1
      linalg.yield %8 : i1
    } -> tensor<4xi1>
    return %1, %2, %broadcasted, %6 : tensor<f64>, tensor<f64>, tensor<2xf64>, tensor<4xi1>
  }
}

