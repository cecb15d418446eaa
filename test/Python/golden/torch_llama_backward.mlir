#map = affine_map<(d0, d1, d2) -> ()>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d3)>
#map3 = affine_map<(d0, d1, d2, d3) -> (d3, d2)>
#map4 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map5 = affine_map<(d0, d1) -> ()>
#map6 = affine_map<(d0, d1) -> (d0, d1)>
#map7 = affine_map<(d0, d1, d2, d3) -> (d2, d3, d0)>
#map8 = affine_map<(d0, d1, d2, d3) -> (d2, d3, d1)>
#map9 = affine_map<(d0, d1, d2, d3) -> (d0, d1)>
#map10 = affine_map<(d0, d1, d2) -> (d2)>
#map11 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map12 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map13 = affine_map<(d0, d1, d2) -> (0, 0, d2)>
#map14 = affine_map<(d0, d1, d2, d3) -> ()>
#map15 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map16 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d4)>
#map17 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d3, d4)>
#map18 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3)>
#map19 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d4, d3)>
#map20 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d4, d2)>
#map21 = affine_map<(d0, d1, d2, d3) -> (d2, 0)>
#map22 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
#map23 = affine_map<(d0, d1, d2, d3) -> (d2, d3)>
#map24 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3, d4)>
#map25 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, 0, d3, d4)>
"builtin.module"() ({
  "sdy.mesh"() {mesh = #sdy.mesh<["dp"=2, "tp"=3]>, sym_name = "mesh"} : () -> ()
  "func.func"() <{arg_attrs = [{sdy.sharding = #sdy.sharding<@mesh, [{"dp"}, {}, {}]>, tp.name = "x"}, {sdy.sharding = #sdy.sharding<@mesh, [{"tp"}, {}]>, tp.name = "model.q_proj.weight"}, {sdy.sharding = #sdy.sharding<@mesh, [{"tp"}, {}]>, tp.name = "model.k_proj.weight"}, {sdy.sharding = #sdy.sharding<@mesh, [{"tp"}, {}]>, tp.name = "model.v_proj.weight"}, {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tp"}]>, tp.name = "model.o_proj.weight"}, {tp.name = "model.post_attention_layernorm.weight"}, {sdy.sharding = #sdy.sharding<@mesh, [{"tp"}, {}]>, tp.name = "model.gate_proj.weight"}, {sdy.sharding = #sdy.sharding<@mesh, [{"tp"}, {}]>, tp.name = "model.up_proj.weight"}, {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tp"}]>, tp.name = "model.down_proj.weight"}, {sdy.sharding = #sdy.sharding<@mesh, [{"dp"}, {}, {}]>, tp.name = "rsqrt"}, {sdy.sharding = #sdy.sharding<@mesh, [{"dp"}, {}, {}]>, tp.name = "mul_1"}, {sdy.sharding = #sdy.sharding<@mesh, [{}, {}]>, tp.name = "cat"}, {sdy.sharding = #sdy.sharding<@mesh, [{"dp"}, {"tp"}, {}, {}]>, tp.name = "view_4"}, {sdy.sharding = #sdy.sharding<@mesh, [{"dp"}, {"tp"}, {}, {}]>, tp.name = "mul_8"}, {sdy.sharding = #sdy.sharding<@mesh, [{"dp"}, {"tp"}, {}, {}]>, tp.name = "permute_3"}, {sdy.sharding = #sdy.sharding<@mesh, [{}, {}]>, tp.name = "bitwise_not"}, {sdy.sharding = #sdy.sharding<@mesh, [{"dp"}, {"tp"}, {}, {}]>, tp.name = "_softmax"}, {sdy.sharding = #sdy.sharding<@mesh, [{}, {}]>, tp.name = "bitwise_not_1"}, {sdy.sharding = #sdy.sharding<@mesh, [{"dp"}, {"tp"}, {}, {}]>, tp.name = "where_1"}, {sdy.sharding = #sdy.sharding<@mesh, [{"dp"}, {}, {"tp"}]>, tp.name = "view_5"}, {sdy.sharding = #sdy.sharding<@mesh, [{"dp"}, {}, {}]>, tp.name = "einsum_5"}, {sdy.sharding = #sdy.sharding<@mesh, [{"dp"}, {}, {}]>, tp.name = "rsqrt_1"}, {sdy.sharding = #sdy.sharding<@mesh, [{"dp"}, {}, {}]>, tp.name = "mul_11"}, {sdy.sharding = #sdy.sharding<@mesh, [{"dp"}, {}, {"tp"}]>, tp.name = "einsum_6"}, {sdy.sharding = #sdy.sharding<@mesh, [{"dp"}, {}, {"tp"}]>, tp.name = "einsum_7"}, {sdy.sharding = #sdy.sharding<@mesh, [{"dp"}, {}, {"tp"}]>, tp.name = "mul_13"}, {sdy.sharding = #sdy.sharding<@mesh, [{"dp"}, {}, {}]>, tp.name = "mul_14"}, {sdy.sharding = #sdy.sharding<@mesh, []>, tp.name = "tangents_1"}], function_type = (tensor<3x5x24xf32>, tensor<24x24xf32>, tensor<12x24xf32>, tensor<12x24xf32>, tensor<24x24xf32>, tensor<24xf32>, tensor<20x24xf32>, tensor<20x24xf32>, tensor<24x20xf32>, tensor<3x5x1xf32>, tensor<3x5x24xf32>, tensor<5x4xf32>, tensor<3x6x5x4xf32>, tensor<3x6x5x4xf32>, tensor<3x6x4x5xf32>, tensor<5x5xi1>, tensor<3x6x5x5xf32>, tensor<5x1xi1>, tensor<3x6x5x5xf32>, tensor<3x5x24xf32>, tensor<3x5x24xf32>, tensor<3x5x1xf32>, tensor<3x5x24xf32>, tensor<3x5x20xf32>, tensor<3x5x20xf32>, tensor<3x5x20xf32>, tensor<3x5x24xf32>, tensor<f32>) -> (tensor<24xf32>, tensor<24x24xf32>, tensor<12x24xf32>, tensor<12x24xf32>, tensor<24x24xf32>, tensor<24xf32>, tensor<20x24xf32>, tensor<20x24xf32>, tensor<24x20xf32>), res_attrs = [{}, {sdy.sharding = #sdy.sharding<@mesh, [{"tp"}, {}]>}, {sdy.sharding = #sdy.sharding<@mesh, [{"tp"}, {}]>}, {sdy.sharding = #sdy.sharding<@mesh, [{"tp"}, {}]>}, {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tp"}]>}, {}, {sdy.sharding = #sdy.sharding<@mesh, [{"tp"}, {}]>}, {sdy.sharding = #sdy.sharding<@mesh, [{"tp"}, {}]>}, {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tp"}]>}], sym_name = "main"}> ({
  ^bb0(%arg0: tensor<3x5x24xf32>, %arg1: tensor<24x24xf32>, %arg2: tensor<12x24xf32>, %arg3: tensor<12x24xf32>, %arg4: tensor<24x24xf32>, %arg5: tensor<24xf32>, %arg6: tensor<20x24xf32>, %arg7: tensor<20x24xf32>, %arg8: tensor<24x20xf32>, %arg9: tensor<3x5x1xf32>, %arg10: tensor<3x5x24xf32>, %arg11: tensor<5x4xf32>, %arg12: tensor<3x6x5x4xf32>, %arg13: tensor<3x6x5x4xf32>, %arg14: tensor<3x6x4x5xf32>, %arg15: tensor<5x5xi1>, %arg16: tensor<3x6x5x5xf32>, %arg17: tensor<5x1xi1>, %arg18: tensor<3x6x5x5xf32>, %arg19: tensor<3x5x24xf32>, %arg20: tensor<3x5x24xf32>, %arg21: tensor<3x5x1xf32>, %arg22: tensor<3x5x24xf32>, %arg23: tensor<3x5x20xf32>, %arg24: tensor<3x5x20xf32>, %arg25: tensor<3x5x20xf32>, %arg26: tensor<3x5x24xf32>, %arg27: tensor<f32>):
    %0 = "arith.constant"() <{value = 1 : i64}> : () -> i64
    %1 = "arith.constant"() <{value = 3 : i64}> : () -> i64
    %2 = "arith.constant"() <{value = 1.000000e+00 : f32}> : () -> f32
    %3 = "arith.constant"() <{value = 0.000000e+00 : f32}> : () -> f32
    %4 = "arith.constant"() <{value = dense<0.000000e+00> : tensor<f32>}> : () -> tensor<f32>
    %5 = "arith.constant"() <{value = 0.70710678118654757 : f64}> : () -> f64
    %6 = "arith.constant"() <{value = -5.000000e-01 : f32}> : () -> f32
    %7 = "arith.constant"() <{value = 2.400000e+01 : f32}> : () -> f32
    %8 = "arith.constant"() <{value = 2.000000e+00 : f32}> : () -> f32
    %9 = "arith.constant"() <{value = dense<1> : tensor<i64>}> : () -> tensor<i64>
    %10 = "tensor.empty"() : () -> tensor<3x5x24xf32>
    %11 = "linalg.generic"(%arg27, %10) <{indexing_maps = [#map, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg280: f32, %arg281: f32):
      "linalg.yield"(%arg280) : (f32) -> ()
    }) : (tensor<f32>, tensor<3x5x24xf32>) -> tensor<3x5x24xf32>
    %12 = "linalg.generic"(%11, %arg26, %10) <{indexing_maps = [#map1, #map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg277: f32, %arg278: f32, %arg279: f32):
      %271 = "arith.mulf"(%arg277, %arg278) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%271) : (f32) -> ()
    }) : (tensor<3x5x24xf32>, tensor<3x5x24xf32>, tensor<3x5x24xf32>) -> tensor<3x5x24xf32>
    %13 = "arith.constant"() <{value = 0.000000e+00 : f32}> : () -> f32
    %14 = "tensor.empty"() : () -> tensor<3x5x20xf32>
    %15 = "linalg.generic"(%13, %14) <{indexing_maps = [#map, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg275: f32, %arg276: f32):
      "linalg.yield"(%arg275) : (f32) -> ()
    }) : (f32, tensor<3x5x20xf32>) -> tensor<3x5x20xf32>
    %16 = "linalg.generic"(%12, %arg8, %15) <{indexing_maps = [#map2, #map3, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg272: f32, %arg273: f32, %arg274: f32):
      %269 = "arith.mulf"(%arg272, %arg273) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %270 = "arith.addf"(%arg274, %269) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%270) : (f32) -> ()
    }) : (tensor<3x5x24xf32>, tensor<24x20xf32>, tensor<3x5x20xf32>) -> tensor<3x5x20xf32>
    %17 = "arith.constant"() <{value = 0.000000e+00 : f32}> : () -> f32
    %18 = "tensor.empty"() : () -> tensor<24x20xf32>
    %19 = "linalg.generic"(%17, %18) <{indexing_maps = [#map5, #map6], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg270: f32, %arg271: f32):
      "linalg.yield"(%arg270) : (f32) -> ()
    }) : (f32, tensor<24x20xf32>) -> tensor<24x20xf32>
    %20 = "linalg.generic"(%12, %arg25, %19) <{indexing_maps = [#map7, #map8, #map9], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg267: f32, %arg268: f32, %arg269: f32):
      %267 = "arith.mulf"(%arg267, %arg268) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %268 = "arith.addf"(%arg269, %267) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%268) : (f32) -> ()
    }) : (tensor<3x5x24xf32>, tensor<3x5x20xf32>, tensor<24x20xf32>) -> tensor<24x20xf32>
    %21 = "tensor.empty"() : () -> tensor<3x5x20xf32>
    %22 = "linalg.generic"(%arg23, %21) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg265: f32, %arg266: f32):
      %263 = "arith.negf"(%arg265) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      %264 = "math.exp"(%263) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      %265 = "arith.addf"(%264, %2) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %266 = "arith.divf"(%2, %265) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%266) : (f32) -> ()
    }) : (tensor<3x5x20xf32>, tensor<3x5x20xf32>) -> tensor<3x5x20xf32>
    %23 = "linalg.generic"(%arg23, %22, %21) <{indexing_maps = [#map1, #map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg262: f32, %arg263: f32, %arg264: f32):
      %262 = "arith.mulf"(%arg262, %arg263) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%262) : (f32) -> ()
    }) : (tensor<3x5x20xf32>, tensor<3x5x20xf32>, tensor<3x5x20xf32>) -> tensor<3x5x20xf32>
    %24 = "linalg.generic"(%16, %23, %21) <{indexing_maps = [#map1, #map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg259: f32, %arg260: f32, %arg261: f32):
      %261 = "arith.mulf"(%arg259, %arg260) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%261) : (f32) -> ()
    }) : (tensor<3x5x20xf32>, tensor<3x5x20xf32>, tensor<3x5x20xf32>) -> tensor<3x5x20xf32>
    %25 = "linalg.generic"(%16, %arg24, %21) <{indexing_maps = [#map1, #map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg256: f32, %arg257: f32, %arg258: f32):
      %260 = "arith.mulf"(%arg256, %arg257) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%260) : (f32) -> ()
    }) : (tensor<3x5x20xf32>, tensor<3x5x20xf32>, tensor<3x5x20xf32>) -> tensor<3x5x20xf32>
    %26 = "arith.constant"() <{value = 0.000000e+00 : f32}> : () -> f32
    %27 = "tensor.empty"() : () -> tensor<3x5x24xf32>
    %28 = "linalg.generic"(%26, %27) <{indexing_maps = [#map, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg254: f32, %arg255: f32):
      "linalg.yield"(%arg254) : (f32) -> ()
    }) : (f32, tensor<3x5x24xf32>) -> tensor<3x5x24xf32>
    %29 = "linalg.generic"(%24, %arg7, %28) <{indexing_maps = [#map2, #map3, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg251: f32, %arg252: f32, %arg253: f32):
      %258 = "arith.mulf"(%arg251, %arg252) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %259 = "arith.addf"(%arg253, %258) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%259) : (f32) -> ()
    }) : (tensor<3x5x20xf32>, tensor<20x24xf32>, tensor<3x5x24xf32>) -> tensor<3x5x24xf32>
    %30 = "arith.constant"() <{value = 0.000000e+00 : f32}> : () -> f32
    %31 = "tensor.empty"() : () -> tensor<20x24xf32>
    %32 = "linalg.generic"(%30, %31) <{indexing_maps = [#map5, #map6], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg249: f32, %arg250: f32):
      "linalg.yield"(%arg249) : (f32) -> ()
    }) : (f32, tensor<20x24xf32>) -> tensor<20x24xf32>
    %33 = "linalg.generic"(%24, %arg22, %32) <{indexing_maps = [#map7, #map8, #map9], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg246: f32, %arg247: f32, %arg248: f32):
      %256 = "arith.mulf"(%arg246, %arg247) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %257 = "arith.addf"(%arg248, %256) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%257) : (f32) -> ()
    }) : (tensor<3x5x20xf32>, tensor<3x5x24xf32>, tensor<20x24xf32>) -> tensor<20x24xf32>
    %34 = "linalg.generic"(%25, %22, %21) <{indexing_maps = [#map1, #map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg243: f32, %arg244: f32, %arg245: f32):
      %255 = "arith.mulf"(%arg243, %arg244) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%255) : (f32) -> ()
    }) : (tensor<3x5x20xf32>, tensor<3x5x20xf32>, tensor<3x5x20xf32>) -> tensor<3x5x20xf32>
    %35 = "linalg.generic"(%9, %22, %21) <{indexing_maps = [#map, #map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg240: i64, %arg241: f32, %arg242: f32):
      %253 = "arith.sitofp"(%arg240) : (i64) -> f32
      %254 = "arith.subf"(%253, %arg241) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%254) : (f32) -> ()
    }) : (tensor<i64>, tensor<3x5x20xf32>, tensor<3x5x20xf32>) -> tensor<3x5x20xf32>
    %36 = "linalg.generic"(%arg23, %35, %21) <{indexing_maps = [#map1, #map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg237: f32, %arg238: f32, %arg239: f32):
      %252 = "arith.mulf"(%arg237, %arg238) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%252) : (f32) -> ()
    }) : (tensor<3x5x20xf32>, tensor<3x5x20xf32>, tensor<3x5x20xf32>) -> tensor<3x5x20xf32>
    %37 = "linalg.generic"(%36, %21) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg235: f32, %arg236: f32):
      %251 = "arith.addf"(%arg235, %2) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%251) : (f32) -> ()
    }) : (tensor<3x5x20xf32>, tensor<3x5x20xf32>) -> tensor<3x5x20xf32>
    %38 = "linalg.generic"(%34, %37, %21) <{indexing_maps = [#map1, #map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg232: f32, %arg233: f32, %arg234: f32):
      %250 = "arith.mulf"(%arg232, %arg233) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%250) : (f32) -> ()
    }) : (tensor<3x5x20xf32>, tensor<3x5x20xf32>, tensor<3x5x20xf32>) -> tensor<3x5x20xf32>
    %39 = "arith.constant"() <{value = 0.000000e+00 : f32}> : () -> f32
    %40 = "tensor.empty"() : () -> tensor<3x5x24xf32>
    %41 = "linalg.generic"(%39, %40) <{indexing_maps = [#map, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg230: f32, %arg231: f32):
      "linalg.yield"(%arg230) : (f32) -> ()
    }) : (f32, tensor<3x5x24xf32>) -> tensor<3x5x24xf32>
    %42 = "linalg.generic"(%38, %arg6, %41) <{indexing_maps = [#map2, #map3, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg227: f32, %arg228: f32, %arg229: f32):
      %248 = "arith.mulf"(%arg227, %arg228) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %249 = "arith.addf"(%arg229, %248) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%249) : (f32) -> ()
    }) : (tensor<3x5x20xf32>, tensor<20x24xf32>, tensor<3x5x24xf32>) -> tensor<3x5x24xf32>
    %43 = "arith.constant"() <{value = 0.000000e+00 : f32}> : () -> f32
    %44 = "tensor.empty"() : () -> tensor<20x24xf32>
    %45 = "linalg.generic"(%43, %44) <{indexing_maps = [#map5, #map6], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg225: f32, %arg226: f32):
      "linalg.yield"(%arg225) : (f32) -> ()
    }) : (f32, tensor<20x24xf32>) -> tensor<20x24xf32>
    %46 = "linalg.generic"(%38, %arg22, %45) <{indexing_maps = [#map7, #map8, #map9], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg222: f32, %arg223: f32, %arg224: f32):
      %246 = "arith.mulf"(%arg222, %arg223) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %247 = "arith.addf"(%arg224, %246) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%247) : (f32) -> ()
    }) : (tensor<3x5x20xf32>, tensor<3x5x24xf32>, tensor<20x24xf32>) -> tensor<20x24xf32>
    %47 = "linalg.generic"(%29, %42, %10) <{indexing_maps = [#map1, #map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg219: f32, %arg220: f32, %arg221: f32):
      %245 = "arith.addf"(%arg219, %arg220) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%245) : (f32) -> ()
    }) : (tensor<3x5x24xf32>, tensor<3x5x24xf32>, tensor<3x5x24xf32>) -> tensor<3x5x24xf32>
    %48 = "linalg.generic"(%arg0, %arg20, %10) <{indexing_maps = [#map1, #map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg216: f32, %arg217: f32, %arg218: f32):
      %244 = "arith.addf"(%arg216, %arg217) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%244) : (f32) -> ()
    }) : (tensor<3x5x24xf32>, tensor<3x5x24xf32>, tensor<3x5x24xf32>) -> tensor<3x5x24xf32>
    %49 = "linalg.generic"(%arg5, %48, %10) <{indexing_maps = [#map10, #map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg213: f32, %arg214: f32, %arg215: f32):
      %243 = "arith.mulf"(%arg213, %arg214) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%243) : (f32) -> ()
    }) : (tensor<24xf32>, tensor<3x5x24xf32>, tensor<3x5x24xf32>) -> tensor<3x5x24xf32>
    %50 = "linalg.generic"(%47, %49, %10) <{indexing_maps = [#map1, #map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg210: f32, %arg211: f32, %arg212: f32):
      %242 = "arith.mulf"(%arg210, %arg211) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%242) : (f32) -> ()
    }) : (tensor<3x5x24xf32>, tensor<3x5x24xf32>, tensor<3x5x24xf32>) -> tensor<3x5x24xf32>
    %51 = "linalg.generic"(%47, %arg21, %10) <{indexing_maps = [#map1, #map11, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg207: f32, %arg208: f32, %arg209: f32):
      %241 = "arith.mulf"(%arg207, %arg208) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%241) : (f32) -> ()
    }) : (tensor<3x5x24xf32>, tensor<3x5x1xf32>, tensor<3x5x24xf32>) -> tensor<3x5x24xf32>
    %52 = "tensor.empty"() : () -> tensor<3x5x1xf32>
    %53 = "linalg.fill"(%3, %52) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg205: f32, %arg206: f32):
      "linalg.yield"(%arg205) : (f32) -> ()
    }) : (f32, tensor<3x5x1xf32>) -> tensor<3x5x1xf32>
    %54 = "linalg.generic"(%50, %53) <{indexing_maps = [#map1, #map11], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg203: f32, %arg204: f32):
      %240 = "arith.addf"(%arg203, %arg204) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%240) : (f32) -> ()
    }) : (tensor<3x5x24xf32>, tensor<3x5x1xf32>) -> tensor<3x5x1xf32>
    %55 = "linalg.generic"(%arg21, %52) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg201: f32, %arg202: f32):
      %239 = "math.fpowi"(%arg201, %1) <{fastmath = #arith.fastmath<none>}> : (f32, i64) -> f32
      "linalg.yield"(%239) : (f32) -> ()
    }) : (tensor<3x5x1xf32>, tensor<3x5x1xf32>) -> tensor<3x5x1xf32>
    %56 = "linalg.generic"(%54, %52) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg199: f32, %arg200: f32):
      %238 = "arith.mulf"(%arg199, %6) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%238) : (f32) -> ()
    }) : (tensor<3x5x1xf32>, tensor<3x5x1xf32>) -> tensor<3x5x1xf32>
    %57 = "linalg.generic"(%56, %55, %52) <{indexing_maps = [#map1, #map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg196: f32, %arg197: f32, %arg198: f32):
      %237 = "arith.mulf"(%arg196, %arg197) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%237) : (f32) -> ()
    }) : (tensor<3x5x1xf32>, tensor<3x5x1xf32>, tensor<3x5x1xf32>) -> tensor<3x5x1xf32>
    %58 = "tensor.collapse_shape"(%57) <{reassociation = [[0], [1, 2]]}> : (tensor<3x5x1xf32>) -> tensor<3x5xf32>
    %59 = "linalg.generic"(%58, %10) <{indexing_maps = [#map12, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg194: f32, %arg195: f32):
      "linalg.yield"(%arg194) : (f32) -> ()
    }) : (tensor<3x5xf32>, tensor<3x5x24xf32>) -> tensor<3x5x24xf32>
    %60 = "linalg.generic"(%59, %10) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg192: f32, %arg193: f32):
      %236 = "arith.divf"(%arg192, %7) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%236) : (f32) -> ()
    }) : (tensor<3x5x24xf32>, tensor<3x5x24xf32>) -> tensor<3x5x24xf32>
    %61 = "linalg.generic"(%48, %10) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg190: f32, %arg191: f32):
      %235 = "math.fpowi"(%arg190, %0) <{fastmath = #arith.fastmath<none>}> : (f32, i64) -> f32
      "linalg.yield"(%235) : (f32) -> ()
    }) : (tensor<3x5x24xf32>, tensor<3x5x24xf32>) -> tensor<3x5x24xf32>
    %62 = "linalg.generic"(%61, %10) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg188: f32, %arg189: f32):
      %234 = "arith.mulf"(%arg188, %8) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%234) : (f32) -> ()
    }) : (tensor<3x5x24xf32>, tensor<3x5x24xf32>) -> tensor<3x5x24xf32>
    %63 = "linalg.generic"(%60, %62, %10) <{indexing_maps = [#map1, #map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg185: f32, %arg186: f32, %arg187: f32):
      %233 = "arith.mulf"(%arg185, %arg186) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%233) : (f32) -> ()
    }) : (tensor<3x5x24xf32>, tensor<3x5x24xf32>, tensor<3x5x24xf32>) -> tensor<3x5x24xf32>
    %64 = "linalg.generic"(%12, %63, %10) <{indexing_maps = [#map1, #map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg182: f32, %arg183: f32, %arg184: f32):
      %232 = "arith.addf"(%arg182, %arg183) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%232) : (f32) -> ()
    }) : (tensor<3x5x24xf32>, tensor<3x5x24xf32>, tensor<3x5x24xf32>) -> tensor<3x5x24xf32>
    %65 = "linalg.generic"(%51, %arg5, %10) <{indexing_maps = [#map1, #map10, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg179: f32, %arg180: f32, %arg181: f32):
      %231 = "arith.mulf"(%arg179, %arg180) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%231) : (f32) -> ()
    }) : (tensor<3x5x24xf32>, tensor<24xf32>, tensor<3x5x24xf32>) -> tensor<3x5x24xf32>
    %66 = "linalg.generic"(%51, %48, %10) <{indexing_maps = [#map1, #map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg176: f32, %arg177: f32, %arg178: f32):
      %230 = "arith.mulf"(%arg176, %arg177) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%230) : (f32) -> ()
    }) : (tensor<3x5x24xf32>, tensor<3x5x24xf32>, tensor<3x5x24xf32>) -> tensor<3x5x24xf32>
    %67 = "tensor.empty"() : () -> tensor<1x1x24xf32>
    %68 = "linalg.fill"(%3, %67) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg174: f32, %arg175: f32):
      "linalg.yield"(%arg174) : (f32) -> ()
    }) : (f32, tensor<1x1x24xf32>) -> tensor<1x1x24xf32>
    %69 = "linalg.generic"(%66, %68) <{indexing_maps = [#map1, #map13], iterator_types = [#linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg172: f32, %arg173: f32):
      %229 = "arith.addf"(%arg172, %arg173) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%229) : (f32) -> ()
    }) : (tensor<3x5x24xf32>, tensor<1x1x24xf32>) -> tensor<1x1x24xf32>
    %70 = "tensor.collapse_shape"(%69) <{reassociation = [[0, 1, 2]]}> : (tensor<1x1x24xf32>) -> tensor<24xf32>
    %71 = "linalg.generic"(%64, %65, %10) <{indexing_maps = [#map1, #map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg169: f32, %arg170: f32, %arg171: f32):
      %228 = "arith.addf"(%arg169, %arg170) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%228) : (f32) -> ()
    }) : (tensor<3x5x24xf32>, tensor<3x5x24xf32>, tensor<3x5x24xf32>) -> tensor<3x5x24xf32>
    %72 = "arith.constant"() <{value = 0.000000e+00 : f32}> : () -> f32
    %73 = "tensor.empty"() : () -> tensor<3x5x24xf32>
    %74 = "linalg.generic"(%72, %73) <{indexing_maps = [#map, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg167: f32, %arg168: f32):
      "linalg.yield"(%arg167) : (f32) -> ()
    }) : (f32, tensor<3x5x24xf32>) -> tensor<3x5x24xf32>
    %75 = "linalg.generic"(%71, %arg4, %74) <{indexing_maps = [#map2, #map3, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg164: f32, %arg165: f32, %arg166: f32):
      %226 = "arith.mulf"(%arg164, %arg165) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %227 = "arith.addf"(%arg166, %226) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%227) : (f32) -> ()
    }) : (tensor<3x5x24xf32>, tensor<24x24xf32>, tensor<3x5x24xf32>) -> tensor<3x5x24xf32>
    %76 = "arith.constant"() <{value = 0.000000e+00 : f32}> : () -> f32
    %77 = "tensor.empty"() : () -> tensor<24x24xf32>
    %78 = "linalg.generic"(%76, %77) <{indexing_maps = [#map5, #map6], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg162: f32, %arg163: f32):
      "linalg.yield"(%arg162) : (f32) -> ()
    }) : (f32, tensor<24x24xf32>) -> tensor<24x24xf32>
    %79 = "linalg.generic"(%71, %arg19, %78) <{indexing_maps = [#map7, #map8, #map9], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg159: f32, %arg160: f32, %arg161: f32):
      %224 = "arith.mulf"(%arg159, %arg160) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %225 = "arith.addf"(%arg161, %224) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%225) : (f32) -> ()
    }) : (tensor<3x5x24xf32>, tensor<3x5x24xf32>, tensor<24x24xf32>) -> tensor<24x24xf32>
    %80 = "tensor.expand_shape"(%75) <{reassociation = [[0], [1], [2, 3]], static_output_shape = array<i64: 3, 5, 6, 4>}> : (tensor<3x5x24xf32>) -> tensor<3x5x6x4xf32>
    %81 = "tensor.empty"() : () -> tensor<3x6x5x4xf32>
    %82 = "linalg.transpose"(%80, %81) <{permutation = array<i64: 0, 2, 1, 3>}> ({
    ^bb0(%arg157: f32, %arg158: f32):
      "linalg.yield"(%arg157) : (f32) -> ()
    }) : (tensor<3x5x6x4xf32>, tensor<3x6x5x4xf32>) -> tensor<3x6x5x4xf32>
    %83 = "arith.constant"() <{value = 0.000000e+00 : f32}> : () -> f32
    %84 = "tensor.empty"() : () -> tensor<3x6x5x5xf32>
    %85 = "linalg.generic"(%83, %84) <{indexing_maps = [#map14, #map15], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg155: f32, %arg156: f32):
      "linalg.yield"(%arg155) : (f32) -> ()
    }) : (f32, tensor<3x6x5x5xf32>) -> tensor<3x6x5x5xf32>
    %86 = "linalg.generic"(%82, %arg12, %85) <{indexing_maps = [#map16, #map17, #map18], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg152: f32, %arg153: f32, %arg154: f32):
      %222 = "arith.mulf"(%arg152, %arg153) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %223 = "arith.addf"(%arg154, %222) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%223) : (f32) -> ()
    }) : (tensor<3x6x5x4xf32>, tensor<3x6x5x4xf32>, tensor<3x6x5x5xf32>) -> tensor<3x6x5x5xf32>
    %87 = "arith.constant"() <{value = 0.000000e+00 : f32}> : () -> f32
    %88 = "tensor.empty"() : () -> tensor<3x6x5x4xf32>
    %89 = "linalg.generic"(%87, %88) <{indexing_maps = [#map14, #map15], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg150: f32, %arg151: f32):
      "linalg.yield"(%arg150) : (f32) -> ()
    }) : (f32, tensor<3x6x5x4xf32>) -> tensor<3x6x5x4xf32>
    %90 = "linalg.generic"(%82, %arg18, %89) <{indexing_maps = [#map19, #map20, #map18], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg147: f32, %arg148: f32, %arg149: f32):
      %220 = "arith.mulf"(%arg147, %arg148) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %221 = "arith.addf"(%arg149, %220) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%221) : (f32) -> ()
    }) : (tensor<3x6x5x4xf32>, tensor<3x6x5x5xf32>, tensor<3x6x5x4xf32>) -> tensor<3x6x5x4xf32>
    %91 = "tensor.empty"() : () -> tensor<3x6x5x5xf32>
    %92 = "linalg.generic"(%arg17, %4, %86, %91) <{indexing_maps = [#map21, #map14, #map15, #map15], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 3, 1>}> ({
    ^bb0(%arg143: i1, %arg144: f32, %arg145: f32, %arg146: f32):
      %219 = "arith.select"(%arg143, %arg144, %arg145) : (i1, f32, f32) -> f32
      "linalg.yield"(%219) : (f32) -> ()
    }) : (tensor<5x1xi1>, tensor<f32>, tensor<3x6x5x5xf32>, tensor<3x6x5x5xf32>) -> tensor<3x6x5x5xf32>
    %93 = "linalg.generic"(%92, %arg16, %91) <{indexing_maps = [#map15, #map15, #map15], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg140: f32, %arg141: f32, %arg142: f32):
      %218 = "arith.mulf"(%arg140, %arg141) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%218) : (f32) -> ()
    }) : (tensor<3x6x5x5xf32>, tensor<3x6x5x5xf32>, tensor<3x6x5x5xf32>) -> tensor<3x6x5x5xf32>
    %94 = "tensor.empty"() : () -> tensor<3x6x5x1xf32>
    %95 = "linalg.fill"(%3, %94) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg138: f32, %arg139: f32):
      "linalg.yield"(%arg138) : (f32) -> ()
    }) : (f32, tensor<3x6x5x1xf32>) -> tensor<3x6x5x1xf32>
    %96 = "linalg.generic"(%93, %95) <{indexing_maps = [#map15, #map22], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg136: f32, %arg137: f32):
      %217 = "arith.addf"(%arg136, %arg137) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%217) : (f32) -> ()
    }) : (tensor<3x6x5x5xf32>, tensor<3x6x5x1xf32>) -> tensor<3x6x5x1xf32>
    %97 = "linalg.generic"(%arg16, %96, %91) <{indexing_maps = [#map15, #map22, #map15], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg133: f32, %arg134: f32, %arg135: f32):
      %216 = "arith.mulf"(%arg133, %arg134) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%216) : (f32) -> ()
    }) : (tensor<3x6x5x5xf32>, tensor<3x6x5x1xf32>, tensor<3x6x5x5xf32>) -> tensor<3x6x5x5xf32>
    %98 = "linalg.generic"(%93, %97, %91) <{indexing_maps = [#map15, #map15, #map15], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg130: f32, %arg131: f32, %arg132: f32):
      %215 = "arith.subf"(%arg130, %arg131) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%215) : (f32) -> ()
    }) : (tensor<3x6x5x5xf32>, tensor<3x6x5x5xf32>, tensor<3x6x5x5xf32>) -> tensor<3x6x5x5xf32>
    %99 = "linalg.generic"(%arg15, %4, %98, %91) <{indexing_maps = [#map23, #map14, #map15, #map15], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 3, 1>}> ({
    ^bb0(%arg126: i1, %arg127: f32, %arg128: f32, %arg129: f32):
      %214 = "arith.select"(%arg126, %arg127, %arg128) : (i1, f32, f32) -> f32
      "linalg.yield"(%214) : (f32) -> ()
    }) : (tensor<5x5xi1>, tensor<f32>, tensor<3x6x5x5xf32>, tensor<3x6x5x5xf32>) -> tensor<3x6x5x5xf32>
    %100 = "arith.constant"() <{value = 0.000000e+00 : f32}> : () -> f32
    %101 = "tensor.empty"() : () -> tensor<3x6x5x4xf32>
    %102 = "linalg.generic"(%100, %101) <{indexing_maps = [#map14, #map15], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg124: f32, %arg125: f32):
      "linalg.yield"(%arg124) : (f32) -> ()
    }) : (f32, tensor<3x6x5x4xf32>) -> tensor<3x6x5x4xf32>
    %103 = "linalg.generic"(%99, %arg14, %102) <{indexing_maps = [#map16, #map17, #map18], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg121: f32, %arg122: f32, %arg123: f32):
      %212 = "arith.mulf"(%arg121, %arg122) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %213 = "arith.addf"(%arg123, %212) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%213) : (f32) -> ()
    }) : (tensor<3x6x5x5xf32>, tensor<3x6x4x5xf32>, tensor<3x6x5x4xf32>) -> tensor<3x6x5x4xf32>
    %104 = "arith.constant"() <{value = 0.000000e+00 : f32}> : () -> f32
    %105 = "tensor.empty"() : () -> tensor<3x6x4x5xf32>
    %106 = "linalg.generic"(%104, %105) <{indexing_maps = [#map14, #map15], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg119: f32, %arg120: f32):
      "linalg.yield"(%arg119) : (f32) -> ()
    }) : (f32, tensor<3x6x4x5xf32>) -> tensor<3x6x4x5xf32>
    %107 = "linalg.generic"(%99, %arg13, %106) <{indexing_maps = [#map19, #map20, #map18], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg116: f32, %arg117: f32, %arg118: f32):
      %210 = "arith.mulf"(%arg116, %arg117) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %211 = "arith.addf"(%arg118, %210) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%211) : (f32) -> ()
    }) : (tensor<3x6x5x5xf32>, tensor<3x6x5x4xf32>, tensor<3x6x4x5xf32>) -> tensor<3x6x4x5xf32>
    %108 = "linalg.transpose"(%107, %81) <{permutation = array<i64: 0, 1, 3, 2>}> ({
    ^bb0(%arg114: f32, %arg115: f32):
      "linalg.yield"(%arg114) : (f32) -> ()
    }) : (tensor<3x6x4x5xf32>, tensor<3x6x5x4xf32>) -> tensor<3x6x5x4xf32>
    %109 = "linalg.generic"(%108, %81) <{indexing_maps = [#map15, #map15], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg112: f32, %arg113: f32):
      %208 = "arith.truncf"(%5) : (f64) -> f32
      %209 = "arith.mulf"(%arg112, %208) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%209) : (f32) -> ()
    }) : (tensor<3x6x5x4xf32>, tensor<3x6x5x4xf32>) -> tensor<3x6x5x4xf32>
    %110 = "linalg.generic"(%103, %81) <{indexing_maps = [#map15, #map15], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg110: f32, %arg111: f32):
      %206 = "arith.truncf"(%5) : (f64) -> f32
      %207 = "arith.mulf"(%arg110, %206) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%207) : (f32) -> ()
    }) : (tensor<3x6x5x4xf32>, tensor<3x6x5x4xf32>) -> tensor<3x6x5x4xf32>
    %111 = "tensor.expand_shape"(%90) <{reassociation = [[0], [1, 2], [3], [4]], static_output_shape = array<i64: 3, 3, 2, 5, 4>}> : (tensor<3x6x5x4xf32>) -> tensor<3x3x2x5x4xf32>
    %112 = "tensor.empty"() : () -> tensor<3x3x1x5x4xf32>
    %113 = "linalg.fill"(%3, %112) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg108: f32, %arg109: f32):
      "linalg.yield"(%arg108) : (f32) -> ()
    }) : (f32, tensor<3x3x1x5x4xf32>) -> tensor<3x3x1x5x4xf32>
    %114 = "linalg.generic"(%111, %113) <{indexing_maps = [#map24, #map25], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg106: f32, %arg107: f32):
      %205 = "arith.addf"(%arg106, %arg107) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%205) : (f32) -> ()
    }) : (tensor<3x3x2x5x4xf32>, tensor<3x3x1x5x4xf32>) -> tensor<3x3x1x5x4xf32>
    %115 = "tensor.collapse_shape"(%114) <{reassociation = [[0], [1, 2], [3], [4]]}> : (tensor<3x3x1x5x4xf32>) -> tensor<3x3x5x4xf32>
    %116 = "tensor.expand_shape"(%109) <{reassociation = [[0], [1, 2], [3], [4]], static_output_shape = array<i64: 3, 3, 2, 5, 4>}> : (tensor<3x6x5x4xf32>) -> tensor<3x3x2x5x4xf32>
    %117 = "linalg.generic"(%116, %113) <{indexing_maps = [#map24, #map25], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg104: f32, %arg105: f32):
      %204 = "arith.addf"(%arg104, %arg105) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%204) : (f32) -> ()
    }) : (tensor<3x3x2x5x4xf32>, tensor<3x3x1x5x4xf32>) -> tensor<3x3x1x5x4xf32>
    %118 = "tensor.collapse_shape"(%117) <{reassociation = [[0], [1, 2], [3], [4]]}> : (tensor<3x3x1x5x4xf32>) -> tensor<3x3x5x4xf32>
    %119 = "tensor.empty"() : () -> tensor<3x5x3x4xf32>
    %120 = "linalg.transpose"(%115, %119) <{permutation = array<i64: 0, 2, 1, 3>}> ({
    ^bb0(%arg102: f32, %arg103: f32):
      "linalg.yield"(%arg102) : (f32) -> ()
    }) : (tensor<3x3x5x4xf32>, tensor<3x5x3x4xf32>) -> tensor<3x5x3x4xf32>
    %121 = "tensor.collapse_shape"(%120) <{reassociation = [[0], [1], [2, 3]]}> : (tensor<3x5x3x4xf32>) -> tensor<3x5x12xf32>
    %122 = "arith.constant"() <{value = 0.000000e+00 : f32}> : () -> f32
    %123 = "tensor.empty"() : () -> tensor<3x5x24xf32>
    %124 = "linalg.generic"(%122, %123) <{indexing_maps = [#map, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg100: f32, %arg101: f32):
      "linalg.yield"(%arg100) : (f32) -> ()
    }) : (f32, tensor<3x5x24xf32>) -> tensor<3x5x24xf32>
    %125 = "linalg.generic"(%121, %arg3, %124) <{indexing_maps = [#map2, #map3, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg97: f32, %arg98: f32, %arg99: f32):
      %202 = "arith.mulf"(%arg97, %arg98) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %203 = "arith.addf"(%arg99, %202) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%203) : (f32) -> ()
    }) : (tensor<3x5x12xf32>, tensor<12x24xf32>, tensor<3x5x24xf32>) -> tensor<3x5x24xf32>
    %126 = "arith.constant"() <{value = 0.000000e+00 : f32}> : () -> f32
    %127 = "tensor.empty"() : () -> tensor<12x24xf32>
    %128 = "linalg.generic"(%126, %127) <{indexing_maps = [#map5, #map6], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg95: f32, %arg96: f32):
      "linalg.yield"(%arg95) : (f32) -> ()
    }) : (f32, tensor<12x24xf32>) -> tensor<12x24xf32>
    %129 = "linalg.generic"(%121, %arg10, %128) <{indexing_maps = [#map7, #map8, #map9], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg92: f32, %arg93: f32, %arg94: f32):
      %200 = "arith.mulf"(%arg92, %arg93) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %201 = "arith.addf"(%arg94, %200) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%201) : (f32) -> ()
    }) : (tensor<3x5x12xf32>, tensor<3x5x24xf32>, tensor<12x24xf32>) -> tensor<12x24xf32>
    %130 = "tensor.empty"() : () -> tensor<5x4xf32>
    %131 = "linalg.generic"(%arg11, %130) <{indexing_maps = [#map6, #map6], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg90: f32, %arg91: f32):
      %199 = "math.sin"(%arg90) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      "linalg.yield"(%199) : (f32) -> ()
    }) : (tensor<5x4xf32>, tensor<5x4xf32>) -> tensor<5x4xf32>
    %132 = "tensor.empty"() : () -> tensor<3x3x5x4xf32>
    %133 = "linalg.generic"(%118, %131, %132) <{indexing_maps = [#map15, #map23, #map15], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg87: f32, %arg88: f32, %arg89: f32):
      %198 = "arith.mulf"(%arg87, %arg88) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%198) : (f32) -> ()
    }) : (tensor<3x3x5x4xf32>, tensor<5x4xf32>, tensor<3x3x5x4xf32>) -> tensor<3x3x5x4xf32>
    %134 = "tensor.extract_slice"(%133) <{operandSegmentSizes = array<i32: 1, 0, 0, 0>, static_offsets = array<i64: 0, 0, 0, 0>, static_sizes = array<i64: 3, 3, 5, 2>, static_strides = array<i64: 1, 1, 1, 1>}> : (tensor<3x3x5x4xf32>) -> tensor<3x3x5x2xf32>
    %135 = "tensor.extract_slice"(%133) <{operandSegmentSizes = array<i32: 1, 0, 0, 0>, static_offsets = array<i64: 0, 0, 0, 2>, static_sizes = array<i64: 3, 3, 5, 2>, static_strides = array<i64: 1, 1, 1, 1>}> : (tensor<3x3x5x4xf32>) -> tensor<3x3x5x2xf32>
    %136 = "tensor.empty"() : () -> tensor<3x3x5x2xf32>
    %137 = "linalg.generic"(%134, %136) <{indexing_maps = [#map15, #map15], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg85: f32, %arg86: f32):
      %197 = "arith.negf"(%arg85) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      "linalg.yield"(%197) : (f32) -> ()
    }) : (tensor<3x3x5x2xf32>, tensor<3x3x5x2xf32>) -> tensor<3x3x5x2xf32>
    %138 = "linalg.generic"(%arg11, %130) <{indexing_maps = [#map6, #map6], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg83: f32, %arg84: f32):
      %196 = "math.cos"(%arg83) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      "linalg.yield"(%196) : (f32) -> ()
    }) : (tensor<5x4xf32>, tensor<5x4xf32>) -> tensor<5x4xf32>
    %139 = "linalg.generic"(%118, %138, %132) <{indexing_maps = [#map15, #map23, #map15], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg80: f32, %arg81: f32, %arg82: f32):
      %195 = "arith.mulf"(%arg80, %arg81) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%195) : (f32) -> ()
    }) : (tensor<3x3x5x4xf32>, tensor<5x4xf32>, tensor<3x3x5x4xf32>) -> tensor<3x3x5x4xf32>
    %140 = "tensor.concat"(%135, %137) <{dim = 3 : i64}> : (tensor<3x3x5x2xf32>, tensor<3x3x5x2xf32>) -> tensor<3x3x5x4xf32>
    %141 = "linalg.generic"(%139, %140, %132) <{indexing_maps = [#map15, #map15, #map15], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg77: f32, %arg78: f32, %arg79: f32):
      %194 = "arith.addf"(%arg77, %arg78) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%194) : (f32) -> ()
    }) : (tensor<3x3x5x4xf32>, tensor<3x3x5x4xf32>, tensor<3x3x5x4xf32>) -> tensor<3x3x5x4xf32>
    %142 = "linalg.transpose"(%141, %119) <{permutation = array<i64: 0, 2, 1, 3>}> ({
    ^bb0(%arg75: f32, %arg76: f32):
      "linalg.yield"(%arg75) : (f32) -> ()
    }) : (tensor<3x3x5x4xf32>, tensor<3x5x3x4xf32>) -> tensor<3x5x3x4xf32>
    %143 = "tensor.collapse_shape"(%142) <{reassociation = [[0], [1], [2, 3]]}> : (tensor<3x5x3x4xf32>) -> tensor<3x5x12xf32>
    %144 = "arith.constant"() <{value = 0.000000e+00 : f32}> : () -> f32
    %145 = "tensor.empty"() : () -> tensor<3x5x24xf32>
    %146 = "linalg.generic"(%144, %145) <{indexing_maps = [#map, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg73: f32, %arg74: f32):
      "linalg.yield"(%arg73) : (f32) -> ()
    }) : (f32, tensor<3x5x24xf32>) -> tensor<3x5x24xf32>
    %147 = "linalg.generic"(%143, %arg2, %146) <{indexing_maps = [#map2, #map3, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg70: f32, %arg71: f32, %arg72: f32):
      %192 = "arith.mulf"(%arg70, %arg71) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %193 = "arith.addf"(%arg72, %192) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%193) : (f32) -> ()
    }) : (tensor<3x5x12xf32>, tensor<12x24xf32>, tensor<3x5x24xf32>) -> tensor<3x5x24xf32>
    %148 = "arith.constant"() <{value = 0.000000e+00 : f32}> : () -> f32
    %149 = "tensor.empty"() : () -> tensor<12x24xf32>
    %150 = "linalg.generic"(%148, %149) <{indexing_maps = [#map5, #map6], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg68: f32, %arg69: f32):
      "linalg.yield"(%arg68) : (f32) -> ()
    }) : (f32, tensor<12x24xf32>) -> tensor<12x24xf32>
    %151 = "linalg.generic"(%143, %arg10, %150) <{indexing_maps = [#map7, #map8, #map9], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg65: f32, %arg66: f32, %arg67: f32):
      %190 = "arith.mulf"(%arg65, %arg66) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %191 = "arith.addf"(%arg67, %190) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%191) : (f32) -> ()
    }) : (tensor<3x5x12xf32>, tensor<3x5x24xf32>, tensor<12x24xf32>) -> tensor<12x24xf32>
    %152 = "linalg.generic"(%125, %147, %10) <{indexing_maps = [#map1, #map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg62: f32, %arg63: f32, %arg64: f32):
      %189 = "arith.addf"(%arg62, %arg63) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%189) : (f32) -> ()
    }) : (tensor<3x5x24xf32>, tensor<3x5x24xf32>, tensor<3x5x24xf32>) -> tensor<3x5x24xf32>
    %153 = "linalg.generic"(%110, %131, %81) <{indexing_maps = [#map15, #map23, #map15], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg59: f32, %arg60: f32, %arg61: f32):
      %188 = "arith.mulf"(%arg59, %arg60) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%188) : (f32) -> ()
    }) : (tensor<3x6x5x4xf32>, tensor<5x4xf32>, tensor<3x6x5x4xf32>) -> tensor<3x6x5x4xf32>
    %154 = "tensor.extract_slice"(%153) <{operandSegmentSizes = array<i32: 1, 0, 0, 0>, static_offsets = array<i64: 0, 0, 0, 0>, static_sizes = array<i64: 3, 6, 5, 2>, static_strides = array<i64: 1, 1, 1, 1>}> : (tensor<3x6x5x4xf32>) -> tensor<3x6x5x2xf32>
    %155 = "tensor.extract_slice"(%153) <{operandSegmentSizes = array<i32: 1, 0, 0, 0>, static_offsets = array<i64: 0, 0, 0, 2>, static_sizes = array<i64: 3, 6, 5, 2>, static_strides = array<i64: 1, 1, 1, 1>}> : (tensor<3x6x5x4xf32>) -> tensor<3x6x5x2xf32>
    %156 = "tensor.empty"() : () -> tensor<3x6x5x2xf32>
    %157 = "linalg.generic"(%154, %156) <{indexing_maps = [#map15, #map15], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg57: f32, %arg58: f32):
      %187 = "arith.negf"(%arg57) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      "linalg.yield"(%187) : (f32) -> ()
    }) : (tensor<3x6x5x2xf32>, tensor<3x6x5x2xf32>) -> tensor<3x6x5x2xf32>
    %158 = "linalg.generic"(%110, %138, %81) <{indexing_maps = [#map15, #map23, #map15], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg54: f32, %arg55: f32, %arg56: f32):
      %186 = "arith.mulf"(%arg54, %arg55) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%186) : (f32) -> ()
    }) : (tensor<3x6x5x4xf32>, tensor<5x4xf32>, tensor<3x6x5x4xf32>) -> tensor<3x6x5x4xf32>
    %159 = "tensor.concat"(%155, %157) <{dim = 3 : i64}> : (tensor<3x6x5x2xf32>, tensor<3x6x5x2xf32>) -> tensor<3x6x5x4xf32>
    %160 = "linalg.generic"(%158, %159, %81) <{indexing_maps = [#map15, #map15, #map15], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg51: f32, %arg52: f32, %arg53: f32):
      %185 = "arith.addf"(%arg51, %arg52) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%185) : (f32) -> ()
    }) : (tensor<3x6x5x4xf32>, tensor<3x6x5x4xf32>, tensor<3x6x5x4xf32>) -> tensor<3x6x5x4xf32>
    %161 = "tensor.empty"() : () -> tensor<3x5x6x4xf32>
    %162 = "linalg.transpose"(%160, %161) <{permutation = array<i64: 0, 2, 1, 3>}> ({
    ^bb0(%arg49: f32, %arg50: f32):
      "linalg.yield"(%arg49) : (f32) -> ()
    }) : (tensor<3x6x5x4xf32>, tensor<3x5x6x4xf32>) -> tensor<3x5x6x4xf32>
    %163 = "tensor.collapse_shape"(%162) <{reassociation = [[0], [1], [2, 3]]}> : (tensor<3x5x6x4xf32>) -> tensor<3x5x24xf32>
    %164 = "arith.constant"() <{value = 0.000000e+00 : f32}> : () -> f32
    %165 = "tensor.empty"() : () -> tensor<3x5x24xf32>
    %166 = "linalg.generic"(%164, %165) <{indexing_maps = [#map, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg47: f32, %arg48: f32):
      "linalg.yield"(%arg47) : (f32) -> ()
    }) : (f32, tensor<3x5x24xf32>) -> tensor<3x5x24xf32>
    %167 = "linalg.generic"(%163, %arg1, %166) <{indexing_maps = [#map2, #map3, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg44: f32, %arg45: f32, %arg46: f32):
      %183 = "arith.mulf"(%arg44, %arg45) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %184 = "arith.addf"(%arg46, %183) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%184) : (f32) -> ()
    }) : (tensor<3x5x24xf32>, tensor<24x24xf32>, tensor<3x5x24xf32>) -> tensor<3x5x24xf32>
    %168 = "arith.constant"() <{value = 0.000000e+00 : f32}> : () -> f32
    %169 = "tensor.empty"() : () -> tensor<24x24xf32>
    %170 = "linalg.generic"(%168, %169) <{indexing_maps = [#map5, #map6], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg42: f32, %arg43: f32):
      "linalg.yield"(%arg42) : (f32) -> ()
    }) : (f32, tensor<24x24xf32>) -> tensor<24x24xf32>
    %171 = "linalg.generic"(%163, %arg10, %170) <{indexing_maps = [#map7, #map8, #map9], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg39: f32, %arg40: f32, %arg41: f32):
      %181 = "arith.mulf"(%arg39, %arg40) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %182 = "arith.addf"(%arg41, %181) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%182) : (f32) -> ()
    }) : (tensor<3x5x24xf32>, tensor<3x5x24xf32>, tensor<24x24xf32>) -> tensor<24x24xf32>
    %172 = "linalg.generic"(%152, %167, %10) <{indexing_maps = [#map1, #map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg36: f32, %arg37: f32, %arg38: f32):
      %180 = "arith.addf"(%arg36, %arg37) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%180) : (f32) -> ()
    }) : (tensor<3x5x24xf32>, tensor<3x5x24xf32>, tensor<3x5x24xf32>) -> tensor<3x5x24xf32>
    %173 = "linalg.generic"(%172, %arg9, %10) <{indexing_maps = [#map1, #map11, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg33: f32, %arg34: f32, %arg35: f32):
      %179 = "arith.mulf"(%arg33, %arg34) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%179) : (f32) -> ()
    }) : (tensor<3x5x24xf32>, tensor<3x5x1xf32>, tensor<3x5x24xf32>) -> tensor<3x5x24xf32>
    %174 = "linalg.generic"(%173, %arg0, %10) <{indexing_maps = [#map1, #map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg30: f32, %arg31: f32, %arg32: f32):
      %178 = "arith.mulf"(%arg30, %arg31) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%178) : (f32) -> ()
    }) : (tensor<3x5x24xf32>, tensor<3x5x24xf32>, tensor<3x5x24xf32>) -> tensor<3x5x24xf32>
    %175 = "linalg.generic"(%174, %68) <{indexing_maps = [#map1, #map13], iterator_types = [#linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg28: f32, %arg29: f32):
      %177 = "arith.addf"(%arg28, %arg29) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%177) : (f32) -> ()
    }) : (tensor<3x5x24xf32>, tensor<1x1x24xf32>) -> tensor<1x1x24xf32>
    %176 = "tensor.collapse_shape"(%175) <{reassociation = [[0, 1, 2]]}> : (tensor<1x1x24xf32>) -> tensor<24xf32>
    "func.return"(%176, %171, %151, %129, %79, %70, %46, %33, %20) : (tensor<24xf32>, tensor<24x24xf32>, tensor<12x24xf32>, tensor<12x24xf32>, tensor<24x24xf32>, tensor<24xf32>, tensor<20x24xf32>, tensor<20x24xf32>, tensor<24x20xf32>) -> ()
  }) : () -> ()
}) : () -> ()
