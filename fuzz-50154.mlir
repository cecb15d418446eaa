#map = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2)>
#map1 = affine_map<(d0, d1, d2, d3, d4) -> (d2, d3, d4, d0)>
#map2 = affine_map<(d0, d1, d2, d3, d4) -> (d1, d3, d4)>
#map3 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3)>
#map4 = affine_map<(d0, d1, d2, d3, d4) -> (d4, d3, d2)>
#map5 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d4)>
#map6 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map7 = affine_map<(d0, d1, d2) -> (0, 0, d2)>
#map8 = affine_map<(d0, d1, d2) -> (d1, d0)>
module {
  tp.mesh @mesh <x = 6, y = 2>
  func.func @main(%arg0: tensor<10x1xi1> {tp.sharding = #tp.sharding<@mesh, [{}, {"x":(1)2, "y", "x":(2)3}]>}, %arg1: tensor<12x12x8xi32> {tp.sharding = #tp.sharding<@mesh, [{"y", ?}, {}, {4:_, "x"}]>}, %arg2: tensor<8x6x2x12xi32> {tp.sharding = #tp.sharding<@mesh, [{}, {}, {}, {?}]>}, %arg3: tensor<2x12x2xi32> {tp.sharding = #tp.sharding<@mesh, [{}, {"x", ?}p2, {"y", ?}]>}, %arg4: tensor<1x1x2xi32> {tp.sharding = #tp.sharding<@mesh, [{?}, {?}, {"y"}p2]>}, %arg5: tensor<6x8xi32> {tp.sharding = #tp.sharding<@mesh, [{"x"}, {"y"}]>}, %arg6: tensor<8x6x2xi32> {tp.sharding = #tp.sharding<@mesh, [{"y"}, {}, {?}p2], partial = min {"x":(1)3}>}) -> (tensor<10x1xi1> {tp.sharding = #tp.sharding<@mesh, [{?}, {"y", "x", ?}p2]>}, tensor<12x6x2xi32>, tensor<8x6x2x12xi32> {tp.sharding = #tp.sharding<@mesh, [{}, {"x":(2)3}p2, {"y"}, {}]>}, tensor<8x6x2xi32>, tensor<8x6x2xi32>, tensor<8x6x2x12xi32> {tp.sharding = #tp.sharding<@mesh, [{}, {"x"}, {"y", ?}, {}]>}) {
    %0 = arith.maxsi %arg0, %arg0 : tensor<10x1xi1>
    %cst = arith.constant dense<1> : tensor<12x6x2xi32>
    %1 = linalg.generic {indexing_maps = [#map, #map1, #map2], iterator_types = ["reduction", "parallel", "reduction", "parallel", "parallel"]} ins(%arg1, %arg2 : tensor<12x12x8xi32>, tensor<8x6x2x12xi32>) outs(%cst : tensor<12x6x2xi32>) {
    ^bb0(%in: i32, %in_1: i32, %out: i32):
      %9 = arith.muli %in, %in_1 : i32
      %10 = arith.addi %out, %9 : i32
      linalg.yield %10 : i32
    } -> tensor<12x6x2xi32>
    %2 = arith.muli %arg2, %arg2 : tensor<8x6x2x12xi32>
    %cst_0 = arith.constant dense<0> : tensor<8x6x2xi32>
    %3 = linalg.generic {indexing_maps = [#map3, #map4, #map5], iterator_types = ["parallel", "parallel", "reduction", "reduction", "parallel"]} ins(%arg2, %arg3 : tensor<8x6x2x12xi32>, tensor<2x12x2xi32>) outs(%cst_0 : tensor<8x6x2xi32>) {
    ^bb0(%in: i32, %in_1: i32, %out: i32):
      %9 = arith.muli %in, %in_1 : i32
      %10 = arith.addi %out, %9 : i32
      linalg.yield %10 : i32
    } -> tensor<8x6x2xi32>
    %4 = tensor.empty() : tensor<8x6x2xi32>
    %5 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%3 : tensor<8x6x2xi32>) outs(%4 : tensor<8x6x2xi32>) {
    ^bb0(%in: i32, %out: i32):
      %9 = linalg.index 0 : index
      %10 = arith.index_cast %9 : index to i32
      %11 = arith.addi %10, %in : i32
      linalg.yield %11 : i32
    } -> tensor<8x6x2xi32>
    %6 = tensor.empty() : tensor<8x6x2xi32>
    %7 = linalg.generic {indexing_maps = [#map6, #map7, #map8, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%3, %arg4, %arg5 : tensor<8x6x2xi32>, tensor<1x1x2xi32>, tensor<6x8xi32>) outs(%6 : tensor<8x6x2xi32>) {
    ^bb0(%in: i32, %in_1: i32, %in_2: i32, %out: i32):
      %9 = arith.ori %in, %in_1 : i32
      %10 = arith.subi %9, %in_1 : i32
      linalg.yield %10 : i32
    } -> tensor<8x6x2xi32>
    %8 = arith.addi %7, %7 : tensor<8x6x2xi32>
    return %0, %1, %2, %5, %8, %2 : tensor<10x1xi1>, tensor<12x6x2xi32>, tensor<8x6x2x12xi32>, tensor<8x6x2xi32>, tensor<8x6x2xi32>, tensor<8x6x2x12xi32>
  }
}

