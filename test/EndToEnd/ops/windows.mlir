// RUN: %check-each %s

// Every operation of linalg that slides a window on cut tensors: by the interpreter.

tp.mesh @grid <x = 2, y = 3>

func.func @conv_1d(%a0: tensor<10xf32> {tp.sharding = #tp.sharding<@grid, [{"y"}]>}, %a1: tensor<3xf32>) -> tensor<8xf32> {
  %oz = arith.constant 0.0 : f32
  %oe = tensor.empty() : tensor<8xf32>
  %o = linalg.fill ins(%oz : f32) outs(%oe : tensor<8xf32>) -> tensor<8xf32>
  %r = linalg.conv_1d ins(%a0, %a1 : tensor<10xf32>, tensor<3xf32>) outs(%o : tensor<8xf32>) -> tensor<8xf32>
  return %r : tensor<8xf32>
}

func.func @conv_1d_ncw_fcw(%a0: tensor<2x5x10xf32> {tp.sharding = #tp.sharding<@grid, [{}, {"x"}, {"y"}]>}, %a1: tensor<6x5x3xf32>) -> tensor<2x6x8xf32> {
  %oz = arith.constant 0.0 : f32
  %oe = tensor.empty() : tensor<2x6x8xf32>
  %o = linalg.fill ins(%oz : f32) outs(%oe : tensor<2x6x8xf32>) -> tensor<2x6x8xf32>
  %r = linalg.conv_1d_ncw_fcw ins(%a0, %a1 : tensor<2x5x10xf32>, tensor<6x5x3xf32>) outs(%o : tensor<2x6x8xf32>) -> tensor<2x6x8xf32>
  return %r : tensor<2x6x8xf32>
}

func.func @conv_1d_nwc_wcf(%a0: tensor<2x10x5xf32> {tp.sharding = #tp.sharding<@grid, [{}, {"y"}, {"x"}]>}, %a1: tensor<3x5x6xf32>) -> tensor<2x8x6xf32> {
  %oz = arith.constant 0.0 : f32
  %oe = tensor.empty() : tensor<2x8x6xf32>
  %o = linalg.fill ins(%oz : f32) outs(%oe : tensor<2x8x6xf32>) -> tensor<2x8x6xf32>
  %r = linalg.conv_1d_nwc_wcf ins(%a0, %a1 : tensor<2x10x5xf32>, tensor<3x5x6xf32>) outs(%o : tensor<2x8x6xf32>) -> tensor<2x8x6xf32>
  return %r : tensor<2x8x6xf32>
}

func.func @conv_2d(%a0: tensor<10x7xf32> {tp.sharding = #tp.sharding<@grid, [{"y"}, {"x"}]>}, %a1: tensor<3x3xf32>) -> tensor<8x5xf32> {
  %oz = arith.constant 0.0 : f32
  %oe = tensor.empty() : tensor<8x5xf32>
  %o = linalg.fill ins(%oz : f32) outs(%oe : tensor<8x5xf32>) -> tensor<8x5xf32>
  %r = linalg.conv_2d ins(%a0, %a1 : tensor<10x7xf32>, tensor<3x3xf32>) outs(%o : tensor<8x5xf32>) -> tensor<8x5xf32>
  return %r : tensor<8x5xf32>
}

func.func @conv_2d_nchw_fchw(%a0: tensor<2x5x10x7xf32> {tp.sharding = #tp.sharding<@grid, [{"x"}, {}, {"y"}, {}]>}, %a1: tensor<6x5x3x3xf32>) -> tensor<2x6x8x5xf32> {
  %oz = arith.constant 0.0 : f32
  %oe = tensor.empty() : tensor<2x6x8x5xf32>
  %o = linalg.fill ins(%oz : f32) outs(%oe : tensor<2x6x8x5xf32>) -> tensor<2x6x8x5xf32>
  %r = linalg.conv_2d_nchw_fchw ins(%a0, %a1 : tensor<2x5x10x7xf32>, tensor<6x5x3x3xf32>) outs(%o : tensor<2x6x8x5xf32>) -> tensor<2x6x8x5xf32>
  return %r : tensor<2x6x8x5xf32>
}

func.func @conv_2d_nchw_fchw_q(%a0: tensor<2x5x10x7xi8> {tp.sharding = #tp.sharding<@grid, [{"x"}, {}, {"y"}, {}]>}, %a1: tensor<6x5x3x3xi8>) -> tensor<2x6x8x5xi32> {
  %oz = arith.constant 0 : i32
  %oe = tensor.empty() : tensor<2x6x8x5xi32>
  %o = linalg.fill ins(%oz : i32) outs(%oe : tensor<2x6x8x5xi32>) -> tensor<2x6x8x5xi32>
  %zp = arith.constant 2 : i32
  %r = linalg.conv_2d_nchw_fchw_q ins(%a0, %a1, %zp, %zp : tensor<2x5x10x7xi8>, tensor<6x5x3x3xi8>, i32, i32) outs(%o : tensor<2x6x8x5xi32>) -> tensor<2x6x8x5xi32>
  return %r : tensor<2x6x8x5xi32>
}

func.func @conv_2d_ngchw_fgchw(%a0: tensor<2x2x5x10x7xf32> {tp.sharding = #tp.sharding<@grid, [{"x"}, {}, {}, {"y"}, {}]>}, %a1: tensor<6x2x5x3x3xf32>) -> tensor<2x2x6x8x5xf32> {
  %oz = arith.constant 0.0 : f32
  %oe = tensor.empty() : tensor<2x2x6x8x5xf32>
  %o = linalg.fill ins(%oz : f32) outs(%oe : tensor<2x2x6x8x5xf32>) -> tensor<2x2x6x8x5xf32>
  %r = linalg.conv_2d_ngchw_fgchw ins(%a0, %a1 : tensor<2x2x5x10x7xf32>, tensor<6x2x5x3x3xf32>) outs(%o : tensor<2x2x6x8x5xf32>) -> tensor<2x2x6x8x5xf32>
  return %r : tensor<2x2x6x8x5xf32>
}

func.func @conv_2d_ngchw_gfchw(%a0: tensor<2x2x5x10x7xf32> {tp.sharding = #tp.sharding<@grid, [{"x"}, {}, {}, {"y"}, {}]>}, %a1: tensor<2x6x5x3x3xf32>) -> tensor<2x2x6x8x5xf32> {
  %oz = arith.constant 0.0 : f32
  %oe = tensor.empty() : tensor<2x2x6x8x5xf32>
  %o = linalg.fill ins(%oz : f32) outs(%oe : tensor<2x2x6x8x5xf32>) -> tensor<2x2x6x8x5xf32>
  %r = linalg.conv_2d_ngchw_gfchw ins(%a0, %a1 : tensor<2x2x5x10x7xf32>, tensor<2x6x5x3x3xf32>) outs(%o : tensor<2x2x6x8x5xf32>) -> tensor<2x2x6x8x5xf32>
  return %r : tensor<2x2x6x8x5xf32>
}

func.func @conv_2d_ngchw_gfchw_q(%a0: tensor<2x2x5x10x7xi8> {tp.sharding = #tp.sharding<@grid, [{"x"}, {}, {}, {"y"}, {}]>}, %a1: tensor<2x6x5x3x3xi8>) -> tensor<2x2x6x8x5xi32> {
  %oz = arith.constant 0 : i32
  %oe = tensor.empty() : tensor<2x2x6x8x5xi32>
  %o = linalg.fill ins(%oz : i32) outs(%oe : tensor<2x2x6x8x5xi32>) -> tensor<2x2x6x8x5xi32>
  %zp = arith.constant 2 : i32
  %r = linalg.conv_2d_ngchw_gfchw_q ins(%a0, %a1, %zp, %zp : tensor<2x2x5x10x7xi8>, tensor<2x6x5x3x3xi8>, i32, i32) outs(%o : tensor<2x2x6x8x5xi32>) -> tensor<2x2x6x8x5xi32>
  return %r : tensor<2x2x6x8x5xi32>
}

func.func @conv_2d_nhwc_fhwc(%a0: tensor<2x10x7x5xf32> {tp.sharding = #tp.sharding<@grid, [{"x"}, {"y"}, {}, {}]>}, %a1: tensor<6x3x3x5xf32>) -> tensor<2x8x5x6xf32> {
  %oz = arith.constant 0.0 : f32
  %oe = tensor.empty() : tensor<2x8x5x6xf32>
  %o = linalg.fill ins(%oz : f32) outs(%oe : tensor<2x8x5x6xf32>) -> tensor<2x8x5x6xf32>
  %r = linalg.conv_2d_nhwc_fhwc ins(%a0, %a1 : tensor<2x10x7x5xf32>, tensor<6x3x3x5xf32>) outs(%o : tensor<2x8x5x6xf32>) -> tensor<2x8x5x6xf32>
  return %r : tensor<2x8x5x6xf32>
}

func.func @conv_2d_nhwc_fhwc_q(%a0: tensor<2x10x7x5xi8> {tp.sharding = #tp.sharding<@grid, [{"x"}, {"y"}, {}, {}]>}, %a1: tensor<6x3x3x5xi8>) -> tensor<2x8x5x6xi32> {
  %oz = arith.constant 0 : i32
  %oe = tensor.empty() : tensor<2x8x5x6xi32>
  %o = linalg.fill ins(%oz : i32) outs(%oe : tensor<2x8x5x6xi32>) -> tensor<2x8x5x6xi32>
  %zp = arith.constant 2 : i32
  %r = linalg.conv_2d_nhwc_fhwc_q ins(%a0, %a1, %zp, %zp : tensor<2x10x7x5xi8>, tensor<6x3x3x5xi8>, i32, i32) outs(%o : tensor<2x8x5x6xi32>) -> tensor<2x8x5x6xi32>
  return %r : tensor<2x8x5x6xi32>
}

func.func @conv_2d_nhwc_hwcf(%a0: tensor<2x10x7x5xf32> {tp.sharding = #tp.sharding<@grid, [{"x"}, {"y"}, {}, {}]>}, %a1: tensor<3x3x5x6xf32>) -> tensor<2x8x5x6xf32> {
  %oz = arith.constant 0.0 : f32
  %oe = tensor.empty() : tensor<2x8x5x6xf32>
  %o = linalg.fill ins(%oz : f32) outs(%oe : tensor<2x8x5x6xf32>) -> tensor<2x8x5x6xf32>
  %r = linalg.conv_2d_nhwc_hwcf ins(%a0, %a1 : tensor<2x10x7x5xf32>, tensor<3x3x5x6xf32>) outs(%o : tensor<2x8x5x6xf32>) -> tensor<2x8x5x6xf32>
  return %r : tensor<2x8x5x6xf32>
}

func.func @conv_2d_nhwc_hwcf_q(%a0: tensor<2x10x7x5xi8> {tp.sharding = #tp.sharding<@grid, [{"x"}, {"y"}, {}, {}]>}, %a1: tensor<3x3x5x6xi8>) -> tensor<2x8x5x6xi32> {
  %oz = arith.constant 0 : i32
  %oe = tensor.empty() : tensor<2x8x5x6xi32>
  %o = linalg.fill ins(%oz : i32) outs(%oe : tensor<2x8x5x6xi32>) -> tensor<2x8x5x6xi32>
  %zp = arith.constant 2 : i32
  %r = linalg.conv_2d_nhwc_hwcf_q ins(%a0, %a1, %zp, %zp : tensor<2x10x7x5xi8>, tensor<3x3x5x6xi8>, i32, i32) outs(%o : tensor<2x8x5x6xi32>) -> tensor<2x8x5x6xi32>
  return %r : tensor<2x8x5x6xi32>
}

func.func @conv_2d_nhwgc_gfhwc(%a0: tensor<2x10x7x2x5xf32> {tp.sharding = #tp.sharding<@grid, [{"x"}, {"y"}, {}, {}, {}]>}, %a1: tensor<2x6x3x3x5xf32>) -> tensor<2x8x5x2x6xf32> {
  %oz = arith.constant 0.0 : f32
  %oe = tensor.empty() : tensor<2x8x5x2x6xf32>
  %o = linalg.fill ins(%oz : f32) outs(%oe : tensor<2x8x5x2x6xf32>) -> tensor<2x8x5x2x6xf32>
  %r = linalg.conv_2d_nhwgc_gfhwc ins(%a0, %a1 : tensor<2x10x7x2x5xf32>, tensor<2x6x3x3x5xf32>) outs(%o : tensor<2x8x5x2x6xf32>) -> tensor<2x8x5x2x6xf32>
  return %r : tensor<2x8x5x2x6xf32>
}

func.func @conv_2d_nhwgc_gfhwc_q(%a0: tensor<2x10x7x2x5xi8> {tp.sharding = #tp.sharding<@grid, [{"x"}, {"y"}, {}, {}, {}]>}, %a1: tensor<2x6x3x3x5xi8>) -> tensor<2x8x5x2x6xi32> {
  %oz = arith.constant 0 : i32
  %oe = tensor.empty() : tensor<2x8x5x2x6xi32>
  %o = linalg.fill ins(%oz : i32) outs(%oe : tensor<2x8x5x2x6xi32>) -> tensor<2x8x5x2x6xi32>
  %zp = arith.constant 2 : i32
  %r = linalg.conv_2d_nhwgc_gfhwc_q ins(%a0, %a1, %zp, %zp : tensor<2x10x7x2x5xi8>, tensor<2x6x3x3x5xi8>, i32, i32) outs(%o : tensor<2x8x5x2x6xi32>) -> tensor<2x8x5x2x6xi32>
  return %r : tensor<2x8x5x2x6xi32>
}

func.func @conv_3d(%a0: tensor<10x7x6xf32> {tp.sharding = #tp.sharding<@grid, [{"y"}, {"x"}, {}]>}, %a1: tensor<3x3x3xf32>) -> tensor<8x5x4xf32> {
  %oz = arith.constant 0.0 : f32
  %oe = tensor.empty() : tensor<8x5x4xf32>
  %o = linalg.fill ins(%oz : f32) outs(%oe : tensor<8x5x4xf32>) -> tensor<8x5x4xf32>
  %r = linalg.conv_3d ins(%a0, %a1 : tensor<10x7x6xf32>, tensor<3x3x3xf32>) outs(%o : tensor<8x5x4xf32>) -> tensor<8x5x4xf32>
  return %r : tensor<8x5x4xf32>
}

func.func @conv_3d_ncdhw_fcdhw(%a0: tensor<2x5x5x6x4xf32> {tp.sharding = #tp.sharding<@grid, [{"x"}, {}, {"y"}, {}, {}]>}, %a1: tensor<3x5x3x3x3xf32>) -> tensor<2x3x3x4x2xf32> {
  %oz = arith.constant 0.0 : f32
  %oe = tensor.empty() : tensor<2x3x3x4x2xf32>
  %o = linalg.fill ins(%oz : f32) outs(%oe : tensor<2x3x3x4x2xf32>) -> tensor<2x3x3x4x2xf32>
  %r = linalg.conv_3d_ncdhw_fcdhw ins(%a0, %a1 : tensor<2x5x5x6x4xf32>, tensor<3x5x3x3x3xf32>) outs(%o : tensor<2x3x3x4x2xf32>) -> tensor<2x3x3x4x2xf32>
  return %r : tensor<2x3x3x4x2xf32>
}

func.func @conv_3d_ndhwc_dhwcf(%a0: tensor<2x5x6x4x5xf32> {tp.sharding = #tp.sharding<@grid, [{"x"}, {"y"}, {}, {}, {}]>}, %a1: tensor<3x3x3x5x3xf32>) -> tensor<2x3x4x2x3xf32> {
  %oz = arith.constant 0.0 : f32
  %oe = tensor.empty() : tensor<2x3x4x2x3xf32>
  %o = linalg.fill ins(%oz : f32) outs(%oe : tensor<2x3x4x2x3xf32>) -> tensor<2x3x4x2x3xf32>
  %r = linalg.conv_3d_ndhwc_dhwcf ins(%a0, %a1 : tensor<2x5x6x4x5xf32>, tensor<3x3x3x5x3xf32>) outs(%o : tensor<2x3x4x2x3xf32>) -> tensor<2x3x4x2x3xf32>
  return %r : tensor<2x3x4x2x3xf32>
}

func.func @conv_3d_ndhwc_dhwcf_q(%a0: tensor<2x5x6x4x5xi8> {tp.sharding = #tp.sharding<@grid, [{"x"}, {"y"}, {}, {}, {}]>}, %a1: tensor<3x3x3x5x3xi8>) -> tensor<2x3x4x2x3xi32> {
  %oz = arith.constant 0 : i32
  %oe = tensor.empty() : tensor<2x3x4x2x3xi32>
  %o = linalg.fill ins(%oz : i32) outs(%oe : tensor<2x3x4x2x3xi32>) -> tensor<2x3x4x2x3xi32>
  %zp = arith.constant 2 : i32
  %r = linalg.conv_3d_ndhwc_dhwcf_q ins(%a0, %a1, %zp, %zp : tensor<2x5x6x4x5xi8>, tensor<3x3x3x5x3xi8>, i32, i32) outs(%o : tensor<2x3x4x2x3xi32>) -> tensor<2x3x4x2x3xi32>
  return %r : tensor<2x3x4x2x3xi32>
}

func.func @depthwise_conv_1d_ncw_cw(%a0: tensor<2x5x10xf32> {tp.sharding = #tp.sharding<@grid, [{}, {"x"}, {"y"}]>}, %a1: tensor<5x3xf32>) -> tensor<2x5x8xf32> {
  %oz = arith.constant 0.0 : f32
  %oe = tensor.empty() : tensor<2x5x8xf32>
  %o = linalg.fill ins(%oz : f32) outs(%oe : tensor<2x5x8xf32>) -> tensor<2x5x8xf32>
  %r = linalg.depthwise_conv_1d_ncw_cw ins(%a0, %a1 : tensor<2x5x10xf32>, tensor<5x3xf32>) outs(%o : tensor<2x5x8xf32>) -> tensor<2x5x8xf32>
  return %r : tensor<2x5x8xf32>
}

func.func @depthwise_conv_1d_nwc_wc(%a0: tensor<2x10x5xf32> {tp.sharding = #tp.sharding<@grid, [{}, {"y"}, {"x"}]>}, %a1: tensor<3x5xf32>) -> tensor<2x8x5xf32> {
  %oz = arith.constant 0.0 : f32
  %oe = tensor.empty() : tensor<2x8x5xf32>
  %o = linalg.fill ins(%oz : f32) outs(%oe : tensor<2x8x5xf32>) -> tensor<2x8x5xf32>
  %r = linalg.depthwise_conv_1d_nwc_wc ins(%a0, %a1 : tensor<2x10x5xf32>, tensor<3x5xf32>) outs(%o : tensor<2x8x5xf32>) -> tensor<2x8x5xf32>
  return %r : tensor<2x8x5xf32>
}

func.func @depthwise_conv_1d_nwc_wcm(%a0: tensor<2x10x5xf32> {tp.sharding = #tp.sharding<@grid, [{}, {"y"}, {"x"}]>}, %a1: tensor<3x5x2xf32>) -> tensor<2x8x5x2xf32> {
  %oz = arith.constant 0.0 : f32
  %oe = tensor.empty() : tensor<2x8x5x2xf32>
  %o = linalg.fill ins(%oz : f32) outs(%oe : tensor<2x8x5x2xf32>) -> tensor<2x8x5x2xf32>
  %r = linalg.depthwise_conv_1d_nwc_wcm ins(%a0, %a1 : tensor<2x10x5xf32>, tensor<3x5x2xf32>) outs(%o : tensor<2x8x5x2xf32>) -> tensor<2x8x5x2xf32>
  return %r : tensor<2x8x5x2xf32>
}

func.func @depthwise_conv_2d_nchw_chw(%a0: tensor<2x5x10x7xf32> {tp.sharding = #tp.sharding<@grid, [{"x"}, {"y"}, {}, {}]>}, %a1: tensor<5x3x3xf32>) -> tensor<2x5x8x5xf32> {
  %oz = arith.constant 0.0 : f32
  %oe = tensor.empty() : tensor<2x5x8x5xf32>
  %o = linalg.fill ins(%oz : f32) outs(%oe : tensor<2x5x8x5xf32>) -> tensor<2x5x8x5xf32>
  %r = linalg.depthwise_conv_2d_nchw_chw ins(%a0, %a1 : tensor<2x5x10x7xf32>, tensor<5x3x3xf32>) outs(%o : tensor<2x5x8x5xf32>) -> tensor<2x5x8x5xf32>
  return %r : tensor<2x5x8x5xf32>
}

func.func @depthwise_conv_2d_nhwc_hwc(%a0: tensor<2x10x7x5xf32> {tp.sharding = #tp.sharding<@grid, [{"x"}, {"y"}, {}, {}]>}, %a1: tensor<3x3x5xf32>) -> tensor<2x8x5x5xf32> {
  %oz = arith.constant 0.0 : f32
  %oe = tensor.empty() : tensor<2x8x5x5xf32>
  %o = linalg.fill ins(%oz : f32) outs(%oe : tensor<2x8x5x5xf32>) -> tensor<2x8x5x5xf32>
  %r = linalg.depthwise_conv_2d_nhwc_hwc ins(%a0, %a1 : tensor<2x10x7x5xf32>, tensor<3x3x5xf32>) outs(%o : tensor<2x8x5x5xf32>) -> tensor<2x8x5x5xf32>
  return %r : tensor<2x8x5x5xf32>
}

func.func @depthwise_conv_2d_nhwc_hwc_q(%a0: tensor<2x10x7x5xi8> {tp.sharding = #tp.sharding<@grid, [{"x"}, {"y"}, {}, {}]>}, %a1: tensor<3x3x5xi8>) -> tensor<2x8x5x5xi32> {
  %oz = arith.constant 0 : i32
  %oe = tensor.empty() : tensor<2x8x5x5xi32>
  %o = linalg.fill ins(%oz : i32) outs(%oe : tensor<2x8x5x5xi32>) -> tensor<2x8x5x5xi32>
  %zp = arith.constant 2 : i32
  %r = linalg.depthwise_conv_2d_nhwc_hwc_q ins(%a0, %a1, %zp, %zp : tensor<2x10x7x5xi8>, tensor<3x3x5xi8>, i32, i32) outs(%o : tensor<2x8x5x5xi32>) -> tensor<2x8x5x5xi32>
  return %r : tensor<2x8x5x5xi32>
}

func.func @depthwise_conv_2d_nhwc_hwcm(%a0: tensor<2x10x7x5xf32> {tp.sharding = #tp.sharding<@grid, [{"x"}, {"y"}, {}, {}]>}, %a1: tensor<3x3x5x2xf32>) -> tensor<2x8x5x5x2xf32> {
  %oz = arith.constant 0.0 : f32
  %oe = tensor.empty() : tensor<2x8x5x5x2xf32>
  %o = linalg.fill ins(%oz : f32) outs(%oe : tensor<2x8x5x5x2xf32>) -> tensor<2x8x5x5x2xf32>
  %r = linalg.depthwise_conv_2d_nhwc_hwcm ins(%a0, %a1 : tensor<2x10x7x5xf32>, tensor<3x3x5x2xf32>) outs(%o : tensor<2x8x5x5x2xf32>) -> tensor<2x8x5x5x2xf32>
  return %r : tensor<2x8x5x5x2xf32>
}

func.func @depthwise_conv_2d_nhwc_hwcm_q(%a0: tensor<2x10x7x5xi8> {tp.sharding = #tp.sharding<@grid, [{"x"}, {"y"}, {}, {}]>}, %a1: tensor<3x3x5x2xi8>) -> tensor<2x8x5x5x2xi32> {
  %oz = arith.constant 0 : i32
  %oe = tensor.empty() : tensor<2x8x5x5x2xi32>
  %o = linalg.fill ins(%oz : i32) outs(%oe : tensor<2x8x5x5x2xi32>) -> tensor<2x8x5x5x2xi32>
  %zp = arith.constant 2 : i32
  %r = linalg.depthwise_conv_2d_nhwc_hwcm_q ins(%a0, %a1, %zp, %zp : tensor<2x10x7x5xi8>, tensor<3x3x5x2xi8>, i32, i32) outs(%o : tensor<2x8x5x5x2xi32>) -> tensor<2x8x5x5x2xi32>
  return %r : tensor<2x8x5x5x2xi32>
}

func.func @depthwise_conv_3d_ncdhw_cdhw(%a0: tensor<2x5x5x6x4xf32> {tp.sharding = #tp.sharding<@grid, [{"x"}, {"y"}, {}, {}, {}]>}, %a1: tensor<5x3x3x3xf32>) -> tensor<2x5x3x4x2xf32> {
  %oz = arith.constant 0.0 : f32
  %oe = tensor.empty() : tensor<2x5x3x4x2xf32>
  %o = linalg.fill ins(%oz : f32) outs(%oe : tensor<2x5x3x4x2xf32>) -> tensor<2x5x3x4x2xf32>
  %r = linalg.depthwise_conv_3d_ncdhw_cdhw ins(%a0, %a1 : tensor<2x5x5x6x4xf32>, tensor<5x3x3x3xf32>) outs(%o : tensor<2x5x3x4x2xf32>) -> tensor<2x5x3x4x2xf32>
  return %r : tensor<2x5x3x4x2xf32>
}

func.func @depthwise_conv_3d_ndhwc_dhwc(%a0: tensor<2x5x6x4x5xf32> {tp.sharding = #tp.sharding<@grid, [{"x"}, {"y"}, {}, {}, {}]>}, %a1: tensor<3x3x3x5xf32>) -> tensor<2x3x4x2x5xf32> {
  %oz = arith.constant 0.0 : f32
  %oe = tensor.empty() : tensor<2x3x4x2x5xf32>
  %o = linalg.fill ins(%oz : f32) outs(%oe : tensor<2x3x4x2x5xf32>) -> tensor<2x3x4x2x5xf32>
  %r = linalg.depthwise_conv_3d_ndhwc_dhwc ins(%a0, %a1 : tensor<2x5x6x4x5xf32>, tensor<3x3x3x5xf32>) outs(%o : tensor<2x3x4x2x5xf32>) -> tensor<2x3x4x2x5xf32>
  return %r : tensor<2x3x4x2x5xf32>
}

func.func @depthwise_conv_3d_ndhwc_dhwcm(%a0: tensor<2x5x6x4x5xf32> {tp.sharding = #tp.sharding<@grid, [{"x"}, {"y"}, {}, {}, {}]>}, %a1: tensor<3x3x3x5x2xf32>) -> tensor<2x3x4x2x5x2xf32> {
  %oz = arith.constant 0.0 : f32
  %oe = tensor.empty() : tensor<2x3x4x2x5x2xf32>
  %o = linalg.fill ins(%oz : f32) outs(%oe : tensor<2x3x4x2x5x2xf32>) -> tensor<2x3x4x2x5x2xf32>
  %r = linalg.depthwise_conv_3d_ndhwc_dhwcm ins(%a0, %a1 : tensor<2x5x6x4x5xf32>, tensor<3x3x3x5x2xf32>) outs(%o : tensor<2x3x4x2x5x2xf32>) -> tensor<2x3x4x2x5x2xf32>
  return %r : tensor<2x3x4x2x5x2xf32>
}

func.func @pooling_nchw_max(%a0: tensor<2x5x10x7xf32> {tp.sharding = #tp.sharding<@grid, [{"x"}, {}, {"y"}, {}]>}, %a1: tensor<3x3xf32>) -> tensor<2x5x8x5xf32> {
  %oz = arith.constant 0.0 : f32
  %oe = tensor.empty() : tensor<2x5x8x5xf32>
  %o = linalg.fill ins(%oz : f32) outs(%oe : tensor<2x5x8x5xf32>) -> tensor<2x5x8x5xf32>
  %r = linalg.pooling_nchw_max ins(%a0, %a1 : tensor<2x5x10x7xf32>, tensor<3x3xf32>) outs(%o : tensor<2x5x8x5xf32>) -> tensor<2x5x8x5xf32>
  return %r : tensor<2x5x8x5xf32>
}

func.func @pooling_ncw_max(%a0: tensor<2x5x10xf32> {tp.sharding = #tp.sharding<@grid, [{"x"}, {}, {"y"}]>}, %a1: tensor<3xf32>) -> tensor<2x5x8xf32> {
  %oz = arith.constant 0.0 : f32
  %oe = tensor.empty() : tensor<2x5x8xf32>
  %o = linalg.fill ins(%oz : f32) outs(%oe : tensor<2x5x8xf32>) -> tensor<2x5x8xf32>
  %r = linalg.pooling_ncw_max ins(%a0, %a1 : tensor<2x5x10xf32>, tensor<3xf32>) outs(%o : tensor<2x5x8xf32>) -> tensor<2x5x8xf32>
  return %r : tensor<2x5x8xf32>
}

func.func @pooling_nhwc_max(%a0: tensor<2x10x7x5xf32> {tp.sharding = #tp.sharding<@grid, [{"x"}, {"y"}, {}, {}]>}, %a1: tensor<3x3xf32>) -> tensor<2x8x5x5xf32> {
  %oz = arith.constant 0.0 : f32
  %oe = tensor.empty() : tensor<2x8x5x5xf32>
  %o = linalg.fill ins(%oz : f32) outs(%oe : tensor<2x8x5x5xf32>) -> tensor<2x8x5x5xf32>
  %r = linalg.pooling_nhwc_max ins(%a0, %a1 : tensor<2x10x7x5xf32>, tensor<3x3xf32>) outs(%o : tensor<2x8x5x5xf32>) -> tensor<2x8x5x5xf32>
  return %r : tensor<2x8x5x5xf32>
}

func.func @pooling_nwc_max(%a0: tensor<2x10x5xf32> {tp.sharding = #tp.sharding<@grid, [{"x"}, {"y"}, {}]>}, %a1: tensor<3xf32>) -> tensor<2x8x5xf32> {
  %oz = arith.constant 0.0 : f32
  %oe = tensor.empty() : tensor<2x8x5xf32>
  %o = linalg.fill ins(%oz : f32) outs(%oe : tensor<2x8x5xf32>) -> tensor<2x8x5xf32>
  %r = linalg.pooling_nwc_max ins(%a0, %a1 : tensor<2x10x5xf32>, tensor<3xf32>) outs(%o : tensor<2x8x5xf32>) -> tensor<2x8x5xf32>
  return %r : tensor<2x8x5xf32>
}

func.func @pooling_ndhwc_max(%a0: tensor<2x5x6x4x5xf32> {tp.sharding = #tp.sharding<@grid, [{"x"}, {"y"}, {}, {}, {}]>}, %a1: tensor<3x3x3xf32>) -> tensor<2x3x4x2x5xf32> {
  %oz = arith.constant 0.0 : f32
  %oe = tensor.empty() : tensor<2x3x4x2x5xf32>
  %o = linalg.fill ins(%oz : f32) outs(%oe : tensor<2x3x4x2x5xf32>) -> tensor<2x3x4x2x5xf32>
  %r = linalg.pooling_ndhwc_max ins(%a0, %a1 : tensor<2x5x6x4x5xf32>, tensor<3x3x3xf32>) outs(%o : tensor<2x3x4x2x5xf32>) -> tensor<2x3x4x2x5xf32>
  return %r : tensor<2x3x4x2x5xf32>
}

func.func @pooling_nchw_sum(%a0: tensor<2x5x10x7xf32> {tp.sharding = #tp.sharding<@grid, [{"x"}, {}, {"y"}, {}]>}, %a1: tensor<3x3xf32>) -> tensor<2x5x8x5xf32> {
  %oz = arith.constant 0.0 : f32
  %oe = tensor.empty() : tensor<2x5x8x5xf32>
  %o = linalg.fill ins(%oz : f32) outs(%oe : tensor<2x5x8x5xf32>) -> tensor<2x5x8x5xf32>
  %r = linalg.pooling_nchw_sum ins(%a0, %a1 : tensor<2x5x10x7xf32>, tensor<3x3xf32>) outs(%o : tensor<2x5x8x5xf32>) -> tensor<2x5x8x5xf32>
  return %r : tensor<2x5x8x5xf32>
}

func.func @pooling_ncw_sum(%a0: tensor<2x5x10xf32> {tp.sharding = #tp.sharding<@grid, [{"x"}, {}, {"y"}]>}, %a1: tensor<3xf32>) -> tensor<2x5x8xf32> {
  %oz = arith.constant 0.0 : f32
  %oe = tensor.empty() : tensor<2x5x8xf32>
  %o = linalg.fill ins(%oz : f32) outs(%oe : tensor<2x5x8xf32>) -> tensor<2x5x8xf32>
  %r = linalg.pooling_ncw_sum ins(%a0, %a1 : tensor<2x5x10xf32>, tensor<3xf32>) outs(%o : tensor<2x5x8xf32>) -> tensor<2x5x8xf32>
  return %r : tensor<2x5x8xf32>
}

func.func @pooling_nhwc_sum(%a0: tensor<2x10x7x5xf32> {tp.sharding = #tp.sharding<@grid, [{"x"}, {"y"}, {}, {}]>}, %a1: tensor<3x3xf32>) -> tensor<2x8x5x5xf32> {
  %oz = arith.constant 0.0 : f32
  %oe = tensor.empty() : tensor<2x8x5x5xf32>
  %o = linalg.fill ins(%oz : f32) outs(%oe : tensor<2x8x5x5xf32>) -> tensor<2x8x5x5xf32>
  %r = linalg.pooling_nhwc_sum ins(%a0, %a1 : tensor<2x10x7x5xf32>, tensor<3x3xf32>) outs(%o : tensor<2x8x5x5xf32>) -> tensor<2x8x5x5xf32>
  return %r : tensor<2x8x5x5xf32>
}

func.func @pooling_nwc_sum(%a0: tensor<2x10x5xf32> {tp.sharding = #tp.sharding<@grid, [{"x"}, {"y"}, {}]>}, %a1: tensor<3xf32>) -> tensor<2x8x5xf32> {
  %oz = arith.constant 0.0 : f32
  %oe = tensor.empty() : tensor<2x8x5xf32>
  %o = linalg.fill ins(%oz : f32) outs(%oe : tensor<2x8x5xf32>) -> tensor<2x8x5xf32>
  %r = linalg.pooling_nwc_sum ins(%a0, %a1 : tensor<2x10x5xf32>, tensor<3xf32>) outs(%o : tensor<2x8x5xf32>) -> tensor<2x8x5xf32>
  return %r : tensor<2x8x5xf32>
}

func.func @pooling_ndhwc_sum(%a0: tensor<2x5x6x4x5xf32> {tp.sharding = #tp.sharding<@grid, [{"x"}, {"y"}, {}, {}, {}]>}, %a1: tensor<3x3x3xf32>) -> tensor<2x3x4x2x5xf32> {
  %oz = arith.constant 0.0 : f32
  %oe = tensor.empty() : tensor<2x3x4x2x5xf32>
  %o = linalg.fill ins(%oz : f32) outs(%oe : tensor<2x3x4x2x5xf32>) -> tensor<2x3x4x2x5xf32>
  %r = linalg.pooling_ndhwc_sum ins(%a0, %a1 : tensor<2x5x6x4x5xf32>, tensor<3x3x3xf32>) outs(%o : tensor<2x3x4x2x5xf32>) -> tensor<2x3x4x2x5xf32>
  return %r : tensor<2x3x4x2x5xf32>
}

func.func @pooling_nhwc_min(%a0: tensor<2x10x7x5xf32> {tp.sharding = #tp.sharding<@grid, [{"x"}, {"y"}, {}, {}]>}, %a1: tensor<3x3xf32>) -> tensor<2x8x5x5xf32> {
  %oz = arith.constant 0.0 : f32
  %oe = tensor.empty() : tensor<2x8x5x5xf32>
  %o = linalg.fill ins(%oz : f32) outs(%oe : tensor<2x8x5x5xf32>) -> tensor<2x8x5x5xf32>
  %r = linalg.pooling_nhwc_min ins(%a0, %a1 : tensor<2x10x7x5xf32>, tensor<3x3xf32>) outs(%o : tensor<2x8x5x5xf32>) -> tensor<2x8x5x5xf32>
  return %r : tensor<2x8x5x5xf32>
}

func.func @pooling_nwc_min(%a0: tensor<2x10x5xf32> {tp.sharding = #tp.sharding<@grid, [{"x"}, {"y"}, {}]>}, %a1: tensor<3xf32>) -> tensor<2x8x5xf32> {
  %oz = arith.constant 0.0 : f32
  %oe = tensor.empty() : tensor<2x8x5xf32>
  %o = linalg.fill ins(%oz : f32) outs(%oe : tensor<2x8x5xf32>) -> tensor<2x8x5xf32>
  %r = linalg.pooling_nwc_min ins(%a0, %a1 : tensor<2x10x5xf32>, tensor<3xf32>) outs(%o : tensor<2x8x5xf32>) -> tensor<2x8x5xf32>
  return %r : tensor<2x8x5xf32>
}

func.func @pooling_ndhwc_min(%a0: tensor<2x5x6x4x5xf32> {tp.sharding = #tp.sharding<@grid, [{"x"}, {"y"}, {}, {}, {}]>}, %a1: tensor<3x3x3xf32>) -> tensor<2x3x4x2x5xf32> {
  %oz = arith.constant 0.0 : f32
  %oe = tensor.empty() : tensor<2x3x4x2x5xf32>
  %o = linalg.fill ins(%oz : f32) outs(%oe : tensor<2x3x4x2x5xf32>) -> tensor<2x3x4x2x5xf32>
  %r = linalg.pooling_ndhwc_min ins(%a0, %a1 : tensor<2x5x6x4x5xf32>, tensor<3x3x3xf32>) outs(%o : tensor<2x3x4x2x5xf32>) -> tensor<2x3x4x2x5xf32>
  return %r : tensor<2x3x4x2x5xf32>
}

func.func @pooling_nhwc_max_unsigned(%a0: tensor<2x10x7x5xi32> {tp.sharding = #tp.sharding<@grid, [{"x"}, {"y"}, {}, {}]>}, %a1: tensor<3x3xi32>) -> tensor<2x8x5x5xi32> {
  %oz = arith.constant 0 : i32
  %oe = tensor.empty() : tensor<2x8x5x5xi32>
  %o = linalg.fill ins(%oz : i32) outs(%oe : tensor<2x8x5x5xi32>) -> tensor<2x8x5x5xi32>
  %r = linalg.pooling_nhwc_max_unsigned ins(%a0, %a1 : tensor<2x10x7x5xi32>, tensor<3x3xi32>) outs(%o : tensor<2x8x5x5xi32>) -> tensor<2x8x5x5xi32>
  return %r : tensor<2x8x5x5xi32>
}

func.func @pooling_nwc_max_unsigned(%a0: tensor<2x10x5xi32> {tp.sharding = #tp.sharding<@grid, [{"x"}, {"y"}, {}]>}, %a1: tensor<3xi32>) -> tensor<2x8x5xi32> {
  %oz = arith.constant 0 : i32
  %oe = tensor.empty() : tensor<2x8x5xi32>
  %o = linalg.fill ins(%oz : i32) outs(%oe : tensor<2x8x5xi32>) -> tensor<2x8x5xi32>
  %r = linalg.pooling_nwc_max_unsigned ins(%a0, %a1 : tensor<2x10x5xi32>, tensor<3xi32>) outs(%o : tensor<2x8x5xi32>) -> tensor<2x8x5xi32>
  return %r : tensor<2x8x5xi32>
}

func.func @pooling_nhwc_min_unsigned(%a0: tensor<2x10x7x5xi32> {tp.sharding = #tp.sharding<@grid, [{"x"}, {"y"}, {}, {}]>}, %a1: tensor<3x3xi32>) -> tensor<2x8x5x5xi32> {
  %oz = arith.constant 0 : i32
  %oe = tensor.empty() : tensor<2x8x5x5xi32>
  %o = linalg.fill ins(%oz : i32) outs(%oe : tensor<2x8x5x5xi32>) -> tensor<2x8x5x5xi32>
  %r = linalg.pooling_nhwc_min_unsigned ins(%a0, %a1 : tensor<2x10x7x5xi32>, tensor<3x3xi32>) outs(%o : tensor<2x8x5x5xi32>) -> tensor<2x8x5x5xi32>
  return %r : tensor<2x8x5x5xi32>
}

func.func @pooling_nwc_min_unsigned(%a0: tensor<2x10x5xi32> {tp.sharding = #tp.sharding<@grid, [{"x"}, {"y"}, {}]>}, %a1: tensor<3xi32>) -> tensor<2x8x5xi32> {
  %oz = arith.constant 0 : i32
  %oe = tensor.empty() : tensor<2x8x5xi32>
  %o = linalg.fill ins(%oz : i32) outs(%oe : tensor<2x8x5xi32>) -> tensor<2x8x5xi32>
  %r = linalg.pooling_nwc_min_unsigned ins(%a0, %a1 : tensor<2x10x5xi32>, tensor<3xi32>) outs(%o : tensor<2x8x5xi32>) -> tensor<2x8x5xi32>
  return %r : tensor<2x8x5xi32>
}
