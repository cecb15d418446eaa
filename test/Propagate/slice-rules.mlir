// RUN: tp-opt %s --tp-propagate-shardings --tp-verify-propagate | FileCheck %s
// RUN: tp-opt %s --tp-propagate-shardings --verify-diagnostics -o /dev/null
// RUN: %check-each %s

// Slices, insertions, pads, concatenations and casts: dimensions that are taken
// whole pass through, and so does the cut of those that they take a part of;
// moved-rows.mlir says what travels.

tp.mesh @pod <tp = 4>

// CHECK-LABEL: func @slice_of_the_other_dimension
// CHECK:         tensor.extract_slice
// CHECK-SAME:    tp.loops = #tp.loops<@pod, [{"tp"}, {}]>
// CHECK-SAME:    tp.shardings = [#tp.sharding<@pod, [{"tp"}, {}]>]
// CHECK:         tensor.extract_slice
// CHECK-SAME:    tp.shardings = [#tp.sharding<@pod, [{"tp"}]>]
func.func @slice_of_the_other_dimension(%x: tensor<10x6xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>}) -> (tensor<10x2xf32>, tensor<10xf32>) {
  %0 = tensor.extract_slice %x[0, 3] [10, 2] [1, 1] : tensor<10x6xf32> to tensor<10x2xf32>
  %1 = tensor.extract_slice %x[0, 5] [10, 1] [1, 1] : tensor<10x6xf32> to tensor<10xf32>
  return %0, %1 : tensor<10x2xf32>, tensor<10xf32>
}

// CHECK-LABEL: func @slice_of_the_cut_dimension
// CHECK:         tp.loops = #tp.loops<@pod, [{"tp"}, {}]>
// CHECK-SAME:    tp.shardings = [#tp.sharding<@pod, [{"tp"}, {}]>]
func.func @slice_of_the_cut_dimension(%x: tensor<10x6xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>}) -> tensor<4x6xf32> {
  %0 = tensor.extract_slice %x[2, 0] [4, 6] [2, 1] : tensor<10x6xf32> to tensor<4x6xf32>
  return %0 : tensor<4x6xf32>
}

// An offset that is known only when the program runs.

// CHECK-LABEL: func @dynamic_offset
// CHECK:         tp.loops = #tp.loops<@pod, [{"tp"}]>
func.func @dynamic_offset(%x: tensor<8x16xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>}, %at: tensor<i32>) -> tensor<8x1xf32> {
  %i = tensor.extract %at[] : tensor<i32>
  %n = arith.index_cast %i : i32 to index
  %0 = tensor.extract_slice %x[0, %n] [8, 1] [1, 1] : tensor<8x16xf32> to tensor<8x1xf32>
  return %0 : tensor<8x1xf32>
}

// The slice that is inserted is cut like the value it goes into.

// CHECK-LABEL: func @insertion
// CHECK-SAME:    tensor<10x2xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>}
// CHECK-SAME:    tensor<10xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}]>}
func.func @insertion(%x: tensor<10x6xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>}, %s: tensor<10x2xf32>, %t: tensor<10xf32>) -> tensor<10x6xf32> {
  %0 = tensor.insert_slice %s into %x[0, 1] [10, 2] [1, 3] : tensor<10x2xf32> into tensor<10x6xf32>
  %1 = tensor.insert_slice %t into %0[0, 0] [10, 1] [1, 1] : tensor<10xf32> into tensor<10x6xf32>
  return %1 : tensor<10x6xf32>
}

// CHECK-LABEL: func @padded
// CHECK:         tp.loops = #tp.loops<@pod, [{"tp"}, {}]>
// CHECK:         tp.loops = #tp.loops<@pod, [{"tp"}, {}]>
func.func @padded(%x: tensor<10x6xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>}) -> (tensor<10x9xf32>, tensor<12x6xf32>) {
  %zero = arith.constant 0.0 : f32
  %0 = tensor.pad %x low[0, 1] high[0, 2] {
  ^bb0(%i: index, %j: index):
    tensor.yield %zero : f32
  } : tensor<10x6xf32> to tensor<10x9xf32>
  %1 = tensor.pad %x low[2, 0] high[0, 0] {
  ^bb0(%i: index, %j: index):
    tensor.yield %zero : f32
  } : tensor<10x6xf32> to tensor<12x6xf32>
  return %0, %1 : tensor<10x9xf32>, tensor<12x6xf32>
}

// CHECK-LABEL: func @joined
// CHECK-SAME:    tensor<10x2xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>}
// CHECK:         tensor.concat dim(1)
// CHECK-SAME:    tp.loops = #tp.loops<@pod, [{"tp"}, {}]>
// CHECK:         tensor.concat dim(0)
// CHECK-SAME:    tp.loops = #tp.loops<@pod, [{"tp"}, {}]>
func.func @joined(%x: tensor<10x6xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>}, %y: tensor<10x2xf32>) -> (tensor<10x8xf32>, tensor<20x6xf32>) {
  %0 = tensor.concat dim(1) %x, %y : (tensor<10x6xf32>, tensor<10x2xf32>) -> tensor<10x8xf32>
  %1 = tensor.concat dim(0) %x, %x : (tensor<10x6xf32>, tensor<10x6xf32>) -> tensor<20x6xf32>
  return %0, %1 : tensor<10x8xf32>, tensor<20x6xf32>
}

// Shards of one row: the local type of the slice does not tell which of two
// dimensions of size 1 it has dropped.

// CHECK-LABEL: func @dropped_beside_a_shard_of_one
// CHECK:         tensor.insert_slice
// CHECK-SAME:    tp.loops = #tp.loops<@pod, [{"tp"}]>
// CHECK:         tensor.extract_slice
// CHECK-SAME:    tp.loops = #tp.loops<@pod, [{"tp"}]>
func.func @dropped_beside_a_shard_of_one(%x: tensor<2x1xf32>, %y: tensor<2xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}]>}) -> (tensor<2x1xf32>, tensor<2xf32>) {
  %0 = tensor.insert_slice %y into %x[0, 0] [2, 1] [1, 1] : tensor<2xf32> into tensor<2x1xf32>
  %1 = tensor.extract_slice %0[0, 0] [2, 1] [1, 1] : tensor<2x1xf32> to tensor<2xf32>
  return %0, %1 : tensor<2x1xf32>, tensor<2xf32>
}
