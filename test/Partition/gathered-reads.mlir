// RUN: tp-opt %s %partition-all | FileCheck %s
// RUN: tp-opt %s --tp-propagate-shardings --verify-diagnostics -o /dev/null
// RUN: %check-each %s | FileCheck %s --check-prefix=NUMBERS

// A read at a position that data gives, along a dimension that is cut: each
// device looks up what it owns and takes zero for the rest; the sum is pending.

tp.mesh @pod <tp = 4>
tp.mesh @grid <x = 2, y = 3>

#ij = affine_map<(i, j) -> (i, j)>
#i = affine_map<(i, j) -> (i)>
#v = affine_map<(i) -> (i)>

// An embedding with a cut vocabulary.

// CHECK-LABEL:   func @embedding
// CHECK:           %[[PART:.*]] = tp.axis_index @pod ["tp"]
// CHECK:           %[[OFFSET:.*]] = arith.muli %[[PART]], %c4
// CHECK:           %[[TERM:.*]] = linalg.generic
// CHECK:             %[[WHOLE:.*]] = arith.minsi
// CHECK:             %[[LOCAL:.*]] = arith.subi %[[WHOLE]], %[[OFFSET]]
// CHECK:             %[[OWNED:.*]] = arith.cmpi ult, %[[LOCAL]], %c4
// CHECK:             %[[SAFE:.*]] = arith.select %[[OWNED]], %[[LOCAL]], %c0
// CHECK:             %[[READ:.*]] = tensor.extract %{{.*}}[%[[SAFE]], %{{.*}}] : tensor<4x6xf32>
// CHECK:             arith.select %[[OWNED]], %[[READ]], %{{.*}}
// CHECK:           tp.all_reduce %[[TERM]] sum
// NUMBERS:       @embedding: equal, largest error 0,{{.*}} collectives 1 wire 360
func.func @embedding(%table: tensor<16x6xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>}, %at: tensor<10xi8>) -> tensor<10x6xf32> {
  %low = arith.constant 0 : index
  %high = arith.constant 15 : index
  %empty = tensor.empty() : tensor<10x6xf32>
  %0 = linalg.generic {indexing_maps = [#i, #ij], iterator_types = ["parallel", "parallel"]} ins(%at : tensor<10xi8>) outs(%empty : tensor<10x6xf32>) {
  ^bb0(%a: i8, %out: f32):
    %p = arith.index_cast %a : i8 to index
    %r = arith.maxsi %p, %low : index
    %s = arith.minsi %r, %high : index
    %j = linalg.index 1 : index
    %e = tensor.extract %table[%s, %j] : tensor<16x6xf32>
    linalg.yield %e : f32
  } -> tensor<10x6xf32>
  return %0 : tensor<10x6xf32>
}

// Rows that do not divide, over two axes, and cut columns that stay cut.

// CHECK-LABEL:   func @uneven_rows
// CHECK:           tensor.extract %{{.*}}[%{{.*}}, %{{.*}}] : tensor<4x3xf32>
// CHECK:           tp.all_reduce %{{.*}} sum over @grid ["y"]{{.*}} : tensor<10x3xf32>
// NUMBERS:       @uneven_rows: equal, largest error 0,
func.func @uneven_rows(%table: tensor<10x6xf32> {tp.sharding = #tp.sharding<@grid, [{"y"}, {"x"}]>}, %at: tensor<10xi8>) -> tensor<10x6xf32> {
  %low = arith.constant 0 : index
  %high = arith.constant 9 : index
  %empty = tensor.empty() : tensor<10x6xf32>
  %0 = linalg.generic {indexing_maps = [#i, #ij], iterator_types = ["parallel", "parallel"]} ins(%at : tensor<10xi8>) outs(%empty : tensor<10x6xf32>) {
  ^bb0(%a: i8, %out: f32):
    %p = arith.index_cast %a : i8 to index
    %r = arith.maxsi %p, %low : index
    %s = arith.minsi %r, %high : index
    %j = linalg.index 1 : index
    %e = tensor.extract %table[%s, %j] : tensor<10x6xf32>
    linalg.yield %e : f32
  } -> tensor<10x6xf32>
  return %0 : tensor<10x6xf32>
}

// Each row of a matrix has its own position, as in the loss of a token; rows
// are cut as well, and seven columns fall into six parts.

// CHECK-LABEL:   func @along_an_axis
// CHECK:           tensor.extract %{{.*}}[%{{.*}}, %{{.*}}] : tensor<4x3xf32>
// CHECK:           tp.all_reduce %{{.*}} sum over @grid ["y"]{{.*}} : tensor<4xf32>
// NUMBERS:       @along_an_axis: equal, largest error 0,
func.func @along_an_axis(%logits: tensor<7x7xf32> {tp.sharding = #tp.sharding<@grid, [{"x"}, {"y"}]>}, %at: tensor<7xi8>) -> tensor<7xf32> {
  %low = arith.constant 0 : index
  %high = arith.constant 6 : index
  %empty = tensor.empty() : tensor<7xf32>
  %0 = linalg.generic {indexing_maps = [#v, #v], iterator_types = ["parallel"]} ins(%at : tensor<7xi8>) outs(%empty : tensor<7xf32>) {
  ^bb0(%a: i8, %out: f32):
    %i = linalg.index 0 : index
    %p = arith.index_cast %a : i8 to index
    %r = arith.maxsi %p, %low : index
    %s = arith.minsi %r, %high : index
    %e = tensor.extract %logits[%i, %s] : tensor<7x7xf32>
    linalg.yield %e : f32
  } -> tensor<7xf32>
  return %0 : tensor<7xf32>
}

// Both positions are data and both dimensions are cut: the second one inside
// each of two blocks.

// CHECK-LABEL:   func @two_positions
// CHECK:             %[[BOTH:.*]] = arith.andi
// CHECK:             tensor.extract %{{.*}} : tensor<4x4xi32>
// CHECK:             arith.select %[[BOTH]],
// CHECK:           tp.reduce_scatter %{{.*}} sum dim 0 over @grid ["y"]{{.*}} : tensor<9xi32> -> tensor<3xi32>
// CHECK:           tp.all_reduce %{{.*}} sum over @grid ["x"]{{.*}} : tensor<3xi32>
// NUMBERS:       @two_positions: equal, largest error 0,
func.func @two_positions(%table: tensor<7x12xi32> {tp.sharding = #tp.sharding<@grid, [{"x"}, {2:_, "y"}]>}, %p: tensor<9xi8>, %q: tensor<9xi8>) -> tensor<9xi32> {
  %low = arith.constant 0 : index
  %six = arith.constant 6 : index
  %eleven = arith.constant 11 : index
  %empty = tensor.empty() : tensor<9xi32>
  %0 = linalg.generic {indexing_maps = [#v, #v, #v], iterator_types = ["parallel"]} ins(%p, %q : tensor<9xi8>, tensor<9xi8>) outs(%empty : tensor<9xi32>) {
  ^bb0(%a: i8, %b: i8, %out: i32):
    %0 = arith.index_cast %a : i8 to index
    %1 = arith.maxsi %0, %low : index
    %2 = arith.minsi %1, %six : index
    %3 = arith.index_cast %b : i8 to index
    %4 = arith.maxsi %3, %low : index
    %5 = arith.minsi %4, %eleven : index
    %e = tensor.extract %table[%2, %5] : tensor<7x12xi32>
    linalg.yield %e : i32
  } -> tensor<9xi32>
  return %0 : tensor<9xi32>
}

// A bag of words sums what it reads; words that are cut unevenly count once.

// CHECK-LABEL:   func @bag
// CHECK:           tensor.extract %{{.*}} : tensor<3x6xf32>
// CHECK:             arith.select %{{.*}}, %{{.*}}, %{{.*}} : f32
// CHECK:             arith.select %{{.*}}, %{{.*}}, %{{.*}} : f32
// CHECK-NEXT:        arith.addf
// CHECK:           tp.reduce_scatter %{{.*}} sum dim 0 over @grid ["y"]{{.*}} : tensor<6xf32> -> tensor<2xf32>
// NUMBERS:       @bag: equal,
func.func @bag(%table: tensor<8x6xf32> {tp.sharding = #tp.sharding<@grid, [{"y"}, {}]>}, %at: tensor<7xi8> {tp.sharding = #tp.sharding<@grid, [{"x"}]>}, %init: tensor<6xf32>) -> tensor<6xf32> {
  %low = arith.constant 0 : index
  %high = arith.constant 7 : index
  %0 = linalg.generic {indexing_maps = [affine_map<(j, i) -> (i)>, affine_map<(j, i) -> (j)>], iterator_types = ["parallel", "reduction"]} ins(%at : tensor<7xi8>) outs(%init : tensor<6xf32>) {
  ^bb0(%a: i8, %out: f32):
    %p = arith.index_cast %a : i8 to index
    %r = arith.maxsi %p, %low : index
    %s = arith.minsi %r, %high : index
    %j = linalg.index 0 : index
    %e = tensor.extract %table[%s, %j] : tensor<8x6xf32>
    %t = arith.addf %out, %e : f32
    linalg.yield %t : f32
  } -> tensor<6xf32>
  return %0 : tensor<6xf32>
}

// One bit is put together by or.

// CHECK-LABEL:   func @bits
// CHECK:           tp.all_reduce %{{.*}} or over @pod ["tp"]
// NUMBERS:       @bits: equal, largest error 0,
func.func @bits(%table: tensor<10xi1> {tp.sharding = #tp.sharding<@pod, [{"tp"}]>}, %at: tensor<7xi8>) -> tensor<7xi1> {
  %low = arith.constant 0 : index
  %high = arith.constant 9 : index
  %empty = tensor.empty() : tensor<7xi1>
  %0 = linalg.generic {indexing_maps = [#v, #v], iterator_types = ["parallel"]} ins(%at : tensor<7xi8>) outs(%empty : tensor<7xi1>) {
  ^bb0(%a: i8, %out: i1):
    %p = arith.index_cast %a : i8 to index
    %r = arith.maxsi %p, %low : index
    %s = arith.minsi %r, %high : index
    %e = tensor.extract %table[%s] : tensor<10xi1>
    linalg.yield %e : i1
  } -> tensor<7xi1>
  return %0 : tensor<7xi1>
}

// A maximum of what is read is no sum: the table is gathered.

// CHECK-LABEL:   func @largest_read
// CHECK:           tp.all_gather
// CHECK-NOT:       tp.all_reduce
// NUMBERS:       @largest_read: equal, largest error 0,
func.func @largest_read(%table: tensor<8xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}]>}, %at: tensor<7xi8>, %init: tensor<f32>) -> tensor<f32> {
  %low = arith.constant 0 : index
  %high = arith.constant 7 : index
  // expected-remark @+1 {{operand #2 of 'linalg.generic' is cut along dimension 0, and the operation needs it whole}}
  %0 = linalg.generic {indexing_maps = [#v, affine_map<(i) -> ()>], iterator_types = ["reduction"]} ins(%at : tensor<7xi8>) outs(%init : tensor<f32>) {
  ^bb0(%a: i8, %out: f32):
    %p = arith.index_cast %a : i8 to index
    %r = arith.maxsi %p, %low : index
    %s = arith.minsi %r, %high : index
    %e = tensor.extract %table[%s] : tensor<8xf32>
    %m = arith.maximumf %out, %e : f32
    linalg.yield %m : f32
  } -> tensor<f32>
  return %0 : tensor<f32>
}
