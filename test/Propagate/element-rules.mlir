// RUN: tp-opt %s --tp-propagate-shardings --tp-verify-propagate | FileCheck %s
// RUN: tp-opt %s --tp-propagate-shardings --verify-diagnostics -o /dev/null
// RUN: %check-each %s

// Between tensors and scalars, which every device has alike.

tp.mesh @pod <tp = 4>

// CHECK-LABEL: func @scalar_of_a_shard
// CHECK:         tensor.extract
// CHECK-SAME:    tp.loops = #tp.loops<@pod, []>
// CHECK-SAME:    tp.shardings = [unit]
func.func @scalar_of_a_shard(%x: tensor<8xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}]>}) -> f32 {
  %c5 = arith.constant 5 : index
  // expected-remark @+1 {{operand #0 of 'tensor.extract' is cut along dimension 0, and the operation needs it whole}}
  %0 = tensor.extract %x[%c5] : tensor<8xf32>
  return %0 : f32
}

// A sum leaves its tensor, scales a shard, and is made a tensor again.

// CHECK-LABEL: func @there_and_back
// CHECK:         tensor.from_elements
// CHECK-SAME:    tp.shardings = [#tp.sharding<@pod, [{}]>]
func.func @there_and_back(%x: tensor<8xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}]>}, %init: tensor<f32>) -> (tensor<8xf32>, tensor<2xf32>) {
  %0 = linalg.reduce { arith.addf } ins(%x : tensor<8xf32>) outs(%init : tensor<f32>) dimensions = [0]
  %s = tensor.extract %0[] : tensor<f32>
  %1 = linalg.generic {indexing_maps = [affine_map<(i) -> (i)>, affine_map<(i) -> ()>, affine_map<(i) -> (i)>], iterator_types = ["parallel"]} ins(%x, %s : tensor<8xf32>, f32) outs(%x : tensor<8xf32>) {
  ^bb0(%a: f32, %b: f32, %out: f32):
    %p = arith.mulf %a, %b : f32
    linalg.yield %p : f32
  } -> tensor<8xf32>
  %2 = tensor.from_elements %s, %s : tensor<2xf32>
  return %1, %2 : tensor<8xf32>, tensor<2xf32>
}
