// RUN: tp-opt %s --tp-propagate-shardings --tp-verify-propagate | FileCheck %s
// RUN: tp-opt %s %partition-all | FileCheck %s --check-prefix=LOCAL
// RUN: %check-each %s
// RUN: %check-each %s --mesh=tp=6
// RUN: %check-each %s --mesh=tp=3

// A dimension that is annotated so is cut between blocks: the part before them takes it unevenly.

tp.mesh @mesh <tp = 8>

// Ten heads over eight come from the projection as they go to attention: nothing travels.

// CHECK-LABEL: func @heads_of_weights
// CHECK-SAME:    tensor<64x320xf32> {tp.sharding = #tp.sharding<@mesh, [{}, {"tp", 32:_}]>}
// LOCAL-LABEL: func @heads_of_weights
// LOCAL-SAME:    tensor<64x64xf32>
// LOCAL-NOT:     tp.all
// LOCAL-NOT:     tp.shard %
// LOCAL:         return %{{.*}} : tensor<6x2x32xf32>
func.func @heads_of_weights(%x: tensor<6x64xf32> {tp.sharding = #tp.sharding<@mesh, [{}, {}]>}, %w: tensor<64x320xf32> {tp.sharding = #tp.sharding<@mesh, [{}, {"tp", 32:_}]>}) -> tensor<6x10x32xf32> {
  %zero = arith.constant 0.0 : f32
  %empty = tensor.empty() : tensor<6x320xf32>
  %init = linalg.fill ins(%zero : f32) outs(%empty : tensor<6x320xf32>) -> tensor<6x320xf32>
  %0 = linalg.matmul ins(%x, %w : tensor<6x64xf32>, tensor<64x320xf32>) outs(%init : tensor<6x320xf32>) -> tensor<6x320xf32>
  %1 = tensor.expand_shape %0 [[0], [1, 2]] output_shape [6, 10, 32] : tensor<6x320xf32> into tensor<6x10x32xf32>
  return %1 : tensor<6x10x32xf32>
}

// The sum over heads and head size reads no padding, and positions count whole heads.

// CHECK-LABEL: func @reduce_blocks
// CHECK:         linalg.generic
// CHECK-SAME:    tp.loops = #tp.loops<@mesh, [{}, {"tp", 7:_}]>
// CHECK-SAME:    partial = sum {"tp"}
func.func @reduce_blocks(%x: tensor<4x10x7xf32> {tp.sharding = #tp.sharding<@mesh, [{}, {"tp"}, {}]>}) -> tensor<4xf32> {
  %0 = tensor.collapse_shape %x [[0], [1, 2]] : tensor<4x10x7xf32> into tensor<4x70xf32>
  %c = tp.constrain %0 <@mesh, [{}, {"tp", 7:_}]> : tensor<4x70xf32>
  %zero = arith.constant 0.0 : f32
  %empty = tensor.empty() : tensor<4xf32>
  %init = linalg.fill ins(%zero : f32) outs(%empty : tensor<4xf32>) -> tensor<4xf32>
  %1 = linalg.generic {indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i)>], iterator_types = ["parallel", "reduction"]}
      ins(%c : tensor<4x70xf32>) outs(%init : tensor<4xf32>) {
  ^bb0(%a: f32, %o: f32):
    %e = math.exp %a : f32
    %j = linalg.index 1 : index
    %i = arith.index_cast %j : index to i32
    %f = arith.sitofp %i : i32 to f32
    %m = arith.mulf %e, %f : f32
    %s = arith.addf %o, %m : f32
    linalg.yield %s : f32
  } -> tensor<4xf32>
  return %1 : tensor<4xf32>
}
