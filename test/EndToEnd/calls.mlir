// RUN: %check-each %s | FileCheck %s
// RUN: %check-each %s --mesh=tp=6
// RUN: %compile-each %s | FileCheck %s

// One function, called where its arguments lie differently: each call is cut as
// suits it, and what callees say of their arguments holds at each call.

tp.mesh @pod <tp = 3>

func.func private @layer(%x: tensor<4x10xf32>, %w: tensor<10x10xf32>) -> tensor<4x10xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<4x10xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<4x10xf32>) -> tensor<4x10xf32>
  %0 = linalg.matmul ins(%x, %w : tensor<4x10xf32>, tensor<10x10xf32>) outs(%f : tensor<4x10xf32>) -> tensor<4x10xf32>
  return %0 : tensor<4x10xf32>
}

// By columns, then by rows: one sum, as if both stood here.

// CHECK: @columns_then_rows: equal{{.*}} work 0.4{{.*}} collectives 1
func.func @columns_then_rows(%x: tensor<4x10xf32>, %w: tensor<10x10xf32> {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>}, %v: tensor<10x10xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>}) -> tensor<4x10xf32> {
  %0 = call @layer(%x, %w) : (tensor<4x10xf32>, tensor<10x10xf32>) -> tensor<4x10xf32>
  %1 = call @layer(%0, %v) : (tensor<4x10xf32>, tensor<10x10xf32>) -> tensor<4x10xf32>
  return %1 : tensor<4x10xf32>
}

// A callee that calls, in a loop.

func.func private @block(%x: tensor<4x10xf32>, %w: tensor<10x10xf32>, %v: tensor<10x10xf32>) -> tensor<4x10xf32> {
  %0 = call @layer(%x, %w) : (tensor<4x10xf32>, tensor<10x10xf32>) -> tensor<4x10xf32>
  %1 = call @layer(%0, %v) : (tensor<4x10xf32>, tensor<10x10xf32>) -> tensor<4x10xf32>
  return %1 : tensor<4x10xf32>
}

// CHECK: @in_a_loop: equal{{.*}} work 0.4{{.*}} collectives 2
func.func @in_a_loop(%x: tensor<4x10xf32>, %w: tensor<10x10xf32> {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>}, %v: tensor<10x10xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>}) -> tensor<4x10xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %0 = scf.for %i = %c0 to %c2 step %c1 iter_args(%y = %x) -> tensor<4x10xf32> {
    %1 = func.call @block(%y, %w, %v) : (tensor<4x10xf32>, tensor<10x10xf32>, tensor<10x10xf32>) -> tensor<4x10xf32>
    scf.yield %1 : tensor<4x10xf32>
  }
  return %0 : tensor<4x10xf32>
}

// The callee wants rows: what the first call gets by columns goes there once.

func.func private @by_rows(%x: tensor<6x9xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>}) -> tensor<6x9xf32> {
  %e = tensor.empty() : tensor<6x9xf32>
  %0 = linalg.exp ins(%x : tensor<6x9xf32>) outs(%e : tensor<6x9xf32>) -> tensor<6x9xf32>
  return %0 : tensor<6x9xf32>
}

// CHECK: @annotated: equal{{.*}} work 0.333 {{.*}} collectives 1
func.func @annotated(%x: tensor<6x9xf32> {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>}) -> tensor<6x9xf32> {
  %0 = call @by_rows(%x) : (tensor<6x9xf32>) -> tensor<6x9xf32>
  %1 = call @by_rows(%0) : (tensor<6x9xf32>) -> tensor<6x9xf32>
  return %1 : tensor<6x9xf32>
}
