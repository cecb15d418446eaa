#map = affine_map<(d0, d1) -> (d0)>
#map1 = affine_map<(d0, d1) -> (d0, d1)>
module {
  tp.mesh @mesh <x = 10>
  func.func @main(%arg0: tensor<12x9xi1> {tp.sharding = #tp.sharding<@mesh, [{?}, {}], partial = and {"x":(1)5}>}, %arg1: tensor<9xi1> {tp.sharding = #tp.sharding<@mesh, [{3:_, "x"}]>}, %arg2: tensor<12xi1> {tp.sharding = #tp.sharding<@mesh, [{"x"}]>}, %arg3: tensor<9xi32> {tp.sharding = #tp.sharding<@mesh, [{"x"}]>}, %arg4: tensor<2xi1> {tp.sharding = #tp.sharding<@mesh, [{"x"}]>}) -> (tensor<9x9xi1>, tensor<14xi1>, tensor<9xi1> {tp.sharding = #tp.sharding<@mesh, [{}]>}, tensor<9x6x2xi1>, tensor<12xi1>) {
    %c3 = arith.constant 3 : index
    %extracted = tensor.extract %arg1[%c3] : tensor<9xi1>
    %0 = scf.if %extracted -> (tensor<12x9xi1>) {
      %8 = arith.xori %arg0, %arg0 : tensor<12x9xi1>
      scf.yield %8 : tensor<12x9xi1>
    } else {
      scf.yield %arg0 : tensor<12x9xi1>
    }
    %false = arith.constant false
    %1 = tensor.empty() : tensor<12xi1>
    %2 = linalg.fill ins(%false : i1) outs(%1 : tensor<12xi1>) -> tensor<12xi1>
    %reduced = linalg.reduce ins(%0 : tensor<12x9xi1>) outs(%2 : tensor<12xi1>) dimensions = [1] 
      (%in: i1, %init: i1) {
        %8 = arith.minsi %in, %init : i1
        linalg.yield %8 : i1
      }
    %3 = tensor.empty() : tensor<12xi1>
    %mapped = linalg.map ins(%reduced, %arg2 : tensor<12xi1>, tensor<12xi1>) outs(%3 : tensor<12xi1>)
      (%in: i1, %in_0: i1, %init: i1) {
        %8 = arith.addi %in, %in : i1
        %9 = arith.xori %8, %in : i1
        %10 = arith.andi %9, %8 : i1
        linalg.yield %10 : i1
      }
    %4 = tensor.empty() : tensor<9x9xi1>
    %5 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel"]} ins(%arg3 : tensor<9xi32>) outs(%4 : tensor<9x9xi1>) {
    ^bb0(%in: i32, %out: i1):
      %8 = arith.index_cast %in : i32 to index
      %c0 = arith.constant 0 : index
      %c11 = arith.constant 11 : index
      %9 = arith.maxsi %8, %c0 : index
      %10 = arith.minsi %9, %c11 : index
      %11 = linalg.index 1 : index
      %extracted_0 = tensor.extract %0[%10, %11] : tensor<12x9xi1>
      linalg.yield %extracted_0 : i1
    } -> tensor<9x9xi1>
    %concat = tensor.concat dim(0) %mapped, %arg4 : (tensor<12xi1>, tensor<2xi1>) -> tensor<14xi1>
    %6 = arith.minui %arg1, %arg1 : tensor<9xi1>
    %expanded = tensor.expand_shape %arg0 [[0, 1], [2]] output_shape [2, 6, 9] : tensor<12x9xi1> into tensor<2x6x9xi1>
    %7 = tensor.empty() : tensor<9x6x2xi1>
    %transposed = linalg.transpose ins(%expanded : tensor<2x6x9xi1>) outs(%7 : tensor<9x6x2xi1>) permutation = [2, 1, 0] 
    return %5, %concat, %6, %transposed, %mapped : tensor<9x9xi1>, tensor<14xi1>, tensor<9xi1>, tensor<9x6x2xi1>, tensor<12xi1>
  }
}

