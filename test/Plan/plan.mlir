// The plan of a program without any annotation, by machine and memory.
//
// RUN: tp-opt %s --plan=h100 --mesh=tp=4 --tp-shard | FileCheck %s --check-prefix=ROOM
// RUN: tp-opt %s '--pass-pipeline=builtin.module(tp-shard{plan=h100 mesh=tp=4 memory-bytes=6000000})' | FileCheck %s --check-prefix=TIGHT
// RUN: tp-check %s --plan=h100 --mesh=tp=3 | FileCheck %s --check-prefix=CHECK3
// RUN: tp-check %s --plan=h100 --devices=6 | FileCheck %s --check-prefix=CHECK6

// Where memory does not matter the weights are whole on all devices, and each
// has some rows: nothing is sent.
// ROOM: tp.mesh @mesh <tp = 4>
// ROOM: func.func @main(%{{.*}}: tensor<96x512xf32> {{[^%]*}}[{"tp"}, {}]>}
// ROOM-SAME: tensor<512x2040xf32> {{[^%]*}}[{}, {}]>}
// ROOM-SAME: -> (tensor<96x512xf32>
// ROOM-NOT: tp.all_

// Where it does, the first matrix is cut by columns and the second by rows, and
// each device gets some rows of the sums.
// TIGHT: func.func @main(%{{.*}}: tensor<384x512xf32> {{[^%]*}}[{}, {}]>}
// TIGHT-SAME: tensor<512x510xf32> {{[^%]*}}[{}, {"tp"}]>}
// TIGHT-SAME: tensor<510x512xf32> {{[^%]*}}[{"tp"}, {}]>}
// TIGHT-COUNT-1: tp.reduce_scatter %{{.*}} sum dim 0 over @mesh ["tp"]
// TIGHT-NOT: tp.all_

// CHECK3: equal
// CHECK3: collectives 0 wire 0
// CHECK6: equal
// CHECK6: collectives 0 wire 0
func.func @main(%x: tensor<384x512xf32>, %w1: tensor<512x2040xf32>, %w2: tensor<2040x512xf32>) -> tensor<384x512xf32> {
  %zero = arith.constant 0.0 : f32
  %e1 = tensor.empty() : tensor<384x2040xf32>
  %f1 = linalg.fill ins(%zero : f32) outs(%e1 : tensor<384x2040xf32>) -> tensor<384x2040xf32>
  %h = linalg.matmul ins(%x, %w1 : tensor<384x512xf32>, tensor<512x2040xf32>) outs(%f1 : tensor<384x2040xf32>) -> tensor<384x2040xf32>
  %g = linalg.tanh ins(%h : tensor<384x2040xf32>) outs(%e1 : tensor<384x2040xf32>) -> tensor<384x2040xf32>
  %e2 = tensor.empty() : tensor<384x512xf32>
  %f2 = linalg.fill ins(%zero : f32) outs(%e2 : tensor<384x512xf32>) -> tensor<384x512xf32>
  %y = linalg.matmul ins(%g, %w2 : tensor<384x2040xf32>, tensor<2040x512xf32>) outs(%f2 : tensor<384x512xf32>) -> tensor<384x512xf32>
  return %y : tensor<384x512xf32>
}
