#map = affine_map<(d0, d1, d2) -> (d2)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map2 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map3 = affine_map<(d0) -> (d0)>
#map4 = affine_map<(d0, d1) -> (d0, 0)>
#map5 = affine_map<(d0, d1) -> (d1)>
#map6 = affine_map<(d0, d1) -> (d0, d1)>
#map7 = affine_map<(d0, d1, d2) -> (d0, d2)>
#map8 = affine_map<(d0, d1, d2) -> (d2, d1)>
#map9 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map10 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map11 = affine_map<(d0, d1, d2, d3) -> (d2, d3)>
#map12 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d3, d4)>
#map13 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3, d4)>
#map14 = affine_map<(d0, d1) -> (0, d1)>
#map15 = affine_map<(d0, d1) -> ()>
#map16 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d3)>
#map17 = affine_map<(d0, d1, d2, d3) -> (d0, d3, d2)>
#map18 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map19 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
#map20 = affine_map<(d0, d1, d2) -> ()>
"builtin.module"() ({
  "sdy.mesh"() {mesh = #sdy.mesh<["dp"=2, "tp"=3]>, sym_name = "mesh"} : () -> ()
  "func.func"() <{arg_attrs = [{tp.name = "model.input_layernorm.weight"}, {sdy.sharding = #sdy.sharding<@mesh, [{"dp"}, {}, {}]>, tp.name = "x"}, {sdy.sharding = #sdy.sharding<@mesh, [{"tp"}, {}]>, tp.name = "model.q_proj.weight"}, {sdy.sharding = #sdy.sharding<@mesh, [{"tp"}, {}]>, tp.name = "model.k_proj.weight"}, {sdy.sharding = #sdy.sharding<@mesh, [{"tp"}, {}]>, tp.name = "model.v_proj.weight"}, {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tp"}]>, tp.name = "model.o_proj.weight"}, {tp.name = "model.post_attention_layernorm.weight"}, {sdy.sharding = #sdy.sharding<@mesh, [{"tp"}, {}]>, tp.name = "model.gate_proj.weight"}, {sdy.sharding = #sdy.sharding<@mesh, [{"tp"}, {}]>, tp.name = "model.up_proj.weight"}, {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tp"}]>, tp.name = "model.down_proj.weight"}], function_type = (tensor<24xf32>, tensor<3x5x24xf32>, tensor<24x24xf32>, tensor<12x24xf32>, tensor<12x24xf32>, tensor<24x24xf32>, tensor<24xf32>, tensor<20x24xf32>, tensor<20x24xf32>, tensor<24x20xf32>) -> (tensor<f32>, tensor<3x5x1xf32>, tensor<5x4xf32>, tensor<15x24xf32>, tensor<3x6x5x5xf32>, tensor<15x24xf32>, tensor<15x24xf32>, tensor<3x5x1xf32>, tensor<15x24xf32>, tensor<3x5x20xf32>, tensor<3x5x20xf32>, tensor<15x20xf32>, tensor<3x5x24xf32>, tensor<24x20xf32>, tensor<20x24xf32>, tensor<20x24xf32>, tensor<24x24xf32>, tensor<18x4x5xf32>, tensor<18x4x5xf32>, tensor<18x5x4xf32>, tensor<12x24xf32>, tensor<12x24xf32>, tensor<24x24xf32>), res_attrs = [{}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}], sym_name = "main"}> ({
  ^bb0(%arg0: tensor<24xf32>, %arg1: tensor<3x5x24xf32>, %arg2: tensor<24x24xf32>, %arg3: tensor<12x24xf32>, %arg4: tensor<12x24xf32>, %arg5: tensor<24x24xf32>, %arg6: tensor<24xf32>, %arg7: tensor<20x24xf32>, %arg8: tensor<20x24xf32>, %arg9: tensor<24x20xf32>):
    %0 = "arith.constant"() <{value = 0 : i64}> : () -> i64
    %1 = "arith.constant"() <{value = 1 : i64}> : () -> i64
    %2 = "arith.constant"() <{value = 2 : i64}> : () -> i64
    %3 = "arith.constant"() <{value = 0.000000e+00 : f32}> : () -> f32
    %4 = "arith.constant"() <{value = 0xFF800000 : f32}> : () -> f32
    %5 = "arith.constant"() <{value = false}> : () -> i1
    %6 = "arith.constant"() <{value = 1.000000e+00 : f32}> : () -> f32
    %7 = "arith.constant"() <{value = dense<0.000000e+00> : tensor<3x6x5x5xf32>}> : () -> tensor<3x6x5x5xf32>
    %8 = "arith.constant"() <{value = dense<0.000000e+00> : tensor<f32>}> : () -> tensor<f32>
    %9 = "arith.constant"() <{value = dense<0xFF800000> : tensor<f32>}> : () -> tensor<f32>
    %10 = "arith.constant"() <{value = dense<true> : tensor<5x5xi1>}> : () -> tensor<5x5xi1>
    %11 = "arith.constant"() <{value = 0xFFF0000000000000 : f64}> : () -> f64
    %12 = "arith.constant"() <{value = 0.70710678118654757 : f64}> : () -> f64
    %13 = "arith.constant"() <{value = 9.9999999999999995E-7 : f64}> : () -> f64
    %14 = "arith.constant"() <{value = 2.400000e+01 : f32}> : () -> f32
    %15 = "arith.constant"() <{value = 2.000000e+00 : f32}> : () -> f32
    %16 = "arith.constant"() <{value = 4.000000e+00 : f32}> : () -> f32
    %17 = "arith.constant"() <{value = 1.000000e+02 : f32}> : () -> f32
    %18 = "tensor.empty"() : () -> tensor<3x5x24xf32>
    %19 = "linalg.generic"(%arg0, %arg1, %18) <{indexing_maps = [#map, #map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg226: f32, %arg227: f32, %arg228: f32):
      %281 = "arith.mulf"(%arg226, %arg227) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%281) : (f32) -> ()
    }) : (tensor<24xf32>, tensor<3x5x24xf32>, tensor<3x5x24xf32>) -> tensor<3x5x24xf32>
    %20 = "linalg.generic"(%arg1, %18) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg224: f32, %arg225: f32):
      %280 = "math.fpowi"(%arg224, %2) <{fastmath = #arith.fastmath<none>}> : (f32, i64) -> f32
      "linalg.yield"(%280) : (f32) -> ()
    }) : (tensor<3x5x24xf32>, tensor<3x5x24xf32>) -> tensor<3x5x24xf32>
    %21 = "tensor.empty"() : () -> tensor<3x5x1xf32>
    %22 = "linalg.fill"(%3, %21) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg222: f32, %arg223: f32):
      "linalg.yield"(%arg222) : (f32) -> ()
    }) : (f32, tensor<3x5x1xf32>) -> tensor<3x5x1xf32>
    %23 = "linalg.generic"(%20, %22) <{indexing_maps = [#map1, #map2], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg220: f32, %arg221: f32):
      %279 = "arith.addf"(%arg220, %arg221) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%279) : (f32) -> ()
    }) : (tensor<3x5x24xf32>, tensor<3x5x1xf32>) -> tensor<3x5x1xf32>
    %24 = "linalg.generic"(%23, %21) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg218: f32, %arg219: f32):
      %278 = "arith.divf"(%arg218, %14) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%278) : (f32) -> ()
    }) : (tensor<3x5x1xf32>, tensor<3x5x1xf32>) -> tensor<3x5x1xf32>
    %25 = "linalg.generic"(%24, %21) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg216: f32, %arg217: f32):
      %276 = "arith.truncf"(%13) : (f64) -> f32
      %277 = "arith.addf"(%arg216, %276) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%277) : (f32) -> ()
    }) : (tensor<3x5x1xf32>, tensor<3x5x1xf32>) -> tensor<3x5x1xf32>
    %26 = "linalg.generic"(%25, %21) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg214: f32, %arg215: f32):
      %275 = "math.rsqrt"(%arg214) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      "linalg.yield"(%275) : (f32) -> ()
    }) : (tensor<3x5x1xf32>, tensor<3x5x1xf32>) -> tensor<3x5x1xf32>
    %27 = "linalg.generic"(%19, %26, %18) <{indexing_maps = [#map1, #map2, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg211: f32, %arg212: f32, %arg213: f32):
      %274 = "arith.mulf"(%arg211, %arg212) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%274) : (f32) -> ()
    }) : (tensor<3x5x24xf32>, tensor<3x5x1xf32>, tensor<3x5x24xf32>) -> tensor<3x5x24xf32>
    %28 = "tensor.empty"() : () -> tensor<5xf32>
    %29 = "linalg.generic"(%28) <{indexing_maps = [#map3], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 0, 1>}> ({
    ^bb0(%arg210: f32):
      %270 = "linalg.index"() <{dim = 0 : i64}> : () -> index
      %271 = "arith.index_cast"(%270) : (index) -> i64
      %272 = "arith.sitofp"(%271) : (i64) -> f32
      %273 = "arith.addf"(%272, %3) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%273) : (f32) -> ()
    }) : (tensor<5xf32>) -> tensor<5xf32>
    %30 = "tensor.expand_shape"(%29) <{reassociation = [[0, 1]], static_output_shape = array<i64: 5, 1>}> : (tensor<5xf32>) -> tensor<5x1xf32>
    %31 = "tensor.empty"() : () -> tensor<2xf32>
    %32 = "linalg.generic"(%31) <{indexing_maps = [#map3], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 0, 1>}> ({
    ^bb0(%arg209: f32):
      %265 = "linalg.index"() <{dim = 0 : i64}> : () -> index
      %266 = "arith.index_cast"(%265) : (index) -> i64
      %267 = "arith.sitofp"(%266) : (i64) -> f32
      %268 = "arith.mulf"(%267, %15) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %269 = "arith.addf"(%268, %3) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%269) : (f32) -> ()
    }) : (tensor<2xf32>) -> tensor<2xf32>
    %33 = "linalg.generic"(%32, %31) <{indexing_maps = [#map3, #map3], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg207: f32, %arg208: f32):
      %264 = "arith.divf"(%arg207, %16) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%264) : (f32) -> ()
    }) : (tensor<2xf32>, tensor<2xf32>) -> tensor<2xf32>
    %34 = "linalg.generic"(%33, %31) <{indexing_maps = [#map3, #map3], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg205: f32, %arg206: f32):
      %263 = "arith.negf"(%arg205) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      "linalg.yield"(%263) : (f32) -> ()
    }) : (tensor<2xf32>, tensor<2xf32>) -> tensor<2xf32>
    %35 = "linalg.generic"(%34, %31) <{indexing_maps = [#map3, #map3], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg203: f32, %arg204: f32):
      %262 = "math.powf"(%17, %arg203) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%262) : (f32) -> ()
    }) : (tensor<2xf32>, tensor<2xf32>) -> tensor<2xf32>
    %36 = "tensor.empty"() : () -> tensor<5x2xf32>
    %37 = "linalg.generic"(%30, %35, %36) <{indexing_maps = [#map4, #map5, #map6], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg200: f32, %arg201: f32, %arg202: f32):
      %261 = "arith.mulf"(%arg200, %arg201) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%261) : (f32) -> ()
    }) : (tensor<5x1xf32>, tensor<2xf32>, tensor<5x2xf32>) -> tensor<5x2xf32>
    %38 = "tensor.concat"(%37, %37) <{dim = 1 : i64}> : (tensor<5x2xf32>, tensor<5x2xf32>) -> tensor<5x4xf32>
    %39 = "tensor.empty"() : () -> tensor<24x24xf32>
    %40 = "linalg.transpose"(%arg2, %39) <{permutation = array<i64: 1, 0>}> ({
    ^bb0(%arg198: f32, %arg199: f32):
      "linalg.yield"(%arg198) : (f32) -> ()
    }) : (tensor<24x24xf32>, tensor<24x24xf32>) -> tensor<24x24xf32>
    %41 = "tensor.collapse_shape"(%27) <{reassociation = [[0, 1], [2]]}> : (tensor<3x5x24xf32>) -> tensor<15x24xf32>
    %42 = "tensor.empty"() : () -> tensor<15x24xf32>
    %43 = "linalg.fill"(%3, %42) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg196: f32, %arg197: f32):
      "linalg.yield"(%arg196) : (f32) -> ()
    }) : (f32, tensor<15x24xf32>) -> tensor<15x24xf32>
    %44 = "linalg.matmul"(%41, %40, %43) <{indexing_maps = [#map7, #map8, #map9], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg193: f32, %arg194: f32, %arg195: f32):
      %259 = "arith.mulf"(%arg193, %arg194) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %260 = "arith.addf"(%arg195, %259) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%260) : (f32) -> ()
    }) : (tensor<15x24xf32>, tensor<24x24xf32>, tensor<15x24xf32>) -> tensor<15x24xf32>
    %45 = "tensor.expand_shape"(%44) <{reassociation = [[0, 1], [2]], static_output_shape = array<i64: 3, 5, 24>}> : (tensor<15x24xf32>) -> tensor<3x5x24xf32>
    %46 = "sdy.sharding_constraint"(%45) {sharding = #sdy.sharding<@mesh, [{?}, {?}, {"tp"}]>} : (tensor<3x5x24xf32>) -> tensor<3x5x24xf32>
    %47 = "tensor.expand_shape"(%46) <{reassociation = [[0], [1], [2, 3]], static_output_shape = array<i64: 3, 5, 6, 4>}> : (tensor<3x5x24xf32>) -> tensor<3x5x6x4xf32>
    %48 = "tensor.empty"() : () -> tensor<3x6x5x4xf32>
    %49 = "linalg.transpose"(%47, %48) <{permutation = array<i64: 0, 2, 1, 3>}> ({
    ^bb0(%arg191: f32, %arg192: f32):
      "linalg.yield"(%arg191) : (f32) -> ()
    }) : (tensor<3x5x6x4xf32>, tensor<3x6x5x4xf32>) -> tensor<3x6x5x4xf32>
    %50 = "tensor.empty"() : () -> tensor<5x4xf32>
    %51 = "linalg.generic"(%38, %50) <{indexing_maps = [#map6, #map6], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg189: f32, %arg190: f32):
      %258 = "math.cos"(%arg189) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      "linalg.yield"(%258) : (f32) -> ()
    }) : (tensor<5x4xf32>, tensor<5x4xf32>) -> tensor<5x4xf32>
    %52 = "linalg.generic"(%38, %50) <{indexing_maps = [#map6, #map6], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg187: f32, %arg188: f32):
      %257 = "math.sin"(%arg187) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      "linalg.yield"(%257) : (f32) -> ()
    }) : (tensor<5x4xf32>, tensor<5x4xf32>) -> tensor<5x4xf32>
    %53 = "tensor.extract_slice"(%49) <{operandSegmentSizes = array<i32: 1, 0, 0, 0>, static_offsets = array<i64: 0, 0, 0, 0>, static_sizes = array<i64: 3, 6, 5, 2>, static_strides = array<i64: 1, 1, 1, 1>}> : (tensor<3x6x5x4xf32>) -> tensor<3x6x5x2xf32>
    %54 = "tensor.extract_slice"(%49) <{operandSegmentSizes = array<i32: 1, 0, 0, 0>, static_offsets = array<i64: 0, 0, 0, 2>, static_sizes = array<i64: 3, 6, 5, 2>, static_strides = array<i64: 1, 1, 1, 1>}> : (tensor<3x6x5x4xf32>) -> tensor<3x6x5x2xf32>
    %55 = "linalg.generic"(%49, %51, %48) <{indexing_maps = [#map10, #map11, #map10], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg184: f32, %arg185: f32, %arg186: f32):
      %256 = "arith.mulf"(%arg184, %arg185) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%256) : (f32) -> ()
    }) : (tensor<3x6x5x4xf32>, tensor<5x4xf32>, tensor<3x6x5x4xf32>) -> tensor<3x6x5x4xf32>
    %56 = "tensor.empty"() : () -> tensor<3x6x5x2xf32>
    %57 = "linalg.generic"(%54, %56) <{indexing_maps = [#map10, #map10], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg182: f32, %arg183: f32):
      %255 = "arith.negf"(%arg182) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      "linalg.yield"(%255) : (f32) -> ()
    }) : (tensor<3x6x5x2xf32>, tensor<3x6x5x2xf32>) -> tensor<3x6x5x2xf32>
    %58 = "tensor.concat"(%57, %53) <{dim = 3 : i64}> : (tensor<3x6x5x2xf32>, tensor<3x6x5x2xf32>) -> tensor<3x6x5x4xf32>
    %59 = "linalg.generic"(%58, %52, %48) <{indexing_maps = [#map10, #map11, #map10], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg179: f32, %arg180: f32, %arg181: f32):
      %254 = "arith.mulf"(%arg179, %arg180) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%254) : (f32) -> ()
    }) : (tensor<3x6x5x4xf32>, tensor<5x4xf32>, tensor<3x6x5x4xf32>) -> tensor<3x6x5x4xf32>
    %60 = "linalg.generic"(%55, %59, %48) <{indexing_maps = [#map10, #map10, #map10], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg176: f32, %arg177: f32, %arg178: f32):
      %253 = "arith.addf"(%arg176, %arg177) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%253) : (f32) -> ()
    }) : (tensor<3x6x5x4xf32>, tensor<3x6x5x4xf32>, tensor<3x6x5x4xf32>) -> tensor<3x6x5x4xf32>
    %61 = "tensor.empty"() : () -> tensor<24x12xf32>
    %62 = "linalg.transpose"(%arg3, %61) <{permutation = array<i64: 1, 0>}> ({
    ^bb0(%arg174: f32, %arg175: f32):
      "linalg.yield"(%arg174) : (f32) -> ()
    }) : (tensor<12x24xf32>, tensor<24x12xf32>) -> tensor<24x12xf32>
    %63 = "tensor.empty"() : () -> tensor<15x12xf32>
    %64 = "linalg.fill"(%3, %63) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg172: f32, %arg173: f32):
      "linalg.yield"(%arg172) : (f32) -> ()
    }) : (f32, tensor<15x12xf32>) -> tensor<15x12xf32>
    %65 = "linalg.matmul"(%41, %62, %64) <{indexing_maps = [#map7, #map8, #map9], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg169: f32, %arg170: f32, %arg171: f32):
      %251 = "arith.mulf"(%arg169, %arg170) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %252 = "arith.addf"(%arg171, %251) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%252) : (f32) -> ()
    }) : (tensor<15x24xf32>, tensor<24x12xf32>, tensor<15x12xf32>) -> tensor<15x12xf32>
    %66 = "tensor.expand_shape"(%65) <{reassociation = [[0, 1], [2]], static_output_shape = array<i64: 3, 5, 12>}> : (tensor<15x12xf32>) -> tensor<3x5x12xf32>
    %67 = "sdy.sharding_constraint"(%66) {sharding = #sdy.sharding<@mesh, [{?}, {?}, {"tp"}]>} : (tensor<3x5x12xf32>) -> tensor<3x5x12xf32>
    %68 = "tensor.expand_shape"(%67) <{reassociation = [[0], [1], [2, 3]], static_output_shape = array<i64: 3, 5, 3, 4>}> : (tensor<3x5x12xf32>) -> tensor<3x5x3x4xf32>
    %69 = "tensor.empty"() : () -> tensor<3x3x5x4xf32>
    %70 = "linalg.transpose"(%68, %69) <{permutation = array<i64: 0, 2, 1, 3>}> ({
    ^bb0(%arg167: f32, %arg168: f32):
      "linalg.yield"(%arg167) : (f32) -> ()
    }) : (tensor<3x5x3x4xf32>, tensor<3x3x5x4xf32>) -> tensor<3x3x5x4xf32>
    %71 = "tensor.extract_slice"(%70) <{operandSegmentSizes = array<i32: 1, 0, 0, 0>, static_offsets = array<i64: 0, 0, 0, 0>, static_sizes = array<i64: 3, 3, 5, 2>, static_strides = array<i64: 1, 1, 1, 1>}> : (tensor<3x3x5x4xf32>) -> tensor<3x3x5x2xf32>
    %72 = "tensor.extract_slice"(%70) <{operandSegmentSizes = array<i32: 1, 0, 0, 0>, static_offsets = array<i64: 0, 0, 0, 2>, static_sizes = array<i64: 3, 3, 5, 2>, static_strides = array<i64: 1, 1, 1, 1>}> : (tensor<3x3x5x4xf32>) -> tensor<3x3x5x2xf32>
    %73 = "linalg.generic"(%70, %51, %69) <{indexing_maps = [#map10, #map11, #map10], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg164: f32, %arg165: f32, %arg166: f32):
      %250 = "arith.mulf"(%arg164, %arg165) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%250) : (f32) -> ()
    }) : (tensor<3x3x5x4xf32>, tensor<5x4xf32>, tensor<3x3x5x4xf32>) -> tensor<3x3x5x4xf32>
    %74 = "tensor.empty"() : () -> tensor<3x3x5x2xf32>
    %75 = "linalg.generic"(%72, %74) <{indexing_maps = [#map10, #map10], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg162: f32, %arg163: f32):
      %249 = "arith.negf"(%arg162) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      "linalg.yield"(%249) : (f32) -> ()
    }) : (tensor<3x3x5x2xf32>, tensor<3x3x5x2xf32>) -> tensor<3x3x5x2xf32>
    %76 = "tensor.concat"(%75, %71) <{dim = 3 : i64}> : (tensor<3x3x5x2xf32>, tensor<3x3x5x2xf32>) -> tensor<3x3x5x4xf32>
    %77 = "linalg.generic"(%76, %52, %69) <{indexing_maps = [#map10, #map11, #map10], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg159: f32, %arg160: f32, %arg161: f32):
      %248 = "arith.mulf"(%arg159, %arg160) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%248) : (f32) -> ()
    }) : (tensor<3x3x5x4xf32>, tensor<5x4xf32>, tensor<3x3x5x4xf32>) -> tensor<3x3x5x4xf32>
    %78 = "linalg.generic"(%73, %77, %69) <{indexing_maps = [#map10, #map10, #map10], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg156: f32, %arg157: f32, %arg158: f32):
      %247 = "arith.addf"(%arg156, %arg157) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%247) : (f32) -> ()
    }) : (tensor<3x3x5x4xf32>, tensor<3x3x5x4xf32>, tensor<3x3x5x4xf32>) -> tensor<3x3x5x4xf32>
    %79 = "linalg.transpose"(%arg4, %61) <{permutation = array<i64: 1, 0>}> ({
    ^bb0(%arg154: f32, %arg155: f32):
      "linalg.yield"(%arg154) : (f32) -> ()
    }) : (tensor<12x24xf32>, tensor<24x12xf32>) -> tensor<24x12xf32>
    %80 = "linalg.matmul"(%41, %79, %64) <{indexing_maps = [#map7, #map8, #map9], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg151: f32, %arg152: f32, %arg153: f32):
      %245 = "arith.mulf"(%arg151, %arg152) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %246 = "arith.addf"(%arg153, %245) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%246) : (f32) -> ()
    }) : (tensor<15x24xf32>, tensor<24x12xf32>, tensor<15x12xf32>) -> tensor<15x12xf32>
    %81 = "tensor.expand_shape"(%80) <{reassociation = [[0, 1], [2]], static_output_shape = array<i64: 3, 5, 12>}> : (tensor<15x12xf32>) -> tensor<3x5x12xf32>
    %82 = "sdy.sharding_constraint"(%81) {sharding = #sdy.sharding<@mesh, [{?}, {?}, {"tp"}]>} : (tensor<3x5x12xf32>) -> tensor<3x5x12xf32>
    %83 = "tensor.expand_shape"(%82) <{reassociation = [[0], [1], [2, 3]], static_output_shape = array<i64: 3, 5, 3, 4>}> : (tensor<3x5x12xf32>) -> tensor<3x5x3x4xf32>
    %84 = "linalg.transpose"(%83, %69) <{permutation = array<i64: 0, 2, 1, 3>}> ({
    ^bb0(%arg149: f32, %arg150: f32):
      "linalg.yield"(%arg149) : (f32) -> ()
    }) : (tensor<3x5x3x4xf32>, tensor<3x3x5x4xf32>) -> tensor<3x3x5x4xf32>
    %85 = "tensor.empty"() : () -> tensor<3x3x2x5x4xf32>
    %86 = "linalg.generic"(%78, %85) <{indexing_maps = [#map12, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg147: f32, %arg148: f32):
      "linalg.yield"(%arg147) : (f32) -> ()
    }) : (tensor<3x3x5x4xf32>, tensor<3x3x2x5x4xf32>) -> tensor<3x3x2x5x4xf32>
    %87 = "tensor.collapse_shape"(%86) <{reassociation = [[0], [1, 2], [3], [4]]}> : (tensor<3x3x2x5x4xf32>) -> tensor<3x6x5x4xf32>
    %88 = "linalg.generic"(%84, %85) <{indexing_maps = [#map12, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg145: f32, %arg146: f32):
      "linalg.yield"(%arg145) : (f32) -> ()
    }) : (tensor<3x3x5x4xf32>, tensor<3x3x2x5x4xf32>) -> tensor<3x3x2x5x4xf32>
    %89 = "linalg.generic"(%60, %48) <{indexing_maps = [#map10, #map10], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg143: f32, %arg144: f32):
      %243 = "arith.truncf"(%12) : (f64) -> f32
      %244 = "arith.mulf"(%arg143, %243) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%244) : (f32) -> ()
    }) : (tensor<3x6x5x4xf32>, tensor<3x6x5x4xf32>) -> tensor<3x6x5x4xf32>
    %90 = "tensor.empty"() : () -> tensor<5xi64>
    %91 = "linalg.generic"(%90) <{indexing_maps = [#map3], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 0, 1>}> ({
    ^bb0(%arg142: i64):
      %241 = "linalg.index"() <{dim = 0 : i64}> : () -> index
      %242 = "arith.index_cast"(%241) : (index) -> i64
      "linalg.yield"(%242) : (i64) -> ()
    }) : (tensor<5xi64>) -> tensor<5xi64>
    %92 = "tensor.expand_shape"(%91) <{reassociation = [[0, 1]], static_output_shape = array<i64: 1, 5>}> : (tensor<5xi64>) -> tensor<1x5xi64>
    %93 = "tensor.expand_shape"(%91) <{reassociation = [[0, 1]], static_output_shape = array<i64: 5, 1>}> : (tensor<5xi64>) -> tensor<5x1xi64>
    %94 = "tensor.empty"() : () -> tensor<5x5xi64>
    %95 = "linalg.generic"(%92, %93, %94) <{indexing_maps = [#map14, #map4, #map6], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg139: i64, %arg140: i64, %arg141: i64):
      %240 = "arith.subi"(%arg139, %arg140) <{overflowFlags = #arith.overflow<none>}> : (i64, i64) -> i64
      "linalg.yield"(%240) : (i64) -> ()
    }) : (tensor<1x5xi64>, tensor<5x1xi64>, tensor<5x5xi64>) -> tensor<5x5xi64>
    %96 = "tensor.empty"() : () -> tensor<5x5xi1>
    %97 = "linalg.generic"(%95, %96) <{indexing_maps = [#map6, #map6], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg137: i64, %arg138: i1):
      %239 = "arith.cmpi"(%arg137, %0) <{predicate = 3 : i64}> : (i64, i64) -> i1
      "linalg.yield"(%239) : (i1) -> ()
    }) : (tensor<5x5xi64>, tensor<5x5xi1>) -> tensor<5x5xi1>
    %98 = "linalg.generic"(%97, %10, %96) <{indexing_maps = [#map6, #map6, #map6], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg134: i1, %arg135: i1, %arg136: i1):
      %238 = "arith.andi"(%arg134, %arg135) : (i1, i1) -> i1
      "linalg.yield"(%238) : (i1) -> ()
    }) : (tensor<5x5xi1>, tensor<5x5xi1>, tensor<5x5xi1>) -> tensor<5x5xi1>
    %99 = "tensor.empty"() : () -> tensor<5x5xf32>
    %100 = "linalg.generic"(%98, %8, %9, %99) <{indexing_maps = [#map6, #map15, #map15, #map6], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 3, 1>}> ({
    ^bb0(%arg130: i1, %arg131: f32, %arg132: f32, %arg133: f32):
      %237 = "arith.select"(%arg130, %arg131, %arg132) : (i1, f32, f32) -> f32
      "linalg.yield"(%237) : (f32) -> ()
    }) : (tensor<5x5xi1>, tensor<f32>, tensor<f32>, tensor<5x5xf32>) -> tensor<5x5xf32>
    %101 = "tensor.empty"() : () -> tensor<3x6x4x5xf32>
    %102 = "linalg.transpose"(%87, %101) <{permutation = array<i64: 0, 1, 3, 2>}> ({
    ^bb0(%arg128: f32, %arg129: f32):
      "linalg.yield"(%arg128) : (f32) -> ()
    }) : (tensor<3x6x5x4xf32>, tensor<3x6x4x5xf32>) -> tensor<3x6x4x5xf32>
    %103 = "linalg.generic"(%102, %101) <{indexing_maps = [#map10, #map10], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg126: f32, %arg127: f32):
      %235 = "arith.truncf"(%12) : (f64) -> f32
      %236 = "arith.mulf"(%arg126, %235) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%236) : (f32) -> ()
    }) : (tensor<3x6x4x5xf32>, tensor<3x6x4x5xf32>) -> tensor<3x6x4x5xf32>
    %104 = "tensor.collapse_shape"(%89) <{reassociation = [[0, 1], [2], [3]]}> : (tensor<3x6x5x4xf32>) -> tensor<18x5x4xf32>
    %105 = "tensor.collapse_shape"(%103) <{reassociation = [[0, 1], [2], [3]]}> : (tensor<3x6x4x5xf32>) -> tensor<18x4x5xf32>
    %106 = "tensor.empty"() : () -> tensor<18x5x5xf32>
    %107 = "linalg.fill"(%3, %106) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg124: f32, %arg125: f32):
      "linalg.yield"(%arg124) : (f32) -> ()
    }) : (f32, tensor<18x5x5xf32>) -> tensor<18x5x5xf32>
    %108 = "linalg.batch_matmul"(%104, %105, %107) <{indexing_maps = [#map16, #map17, #map18], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg121: f32, %arg122: f32, %arg123: f32):
      %233 = "arith.mulf"(%arg121, %arg122) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %234 = "arith.addf"(%arg123, %233) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%234) : (f32) -> ()
    }) : (tensor<18x5x4xf32>, tensor<18x4x5xf32>, tensor<18x5x5xf32>) -> tensor<18x5x5xf32>
    %109 = "tensor.expand_shape"(%108) <{reassociation = [[0, 1], [2], [3]], static_output_shape = array<i64: 3, 6, 5, 5>}> : (tensor<18x5x5xf32>) -> tensor<3x6x5x5xf32>
    %110 = "tensor.empty"() : () -> tensor<3x6x5x5xf32>
    %111 = "linalg.generic"(%109, %100, %110) <{indexing_maps = [#map10, #map11, #map10], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg118: f32, %arg119: f32, %arg120: f32):
      %232 = "arith.addf"(%arg118, %arg119) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%232) : (f32) -> ()
    }) : (tensor<3x6x5x5xf32>, tensor<5x5xf32>, tensor<3x6x5x5xf32>) -> tensor<3x6x5x5xf32>
    %112 = "tensor.empty"() : () -> tensor<3x6x5xi64>
    %113 = "linalg.fill"(%0, %112) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg116: i64, %arg117: i64):
      "linalg.yield"(%arg116) : (i64) -> ()
    }) : (i64, tensor<3x6x5xi64>) -> tensor<3x6x5xi64>
    %114 = "tensor.empty"() : () -> tensor<3x6x5xf32>
    %115 = "linalg.fill"(%4, %114) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg114: f32, %arg115: f32):
      "linalg.yield"(%arg114) : (f32) -> ()
    }) : (f32, tensor<3x6x5xf32>) -> tensor<3x6x5xf32>
    %116:2 = "linalg.generic"(%111, %115, %113) <{indexing_maps = [#map10, #map18, #map18], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 2>}> ({
    ^bb0(%arg111: f32, %arg112: f32, %arg113: i64):
      %227 = "linalg.index"() <{dim = 3 : i64}> : () -> index
      %228 = "arith.index_cast"(%227) : (index) -> i64
      %229 = "arith.maximumf"(%arg111, %arg112) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %230 = "arith.cmpf"(%arg111, %arg112) <{fastmath = #arith.fastmath<none>, predicate = 2 : i64}> : (f32, f32) -> i1
      %231 = "arith.select"(%230, %228, %arg113) : (i1, i64, i64) -> i64
      "linalg.yield"(%229, %231) : (f32, i64) -> ()
    }) : (tensor<3x6x5x5xf32>, tensor<3x6x5xf32>, tensor<3x6x5xi64>) -> (tensor<3x6x5xf32>, tensor<3x6x5xi64>)
    %117 = "tensor.expand_shape"(%116#0) <{reassociation = [[0], [1], [2, 3]], static_output_shape = array<i64: 3, 6, 5, 1>}> : (tensor<3x6x5xf32>) -> tensor<3x6x5x1xf32>
    %118 = "linalg.generic"(%111, %117, %110) <{indexing_maps = [#map10, #map19, #map10], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg108: f32, %arg109: f32, %arg110: f32):
      %226 = "arith.subf"(%arg108, %arg109) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%226) : (f32) -> ()
    }) : (tensor<3x6x5x5xf32>, tensor<3x6x5x1xf32>, tensor<3x6x5x5xf32>) -> tensor<3x6x5x5xf32>
    %119 = "linalg.generic"(%118, %110) <{indexing_maps = [#map10, #map10], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg106: f32, %arg107: f32):
      %225 = "math.exp"(%arg106) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      "linalg.yield"(%225) : (f32) -> ()
    }) : (tensor<3x6x5x5xf32>, tensor<3x6x5x5xf32>) -> tensor<3x6x5x5xf32>
    %120 = "tensor.empty"() : () -> tensor<3x6x5x1xf32>
    %121 = "linalg.fill"(%3, %120) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg104: f32, %arg105: f32):
      "linalg.yield"(%arg104) : (f32) -> ()
    }) : (f32, tensor<3x6x5x1xf32>) -> tensor<3x6x5x1xf32>
    %122 = "linalg.generic"(%119, %121) <{indexing_maps = [#map10, #map19], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg102: f32, %arg103: f32):
      %224 = "arith.addf"(%arg102, %arg103) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%224) : (f32) -> ()
    }) : (tensor<3x6x5x5xf32>, tensor<3x6x5x1xf32>) -> tensor<3x6x5x1xf32>
    %123 = "linalg.generic"(%119, %122, %110) <{indexing_maps = [#map10, #map19, #map10], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg99: f32, %arg100: f32, %arg101: f32):
      %223 = "arith.divf"(%arg99, %arg100) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%223) : (f32) -> ()
    }) : (tensor<3x6x5x5xf32>, tensor<3x6x5x1xf32>, tensor<3x6x5x5xf32>) -> tensor<3x6x5x5xf32>
    %124 = "tensor.empty"() : () -> tensor<3x6x5x5xi1>
    %125 = "linalg.generic"(%111, %124) <{indexing_maps = [#map10, #map10], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg97: f32, %arg98: i1):
      %221 = "arith.extf"(%arg97) : (f32) -> f64
      %222 = "arith.cmpf"(%221, %11) <{fastmath = #arith.fastmath<none>, predicate = 1 : i64}> : (f64, f64) -> i1
      "linalg.yield"(%222) : (i1) -> ()
    }) : (tensor<3x6x5x5xf32>, tensor<3x6x5x5xi1>) -> tensor<3x6x5x5xi1>
    %126 = "linalg.generic"(%125, %124) <{indexing_maps = [#map10, #map10], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg95: i1, %arg96: i1):
      %220 = "arith.cmpi"(%arg95, %5) <{predicate = 0 : i64}> : (i1, i1) -> i1
      "linalg.yield"(%220) : (i1) -> ()
    }) : (tensor<3x6x5x5xi1>, tensor<3x6x5x5xi1>) -> tensor<3x6x5x5xi1>
    %127 = "tensor.empty"() : () -> tensor<3x6x5x1xi1>
    %128 = "linalg.fill"(%5, %127) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg93: i1, %arg94: i1):
      "linalg.yield"(%arg93) : (i1) -> ()
    }) : (i1, tensor<3x6x5x1xi1>) -> tensor<3x6x5x1xi1>
    %129 = "linalg.generic"(%126, %128) <{indexing_maps = [#map10, #map19], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg91: i1, %arg92: i1):
      %219 = "arith.ori"(%arg91, %arg92) : (i1, i1) -> i1
      "linalg.yield"(%219) : (i1) -> ()
    }) : (tensor<3x6x5x5xi1>, tensor<3x6x5x1xi1>) -> tensor<3x6x5x1xi1>
    %130 = "linalg.generic"(%129, %127) <{indexing_maps = [#map10, #map10], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg89: i1, %arg90: i1):
      %218 = "arith.cmpi"(%arg89, %5) <{predicate = 0 : i64}> : (i1, i1) -> i1
      "linalg.yield"(%218) : (i1) -> ()
    }) : (tensor<3x6x5x1xi1>, tensor<3x6x5x1xi1>) -> tensor<3x6x5x1xi1>
    %131 = "linalg.generic"(%130, %7, %123, %110) <{indexing_maps = [#map19, #map10, #map10, #map10], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 3, 1>}> ({
    ^bb0(%arg85: i1, %arg86: f32, %arg87: f32, %arg88: f32):
      %217 = "arith.select"(%arg85, %arg86, %arg87) : (i1, f32, f32) -> f32
      "linalg.yield"(%217) : (f32) -> ()
    }) : (tensor<3x6x5x1xi1>, tensor<3x6x5x5xf32>, tensor<3x6x5x5xf32>, tensor<3x6x5x5xf32>) -> tensor<3x6x5x5xf32>
    %132 = "tensor.collapse_shape"(%131) <{reassociation = [[0, 1], [2], [3]]}> : (tensor<3x6x5x5xf32>) -> tensor<18x5x5xf32>
    %133 = "tensor.collapse_shape"(%88) <{reassociation = [[0, 1, 2], [3], [4]]}> : (tensor<3x3x2x5x4xf32>) -> tensor<18x5x4xf32>
    %134 = "tensor.empty"() : () -> tensor<18x5x4xf32>
    %135 = "linalg.fill"(%3, %134) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg83: f32, %arg84: f32):
      "linalg.yield"(%arg83) : (f32) -> ()
    }) : (f32, tensor<18x5x4xf32>) -> tensor<18x5x4xf32>
    %136 = "linalg.batch_matmul"(%132, %133, %135) <{indexing_maps = [#map16, #map17, #map18], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg80: f32, %arg81: f32, %arg82: f32):
      %215 = "arith.mulf"(%arg80, %arg81) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %216 = "arith.addf"(%arg82, %215) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%216) : (f32) -> ()
    }) : (tensor<18x5x5xf32>, tensor<18x5x4xf32>, tensor<18x5x4xf32>) -> tensor<18x5x4xf32>
    %137 = "tensor.expand_shape"(%136) <{reassociation = [[0, 1], [2], [3]], static_output_shape = array<i64: 3, 6, 5, 4>}> : (tensor<18x5x4xf32>) -> tensor<3x6x5x4xf32>
    %138 = "tensor.empty"() : () -> tensor<3x5x6x4xf32>
    %139 = "linalg.transpose"(%137, %138) <{permutation = array<i64: 0, 2, 1, 3>}> ({
    ^bb0(%arg78: f32, %arg79: f32):
      "linalg.yield"(%arg78) : (f32) -> ()
    }) : (tensor<3x6x5x4xf32>, tensor<3x5x6x4xf32>) -> tensor<3x5x6x4xf32>
    %140 = "tensor.collapse_shape"(%139) <{reassociation = [[0], [1], [2, 3]]}> : (tensor<3x5x6x4xf32>) -> tensor<3x5x24xf32>
    %141 = "sdy.sharding_constraint"(%140) {sharding = #sdy.sharding<@mesh, [{?}, {?}, {"tp"}]>} : (tensor<3x5x24xf32>) -> tensor<3x5x24xf32>
    %142 = "linalg.transpose"(%arg5, %39) <{permutation = array<i64: 1, 0>}> ({
    ^bb0(%arg76: f32, %arg77: f32):
      "linalg.yield"(%arg76) : (f32) -> ()
    }) : (tensor<24x24xf32>, tensor<24x24xf32>) -> tensor<24x24xf32>
    %143 = "tensor.collapse_shape"(%141) <{reassociation = [[0, 1], [2]]}> : (tensor<3x5x24xf32>) -> tensor<15x24xf32>
    %144 = "linalg.matmul"(%143, %142, %43) <{indexing_maps = [#map7, #map8, #map9], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg73: f32, %arg74: f32, %arg75: f32):
      %213 = "arith.mulf"(%arg73, %arg74) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %214 = "arith.addf"(%arg75, %213) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%214) : (f32) -> ()
    }) : (tensor<15x24xf32>, tensor<24x24xf32>, tensor<15x24xf32>) -> tensor<15x24xf32>
    %145 = "tensor.expand_shape"(%144) <{reassociation = [[0, 1], [2]], static_output_shape = array<i64: 3, 5, 24>}> : (tensor<15x24xf32>) -> tensor<3x5x24xf32>
    %146 = "linalg.generic"(%arg1, %145, %18) <{indexing_maps = [#map1, #map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg70: f32, %arg71: f32, %arg72: f32):
      %212 = "arith.addf"(%arg70, %arg71) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%212) : (f32) -> ()
    }) : (tensor<3x5x24xf32>, tensor<3x5x24xf32>, tensor<3x5x24xf32>) -> tensor<3x5x24xf32>
    %147 = "linalg.generic"(%arg6, %146, %18) <{indexing_maps = [#map, #map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg67: f32, %arg68: f32, %arg69: f32):
      %211 = "arith.mulf"(%arg67, %arg68) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%211) : (f32) -> ()
    }) : (tensor<24xf32>, tensor<3x5x24xf32>, tensor<3x5x24xf32>) -> tensor<3x5x24xf32>
    %148 = "linalg.generic"(%146, %18) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg65: f32, %arg66: f32):
      %210 = "math.fpowi"(%arg65, %2) <{fastmath = #arith.fastmath<none>}> : (f32, i64) -> f32
      "linalg.yield"(%210) : (f32) -> ()
    }) : (tensor<3x5x24xf32>, tensor<3x5x24xf32>) -> tensor<3x5x24xf32>
    %149 = "linalg.generic"(%148, %22) <{indexing_maps = [#map1, #map2], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg63: f32, %arg64: f32):
      %209 = "arith.addf"(%arg63, %arg64) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%209) : (f32) -> ()
    }) : (tensor<3x5x24xf32>, tensor<3x5x1xf32>) -> tensor<3x5x1xf32>
    %150 = "linalg.generic"(%149, %21) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg61: f32, %arg62: f32):
      %208 = "arith.divf"(%arg61, %14) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%208) : (f32) -> ()
    }) : (tensor<3x5x1xf32>, tensor<3x5x1xf32>) -> tensor<3x5x1xf32>
    %151 = "linalg.generic"(%150, %21) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg59: f32, %arg60: f32):
      %206 = "arith.truncf"(%13) : (f64) -> f32
      %207 = "arith.addf"(%arg59, %206) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%207) : (f32) -> ()
    }) : (tensor<3x5x1xf32>, tensor<3x5x1xf32>) -> tensor<3x5x1xf32>
    %152 = "linalg.generic"(%151, %21) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg57: f32, %arg58: f32):
      %205 = "math.rsqrt"(%arg57) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      "linalg.yield"(%205) : (f32) -> ()
    }) : (tensor<3x5x1xf32>, tensor<3x5x1xf32>) -> tensor<3x5x1xf32>
    %153 = "linalg.generic"(%147, %152, %18) <{indexing_maps = [#map1, #map2, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg54: f32, %arg55: f32, %arg56: f32):
      %204 = "arith.mulf"(%arg54, %arg55) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%204) : (f32) -> ()
    }) : (tensor<3x5x24xf32>, tensor<3x5x1xf32>, tensor<3x5x24xf32>) -> tensor<3x5x24xf32>
    %154 = "tensor.empty"() : () -> tensor<24x20xf32>
    %155 = "linalg.transpose"(%arg7, %154) <{permutation = array<i64: 1, 0>}> ({
    ^bb0(%arg52: f32, %arg53: f32):
      "linalg.yield"(%arg52) : (f32) -> ()
    }) : (tensor<20x24xf32>, tensor<24x20xf32>) -> tensor<24x20xf32>
    %156 = "tensor.collapse_shape"(%153) <{reassociation = [[0, 1], [2]]}> : (tensor<3x5x24xf32>) -> tensor<15x24xf32>
    %157 = "tensor.empty"() : () -> tensor<15x20xf32>
    %158 = "linalg.fill"(%3, %157) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg50: f32, %arg51: f32):
      "linalg.yield"(%arg50) : (f32) -> ()
    }) : (f32, tensor<15x20xf32>) -> tensor<15x20xf32>
    %159 = "linalg.matmul"(%156, %155, %158) <{indexing_maps = [#map7, #map8, #map9], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg47: f32, %arg48: f32, %arg49: f32):
      %202 = "arith.mulf"(%arg47, %arg48) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %203 = "arith.addf"(%arg49, %202) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%203) : (f32) -> ()
    }) : (tensor<15x24xf32>, tensor<24x20xf32>, tensor<15x20xf32>) -> tensor<15x20xf32>
    %160 = "tensor.expand_shape"(%159) <{reassociation = [[0, 1], [2]], static_output_shape = array<i64: 3, 5, 20>}> : (tensor<15x20xf32>) -> tensor<3x5x20xf32>
    %161 = "sdy.sharding_constraint"(%160) {sharding = #sdy.sharding<@mesh, [{?}, {?}, {"tp"}]>} : (tensor<3x5x20xf32>) -> tensor<3x5x20xf32>
    %162 = "tensor.empty"() : () -> tensor<3x5x20xf32>
    %163 = "linalg.generic"(%161, %162) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg45: f32, %arg46: f32):
      %198 = "arith.negf"(%arg45) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      %199 = "math.exp"(%198) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      %200 = "arith.addf"(%199, %6) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %201 = "arith.divf"(%6, %200) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%201) : (f32) -> ()
    }) : (tensor<3x5x20xf32>, tensor<3x5x20xf32>) -> tensor<3x5x20xf32>
    %164 = "linalg.generic"(%161, %163, %162) <{indexing_maps = [#map1, #map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg42: f32, %arg43: f32, %arg44: f32):
      %197 = "arith.mulf"(%arg42, %arg43) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%197) : (f32) -> ()
    }) : (tensor<3x5x20xf32>, tensor<3x5x20xf32>, tensor<3x5x20xf32>) -> tensor<3x5x20xf32>
    %165 = "linalg.transpose"(%arg8, %154) <{permutation = array<i64: 1, 0>}> ({
    ^bb0(%arg40: f32, %arg41: f32):
      "linalg.yield"(%arg40) : (f32) -> ()
    }) : (tensor<20x24xf32>, tensor<24x20xf32>) -> tensor<24x20xf32>
    %166 = "linalg.matmul"(%156, %165, %158) <{indexing_maps = [#map7, #map8, #map9], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg37: f32, %arg38: f32, %arg39: f32):
      %195 = "arith.mulf"(%arg37, %arg38) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %196 = "arith.addf"(%arg39, %195) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%196) : (f32) -> ()
    }) : (tensor<15x24xf32>, tensor<24x20xf32>, tensor<15x20xf32>) -> tensor<15x20xf32>
    %167 = "tensor.expand_shape"(%166) <{reassociation = [[0, 1], [2]], static_output_shape = array<i64: 3, 5, 20>}> : (tensor<15x20xf32>) -> tensor<3x5x20xf32>
    %168 = "sdy.sharding_constraint"(%167) {sharding = #sdy.sharding<@mesh, [{?}, {?}, {"tp"}]>} : (tensor<3x5x20xf32>) -> tensor<3x5x20xf32>
    %169 = "linalg.generic"(%164, %168, %162) <{indexing_maps = [#map1, #map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg34: f32, %arg35: f32, %arg36: f32):
      %194 = "arith.mulf"(%arg34, %arg35) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%194) : (f32) -> ()
    }) : (tensor<3x5x20xf32>, tensor<3x5x20xf32>, tensor<3x5x20xf32>) -> tensor<3x5x20xf32>
    %170 = "sdy.sharding_constraint"(%169) {sharding = #sdy.sharding<@mesh, [{?}, {?}, {"tp"}]>} : (tensor<3x5x20xf32>) -> tensor<3x5x20xf32>
    %171 = "tensor.empty"() : () -> tensor<20x24xf32>
    %172 = "linalg.transpose"(%arg9, %171) <{permutation = array<i64: 1, 0>}> ({
    ^bb0(%arg32: f32, %arg33: f32):
      "linalg.yield"(%arg32) : (f32) -> ()
    }) : (tensor<24x20xf32>, tensor<20x24xf32>) -> tensor<20x24xf32>
    %173 = "tensor.collapse_shape"(%170) <{reassociation = [[0, 1], [2]]}> : (tensor<3x5x20xf32>) -> tensor<15x20xf32>
    %174 = "linalg.matmul"(%173, %172, %43) <{indexing_maps = [#map7, #map8, #map9], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg29: f32, %arg30: f32, %arg31: f32):
      %192 = "arith.mulf"(%arg29, %arg30) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %193 = "arith.addf"(%arg31, %192) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%193) : (f32) -> ()
    }) : (tensor<15x20xf32>, tensor<20x24xf32>, tensor<15x24xf32>) -> tensor<15x24xf32>
    %175 = "tensor.expand_shape"(%174) <{reassociation = [[0, 1], [2]], static_output_shape = array<i64: 3, 5, 24>}> : (tensor<15x24xf32>) -> tensor<3x5x24xf32>
    %176 = "linalg.generic"(%146, %175, %18) <{indexing_maps = [#map1, #map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg26: f32, %arg27: f32, %arg28: f32):
      %191 = "arith.addf"(%arg26, %arg27) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%191) : (f32) -> ()
    }) : (tensor<3x5x24xf32>, tensor<3x5x24xf32>, tensor<3x5x24xf32>) -> tensor<3x5x24xf32>
    %177 = "linalg.generic"(%176, %18) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg24: f32, %arg25: f32):
      %190 = "math.fpowi"(%arg24, %2) <{fastmath = #arith.fastmath<none>}> : (f32, i64) -> f32
      "linalg.yield"(%190) : (f32) -> ()
    }) : (tensor<3x5x24xf32>, tensor<3x5x24xf32>) -> tensor<3x5x24xf32>
    %178 = "tensor.empty"() : () -> tensor<f32>
    %179 = "linalg.fill"(%3, %178) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg22: f32, %arg23: f32):
      "linalg.yield"(%arg22) : (f32) -> ()
    }) : (f32, tensor<f32>) -> tensor<f32>
    %180 = "linalg.generic"(%177, %179) <{indexing_maps = [#map1, #map20], iterator_types = [#linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg20: f32, %arg21: f32):
      %189 = "arith.addf"(%arg20, %arg21) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%189) : (f32) -> ()
    }) : (tensor<3x5x24xf32>, tensor<f32>) -> tensor<f32>
    %181 = "linalg.generic"(%176, %18) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg18: f32, %arg19: f32):
      %188 = "math.fpowi"(%arg18, %1) <{fastmath = #arith.fastmath<none>}> : (f32, i64) -> f32
      "linalg.yield"(%188) : (f32) -> ()
    }) : (tensor<3x5x24xf32>, tensor<3x5x24xf32>) -> tensor<3x5x24xf32>
    %182 = "linalg.generic"(%181, %18) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg16: f32, %arg17: f32):
      %187 = "arith.mulf"(%arg16, %15) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%187) : (f32) -> ()
    }) : (tensor<3x5x24xf32>, tensor<3x5x24xf32>) -> tensor<3x5x24xf32>
    %183 = "tensor.empty"() : () -> tensor<18x4x5xf32>
    %184 = "linalg.transpose"(%133, %183) <{permutation = array<i64: 0, 2, 1>}> ({
    ^bb0(%arg14: f32, %arg15: f32):
      "linalg.yield"(%arg14) : (f32) -> ()
    }) : (tensor<18x5x4xf32>, tensor<18x4x5xf32>) -> tensor<18x4x5xf32>
    %185 = "linalg.transpose"(%104, %183) <{permutation = array<i64: 0, 2, 1>}> ({
    ^bb0(%arg12: f32, %arg13: f32):
      "linalg.yield"(%arg12) : (f32) -> ()
    }) : (tensor<18x5x4xf32>, tensor<18x4x5xf32>) -> tensor<18x4x5xf32>
    %186 = "linalg.transpose"(%105, %134) <{permutation = array<i64: 0, 2, 1>}> ({
    ^bb0(%arg10: f32, %arg11: f32):
      "linalg.yield"(%arg10) : (f32) -> ()
    }) : (tensor<18x4x5xf32>, tensor<18x5x4xf32>) -> tensor<18x5x4xf32>
    "func.return"(%180, %26, %38, %41, %131, %143, %144, %152, %156, %161, %168, %173, %182, %arg9, %arg8, %arg7, %arg5, %184, %185, %186, %arg4, %arg3, %arg2) : (tensor<f32>, tensor<3x5x1xf32>, tensor<5x4xf32>, tensor<15x24xf32>, tensor<3x6x5x5xf32>, tensor<15x24xf32>, tensor<15x24xf32>, tensor<3x5x1xf32>, tensor<15x24xf32>, tensor<3x5x20xf32>, tensor<3x5x20xf32>, tensor<15x20xf32>, tensor<3x5x24xf32>, tensor<24x20xf32>, tensor<20x24xf32>, tensor<20x24xf32>, tensor<24x24xf32>, tensor<18x4x5xf32>, tensor<18x4x5xf32>, tensor<18x5x4xf32>, tensor<12x24xf32>, tensor<12x24xf32>, tensor<24x24xf32>) -> ()
  }) : () -> ()
}) : () -> ()
