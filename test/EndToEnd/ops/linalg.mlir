// RUN: %compile-each %s

// Every operation of linalg, but for windows, on cut tensors: interpreted and compiled.

tp.mesh @grid <x = 2, y = 3>

func.func @matmul(%a0: tensor<10x7xf32> {tp.sharding = #tp.sharding<@grid, [{"y"}, {"x"}]>}, %a1: tensor<7x6xf32>) -> tensor<10x6xf32> {
  %oz = arith.constant 0.0 : f32
  %oe = tensor.empty() : tensor<10x6xf32>
  %o = linalg.fill ins(%oz : f32) outs(%oe : tensor<10x6xf32>) -> tensor<10x6xf32>
  %r = linalg.matmul ins(%a0, %a1 : tensor<10x7xf32>, tensor<7x6xf32>) outs(%o : tensor<10x6xf32>) -> tensor<10x6xf32>
  return %r : tensor<10x6xf32>
}

func.func @matmul_i8(%a0: tensor<10x7xi8> {tp.sharding = #tp.sharding<@grid, [{"y"}, {"x"}]>}, %a1: tensor<7x6xi8>) -> tensor<10x6xi32> {
  %oz = arith.constant 0 : i32
  %oe = tensor.empty() : tensor<10x6xi32>
  %o = linalg.fill ins(%oz : i32) outs(%oe : tensor<10x6xi32>) -> tensor<10x6xi32>
  %r = linalg.matmul ins(%a0, %a1 : tensor<10x7xi8>, tensor<7x6xi8>) outs(%o : tensor<10x6xi32>) -> tensor<10x6xi32>
  return %r : tensor<10x6xi32>
}

func.func @batch_matmul(%a0: tensor<5x10x7xf32> {tp.sharding = #tp.sharding<@grid, [{"y"}, {}, {"x"}]>}, %a1: tensor<5x7x6xf32>) -> tensor<5x10x6xf32> {
  %oz = arith.constant 0.0 : f32
  %oe = tensor.empty() : tensor<5x10x6xf32>
  %o = linalg.fill ins(%oz : f32) outs(%oe : tensor<5x10x6xf32>) -> tensor<5x10x6xf32>
  %r = linalg.batch_matmul ins(%a0, %a1 : tensor<5x10x7xf32>, tensor<5x7x6xf32>) outs(%o : tensor<5x10x6xf32>) -> tensor<5x10x6xf32>
  return %r : tensor<5x10x6xf32>
}

func.func @batch_reduce_matmul(%a0: tensor<5x10x7xf32> {tp.sharding = #tp.sharding<@grid, [{"y"}, {}, {"x"}]>}, %a1: tensor<5x7x6xf32>) -> tensor<10x6xf32> {
  %oz = arith.constant 0.0 : f32
  %oe = tensor.empty() : tensor<10x6xf32>
  %o = linalg.fill ins(%oz : f32) outs(%oe : tensor<10x6xf32>) -> tensor<10x6xf32>
  %r = linalg.batch_reduce_matmul ins(%a0, %a1 : tensor<5x10x7xf32>, tensor<5x7x6xf32>) outs(%o : tensor<10x6xf32>) -> tensor<10x6xf32>
  return %r : tensor<10x6xf32>
}

func.func @matvec(%a0: tensor<10x7xf32> {tp.sharding = #tp.sharding<@grid, [{"y"}, {"x"}]>}, %a1: tensor<7xf32>) -> tensor<10xf32> {
  %oz = arith.constant 0.0 : f32
  %oe = tensor.empty() : tensor<10xf32>
  %o = linalg.fill ins(%oz : f32) outs(%oe : tensor<10xf32>) -> tensor<10xf32>
  %r = linalg.matvec ins(%a0, %a1 : tensor<10x7xf32>, tensor<7xf32>) outs(%o : tensor<10xf32>) -> tensor<10xf32>
  return %r : tensor<10xf32>
}

func.func @vecmat(%a0: tensor<7xf32> {tp.sharding = #tp.sharding<@grid, [{"x"}]>}, %a1: tensor<7x10xf32>) -> tensor<10xf32> {
  %oz = arith.constant 0.0 : f32
  %oe = tensor.empty() : tensor<10xf32>
  %o = linalg.fill ins(%oz : f32) outs(%oe : tensor<10xf32>) -> tensor<10xf32>
  %r = linalg.vecmat ins(%a0, %a1 : tensor<7xf32>, tensor<7x10xf32>) outs(%o : tensor<10xf32>) -> tensor<10xf32>
  return %r : tensor<10xf32>
}

func.func @batch_matvec(%a0: tensor<5x10x7xf32> {tp.sharding = #tp.sharding<@grid, [{}, {"y"}, {"x"}]>}, %a1: tensor<5x7xf32>) -> tensor<5x10xf32> {
  %oz = arith.constant 0.0 : f32
  %oe = tensor.empty() : tensor<5x10xf32>
  %o = linalg.fill ins(%oz : f32) outs(%oe : tensor<5x10xf32>) -> tensor<5x10xf32>
  %r = linalg.batch_matvec ins(%a0, %a1 : tensor<5x10x7xf32>, tensor<5x7xf32>) outs(%o : tensor<5x10xf32>) -> tensor<5x10xf32>
  return %r : tensor<5x10xf32>
}

func.func @batch_vecmat(%a0: tensor<5x7xf32> {tp.sharding = #tp.sharding<@grid, [{"y"}, {"x"}]>}, %a1: tensor<5x7x10xf32>) -> tensor<5x10xf32> {
  %oz = arith.constant 0.0 : f32
  %oe = tensor.empty() : tensor<5x10xf32>
  %o = linalg.fill ins(%oz : f32) outs(%oe : tensor<5x10xf32>) -> tensor<5x10xf32>
  %r = linalg.batch_vecmat ins(%a0, %a1 : tensor<5x7xf32>, tensor<5x7x10xf32>) outs(%o : tensor<5x10xf32>) -> tensor<5x10xf32>
  return %r : tensor<5x10xf32>
}

func.func @dot(%a0: tensor<7xf32> {tp.sharding = #tp.sharding<@grid, [{"y"}]>}, %a1: tensor<7xf32>) -> tensor<f32> {
  %oz = arith.constant 0.0 : f32
  %oe = tensor.empty() : tensor<f32>
  %o = linalg.fill ins(%oz : f32) outs(%oe : tensor<f32>) -> tensor<f32>
  %r = linalg.dot ins(%a0, %a1 : tensor<7xf32>, tensor<7xf32>) outs(%o : tensor<f32>) -> tensor<f32>
  return %r : tensor<f32>
}

func.func @mmt4d(%a0: tensor<3x5x4x2xf32> {tp.sharding = #tp.sharding<@grid, [{"y"}, {"x"}, {}, {}]>}, %a1: tensor<6x5x3x2xf32>) -> tensor<3x6x4x3xf32> {
  %oz = arith.constant 0.0 : f32
  %oe = tensor.empty() : tensor<3x6x4x3xf32>
  %o = linalg.fill ins(%oz : f32) outs(%oe : tensor<3x6x4x3xf32>) -> tensor<3x6x4x3xf32>
  %r = linalg.mmt4d ins(%a0, %a1 : tensor<3x5x4x2xf32>, tensor<6x5x3x2xf32>) outs(%o : tensor<3x6x4x3xf32>) -> tensor<3x6x4x3xf32>
  return %r : tensor<3x6x4x3xf32>
}

func.func @batch_mmt4d(%a0: tensor<2x3x5x4x2xf32> {tp.sharding = #tp.sharding<@grid, [{}, {"y"}, {"x"}, {}, {}]>}, %a1: tensor<2x6x5x3x2xf32>) -> tensor<2x3x6x4x3xf32> {
  %oz = arith.constant 0.0 : f32
  %oe = tensor.empty() : tensor<2x3x6x4x3xf32>
  %o = linalg.fill ins(%oz : f32) outs(%oe : tensor<2x3x6x4x3xf32>) -> tensor<2x3x6x4x3xf32>
  %r = linalg.batch_mmt4d ins(%a0, %a1 : tensor<2x3x5x4x2xf32>, tensor<2x6x5x3x2xf32>) outs(%o : tensor<2x3x6x4x3xf32>) -> tensor<2x3x6x4x3xf32>
  return %r : tensor<2x3x6x4x3xf32>
}

func.func @contract(%a0: tensor<10x7xf32> {tp.sharding = #tp.sharding<@grid, [{"y"}, {"x"}]>}, %a1: tensor<7x6xf32>) -> tensor<10x6xf32> {
  %z = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<10x6xf32>
  %o = linalg.fill ins(%z : f32) outs(%e : tensor<10x6xf32>) -> tensor<10x6xf32>
  %r = linalg.contract indexing_maps = [affine_map<(i, j, k) -> (i, k)>, affine_map<(i, j, k) -> (k, j)>, affine_map<(i, j, k) -> (i, j)>] ins(%a0, %a1 : tensor<10x7xf32>, tensor<7x6xf32>) outs(%o : tensor<10x6xf32>) -> tensor<10x6xf32>
  return %r : tensor<10x6xf32>
}

func.func @quantized_matmul(%a0: tensor<10x7xi8> {tp.sharding = #tp.sharding<@grid, [{"y"}, {"x"}]>}, %a1: tensor<7x6xi8>) -> tensor<10x6xi32> {
  %z = arith.constant 3 : i32
  %e = tensor.empty() : tensor<10x6xi32>
  %o = linalg.fill ins(%z : i32) outs(%e : tensor<10x6xi32>) -> tensor<10x6xi32>
  %r = linalg.quantized_matmul ins(%a0, %a1, %z, %z : tensor<10x7xi8>, tensor<7x6xi8>, i32, i32) outs(%o : tensor<10x6xi32>) -> tensor<10x6xi32>
  return %r : tensor<10x6xi32>
}

func.func @quantized_batch_matmul(%a0: tensor<2x10x7xi8> {tp.sharding = #tp.sharding<@grid, [{}, {"y"}, {"x"}]>}, %a1: tensor<2x7x6xi8>) -> tensor<2x10x6xi32> {
  %z = arith.constant 3 : i32
  %e = tensor.empty() : tensor<2x10x6xi32>
  %o = linalg.fill ins(%z : i32) outs(%e : tensor<2x10x6xi32>) -> tensor<2x10x6xi32>
  %r = linalg.quantized_batch_matmul ins(%a0, %a1, %z, %z : tensor<2x10x7xi8>, tensor<2x7x6xi8>, i32, i32) outs(%o : tensor<2x10x6xi32>) -> tensor<2x10x6xi32>
  return %r : tensor<2x10x6xi32>
}

func.func @add(%a0: tensor<10x7xf32> {tp.sharding = #tp.sharding<@grid, [{"y"}, {"x"}]>}, %a1: tensor<10x7xf32>) -> tensor<10x7xf32> {
  %o = tensor.empty() : tensor<10x7xf32>
  %r = linalg.add ins(%a0, %a1 : tensor<10x7xf32>, tensor<10x7xf32>) outs(%o : tensor<10x7xf32>) -> tensor<10x7xf32>
  return %r : tensor<10x7xf32>
}

func.func @sub(%a0: tensor<10x7xf32> {tp.sharding = #tp.sharding<@grid, [{"y"}, {"x"}]>}, %a1: tensor<10x7xf32>) -> tensor<10x7xf32> {
  %o = tensor.empty() : tensor<10x7xf32>
  %r = linalg.sub ins(%a0, %a1 : tensor<10x7xf32>, tensor<10x7xf32>) outs(%o : tensor<10x7xf32>) -> tensor<10x7xf32>
  return %r : tensor<10x7xf32>
}

func.func @mul(%a0: tensor<10x7xf32> {tp.sharding = #tp.sharding<@grid, [{"y"}, {"x"}]>}, %a1: tensor<10x7xf32>) -> tensor<10x7xf32> {
  %o = tensor.empty() : tensor<10x7xf32>
  %r = linalg.mul ins(%a0, %a1 : tensor<10x7xf32>, tensor<10x7xf32>) outs(%o : tensor<10x7xf32>) -> tensor<10x7xf32>
  return %r : tensor<10x7xf32>
}

func.func @div(%a0: tensor<10x7xf32> {tp.sharding = #tp.sharding<@grid, [{"y"}, {"x"}]>}, %a1: tensor<10x7xf32>) -> tensor<10x7xf32> {
  %o = tensor.empty() : tensor<10x7xf32>
  %r = linalg.div ins(%a0, %a1 : tensor<10x7xf32>, tensor<10x7xf32>) outs(%o : tensor<10x7xf32>) -> tensor<10x7xf32>
  return %r : tensor<10x7xf32>
}

func.func @max(%a0: tensor<10x7xf32> {tp.sharding = #tp.sharding<@grid, [{"y"}, {"x"}]>}, %a1: tensor<10x7xf32>) -> tensor<10x7xf32> {
  %o = tensor.empty() : tensor<10x7xf32>
  %r = linalg.max ins(%a0, %a1 : tensor<10x7xf32>, tensor<10x7xf32>) outs(%o : tensor<10x7xf32>) -> tensor<10x7xf32>
  return %r : tensor<10x7xf32>
}

func.func @min(%a0: tensor<10x7xf32> {tp.sharding = #tp.sharding<@grid, [{"y"}, {"x"}]>}, %a1: tensor<10x7xf32>) -> tensor<10x7xf32> {
  %o = tensor.empty() : tensor<10x7xf32>
  %r = linalg.min ins(%a0, %a1 : tensor<10x7xf32>, tensor<10x7xf32>) outs(%o : tensor<10x7xf32>) -> tensor<10x7xf32>
  return %r : tensor<10x7xf32>
}

func.func @powf(%a0: tensor<10x7xf32> {tp.sharding = #tp.sharding<@grid, [{"y"}, {"x"}]>}, %a1: tensor<10x7xf32>) -> tensor<10x7xf32> {
  %o = tensor.empty() : tensor<10x7xf32>
  %r = linalg.powf ins(%a0, %a1 : tensor<10x7xf32>, tensor<10x7xf32>) outs(%o : tensor<10x7xf32>) -> tensor<10x7xf32>
  return %r : tensor<10x7xf32>
}

func.func @abs(%a0: tensor<10x7xf32> {tp.sharding = #tp.sharding<@grid, [{"y"}, {"x"}]>}) -> tensor<10x7xf32> {
  %o = tensor.empty() : tensor<10x7xf32>
  %r = linalg.abs ins(%a0 : tensor<10x7xf32>) outs(%o : tensor<10x7xf32>) -> tensor<10x7xf32>
  return %r : tensor<10x7xf32>
}

func.func @ceil(%a0: tensor<10x7xf32> {tp.sharding = #tp.sharding<@grid, [{"y"}, {"x"}]>}) -> tensor<10x7xf32> {
  %o = tensor.empty() : tensor<10x7xf32>
  %r = linalg.ceil ins(%a0 : tensor<10x7xf32>) outs(%o : tensor<10x7xf32>) -> tensor<10x7xf32>
  return %r : tensor<10x7xf32>
}

func.func @erf(%a0: tensor<10x7xf32> {tp.sharding = #tp.sharding<@grid, [{"y"}, {"x"}]>}) -> tensor<10x7xf32> {
  %o = tensor.empty() : tensor<10x7xf32>
  %r = linalg.erf ins(%a0 : tensor<10x7xf32>) outs(%o : tensor<10x7xf32>) -> tensor<10x7xf32>
  return %r : tensor<10x7xf32>
}

func.func @exp(%a0: tensor<10x7xf32> {tp.sharding = #tp.sharding<@grid, [{"y"}, {"x"}]>}) -> tensor<10x7xf32> {
  %o = tensor.empty() : tensor<10x7xf32>
  %r = linalg.exp ins(%a0 : tensor<10x7xf32>) outs(%o : tensor<10x7xf32>) -> tensor<10x7xf32>
  return %r : tensor<10x7xf32>
}

func.func @floor(%a0: tensor<10x7xf32> {tp.sharding = #tp.sharding<@grid, [{"y"}, {"x"}]>}) -> tensor<10x7xf32> {
  %o = tensor.empty() : tensor<10x7xf32>
  %r = linalg.floor ins(%a0 : tensor<10x7xf32>) outs(%o : tensor<10x7xf32>) -> tensor<10x7xf32>
  return %r : tensor<10x7xf32>
}

func.func @log(%a0: tensor<10x7xf32> {tp.sharding = #tp.sharding<@grid, [{"y"}, {"x"}]>}) -> tensor<10x7xf32> {
  %o = tensor.empty() : tensor<10x7xf32>
  %r = linalg.log ins(%a0 : tensor<10x7xf32>) outs(%o : tensor<10x7xf32>) -> tensor<10x7xf32>
  return %r : tensor<10x7xf32>
}

func.func @negf(%a0: tensor<10x7xf32> {tp.sharding = #tp.sharding<@grid, [{"y"}, {"x"}]>}) -> tensor<10x7xf32> {
  %o = tensor.empty() : tensor<10x7xf32>
  %r = linalg.negf ins(%a0 : tensor<10x7xf32>) outs(%o : tensor<10x7xf32>) -> tensor<10x7xf32>
  return %r : tensor<10x7xf32>
}

func.func @reciprocal(%a0: tensor<10x7xf32> {tp.sharding = #tp.sharding<@grid, [{"y"}, {"x"}]>}) -> tensor<10x7xf32> {
  %o = tensor.empty() : tensor<10x7xf32>
  %r = linalg.reciprocal ins(%a0 : tensor<10x7xf32>) outs(%o : tensor<10x7xf32>) -> tensor<10x7xf32>
  return %r : tensor<10x7xf32>
}

func.func @round(%a0: tensor<10x7xf32> {tp.sharding = #tp.sharding<@grid, [{"y"}, {"x"}]>}) -> tensor<10x7xf32> {
  %o = tensor.empty() : tensor<10x7xf32>
  %r = linalg.round ins(%a0 : tensor<10x7xf32>) outs(%o : tensor<10x7xf32>) -> tensor<10x7xf32>
  return %r : tensor<10x7xf32>
}

func.func @rsqrt(%a0: tensor<10x7xf32> {tp.sharding = #tp.sharding<@grid, [{"y"}, {"x"}]>}) -> tensor<10x7xf32> {
  %o = tensor.empty() : tensor<10x7xf32>
  %r = linalg.rsqrt ins(%a0 : tensor<10x7xf32>) outs(%o : tensor<10x7xf32>) -> tensor<10x7xf32>
  return %r : tensor<10x7xf32>
}

func.func @sqrt(%a0: tensor<10x7xf32> {tp.sharding = #tp.sharding<@grid, [{"y"}, {"x"}]>}) -> tensor<10x7xf32> {
  %o = tensor.empty() : tensor<10x7xf32>
  %r = linalg.sqrt ins(%a0 : tensor<10x7xf32>) outs(%o : tensor<10x7xf32>) -> tensor<10x7xf32>
  return %r : tensor<10x7xf32>
}

func.func @square(%a0: tensor<10x7xf32> {tp.sharding = #tp.sharding<@grid, [{"y"}, {"x"}]>}) -> tensor<10x7xf32> {
  %o = tensor.empty() : tensor<10x7xf32>
  %r = linalg.square ins(%a0 : tensor<10x7xf32>) outs(%o : tensor<10x7xf32>) -> tensor<10x7xf32>
  return %r : tensor<10x7xf32>
}

func.func @tanh(%a0: tensor<10x7xf32> {tp.sharding = #tp.sharding<@grid, [{"y"}, {"x"}]>}) -> tensor<10x7xf32> {
  %o = tensor.empty() : tensor<10x7xf32>
  %r = linalg.tanh ins(%a0 : tensor<10x7xf32>) outs(%o : tensor<10x7xf32>) -> tensor<10x7xf32>
  return %r : tensor<10x7xf32>
}

func.func @copy(%a0: tensor<10x7xf32> {tp.sharding = #tp.sharding<@grid, [{"y"}, {"x"}]>}) -> tensor<10x7xf32> {
  %o = tensor.empty() : tensor<10x7xf32>
  %r = linalg.copy ins(%a0 : tensor<10x7xf32>) outs(%o : tensor<10x7xf32>) -> tensor<10x7xf32>
  return %r : tensor<10x7xf32>
}

func.func @select(%a0: tensor<10x7xi1> {tp.sharding = #tp.sharding<@grid, [{"y"}, {"x"}]>}, %a1: tensor<10x7xf32>, %a2: tensor<10x7xf32>) -> tensor<10x7xf32> {
  %o = tensor.empty() : tensor<10x7xf32>
  %r = linalg.select ins(%a0, %a1, %a2 : tensor<10x7xi1>, tensor<10x7xf32>, tensor<10x7xf32>) outs(%o : tensor<10x7xf32>) -> tensor<10x7xf32>
  return %r : tensor<10x7xf32>
}

func.func @elementwise(%a0: tensor<10x7xf32> {tp.sharding = #tp.sharding<@grid, [{"y"}, {"x"}]>}, %a1: tensor<10x7xf32>) -> tensor<10x7xf32> {
  %o = tensor.empty() : tensor<10x7xf32>
  %r = linalg.elementwise kind=#linalg.elementwise_kind<add> ins(%a0, %a1 : tensor<10x7xf32>, tensor<10x7xf32>) outs(%o : tensor<10x7xf32>) -> tensor<10x7xf32>
  return %r : tensor<10x7xf32>
}

func.func @div_unsigned(%a: tensor<10x7xi32> {tp.sharding = #tp.sharding<@grid, [{"y"}, {"x"}]>}, %b: tensor<10x7xi32>) -> tensor<10x7xi32> {
  %one = arith.constant dense<1> : tensor<10x7xi32>
  %d = arith.ori %b, %one : tensor<10x7xi32>
  %e = tensor.empty() : tensor<10x7xi32>
  %r = linalg.div_unsigned ins(%a, %d : tensor<10x7xi32>, tensor<10x7xi32>) outs(%e : tensor<10x7xi32>) -> tensor<10x7xi32>
  return %r : tensor<10x7xi32>
}

func.func @map(%a: tensor<10x7xf32> {tp.sharding = #tp.sharding<@grid, [{"y"}, {"x"}]>}, %b: tensor<10x7xf32>) -> tensor<10x7xf32> {
  %e = tensor.empty() : tensor<10x7xf32>
  %r = linalg.map { arith.mulf } ins(%a, %b : tensor<10x7xf32>, tensor<10x7xf32>) outs(%e : tensor<10x7xf32>)
  return %r : tensor<10x7xf32>
}

func.func @reduce(%a: tensor<10x7xf32> {tp.sharding = #tp.sharding<@grid, [{"y"}, {"x"}]>}, %i: tensor<10xf32>) -> tensor<10xf32> {
  %r = linalg.reduce { arith.addf } ins(%a : tensor<10x7xf32>) outs(%i : tensor<10xf32>) dimensions = [1]
  return %r : tensor<10xf32>
}

func.func @transpose(%a: tensor<10x7xf32> {tp.sharding = #tp.sharding<@grid, [{"y"}, {"x"}]>}) -> tensor<7x10xf32> {
  %e = tensor.empty() : tensor<7x10xf32>
  %r = linalg.transpose ins(%a : tensor<10x7xf32>) outs(%e : tensor<7x10xf32>) permutation = [1, 0]
  return %r : tensor<7x10xf32>
}

func.func @broadcast(%a: tensor<10x7xf32> {tp.sharding = #tp.sharding<@grid, [{"y"}, {"x"}]>}) -> tensor<10x4x7xf32> {
  %e = tensor.empty() : tensor<10x4x7xf32>
  %r = linalg.broadcast ins(%a : tensor<10x7xf32>) outs(%e : tensor<10x4x7xf32>) dimensions = [1]
  return %r : tensor<10x4x7xf32>
}

func.func @generic(%a: tensor<10x7xf32> {tp.sharding = #tp.sharding<@grid, [{"y"}, {"x"}]>}) -> tensor<10x7xf32> {
  %e = tensor.empty() : tensor<10x7xf32>
  %r = linalg.generic {indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>], iterator_types = ["parallel", "parallel"]} ins(%a : tensor<10x7xf32>) outs(%e : tensor<10x7xf32>) {
  ^bb0(%in: f32, %out: f32):
    %j = linalg.index 1 : index
    %n = arith.index_cast %j : index to i32
    %f = arith.sitofp %n : i32 to f32
    %s = arith.addf %in, %f : f32
    linalg.yield %s : f32
  } -> tensor<10x7xf32>
  return %r : tensor<10x7xf32>
}

func.func @fill_rng_2d(%a: tensor<10x7xf32> {tp.sharding = #tp.sharding<@grid, [{"y"}, {"x"}]>}) -> tensor<10x7xf32> {
  %min = arith.constant -1.0 : f64
  %max = arith.constant 2.0 : f64
  %s = arith.constant 7 : i32
  %e = tensor.empty() : tensor<10x7xf32>
  %n = linalg.fill_rng_2d ins(%min, %max, %s : f64, f64, i32) outs(%e : tensor<10x7xf32>) -> tensor<10x7xf32>
  %r = arith.addf %a, %n : tensor<10x7xf32>
  return %r : tensor<10x7xf32>
}

func.func @softmax(%a: tensor<10x7xf32> {tp.sharding = #tp.sharding<@grid, [{"y"}, {"x"}]>}) -> tensor<10x7xf32> {
  %e = tensor.empty() : tensor<10x7xf32>
  %r = linalg.softmax dimension(1) ins(%a : tensor<10x7xf32>) outs(%e : tensor<10x7xf32>) -> tensor<10x7xf32>
  return %r : tensor<10x7xf32>
}

func.func @pack(%a: tensor<10x7xf32> {tp.sharding = #tp.sharding<@grid, [{"y"}, {"x"}]>}) -> tensor<4x3x3x3xf32> {
  %z = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<4x3x3x3xf32>
  %r = linalg.pack %a padding_value(%z : f32) inner_dims_pos = [0, 1] inner_tiles = [3, 3] into %e : tensor<10x7xf32> -> tensor<4x3x3x3xf32>
  return %r : tensor<4x3x3x3xf32>
}

func.func @unpack(%a: tensor<3x4x3x3xf32> {tp.sharding = #tp.sharding<@grid, [{"x"}, {"y"}, {}, {}]>}) -> tensor<10x7xf32> {
  %e = tensor.empty() : tensor<10x7xf32>
  %r = linalg.unpack %a outer_dims_perm = [1, 0] inner_dims_pos = [0, 1] inner_tiles = [3, 3] into %e : tensor<3x4x3x3xf32> -> tensor<10x7xf32>
  return %r : tensor<10x7xf32>
}

func.func @winograd_filter_transform(%a: tensor<2x3x3x5xf32> {tp.sharding = #tp.sharding<@grid, [{"x"}, {}, {}, {"y"}]>}) -> tensor<6x6x5x2xf32> {
  %e = tensor.empty() : tensor<6x6x5x2xf32>
  %r = linalg.winograd_filter_transform fmr(F_4_3) ins(%a : tensor<2x3x3x5xf32>) outs(%e : tensor<6x6x5x2xf32>) -> tensor<6x6x5x2xf32>
  return %r : tensor<6x6x5x2xf32>
}

func.func @winograd_input_transform(%a: tensor<2x10x10x5xf32> {tp.sharding = #tp.sharding<@grid, [{"x"}, {}, {}, {"y"}]>}) -> tensor<6x6x2x2x2x5xf32> {
  %e = tensor.empty() : tensor<6x6x2x2x2x5xf32>
  %r = linalg.winograd_input_transform fmr(F_4_3) ins(%a : tensor<2x10x10x5xf32>) outs(%e : tensor<6x6x2x2x2x5xf32>) -> tensor<6x6x2x2x2x5xf32>
  return %r : tensor<6x6x2x2x2x5xf32>
}

func.func @winograd_output_transform(%a: tensor<6x6x2x2x2x5xf32> {tp.sharding = #tp.sharding<@grid, [{}, {}, {}, {}, {"x"}, {"y"}]>}) -> tensor<2x8x8x5xf32> {
  %z = arith.constant 0.5 : f32
  %i = tensor.empty() : tensor<2x8x8x5xf32>
  %e = linalg.fill ins(%z : f32) outs(%i : tensor<2x8x8x5xf32>) -> tensor<2x8x8x5xf32>
  %r = linalg.winograd_output_transform fmr(F_4_3) ins(%a : tensor<6x6x2x2x2x5xf32>) outs(%e : tensor<2x8x8x5xf32>) -> tensor<2x8x8x5xf32>
  return %r : tensor<2x8x8x5xf32>
}
