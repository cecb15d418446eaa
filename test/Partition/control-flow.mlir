// RUN: tp-opt %s --tp-propagate-shardings --tp-insert-reshards --tp-localize-program --tp-verify-local --tp-verify-spmd | FileCheck %s
// RUN: %check-each %s
// RUN: %check-each %s --mesh=tp=3

// Reshards in and around control flow: what a loop carries is resharded at the
// end of an iteration, what it only reads before it starts.

tp.mesh @pod <tp = 4>

// CHECK-LABEL: func.func @reduce_in_each_iteration
// CHECK:         scf.for
// CHECK:           linalg.matmul
// CHECK:           %[[P:.*]] = linalg.matmul
// CHECK:           %[[R:.*]] = tp.all_reduce %[[P]] sum over @pod ["tp"]
// CHECK:           scf.yield %[[R]] : tensor<4x8xf32>
// CHECK:         }
// CHECK-NEXT:    return
func.func @reduce_in_each_iteration(%x: tensor<4x8xf32> {tp.sharding = #tp.sharding<@pod, [{}, {}]>}, %w: tensor<8x16xf32> {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>}, %v: tensor<16x8xf32>) -> tensor<4x8xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c3 = arith.constant 3 : index
  %zero = arith.constant 0.0 : f32
  %0 = scf.for %i = %c0 to %c3 step %c1 iter_args(%h = %x) -> tensor<4x8xf32> {
    %e = tensor.empty() : tensor<4x16xf32>
    %f = linalg.fill ins(%zero : f32) outs(%e : tensor<4x16xf32>) -> tensor<4x16xf32>
    %m = linalg.matmul ins(%h, %w : tensor<4x8xf32>, tensor<8x16xf32>) outs(%f : tensor<4x16xf32>) -> tensor<4x16xf32>
    %e2 = tensor.empty() : tensor<4x8xf32>
    %f2 = linalg.fill ins(%zero : f32) outs(%e2 : tensor<4x8xf32>) -> tensor<4x8xf32>
    %n = linalg.matmul ins(%m, %v : tensor<4x16xf32>, tensor<16x8xf32>) outs(%f2 : tensor<4x8xf32>) -> tensor<4x8xf32>
    scf.yield %n : tensor<4x8xf32>
  }
  return %0 : tensor<4x8xf32>
}

// The loop reads whole what is cut outside, and reads what is pending outside:
// both are communicated once, before the first iteration.

// CHECK-LABEL: func.func @before_the_loop
// CHECK-DAG:     tp.all_gather
// CHECK-DAG:     tp.all_reduce
// CHECK:         scf.for
// CHECK-NOT:     tp.all
// CHECK:         return
#line = affine_map<(d0, d1) -> (d0, d1)>
#row = affine_map<(d0, d1) -> (d0)>
func.func @before_the_loop(%x: tensor<8x12xf32> {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>}, %w: tensor<3x8xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>}) -> tensor<8xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c3 = arith.constant 3 : index
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<8xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<8xf32>) -> tensor<8xf32>
  %sum = linalg.reduce { arith.addf } ins(%x : tensor<8x12xf32>) outs(%f : tensor<8xf32>) dimensions = [1]
  %0 = scf.for %i = %c0 to %c3 step %c1 iter_args(%h = %f) -> tensor<8xf32> {
    %wi = tensor.extract_slice %w[%i, 0] [1, 8] [1, 1] : tensor<3x8xf32> to tensor<8xf32>
    %p = linalg.mul ins(%sum, %wi : tensor<8xf32>, tensor<8xf32>) outs(%e : tensor<8xf32>) -> tensor<8xf32>
    %n = linalg.add ins(%h, %p : tensor<8xf32>, tensor<8xf32>) outs(%e : tensor<8xf32>) -> tensor<8xf32>
    scf.yield %n : tensor<8xf32>
  }
  return %0 : tensor<8xf32>
}

// What only one branch needs is not communicated before it is known which one
// runs.

// CHECK-LABEL: func.func @in_the_branch
// CHECK-NOT:     tp.all_gather
// CHECK:         scf.if
// CHECK-NEXT:      tp.all_gather
// CHECK:         } else {
// CHECK-NOT:       tp.all_gather
// CHECK:         return
func.func @in_the_branch(%x: tensor<8x6xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>}, %y: tensor<6xf32> {tp.sharding = #tp.sharding<@pod, [{}]>}, %n: tensor<i32>) -> (tensor<6xf32> {tp.sharding = #tp.sharding<@pod, [{}]>}) {
  %c7 = arith.constant 7 : i32
  %i = tensor.extract %n[] : tensor<i32>
  %c = arith.cmpi slt, %i, %c7 : i32
  %k = arith.index_cast %i : i32 to index
  %0 = scf.if %c -> tensor<6xf32> {
    %1 = tensor.extract_slice %x[%k, 0] [1, 6] [1, 1] : tensor<8x6xf32> to tensor<6xf32>
    scf.yield %1 : tensor<6xf32>
  } else {
    scf.yield %y : tensor<6xf32>
  }
  return %0 : tensor<6xf32>
}
