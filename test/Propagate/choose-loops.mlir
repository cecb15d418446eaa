// RUN: tp-opt %s --tp-propagate-shardings --tp-choose-loops --tp-verify-propagate | FileCheck %s
// RUN: tp-opt %s --tp-propagate-shardings --tp-choose-loops --tp-verify-propagate | FileCheck %s --check-prefix=SAME
// RUN: tp-opt %s --tp-propagate-shardings --tp-choose-loops --remarks-filter=tp-propagate -o /dev/null 2>&1 | FileCheck %s --check-prefix=REMARK
// RUN: %check-each %s | FileCheck %s --check-prefix=NUMBERS

// What must be paid is decided by the price of the whole program.

tp.mesh @pod <tp = 4>
tp.mesh @grid <x = 2, y = 3>

// Propagation follows the larger operand of each product. The sequence of h is
// gathered for the first, and then it is there for the second too, whose weight
// need not be gathered; what reads both finds them cut alike.

// REMARK: loops-chosen{{.*}}is computed as {{.*}}, where the program costs as much as {{[0-9]+}} bytes on the wire, and not as {{.*}}, where it would cost {{[0-9]+}}

// CHECK-LABEL: func @sequence_into_heads
// CHECK:         linalg.matmul {tp.loops = #tp.loops<@pod, [{}, {"tp"}, {}]>
// CHECK:         linalg.matmul {tp.loops = #tp.loops<@pod, [{}, {"tp"}, {}]>, tp.origins = {tp = "argument #2"}
// NUMBERS:     @sequence_into_heads: equal{{.*}} collectives 1 wire 24576
func.func @sequence_into_heads(%h: tensor<128x64xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>}, %wq: tensor<64x256xf32> {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>}, %wk: tensor<64x64xf32> {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>}, %i: tensor<128x256xf32>, %j: tensor<128x64xf32> {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>}) -> (tensor<128x256xf32> {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>}, tensor<128x64xf32> {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>}) {
  %q = linalg.matmul ins(%h, %wq : tensor<128x64xf32>, tensor<64x256xf32>) outs(%i : tensor<128x256xf32>) -> tensor<128x256xf32>
  %k = linalg.matmul ins(%h, %wk : tensor<128x64xf32>, tensor<64x64xf32>) outs(%j : tensor<128x64xf32>) -> tensor<128x64xf32>
  return %q, %k : tensor<128x256xf32>, tensor<128x64xf32>
}

// Three matrices on two axes: each operand is gathered along the contraction,
// which no operand suggests for both.

// CHECK-LABEL: func @output_stationary
// CHECK:         linalg.matmul {tp.loops = #tp.loops<@grid, [{"x"}, {"y"}, {}]>
// NUMBERS:     @output_stationary: equal{{.*}} collectives 2 wire 36864
func.func @output_stationary(%a: tensor<96x192xf32> {tp.sharding = #tp.sharding<@grid, [{"x"}, {"y"}]>}, %b: tensor<192x96xf32> {tp.sharding = #tp.sharding<@grid, [{"x"}, {"y"}]>}, %init: tensor<96x96xf32>) -> (tensor<96x96xf32> {tp.sharding = #tp.sharding<@grid, [{"x"}, {"y"}]>}) {
  %0 = linalg.matmul ins(%a, %b : tensor<96x192xf32>, tensor<192x96xf32>) outs(%init : tensor<96x96xf32>) -> tensor<96x96xf32>
  return %0 : tensor<96x96xf32>
}

// Two readers want columns of what is made by rows: it travels once, before
// both.

// CHECK-LABEL: func @chain
// CHECK-COUNT-2: tp.loops = #tp.loops<@pod, [{}, {"tp"}]>
func.func @chain(%x: tensor<64x128xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>}) -> (tensor<64x128xf32> {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>}, tensor<64x128xf32> {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>}) {
  %e = tensor.empty() : tensor<64x128xf32>
  %0 = linalg.exp ins(%x : tensor<64x128xf32>) outs(%e : tensor<64x128xf32>) -> tensor<64x128xf32>
  %1 = linalg.tanh ins(%0 : tensor<64x128xf32>) outs(%e : tensor<64x128xf32>) -> tensor<64x128xf32>
  %2 = linalg.abs ins(%0 : tensor<64x128xf32>) outs(%e : tensor<64x128xf32>) -> tensor<64x128xf32>
  return %1, %2 : tensor<64x128xf32>, tensor<64x128xf32>
}

// What is small stays as annotations suggest, and so does a row-parallel
// product: one sum costs less than its weight.

// SAME-LABEL: func @small
// SAME:         tp.loops = #tp.loops<@pod, [{}, {}, {"tp"}]>
func.func @small(%x: tensor<6x8xf32> {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>}, %w: tensor<8x5xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>}, %init: tensor<6x5xf32>) -> tensor<6x5xf32> {
  %0 = linalg.matmul ins(%x, %w : tensor<6x8xf32>, tensor<8x5xf32>) outs(%init : tensor<6x5xf32>) -> tensor<6x5xf32>
  return %0 : tensor<6x5xf32>
}

// Halves that change places, as positions are turned into keys: where columns
// stay cut, each device reads columns of others twice, and all are gathered in
// the end. So they are gathered first.

// CHECK-LABEL: func @turned_halves
// CHECK-COUNT-2: tensor.extract_slice {{.*}}tp.loops = #tp.loops<@pod, [{}, {}]>
// CHECK:         tensor.concat {{.*}}tp.loops = #tp.loops<@pod, [{}, {}]>
// NUMBERS:     @turned_halves: equal{{.*}} collectives 1 wire 9216
func.func @turned_halves(%x: tensor<96x32xf32> {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>}) -> (tensor<96x32xf32> {tp.sharding = #tp.sharding<@pod, [{}, {}]>}) {
  %low = tensor.extract_slice %x[0, 0] [96, 16] [1, 1] : tensor<96x32xf32> to tensor<96x16xf32>
  %high = tensor.extract_slice %x[0, 16] [96, 16] [1, 1] : tensor<96x32xf32> to tensor<96x16xf32>
  %0 = tensor.concat dim(1) %high, %low : (tensor<96x16xf32>, tensor<96x16xf32>) -> tensor<96x32xf32>
  return %0 : tensor<96x32xf32>
}

// What is read from the neighbour only is cheaper than all of it, also where
// parts are not even.

// NUMBERS:     @first_rows: equal{{.*}} collectives 1 wire 2048
func.func @first_rows(%x: tensor<64x128xf32> {tp.sharding = #tp.sharding<@grid, [{"y"}, {}]>}) -> (tensor<60x128xf32> {tp.sharding = #tp.sharding<@grid, [{"y"}, {}]>}) {
  %0 = tensor.extract_slice %x[0, 0] [60, 128] [1, 1] : tensor<64x128xf32> to tensor<60x128xf32>
  return %0 : tensor<60x128xf32>
}

// A constraint with open dimensions is cut along the batch as well: what stands
// between two of them is not computed whole over x, and nothing is gathered.

// CHECK-LABEL: func @between_open_constraints
// CHECK:         tp.constrain
// CHECK:         linalg.generic {{.*}}tp.loops = #tp.loops<@grid, [{"x"}, {"y"}]>
// CHECK:         tp.constrain
// NUMBERS:     @between_open_constraints: equal{{.*}} collectives 1 wire
func.func @between_open_constraints(%x: tensor<63x47xf32> {tp.sharding = #tp.sharding<@grid, [{"x"}, {}]>}, %w: tensor<47x95xf32> {tp.sharding = #tp.sharding<@grid, [{}, {"y"}]>}, %v: tensor<95x47xf32> {tp.sharding = #tp.sharding<@grid, [{"y"}, {}]>}, %i: tensor<63x95xf32>, %j: tensor<63x47xf32>) -> (tensor<63x47xf32>, tensor<63x95xf32>) {
  %0 = linalg.matmul ins(%x, %w : tensor<63x47xf32>, tensor<47x95xf32>) outs(%i : tensor<63x95xf32>) -> tensor<63x95xf32>
  %1 = tp.constrain %0 <@grid, [{?}, {"y"}]> : tensor<63x95xf32>
  %2 = linalg.generic {indexing_maps = [affine_map<(a, b) -> (a, b)>, affine_map<(a, b) -> (a, b)>], iterator_types = ["parallel", "parallel"]} ins(%1 : tensor<63x95xf32>) outs(%i : tensor<63x95xf32>) {
  ^bb0(%in: f32, %out: f32):
    %t = math.tanh %in : f32
    linalg.yield %t : f32
  } -> tensor<63x95xf32>
  %3 = tp.constrain %2 <@grid, [{?}, {"y"}]> : tensor<63x95xf32>
  %4 = linalg.matmul ins(%3, %v : tensor<63x95xf32>, tensor<95x47xf32>) outs(%j : tensor<63x47xf32>) -> tensor<63x47xf32>
  return %4, %2 : tensor<63x47xf32>, tensor<63x95xf32>
}
