// RUN: %compile-each %s

// Counter-based random numbers: the bits of an element follow from its position
// and a key, so that any cut of the tensor gives the same numbers without
// communication. Philox 2x32-10 (Salmon et al., Parallel Random Numbers: As Easy
// as 1, 2, 3, 2011), uniform in [0, 1), and a dropout that uses it.

tp.mesh @grid <x = 2, y = 3>

#ij = affine_map<(i, j) -> (i, j)>
#none = affine_map<(i, j) -> ()>

func.func @uniform(%seed: tensor<i32>) -> (tensor<10x7xf32> {tp.sharding = #tp.sharding<@grid, [{"y"}, {"x"}]>}) {
  %m = arith.constant -766062189 : i32
  %w = arith.constant -1640531527 : i32
  %z = arith.constant 0 : i32
  %columns = arith.constant 7 : index
  %shift = arith.constant 8 : i32
  %scale = arith.constant 5.9604644775390625e-08 : f32
  %empty = tensor.empty() : tensor<10x7xf32>
  %0 = linalg.generic {indexing_maps = [#none, #ij], iterator_types = ["parallel", "parallel"]} ins(%seed : tensor<i32>) outs(%empty : tensor<10x7xf32>) {
  ^bb0(%key: i32, %out: f32):
    %i = linalg.index 0 : index
    %j = linalg.index 1 : index
    %row = arith.muli %i, %columns : index
    %n = arith.addi %row, %j : index
    %c = arith.index_cast %n : index to i32
    %lo0, %hi0 = arith.mului_extended %m, %c : i32
    %a0 = arith.xori %hi0, %key : i32
    %b0 = arith.xori %a0, %z : i32
    %k0 = arith.addi %key, %w : i32
    %lo1, %hi1 = arith.mului_extended %m, %b0 : i32
    %a1 = arith.xori %hi1, %k0 : i32
    %b1 = arith.xori %a1, %lo0 : i32
    %k1 = arith.addi %k0, %w : i32
    %lo2, %hi2 = arith.mului_extended %m, %b1 : i32
    %a2 = arith.xori %hi2, %k1 : i32
    %b2 = arith.xori %a2, %lo1 : i32
    %k2 = arith.addi %k1, %w : i32
    %lo3, %hi3 = arith.mului_extended %m, %b2 : i32
    %a3 = arith.xori %hi3, %k2 : i32
    %b3 = arith.xori %a3, %lo2 : i32
    %k3 = arith.addi %k2, %w : i32
    %lo4, %hi4 = arith.mului_extended %m, %b3 : i32
    %a4 = arith.xori %hi4, %k3 : i32
    %b4 = arith.xori %a4, %lo3 : i32
    %k4 = arith.addi %k3, %w : i32
    %lo5, %hi5 = arith.mului_extended %m, %b4 : i32
    %a5 = arith.xori %hi5, %k4 : i32
    %b5 = arith.xori %a5, %lo4 : i32
    %k5 = arith.addi %k4, %w : i32
    %lo6, %hi6 = arith.mului_extended %m, %b5 : i32
    %a6 = arith.xori %hi6, %k5 : i32
    %b6 = arith.xori %a6, %lo5 : i32
    %k6 = arith.addi %k5, %w : i32
    %lo7, %hi7 = arith.mului_extended %m, %b6 : i32
    %a7 = arith.xori %hi7, %k6 : i32
    %b7 = arith.xori %a7, %lo6 : i32
    %k7 = arith.addi %k6, %w : i32
    %lo8, %hi8 = arith.mului_extended %m, %b7 : i32
    %a8 = arith.xori %hi8, %k7 : i32
    %b8 = arith.xori %a8, %lo7 : i32
    %k8 = arith.addi %k7, %w : i32
    %lo9, %hi9 = arith.mului_extended %m, %b8 : i32
    %a9 = arith.xori %hi9, %k8 : i32
    %b9 = arith.xori %a9, %lo8 : i32
    %top = arith.shrui %b9, %shift : i32
    %f = arith.uitofp %top : i32 to f32
    %u = arith.mulf %f, %scale : f32
    linalg.yield %u : f32
  } -> tensor<10x7xf32>
  return %0 : tensor<10x7xf32>
}

func.func @dropout(%x: tensor<10x7xf32> {tp.sharding = #tp.sharding<@grid, [{"x", "y"}, {}]>}, %seed: tensor<i32>) -> tensor<10x7xf32> {
  %m = arith.constant -766062189 : i32
  %w = arith.constant -1640531527 : i32
  %z = arith.constant 0 : i32
  %columns = arith.constant 7 : index
  %shift = arith.constant 8 : i32
  %scale = arith.constant 5.9604644775390625e-08 : f32
  %rate = arith.constant 0.25 : f32
  %zero = arith.constant 0.0 : f32
  %empty = tensor.empty() : tensor<10x7xf32>
  %0 = linalg.generic {indexing_maps = [#ij, #none, #ij], iterator_types = ["parallel", "parallel"]} ins(%x, %seed : tensor<10x7xf32>, tensor<i32>) outs(%empty : tensor<10x7xf32>) {
  ^bb0(%in: f32, %key: i32, %out: f32):
    %i = linalg.index 0 : index
    %j = linalg.index 1 : index
    %row = arith.muli %i, %columns : index
    %n = arith.addi %row, %j : index
    %c = arith.index_cast %n : index to i32
    %lo0, %hi0 = arith.mului_extended %m, %c : i32
    %a0 = arith.xori %hi0, %key : i32
    %b0 = arith.xori %a0, %z : i32
    %k0 = arith.addi %key, %w : i32
    %lo1, %hi1 = arith.mului_extended %m, %b0 : i32
    %a1 = arith.xori %hi1, %k0 : i32
    %b1 = arith.xori %a1, %lo0 : i32
    %k1 = arith.addi %k0, %w : i32
    %lo2, %hi2 = arith.mului_extended %m, %b1 : i32
    %a2 = arith.xori %hi2, %k1 : i32
    %b2 = arith.xori %a2, %lo1 : i32
    %k2 = arith.addi %k1, %w : i32
    %lo3, %hi3 = arith.mului_extended %m, %b2 : i32
    %a3 = arith.xori %hi3, %k2 : i32
    %b3 = arith.xori %a3, %lo2 : i32
    %k3 = arith.addi %k2, %w : i32
    %lo4, %hi4 = arith.mului_extended %m, %b3 : i32
    %a4 = arith.xori %hi4, %k3 : i32
    %b4 = arith.xori %a4, %lo3 : i32
    %k4 = arith.addi %k3, %w : i32
    %lo5, %hi5 = arith.mului_extended %m, %b4 : i32
    %a5 = arith.xori %hi5, %k4 : i32
    %b5 = arith.xori %a5, %lo4 : i32
    %k5 = arith.addi %k4, %w : i32
    %lo6, %hi6 = arith.mului_extended %m, %b5 : i32
    %a6 = arith.xori %hi6, %k5 : i32
    %b6 = arith.xori %a6, %lo5 : i32
    %k6 = arith.addi %k5, %w : i32
    %lo7, %hi7 = arith.mului_extended %m, %b6 : i32
    %a7 = arith.xori %hi7, %k6 : i32
    %b7 = arith.xori %a7, %lo6 : i32
    %k7 = arith.addi %k6, %w : i32
    %lo8, %hi8 = arith.mului_extended %m, %b7 : i32
    %a8 = arith.xori %hi8, %k7 : i32
    %b8 = arith.xori %a8, %lo7 : i32
    %k8 = arith.addi %k7, %w : i32
    %lo9, %hi9 = arith.mului_extended %m, %b8 : i32
    %a9 = arith.xori %hi9, %k8 : i32
    %b9 = arith.xori %a9, %lo8 : i32
    %top = arith.shrui %b9, %shift : i32
    %f = arith.uitofp %top : i32 to f32
    %u = arith.mulf %f, %scale : f32
    %isDropped = arith.cmpf olt, %u, %rate : f32
    %kept = arith.select %isDropped, %zero, %in : f32
    linalg.yield %kept : f32
  } -> tensor<10x7xf32>
  return %0 : tensor<10x7xf32>
}
