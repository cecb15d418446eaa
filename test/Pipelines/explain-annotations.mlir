// RUN: tp-opt %s --tp-shard --tp-explain --entry=row_parallel | FileCheck %s --check-prefix=ROWS
// RUN: tp-opt %s --tp-shard --tp-explain --entry=other_rows | FileCheck %s --check-prefix=OTHER
// RUN: tp-opt %s --tp-shard --tp-explain --entry=equal_layers | FileCheck %s --check-prefix=LAYERS
// RUN: tp-opt %s --tp-shard --tp-explain --entry=inner_value | FileCheck %s --check-prefix=INNER
// RUN: tp-opt %s --tp-shard --tp-explain --entry=only_parallel_as_such | FileCheck %s --check-prefix=ONLY
// RUN: tp-opt %s --tp-shard --tp-explain --tp-explain-trials=0 --entry=row_parallel | FileCheck %s --check-prefix=NONE

// Which single annotation would remove a collective. Lines are those of this file.

tp.mesh @pod <tp = 3>
tp.mesh @six <tp = 6>

// A sum for a result that is whole: the result may be cut. 10 rows over 3 are 4.

// ROWS: line [[#@LINE+9]]: all_reduce sum 280 B over ["tp"] because {{.*}}; result "y" {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>} removes it: wire 373 B to 187 B{{$}}
// NONE: line [[#@LINE+8]]: all_reduce {{.*}} needs its result{{$}}
func.func @row_parallel(
    %x: tensor<10x12xf32> {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>},
    %w: tensor<12x7xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>})
    -> (tensor<10x7xf32> {tp.name = "y"}) {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<10x7xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<10x7xf32>) -> tensor<10x7xf32>
  %y = linalg.matmul ins(%x, %w : tensor<10x12xf32>, tensor<12x7xf32>) outs(%init : tensor<10x7xf32>) -> tensor<10x7xf32>
  return %y : tensor<10x7xf32>
}

// A value whose reader wants it otherwise: the argument may be stored as it is read.

// OTHER: line [[#@LINE+8]]: all_gather {{.*}} because argument #1 makes the value cut otherwise {{.*}}; argument #1 {tp.sharding = #tp.sharding<@six, [{}, {}]>} removes it: wire 200 B to 0 B, arguments 100 B to 200 B{{$}}
func.func @other_rows(
    %x: tensor<13x5xf32> {tp.sharding = #tp.sharding<@six, [{"tp"}, {}]>},
    %w: tensor<5x7xf32> {tp.sharding = #tp.sharding<@six, [{}, {"tp"}]>})
    -> (tensor<13x7xf32> {tp.sharding = #tp.sharding<@six, [{"tp"}, {}]>}) {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<13x7xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<13x7xf32>) -> tensor<13x7xf32>
  %y = linalg.matmul ins(%x, %w : tensor<13x5xf32>, tensor<5x7xf32>) outs(%init : tensor<13x7xf32>) -> tensor<13x7xf32>
  return %y : tensor<13x7xf32>
}

// Equal layers are looked at once.

// LAYERS:      line [[#@LINE+12]]: reduce_scatter {{.*}}; argument #2 {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>} removes it: wire 512 B to 512 B{{$}}
// LAYERS-NEXT: line [[#@LINE+13]]: reduce_scatter {{.*}}; as line [[#@LINE+11]]{{$}}
// LAYERS-NEXT: line [[#@LINE+14]]: all_reduce {{.*}}; result #0 {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>} removes it: wire
func.func @equal_layers(
    %x: tensor<8x6xf32> {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>},
    %v: tensor<6x6xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>},
    %w: tensor<6x6xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>},
    %z: tensor<6x6xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>})
    -> tensor<8x6xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<8x6xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<8x6xf32>) -> tensor<8x6xf32>
  %0 = linalg.matmul ins(%x, %v : tensor<8x6xf32>, tensor<6x6xf32>) outs(%init : tensor<8x6xf32>) -> tensor<8x6xf32>
  %1 = linalg.exp ins(%0 : tensor<8x6xf32>) outs(%e : tensor<8x6xf32>) -> tensor<8x6xf32>
  %2 = linalg.matmul ins(%1, %w : tensor<8x6xf32>, tensor<6x6xf32>) outs(%init : tensor<8x6xf32>) -> tensor<8x6xf32>
  %3 = linalg.exp ins(%2 : tensor<8x6xf32>) outs(%e : tensor<8x6xf32>) -> tensor<8x6xf32>
  %4 = linalg.matmul ins(%3, %z : tensor<8x6xf32>, tensor<6x6xf32>) outs(%init : tensor<8x6xf32>) -> tensor<8x6xf32>
  return %4 : tensor<8x6xf32>
}

// A value inside of the body: a constraint is said.

// INNER: line [[#@LINE+9]]: all_reduce {{.*}}; tp.constrain <@pod, [{"tp"}, {}]> : tensor<8x6xf32> on line [[#@LINE+9]] removes it: wire 256 B to 128 B{{$}}
func.func @inner_value(
    %x: tensor<8x48xf32> {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>},
    %w: tensor<48x6xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>}) -> tensor<8xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<8x6xf32>
  %f = tensor.empty() : tensor<8xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<8x6xf32>) -> tensor<8x6xf32>
  %none = linalg.fill ins(%zero : f32) outs(%f : tensor<8xf32>) -> tensor<8xf32>
  %0 = linalg.matmul ins(%x, %w : tensor<8x48xf32>, tensor<48x6xf32>) outs(%init : tensor<8x6xf32>) -> tensor<8x6xf32>
  %1 = linalg.exp ins(%0 : tensor<8x6xf32>) outs(%e : tensor<8x6xf32>) -> tensor<8x6xf32>
  %sum = linalg.reduce { arith.addf } ins(%1 : tensor<8x6xf32>) outs(%none : tensor<8xf32>) dimensions = [1]
  return %sum : tensor<8xf32>
}

// A scalar cannot be cut, and a whole argument would let every device compute all.

// ONLY: line [[#@LINE+5]]: all_reduce sum 4 B {{.*}}; no single annotation removes it: of {{[0-9]+}} near it {{[0-9]+}} leave it, {{[0-9]+}} make devices compute more{{$}}
func.func @only_parallel_as_such(%x: tensor<10x9xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>}) -> tensor<f32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<f32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<f32>) -> tensor<f32>
  %sum = linalg.reduce ins(%x : tensor<10x9xf32>) outs(%init : tensor<f32>) dimensions = [0, 1]
    (%in: f32, %out: f32) {
      %0 = arith.addf %in, %out : f32
      linalg.yield %0 : f32
    }
  return %sum : tensor<f32>
}
