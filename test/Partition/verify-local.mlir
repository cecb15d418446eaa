// RUN: tp-opt %s --tp-verify-local | FileCheck %s

tp.mesh @deep <pp = 2, tp = 6>

// A program without shardings is that of the only device.

// CHECK-LABEL: func @one_device
func.func @one_device(%x: tensor<6xf32>) -> tensor<2x3xf32> {
  %0 = tensor.expand_shape %x [[0, 1]] output_shape [2, 3] : tensor<6xf32> into tensor<2x3xf32>
  return %0 : tensor<2x3xf32>
}

// Seven elements over six devices lie as 2, 2, 0, 2, 1, 0; ten over 2 x 6 have
// a buffer of one. Gaps and sub-axes are cut alike. Scalars have no sharding.

// CHECK-LABEL: func @uneven
func.func @uneven(%x: tensor<2x5xf32> {tp.sharding = #tp.sharding<@deep, [{"tp"}, {}]>, tp.global = tensor<7x5xf32>},
                  %y: tensor<1xf32> {tp.sharding = #tp.sharding<@deep, [{"pp", "tp"}]>, tp.global = tensor<10xf32>},
                  %z: tensor<3x12xf32> {tp.sharding = #tp.sharding<@deep, [{"tp":(2)3}, {3:_, "tp":(1)2}]>, tp.global = tensor<7x24xf32>},
                  %n: f32)
    -> (tensor<2x5xf32> {tp.sharding = #tp.sharding<@deep, [{"tp"}, {}]>, tp.global = tensor<7x5xf32>}) {
  return %x : tensor<2x5xf32>
}
