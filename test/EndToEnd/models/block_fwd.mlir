#map = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map2 = affine_map<(d0, d1, d2) -> ()>
#map3 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map4 = affine_map<(d0, d1, d2) -> (d2)>
#map5 = affine_map<(d0, d1, d2) -> (0, 0, d2)>
#map6 = affine_map<(d0) -> (d0)>
#map7 = affine_map<(d0) -> ()>
#map8 = affine_map<(d0, d1) -> (d0)>
#map9 = affine_map<(d0, d1) -> (d0, d1)>
#map10 = affine_map<(d0, d1) -> (d1)>
#map11 = affine_map<(d0, d1) -> (d0, 0)>
#map12 = affine_map<(d0, d1) -> (0, d1)>
#map13 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d3)>
#map14 = affine_map<(d0, d1, d2, d3) -> (d3, d2)>
#map15 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map16 = affine_map<(d0, d1, d2, d3) -> (d1, d3)>
#map17 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map18 = affine_map<(d0, d1, d2, d3) -> (0, d1, 0, d3)>
#map19 = affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d2, d1, d5)>
#map20 = affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d3, d1, d4, d5)>
#map21 = affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d1, d2, d3, d4)>
#map22 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d4, d3, d2)>
#map23 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3, d4)>
#map24 = affine_map<(d0, d1, d2, d3, d4) -> ()>
#map25 = affine_map<(d0, d1, d2, d3, d4) -> (d3, d4)>
#map26 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3)>
#map27 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3, 0)>
#map28 = affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d5, d1, d2)>
#map29 = affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d1, d3, d4, d5)>
#map30 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d2, d4, d3, d1)>
"builtin.module"() <{sym_name = "jit_forward"}> ({
  "func.func"() <{arg_attrs = [{tp.name = "x"}, {tp.name = "attn_norm"}, {tp.name = "mlp_norm"}, {tp.name = "w1"}, {tp.name = "w2"}, {tp.name = "wk"}, {tp.name = "wo"}, {tp.name = "wq"}, {tp.name = "wv"}], function_type = (tensor<12x2x48xf32>, tensor<48xf32>, tensor<48xf32>, tensor<48x192xf32>, tensor<192x48xf32>, tensor<48x48xf32>, tensor<48x48xf32>, tensor<48x48xf32>, tensor<48x48xf32>) -> tensor<12x2x48xf32>, res_attrs = [{jax.result_info = "result"}], sym_name = "main", sym_visibility = "public"}> ({
  ^bb0(%arg0: tensor<12x2x48xf32>, %arg1: tensor<48xf32>, %arg2: tensor<48xf32>, %arg3: tensor<48x192xf32>, %arg4: tensor<192x48xf32>, %arg5: tensor<48x48xf32>, %arg6: tensor<48x48xf32>, %arg7: tensor<48x48xf32>, %arg8: tensor<48x48xf32>):
    %0 = "arith.constant"() <{value = 2 : index}> : () -> index
    %1 = "arith.constant"() <{value = 0xFF800000 : f32}> : () -> f32
    %2 = "arith.constant"() <{value = 0.000000e+00 : f32}> : () -> f32
    %3 = "arith.constant"() <{value = dense<1.000000e+00> : tensor<f32>}> : () -> tensor<f32>
    %4 = "arith.constant"() <{value = dense<0.797884583> : tensor<f32>}> : () -> tensor<f32>
    %5 = "arith.constant"() <{value = dense<4.471500e-02> : tensor<f32>}> : () -> tensor<f32>
    %6 = "arith.constant"() <{value = dense<-1.000000e+30> : tensor<f32>}> : () -> tensor<f32>
    %7 = "arith.constant"() <{value = dense<5.000000e-01> : tensor<f32>}> : () -> tensor<f32>
    %8 = "arith.constant"() <{value = dense<-6.56118155> : tensor<f32>}> : () -> tensor<f32>
    %9 = "arith.constant"() <{value = dense<9.99999974E-6> : tensor<f32>}> : () -> tensor<f32>
    %10 = "arith.constant"() <{value = dense<4.800000e+01> : tensor<f32>}> : () -> tensor<f32>
    %11 = "tensor.empty"() : () -> tensor<12x2x48xf32>
    %12 = "linalg.generic"(%arg0, %arg0, %11) <{indexing_maps = [#map, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg253: f32, %arg254: f32, %arg255: f32):
      %233 = "arith.mulf"(%arg253, %arg254) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%233) : (f32) -> ()
    }) : (tensor<12x2x48xf32>, tensor<12x2x48xf32>, tensor<12x2x48xf32>) -> tensor<12x2x48xf32>
    %13 = "tensor.empty"() : () -> tensor<12x2xf32>
    %14 = "linalg.fill"(%2, %13) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg251: f32, %arg252: f32):
      "linalg.yield"(%arg251) : (f32) -> ()
    }) : (f32, tensor<12x2xf32>) -> tensor<12x2xf32>
    %15 = "linalg.generic"(%12, %14) <{indexing_maps = [#map, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg249: f32, %arg250: f32):
      %232 = "arith.addf"(%arg250, %arg249) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%232) : (f32) -> ()
    }) : (tensor<12x2x48xf32>, tensor<12x2xf32>) -> tensor<12x2xf32>
    %16 = "tensor.empty"() : () -> tensor<12x2x1xf32>
    %17 = "linalg.generic"(%15, %16) <{indexing_maps = [#map1, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg247: f32, %arg248: f32):
      "linalg.yield"(%arg247) : (f32) -> ()
    }) : (tensor<12x2xf32>, tensor<12x2x1xf32>) -> tensor<12x2x1xf32>
    %18 = "linalg.generic"(%10, %16) <{indexing_maps = [#map2, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg245: f32, %arg246: f32):
      "linalg.yield"(%arg245) : (f32) -> ()
    }) : (tensor<f32>, tensor<12x2x1xf32>) -> tensor<12x2x1xf32>
    %19 = "linalg.generic"(%17, %18, %16) <{indexing_maps = [#map, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg242: f32, %arg243: f32, %arg244: f32):
      %231 = "arith.divf"(%arg242, %arg243) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%231) : (f32) -> ()
    }) : (tensor<12x2x1xf32>, tensor<12x2x1xf32>, tensor<12x2x1xf32>) -> tensor<12x2x1xf32>
    %20 = "linalg.generic"(%9, %16) <{indexing_maps = [#map2, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg240: f32, %arg241: f32):
      "linalg.yield"(%arg240) : (f32) -> ()
    }) : (tensor<f32>, tensor<12x2x1xf32>) -> tensor<12x2x1xf32>
    %21 = "linalg.generic"(%19, %20, %16) <{indexing_maps = [#map, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg237: f32, %arg238: f32, %arg239: f32):
      %230 = "arith.addf"(%arg237, %arg238) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%230) : (f32) -> ()
    }) : (tensor<12x2x1xf32>, tensor<12x2x1xf32>, tensor<12x2x1xf32>) -> tensor<12x2x1xf32>
    %22 = "linalg.generic"(%21, %16) <{indexing_maps = [#map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg235: f32, %arg236: f32):
      %229 = "math.rsqrt"(%arg235) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      "linalg.yield"(%229) : (f32) -> ()
    }) : (tensor<12x2x1xf32>, tensor<12x2x1xf32>) -> tensor<12x2x1xf32>
    %23 = "linalg.generic"(%22, %11) <{indexing_maps = [#map3, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg233: f32, %arg234: f32):
      "linalg.yield"(%arg233) : (f32) -> ()
    }) : (tensor<12x2x1xf32>, tensor<12x2x48xf32>) -> tensor<12x2x48xf32>
    %24 = "linalg.generic"(%arg0, %23, %11) <{indexing_maps = [#map, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg230: f32, %arg231: f32, %arg232: f32):
      %228 = "arith.mulf"(%arg230, %arg231) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%228) : (f32) -> ()
    }) : (tensor<12x2x48xf32>, tensor<12x2x48xf32>, tensor<12x2x48xf32>) -> tensor<12x2x48xf32>
    %25 = "tensor.empty"() : () -> tensor<1x1x48xf32>
    %26 = "linalg.generic"(%arg1, %25) <{indexing_maps = [#map4, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg228: f32, %arg229: f32):
      "linalg.yield"(%arg228) : (f32) -> ()
    }) : (tensor<48xf32>, tensor<1x1x48xf32>) -> tensor<1x1x48xf32>
    %27 = "linalg.generic"(%26, %11) <{indexing_maps = [#map5, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg226: f32, %arg227: f32):
      "linalg.yield"(%arg226) : (f32) -> ()
    }) : (tensor<1x1x48xf32>, tensor<12x2x48xf32>) -> tensor<12x2x48xf32>
    %28 = "linalg.generic"(%24, %27, %11) <{indexing_maps = [#map, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg223: f32, %arg224: f32, %arg225: f32):
      %227 = "arith.mulf"(%arg223, %arg224) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%227) : (f32) -> ()
    }) : (tensor<12x2x48xf32>, tensor<12x2x48xf32>, tensor<12x2x48xf32>) -> tensor<12x2x48xf32>
    %29 = "tensor.empty"() : () -> tensor<2xf32>
    %30 = "linalg.generic"(%29) <{indexing_maps = [#map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 0, 1>}> ({
    ^bb0(%arg222: f32):
      %224 = "linalg.index"() <{dim = 0 : i64}> : () -> index
      %225 = "arith.index_cast"(%224) : (index) -> i32
      %226 = "arith.sitofp"(%225) : (i32) -> f32
      "linalg.yield"(%226) : (f32) -> ()
    }) : (tensor<2xf32>) -> tensor<2xf32>
    %31 = "linalg.generic"(%8, %29) <{indexing_maps = [#map7, #map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg220: f32, %arg221: f32):
      "linalg.yield"(%arg220) : (f32) -> ()
    }) : (tensor<f32>, tensor<2xf32>) -> tensor<2xf32>
    %32 = "linalg.generic"(%30, %31, %29) <{indexing_maps = [#map6, #map6, #map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg217: f32, %arg218: f32, %arg219: f32):
      %223 = "arith.mulf"(%arg217, %arg218) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%223) : (f32) -> ()
    }) : (tensor<2xf32>, tensor<2xf32>, tensor<2xf32>) -> tensor<2xf32>
    %33 = "linalg.generic"(%32, %29) <{indexing_maps = [#map6, #map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg215: f32, %arg216: f32):
      %222 = "math.exp"(%arg215) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      "linalg.yield"(%222) : (f32) -> ()
    }) : (tensor<2xf32>, tensor<2xf32>) -> tensor<2xf32>
    %34 = "tensor.empty"() : () -> tensor<2x1xf32>
    %35 = "linalg.generic"(%30, %34) <{indexing_maps = [#map8, #map9], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg213: f32, %arg214: f32):
      "linalg.yield"(%arg213) : (f32) -> ()
    }) : (tensor<2xf32>, tensor<2x1xf32>) -> tensor<2x1xf32>
    %36 = "tensor.empty"() : () -> tensor<1x2xf32>
    %37 = "linalg.generic"(%33, %36) <{indexing_maps = [#map10, #map9], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg211: f32, %arg212: f32):
      "linalg.yield"(%arg211) : (f32) -> ()
    }) : (tensor<2xf32>, tensor<1x2xf32>) -> tensor<1x2xf32>
    %38 = "tensor.empty"() : () -> tensor<2x2xf32>
    %39 = "linalg.generic"(%35, %38) <{indexing_maps = [#map11, #map9], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg209: f32, %arg210: f32):
      "linalg.yield"(%arg209) : (f32) -> ()
    }) : (tensor<2x1xf32>, tensor<2x2xf32>) -> tensor<2x2xf32>
    %40 = "linalg.generic"(%37, %38) <{indexing_maps = [#map12, #map9], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg207: f32, %arg208: f32):
      "linalg.yield"(%arg207) : (f32) -> ()
    }) : (tensor<1x2xf32>, tensor<2x2xf32>) -> tensor<2x2xf32>
    %41 = "linalg.generic"(%39, %40, %38) <{indexing_maps = [#map9, #map9, #map9], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg204: f32, %arg205: f32, %arg206: f32):
      %221 = "arith.mulf"(%arg204, %arg205) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%221) : (f32) -> ()
    }) : (tensor<2x2xf32>, tensor<2x2xf32>, tensor<2x2xf32>) -> tensor<2x2xf32>
    %42 = "linalg.generic"(%41, %38) <{indexing_maps = [#map9, #map9], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg202: f32, %arg203: f32):
      %220 = "math.cos"(%arg202) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      "linalg.yield"(%220) : (f32) -> ()
    }) : (tensor<2x2xf32>, tensor<2x2xf32>) -> tensor<2x2xf32>
    %43 = "linalg.generic"(%41, %38) <{indexing_maps = [#map9, #map9], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg200: f32, %arg201: f32):
      %219 = "math.sin"(%arg200) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      "linalg.yield"(%219) : (f32) -> ()
    }) : (tensor<2x2xf32>, tensor<2x2xf32>) -> tensor<2x2xf32>
    %44 = "linalg.fill"(%2, %11) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg198: f32, %arg199: f32):
      "linalg.yield"(%arg198) : (f32) -> ()
    }) : (f32, tensor<12x2x48xf32>) -> tensor<12x2x48xf32>
    %45 = "linalg.generic"(%28, %arg7, %44) <{indexing_maps = [#map13, #map14, #map15], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg195: f32, %arg196: f32, %arg197: f32):
      %217 = "arith.mulf"(%arg195, %arg196) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %218 = "arith.addf"(%arg197, %217) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%218) : (f32) -> ()
    }) : (tensor<12x2x48xf32>, tensor<48x48xf32>, tensor<12x2x48xf32>) -> tensor<12x2x48xf32>
    %46 = "tensor.expand_shape"(%45) <{reassociation = [[0], [1], [2, 3]], static_output_shape = array<i64: 12, 2, 12, 4>}> : (tensor<12x2x48xf32>) -> tensor<12x2x12x4xf32>
    %47 = "linalg.generic"(%28, %arg5, %44) <{indexing_maps = [#map13, #map14, #map15], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg192: f32, %arg193: f32, %arg194: f32):
      %215 = "arith.mulf"(%arg192, %arg193) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %216 = "arith.addf"(%arg194, %215) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%216) : (f32) -> ()
    }) : (tensor<12x2x48xf32>, tensor<48x48xf32>, tensor<12x2x48xf32>) -> tensor<12x2x48xf32>
    %48 = "tensor.expand_shape"(%47) <{reassociation = [[0], [1], [2, 3]], static_output_shape = array<i64: 12, 2, 12, 4>}> : (tensor<12x2x48xf32>) -> tensor<12x2x12x4xf32>
    %49 = "linalg.generic"(%28, %arg8, %44) <{indexing_maps = [#map13, #map14, #map15], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg189: f32, %arg190: f32, %arg191: f32):
      %213 = "arith.mulf"(%arg189, %arg190) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %214 = "arith.addf"(%arg191, %213) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%214) : (f32) -> ()
    }) : (tensor<12x2x48xf32>, tensor<48x48xf32>, tensor<12x2x48xf32>) -> tensor<12x2x48xf32>
    %50 = "tensor.expand_shape"(%49) <{reassociation = [[0], [1], [2, 3]], static_output_shape = array<i64: 12, 2, 12, 4>}> : (tensor<12x2x48xf32>) -> tensor<12x2x12x4xf32>
    %51 = "tensor.extract_slice"(%46) <{operandSegmentSizes = array<i32: 1, 0, 0, 0>, static_offsets = array<i64: 0, 0, 0, 0>, static_sizes = array<i64: 12, 2, 12, 2>, static_strides = array<i64: 1, 1, 1, 1>}> : (tensor<12x2x12x4xf32>) -> tensor<12x2x12x2xf32>
    %52 = "tensor.extract_slice"(%46) <{operandSegmentSizes = array<i32: 1, 0, 0, 0>, static_offsets = array<i64: 0, 0, 0, 2>, static_sizes = array<i64: 12, 2, 12, 2>, static_strides = array<i64: 1, 1, 1, 1>}> : (tensor<12x2x12x4xf32>) -> tensor<12x2x12x2xf32>
    %53 = "tensor.empty"() : () -> tensor<1x2x1x2xf32>
    %54 = "linalg.generic"(%42, %53) <{indexing_maps = [#map16, #map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg187: f32, %arg188: f32):
      "linalg.yield"(%arg187) : (f32) -> ()
    }) : (tensor<2x2xf32>, tensor<1x2x1x2xf32>) -> tensor<1x2x1x2xf32>
    %55 = "linalg.generic"(%43, %53) <{indexing_maps = [#map16, #map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg185: f32, %arg186: f32):
      "linalg.yield"(%arg185) : (f32) -> ()
    }) : (tensor<2x2xf32>, tensor<1x2x1x2xf32>) -> tensor<1x2x1x2xf32>
    %56 = "tensor.empty"() : () -> tensor<12x2x12x2xf32>
    %57 = "linalg.generic"(%54, %56) <{indexing_maps = [#map18, #map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg183: f32, %arg184: f32):
      "linalg.yield"(%arg183) : (f32) -> ()
    }) : (tensor<1x2x1x2xf32>, tensor<12x2x12x2xf32>) -> tensor<12x2x12x2xf32>
    %58 = "linalg.generic"(%51, %57, %56) <{indexing_maps = [#map17, #map17, #map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg180: f32, %arg181: f32, %arg182: f32):
      %212 = "arith.mulf"(%arg180, %arg181) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%212) : (f32) -> ()
    }) : (tensor<12x2x12x2xf32>, tensor<12x2x12x2xf32>, tensor<12x2x12x2xf32>) -> tensor<12x2x12x2xf32>
    %59 = "linalg.generic"(%55, %56) <{indexing_maps = [#map18, #map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg178: f32, %arg179: f32):
      "linalg.yield"(%arg178) : (f32) -> ()
    }) : (tensor<1x2x1x2xf32>, tensor<12x2x12x2xf32>) -> tensor<12x2x12x2xf32>
    %60 = "linalg.generic"(%52, %59, %56) <{indexing_maps = [#map17, #map17, #map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg175: f32, %arg176: f32, %arg177: f32):
      %211 = "arith.mulf"(%arg175, %arg176) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%211) : (f32) -> ()
    }) : (tensor<12x2x12x2xf32>, tensor<12x2x12x2xf32>, tensor<12x2x12x2xf32>) -> tensor<12x2x12x2xf32>
    %61 = "linalg.generic"(%58, %60, %56) <{indexing_maps = [#map17, #map17, #map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg172: f32, %arg173: f32, %arg174: f32):
      %210 = "arith.subf"(%arg172, %arg173) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%210) : (f32) -> ()
    }) : (tensor<12x2x12x2xf32>, tensor<12x2x12x2xf32>, tensor<12x2x12x2xf32>) -> tensor<12x2x12x2xf32>
    %62 = "linalg.generic"(%52, %57, %56) <{indexing_maps = [#map17, #map17, #map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg169: f32, %arg170: f32, %arg171: f32):
      %209 = "arith.mulf"(%arg169, %arg170) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%209) : (f32) -> ()
    }) : (tensor<12x2x12x2xf32>, tensor<12x2x12x2xf32>, tensor<12x2x12x2xf32>) -> tensor<12x2x12x2xf32>
    %63 = "linalg.generic"(%51, %59, %56) <{indexing_maps = [#map17, #map17, #map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg166: f32, %arg167: f32, %arg168: f32):
      %208 = "arith.mulf"(%arg166, %arg167) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%208) : (f32) -> ()
    }) : (tensor<12x2x12x2xf32>, tensor<12x2x12x2xf32>, tensor<12x2x12x2xf32>) -> tensor<12x2x12x2xf32>
    %64 = "linalg.generic"(%62, %63, %56) <{indexing_maps = [#map17, #map17, #map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg163: f32, %arg164: f32, %arg165: f32):
      %207 = "arith.addf"(%arg163, %arg164) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%207) : (f32) -> ()
    }) : (tensor<12x2x12x2xf32>, tensor<12x2x12x2xf32>, tensor<12x2x12x2xf32>) -> tensor<12x2x12x2xf32>
    %65 = "tensor.empty"() : () -> tensor<12x2x12x4xf32>
    %66 = "linalg.generic"(%65) <{indexing_maps = [#map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 0, 1>}> ({
    ^bb0(%arg162: f32):
      %198 = "linalg.index"() <{dim = 0 : i64}> : () -> index
      %199 = "linalg.index"() <{dim = 1 : i64}> : () -> index
      %200 = "linalg.index"() <{dim = 2 : i64}> : () -> index
      %201 = "linalg.index"() <{dim = 3 : i64}> : () -> index
      %202 = "arith.cmpi"(%201, %0) <{predicate = 6 : i64}> : (index, index) -> i1
      %203 = "scf.if"(%202) ({
        %206 = "tensor.extract"(%61, %198, %199, %200, %201) : (tensor<12x2x12x2xf32>, index, index, index, index) -> f32
        "scf.yield"(%206) : (f32) -> ()
      }, {
        %204 = "arith.subi"(%201, %0) <{overflowFlags = #arith.overflow<none>}> : (index, index) -> index
        %205 = "tensor.extract"(%64, %198, %199, %200, %204) : (tensor<12x2x12x2xf32>, index, index, index, index) -> f32
        "scf.yield"(%205) : (f32) -> ()
      }) : (i1) -> f32
      "linalg.yield"(%203) : (f32) -> ()
    }) : (tensor<12x2x12x4xf32>) -> tensor<12x2x12x4xf32>
    %67 = "tensor.extract_slice"(%48) <{operandSegmentSizes = array<i32: 1, 0, 0, 0>, static_offsets = array<i64: 0, 0, 0, 0>, static_sizes = array<i64: 12, 2, 12, 2>, static_strides = array<i64: 1, 1, 1, 1>}> : (tensor<12x2x12x4xf32>) -> tensor<12x2x12x2xf32>
    %68 = "tensor.extract_slice"(%48) <{operandSegmentSizes = array<i32: 1, 0, 0, 0>, static_offsets = array<i64: 0, 0, 0, 2>, static_sizes = array<i64: 12, 2, 12, 2>, static_strides = array<i64: 1, 1, 1, 1>}> : (tensor<12x2x12x4xf32>) -> tensor<12x2x12x2xf32>
    %69 = "linalg.generic"(%67, %57, %56) <{indexing_maps = [#map17, #map17, #map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg159: f32, %arg160: f32, %arg161: f32):
      %197 = "arith.mulf"(%arg159, %arg160) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%197) : (f32) -> ()
    }) : (tensor<12x2x12x2xf32>, tensor<12x2x12x2xf32>, tensor<12x2x12x2xf32>) -> tensor<12x2x12x2xf32>
    %70 = "linalg.generic"(%68, %59, %56) <{indexing_maps = [#map17, #map17, #map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg156: f32, %arg157: f32, %arg158: f32):
      %196 = "arith.mulf"(%arg156, %arg157) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%196) : (f32) -> ()
    }) : (tensor<12x2x12x2xf32>, tensor<12x2x12x2xf32>, tensor<12x2x12x2xf32>) -> tensor<12x2x12x2xf32>
    %71 = "linalg.generic"(%69, %70, %56) <{indexing_maps = [#map17, #map17, #map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg153: f32, %arg154: f32, %arg155: f32):
      %195 = "arith.subf"(%arg153, %arg154) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%195) : (f32) -> ()
    }) : (tensor<12x2x12x2xf32>, tensor<12x2x12x2xf32>, tensor<12x2x12x2xf32>) -> tensor<12x2x12x2xf32>
    %72 = "linalg.generic"(%68, %57, %56) <{indexing_maps = [#map17, #map17, #map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg150: f32, %arg151: f32, %arg152: f32):
      %194 = "arith.mulf"(%arg150, %arg151) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%194) : (f32) -> ()
    }) : (tensor<12x2x12x2xf32>, tensor<12x2x12x2xf32>, tensor<12x2x12x2xf32>) -> tensor<12x2x12x2xf32>
    %73 = "linalg.generic"(%67, %59, %56) <{indexing_maps = [#map17, #map17, #map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg147: f32, %arg148: f32, %arg149: f32):
      %193 = "arith.mulf"(%arg147, %arg148) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%193) : (f32) -> ()
    }) : (tensor<12x2x12x2xf32>, tensor<12x2x12x2xf32>, tensor<12x2x12x2xf32>) -> tensor<12x2x12x2xf32>
    %74 = "linalg.generic"(%72, %73, %56) <{indexing_maps = [#map17, #map17, #map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg144: f32, %arg145: f32, %arg146: f32):
      %192 = "arith.addf"(%arg144, %arg145) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%192) : (f32) -> ()
    }) : (tensor<12x2x12x2xf32>, tensor<12x2x12x2xf32>, tensor<12x2x12x2xf32>) -> tensor<12x2x12x2xf32>
    %75 = "linalg.generic"(%65) <{indexing_maps = [#map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 0, 1>}> ({
    ^bb0(%arg143: f32):
      %183 = "linalg.index"() <{dim = 0 : i64}> : () -> index
      %184 = "linalg.index"() <{dim = 1 : i64}> : () -> index
      %185 = "linalg.index"() <{dim = 2 : i64}> : () -> index
      %186 = "linalg.index"() <{dim = 3 : i64}> : () -> index
      %187 = "arith.cmpi"(%186, %0) <{predicate = 6 : i64}> : (index, index) -> i1
      %188 = "scf.if"(%187) ({
        %191 = "tensor.extract"(%71, %183, %184, %185, %186) : (tensor<12x2x12x2xf32>, index, index, index, index) -> f32
        "scf.yield"(%191) : (f32) -> ()
      }, {
        %189 = "arith.subi"(%186, %0) <{overflowFlags = #arith.overflow<none>}> : (index, index) -> index
        %190 = "tensor.extract"(%74, %183, %184, %185, %189) : (tensor<12x2x12x2xf32>, index, index, index, index) -> f32
        "scf.yield"(%190) : (f32) -> ()
      }) : (i1) -> f32
      "linalg.yield"(%188) : (f32) -> ()
    }) : (tensor<12x2x12x4xf32>) -> tensor<12x2x12x4xf32>
    %76 = "tensor.expand_shape"(%66) <{reassociation = [[0], [1], [2], [3, 4]], static_output_shape = array<i64: 12, 2, 12, 1, 4>}> : (tensor<12x2x12x4xf32>) -> tensor<12x2x12x1x4xf32>
    %77 = "tensor.empty"() : () -> tensor<12x12x2x2x1xf32>
    %78 = "linalg.fill"(%2, %77) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg141: f32, %arg142: f32):
      "linalg.yield"(%arg141) : (f32) -> ()
    }) : (f32, tensor<12x12x2x2x1xf32>) -> tensor<12x12x2x2x1xf32>
    %79 = "linalg.generic"(%75, %76, %78) <{indexing_maps = [#map19, #map20, #map21], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg138: f32, %arg139: f32, %arg140: f32):
      %181 = "arith.mulf"(%arg138, %arg139) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %182 = "arith.addf"(%arg140, %181) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%182) : (f32) -> ()
    }) : (tensor<12x2x12x4xf32>, tensor<12x2x12x1x4xf32>, tensor<12x12x2x2x1xf32>) -> tensor<12x12x2x2x1xf32>
    %80 = "tensor.empty"() : () -> tensor<12x12x1x2x2xf32>
    %81 = "linalg.generic"(%79, %80) <{indexing_maps = [#map22, #map23], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg136: f32, %arg137: f32):
      "linalg.yield"(%arg136) : (f32) -> ()
    }) : (tensor<12x12x2x2x1xf32>, tensor<12x12x1x2x2xf32>) -> tensor<12x12x1x2x2xf32>
    %82 = "linalg.generic"(%7, %80) <{indexing_maps = [#map24, #map23], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg134: f32, %arg135: f32):
      "linalg.yield"(%arg134) : (f32) -> ()
    }) : (tensor<f32>, tensor<12x12x1x2x2xf32>) -> tensor<12x12x1x2x2xf32>
    %83 = "linalg.generic"(%81, %82, %80) <{indexing_maps = [#map23, #map23, #map23], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg131: f32, %arg132: f32, %arg133: f32):
      %180 = "arith.mulf"(%arg131, %arg132) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%180) : (f32) -> ()
    }) : (tensor<12x12x1x2x2xf32>, tensor<12x12x1x2x2xf32>, tensor<12x12x1x2x2xf32>) -> tensor<12x12x1x2x2xf32>
    %84 = "tensor.empty"() : () -> tensor<2x2xi32>
    %85 = "linalg.generic"(%84) <{indexing_maps = [#map9], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 0, 1>}> ({
    ^bb0(%arg130: i32):
      %178 = "linalg.index"() <{dim = 0 : i64}> : () -> index
      %179 = "arith.index_cast"(%178) : (index) -> i32
      "linalg.yield"(%179) : (i32) -> ()
    }) : (tensor<2x2xi32>) -> tensor<2x2xi32>
    %86 = "linalg.generic"(%84) <{indexing_maps = [#map9], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 0, 1>}> ({
    ^bb0(%arg129: i32):
      %176 = "linalg.index"() <{dim = 1 : i64}> : () -> index
      %177 = "arith.index_cast"(%176) : (index) -> i32
      "linalg.yield"(%177) : (i32) -> ()
    }) : (tensor<2x2xi32>) -> tensor<2x2xi32>
    %87 = "tensor.empty"() : () -> tensor<2x2xi1>
    %88 = "linalg.generic"(%85, %86, %87) <{indexing_maps = [#map9, #map9, #map9], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg126: i32, %arg127: i32, %arg128: i1):
      %175 = "arith.cmpi"(%arg126, %arg127) <{predicate = 5 : i64}> : (i32, i32) -> i1
      "linalg.yield"(%175) : (i1) -> ()
    }) : (tensor<2x2xi32>, tensor<2x2xi32>, tensor<2x2xi1>) -> tensor<2x2xi1>
    %89 = "tensor.empty"() : () -> tensor<12x12x1x2x2xi1>
    %90 = "linalg.generic"(%88, %89) <{indexing_maps = [#map25, #map23], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg124: i1, %arg125: i1):
      "linalg.yield"(%arg124) : (i1) -> ()
    }) : (tensor<2x2xi1>, tensor<12x12x1x2x2xi1>) -> tensor<12x12x1x2x2xi1>
    %91 = "linalg.generic"(%6, %80) <{indexing_maps = [#map24, #map23], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg122: f32, %arg123: f32):
      "linalg.yield"(%arg122) : (f32) -> ()
    }) : (tensor<f32>, tensor<12x12x1x2x2xf32>) -> tensor<12x12x1x2x2xf32>
    %92 = "linalg.generic"(%90, %83, %91, %80) <{indexing_maps = [#map23, #map23, #map23, #map23], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 3, 1>}> ({
    ^bb0(%arg118: i1, %arg119: f32, %arg120: f32, %arg121: f32):
      %174 = "arith.select"(%arg118, %arg119, %arg120) : (i1, f32, f32) -> f32
      "linalg.yield"(%174) : (f32) -> ()
    }) : (tensor<12x12x1x2x2xi1>, tensor<12x12x1x2x2xf32>, tensor<12x12x1x2x2xf32>, tensor<12x12x1x2x2xf32>) -> tensor<12x12x1x2x2xf32>
    %93 = "tensor.empty"() : () -> tensor<12x12x1x2xf32>
    %94 = "linalg.fill"(%1, %93) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg116: f32, %arg117: f32):
      "linalg.yield"(%arg116) : (f32) -> ()
    }) : (f32, tensor<12x12x1x2xf32>) -> tensor<12x12x1x2xf32>
    %95 = "linalg.generic"(%92, %94) <{indexing_maps = [#map23, #map26], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg114: f32, %arg115: f32):
      %173 = "arith.maximumf"(%arg115, %arg114) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%173) : (f32) -> ()
    }) : (tensor<12x12x1x2x2xf32>, tensor<12x12x1x2xf32>) -> tensor<12x12x1x2xf32>
    %96 = "tensor.empty"() : () -> tensor<12x12x1x2x1xf32>
    %97 = "linalg.generic"(%95, %96) <{indexing_maps = [#map26, #map23], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg112: f32, %arg113: f32):
      "linalg.yield"(%arg112) : (f32) -> ()
    }) : (tensor<12x12x1x2xf32>, tensor<12x12x1x2x1xf32>) -> tensor<12x12x1x2x1xf32>
    %98 = "linalg.generic"(%97, %80) <{indexing_maps = [#map27, #map23], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg110: f32, %arg111: f32):
      "linalg.yield"(%arg110) : (f32) -> ()
    }) : (tensor<12x12x1x2x1xf32>, tensor<12x12x1x2x2xf32>) -> tensor<12x12x1x2x2xf32>
    %99 = "linalg.generic"(%92, %98, %80) <{indexing_maps = [#map23, #map23, #map23], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg107: f32, %arg108: f32, %arg109: f32):
      %172 = "arith.subf"(%arg107, %arg108) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%172) : (f32) -> ()
    }) : (tensor<12x12x1x2x2xf32>, tensor<12x12x1x2x2xf32>, tensor<12x12x1x2x2xf32>) -> tensor<12x12x1x2x2xf32>
    %100 = "linalg.generic"(%99, %80) <{indexing_maps = [#map23, #map23], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg105: f32, %arg106: f32):
      %171 = "math.exp"(%arg105) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      "linalg.yield"(%171) : (f32) -> ()
    }) : (tensor<12x12x1x2x2xf32>, tensor<12x12x1x2x2xf32>) -> tensor<12x12x1x2x2xf32>
    %101 = "linalg.fill"(%2, %93) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg103: f32, %arg104: f32):
      "linalg.yield"(%arg103) : (f32) -> ()
    }) : (f32, tensor<12x12x1x2xf32>) -> tensor<12x12x1x2xf32>
    %102 = "linalg.generic"(%100, %101) <{indexing_maps = [#map23, #map26], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg101: f32, %arg102: f32):
      %170 = "arith.addf"(%arg102, %arg101) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%170) : (f32) -> ()
    }) : (tensor<12x12x1x2x2xf32>, tensor<12x12x1x2xf32>) -> tensor<12x12x1x2xf32>
    %103 = "linalg.generic"(%102, %96) <{indexing_maps = [#map26, #map23], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg99: f32, %arg100: f32):
      "linalg.yield"(%arg99) : (f32) -> ()
    }) : (tensor<12x12x1x2xf32>, tensor<12x12x1x2x1xf32>) -> tensor<12x12x1x2x1xf32>
    %104 = "linalg.generic"(%103, %80) <{indexing_maps = [#map27, #map23], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg97: f32, %arg98: f32):
      "linalg.yield"(%arg97) : (f32) -> ()
    }) : (tensor<12x12x1x2x1xf32>, tensor<12x12x1x2x2xf32>) -> tensor<12x12x1x2x2xf32>
    %105 = "linalg.generic"(%100, %104, %80) <{indexing_maps = [#map23, #map23, #map23], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg94: f32, %arg95: f32, %arg96: f32):
      %169 = "arith.divf"(%arg94, %arg95) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%169) : (f32) -> ()
    }) : (tensor<12x12x1x2x2xf32>, tensor<12x12x1x2x2xf32>, tensor<12x12x1x2x2xf32>) -> tensor<12x12x1x2x2xf32>
    %106 = "tensor.empty"() : () -> tensor<12x12x4x1x2xf32>
    %107 = "linalg.fill"(%2, %106) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg92: f32, %arg93: f32):
      "linalg.yield"(%arg92) : (f32) -> ()
    }) : (f32, tensor<12x12x4x1x2xf32>) -> tensor<12x12x4x1x2xf32>
    %108 = "linalg.generic"(%50, %105, %107) <{indexing_maps = [#map28, #map29, #map21], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg89: f32, %arg90: f32, %arg91: f32):
      %167 = "arith.mulf"(%arg89, %arg90) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %168 = "arith.addf"(%arg91, %167) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%168) : (f32) -> ()
    }) : (tensor<12x2x12x4xf32>, tensor<12x12x1x2x2xf32>, tensor<12x12x4x1x2xf32>) -> tensor<12x12x4x1x2xf32>
    %109 = "tensor.empty"() : () -> tensor<12x2x12x1x4xf32>
    %110 = "linalg.generic"(%108, %109) <{indexing_maps = [#map30, #map23], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg87: f32, %arg88: f32):
      "linalg.yield"(%arg87) : (f32) -> ()
    }) : (tensor<12x12x4x1x2xf32>, tensor<12x2x12x1x4xf32>) -> tensor<12x2x12x1x4xf32>
    %111 = "tensor.collapse_shape"(%110) <{reassociation = [[0], [1], [2, 3, 4]]}> : (tensor<12x2x12x1x4xf32>) -> tensor<12x2x48xf32>
    %112 = "linalg.generic"(%111, %arg6, %44) <{indexing_maps = [#map13, #map14, #map15], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg84: f32, %arg85: f32, %arg86: f32):
      %165 = "arith.mulf"(%arg84, %arg85) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %166 = "arith.addf"(%arg86, %165) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%166) : (f32) -> ()
    }) : (tensor<12x2x48xf32>, tensor<48x48xf32>, tensor<12x2x48xf32>) -> tensor<12x2x48xf32>
    %113 = "linalg.generic"(%arg0, %112, %11) <{indexing_maps = [#map, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg81: f32, %arg82: f32, %arg83: f32):
      %164 = "arith.addf"(%arg81, %arg82) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%164) : (f32) -> ()
    }) : (tensor<12x2x48xf32>, tensor<12x2x48xf32>, tensor<12x2x48xf32>) -> tensor<12x2x48xf32>
    %114 = "linalg.generic"(%113, %113, %11) <{indexing_maps = [#map, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg78: f32, %arg79: f32, %arg80: f32):
      %163 = "arith.mulf"(%arg78, %arg79) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%163) : (f32) -> ()
    }) : (tensor<12x2x48xf32>, tensor<12x2x48xf32>, tensor<12x2x48xf32>) -> tensor<12x2x48xf32>
    %115 = "linalg.generic"(%114, %14) <{indexing_maps = [#map, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg76: f32, %arg77: f32):
      %162 = "arith.addf"(%arg77, %arg76) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%162) : (f32) -> ()
    }) : (tensor<12x2x48xf32>, tensor<12x2xf32>) -> tensor<12x2xf32>
    %116 = "linalg.generic"(%115, %16) <{indexing_maps = [#map1, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg74: f32, %arg75: f32):
      "linalg.yield"(%arg74) : (f32) -> ()
    }) : (tensor<12x2xf32>, tensor<12x2x1xf32>) -> tensor<12x2x1xf32>
    %117 = "linalg.generic"(%116, %18, %16) <{indexing_maps = [#map, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg71: f32, %arg72: f32, %arg73: f32):
      %161 = "arith.divf"(%arg71, %arg72) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%161) : (f32) -> ()
    }) : (tensor<12x2x1xf32>, tensor<12x2x1xf32>, tensor<12x2x1xf32>) -> tensor<12x2x1xf32>
    %118 = "linalg.generic"(%117, %20, %16) <{indexing_maps = [#map, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg68: f32, %arg69: f32, %arg70: f32):
      %160 = "arith.addf"(%arg68, %arg69) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%160) : (f32) -> ()
    }) : (tensor<12x2x1xf32>, tensor<12x2x1xf32>, tensor<12x2x1xf32>) -> tensor<12x2x1xf32>
    %119 = "linalg.generic"(%118, %16) <{indexing_maps = [#map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg66: f32, %arg67: f32):
      %159 = "math.rsqrt"(%arg66) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      "linalg.yield"(%159) : (f32) -> ()
    }) : (tensor<12x2x1xf32>, tensor<12x2x1xf32>) -> tensor<12x2x1xf32>
    %120 = "linalg.generic"(%119, %11) <{indexing_maps = [#map3, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg64: f32, %arg65: f32):
      "linalg.yield"(%arg64) : (f32) -> ()
    }) : (tensor<12x2x1xf32>, tensor<12x2x48xf32>) -> tensor<12x2x48xf32>
    %121 = "linalg.generic"(%113, %120, %11) <{indexing_maps = [#map, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg61: f32, %arg62: f32, %arg63: f32):
      %158 = "arith.mulf"(%arg61, %arg62) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%158) : (f32) -> ()
    }) : (tensor<12x2x48xf32>, tensor<12x2x48xf32>, tensor<12x2x48xf32>) -> tensor<12x2x48xf32>
    %122 = "linalg.generic"(%arg2, %25) <{indexing_maps = [#map4, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg59: f32, %arg60: f32):
      "linalg.yield"(%arg59) : (f32) -> ()
    }) : (tensor<48xf32>, tensor<1x1x48xf32>) -> tensor<1x1x48xf32>
    %123 = "linalg.generic"(%122, %11) <{indexing_maps = [#map5, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg57: f32, %arg58: f32):
      "linalg.yield"(%arg57) : (f32) -> ()
    }) : (tensor<1x1x48xf32>, tensor<12x2x48xf32>) -> tensor<12x2x48xf32>
    %124 = "linalg.generic"(%121, %123, %11) <{indexing_maps = [#map, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg54: f32, %arg55: f32, %arg56: f32):
      %157 = "arith.mulf"(%arg54, %arg55) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%157) : (f32) -> ()
    }) : (tensor<12x2x48xf32>, tensor<12x2x48xf32>, tensor<12x2x48xf32>) -> tensor<12x2x48xf32>
    %125 = "tensor.empty"() : () -> tensor<12x2x192xf32>
    %126 = "linalg.fill"(%2, %125) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg52: f32, %arg53: f32):
      "linalg.yield"(%arg52) : (f32) -> ()
    }) : (f32, tensor<12x2x192xf32>) -> tensor<12x2x192xf32>
    %127 = "linalg.generic"(%124, %arg3, %126) <{indexing_maps = [#map13, #map14, #map15], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg49: f32, %arg50: f32, %arg51: f32):
      %155 = "arith.mulf"(%arg49, %arg50) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %156 = "arith.addf"(%arg51, %155) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%156) : (f32) -> ()
    }) : (tensor<12x2x48xf32>, tensor<48x192xf32>, tensor<12x2x192xf32>) -> tensor<12x2x192xf32>
    %128 = "linalg.generic"(%7, %125) <{indexing_maps = [#map2, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg47: f32, %arg48: f32):
      "linalg.yield"(%arg47) : (f32) -> ()
    }) : (tensor<f32>, tensor<12x2x192xf32>) -> tensor<12x2x192xf32>
    %129 = "linalg.generic"(%128, %127, %125) <{indexing_maps = [#map, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg44: f32, %arg45: f32, %arg46: f32):
      %154 = "arith.mulf"(%arg44, %arg45) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%154) : (f32) -> ()
    }) : (tensor<12x2x192xf32>, tensor<12x2x192xf32>, tensor<12x2x192xf32>) -> tensor<12x2x192xf32>
    %130 = "linalg.generic"(%5, %125) <{indexing_maps = [#map2, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg42: f32, %arg43: f32):
      "linalg.yield"(%arg42) : (f32) -> ()
    }) : (tensor<f32>, tensor<12x2x192xf32>) -> tensor<12x2x192xf32>
    %131 = "linalg.generic"(%130, %127, %125) <{indexing_maps = [#map, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg39: f32, %arg40: f32, %arg41: f32):
      %153 = "arith.mulf"(%arg39, %arg40) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%153) : (f32) -> ()
    }) : (tensor<12x2x192xf32>, tensor<12x2x192xf32>, tensor<12x2x192xf32>) -> tensor<12x2x192xf32>
    %132 = "linalg.generic"(%131, %127, %125) <{indexing_maps = [#map, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg36: f32, %arg37: f32, %arg38: f32):
      %152 = "arith.mulf"(%arg36, %arg37) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%152) : (f32) -> ()
    }) : (tensor<12x2x192xf32>, tensor<12x2x192xf32>, tensor<12x2x192xf32>) -> tensor<12x2x192xf32>
    %133 = "linalg.generic"(%132, %127, %125) <{indexing_maps = [#map, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg33: f32, %arg34: f32, %arg35: f32):
      %151 = "arith.mulf"(%arg33, %arg34) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%151) : (f32) -> ()
    }) : (tensor<12x2x192xf32>, tensor<12x2x192xf32>, tensor<12x2x192xf32>) -> tensor<12x2x192xf32>
    %134 = "linalg.generic"(%127, %133, %125) <{indexing_maps = [#map, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg30: f32, %arg31: f32, %arg32: f32):
      %150 = "arith.addf"(%arg30, %arg31) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%150) : (f32) -> ()
    }) : (tensor<12x2x192xf32>, tensor<12x2x192xf32>, tensor<12x2x192xf32>) -> tensor<12x2x192xf32>
    %135 = "linalg.generic"(%4, %125) <{indexing_maps = [#map2, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg28: f32, %arg29: f32):
      "linalg.yield"(%arg28) : (f32) -> ()
    }) : (tensor<f32>, tensor<12x2x192xf32>) -> tensor<12x2x192xf32>
    %136 = "linalg.generic"(%135, %134, %125) <{indexing_maps = [#map, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg25: f32, %arg26: f32, %arg27: f32):
      %149 = "arith.mulf"(%arg25, %arg26) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%149) : (f32) -> ()
    }) : (tensor<12x2x192xf32>, tensor<12x2x192xf32>, tensor<12x2x192xf32>) -> tensor<12x2x192xf32>
    %137 = "linalg.generic"(%136, %125) <{indexing_maps = [#map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg23: f32, %arg24: f32):
      %148 = "math.tanh"(%arg23) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      "linalg.yield"(%148) : (f32) -> ()
    }) : (tensor<12x2x192xf32>, tensor<12x2x192xf32>) -> tensor<12x2x192xf32>
    %138 = "linalg.generic"(%3, %125) <{indexing_maps = [#map2, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg21: f32, %arg22: f32):
      "linalg.yield"(%arg21) : (f32) -> ()
    }) : (tensor<f32>, tensor<12x2x192xf32>) -> tensor<12x2x192xf32>
    %139 = "linalg.generic"(%138, %137, %125) <{indexing_maps = [#map, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg18: f32, %arg19: f32, %arg20: f32):
      %147 = "arith.addf"(%arg18, %arg19) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%147) : (f32) -> ()
    }) : (tensor<12x2x192xf32>, tensor<12x2x192xf32>, tensor<12x2x192xf32>) -> tensor<12x2x192xf32>
    %140 = "linalg.generic"(%129, %139, %125) <{indexing_maps = [#map, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg15: f32, %arg16: f32, %arg17: f32):
      %146 = "arith.mulf"(%arg15, %arg16) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%146) : (f32) -> ()
    }) : (tensor<12x2x192xf32>, tensor<12x2x192xf32>, tensor<12x2x192xf32>) -> tensor<12x2x192xf32>
    %141 = "linalg.generic"(%140, %arg4, %44) <{indexing_maps = [#map13, #map14, #map15], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg12: f32, %arg13: f32, %arg14: f32):
      %144 = "arith.mulf"(%arg12, %arg13) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %145 = "arith.addf"(%arg14, %144) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%145) : (f32) -> ()
    }) : (tensor<12x2x192xf32>, tensor<192x48xf32>, tensor<12x2x48xf32>) -> tensor<12x2x48xf32>
    %142 = "linalg.generic"(%113, %141, %11) <{indexing_maps = [#map, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg9: f32, %arg10: f32, %arg11: f32):
      %143 = "arith.addf"(%arg9, %arg10) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%143) : (f32) -> ()
    }) : (tensor<12x2x48xf32>, tensor<12x2x48xf32>, tensor<12x2x48xf32>) -> tensor<12x2x48xf32>
    "func.return"(%142) : (tensor<12x2x48xf32>) -> ()
  }) : () -> ()
}) {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} : () -> ()
