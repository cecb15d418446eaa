// RUN: %check-each %s | FileCheck %s
// RUN: %check-each %s --mesh=tp=6 | FileCheck %s --check-prefix=SIX
// RUN: %compile-each %s | FileCheck %s

// Layers of transformers whose sizes neither 3 nor 6 divides.

tp.mesh @pod <tp = 3>

// Ulysses: attention wants whole sequences of some heads, all else whole heads
// of some positions. Queries, keys, values and the output change places.

// CHECK: @sequence_to_heads: equal{{.*}} work 0.4{{[0-9]+}} args 0.4{{[0-9]+}} collectives 4
// SIX:   @sequence_to_heads: equal{{.*}} work 0.2{{[0-9]+}} args 0.2{{[0-9]+}} collectives 4
func.func @sequence_to_heads(
    %q: tensor<10x7x4xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}, {}]>},
    %k: tensor<10x7x4xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}, {}]>},
    %v: tensor<10x7x4xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}, {}]>})
    -> (tensor<10x7x4xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}, {}]>}) {
  %zero = arith.constant 0.0 : f32
  %low = arith.constant 0xFF800000 : f32
  %qh = tp.constrain %q <@pod, [{}, {"tp"}, {}]> : tensor<10x7x4xf32>
  %se = tensor.empty() : tensor<7x10x10xf32>
  %s0 = linalg.fill ins(%zero : f32) outs(%se : tensor<7x10x10xf32>) -> tensor<7x10x10xf32>
  %s = linalg.generic {indexing_maps = [affine_map<(h, i, j, d) -> (i, h, d)>, affine_map<(h, i, j, d) -> (j, h, d)>, affine_map<(h, i, j, d) -> (h, i, j)>], iterator_types = ["parallel", "parallel", "parallel", "reduction"]}
      ins(%qh, %k : tensor<10x7x4xf32>, tensor<10x7x4xf32>) outs(%s0 : tensor<7x10x10xf32>) {
  ^bb0(%a: f32, %b: f32, %acc: f32):
    %m = arith.mulf %a, %b : f32
    %r = arith.addf %acc, %m : f32
    linalg.yield %r : f32
  } -> tensor<7x10x10xf32>
  %pe = tensor.empty() : tensor<7x10x10xf32>
  %p = linalg.softmax dimension(2) ins(%s : tensor<7x10x10xf32>) outs(%pe : tensor<7x10x10xf32>) -> tensor<7x10x10xf32>
  %oe = tensor.empty() : tensor<10x7x4xf32>
  %o0 = linalg.fill ins(%zero : f32) outs(%oe : tensor<10x7x4xf32>) -> tensor<10x7x4xf32>
  %o = linalg.generic {indexing_maps = [affine_map<(h, i, j, d) -> (h, i, j)>, affine_map<(h, i, j, d) -> (j, h, d)>, affine_map<(h, i, j, d) -> (i, h, d)>], iterator_types = ["parallel", "parallel", "reduction", "parallel"]}
      ins(%p, %v : tensor<7x10x10xf32>, tensor<10x7x4xf32>) outs(%o0 : tensor<10x7x4xf32>) {
  ^bb0(%a: f32, %b: f32, %acc: f32):
    %m = arith.mulf %a, %b : f32
    %r = arith.addf %acc, %m : f32
    linalg.yield %r : f32
  } -> tensor<10x7x4xf32>
  return %o : tensor<10x7x4xf32>
}

// Experts of which nobody drops a token: every device computes those that it
// has for the tokens that chose them, and what they give is summed. 7 experts
// fall into 3, 2 and 2.

// CHECK: @experts_without_capacity: equal{{.*}} collectives 1
// SIX:   @experts_without_capacity: equal{{.*}} collectives 1
func.func @experts_without_capacity(%x: tensor<5x4xf32>, %choice: tensor<5xi8>, %w: tensor<7x4x10xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}, {}]>})
    -> tensor<5x10xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<5x10xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<5x10xf32>) -> tensor<5x10xf32>
  %y = linalg.generic {indexing_maps = [affine_map<(t, n, e, k) -> (t, k)>, affine_map<(t, n, e, k) -> (t)>, affine_map<(t, n, e, k) -> (e, k, n)>, affine_map<(t, n, e, k) -> (t, n)>], iterator_types = ["parallel", "parallel", "reduction", "reduction"]}
      ins(%x, %choice, %w : tensor<5x4xf32>, tensor<5xi8>, tensor<7x4x10xf32>) outs(%f : tensor<5x10xf32>) {
  ^bb0(%a: f32, %c: i8, %b: f32, %acc: f32):
    %i = linalg.index 2 : index
    %expert = arith.index_cast %i : index to i8
    %mine = arith.cmpi eq, %c, %expert : i8
    %m = arith.mulf %a, %b : f32
    %part = arith.select %mine, %m, %zero : f32
    %r = arith.addf %acc, %part : f32
    linalg.yield %r : f32
  } -> tensor<5x10xf32>
  return %y : tensor<5x10xf32>
}

// The loss over a vocabulary of 50 that is cut: a largest logit, a sum of
// exponentials and the label's logit a token are sent, but no logits.

// CHECK: @vocabulary: equal{{.*}} collectives 3 wire {{80|100}}
// SIX:   @vocabulary: equal{{.*}} collectives 3 wire {{80|100}}
func.func @vocabulary(%x: tensor<5x4xf32>, %w: tensor<4x50xf32> {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>}, %label: tensor<5xi8>) -> tensor<5xf32> {
  %zero = arith.constant 0.0 : f32
  %none = arith.constant dense<0.0> : tensor<5xf32>
  %lowest = arith.constant dense<0xFF800000> : tensor<5xf32>
  %le = tensor.empty() : tensor<5x50xf32>
  %l0 = linalg.fill ins(%zero : f32) outs(%le : tensor<5x50xf32>) -> tensor<5x50xf32>
  %logits = linalg.matmul ins(%x, %w : tensor<5x4xf32>, tensor<4x50xf32>) outs(%l0 : tensor<5x50xf32>) -> tensor<5x50xf32>
  %max = linalg.reduce { arith.maximumf } ins(%logits : tensor<5x50xf32>) outs(%lowest : tensor<5xf32>) dimensions = [1]
  %sum = linalg.generic {indexing_maps = [affine_map<(t, v) -> (t, v)>, affine_map<(t, v) -> (t)>, affine_map<(t, v) -> (t)>], iterator_types = ["parallel", "reduction"]}
      ins(%logits, %max : tensor<5x50xf32>, tensor<5xf32>) outs(%none : tensor<5xf32>) {
  ^bb0(%l: f32, %m: f32, %acc: f32):
    %d = arith.subf %l, %m : f32
    %ex = math.exp %d : f32
    %r = arith.addf %acc, %ex : f32
    linalg.yield %r : f32
  } -> tensor<5xf32>
  %own = linalg.generic {indexing_maps = [affine_map<(t, v) -> (t, v)>, affine_map<(t, v) -> (t)>, affine_map<(t, v) -> (t)>], iterator_types = ["parallel", "reduction"]}
      ins(%logits, %label : tensor<5x50xf32>, tensor<5xi8>) outs(%none : tensor<5xf32>) {
  ^bb0(%l: f32, %c: i8, %acc: f32):
    %i = linalg.index 1 : index
    %v = arith.index_cast %i : index to i8
    %is = arith.cmpi eq, %c, %v : i8
    %part = arith.select %is, %l, %zero : f32
    %r = arith.addf %acc, %part : f32
    linalg.yield %r : f32
  } -> tensor<5xf32>
  %log = math.log %sum : tensor<5xf32>
  %a = arith.addf %log, %max : tensor<5xf32>
  %loss = arith.subf %a, %own : tensor<5xf32>
  return %loss : tensor<5xf32>
}
