// RUN: %compile-each %s

// Every operation of tensor on cut tensors: interpreted and compiled.

tp.mesh @grid <x = 2, y = 3>

func.func @bitcast(%a: tensor<10x7xf32> {tp.sharding = #tp.sharding<@grid, [{"y"}, {"x"}]>}) -> tensor<10x7xi32> {
  %r = tensor.bitcast %a : tensor<10x7xf32> to tensor<10x7xi32>
  return %r : tensor<10x7xi32>
}

func.func @cast(%a: tensor<10x7xf32> {tp.sharding = #tp.sharding<@grid, [{"y"}, {"x"}]>}) -> tensor<10x7xf32> {
  %d = tensor.cast %a : tensor<10x7xf32> to tensor<10x7xf32>
  %r = arith.negf %d : tensor<10x7xf32>
  return %r : tensor<10x7xf32>
}

func.func @collapse_shape(%a: tensor<6x4x7xf32> {tp.sharding = #tp.sharding<@grid, [{"y"}, {}, {"x"}]>}) -> tensor<24x7xf32> {
  %r = tensor.collapse_shape %a [[0, 1], [2]] : tensor<6x4x7xf32> into tensor<24x7xf32>
  return %r : tensor<24x7xf32>
}

func.func @expand_shape(%a: tensor<24x7xf32> {tp.sharding = #tp.sharding<@grid, [{"y"}, {"x"}]>}) -> tensor<6x4x7xf32> {
  %r = tensor.expand_shape %a [[0, 1], [2]] output_shape [6, 4, 7] : tensor<24x7xf32> into tensor<6x4x7xf32>
  return %r : tensor<6x4x7xf32>
}

func.func @reshape(%a: tensor<24x7xf32> {tp.sharding = #tp.sharding<@grid, [{"y"}, {"x"}]>}) -> tensor<6x4x7xf32> {
  %s = arith.constant dense<[6, 4, 7]> : tensor<3xi64>
  %r = tensor.reshape %a(%s) : (tensor<24x7xf32>, tensor<3xi64>) -> tensor<6x4x7xf32>
  return %r : tensor<6x4x7xf32>
}

func.func @reshape_mixed(%a: tensor<6x4x10xf32> {tp.sharding = #tp.sharding<@grid, [{"y"}, {}, {"x"}]>}) -> tensor<8x30xf32> {
  %s = arith.constant dense<[8, 30]> : tensor<2xindex>
  %r = tensor.reshape %a(%s) : (tensor<6x4x10xf32>, tensor<2xindex>) -> tensor<8x30xf32>
  return %r : tensor<8x30xf32>
}

func.func @concat(%a: tensor<10x7xf32> {tp.sharding = #tp.sharding<@grid, [{"y"}, {"x"}]>}, %b: tensor<10x3xf32>) -> tensor<10x10xf32> {
  %r = tensor.concat dim(1) %a, %b : (tensor<10x7xf32>, tensor<10x3xf32>) -> tensor<10x10xf32>
  return %r : tensor<10x10xf32>
}

func.func @dim(%a: tensor<10x7xf32> {tp.sharding = #tp.sharding<@grid, [{"y"}, {"x"}]>}) -> tensor<10x7xf32> {
  %c1 = arith.constant 1 : index
  %d = tensor.dim %a, %c1 : tensor<10x7xf32>
  %n = arith.index_cast %d : index to i64
  %f = arith.sitofp %n : i64 to f32
  %s = tensor.splat %f : tensor<10x7xf32>
  %r = arith.addf %a, %s : tensor<10x7xf32>
  return %r : tensor<10x7xf32>
}

func.func @rank(%a: tensor<10x7xf32> {tp.sharding = #tp.sharding<@grid, [{"y"}, {"x"}]>}) -> tensor<10x7xf32> {
  %d = tensor.rank %a : tensor<10x7xf32>
  %n = arith.index_cast %d : index to i64
  %f = arith.sitofp %n : i64 to f32
  %s = tensor.splat %f : tensor<10x7xf32>
  %r = arith.addf %a, %s : tensor<10x7xf32>
  return %r : tensor<10x7xf32>
}

func.func @extract(%a: tensor<10x7xf32> {tp.sharding = #tp.sharding<@grid, [{"y"}, {"x"}]>}) -> tensor<10x7xf32> {
  %c1 = arith.constant 1 : index
  %f = tensor.extract %a[%c1, %c1] : tensor<10x7xf32>
  %s = tensor.splat %f : tensor<10x7xf32>
  %r = arith.addf %a, %s : tensor<10x7xf32>
  return %r : tensor<10x7xf32>
}

func.func @insert(%a: tensor<10x7xf32> {tp.sharding = #tp.sharding<@grid, [{"y"}, {"x"}]>}) -> tensor<10x7xf32> {
  %c1 = arith.constant 1 : index
  %f = arith.constant 2.0 : f32
  %r = tensor.insert %f into %a[%c1, %c1] : tensor<10x7xf32>
  return %r : tensor<10x7xf32>
}

func.func @insert_extracted(%a: tensor<10x7xf32> {tp.sharding = #tp.sharding<@grid, [{"y"}, {"x"}]>}, %b: tensor<10x7xf32>) -> tensor<10x7xf32> {
  %c1 = arith.constant 1 : index
  %f = tensor.extract %b[%c1, %c1] : tensor<10x7xf32>
  %r = tensor.insert %f into %a[%c1, %c1] : tensor<10x7xf32>
  return %r : tensor<10x7xf32>
}

func.func @extract_slice(%a: tensor<10x7xf32> {tp.sharding = #tp.sharding<@grid, [{"y"}, {"x"}]>}) -> tensor<6x7xf32> {
  %r = tensor.extract_slice %a[2, 0] [6, 7] [1, 1] : tensor<10x7xf32> to tensor<6x7xf32>
  return %r : tensor<6x7xf32>
}

func.func @insert_slice(%a: tensor<10x7xf32> {tp.sharding = #tp.sharding<@grid, [{"y"}, {"x"}]>}, %b: tensor<6x7xf32> {tp.sharding = #tp.sharding<@grid, [{}, {"x"}]>}) -> tensor<10x7xf32> {
  %r = tensor.insert_slice %b into %a[2, 0] [6, 7] [1, 1] : tensor<6x7xf32> into tensor<10x7xf32>
  return %r : tensor<10x7xf32>
}

func.func @pad(%a: tensor<10x7xf32> {tp.sharding = #tp.sharding<@grid, [{"y"}, {"x"}]>}) -> tensor<12x9xf32> {
  %z = arith.constant 1.0 : f32
  %r = tensor.pad %a low[1, 2] high[1, 0] { ^bb0(%i: index, %j: index): tensor.yield %z : f32 } : tensor<10x7xf32> to tensor<12x9xf32>
  return %r : tensor<12x9xf32>
}

func.func @from_elements(%a: tensor<10x7xf32> {tp.sharding = #tp.sharding<@grid, [{"y"}, {"x"}]>}) -> tensor<3xf32> {
  %c1 = arith.constant 1 : index
  %f = tensor.extract %a[%c1, %c1] : tensor<10x7xf32>
  %r = tensor.from_elements %f, %f, %f : tensor<3xf32>
  return %r : tensor<3xf32>
}

func.func @generate(%a: tensor<10x7xf32> {tp.sharding = #tp.sharding<@grid, [{"y"}, {"x"}]>}) -> tensor<10x7xf32> {
  %g = tensor.generate { ^bb0(%i: index, %j: index): %e = tensor.extract %a[%i, %j] : tensor<10x7xf32>  tensor.yield %e : f32 } : tensor<10x7xf32>
  %r = arith.addf %a, %g : tensor<10x7xf32>
  return %r : tensor<10x7xf32>
}

func.func @splat(%a: tensor<10x7xf32> {tp.sharding = #tp.sharding<@grid, [{"y"}, {"x"}]>}) -> tensor<10x7xf32> {
  %f = arith.constant 2.0 : f32
  %s = tensor.splat %f : tensor<10x7xf32>
  %r = arith.addf %a, %s : tensor<10x7xf32>
  return %r : tensor<10x7xf32>
}

func.func @gather(%a: tensor<10x7xf32> {tp.sharding = #tp.sharding<@grid, [{"y"}, {"x"}]>}, %i: tensor<5x1xi8>) -> tensor<5x1x7xf32> {
  %c = arith.constant dense<7> : tensor<5x1xi8>
  %m = arith.andi %i, %c : tensor<5x1xi8>
  %k = arith.index_cast %m : tensor<5x1xi8> to tensor<5x1xindex>
  %r = tensor.gather %a[%k] gather_dims([0]) : (tensor<10x7xf32>, tensor<5x1xindex>) -> tensor<5x1x7xf32>
  return %r : tensor<5x1x7xf32>
}

func.func @gather_dropped(%a: tensor<10x7xf32> {tp.sharding = #tp.sharding<@grid, [{"y"}, {"x"}]>}, %i: tensor<5x1xi8>) -> tensor<5x10xf32> {
  %c = arith.constant dense<3> : tensor<5x1xi8>
  %m = arith.andi %i, %c : tensor<5x1xi8>
  %k = arith.extsi %m : tensor<5x1xi8> to tensor<5x1xi32>
  %r = tensor.gather %a[%k] gather_dims([1]) : (tensor<10x7xf32>, tensor<5x1xi32>) -> tensor<5x10xf32>
  return %r : tensor<5x10xf32>
}

func.func @scatter(%a: tensor<10x7xf32> {tp.sharding = #tp.sharding<@grid, [{"y"}, {"x"}]>}, %u: tensor<4x1x7xf32>) -> tensor<10x7xf32> {
  %k = arith.constant dense<[[3], [1], [8], [4]]> : tensor<4x1xindex>
  %r = tensor.scatter %u into %a[%k] scatter_dims([0]) unique : (tensor<4x1x7xf32>, tensor<10x7xf32>, tensor<4x1xindex>) -> tensor<10x7xf32>
  return %r : tensor<10x7xf32>
}
