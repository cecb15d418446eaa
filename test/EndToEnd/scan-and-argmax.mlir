// RUN: %compile-each %s

// A cumulative sum as JAX exports it (a window over the padded tensor) and the
// position of the largest element (a reduction of two results, by the values
// and where they are), along cut dimensions and beside them.

tp.mesh @grid <x = 2, y = 3>

#ij = affine_map<(i, j) -> (i, j)>
#i = affine_map<(i, j) -> (i)>
#window = affine_map<(i, j, k) -> (i, j + k)>
#size = affine_map<(i, j, k) -> (k)>
#out = affine_map<(i, j, k) -> (i, j)>

func.func @cumsum_cut(%x: tensor<5x7xf32> {tp.sharding = #tp.sharding<@grid, [{"x"}, {"y"}]>}) -> tensor<5x7xf32> {
  %zero = arith.constant 0.0 : f32
  %padded = tensor.pad %x low[0, 6] high[0, 0] {
  ^bb0(%p: index, %q: index):
    tensor.yield %zero : f32
  } : tensor<5x7xf32> to tensor<5x13xf32>
  %sizes = tensor.empty() : tensor<7xf32>
  %empty = tensor.empty() : tensor<5x7xf32>
  %init = linalg.fill ins(%zero : f32) outs(%empty : tensor<5x7xf32>) -> tensor<5x7xf32>
  %0 = linalg.generic {indexing_maps = [#window, #size, #out], iterator_types = ["parallel", "parallel", "reduction"]} ins(%padded, %sizes : tensor<5x13xf32>, tensor<7xf32>) outs(%init : tensor<5x7xf32>) {
  ^bb0(%in: f32, %size: f32, %out: f32):
    %s = arith.addf %out, %in : f32
    linalg.yield %s : f32
  } -> tensor<5x7xf32>
  return %0 : tensor<5x7xf32>
}

func.func @argmax_cut(%x: tensor<5x7xf32> {tp.sharding = #tp.sharding<@grid, [{"x"}, {"y"}]>}) -> tensor<5xi32> {
  %low = arith.constant 0xFF800000 : f32
  %zero = arith.constant 0 : i32
  %a = tensor.empty() : tensor<5xf32>
  %b = tensor.empty() : tensor<5xi32>
  %c = tensor.empty() : tensor<5x7xi32>
  %top = linalg.fill ins(%low : f32) outs(%a : tensor<5xf32>) -> tensor<5xf32>
  %at = linalg.fill ins(%zero : i32) outs(%b : tensor<5xi32>) -> tensor<5xi32>
  %positions = linalg.generic {indexing_maps = [#ij], iterator_types = ["parallel", "parallel"]} outs(%c : tensor<5x7xi32>) {
  ^bb0(%out: i32):
    %j = linalg.index 1 : index
    %n = arith.index_cast %j : index to i32
    linalg.yield %n : i32
  } -> tensor<5x7xi32>
  %0:2 = linalg.generic {indexing_maps = [#ij, #ij, #i, #i], iterator_types = ["parallel", "reduction"]} ins(%x, %positions : tensor<5x7xf32>, tensor<5x7xi32>) outs(%top, %at : tensor<5xf32>, tensor<5xi32>) {
  ^bb0(%in: f32, %n: i32, %most: f32, %where: i32):
    %1 = arith.cmpf ogt, %most, %in : f32
    %2 = arith.cmpf oeq, %most, %in : f32
    %3 = arith.cmpi slt, %where, %n : i32
    %4 = arith.andi %2, %3 : i1
    %5 = arith.ori %1, %4 : i1
    %6 = arith.select %1, %most, %in : f32
    %7 = arith.select %5, %where, %n : i32
    linalg.yield %6, %7 : f32, i32
  } -> (tensor<5xf32>, tensor<5xi32>)
  return %0#1 : tensor<5xi32>
}
