// RUN: tp-opt %s --tp-lower-collectives | FileCheck %s

tp.mesh @pod <tp = 4>
tp.mesh @grid <dp = 2, tp = 6>

// An even cut is a slice at the position of this rank.

// CHECK-LABEL: func.func @even_shard(
// CHECK-SAME:    %[[X:.*]]: tensor<8x4xf32>
// CHECK:         %[[COORDINATE:.*]] = tprt.coordinate 0
// CHECK:         %[[C2:.*]] = arith.constant 2 : index
// CHECK:         %[[OFFSET:.*]] = arith.muli %[[COORDINATE]], %[[C2]]
// CHECK:         tensor.extract_slice %[[X]][%[[OFFSET]], 0] [2, 4] [1, 1]
// CHECK-NOT:     tprt.collective
func.func @even_shard(%x: tensor<8x4xf32>) -> tensor<2x4xf32> {
  %0 = tp.shard %x dim 0 over @pod ["tp"] : tensor<8x4xf32> -> tensor<2x4xf32>
  return %0 : tensor<2x4xf32>
}

// The runtime cuts what does not divide.

// CHECK-LABEL: func.func @uneven_shard(
// CHECK-SAME:    %[[X:.*]]: tensor<10x4xf32>
// CHECK:         %[[TO:.*]] = tensor.empty() : tensor<3x4xf32>
// CHECK:         tprt.collective ins(%[[X]] : tensor<10x4xf32>) outs(%[[TO]] : tensor<3x4xf32>)
// CHECK-SAME:      dim = 0 : i64, dtype = "f32", kind = "shard"
func.func @uneven_shard(%x: tensor<10x4xf32>) -> tensor<3x4xf32> {
  %0 = tp.shard %x dim 0 over @pod ["tp"] : tensor<10x4xf32> -> tensor<3x4xf32>
  return %0 : tensor<3x4xf32>
}

// A fresh value with one use is reduced where it lies; an argument is not.

// CHECK-LABEL: func.func @in_place(
// CHECK-SAME:    %[[X:.*]]: tensor<4xf32>
// CHECK:         %[[FRESH:.*]] = linalg.exp
// CHECK:         tprt.collective outs(%[[FRESH]] : tensor<4xf32>)
// CHECK-SAME:      axes = [{axis = 0 : i64, pre = 1 : i64, size = 4 : i64}]
// CHECK-SAME:      cause = "why"
// CHECK-SAME:      combiner = "max"
// CHECK-SAME:      kind = "all_reduce"
// CHECK-SAME:      operand_shape = [4], result_shape = [4]
// CHECK:         tprt.collective ins(%[[X]] : tensor<4xf32>)
// CHECK-SAME:      kind = "permute"
// CHECK-SAME:      pairs = {{\[\[}}0, 1], [1, 0]]
func.func @in_place(%x: tensor<4xf32>) -> (tensor<4xf32>, tensor<4xf32>) {
  %empty = tensor.empty() : tensor<4xf32>
  %0 = linalg.exp ins(%x : tensor<4xf32>) outs(%empty : tensor<4xf32>) -> tensor<4xf32>
  %1 = tp.all_reduce %0 max over @pod ["tp"] {tp.cause = "why"} : tensor<4xf32>
  %2 = tp.permute %x over @pod ["tp"] [[0, 1], [1, 0]] : tensor<4xf32>
  return %1, %2 : tensor<4xf32>, tensor<4xf32>
}

// Collectives that change a shape name the dimension.

// CHECK-LABEL: func.func @shapes(
// CHECK:         combiner = "sum", dim = 0 : i64, {{.*}} kind = "reduce_scatter", {{.*}} operand_shape = [8, 12], result_shape = [2, 12]
// CHECK:         dim = 1 : i64, {{.*}} kind = "all_gather", {{.*}} operand_shape = [2, 12], result_shape = [2, 48]
// CHECK:         concat_dim = 0 : i64, dim = 1 : i64, {{.*}} kind = "all_to_all", {{.*}} operand_shape = [2, 48], result_shape = [8, 12]
func.func @shapes(%x: tensor<8x12xf32>) -> tensor<8x12xf32> {
  %0 = tp.reduce_scatter %x sum dim 0 over @pod ["tp"] : tensor<8x12xf32> -> tensor<2x12xf32>
  %1 = tp.all_gather %0 dim 1 over @pod ["tp"] : tensor<2x12xf32> -> tensor<2x48xf32>
  %2 = tp.all_to_all %1 split 1 concat 0 over @pod ["tp"] : tensor<2x48xf32> -> tensor<8x12xf32>
  return %2 : tensor<8x12xf32>
}

// The position on a sub-axis is a digit of the coordinate: the minor part of 6
// read as 2 * 3, below the whole of dp.

// CHECK-LABEL: func.func @sub_axis(
// CHECK:         %[[DP:.*]] = tprt.coordinate 0
// CHECK:         %[[TP:.*]] = tprt.coordinate 1
// CHECK:         %[[C3:.*]] = arith.constant 3 : index
// CHECK:         %[[PART:.*]] = arith.remui %[[TP]], %[[C3]]
// CHECK:         %[[MAJOR:.*]] = arith.muli %[[DP]], %{{.*}}
// CHECK:         arith.addi %[[MAJOR]], %[[PART]]
func.func @sub_axis() -> index {
  %i = tp.axis_index @grid ["dp", "tp":(2)3] : index
  return %i : index
}

// Rows that travel: the counts, or how many rows join on each side.

// CHECK-LABEL: func.func @rows(
// CHECK:         counts = {{\[\[}}1, 0, 0, 3], [0, 4, 0, 0], [0, 0, 4, 0], [2, 0, 0, 2]], dim = 1 : i64, {{.*}} kind = "exchange", {{.*}} operand_shape = [3, 4], result_shape = [3, 5]
// CHECK:         dim = 0 : i64, {{.*}} high = 2 : i64, kind = "halo", {{.*}} low = 1 : i64, operand_shape = [3, 4], result_shape = [6, 4]
func.func @rows(%x: tensor<3x4xf32>) -> (tensor<3x5xf32>, tensor<6x4xf32>) {
  %0 = tp.exchange %x dim 1 over @pod ["tp"] [[1, 0, 0, 3], [0, 4, 0, 0], [0, 0, 4, 0], [2, 0, 0, 2]]
      : tensor<3x4xf32> -> tensor<3x5xf32>
  %1 = tp.halo %x dim 0 low 1 high 2 over @pod ["tp"] : tensor<3x4xf32> -> tensor<6x4xf32>
  return %0, %1 : tensor<3x5xf32>, tensor<6x4xf32>
}

// A slice of nothing.

// CHECK-LABEL: func.func @empty_shard(
// CHECK-NEXT:    %[[EMPTY:.*]] = tensor.empty() : tensor<2x0xf32>
// CHECK-NEXT:    return %[[EMPTY]]
func.func @empty_shard(%x: tensor<8x0xf32>) -> tensor<2x0xf32> {
  %0 = tp.shard %x dim 0 over @pod ["tp"] : tensor<8x0xf32> -> tensor<2x0xf32>
  return %0 : tensor<2x0xf32>
}

// A kernel of the user gets buffers for its results; the manifest says what all
// of them are.

// CHECK-LABEL: func.func @kernel_call(
// CHECK-SAME:    %[[X:.*]]: tensor<3x5xf32>, %[[MASK:.*]]: tensor<3xi1>
// CHECK-DAG:     %[[E0:.*]] = tensor.empty() : tensor<3xbf16>
// CHECK-DAG:     %[[E1:.*]] = tensor.empty() : tensor<3x5xi32>
// CHECK:         tprt.call ins(%[[X]], %[[MASK]] : tensor<3x5xf32>, tensor<3xi1>) outs(%[[E0]], %[[E1]] : tensor<3xbf16>, tensor<3x5xi32>)
// CHECK-SAME:    name = "my.pair", operands = [{dtype = "f32", shape = [3, 5]}, {dtype = "i1", shape = [3]}], results = [{dtype = "bf16", shape = [3]}, {dtype = "i32", shape = [3, 5]}]
// CHECK-SAME:    -> tensor<3xbf16>, tensor<3x5xi32>
func.func @kernel_call(%x: tensor<3x5xf32>, %mask: tensor<3xi1>) -> (tensor<3xbf16>, tensor<3x5xi32>) {
  %0:2 = tp.call "my.pair"(%x, %mask) {rule = "b k, b -> b, b k"} : (tensor<3x5xf32>, tensor<3xi1>) -> (tensor<3xbf16>, tensor<3x5xi32>)
  return %0#0, %0#1 : tensor<3xbf16>, tensor<3x5xi32>
}
