#map = affine_map<(d0, d1, d2) -> ()>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map2 = affine_map<(d0, d1, d2) -> (d0, d2)>
#map3 = affine_map<(d0, d1, d2) -> (d2, d1)>
#map4 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map5 = affine_map<(d0, d1, d2) -> (d2)>
#map6 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map7 = affine_map<(d0, d1, d2) -> (0, 0, d2)>
#map8 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d3)>
#map9 = affine_map<(d0, d1, d2, d3) -> (d0, d3, d2)>
#map10 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map11 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map12 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
#map13 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3, d4)>
#map14 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, 0, d3, d4)>
#map15 = affine_map<(d0, d1) -> (d0, d1)>
#map16 = affine_map<(d0, d1, d2, d3) -> (d2, d3)>
"builtin.module"() ({
  "sdy.mesh"() {mesh = #sdy.mesh<["dp"=2, "tp"=3]>, sym_name = "mesh"} : () -> ()
  "func.func"() <{arg_attrs = [{sdy.sharding = #sdy.sharding<@mesh, [{"dp"}, {}, {}]>, tp.name = "x"}, {tp.name = "model.post_attention_layernorm.weight"}, {sdy.sharding = #sdy.sharding<@mesh, [{"dp"}, {}, {}]>, tp.name = "rsqrt"}, {sdy.sharding = #sdy.sharding<@mesh, [{}, {}]>, tp.name = "cat"}, {sdy.sharding = #sdy.sharding<@mesh, [{}, {}]>, tp.name = "view"}, {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tp"}, {}, {}]>, tp.name = "where_1"}, {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tp"}]>, tp.name = "view_18"}, {sdy.sharding = #sdy.sharding<@mesh, [{}, {}]>, tp.name = "mm_3"}, {sdy.sharding = #sdy.sharding<@mesh, [{"dp"}, {}, {}]>, tp.name = "rsqrt_1"}, {sdy.sharding = #sdy.sharding<@mesh, [{}, {}]>, tp.name = "view_20"}, {sdy.sharding = #sdy.sharding<@mesh, [{}, {}, {"tp"}]>, tp.name = "constrain_4"}, {sdy.sharding = #sdy.sharding<@mesh, [{}, {}, {"tp"}]>, tp.name = "constrain_5"}, {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tp"}]>, tp.name = "view_24"}, {sdy.sharding = #sdy.sharding<@mesh, [{"dp"}, {}, {}]>, tp.name = "mul_14"}, {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tp"}]>, tp.name = "permute_14"}, {sdy.sharding = #sdy.sharding<@mesh, [{"tp"}, {}]>, tp.name = "permute_18"}, {sdy.sharding = #sdy.sharding<@mesh, [{"tp"}, {}]>, tp.name = "permute_22"}, {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tp"}]>, tp.name = "permute_26"}, {sdy.sharding = #sdy.sharding<@mesh, [{3:_, "tp"}, {}, {}]>, tp.name = "permute_30"}, {sdy.sharding = #sdy.sharding<@mesh, [{3:_, "tp"}, {}, {}]>, tp.name = "permute_31"}, {sdy.sharding = #sdy.sharding<@mesh, [{3:_, "tp"}, {}, {}]>, tp.name = "permute_32"}, {sdy.sharding = #sdy.sharding<@mesh, [{"tp"}, {}]>, tp.name = "permute_37"}, {sdy.sharding = #sdy.sharding<@mesh, [{"tp"}, {}]>, tp.name = "permute_42"}, {sdy.sharding = #sdy.sharding<@mesh, [{"tp"}, {}]>, tp.name = "permute_47"}, {sdy.sharding = #sdy.sharding<@mesh, []>, tp.name = "tangents_1"}], function_type = (tensor<3x5x24xf32>, tensor<24xf32>, tensor<3x5x1xf32>, tensor<5x4xf32>, tensor<15x24xf32>, tensor<3x6x5x5xf32>, tensor<15x24xf32>, tensor<15x24xf32>, tensor<3x5x1xf32>, tensor<15x24xf32>, tensor<3x5x20xf32>, tensor<3x5x20xf32>, tensor<15x20xf32>, tensor<3x5x24xf32>, tensor<24x20xf32>, tensor<20x24xf32>, tensor<20x24xf32>, tensor<24x24xf32>, tensor<18x4x5xf32>, tensor<18x4x5xf32>, tensor<18x5x4xf32>, tensor<12x24xf32>, tensor<12x24xf32>, tensor<24x24xf32>, tensor<f32>) -> (tensor<24xf32>, tensor<24x24xf32>, tensor<12x24xf32>, tensor<12x24xf32>, tensor<24x24xf32>, tensor<24xf32>, tensor<20x24xf32>, tensor<20x24xf32>, tensor<24x20xf32>), res_attrs = [{}, {sdy.sharding = #sdy.sharding<@mesh, [{"tp"}, {}]>}, {sdy.sharding = #sdy.sharding<@mesh, [{"tp"}, {}]>}, {sdy.sharding = #sdy.sharding<@mesh, [{"tp"}, {}]>}, {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tp"}]>}, {}, {sdy.sharding = #sdy.sharding<@mesh, [{"tp"}, {}]>}, {sdy.sharding = #sdy.sharding<@mesh, [{"tp"}, {}]>}, {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tp"}]>}], sym_name = "main"}> ({
  ^bb0(%arg0: tensor<3x5x24xf32>, %arg1: tensor<24xf32>, %arg2: tensor<3x5x1xf32>, %arg3: tensor<5x4xf32>, %arg4: tensor<15x24xf32>, %arg5: tensor<3x6x5x5xf32>, %arg6: tensor<15x24xf32>, %arg7: tensor<15x24xf32>, %arg8: tensor<3x5x1xf32>, %arg9: tensor<15x24xf32>, %arg10: tensor<3x5x20xf32>, %arg11: tensor<3x5x20xf32>, %arg12: tensor<15x20xf32>, %arg13: tensor<3x5x24xf32>, %arg14: tensor<24x20xf32>, %arg15: tensor<20x24xf32>, %arg16: tensor<20x24xf32>, %arg17: tensor<24x24xf32>, %arg18: tensor<18x4x5xf32>, %arg19: tensor<18x4x5xf32>, %arg20: tensor<18x5x4xf32>, %arg21: tensor<12x24xf32>, %arg22: tensor<12x24xf32>, %arg23: tensor<24x24xf32>, %arg24: tensor<f32>):
    %0 = "arith.constant"() <{value = 1 : i64}> : () -> i64
    %1 = "arith.constant"() <{value = 3 : i64}> : () -> i64
    %2 = "arith.constant"() <{value = 0.000000e+00 : f32}> : () -> f32
    %3 = "arith.constant"() <{value = 1.000000e+00 : f32}> : () -> f32
    %4 = "arith.constant"() <{value = 0.70710678118654757 : f64}> : () -> f64
    %5 = "arith.constant"() <{value = -5.000000e-01 : f32}> : () -> f32
    %6 = "arith.constant"() <{value = 2.400000e+01 : f32}> : () -> f32
    %7 = "arith.constant"() <{value = 2.000000e+00 : f32}> : () -> f32
    %8 = "arith.constant"() <{value = dense<1> : tensor<i64>}> : () -> tensor<i64>
    %9 = "tensor.empty"() : () -> tensor<3x5x24xf32>
    %10 = "linalg.generic"(%arg24, %9) <{indexing_maps = [#map, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg267: f32, %arg268: f32):
      "linalg.yield"(%arg267) : (f32) -> ()
    }) : (tensor<f32>, tensor<3x5x24xf32>) -> tensor<3x5x24xf32>
    %11 = "linalg.generic"(%10, %arg13, %9) <{indexing_maps = [#map1, #map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg264: f32, %arg265: f32, %arg266: f32):
      %270 = "arith.mulf"(%arg264, %arg265) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%270) : (f32) -> ()
    }) : (tensor<3x5x24xf32>, tensor<3x5x24xf32>, tensor<3x5x24xf32>) -> tensor<3x5x24xf32>
    %12 = "tensor.collapse_shape"(%11) <{reassociation = [[0, 1], [2]]}> : (tensor<3x5x24xf32>) -> tensor<15x24xf32>
    %13 = "tensor.empty"() : () -> tensor<24x15xf32>
    %14 = "linalg.transpose"(%12, %13) <{permutation = array<i64: 1, 0>}> ({
    ^bb0(%arg262: f32, %arg263: f32):
      "linalg.yield"(%arg262) : (f32) -> ()
    }) : (tensor<15x24xf32>, tensor<24x15xf32>) -> tensor<24x15xf32>
    %15 = "tensor.empty"() : () -> tensor<24x20xf32>
    %16 = "linalg.fill"(%2, %15) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg260: f32, %arg261: f32):
      "linalg.yield"(%arg260) : (f32) -> ()
    }) : (f32, tensor<24x20xf32>) -> tensor<24x20xf32>
    %17 = "linalg.matmul"(%14, %arg12, %16) <{indexing_maps = [#map2, #map3, #map4], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg257: f32, %arg258: f32, %arg259: f32):
      %268 = "arith.mulf"(%arg257, %arg258) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %269 = "arith.addf"(%arg259, %268) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%269) : (f32) -> ()
    }) : (tensor<24x15xf32>, tensor<15x20xf32>, tensor<24x20xf32>) -> tensor<24x20xf32>
    %18 = "tensor.empty"() : () -> tensor<15x20xf32>
    %19 = "linalg.fill"(%2, %18) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg255: f32, %arg256: f32):
      "linalg.yield"(%arg255) : (f32) -> ()
    }) : (f32, tensor<15x20xf32>) -> tensor<15x20xf32>
    %20 = "linalg.matmul"(%12, %arg14, %19) <{indexing_maps = [#map2, #map3, #map4], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg252: f32, %arg253: f32, %arg254: f32):
      %266 = "arith.mulf"(%arg252, %arg253) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %267 = "arith.addf"(%arg254, %266) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%267) : (f32) -> ()
    }) : (tensor<15x24xf32>, tensor<24x20xf32>, tensor<15x20xf32>) -> tensor<15x20xf32>
    %21 = "tensor.expand_shape"(%20) <{reassociation = [[0, 1], [2]], static_output_shape = array<i64: 3, 5, 20>}> : (tensor<15x20xf32>) -> tensor<3x5x20xf32>
    %22 = "sdy.sharding_constraint"(%21) {sharding = #sdy.sharding<@mesh, [{?}, {?}, {"tp"}]>} : (tensor<3x5x20xf32>) -> tensor<3x5x20xf32>
    %23 = "tensor.empty"() : () -> tensor<3x5x20xf32>
    %24 = "linalg.generic"(%arg10, %23) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg250: f32, %arg251: f32):
      %262 = "arith.negf"(%arg250) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      %263 = "math.exp"(%262) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      %264 = "arith.addf"(%263, %3) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %265 = "arith.divf"(%3, %264) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%265) : (f32) -> ()
    }) : (tensor<3x5x20xf32>, tensor<3x5x20xf32>) -> tensor<3x5x20xf32>
    %25 = "linalg.generic"(%arg10, %24, %23) <{indexing_maps = [#map1, #map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg247: f32, %arg248: f32, %arg249: f32):
      %261 = "arith.mulf"(%arg247, %arg248) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%261) : (f32) -> ()
    }) : (tensor<3x5x20xf32>, tensor<3x5x20xf32>, tensor<3x5x20xf32>) -> tensor<3x5x20xf32>
    %26 = "linalg.generic"(%22, %25, %23) <{indexing_maps = [#map1, #map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg244: f32, %arg245: f32, %arg246: f32):
      %260 = "arith.mulf"(%arg244, %arg245) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%260) : (f32) -> ()
    }) : (tensor<3x5x20xf32>, tensor<3x5x20xf32>, tensor<3x5x20xf32>) -> tensor<3x5x20xf32>
    %27 = "linalg.generic"(%22, %arg11, %23) <{indexing_maps = [#map1, #map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg241: f32, %arg242: f32, %arg243: f32):
      %259 = "arith.mulf"(%arg241, %arg242) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%259) : (f32) -> ()
    }) : (tensor<3x5x20xf32>, tensor<3x5x20xf32>, tensor<3x5x20xf32>) -> tensor<3x5x20xf32>
    %28 = "sdy.sharding_constraint"(%26) {sharding = #sdy.sharding<@mesh, [{?}, {?}, {"tp"}]>} : (tensor<3x5x20xf32>) -> tensor<3x5x20xf32>
    %29 = "tensor.collapse_shape"(%28) <{reassociation = [[0, 1], [2]]}> : (tensor<3x5x20xf32>) -> tensor<15x20xf32>
    %30 = "tensor.empty"() : () -> tensor<20x15xf32>
    %31 = "linalg.transpose"(%29, %30) <{permutation = array<i64: 1, 0>}> ({
    ^bb0(%arg239: f32, %arg240: f32):
      "linalg.yield"(%arg239) : (f32) -> ()
    }) : (tensor<15x20xf32>, tensor<20x15xf32>) -> tensor<20x15xf32>
    %32 = "tensor.empty"() : () -> tensor<20x24xf32>
    %33 = "linalg.fill"(%2, %32) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg237: f32, %arg238: f32):
      "linalg.yield"(%arg237) : (f32) -> ()
    }) : (f32, tensor<20x24xf32>) -> tensor<20x24xf32>
    %34 = "linalg.matmul"(%31, %arg9, %33) <{indexing_maps = [#map2, #map3, #map4], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg234: f32, %arg235: f32, %arg236: f32):
      %257 = "arith.mulf"(%arg234, %arg235) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %258 = "arith.addf"(%arg236, %257) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%258) : (f32) -> ()
    }) : (tensor<20x15xf32>, tensor<15x24xf32>, tensor<20x24xf32>) -> tensor<20x24xf32>
    %35 = "tensor.empty"() : () -> tensor<15x24xf32>
    %36 = "linalg.fill"(%2, %35) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg232: f32, %arg233: f32):
      "linalg.yield"(%arg232) : (f32) -> ()
    }) : (f32, tensor<15x24xf32>) -> tensor<15x24xf32>
    %37 = "linalg.matmul"(%29, %arg15, %36) <{indexing_maps = [#map2, #map3, #map4], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg229: f32, %arg230: f32, %arg231: f32):
      %255 = "arith.mulf"(%arg229, %arg230) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %256 = "arith.addf"(%arg231, %255) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%256) : (f32) -> ()
    }) : (tensor<15x20xf32>, tensor<20x24xf32>, tensor<15x24xf32>) -> tensor<15x24xf32>
    %38 = "tensor.expand_shape"(%37) <{reassociation = [[0, 1], [2]], static_output_shape = array<i64: 3, 5, 24>}> : (tensor<15x24xf32>) -> tensor<3x5x24xf32>
    %39 = "linalg.generic"(%27, %24, %23) <{indexing_maps = [#map1, #map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg226: f32, %arg227: f32, %arg228: f32):
      %254 = "arith.mulf"(%arg226, %arg227) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%254) : (f32) -> ()
    }) : (tensor<3x5x20xf32>, tensor<3x5x20xf32>, tensor<3x5x20xf32>) -> tensor<3x5x20xf32>
    %40 = "linalg.generic"(%8, %24, %23) <{indexing_maps = [#map, #map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg223: i64, %arg224: f32, %arg225: f32):
      %252 = "arith.sitofp"(%arg223) : (i64) -> f32
      %253 = "arith.subf"(%252, %arg224) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%253) : (f32) -> ()
    }) : (tensor<i64>, tensor<3x5x20xf32>, tensor<3x5x20xf32>) -> tensor<3x5x20xf32>
    %41 = "linalg.generic"(%arg10, %40, %23) <{indexing_maps = [#map1, #map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg220: f32, %arg221: f32, %arg222: f32):
      %251 = "arith.mulf"(%arg220, %arg221) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%251) : (f32) -> ()
    }) : (tensor<3x5x20xf32>, tensor<3x5x20xf32>, tensor<3x5x20xf32>) -> tensor<3x5x20xf32>
    %42 = "linalg.generic"(%41, %23) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg218: f32, %arg219: f32):
      %250 = "arith.addf"(%arg218, %3) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%250) : (f32) -> ()
    }) : (tensor<3x5x20xf32>, tensor<3x5x20xf32>) -> tensor<3x5x20xf32>
    %43 = "linalg.generic"(%39, %42, %23) <{indexing_maps = [#map1, #map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg215: f32, %arg216: f32, %arg217: f32):
      %249 = "arith.mulf"(%arg215, %arg216) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%249) : (f32) -> ()
    }) : (tensor<3x5x20xf32>, tensor<3x5x20xf32>, tensor<3x5x20xf32>) -> tensor<3x5x20xf32>
    %44 = "sdy.sharding_constraint"(%43) {sharding = #sdy.sharding<@mesh, [{?}, {?}, {"tp"}]>} : (tensor<3x5x20xf32>) -> tensor<3x5x20xf32>
    %45 = "tensor.collapse_shape"(%44) <{reassociation = [[0, 1], [2]]}> : (tensor<3x5x20xf32>) -> tensor<15x20xf32>
    %46 = "linalg.transpose"(%45, %30) <{permutation = array<i64: 1, 0>}> ({
    ^bb0(%arg213: f32, %arg214: f32):
      "linalg.yield"(%arg213) : (f32) -> ()
    }) : (tensor<15x20xf32>, tensor<20x15xf32>) -> tensor<20x15xf32>
    %47 = "linalg.matmul"(%46, %arg9, %33) <{indexing_maps = [#map2, #map3, #map4], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg210: f32, %arg211: f32, %arg212: f32):
      %247 = "arith.mulf"(%arg210, %arg211) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %248 = "arith.addf"(%arg212, %247) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%248) : (f32) -> ()
    }) : (tensor<20x15xf32>, tensor<15x24xf32>, tensor<20x24xf32>) -> tensor<20x24xf32>
    %48 = "linalg.matmul"(%45, %arg16, %36) <{indexing_maps = [#map2, #map3, #map4], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg207: f32, %arg208: f32, %arg209: f32):
      %245 = "arith.mulf"(%arg207, %arg208) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %246 = "arith.addf"(%arg209, %245) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%246) : (f32) -> ()
    }) : (tensor<15x20xf32>, tensor<20x24xf32>, tensor<15x24xf32>) -> tensor<15x24xf32>
    %49 = "tensor.expand_shape"(%48) <{reassociation = [[0, 1], [2]], static_output_shape = array<i64: 3, 5, 24>}> : (tensor<15x24xf32>) -> tensor<3x5x24xf32>
    %50 = "linalg.generic"(%38, %49, %9) <{indexing_maps = [#map1, #map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg204: f32, %arg205: f32, %arg206: f32):
      %244 = "arith.addf"(%arg204, %arg205) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%244) : (f32) -> ()
    }) : (tensor<3x5x24xf32>, tensor<3x5x24xf32>, tensor<3x5x24xf32>) -> tensor<3x5x24xf32>
    %51 = "tensor.expand_shape"(%arg7) <{reassociation = [[0, 1], [2]], static_output_shape = array<i64: 3, 5, 24>}> : (tensor<15x24xf32>) -> tensor<3x5x24xf32>
    %52 = "linalg.generic"(%arg0, %51, %9) <{indexing_maps = [#map1, #map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg201: f32, %arg202: f32, %arg203: f32):
      %243 = "arith.addf"(%arg201, %arg202) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%243) : (f32) -> ()
    }) : (tensor<3x5x24xf32>, tensor<3x5x24xf32>, tensor<3x5x24xf32>) -> tensor<3x5x24xf32>
    %53 = "linalg.generic"(%arg1, %52, %9) <{indexing_maps = [#map5, #map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg198: f32, %arg199: f32, %arg200: f32):
      %242 = "arith.mulf"(%arg198, %arg199) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%242) : (f32) -> ()
    }) : (tensor<24xf32>, tensor<3x5x24xf32>, tensor<3x5x24xf32>) -> tensor<3x5x24xf32>
    %54 = "linalg.generic"(%50, %53, %9) <{indexing_maps = [#map1, #map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg195: f32, %arg196: f32, %arg197: f32):
      %241 = "arith.mulf"(%arg195, %arg196) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%241) : (f32) -> ()
    }) : (tensor<3x5x24xf32>, tensor<3x5x24xf32>, tensor<3x5x24xf32>) -> tensor<3x5x24xf32>
    %55 = "linalg.generic"(%50, %arg8, %9) <{indexing_maps = [#map1, #map6, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg192: f32, %arg193: f32, %arg194: f32):
      %240 = "arith.mulf"(%arg192, %arg193) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%240) : (f32) -> ()
    }) : (tensor<3x5x24xf32>, tensor<3x5x1xf32>, tensor<3x5x24xf32>) -> tensor<3x5x24xf32>
    %56 = "tensor.empty"() : () -> tensor<3x5x1xf32>
    %57 = "linalg.fill"(%2, %56) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg190: f32, %arg191: f32):
      "linalg.yield"(%arg190) : (f32) -> ()
    }) : (f32, tensor<3x5x1xf32>) -> tensor<3x5x1xf32>
    %58 = "linalg.generic"(%54, %57) <{indexing_maps = [#map1, #map6], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg188: f32, %arg189: f32):
      %239 = "arith.addf"(%arg188, %arg189) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%239) : (f32) -> ()
    }) : (tensor<3x5x24xf32>, tensor<3x5x1xf32>) -> tensor<3x5x1xf32>
    %59 = "linalg.generic"(%arg8, %56) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg186: f32, %arg187: f32):
      %238 = "math.fpowi"(%arg186, %1) <{fastmath = #arith.fastmath<none>}> : (f32, i64) -> f32
      "linalg.yield"(%238) : (f32) -> ()
    }) : (tensor<3x5x1xf32>, tensor<3x5x1xf32>) -> tensor<3x5x1xf32>
    %60 = "linalg.generic"(%58, %56) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg184: f32, %arg185: f32):
      %237 = "arith.mulf"(%arg184, %5) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%237) : (f32) -> ()
    }) : (tensor<3x5x1xf32>, tensor<3x5x1xf32>) -> tensor<3x5x1xf32>
    %61 = "linalg.generic"(%60, %59, %56) <{indexing_maps = [#map1, #map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg181: f32, %arg182: f32, %arg183: f32):
      %236 = "arith.mulf"(%arg181, %arg182) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%236) : (f32) -> ()
    }) : (tensor<3x5x1xf32>, tensor<3x5x1xf32>, tensor<3x5x1xf32>) -> tensor<3x5x1xf32>
    %62 = "tensor.collapse_shape"(%61) <{reassociation = [[0], [1, 2]]}> : (tensor<3x5x1xf32>) -> tensor<3x5xf32>
    %63 = "linalg.generic"(%62, %9) <{indexing_maps = [#map4, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg179: f32, %arg180: f32):
      "linalg.yield"(%arg179) : (f32) -> ()
    }) : (tensor<3x5xf32>, tensor<3x5x24xf32>) -> tensor<3x5x24xf32>
    %64 = "linalg.generic"(%63, %9) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg177: f32, %arg178: f32):
      %235 = "arith.divf"(%arg177, %6) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%235) : (f32) -> ()
    }) : (tensor<3x5x24xf32>, tensor<3x5x24xf32>) -> tensor<3x5x24xf32>
    %65 = "linalg.generic"(%52, %9) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg175: f32, %arg176: f32):
      %234 = "math.fpowi"(%arg175, %0) <{fastmath = #arith.fastmath<none>}> : (f32, i64) -> f32
      "linalg.yield"(%234) : (f32) -> ()
    }) : (tensor<3x5x24xf32>, tensor<3x5x24xf32>) -> tensor<3x5x24xf32>
    %66 = "linalg.generic"(%65, %9) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg173: f32, %arg174: f32):
      %233 = "arith.mulf"(%arg173, %7) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%233) : (f32) -> ()
    }) : (tensor<3x5x24xf32>, tensor<3x5x24xf32>) -> tensor<3x5x24xf32>
    %67 = "linalg.generic"(%64, %66, %9) <{indexing_maps = [#map1, #map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg170: f32, %arg171: f32, %arg172: f32):
      %232 = "arith.mulf"(%arg170, %arg171) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%232) : (f32) -> ()
    }) : (tensor<3x5x24xf32>, tensor<3x5x24xf32>, tensor<3x5x24xf32>) -> tensor<3x5x24xf32>
    %68 = "linalg.generic"(%11, %67, %9) <{indexing_maps = [#map1, #map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg167: f32, %arg168: f32, %arg169: f32):
      %231 = "arith.addf"(%arg167, %arg168) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%231) : (f32) -> ()
    }) : (tensor<3x5x24xf32>, tensor<3x5x24xf32>, tensor<3x5x24xf32>) -> tensor<3x5x24xf32>
    %69 = "linalg.generic"(%55, %arg1, %9) <{indexing_maps = [#map1, #map5, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg164: f32, %arg165: f32, %arg166: f32):
      %230 = "arith.mulf"(%arg164, %arg165) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%230) : (f32) -> ()
    }) : (tensor<3x5x24xf32>, tensor<24xf32>, tensor<3x5x24xf32>) -> tensor<3x5x24xf32>
    %70 = "linalg.generic"(%55, %52, %9) <{indexing_maps = [#map1, #map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg161: f32, %arg162: f32, %arg163: f32):
      %229 = "arith.mulf"(%arg161, %arg162) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%229) : (f32) -> ()
    }) : (tensor<3x5x24xf32>, tensor<3x5x24xf32>, tensor<3x5x24xf32>) -> tensor<3x5x24xf32>
    %71 = "tensor.empty"() : () -> tensor<1x1x24xf32>
    %72 = "linalg.fill"(%2, %71) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg159: f32, %arg160: f32):
      "linalg.yield"(%arg159) : (f32) -> ()
    }) : (f32, tensor<1x1x24xf32>) -> tensor<1x1x24xf32>
    %73 = "linalg.generic"(%70, %72) <{indexing_maps = [#map1, #map7], iterator_types = [#linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg157: f32, %arg158: f32):
      %228 = "arith.addf"(%arg157, %arg158) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%228) : (f32) -> ()
    }) : (tensor<3x5x24xf32>, tensor<1x1x24xf32>) -> tensor<1x1x24xf32>
    %74 = "tensor.collapse_shape"(%73) <{reassociation = [[0, 1, 2]]}> : (tensor<1x1x24xf32>) -> tensor<24xf32>
    %75 = "linalg.generic"(%68, %69, %9) <{indexing_maps = [#map1, #map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg154: f32, %arg155: f32, %arg156: f32):
      %227 = "arith.addf"(%arg154, %arg155) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%227) : (f32) -> ()
    }) : (tensor<3x5x24xf32>, tensor<3x5x24xf32>, tensor<3x5x24xf32>) -> tensor<3x5x24xf32>
    %76 = "tensor.collapse_shape"(%75) <{reassociation = [[0, 1], [2]]}> : (tensor<3x5x24xf32>) -> tensor<15x24xf32>
    %77 = "linalg.transpose"(%76, %13) <{permutation = array<i64: 1, 0>}> ({
    ^bb0(%arg152: f32, %arg153: f32):
      "linalg.yield"(%arg152) : (f32) -> ()
    }) : (tensor<15x24xf32>, tensor<24x15xf32>) -> tensor<24x15xf32>
    %78 = "tensor.empty"() : () -> tensor<24x24xf32>
    %79 = "linalg.fill"(%2, %78) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg150: f32, %arg151: f32):
      "linalg.yield"(%arg150) : (f32) -> ()
    }) : (f32, tensor<24x24xf32>) -> tensor<24x24xf32>
    %80 = "linalg.matmul"(%77, %arg6, %79) <{indexing_maps = [#map2, #map3, #map4], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg147: f32, %arg148: f32, %arg149: f32):
      %225 = "arith.mulf"(%arg147, %arg148) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %226 = "arith.addf"(%arg149, %225) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%226) : (f32) -> ()
    }) : (tensor<24x15xf32>, tensor<15x24xf32>, tensor<24x24xf32>) -> tensor<24x24xf32>
    %81 = "linalg.matmul"(%76, %arg17, %36) <{indexing_maps = [#map2, #map3, #map4], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg144: f32, %arg145: f32, %arg146: f32):
      %223 = "arith.mulf"(%arg144, %arg145) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %224 = "arith.addf"(%arg146, %223) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%224) : (f32) -> ()
    }) : (tensor<15x24xf32>, tensor<24x24xf32>, tensor<15x24xf32>) -> tensor<15x24xf32>
    %82 = "tensor.expand_shape"(%81) <{reassociation = [[0, 1], [2]], static_output_shape = array<i64: 3, 5, 24>}> : (tensor<15x24xf32>) -> tensor<3x5x24xf32>
    %83 = "sdy.sharding_constraint"(%82) {sharding = #sdy.sharding<@mesh, [{?}, {?}, {"tp"}]>} : (tensor<3x5x24xf32>) -> tensor<3x5x24xf32>
    %84 = "tensor.expand_shape"(%83) <{reassociation = [[0], [1], [2, 3]], static_output_shape = array<i64: 3, 5, 6, 4>}> : (tensor<3x5x24xf32>) -> tensor<3x5x6x4xf32>
    %85 = "tensor.empty"() : () -> tensor<3x6x5x4xf32>
    %86 = "linalg.transpose"(%84, %85) <{permutation = array<i64: 0, 2, 1, 3>}> ({
    ^bb0(%arg142: f32, %arg143: f32):
      "linalg.yield"(%arg142) : (f32) -> ()
    }) : (tensor<3x5x6x4xf32>, tensor<3x6x5x4xf32>) -> tensor<3x6x5x4xf32>
    %87 = "tensor.collapse_shape"(%86) <{reassociation = [[0, 1], [2], [3]]}> : (tensor<3x6x5x4xf32>) -> tensor<18x5x4xf32>
    %88 = "tensor.collapse_shape"(%arg5) <{reassociation = [[0, 1], [2], [3]]}> : (tensor<3x6x5x5xf32>) -> tensor<18x5x5xf32>
    %89 = "tensor.empty"() : () -> tensor<18x5x5xf32>
    %90 = "linalg.transpose"(%88, %89) <{permutation = array<i64: 0, 2, 1>}> ({
    ^bb0(%arg140: f32, %arg141: f32):
      "linalg.yield"(%arg140) : (f32) -> ()
    }) : (tensor<18x5x5xf32>, tensor<18x5x5xf32>) -> tensor<18x5x5xf32>
    %91 = "tensor.empty"() : () -> tensor<18x5x4xf32>
    %92 = "linalg.fill"(%2, %91) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg138: f32, %arg139: f32):
      "linalg.yield"(%arg138) : (f32) -> ()
    }) : (f32, tensor<18x5x4xf32>) -> tensor<18x5x4xf32>
    %93 = "linalg.batch_matmul"(%90, %87, %92) <{indexing_maps = [#map8, #map9, #map10], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg135: f32, %arg136: f32, %arg137: f32):
      %221 = "arith.mulf"(%arg135, %arg136) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %222 = "arith.addf"(%arg137, %221) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%222) : (f32) -> ()
    }) : (tensor<18x5x5xf32>, tensor<18x5x4xf32>, tensor<18x5x4xf32>) -> tensor<18x5x4xf32>
    %94 = "linalg.fill"(%2, %89) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg133: f32, %arg134: f32):
      "linalg.yield"(%arg133) : (f32) -> ()
    }) : (f32, tensor<18x5x5xf32>) -> tensor<18x5x5xf32>
    %95 = "linalg.batch_matmul"(%87, %arg18, %94) <{indexing_maps = [#map8, #map9, #map10], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg130: f32, %arg131: f32, %arg132: f32):
      %219 = "arith.mulf"(%arg130, %arg131) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %220 = "arith.addf"(%arg132, %219) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%220) : (f32) -> ()
    }) : (tensor<18x5x4xf32>, tensor<18x4x5xf32>, tensor<18x5x5xf32>) -> tensor<18x5x5xf32>
    %96 = "tensor.expand_shape"(%95) <{reassociation = [[0, 1], [2], [3]], static_output_shape = array<i64: 3, 6, 5, 5>}> : (tensor<18x5x5xf32>) -> tensor<3x6x5x5xf32>
    %97 = "tensor.empty"() : () -> tensor<3x6x5x5xf32>
    %98 = "linalg.generic"(%96, %arg5, %97) <{indexing_maps = [#map11, #map11, #map11], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg127: f32, %arg128: f32, %arg129: f32):
      %218 = "arith.mulf"(%arg127, %arg128) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%218) : (f32) -> ()
    }) : (tensor<3x6x5x5xf32>, tensor<3x6x5x5xf32>, tensor<3x6x5x5xf32>) -> tensor<3x6x5x5xf32>
    %99 = "tensor.empty"() : () -> tensor<3x6x5x1xf32>
    %100 = "linalg.fill"(%2, %99) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg125: f32, %arg126: f32):
      "linalg.yield"(%arg125) : (f32) -> ()
    }) : (f32, tensor<3x6x5x1xf32>) -> tensor<3x6x5x1xf32>
    %101 = "linalg.generic"(%98, %100) <{indexing_maps = [#map11, #map12], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg123: f32, %arg124: f32):
      %217 = "arith.addf"(%arg123, %arg124) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%217) : (f32) -> ()
    }) : (tensor<3x6x5x5xf32>, tensor<3x6x5x1xf32>) -> tensor<3x6x5x1xf32>
    %102 = "linalg.generic"(%arg5, %101, %97) <{indexing_maps = [#map11, #map12, #map11], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg120: f32, %arg121: f32, %arg122: f32):
      %216 = "arith.mulf"(%arg120, %arg121) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%216) : (f32) -> ()
    }) : (tensor<3x6x5x5xf32>, tensor<3x6x5x1xf32>, tensor<3x6x5x5xf32>) -> tensor<3x6x5x5xf32>
    %103 = "linalg.generic"(%98, %102, %97) <{indexing_maps = [#map11, #map11, #map11], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg117: f32, %arg118: f32, %arg119: f32):
      %215 = "arith.subf"(%arg117, %arg118) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%215) : (f32) -> ()
    }) : (tensor<3x6x5x5xf32>, tensor<3x6x5x5xf32>, tensor<3x6x5x5xf32>) -> tensor<3x6x5x5xf32>
    %104 = "tensor.collapse_shape"(%103) <{reassociation = [[0, 1], [2], [3]]}> : (tensor<3x6x5x5xf32>) -> tensor<18x5x5xf32>
    %105 = "tensor.empty"() : () -> tensor<18x4x5xf32>
    %106 = "linalg.fill"(%2, %105) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg115: f32, %arg116: f32):
      "linalg.yield"(%arg115) : (f32) -> ()
    }) : (f32, tensor<18x4x5xf32>) -> tensor<18x4x5xf32>
    %107 = "linalg.batch_matmul"(%arg19, %104, %106) <{indexing_maps = [#map8, #map9, #map10], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg112: f32, %arg113: f32, %arg114: f32):
      %213 = "arith.mulf"(%arg112, %arg113) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %214 = "arith.addf"(%arg114, %213) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%214) : (f32) -> ()
    }) : (tensor<18x4x5xf32>, tensor<18x5x5xf32>, tensor<18x4x5xf32>) -> tensor<18x4x5xf32>
    %108 = "linalg.batch_matmul"(%104, %arg20, %92) <{indexing_maps = [#map8, #map9, #map10], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg109: f32, %arg110: f32, %arg111: f32):
      %211 = "arith.mulf"(%arg109, %arg110) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %212 = "arith.addf"(%arg111, %211) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%212) : (f32) -> ()
    }) : (tensor<18x5x5xf32>, tensor<18x5x4xf32>, tensor<18x5x4xf32>) -> tensor<18x5x4xf32>
    %109 = "tensor.expand_shape"(%107) <{reassociation = [[0, 1], [2], [3]], static_output_shape = array<i64: 3, 6, 4, 5>}> : (tensor<18x4x5xf32>) -> tensor<3x6x4x5xf32>
    %110 = "tensor.expand_shape"(%108) <{reassociation = [[0, 1], [2], [3]], static_output_shape = array<i64: 3, 6, 5, 4>}> : (tensor<18x5x4xf32>) -> tensor<3x6x5x4xf32>
    %111 = "tensor.empty"() : () -> tensor<3x6x4x5xf32>
    %112 = "linalg.generic"(%109, %111) <{indexing_maps = [#map11, #map11], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg107: f32, %arg108: f32):
      %209 = "arith.truncf"(%4) : (f64) -> f32
      %210 = "arith.mulf"(%arg107, %209) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%210) : (f32) -> ()
    }) : (tensor<3x6x4x5xf32>, tensor<3x6x4x5xf32>) -> tensor<3x6x4x5xf32>
    %113 = "linalg.transpose"(%112, %85) <{permutation = array<i64: 0, 1, 3, 2>}> ({
    ^bb0(%arg105: f32, %arg106: f32):
      "linalg.yield"(%arg105) : (f32) -> ()
    }) : (tensor<3x6x4x5xf32>, tensor<3x6x5x4xf32>) -> tensor<3x6x5x4xf32>
    %114 = "linalg.generic"(%110, %85) <{indexing_maps = [#map11, #map11], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg103: f32, %arg104: f32):
      %207 = "arith.truncf"(%4) : (f64) -> f32
      %208 = "arith.mulf"(%arg103, %207) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%208) : (f32) -> ()
    }) : (tensor<3x6x5x4xf32>, tensor<3x6x5x4xf32>) -> tensor<3x6x5x4xf32>
    %115 = "tensor.expand_shape"(%93) <{reassociation = [[0, 1, 2], [3], [4]], static_output_shape = array<i64: 3, 3, 2, 5, 4>}> : (tensor<18x5x4xf32>) -> tensor<3x3x2x5x4xf32>
    %116 = "tensor.empty"() : () -> tensor<3x3x1x5x4xf32>
    %117 = "linalg.fill"(%2, %116) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg101: f32, %arg102: f32):
      "linalg.yield"(%arg101) : (f32) -> ()
    }) : (f32, tensor<3x3x1x5x4xf32>) -> tensor<3x3x1x5x4xf32>
    %118 = "linalg.generic"(%115, %117) <{indexing_maps = [#map13, #map14], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg99: f32, %arg100: f32):
      %206 = "arith.addf"(%arg99, %arg100) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%206) : (f32) -> ()
    }) : (tensor<3x3x2x5x4xf32>, tensor<3x3x1x5x4xf32>) -> tensor<3x3x1x5x4xf32>
    %119 = "tensor.collapse_shape"(%118) <{reassociation = [[0], [1, 2], [3], [4]]}> : (tensor<3x3x1x5x4xf32>) -> tensor<3x3x5x4xf32>
    %120 = "tensor.expand_shape"(%113) <{reassociation = [[0], [1, 2], [3], [4]], static_output_shape = array<i64: 3, 3, 2, 5, 4>}> : (tensor<3x6x5x4xf32>) -> tensor<3x3x2x5x4xf32>
    %121 = "linalg.generic"(%120, %117) <{indexing_maps = [#map13, #map14], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg97: f32, %arg98: f32):
      %205 = "arith.addf"(%arg97, %arg98) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%205) : (f32) -> ()
    }) : (tensor<3x3x2x5x4xf32>, tensor<3x3x1x5x4xf32>) -> tensor<3x3x1x5x4xf32>
    %122 = "tensor.collapse_shape"(%121) <{reassociation = [[0], [1, 2], [3], [4]]}> : (tensor<3x3x1x5x4xf32>) -> tensor<3x3x5x4xf32>
    %123 = "tensor.empty"() : () -> tensor<3x5x3x4xf32>
    %124 = "linalg.transpose"(%119, %123) <{permutation = array<i64: 0, 2, 1, 3>}> ({
    ^bb0(%arg95: f32, %arg96: f32):
      "linalg.yield"(%arg95) : (f32) -> ()
    }) : (tensor<3x3x5x4xf32>, tensor<3x5x3x4xf32>) -> tensor<3x5x3x4xf32>
    %125 = "tensor.collapse_shape"(%124) <{reassociation = [[0], [1], [2, 3]]}> : (tensor<3x5x3x4xf32>) -> tensor<3x5x12xf32>
    %126 = "sdy.sharding_constraint"(%125) {sharding = #sdy.sharding<@mesh, [{?}, {?}, {"tp"}]>} : (tensor<3x5x12xf32>) -> tensor<3x5x12xf32>
    %127 = "tensor.collapse_shape"(%126) <{reassociation = [[0, 1], [2]]}> : (tensor<3x5x12xf32>) -> tensor<15x12xf32>
    %128 = "tensor.empty"() : () -> tensor<12x15xf32>
    %129 = "linalg.transpose"(%127, %128) <{permutation = array<i64: 1, 0>}> ({
    ^bb0(%arg93: f32, %arg94: f32):
      "linalg.yield"(%arg93) : (f32) -> ()
    }) : (tensor<15x12xf32>, tensor<12x15xf32>) -> tensor<12x15xf32>
    %130 = "tensor.empty"() : () -> tensor<12x24xf32>
    %131 = "linalg.fill"(%2, %130) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg91: f32, %arg92: f32):
      "linalg.yield"(%arg91) : (f32) -> ()
    }) : (f32, tensor<12x24xf32>) -> tensor<12x24xf32>
    %132 = "linalg.matmul"(%129, %arg4, %131) <{indexing_maps = [#map2, #map3, #map4], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg88: f32, %arg89: f32, %arg90: f32):
      %203 = "arith.mulf"(%arg88, %arg89) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %204 = "arith.addf"(%arg90, %203) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%204) : (f32) -> ()
    }) : (tensor<12x15xf32>, tensor<15x24xf32>, tensor<12x24xf32>) -> tensor<12x24xf32>
    %133 = "linalg.matmul"(%127, %arg21, %36) <{indexing_maps = [#map2, #map3, #map4], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg85: f32, %arg86: f32, %arg87: f32):
      %201 = "arith.mulf"(%arg85, %arg86) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %202 = "arith.addf"(%arg87, %201) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%202) : (f32) -> ()
    }) : (tensor<15x12xf32>, tensor<12x24xf32>, tensor<15x24xf32>) -> tensor<15x24xf32>
    %134 = "tensor.expand_shape"(%133) <{reassociation = [[0, 1], [2]], static_output_shape = array<i64: 3, 5, 24>}> : (tensor<15x24xf32>) -> tensor<3x5x24xf32>
    %135 = "tensor.empty"() : () -> tensor<5x4xf32>
    %136 = "linalg.generic"(%arg3, %135) <{indexing_maps = [#map15, #map15], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg83: f32, %arg84: f32):
      %200 = "math.sin"(%arg83) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      "linalg.yield"(%200) : (f32) -> ()
    }) : (tensor<5x4xf32>, tensor<5x4xf32>) -> tensor<5x4xf32>
    %137 = "tensor.empty"() : () -> tensor<3x3x5x4xf32>
    %138 = "linalg.generic"(%122, %136, %137) <{indexing_maps = [#map11, #map16, #map11], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg80: f32, %arg81: f32, %arg82: f32):
      %199 = "arith.mulf"(%arg80, %arg81) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%199) : (f32) -> ()
    }) : (tensor<3x3x5x4xf32>, tensor<5x4xf32>, tensor<3x3x5x4xf32>) -> tensor<3x3x5x4xf32>
    %139 = "tensor.extract_slice"(%138) <{operandSegmentSizes = array<i32: 1, 0, 0, 0>, static_offsets = array<i64: 0, 0, 0, 0>, static_sizes = array<i64: 3, 3, 5, 2>, static_strides = array<i64: 1, 1, 1, 1>}> : (tensor<3x3x5x4xf32>) -> tensor<3x3x5x2xf32>
    %140 = "tensor.extract_slice"(%138) <{operandSegmentSizes = array<i32: 1, 0, 0, 0>, static_offsets = array<i64: 0, 0, 0, 2>, static_sizes = array<i64: 3, 3, 5, 2>, static_strides = array<i64: 1, 1, 1, 1>}> : (tensor<3x3x5x4xf32>) -> tensor<3x3x5x2xf32>
    %141 = "tensor.empty"() : () -> tensor<3x3x5x2xf32>
    %142 = "linalg.generic"(%139, %141) <{indexing_maps = [#map11, #map11], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg78: f32, %arg79: f32):
      %198 = "arith.negf"(%arg78) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      "linalg.yield"(%198) : (f32) -> ()
    }) : (tensor<3x3x5x2xf32>, tensor<3x3x5x2xf32>) -> tensor<3x3x5x2xf32>
    %143 = "linalg.generic"(%arg3, %135) <{indexing_maps = [#map15, #map15], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg76: f32, %arg77: f32):
      %197 = "math.cos"(%arg76) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      "linalg.yield"(%197) : (f32) -> ()
    }) : (tensor<5x4xf32>, tensor<5x4xf32>) -> tensor<5x4xf32>
    %144 = "linalg.generic"(%122, %143, %137) <{indexing_maps = [#map11, #map16, #map11], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg73: f32, %arg74: f32, %arg75: f32):
      %196 = "arith.mulf"(%arg73, %arg74) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%196) : (f32) -> ()
    }) : (tensor<3x3x5x4xf32>, tensor<5x4xf32>, tensor<3x3x5x4xf32>) -> tensor<3x3x5x4xf32>
    %145 = "tensor.concat"(%140, %142) <{dim = 3 : i64}> : (tensor<3x3x5x2xf32>, tensor<3x3x5x2xf32>) -> tensor<3x3x5x4xf32>
    %146 = "linalg.generic"(%144, %145, %137) <{indexing_maps = [#map11, #map11, #map11], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg70: f32, %arg71: f32, %arg72: f32):
      %195 = "arith.addf"(%arg70, %arg71) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%195) : (f32) -> ()
    }) : (tensor<3x3x5x4xf32>, tensor<3x3x5x4xf32>, tensor<3x3x5x4xf32>) -> tensor<3x3x5x4xf32>
    %147 = "linalg.transpose"(%146, %123) <{permutation = array<i64: 0, 2, 1, 3>}> ({
    ^bb0(%arg68: f32, %arg69: f32):
      "linalg.yield"(%arg68) : (f32) -> ()
    }) : (tensor<3x3x5x4xf32>, tensor<3x5x3x4xf32>) -> tensor<3x5x3x4xf32>
    %148 = "tensor.collapse_shape"(%147) <{reassociation = [[0], [1], [2, 3]]}> : (tensor<3x5x3x4xf32>) -> tensor<3x5x12xf32>
    %149 = "sdy.sharding_constraint"(%148) {sharding = #sdy.sharding<@mesh, [{?}, {?}, {"tp"}]>} : (tensor<3x5x12xf32>) -> tensor<3x5x12xf32>
    %150 = "tensor.collapse_shape"(%149) <{reassociation = [[0, 1], [2]]}> : (tensor<3x5x12xf32>) -> tensor<15x12xf32>
    %151 = "linalg.transpose"(%150, %128) <{permutation = array<i64: 1, 0>}> ({
    ^bb0(%arg66: f32, %arg67: f32):
      "linalg.yield"(%arg66) : (f32) -> ()
    }) : (tensor<15x12xf32>, tensor<12x15xf32>) -> tensor<12x15xf32>
    %152 = "linalg.matmul"(%151, %arg4, %131) <{indexing_maps = [#map2, #map3, #map4], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg63: f32, %arg64: f32, %arg65: f32):
      %193 = "arith.mulf"(%arg63, %arg64) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %194 = "arith.addf"(%arg65, %193) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%194) : (f32) -> ()
    }) : (tensor<12x15xf32>, tensor<15x24xf32>, tensor<12x24xf32>) -> tensor<12x24xf32>
    %153 = "linalg.matmul"(%150, %arg22, %36) <{indexing_maps = [#map2, #map3, #map4], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg60: f32, %arg61: f32, %arg62: f32):
      %191 = "arith.mulf"(%arg60, %arg61) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %192 = "arith.addf"(%arg62, %191) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%192) : (f32) -> ()
    }) : (tensor<15x12xf32>, tensor<12x24xf32>, tensor<15x24xf32>) -> tensor<15x24xf32>
    %154 = "tensor.expand_shape"(%153) <{reassociation = [[0, 1], [2]], static_output_shape = array<i64: 3, 5, 24>}> : (tensor<15x24xf32>) -> tensor<3x5x24xf32>
    %155 = "linalg.generic"(%134, %154, %9) <{indexing_maps = [#map1, #map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg57: f32, %arg58: f32, %arg59: f32):
      %190 = "arith.addf"(%arg57, %arg58) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%190) : (f32) -> ()
    }) : (tensor<3x5x24xf32>, tensor<3x5x24xf32>, tensor<3x5x24xf32>) -> tensor<3x5x24xf32>
    %156 = "linalg.generic"(%114, %136, %85) <{indexing_maps = [#map11, #map16, #map11], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg54: f32, %arg55: f32, %arg56: f32):
      %189 = "arith.mulf"(%arg54, %arg55) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%189) : (f32) -> ()
    }) : (tensor<3x6x5x4xf32>, tensor<5x4xf32>, tensor<3x6x5x4xf32>) -> tensor<3x6x5x4xf32>
    %157 = "tensor.extract_slice"(%156) <{operandSegmentSizes = array<i32: 1, 0, 0, 0>, static_offsets = array<i64: 0, 0, 0, 0>, static_sizes = array<i64: 3, 6, 5, 2>, static_strides = array<i64: 1, 1, 1, 1>}> : (tensor<3x6x5x4xf32>) -> tensor<3x6x5x2xf32>
    %158 = "tensor.extract_slice"(%156) <{operandSegmentSizes = array<i32: 1, 0, 0, 0>, static_offsets = array<i64: 0, 0, 0, 2>, static_sizes = array<i64: 3, 6, 5, 2>, static_strides = array<i64: 1, 1, 1, 1>}> : (tensor<3x6x5x4xf32>) -> tensor<3x6x5x2xf32>
    %159 = "tensor.empty"() : () -> tensor<3x6x5x2xf32>
    %160 = "linalg.generic"(%157, %159) <{indexing_maps = [#map11, #map11], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg52: f32, %arg53: f32):
      %188 = "arith.negf"(%arg52) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      "linalg.yield"(%188) : (f32) -> ()
    }) : (tensor<3x6x5x2xf32>, tensor<3x6x5x2xf32>) -> tensor<3x6x5x2xf32>
    %161 = "linalg.generic"(%114, %143, %85) <{indexing_maps = [#map11, #map16, #map11], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg49: f32, %arg50: f32, %arg51: f32):
      %187 = "arith.mulf"(%arg49, %arg50) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%187) : (f32) -> ()
    }) : (tensor<3x6x5x4xf32>, tensor<5x4xf32>, tensor<3x6x5x4xf32>) -> tensor<3x6x5x4xf32>
    %162 = "tensor.concat"(%158, %160) <{dim = 3 : i64}> : (tensor<3x6x5x2xf32>, tensor<3x6x5x2xf32>) -> tensor<3x6x5x4xf32>
    %163 = "linalg.generic"(%161, %162, %85) <{indexing_maps = [#map11, #map11, #map11], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg46: f32, %arg47: f32, %arg48: f32):
      %186 = "arith.addf"(%arg46, %arg47) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%186) : (f32) -> ()
    }) : (tensor<3x6x5x4xf32>, tensor<3x6x5x4xf32>, tensor<3x6x5x4xf32>) -> tensor<3x6x5x4xf32>
    %164 = "tensor.empty"() : () -> tensor<3x5x6x4xf32>
    %165 = "linalg.transpose"(%163, %164) <{permutation = array<i64: 0, 2, 1, 3>}> ({
    ^bb0(%arg44: f32, %arg45: f32):
      "linalg.yield"(%arg44) : (f32) -> ()
    }) : (tensor<3x6x5x4xf32>, tensor<3x5x6x4xf32>) -> tensor<3x5x6x4xf32>
    %166 = "tensor.collapse_shape"(%165) <{reassociation = [[0], [1], [2, 3]]}> : (tensor<3x5x6x4xf32>) -> tensor<3x5x24xf32>
    %167 = "sdy.sharding_constraint"(%166) {sharding = #sdy.sharding<@mesh, [{?}, {?}, {"tp"}]>} : (tensor<3x5x24xf32>) -> tensor<3x5x24xf32>
    %168 = "tensor.collapse_shape"(%167) <{reassociation = [[0, 1], [2]]}> : (tensor<3x5x24xf32>) -> tensor<15x24xf32>
    %169 = "linalg.transpose"(%168, %13) <{permutation = array<i64: 1, 0>}> ({
    ^bb0(%arg42: f32, %arg43: f32):
      "linalg.yield"(%arg42) : (f32) -> ()
    }) : (tensor<15x24xf32>, tensor<24x15xf32>) -> tensor<24x15xf32>
    %170 = "linalg.matmul"(%169, %arg4, %79) <{indexing_maps = [#map2, #map3, #map4], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg39: f32, %arg40: f32, %arg41: f32):
      %184 = "arith.mulf"(%arg39, %arg40) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %185 = "arith.addf"(%arg41, %184) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%185) : (f32) -> ()
    }) : (tensor<24x15xf32>, tensor<15x24xf32>, tensor<24x24xf32>) -> tensor<24x24xf32>
    %171 = "linalg.matmul"(%168, %arg23, %36) <{indexing_maps = [#map2, #map3, #map4], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg36: f32, %arg37: f32, %arg38: f32):
      %182 = "arith.mulf"(%arg36, %arg37) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %183 = "arith.addf"(%arg38, %182) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%183) : (f32) -> ()
    }) : (tensor<15x24xf32>, tensor<24x24xf32>, tensor<15x24xf32>) -> tensor<15x24xf32>
    %172 = "tensor.expand_shape"(%171) <{reassociation = [[0, 1], [2]], static_output_shape = array<i64: 3, 5, 24>}> : (tensor<15x24xf32>) -> tensor<3x5x24xf32>
    %173 = "linalg.generic"(%155, %172, %9) <{indexing_maps = [#map1, #map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg33: f32, %arg34: f32, %arg35: f32):
      %181 = "arith.addf"(%arg33, %arg34) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%181) : (f32) -> ()
    }) : (tensor<3x5x24xf32>, tensor<3x5x24xf32>, tensor<3x5x24xf32>) -> tensor<3x5x24xf32>
    %174 = "linalg.generic"(%173, %arg2, %9) <{indexing_maps = [#map1, #map6, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg30: f32, %arg31: f32, %arg32: f32):
      %180 = "arith.mulf"(%arg30, %arg31) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%180) : (f32) -> ()
    }) : (tensor<3x5x24xf32>, tensor<3x5x1xf32>, tensor<3x5x24xf32>) -> tensor<3x5x24xf32>
    %175 = "linalg.generic"(%174, %arg0, %9) <{indexing_maps = [#map1, #map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg27: f32, %arg28: f32, %arg29: f32):
      %179 = "arith.mulf"(%arg27, %arg28) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%179) : (f32) -> ()
    }) : (tensor<3x5x24xf32>, tensor<3x5x24xf32>, tensor<3x5x24xf32>) -> tensor<3x5x24xf32>
    %176 = "linalg.generic"(%175, %72) <{indexing_maps = [#map1, #map7], iterator_types = [#linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg25: f32, %arg26: f32):
      %178 = "arith.addf"(%arg25, %arg26) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%178) : (f32) -> ()
    }) : (tensor<3x5x24xf32>, tensor<1x1x24xf32>) -> tensor<1x1x24xf32>
    %177 = "tensor.collapse_shape"(%176) <{reassociation = [[0, 1, 2]]}> : (tensor<1x1x24xf32>) -> tensor<24xf32>
    "func.return"(%177, %170, %152, %132, %80, %74, %47, %34, %17) : (tensor<24xf32>, tensor<24x24xf32>, tensor<12x24xf32>, tensor<12x24xf32>, tensor<24x24xf32>, tensor<24xf32>, tensor<20x24xf32>, tensor<20x24xf32>, tensor<24x20xf32>) -> ()
  }) : () -> ()
}) : () -> ()
