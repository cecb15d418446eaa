// RUN: tp-opt %s --canonicalize | FileCheck %s

tp.mesh @pod <dp = 1, tp = 4>

// Joining the slices of a value that the whole group has gives it back.

// CHECK-LABEL: func @gather_of_shard
// CHECK-SAME:    (%[[X:.*]]: tensor<10x3xf32>)
// CHECK-NEXT:    return %[[X]]
func.func @gather_of_shard(%x: tensor<10x3xf32>) -> tensor<10x3xf32> {
  %own = tp.shard %x dim 0 over @pod ["tp"] : tensor<10x3xf32> -> tensor<3x3xf32>
  %all = tp.all_gather %own dim 0 over @pod ["tp"] : tensor<3x3xf32> -> tensor<10x3xf32>
  return %all : tensor<10x3xf32>
}

// The other dimension: not an inverse.

// CHECK-LABEL: func @gather_of_other_shard
// CHECK:         tp.all_gather
func.func @gather_of_other_shard(%x: tensor<4x8xf32>) -> tensor<16x2xf32> {
  %own = tp.shard %x dim 1 over @pod ["tp"] : tensor<4x8xf32> -> tensor<4x2xf32>
  %all = tp.all_gather %own dim 0 over @pod ["tp"] : tensor<4x2xf32> -> tensor<16x2xf32>
  return %all : tensor<16x2xf32>
}

// CHECK-LABEL: func @shard_of_gather
// CHECK-SAME:    (%[[X:.*]]: tensor<3x3xf32>)
// CHECK:         return %[[X]]
func.func @shard_of_gather(%x: tensor<3x3xf32>) -> tensor<3x3xf32> {
  %all = tp.all_gather %x dim 0 over @pod ["tp"] : tensor<3x3xf32> -> tensor<12x3xf32>
  %own = tp.shard %all dim 0 over @pod ["tp"] : tensor<12x3xf32> -> tensor<3x3xf32>
  return %own : tensor<3x3xf32>
}

// A group of one device exchanges nothing.

// CHECK-LABEL: func @one_device
// CHECK-SAME:    (%[[X:.*]]: tensor<4x8xf32>)
// CHECK-NEXT:    %[[ZERO:.*]] = arith.constant 0 : index
// CHECK-NEXT:    return %[[X]], %[[ZERO]]
func.func @one_device(%x: tensor<4x8xf32>) -> (tensor<4x8xf32>, index) {
  %0 = tp.all_reduce %x sum over @pod ["dp"] : tensor<4x8xf32>
  %1 = tp.reduce_scatter %0 sum dim 0 over @pod ["dp"] : tensor<4x8xf32> -> tensor<4x8xf32>
  %2 = tp.all_gather %1 dim 0 over @pod ["dp"] : tensor<4x8xf32> -> tensor<4x8xf32>
  %3 = tp.all_to_all %2 split 0 concat 1 over @pod ["dp"] : tensor<4x8xf32> -> tensor<4x8xf32>
  %4 = tp.permute %3 over @pod ["dp"] [[0, 0]] : tensor<4x8xf32>
  %5 = tp.shard %4 dim 0 over @pod ["dp"] : tensor<4x8xf32> -> tensor<4x8xf32>
  %i = tp.axis_index @pod ["dp"] : index
  return %5, %i : tensor<4x8xf32>, index
}

// CHECK-LABEL: func @reshard_of_reshard
// CHECK-NEXT:    tp.reshard %{{.*}} <@pod, [{"tp"}, {}]> to <@pod, [{}, {"tp"}]>
// CHECK-NEXT:    return
func.func @reshard_of_reshard(%x: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %0 = tp.reshard %x <@pod, [{"tp"}, {}]> to <@pod, [{}, {}]> : tensor<4x8xf32>
  %1 = tp.reshard %0 <@pod, [{}, {}]> to <@pod, [{}, {"tp"}]> : tensor<4x8xf32>
  %2 = tp.reshard %1 <@pod, [{}, {"tp"}]> to <@pod, [{}, {"tp"}]> : tensor<4x8xf32>
  return %2 : tensor<4x8xf32>
}

// An unused collective still synchronises its group.

// CHECK-LABEL: func @unused
// CHECK-NEXT:    tp.all_reduce
// CHECK-NEXT:    return
func.func @unused(%x: tensor<4x8xf32>) {
  %0 = tp.all_reduce %x sum over @pod ["tp"] : tensor<4x8xf32>
  return
}

// Rows that all stay where they are, and a halo of nothing.

// CHECK-LABEL: func @nothing_travels
// CHECK-SAME:    (%[[X:.*]]: tensor<3x8xf32>)
// CHECK-NEXT:    return %[[X]]
func.func @nothing_travels(%x: tensor<3x8xf32>) -> tensor<3x8xf32> {
  %0 = tp.exchange %x dim 0 over @pod ["tp":(1)2] [[3, 0], [0, 3]] : tensor<3x8xf32> -> tensor<3x8xf32>
  %1 = tp.halo %0 dim 0 low 0 high 0 over @pod ["tp"] : tensor<3x8xf32> -> tensor<3x8xf32>
  return %1 : tensor<3x8xf32>
}

// Position 1 has two rows only: its third one becomes zero. A halo of one
// device has zeros.

// CHECK-LABEL: func @zeros_come
// CHECK:         tp.exchange
// CHECK:         tp.halo
func.func @zeros_come(%x: tensor<3x8xf32>) -> tensor<5x8xf32> {
  %0 = tp.exchange %x dim 0 over @pod ["tp":(1)2] [[3, 0], [0, 2]] : tensor<3x8xf32> -> tensor<3x8xf32>
  %1 = tp.halo %0 dim 0 low 1 high 1 over @pod ["dp"] : tensor<3x8xf32> -> tensor<5x8xf32>
  return %1 : tensor<5x8xf32>
}

// CHECK-LABEL: func @whole_shards_change_places
// CHECK-NEXT:    tp.permute %{{.*}} over @pod ["tp"] {{\[}}[0, 3], [1, 2], [2, 1]] {tp.cause = "why"} : tensor<3x8xf32>
// CHECK-NEXT:    return
func.func @whole_shards_change_places(%x: tensor<3x8xf32>) -> tensor<3x8xf32> {
  %0 = tp.exchange %x dim 0 over @pod ["tp"] [[0, 0, 0, 3], [0, 0, 3, 0], [0, 3, 0, 0], [0, 0, 0, 0]]
      {tp.cause = "why"} : tensor<3x8xf32> -> tensor<3x8xf32>
  return %0 : tensor<3x8xf32>
}

// Its third row stays with position 0: no shard travels whole.

// CHECK-LABEL: func @parts_change_places
// CHECK:         tp.exchange
func.func @parts_change_places(%x: tensor<3x8xf32>) -> tensor<3x8xf32> {
  %0 = tp.exchange %x dim 0 over @pod ["tp":(1)2] [[1, 2], [2, 1]] : tensor<3x8xf32> -> tensor<3x8xf32>
  return %0 : tensor<3x8xf32>
}
