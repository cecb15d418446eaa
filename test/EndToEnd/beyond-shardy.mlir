// RUN: %check-each %s | FileCheck %s
// RUN: %check-each %s --mesh=tp=3,x=3,y=2
// RUN: tp-opt %s %partition-all -o /dev/null

// What users of other partitioners asked for, and got refused, or wrong numbers;
// docs/BeyondShardy.md has the list.

tp.mesh @pod <tp = 4>
tp.mesh @six <h = 6>
tp.mesh @grid <x = 2, y = 3>

// Two arrays that are cut alike need not be cut at the same places: ten rows lie as
// 3, 3, 3, 1 and twenty as 5, 5, 5, 5. Both are uneven or even as they come.

// CHECK: @other_boundaries: equal{{.*}} args 0.300
func.func @other_boundaries(%x: tensor<10x3xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>})
    -> (tensor<20x3xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>}, tensor<7x3xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>}) {
  %0 = tensor.concat dim(0) %x, %x : (tensor<10x3xf32>, tensor<10x3xf32>) -> tensor<20x3xf32>
  %1 = tensor.extract_slice %x[2, 0] [7, 3] [1, 1] : tensor<10x3xf32> to tensor<7x3xf32>
  return %0, %1 : tensor<20x3xf32>, tensor<7x3xf32>
}

// A dimension is split at no multiple of its shards, and merged again.

// CHECK: @split_by_no_multiple: equal
func.func @split_by_no_multiple(%x: tensor<10xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}]>}, %y: tensor<24xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}]>})
    -> (tensor<5x2xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>}, tensor<3x8xf32>, tensor<24xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}]>}) {
  %0 = tensor.expand_shape %x [[0, 1]] output_shape [5, 2] : tensor<10xf32> into tensor<5x2xf32>
  %1 = tensor.expand_shape %y [[0, 1]] output_shape [3, 8] : tensor<24xf32> into tensor<3x8xf32>
  %2 = linalg.exp ins(%1 : tensor<3x8xf32>) outs(%1 : tensor<3x8xf32>) -> tensor<3x8xf32>
  %3 = tensor.collapse_shape %2 [[0, 1]] : tensor<3x8xf32> into tensor<24xf32>
  return %0, %1, %3 : tensor<5x2xf32>, tensor<3x8xf32>, tensor<24xf32>
}

// Two heads of keys for six devices: three devices share each, nothing travels, and
// every device has one head of queries.

// CHECK: @fewer_key_heads_than_devices: equal{{.*}} work 0.167 {{.*}} collectives 0
func.func @fewer_key_heads_than_devices(%q: tensor<6x5x4xf32> {tp.sharding = #tp.sharding<@six, [{"h"}, {}, {}]>}, %k: tensor<2x5x4xf32> {tp.sharding = #tp.sharding<@six, [{"h":(1)2}, {}, {}]>})
    -> (tensor<6x5x5xf32> {tp.sharding = #tp.sharding<@six, [{"h"}, {}, {}]>}) {
  %zero = arith.constant dense<0.0> : tensor<2x3x5x5xf32>
  %heads = tensor.expand_shape %q [[0, 1], [2], [3]] output_shape [2, 3, 5, 4] : tensor<6x5x4xf32> into tensor<2x3x5x4xf32>
  %0 = linalg.generic {indexing_maps = [affine_map<(h, g, i, j, d) -> (h, g, i, d)>, affine_map<(h, g, i, j, d) -> (h, j, d)>, affine_map<(h, g, i, j, d) -> (h, g, i, j)>],
                       iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]}
      ins(%heads, %k : tensor<2x3x5x4xf32>, tensor<2x5x4xf32>) outs(%zero : tensor<2x3x5x5xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %1 = arith.mulf %a, %b : f32
    %2 = arith.addf %o, %1 : f32
    linalg.yield %2 : f32
  } -> tensor<2x3x5x5xf32>
  %scores = tensor.collapse_shape %0 [[0, 1], [2], [3]] : tensor<2x3x5x5xf32> into tensor<6x5x5xf32>
  return %scores : tensor<6x5x5xf32>
}

// One product makes q, k and v; shards of its 30 columns end in the middle of them.

// CHECK: @fused_and_misaligned: equal
func.func @fused_and_misaligned(%x: tensor<5x4xf32>, %w: tensor<4x30xf32> {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>})
    -> (tensor<5x10xf32> {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>}) {
  %zero = arith.constant dense<0.0> : tensor<5x30xf32>
  %qkv = linalg.matmul ins(%x, %w : tensor<5x4xf32>, tensor<4x30xf32>) outs(%zero : tensor<5x30xf32>) -> tensor<5x30xf32>
  %q = tensor.extract_slice %qkv[0, 0] [5, 10] [1, 1] : tensor<5x30xf32> to tensor<5x10xf32>
  %k = tensor.extract_slice %qkv[0, 10] [5, 10] [1, 1] : tensor<5x30xf32> to tensor<5x10xf32>
  %v = tensor.extract_slice %qkv[0, 20] [5, 10] [1, 1] : tensor<5x30xf32> to tensor<5x10xf32>
  %0 = arith.mulf %q, %k : tensor<5x10xf32>
  %1 = arith.addf %0, %v : tensor<5x10xf32>
  return %1 : tensor<5x10xf32>
}

// The norm of a pending sum: the sum first, as the root of squares of terms is another
// number. A scalar joins a pending sum once, not once for each device.

// CHECK: @norm_of_a_pending_sum: equal{{.*}} collectives 1 wire
func.func @norm_of_a_pending_sum(%x: tensor<3x8xf32> {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>}, %w: tensor<8x5xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>}) -> tensor<3xf32> {
  %zero = arith.constant dense<0.0> : tensor<3x5xf32>
  %zeros = arith.constant dense<0.0> : tensor<3xf32>
  %0 = linalg.matmul ins(%x, %w : tensor<3x8xf32>, tensor<8x5xf32>) outs(%zero : tensor<3x5xf32>) -> tensor<3x5xf32>
  %1 = arith.mulf %0, %0 : tensor<3x5xf32>
  %2 = linalg.reduce { arith.addf } ins(%1 : tensor<3x5xf32>) outs(%zeros : tensor<3xf32>) dimensions = [1]
  %3 = math.sqrt %2 : tensor<3xf32>
  return %3 : tensor<3xf32>
}

// CHECK: @pending_sum_and_scalar: equal{{.*}} collectives 1 wire 90
func.func @pending_sum_and_scalar(%x: tensor<3x8xf32> {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>}, %w: tensor<8x5xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>}) -> tensor<3x5xf32> {
  %zero = arith.constant dense<0.0> : tensor<3x5xf32>
  %two = arith.constant dense<2.0> : tensor<3x5xf32>
  %0 = linalg.matmul ins(%x, %w : tensor<3x8xf32>, tensor<8x5xf32>) outs(%zero : tensor<3x5xf32>) -> tensor<3x5xf32>
  %1 = arith.addf %0, %two : tensor<3x5xf32>
  %2 = arith.mulf %1, %two : tensor<3x5xf32>
  return %2 : tensor<3x5xf32>
}

// Both operands of a contraction are cut by two axes in different orders: elements that
// meet must be the same ones. Seven elements over 2 x 3 and over 3 x 2 lie differently.

// CHECK: @contraction_in_two_orders: equal
func.func @contraction_in_two_orders(%x: tensor<5x12xf32> {tp.sharding = #tp.sharding<@grid, [{}, {"x", "y"}]>}, %w: tensor<12x4xf32> {tp.sharding = #tp.sharding<@grid, [{"y", "x"}, {}]>},
                                     %a: tensor<5x7xf32> {tp.sharding = #tp.sharding<@grid, [{}, {"x", "y"}]>}, %b: tensor<7x4xf32> {tp.sharding = #tp.sharding<@grid, [{"y", "x"}, {}]>}) -> (tensor<5x4xf32>, tensor<5x4xf32>) {
  %zero = arith.constant dense<0.0> : tensor<5x4xf32>
  %0 = linalg.matmul ins(%x, %w : tensor<5x12xf32>, tensor<12x4xf32>) outs(%zero : tensor<5x4xf32>) -> tensor<5x4xf32>
  %1 = linalg.matmul ins(%a, %b : tensor<5x7xf32>, tensor<7x4xf32>) outs(%zero : tensor<5x4xf32>) -> tensor<5x4xf32>
  return %0, %1 : tensor<5x4xf32>, tensor<5x4xf32>
}

// A vocabulary that the devices do not divide is read at positions that are data: each
// row comes from the one device that has it.

// CHECK: @rows_of_a_cut_table: equal{{.*}} collectives 1 wire
func.func @rows_of_a_cut_table(%table: tensor<10x3xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>}, %at: tensor<7xi8>) -> tensor<7x3xf32> {
  %c0 = arith.constant 0 : index
  %c9 = arith.constant 9 : index
  %e = tensor.empty() : tensor<7x3xf32>
  %0 = linalg.generic {indexing_maps = [affine_map<(i, j) -> (i)>, affine_map<(i, j) -> (i, j)>], iterator_types = ["parallel", "parallel"]}
      ins(%at : tensor<7xi8>) outs(%e : tensor<7x3xf32>) {
  ^bb0(%id: i8, %o: f32):
    %j = linalg.index 1 : index
    %1 = arith.index_cast %id : i8 to index
    %2 = arith.maxsi %1, %c0 : index
    %3 = arith.minsi %2, %c9 : index
    %4 = tensor.extract %table[%3, %j] : tensor<10x3xf32>
    linalg.yield %4 : f32
  } -> tensor<7x3xf32>
  return %0 : tensor<7x3xf32>
}
