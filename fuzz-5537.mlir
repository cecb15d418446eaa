#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0, d1) -> (d1, d0)>
#map2 = affine_map<(d0, d1) -> ()>
#map3 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map4 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map5 = affine_map<(d0, d1, d2) -> (d2)>
module {
  tp.mesh @mesh <x = 4, y = 3>
  func.func @main(%arg0: tensor<12x5xi8> {tp.sharding = #tp.sharding<@mesh, [{4:_, "y", ?}, {}]>}, %arg1: tensor<5x12xi8> {tp.sharding = #tp.sharding<@mesh, [{}, {"x":(2)2}], partial = max {"y"}>}, %arg2: tensor<12x5x7xi8> {tp.sharding = #tp.sharding<@mesh, [{2:_, "x":(1)2, ?}, {?}, {"y", "x":(2)2}p2]>}, %arg3: tensor<7xi8> {tp.sharding = #tp.sharding<@mesh, [{}]>}) -> (tensor<i8> {tp.sharding = #tp.sharding<@mesh, []>}, tensor<7xi8> {tp.sharding = #tp.sharding<@mesh, [{"y", ?}p2]>}, tensor<7xi8>, tensor<5x12xi8> {tp.sharding = #tp.sharding<@mesh, [{"x"}, {"y"}]>}, tensor<i8>) {
    %cst = arith.constant dense<1> : tensor<i8>
    %0 = linalg.generic {indexing_maps = [#map, #map1, #map2], iterator_types = ["reduction", "reduction"]} ins(%arg0, %arg1 : tensor<12x5xi8>, tensor<5x12xi8>) outs(%cst : tensor<i8>) {
    ^bb0(%in: i8, %in_1: i8, %out: i8):
      %3 = arith.muli %in, %in_1 : i8
      %4 = arith.addi %out, %3 : i8
      linalg.yield %4 : i8
    } -> tensor<i8>
    %1 = linalg.generic {indexing_maps = [#map3, #map4, #map5], iterator_types = ["reduction", "reduction", "parallel"]} ins(%arg0, %arg2 : tensor<12x5xi8>, tensor<12x5x7xi8>) outs(%arg3 : tensor<7xi8>) {
    ^bb0(%in: i8, %in_1: i8, %out: i8):
      %3 = arith.muli %in, %in_1 : i8
      %4 = arith.addi %out, %3 : i8
      linalg.yield %4 : i8
    } -> tensor<7xi8>
    %extracted_slice = tensor.extract_slice %arg3[0] [7] [1] : tensor<7xi8> to tensor<7xi8>
    %2 = tp.constrain %arg1 <@mesh, [{?}, {"y", ?}]> : tensor<5x12xi8>
    %cst_0 = arith.constant dense<4> : tensor<i8>
    %reduced = linalg.reduce ins(%arg1 : tensor<5x12xi8>) outs(%cst_0 : tensor<i8>) dimensions = [0, 1] 
      (%in: i8, %init: i8) {
        %3 = arith.minsi %in, %init : i8
        linalg.yield %3 : i8
      }
    return %0, %1, %extracted_slice, %2, %reduced : tensor<i8>, tensor<7xi8>, tensor<7xi8>, tensor<5x12xi8>, tensor<i8>
  }
}

