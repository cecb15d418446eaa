// RUN: tp-opt %s %partition-all | FileCheck %s
// RUN: %check-each %s | FileCheck %s --check-prefix=NUMBERS

// Slices, insertions, pads and concatenations along a cut dimension: the result
// keeps its axes, and what travels are the rows that the devices lack.

tp.mesh @pod <tp = 4>
tp.mesh @grid <x = 2, y = 3>

// Two rows each of rows 1 to 8 of 12: device 2 sends most, two rows of 5 x 4 B.

// CHECK-LABEL: func @unaligned_slice
// CHECK:         tp.{{halo|exchange}} {{.*}}tp.cause = "'tensor.extract_slice' at line [[# @LINE + 4]] (tp from argument #0) reads rows that other devices own"
// CHECK:         return %{{.*}} : tensor<2x5xf32>
// NUMBERS:     @unaligned_slice: equal, largest error 0{{.*}} collectives 1 wire 40
func.func @unaligned_slice(%x: tensor<12x5xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>}) -> tensor<8x5xf32> {
  %0 = tensor.extract_slice %x[1, 0] [8, 5] [1, 1] : tensor<12x5xf32> to tensor<8x5xf32>
  return %0 : tensor<8x5xf32>
}

// Every second row, of which each device has as many as it keeps.

// CHECK-LABEL: func @strided_slice
// CHECK-NOT:     tp.halo
// CHECK-NOT:     tp.exchange
// CHECK:         tensor.extract_slice %arg0[1, 0] [2, 3] [2, 1] : tensor<4x3xf32> to tensor<2x3xf32>
// NUMBERS:     @strided_slice: equal, largest error 0{{.*}} collectives 0 wire 0
func.func @strided_slice(%x: tensor<16x3xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>}) -> tensor<8x3xf32> {
  %0 = tensor.extract_slice %x[1, 0] [8, 3] [2, 1] : tensor<16x3xf32> to tensor<8x3xf32>
  return %0 : tensor<8x3xf32>
}

// Uneven boundaries: 13 rows over 4, of which 7 are kept, from 2 devices.

// CHECK-LABEL: func @uneven_slice
// CHECK:         tp.exchange
// NUMBERS:     @uneven_slice: equal, largest error 0{{.*}} collectives 1
func.func @uneven_slice(%x: tensor<13x3xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>}) -> tensor<7x3xf32> {
  %0 = tensor.extract_slice %x[5, 0] [7, 3] [1, 1] : tensor<13x3xf32> to tensor<7x3xf32>
  return %0 : tensor<7x3xf32>
}

// A single row: who has it adds it to the zeros of the others, and the sum is
// pending. 2 * 3/4 of a row of 6 x 4 B.

// CHECK-LABEL: func @last_row
// CHECK:         %[[ROW:.*]] = tensor.extract_slice %arg0[%{{.*}}, 0] [1, 6] [1, 1] : tensor<3x6xf32> to tensor<6xf32>
// CHECK:         %[[TERM:.*]] = linalg.generic {{.*}} ins(%[[ROW]]
// CHECK:           arith.select
// CHECK:         tp.all_reduce %[[TERM]] sum
// NUMBERS:     @last_row: equal, largest error 0{{.*}} collectives 1 wire 36
func.func @last_row(%x: tensor<10x6xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>}) -> tensor<6xf32> {
  %0 = tensor.extract_slice %x[9, 0] [1, 6] [1, 1] : tensor<10x6xf32> to tensor<6xf32>
  return %0 : tensor<6xf32>
}

// CHECK-LABEL: func @padded
// CHECK:         tp.exchange
// CHECK:         linalg.generic
// CHECK:           arith.select
// CHECK:         return %{{.*}} : tensor<4x9xf32>
// NUMBERS:     @padded: equal, largest error 0{{.*}} collectives 1
func.func @padded(%x: tensor<10x6xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>}) -> tensor<13x9xf32> {
  %v = arith.constant 2.5 : f32
  %0 = tensor.pad %x low[2, 1] high[1, 2] {
  ^bb0(%i: index, %j: index):
    tensor.yield %v : f32
  } : tensor<10x6xf32> to tensor<13x9xf32>
  return %0 : tensor<13x9xf32>
}

// The first row of the result is a whole one that everybody has.

// CHECK-LABEL: func @joined
// CHECK-SAME:    tensor<1x3xf32> {{.*}}[{}, {}]
// NUMBERS:     @joined: equal, largest error 0{{.*}} collectives 2
func.func @joined(%first: tensor<1x3xf32>, %x: tensor<12x3xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>}, %y: tensor<7x3xf32>) -> tensor<20x3xf32> {
  %0 = tensor.concat dim(0) %first, %x, %y : (tensor<1x3xf32>, tensor<12x3xf32>, tensor<7x3xf32>) -> tensor<20x3xf32>
  return %0 : tensor<20x3xf32>
}

// A roll by one: never more on the wire than the three rows a device has.

// CHECK-LABEL: func @rolled
// CHECK-NOT:     tp.all_gather
// CHECK:         return
// NUMBERS:     @rolled: equal, largest error 0{{.*}}
func.func @rolled(%x: tensor<12xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}]>}) -> tensor<12xf32> {
  %a = tensor.extract_slice %x[1] [11] [1] : tensor<12xf32> to tensor<11xf32>
  %b = tensor.extract_slice %x[0] [1] [1] : tensor<12xf32> to tensor<1xf32>
  %0 = tensor.concat dim(0) %a, %b : (tensor<11xf32>, tensor<1xf32>) -> tensor<12xf32>
  return %0 : tensor<12xf32>
}

// Rows 2, 4, 6, … of the destination.

// CHECK-LABEL: func @inserted
// CHECK:         tp.exchange
// CHECK:         arith.remui
// NUMBERS:     @inserted: equal, largest error 0{{.*}} collectives 1
func.func @inserted(%s: tensor<5x2xf32>, %x: tensor<12x6xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>}) -> tensor<12x6xf32> {
  %0 = tensor.insert_slice %s into %x[2, 1] [5, 2] [2, 3] : tensor<5x2xf32> into tensor<12x6xf32>
  return %0 : tensor<12x6xf32>
}

// One row of a cache: its device keeps it, nothing travels.

// CHECK-LABEL: func @inserted_row
// CHECK-NOT:     tp.exchange
// NUMBERS:     @inserted_row: equal, largest error 0{{.*}} collectives 0
func.func @inserted_row(%s: tensor<6xf32>, %x: tensor<10x6xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>}) -> tensor<10x6xf32> {
  %0 = tensor.insert_slice %s into %x[4, 0] [1, 6] [1, 1] : tensor<6xf32> into tensor<10x6xf32>
  return %0 : tensor<10x6xf32>
}

// Two dimensions over two axes.

// CHECK-LABEL: func @two_dimensions
// CHECK:         tp.{{halo|exchange}} {{.*}}["x"]
// CHECK:         tp.{{halo|exchange}} {{.*}}["y"]
// NUMBERS:     @two_dimensions: equal, largest error 0{{.*}} collectives 2
func.func @two_dimensions(%x: tensor<9x11xf32> {tp.sharding = #tp.sharding<@grid, [{"x"}, {"y"}]>}) -> tensor<5x8xf32> {
  %0 = tensor.extract_slice %x[3, 2] [5, 8] [1, 1] : tensor<9x11xf32> to tensor<5x8xf32>
  return %0 : tensor<5x8xf32>
}
