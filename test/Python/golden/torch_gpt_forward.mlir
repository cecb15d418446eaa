#map = affine_map<(d0, d1, d2) -> (d0, d1)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map2 = affine_map<(d0) -> (d0)>
#map3 = affine_map<(d0, d1) -> (d0)>
#map4 = affine_map<(d0, d1) -> (d0, d1)>
#map5 = affine_map<(d0, d1, d2) -> (d1, d2)>
#map6 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map7 = affine_map<(d0, d1, d2) -> (d2)>
#map8 = affine_map<(d0, d1, d2) -> (d0, d2)>
#map9 = affine_map<(d0, d1, d2) -> (d2, d1)>
#map10 = affine_map<(d0, d1) -> (d1)>
#map11 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d3)>
#map12 = affine_map<(d0, d1, d2, d3) -> (d0, d3, d2)>
#map13 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map14 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map15 = affine_map<(d0, d1) -> (0, d1)>
#map16 = affine_map<(d0, d1) -> (d0, 0)>
#map17 = affine_map<(d0, d1, d2, d3) -> (d2, d3)>
#map18 = affine_map<(d0, d1, d2, d3) -> ()>
#map19 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
#map20 = affine_map<(d0) -> ()>
#map21 = affine_map<() -> ()>
"builtin.module"() ({
  "sdy.mesh"() {mesh = #sdy.mesh<["dp"=2, "tp"=3]>, sym_name = "mesh"} : () -> ()
  "func.func"() <{arg_attrs = [{sdy.sharding = #sdy.sharding<@mesh, [{"tp"}, {}]>, tp.name = "table.weight"}, {sdy.sharding = #sdy.sharding<@mesh, [{"dp"}, {}]>, tp.name = "tokens"}, {tp.name = "places.weight"}, {tp.name = "blocks.0.ln1.weight"}, {tp.name = "blocks.0.ln1.bias"}, {sdy.sharding = #sdy.sharding<@mesh, [{"tp"}, {}]>, tp.name = "blocks.0.qkv.weight"}, {sdy.sharding = #sdy.sharding<@mesh, [{"tp"}]>, tp.name = "blocks.0.qkv.bias"}, {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tp"}]>, tp.name = "blocks.0.out.weight"}, {sdy.sharding = #sdy.sharding<@mesh, [{}]>, tp.name = "blocks.0.out.bias"}, {tp.name = "blocks.0.ln2.weight"}, {tp.name = "blocks.0.ln2.bias"}, {sdy.sharding = #sdy.sharding<@mesh, [{"tp"}, {}]>, tp.name = "blocks.0.mlp.fc1.weight"}, {sdy.sharding = #sdy.sharding<@mesh, [{"tp"}]>, tp.name = "blocks.0.mlp.fc1.bias"}, {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tp"}]>, tp.name = "blocks.0.mlp.fc2.weight"}, {sdy.sharding = #sdy.sharding<@mesh, [{}]>, tp.name = "blocks.0.mlp.fc2.bias"}, {tp.name = "norm.weight"}, {tp.name = "norm.bias"}, {sdy.sharding = #sdy.sharding<@mesh, [{"tp"}, {}]>, tp.name = "head.weight"}, {sdy.sharding = #sdy.sharding<@mesh, [{"dp"}, {}]>, tp.name = "next_tokens"}], function_type = (tensor<31x12xf32>, tensor<6x8xi64>, tensor<8x12xf32>, tensor<12xf32>, tensor<12xf32>, tensor<36x12xf32>, tensor<36xf32>, tensor<12x12xf32>, tensor<12xf32>, tensor<12xf32>, tensor<12xf32>, tensor<48x12xf32>, tensor<48xf32>, tensor<12x48xf32>, tensor<12xf32>, tensor<12xf32>, tensor<12xf32>, tensor<31x12xf32>, tensor<6x8xi64>) -> (tensor<f32>, tensor<6x8x12xf32>, tensor<8x12xf32>, tensor<6x8x1xf32>, tensor<6x8x1xf32>, tensor<48x12xf32>, tensor<8x8xi1>, tensor<6x4x8x8xf32>, tensor<48x12xf32>, tensor<6x8x12xf32>, tensor<48x12xf32>, tensor<6x8x48xf32>, tensor<48x48xf32>, tensor<6x8x12xf32>, tensor<48x12xf32>, tensor<6x8x31xf32>, tensor<48x1xf32>, tensor<48x1xf32>, tensor<f32>, tensor<31x12xf32>, tensor<6x8x1xf32>, tensor<12x48xf32>, tensor<48x12xf32>, tensor<6x8x1xf32>, tensor<12x12xf32>, tensor<24x3x8xf32>, tensor<24x3x8xf32>, tensor<24x8x3xf32>, tensor<36x12xf32>, tensor<8x1xi64>, tensor<48x1xi64>), res_attrs = [{}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}], sym_name = "main"}> ({
  ^bb0(%arg0: tensor<31x12xf32>, %arg1: tensor<6x8xi64>, %arg2: tensor<8x12xf32>, %arg3: tensor<12xf32>, %arg4: tensor<12xf32>, %arg5: tensor<36x12xf32>, %arg6: tensor<36xf32>, %arg7: tensor<12x12xf32>, %arg8: tensor<12xf32>, %arg9: tensor<12xf32>, %arg10: tensor<12xf32>, %arg11: tensor<48x12xf32>, %arg12: tensor<48xf32>, %arg13: tensor<12x48xf32>, %arg14: tensor<12xf32>, %arg15: tensor<12xf32>, %arg16: tensor<12xf32>, %arg17: tensor<31x12xf32>, %arg18: tensor<6x8xi64>):
    %0 = "arith.constant"() <{value = -100 : i64}> : () -> i64
    %1 = "arith.constant"() <{value = 0 : i64}> : () -> i64
    %2 = "arith.constant"() <{value = 8 : index}> : () -> index
    %3 = "arith.constant"() <{value = 31 : index}> : () -> index
    %4 = "arith.constant"() <{value = 0.000000e+00 : f64}> : () -> f64
    %5 = "arith.constant"() <{value = 0.000000e+00 : f32}> : () -> f32
    %6 = "arith.constant"() <{value = true}> : () -> i1
    %7 = "arith.constant"() <{value = 0xFF800000 : f32}> : () -> f32
    %8 = "arith.constant"() <{value = dense<0.000000e+00> : tensor<f32>}> : () -> tensor<f32>
    %9 = "arith.constant"() <{value = dense<0xFF800000> : tensor<f32>}> : () -> tensor<f32>
    %10 = "arith.constant"() <{value = dense<true> : tensor<8x8xi1>}> : () -> tensor<8x8xi1>
    %11 = "arith.constant"() <{value = 0.70710678118654757 : f64}> : () -> f64
    %12 = "arith.constant"() <{value = 1.7320508075688772 : f64}> : () -> f64
    %13 = "arith.constant"() <{value = 1.000000e-05 : f64}> : () -> f64
    %14 = "arith.constant"() <{value = 1.200000e+01 : f64}> : () -> f64
    %15 = "arith.constant"() <{value = 1.200000e+01 : f32}> : () -> f32
    %16 = "arith.constant"() <{value = 5.000000e-01 : f32}> : () -> f32
    %17 = "arith.constant"() <{value = 1.000000e+00 : f32}> : () -> f32
    %18 = "arith.constant"() <{value = dense<0> : tensor<i64>}> : () -> tensor<i64>
    %19 = "tensor.empty"() : () -> tensor<6x8x12xf32>
    %20 = "linalg.generic"(%arg1, %19) <{indexing_maps = [#map, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg324: i64, %arg325: f32):
      %347 = "arith.index_cast"(%arg324) : (i64) -> index
      %348 = "linalg.index"() <{dim = 2 : i64}> : () -> index
      %349 = "arith.cmpi"(%347, %3) <{predicate = 2 : i64}> : (index, index) -> i1
      "cf.assert"(%349) <{msg = "index must be smaller than dim size"}> : (i1) -> ()
      %350 = "arith.cmpi"(%arg324, %1) <{predicate = 5 : i64}> : (i64, i64) -> i1
      "cf.assert"(%350) <{msg = "index must be larger or equal to 0"}> : (i1) -> ()
      %351 = "tensor.extract"(%arg0, %347, %348) : (tensor<31x12xf32>, index, index) -> f32
      "linalg.yield"(%351) : (f32) -> ()
    }) : (tensor<6x8xi64>, tensor<6x8x12xf32>) -> tensor<6x8x12xf32>
    %21 = "tensor.empty"() : () -> tensor<8xi64>
    %22 = "linalg.generic"(%21) <{indexing_maps = [#map2], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 0, 1>}> ({
    ^bb0(%arg323: i64):
      %345 = "linalg.index"() <{dim = 0 : i64}> : () -> index
      %346 = "arith.index_cast"(%345) : (index) -> i64
      "linalg.yield"(%346) : (i64) -> ()
    }) : (tensor<8xi64>) -> tensor<8xi64>
    %23 = "tensor.empty"() : () -> tensor<8x12xf32>
    %24 = "linalg.generic"(%22, %23) <{indexing_maps = [#map3, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg321: i64, %arg322: f32):
      %340 = "arith.index_cast"(%arg321) : (i64) -> index
      %341 = "linalg.index"() <{dim = 1 : i64}> : () -> index
      %342 = "arith.cmpi"(%340, %2) <{predicate = 2 : i64}> : (index, index) -> i1
      "cf.assert"(%342) <{msg = "index must be smaller than dim size"}> : (i1) -> ()
      %343 = "arith.cmpi"(%arg321, %1) <{predicate = 5 : i64}> : (i64, i64) -> i1
      "cf.assert"(%343) <{msg = "index must be larger or equal to 0"}> : (i1) -> ()
      %344 = "tensor.extract"(%arg2, %340, %341) : (tensor<8x12xf32>, index, index) -> f32
      "linalg.yield"(%344) : (f32) -> ()
    }) : (tensor<8xi64>, tensor<8x12xf32>) -> tensor<8x12xf32>
    %25 = "linalg.generic"(%20, %24, %19) <{indexing_maps = [#map1, #map5, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg318: f32, %arg319: f32, %arg320: f32):
      %339 = "arith.addf"(%arg318, %arg319) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%339) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<8x12xf32>, tensor<6x8x12xf32>) -> tensor<6x8x12xf32>
    %26 = "tensor.empty"() : () -> tensor<6x8x12xf64>
    %27 = "linalg.generic"(%25, %26) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg316: f32, %arg317: f64):
      %338 = "arith.extf"(%arg316) : (f32) -> f64
      "linalg.yield"(%338) : (f64) -> ()
    }) : (tensor<6x8x12xf32>, tensor<6x8x12xf64>) -> tensor<6x8x12xf64>
    %28 = "tensor.empty"() : () -> tensor<6x8x1xf64>
    %29 = "linalg.fill"(%4, %28) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg314: f64, %arg315: f64):
      "linalg.yield"(%arg314) : (f64) -> ()
    }) : (f64, tensor<6x8x1xf64>) -> tensor<6x8x1xf64>
    %30 = "linalg.generic"(%27, %29) <{indexing_maps = [#map1, #map6], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg312: f64, %arg313: f64):
      %337 = "arith.addf"(%arg312, %arg313) <{fastmath = #arith.fastmath<none>}> : (f64, f64) -> f64
      "linalg.yield"(%337) : (f64) -> ()
    }) : (tensor<6x8x12xf64>, tensor<6x8x1xf64>) -> tensor<6x8x1xf64>
    %31 = "linalg.generic"(%30, %28) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg310: f64, %arg311: f64):
      %336 = "arith.divf"(%arg310, %14) <{fastmath = #arith.fastmath<none>}> : (f64, f64) -> f64
      "linalg.yield"(%336) : (f64) -> ()
    }) : (tensor<6x8x1xf64>, tensor<6x8x1xf64>) -> tensor<6x8x1xf64>
    %32 = "linalg.generic"(%27, %31, %26) <{indexing_maps = [#map1, #map6, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg307: f64, %arg308: f64, %arg309: f64):
      %335 = "arith.subf"(%arg307, %arg308) <{fastmath = #arith.fastmath<none>}> : (f64, f64) -> f64
      "linalg.yield"(%335) : (f64) -> ()
    }) : (tensor<6x8x12xf64>, tensor<6x8x1xf64>, tensor<6x8x12xf64>) -> tensor<6x8x12xf64>
    %33 = "linalg.generic"(%32, %32, %26) <{indexing_maps = [#map1, #map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg304: f64, %arg305: f64, %arg306: f64):
      %334 = "arith.mulf"(%arg304, %arg305) <{fastmath = #arith.fastmath<none>}> : (f64, f64) -> f64
      "linalg.yield"(%334) : (f64) -> ()
    }) : (tensor<6x8x12xf64>, tensor<6x8x12xf64>, tensor<6x8x12xf64>) -> tensor<6x8x12xf64>
    %34 = "linalg.generic"(%33, %29) <{indexing_maps = [#map1, #map6], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg302: f64, %arg303: f64):
      %333 = "arith.addf"(%arg302, %arg303) <{fastmath = #arith.fastmath<none>}> : (f64, f64) -> f64
      "linalg.yield"(%333) : (f64) -> ()
    }) : (tensor<6x8x12xf64>, tensor<6x8x1xf64>) -> tensor<6x8x1xf64>
    %35 = "linalg.generic"(%34, %28) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg300: f64, %arg301: f64):
      %332 = "arith.divf"(%arg300, %14) <{fastmath = #arith.fastmath<none>}> : (f64, f64) -> f64
      "linalg.yield"(%332) : (f64) -> ()
    }) : (tensor<6x8x1xf64>, tensor<6x8x1xf64>) -> tensor<6x8x1xf64>
    %36 = "tensor.empty"() : () -> tensor<6x8x1xf32>
    %37 = "linalg.generic"(%35, %36) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg298: f64, %arg299: f32):
      %331 = "arith.truncf"(%arg298) : (f64) -> f32
      "linalg.yield"(%331) : (f32) -> ()
    }) : (tensor<6x8x1xf64>, tensor<6x8x1xf32>) -> tensor<6x8x1xf32>
    %38 = "linalg.fill"(%5, %36) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg296: f32, %arg297: f32):
      "linalg.yield"(%arg296) : (f32) -> ()
    }) : (f32, tensor<6x8x1xf32>) -> tensor<6x8x1xf32>
    %39 = "linalg.generic"(%25, %38) <{indexing_maps = [#map1, #map6], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg294: f32, %arg295: f32):
      %330 = "arith.addf"(%arg294, %arg295) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%330) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<6x8x1xf32>) -> tensor<6x8x1xf32>
    %40 = "linalg.generic"(%39, %36) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg292: f32, %arg293: f32):
      %329 = "arith.divf"(%arg292, %15) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%329) : (f32) -> ()
    }) : (tensor<6x8x1xf32>, tensor<6x8x1xf32>) -> tensor<6x8x1xf32>
    %41 = "linalg.generic"(%37, %36) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg290: f32, %arg291: f32):
      %327 = "arith.truncf"(%13) : (f64) -> f32
      %328 = "arith.addf"(%arg290, %327) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%328) : (f32) -> ()
    }) : (tensor<6x8x1xf32>, tensor<6x8x1xf32>) -> tensor<6x8x1xf32>
    %42 = "linalg.generic"(%41, %36) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg288: f32, %arg289: f32):
      %326 = "math.rsqrt"(%arg288) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      "linalg.yield"(%326) : (f32) -> ()
    }) : (tensor<6x8x1xf32>, tensor<6x8x1xf32>) -> tensor<6x8x1xf32>
    %43 = "linalg.generic"(%25, %40, %19) <{indexing_maps = [#map1, #map6, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg285: f32, %arg286: f32, %arg287: f32):
      %325 = "arith.subf"(%arg285, %arg286) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%325) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<6x8x1xf32>, tensor<6x8x12xf32>) -> tensor<6x8x12xf32>
    %44 = "linalg.generic"(%43, %42, %19) <{indexing_maps = [#map1, #map6, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg282: f32, %arg283: f32, %arg284: f32):
      %324 = "arith.mulf"(%arg282, %arg283) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%324) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<6x8x1xf32>, tensor<6x8x12xf32>) -> tensor<6x8x12xf32>
    %45 = "linalg.generic"(%44, %arg3, %19) <{indexing_maps = [#map1, #map7, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg279: f32, %arg280: f32, %arg281: f32):
      %323 = "arith.mulf"(%arg279, %arg280) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%323) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<12xf32>, tensor<6x8x12xf32>) -> tensor<6x8x12xf32>
    %46 = "linalg.generic"(%45, %arg4, %19) <{indexing_maps = [#map1, #map7, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg276: f32, %arg277: f32, %arg278: f32):
      %322 = "arith.addf"(%arg276, %arg277) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%322) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<12xf32>, tensor<6x8x12xf32>) -> tensor<6x8x12xf32>
    %47 = "tensor.collapse_shape"(%46) <{reassociation = [[0, 1], [2]]}> : (tensor<6x8x12xf32>) -> tensor<48x12xf32>
    %48 = "tensor.empty"() : () -> tensor<12x36xf32>
    %49 = "linalg.transpose"(%arg5, %48) <{permutation = array<i64: 1, 0>}> ({
    ^bb0(%arg274: f32, %arg275: f32):
      "linalg.yield"(%arg274) : (f32) -> ()
    }) : (tensor<36x12xf32>, tensor<12x36xf32>) -> tensor<12x36xf32>
    %50 = "tensor.empty"() : () -> tensor<48x36xf32>
    %51 = "linalg.fill"(%5, %50) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg272: f32, %arg273: f32):
      "linalg.yield"(%arg272) : (f32) -> ()
    }) : (f32, tensor<48x36xf32>) -> tensor<48x36xf32>
    %52 = "linalg.matmul"(%47, %49, %51) <{indexing_maps = [#map8, #map9, #map], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg269: f32, %arg270: f32, %arg271: f32):
      %320 = "arith.mulf"(%arg269, %arg270) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %321 = "arith.addf"(%arg271, %320) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%321) : (f32) -> ()
    }) : (tensor<48x12xf32>, tensor<12x36xf32>, tensor<48x36xf32>) -> tensor<48x36xf32>
    %53 = "linalg.generic"(%arg6, %50) <{indexing_maps = [#map10, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg267: f32, %arg268: f32):
      "linalg.yield"(%arg267) : (f32) -> ()
    }) : (tensor<36xf32>, tensor<48x36xf32>) -> tensor<48x36xf32>
    %54 = "linalg.generic"(%52, %53, %50) <{indexing_maps = [#map4, #map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg264: f32, %arg265: f32, %arg266: f32):
      %319 = "arith.addf"(%arg264, %arg265) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%319) : (f32) -> ()
    }) : (tensor<48x36xf32>, tensor<48x36xf32>, tensor<48x36xf32>) -> tensor<48x36xf32>
    %55 = "tensor.expand_shape"(%54) <{reassociation = [[0, 1], [2]], static_output_shape = array<i64: 6, 8, 36>}> : (tensor<48x36xf32>) -> tensor<6x8x36xf32>
    %56 = "sdy.sharding_constraint"(%55) {sharding = #sdy.sharding<@mesh, [{?}, {?}, {"tp"}]>} : (tensor<6x8x36xf32>) -> tensor<6x8x36xf32>
    %57 = "tensor.extract_slice"(%56) <{operandSegmentSizes = array<i32: 1, 0, 0, 0>, static_offsets = array<i64: 0, 0, 0>, static_sizes = array<i64: 6, 8, 12>, static_strides = array<i64: 1, 1, 1>}> : (tensor<6x8x36xf32>) -> tensor<6x8x12xf32>
    %58 = "tensor.extract_slice"(%56) <{operandSegmentSizes = array<i32: 1, 0, 0, 0>, static_offsets = array<i64: 0, 0, 12>, static_sizes = array<i64: 6, 8, 12>, static_strides = array<i64: 1, 1, 1>}> : (tensor<6x8x36xf32>) -> tensor<6x8x12xf32>
    %59 = "tensor.extract_slice"(%56) <{operandSegmentSizes = array<i32: 1, 0, 0, 0>, static_offsets = array<i64: 0, 0, 24>, static_sizes = array<i64: 6, 8, 12>, static_strides = array<i64: 1, 1, 1>}> : (tensor<6x8x36xf32>) -> tensor<6x8x12xf32>
    %60 = "tensor.expand_shape"(%57) <{reassociation = [[0], [1], [2, 3]], static_output_shape = array<i64: 6, 8, 4, 3>}> : (tensor<6x8x12xf32>) -> tensor<6x8x4x3xf32>
    %61 = "tensor.empty"() : () -> tensor<6x4x8x3xf32>
    %62 = "linalg.transpose"(%60, %61) <{permutation = array<i64: 0, 2, 1, 3>}> ({
    ^bb0(%arg262: f32, %arg263: f32):
      "linalg.yield"(%arg262) : (f32) -> ()
    }) : (tensor<6x8x4x3xf32>, tensor<6x4x8x3xf32>) -> tensor<6x4x8x3xf32>
    %63 = "tensor.expand_shape"(%58) <{reassociation = [[0], [1], [2, 3]], static_output_shape = array<i64: 6, 8, 4, 3>}> : (tensor<6x8x12xf32>) -> tensor<6x8x4x3xf32>
    %64 = "tensor.expand_shape"(%59) <{reassociation = [[0], [1], [2, 3]], static_output_shape = array<i64: 6, 8, 4, 3>}> : (tensor<6x8x12xf32>) -> tensor<6x8x4x3xf32>
    %65 = "linalg.transpose"(%64, %61) <{permutation = array<i64: 0, 2, 1, 3>}> ({
    ^bb0(%arg260: f32, %arg261: f32):
      "linalg.yield"(%arg260) : (f32) -> ()
    }) : (tensor<6x8x4x3xf32>, tensor<6x4x8x3xf32>) -> tensor<6x4x8x3xf32>
    %66 = "tensor.empty"() : () -> tensor<6x4x3x8xf32>
    %67 = "linalg.transpose"(%63, %66) <{permutation = array<i64: 0, 2, 3, 1>}> ({
    ^bb0(%arg258: f32, %arg259: f32):
      "linalg.yield"(%arg258) : (f32) -> ()
    }) : (tensor<6x8x4x3xf32>, tensor<6x4x3x8xf32>) -> tensor<6x4x3x8xf32>
    %68 = "tensor.collapse_shape"(%62) <{reassociation = [[0, 1], [2], [3]]}> : (tensor<6x4x8x3xf32>) -> tensor<24x8x3xf32>
    %69 = "tensor.collapse_shape"(%67) <{reassociation = [[0, 1], [2], [3]]}> : (tensor<6x4x3x8xf32>) -> tensor<24x3x8xf32>
    %70 = "tensor.empty"() : () -> tensor<24x8x8xf32>
    %71 = "linalg.fill"(%5, %70) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg256: f32, %arg257: f32):
      "linalg.yield"(%arg256) : (f32) -> ()
    }) : (f32, tensor<24x8x8xf32>) -> tensor<24x8x8xf32>
    %72 = "linalg.batch_matmul"(%68, %69, %71) <{indexing_maps = [#map11, #map12, #map13], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg253: f32, %arg254: f32, %arg255: f32):
      %317 = "arith.mulf"(%arg253, %arg254) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %318 = "arith.addf"(%arg255, %317) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%318) : (f32) -> ()
    }) : (tensor<24x8x3xf32>, tensor<24x3x8xf32>, tensor<24x8x8xf32>) -> tensor<24x8x8xf32>
    %73 = "tensor.expand_shape"(%72) <{reassociation = [[0, 1], [2], [3]], static_output_shape = array<i64: 6, 4, 8, 8>}> : (tensor<24x8x8xf32>) -> tensor<6x4x8x8xf32>
    %74 = "tensor.empty"() : () -> tensor<6x4x8x8xf32>
    %75 = "linalg.generic"(%73, %74) <{indexing_maps = [#map14, #map14], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg251: f32, %arg252: f32):
      %315 = "arith.truncf"(%12) : (f64) -> f32
      %316 = "arith.divf"(%arg251, %315) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%316) : (f32) -> ()
    }) : (tensor<6x4x8x8xf32>, tensor<6x4x8x8xf32>) -> tensor<6x4x8x8xf32>
    %76 = "tensor.expand_shape"(%22) <{reassociation = [[0, 1]], static_output_shape = array<i64: 1, 8>}> : (tensor<8xi64>) -> tensor<1x8xi64>
    %77 = "tensor.expand_shape"(%22) <{reassociation = [[0, 1]], static_output_shape = array<i64: 8, 1>}> : (tensor<8xi64>) -> tensor<8x1xi64>
    %78 = "tensor.empty"() : () -> tensor<8x8xi64>
    %79 = "linalg.generic"(%76, %77, %78) <{indexing_maps = [#map15, #map16, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg248: i64, %arg249: i64, %arg250: i64):
      %314 = "arith.subi"(%arg248, %arg249) <{overflowFlags = #arith.overflow<none>}> : (i64, i64) -> i64
      "linalg.yield"(%314) : (i64) -> ()
    }) : (tensor<1x8xi64>, tensor<8x1xi64>, tensor<8x8xi64>) -> tensor<8x8xi64>
    %80 = "tensor.empty"() : () -> tensor<8x8xi1>
    %81 = "linalg.generic"(%79, %80) <{indexing_maps = [#map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg246: i64, %arg247: i1):
      %313 = "arith.cmpi"(%arg246, %1) <{predicate = 3 : i64}> : (i64, i64) -> i1
      "linalg.yield"(%313) : (i1) -> ()
    }) : (tensor<8x8xi64>, tensor<8x8xi1>) -> tensor<8x8xi1>
    %82 = "linalg.generic"(%81, %10, %80) <{indexing_maps = [#map4, #map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg243: i1, %arg244: i1, %arg245: i1):
      %312 = "arith.andi"(%arg243, %arg244) : (i1, i1) -> i1
      "linalg.yield"(%312) : (i1) -> ()
    }) : (tensor<8x8xi1>, tensor<8x8xi1>, tensor<8x8xi1>) -> tensor<8x8xi1>
    %83 = "linalg.generic"(%82, %80) <{indexing_maps = [#map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg241: i1, %arg242: i1):
      %311 = "arith.xori"(%arg241, %6) : (i1, i1) -> i1
      "linalg.yield"(%311) : (i1) -> ()
    }) : (tensor<8x8xi1>, tensor<8x8xi1>) -> tensor<8x8xi1>
    %84 = "linalg.generic"(%83, %9, %75, %74) <{indexing_maps = [#map17, #map18, #map14, #map14], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 3, 1>}> ({
    ^bb0(%arg237: i1, %arg238: f32, %arg239: f32, %arg240: f32):
      %310 = "arith.select"(%arg237, %arg238, %arg239) : (i1, f32, f32) -> f32
      "linalg.yield"(%310) : (f32) -> ()
    }) : (tensor<8x8xi1>, tensor<f32>, tensor<6x4x8x8xf32>, tensor<6x4x8x8xf32>) -> tensor<6x4x8x8xf32>
    %85 = "tensor.empty"() : () -> tensor<6x4x8xi64>
    %86 = "linalg.fill"(%1, %85) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg235: i64, %arg236: i64):
      "linalg.yield"(%arg235) : (i64) -> ()
    }) : (i64, tensor<6x4x8xi64>) -> tensor<6x4x8xi64>
    %87 = "tensor.empty"() : () -> tensor<6x4x8xf32>
    %88 = "linalg.fill"(%7, %87) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg233: f32, %arg234: f32):
      "linalg.yield"(%arg233) : (f32) -> ()
    }) : (f32, tensor<6x4x8xf32>) -> tensor<6x4x8xf32>
    %89:2 = "linalg.generic"(%84, %88, %86) <{indexing_maps = [#map14, #map13, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 2>}> ({
    ^bb0(%arg230: f32, %arg231: f32, %arg232: i64):
      %305 = "linalg.index"() <{dim = 3 : i64}> : () -> index
      %306 = "arith.index_cast"(%305) : (index) -> i64
      %307 = "arith.maximumf"(%arg230, %arg231) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %308 = "arith.cmpf"(%arg230, %arg231) <{fastmath = #arith.fastmath<none>, predicate = 2 : i64}> : (f32, f32) -> i1
      %309 = "arith.select"(%308, %306, %arg232) : (i1, i64, i64) -> i64
      "linalg.yield"(%307, %309) : (f32, i64) -> ()
    }) : (tensor<6x4x8x8xf32>, tensor<6x4x8xf32>, tensor<6x4x8xi64>) -> (tensor<6x4x8xf32>, tensor<6x4x8xi64>)
    %90 = "tensor.expand_shape"(%89#0) <{reassociation = [[0], [1], [2, 3]], static_output_shape = array<i64: 6, 4, 8, 1>}> : (tensor<6x4x8xf32>) -> tensor<6x4x8x1xf32>
    %91 = "linalg.generic"(%84, %90, %74) <{indexing_maps = [#map14, #map19, #map14], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg227: f32, %arg228: f32, %arg229: f32):
      %304 = "arith.subf"(%arg227, %arg228) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%304) : (f32) -> ()
    }) : (tensor<6x4x8x8xf32>, tensor<6x4x8x1xf32>, tensor<6x4x8x8xf32>) -> tensor<6x4x8x8xf32>
    %92 = "linalg.generic"(%91, %74) <{indexing_maps = [#map14, #map14], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg225: f32, %arg226: f32):
      %303 = "math.exp"(%arg225) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      "linalg.yield"(%303) : (f32) -> ()
    }) : (tensor<6x4x8x8xf32>, tensor<6x4x8x8xf32>) -> tensor<6x4x8x8xf32>
    %93 = "tensor.empty"() : () -> tensor<6x4x8x1xf32>
    %94 = "linalg.fill"(%5, %93) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg223: f32, %arg224: f32):
      "linalg.yield"(%arg223) : (f32) -> ()
    }) : (f32, tensor<6x4x8x1xf32>) -> tensor<6x4x8x1xf32>
    %95 = "linalg.generic"(%92, %94) <{indexing_maps = [#map14, #map19], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg221: f32, %arg222: f32):
      %302 = "arith.addf"(%arg221, %arg222) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%302) : (f32) -> ()
    }) : (tensor<6x4x8x8xf32>, tensor<6x4x8x1xf32>) -> tensor<6x4x8x1xf32>
    %96 = "linalg.generic"(%92, %95, %74) <{indexing_maps = [#map14, #map19, #map14], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg218: f32, %arg219: f32, %arg220: f32):
      %301 = "arith.divf"(%arg218, %arg219) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%301) : (f32) -> ()
    }) : (tensor<6x4x8x8xf32>, tensor<6x4x8x1xf32>, tensor<6x4x8x8xf32>) -> tensor<6x4x8x8xf32>
    %97 = "tensor.collapse_shape"(%96) <{reassociation = [[0, 1], [2], [3]]}> : (tensor<6x4x8x8xf32>) -> tensor<24x8x8xf32>
    %98 = "tensor.collapse_shape"(%65) <{reassociation = [[0, 1], [2], [3]]}> : (tensor<6x4x8x3xf32>) -> tensor<24x8x3xf32>
    %99 = "tensor.empty"() : () -> tensor<24x8x3xf32>
    %100 = "linalg.fill"(%5, %99) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg216: f32, %arg217: f32):
      "linalg.yield"(%arg216) : (f32) -> ()
    }) : (f32, tensor<24x8x3xf32>) -> tensor<24x8x3xf32>
    %101 = "linalg.batch_matmul"(%97, %98, %100) <{indexing_maps = [#map11, #map12, #map13], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg213: f32, %arg214: f32, %arg215: f32):
      %299 = "arith.mulf"(%arg213, %arg214) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %300 = "arith.addf"(%arg215, %299) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%300) : (f32) -> ()
    }) : (tensor<24x8x8xf32>, tensor<24x8x3xf32>, tensor<24x8x3xf32>) -> tensor<24x8x3xf32>
    %102 = "tensor.expand_shape"(%101) <{reassociation = [[0, 1], [2], [3]], static_output_shape = array<i64: 6, 4, 8, 3>}> : (tensor<24x8x3xf32>) -> tensor<6x4x8x3xf32>
    %103 = "tensor.empty"() : () -> tensor<6x8x4x3xf32>
    %104 = "linalg.transpose"(%102, %103) <{permutation = array<i64: 0, 2, 1, 3>}> ({
    ^bb0(%arg211: f32, %arg212: f32):
      "linalg.yield"(%arg211) : (f32) -> ()
    }) : (tensor<6x4x8x3xf32>, tensor<6x8x4x3xf32>) -> tensor<6x8x4x3xf32>
    %105 = "tensor.collapse_shape"(%104) <{reassociation = [[0], [1], [2, 3]]}> : (tensor<6x8x4x3xf32>) -> tensor<6x8x12xf32>
    %106 = "sdy.sharding_constraint"(%105) {sharding = #sdy.sharding<@mesh, [{?}, {?}, {"tp"}]>} : (tensor<6x8x12xf32>) -> tensor<6x8x12xf32>
    %107 = "tensor.collapse_shape"(%106) <{reassociation = [[0, 1], [2]]}> : (tensor<6x8x12xf32>) -> tensor<48x12xf32>
    %108 = "tensor.empty"() : () -> tensor<12x12xf32>
    %109 = "linalg.transpose"(%arg7, %108) <{permutation = array<i64: 1, 0>}> ({
    ^bb0(%arg209: f32, %arg210: f32):
      "linalg.yield"(%arg209) : (f32) -> ()
    }) : (tensor<12x12xf32>, tensor<12x12xf32>) -> tensor<12x12xf32>
    %110 = "tensor.empty"() : () -> tensor<48x12xf32>
    %111 = "linalg.fill"(%5, %110) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg207: f32, %arg208: f32):
      "linalg.yield"(%arg207) : (f32) -> ()
    }) : (f32, tensor<48x12xf32>) -> tensor<48x12xf32>
    %112 = "linalg.matmul"(%107, %109, %111) <{indexing_maps = [#map8, #map9, #map], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg204: f32, %arg205: f32, %arg206: f32):
      %297 = "arith.mulf"(%arg204, %arg205) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %298 = "arith.addf"(%arg206, %297) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%298) : (f32) -> ()
    }) : (tensor<48x12xf32>, tensor<12x12xf32>, tensor<48x12xf32>) -> tensor<48x12xf32>
    %113 = "linalg.generic"(%arg8, %110) <{indexing_maps = [#map10, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg202: f32, %arg203: f32):
      "linalg.yield"(%arg202) : (f32) -> ()
    }) : (tensor<12xf32>, tensor<48x12xf32>) -> tensor<48x12xf32>
    %114 = "linalg.generic"(%112, %113, %110) <{indexing_maps = [#map4, #map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg199: f32, %arg200: f32, %arg201: f32):
      %296 = "arith.addf"(%arg199, %arg200) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%296) : (f32) -> ()
    }) : (tensor<48x12xf32>, tensor<48x12xf32>, tensor<48x12xf32>) -> tensor<48x12xf32>
    %115 = "tensor.expand_shape"(%114) <{reassociation = [[0, 1], [2]], static_output_shape = array<i64: 6, 8, 12>}> : (tensor<48x12xf32>) -> tensor<6x8x12xf32>
    %116 = "linalg.generic"(%25, %115, %19) <{indexing_maps = [#map1, #map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg196: f32, %arg197: f32, %arg198: f32):
      %295 = "arith.addf"(%arg196, %arg197) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%295) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<6x8x12xf32>, tensor<6x8x12xf32>) -> tensor<6x8x12xf32>
    %117 = "linalg.generic"(%116, %26) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg194: f32, %arg195: f64):
      %294 = "arith.extf"(%arg194) : (f32) -> f64
      "linalg.yield"(%294) : (f64) -> ()
    }) : (tensor<6x8x12xf32>, tensor<6x8x12xf64>) -> tensor<6x8x12xf64>
    %118 = "linalg.generic"(%117, %29) <{indexing_maps = [#map1, #map6], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg192: f64, %arg193: f64):
      %293 = "arith.addf"(%arg192, %arg193) <{fastmath = #arith.fastmath<none>}> : (f64, f64) -> f64
      "linalg.yield"(%293) : (f64) -> ()
    }) : (tensor<6x8x12xf64>, tensor<6x8x1xf64>) -> tensor<6x8x1xf64>
    %119 = "linalg.generic"(%118, %28) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg190: f64, %arg191: f64):
      %292 = "arith.divf"(%arg190, %14) <{fastmath = #arith.fastmath<none>}> : (f64, f64) -> f64
      "linalg.yield"(%292) : (f64) -> ()
    }) : (tensor<6x8x1xf64>, tensor<6x8x1xf64>) -> tensor<6x8x1xf64>
    %120 = "linalg.generic"(%117, %119, %26) <{indexing_maps = [#map1, #map6, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg187: f64, %arg188: f64, %arg189: f64):
      %291 = "arith.subf"(%arg187, %arg188) <{fastmath = #arith.fastmath<none>}> : (f64, f64) -> f64
      "linalg.yield"(%291) : (f64) -> ()
    }) : (tensor<6x8x12xf64>, tensor<6x8x1xf64>, tensor<6x8x12xf64>) -> tensor<6x8x12xf64>
    %121 = "linalg.generic"(%120, %120, %26) <{indexing_maps = [#map1, #map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg184: f64, %arg185: f64, %arg186: f64):
      %290 = "arith.mulf"(%arg184, %arg185) <{fastmath = #arith.fastmath<none>}> : (f64, f64) -> f64
      "linalg.yield"(%290) : (f64) -> ()
    }) : (tensor<6x8x12xf64>, tensor<6x8x12xf64>, tensor<6x8x12xf64>) -> tensor<6x8x12xf64>
    %122 = "linalg.generic"(%121, %29) <{indexing_maps = [#map1, #map6], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg182: f64, %arg183: f64):
      %289 = "arith.addf"(%arg182, %arg183) <{fastmath = #arith.fastmath<none>}> : (f64, f64) -> f64
      "linalg.yield"(%289) : (f64) -> ()
    }) : (tensor<6x8x12xf64>, tensor<6x8x1xf64>) -> tensor<6x8x1xf64>
    %123 = "linalg.generic"(%122, %28) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg180: f64, %arg181: f64):
      %288 = "arith.divf"(%arg180, %14) <{fastmath = #arith.fastmath<none>}> : (f64, f64) -> f64
      "linalg.yield"(%288) : (f64) -> ()
    }) : (tensor<6x8x1xf64>, tensor<6x8x1xf64>) -> tensor<6x8x1xf64>
    %124 = "linalg.generic"(%123, %36) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg178: f64, %arg179: f32):
      %287 = "arith.truncf"(%arg178) : (f64) -> f32
      "linalg.yield"(%287) : (f32) -> ()
    }) : (tensor<6x8x1xf64>, tensor<6x8x1xf32>) -> tensor<6x8x1xf32>
    %125 = "linalg.generic"(%116, %38) <{indexing_maps = [#map1, #map6], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg176: f32, %arg177: f32):
      %286 = "arith.addf"(%arg176, %arg177) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%286) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<6x8x1xf32>) -> tensor<6x8x1xf32>
    %126 = "linalg.generic"(%125, %36) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg174: f32, %arg175: f32):
      %285 = "arith.divf"(%arg174, %15) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%285) : (f32) -> ()
    }) : (tensor<6x8x1xf32>, tensor<6x8x1xf32>) -> tensor<6x8x1xf32>
    %127 = "linalg.generic"(%124, %36) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg172: f32, %arg173: f32):
      %283 = "arith.truncf"(%13) : (f64) -> f32
      %284 = "arith.addf"(%arg172, %283) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%284) : (f32) -> ()
    }) : (tensor<6x8x1xf32>, tensor<6x8x1xf32>) -> tensor<6x8x1xf32>
    %128 = "linalg.generic"(%127, %36) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg170: f32, %arg171: f32):
      %282 = "math.rsqrt"(%arg170) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      "linalg.yield"(%282) : (f32) -> ()
    }) : (tensor<6x8x1xf32>, tensor<6x8x1xf32>) -> tensor<6x8x1xf32>
    %129 = "linalg.generic"(%116, %126, %19) <{indexing_maps = [#map1, #map6, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg167: f32, %arg168: f32, %arg169: f32):
      %281 = "arith.subf"(%arg167, %arg168) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%281) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<6x8x1xf32>, tensor<6x8x12xf32>) -> tensor<6x8x12xf32>
    %130 = "linalg.generic"(%129, %128, %19) <{indexing_maps = [#map1, #map6, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg164: f32, %arg165: f32, %arg166: f32):
      %280 = "arith.mulf"(%arg164, %arg165) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%280) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<6x8x1xf32>, tensor<6x8x12xf32>) -> tensor<6x8x12xf32>
    %131 = "linalg.generic"(%130, %arg9, %19) <{indexing_maps = [#map1, #map7, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg161: f32, %arg162: f32, %arg163: f32):
      %279 = "arith.mulf"(%arg161, %arg162) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%279) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<12xf32>, tensor<6x8x12xf32>) -> tensor<6x8x12xf32>
    %132 = "linalg.generic"(%131, %arg10, %19) <{indexing_maps = [#map1, #map7, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg158: f32, %arg159: f32, %arg160: f32):
      %278 = "arith.addf"(%arg158, %arg159) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%278) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<12xf32>, tensor<6x8x12xf32>) -> tensor<6x8x12xf32>
    %133 = "tensor.collapse_shape"(%132) <{reassociation = [[0, 1], [2]]}> : (tensor<6x8x12xf32>) -> tensor<48x12xf32>
    %134 = "tensor.empty"() : () -> tensor<12x48xf32>
    %135 = "linalg.transpose"(%arg11, %134) <{permutation = array<i64: 1, 0>}> ({
    ^bb0(%arg156: f32, %arg157: f32):
      "linalg.yield"(%arg156) : (f32) -> ()
    }) : (tensor<48x12xf32>, tensor<12x48xf32>) -> tensor<12x48xf32>
    %136 = "tensor.empty"() : () -> tensor<48x48xf32>
    %137 = "linalg.fill"(%5, %136) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg154: f32, %arg155: f32):
      "linalg.yield"(%arg154) : (f32) -> ()
    }) : (f32, tensor<48x48xf32>) -> tensor<48x48xf32>
    %138 = "linalg.matmul"(%133, %135, %137) <{indexing_maps = [#map8, #map9, #map], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg151: f32, %arg152: f32, %arg153: f32):
      %276 = "arith.mulf"(%arg151, %arg152) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %277 = "arith.addf"(%arg153, %276) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%277) : (f32) -> ()
    }) : (tensor<48x12xf32>, tensor<12x48xf32>, tensor<48x48xf32>) -> tensor<48x48xf32>
    %139 = "linalg.generic"(%arg12, %136) <{indexing_maps = [#map10, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg149: f32, %arg150: f32):
      "linalg.yield"(%arg149) : (f32) -> ()
    }) : (tensor<48xf32>, tensor<48x48xf32>) -> tensor<48x48xf32>
    %140 = "linalg.generic"(%138, %139, %136) <{indexing_maps = [#map4, #map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg146: f32, %arg147: f32, %arg148: f32):
      %275 = "arith.addf"(%arg146, %arg147) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%275) : (f32) -> ()
    }) : (tensor<48x48xf32>, tensor<48x48xf32>, tensor<48x48xf32>) -> tensor<48x48xf32>
    %141 = "tensor.expand_shape"(%140) <{reassociation = [[0, 1], [2]], static_output_shape = array<i64: 6, 8, 48>}> : (tensor<48x48xf32>) -> tensor<6x8x48xf32>
    %142 = "sdy.sharding_constraint"(%141) {sharding = #sdy.sharding<@mesh, [{?}, {?}, {"tp"}]>} : (tensor<6x8x48xf32>) -> tensor<6x8x48xf32>
    %143 = "tensor.empty"() : () -> tensor<6x8x48xf32>
    %144 = "linalg.generic"(%142, %143) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg144: f32, %arg145: f32):
      %274 = "arith.mulf"(%arg144, %16) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%274) : (f32) -> ()
    }) : (tensor<6x8x48xf32>, tensor<6x8x48xf32>) -> tensor<6x8x48xf32>
    %145 = "linalg.generic"(%142, %143) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg142: f32, %arg143: f32):
      %272 = "arith.truncf"(%11) : (f64) -> f32
      %273 = "arith.mulf"(%arg142, %272) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%273) : (f32) -> ()
    }) : (tensor<6x8x48xf32>, tensor<6x8x48xf32>) -> tensor<6x8x48xf32>
    %146 = "linalg.generic"(%145, %143) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg140: f32, %arg141: f32):
      %271 = "math.erf"(%arg140) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      "linalg.yield"(%271) : (f32) -> ()
    }) : (tensor<6x8x48xf32>, tensor<6x8x48xf32>) -> tensor<6x8x48xf32>
    %147 = "linalg.generic"(%146, %143) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg138: f32, %arg139: f32):
      %270 = "arith.addf"(%arg138, %17) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%270) : (f32) -> ()
    }) : (tensor<6x8x48xf32>, tensor<6x8x48xf32>) -> tensor<6x8x48xf32>
    %148 = "linalg.generic"(%144, %147, %143) <{indexing_maps = [#map1, #map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg135: f32, %arg136: f32, %arg137: f32):
      %269 = "arith.mulf"(%arg135, %arg136) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%269) : (f32) -> ()
    }) : (tensor<6x8x48xf32>, tensor<6x8x48xf32>, tensor<6x8x48xf32>) -> tensor<6x8x48xf32>
    %149 = "sdy.sharding_constraint"(%148) {sharding = #sdy.sharding<@mesh, [{?}, {?}, {"tp"}]>} : (tensor<6x8x48xf32>) -> tensor<6x8x48xf32>
    %150 = "tensor.collapse_shape"(%149) <{reassociation = [[0, 1], [2]]}> : (tensor<6x8x48xf32>) -> tensor<48x48xf32>
    %151 = "linalg.transpose"(%arg13, %110) <{permutation = array<i64: 1, 0>}> ({
    ^bb0(%arg133: f32, %arg134: f32):
      "linalg.yield"(%arg133) : (f32) -> ()
    }) : (tensor<12x48xf32>, tensor<48x12xf32>) -> tensor<48x12xf32>
    %152 = "linalg.matmul"(%150, %151, %111) <{indexing_maps = [#map8, #map9, #map], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg130: f32, %arg131: f32, %arg132: f32):
      %267 = "arith.mulf"(%arg130, %arg131) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %268 = "arith.addf"(%arg132, %267) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%268) : (f32) -> ()
    }) : (tensor<48x48xf32>, tensor<48x12xf32>, tensor<48x12xf32>) -> tensor<48x12xf32>
    %153 = "linalg.generic"(%arg14, %110) <{indexing_maps = [#map10, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg128: f32, %arg129: f32):
      "linalg.yield"(%arg128) : (f32) -> ()
    }) : (tensor<12xf32>, tensor<48x12xf32>) -> tensor<48x12xf32>
    %154 = "linalg.generic"(%152, %153, %110) <{indexing_maps = [#map4, #map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg125: f32, %arg126: f32, %arg127: f32):
      %266 = "arith.addf"(%arg125, %arg126) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%266) : (f32) -> ()
    }) : (tensor<48x12xf32>, tensor<48x12xf32>, tensor<48x12xf32>) -> tensor<48x12xf32>
    %155 = "tensor.expand_shape"(%154) <{reassociation = [[0, 1], [2]], static_output_shape = array<i64: 6, 8, 12>}> : (tensor<48x12xf32>) -> tensor<6x8x12xf32>
    %156 = "linalg.generic"(%116, %155, %19) <{indexing_maps = [#map1, #map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg122: f32, %arg123: f32, %arg124: f32):
      %265 = "arith.addf"(%arg122, %arg123) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%265) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<6x8x12xf32>, tensor<6x8x12xf32>) -> tensor<6x8x12xf32>
    %157 = "linalg.generic"(%156, %26) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg120: f32, %arg121: f64):
      %264 = "arith.extf"(%arg120) : (f32) -> f64
      "linalg.yield"(%264) : (f64) -> ()
    }) : (tensor<6x8x12xf32>, tensor<6x8x12xf64>) -> tensor<6x8x12xf64>
    %158 = "linalg.generic"(%157, %29) <{indexing_maps = [#map1, #map6], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg118: f64, %arg119: f64):
      %263 = "arith.addf"(%arg118, %arg119) <{fastmath = #arith.fastmath<none>}> : (f64, f64) -> f64
      "linalg.yield"(%263) : (f64) -> ()
    }) : (tensor<6x8x12xf64>, tensor<6x8x1xf64>) -> tensor<6x8x1xf64>
    %159 = "linalg.generic"(%158, %28) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg116: f64, %arg117: f64):
      %262 = "arith.divf"(%arg116, %14) <{fastmath = #arith.fastmath<none>}> : (f64, f64) -> f64
      "linalg.yield"(%262) : (f64) -> ()
    }) : (tensor<6x8x1xf64>, tensor<6x8x1xf64>) -> tensor<6x8x1xf64>
    %160 = "linalg.generic"(%157, %159, %26) <{indexing_maps = [#map1, #map6, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg113: f64, %arg114: f64, %arg115: f64):
      %261 = "arith.subf"(%arg113, %arg114) <{fastmath = #arith.fastmath<none>}> : (f64, f64) -> f64
      "linalg.yield"(%261) : (f64) -> ()
    }) : (tensor<6x8x12xf64>, tensor<6x8x1xf64>, tensor<6x8x12xf64>) -> tensor<6x8x12xf64>
    %161 = "linalg.generic"(%160, %160, %26) <{indexing_maps = [#map1, #map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg110: f64, %arg111: f64, %arg112: f64):
      %260 = "arith.mulf"(%arg110, %arg111) <{fastmath = #arith.fastmath<none>}> : (f64, f64) -> f64
      "linalg.yield"(%260) : (f64) -> ()
    }) : (tensor<6x8x12xf64>, tensor<6x8x12xf64>, tensor<6x8x12xf64>) -> tensor<6x8x12xf64>
    %162 = "linalg.generic"(%161, %29) <{indexing_maps = [#map1, #map6], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg108: f64, %arg109: f64):
      %259 = "arith.addf"(%arg108, %arg109) <{fastmath = #arith.fastmath<none>}> : (f64, f64) -> f64
      "linalg.yield"(%259) : (f64) -> ()
    }) : (tensor<6x8x12xf64>, tensor<6x8x1xf64>) -> tensor<6x8x1xf64>
    %163 = "linalg.generic"(%162, %28) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg106: f64, %arg107: f64):
      %258 = "arith.divf"(%arg106, %14) <{fastmath = #arith.fastmath<none>}> : (f64, f64) -> f64
      "linalg.yield"(%258) : (f64) -> ()
    }) : (tensor<6x8x1xf64>, tensor<6x8x1xf64>) -> tensor<6x8x1xf64>
    %164 = "linalg.generic"(%163, %36) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg104: f64, %arg105: f32):
      %257 = "arith.truncf"(%arg104) : (f64) -> f32
      "linalg.yield"(%257) : (f32) -> ()
    }) : (tensor<6x8x1xf64>, tensor<6x8x1xf32>) -> tensor<6x8x1xf32>
    %165 = "linalg.generic"(%156, %38) <{indexing_maps = [#map1, #map6], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg102: f32, %arg103: f32):
      %256 = "arith.addf"(%arg102, %arg103) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%256) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<6x8x1xf32>) -> tensor<6x8x1xf32>
    %166 = "linalg.generic"(%165, %36) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg100: f32, %arg101: f32):
      %255 = "arith.divf"(%arg100, %15) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%255) : (f32) -> ()
    }) : (tensor<6x8x1xf32>, tensor<6x8x1xf32>) -> tensor<6x8x1xf32>
    %167 = "linalg.generic"(%164, %36) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg98: f32, %arg99: f32):
      %253 = "arith.truncf"(%13) : (f64) -> f32
      %254 = "arith.addf"(%arg98, %253) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%254) : (f32) -> ()
    }) : (tensor<6x8x1xf32>, tensor<6x8x1xf32>) -> tensor<6x8x1xf32>
    %168 = "linalg.generic"(%167, %36) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg96: f32, %arg97: f32):
      %252 = "math.rsqrt"(%arg96) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      "linalg.yield"(%252) : (f32) -> ()
    }) : (tensor<6x8x1xf32>, tensor<6x8x1xf32>) -> tensor<6x8x1xf32>
    %169 = "linalg.generic"(%156, %166, %19) <{indexing_maps = [#map1, #map6, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg93: f32, %arg94: f32, %arg95: f32):
      %251 = "arith.subf"(%arg93, %arg94) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%251) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<6x8x1xf32>, tensor<6x8x12xf32>) -> tensor<6x8x12xf32>
    %170 = "linalg.generic"(%169, %168, %19) <{indexing_maps = [#map1, #map6, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg90: f32, %arg91: f32, %arg92: f32):
      %250 = "arith.mulf"(%arg90, %arg91) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%250) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<6x8x1xf32>, tensor<6x8x12xf32>) -> tensor<6x8x12xf32>
    %171 = "linalg.generic"(%170, %arg15, %19) <{indexing_maps = [#map1, #map7, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg87: f32, %arg88: f32, %arg89: f32):
      %249 = "arith.mulf"(%arg87, %arg88) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%249) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<12xf32>, tensor<6x8x12xf32>) -> tensor<6x8x12xf32>
    %172 = "linalg.generic"(%171, %arg16, %19) <{indexing_maps = [#map1, #map7, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg84: f32, %arg85: f32, %arg86: f32):
      %248 = "arith.addf"(%arg84, %arg85) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%248) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<12xf32>, tensor<6x8x12xf32>) -> tensor<6x8x12xf32>
    %173 = "tensor.empty"() : () -> tensor<12x31xf32>
    %174 = "linalg.transpose"(%arg17, %173) <{permutation = array<i64: 1, 0>}> ({
    ^bb0(%arg82: f32, %arg83: f32):
      "linalg.yield"(%arg82) : (f32) -> ()
    }) : (tensor<31x12xf32>, tensor<12x31xf32>) -> tensor<12x31xf32>
    %175 = "tensor.collapse_shape"(%172) <{reassociation = [[0, 1], [2]]}> : (tensor<6x8x12xf32>) -> tensor<48x12xf32>
    %176 = "tensor.empty"() : () -> tensor<48x31xf32>
    %177 = "linalg.fill"(%5, %176) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg80: f32, %arg81: f32):
      "linalg.yield"(%arg80) : (f32) -> ()
    }) : (f32, tensor<48x31xf32>) -> tensor<48x31xf32>
    %178 = "linalg.matmul"(%175, %174, %177) <{indexing_maps = [#map8, #map9, #map], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg77: f32, %arg78: f32, %arg79: f32):
      %246 = "arith.mulf"(%arg77, %arg78) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %247 = "arith.addf"(%arg79, %246) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%247) : (f32) -> ()
    }) : (tensor<48x12xf32>, tensor<12x31xf32>, tensor<48x31xf32>) -> tensor<48x31xf32>
    %179 = "tensor.expand_shape"(%178) <{reassociation = [[0, 1], [2]], static_output_shape = array<i64: 6, 8, 31>}> : (tensor<48x31xf32>) -> tensor<6x8x31xf32>
    %180 = "sdy.sharding_constraint"(%179) {sharding = #sdy.sharding<@mesh, [{?}, {?}, {}]>} : (tensor<6x8x31xf32>) -> tensor<6x8x31xf32>
    %181 = "tensor.collapse_shape"(%180) <{reassociation = [[0, 1], [2]]}> : (tensor<6x8x31xf32>) -> tensor<48x31xf32>
    %182 = "tensor.collapse_shape"(%arg18) <{reassociation = [[0, 1]]}> : (tensor<6x8xi64>) -> tensor<48xi64>
    %183 = "tensor.empty"() : () -> tensor<48xi64>
    %184 = "linalg.fill"(%1, %183) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg75: i64, %arg76: i64):
      "linalg.yield"(%arg75) : (i64) -> ()
    }) : (i64, tensor<48xi64>) -> tensor<48xi64>
    %185 = "tensor.empty"() : () -> tensor<48xf32>
    %186 = "linalg.fill"(%7, %185) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg73: f32, %arg74: f32):
      "linalg.yield"(%arg73) : (f32) -> ()
    }) : (f32, tensor<48xf32>) -> tensor<48xf32>
    %187:2 = "linalg.generic"(%181, %186, %184) <{indexing_maps = [#map4, #map3, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 2>}> ({
    ^bb0(%arg70: f32, %arg71: f32, %arg72: i64):
      %241 = "linalg.index"() <{dim = 1 : i64}> : () -> index
      %242 = "arith.index_cast"(%241) : (index) -> i64
      %243 = "arith.maximumf"(%arg70, %arg71) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %244 = "arith.cmpf"(%arg70, %arg71) <{fastmath = #arith.fastmath<none>, predicate = 2 : i64}> : (f32, f32) -> i1
      %245 = "arith.select"(%244, %242, %arg72) : (i1, i64, i64) -> i64
      "linalg.yield"(%243, %245) : (f32, i64) -> ()
    }) : (tensor<48x31xf32>, tensor<48xf32>, tensor<48xi64>) -> (tensor<48xf32>, tensor<48xi64>)
    %188 = "tensor.expand_shape"(%187#0) <{reassociation = [[0, 1]], static_output_shape = array<i64: 48, 1>}> : (tensor<48xf32>) -> tensor<48x1xf32>
    %189 = "linalg.generic"(%181, %188, %176) <{indexing_maps = [#map4, #map16, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg67: f32, %arg68: f32, %arg69: f32):
      %240 = "arith.subf"(%arg67, %arg68) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%240) : (f32) -> ()
    }) : (tensor<48x31xf32>, tensor<48x1xf32>, tensor<48x31xf32>) -> tensor<48x31xf32>
    %190 = "linalg.generic"(%189, %176) <{indexing_maps = [#map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg65: f32, %arg66: f32):
      %239 = "math.exp"(%arg65) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      "linalg.yield"(%239) : (f32) -> ()
    }) : (tensor<48x31xf32>, tensor<48x31xf32>) -> tensor<48x31xf32>
    %191 = "tensor.empty"() : () -> tensor<48x1xf32>
    %192 = "linalg.fill"(%5, %191) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg63: f32, %arg64: f32):
      "linalg.yield"(%arg63) : (f32) -> ()
    }) : (f32, tensor<48x1xf32>) -> tensor<48x1xf32>
    %193 = "linalg.generic"(%190, %192) <{indexing_maps = [#map4, #map16], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg61: f32, %arg62: f32):
      %238 = "arith.addf"(%arg61, %arg62) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%238) : (f32) -> ()
    }) : (tensor<48x31xf32>, tensor<48x1xf32>) -> tensor<48x1xf32>
    %194 = "linalg.generic"(%193, %191) <{indexing_maps = [#map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg59: f32, %arg60: f32):
      %237 = "math.log"(%arg59) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      "linalg.yield"(%237) : (f32) -> ()
    }) : (tensor<48x1xf32>, tensor<48x1xf32>) -> tensor<48x1xf32>
    %195 = "linalg.generic"(%189, %194, %176) <{indexing_maps = [#map4, #map16, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg56: f32, %arg57: f32, %arg58: f32):
      %236 = "arith.subf"(%arg56, %arg57) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%236) : (f32) -> ()
    }) : (tensor<48x31xf32>, tensor<48x1xf32>, tensor<48x31xf32>) -> tensor<48x31xf32>
    %196 = "tensor.empty"() : () -> tensor<48xi1>
    %197 = "linalg.generic"(%182, %196) <{indexing_maps = [#map2, #map2], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg54: i64, %arg55: i1):
      %235 = "arith.cmpi"(%arg54, %0) <{predicate = 1 : i64}> : (i64, i64) -> i1
      "linalg.yield"(%235) : (i1) -> ()
    }) : (tensor<48xi64>, tensor<48xi1>) -> tensor<48xi1>
    %198 = "linalg.generic"(%197, %182, %18, %183) <{indexing_maps = [#map2, #map2, #map20, #map2], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 3, 1>}> ({
    ^bb0(%arg50: i1, %arg51: i64, %arg52: i64, %arg53: i64):
      %234 = "arith.select"(%arg50, %arg51, %arg52) : (i1, i64, i64) -> i64
      "linalg.yield"(%234) : (i64) -> ()
    }) : (tensor<48xi1>, tensor<48xi64>, tensor<i64>, tensor<48xi64>) -> tensor<48xi64>
    %199 = "tensor.expand_shape"(%198) <{reassociation = [[0, 1]], static_output_shape = array<i64: 48, 1>}> : (tensor<48xi64>) -> tensor<48x1xi64>
    %200 = "linalg.generic"(%199, %192) <{indexing_maps = [#map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg48: i64, %arg49: f32):
      %229 = "linalg.index"() <{dim = 0 : i64}> : () -> index
      %230 = "arith.index_cast"(%arg48) : (i64) -> index
      %231 = "arith.cmpi"(%230, %3) <{predicate = 2 : i64}> : (index, index) -> i1
      "cf.assert"(%231) <{msg = "index must be smaller than dim size"}> : (i1) -> ()
      %232 = "arith.cmpi"(%arg48, %1) <{predicate = 5 : i64}> : (i64, i64) -> i1
      "cf.assert"(%232) <{msg = "index must be larger or equal to 0"}> : (i1) -> ()
      %233 = "tensor.extract"(%195, %229, %230) : (tensor<48x31xf32>, index, index) -> f32
      "linalg.yield"(%233) : (f32) -> ()
    }) : (tensor<48x1xi64>, tensor<48x1xf32>) -> tensor<48x1xf32>
    %201 = "tensor.collapse_shape"(%200) <{reassociation = [[0, 1]]}> : (tensor<48x1xf32>) -> tensor<48xf32>
    %202 = "linalg.generic"(%201, %185) <{indexing_maps = [#map2, #map2], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg46: f32, %arg47: f32):
      %228 = "arith.negf"(%arg46) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      "linalg.yield"(%228) : (f32) -> ()
    }) : (tensor<48xf32>, tensor<48xf32>) -> tensor<48xf32>
    %203 = "linalg.generic"(%197, %202, %8, %185) <{indexing_maps = [#map2, #map2, #map20, #map2], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 3, 1>}> ({
    ^bb0(%arg42: i1, %arg43: f32, %arg44: f32, %arg45: f32):
      %227 = "arith.select"(%arg42, %arg43, %arg44) : (i1, f32, f32) -> f32
      "linalg.yield"(%227) : (f32) -> ()
    }) : (tensor<48xi1>, tensor<48xf32>, tensor<f32>, tensor<48xf32>) -> tensor<48xf32>
    %204 = "tensor.empty"() : () -> tensor<i64>
    %205 = "linalg.fill"(%1, %204) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg40: i64, %arg41: i64):
      "linalg.yield"(%arg40) : (i64) -> ()
    }) : (i64, tensor<i64>) -> tensor<i64>
    %206 = "linalg.generic"(%197, %205) <{indexing_maps = [#map2, #map20], iterator_types = [#linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg38: i1, %arg39: i64):
      %225 = "arith.extui"(%arg38) : (i1) -> i64
      %226 = "arith.addi"(%225, %arg39) <{overflowFlags = #arith.overflow<none>}> : (i64, i64) -> i64
      "linalg.yield"(%226) : (i64) -> ()
    }) : (tensor<48xi1>, tensor<i64>) -> tensor<i64>
    %207 = "tensor.empty"() : () -> tensor<f32>
    %208 = "linalg.generic"(%206, %207) <{indexing_maps = [#map21, #map21], iterator_types = [], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg36: i64, %arg37: f32):
      %224 = "arith.sitofp"(%arg36) : (i64) -> f32
      "linalg.yield"(%224) : (f32) -> ()
    }) : (tensor<i64>, tensor<f32>) -> tensor<f32>
    %209 = "linalg.fill"(%5, %207) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg34: f32, %arg35: f32):
      "linalg.yield"(%arg34) : (f32) -> ()
    }) : (f32, tensor<f32>) -> tensor<f32>
    %210 = "linalg.generic"(%203, %209) <{indexing_maps = [#map2, #map20], iterator_types = [#linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg32: f32, %arg33: f32):
      %223 = "arith.addf"(%arg32, %arg33) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%223) : (f32) -> ()
    }) : (tensor<48xf32>, tensor<f32>) -> tensor<f32>
    %211 = "linalg.generic"(%210, %208, %207) <{indexing_maps = [#map21, #map21, #map21], iterator_types = [], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg29: f32, %arg30: f32, %arg31: f32):
      %222 = "arith.divf"(%arg29, %arg30) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%222) : (f32) -> ()
    }) : (tensor<f32>, tensor<f32>, tensor<f32>) -> tensor<f32>
    %212 = "linalg.generic"(%168, %36) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg27: f32, %arg28: f32):
      %221 = "arith.divf"(%arg27, %15) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%221) : (f32) -> ()
    }) : (tensor<6x8x1xf32>, tensor<6x8x1xf32>) -> tensor<6x8x1xf32>
    %213 = "linalg.generic"(%128, %36) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg25: f32, %arg26: f32):
      %220 = "arith.divf"(%arg25, %15) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%220) : (f32) -> ()
    }) : (tensor<6x8x1xf32>, tensor<6x8x1xf32>) -> tensor<6x8x1xf32>
    %214 = "tensor.empty"() : () -> tensor<24x3x8xf32>
    %215 = "linalg.transpose"(%98, %214) <{permutation = array<i64: 0, 2, 1>}> ({
    ^bb0(%arg23: f32, %arg24: f32):
      "linalg.yield"(%arg23) : (f32) -> ()
    }) : (tensor<24x8x3xf32>, tensor<24x3x8xf32>) -> tensor<24x3x8xf32>
    %216 = "linalg.transpose"(%68, %214) <{permutation = array<i64: 0, 2, 1>}> ({
    ^bb0(%arg21: f32, %arg22: f32):
      "linalg.yield"(%arg21) : (f32) -> ()
    }) : (tensor<24x8x3xf32>, tensor<24x3x8xf32>) -> tensor<24x3x8xf32>
    %217 = "linalg.transpose"(%69, %99) <{permutation = array<i64: 0, 2, 1>}> ({
    ^bb0(%arg19: f32, %arg20: f32):
      "linalg.yield"(%arg19) : (f32) -> ()
    }) : (tensor<24x3x8xf32>, tensor<24x8x3xf32>) -> tensor<24x8x3xf32>
    %218 = "tensor.collapse_shape"(%arg1) <{reassociation = [[0, 1]]}> : (tensor<6x8xi64>) -> tensor<48xi64>
    %219 = "tensor.expand_shape"(%218) <{reassociation = [[0, 1]], static_output_shape = array<i64: 48, 1>}> : (tensor<48xi64>) -> tensor<48x1xi64>
    "func.return"(%211, %20, %24, %40, %42, %47, %83, %96, %107, %130, %133, %142, %150, %170, %175, %180, %188, %194, %208, %arg17, %212, %arg13, %arg11, %213, %arg7, %215, %216, %217, %arg5, %77, %219) : (tensor<f32>, tensor<6x8x12xf32>, tensor<8x12xf32>, tensor<6x8x1xf32>, tensor<6x8x1xf32>, tensor<48x12xf32>, tensor<8x8xi1>, tensor<6x4x8x8xf32>, tensor<48x12xf32>, tensor<6x8x12xf32>, tensor<48x12xf32>, tensor<6x8x48xf32>, tensor<48x48xf32>, tensor<6x8x12xf32>, tensor<48x12xf32>, tensor<6x8x31xf32>, tensor<48x1xf32>, tensor<48x1xf32>, tensor<f32>, tensor<31x12xf32>, tensor<6x8x1xf32>, tensor<12x48xf32>, tensor<48x12xf32>, tensor<6x8x1xf32>, tensor<12x12xf32>, tensor<24x3x8xf32>, tensor<24x3x8xf32>, tensor<24x8x3xf32>, tensor<36x12xf32>, tensor<8x1xi64>, tensor<48x1xi64>) -> ()
  }) : () -> ()
}) : () -> ()
