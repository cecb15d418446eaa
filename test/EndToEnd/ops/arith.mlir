// RUN: %compile-each %s

// Every operation of arith on cut tensors: interpreted and compiled.

tp.mesh @grid <x = 2, y = 3>

func.func @float_binary(%a: tensor<10x7xf32> {tp.sharding = #tp.sharding<@grid, [{"y"}, {"x"}]>}, %b: tensor<10x7xf32>) -> (tensor<10x7xf32>, tensor<10x7xf32>, tensor<10x7xf32>, tensor<10x7xf32>, tensor<10x7xf32>, tensor<10x7xf32>, tensor<10x7xf32>, tensor<10x7xf32>, tensor<10x7xf32>) {
  %0 = arith.addf %a, %b : tensor<10x7xf32>
  %1 = arith.subf %a, %b : tensor<10x7xf32>
  %2 = arith.mulf %a, %b : tensor<10x7xf32>
  %3 = arith.divf %a, %b : tensor<10x7xf32>
  %4 = arith.maximumf %a, %b : tensor<10x7xf32>
  %5 = arith.minimumf %a, %b : tensor<10x7xf32>
  %6 = arith.maxnumf %a, %b : tensor<10x7xf32>
  %7 = arith.minnumf %a, %b : tensor<10x7xf32>
  %8 = arith.remf %a, %b : tensor<10x7xf32>
  return %0, %1, %2, %3, %4, %5, %6, %7, %8 : tensor<10x7xf32>, tensor<10x7xf32>, tensor<10x7xf32>, tensor<10x7xf32>, tensor<10x7xf32>, tensor<10x7xf32>, tensor<10x7xf32>, tensor<10x7xf32>, tensor<10x7xf32>
}

func.func @float_unary(%a: tensor<10x7xf32> {tp.sharding = #tp.sharding<@grid, [{"y"}, {"x"}]>}) -> (tensor<10x7xf32>) {
  %0 = arith.negf %a : tensor<10x7xf32>
  return %0 : tensor<10x7xf32>
}

func.func @float_conversion(%a: tensor<10x7xf32> {tp.sharding = #tp.sharding<@grid, [{"y"}, {"x"}]>}, %p: tensor<10x7xf32>, %i: tensor<10x7xi32>) -> (tensor<10x7xbf16>, tensor<10x7xf64>, tensor<10x7xi32>, tensor<10x7xi32>, tensor<10x7xf32>, tensor<10x7xf32>, tensor<10x7xi32>) {
  %0 = arith.truncf %a : tensor<10x7xf32> to tensor<10x7xbf16>
  %1 = arith.extf %a : tensor<10x7xf32> to tensor<10x7xf64>
  %2 = arith.fptosi %a : tensor<10x7xf32> to tensor<10x7xi32>
  %3 = arith.fptoui %p : tensor<10x7xf32> to tensor<10x7xi32>
  %4 = arith.sitofp %i : tensor<10x7xi32> to tensor<10x7xf32>
  %5 = arith.uitofp %i : tensor<10x7xi32> to tensor<10x7xf32>
  %6 = arith.bitcast %a : tensor<10x7xf32> to tensor<10x7xi32>
  return %0, %1, %2, %3, %4, %5, %6 : tensor<10x7xbf16>, tensor<10x7xf64>, tensor<10x7xi32>, tensor<10x7xi32>, tensor<10x7xf32>, tensor<10x7xf32>, tensor<10x7xi32>
}

func.func @integer_compare(%a: tensor<10x7xi32> {tp.sharding = #tp.sharding<@grid, [{"y"}, {"x"}]>}, %b: tensor<10x7xi32>) -> (tensor<10x7xi1>, tensor<10x7xi1>, tensor<10x7xi1>, tensor<10x7xi1>, tensor<10x7xi1>, tensor<10x7xi1>, tensor<10x7xi1>, tensor<10x7xi1>, tensor<10x7xi1>, tensor<10x7xi1>) {
  %0 = arith.cmpi eq, %a, %b : tensor<10x7xi32>
  %1 = arith.cmpi ne, %a, %b : tensor<10x7xi32>
  %2 = arith.cmpi slt, %a, %b : tensor<10x7xi32>
  %3 = arith.cmpi sle, %a, %b : tensor<10x7xi32>
  %4 = arith.cmpi sgt, %a, %b : tensor<10x7xi32>
  %5 = arith.cmpi sge, %a, %b : tensor<10x7xi32>
  %6 = arith.cmpi ult, %a, %b : tensor<10x7xi32>
  %7 = arith.cmpi ule, %a, %b : tensor<10x7xi32>
  %8 = arith.cmpi ugt, %a, %b : tensor<10x7xi32>
  %9 = arith.cmpi uge, %a, %b : tensor<10x7xi32>
  return %0, %1, %2, %3, %4, %5, %6, %7, %8, %9 : tensor<10x7xi1>, tensor<10x7xi1>, tensor<10x7xi1>, tensor<10x7xi1>, tensor<10x7xi1>, tensor<10x7xi1>, tensor<10x7xi1>, tensor<10x7xi1>, tensor<10x7xi1>, tensor<10x7xi1>
}

func.func @float_compare(%a: tensor<10x7xf32> {tp.sharding = #tp.sharding<@grid, [{"y"}, {"x"}]>}, %b: tensor<10x7xf32>) -> (tensor<10x7xi1>, tensor<10x7xi1>, tensor<10x7xi1>, tensor<10x7xi1>, tensor<10x7xi1>, tensor<10x7xi1>, tensor<10x7xi1>, tensor<10x7xi1>, tensor<10x7xi1>, tensor<10x7xi1>, tensor<10x7xi1>, tensor<10x7xi1>, tensor<10x7xi1>, tensor<10x7xi1>) {
  %0 = arith.cmpf oeq, %a, %b : tensor<10x7xf32>
  %1 = arith.cmpf ogt, %a, %b : tensor<10x7xf32>
  %2 = arith.cmpf oge, %a, %b : tensor<10x7xf32>
  %3 = arith.cmpf olt, %a, %b : tensor<10x7xf32>
  %4 = arith.cmpf ole, %a, %b : tensor<10x7xf32>
  %5 = arith.cmpf one, %a, %b : tensor<10x7xf32>
  %6 = arith.cmpf ord, %a, %b : tensor<10x7xf32>
  %7 = arith.cmpf ueq, %a, %b : tensor<10x7xf32>
  %8 = arith.cmpf ugt, %a, %b : tensor<10x7xf32>
  %9 = arith.cmpf uge, %a, %b : tensor<10x7xf32>
  %10 = arith.cmpf ult, %a, %b : tensor<10x7xf32>
  %11 = arith.cmpf ule, %a, %b : tensor<10x7xf32>
  %12 = arith.cmpf une, %a, %b : tensor<10x7xf32>
  %13 = arith.cmpf uno, %a, %b : tensor<10x7xf32>
  return %0, %1, %2, %3, %4, %5, %6, %7, %8, %9, %10, %11, %12, %13 : tensor<10x7xi1>, tensor<10x7xi1>, tensor<10x7xi1>, tensor<10x7xi1>, tensor<10x7xi1>, tensor<10x7xi1>, tensor<10x7xi1>, tensor<10x7xi1>, tensor<10x7xi1>, tensor<10x7xi1>, tensor<10x7xi1>, tensor<10x7xi1>, tensor<10x7xi1>, tensor<10x7xi1>
}

func.func @integer_binary(%a: tensor<10x7xi32> {tp.sharding = #tp.sharding<@grid, [{"y"}, {"x"}]>}, %b: tensor<10x7xi32>) -> (tensor<10x7xi32>, tensor<10x7xi32>, tensor<10x7xi32>, tensor<10x7xi32>, tensor<10x7xi32>, tensor<10x7xi32>, tensor<10x7xi32>, tensor<10x7xi32>, tensor<10x7xi32>, tensor<10x7xi32>) {
  %0 = arith.addi %a, %b : tensor<10x7xi32>
  %1 = arith.subi %a, %b : tensor<10x7xi32>
  %2 = arith.muli %a, %b : tensor<10x7xi32>
  %3 = arith.andi %a, %b : tensor<10x7xi32>
  %4 = arith.ori %a, %b : tensor<10x7xi32>
  %5 = arith.xori %a, %b : tensor<10x7xi32>
  %6 = arith.maxsi %a, %b : tensor<10x7xi32>
  %7 = arith.maxui %a, %b : tensor<10x7xi32>
  %8 = arith.minsi %a, %b : tensor<10x7xi32>
  %9 = arith.minui %a, %b : tensor<10x7xi32>
  return %0, %1, %2, %3, %4, %5, %6, %7, %8, %9 : tensor<10x7xi32>, tensor<10x7xi32>, tensor<10x7xi32>, tensor<10x7xi32>, tensor<10x7xi32>, tensor<10x7xi32>, tensor<10x7xi32>, tensor<10x7xi32>, tensor<10x7xi32>, tensor<10x7xi32>
}

func.func @integer_extended(%a: tensor<10x7xi32> {tp.sharding = #tp.sharding<@grid, [{"y"}, {"x"}]>}, %b: tensor<10x7xi32>) -> (tensor<10x7xi32>, tensor<10x7xi1>, tensor<10x7xi32>, tensor<10x7xi32>, tensor<10x7xi32>, tensor<10x7xi32>) {
  %0:2 = arith.addui_extended %a, %b : tensor<10x7xi32>, tensor<10x7xi1>
  %1:2 = arith.mului_extended %a, %b : tensor<10x7xi32>
  %2:2 = arith.mulsi_extended %a, %b : tensor<10x7xi32>
  return %0#0, %0#1, %1#0, %1#1, %2#0, %2#1 : tensor<10x7xi32>, tensor<10x7xi1>, tensor<10x7xi32>, tensor<10x7xi32>, tensor<10x7xi32>, tensor<10x7xi32>
}

func.func @integer_division(%a: tensor<10x7xi32> {tp.sharding = #tp.sharding<@grid, [{"y"}, {"x"}]>}, %b: tensor<10x7xi32>) -> (tensor<10x7xi32>, tensor<10x7xi32>, tensor<10x7xi32>, tensor<10x7xi32>, tensor<10x7xi32>, tensor<10x7xi32>, tensor<10x7xi32>) {
  %one = arith.constant dense<1> : tensor<10x7xi32>
  %seven = arith.constant dense<7> : tensor<10x7xi32>
  %m = arith.andi %b, %seven : tensor<10x7xi32>
  %d = arith.ori %m, %one : tensor<10x7xi32>
  %0 = arith.divsi %a, %d : tensor<10x7xi32>
  %1 = arith.divui %a, %d : tensor<10x7xi32>
  %2 = arith.remsi %a, %d : tensor<10x7xi32>
  %3 = arith.remui %a, %d : tensor<10x7xi32>
  %4 = arith.ceildivsi %a, %d : tensor<10x7xi32>
  %5 = arith.ceildivui %a, %d : tensor<10x7xi32>
  %6 = arith.floordivsi %a, %d : tensor<10x7xi32>
  return %0, %1, %2, %3, %4, %5, %6 : tensor<10x7xi32>, tensor<10x7xi32>, tensor<10x7xi32>, tensor<10x7xi32>, tensor<10x7xi32>, tensor<10x7xi32>, tensor<10x7xi32>
}

func.func @integer_shift(%a: tensor<10x7xi32> {tp.sharding = #tp.sharding<@grid, [{"y"}, {"x"}]>}, %b: tensor<10x7xi32>) -> (tensor<10x7xi32>, tensor<10x7xi32>, tensor<10x7xi32>) {
  %seven = arith.constant dense<7> : tensor<10x7xi32>
  %d = arith.andi %b, %seven : tensor<10x7xi32>
  %0 = arith.shli %a, %d : tensor<10x7xi32>
  %1 = arith.shrsi %a, %d : tensor<10x7xi32>
  %2 = arith.shrui %a, %d : tensor<10x7xi32>
  return %0, %1, %2 : tensor<10x7xi32>, tensor<10x7xi32>, tensor<10x7xi32>
}

func.func @integer_conversion(%a: tensor<10x7xi32> {tp.sharding = #tp.sharding<@grid, [{"y"}, {"x"}]>}) -> (tensor<10x7xi8>, tensor<10x7xi64>, tensor<10x7xi64>) {
  %0 = arith.trunci %a : tensor<10x7xi32> to tensor<10x7xi8>
  %1 = arith.extsi %a : tensor<10x7xi32> to tensor<10x7xi64>
  %2 = arith.extui %a : tensor<10x7xi32> to tensor<10x7xi64>
  return %0, %1, %2 : tensor<10x7xi8>, tensor<10x7xi64>, tensor<10x7xi64>
}

func.func @choice(%c: tensor<10x7xi1> {tp.sharding = #tp.sharding<@grid, [{"y"}, {"x"}]>}, %a: tensor<10x7xf32>, %b: tensor<10x7xf32>) -> (tensor<10x7xf32>) {
  %0 = arith.select %c, %a, %b : tensor<10x7xi1>, tensor<10x7xf32>
  return %0 : tensor<10x7xf32>
}

func.func @index_conversion(%a: tensor<10x7xi32> {tp.sharding = #tp.sharding<@grid, [{"y"}, {"x"}]>}) -> (tensor<10x7xi64>, tensor<10x7xi64>) {
  %0 = arith.index_cast %a : tensor<10x7xi32> to tensor<10x7xindex>
  %1 = arith.index_castui %a : tensor<10x7xi32> to tensor<10x7xindex>
  %2 = arith.index_cast %0 : tensor<10x7xindex> to tensor<10x7xi64>
  %3 = arith.index_cast %1 : tensor<10x7xindex> to tensor<10x7xi64>
  return %2, %3 : tensor<10x7xi64>, tensor<10x7xi64>
}
