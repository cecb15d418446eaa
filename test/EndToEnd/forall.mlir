// RUN: %check-each %s | FileCheck %s
// RUN: %check-each %s --mesh=tp=6 | FileCheck %s --check-prefix=SIX
// RUN: %compile-each %s | FileCheck %s

// Parallel loops. A dimension at whose positions iterations read and write is
// whole in the loop; what an iteration computes is cut as elsewhere.

tp.mesh @pod <tp = 3>

// A product for each of five heads, the weights by columns: nothing moves.

// CHECK: @heads: equal{{.*}} work 0.4{{[0-9]+}} {{.*}} collectives 0
// SIX:   @heads: equal{{.*}} work 0.2{{[0-9]+}} {{.*}} collectives 0
func.func @heads(%x: tensor<5x4x7xf32>, %w: tensor<7x10xf32> {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>}) -> (tensor<5x4x10xf32> {tp.sharding = #tp.sharding<@pod, [{}, {}, {"tp"}]>}) {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<5x4x10xf32>
  %0 = scf.forall (%h) in (5) shared_outs(%out = %e) -> tensor<5x4x10xf32> {
    %own = tensor.extract_slice %x[%h, 0, 0] [1, 4, 7] [1, 1, 1] : tensor<5x4x7xf32> to tensor<4x7xf32>
    %m = tensor.empty() : tensor<4x10xf32>
    %f = linalg.fill ins(%zero : f32) outs(%m : tensor<4x10xf32>) -> tensor<4x10xf32>
    %p = linalg.matmul ins(%own, %w : tensor<4x7xf32>, tensor<7x10xf32>) outs(%f : tensor<4x10xf32>) -> tensor<4x10xf32>
    scf.forall.in_parallel {
      tensor.parallel_insert_slice %p into %out[%h, 0, 0] [1, 4, 10] [1, 1, 1] : tensor<4x10xf32> into tensor<5x4x10xf32>
    }
  }
  return %0 : tensor<5x4x10xf32>
}

// Blocks of rows of what is cut by rows: it is gathered once, before the loops.

// CHECK: @blocks: equal{{.*}} collectives 1
// SIX:   @blocks: equal{{.*}} collectives 1
func.func @blocks(%x: tensor<8x6xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>}) -> tensor<8x6xf32> {
  %e = tensor.empty() : tensor<8x6xf32>
  %0 = scf.forall (%i, %j) = (0, 0) to (8, 6) step (2, 3) shared_outs(%out = %e) -> tensor<8x6xf32> {
    %own = tensor.extract_slice %x[%i, %j] [2, 3] [1, 1] : tensor<8x6xf32> to tensor<2x3xf32>
    %r = linalg.exp ins(%own : tensor<2x3xf32>) outs(%own : tensor<2x3xf32>) -> tensor<2x3xf32>
    scf.forall.in_parallel {
      tensor.parallel_insert_slice %r into %out[%i, %j] [2, 3] [1, 1] : tensor<2x3xf32> into tensor<8x6xf32>
    }
  }
  return %0 : tensor<8x6xf32>
}

// A sum over what is cut, in each iteration.

// CHECK: @sums: equal{{.*}} collectives
// SIX:   @sums: equal{{.*}} collectives
func.func @sums(%x: tensor<4x10xf32> {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>}) -> tensor<4xf32> {
  %e = arith.constant dense<0.0> : tensor<4xf32>
  %0 = scf.forall (%i) in (4) shared_outs(%out = %e) -> tensor<4xf32> {
    %row = tensor.extract_slice %x[%i, 0] [1, 10] [1, 1] : tensor<4x10xf32> to tensor<1x10xf32>
    %zero = arith.constant dense<0.0> : tensor<1xf32>
    %s = linalg.reduce { arith.addf } ins(%row : tensor<1x10xf32>) outs(%zero : tensor<1xf32>) dimensions = [1]
    scf.forall.in_parallel {
      tensor.parallel_insert_slice %s into %out[%i] [1] [1] : tensor<1xf32> into tensor<4xf32>
    }
  }
  return %0 : tensor<4xf32>
}
