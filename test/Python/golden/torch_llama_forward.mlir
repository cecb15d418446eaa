#map = affine_map<(d0, d1, d2) -> (d2)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map2 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map3 = affine_map<(d0) -> (d0)>
#map4 = affine_map<(d0, d1) -> (d0, 0)>
#map5 = affine_map<(d0, d1) -> (d1)>
#map6 = affine_map<(d0, d1) -> (d0, d1)>
#map7 = affine_map<(d0, d1, d2) -> ()>
#map8 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d3)>
#map9 = affine_map<(d0, d1, d2, d3) -> (d2, d3)>
#map10 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map11 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map12 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d3, d4)>
#map13 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3, d4)>
#map14 = affine_map<(d0, d1, d2, d3) -> ()>
#map15 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d4)>
#map16 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d4, d3)>
#map17 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3)>
#map18 = affine_map<(d0, d1) -> (0, d1)>
#map19 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
#map20 = affine_map<(d0, d1, d2, d3) -> (d2, 0)>
"builtin.module"() ({
  "sdy.mesh"() {mesh = #sdy.mesh<["dp"=2, "tp"=3]>, sym_name = "mesh"} : () -> ()
  "func.func"() <{arg_attrs = [{tp.name = "model.input_layernorm.weight"}, {sdy.sharding = #sdy.sharding<@mesh, [{"dp"}, {}, {}]>, tp.name = "x"}, {sdy.sharding = #sdy.sharding<@mesh, [{"tp"}, {}]>, tp.name = "model.q_proj.weight"}, {sdy.sharding = #sdy.sharding<@mesh, [{"tp"}, {}]>, tp.name = "model.k_proj.weight"}, {sdy.sharding = #sdy.sharding<@mesh, [{"tp"}, {}]>, tp.name = "model.v_proj.weight"}, {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tp"}]>, tp.name = "model.o_proj.weight"}, {tp.name = "model.post_attention_layernorm.weight"}, {sdy.sharding = #sdy.sharding<@mesh, [{"tp"}, {}]>, tp.name = "model.gate_proj.weight"}, {sdy.sharding = #sdy.sharding<@mesh, [{"tp"}, {}]>, tp.name = "model.up_proj.weight"}, {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tp"}]>, tp.name = "model.down_proj.weight"}], function_type = (tensor<24xf32>, tensor<3x5x24xf32>, tensor<24x24xf32>, tensor<12x24xf32>, tensor<12x24xf32>, tensor<24x24xf32>, tensor<24xf32>, tensor<20x24xf32>, tensor<20x24xf32>, tensor<24x20xf32>) -> (tensor<f32>, tensor<3x5x1xf32>, tensor<3x5x24xf32>, tensor<5x4xf32>, tensor<3x6x5x4xf32>, tensor<3x6x5x4xf32>, tensor<3x6x4x5xf32>, tensor<5x5xi1>, tensor<3x6x5x5xf32>, tensor<5x1xi1>, tensor<3x6x5x5xf32>, tensor<3x5x24xf32>, tensor<3x5x24xf32>, tensor<3x5x1xf32>, tensor<3x5x24xf32>, tensor<3x5x20xf32>, tensor<3x5x20xf32>, tensor<3x5x20xf32>, tensor<3x5x24xf32>), res_attrs = [{}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}], sym_name = "main"}> ({
  ^bb0(%arg0: tensor<24xf32>, %arg1: tensor<3x5x24xf32>, %arg2: tensor<24x24xf32>, %arg3: tensor<12x24xf32>, %arg4: tensor<12x24xf32>, %arg5: tensor<24x24xf32>, %arg6: tensor<24xf32>, %arg7: tensor<20x24xf32>, %arg8: tensor<20x24xf32>, %arg9: tensor<24x20xf32>):
    %0 = "arith.constant"() <{value = 0 : i64}> : () -> i64
    %1 = "arith.constant"() <{value = 1 : i64}> : () -> i64
    %2 = "arith.constant"() <{value = 2 : i64}> : () -> i64
    %3 = "arith.constant"() <{value = 0.000000e+00 : f32}> : () -> f32
    %4 = "arith.constant"() <{value = true}> : () -> i1
    %5 = "arith.constant"() <{value = 0xFF800000 : f32}> : () -> f32
    %6 = "arith.constant"() <{value = false}> : () -> i1
    %7 = "arith.constant"() <{value = 1.000000e+00 : f32}> : () -> f32
    %8 = "arith.constant"() <{value = dense<0.000000e+00> : tensor<f32>}> : () -> tensor<f32>
    %9 = "arith.constant"() <{value = dense<0xFF800000> : tensor<f32>}> : () -> tensor<f32>
    %10 = "arith.constant"() <{value = dense<true> : tensor<5x5xi1>}> : () -> tensor<5x5xi1>
    %11 = "arith.constant"() <{value = 0.70710678118654757 : f64}> : () -> f64
    %12 = "arith.constant"() <{value = 9.9999999999999995E-7 : f64}> : () -> f64
    %13 = "arith.constant"() <{value = 2.400000e+01 : f32}> : () -> f32
    %14 = "arith.constant"() <{value = 2.000000e+00 : f32}> : () -> f32
    %15 = "arith.constant"() <{value = 4.000000e+00 : f32}> : () -> f32
    %16 = "arith.constant"() <{value = 1.000000e+02 : f32}> : () -> f32
    %17 = "tensor.empty"() : () -> tensor<3x5x24xf32>
    %18 = "linalg.generic"(%arg0, %arg1, %17) <{indexing_maps = [#map, #map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg209: f32, %arg210: f32, %arg211: f32):
      %252 = "arith.mulf"(%arg209, %arg210) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%252) : (f32) -> ()
    }) : (tensor<24xf32>, tensor<3x5x24xf32>, tensor<3x5x24xf32>) -> tensor<3x5x24xf32>
    %19 = "linalg.generic"(%arg1, %17) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg207: f32, %arg208: f32):
      %251 = "math.fpowi"(%arg207, %2) <{fastmath = #arith.fastmath<none>}> : (f32, i64) -> f32
      "linalg.yield"(%251) : (f32) -> ()
    }) : (tensor<3x5x24xf32>, tensor<3x5x24xf32>) -> tensor<3x5x24xf32>
    %20 = "tensor.empty"() : () -> tensor<3x5x1xf32>
    %21 = "linalg.fill"(%3, %20) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg205: f32, %arg206: f32):
      "linalg.yield"(%arg205) : (f32) -> ()
    }) : (f32, tensor<3x5x1xf32>) -> tensor<3x5x1xf32>
    %22 = "linalg.generic"(%19, %21) <{indexing_maps = [#map1, #map2], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg203: f32, %arg204: f32):
      %250 = "arith.addf"(%arg203, %arg204) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%250) : (f32) -> ()
    }) : (tensor<3x5x24xf32>, tensor<3x5x1xf32>) -> tensor<3x5x1xf32>
    %23 = "linalg.generic"(%22, %20) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg201: f32, %arg202: f32):
      %249 = "arith.divf"(%arg201, %13) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%249) : (f32) -> ()
    }) : (tensor<3x5x1xf32>, tensor<3x5x1xf32>) -> tensor<3x5x1xf32>
    %24 = "linalg.generic"(%23, %20) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg199: f32, %arg200: f32):
      %247 = "arith.truncf"(%12) : (f64) -> f32
      %248 = "arith.addf"(%arg199, %247) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%248) : (f32) -> ()
    }) : (tensor<3x5x1xf32>, tensor<3x5x1xf32>) -> tensor<3x5x1xf32>
    %25 = "linalg.generic"(%24, %20) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg197: f32, %arg198: f32):
      %246 = "math.rsqrt"(%arg197) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      "linalg.yield"(%246) : (f32) -> ()
    }) : (tensor<3x5x1xf32>, tensor<3x5x1xf32>) -> tensor<3x5x1xf32>
    %26 = "linalg.generic"(%18, %25, %17) <{indexing_maps = [#map1, #map2, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg194: f32, %arg195: f32, %arg196: f32):
      %245 = "arith.mulf"(%arg194, %arg195) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%245) : (f32) -> ()
    }) : (tensor<3x5x24xf32>, tensor<3x5x1xf32>, tensor<3x5x24xf32>) -> tensor<3x5x24xf32>
    %27 = "tensor.empty"() : () -> tensor<5xf32>
    %28 = "linalg.generic"(%27) <{indexing_maps = [#map3], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 0, 1>}> ({
    ^bb0(%arg193: f32):
      %241 = "linalg.index"() <{dim = 0 : i64}> : () -> index
      %242 = "arith.index_cast"(%241) : (index) -> i64
      %243 = "arith.sitofp"(%242) : (i64) -> f32
      %244 = "arith.addf"(%243, %3) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%244) : (f32) -> ()
    }) : (tensor<5xf32>) -> tensor<5xf32>
    %29 = "tensor.expand_shape"(%28) <{reassociation = [[0, 1]], static_output_shape = array<i64: 5, 1>}> : (tensor<5xf32>) -> tensor<5x1xf32>
    %30 = "tensor.empty"() : () -> tensor<2xf32>
    %31 = "linalg.generic"(%30) <{indexing_maps = [#map3], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 0, 1>}> ({
    ^bb0(%arg192: f32):
      %236 = "linalg.index"() <{dim = 0 : i64}> : () -> index
      %237 = "arith.index_cast"(%236) : (index) -> i64
      %238 = "arith.sitofp"(%237) : (i64) -> f32
      %239 = "arith.mulf"(%238, %14) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %240 = "arith.addf"(%239, %3) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%240) : (f32) -> ()
    }) : (tensor<2xf32>) -> tensor<2xf32>
    %32 = "linalg.generic"(%31, %30) <{indexing_maps = [#map3, #map3], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg190: f32, %arg191: f32):
      %235 = "arith.divf"(%arg190, %15) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%235) : (f32) -> ()
    }) : (tensor<2xf32>, tensor<2xf32>) -> tensor<2xf32>
    %33 = "linalg.generic"(%32, %30) <{indexing_maps = [#map3, #map3], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg188: f32, %arg189: f32):
      %234 = "arith.negf"(%arg188) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      "linalg.yield"(%234) : (f32) -> ()
    }) : (tensor<2xf32>, tensor<2xf32>) -> tensor<2xf32>
    %34 = "linalg.generic"(%33, %30) <{indexing_maps = [#map3, #map3], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg186: f32, %arg187: f32):
      %233 = "math.powf"(%16, %arg186) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%233) : (f32) -> ()
    }) : (tensor<2xf32>, tensor<2xf32>) -> tensor<2xf32>
    %35 = "tensor.empty"() : () -> tensor<5x2xf32>
    %36 = "linalg.generic"(%29, %34, %35) <{indexing_maps = [#map4, #map5, #map6], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg183: f32, %arg184: f32, %arg185: f32):
      %232 = "arith.mulf"(%arg183, %arg184) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%232) : (f32) -> ()
    }) : (tensor<5x1xf32>, tensor<2xf32>, tensor<5x2xf32>) -> tensor<5x2xf32>
    %37 = "tensor.concat"(%36, %36) <{dim = 1 : i64}> : (tensor<5x2xf32>, tensor<5x2xf32>) -> tensor<5x4xf32>
    %38 = "arith.constant"() <{value = 0.000000e+00 : f32}> : () -> f32
    %39 = "tensor.empty"() : () -> tensor<3x5x24xf32>
    %40 = "linalg.generic"(%38, %39) <{indexing_maps = [#map7, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg181: f32, %arg182: f32):
      "linalg.yield"(%arg181) : (f32) -> ()
    }) : (f32, tensor<3x5x24xf32>) -> tensor<3x5x24xf32>
    %41 = "linalg.generic"(%26, %arg2, %40) <{indexing_maps = [#map8, #map9, #map10], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg178: f32, %arg179: f32, %arg180: f32):
      %230 = "arith.mulf"(%arg178, %arg179) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %231 = "arith.addf"(%arg180, %230) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%231) : (f32) -> ()
    }) : (tensor<3x5x24xf32>, tensor<24x24xf32>, tensor<3x5x24xf32>) -> tensor<3x5x24xf32>
    %42 = "tensor.expand_shape"(%41) <{reassociation = [[0], [1], [2, 3]], static_output_shape = array<i64: 3, 5, 6, 4>}> : (tensor<3x5x24xf32>) -> tensor<3x5x6x4xf32>
    %43 = "tensor.empty"() : () -> tensor<3x6x5x4xf32>
    %44 = "linalg.transpose"(%42, %43) <{permutation = array<i64: 0, 2, 1, 3>}> ({
    ^bb0(%arg176: f32, %arg177: f32):
      "linalg.yield"(%arg176) : (f32) -> ()
    }) : (tensor<3x5x6x4xf32>, tensor<3x6x5x4xf32>) -> tensor<3x6x5x4xf32>
    %45 = "tensor.empty"() : () -> tensor<5x4xf32>
    %46 = "linalg.generic"(%37, %45) <{indexing_maps = [#map6, #map6], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg174: f32, %arg175: f32):
      %229 = "math.cos"(%arg174) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      "linalg.yield"(%229) : (f32) -> ()
    }) : (tensor<5x4xf32>, tensor<5x4xf32>) -> tensor<5x4xf32>
    %47 = "linalg.generic"(%37, %45) <{indexing_maps = [#map6, #map6], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg172: f32, %arg173: f32):
      %228 = "math.sin"(%arg172) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      "linalg.yield"(%228) : (f32) -> ()
    }) : (tensor<5x4xf32>, tensor<5x4xf32>) -> tensor<5x4xf32>
    %48 = "tensor.extract_slice"(%44) <{operandSegmentSizes = array<i32: 1, 0, 0, 0>, static_offsets = array<i64: 0, 0, 0, 0>, static_sizes = array<i64: 3, 6, 5, 2>, static_strides = array<i64: 1, 1, 1, 1>}> : (tensor<3x6x5x4xf32>) -> tensor<3x6x5x2xf32>
    %49 = "tensor.extract_slice"(%44) <{operandSegmentSizes = array<i32: 1, 0, 0, 0>, static_offsets = array<i64: 0, 0, 0, 2>, static_sizes = array<i64: 3, 6, 5, 2>, static_strides = array<i64: 1, 1, 1, 1>}> : (tensor<3x6x5x4xf32>) -> tensor<3x6x5x2xf32>
    %50 = "linalg.generic"(%44, %46, %43) <{indexing_maps = [#map11, #map9, #map11], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg169: f32, %arg170: f32, %arg171: f32):
      %227 = "arith.mulf"(%arg169, %arg170) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%227) : (f32) -> ()
    }) : (tensor<3x6x5x4xf32>, tensor<5x4xf32>, tensor<3x6x5x4xf32>) -> tensor<3x6x5x4xf32>
    %51 = "tensor.empty"() : () -> tensor<3x6x5x2xf32>
    %52 = "linalg.generic"(%49, %51) <{indexing_maps = [#map11, #map11], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg167: f32, %arg168: f32):
      %226 = "arith.negf"(%arg167) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      "linalg.yield"(%226) : (f32) -> ()
    }) : (tensor<3x6x5x2xf32>, tensor<3x6x5x2xf32>) -> tensor<3x6x5x2xf32>
    %53 = "tensor.concat"(%52, %48) <{dim = 3 : i64}> : (tensor<3x6x5x2xf32>, tensor<3x6x5x2xf32>) -> tensor<3x6x5x4xf32>
    %54 = "linalg.generic"(%53, %47, %43) <{indexing_maps = [#map11, #map9, #map11], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg164: f32, %arg165: f32, %arg166: f32):
      %225 = "arith.mulf"(%arg164, %arg165) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%225) : (f32) -> ()
    }) : (tensor<3x6x5x4xf32>, tensor<5x4xf32>, tensor<3x6x5x4xf32>) -> tensor<3x6x5x4xf32>
    %55 = "linalg.generic"(%50, %54, %43) <{indexing_maps = [#map11, #map11, #map11], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg161: f32, %arg162: f32, %arg163: f32):
      %224 = "arith.addf"(%arg161, %arg162) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%224) : (f32) -> ()
    }) : (tensor<3x6x5x4xf32>, tensor<3x6x5x4xf32>, tensor<3x6x5x4xf32>) -> tensor<3x6x5x4xf32>
    %56 = "arith.constant"() <{value = 0.000000e+00 : f32}> : () -> f32
    %57 = "tensor.empty"() : () -> tensor<3x5x12xf32>
    %58 = "linalg.generic"(%56, %57) <{indexing_maps = [#map7, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg159: f32, %arg160: f32):
      "linalg.yield"(%arg159) : (f32) -> ()
    }) : (f32, tensor<3x5x12xf32>) -> tensor<3x5x12xf32>
    %59 = "linalg.generic"(%26, %arg3, %58) <{indexing_maps = [#map8, #map9, #map10], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg156: f32, %arg157: f32, %arg158: f32):
      %222 = "arith.mulf"(%arg156, %arg157) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %223 = "arith.addf"(%arg158, %222) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%223) : (f32) -> ()
    }) : (tensor<3x5x24xf32>, tensor<12x24xf32>, tensor<3x5x12xf32>) -> tensor<3x5x12xf32>
    %60 = "tensor.expand_shape"(%59) <{reassociation = [[0], [1], [2, 3]], static_output_shape = array<i64: 3, 5, 3, 4>}> : (tensor<3x5x12xf32>) -> tensor<3x5x3x4xf32>
    %61 = "tensor.empty"() : () -> tensor<3x3x5x4xf32>
    %62 = "linalg.transpose"(%60, %61) <{permutation = array<i64: 0, 2, 1, 3>}> ({
    ^bb0(%arg154: f32, %arg155: f32):
      "linalg.yield"(%arg154) : (f32) -> ()
    }) : (tensor<3x5x3x4xf32>, tensor<3x3x5x4xf32>) -> tensor<3x3x5x4xf32>
    %63 = "tensor.extract_slice"(%62) <{operandSegmentSizes = array<i32: 1, 0, 0, 0>, static_offsets = array<i64: 0, 0, 0, 0>, static_sizes = array<i64: 3, 3, 5, 2>, static_strides = array<i64: 1, 1, 1, 1>}> : (tensor<3x3x5x4xf32>) -> tensor<3x3x5x2xf32>
    %64 = "tensor.extract_slice"(%62) <{operandSegmentSizes = array<i32: 1, 0, 0, 0>, static_offsets = array<i64: 0, 0, 0, 2>, static_sizes = array<i64: 3, 3, 5, 2>, static_strides = array<i64: 1, 1, 1, 1>}> : (tensor<3x3x5x4xf32>) -> tensor<3x3x5x2xf32>
    %65 = "linalg.generic"(%62, %46, %61) <{indexing_maps = [#map11, #map9, #map11], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg151: f32, %arg152: f32, %arg153: f32):
      %221 = "arith.mulf"(%arg151, %arg152) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%221) : (f32) -> ()
    }) : (tensor<3x3x5x4xf32>, tensor<5x4xf32>, tensor<3x3x5x4xf32>) -> tensor<3x3x5x4xf32>
    %66 = "tensor.empty"() : () -> tensor<3x3x5x2xf32>
    %67 = "linalg.generic"(%64, %66) <{indexing_maps = [#map11, #map11], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg149: f32, %arg150: f32):
      %220 = "arith.negf"(%arg149) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      "linalg.yield"(%220) : (f32) -> ()
    }) : (tensor<3x3x5x2xf32>, tensor<3x3x5x2xf32>) -> tensor<3x3x5x2xf32>
    %68 = "tensor.concat"(%67, %63) <{dim = 3 : i64}> : (tensor<3x3x5x2xf32>, tensor<3x3x5x2xf32>) -> tensor<3x3x5x4xf32>
    %69 = "linalg.generic"(%68, %47, %61) <{indexing_maps = [#map11, #map9, #map11], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg146: f32, %arg147: f32, %arg148: f32):
      %219 = "arith.mulf"(%arg146, %arg147) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%219) : (f32) -> ()
    }) : (tensor<3x3x5x4xf32>, tensor<5x4xf32>, tensor<3x3x5x4xf32>) -> tensor<3x3x5x4xf32>
    %70 = "linalg.generic"(%65, %69, %61) <{indexing_maps = [#map11, #map11, #map11], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg143: f32, %arg144: f32, %arg145: f32):
      %218 = "arith.addf"(%arg143, %arg144) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%218) : (f32) -> ()
    }) : (tensor<3x3x5x4xf32>, tensor<3x3x5x4xf32>, tensor<3x3x5x4xf32>) -> tensor<3x3x5x4xf32>
    %71 = "arith.constant"() <{value = 0.000000e+00 : f32}> : () -> f32
    %72 = "tensor.empty"() : () -> tensor<3x5x12xf32>
    %73 = "linalg.generic"(%71, %72) <{indexing_maps = [#map7, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg141: f32, %arg142: f32):
      "linalg.yield"(%arg141) : (f32) -> ()
    }) : (f32, tensor<3x5x12xf32>) -> tensor<3x5x12xf32>
    %74 = "linalg.generic"(%26, %arg4, %73) <{indexing_maps = [#map8, #map9, #map10], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg138: f32, %arg139: f32, %arg140: f32):
      %216 = "arith.mulf"(%arg138, %arg139) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %217 = "arith.addf"(%arg140, %216) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%217) : (f32) -> ()
    }) : (tensor<3x5x24xf32>, tensor<12x24xf32>, tensor<3x5x12xf32>) -> tensor<3x5x12xf32>
    %75 = "tensor.expand_shape"(%74) <{reassociation = [[0], [1], [2, 3]], static_output_shape = array<i64: 3, 5, 3, 4>}> : (tensor<3x5x12xf32>) -> tensor<3x5x3x4xf32>
    %76 = "linalg.transpose"(%75, %61) <{permutation = array<i64: 0, 2, 1, 3>}> ({
    ^bb0(%arg136: f32, %arg137: f32):
      "linalg.yield"(%arg136) : (f32) -> ()
    }) : (tensor<3x5x3x4xf32>, tensor<3x3x5x4xf32>) -> tensor<3x3x5x4xf32>
    %77 = "tensor.empty"() : () -> tensor<3x3x2x5x4xf32>
    %78 = "linalg.generic"(%70, %77) <{indexing_maps = [#map12, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg134: f32, %arg135: f32):
      "linalg.yield"(%arg134) : (f32) -> ()
    }) : (tensor<3x3x5x4xf32>, tensor<3x3x2x5x4xf32>) -> tensor<3x3x2x5x4xf32>
    %79 = "tensor.collapse_shape"(%78) <{reassociation = [[0], [1, 2], [3], [4]]}> : (tensor<3x3x2x5x4xf32>) -> tensor<3x6x5x4xf32>
    %80 = "linalg.generic"(%76, %77) <{indexing_maps = [#map12, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg132: f32, %arg133: f32):
      "linalg.yield"(%arg132) : (f32) -> ()
    }) : (tensor<3x3x5x4xf32>, tensor<3x3x2x5x4xf32>) -> tensor<3x3x2x5x4xf32>
    %81 = "tensor.collapse_shape"(%80) <{reassociation = [[0], [1, 2], [3], [4]]}> : (tensor<3x3x2x5x4xf32>) -> tensor<3x6x5x4xf32>
    %82 = "linalg.generic"(%55, %43) <{indexing_maps = [#map11, #map11], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg130: f32, %arg131: f32):
      %214 = "arith.truncf"(%11) : (f64) -> f32
      %215 = "arith.mulf"(%arg130, %214) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%215) : (f32) -> ()
    }) : (tensor<3x6x5x4xf32>, tensor<3x6x5x4xf32>) -> tensor<3x6x5x4xf32>
    %83 = "linalg.generic"(%79, %43) <{indexing_maps = [#map11, #map11], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg128: f32, %arg129: f32):
      %212 = "arith.truncf"(%11) : (f64) -> f32
      %213 = "arith.mulf"(%arg128, %212) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%213) : (f32) -> ()
    }) : (tensor<3x6x5x4xf32>, tensor<3x6x5x4xf32>) -> tensor<3x6x5x4xf32>
    %84 = "tensor.empty"() : () -> tensor<3x6x4x5xf32>
    %85 = "linalg.transpose"(%83, %84) <{permutation = array<i64: 0, 1, 3, 2>}> ({
    ^bb0(%arg126: f32, %arg127: f32):
      "linalg.yield"(%arg126) : (f32) -> ()
    }) : (tensor<3x6x5x4xf32>, tensor<3x6x4x5xf32>) -> tensor<3x6x4x5xf32>
    %86 = "arith.constant"() <{value = 0.000000e+00 : f32}> : () -> f32
    %87 = "tensor.empty"() : () -> tensor<3x6x5x5xf32>
    %88 = "linalg.generic"(%86, %87) <{indexing_maps = [#map14, #map11], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg124: f32, %arg125: f32):
      "linalg.yield"(%arg124) : (f32) -> ()
    }) : (f32, tensor<3x6x5x5xf32>) -> tensor<3x6x5x5xf32>
    %89 = "linalg.generic"(%82, %85, %88) <{indexing_maps = [#map15, #map16, #map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg121: f32, %arg122: f32, %arg123: f32):
      %210 = "arith.mulf"(%arg121, %arg122) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %211 = "arith.addf"(%arg123, %210) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%211) : (f32) -> ()
    }) : (tensor<3x6x5x4xf32>, tensor<3x6x4x5xf32>, tensor<3x6x5x5xf32>) -> tensor<3x6x5x5xf32>
    %90 = "tensor.empty"() : () -> tensor<5xi64>
    %91 = "linalg.generic"(%90) <{indexing_maps = [#map3], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 0, 1>}> ({
    ^bb0(%arg120: i64):
      %208 = "linalg.index"() <{dim = 0 : i64}> : () -> index
      %209 = "arith.index_cast"(%208) : (index) -> i64
      "linalg.yield"(%209) : (i64) -> ()
    }) : (tensor<5xi64>) -> tensor<5xi64>
    %92 = "tensor.expand_shape"(%91) <{reassociation = [[0, 1]], static_output_shape = array<i64: 1, 5>}> : (tensor<5xi64>) -> tensor<1x5xi64>
    %93 = "tensor.expand_shape"(%91) <{reassociation = [[0, 1]], static_output_shape = array<i64: 5, 1>}> : (tensor<5xi64>) -> tensor<5x1xi64>
    %94 = "tensor.empty"() : () -> tensor<5x5xi64>
    %95 = "linalg.generic"(%92, %93, %94) <{indexing_maps = [#map18, #map4, #map6], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg117: i64, %arg118: i64, %arg119: i64):
      %207 = "arith.subi"(%arg117, %arg118) <{overflowFlags = #arith.overflow<none>}> : (i64, i64) -> i64
      "linalg.yield"(%207) : (i64) -> ()
    }) : (tensor<1x5xi64>, tensor<5x1xi64>, tensor<5x5xi64>) -> tensor<5x5xi64>
    %96 = "tensor.empty"() : () -> tensor<5x5xi1>
    %97 = "linalg.generic"(%95, %96) <{indexing_maps = [#map6, #map6], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg115: i64, %arg116: i1):
      %206 = "arith.cmpi"(%arg115, %0) <{predicate = 3 : i64}> : (i64, i64) -> i1
      "linalg.yield"(%206) : (i1) -> ()
    }) : (tensor<5x5xi64>, tensor<5x5xi1>) -> tensor<5x5xi1>
    %98 = "linalg.generic"(%97, %10, %96) <{indexing_maps = [#map6, #map6, #map6], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg112: i1, %arg113: i1, %arg114: i1):
      %205 = "arith.andi"(%arg112, %arg113) : (i1, i1) -> i1
      "linalg.yield"(%205) : (i1) -> ()
    }) : (tensor<5x5xi1>, tensor<5x5xi1>, tensor<5x5xi1>) -> tensor<5x5xi1>
    %99 = "linalg.generic"(%98, %96) <{indexing_maps = [#map6, #map6], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg110: i1, %arg111: i1):
      %204 = "arith.xori"(%arg110, %4) : (i1, i1) -> i1
      "linalg.yield"(%204) : (i1) -> ()
    }) : (tensor<5x5xi1>, tensor<5x5xi1>) -> tensor<5x5xi1>
    %100 = "tensor.empty"() : () -> tensor<3x6x5x5xf32>
    %101 = "linalg.generic"(%99, %9, %89, %100) <{indexing_maps = [#map9, #map14, #map11, #map11], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 3, 1>}> ({
    ^bb0(%arg106: i1, %arg107: f32, %arg108: f32, %arg109: f32):
      %203 = "arith.select"(%arg106, %arg107, %arg108) : (i1, f32, f32) -> f32
      "linalg.yield"(%203) : (f32) -> ()
    }) : (tensor<5x5xi1>, tensor<f32>, tensor<3x6x5x5xf32>, tensor<3x6x5x5xf32>) -> tensor<3x6x5x5xf32>
    %102 = "tensor.empty"() : () -> tensor<3x6x5xi64>
    %103 = "linalg.fill"(%0, %102) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg104: i64, %arg105: i64):
      "linalg.yield"(%arg104) : (i64) -> ()
    }) : (i64, tensor<3x6x5xi64>) -> tensor<3x6x5xi64>
    %104 = "tensor.empty"() : () -> tensor<3x6x5xf32>
    %105 = "linalg.fill"(%5, %104) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg102: f32, %arg103: f32):
      "linalg.yield"(%arg102) : (f32) -> ()
    }) : (f32, tensor<3x6x5xf32>) -> tensor<3x6x5xf32>
    %106:2 = "linalg.generic"(%101, %105, %103) <{indexing_maps = [#map11, #map10, #map10], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 2>}> ({
    ^bb0(%arg99: f32, %arg100: f32, %arg101: i64):
      %198 = "linalg.index"() <{dim = 3 : i64}> : () -> index
      %199 = "arith.index_cast"(%198) : (index) -> i64
      %200 = "arith.maximumf"(%arg99, %arg100) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %201 = "arith.cmpf"(%arg99, %arg100) <{fastmath = #arith.fastmath<none>, predicate = 2 : i64}> : (f32, f32) -> i1
      %202 = "arith.select"(%201, %199, %arg101) : (i1, i64, i64) -> i64
      "linalg.yield"(%200, %202) : (f32, i64) -> ()
    }) : (tensor<3x6x5x5xf32>, tensor<3x6x5xf32>, tensor<3x6x5xi64>) -> (tensor<3x6x5xf32>, tensor<3x6x5xi64>)
    %107 = "tensor.expand_shape"(%106#0) <{reassociation = [[0], [1], [2, 3]], static_output_shape = array<i64: 3, 6, 5, 1>}> : (tensor<3x6x5xf32>) -> tensor<3x6x5x1xf32>
    %108 = "linalg.generic"(%101, %107, %100) <{indexing_maps = [#map11, #map19, #map11], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg96: f32, %arg97: f32, %arg98: f32):
      %197 = "arith.subf"(%arg96, %arg97) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%197) : (f32) -> ()
    }) : (tensor<3x6x5x5xf32>, tensor<3x6x5x1xf32>, tensor<3x6x5x5xf32>) -> tensor<3x6x5x5xf32>
    %109 = "linalg.generic"(%108, %100) <{indexing_maps = [#map11, #map11], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg94: f32, %arg95: f32):
      %196 = "math.exp"(%arg94) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      "linalg.yield"(%196) : (f32) -> ()
    }) : (tensor<3x6x5x5xf32>, tensor<3x6x5x5xf32>) -> tensor<3x6x5x5xf32>
    %110 = "tensor.empty"() : () -> tensor<3x6x5x1xf32>
    %111 = "linalg.fill"(%3, %110) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg92: f32, %arg93: f32):
      "linalg.yield"(%arg92) : (f32) -> ()
    }) : (f32, tensor<3x6x5x1xf32>) -> tensor<3x6x5x1xf32>
    %112 = "linalg.generic"(%109, %111) <{indexing_maps = [#map11, #map19], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg90: f32, %arg91: f32):
      %195 = "arith.addf"(%arg90, %arg91) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%195) : (f32) -> ()
    }) : (tensor<3x6x5x5xf32>, tensor<3x6x5x1xf32>) -> tensor<3x6x5x1xf32>
    %113 = "linalg.generic"(%109, %112, %100) <{indexing_maps = [#map11, #map19, #map11], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg87: f32, %arg88: f32, %arg89: f32):
      %194 = "arith.divf"(%arg87, %arg88) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%194) : (f32) -> ()
    }) : (tensor<3x6x5x5xf32>, tensor<3x6x5x1xf32>, tensor<3x6x5x5xf32>) -> tensor<3x6x5x5xf32>
    %114 = "tensor.empty"() : () -> tensor<5x1xi1>
    %115 = "linalg.fill"(%6, %114) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg85: i1, %arg86: i1):
      "linalg.yield"(%arg85) : (i1) -> ()
    }) : (i1, tensor<5x1xi1>) -> tensor<5x1xi1>
    %116 = "linalg.generic"(%98, %115) <{indexing_maps = [#map6, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg83: i1, %arg84: i1):
      %193 = "arith.ori"(%arg83, %arg84) : (i1, i1) -> i1
      "linalg.yield"(%193) : (i1) -> ()
    }) : (tensor<5x5xi1>, tensor<5x1xi1>) -> tensor<5x1xi1>
    %117 = "linalg.generic"(%116, %114) <{indexing_maps = [#map6, #map6], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg81: i1, %arg82: i1):
      %192 = "arith.xori"(%arg81, %4) : (i1, i1) -> i1
      "linalg.yield"(%192) : (i1) -> ()
    }) : (tensor<5x1xi1>, tensor<5x1xi1>) -> tensor<5x1xi1>
    %118 = "linalg.generic"(%117, %8, %113, %100) <{indexing_maps = [#map20, #map14, #map11, #map11], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 3, 1>}> ({
    ^bb0(%arg77: i1, %arg78: f32, %arg79: f32, %arg80: f32):
      %191 = "arith.select"(%arg77, %arg78, %arg79) : (i1, f32, f32) -> f32
      "linalg.yield"(%191) : (f32) -> ()
    }) : (tensor<5x1xi1>, tensor<f32>, tensor<3x6x5x5xf32>, tensor<3x6x5x5xf32>) -> tensor<3x6x5x5xf32>
    %119 = "arith.constant"() <{value = 0.000000e+00 : f32}> : () -> f32
    %120 = "tensor.empty"() : () -> tensor<3x6x5x4xf32>
    %121 = "linalg.generic"(%119, %120) <{indexing_maps = [#map14, #map11], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg75: f32, %arg76: f32):
      "linalg.yield"(%arg75) : (f32) -> ()
    }) : (f32, tensor<3x6x5x4xf32>) -> tensor<3x6x5x4xf32>
    %122 = "linalg.generic"(%118, %81, %121) <{indexing_maps = [#map15, #map16, #map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg72: f32, %arg73: f32, %arg74: f32):
      %189 = "arith.mulf"(%arg72, %arg73) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %190 = "arith.addf"(%arg74, %189) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%190) : (f32) -> ()
    }) : (tensor<3x6x5x5xf32>, tensor<3x6x5x4xf32>, tensor<3x6x5x4xf32>) -> tensor<3x6x5x4xf32>
    %123 = "tensor.empty"() : () -> tensor<3x5x6x4xf32>
    %124 = "linalg.transpose"(%122, %123) <{permutation = array<i64: 0, 2, 1, 3>}> ({
    ^bb0(%arg70: f32, %arg71: f32):
      "linalg.yield"(%arg70) : (f32) -> ()
    }) : (tensor<3x6x5x4xf32>, tensor<3x5x6x4xf32>) -> tensor<3x5x6x4xf32>
    %125 = "tensor.collapse_shape"(%124) <{reassociation = [[0], [1], [2, 3]]}> : (tensor<3x5x6x4xf32>) -> tensor<3x5x24xf32>
    %126 = "arith.constant"() <{value = 0.000000e+00 : f32}> : () -> f32
    %127 = "tensor.empty"() : () -> tensor<3x5x24xf32>
    %128 = "linalg.generic"(%126, %127) <{indexing_maps = [#map7, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg68: f32, %arg69: f32):
      "linalg.yield"(%arg68) : (f32) -> ()
    }) : (f32, tensor<3x5x24xf32>) -> tensor<3x5x24xf32>
    %129 = "linalg.generic"(%125, %arg5, %128) <{indexing_maps = [#map8, #map9, #map10], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg65: f32, %arg66: f32, %arg67: f32):
      %187 = "arith.mulf"(%arg65, %arg66) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %188 = "arith.addf"(%arg67, %187) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%188) : (f32) -> ()
    }) : (tensor<3x5x24xf32>, tensor<24x24xf32>, tensor<3x5x24xf32>) -> tensor<3x5x24xf32>
    %130 = "linalg.generic"(%arg1, %129, %17) <{indexing_maps = [#map1, #map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg62: f32, %arg63: f32, %arg64: f32):
      %186 = "arith.addf"(%arg62, %arg63) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%186) : (f32) -> ()
    }) : (tensor<3x5x24xf32>, tensor<3x5x24xf32>, tensor<3x5x24xf32>) -> tensor<3x5x24xf32>
    %131 = "linalg.generic"(%arg6, %130, %17) <{indexing_maps = [#map, #map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg59: f32, %arg60: f32, %arg61: f32):
      %185 = "arith.mulf"(%arg59, %arg60) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%185) : (f32) -> ()
    }) : (tensor<24xf32>, tensor<3x5x24xf32>, tensor<3x5x24xf32>) -> tensor<3x5x24xf32>
    %132 = "linalg.generic"(%130, %17) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg57: f32, %arg58: f32):
      %184 = "math.fpowi"(%arg57, %2) <{fastmath = #arith.fastmath<none>}> : (f32, i64) -> f32
      "linalg.yield"(%184) : (f32) -> ()
    }) : (tensor<3x5x24xf32>, tensor<3x5x24xf32>) -> tensor<3x5x24xf32>
    %133 = "linalg.generic"(%132, %21) <{indexing_maps = [#map1, #map2], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg55: f32, %arg56: f32):
      %183 = "arith.addf"(%arg55, %arg56) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%183) : (f32) -> ()
    }) : (tensor<3x5x24xf32>, tensor<3x5x1xf32>) -> tensor<3x5x1xf32>
    %134 = "linalg.generic"(%133, %20) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg53: f32, %arg54: f32):
      %182 = "arith.divf"(%arg53, %13) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%182) : (f32) -> ()
    }) : (tensor<3x5x1xf32>, tensor<3x5x1xf32>) -> tensor<3x5x1xf32>
    %135 = "linalg.generic"(%134, %20) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg51: f32, %arg52: f32):
      %180 = "arith.truncf"(%12) : (f64) -> f32
      %181 = "arith.addf"(%arg51, %180) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%181) : (f32) -> ()
    }) : (tensor<3x5x1xf32>, tensor<3x5x1xf32>) -> tensor<3x5x1xf32>
    %136 = "linalg.generic"(%135, %20) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg49: f32, %arg50: f32):
      %179 = "math.rsqrt"(%arg49) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      "linalg.yield"(%179) : (f32) -> ()
    }) : (tensor<3x5x1xf32>, tensor<3x5x1xf32>) -> tensor<3x5x1xf32>
    %137 = "linalg.generic"(%131, %136, %17) <{indexing_maps = [#map1, #map2, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg46: f32, %arg47: f32, %arg48: f32):
      %178 = "arith.mulf"(%arg46, %arg47) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%178) : (f32) -> ()
    }) : (tensor<3x5x24xf32>, tensor<3x5x1xf32>, tensor<3x5x24xf32>) -> tensor<3x5x24xf32>
    %138 = "arith.constant"() <{value = 0.000000e+00 : f32}> : () -> f32
    %139 = "tensor.empty"() : () -> tensor<3x5x20xf32>
    %140 = "linalg.generic"(%138, %139) <{indexing_maps = [#map7, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg44: f32, %arg45: f32):
      "linalg.yield"(%arg44) : (f32) -> ()
    }) : (f32, tensor<3x5x20xf32>) -> tensor<3x5x20xf32>
    %141 = "linalg.generic"(%137, %arg7, %140) <{indexing_maps = [#map8, #map9, #map10], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg41: f32, %arg42: f32, %arg43: f32):
      %176 = "arith.mulf"(%arg41, %arg42) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %177 = "arith.addf"(%arg43, %176) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%177) : (f32) -> ()
    }) : (tensor<3x5x24xf32>, tensor<20x24xf32>, tensor<3x5x20xf32>) -> tensor<3x5x20xf32>
    %142 = "tensor.empty"() : () -> tensor<3x5x20xf32>
    %143 = "linalg.generic"(%141, %142) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg39: f32, %arg40: f32):
      %172 = "arith.negf"(%arg39) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      %173 = "math.exp"(%172) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      %174 = "arith.addf"(%173, %7) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %175 = "arith.divf"(%7, %174) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%175) : (f32) -> ()
    }) : (tensor<3x5x20xf32>, tensor<3x5x20xf32>) -> tensor<3x5x20xf32>
    %144 = "linalg.generic"(%141, %143, %142) <{indexing_maps = [#map1, #map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg36: f32, %arg37: f32, %arg38: f32):
      %171 = "arith.mulf"(%arg36, %arg37) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%171) : (f32) -> ()
    }) : (tensor<3x5x20xf32>, tensor<3x5x20xf32>, tensor<3x5x20xf32>) -> tensor<3x5x20xf32>
    %145 = "arith.constant"() <{value = 0.000000e+00 : f32}> : () -> f32
    %146 = "tensor.empty"() : () -> tensor<3x5x20xf32>
    %147 = "linalg.generic"(%145, %146) <{indexing_maps = [#map7, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg34: f32, %arg35: f32):
      "linalg.yield"(%arg34) : (f32) -> ()
    }) : (f32, tensor<3x5x20xf32>) -> tensor<3x5x20xf32>
    %148 = "linalg.generic"(%137, %arg8, %147) <{indexing_maps = [#map8, #map9, #map10], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg31: f32, %arg32: f32, %arg33: f32):
      %169 = "arith.mulf"(%arg31, %arg32) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %170 = "arith.addf"(%arg33, %169) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%170) : (f32) -> ()
    }) : (tensor<3x5x24xf32>, tensor<20x24xf32>, tensor<3x5x20xf32>) -> tensor<3x5x20xf32>
    %149 = "linalg.generic"(%144, %148, %142) <{indexing_maps = [#map1, #map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg28: f32, %arg29: f32, %arg30: f32):
      %168 = "arith.mulf"(%arg28, %arg29) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%168) : (f32) -> ()
    }) : (tensor<3x5x20xf32>, tensor<3x5x20xf32>, tensor<3x5x20xf32>) -> tensor<3x5x20xf32>
    %150 = "arith.constant"() <{value = 0.000000e+00 : f32}> : () -> f32
    %151 = "tensor.empty"() : () -> tensor<3x5x24xf32>
    %152 = "linalg.generic"(%150, %151) <{indexing_maps = [#map7, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg26: f32, %arg27: f32):
      "linalg.yield"(%arg26) : (f32) -> ()
    }) : (f32, tensor<3x5x24xf32>) -> tensor<3x5x24xf32>
    %153 = "linalg.generic"(%149, %arg9, %152) <{indexing_maps = [#map8, #map9, #map10], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg23: f32, %arg24: f32, %arg25: f32):
      %166 = "arith.mulf"(%arg23, %arg24) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %167 = "arith.addf"(%arg25, %166) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%167) : (f32) -> ()
    }) : (tensor<3x5x20xf32>, tensor<24x20xf32>, tensor<3x5x24xf32>) -> tensor<3x5x24xf32>
    %154 = "linalg.generic"(%130, %153, %17) <{indexing_maps = [#map1, #map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg20: f32, %arg21: f32, %arg22: f32):
      %165 = "arith.addf"(%arg20, %arg21) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%165) : (f32) -> ()
    }) : (tensor<3x5x24xf32>, tensor<3x5x24xf32>, tensor<3x5x24xf32>) -> tensor<3x5x24xf32>
    %155 = "linalg.generic"(%154, %17) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg18: f32, %arg19: f32):
      %164 = "math.fpowi"(%arg18, %2) <{fastmath = #arith.fastmath<none>}> : (f32, i64) -> f32
      "linalg.yield"(%164) : (f32) -> ()
    }) : (tensor<3x5x24xf32>, tensor<3x5x24xf32>) -> tensor<3x5x24xf32>
    %156 = "tensor.empty"() : () -> tensor<f32>
    %157 = "linalg.fill"(%3, %156) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg16: f32, %arg17: f32):
      "linalg.yield"(%arg16) : (f32) -> ()
    }) : (f32, tensor<f32>) -> tensor<f32>
    %158 = "linalg.generic"(%155, %157) <{indexing_maps = [#map1, #map7], iterator_types = [#linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg14: f32, %arg15: f32):
      %163 = "arith.addf"(%arg14, %arg15) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%163) : (f32) -> ()
    }) : (tensor<3x5x24xf32>, tensor<f32>) -> tensor<f32>
    %159 = "linalg.generic"(%154, %17) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg12: f32, %arg13: f32):
      %162 = "math.fpowi"(%arg12, %1) <{fastmath = #arith.fastmath<none>}> : (f32, i64) -> f32
      "linalg.yield"(%162) : (f32) -> ()
    }) : (tensor<3x5x24xf32>, tensor<3x5x24xf32>) -> tensor<3x5x24xf32>
    %160 = "linalg.generic"(%159, %17) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg10: f32, %arg11: f32):
      %161 = "arith.mulf"(%arg10, %14) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%161) : (f32) -> ()
    }) : (tensor<3x5x24xf32>, tensor<3x5x24xf32>) -> tensor<3x5x24xf32>
    "func.return"(%158, %25, %26, %37, %81, %82, %85, %99, %113, %117, %118, %125, %129, %136, %137, %141, %148, %149, %160) : (tensor<f32>, tensor<3x5x1xf32>, tensor<3x5x24xf32>, tensor<5x4xf32>, tensor<3x6x5x4xf32>, tensor<3x6x5x4xf32>, tensor<3x6x4x5xf32>, tensor<5x5xi1>, tensor<3x6x5x5xf32>, tensor<5x1xi1>, tensor<3x6x5x5xf32>, tensor<3x5x24xf32>, tensor<3x5x24xf32>, tensor<3x5x1xf32>, tensor<3x5x24xf32>, tensor<3x5x20xf32>, tensor<3x5x20xf32>, tensor<3x5x20xf32>, tensor<3x5x24xf32>) -> ()
  }) : () -> ()
}) : () -> ()
