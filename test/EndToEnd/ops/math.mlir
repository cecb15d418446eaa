// RUN: %compile-each %s

// Every operation of math on cut tensors: interpreted and compiled.

tp.mesh @grid <x = 2, y = 3>

func.func @unary_0(%a: tensor<10x7xf32> {tp.sharding = #tp.sharding<@grid, [{"y"}, {"x"}]>}) -> (tensor<10x7xf32>, tensor<10x7xf32>, tensor<10x7xf32>, tensor<10x7xf32>, tensor<10x7xf32>, tensor<10x7xf32>, tensor<10x7xf32>, tensor<10x7xf32>) {
  %0 = math.absf %a : tensor<10x7xf32>
  %1 = math.acos %a : tensor<10x7xf32>
  %2 = math.asin %a : tensor<10x7xf32>
  %3 = math.asinh %a : tensor<10x7xf32>
  %4 = math.atan %a : tensor<10x7xf32>
  %5 = math.atanh %a : tensor<10x7xf32>
  %6 = math.cbrt %a : tensor<10x7xf32>
  %7 = math.ceil %a : tensor<10x7xf32>
  return %0, %1, %2, %3, %4, %5, %6, %7 : tensor<10x7xf32>, tensor<10x7xf32>, tensor<10x7xf32>, tensor<10x7xf32>, tensor<10x7xf32>, tensor<10x7xf32>, tensor<10x7xf32>, tensor<10x7xf32>
}

func.func @unary_1(%a: tensor<10x7xf32> {tp.sharding = #tp.sharding<@grid, [{"y"}, {"x"}]>}) -> (tensor<10x7xf32>, tensor<10x7xf32>, tensor<10x7xf32>, tensor<10x7xf32>, tensor<10x7xf32>, tensor<10x7xf32>, tensor<10x7xf32>, tensor<10x7xf32>) {
  %0 = math.cos %a : tensor<10x7xf32>
  %1 = math.cosh %a : tensor<10x7xf32>
  %2 = math.erf %a : tensor<10x7xf32>
  %3 = math.erfc %a : tensor<10x7xf32>
  %4 = math.exp %a : tensor<10x7xf32>
  %5 = math.exp2 %a : tensor<10x7xf32>
  %6 = math.expm1 %a : tensor<10x7xf32>
  %7 = math.floor %a : tensor<10x7xf32>
  return %0, %1, %2, %3, %4, %5, %6, %7 : tensor<10x7xf32>, tensor<10x7xf32>, tensor<10x7xf32>, tensor<10x7xf32>, tensor<10x7xf32>, tensor<10x7xf32>, tensor<10x7xf32>, tensor<10x7xf32>
}

func.func @unary_2(%a: tensor<10x7xf32> {tp.sharding = #tp.sharding<@grid, [{"y"}, {"x"}]>}) -> (tensor<10x7xf32>, tensor<10x7xf32>, tensor<10x7xf32>, tensor<10x7xf32>, tensor<10x7xf32>, tensor<10x7xf32>, tensor<10x7xf32>, tensor<10x7xf32>) {
  %0 = math.log %a : tensor<10x7xf32>
  %1 = math.log10 %a : tensor<10x7xf32>
  %2 = math.log1p %a : tensor<10x7xf32>
  %3 = math.log2 %a : tensor<10x7xf32>
  %4 = math.round %a : tensor<10x7xf32>
  %5 = math.roundeven %a : tensor<10x7xf32>
  %6 = math.rsqrt %a : tensor<10x7xf32>
  %7 = math.sin %a : tensor<10x7xf32>
  return %0, %1, %2, %3, %4, %5, %6, %7 : tensor<10x7xf32>, tensor<10x7xf32>, tensor<10x7xf32>, tensor<10x7xf32>, tensor<10x7xf32>, tensor<10x7xf32>, tensor<10x7xf32>, tensor<10x7xf32>
}

func.func @unary_3(%a: tensor<10x7xf32> {tp.sharding = #tp.sharding<@grid, [{"y"}, {"x"}]>}) -> (tensor<10x7xf32>, tensor<10x7xf32>, tensor<10x7xf32>, tensor<10x7xf32>, tensor<10x7xf32>) {
  %0 = math.sinh %a : tensor<10x7xf32>
  %1 = math.sqrt %a : tensor<10x7xf32>
  %2 = math.tan %a : tensor<10x7xf32>
  %3 = math.tanh %a : tensor<10x7xf32>
  %4 = math.trunc %a : tensor<10x7xf32>
  return %0, %1, %2, %3, %4 : tensor<10x7xf32>, tensor<10x7xf32>, tensor<10x7xf32>, tensor<10x7xf32>, tensor<10x7xf32>
}

func.func @sincos(%a: tensor<10x7xf32> {tp.sharding = #tp.sharding<@grid, [{"y"}, {"x"}]>}) -> (tensor<10x7xf32>, tensor<10x7xf32>) {
  %0:2 = math.sincos %a : tensor<10x7xf32>
  return %0#0, %0#1 : tensor<10x7xf32>, tensor<10x7xf32>
}

func.func @binary(%a: tensor<10x7xf32> {tp.sharding = #tp.sharding<@grid, [{"y"}, {"x"}]>}, %b: tensor<10x7xf32>) -> (tensor<10x7xf32>, tensor<10x7xf32>, tensor<10x7xf32>) {
  %0 = math.atan2 %a, %b : tensor<10x7xf32>
  %1 = math.copysign %a, %b : tensor<10x7xf32>
  %2 = math.powf %a, %b : tensor<10x7xf32>
  return %0, %1, %2 : tensor<10x7xf32>, tensor<10x7xf32>, tensor<10x7xf32>
}

func.func @ternary(%a: tensor<10x7xf32> {tp.sharding = #tp.sharding<@grid, [{"y"}, {"x"}]>}, %b: tensor<10x7xf32>, %c: tensor<10x7xf32>) -> (tensor<10x7xf32>, tensor<10x7xf32>) {
  %0 = math.fma %a, %b, %c : tensor<10x7xf32>
  %1 = math.clampf %a to [%b, %c] : tensor<10x7xf32>
  return %0, %1 : tensor<10x7xf32>, tensor<10x7xf32>
}

func.func @tests(%a: tensor<10x7xf32> {tp.sharding = #tp.sharding<@grid, [{"y"}, {"x"}]>}) -> (tensor<10x7xi1>, tensor<10x7xi1>, tensor<10x7xi1>, tensor<10x7xi1>) {
  %0 = math.isfinite %a : tensor<10x7xf32>
  %1 = math.isinf %a : tensor<10x7xf32>
  %2 = math.isnan %a : tensor<10x7xf32>
  %3 = math.isnormal %a : tensor<10x7xf32>
  return %0, %1, %2, %3 : tensor<10x7xi1>, tensor<10x7xi1>, tensor<10x7xi1>, tensor<10x7xi1>
}

func.func @integer(%a: tensor<10x7xi32> {tp.sharding = #tp.sharding<@grid, [{"y"}, {"x"}]>}) -> (tensor<10x7xi32>, tensor<10x7xi32>, tensor<10x7xi32>, tensor<10x7xi32>) {
  %0 = math.absi %a : tensor<10x7xi32>
  %1 = math.ctlz %a : tensor<10x7xi32>
  %2 = math.ctpop %a : tensor<10x7xi32>
  %3 = math.cttz %a : tensor<10x7xi32>
  return %0, %1, %2, %3 : tensor<10x7xi32>, tensor<10x7xi32>, tensor<10x7xi32>, tensor<10x7xi32>
}

func.func @powers(%a: tensor<10x7xf32> {tp.sharding = #tp.sharding<@grid, [{"y"}, {"x"}]>}, %i: tensor<10x7xi32>) -> (tensor<10x7xf32>, tensor<10x7xi32>) {
  %three = arith.constant dense<3> : tensor<10x7xi32>
  %n = arith.andi %i, %three : tensor<10x7xi32>
  %two = arith.constant dense<2> : tensor<10x7xi32>
  %e = arith.subi %n, %two : tensor<10x7xi32>
  %0 = math.fpowi %a, %e : tensor<10x7xf32>, tensor<10x7xi32>
  %1 = math.ipowi %i, %e : tensor<10x7xi32>
  return %0, %1 : tensor<10x7xf32>, tensor<10x7xi32>
}

func.func @from_one_on(%a: tensor<10x7xf32> {tp.sharding = #tp.sharding<@grid, [{"y"}, {"x"}]>}) -> (tensor<10x7xf32>) {
  %two = arith.constant dense<2.0> : tensor<10x7xf32>
  %b = arith.addf %a, %two : tensor<10x7xf32>
  %0 = math.acosh %b : tensor<10x7xf32>
  return %0 : tensor<10x7xf32>
}

