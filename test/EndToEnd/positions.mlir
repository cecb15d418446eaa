// RUN: %check-each %s | FileCheck %s
// RUN: tp-opt %s %partition-all | FileCheck %s --check-prefix=LOCAL

// Bodies that look where they are: the position in the whole is that in the
// shard plus the offset of the device.

tp.mesh @four <tp = 4>
tp.mesh @grid <x = 2, y = 3>

#vector = affine_map<(i) -> (i)>
#matrix = affine_map<(i, j) -> (i, j)>

// CHECK: @iota: equal{{.*}} collectives 0
// LOCAL-LABEL: func @iota
// LOCAL:         %[[PART:.*]] = tp.axis_index @four ["tp"]
// LOCAL:         %[[OFFSET:.*]] = arith.muli %[[PART]], %{{.*}}
// LOCAL:           %[[LOCAL:.*]] = linalg.index 0
// LOCAL-NEXT:      arith.addi %[[LOCAL]], %[[OFFSET]]
func.func @iota(%x: tensor<12xi32> {tp.sharding = #tp.sharding<@four, [{"tp"}]>}) -> tensor<12xi32> {
  %empty = tensor.empty() : tensor<12xi32>
  %0 = linalg.generic {indexing_maps = [#vector, #vector], iterator_types = ["parallel"]} ins(%x : tensor<12xi32>) outs(%empty : tensor<12xi32>) {
  ^bb0(%in: i32, %out: i32):
    %i = linalg.index 0 : index
    %n = arith.index_cast %i : index to i32
    %s = arith.addi %n, %in : i32
    linalg.yield %s : i32
  } -> tensor<12xi32>
  return %0 : tensor<12xi32>
}

// The scores of later positions are dropped; both dimensions are cut, unevenly.

// CHECK: @causal_mask: equal{{.*}} collectives 0
func.func @causal_mask(%s: tensor<7x10xf32> {tp.sharding = #tp.sharding<@grid, [{"x"}, {"y"}]>}) -> tensor<7x10xf32> {
  %low = arith.constant -1.0e9 : f32
  %empty = tensor.empty() : tensor<7x10xf32>
  %0 = linalg.generic {indexing_maps = [#matrix, #matrix], iterator_types = ["parallel", "parallel"]} ins(%s : tensor<7x10xf32>) outs(%empty : tensor<7x10xf32>) {
  ^bb0(%in: f32, %out: f32):
    %i = linalg.index 0 : index
    %j = linalg.index 1 : index
    %later = arith.cmpi ugt, %j, %i : index
    %r = arith.select %later, %low, %in : f32
    linalg.yield %r : f32
  } -> tensor<7x10xf32>
  return %0 : tensor<7x10xf32>
}

// A mask that depends on no argument is made anew for each cut.

// CHECK: @mask_for_two_cuts: equal{{.*}} collectives 0
// LOCAL-LABEL: func @mask_for_two_cuts
// LOCAL-DAG:     linalg.generic {{.*}} outs({{.*}} : tensor<2x10xi1>)
// LOCAL-DAG:     linalg.generic {{.*}} outs({{.*}} : tensor<7x3xi1>)
func.func @mask_for_two_cuts(%s: tensor<7x10xf32> {tp.sharding = #tp.sharding<@four, [{"tp"}, {}]>}, %t: tensor<7x10xf32> {tp.sharding = #tp.sharding<@four, [{}, {"tp"}]>})
    -> (tensor<7x10xf32>, tensor<7x10xf32>) {
  %zero = arith.constant dense<0.0> : tensor<7x10xf32>
  %empty = tensor.empty() : tensor<7x10xi1>
  %mask = linalg.generic {indexing_maps = [#matrix], iterator_types = ["parallel", "parallel"]} outs(%empty : tensor<7x10xi1>) {
  ^bb0(%out: i1):
    %i = linalg.index 0 : index
    %j = linalg.index 1 : index
    %later = arith.cmpi ugt, %j, %i : index
    linalg.yield %later : i1
  } -> tensor<7x10xi1>
  %0 = arith.select %mask, %zero, %s : tensor<7x10xi1>, tensor<7x10xf32>
  %1 = arith.select %mask, %zero, %t : tensor<7x10xi1>, tensor<7x10xf32>
  return %0, %1 : tensor<7x10xf32>, tensor<7x10xf32>
}

// The position in a reduction.

// CHECK: @weighted_sum: equal{{.*}} collectives 1
func.func @weighted_sum(%x: tensor<5x10xf32> {tp.sharding = #tp.sharding<@four, [{}, {"tp"}]>}, %i: tensor<5xf32>) -> tensor<5xf32> {
  %0 = linalg.generic {indexing_maps = [#matrix, affine_map<(i, j) -> (i)>], iterator_types = ["parallel", "reduction"]} ins(%x : tensor<5x10xf32>) outs(%i : tensor<5xf32>) {
  ^bb0(%in: f32, %acc: f32):
    %j = linalg.index 1 : index
    %n = arith.index_cast %j : index to i32
    %f = arith.sitofp %n : i32 to f32
    %p = arith.mulf %f, %in : f32
    %s = arith.addf %acc, %p : f32
    linalg.yield %s : f32
  } -> tensor<5xf32>
  return %0 : tensor<5xf32>
}

// The position under a gap: in each of the three blocks of ten a device has
// three at most.

// CHECK: @position_under_a_gap: equal
func.func @position_under_a_gap(%x: tensor<30xf32> {tp.sharding = #tp.sharding<@four, [{3:_, "tp"}]>}, %i: tensor<f32>)
    -> (tensor<30xf32>, tensor<f32>) {
  %empty = tensor.empty() : tensor<30xf32>
  %0 = linalg.generic {indexing_maps = [#vector, #vector], iterator_types = ["parallel"]} ins(%x : tensor<30xf32>) outs(%empty : tensor<30xf32>) {
  ^bb0(%in: f32, %out: f32):
    %j = linalg.index 0 : index
    %n = arith.index_cast %j : index to i32
    %f = arith.sitofp %n : i32 to f32
    %s = arith.addf %f, %in : f32
    linalg.yield %s : f32
  } -> tensor<30xf32>
  %1 = linalg.reduce { arith.addf } ins(%0 : tensor<30xf32>) outs(%i : tensor<f32>) dimensions = [0]
  return %0, %1 : tensor<30xf32>, tensor<f32>
}

// A named operation that looks where it is: the offset has to be seen.

// CHECK: @random_numbers: equal{{.*}} collectives 0
// LOCAL-LABEL: func @random_numbers
// LOCAL-NOT:     linalg.fill_rng_2d
// LOCAL:         linalg.generic
// LOCAL:           linalg.index 0
// LOCAL-NEXT:      arith.addi
func.func @random_numbers(%x: tensor<10x7xf32> {tp.sharding = #tp.sharding<@four, [{"tp"}, {}]>}, %seed: i32) -> tensor<10x7xf32> {
  %empty = tensor.empty() : tensor<10x7xf32>
  %c0 = arith.constant 0.0 : f64
  %c1 = arith.constant 1.0 : f64
  %r = linalg.fill_rng_2d ins(%c0, %c1, %seed : f64, f64, i32) outs(%empty : tensor<10x7xf32>) -> tensor<10x7xf32>
  %0 = arith.addf %x, %r : tensor<10x7xf32>
  return %0 : tensor<10x7xf32>
}
