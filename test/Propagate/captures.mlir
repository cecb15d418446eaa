// RUN: tp-opt %s --tp-propagate-shardings --tp-verify-propagate | FileCheck %s
// RUN: %check-each %s

// Tensors that a body reads from outside are operands: cut along a loop where
// they are read at its position, whole elsewhere.

tp.mesh @pod <tp = 4>

#ij = affine_map<(i, j) -> (i, j)>
#i = affine_map<(i, j) -> (i)>

// Columns of a table at rows that are data.

// CHECK-LABEL: func @gather_of_cut_columns
// CHECK:         tp.loops = #tp.loops<@pod, [{}, {"tp"}, {}]>
func.func @gather_of_cut_columns(%table: tensor<16x6xf32> {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>}, %at: tensor<10xi32>) -> tensor<10x6xf32> {
  %empty = tensor.empty() : tensor<10x6xf32>
  %0 = linalg.generic {indexing_maps = [#i, #ij], iterator_types = ["parallel", "parallel"]} ins(%at : tensor<10xi32>) outs(%empty : tensor<10x6xf32>) {
  ^bb0(%a: i32, %out: f32):
    %p = arith.index_cast %a : i32 to index
    %j = linalg.index 1 : index
    %v = tensor.extract %table[%p, %j] : tensor<16x6xf32>
    linalg.yield %v : f32
  } -> tensor<10x6xf32>
  return %0 : tensor<10x6xf32>
}

// A row that is cut off is found by the device that has it: a factor that is no
// loop, and a sum.

// CHECK-LABEL: func @gather_of_cut_rows
// CHECK:         tp.loops = #tp.loops<@pod, [{}, {}, {"tp"}]>
// CHECK-SAME:    partial = sum {"tp"}
func.func @gather_of_cut_rows(%table: tensor<16x6xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>}, %at: tensor<10xi32> {tp.sharding = #tp.sharding<@pod, [{}]>}) -> tensor<10x6xf32> {
  %empty = tensor.empty() : tensor<10x6xf32>
  %0 = linalg.generic {indexing_maps = [#i, #ij], iterator_types = ["parallel", "parallel"]} ins(%at : tensor<10xi32>) outs(%empty : tensor<10x6xf32>) {
  ^bb0(%a: i32, %out: f32):
    %p = arith.index_cast %a : i32 to index
    %j = linalg.index 1 : index
    %v = tensor.extract %table[%p, %j] : tensor<16x6xf32>
    linalg.yield %v : f32
  } -> tensor<10x6xf32>
  return %0 : tensor<10x6xf32>
}

// Read at a position twice, the second dimension is whole.

// CHECK-LABEL: func @read_on_the_diagonal
// CHECK:         tp.loops = #tp.loops<@pod, [{"tp"}]>
func.func @read_on_the_diagonal(%m: tensor<10x10xf32>, %x: tensor<10xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}]>}) -> tensor<10xf32> {
  %empty = tensor.empty() : tensor<10xf32>
  %0 = linalg.generic {indexing_maps = [affine_map<(i) -> (i)>, affine_map<(i) -> (i)>], iterator_types = ["parallel"]} ins(%x : tensor<10xf32>) outs(%empty : tensor<10xf32>) {
  ^bb0(%a: f32, %out: f32):
    %i = linalg.index 0 : index
    %v = tensor.extract %m[%i, %i] : tensor<10x10xf32>
    %s = arith.addf %a, %v : f32
    linalg.yield %s : f32
  } -> tensor<10xf32>
  return %0 : tensor<10xf32>
}

// A smaller tensor, as large as a shard, read where it has elements.

// CHECK-LABEL: func @as_large_as_a_shard
// CHECK:         tp.loops = #tp.loops<@pod, [{"tp"}]>
func.func @as_large_as_a_shard(%head: tensor<3xf32> {tp.sharding = #tp.sharding<@pod, [{}]>}, %x: tensor<12xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}]>}) -> tensor<12xf32> {
  %empty = tensor.empty() : tensor<12xf32>
  %c9 = arith.constant 9 : index
  %c8 = arith.constant 8 : index
  %0 = linalg.generic {indexing_maps = [affine_map<(i) -> (i)>, affine_map<(i) -> (i)>], iterator_types = ["parallel"]} ins(%x : tensor<12xf32>) outs(%empty : tensor<12xf32>) {
  ^bb0(%a: f32, %out: f32):
    %i = linalg.index 0 : index
    %isTail = arith.cmpi ugt, %i, %c8 : index
    %r = scf.if %isTail -> f32 {
      %n = arith.subi %i, %c9 : index
      %v = tensor.extract %head[%n] : tensor<3xf32>
      scf.yield %v : f32
    } else {
      scf.yield %a : f32
    }
    linalg.yield %r : f32
  } -> tensor<12xf32>
  return %0 : tensor<12xf32>
}
