// RUN: %check-each %s | FileCheck %s
// RUN: %check-each %s --mesh=tp=6 | FileCheck %s --check-prefix=SIX
// RUN: %compile-each %s | FileCheck %s

// Complex numbers are cut like any others; sums of both parts are pending at
// once.

tp.mesh @pod <tp = 3>

// CHECK: @rotary: equal{{.*}} collectives 0
// SIX:   @rotary: equal{{.*}} collectives 0
func.func @rotary(%x: tensor<7x5xcomplex<f32>> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>}, %angle: tensor<5xf32>)
    -> (tensor<7x5xcomplex<f32>> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>}) {
  %e = tensor.empty() : tensor<7x5xcomplex<f32>>
  %0 = linalg.generic {indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (j)>, affine_map<(i, j) -> (i, j)>], iterator_types = ["parallel", "parallel"]}
      ins(%x, %angle : tensor<7x5xcomplex<f32>>, tensor<5xf32>) outs(%e : tensor<7x5xcomplex<f32>>) {
  ^bb0(%in: complex<f32>, %a: f32, %out: complex<f32>):
    %c = math.cos %a : f32
    %s = math.sin %a : f32
    %r = complex.create %c, %s : complex<f32>
    %p = complex.mul %in, %r : complex<f32>
    linalg.yield %p : complex<f32>
  } -> tensor<7x5xcomplex<f32>>
  return %0 : tensor<7x5xcomplex<f32>>
}

// CHECK: @product: equal{{.*}} collectives 1
// SIX:   @product: equal{{.*}} collectives 1
func.func @product(%a: tensor<4x10xcomplex<f64>> {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>}, %b: tensor<10x7xcomplex<f64>> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>})
    -> tensor<4x7xcomplex<f64>> {
  %zero = complex.constant [0.0 : f64, 0.0 : f64] : complex<f64>
  %e = tensor.empty() : tensor<4x7xcomplex<f64>>
  %f = linalg.fill ins(%zero : complex<f64>) outs(%e : tensor<4x7xcomplex<f64>>) -> tensor<4x7xcomplex<f64>>
  %0 = linalg.matmul ins(%a, %b : tensor<4x10xcomplex<f64>>, tensor<10x7xcomplex<f64>>) outs(%f : tensor<4x7xcomplex<f64>>) -> tensor<4x7xcomplex<f64>>
  return %0 : tensor<4x7xcomplex<f64>>
}

// Moved and joined, in a loop that carries them.

// CHECK: @moved: equal
// SIX:   @moved: equal
func.func @moved(%x: tensor<4x10xcomplex<f32>> {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>}) -> (tensor<10x4xf32>, tensor<6x20xcomplex<f32>>) {
  %pad = complex.constant [1.0 : f32, -1.0 : f32] : complex<f32>
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c3 = arith.constant 3 : index
  %two = arith.constant dense<(2.0, 0.5)> : tensor<4x10xcomplex<f32>>
  %y = scf.for %i = %c0 to %c3 step %c1 iter_args(%v = %x) -> tensor<4x10xcomplex<f32>> {
    %e = tensor.empty() : tensor<4x10xcomplex<f32>>
    %s = linalg.map ins(%v, %two : tensor<4x10xcomplex<f32>>, tensor<4x10xcomplex<f32>>) outs(%e : tensor<4x10xcomplex<f32>>) (%p: complex<f32>, %q: complex<f32>, %out: complex<f32>) {
      %d = complex.sub %p, %q : complex<f32>
      %j = complex.conj %d : complex<f32>
      linalg.yield %j : complex<f32>
    }
    scf.yield %s : tensor<4x10xcomplex<f32>>
  }
  %t = tensor.empty() : tensor<10x4xcomplex<f32>>
  %0 = linalg.transpose ins(%y : tensor<4x10xcomplex<f32>>) outs(%t : tensor<10x4xcomplex<f32>>) permutation = [1, 0]
  %m = tensor.empty() : tensor<10x4xf32>
  %1 = linalg.map ins(%0 : tensor<10x4xcomplex<f32>>) outs(%m : tensor<10x4xf32>) (%p: complex<f32>, %out: f32) {
    %a = complex.abs %p : complex<f32>
    linalg.yield %a : f32
  }
  %2 = tensor.pad %y low[1, 0] high[1, 0] {
  ^bb0(%i: index, %j: index):
    tensor.yield %pad : complex<f32>
  } : tensor<4x10xcomplex<f32>> to tensor<6x10xcomplex<f32>>
  %3 = tensor.concat dim(1) %2, %2 : (tensor<6x10xcomplex<f32>>, tensor<6x10xcomplex<f32>>) -> tensor<6x20xcomplex<f32>>
  return %1, %3 : tensor<10x4xf32>, tensor<6x20xcomplex<f32>>
}

// A function, called with other cuts.

func.func private @twice(%x: tensor<6x9xcomplex<f32>>) -> tensor<6x9xcomplex<f32>> {
  %e = tensor.empty() : tensor<6x9xcomplex<f32>>
  %0 = linalg.map ins(%x, %x : tensor<6x9xcomplex<f32>>, tensor<6x9xcomplex<f32>>) outs(%e : tensor<6x9xcomplex<f32>>) (%p: complex<f32>, %q: complex<f32>, %out: complex<f32>) {
    %d = complex.add %p, %q : complex<f32>
    linalg.yield %d : complex<f32>
  }
  return %0 : tensor<6x9xcomplex<f32>>
}

// CHECK: @called: equal
// SIX:   @called: equal
func.func @called(%x: tensor<6x9xcomplex<f32>> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>}, %y: tensor<6x9xcomplex<f32>> {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>})
    -> (tensor<6x9xcomplex<f32>>, tensor<6x9xcomplex<f32>>) {
  %0 = func.call @twice(%x) : (tensor<6x9xcomplex<f32>>) -> tensor<6x9xcomplex<f32>>
  %1 = func.call @twice(%y) : (tensor<6x9xcomplex<f32>>) -> tensor<6x9xcomplex<f32>>
  return %0, %1 : tensor<6x9xcomplex<f32>>, tensor<6x9xcomplex<f32>>
}
