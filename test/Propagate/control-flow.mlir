// RUN: tp-opt %s --tp-propagate-shardings --tp-verify-propagate | FileCheck %s
// RUN: tp-opt %s --tp-propagate-shardings --verify-diagnostics -o /dev/null
// RUN: %check-each %s
// RUN: %check-each %s --mesh=dp=3,tp=6

// What flows into a loop or a branch, through its body and out of it has one
// sharding. A condition that depends on data is read from a whole tensor, so
// that all devices go the same way.

tp.mesh @pod <dp = 2, tp = 4>

// A stack of layers: the residual stream is cut by dp all the way, and the
// weights of all layers as those of each are.

// CHECK-LABEL: func.func @layers(
// CHECK-SAME:    %{{.*}}: tensor<6x10xf32> {tp.sharding = #tp.sharding<@pod, [{"dp"}, {}]>}
// CHECK-SAME:    %{{.*}}: tensor<5x10x22xf32> {tp.sharding = #tp.sharding<@pod, [{}, {}, {"tp"}]>}
// CHECK-SAME:    %{{.*}}: tensor<5x22x10xf32> {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}, {}]>}
// CHECK:         scf.for
// CHECK:           linalg.matmul {{.*}}tp.shardings = [#tp.sharding<@pod, [{"dp"}, {"tp"}]>]
// CHECK:           linalg.matmul {{.*}}tp.shardings = [#tp.sharding<@pod, [{"dp"}, {}], partial = sum {"tp"}>]
// CHECK:         } {tp.region_shardings = [unit, #tp.sharding<@pod, [{"dp"}, {}]>], tp.shardings = [#tp.sharding<@pod, [{"dp"}, {}]>]}
func.func @layers(%x: tensor<6x10xf32> {tp.sharding = #tp.sharding<@pod, [{"dp"}, {}]>}, %w: tensor<5x10x22xf32> {tp.sharding = #tp.sharding<@pod, [{}, {}, {"tp"}]>}, %v: tensor<5x22x10xf32>) -> tensor<6x10xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c5 = arith.constant 5 : index
  %zero = arith.constant 0.0 : f32
  %0 = scf.for %i = %c0 to %c5 step %c1 iter_args(%h = %x) -> tensor<6x10xf32> {
    %wi = tensor.extract_slice %w[%i, 0, 0] [1, 10, 22] [1, 1, 1] : tensor<5x10x22xf32> to tensor<10x22xf32>
    %vi = tensor.extract_slice %v[%i, 0, 0] [1, 22, 10] [1, 1, 1] : tensor<5x22x10xf32> to tensor<22x10xf32>
    %e = tensor.empty() : tensor<6x22xf32>
    %f = linalg.fill ins(%zero : f32) outs(%e : tensor<6x22xf32>) -> tensor<6x22xf32>
    %m = linalg.matmul ins(%h, %wi : tensor<6x10xf32>, tensor<10x22xf32>) outs(%f : tensor<6x22xf32>) -> tensor<6x22xf32>
    %t = linalg.tanh ins(%m : tensor<6x22xf32>) outs(%e : tensor<6x22xf32>) -> tensor<6x22xf32>
    %e2 = tensor.empty() : tensor<6x10xf32>
    %f2 = linalg.fill ins(%zero : f32) outs(%e2 : tensor<6x10xf32>) -> tensor<6x10xf32>
    %n = linalg.matmul ins(%t, %vi : tensor<6x22xf32>, tensor<22x10xf32>) outs(%f2 : tensor<6x10xf32>) -> tensor<6x10xf32>
    scf.yield %n : tensor<6x10xf32>
  }
  return %0 : tensor<6x10xf32>
}

// A loop starts from what is whole and makes what is cut: the start is cut
// once, where the loop would gather in each iteration.

// CHECK-LABEL: func.func @start_is_cut
// CHECK:         } {tp.region_shardings = [unit, #tp.sharding<@pod, [{"tp"}, {}]>], tp.shardings = [#tp.sharding<@pod, [{"tp"}, {}]>]}
func.func @start_is_cut(%x: tensor<8x5xf32> {tp.sharding = #tp.sharding<@pod, [{}, {}]>}, %y: tensor<8x5xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>}) -> tensor<8x5xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c3 = arith.constant 3 : index
  %0 = scf.for %i = %c0 to %c3 step %c1 iter_args(%v = %x) -> tensor<8x5xf32> {
    %n = linalg.add ins(%v, %y : tensor<8x5xf32>, tensor<8x5xf32>) outs(%v : tensor<8x5xf32>) -> tensor<8x5xf32>
    scf.yield %n : tensor<8x5xf32>
  }
  return %0 : tensor<8x5xf32>
}

// The start is cut along one dimension and what an iteration makes along the
// other: what happens in each iteration costs more.

// CHECK-LABEL: func.func @iterations_count
// CHECK:         } {tp.region_shardings = [unit, #tp.sharding<@pod, [{}, {"tp"}]>], tp.shardings = [#tp.sharding<@pod, [{}, {"tp"}]>]}
func.func @iterations_count(%x: tensor<8x12xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>}, %y: tensor<8x12xf32> {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>}) -> tensor<8x12xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c3 = arith.constant 3 : index
  // expected-remark @+1 {{but 'scf.for' carries it as}}
  %0 = scf.for %i = %c0 to %c3 step %c1 iter_args(%v = %x) -> tensor<8x12xf32> {
    %1 = tp.constrain %v <@pod, [{}, {"tp"}]> : tensor<8x12xf32>
    %n = linalg.mul ins(%1, %y : tensor<8x12xf32>, tensor<8x12xf32>) outs(%1 : tensor<8x12xf32>) -> tensor<8x12xf32>
    %2 = tp.constrain %n <@pod, [{}, {"tp"}]> : tensor<8x12xf32>
    scf.yield %2 : tensor<8x12xf32>
  }
  return %0 : tensor<8x12xf32>
}

// A condition read from cut data: whoever reads an element gets all of them.

// CHECK-LABEL: func.func @while_data
// CHECK:         scf.while
// CHECK:           linalg.generic {{.*}}tp.loops = #tp.loops<@pod, [{"tp"}]>
// CHECK-SAME:        tp.shardings = [#tp.sharding<@pod, [], partial = sum {"tp"}>]
// CHECK:           tensor.extract
// CHECK-SAME:        tp.loops = #tp.loops<@pod, []>
// CHECK:         } attributes {tp.region_shardings = [#tp.sharding<@pod, [{"tp"}]>, #tp.sharding<@pod, [{"tp"}]>], tp.shardings = [#tp.sharding<@pod, [{"tp"}]>]}
#line = affine_map<(d0) -> (d0)>
#point = affine_map<(d0) -> ()>
func.func @while_data(%x: tensor<10xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}]>}) -> tensor<10xf32> {
  %zero = arith.constant 0.0 : f32
  %limit = arith.constant 0.125 : f32
  %0 = scf.while (%v = %x) : (tensor<10xf32>) -> tensor<10xf32> {
    %e = tensor.empty() : tensor<f32>
    %f = linalg.fill ins(%zero : f32) outs(%e : tensor<f32>) -> tensor<f32>
    %sum = linalg.generic {indexing_maps = [#line, #point], iterator_types = ["reduction"]} ins(%v : tensor<10xf32>) outs(%f : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %s = arith.mulf %in, %in : f32
      %a = arith.addf %out, %s : f32
      linalg.yield %a : f32
    } -> tensor<f32>
    %norm = tensor.extract %sum[] : tensor<f32>
    %more = arith.cmpf ogt, %norm, %limit : f32
    scf.condition(%more) %v : tensor<10xf32>
  } do {
  ^bb0(%v: tensor<10xf32>):
    %half = linalg.generic {indexing_maps = [#line, #line], iterator_types = ["parallel"]} ins(%v : tensor<10xf32>) outs(%v : tensor<10xf32>) {
    ^bb0(%in: f32, %out: f32):
      %c = arith.constant 0.5 : f32
      %h = arith.mulf %in, %c : f32
      linalg.yield %h : f32
    } -> tensor<10xf32>
    scf.yield %half : tensor<10xf32>
  }
  return %0 : tensor<10xf32>
}

// Branches make one value: it lies as both of them make it.

// CHECK-LABEL: func.func @branches
// CHECK:         scf.if
// CHECK:           linalg.exp {{.*}}tp.shardings = [#tp.sharding<@pod, [{"tp"}, {}]>]
// CHECK:           linalg.tanh {{.*}}tp.shardings = [#tp.sharding<@pod, [{"tp"}, {}]>]
// CHECK:         } {tp.region_shardings = [], tp.shardings = [#tp.sharding<@pod, [{"tp"}, {}]>]}
func.func @branches(%x: tensor<10x3xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>}, %y: tensor<10x3xf32>, %n: tensor<i32>) -> tensor<10x3xf32> {
  %c7 = arith.constant 7 : i32
  %i = tensor.extract %n[] : tensor<i32>
  %c = arith.cmpi slt, %i, %c7 : i32
  %0 = scf.if %c -> tensor<10x3xf32> {
    %1 = linalg.exp ins(%x : tensor<10x3xf32>) outs(%x : tensor<10x3xf32>) -> tensor<10x3xf32>
    scf.yield %1 : tensor<10x3xf32>
  } else {
    %1 = linalg.tanh ins(%y : tensor<10x3xf32>) outs(%y : tensor<10x3xf32>) -> tensor<10x3xf32>
    scf.yield %1 : tensor<10x3xf32>
  }
  return %0 : tensor<10x3xf32>
}

// What a loop reads from outside, cut otherwise than it wants, is resharded
// before the loop; a value of an outer loop in the outer one.

// CHECK-LABEL: func.func @nested
// CHECK:         } {tp.region_shardings = [unit, #tp.sharding<@pod, [{"dp"}, {"tp"}]>], tp.shardings = [#tp.sharding<@pod, [{"dp"}, {"tp"}]>]}
// CHECK:         } {tp.region_shardings = [unit, #tp.sharding<@pod, [{"dp"}, {"tp"}]>], tp.shardings = [#tp.sharding<@pod, [{"dp"}, {"tp"}]>]}
func.func @nested(%x: tensor<6x10xf32> {tp.sharding = #tp.sharding<@pod, [{"dp"}, {"tp"}]>}, %w: tensor<3x10xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>}) -> tensor<6x10xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %c3 = arith.constant 3 : index
  %0 = scf.for %i = %c0 to %c2 step %c1 iter_args(%v = %x) -> tensor<6x10xf32> {
    %1 = scf.for %j = %c0 to %c3 step %c1 iter_args(%u = %v) -> tensor<6x10xf32> {
      // expected-remark @+1 {{operand #0 of 'tensor.extract_slice' is cut along dimension 0, and the operation needs it whole}}
      %row = tensor.extract_slice %w[%j, 0] [1, 10] [1, 1] : tensor<3x10xf32> to tensor<10xf32>
      %n = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%v, %row : tensor<6x10xf32>, tensor<10xf32>) outs(%u : tensor<6x10xf32>) {
      ^bb0(%in: f32, %in_0: f32, %out: f32):
        %m = arith.mulf %in, %in_0 : f32
        %a = arith.addf %m, %out : f32
        linalg.yield %a : f32
      } -> tensor<6x10xf32>
      scf.yield %n : tensor<6x10xf32>
    }
    scf.yield %1 : tensor<6x10xf32>
  }
  return %0 : tensor<6x10xf32>
}
