// RUN: %check-each %s 2>&1 | FileCheck %s
// RUN: tp-opt %s --inline %partition-all 2>/dev/null | FileCheck %s --check-prefix=LOCAL

// What MLIR's own `shard` dialect miscompiles, refuses or does with more
// traffic than needed, on LLVM 22.1.

tp.mesh @four <tp = 4>
tp.mesh @pod <dp = 2, tp = 4>

#matrix = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>
#vector = affine_map<(i) -> (i)>

// It loses the elements that do not divide, without a word.

// CHECK: @uneven_columns: equal{{.*}} work 0.300 {{.*}} collectives 0
func.func @uneven_columns(%x: tensor<6x8xf32>, %w: tensor<8x10xf32> {tp.sharding = #tp.sharding<@four, [{}, {"tp"}]>}) -> tensor<6x10xf32> {
  %zero = arith.constant dense<0.0> : tensor<6x10xf32>
  %y = linalg.matmul ins(%x, %w : tensor<6x8xf32>, tensor<8x10xf32>) outs(%zero : tensor<6x10xf32>) -> tensor<6x10xf32>
  return %y : tensor<6x10xf32>
}

// CHECK: @uneven_contraction: equal{{.*}} work 0.300 {{.*}} collectives 1
func.func @uneven_contraction(%x: tensor<6x10xf32>, %w: tensor<10x8xf32> {tp.sharding = #tp.sharding<@four, [{"tp"}, {}]>}) -> tensor<6x8xf32> {
  %zero = arith.constant dense<0.0> : tensor<6x8xf32>
  %y = linalg.matmul ins(%x, %w : tensor<6x10xf32>, tensor<10x8xf32>) outs(%zero : tensor<6x8xf32>) -> tensor<6x8xf32>
  return %y : tensor<6x8xf32>
}

// It takes local positions for global ones.

// CHECK: @causal_mask: equal{{.*}} collectives 0
func.func @causal_mask(%s: tensor<8x12xf32> {tp.sharding = #tp.sharding<@four, [{}, {"tp"}]>}) -> tensor<8x12xf32> {
  %low = arith.constant -1.0e9 : f32
  %empty = tensor.empty() : tensor<8x12xf32>
  %0 = linalg.generic {indexing_maps = [#matrix, #matrix], iterator_types = ["parallel", "parallel"]} ins(%s : tensor<8x12xf32>) outs(%empty : tensor<8x12xf32>) {
  ^bb0(%in: f32, %out: f32):
    %i = linalg.index 0 : index
    %j = linalg.index 1 : index
    %later = arith.cmpi ugt, %j, %i : index
    %r = arith.select %later, %low, %in : f32
    linalg.yield %r : f32
  } -> tensor<8x12xf32>
  return %0 : tensor<8x12xf32>
}

// It reduces over devices what is no reduction: 2 * acc + x.

// CHECK: @horner: equal{{.*}} work 1.000
func.func @horner(%x: tensor<6x8xf32> {tp.sharding = #tp.sharding<@four, [{}, {"tp"}]>}, %i: tensor<6xf32>) -> tensor<6xf32> {
  %0 = linalg.generic {indexing_maps = [#matrix, #row], iterator_types = ["parallel", "reduction"]} ins(%x : tensor<6x8xf32>) outs(%i : tensor<6xf32>) {
  ^bb0(%in: f32, %acc: f32):
    %two = arith.constant 2.0 : f32
    %m = arith.mulf %acc, %two : f32
    %s = arith.addf %m, %in : f32
    linalg.yield %s : f32
  } -> tensor<6xf32>
  return %0 : tensor<6xf32>
}

// It ends in an error or a crash.

// CHECK: @heads: equal{{.*}} collectives 0
func.func @heads(%x: tensor<6x24xf32> {tp.sharding = #tp.sharding<@four, [{}, {"tp"}]>}) -> tensor<6x4x6xf32> {
  %0 = tensor.expand_shape %x [[0], [1, 2]] output_shape [6, 4, 6] : tensor<6x24xf32> into tensor<6x4x6xf32>
  %1 = math.exp %0 : tensor<6x4x6xf32>
  return %1 : tensor<6x4x6xf32>
}

// Of attention only q is annotated; its heads cut all the rest.

// CHECK: @attention_q_annotated: equal{{.*}} work 0.250 {{.*}} collectives 0
func.func @attention_q_annotated(%q: tensor<4x5x2xf32> {tp.sharding = #tp.sharding<@four, [{"tp"}, {}, {}]>}, %kt: tensor<4x2x6xf32>, %v: tensor<4x6x2xf32>) -> tensor<4x5x2xf32> {
  %zero = arith.constant dense<0.0> : tensor<4x5x6xf32>
  %zeroO = arith.constant dense<0.0> : tensor<4x5x2xf32>
  %zeroR = arith.constant dense<0.0> : tensor<4x5xf32>
  %low = arith.constant dense<0xFF800000> : tensor<4x5xf32>
  %empty = tensor.empty() : tensor<4x5x6xf32>
  %s = linalg.batch_matmul ins(%q, %kt : tensor<4x5x2xf32>, tensor<4x2x6xf32>) outs(%zero : tensor<4x5x6xf32>) -> tensor<4x5x6xf32>
  %max = linalg.reduce { arith.maximumf } ins(%s : tensor<4x5x6xf32>) outs(%low : tensor<4x5xf32>) dimensions = [2]
  %maxB = linalg.broadcast ins(%max : tensor<4x5xf32>) outs(%empty : tensor<4x5x6xf32>) dimensions = [2]
  %d = arith.subf %s, %maxB : tensor<4x5x6xf32>
  %e = math.exp %d : tensor<4x5x6xf32>
  %sum = linalg.reduce { arith.addf } ins(%e : tensor<4x5x6xf32>) outs(%zeroR : tensor<4x5xf32>) dimensions = [2]
  %sumB = linalg.broadcast ins(%sum : tensor<4x5xf32>) outs(%empty : tensor<4x5x6xf32>) dimensions = [2]
  %p = arith.divf %e, %sumB : tensor<4x5x6xf32>
  %o = linalg.batch_matmul ins(%p, %v : tensor<4x5x6xf32>, tensor<4x6x2xf32>) outs(%zeroO : tensor<4x5x2xf32>) -> tensor<4x5x2xf32>
  return %o : tensor<4x5x2xf32>
}

// CHECK: @two_axes: equal{{.*}} work 0.125 {{.*}} collectives 1
func.func @two_axes(%x: tensor<6x5xf32> {tp.sharding = #tp.sharding<@pod, [{"dp"}, {}]>}, %w1: tensor<5x8xf32> {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>}, %w2: tensor<8x5xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>}) -> tensor<6x5xf32> {
  %zero1 = arith.constant dense<0.0> : tensor<6x8xf32>
  %zero2 = arith.constant dense<0.0> : tensor<6x5xf32>
  %h = linalg.matmul ins(%x, %w1 : tensor<6x5xf32>, tensor<5x8xf32>) outs(%zero1 : tensor<6x8xf32>) -> tensor<6x8xf32>
  %g = math.tanh %h : tensor<6x8xf32>
  %y = linalg.matmul ins(%g, %w2 : tensor<6x8xf32>, tensor<8x5xf32>) outs(%zero2 : tensor<6x5xf32>) -> tensor<6x5xf32>
  return %y : tensor<6x5xf32>
}

// An uneven value that is wanted whole.

// CHECK: @uneven_gather: equal{{.*}} collectives 1
// LOCAL-LABEL: func @uneven_gather
// LOCAL:         tp.all_gather %{{.*}} dim 0 over @four ["tp"] {{.*}} : tensor<3x8xf32> -> tensor<10x8xf32>
func.func @uneven_gather(%x: tensor<10x8xf32> {tp.sharding = #tp.sharding<@four, [{"tp"}, {}]>}) -> (tensor<10x8xf32> {tp.sharding = #tp.sharding<@four, [{}, {}]>}) {
  %0 = math.tanh %x : tensor<10x8xf32>
  return %0 : tensor<10x8xf32>
}

// A loop carries a value: it computes all of it, but it computes.

// CHECK: @loop: equal
func.func @loop(%x: tensor<8x5xf32> {tp.sharding = #tp.sharding<@four, [{"tp"}, {}]>}) -> tensor<8x5xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c3 = arith.constant 3 : index
  %r = scf.for %i = %c0 to %c3 step %c1 iter_args(%v = %x) -> tensor<8x5xf32> {
    %n = linalg.exp ins(%v : tensor<8x5xf32>) outs(%v : tensor<8x5xf32>) -> tensor<8x5xf32>
    %m = linalg.log ins(%n : tensor<8x5xf32>) outs(%n : tensor<8x5xf32>) -> tensor<8x5xf32>
    scf.yield %m : tensor<8x5xf32>
  }
  return %r : tensor<8x5xf32>
}

// CHECK: @call: equal{{.*}} collectives 0
func.func private @callee(%x: tensor<8x5xf32>) -> tensor<8x5xf32> {
  %0 = math.sin %x : tensor<8x5xf32>
  return %0 : tensor<8x5xf32>
}
func.func @call(%x: tensor<8x5xf32> {tp.sharding = #tp.sharding<@four, [{"tp"}, {}]>}) -> tensor<8x5xf32> {
  %0 = func.call @callee(%x) : (tensor<8x5xf32>) -> tensor<8x5xf32>
  return %0 : tensor<8x5xf32>
}

// Slices, joins and pads along what is whole.

// CHECK: @slices: equal{{.*}} collectives 0
func.func @slices(%x: tensor<8x5xf32> {tp.sharding = #tp.sharding<@four, [{"tp"}, {}]>}, %s: tensor<8x2xf32>) -> (tensor<8x3xf32>, tensor<8x5xf32>, tensor<8x7xf32>, tensor<8x6xf32>) {
  %zero = arith.constant 0.0 : f32
  %0 = tensor.extract_slice %x[0, 1] [8, 3] [1, 1] : tensor<8x5xf32> to tensor<8x3xf32>
  %1 = tensor.insert_slice %s into %x[0, 2] [8, 2] [1, 1] : tensor<8x2xf32> into tensor<8x5xf32>
  %2 = tensor.concat dim(1) %x, %s : (tensor<8x5xf32>, tensor<8x2xf32>) -> tensor<8x7xf32>
  %3 = tensor.pad %x low[0, 1] high[0, 0] {
  ^bb0(%i: index, %j: index):
    tensor.yield %zero : f32
  } : tensor<8x5xf32> to tensor<8x6xf32>
  return %0, %1, %2, %3 : tensor<8x3xf32>, tensor<8x5xf32>, tensor<8x7xf32>, tensor<8x6xf32>
}

// A window: channels are cut, positions stay.

// CHECK: @convolution: equal{{.*}} work 0.250 {{.*}} collectives 0
func.func @convolution(%x: tensor<2x7x3xf32>, %f: tensor<3x3x4xf32> {tp.sharding = #tp.sharding<@four, [{}, {}, {"tp"}]>}) -> tensor<2x5x4xf32> {
  %zero = arith.constant dense<0.0> : tensor<2x5x4xf32>
  %0 = linalg.conv_1d_nwc_wcf ins(%x, %f : tensor<2x7x3xf32>, tensor<3x3x4xf32>) outs(%zero : tensor<2x5x4xf32>) -> tensor<2x5x4xf32>
  return %0 : tensor<2x5x4xf32>
}

// It moves more bytes than needed: twice those of a reduce-scatter, two
// reductions of terms that could be added first, and the larger one of two
// values that want one axis.

// CHECK: @result_cut_over_the_axis: equal{{.*}} collectives 1 wire 120
// LOCAL-LABEL: func @result_cut_over_the_axis
// LOCAL-NOT:     tp.all_reduce
// LOCAL:         tp.reduce_scatter
// LOCAL-NOT:     tp.all_reduce
// LOCAL-LABEL: func @two_products_added
func.func @result_cut_over_the_axis(%x: tensor<8x12xf32> {tp.sharding = #tp.sharding<@four, [{}, {"tp"}]>}, %w: tensor<12x5xf32> {tp.sharding = #tp.sharding<@four, [{"tp"}, {}]>})
    -> (tensor<8x5xf32> {tp.sharding = #tp.sharding<@four, [{"tp"}, {}]>}) {
  %zero = arith.constant dense<0.0> : tensor<8x5xf32>
  %y = linalg.matmul ins(%x, %w : tensor<8x12xf32>, tensor<12x5xf32>) outs(%zero : tensor<8x5xf32>) -> tensor<8x5xf32>
  return %y : tensor<8x5xf32>
}

// CHECK: @two_products_added: equal{{.*}} collectives 1
func.func @two_products_added(%a: tensor<6x12xf32>, %b: tensor<12x5xf32> {tp.sharding = #tp.sharding<@four, [{"tp"}, {}]>}, %c: tensor<6x8xf32>, %d: tensor<8x5xf32> {tp.sharding = #tp.sharding<@four, [{"tp"}, {}]>}) -> tensor<6x5xf32> {
  %zero = arith.constant dense<0.0> : tensor<6x5xf32>
  %0 = linalg.matmul ins(%a, %b : tensor<6x12xf32>, tensor<12x5xf32>) outs(%zero : tensor<6x5xf32>) -> tensor<6x5xf32>
  %1 = linalg.matmul ins(%c, %d : tensor<6x8xf32>, tensor<8x5xf32>) outs(%zero : tensor<6x5xf32>) -> tensor<6x5xf32>
  %2 = arith.addf %0, %1 : tensor<6x5xf32>
  return %2 : tensor<6x5xf32>
}

// CHECK: @one_axis_wanted_twice: equal{{.*}} collectives 1 wire 192
// LOCAL-LABEL: func @one_axis_wanted_twice
// LOCAL:         tp.all_gather %arg0 dim 0
func.func @one_axis_wanted_twice(%x: tensor<4x16xf32> {tp.sharding = #tp.sharding<@four, [{"tp"}, {}]>}, %w: tensor<16x24xf32> {tp.sharding = #tp.sharding<@four, [{}, {"tp"}]>}) -> tensor<4x24xf32> {
  %zero = arith.constant dense<0.0> : tensor<4x24xf32>
  %y = linalg.matmul ins(%x, %w : tensor<4x16xf32>, tensor<16x24xf32>) outs(%zero : tensor<4x24xf32>) -> tensor<4x24xf32>
  return %y : tensor<4x24xf32>
}
