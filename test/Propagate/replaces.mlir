// RUN: tp-opt %s --tp-propagate-shardings | FileCheck %s
// RUN: tp-check %s --interpret | FileCheck %s --check-prefix=CHECK-NUMBERS

// New weights lie as the old ones do, although nobody annotated them; what the
// step also returns lies as it was made. Without that, the gradient's sum would
// be left as it is most cheaply had.

// CHECK: func.func @main
// CHECK-SAME: {tp.name = "w", tp.sharding = #tp.sharding<@m, [{"tp"}, {}]>}
// CHECK-SAME: -> (tensor<7x5xf32> {tp.replaces = 1 : i64, tp.sharding = #tp.sharding<@m, [{"tp"}, {}]>}, tensor<7x5xf32>)
// CHECK-NUMBERS: equal
// CHECK-NUMBERS: collectives 1
tp.mesh @m <tp = 3>
func.func @main(%x: tensor<8x7xf32> {tp.sharding = #tp.sharding<@m, [{"tp"}, {}]>},
                %w: tensor<7x5xf32> {tp.name = "w", tp.sharding = #tp.sharding<@m, [{"tp"}, {}]>},
                %dy: tensor<8x5xf32> {tp.sharding = #tp.sharding<@m, [{"tp"}, {}]>})
    -> (tensor<7x5xf32> {tp.replaces = 1 : i64}, tensor<7x5xf32>) {
  %zero = arith.constant 0.0 : f32
  %empty = tensor.empty() : tensor<7x5xf32>
  %fill = linalg.fill ins(%zero : f32) outs(%empty : tensor<7x5xf32>) -> tensor<7x5xf32>
  %dw = linalg.generic {indexing_maps = [affine_map<(i, j, k) -> (k, i)>, affine_map<(i, j, k) -> (k, j)>, affine_map<(i, j, k) -> (i, j)>],
                        iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%x, %dy : tensor<8x7xf32>, tensor<8x5xf32>) outs(%fill : tensor<7x5xf32>) {
    ^bb0(%a: f32, %b: f32, %c: f32):
      %p = arith.mulf %a, %b : f32
      %s = arith.addf %c, %p : f32
      linalg.yield %s : f32
    } -> tensor<7x5xf32>
  %new = linalg.sub ins(%w, %dw : tensor<7x5xf32>, tensor<7x5xf32>) outs(%empty : tensor<7x5xf32>) -> tensor<7x5xf32>
  %twice = linalg.add ins(%w, %w : tensor<7x5xf32>, tensor<7x5xf32>) outs(%empty : tensor<7x5xf32>) -> tensor<7x5xf32>
  return %new, %twice : tensor<7x5xf32>, tensor<7x5xf32>
}
