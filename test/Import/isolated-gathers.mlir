// RUN: tp-opt %s --tp-raise-captures | FileCheck %s
// RUN: %check-each %s | FileCheck %s --check-prefix=NUMBERS

// A body that makes something of what it reads at data's choice gets it from an
// operation that only reads: over the loops that the position depends on.

tp.mesh @grid <x = 2, y = 3>

#ij = affine_map<(i, j) -> (i, j)>
#i = affine_map<(i, j) -> (i)>

// CHECK-LABEL: func @scaled_row
// CHECK:         %[[READ:.*]] = linalg.generic {{.*}} iterator_types = ["parallel"]} ins(%arg1 : tensor<7xi8>) outs({{.*}} : tensor<7xf32>)
// CHECK:           arith.maxsi
// CHECK:           arith.minsi
// CHECK:           %[[ELEMENT:.*]] = tensor.extract %arg0
// CHECK-NEXT:      linalg.yield %[[ELEMENT]]
// CHECK:         linalg.generic {{.*}} ins(%arg2, %[[READ]] : tensor<7x4xf32>, tensor<7xf32>)
// CHECK:           math.exp
// NUMBERS:     @scaled_row: equal{{.*}} collectives 1 wire 37
func.func @scaled_row(%table: tensor<10xf32> {tp.sharding = #tp.sharding<@grid, [{"y"}]>}, %at: tensor<7xi8>, %x: tensor<7x4xf32> {tp.sharding = #tp.sharding<@grid, [{}, {"x"}]>}) -> tensor<7x4xf32> {
  %empty = tensor.empty() : tensor<7x4xf32>
  %0 = linalg.generic {indexing_maps = [#i, #ij, #ij], iterator_types = ["parallel", "parallel"]} ins(%at, %x : tensor<7xi8>, tensor<7x4xf32>) outs(%empty : tensor<7x4xf32>) {
  ^bb0(%a: i8, %in: f32, %out: f32):
    %seven = arith.constant 7 : i8
    %m = arith.andi %a, %seven : i8
    %p = arith.index_cast %m : i8 to index
    %e = tensor.extract %table[%p] : tensor<10xf32>
    %s = math.exp %e : f32
    %r = arith.mulf %s, %in : f32
    linalg.yield %r : f32
  } -> tensor<7x4xf32>
  return %0 : tensor<7x4xf32>
}

// What is handed on as it is stays where it is.

// CHECK-LABEL: func @only_read
// CHECK-COUNT-1: linalg.generic
// CHECK-NOT:     linalg.generic
// CHECK:         return
func.func @only_read(%table: tensor<10xf32>, %at: tensor<7xi8>) -> tensor<7xf32> {
  %empty = tensor.empty() : tensor<7xf32>
  %0 = linalg.generic {indexing_maps = [affine_map<(i) -> (i)>, affine_map<(i) -> (i)>], iterator_types = ["parallel"]} ins(%at : tensor<7xi8>) outs(%empty : tensor<7xf32>) {
  ^bb0(%a: i8, %out: f32):
    %seven = arith.constant 7 : i8
    %m = arith.andi %a, %seven : i8
    %p = arith.index_cast %m : i8 to index
    %e = tensor.extract %table[%p] : tensor<10xf32>
    linalg.yield %e : f32
  } -> tensor<7xf32>
  return %0 : tensor<7xf32>
}

// Two reads, one of them at the position that the other one found.

// CHECK-LABEL: func @read_twice
// CHECK:         linalg.generic
// CHECK:           tensor.extract %arg1
// CHECK:         linalg.generic
// CHECK:           tensor.extract %arg0
// CHECK:         linalg.generic
// CHECK-NOT:       tensor.extract
// CHECK:           arith.addf
// NUMBERS:     @read_twice: equal
func.func @read_twice(%table: tensor<10xf32> {tp.sharding = #tp.sharding<@grid, [{"y"}]>}, %links: tensor<9xi8> {tp.sharding = #tp.sharding<@grid, [{"x"}]>}, %at: tensor<7xi8>) -> tensor<7xf32> {
  %empty = tensor.empty() : tensor<7xf32>
  %0 = linalg.generic {indexing_maps = [affine_map<(i) -> (i)>, affine_map<(i) -> (i)>], iterator_types = ["parallel"]} ins(%at : tensor<7xi8>) outs(%empty : tensor<7xf32>) {
  ^bb0(%a: i8, %out: f32):
    %seven = arith.constant 7 : i8
    %m = arith.andi %a, %seven : i8
    %p = arith.index_cast %m : i8 to index
    %link = tensor.extract %links[%p] : tensor<9xi8>
    %n = arith.andi %link, %seven : i8
    %q = arith.index_cast %n : i8 to index
    %e = tensor.extract %table[%q] : tensor<10xf32>
    %s = arith.addf %e, %e : f32
    linalg.yield %s : f32
  } -> tensor<7xf32>
  return %0 : tensor<7xf32>
}
