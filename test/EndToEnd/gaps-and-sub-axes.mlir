// RUN: %check-each %s | FileCheck %s
// RUN: %check-each %s --mesh=tp=6,x=3,y=2 | FileCheck %s --check-prefix=EQUAL
// RUN: tp-check %s --entry=joined_blocks | FileCheck %s --check-prefix=GENERATED
// RUN: tp-check %s --entry=sum_of_halves | FileCheck %s --check-prefix=GENERATED

// Cuts that one axis does not make by itself: parts of an axis on two dimensions
// of a value, and blocks that are cut each by itself.

// EQUAL-COUNT-6: : equal
// GENERATED: equal

tp.mesh @pod <tp = 4>
tp.mesh @six <tp = 6>
tp.mesh @grid <x = 2, y = 3>

// Three blocks of 8 become a dimension of 24 whose blocks are cut each by
// itself; the result wants them in one piece.

// CHECK: @joined_blocks: equal, {{.*}} collectives 1
func.func @joined_blocks(%x: tensor<3x8xf32> {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>}) -> (tensor<24xf32> {tp.sharding = #tp.sharding<@pod, [{}]>}) {
  %0 = tensor.collapse_shape %x [[0, 1]] : tensor<3x8xf32> into tensor<24xf32>
  return %0 : tensor<24xf32>
}

// Weights of a fused product, of which each device has a part of each block.

// CHECK: @fused_blocks: equal, {{.*}} collectives 1
func.func @fused_blocks(%x: tensor<5x4xf32>, %w: tensor<4x3x12xf32> {tp.sharding = #tp.sharding<@six, [{}, {}, {"tp"}]>}) -> (tensor<5x36xf32> {tp.sharding = #tp.sharding<@six, [{}, {}]>}) {
  %zero = arith.constant dense<0.0> : tensor<5x36xf32>
  %0 = tensor.collapse_shape %w [[0], [1, 2]] : tensor<4x3x12xf32> into tensor<4x36xf32>
  %1 = linalg.matmul ins(%x, %0 : tensor<5x4xf32>, tensor<4x36xf32>) outs(%zero : tensor<5x36xf32>) -> tensor<5x36xf32>
  return %1 : tensor<5x36xf32>
}

// The major half of the axis has the first dimension, the minor one the second:
// the sum over the first is taken by devices that are two apart.

// CHECK: @sum_of_halves: equal, {{.*}} collectives 1
func.func @sum_of_halves(%x: tensor<8xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}]>}) -> tensor<4xf32> {
  %zero = arith.constant dense<0.0> : tensor<4xf32>
  %0 = tensor.expand_shape %x [[0, 1]] output_shape [2, 4] : tensor<8xf32> into tensor<2x4xf32>
  %1 = linalg.reduce ins(%0 : tensor<2x4xf32>) outs(%zero : tensor<4xf32>) dimensions = [0]
    (%a: f32, %b: f32) {
      %s = arith.addf %a, %b : f32
      linalg.yield %s : f32
    }
  return %1 : tensor<4xf32>
}

// CHECK: @gathered_halves: equal
func.func @gathered_halves(%x: tensor<12x3xf32> {tp.sharding = #tp.sharding<@six, [{"tp"}, {}]>}) -> (tensor<2x6x3xf32> {tp.sharding = #tp.sharding<@six, [{}, {"tp":(2)3}, {}]>}) {
  %0 = tensor.expand_shape %x [[0, 1], [2]] output_shape [2, 6, 3] : tensor<12x3xf32> into tensor<2x6x3xf32>
  return %0 : tensor<2x6x3xf32>
}

// A sum over one axis of two, and a maximum over the other.

// CHECK: @sums_over_one_axis: equal, {{.*}} collectives 2
func.func @sums_over_one_axis(%x: tensor<6x9xf32> {tp.sharding = #tp.sharding<@grid, [{"x"}, {"y"}]>}) -> (tensor<6xf32>, tensor<9xf32>) {
  %z6 = arith.constant dense<0.0> : tensor<6xf32>
  %z9 = arith.constant dense<0xFF800000> : tensor<9xf32>
  %0 = linalg.reduce ins(%x : tensor<6x9xf32>) outs(%z6 : tensor<6xf32>) dimensions = [1]
    (%a: f32, %b: f32) {
      %s = arith.addf %a, %b : f32
      linalg.yield %s : f32
    }
  %1 = linalg.reduce ins(%x : tensor<6x9xf32>) outs(%z9 : tensor<9xf32>) dimensions = [0]
    (%a: f32, %b: f32) {
      %s = arith.maximumf %a, %b : f32
      linalg.yield %s : f32
    }
  return %0, %1 : tensor<6xf32>, tensor<9xf32>
}

// A single column of a dimension that is cut around a gap.

// CHECK: @column_behind_a_gap: equal
func.func @column_behind_a_gap(%x: tensor<2x10xf32> {tp.sharding = #tp.sharding<@grid, [{}, {2:_, "x"}]>}) -> tensor<2x1xf32> {
  %0 = tensor.extract_slice %x[0, 9] [2, 1] [1, 1] : tensor<2x10xf32> to tensor<2x1xf32>
  return %0 : tensor<2x1xf32>
}
