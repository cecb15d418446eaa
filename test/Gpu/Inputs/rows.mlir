// Reductions along rows of 100, 2049 and 5000 elements, for emulated-programs.test.

tp.mesh @pod <tp = 2>

#all = affine_map<(i, k) -> (i, k)>
#row = affine_map<(i, k) -> (i)>

func.func @sums(%x: tensor<6x5000xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>}, %y: tensor<7x2049xi32>) -> (tensor<6xf32>, tensor<7xi32>) {
  %zero = arith.constant 0.0 : f32
  %least = arith.constant -2147483648 : i32
  %0 = tensor.empty() : tensor<6xf32>
  %1 = linalg.fill ins(%zero : f32) outs(%0 : tensor<6xf32>) -> tensor<6xf32>
  %2 = linalg.generic {indexing_maps = [#all, #row], iterator_types = ["parallel", "reduction"]} ins(%x : tensor<6x5000xf32>) outs(%1 : tensor<6xf32>) {
  ^bb0(%in: f32, %out: f32):
    %6 = arith.mulf %in, %in : f32
    %7 = arith.addf %out, %6 : f32
    linalg.yield %7 : f32
  } -> tensor<6xf32>
  %3 = tensor.empty() : tensor<7xi32>
  %4 = linalg.fill ins(%least : i32) outs(%3 : tensor<7xi32>) -> tensor<7xi32>
  %5 = linalg.generic {indexing_maps = [#all, #row], iterator_types = ["parallel", "reduction"]} ins(%y : tensor<7x2049xi32>) outs(%4 : tensor<7xi32>) {
  ^bb0(%in: i32, %out: i32):
    %6 = arith.maxsi %out, %in : i32
    linalg.yield %6 : i32
  } -> tensor<7xi32>
  return %2, %5 : tensor<6xf32>, tensor<7xi32>
}

func.func @softmax(%x: tensor<10x100xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>}) -> tensor<10x100xf32> {
  %0 = tensor.empty() : tensor<10x100xf32>
  %1 = linalg.softmax dimension(1) ins(%x : tensor<10x100xf32>) outs(%0 : tensor<10x100xf32>) -> tensor<10x100xf32>
  return %1 : tensor<10x100xf32>
}

func.func @argmax(%x: tensor<6x130xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>}) -> tensor<6xi32> {
  %low = arith.constant 0xFF800000 : f32
  %first = arith.constant 0 : i32
  %0 = tensor.empty() : tensor<6xf32>
  %1 = linalg.fill ins(%low : f32) outs(%0 : tensor<6xf32>) -> tensor<6xf32>
  %2 = tensor.empty() : tensor<6xi32>
  %3 = linalg.fill ins(%first : i32) outs(%2 : tensor<6xi32>) -> tensor<6xi32>
  %4:2 = linalg.generic {indexing_maps = [#all, #row, #row], iterator_types = ["parallel", "reduction"]} ins(%x : tensor<6x130xf32>) outs(%1, %3 : tensor<6xf32>, tensor<6xi32>) {
  ^bb0(%in: f32, %best: f32, %at: i32):
    %5 = linalg.index 1 : index
    %6 = arith.index_cast %5 : index to i32
    %7 = arith.cmpf ogt, %in, %best : f32
    %8 = arith.select %7, %in, %best : f32
    %9 = arith.select %7, %6, %at : i32
    linalg.yield %8, %9 : f32, i32
  } -> (tensor<6xf32>, tensor<6xi32>)
  return %4#1 : tensor<6xi32>
}
