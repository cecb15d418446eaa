// RUN: %compile-each %s
// RUN: tp-compile %s --entry=index --cpu=x86-64-v3 -o %t.tpx

// Elements of every type cross the boundary, are computed with, reduced, moved
// and looked up, cut evenly and not.

tp.mesh @grid <x = 2, y = 3>
func.func @i8(%a: tensor<10x7xi8> {tp.sharding = #tp.sharding<@grid, [{"y"}, {"x"}]>}, %b: tensor<7x4xi8>, %at: tensor<5xi8>, %sum: tensor<10x4xi8>, %top: tensor<10xi8>) -> (tensor<10x4xi8>, tensor<10xi8>, tensor<5xi8>, tensor<7x10xi8>) {
  %0 = linalg.matmul ins(%a, %b : tensor<10x7xi8>, tensor<7x4xi8>) outs(%sum : tensor<10x4xi8>) -> tensor<10x4xi8>
  %1 = linalg.reduce { arith.maxsi } ins(%a : tensor<10x7xi8>) outs(%top : tensor<10xi8>) dimensions = [1]
  %e = tensor.empty() : tensor<5xi8>
  %2 = linalg.generic {indexing_maps = [affine_map<(i) -> (i)>, affine_map<(i) -> (i)>], iterator_types = ["parallel"]} ins(%at : tensor<5xi8>) outs(%e : tensor<5xi8>) {
  ^bb0(%n: i8, %out: i8):
    %seven = arith.constant 7 : i8
    %m = arith.andi %n, %seven : i8
    %p = arith.index_cast %m : i8 to index
    %v = tensor.extract %top[%p] : tensor<10xi8>
    %w = arith.muli %v, %v : i8
    linalg.yield %w : i8
  } -> tensor<5xi8>
  %f = tensor.empty() : tensor<7x10xi8>
  %3 = linalg.transpose ins(%a : tensor<10x7xi8>) outs(%f : tensor<7x10xi8>) permutation = [1, 0]
  return %0, %1, %2, %3 : tensor<10x4xi8>, tensor<10xi8>, tensor<5xi8>, tensor<7x10xi8>
}

func.func @i16(%a: tensor<10x7xi16> {tp.sharding = #tp.sharding<@grid, [{"y"}, {"x"}]>}, %b: tensor<7x4xi16>, %at: tensor<5xi8>, %sum: tensor<10x4xi16>, %top: tensor<10xi16>) -> (tensor<10x4xi16>, tensor<10xi16>, tensor<5xi16>, tensor<7x10xi16>) {
  %0 = linalg.matmul ins(%a, %b : tensor<10x7xi16>, tensor<7x4xi16>) outs(%sum : tensor<10x4xi16>) -> tensor<10x4xi16>
  %1 = linalg.reduce { arith.maxsi } ins(%a : tensor<10x7xi16>) outs(%top : tensor<10xi16>) dimensions = [1]
  %e = tensor.empty() : tensor<5xi16>
  %2 = linalg.generic {indexing_maps = [affine_map<(i) -> (i)>, affine_map<(i) -> (i)>], iterator_types = ["parallel"]} ins(%at : tensor<5xi8>) outs(%e : tensor<5xi16>) {
  ^bb0(%n: i8, %out: i16):
    %seven = arith.constant 7 : i8
    %m = arith.andi %n, %seven : i8
    %p = arith.index_cast %m : i8 to index
    %v = tensor.extract %top[%p] : tensor<10xi16>
    %w = arith.muli %v, %v : i16
    linalg.yield %w : i16
  } -> tensor<5xi16>
  %f = tensor.empty() : tensor<7x10xi16>
  %3 = linalg.transpose ins(%a : tensor<10x7xi16>) outs(%f : tensor<7x10xi16>) permutation = [1, 0]
  return %0, %1, %2, %3 : tensor<10x4xi16>, tensor<10xi16>, tensor<5xi16>, tensor<7x10xi16>
}

func.func @i32(%a: tensor<10x7xi32> {tp.sharding = #tp.sharding<@grid, [{"y"}, {"x"}]>}, %b: tensor<7x4xi32>, %at: tensor<5xi8>, %sum: tensor<10x4xi32>, %top: tensor<10xi32>) -> (tensor<10x4xi32>, tensor<10xi32>, tensor<5xi32>, tensor<7x10xi32>) {
  %0 = linalg.matmul ins(%a, %b : tensor<10x7xi32>, tensor<7x4xi32>) outs(%sum : tensor<10x4xi32>) -> tensor<10x4xi32>
  %1 = linalg.reduce { arith.maxsi } ins(%a : tensor<10x7xi32>) outs(%top : tensor<10xi32>) dimensions = [1]
  %e = tensor.empty() : tensor<5xi32>
  %2 = linalg.generic {indexing_maps = [affine_map<(i) -> (i)>, affine_map<(i) -> (i)>], iterator_types = ["parallel"]} ins(%at : tensor<5xi8>) outs(%e : tensor<5xi32>) {
  ^bb0(%n: i8, %out: i32):
    %seven = arith.constant 7 : i8
    %m = arith.andi %n, %seven : i8
    %p = arith.index_cast %m : i8 to index
    %v = tensor.extract %top[%p] : tensor<10xi32>
    %w = arith.muli %v, %v : i32
    linalg.yield %w : i32
  } -> tensor<5xi32>
  %f = tensor.empty() : tensor<7x10xi32>
  %3 = linalg.transpose ins(%a : tensor<10x7xi32>) outs(%f : tensor<7x10xi32>) permutation = [1, 0]
  return %0, %1, %2, %3 : tensor<10x4xi32>, tensor<10xi32>, tensor<5xi32>, tensor<7x10xi32>
}

func.func @i64(%a: tensor<10x7xi64> {tp.sharding = #tp.sharding<@grid, [{"y"}, {"x"}]>}, %b: tensor<7x4xi64>, %at: tensor<5xi8>, %sum: tensor<10x4xi64>, %top: tensor<10xi64>) -> (tensor<10x4xi64>, tensor<10xi64>, tensor<5xi64>, tensor<7x10xi64>) {
  %0 = linalg.matmul ins(%a, %b : tensor<10x7xi64>, tensor<7x4xi64>) outs(%sum : tensor<10x4xi64>) -> tensor<10x4xi64>
  %1 = linalg.reduce { arith.maxsi } ins(%a : tensor<10x7xi64>) outs(%top : tensor<10xi64>) dimensions = [1]
  %e = tensor.empty() : tensor<5xi64>
  %2 = linalg.generic {indexing_maps = [affine_map<(i) -> (i)>, affine_map<(i) -> (i)>], iterator_types = ["parallel"]} ins(%at : tensor<5xi8>) outs(%e : tensor<5xi64>) {
  ^bb0(%n: i8, %out: i64):
    %seven = arith.constant 7 : i8
    %m = arith.andi %n, %seven : i8
    %p = arith.index_cast %m : i8 to index
    %v = tensor.extract %top[%p] : tensor<10xi64>
    %w = arith.muli %v, %v : i64
    linalg.yield %w : i64
  } -> tensor<5xi64>
  %f = tensor.empty() : tensor<7x10xi64>
  %3 = linalg.transpose ins(%a : tensor<10x7xi64>) outs(%f : tensor<7x10xi64>) permutation = [1, 0]
  return %0, %1, %2, %3 : tensor<10x4xi64>, tensor<10xi64>, tensor<5xi64>, tensor<7x10xi64>
}

func.func @f16(%a: tensor<10x7xf16> {tp.sharding = #tp.sharding<@grid, [{"y"}, {"x"}]>}, %b: tensor<7x4xf16>, %at: tensor<5xi8>, %sum: tensor<10x4xf16>, %top: tensor<10xf16>) -> (tensor<10x4xf16>, tensor<10xf16>, tensor<5xf16>, tensor<7x10xf16>) {
  %0 = linalg.matmul ins(%a, %b : tensor<10x7xf16>, tensor<7x4xf16>) outs(%sum : tensor<10x4xf16>) -> tensor<10x4xf16>
  %1 = linalg.reduce { arith.maximumf } ins(%a : tensor<10x7xf16>) outs(%top : tensor<10xf16>) dimensions = [1]
  %e = tensor.empty() : tensor<5xf16>
  %2 = linalg.generic {indexing_maps = [affine_map<(i) -> (i)>, affine_map<(i) -> (i)>], iterator_types = ["parallel"]} ins(%at : tensor<5xi8>) outs(%e : tensor<5xf16>) {
  ^bb0(%n: i8, %out: f16):
    %seven = arith.constant 7 : i8
    %m = arith.andi %n, %seven : i8
    %p = arith.index_cast %m : i8 to index
    %v = tensor.extract %top[%p] : tensor<10xf16>
    %w = arith.mulf %v, %v : f16
    linalg.yield %w : f16
  } -> tensor<5xf16>
  %f = tensor.empty() : tensor<7x10xf16>
  %3 = linalg.transpose ins(%a : tensor<10x7xf16>) outs(%f : tensor<7x10xf16>) permutation = [1, 0]
  return %0, %1, %2, %3 : tensor<10x4xf16>, tensor<10xf16>, tensor<5xf16>, tensor<7x10xf16>
}

func.func @bf16(%a: tensor<10x7xbf16> {tp.sharding = #tp.sharding<@grid, [{"y"}, {"x"}]>}, %b: tensor<7x4xbf16>, %at: tensor<5xi8>, %sum: tensor<10x4xbf16>, %top: tensor<10xbf16>) -> (tensor<10x4xbf16>, tensor<10xbf16>, tensor<5xbf16>, tensor<7x10xbf16>) {
  %0 = linalg.matmul ins(%a, %b : tensor<10x7xbf16>, tensor<7x4xbf16>) outs(%sum : tensor<10x4xbf16>) -> tensor<10x4xbf16>
  %1 = linalg.reduce { arith.maximumf } ins(%a : tensor<10x7xbf16>) outs(%top : tensor<10xbf16>) dimensions = [1]
  %e = tensor.empty() : tensor<5xbf16>
  %2 = linalg.generic {indexing_maps = [affine_map<(i) -> (i)>, affine_map<(i) -> (i)>], iterator_types = ["parallel"]} ins(%at : tensor<5xi8>) outs(%e : tensor<5xbf16>) {
  ^bb0(%n: i8, %out: bf16):
    %seven = arith.constant 7 : i8
    %m = arith.andi %n, %seven : i8
    %p = arith.index_cast %m : i8 to index
    %v = tensor.extract %top[%p] : tensor<10xbf16>
    %w = arith.mulf %v, %v : bf16
    linalg.yield %w : bf16
  } -> tensor<5xbf16>
  %f = tensor.empty() : tensor<7x10xbf16>
  %3 = linalg.transpose ins(%a : tensor<10x7xbf16>) outs(%f : tensor<7x10xbf16>) permutation = [1, 0]
  return %0, %1, %2, %3 : tensor<10x4xbf16>, tensor<10xbf16>, tensor<5xbf16>, tensor<7x10xbf16>
}

func.func @f64(%a: tensor<10x7xf64> {tp.sharding = #tp.sharding<@grid, [{"y"}, {"x"}]>}, %b: tensor<7x4xf64>, %at: tensor<5xi8>, %sum: tensor<10x4xf64>, %top: tensor<10xf64>) -> (tensor<10x4xf64>, tensor<10xf64>, tensor<5xf64>, tensor<7x10xf64>) {
  %0 = linalg.matmul ins(%a, %b : tensor<10x7xf64>, tensor<7x4xf64>) outs(%sum : tensor<10x4xf64>) -> tensor<10x4xf64>
  %1 = linalg.reduce { arith.maximumf } ins(%a : tensor<10x7xf64>) outs(%top : tensor<10xf64>) dimensions = [1]
  %e = tensor.empty() : tensor<5xf64>
  %2 = linalg.generic {indexing_maps = [affine_map<(i) -> (i)>, affine_map<(i) -> (i)>], iterator_types = ["parallel"]} ins(%at : tensor<5xi8>) outs(%e : tensor<5xf64>) {
  ^bb0(%n: i8, %out: f64):
    %seven = arith.constant 7 : i8
    %m = arith.andi %n, %seven : i8
    %p = arith.index_cast %m : i8 to index
    %v = tensor.extract %top[%p] : tensor<10xf64>
    %w = arith.mulf %v, %v : f64
    linalg.yield %w : f64
  } -> tensor<5xf64>
  %f = tensor.empty() : tensor<7x10xf64>
  %3 = linalg.transpose ins(%a : tensor<10x7xf64>) outs(%f : tensor<7x10xf64>) permutation = [1, 0]
  return %0, %1, %2, %3 : tensor<10x4xf64>, tensor<10xf64>, tensor<5xf64>, tensor<7x10xf64>
}

func.func @i1(%a: tensor<10x7xi1> {tp.sharding = #tp.sharding<@grid, [{"y"}, {"x"}]>}, %any: tensor<10xi1>) -> (tensor<10xi1>, tensor<7x10xi1>) {
  %0 = linalg.reduce { arith.ori } ins(%a : tensor<10x7xi1>) outs(%any : tensor<10xi1>) dimensions = [1]
  %e = tensor.empty() : tensor<7x10xi1>
  %1 = linalg.transpose ins(%a : tensor<10x7xi1>) outs(%e : tensor<7x10xi1>) permutation = [1, 0]
  return %0, %1 : tensor<10xi1>, tensor<7x10xi1>
}

// A position crosses the boundary as a number of 64 bits.

func.func @index(%a: tensor<10x7xindex> {tp.sharding = #tp.sharding<@grid, [{"y"}, {"x"}]>}, %b: tensor<7x4xindex>, %sum: tensor<10x4xindex>) -> (tensor<10x4xindex>, tensor<7x10xindex>) {
  %0 = linalg.generic {indexing_maps = [affine_map<(i, j, k) -> (i, k)>, affine_map<(i, j, k) -> (k, j)>, affine_map<(i, j, k) -> (i, j)>], iterator_types = ["parallel", "parallel", "reduction"]} ins(%a, %b : tensor<10x7xindex>, tensor<7x4xindex>) outs(%sum : tensor<10x4xindex>) {
  ^bb0(%p: index, %q: index, %out: index):
    %m = arith.muli %p, %q : index
    %s = arith.addi %out, %m : index
    linalg.yield %s : index
  } -> tensor<10x4xindex>
  %e = tensor.empty() : tensor<7x10xindex>
  %1 = linalg.transpose ins(%a : tensor<10x7xindex>) outs(%e : tensor<7x10xindex>) permutation = [1, 0]
  return %0, %1 : tensor<10x4xindex>, tensor<7x10xindex>
}
