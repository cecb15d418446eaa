// Products without matrix units, for emulated-programs.test: tiles of every size, sizes that fill none of them, every
// layout, several batches, and numbers that are converted.

tp.mesh @pod <tp = 2>
tp.mesh @three <tp = 3>
tp.mesh @six <dp = 2, tp = 3>

#left = affine_map<(i, j, k) -> (i, k)>
#right = affine_map<(i, j, k) -> (k, j)>
#left_transposed = affine_map<(i, j, k) -> (k, i)>
#right_transposed = affine_map<(i, j, k) -> (j, k)>
#result = affine_map<(i, j, k) -> (i, j)>

func.func @largest_tiles(%a: tensor<1149x32xf32> {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>}, %b: tensor<32x1028xf32>) -> tensor<1149x1028xf32> {
  %zero = arith.constant 0.0 : f32
  %0 = tensor.empty() : tensor<1149x1028xf32>
  %1 = linalg.fill ins(%zero : f32) outs(%0 : tensor<1149x1028xf32>) -> tensor<1149x1028xf32>
  %2 = linalg.matmul ins(%a, %b : tensor<1149x32xf32>, tensor<32x1028xf32>) outs(%1 : tensor<1149x1028xf32>) -> tensor<1149x1028xf32>
  return %2 : tensor<1149x1028xf32>
}

func.func @both_transposed(%a: tensor<37x303xf32> {tp.sharding = #tp.sharding<@three, [{}, {"tp"}]>}, %b: tensor<258x37xf32>, %c: tensor<303x258xf32>) -> tensor<303x258xf32> {
  %2 = linalg.generic {indexing_maps = [#left_transposed, #right_transposed, #result], iterator_types = ["parallel", "parallel", "reduction"]} ins(%a, %b : tensor<37x303xf32>, tensor<258x37xf32>) outs(%c : tensor<303x258xf32>) {
  ^bb0(%x: f32, %y: f32, %sum: f32):
    %3 = arith.mulf %x, %y : f32
    %4 = arith.addf %sum, %3 : f32
    linalg.yield %4 : f32
  } -> tensor<303x258xf32>
  return %2 : tensor<303x258xf32>
}

func.func @many_rows(%a: tensor<1100x40xf64> {tp.sharding = #tp.sharding<@six, [{"dp"}, {"tp"}]>}, %b: tensor<40x520xf64>) -> tensor<1100x520xf64> {
  %zero = arith.constant 0.0 : f64
  %0 = tensor.empty() : tensor<1100x520xf64>
  %1 = linalg.fill ins(%zero : f64) outs(%0 : tensor<1100x520xf64>) -> tensor<1100x520xf64>
  %2 = linalg.matmul ins(%a, %b : tensor<1100x40xf64>, tensor<40x520xf64>) outs(%1 : tensor<1100x520xf64>) -> tensor<1100x520xf64>
  return %2 : tensor<1100x520xf64>
}

// The result lies with contiguous rows; lines of 34 bytes are no multiples of 16.

#column_major = affine_map<(i, j, k) -> (j, i)>
func.func @halves(%a: tensor<200x17xbf16> {tp.sharding = #tp.sharding<@three, [{"tp"}, {}]>}, %b: tensor<17x129xbf16>) -> tensor<129x200xbf16> {
  %zero = arith.constant 0.0 : bf16
  %0 = tensor.empty() : tensor<129x200xbf16>
  %1 = linalg.fill ins(%zero : bf16) outs(%0 : tensor<129x200xbf16>) -> tensor<129x200xbf16>
  %2 = linalg.generic {indexing_maps = [#left, #right, #column_major], iterator_types = ["parallel", "parallel", "reduction"]} ins(%a, %b : tensor<200x17xbf16>, tensor<17x129xbf16>) outs(%1 : tensor<129x200xbf16>) {
  ^bb0(%x: bf16, %y: bf16, %sum: bf16):
    %3 = arith.mulf %x, %y : bf16
    %4 = arith.addf %sum, %3 : bf16
    linalg.yield %4 : bf16
  } -> tensor<129x200xbf16>
  return %2 : tensor<129x200xbf16>
}

// Heads of attention: batches (b, h) that are no one index, depth next to heads.

#query = affine_map<(b, h, i, j, d) -> (b, i, h, d)>
#key = affine_map<(b, h, i, j, d) -> (b, j, h, d)>
#scores = affine_map<(b, h, i, j, d) -> (b, h, i, j)>
func.func @heads(%q: tensor<2x19x3x24xf32> {tp.sharding = #tp.sharding<@three, [{}, {}, {"tp"}, {}]>}, %k: tensor<2x45x3x24xf32>) -> tensor<2x3x19x45xf32> {
  %zero = arith.constant 0.0 : f32
  %0 = tensor.empty() : tensor<2x3x19x45xf32>
  %1 = linalg.fill ins(%zero : f32) outs(%0 : tensor<2x3x19x45xf32>) -> tensor<2x3x19x45xf32>
  %2 = linalg.generic {indexing_maps = [#query, #key, #scores], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%q, %k : tensor<2x19x3x24xf32>, tensor<2x45x3x24xf32>) outs(%1 : tensor<2x3x19x45xf32>) {
  ^bb0(%x: f32, %y: f32, %sum: f32):
    %3 = arith.mulf %x, %y : f32
    %4 = arith.addf %sum, %3 : f32
    linalg.yield %4 : f32
  } -> tensor<2x3x19x45xf32>
  return %2 : tensor<2x3x19x45xf32>
}

// A depth of two loops that lie apart, and rows of two.

#windows = affine_map<(i, l, j, k, m) -> (i, k, l, m)>
#weights = affine_map<(i, l, j, k, m) -> (m, k, j)>
#sums = affine_map<(i, l, j, k, m) -> (i, l, j)>
func.func @split_depth(%a: tensor<9x5x7x6xf32>, %b: tensor<6x5x40xf32> {tp.sharding = #tp.sharding<@pod, [{}, {}, {"tp"}]>}) -> tensor<9x7x40xf32> {
  %zero = arith.constant 0.0 : f32
  %0 = tensor.empty() : tensor<9x7x40xf32>
  %1 = linalg.fill ins(%zero : f32) outs(%0 : tensor<9x7x40xf32>) -> tensor<9x7x40xf32>
  %2 = linalg.generic {indexing_maps = [#windows, #weights, #sums], iterator_types = ["parallel", "parallel", "parallel", "reduction", "reduction"]} ins(%a, %b : tensor<9x5x7x6xf32>, tensor<6x5x40xf32>) outs(%1 : tensor<9x7x40xf32>) {
  ^bb0(%x: f32, %y: f32, %sum: f32):
    %3 = arith.mulf %x, %y : f32
    %4 = arith.addf %sum, %3 : f32
    linalg.yield %4 : f32
  } -> tensor<9x7x40xf32>
  return %2 : tensor<9x7x40xf32>
}

func.func @integers(%a: tensor<65x96xi8> {tp.sharding = #tp.sharding<@six, [{"dp"}, {"tp"}]>}, %b: tensor<96x70xi8>) -> tensor<65x70xi32> {
  %zero = arith.constant 0 : i32
  %0 = tensor.empty() : tensor<65x70xi32>
  %1 = linalg.fill ins(%zero : i32) outs(%0 : tensor<65x70xi32>) -> tensor<65x70xi32>
  %2 = linalg.generic {indexing_maps = [#left, #right, #result], iterator_types = ["parallel", "parallel", "reduction"]} ins(%a, %b : tensor<65x96xi8>, tensor<96x70xi8>) outs(%1 : tensor<65x70xi32>) {
  ^bb0(%x: i8, %y: i8, %sum: i32):
    %3 = arith.extsi %x : i8 to i32
    %4 = arith.extui %y : i8 to i32
    %5 = arith.muli %3, %4 : i32
    %6 = arith.addi %sum, %5 : i32
    linalg.yield %6 : i32
  } -> tensor<65x70xi32>
  return %2 : tensor<65x70xi32>
}
