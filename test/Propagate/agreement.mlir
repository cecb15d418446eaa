// RUN: tp-opt %s --tp-propagate-shardings --tp-verify-propagate | FileCheck %s
// RUN: tp-opt %s %partition-all | FileCheck %s --check-prefix=LOCAL
// RUN: %check-each %s

// What goes from tensor to tensor where they agree, where they differ, and where there is room.

tp.mesh @six <a = 6>
tp.mesh @two_two <a = 2, b = 2>
tp.mesh @three <a = 3, b = 2, c = 2>

// Halves and thirds of an axis of six do not refine each other: the second finds no room.

// CHECK-LABEL: func @sub_axes_cannot_coexist
// CHECK-SAME:    %[[Z:.*]]: tensor<12x8xf32> {tp.sharding = #tp.sharding<@six, [{"a":(1)2}, {}]>}) ->
func.func @sub_axes_cannot_coexist(%x: tensor<12x8xf32> {tp.sharding = #tp.sharding<@six, [{"a":(1)2}, {}]>},
                                   %y: tensor<12x8xf32> {tp.sharding = #tp.sharding<@six, [{}, {"a":(3)2}]>},
                                   %z: tensor<12x8xf32>) -> tensor<12x8xf32> {
  %0 = linalg.generic {indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>], iterator_types = ["parallel", "parallel"]}
      ins(%x, %y : tensor<12x8xf32>, tensor<12x8xf32>) outs(%z : tensor<12x8xf32>) {
  ^bb0(%a: f32, %b: f32, %c: f32):
    %s = arith.addf %a, %b : f32
    %t = arith.addf %s, %c : f32
    linalg.yield %t : f32
  } -> tensor<12x8xf32>
  return %0 : tensor<12x8xf32>
}

// A dimension may be cut into more parts than it has elements.

// CHECK-LABEL: func @more_parts_than_elements
// CHECK-SAME:    tensor<2x5xf32> {tp.sharding = #tp.sharding<@two_two, [{"a", "b"}, {}]>}
// CHECK-SAME:    tensor<2x5xf32> {tp.sharding = #tp.sharding<@two_two, [{"a", "b"}, {}]>}
func.func @more_parts_than_elements(%x: tensor<2x5xf32> {tp.sharding = #tp.sharding<@two_two, [{"a", "b"}, {}]>}, %y: tensor<2x5xf32>) -> tensor<2x5xf32> {
  %0 = linalg.add ins(%x, %y : tensor<2x5xf32>, tensor<2x5xf32>) outs(%x : tensor<2x5xf32>) -> tensor<2x5xf32>
  return %0 : tensor<2x5xf32>
}

// One axis wanted by rows and by columns: the first of two equal tensors wins.

// CHECK-LABEL: func @first_of_equals
// CHECK-SAME:    %[[Z:.*]]: tensor<6x8xf32> {tp.sharding = #tp.sharding<@two_two, [{"a"}, {}]>}) ->
func.func @first_of_equals(%x: tensor<6x8xf32> {tp.sharding = #tp.sharding<@two_two, [{"a"}, {}]>},
                           %y: tensor<6x8xf32> {tp.sharding = #tp.sharding<@two_two, [{}, {"a"}]>},
                           %z: tensor<6x8xf32>) -> tensor<6x8xf32> {
  %0 = linalg.generic {indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>], iterator_types = ["parallel", "parallel"]}
      ins(%x, %y : tensor<6x8xf32>, tensor<6x8xf32>) outs(%z : tensor<6x8xf32>) {
  ^bb0(%a: f32, %b: f32, %c: f32):
    %s = arith.addf %a, %b : f32
    %t = arith.addf %s, %c : f32
    linalg.yield %t : f32
  } -> tensor<6x8xf32>
  return %0 : tensor<6x8xf32>
}

// Of unequal ones the larger.

// CHECK-LABEL: func @larger_of_two
// CHECK-SAME:    %[[Z:.*]]: tensor<6x8xf32> {tp.sharding = #tp.sharding<@two_two, [{}, {"a"}]>}) ->
func.func @larger_of_two(%x: tensor<6xf32> {tp.sharding = #tp.sharding<@two_two, [{"a"}]>},
                         %y: tensor<6x8xf32> {tp.sharding = #tp.sharding<@two_two, [{}, {"a"}]>},
                         %z: tensor<6x8xf32>) -> tensor<6x8xf32> {
  %0 = linalg.generic {indexing_maps = [affine_map<(i, j) -> (i)>, affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>], iterator_types = ["parallel", "parallel"]}
      ins(%x, %y : tensor<6xf32>, tensor<6x8xf32>) outs(%z : tensor<6x8xf32>) {
  ^bb0(%a: f32, %b: f32, %c: f32):
    %s = arith.addf %a, %b : f32
    %t = arith.addf %s, %c : f32
    linalg.yield %t : f32
  } -> tensor<6x8xf32>
  return %0 : tensor<6x8xf32>
}

// A result that must be whole is gathered once, at the end: neither operand travels.

// LOCAL-LABEL: func @whole_result
// LOCAL-NOT:     tp.all
// LOCAL:         linalg.add
// LOCAL-NEXT:    tp.all_gather
// LOCAL-NEXT:    {{^ *}}return
func.func @whole_result(%x: tensor<12x5xf32> {tp.sharding = #tp.sharding<@three, [{"a"}, {}]>}, %y: tensor<12x5xf32>)
    -> (tensor<12x5xf32> {tp.sharding = #tp.sharding<@three, [{}, {}]>}) {
  %0 = linalg.add ins(%x, %y : tensor<12x5xf32>, tensor<12x5xf32>) outs(%x : tensor<12x5xf32>) -> tensor<12x5xf32>
  return %0 : tensor<12x5xf32>
}

// Operations element by element go before contractions, in whichever order they stand.

// CHECK-LABEL: func @elements_before_contractions
// CHECK:         linalg.matmul
// CHECK-SAME:    tp.shardings = [#tp.sharding<@two_two, [{"a"}, {}]>]
// CHECK-LABEL: func @elements_before_contractions_flipped
// CHECK:         linalg.matmul
// CHECK-SAME:    tp.shardings = [#tp.sharding<@two_two, [{"a"}, {}]>]
func.func @elements_before_contractions(%x: tensor<12x8xf32> {tp.sharding = #tp.sharding<@two_two, [{"a"}, {?}]>},
                                        %w: tensor<8x8xf32> {tp.sharding = #tp.sharding<@two_two, [{?}, {"a"}]>},
                                        %i: tensor<12x8xf32>) -> tensor<12x8xf32> {
  %0 = linalg.matmul ins(%x, %w : tensor<12x8xf32>, tensor<8x8xf32>) outs(%i : tensor<12x8xf32>) -> tensor<12x8xf32>
  %1 = linalg.add ins(%x, %0 : tensor<12x8xf32>, tensor<12x8xf32>) outs(%x : tensor<12x8xf32>) -> tensor<12x8xf32>
  return %1 : tensor<12x8xf32>
}
func.func @elements_before_contractions_flipped(%x: tensor<12x8xf32> {tp.sharding = #tp.sharding<@two_two, [{"a"}, {?}]>},
                                                %w: tensor<8x8xf32> {tp.sharding = #tp.sharding<@two_two, [{?}, {"a"}]>},
                                                %i: tensor<12x8xf32>) -> tensor<12x8xf32> {
  %1 = linalg.add ins(%x, %i : tensor<12x8xf32>, tensor<12x8xf32>) outs(%x : tensor<12x8xf32>) -> tensor<12x8xf32>
  %0 = linalg.matmul ins(%x, %w : tensor<12x8xf32>, tensor<8x8xf32>) outs(%1 : tensor<12x8xf32>) -> tensor<12x8xf32>
  return %0 : tensor<12x8xf32>
}

// Chained products: the axis stays on the rows, and both weights whole.

// LOCAL-LABEL: func @chained_products
// LOCAL-NOT:     tp.all
// LOCAL:         return %{{.*}} : tensor<4x7xf32>
func.func @chained_products(%x: tensor<12x8xf32> {tp.sharding = #tp.sharding<@three, [{"a"}, {}]>}, %v: tensor<8x9xf32>, %w: tensor<9x7xf32>,
                            %i: tensor<12x9xf32>, %j: tensor<12x7xf32>) -> tensor<12x7xf32> {
  %0 = linalg.matmul ins(%x, %v : tensor<12x8xf32>, tensor<8x9xf32>) outs(%i : tensor<12x9xf32>) -> tensor<12x9xf32>
  %1 = linalg.matmul ins(%0, %w : tensor<12x9xf32>, tensor<9x7xf32>) outs(%j : tensor<12x7xf32>) -> tensor<12x7xf32>
  return %1 : tensor<12x7xf32>
}
