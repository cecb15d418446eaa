#map = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map2 = affine_map<(d0, d1) -> (d0, d1)>
#map3 = affine_map<(d0, d1, d2) -> (d0, d2)>
#map4 = affine_map<(d0, d1, d2) -> (d1, d2)>
#map5 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2)>
#map6 = affine_map<(d0, d1, d2, d3, d4) -> (d4, d2, d3)>
#map7 = affine_map<(d0, d1, d2, d3, d4) -> (d4, d1, d0, d3)>
module {
  tp.mesh @mesh <x = 3, y = 4>
  func.func @main(%arg0: tensor<3x6x4xi64>, %arg1: tensor<6x12x4xi1> {tp.sharding = #tp.sharding<@mesh, [{"y"}, {?}, {}]>}, %arg2: tensor<2xi64>, %arg3: tensor<12x3xi32> {tp.sharding = #tp.sharding<@mesh, [{"x"}, {?}]>}, %arg4: tensor<12x1xi64> {tp.sharding = #tp.sharding<@mesh, [{"y":(2)2}, {?}]>}, %arg5: tensor<7x4x9xi64> {tp.sharding = #tp.sharding<@mesh, [{"y"}, {}, {}]>}, %arg6: tensor<i64> {tp.sharding = #tp.sharding<@mesh, []>}) -> (tensor<6x3x4xi64> {tp.sharding = #tp.sharding<@mesh, [{2:_, "x"}, {}, {}]>}, tensor<6x12xi1>, tensor<6x12x4xi8> {tp.sharding = #tp.sharding<@mesh, [{}, {}, {"x"}]>}, tensor<3x1xi64>, tensor<12x3xi32>, tensor<7x6x3x9xi64>, tensor<i64>) {
    %0 = tensor.empty() : tensor<6x3x4xi64>
    %transposed = linalg.transpose ins(%arg0 : tensor<3x6x4xi64>) outs(%0 : tensor<6x3x4xi64>) permutation = [1, 0, 2] 
    %cst = arith.constant dense<false> : tensor<6x12xi1>
    %1 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%arg1 : tensor<6x12x4xi1>) outs(%cst : tensor<6x12xi1>) {
    ^bb0(%in: i1, %out: i1):
      %9 = arith.minsi %in, %out : i1
      linalg.yield %9 : i1
    } -> tensor<6x12xi1>
    %2 = tensor.empty() : tensor<6x12x4xi1>
    %mapped = linalg.map ins(%arg1, %arg1 : tensor<6x12x4xi1>, tensor<6x12x4xi1>) outs(%2 : tensor<6x12x4xi1>)
      (%in: i1, %in_3: i1, %init: i1) {
        %9 = arith.addi %in, %in_3 : i1
        %10 = arith.addi %9, %9 : i1
        linalg.yield %10 : i1
      }
    %3 = tensor.empty() : tensor<12x3xi64>
    %4 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel"]} ins(%arg3 : tensor<12x3xi32>) outs(%3 : tensor<12x3xi64>) {
    ^bb0(%in: i32, %out: i64):
      %9 = arith.index_cast %in : i32 to index
      %c0_3 = arith.constant 0 : index
      %c1_4 = arith.constant 1 : index
      %10 = arith.maxsi %9, %c0_3 : index
      %11 = arith.minsi %10, %c1_4 : index
      %extracted = tensor.extract %arg2[%11] : tensor<2xi64>
      linalg.yield %extracted : i64
    } -> tensor<12x3xi64>
    %5 = arith.extsi %mapped : tensor<6x12x4xi1> to tensor<6x12x4xi8>
    %cst_0 = arith.constant dense<0> : tensor<3x1xi64>
    %6 = linalg.generic {indexing_maps = [#map1, #map3, #map4], iterator_types = ["reduction", "parallel", "parallel"]} ins(%4, %arg4 : tensor<12x3xi64>, tensor<12x1xi64>) outs(%cst_0 : tensor<3x1xi64>) {
    ^bb0(%in: i64, %in_3: i64, %out: i64):
      %9 = arith.muli %in, %in_3 : i64
      %10 = arith.addi %out, %9 : i64
      linalg.yield %10 : i64
    } -> tensor<3x1xi64>
    %c0 = arith.constant 0 : index
    %c1 = arith.constant 1 : index
    %c1_1 = arith.constant 1 : index
    %7 = scf.for %arg7 = %c0 to %c1_1 step %c1 iter_args(%arg8 = %arg3) -> (tensor<12x3xi32>) {
      %9 = arith.addi %arg8, %arg3 : tensor<12x3xi32>
      scf.yield %9 : tensor<12x3xi32>
    }
    %cst_2 = arith.constant dense<0> : tensor<7x6x3x9xi64>
    %8 = linalg.generic {indexing_maps = [#map5, #map6, #map7], iterator_types = ["parallel", "parallel", "reduction", "parallel", "parallel"]} ins(%arg0, %arg5 : tensor<3x6x4xi64>, tensor<7x4x9xi64>) outs(%cst_2 : tensor<7x6x3x9xi64>) {
    ^bb0(%in: i64, %in_3: i64, %out: i64):
      %9 = arith.muli %in, %in_3 : i64
      %10 = arith.addi %out, %9 : i64
      linalg.yield %10 : i64
    } -> tensor<7x6x3x9xi64>
    %reduced = linalg.reduce ins(%arg2 : tensor<2xi64>) outs(%arg6 : tensor<i64>) dimensions = [0] 
      (%in: i64, %init: i64) {
        %9 = arith.muli %in, %init : i64
        linalg.yield %9 : i64
      }
    return %transposed, %1, %5, %6, %7, %8, %reduced : tensor<6x3x4xi64>, tensor<6x12xi1>, tensor<6x12x4xi8>, tensor<3x1xi64>, tensor<12x3xi32>, tensor<7x6x3x9xi64>, tensor<i64>
  }
}

