// RUN: tp-opt %s %partition-all | FileCheck %s
// RUN: %check-each %s | FileCheck %s --check-prefix=NUMBERS

// The layers that tensor parallelism is made for, with exactly the collectives
// that they need.

tp.mesh @pod <tp = 4>
tp.mesh @grid <dp = 2, tp = 3>

#matmul_lhs = affine_map<(b, i, j, k) -> (b, i, k)>
#matmul_rhs = affine_map<(b, i, j, k) -> (b, j, k)>
#matmul_out = affine_map<(b, i, j, k) -> (b, i, j)>
#whole = affine_map<(b, i, j) -> (b, i, j)>
#row = affine_map<(b, i, j) -> (b, i)>

// A product whose columns are cut needs nobody else.

// CHECK-LABEL:   func @column_parallel
// CHECK-SAME:      (%[[X:.*]]: tensor<5x7xf32> {{.*}}, %[[W:.*]]: tensor<7x3xf32>
// CHECK-SAME:      -> (tensor<5x3xf32> {tp.global = tensor<5x12xf32>, tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>})
// CHECK-NOT:       = tp.
// CHECK:           linalg.matmul ins(%[[X]], %[[W]] : tensor<5x7xf32>, tensor<7x3xf32>)
// CHECK-NOT:       = tp.
// NUMBERS:       @column_parallel: equal
// NUMBERS-SAME:    work 0.250 {{.*}} collectives 0 wire 0
func.func @column_parallel(%x: tensor<5x7xf32>, %w: tensor<7x12xf32> {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>}) -> tensor<5x12xf32> {
  %zero = arith.constant dense<0.0> : tensor<5x12xf32>
  %y = linalg.matmul ins(%x, %w : tensor<5x7xf32>, tensor<7x12xf32>) outs(%zero : tensor<5x12xf32>) -> tensor<5x12xf32>
  return %y : tensor<5x12xf32>
}

// A product whose contraction is cut leaves a term on each device.

// CHECK-LABEL:   func @row_parallel
// CHECK:           %[[TERM:.*]] = linalg.matmul ins({{.*}} : tensor<5x3xf32>, tensor<3x7xf32>)
// CHECK-NEXT:      %[[SUM:.*]] = tp.all_reduce %[[TERM]] sum over @pod ["tp"] {{.*}} : tensor<5x7xf32>
// CHECK-NEXT:      return %[[SUM]]
// NUMBERS:       @row_parallel: equal
// NUMBERS-SAME:    work 0.250 {{.*}} collectives 1 wire 210
func.func @row_parallel(%x: tensor<5x12xf32>, %w: tensor<12x7xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>}) -> tensor<5x7xf32> {
  %zero = arith.constant dense<0.0> : tensor<5x7xf32>
  %y = linalg.matmul ins(%x, %w : tensor<5x12xf32>, tensor<12x7xf32>) outs(%zero : tensor<5x7xf32>) -> tensor<5x7xf32>
  return %y : tensor<5x7xf32>
}

// Where the result is wanted cut over the same axis, each device receives its
// own part of the sum only.

// CHECK-LABEL:   func @row_parallel_result_cut
// CHECK:           %[[TERM:.*]] = linalg.matmul
// CHECK-NEXT:      %[[OWN:.*]] = tp.reduce_scatter %[[TERM]] sum dim 0 over @pod ["tp"] {{.*}} : tensor<8x7xf32> -> tensor<2x7xf32>
// CHECK-NEXT:      return %[[OWN]]
// NUMBERS:       @row_parallel_result_cut: equal
// NUMBERS-SAME:    work 0.250 {{.*}} collectives 1 wire 168
func.func @row_parallel_result_cut(%x: tensor<8x12xf32> {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>}, %w: tensor<12x7xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>})
    -> (tensor<8x7xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>}) {
  %zero = arith.constant dense<0.0> : tensor<8x7xf32>
  %y = linalg.matmul ins(%x, %w : tensor<8x12xf32>, tensor<12x7xf32>) outs(%zero : tensor<8x7xf32>) -> tensor<8x7xf32>
  return %y : tensor<8x7xf32>
}

// Terms are added before they are summed.

// CHECK-LABEL:   func @two_row_parallel_added
// CHECK-COUNT-2:   linalg.matmul
// CHECK-NOT:       = tp.
// CHECK:           arith.addf
// CHECK-NEXT:      linalg.yield
// CHECK-NEXT:      } -> tensor<5x7xf32>
// CHECK-NEXT:      %[[SUM:.*]] = tp.all_reduce
// CHECK-NEXT:      return %[[SUM]]
// NUMBERS:       @two_row_parallel_added: equal
// NUMBERS-SAME:    collectives 1 wire 210
func.func @two_row_parallel_added(%a: tensor<5x12xf32>, %b: tensor<12x7xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>},
                                  %c: tensor<5x8xf32>, %d: tensor<8x7xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>}) -> tensor<5x7xf32> {
  %zero = arith.constant dense<0.0> : tensor<5x7xf32>
  %0 = linalg.matmul ins(%a, %b : tensor<5x12xf32>, tensor<12x7xf32>) outs(%zero : tensor<5x7xf32>) -> tensor<5x7xf32>
  %1 = linalg.matmul ins(%c, %d : tensor<5x8xf32>, tensor<8x7xf32>) outs(%zero : tensor<5x7xf32>) -> tensor<5x7xf32>
  %y = arith.addf %0, %1 : tensor<5x7xf32>
  return %y : tensor<5x7xf32>
}

// Columns, GELU, rows: what is cut in between never travels. The bias after the
// second product is added once, to the sum.

// CHECK-LABEL:   func @megatron_mlp
// CHECK:           linalg.matmul ins({{.*}} : tensor<5x6xf32>, tensor<6x8xf32>)
// CHECK-NOT:       = tp.
// CHECK:           math.tanh
// CHECK-NOT:       = tp.
// CHECK:           %[[TERM:.*]] = linalg.matmul ins({{.*}} : tensor<5x8xf32>, tensor<8x6xf32>)
// CHECK:           %[[SUM:.*]] = tp.all_reduce %[[TERM]] sum over @grid ["tp"]
// CHECK-NOT:       = tp.
// CHECK:           ins(%[[SUM]],
// NUMBERS:       @megatron_mlp: equal
// NUMBERS-SAME:    work 0.16{{.*}} collectives 1 wire
func.func @megatron_mlp(%x: tensor<10x6xf32> {tp.sharding = #tp.sharding<@grid, [{"dp"}, {}]>},
                        %w1: tensor<6x24xf32> {tp.sharding = #tp.sharding<@grid, [{}, {"tp"}]>}, %b1: tensor<24xf32>,
                        %w2: tensor<24x6xf32> {tp.sharding = #tp.sharding<@grid, [{"tp"}, {}]>}, %b2: tensor<6xf32>) -> tensor<10x6xf32> {
  %zero1 = arith.constant dense<0.0> : tensor<10x24xf32>
  %zero2 = arith.constant dense<0.0> : tensor<10x6xf32>
  %half = arith.constant dense<0.5> : tensor<10x24xf32>
  %one = arith.constant dense<1.0> : tensor<10x24xf32>
  %c = arith.constant dense<0.797884583> : tensor<10x24xf32>
  %empty1 = tensor.empty() : tensor<10x24xf32>
  %empty2 = tensor.empty() : tensor<10x6xf32>
  %0 = linalg.matmul ins(%x, %w1 : tensor<10x6xf32>, tensor<6x24xf32>) outs(%zero1 : tensor<10x24xf32>) -> tensor<10x24xf32>
  %bias1 = linalg.broadcast ins(%b1 : tensor<24xf32>) outs(%empty1 : tensor<10x24xf32>) dimensions = [0]
  %h = arith.addf %0, %bias1 : tensor<10x24xf32>
  %1 = arith.mulf %h, %c : tensor<10x24xf32>
  %2 = math.tanh %1 : tensor<10x24xf32>
  %3 = arith.addf %2, %one : tensor<10x24xf32>
  %4 = arith.mulf %h, %half : tensor<10x24xf32>
  %g = arith.mulf %3, %4 : tensor<10x24xf32>
  %5 = linalg.matmul ins(%g, %w2 : tensor<10x24xf32>, tensor<24x6xf32>) outs(%zero2 : tensor<10x6xf32>) -> tensor<10x6xf32>
  %bias2 = linalg.broadcast ins(%b2 : tensor<6xf32>) outs(%empty2 : tensor<10x6xf32>) dimensions = [0]
  %y = arith.addf %5, %bias2 : tensor<10x6xf32>
  return %y : tensor<10x6xf32>
}

// Heads are computed apart; only the projection of the output sums over them.

// CHECK-LABEL:   func @attention
// CHECK-COUNT-3:   linalg.matmul ins({{.*}} : tensor<5x8xf32>, tensor<8x2xf32>)
// CHECK:           math.exp
// CHECK-NOT:       = tp.
// CHECK:           %[[TERM:.*]] = linalg.matmul ins({{.*}} : tensor<5x2xf32>, tensor<2x8xf32>)
// CHECK-NEXT:      %[[SUM:.*]] = tp.all_reduce %[[TERM]] sum over @pod ["tp"]
// CHECK-NEXT:      return %[[SUM]]
// NUMBERS:       @attention: equal
// NUMBERS-SAME:    work 0.250 {{.*}} collectives 1 wire
func.func @attention(%x: tensor<5x8xf32>,
                     %wq: tensor<8x8xf32> {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>},
                     %wk: tensor<8x8xf32> {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>},
                     %wv: tensor<8x8xf32> {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>},
                     %wo: tensor<8x8xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>}) -> tensor<5x8xf32> {
  %zero = arith.constant dense<0.0> : tensor<5x8xf32>
  %q = linalg.matmul ins(%x, %wq : tensor<5x8xf32>, tensor<8x8xf32>) outs(%zero : tensor<5x8xf32>) -> tensor<5x8xf32>
  %k = linalg.matmul ins(%x, %wk : tensor<5x8xf32>, tensor<8x8xf32>) outs(%zero : tensor<5x8xf32>) -> tensor<5x8xf32>
  %v = linalg.matmul ins(%x, %wv : tensor<5x8xf32>, tensor<8x8xf32>) outs(%zero : tensor<5x8xf32>) -> tensor<5x8xf32>
  // Four heads of two.
  %q3 = tensor.expand_shape %q [[0], [1, 2]] output_shape [5, 4, 2] : tensor<5x8xf32> into tensor<5x4x2xf32>
  %k3 = tensor.expand_shape %k [[0], [1, 2]] output_shape [5, 4, 2] : tensor<5x8xf32> into tensor<5x4x2xf32>
  %v3 = tensor.expand_shape %v [[0], [1, 2]] output_shape [5, 4, 2] : tensor<5x8xf32> into tensor<5x4x2xf32>
  %heads = tensor.empty() : tensor<4x5x2xf32>
  %qh = linalg.transpose ins(%q3 : tensor<5x4x2xf32>) outs(%heads : tensor<4x5x2xf32>) permutation = [1, 0, 2]
  %kh = linalg.transpose ins(%k3 : tensor<5x4x2xf32>) outs(%heads : tensor<4x5x2xf32>) permutation = [1, 0, 2]
  %vh = linalg.transpose ins(%v3 : tensor<5x4x2xf32>) outs(%heads : tensor<4x5x2xf32>) permutation = [1, 0, 2]
  %zeroS = arith.constant dense<0.0> : tensor<4x5x5xf32>
  %s = linalg.generic {indexing_maps = [#matmul_lhs, #matmul_rhs, #matmul_out], iterator_types = ["parallel", "parallel", "parallel", "reduction"]}
      ins(%qh, %kh : tensor<4x5x2xf32>, tensor<4x5x2xf32>) outs(%zeroS : tensor<4x5x5xf32>) {
  ^bb0(%a: f32, %b: f32, %acc: f32):
    %p = arith.mulf %a, %b : f32
    %sum = arith.addf %acc, %p : f32
    linalg.yield %sum : f32
  } -> tensor<4x5x5xf32>
  %low = arith.constant dense<0xFF800000> : tensor<4x5xf32>
  %zeroR = arith.constant dense<0.0> : tensor<4x5xf32>
  %max = linalg.reduce { arith.maximumf } ins(%s : tensor<4x5x5xf32>) outs(%low : tensor<4x5xf32>) dimensions = [2]
  %emptyS = tensor.empty() : tensor<4x5x5xf32>
  %e = linalg.generic {indexing_maps = [#whole, #row, #whole], iterator_types = ["parallel", "parallel", "parallel"]}
      ins(%s, %max : tensor<4x5x5xf32>, tensor<4x5xf32>) outs(%emptyS : tensor<4x5x5xf32>) {
  ^bb0(%a: f32, %m: f32, %out: f32):
    %d = arith.subf %a, %m : f32
    %exp = math.exp %d : f32
    linalg.yield %exp : f32
  } -> tensor<4x5x5xf32>
  %sum = linalg.reduce { arith.addf } ins(%e : tensor<4x5x5xf32>) outs(%zeroR : tensor<4x5xf32>) dimensions = [2]
  %p = linalg.generic {indexing_maps = [#whole, #row, #whole], iterator_types = ["parallel", "parallel", "parallel"]}
      ins(%e, %sum : tensor<4x5x5xf32>, tensor<4x5xf32>) outs(%emptyS : tensor<4x5x5xf32>) {
  ^bb0(%a: f32, %m: f32, %out: f32):
    %d = arith.divf %a, %m : f32
    linalg.yield %d : f32
  } -> tensor<4x5x5xf32>
  %zeroH = arith.constant dense<0.0> : tensor<4x5x2xf32>
  %oh = linalg.batch_matmul ins(%p, %vh : tensor<4x5x5xf32>, tensor<4x5x2xf32>) outs(%zeroH : tensor<4x5x2xf32>) -> tensor<4x5x2xf32>
  %rows = tensor.empty() : tensor<5x4x2xf32>
  %o3 = linalg.transpose ins(%oh : tensor<4x5x2xf32>) outs(%rows : tensor<5x4x2xf32>) permutation = [1, 0, 2]
  %o = tensor.collapse_shape %o3 [[0], [1, 2]] : tensor<5x4x2xf32> into tensor<5x8xf32>
  %y = linalg.matmul ins(%o, %wo : tensor<5x8xf32>, tensor<8x8xf32>) outs(%zero : tensor<5x8xf32>) -> tensor<5x8xf32>
  return %y : tensor<5x8xf32>
}

// The largest element of a row that is cut.

// CHECK-LABEL:   func @row_maximum
// CHECK:           %[[OWN:.*]] = linalg.reduce { arith.maximumf } ins({{.*}} : tensor<6x2xf32>)
// CHECK-NEXT:      %[[ALL:.*]] = tp.all_reduce %[[OWN]] max over @pod ["tp"] {{.*}} : tensor<6xf32>
// CHECK-NEXT:      return %[[ALL]]
// NUMBERS:       @row_maximum: equal, largest error 0,
// NUMBERS-SAME:    collectives 1 wire 36
func.func @row_maximum(%x: tensor<6x8xf32> {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>}) -> tensor<6xf32> {
  %low = arith.constant dense<0xFF800000> : tensor<6xf32>
  %0 = linalg.reduce { arith.maximumf } ins(%x : tensor<6x8xf32>) outs(%low : tensor<6xf32>) dimensions = [1]
  return %0 : tensor<6xf32>
}

// Of a norm over a feature that is cut only the statistics travel: the mean of
// the squares, as a term divided by the size is a term still.

// CHECK-LABEL:   func @rms_norm
// CHECK:           linalg.reduce { arith.addf } ins({{.*}} : tensor<6x5xf32>) outs({{.*}} : tensor<6xf32>)
// CHECK:           arith.divf
// CHECK:           tp.all_reduce %{{.*}} sum over @pod ["tp"] {{.*}} : tensor<6xf32>
// CHECK-NOT:       = tp.
// CHECK:           math.rsqrt
// CHECK-NOT:       = tp.
// CHECK:           return %{{.*}} : tensor<6x5xf32>
// NUMBERS:       @rms_norm: equal
// NUMBERS-SAME:    collectives 1 wire 36
func.func @rms_norm(%x: tensor<6x20xf32> {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>}, %g: tensor<20xf32>) -> tensor<6x20xf32> {
  %zero = arith.constant dense<0.0> : tensor<6xf32>
  %n = arith.constant dense<20.0> : tensor<6xf32>
  %eps = arith.constant dense<1.0e-5> : tensor<6xf32>
  %empty = tensor.empty() : tensor<6x20xf32>
  %square = arith.mulf %x, %x : tensor<6x20xf32>
  %sum = linalg.reduce { arith.addf } ins(%square : tensor<6x20xf32>) outs(%zero : tensor<6xf32>) dimensions = [1]
  %mean = arith.divf %sum, %n : tensor<6xf32>
  %shifted = arith.addf %mean, %eps : tensor<6xf32>
  %r = math.rsqrt %shifted : tensor<6xf32>
  %rb = linalg.broadcast ins(%r : tensor<6xf32>) outs(%empty : tensor<6x20xf32>) dimensions = [1]
  %gb = linalg.broadcast ins(%g : tensor<20xf32>) outs(%empty : tensor<6x20xf32>) dimensions = [0]
  %0 = arith.mulf %x, %rb : tensor<6x20xf32>
  %y = arith.mulf %0, %gb : tensor<6x20xf32>
  return %y : tensor<6x20xf32>
}

// The same if nobody said how the operand is cut: the weight, which is larger
// than the result, cuts it.

// CHECK-LABEL:   func @row_parallel_operand_open
// CHECK-NOT:       tp.all_
// CHECK:           tp.reduce_scatter
// CHECK-NOT:       tp.all_
// NUMBERS:       @row_parallel_operand_open: equal
// NUMBERS-SAME:    work 0.250 {{.*}} collectives 1 wire 168
func.func @row_parallel_operand_open(%x: tensor<8x12xf32>, %w: tensor<12x7xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>})
    -> (tensor<8x7xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>}) {
  %zero = arith.constant dense<0.0> : tensor<8x7xf32>
  %y = linalg.matmul ins(%x, %w : tensor<8x12xf32>, tensor<12x7xf32>) outs(%zero : tensor<8x7xf32>) -> tensor<8x7xf32>
  return %y : tensor<8x7xf32>
}
