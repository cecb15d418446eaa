// RUN: tp-opt %s %partition-all | FileCheck %s
// RUN: %check-each %s | FileCheck %s --check-prefix=NUMBERS

// Reductions are placed where fewest bytes are reduced, for all of a linear
// part of the program together.

tp.mesh @pod <tp = 4>
tp.mesh @three <tp = 3>
tp.mesh @six <tp = 6>

#ij = affine_map<(i, j) -> (i, j)>

// A value that every device has joins the sum on one of them, where two sums
// meet behind it.

// CHECK-LABEL:   func @whole_term_joins
// CHECK:           %[[FIRST:.*]] = arith.cmpi eq
// CHECK:           arith.select %[[FIRST]], %{{.*}}, %cst
// CHECK-NOT:       = tp.all_reduce
// CHECK:           arith.subf
// CHECK:           tp.all_reduce
// CHECK-NOT:       = tp.
// NUMBERS:       @whole_term_joins: equal{{.*}} collectives 1 wire 30
func.func @whole_term_joins(%x: tensor<5x8xf32> {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>}, %y: tensor<5x7xf32> {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>}, %r: tensor<5xf32>) -> tensor<5xf32> {
  %zero = arith.constant dense<0.0> : tensor<5xf32>
  %0 = linalg.reduce { arith.addf } ins(%x : tensor<5x8xf32>) outs(%zero : tensor<5xf32>) dimensions = [1]
  %1 = linalg.reduce { arith.addf } ins(%y : tensor<5x7xf32>) outs(%zero : tensor<5xf32>) dimensions = [1]
  %2 = arith.addf %0, %r : tensor<5xf32>
  %3 = arith.subf %2, %1 : tensor<5xf32>
  return %3 : tensor<5xf32>
}

// A sum that one user needs whole still joins another one as a term: two
// reductions, not three.

// CHECK-LABEL:   func @shared_use
// CHECK-COUNT-2:   tp.all_reduce
// CHECK-NOT:       = tp.
// NUMBERS:       @shared_use: equal{{.*}} collectives 2 wire
func.func @shared_use(%x: tensor<5x8xf32> {tp.sharding = #tp.sharding<@three, [{}, {"tp"}]>}, %y: tensor<5x7xf32> {tp.sharding = #tp.sharding<@three, [{}, {"tp"}]>}) -> (tensor<5xf32>, tensor<5xf32>, tensor<5xf32>) {
  %zero = arith.constant dense<0.0> : tensor<5xf32>
  %0 = linalg.reduce { arith.addf } ins(%x : tensor<5x8xf32>) outs(%zero : tensor<5xf32>) dimensions = [1]
  %1 = linalg.reduce { arith.addf } ins(%y : tensor<5x7xf32>) outs(%zero : tensor<5xf32>) dimensions = [1]
  %2 = math.exp %0 : tensor<5xf32>
  %3 = arith.addf %0, %1 : tensor<5xf32>
  %4 = arith.subf %3, %0 : tensor<5xf32>
  return %2, %3, %4 : tensor<5xf32>, tensor<5xf32>, tensor<5xf32>
}

// Small sums are reduced before they grow, unless large ones wait for them.

// CHECK-LABEL:   func @grows
// CHECK:           linalg.broadcast
// CHECK-NOT:       = tp.
// CHECK:           tp.all_reduce {{.*}} : tensor<5x6xf32>
// CHECK-NOT:       = tp.
// NUMBERS:       @grows: equal{{.*}} collectives 1 wire 200
func.func @grows(%x: tensor<5x8xf32> {tp.sharding = #tp.sharding<@six, [{}, {"tp"}]>}, %y: tensor<5x6x7xf32> {tp.sharding = #tp.sharding<@six, [{}, {}, {"tp"}]>}) -> tensor<5x6xf32> {
  %zero = arith.constant dense<0.0> : tensor<5xf32>
  %zeros = arith.constant dense<0.0> : tensor<5x6xf32>
  %empty = tensor.empty() : tensor<5x6xf32>
  %0 = linalg.reduce { arith.addf } ins(%x : tensor<5x8xf32>) outs(%zero : tensor<5xf32>) dimensions = [1]
  %1 = linalg.reduce { arith.addf } ins(%y : tensor<5x6x7xf32>) outs(%zeros : tensor<5x6xf32>) dimensions = [2]
  %2 = linalg.broadcast ins(%0 : tensor<5xf32>) outs(%empty : tensor<5x6xf32>) dimensions = [1]
  %3 = arith.addf %1, %2 : tensor<5x6xf32>
  return %3 : tensor<5x6xf32>
}

// A contraction with a whole matrix is linear; its result may be smaller.

// CHECK-LABEL:   func @contraction
// CHECK-NOT:       = tp.all
// CHECK:           linalg.matmul {{.*}} -> tensor<9x2xf32>
// CHECK-NEXT:      tp.all_reduce {{.*}} : tensor<9x2xf32>
// CHECK-NOT:       = tp.
// NUMBERS:       @contraction: equal{{.*}} collectives 1 wire 108
func.func @contraction(%x: tensor<9x10xf32> {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>}, %w: tensor<10x12xf32>, %v: tensor<12x2xf32>) -> tensor<9x2xf32> {
  %zero = arith.constant dense<0.0> : tensor<9x12xf32>
  %zeros = arith.constant dense<0.0> : tensor<9x2xf32>
  %0 = linalg.matmul ins(%x, %w : tensor<9x10xf32>, tensor<10x12xf32>) outs(%zero : tensor<9x12xf32>) -> tensor<9x12xf32>
  %1 = linalg.matmul ins(%0, %v : tensor<9x12xf32>, tensor<12x2xf32>) outs(%zeros : tensor<9x2xf32>) -> tensor<9x2xf32>
  return %1 : tensor<9x2xf32>
}

// Three sums wanted in parts: they are added whole and scattered once, although
// the additions were to be computed in parts.

// CHECK-LABEL:   func @scattered_once
// CHECK-COUNT-3:   linalg.matmul
// CHECK-NOT:       = tp.
// CHECK-COUNT-2:   arith.addf
// CHECK:           tp.reduce_scatter {{.*}} dim 0 over @pod ["tp"] {{.*}} : tensor<10x6xf32> -> tensor<3x6xf32>
// CHECK-NOT:       = tp.
// NUMBERS:       @scattered_once: equal{{.*}} collectives 1 wire 180
func.func @scattered_once(%x: tensor<10x8xf32> {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>}, %a: tensor<8x6xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>}, %b: tensor<8x6xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>}, %c: tensor<8x6xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>}) -> (tensor<10x6xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>}) {
  %zero = arith.constant dense<0.0> : tensor<10x6xf32>
  %0 = linalg.matmul ins(%x, %a : tensor<10x8xf32>, tensor<8x6xf32>) outs(%zero : tensor<10x6xf32>) -> tensor<10x6xf32>
  %1 = linalg.matmul ins(%x, %b : tensor<10x8xf32>, tensor<8x6xf32>) outs(%zero : tensor<10x6xf32>) -> tensor<10x6xf32>
  %2 = linalg.matmul ins(%x, %c : tensor<10x8xf32>, tensor<8x6xf32>) outs(%zero : tensor<10x6xf32>) -> tensor<10x6xf32>
  %3 = arith.addf %0, %1 : tensor<10x6xf32>
  %4 = arith.addf %3, %2 : tensor<10x6xf32>
  return %4 : tensor<10x6xf32>
}

// A wider type holds the terms, but they are reduced while they are small. A
// narrower one would round them: the sum is rounded.

// CHECK-LABEL:   func @widened
// CHECK:           tp.all_reduce {{.*}} : tensor<5xbf16>
// CHECK:           arith.extf
// CHECK:           arith.truncf
// CHECK-LABEL:   func @narrowed
// CHECK:           tp.all_reduce {{.*}} : tensor<5xf32>
// CHECK:           arith.truncf
// NUMBERS:       @widened: equal{{.*}} collectives 1 wire 15
// NUMBERS:       @narrowed: equal{{.*}} collectives 1 wire 30
func.func @widened(%x: tensor<5x8xbf16> {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>}) -> tensor<5xbf16> {
  %zero = arith.constant dense<0.0> : tensor<5xbf16>
  %half = arith.constant dense<0.5> : tensor<5xf32>
  %0 = linalg.reduce { arith.addf } ins(%x : tensor<5x8xbf16>) outs(%zero : tensor<5xbf16>) dimensions = [1]
  %1 = arith.extf %0 : tensor<5xbf16> to tensor<5xf32>
  %2 = arith.mulf %1, %half : tensor<5xf32>
  %3 = arith.truncf %2 : tensor<5xf32> to tensor<5xbf16>
  return %3 : tensor<5xbf16>
}
func.func @narrowed(%x: tensor<5x8xf32> {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>}) -> tensor<5xbf16> {
  %zero = arith.constant dense<0.0> : tensor<5xf32>
  %0 = linalg.reduce { arith.addf } ins(%x : tensor<5x8xf32>) outs(%zero : tensor<5xf32>) dimensions = [1]
  %1 = arith.truncf %0 : tensor<5xf32> to tensor<5xbf16>
  return %1 : tensor<5xbf16>
}

// The joint of two sums and a whole value, along a dimension that stays whole.

// CHECK-LABEL:   func @concatenated
// CHECK:           tensor.concat
// CHECK-NEXT:      tp.all_reduce {{.*}} : tensor<15xf32>
// NUMBERS:       @concatenated: equal{{.*}} collectives 1 wire
func.func @concatenated(%x: tensor<5x8xf32> {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>}, %y: tensor<10x8xf32> {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>}) -> tensor<15xf32> {
  %zero = arith.constant dense<0.0> : tensor<5xf32>
  %zeros = arith.constant dense<0.0> : tensor<10xf32>
  %0 = linalg.reduce { arith.addf } ins(%x : tensor<5x8xf32>) outs(%zero : tensor<5xf32>) dimensions = [1]
  %1 = linalg.reduce { arith.addf } ins(%y : tensor<10x8xf32>) outs(%zeros : tensor<10xf32>) dimensions = [1]
  %2 = tensor.concat dim(0) %0, %1 : (tensor<5xf32>, tensor<10xf32>) -> tensor<15xf32>
  return %2 : tensor<15xf32>
}

// Padding with zeros adds nothing to a sum; with anything else it would count
// on every device.

// CHECK-LABEL:   func @padded
// CHECK:           tensor.pad
// CHECK:           %[[SUM:.*]] = tp.all_reduce {{.*}} : tensor<5xf32>
// CHECK:           tensor.pad %[[SUM]]
// CHECK:           tp.all_reduce {{.*}} : tensor<7xf32>
// NUMBERS:       @padded: equal{{.*}} collectives 2 wire
func.func @padded(%x: tensor<5x8xf32> {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>}, %y: tensor<7x8xf32> {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>}, %z: tensor<5x8xf32> {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>}) -> (tensor<7xf32>, tensor<7xf32>) {
  %zero = arith.constant dense<0.0> : tensor<5xf32>
  %zeros = arith.constant dense<0.0> : tensor<7xf32>
  %nothing = arith.constant 0.0 : f32
  %three = arith.constant 3.0 : f32
  %0 = linalg.reduce { arith.addf } ins(%x : tensor<5x8xf32>) outs(%zero : tensor<5xf32>) dimensions = [1]
  %1 = linalg.reduce { arith.addf } ins(%y : tensor<7x8xf32>) outs(%zeros : tensor<7xf32>) dimensions = [1]
  %2 = tensor.pad %0 low[1] high[1] {
  ^bb0(%i: index):
    tensor.yield %nothing : f32
  } : tensor<5xf32> to tensor<7xf32>
  %3 = arith.addf %2, %1 : tensor<7xf32>
  %4 = linalg.reduce { arith.addf } ins(%z : tensor<5x8xf32>) outs(%zero : tensor<5xf32>) dimensions = [1]
  %5 = tensor.pad %4 low[1] high[1] {
  ^bb0(%i: index):
    tensor.yield %three : f32
  } : tensor<5xf32> to tensor<7xf32>
  return %3, %5 : tensor<7xf32>, tensor<7xf32>
}
