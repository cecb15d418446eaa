// RUN: tp-opt %s %partition-all | FileCheck %s
// RUN: %check-each %s | FileCheck %s --check-prefix=NUMBERS

// Convolutions and pooling: each loop may be cut. Where the loop is one that
// windows slide along, a device gets the rows of its neighbours that its windows
// reach; where it is a sum, the result is pending.

tp.mesh @pod <tp = 4>
tp.mesh @three <tp = 3>
tp.mesh @grid <x = 2, y = 3>

// Windows of 3 over 5 rows each: 18 results fall into 5, 4, 5 and 4.

// CHECK: #[[BACK:.*]] = affine_map<(d0, d1) -> (d0 * 2 - d1 + 3)>

// CHECK-LABEL: func @rows_of_neighbours
// CHECK:         %[[FROM:.*]] = arith.select
// CHECK:         %[[HALO:.*]] = tp.halo %arg0 dim 1 low 1 high 2 over @pod ["tp"]
// CHECK-SAME:      tp.cause = "'linalg.conv_1d_nwc_wcf' at line [[# @LINE + 6]] (tp from argument #0) reads rows that other devices own"
// CHECK:         %[[ROWS:.*]] = tensor.extract_slice %[[HALO]][0, %[[FROM]], 0] [2, 7, 3]
// CHECK:         linalg.conv_1d_nwc_wcf ins(%[[ROWS]], %arg1 : tensor<2x7x3xf32>, tensor<3x3x5xf32>)
// NUMBERS:     @rows_of_neighbours: equal, {{.*}} work 0.278 {{.*}} collectives 1 wire 72
func.func @rows_of_neighbours(%x: tensor<2x20x3xf32> {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}, {}]>}, %w: tensor<3x3x5xf32>) -> tensor<2x18x5xf32> {
  %zero = arith.constant dense<0.0> : tensor<2x18x5xf32>
  %0 = linalg.conv_1d_nwc_wcf ins(%x, %w : tensor<2x20x3xf32>, tensor<3x3x5xf32>) outs(%zero : tensor<2x18x5xf32>) -> tensor<2x18x5xf32>
  return %0 : tensor<2x18x5xf32>
}

// 17 rows fall into 5, 4, 4 and 4: the neighbours have no halo of one size.

// CHECK-LABEL: func @uneven_rows
// CHECK:         tp.exchange %{{.*}} dim 1 over @pod ["tp"] {{\[}}[5, 1, 0, 0], [1, 4, 1, 0], [0, 1, 5, 2], [0, 0, 0, 3]] {{.*}} : tensor<1x8x6x2xf32> -> tensor<1x6x6x2xf32>
// CHECK:         linalg.conv_2d_nhwc_hwcf
// NUMBERS:     @uneven_rows: equal, {{.*}} collectives 1 wire 144
func.func @uneven_rows(%x: tensor<1x17x6x2xf32> {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}, {}, {}]>}, %w: tensor<3x3x2x3xf32>) -> tensor<1x15x4x3xf32> {
  %zero = arith.constant dense<0.0> : tensor<1x15x4x3xf32>
  %0 = linalg.conv_2d_nhwc_hwcf ins(%x, %w : tensor<1x17x6x2xf32>, tensor<3x3x2x3xf32>) outs(%zero : tensor<1x15x4x3xf32>) -> tensor<1x15x4x3xf32>
  return %0 : tensor<1x15x4x3xf32>
}

// Strides and dilations: windows 2 apart reach 4 rows further.

// CHECK-LABEL: func @strided_and_dilated
// CHECK:         tp.exchange
// CHECK:         linalg.conv_2d_nchw_fchw {dilations = dense<2> : tensor<2xi64>, strides = dense<[2, 1]> : tensor<2xi64>}
// NUMBERS:     @strided_and_dilated: equal, {{.*}} collectives 1
func.func @strided_and_dilated(%x: tensor<2x2x19x9xf32> {tp.sharding = #tp.sharding<@three, [{}, {}, {"tp"}, {}]>}, %w: tensor<4x2x3x3xf32>) -> tensor<2x4x8x5xf32> {
  %zero = arith.constant dense<0.0> : tensor<2x4x8x5xf32>
  %0 = linalg.conv_2d_nchw_fchw {dilations = dense<2> : tensor<2xi64>, strides = dense<[2, 1]> : tensor<2xi64>} ins(%x, %w : tensor<2x2x19x9xf32>, tensor<4x2x3x3xf32>) outs(%zero : tensor<2x4x8x5xf32>) -> tensor<2x4x8x5xf32>
  return %0 : tensor<2x4x8x5xf32>
}

// A window of 9 over shards of 5, for 3 results each: the last rows lie with the
// second neighbour. A halo would move more.

// CHECK-LABEL: func @beyond_one_neighbour
// CHECK:         tp.exchange %{{.*}} dim 0 over @pod ["tp"] {{\[}}[5, 2, 0, 0], [5, 5, 4, 1], [1, 4, 5, 5], [0, 0, 2, 5]] {{.*}} : tensor<15xf32> -> tensor<11xf32>
// NUMBERS:     @beyond_one_neighbour: equal, {{.*}} collectives 1
func.func @beyond_one_neighbour(%x: tensor<20xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}]>}, %w: tensor<9xf32>) -> tensor<12xf32> {
  %zero = arith.constant dense<0.0> : tensor<12xf32>
  %0 = linalg.conv_1d ins(%x, %w : tensor<20xf32>, tensor<9xf32>) outs(%zero : tensor<12xf32>) -> tensor<12xf32>
  return %0 : tensor<12xf32>
}

// Two dimensions over two axes: each gets the rows and then the columns that it
// lacks, the corners with them.

// CHECK-LABEL: func @two_dimensions
// CHECK:         %[[ROWS:.*]] = tp.{{halo|exchange}} %{{.*}} dim 2 {{.*}} ["x"]
// CHECK:         tp.{{halo|exchange}} %{{.*}} dim 3 {{.*}} ["y"]
// NUMBERS:     @two_dimensions: equal, {{.*}} collectives 2
func.func @two_dimensions(%x: tensor<1x3x10x11xf32> {tp.sharding = #tp.sharding<@grid, [{}, {}, {"x"}, {"y"}]>}) -> tensor<1x3x8x9xf32> {
  %window = tensor.empty() : tensor<3x3xf32>
  %low = arith.constant dense<0xFF800000> : tensor<1x3x8x9xf32>
  %0 = linalg.pooling_nchw_max ins(%x, %window : tensor<1x3x10x11xf32>, tensor<3x3xf32>) outs(%low : tensor<1x3x8x9xf32>) -> tensor<1x3x8x9xf32>
  return %0 : tensor<1x3x8x9xf32>
}

// Windows that do not overlap need nothing of a neighbour if they fit.

// CHECK-LABEL: func @pooling_that_fits
// CHECK-NOT:     tp.halo
// CHECK-NOT:     tp.exchange
// CHECK:         linalg.pooling_nwc_sum {{.*}} tensor<1x6x2xf32>
// NUMBERS:     @pooling_that_fits: equal, {{.*}} work 0.250 {{.*}} collectives 0
func.func @pooling_that_fits(%x: tensor<1x24x2xf32> {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}, {}]>}) -> tensor<1x8x2xf32> {
  %window = tensor.empty() : tensor<3xf32>
  %zero = arith.constant dense<0.0> : tensor<1x8x2xf32>
  %0 = linalg.pooling_nwc_sum {dilations = dense<1> : tensor<1xi64>, strides = dense<3> : tensor<1xi64>} ins(%x, %window : tensor<1x24x2xf32>, tensor<3xf32>) outs(%zero : tensor<1x8x2xf32>) -> tensor<1x8x2xf32>
  return %0 : tensor<1x8x2xf32>
}

// Input channels over an axis leave a sum pending; output channels do not.

// CHECK-LABEL: func @input_channels
// CHECK:         %[[TERM:.*]] = linalg.conv_2d_nhwc_hwcf {{.*}} tensor<3x3x2x3xf32>
// CHECK:         tp.all_reduce %[[TERM]] sum over @three ["tp"]
// NUMBERS:     @input_channels: equal, {{.*}} work 0.333 {{.*}} collectives 1
func.func @input_channels(%x: tensor<1x6x6x6xf32>, %w: tensor<3x3x6x3xf32> {tp.sharding = #tp.sharding<@three, [{}, {}, {"tp"}, {}]>}) -> (tensor<1x4x4x3xf32> {tp.sharding = #tp.sharding<@three, [{}, {}, {}, {}]>}) {
  %zero = arith.constant dense<0.0> : tensor<1x4x4x3xf32>
  %0 = linalg.conv_2d_nhwc_hwcf ins(%x, %w : tensor<1x6x6x6xf32>, tensor<3x3x6x3xf32>) outs(%zero : tensor<1x4x4x3xf32>) -> tensor<1x4x4x3xf32>
  return %0 : tensor<1x4x4x3xf32>
}

// CHECK-LABEL: func @output_channels_and_batch
// CHECK-NOT:     tp.all
// CHECK:         linalg.conv_3d_ndhwc_dhwcf {{.*}} tensor<2x4x4x5x2xf32>, tensor<2x2x2x2x2xf32>
// NUMBERS:     @output_channels_and_batch: equal, {{.*}} collectives 0
func.func @output_channels_and_batch(%x: tensor<3x4x4x5x2xf32> {tp.sharding = #tp.sharding<@grid, [{"x"}, {}, {}, {}, {}]>}, %w: tensor<2x2x2x2x5xf32> {tp.sharding = #tp.sharding<@grid, [{}, {}, {}, {}, {"y"}]>}) -> tensor<3x3x3x4x5xf32> {
  %zero = arith.constant dense<0.0> : tensor<3x3x3x4x5xf32>
  %0 = linalg.conv_3d_ndhwc_dhwcf ins(%x, %w : tensor<3x4x4x5x2xf32>, tensor<2x2x2x2x5xf32>) outs(%zero : tensor<3x3x3x4x5xf32>) -> tensor<3x3x3x4x5xf32>
  return %0 : tensor<3x3x3x4x5xf32>
}

// Depthwise over its channels, grouped over its groups: nothing travels.

// CHECK-LABEL: func @depthwise
// NUMBERS:     @depthwise: equal, {{.*}} collectives 0
func.func @depthwise(%x: tensor<2x9x5xf32> {tp.sharding = #tp.sharding<@pod, [{}, {}, {"tp"}]>}, %w: tensor<3x5xf32>) -> tensor<2x7x5xf32> {
  %zero = arith.constant dense<0.0> : tensor<2x7x5xf32>
  %0 = linalg.depthwise_conv_1d_nwc_wc ins(%x, %w : tensor<2x9x5xf32>, tensor<3x5xf32>) outs(%zero : tensor<2x7x5xf32>) -> tensor<2x7x5xf32>
  return %0 : tensor<2x7x5xf32>
}

// CHECK-LABEL: func @grouped
// NUMBERS:     @grouped: equal, {{.*}} work 0.200 {{.*}} collectives 1
func.func @grouped(%x: tensor<1x3x2x7x7xf32> {tp.sharding = #tp.sharding<@grid, [{}, {"y"}, {}, {"x"}, {}]>}, %w: tensor<3x4x2x3x3xf32>) -> tensor<1x3x4x5x5xf32> {
  %zero = arith.constant dense<0.0> : tensor<1x3x4x5x5xf32>
  %0 = linalg.conv_2d_ngchw_gfchw ins(%x, %w : tensor<1x3x2x7x7xf32>, tensor<3x4x2x3x3xf32>) outs(%zero : tensor<1x3x4x5x5xf32>) -> tensor<1x3x4x5x5xf32>
  return %0 : tensor<1x3x4x5x5xf32>
}

// The gradient of a filter: the long loop is the sum over the image. It is cut,
// and its rows are those that its windows reach; the result is pending.

#image = affine_map<(k, i) -> (i + k)>
#out = affine_map<(k, i) -> (i)>
#filter = affine_map<(k, i) -> (k)>

// CHECK-LABEL: func @gradient_of_a_filter
// CHECK:         %[[ROWS:.*]] = tp.exchange %{{.*}} dim 0 over @pod ["tp"]
// CHECK:         %[[TERM:.*]] = linalg.generic {{.*}} ins({{.*}} : tensor<7xf32>, tensor<5xf32>)
// CHECK:         tp.all_reduce %[[TERM]] sum
// NUMBERS:     @gradient_of_a_filter: equal, {{.*}} collectives 2
func.func @gradient_of_a_filter(%x: tensor<19xf32>, %dy: tensor<17xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}]>}) -> tensor<3xf32> {
  %zero = arith.constant dense<0.0> : tensor<3xf32>
  %0 = linalg.generic {indexing_maps = [#image, #out, #filter], iterator_types = ["parallel", "reduction"]} ins(%x, %dy : tensor<19xf32>, tensor<17xf32>) outs(%zero : tensor<3xf32>) {
  ^bb0(%a: f32, %b: f32, %acc: f32):
    %p = arith.mulf %a, %b : f32
    %s = arith.addf %acc, %p : f32
    linalg.yield %s : f32
  } -> tensor<3xf32>
  return %0 : tensor<3xf32>
}

// Windows that reach back, and begin after the first row.

#back = affine_map<(i, k) -> (2 * i - k + 5)>
#taps = affine_map<(i, k) -> (k)>
#each = affine_map<(i, k) -> (i)>

// CHECK-LABEL: func @windows_that_reach_back
// CHECK:         linalg.generic {indexing_maps = [#[[BACK]],
// NUMBERS:     @windows_that_reach_back: equal, {{.*}} collectives 1
func.func @windows_that_reach_back(%x: tensor<20xf32> {tp.sharding = #tp.sharding<@three, [{"tp"}]>}, %w: tensor<4xf32>) -> tensor<7xf32> {
  %zero = arith.constant dense<0.0> : tensor<7xf32>
  %0 = linalg.generic {indexing_maps = [#back, #taps, #each], iterator_types = ["parallel", "reduction"]} ins(%x, %w : tensor<20xf32>, tensor<4xf32>) outs(%zero : tensor<7xf32>) {
  ^bb0(%a: f32, %b: f32, %acc: f32):
    %p = arith.mulf %a, %b : f32
    %s = arith.addf %acc, %p : f32
    linalg.yield %s : f32
  } -> tensor<7xf32>
  return %0 : tensor<7xf32>
}

// Backwards: whole shards change places where they divide, rows where not.

#reversed8 = affine_map<(i) -> (7 - i)>
#reversed7 = affine_map<(i) -> (6 - i)>
#i = affine_map<(i) -> (i)>

// CHECK-LABEL: func @reversed
// CHECK:         tp.permute %{{.*}} over @pod ["tp"] {{\[}}[0, 3], [1, 2], [2, 1], [3, 0]]
// CHECK:         tp.exchange
// NUMBERS:     @reversed: equal, largest error 0{{.*}} collectives 2
func.func @reversed(%x: tensor<8xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}]>}, %y: tensor<7xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}]>}) -> (tensor<8xf32>, tensor<7xf32>) {
  %e8 = tensor.empty() : tensor<8xf32>
  %0 = linalg.generic {indexing_maps = [#reversed8, #i], iterator_types = ["parallel"]} ins(%x : tensor<8xf32>) outs(%e8 : tensor<8xf32>) {
  ^bb0(%a: f32, %out: f32):
    linalg.yield %a : f32
  } -> tensor<8xf32>
  %e7 = tensor.empty() : tensor<7xf32>
  %1 = linalg.generic {indexing_maps = [#reversed7, #i], iterator_types = ["parallel"]} ins(%y : tensor<7xf32>) outs(%e7 : tensor<7xf32>) {
  ^bb0(%a: f32, %out: f32):
    linalg.yield %a : f32
  } -> tensor<7xf32>
  return %0, %1 : tensor<8xf32>, tensor<7xf32>
}
