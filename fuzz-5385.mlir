#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0, d1) -> (d0)>
#map2 = affine_map<(d0, d1) -> (d1)>
module {
  tp.mesh @mesh <x = 2>
  func.func @main(%arg0: tensor<7x12xi1>, %arg1: tensor<24xi32>, %arg2: tensor<6x10xi32>, %arg3: tensor<10xi32> {tp.sharding = #tp.sharding<@mesh, [{"x", ?}]>}, %arg4: tensor<7xi1> {tp.sharding = #tp.sharding<@mesh, [{"x"}]>}) -> (tensor<24xf32>, tensor<6x10xi32> {tp.sharding = #tp.sharding<@mesh, [{}, {"x"}]>}, tensor<7x12xi1>, tensor<7x1xi1> {tp.sharding = #tp.sharding<@mesh, [{}, {"x"}]>}, tensor<24x7xi1>, tensor<7x12xi1>, tensor<10x7xi1> {tp.sharding = #tp.sharding<@mesh, [{"x", ?}, {}]>}, tensor<12xi1> {tp.sharding = #tp.sharding<@mesh, [{2:_, "x"}]>}) {
    %0 = tensor.empty() : tensor<7x12xi1>
    %1 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%arg0 : tensor<7x12xi1>) outs(%0 : tensor<7x12xi1>) {
    ^bb0(%in: i1, %out: i1):
      %16 = linalg.index 1 : index
      %c1 = arith.constant 1 : index
      %17 = arith.cmpi uge, %16, %c1 : index
      %true = arith.constant true
      %18 = arith.select %17, %in, %true : i1
      linalg.yield %18 : i1
    } -> tensor<7x12xi1>
    %2 = tensor.empty() : tensor<24x7xi1>
    %3 = linalg.generic {indexing_maps = [#map1, #map], iterator_types = ["parallel", "parallel"]} ins(%arg1 : tensor<24xi32>) outs(%2 : tensor<24x7xi1>) {
    ^bb0(%in: i32, %out: i1):
      %16 = linalg.index 1 : index
      %17 = arith.index_cast %in : i32 to index
      %c0 = arith.constant 0 : index
      %c11 = arith.constant 11 : index
      %18 = arith.maxsi %17, %c0 : index
      %19 = arith.minsi %18, %c11 : index
      %extracted = tensor.extract %1[%16, %19] : tensor<7x12xi1>
      linalg.yield %extracted : i1
    } -> tensor<24x7xi1>
    %cst = arith.constant dense<7> : tensor<24xi32>
    %4 = arith.andi %arg1, %cst : tensor<24xi32>
    %5 = arith.sitofp %4 : tensor<24xi32> to tensor<24xf32>
    %6 = tensor.empty() : tensor<6x10xi32>
    %7 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%arg2 : tensor<6x10xi32>) outs(%6 : tensor<6x10xi32>) {
    ^bb0(%in: i32, %out: i32):
      %16 = arith.index_cast %in : i32 to index
      %c0 = arith.constant 0 : index
      %c23 = arith.constant 23 : index
      %17 = arith.maxsi %16, %c0 : index
      %18 = arith.minsi %17, %c23 : index
      %extracted = tensor.extract %arg1[%18] : tensor<24xi32>
      linalg.yield %extracted : i32
    } -> tensor<6x10xi32>
    %8 = tensor.empty() : tensor<7x12xi1>
    %9 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel", "parallel"]} outs(%8 : tensor<7x12xi1>) {
    ^bb0(%out: i1):
      %16 = linalg.index 1 : index
      %c3 = arith.constant 3 : index
      %17 = arith.cmpi ult, %16, %c3 : index
      linalg.yield %17 : i1
    } -> tensor<7x12xi1>
    %extracted_slice = tensor.extract_slice %1[0, 8] [7, 1] [1, 2] : tensor<7x12xi1> to tensor<7x1xi1>
    %10 = arith.select %3, %3, %3 : tensor<24x7xi1>, tensor<24x7xi1>
    %11 = tensor.empty() : tensor<7x12xi1>
    %12 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%arg0 : tensor<7x12xi1>) outs(%11 : tensor<7x12xi1>) {
    ^bb0(%in: i1, %out: i1):
      %16 = linalg.index 0 : index
      %17 = linalg.index 1 : index
      %18 = arith.cmpi uge, %16, %17 : index
      %true = arith.constant true
      %19 = arith.select %18, %in, %true : i1
      linalg.yield %19 : i1
    } -> tensor<7x12xi1>
    %13 = tensor.empty() : tensor<10x7xi1>
    %14 = linalg.generic {indexing_maps = [#map1, #map], iterator_types = ["parallel", "parallel"]} ins(%arg3 : tensor<10xi32>) outs(%13 : tensor<10x7xi1>) {
    ^bb0(%in: i32, %out: i1):
      %16 = linalg.index 1 : index
      %17 = arith.index_cast %in : i32 to index
      %c0 = arith.constant 0 : index
      %c11 = arith.constant 11 : index
      %18 = arith.maxsi %17, %c0 : index
      %19 = arith.minsi %18, %c11 : index
      %extracted = tensor.extract %1[%16, %19] : tensor<7x12xi1>
      linalg.yield %extracted : i1
    } -> te