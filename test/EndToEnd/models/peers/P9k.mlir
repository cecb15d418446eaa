#map = affine_map<(d0) -> (d0)>
#map1 = affine_map<(d0) -> ()>
#map2 = affine_map<(d0, d1) -> (d0)>
#map3 = affine_map<(d0, d1) -> (d0, d1)>
#map4 = affine_map<(d0, d1) -> (d1)>
#map5 = affine_map<(d0, d1) -> (d0, 0)>
#map6 = affine_map<(d0, d1) -> (0, d1)>
#map7 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map8 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map9 = affine_map<(d0, d1, d2) -> ()>
#map10 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map11 = affine_map<(d0, d1, d2) -> (d2)>
#map12 = affine_map<(d0, d1, d2) -> (0, 0, d2)>
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
  "sdy.mesh"() <{mesh = #sdy.mesh<["tp"=8]>, sym_name = "mesh"}> {stablehlo.mesh = {axes = [{name = "tp", size = 8 : i64}]}} : () -> ()
  "func.func"() <{arg_attrs = [{sdy.sharding = #sdy.sharding<@mesh, [{}, {}, {}]>, tp.name = "x"}, {sdy.sharding = #sdy.sharding<@mesh, [{}]>, tp.name = "attn_norm"}, {sdy.sharding = #sdy.sharding<@mesh, [{}]>, tp.name = "mlp_norm"}, {sdy.sharding = #sdy.sharding<@mesh, [{"tp"}, {}]>, tp.name = "w_down"}, {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tp"}]>, tp.name = "w_gate"}, {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tp"}]>, tp.name = "w_up"}, {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tp"}]>, tp.name = "wk"}, {sdy.sharding = #sdy.sharding<@mesh, [{"tp"}, {}]>, tp.name = "wo"}, {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tp"}]>, tp.name = "wq"}, {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tp"}]>, tp.name = "wv"}], function_type = (tensor<2x128x512xf32>, tensor<512xf32>, tensor<512xf32>, tensor<1408x512xf32>, tensor<512x1408xf32>, tensor<512x1408xf32>, tensor<512x128xf32>, tensor<512x512xf32>, tensor<512x512xf32>, tensor<512x128xf32>) -> tensor<2x128x512xf32>, res_attrs = [{jax.result_info = "result", sdy.sharding = #sdy.sharding<@mesh, [{}, {}, {}]>}], sym_name = "main", sym_visibility = "public"}> ({
  ^bb0(%arg0: tensor<2x128x512xf32>, %arg1: tensor<512xf32>, %arg2: tensor<512xf32>, %arg3: tensor<1408x512xf32>, %arg4: tensor<512x1408xf32>, %arg5: tensor<512x1408xf32>, %arg6: tensor<512x128xf32>, %arg7: tensor<512x512xf32>, %arg8: tensor<512x512xf32>, %arg9: tensor<512x128xf32>):
    %0 = "arith.constant"() <{value = 16 : index}> : () -> index
    %1 = "arith.constant"() <{value = 0xFF800000 : f32}> : () -> f32
    %2 = "arith.constant"() <{value = 0.000000e+00 : f32}> : () -> f32
    %3 = "arith.constant"() <{value = dense<1.000000e+00> : tensor<f32>}> : () -> tensor<f32>
    %4 = "arith.constant"() <{value = dense<-1.000000e+30> : tensor<f32>}> : () -> tensor<f32>
    %5 = "arith.constant"() <{value = dense<0.176776692> : tensor<f32>}> : () -> tensor<f32>
    %6 = "arith.constant"() <{value = dense<9.99999974E-6> : tensor<f32>}> : () -> tensor<f32>
    %7 = "arith.constant"() <{value = dense<5.120000e+02> : tensor<f32>}> : () -> tensor<f32>
    %8 = "arith.constant"() <{value = dense<-0.820147693> : tensor<f32>}> : () -> tensor<f32>
    %9 = "tensor.empty"() : () -> tensor<16xf32>
    %10 = "linalg.generic"(%9) <{indexing_maps = [#map], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 0, 1>}> ({
    ^bb0(%arg250: f32):
      %234 = "linalg.index"() <{dim = 0 : i64}> : () -> index
      %235 = "arith.index_cast"(%234) : (index) -> i32
      %236 = "arith.sitofp"(%235) : (i32) -> f32
      "linalg.yield"(%236) : (f32) -> ()
    }) : (tensor<16xf32>) -> tensor<16xf32>
    %11 = "linalg.generic"(%8, %9) <{indexing_maps = [#map1, #map], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg248: f32, %arg249: f32):
      "linalg.yield"(%arg248) : (f32) -> ()
    }) : (tensor<f32>, tensor<16xf32>) -> tensor<16xf32>
    %12 = "linalg.generic"(%10, %11, %9) <{indexing_maps = [#map, #map, #map], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg245: f32, %arg246: f32, %arg247: f32):
      %233 = "arith.mulf"(%arg245, %arg246) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%233) : (f32) -> ()
    }) : (tensor<16xf32>, tensor<16xf32>, tensor<16xf32>) -> tensor<16xf32>
    %13 = "linalg.generic"(%12, %9) <{indexing_maps = [#map, #map], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg243: f32, %arg244: f32):
      %232 = "math.exp"(%arg243) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      "linalg.yield"(%232) : (f32) -> ()
    }) : (tensor<16xf32>, tensor<16xf32>) -> tensor<16xf32>
    %14 = "tensor.empty"() : () -> tensor<128xf32>
    %15 = "linalg.generic"(%14) <{indexing_maps = [#map], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 0, 1>}> ({
    ^bb0(%arg242: f32):
      %229 = "linalg.index"() <{dim = 0 : i64}> : () -> index
      %230 = "arith.index_cast"(%229) : (index) -> i32
      %231 = "arith.sitofp"(%230) : (i32) -> f32
      "linalg.yield"(%231) : (f32) -> ()
    }) : (tensor<128xf32>) -> tensor<128xf32>
    %16 = "tensor.empty"() : () -> tensor<128x1xf32>
    %17 = "linalg.generic"(%15, %16) <{indexing_maps = [#map2, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg240: f32, %arg241: f32):
      "linalg.yield"(%arg240) : (f32) -> ()
    }) : (tensor<128xf32>, tensor<128x1xf32>) -> tensor<128x1xf32>
    %18 = "tensor.empty"() : () -> tensor<1x16xf32>
    %19 = "linalg.generic"(%13, %18) <{indexing_maps = [#map4, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg238: f32, %arg239: f32):
      "linalg.yield"(%arg238) : (f32) -> ()
    }) : (tensor<16xf32>, tensor<1x16xf32>) -> tensor<1x16xf32>
    %20 = "tensor.empty"() : () -> tensor<128x16xf32>
    %21 = "linalg.generic"(%17, %20) <{indexing_maps = [#map5, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg236: f32, %arg237: f32):
      "linalg.yield"(%arg236) : (f32) -> ()
    }) : (tensor<128x1xf32>, tensor<128x16xf32>) -> tensor<128x16xf32>
    %22 = "linalg.generic"(%19, %20) <{indexing_maps = [#map6, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg234: f32, %arg235: f32):
      "linalg.yield"(%arg234) : (f32) -> ()
    }) : (tensor<1x16xf32>, tensor<128x16xf32>) -> tensor<128x16xf32>
    %23 = "linalg.generic"(%21, %22, %20) <{indexing_maps = [#map3, #map3, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg231: f32, %arg232: f32, %arg233: f32):
      %228 = "arith.mulf"(%arg231, %arg232) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%228) : (f32) -> ()
    }) : (tensor<128x16xf32>, tensor<128x16xf32>, tensor<128x16xf32>) -> tensor<128x16xf32>
    %24 = "linalg.generic"(%23, %20) <{indexing_maps = [#map3, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg229: f32, %arg230: f32):
      %227 = "math.cos"(%arg229) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      "linalg.yield"(%227) : (f32) -> ()
    }) : (tensor<128x16xf32>, tensor<128x16xf32>) -> tensor<128x16xf32>
    %25 = "linalg.generic"(%23, %20) <{indexing_maps = [#map3, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg227: f32, %arg228: f32):
      %226 = "math.sin"(%arg227) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      "linalg.yield"(%226) : (f32) -> ()
    }) : (tensor<128x16xf32>, tensor<128x16xf32>) -> tensor<128x16xf32>
    %26 = "tensor.empty"() : () -> tensor<2x128x512xf32>
    %27 = "linalg.generic"(%arg0, %arg0, %26) <{indexing_maps = [#map7, #map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg224: f32, %arg225: f32, %arg226: f32):
      %225 = "arith.mulf"(%arg224, %arg225) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%225) : (f32) -> ()
    }) : (tensor<2x128x512xf32>, tensor<2x128x512xf32>, tensor<2x128x512xf32>) -> tensor<2x128x512xf32>
    %28 = "tensor.empty"() : () -> tensor<2x128xf32>
    %29 = "linalg.fill"(%2, %28) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg222: f32, %arg223: f32):
      "linalg.yield"(%arg222) : (f32) -> ()
    }) : (f32, tensor<2x128xf32>) -> tensor<2x128xf32>
    %30 = "linalg.generic"(%27, %29) <{indexing_maps = [#map7, #map8], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg220: f32, %arg221: f32):
      %224 = "arith.addf"(%arg221, %arg220) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%224) : (f32) -> ()
    }) : (tensor<2x128x512xf32>, tensor<2x128xf32>) -> tensor<2x128xf32>
    %31 = "tensor.empty"() : () -> tensor<2x128x1xf32>
    %32 = "linalg.generic"(%30, %31) <{indexing_maps = [#map8, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg218: f32, %arg219: f32):
      "linalg.yield"(%arg218) : (f32) -> ()
    }) : (tensor<2x128xf32>, tensor<2x128x1xf32>) -> tensor<2x128x1xf32>
    %33 = "linalg.generic"(%7, %31) <{indexing_maps = [#map9, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg216: f32, %arg217: f32):
      "linalg.yield"(%arg216) : (f32) -> ()
    }) : (tensor<f32>, tensor<2x128x1xf32>) -> tensor<2x128x1xf32>
    %34 = "linalg.generic"(%32, %33, %31) <{indexing_maps = [#map7, #map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg213: f32, %arg214: f32, %arg215: f32):
      %223 = "arith.divf"(%arg213, %arg214) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%223) : (f32) -> ()
    }) : (tensor<2x128x1xf32>, tensor<2x128x1xf32>, tensor<2x128x1xf32>) -> tensor<2x128x1xf32>
    %35 = "linalg.generic"(%6, %31) <{indexing_maps = [#map9, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg211: f32, %arg212: f32):
      "linalg.yield"(%arg211) : (f32) -> ()
    }) : (tensor<f32>, tensor<2x128x1xf32>) -> tensor<2x128x1xf32>
    %36 = "linalg.generic"(%34, %35, %31) <{indexing_maps = [#map7, #map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg208: f32, %arg209: f32, %arg210: f32):
      %222 = "arith.addf"(%arg208, %arg209) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%222) : (f32) -> ()
    }) : (tensor<2x128x1xf32>, tensor<2x128x1xf32>, tensor<2x128x1xf32>) -> tensor<2x128x1xf32>
    %37 = "linalg.generic"(%36, %31) <{indexing_maps = [#map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg206: f32, %arg207: f32):
      %221 = "math.rsqrt"(%arg206) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      "linalg.yield"(%221) : (f32) -> ()
    }) : (tensor<2x128x1xf32>, tensor<2x128x1xf32>) -> tensor<2x128x1xf32>
    %38 = "linalg.generic"(%37, %26) <{indexing_maps = [#map10, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg204: f32, %arg205: f32):
      "linalg.yield"(%arg204) : (f32) -> ()
    }) : (tensor<2x128x1xf32>, tensor<2x128x512xf32>) -> tensor<2x128x512xf32>
    %39 = "linalg.generic"(%arg0, %38, %26) <{indexing_maps = [#map7, #map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg201: f32, %arg202: f32, %arg203: f32):
      %220 = "arith.mulf"(%arg201, %arg202) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%220) : (f32) -> ()
    }) : (tensor<2x128x512xf32>, tensor<2x128x512xf32>, tensor<2x128x512xf32>) -> tensor<2x128x512xf32>
    %40 = "tensor.empty"() : () -> tensor<1x1x512xf32>
    %41 = "linalg.generic"(%arg1, %40) <{indexing_maps = [#map11, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg199: f32, %arg200: f32):
      "linalg.yield"(%arg199) : (f32) -> ()
    }) : (tensor<512xf32>, tensor<1x1x512xf32>) -> tensor<1x1x512xf32>
    %42 = "linalg.generic"(%41, %26) <{indexing_maps = [#map12, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg197: f32, %arg198: f32):
      "linalg.yield"(%arg197) : (f32) -> ()
    }) : (tensor<1x1x512xf32>, tensor<2x128x512xf32>) -> tensor<2x128x512xf32>
    %43 = "linalg.generic"(%39, %42, %26) <{indexing_maps = [#map7, #map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg194: f32, %arg195: f32, %arg196: f32):
      %219 = "arith.mulf"(%arg194, %arg195) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%219) : (f32) -> ()
    }) : (tensor<2x128x512xf32>, tensor<2x128x512xf32>, tensor<2x128x512xf32>) -> tensor<2x128x512xf32>
    %44 = "linalg.fill"(%2, %26) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg192: f32, %arg193: f32):
      "linalg.yield"(%arg192) : (f32) -> ()
    }) : (f32, tensor<2x128x512xf32>) -> tensor<2x128x512xf32>
    %45 = "linalg.generic"(%43, %arg8, %44) <{indexing_maps = [#map13, #map14, #map15], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg189: f32, %arg190: f32, %arg191: f32):
      %217 = "arith.mulf"(%arg189, %arg190) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %218 = "arith.addf"(%arg191, %217) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%218) : (f32) -> ()
    }) : (tensor<2x128x512xf32>, tensor<512x512xf32>, tensor<2x128x512xf32>) -> tensor<2x128x512xf32>
    %46 = "tensor.expand_shape"(%45) <{reassociation = [[0], [1], [2, 3]], static_output_shape = array<i64: 2, 128, 16, 32>}> : (tensor<2x128x512xf32>) -> tensor<2x128x16x32xf32>
    %47 = "tensor.empty"() : () -> tensor<2x128x128xf32>
    %48 = "linalg.fill"(%2, %47) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg187: f32, %arg188: f32):
      "linalg.yield"(%arg187) : (f32) -> ()
    }) : (f32, tensor<2x128x128xf32>) -> tensor<2x128x128xf32>
    %49 = "linalg.generic"(%43, %arg6, %48) <{indexing_maps = [#map13, #map14, #map15], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg184: f32, %arg185: f32, %arg186: f32):
      %215 = "arith.mulf"(%arg184, %arg185) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %216 = "arith.addf"(%arg186, %215) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%216) : (f32) -> ()
    }) : (tensor<2x128x512xf32>, tensor<512x128xf32>, tensor<2x128x128xf32>) -> tensor<2x128x128xf32>
    %50 = "tensor.expand_shape"(%49) <{reassociation = [[0], [1], [2, 3]], static_output_shape = array<i64: 2, 128, 4, 32>}> : (tensor<2x128x128xf32>) -> tensor<2x128x4x32xf32>
    %51 = "linalg.generic"(%43, %arg9, %48) <{indexing_maps = [#map13, #map14, #map15], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg181: f32, %arg182: f32, %arg183: f32):
      %213 = "arith.mulf"(%arg181, %arg182) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %214 = "arith.addf"(%arg183, %213) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%214) : (f32) -> ()
    }) : (tensor<2x128x512xf32>, tensor<512x128xf32>, tensor<2x128x128xf32>) -> tensor<2x128x128xf32>
    %52 = "tensor.expand_shape"(%51) <{reassociation = [[0], [1], [2, 3]], static_output_shape = array<i64: 2, 128, 4, 32>}> : (tensor<2x128x128xf32>) -> tensor<2x128x4x32xf32>
    %53 = "tensor.extract_slice"(%46) <{operandSegmentSizes = array<i32: 1, 0, 0, 0>, static_offsets = array<i64: 0, 0, 0, 0>, static_sizes = array<i64: 2, 128, 16, 16>, static_strides = array<i64: 1, 1, 1, 1>}> : (tensor<2x128x16x32xf32>) -> tensor<2x128x16x16xf32>
    %54 = "tensor.extract_slice"(%46) <{operandSegmentSizes = array<i32: 1, 0, 0, 0>, static_offsets = array<i64: 0, 0, 0, 16>, static_sizes = array<i64: 2, 128, 16, 16>, static_strides = array<i64: 1, 1, 1, 1>}> : (tensor<2x128x16x32xf32>) -> tensor<2x128x16x16xf32>
    %55 = "tensor.empty"() : () -> tensor<1x128x1x16xf32>
    %56 = "linalg.generic"(%24, %55) <{indexing_maps = [#map16, #map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg179: f32, %arg180: f32):
      "linalg.yield"(%arg179) : (f32) -> ()
    }) : (tensor<128x16xf32>, tensor<1x128x1x16xf32>) -> tensor<1x128x1x16xf32>
    %57 = "linalg.generic"(%25, %55) <{indexing_maps = [#map16, #map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg177: f32, %arg178: f32):
      "linalg.yield"(%arg177) : (f32) -> ()
    }) : (tensor<128x16xf32>, tensor<1x128x1x16xf32>) -> tensor<1x128x1x16xf32>
    %58 = "tensor.empty"() : () -> tensor<2x128x16x16xf32>
    %59 = "linalg.generic"(%56, %58) <{indexing_maps = [#map18, #map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg175: f32, %arg176: f32):
      "linalg.yield"(%arg175) : (f32) -> ()
    }) : (tensor<1x128x1x16xf32>, tensor<2x128x16x16xf32>) -> tensor<2x128x16x16xf32>
    %60 = "linalg.generic"(%53, %59, %58) <{indexing_maps = [#map17, #map17, #map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg172: f32, %arg173: f32, %arg174: f32):
      %212 = "arith.mulf"(%arg172, %arg173) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%212) : (f32) -> ()
    }) : (tensor<2x128x16x16xf32>, tensor<2x128x16x16xf32>, tensor<2x128x16x16xf32>) -> tensor<2x128x16x16xf32>
    %61 = "linalg.generic"(%57, %58) <{indexing_maps = [#map18, #map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg170: f32, %arg171: f32):
      "linalg.yield"(%arg170) : (f32) -> ()
    }) : (tensor<1x128x1x16xf32>, tensor<2x128x16x16xf32>) -> tensor<2x128x16x16xf32>
    %62 = "linalg.generic"(%54, %61, %58) <{indexing_maps = [#map17, #map17, #map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg167: f32, %arg168: f32, %arg169: f32):
      %211 = "arith.mulf"(%arg167, %arg168) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%211) : (f32) -> ()
    }) : (tensor<2x128x16x16xf32>, tensor<2x128x16x16xf32>, tensor<2x128x16x16xf32>) -> tensor<2x128x16x16xf32>
    %63 = "linalg.generic"(%60, %62, %58) <{indexing_maps = [#map17, #map17, #map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg164: f32, %arg165: f32, %arg166: f32):
      %210 = "arith.subf"(%arg164, %arg165) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%210) : (f32) -> ()
    }) : (tensor<2x128x16x16xf32>, tensor<2x128x16x16xf32>, tensor<2x128x16x16xf32>) -> tensor<2x128x16x16xf32>
    %64 = "linalg.generic"(%54, %59, %58) <{indexing_maps = [#map17, #map17, #map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg161: f32, %arg162: f32, %arg163: f32):
      %209 = "arith.mulf"(%arg161, %arg162) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%209) : (f32) -> ()
    }) : (tensor<2x128x16x16xf32>, tensor<2x128x16x16xf32>, tensor<2x128x16x16xf32>) -> tensor<2x128x16x16xf32>
    %65 = "linalg.generic"(%53, %61, %58) <{indexing_maps = [#map17, #map17, #map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg158: f32, %arg159: f32, %arg160: f32):
      %208 = "arith.mulf"(%arg158, %arg159) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%208) : (f32) -> ()
    }) : (tensor<2x128x16x16xf32>, tensor<2x128x16x16xf32>, tensor<2x128x16x16xf32>) -> tensor<2x128x16x16xf32>
    %66 = "linalg.generic"(%64, %65, %58) <{indexing_maps = [#map17, #map17, #map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg155: f32, %arg156: f32, %arg157: f32):
      %207 = "arith.addf"(%arg155, %arg156) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%207) : (f32) -> ()
    }) : (tensor<2x128x16x16xf32>, tensor<2x128x16x16xf32>, tensor<2x128x16x16xf32>) -> tensor<2x128x16x16xf32>
    %67 = "tensor.empty"() : () -> tensor<2x128x16x32xf32>
    %68 = "linalg.generic"(%67) <{indexing_maps = [#map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 0, 1>}> ({
    ^bb0(%arg154: f32):
      %198 = "linalg.index"() <{dim = 0 : i64}> : () -> index
      %199 = "linalg.index"() <{dim = 1 : i64}> : () -> index
      %200 = "linalg.index"() <{dim = 2 : i64}> : () -> index
      %201 = "linalg.index"() <{dim = 3 : i64}> : () -> index
      %202 = "arith.cmpi"(%201, %0) <{predicate = 6 : i64}> : (index, index) -> i1
      %203 = "scf.if"(%202) ({
        %206 = "tensor.extract"(%63, %198, %199, %200, %201) : (tensor<2x128x16x16xf32>, index, index, index, index) -> f32
        "scf.yield"(%206) : (f32) -> ()
      }, {
        %204 = "arith.subi"(%201, %0) <{overflowFlags = #arith.overflow<none>}> : (index, index) -> index
        %205 = "tensor.extract"(%66, %198, %199, %200, %204) : (tensor<2x128x16x16xf32>, index, index, index, index) -> f32
        "scf.yield"(%205) : (f32) -> ()
      }) : (i1) -> f32
      "linalg.yield"(%203) : (f32) -> ()
    }) : (tensor<2x128x16x32xf32>) -> tensor<2x128x16x32xf32>
    %69 = "tensor.extract_slice"(%50) <{operandSegmentSizes = array<i32: 1, 0, 0, 0>, static_offsets = array<i64: 0, 0, 0, 0>, static_sizes = array<i64: 2, 128, 4, 16>, static_strides = array<i64: 1, 1, 1, 1>}> : (tensor<2x128x4x32xf32>) -> tensor<2x128x4x16xf32>
    %70 = "tensor.extract_slice"(%50) <{operandSegmentSizes = array<i32: 1, 0, 0, 0>, static_offsets = array<i64: 0, 0, 0, 16>, static_sizes = array<i64: 2, 128, 4, 16>, static_strides = array<i64: 1, 1, 1, 1>}> : (tensor<2x128x4x32xf32>) -> tensor<2x128x4x16xf32>
    %71 = "tensor.empty"() : () -> tensor<2x128x4x16xf32>
    %72 = "linalg.generic"(%56, %71) <{indexing_maps = [#map18, #map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg152: f32, %arg153: f32):
      "linalg.yield"(%arg152) : (f32) -> ()
    }) : (tensor<1x128x1x16xf32>, tensor<2x128x4x16xf32>) -> tensor<2x128x4x16xf32>
    %73 = "linalg.generic"(%69, %72, %71) <{indexing_maps = [#map17, #map17, #map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg149: f32, %arg150: f32, %arg151: f32):
      %197 = "arith.mulf"(%arg149, %arg150) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%197) : (f32) -> ()
    }) : (tensor<2x128x4x16xf32>, tensor<2x128x4x16xf32>, tensor<2x128x4x16xf32>) -> tensor<2x128x4x16xf32>
    %74 = "linalg.generic"(%57, %71) <{indexing_maps = [#map18, #map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg147: f32, %arg148: f32):
      "linalg.yield"(%arg147) : (f32) -> ()
    }) : (tensor<1x128x1x16xf32>, tensor<2x128x4x16xf32>) -> tensor<2x128x4x16xf32>
    %75 = "linalg.generic"(%70, %74, %71) <{indexing_maps = [#map17, #map17, #map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg144: f32, %arg145: f32, %arg146: f32):
      %196 = "arith.mulf"(%arg144, %arg145) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%196) : (f32) -> ()
    }) : (tensor<2x128x4x16xf32>, tensor<2x128x4x16xf32>, tensor<2x128x4x16xf32>) -> tensor<2x128x4x16xf32>
    %76 = "linalg.generic"(%73, %75, %71) <{indexing_maps = [#map17, #map17, #map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg141: f32, %arg142: f32, %arg143: f32):
      %195 = "arith.subf"(%arg141, %arg142) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%195) : (f32) -> ()
    }) : (tensor<2x128x4x16xf32>, tensor<2x128x4x16xf32>, tensor<2x128x4x16xf32>) -> tensor<2x128x4x16xf32>
    %77 = "linalg.generic"(%70, %72, %71) <{indexing_maps = [#map17, #map17, #map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg138: f32, %arg139: f32, %arg140: f32):
      %194 = "arith.mulf"(%arg138, %arg139) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%194) : (f32) -> ()
    }) : (tensor<2x128x4x16xf32>, tensor<2x128x4x16xf32>, tensor<2x128x4x16xf32>) -> tensor<2x128x4x16xf32>
    %78 = "linalg.generic"(%69, %74, %71) <{indexing_maps = [#map17, #map17, #map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg135: f32, %arg136: f32, %arg137: f32):
      %193 = "arith.mulf"(%arg135, %arg136) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%193) : (f32) -> ()
    }) : (tensor<2x128x4x16xf32>, tensor<2x128x4x16xf32>, tensor<2x128x4x16xf32>) -> tensor<2x128x4x16xf32>
    %79 = "linalg.generic"(%77, %78, %71) <{indexing_maps = [#map17, #map17, #map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg132: f32, %arg133: f32, %arg134: f32):
      %192 = "arith.addf"(%arg132, %arg133) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%192) : (f32) -> ()
    }) : (tensor<2x128x4x16xf32>, tensor<2x128x4x16xf32>, tensor<2x128x4x16xf32>) -> tensor<2x128x4x16xf32>
    %80 = "tensor.empty"() : () -> tensor<2x128x4x32xf32>
    %81 = "linalg.generic"(%80) <{indexing_maps = [#map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 0, 1>}> ({
    ^bb0(%arg131: f32):
      %183 = "linalg.index"() <{dim = 0 : i64}> : () -> index
      %184 = "linalg.index"() <{dim = 1 : i64}> : () -> index
      %185 = "linalg.index"() <{dim = 2 : i64}> : () -> index
      %186 = "linalg.index"() <{dim = 3 : i64}> : () -> index
      %187 = "arith.cmpi"(%186, %0) <{predicate = 6 : i64}> : (index, index) -> i1
      %188 = "scf.if"(%187) ({
        %191 = "tensor.extract"(%76, %183, %184, %185, %186) : (tensor<2x128x4x16xf32>, index, index, index, index) -> f32
        "scf.yield"(%191) : (f32) -> ()
      }, {
        %189 = "arith.subi"(%186, %0) <{overflowFlags = #arith.overflow<none>}> : (index, index) -> index
        %190 = "tensor.extract"(%79, %183, %184, %185, %189) : (tensor<2x128x4x16xf32>, index, index, index, index) -> f32
        "scf.yield"(%190) : (f32) -> ()
      }) : (i1) -> f32
      "linalg.yield"(%188) : (f32) -> ()
    }) : (tensor<2x128x4x32xf32>) -> tensor<2x128x4x32xf32>
    %82 = "tensor.expand_shape"(%68) <{reassociation = [[0], [1], [2, 3], [4]], static_output_shape = array<i64: 2, 128, 4, 4, 32>}> : (tensor<2x128x16x32xf32>) -> tensor<2x128x4x4x32xf32>
    %83 = "tensor.empty"() : () -> tensor<2x4x128x128x4xf32>
    %84 = "linalg.fill"(%2, %83) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg129: f32, %arg130: f32):
      "linalg.yield"(%arg129) : (f32) -> ()
    }) : (f32, tensor<2x4x128x128x4xf32>) -> tensor<2x4x128x128x4xf32>
    %85 = "linalg.generic"(%81, %82, %84) <{indexing_maps = [#map19, #map20, #map21], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg126: f32, %arg127: f32, %arg128: f32):
      %181 = "arith.mulf"(%arg126, %arg127) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %182 = "arith.addf"(%arg128, %181) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%182) : (f32) -> ()
    }) : (tensor<2x128x4x32xf32>, tensor<2x128x4x4x32xf32>, tensor<2x4x128x128x4xf32>) -> tensor<2x4x128x128x4xf32>
    %86 = "tensor.empty"() : () -> tensor<2x4x4x128x128xf32>
    %87 = "linalg.generic"(%85, %86) <{indexing_maps = [#map22, #map23], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg124: f32, %arg125: f32):
      "linalg.yield"(%arg124) : (f32) -> ()
    }) : (tensor<2x4x128x128x4xf32>, tensor<2x4x4x128x128xf32>) -> tensor<2x4x4x128x128xf32>
    %88 = "linalg.generic"(%5, %86) <{indexing_maps = [#map24, #map23], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg122: f32, %arg123: f32):
      "linalg.yield"(%arg122) : (f32) -> ()
    }) : (tensor<f32>, tensor<2x4x4x128x128xf32>) -> tensor<2x4x4x128x128xf32>
    %89 = "linalg.generic"(%87, %88, %86) <{indexing_maps = [#map23, #map23, #map23], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg119: f32, %arg120: f32, %arg121: f32):
      %180 = "arith.mulf"(%arg119, %arg120) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%180) : (f32) -> ()
    }) : (tensor<2x4x4x128x128xf32>, tensor<2x4x4x128x128xf32>, tensor<2x4x4x128x128xf32>) -> tensor<2x4x4x128x128xf32>
    %90 = "tensor.empty"() : () -> tensor<128x128xi32>
    %91 = "linalg.generic"(%90) <{indexing_maps = [#map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 0, 1>}> ({
    ^bb0(%arg118: i32):
      %178 = "linalg.index"() <{dim = 0 : i64}> : () -> index
      %179 = "arith.index_cast"(%178) : (index) -> i32
      "linalg.yield"(%179) : (i32) -> ()
    }) : (tensor<128x128xi32>) -> tensor<128x128xi32>
    %92 = "linalg.generic"(%90) <{indexing_maps = [#map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 0, 1>}> ({
    ^bb0(%arg117: i32):
      %176 = "linalg.index"() <{dim = 1 : i64}> : () -> index
      %177 = "arith.index_cast"(%176) : (index) -> i32
      "linalg.yield"(%177) : (i32) -> ()
    }) : (tensor<128x128xi32>) -> tensor<128x128xi32>
    %93 = "tensor.empty"() : () -> tensor<128x128xi1>
    %94 = "linalg.generic"(%91, %92, %93) <{indexing_maps = [#map3, #map3, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg114: i32, %arg115: i32, %arg116: i1):
      %175 = "arith.cmpi"(%arg114, %arg115) <{predicate = 5 : i64}> : (i32, i32) -> i1
      "linalg.yield"(%175) : (i1) -> ()
    }) : (tensor<128x128xi32>, tensor<128x128xi32>, tensor<128x128xi1>) -> tensor<128x128xi1>
    %95 = "tensor.empty"() : () -> tensor<2x4x4x128x128xi1>
    %96 = "linalg.generic"(%94, %95) <{indexing_maps = [#map25, #map23], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg112: i1, %arg113: i1):
      "linalg.yield"(%arg112) : (i1) -> ()
    }) : (tensor<128x128xi1>, tensor<2x4x4x128x128xi1>) -> tensor<2x4x4x128x128xi1>
    %97 = "linalg.generic"(%4, %86) <{indexing_maps = [#map24, #map23], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg110: f32, %arg111: f32):
      "linalg.yield"(%arg110) : (f32) -> ()
    }) : (tensor<f32>, tensor<2x4x4x128x128xf32>) -> tensor<2x4x4x128x128xf32>
    %98 = "linalg.generic"(%96, %89, %97, %86) <{indexing_maps = [#map23, #map23, #map23, #map23], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 3, 1>}> ({
    ^bb0(%arg106: i1, %arg107: f32, %arg108: f32, %arg109: f32):
      %174 = "arith.select"(%arg106, %arg107, %arg108) : (i1, f32, f32) -> f32
      "linalg.yield"(%174) : (f32) -> ()
    }) : (tensor<2x4x4x128x128xi1>, tensor<2x4x4x128x128xf32>, tensor<2x4x4x128x128xf32>, tensor<2x4x4x128x128xf32>) -> tensor<2x4x4x128x128xf32>
    %99 = "tensor.empty"() : () -> tensor<2x4x4x128xf32>
    %100 = "linalg.fill"(%1, %99) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg104: f32, %arg105: f32):
      "linalg.yield"(%arg104) : (f32) -> ()
    }) : (f32, tensor<2x4x4x128xf32>) -> tensor<2x4x4x128xf32>
    %101 = "linalg.generic"(%98, %100) <{indexing_maps = [#map23, #map26], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg102: f32, %arg103: f32):
      %173 = "arith.maximumf"(%arg103, %arg102) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%173) : (f32) -> ()
    }) : (tensor<2x4x4x128x128xf32>, tensor<2x4x4x128xf32>) -> tensor<2x4x4x128xf32>
    %102 = "tensor.empty"() : () -> tensor<2x4x4x128x1xf32>
    %103 = "linalg.generic"(%101, %102) <{indexing_maps = [#map26, #map23], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg100: f32, %arg101: f32):
      "linalg.yield"(%arg100) : (f32) -> ()
    }) : (tensor<2x4x4x128xf32>, tensor<2x4x4x128x1xf32>) -> tensor<2x4x4x128x1xf32>
    %104 = "linalg.generic"(%103, %86) <{indexing_maps = [#map27, #map23], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg98: f32, %arg99: f32):
      "linalg.yield"(%arg98) : (f32) -> ()
    }) : (tensor<2x4x4x128x1xf32>, tensor<2x4x4x128x128xf32>) -> tensor<2x4x4x128x128xf32>
    %105 = "linalg.generic"(%98, %104, %86) <{indexing_maps = [#map23, #map23, #map23], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg95: f32, %arg96: f32, %arg97: f32):
      %172 = "arith.subf"(%arg95, %arg96) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%172) : (f32) -> ()
    }) : (tensor<2x4x4x128x128xf32>, tensor<2x4x4x128x128xf32>, tensor<2x4x4x128x128xf32>) -> tensor<2x4x4x128x128xf32>
    %106 = "linalg.generic"(%105, %86) <{indexing_maps = [#map23, #map23], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg93: f32, %arg94: f32):
      %171 = "math.exp"(%arg93) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      "linalg.yield"(%171) : (f32) -> ()
    }) : (tensor<2x4x4x128x128xf32>, tensor<2x4x4x128x128xf32>) -> tensor<2x4x4x128x128xf32>
    %107 = "linalg.fill"(%2, %99) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg91: f32, %arg92: f32):
      "linalg.yield"(%arg91) : (f32) -> ()
    }) : (f32, tensor<2x4x4x128xf32>) -> tensor<2x4x4x128xf32>
    %108 = "linalg.generic"(%106, %107) <{indexing_maps = [#map23, #map26], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg89: f32, %arg90: f32):
      %170 = "arith.addf"(%arg90, %arg89) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%170) : (f32) -> ()
    }) : (tensor<2x4x4x128x128xf32>, tensor<2x4x4x128xf32>) -> tensor<2x4x4x128xf32>
    %109 = "linalg.generic"(%108, %102) <{indexing_maps = [#map26, #map23], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg87: f32, %arg88: f32):
      "linalg.yield"(%arg87) : (f32) -> ()
    }) : (tensor<2x4x4x128xf32>, tensor<2x4x4x128x1xf32>) -> tensor<2x4x4x128x1xf32>
    %110 = "linalg.generic"(%109, %86) <{indexing_maps = [#map27, #map23], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg85: f32, %arg86: f32):
      "linalg.yield"(%arg85) : (f32) -> ()
    }) : (tensor<2x4x4x128x1xf32>, tensor<2x4x4x128x128xf32>) -> tensor<2x4x4x128x128xf32>
    %111 = "linalg.generic"(%106, %110, %86) <{indexing_maps = [#map23, #map23, #map23], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg82: f32, %arg83: f32, %arg84: f32):
      %169 = "arith.divf"(%arg82, %arg83) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%169) : (f32) -> ()
    }) : (tensor<2x4x4x128x128xf32>, tensor<2x4x4x128x128xf32>, tensor<2x4x4x128x128xf32>) -> tensor<2x4x4x128x128xf32>
    %112 = "tensor.empty"() : () -> tensor<2x4x32x4x128xf32>
    %113 = "linalg.fill"(%2, %112) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg80: f32, %arg81: f32):
      "linalg.yield"(%arg80) : (f32) -> ()
    }) : (f32, tensor<2x4x32x4x128xf32>) -> tensor<2x4x32x4x128xf32>
    %114 = "linalg.generic"(%52, %111, %113) <{indexing_maps = [#map28, #map29, #map21], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg77: f32, %arg78: f32, %arg79: f32):
      %167 = "arith.mulf"(%arg77, %arg78) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %168 = "arith.addf"(%arg79, %167) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%168) : (f32) -> ()
    }) : (tensor<2x128x4x32xf32>, tensor<2x4x4x128x128xf32>, tensor<2x4x32x4x128xf32>) -> tensor<2x4x32x4x128xf32>
    %115 = "tensor.empty"() : () -> tensor<2x128x4x4x32xf32>
    %116 = "linalg.generic"(%114, %115) <{indexing_maps = [#map30, #map23], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg75: f32, %arg76: f32):
      "linalg.yield"(%arg75) : (f32) -> ()
    }) : (tensor<2x4x32x4x128xf32>, tensor<2x128x4x4x32xf32>) -> tensor<2x128x4x4x32xf32>
    %117 = "tensor.collapse_shape"(%116) <{reassociation = [[0], [1], [2, 3, 4]]}> : (tensor<2x128x4x4x32xf32>) -> tensor<2x128x512xf32>
    %118 = "linalg.generic"(%117, %arg7, %44) <{indexing_maps = [#map13, #map14, #map15], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg72: f32, %arg73: f32, %arg74: f32):
      %165 = "arith.mulf"(%arg72, %arg73) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %166 = "arith.addf"(%arg74, %165) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%166) : (f32) -> ()
    }) : (tensor<2x128x512xf32>, tensor<512x512xf32>, tensor<2x128x512xf32>) -> tensor<2x128x512xf32>
    %119 = "linalg.generic"(%arg0, %118, %26) <{indexing_maps = [#map7, #map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg69: f32, %arg70: f32, %arg71: f32):
      %164 = "arith.addf"(%arg69, %arg70) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%164) : (f32) -> ()
    }) : (tensor<2x128x512xf32>, tensor<2x128x512xf32>, tensor<2x128x512xf32>) -> tensor<2x128x512xf32>
    %120 = "linalg.generic"(%119, %119, %26) <{indexing_maps = [#map7, #map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg66: f32, %arg67: f32, %arg68: f32):
      %163 = "arith.mulf"(%arg66, %arg67) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%163) : (f32) -> ()
    }) : (tensor<2x128x512xf32>, tensor<2x128x512xf32>, tensor<2x128x512xf32>) -> tensor<2x128x512xf32>
    %121 = "linalg.generic"(%120, %29) <{indexing_maps = [#map7, #map8], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg64: f32, %arg65: f32):
      %162 = "arith.addf"(%arg65, %arg64) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%162) : (f32) -> ()
    }) : (tensor<2x128x512xf32>, tensor<2x128xf32>) -> tensor<2x128xf32>
    %122 = "linalg.generic"(%121, %31) <{indexing_maps = [#map8, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg62: f32, %arg63: f32):
      "linalg.yield"(%arg62) : (f32) -> ()
    }) : (tensor<2x128xf32>, tensor<2x128x1xf32>) -> tensor<2x128x1xf32>
    %123 = "linalg.generic"(%122, %33, %31) <{indexing_maps = [#map7, #map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg59: f32, %arg60: f32, %arg61: f32):
      %161 = "arith.divf"(%arg59, %arg60) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%161) : (f32) -> ()
    }) : (tensor<2x128x1xf32>, tensor<2x128x1xf32>, tensor<2x128x1xf32>) -> tensor<2x128x1xf32>
    %124 = "linalg.generic"(%123, %35, %31) <{indexing_maps = [#map7, #map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg56: f32, %arg57: f32, %arg58: f32):
      %160 = "arith.addf"(%arg56, %arg57) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%160) : (f32) -> ()
    }) : (tensor<2x128x1xf32>, tensor<2x128x1xf32>, tensor<2x128x1xf32>) -> tensor<2x128x1xf32>
    %125 = "linalg.generic"(%124, %31) <{indexing_maps = [#map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg54: f32, %arg55: f32):
      %159 = "math.rsqrt"(%arg54) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      "linalg.yield"(%159) : (f32) -> ()
    }) : (tensor<2x128x1xf32>, tensor<2x128x1xf32>) -> tensor<2x128x1xf32>
    %126 = "linalg.generic"(%125, %26) <{indexing_maps = [#map10, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg52: f32, %arg53: f32):
      "linalg.yield"(%arg52) : (f32) -> ()
    }) : (tensor<2x128x1xf32>, tensor<2x128x512xf32>) -> tensor<2x128x512xf32>
    %127 = "linalg.generic"(%119, %126, %26) <{indexing_maps = [#map7, #map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg49: f32, %arg50: f32, %arg51: f32):
      %158 = "arith.mulf"(%arg49, %arg50) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%158) : (f32) -> ()
    }) : (tensor<2x128x512xf32>, tensor<2x128x512xf32>, tensor<2x128x512xf32>) -> tensor<2x128x512xf32>
    %128 = "linalg.generic"(%arg2, %40) <{indexing_maps = [#map11, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg47: f32, %arg48: f32):
      "linalg.yield"(%arg47) : (f32) -> ()
    }) : (tensor<512xf32>, tensor<1x1x512xf32>) -> tensor<1x1x512xf32>
    %129 = "linalg.generic"(%128, %26) <{indexing_maps = [#map12, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg45: f32, %arg46: f32):
      "linalg.yield"(%arg45) : (f32) -> ()
    }) : (tensor<1x1x512xf32>, tensor<2x128x512xf32>) -> tensor<2x128x512xf32>
    %130 = "linalg.generic"(%127, %129, %26) <{indexing_maps = [#map7, #map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg42: f32, %arg43: f32, %arg44: f32):
      %157 = "arith.mulf"(%arg42, %arg43) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%157) : (f32) -> ()
    }) : (tensor<2x128x512xf32>, tensor<2x128x512xf32>, tensor<2x128x512xf32>) -> tensor<2x128x512xf32>
    %131 = "tensor.empty"() : () -> tensor<2x128x1408xf32>
    %132 = "linalg.fill"(%2, %131) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg40: f32, %arg41: f32):
      "linalg.yield"(%arg40) : (f32) -> ()
    }) : (f32, tensor<2x128x1408xf32>) -> tensor<2x128x1408xf32>
    %133 = "linalg.generic"(%130, %arg4, %132) <{indexing_maps = [#map13, #map14, #map15], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg37: f32, %arg38: f32, %arg39: f32):
      %155 = "arith.mulf"(%arg37, %arg38) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %156 = "arith.addf"(%arg39, %155) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%156) : (f32) -> ()
    }) : (tensor<2x128x512xf32>, tensor<512x1408xf32>, tensor<2x128x1408xf32>) -> tensor<2x128x1408xf32>
    %134 = "linalg.generic"(%133, %131) <{indexing_maps = [#map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg35: f32, %arg36: f32):
      %154 = "arith.negf"(%arg35) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      "linalg.yield"(%154) : (f32) -> ()
    }) : (tensor<2x128x1408xf32>, tensor<2x128x1408xf32>) -> tensor<2x128x1408xf32>
    %135 = "linalg.generic"(%134, %131) <{indexing_maps = [#map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg33: f32, %arg34: f32):
      %153 = "math.exp"(%arg33) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      "linalg.yield"(%153) : (f32) -> ()
    }) : (tensor<2x128x1408xf32>, tensor<2x128x1408xf32>) -> tensor<2x128x1408xf32>
    %136 = "linalg.generic"(%3, %131) <{indexing_maps = [#map9, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg31: f32, %arg32: f32):
      "linalg.yield"(%arg31) : (f32) -> ()
    }) : (tensor<f32>, tensor<2x128x1408xf32>) -> tensor<2x128x1408xf32>
    %137 = "linalg.generic"(%136, %135, %131) <{indexing_maps = [#map7, #map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg28: f32, %arg29: f32, %arg30: f32):
      %152 = "arith.addf"(%arg28, %arg29) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%152) : (f32) -> ()
    }) : (tensor<2x128x1408xf32>, tensor<2x128x1408xf32>, tensor<2x128x1408xf32>) -> tensor<2x128x1408xf32>
    %138 = "linalg.generic"(%136, %137, %131) <{indexing_maps = [#map7, #map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg25: f32, %arg26: f32, %arg27: f32):
      %151 = "arith.divf"(%arg25, %arg26) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%151) : (f32) -> ()
    }) : (tensor<2x128x1408xf32>, tensor<2x128x1408xf32>, tensor<2x128x1408xf32>) -> tensor<2x128x1408xf32>
    %139 = "linalg.generic"(%133, %138, %131) <{indexing_maps = [#map7, #map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg22: f32, %arg23: f32, %arg24: f32):
      %150 = "arith.mulf"(%arg22, %arg23) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%150) : (f32) -> ()
    }) : (tensor<2x128x1408xf32>, tensor<2x128x1408xf32>, tensor<2x128x1408xf32>) -> tensor<2x128x1408xf32>
    %140 = "linalg.generic"(%130, %arg5, %132) <{indexing_maps = [#map13, #map14, #map15], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg19: f32, %arg20: f32, %arg21: f32):
      %148 = "arith.mulf"(%arg19, %arg20) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %149 = "arith.addf"(%arg21, %148) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%149) : (f32) -> ()
    }) : (tensor<2x128x512xf32>, tensor<512x1408xf32>, tensor<2x128x1408xf32>) -> tensor<2x128x1408xf32>
    %141 = "linalg.generic"(%139, %140, %131) <{indexing_maps = [#map7, #map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg16: f32, %arg17: f32, %arg18: f32):
      %147 = "arith.mulf"(%arg16, %arg17) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%147) : (f32) -> ()
    }) : (tensor<2x128x1408xf32>, tensor<2x128x1408xf32>, tensor<2x128x1408xf32>) -> tensor<2x128x1408xf32>
    %142 = "linalg.generic"(%141, %arg3, %44) <{indexing_maps = [#map13, #map14, #map15], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg13: f32, %arg14: f32, %arg15: f32):
      %145 = "arith.mulf"(%arg13, %arg14) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %146 = "arith.addf"(%arg15, %145) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%146) : (f32) -> ()
    }) : (tensor<2x128x1408xf32>, tensor<1408x512xf32>, tensor<2x128x512xf32>) -> tensor<2x128x512xf32>
    %143 = "linalg.generic"(%119, %142, %26) <{indexing_maps = [#map7, #map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg10: f32, %arg11: f32, %arg12: f32):
      %144 = "arith.addf"(%arg10, %arg11) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%144) : (f32) -> ()
    }) : (tensor<2x128x512xf32>, tensor<2x128x512xf32>, tensor<2x128x512xf32>) -> tensor<2x128x512xf32>
    "func.return"(%143) : (tensor<2x128x512xf32>) -> ()
  }) : () -> ()
}) {mhlo.num_partitions = 8 : i32, mhlo.num_replicas = 1 : i32} : () -> ()
