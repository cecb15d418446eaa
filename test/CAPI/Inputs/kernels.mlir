// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Two kernels of the user: one takes elements as they come, the other whole rows.

func.func @main(%a: tensor<7x10xf32> {tp.name = "a"}, %b: tensor<7x10xf32> {tp.name = "b"}) -> (tensor<7x10xf32>, tensor<7xf32>) {
  %0 = tp.call "my.gate"(%a, %b) {rule = "b f, b f -> b f"} : (tensor<7x10xf32>, tensor<7x10xf32>) -> tensor<7x10xf32>
  %1:2 = tp.call "my.shift"(%0) {rule = "b f! -> b f, b"} : (tensor<7x10xf32>) -> (tensor<7x10xf32>, tensor<7xf32>)
  return %1#0, %1#1 : tensor<7x10xf32>, tensor<7xf32>
}
