#map = affine_map<(d0, d1, d2) -> (d0, d1)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map2 = affine_map<(d0) -> (d0)>
#map3 = affine_map<(d0, d1) -> (d0)>
#map4 = affine_map<(d0, d1) -> (d0, d1)>
#map5 = affine_map<(d0, d1, d2) -> (d1, d2)>
#map6 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map7 = affine_map<(d0, d1, d2) -> (d2)>
#map8 = affine_map<(d0, d1, d2) -> ()>
#map9 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d3)>
#map10 = affine_map<(d0, d1, d2, d3) -> (d2, d3)>
#map11 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map12 = affine_map<(d0, d1, d2, d3) -> ()>
#map13 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map14 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d4)>
#map15 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d4, d3)>
#map16 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3)>
#map17 = affine_map<(d0, d1) -> (0, d1)>
#map18 = affine_map<(d0, d1) -> (d0, 0)>
#map19 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
#map20 = affine_map<(d0) -> ()>
#map21 = affine_map<() -> ()>
"builtin.module"() ({
  "sdy.mesh"() {mesh = #sdy.mesh<["dp"=2, "tp"=3]>, sym_name = "mesh"} : () -> ()
  "func.func"() <{arg_attrs = [{sdy.sharding = #sdy.sharding<@mesh, [{"tp"}, {}]>, tp.name = "table.weight"}, {sdy.sharding = #sdy.sharding<@mesh, [{"dp"}, {}]>, tp.name = "tokens"}, {tp.name = "places.weight"}, {tp.name = "blocks.0.ln1.weight"}, {tp.name = "blocks.0.ln1.bias"}, {sdy.sharding = #sdy.sharding<@mesh, [{"tp"}, {}]>, tp.name = "blocks.0.qkv.weight"}, {sdy.sharding = #sdy.sharding<@mesh, [{"tp"}]>, tp.name = "blocks.0.qkv.bias"}, {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tp"}]>, tp.name = "blocks.0.out.weight"}, {sdy.sharding = #sdy.sharding<@mesh, [{}]>, tp.name = "blocks.0.out.bias"}, {tp.name = "blocks.0.ln2.weight"}, {tp.name = "blocks.0.ln2.bias"}, {sdy.sharding = #sdy.sharding<@mesh, [{"tp"}, {}]>, tp.name = "blocks.0.mlp.fc1.weight"}, {sdy.sharding = #sdy.sharding<@mesh, [{"tp"}]>, tp.name = "blocks.0.mlp.fc1.bias"}, {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tp"}]>, tp.name = "blocks.0.mlp.fc2.weight"}, {sdy.sharding = #sdy.sharding<@mesh, [{}]>, tp.name = "blocks.0.mlp.fc2.bias"}, {tp.name = "norm.weight"}, {tp.name = "norm.bias"}, {sdy.sharding = #sdy.sharding<@mesh, [{"tp"}, {}]>, tp.name = "head.weight"}, {sdy.sharding = #sdy.sharding<@mesh, [{"dp"}, {}]>, tp.name = "next_tokens"}], function_type = (tensor<31x12xf32>, tensor<6x8xi64>, tensor<8x12xf32>, tensor<12xf32>, tensor<12xf32>, tensor<36x12xf32>, tensor<36xf32>, tensor<12x12xf32>, tensor<12xf32>, tensor<12xf32>, tensor<12xf32>, tensor<48x12xf32>, tensor<48xf32>, tensor<12x48xf32>, tensor<12xf32>, tensor<12xf32>, tensor<12xf32>, tensor<31x12xf32>, tensor<6x8xi64>) -> (tensor<f32>, tensor<6x8x12xf32>, tensor<8x12xf32>, tensor<6x8x1xf32>, tensor<6x8x1xf32>, tensor<6x8x12xf32>, tensor<6x4x8x3xf32>, tensor<6x4x8x3xf32>, tensor<6x4x3x8xf32>, tensor<8x8xi1>, tensor<6x4x8x8xf32>, tensor<6x8x12xf32>, tensor<6x8x12xf32>, tensor<6x8x12xf32>, tensor<6x8x48xf32>, tensor<6x8x48xf32>, tensor<6x8x12xf32>, tensor<6x8x12xf32>, tensor<6x8x31xf32>, tensor<48x1xf32>, tensor<48x1xf32>, tensor<f32>, tensor<6x8x1xf32>, tensor<6x8x1xf32>, tensor<8x1xi64>, tensor<48x1xi64>), res_attrs = [{}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}], sym_name = "main"}> ({
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
    ^bb0(%arg302: i64, %arg303: f32):
      %321 = "arith.index_cast"(%arg302) : (i64) -> index
      %322 = "linalg.index"() <{dim = 2 : i64}> : () -> index
      %323 = "arith.cmpi"(%321, %3) <{predicate = 2 : i64}> : (index, index) -> i1
      "cf.assert"(%323) <{msg = "index must be smaller than dim size"}> : (i1) -> ()
      %324 = "arith.cmpi"(%arg302, %1) <{predicate = 5 : i64}> : (i64, i64) -> i1
      "cf.assert"(%324) <{msg = "index must be larger or equal to 0"}> : (i1) -> ()
      %325 = "tensor.extract"(%arg0, %321, %322) : (tensor<31x12xf32>, index, index) -> f32
      "linalg.yield"(%325) : (f32) -> ()
    }) : (tensor<6x8xi64>, tensor<6x8x12xf32>) -> tensor<6x8x12xf32>
    %21 = "tensor.empty"() : () -> tensor<8xi64>
    %22 = "linalg.generic"(%21) <{indexing_maps = [#map2], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 0, 1>}> ({
    ^bb0(%arg301: i64):
      %319 = "linalg.index"() <{dim = 0 : i64}> : () -> index
      %320 = "arith.index_cast"(%319) : (index) -> i64
      "linalg.yield"(%320) : (i64) -> ()
    }) : (tensor<8xi64>) -> tensor<8xi64>
    %23 = "tensor.empty"() : () -> tensor<8x12xf32>
    %24 = "linalg.generic"(%22, %23) <{indexing_maps = [#map3, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg299: i64, %arg300: f32):
      %314 = "arith.index_cast"(%arg299) : (i64) -> index
      %315 = "linalg.index"() <{dim = 1 : i64}> : () -> index
      %316 = "arith.cmpi"(%314, %2) <{predicate = 2 : i64}> : (index, index) -> i1
      "cf.assert"(%316) <{msg = "index must be smaller than dim size"}> : (i1) -> ()
      %317 = "arith.cmpi"(%arg299, %1) <{predicate = 5 : i64}> : (i64, i64) -> i1
      "cf.assert"(%317) <{msg = "index must be larger or equal to 0"}> : (i1) -> ()
      %318 = "tensor.extract"(%arg2, %314, %315) : (tensor<8x12xf32>, index, index) -> f32
      "linalg.yield"(%318) : (f32) -> ()
    }) : (tensor<8xi64>, tensor<8x12xf32>) -> tensor<8x12xf32>
    %25 = "linalg.generic"(%20, %24, %19) <{indexing_maps = [#map1, #map5, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg296: f32, %arg297: f32, %arg298: f32):
      %313 = "arith.addf"(%arg296, %arg297) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%313) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<8x12xf32>, tensor<6x8x12xf32>) -> tensor<6x8x12xf32>
    %26 = "tensor.empty"() : () -> tensor<6x8x12xf64>
    %27 = "linalg.generic"(%25, %26) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg294: f32, %arg295: f64):
      %312 = "arith.extf"(%arg294) : (f32) -> f64
      "linalg.yield"(%312) : (f64) -> ()
    }) : (tensor<6x8x12xf32>, tensor<6x8x12xf64>) -> tensor<6x8x12xf64>
    %28 = "tensor.empty"() : () -> tensor<6x8x1xf64>
    %29 = "linalg.fill"(%4, %28) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg292: f64, %arg293: f64):
      "linalg.yield"(%arg292) : (f64) -> ()
    }) : (f64, tensor<6x8x1xf64>) -> tensor<6x8x1xf64>
    %30 = "linalg.generic"(%27, %29) <{indexing_maps = [#map1, #map6], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg290: f64, %arg291: f64):
      %311 = "arith.addf"(%arg290, %arg291) <{fastmath = #arith.fastmath<none>}> : (f64, f64) -> f64
      "linalg.yield"(%311) : (f64) -> ()
    }) : (tensor<6x8x12xf64>, tensor<6x8x1xf64>) -> tensor<6x8x1xf64>
    %31 = "linalg.generic"(%30, %28) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg288: f64, %arg289: f64):
      %310 = "arith.divf"(%arg288, %14) <{fastmath = #arith.fastmath<none>}> : (f64, f64) -> f64
      "linalg.yield"(%310) : (f64) -> ()
    }) : (tensor<6x8x1xf64>, tensor<6x8x1xf64>) -> tensor<6x8x1xf64>
    %32 = "linalg.generic"(%27, %31, %26) <{indexing_maps = [#map1, #map6, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg285: f64, %arg286: f64, %arg287: f64):
      %309 = "arith.subf"(%arg285, %arg286) <{fastmath = #arith.fastmath<none>}> : (f64, f64) -> f64
      "linalg.yield"(%309) : (f64) -> ()
    }) : (tensor<6x8x12xf64>, tensor<6x8x1xf64>, tensor<6x8x12xf64>) -> tensor<6x8x12xf64>
    %33 = "linalg.generic"(%32, %32, %26) <{indexing_maps = [#map1, #map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg282: f64, %arg283: f64, %arg284: f64):
      %308 = "arith.mulf"(%arg282, %arg283) <{fastmath = #arith.fastmath<none>}> : (f64, f64) -> f64
      "linalg.yield"(%308) : (f64) -> ()
    }) : (tensor<6x8x12xf64>, tensor<6x8x12xf64>, tensor<6x8x12xf64>) -> tensor<6x8x12xf64>
    %34 = "linalg.generic"(%33, %29) <{indexing_maps = [#map1, #map6], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg280: f64, %arg281: f64):
      %307 = "arith.addf"(%arg280, %arg281) <{fastmath = #arith.fastmath<none>}> : (f64, f64) -> f64
      "linalg.yield"(%307) : (f64) -> ()
    }) : (tensor<6x8x12xf64>, tensor<6x8x1xf64>) -> tensor<6x8x1xf64>
    %35 = "linalg.generic"(%34, %28) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg278: f64, %arg279: f64):
      %306 = "arith.divf"(%arg278, %14) <{fastmath = #arith.fastmath<none>}> : (f64, f64) -> f64
      "linalg.yield"(%306) : (f64) -> ()
    }) : (tensor<6x8x1xf64>, tensor<6x8x1xf64>) -> tensor<6x8x1xf64>
    %36 = "tensor.empty"() : () -> tensor<6x8x1xf32>
    %37 = "linalg.generic"(%35, %36) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg276: f64, %arg277: f32):
      %305 = "arith.truncf"(%arg276) : (f64) -> f32
      "linalg.yield"(%305) : (f32) -> ()
    }) : (tensor<6x8x1xf64>, tensor<6x8x1xf32>) -> tensor<6x8x1xf32>
    %38 = "linalg.fill"(%5, %36) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg274: f32, %arg275: f32):
      "linalg.yield"(%arg274) : (f32) -> ()
    }) : (f32, tensor<6x8x1xf32>) -> tensor<6x8x1xf32>
    %39 = "linalg.generic"(%25, %38) <{indexing_maps = [#map1, #map6], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg272: f32, %arg273: f32):
      %304 = "arith.addf"(%arg272, %arg273) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%304) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<6x8x1xf32>) -> tensor<6x8x1xf32>
    %40 = "linalg.generic"(%39, %36) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg270: f32, %arg271: f32):
      %303 = "arith.divf"(%arg270, %15) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%303) : (f32) -> ()
    }) : (tensor<6x8x1xf32>, tensor<6x8x1xf32>) -> tensor<6x8x1xf32>
    %41 = "linalg.generic"(%37, %36) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg268: f32, %arg269: f32):
      %301 = "arith.truncf"(%13) : (f64) -> f32
      %302 = "arith.addf"(%arg268, %301) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%302) : (f32) -> ()
    }) : (tensor<6x8x1xf32>, tensor<6x8x1xf32>) -> tensor<6x8x1xf32>
    %42 = "linalg.generic"(%41, %36) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg266: f32, %arg267: f32):
      %300 = "math.rsqrt"(%arg266) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      "linalg.yield"(%300) : (f32) -> ()
    }) : (tensor<6x8x1xf32>, tensor<6x8x1xf32>) -> tensor<6x8x1xf32>
    %43 = "linalg.generic"(%25, %40, %19) <{indexing_maps = [#map1, #map6, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg263: f32, %arg264: f32, %arg265: f32):
      %299 = "arith.subf"(%arg263, %arg264) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%299) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<6x8x1xf32>, tensor<6x8x12xf32>) -> tensor<6x8x12xf32>
    %44 = "linalg.generic"(%43, %42, %19) <{indexing_maps = [#map1, #map6, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg260: f32, %arg261: f32, %arg262: f32):
      %298 = "arith.mulf"(%arg260, %arg261) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%298) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<6x8x1xf32>, tensor<6x8x12xf32>) -> tensor<6x8x12xf32>
    %45 = "linalg.generic"(%44, %arg3, %19) <{indexing_maps = [#map1, #map7, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg257: f32, %arg258: f32, %arg259: f32):
      %297 = "arith.mulf"(%arg257, %arg258) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%297) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<12xf32>, tensor<6x8x12xf32>) -> tensor<6x8x12xf32>
    %46 = "linalg.generic"(%45, %arg4, %19) <{indexing_maps = [#map1, #map7, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg254: f32, %arg255: f32, %arg256: f32):
      %296 = "arith.addf"(%arg254, %arg255) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%296) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<12xf32>, tensor<6x8x12xf32>) -> tensor<6x8x12xf32>
    %47 = "arith.constant"() <{value = 0.000000e+00 : f32}> : () -> f32
    %48 = "tensor.empty"() : () -> tensor<6x8x36xf32>
    %49 = "linalg.generic"(%47, %48) <{indexing_maps = [#map8, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg252: f32, %arg253: f32):
      "linalg.yield"(%arg252) : (f32) -> ()
    }) : (f32, tensor<6x8x36xf32>) -> tensor<6x8x36xf32>
    %50 = "linalg.generic"(%46, %arg5, %49) <{indexing_maps = [#map9, #map10, #map11], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg249: f32, %arg250: f32, %arg251: f32):
      %294 = "arith.mulf"(%arg249, %arg250) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %295 = "arith.addf"(%arg251, %294) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%295) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<36x12xf32>, tensor<6x8x36xf32>) -> tensor<6x8x36xf32>
    %51 = "tensor.empty"() : () -> tensor<6x8x36xf32>
    %52 = "linalg.generic"(%50, %arg6, %51) <{indexing_maps = [#map1, #map7, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg246: f32, %arg247: f32, %arg248: f32):
      %293 = "arith.addf"(%arg246, %arg247) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%293) : (f32) -> ()
    }) : (tensor<6x8x36xf32>, tensor<36xf32>, tensor<6x8x36xf32>) -> tensor<6x8x36xf32>
    %53 = "tensor.extract_slice"(%52) <{operandSegmentSizes = array<i32: 1, 0, 0, 0>, static_offsets = array<i64: 0, 0, 0>, static_sizes = array<i64: 6, 8, 12>, static_strides = array<i64: 1, 1, 1>}> : (tensor<6x8x36xf32>) -> tensor<6x8x12xf32>
    %54 = "tensor.extract_slice"(%52) <{operandSegmentSizes = array<i32: 1, 0, 0, 0>, static_offsets = array<i64: 0, 0, 12>, static_sizes = array<i64: 6, 8, 12>, static_strides = array<i64: 1, 1, 1>}> : (tensor<6x8x36xf32>) -> tensor<6x8x12xf32>
    %55 = "tensor.extract_slice"(%52) <{operandSegmentSizes = array<i32: 1, 0, 0, 0>, static_offsets = array<i64: 0, 0, 24>, static_sizes = array<i64: 6, 8, 12>, static_strides = array<i64: 1, 1, 1>}> : (tensor<6x8x36xf32>) -> tensor<6x8x12xf32>
    %56 = "tensor.expand_shape"(%53) <{reassociation = [[0], [1], [2, 3]], static_output_shape = array<i64: 6, 8, 4, 3>}> : (tensor<6x8x12xf32>) -> tensor<6x8x4x3xf32>
    %57 = "tensor.empty"() : () -> tensor<6x4x8x3xf32>
    %58 = "linalg.transpose"(%56, %57) <{permutation = array<i64: 0, 2, 1, 3>}> ({
    ^bb0(%arg244: f32, %arg245: f32):
      "linalg.yield"(%arg244) : (f32) -> ()
    }) : (tensor<6x8x4x3xf32>, tensor<6x4x8x3xf32>) -> tensor<6x4x8x3xf32>
    %59 = "tensor.expand_shape"(%54) <{reassociation = [[0], [1], [2, 3]], static_output_shape = array<i64: 6, 8, 4, 3>}> : (tensor<6x8x12xf32>) -> tensor<6x8x4x3xf32>
    %60 = "tensor.expand_shape"(%55) <{reassociation = [[0], [1], [2, 3]], static_output_shape = array<i64: 6, 8, 4, 3>}> : (tensor<6x8x12xf32>) -> tensor<6x8x4x3xf32>
    %61 = "linalg.transpose"(%60, %57) <{permutation = array<i64: 0, 2, 1, 3>}> ({
    ^bb0(%arg242: f32, %arg243: f32):
      "linalg.yield"(%arg242) : (f32) -> ()
    }) : (tensor<6x8x4x3xf32>, tensor<6x4x8x3xf32>) -> tensor<6x4x8x3xf32>
    %62 = "tensor.empty"() : () -> tensor<6x4x3x8xf32>
    %63 = "linalg.transpose"(%59, %62) <{permutation = array<i64: 0, 2, 3, 1>}> ({
    ^bb0(%arg240: f32, %arg241: f32):
      "linalg.yield"(%arg240) : (f32) -> ()
    }) : (tensor<6x8x4x3xf32>, tensor<6x4x3x8xf32>) -> tensor<6x4x3x8xf32>
    %64 = "arith.constant"() <{value = 0.000000e+00 : f32}> : () -> f32
    %65 = "tensor.empty"() : () -> tensor<6x4x8x8xf32>
    %66 = "linalg.generic"(%64, %65) <{indexing_maps = [#map12, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg238: f32, %arg239: f32):
      "linalg.yield"(%arg238) : (f32) -> ()
    }) : (f32, tensor<6x4x8x8xf32>) -> tensor<6x4x8x8xf32>
    %67 = "linalg.generic"(%58, %63, %66) <{indexing_maps = [#map14, #map15, #map16], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg235: f32, %arg236: f32, %arg237: f32):
      %291 = "arith.mulf"(%arg235, %arg236) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %292 = "arith.addf"(%arg237, %291) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%292) : (f32) -> ()
    }) : (tensor<6x4x8x3xf32>, tensor<6x4x3x8xf32>, tensor<6x4x8x8xf32>) -> tensor<6x4x8x8xf32>
    %68 = "tensor.empty"() : () -> tensor<6x4x8x8xf32>
    %69 = "linalg.generic"(%67, %68) <{indexing_maps = [#map13, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg233: f32, %arg234: f32):
      %289 = "arith.truncf"(%12) : (f64) -> f32
      %290 = "arith.divf"(%arg233, %289) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%290) : (f32) -> ()
    }) : (tensor<6x4x8x8xf32>, tensor<6x4x8x8xf32>) -> tensor<6x4x8x8xf32>
    %70 = "tensor.expand_shape"(%22) <{reassociation = [[0, 1]], static_output_shape = array<i64: 1, 8>}> : (tensor<8xi64>) -> tensor<1x8xi64>
    %71 = "tensor.expand_shape"(%22) <{reassociation = [[0, 1]], static_output_shape = array<i64: 8, 1>}> : (tensor<8xi64>) -> tensor<8x1xi64>
    %72 = "tensor.empty"() : () -> tensor<8x8xi64>
    %73 = "linalg.generic"(%70, %71, %72) <{indexing_maps = [#map17, #map18, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg230: i64, %arg231: i64, %arg232: i64):
      %288 = "arith.subi"(%arg230, %arg231) <{overflowFlags = #arith.overflow<none>}> : (i64, i64) -> i64
      "linalg.yield"(%288) : (i64) -> ()
    }) : (tensor<1x8xi64>, tensor<8x1xi64>, tensor<8x8xi64>) -> tensor<8x8xi64>
    %74 = "tensor.empty"() : () -> tensor<8x8xi1>
    %75 = "linalg.generic"(%73, %74) <{indexing_maps = [#map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg228: i64, %arg229: i1):
      %287 = "arith.cmpi"(%arg228, %1) <{predicate = 3 : i64}> : (i64, i64) -> i1
      "linalg.yield"(%287) : (i1) -> ()
    }) : (tensor<8x8xi64>, tensor<8x8xi1>) -> tensor<8x8xi1>
    %76 = "linalg.generic"(%75, %10, %74) <{indexing_maps = [#map4, #map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg225: i1, %arg226: i1, %arg227: i1):
      %286 = "arith.andi"(%arg225, %arg226) : (i1, i1) -> i1
      "linalg.yield"(%286) : (i1) -> ()
    }) : (tensor<8x8xi1>, tensor<8x8xi1>, tensor<8x8xi1>) -> tensor<8x8xi1>
    %77 = "linalg.generic"(%76, %74) <{indexing_maps = [#map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg223: i1, %arg224: i1):
      %285 = "arith.xori"(%arg223, %6) : (i1, i1) -> i1
      "linalg.yield"(%285) : (i1) -> ()
    }) : (tensor<8x8xi1>, tensor<8x8xi1>) -> tensor<8x8xi1>
    %78 = "linalg.generic"(%77, %9, %69, %68) <{indexing_maps = [#map10, #map12, #map13, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 3, 1>}> ({
    ^bb0(%arg219: i1, %arg220: f32, %arg221: f32, %arg222: f32):
      %284 = "arith.select"(%arg219, %arg220, %arg221) : (i1, f32, f32) -> f32
      "linalg.yield"(%284) : (f32) -> ()
    }) : (tensor<8x8xi1>, tensor<f32>, tensor<6x4x8x8xf32>, tensor<6x4x8x8xf32>) -> tensor<6x4x8x8xf32>
    %79 = "tensor.empty"() : () -> tensor<6x4x8xi64>
    %80 = "linalg.fill"(%1, %79) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg217: i64, %arg218: i64):
      "linalg.yield"(%arg217) : (i64) -> ()
    }) : (i64, tensor<6x4x8xi64>) -> tensor<6x4x8xi64>
    %81 = "tensor.empty"() : () -> tensor<6x4x8xf32>
    %82 = "linalg.fill"(%7, %81) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg215: f32, %arg216: f32):
      "linalg.yield"(%arg215) : (f32) -> ()
    }) : (f32, tensor<6x4x8xf32>) -> tensor<6x4x8xf32>
    %83:2 = "linalg.generic"(%78, %82, %80) <{indexing_maps = [#map13, #map11, #map11], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 2>}> ({
    ^bb0(%arg212: f32, %arg213: f32, %arg214: i64):
      %279 = "linalg.index"() <{dim = 3 : i64}> : () -> index
      %280 = "arith.index_cast"(%279) : (index) -> i64
      %281 = "arith.maximumf"(%arg212, %arg213) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %282 = "arith.cmpf"(%arg212, %arg213) <{fastmath = #arith.fastmath<none>, predicate = 2 : i64}> : (f32, f32) -> i1
      %283 = "arith.select"(%282, %280, %arg214) : (i1, i64, i64) -> i64
      "linalg.yield"(%281, %283) : (f32, i64) -> ()
    }) : (tensor<6x4x8x8xf32>, tensor<6x4x8xf32>, tensor<6x4x8xi64>) -> (tensor<6x4x8xf32>, tensor<6x4x8xi64>)
    %84 = "tensor.expand_shape"(%83#0) <{reassociation = [[0], [1], [2, 3]], static_output_shape = array<i64: 6, 4, 8, 1>}> : (tensor<6x4x8xf32>) -> tensor<6x4x8x1xf32>
    %85 = "linalg.generic"(%78, %84, %68) <{indexing_maps = [#map13, #map19, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg209: f32, %arg210: f32, %arg211: f32):
      %278 = "arith.subf"(%arg209, %arg210) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%278) : (f32) -> ()
    }) : (tensor<6x4x8x8xf32>, tensor<6x4x8x1xf32>, tensor<6x4x8x8xf32>) -> tensor<6x4x8x8xf32>
    %86 = "linalg.generic"(%85, %68) <{indexing_maps = [#map13, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg207: f32, %arg208: f32):
      %277 = "math.exp"(%arg207) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      "linalg.yield"(%277) : (f32) -> ()
    }) : (tensor<6x4x8x8xf32>, tensor<6x4x8x8xf32>) -> tensor<6x4x8x8xf32>
    %87 = "tensor.empty"() : () -> tensor<6x4x8x1xf32>
    %88 = "linalg.fill"(%5, %87) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg205: f32, %arg206: f32):
      "linalg.yield"(%arg205) : (f32) -> ()
    }) : (f32, tensor<6x4x8x1xf32>) -> tensor<6x4x8x1xf32>
    %89 = "linalg.generic"(%86, %88) <{indexing_maps = [#map13, #map19], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg203: f32, %arg204: f32):
      %276 = "arith.addf"(%arg203, %arg204) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%276) : (f32) -> ()
    }) : (tensor<6x4x8x8xf32>, tensor<6x4x8x1xf32>) -> tensor<6x4x8x1xf32>
    %90 = "linalg.generic"(%86, %89, %68) <{indexing_maps = [#map13, #map19, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg200: f32, %arg201: f32, %arg202: f32):
      %275 = "arith.divf"(%arg200, %arg201) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%275) : (f32) -> ()
    }) : (tensor<6x4x8x8xf32>, tensor<6x4x8x1xf32>, tensor<6x4x8x8xf32>) -> tensor<6x4x8x8xf32>
    %91 = "arith.constant"() <{value = 0.000000e+00 : f32}> : () -> f32
    %92 = "tensor.empty"() : () -> tensor<6x4x8x3xf32>
    %93 = "linalg.generic"(%91, %92) <{indexing_maps = [#map12, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg198: f32, %arg199: f32):
      "linalg.yield"(%arg198) : (f32) -> ()
    }) : (f32, tensor<6x4x8x3xf32>) -> tensor<6x4x8x3xf32>
    %94 = "linalg.generic"(%90, %61, %93) <{indexing_maps = [#map14, #map15, #map16], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg195: f32, %arg196: f32, %arg197: f32):
      %273 = "arith.mulf"(%arg195, %arg196) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %274 = "arith.addf"(%arg197, %273) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%274) : (f32) -> ()
    }) : (tensor<6x4x8x8xf32>, tensor<6x4x8x3xf32>, tensor<6x4x8x3xf32>) -> tensor<6x4x8x3xf32>
    %95 = "tensor.empty"() : () -> tensor<6x8x4x3xf32>
    %96 = "linalg.transpose"(%94, %95) <{permutation = array<i64: 0, 2, 1, 3>}> ({
    ^bb0(%arg193: f32, %arg194: f32):
      "linalg.yield"(%arg193) : (f32) -> ()
    }) : (tensor<6x4x8x3xf32>, tensor<6x8x4x3xf32>) -> tensor<6x8x4x3xf32>
    %97 = "tensor.collapse_shape"(%96) <{reassociation = [[0], [1], [2, 3]]}> : (tensor<6x8x4x3xf32>) -> tensor<6x8x12xf32>
    %98 = "arith.constant"() <{value = 0.000000e+00 : f32}> : () -> f32
    %99 = "tensor.empty"() : () -> tensor<6x8x12xf32>
    %100 = "linalg.generic"(%98, %99) <{indexing_maps = [#map8, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg191: f32, %arg192: f32):
      "linalg.yield"(%arg191) : (f32) -> ()
    }) : (f32, tensor<6x8x12xf32>) -> tensor<6x8x12xf32>
    %101 = "linalg.generic"(%97, %arg7, %100) <{indexing_maps = [#map9, #map10, #map11], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg188: f32, %arg189: f32, %arg190: f32):
      %271 = "arith.mulf"(%arg188, %arg189) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %272 = "arith.addf"(%arg190, %271) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%272) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<12x12xf32>, tensor<6x8x12xf32>) -> tensor<6x8x12xf32>
    %102 = "linalg.generic"(%101, %arg8, %19) <{indexing_maps = [#map1, #map7, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg185: f32, %arg186: f32, %arg187: f32):
      %270 = "arith.addf"(%arg185, %arg186) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%270) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<12xf32>, tensor<6x8x12xf32>) -> tensor<6x8x12xf32>
    %103 = "linalg.generic"(%25, %102, %19) <{indexing_maps = [#map1, #map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg182: f32, %arg183: f32, %arg184: f32):
      %269 = "arith.addf"(%arg182, %arg183) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%269) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<6x8x12xf32>, tensor<6x8x12xf32>) -> tensor<6x8x12xf32>
    %104 = "linalg.generic"(%103, %26) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg180: f32, %arg181: f64):
      %268 = "arith.extf"(%arg180) : (f32) -> f64
      "linalg.yield"(%268) : (f64) -> ()
    }) : (tensor<6x8x12xf32>, tensor<6x8x12xf64>) -> tensor<6x8x12xf64>
    %105 = "linalg.generic"(%104, %29) <{indexing_maps = [#map1, #map6], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg178: f64, %arg179: f64):
      %267 = "arith.addf"(%arg178, %arg179) <{fastmath = #arith.fastmath<none>}> : (f64, f64) -> f64
      "linalg.yield"(%267) : (f64) -> ()
    }) : (tensor<6x8x12xf64>, tensor<6x8x1xf64>) -> tensor<6x8x1xf64>
    %106 = "linalg.generic"(%105, %28) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg176: f64, %arg177: f64):
      %266 = "arith.divf"(%arg176, %14) <{fastmath = #arith.fastmath<none>}> : (f64, f64) -> f64
      "linalg.yield"(%266) : (f64) -> ()
    }) : (tensor<6x8x1xf64>, tensor<6x8x1xf64>) -> tensor<6x8x1xf64>
    %107 = "linalg.generic"(%104, %106, %26) <{indexing_maps = [#map1, #map6, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg173: f64, %arg174: f64, %arg175: f64):
      %265 = "arith.subf"(%arg173, %arg174) <{fastmath = #arith.fastmath<none>}> : (f64, f64) -> f64
      "linalg.yield"(%265) : (f64) -> ()
    }) : (tensor<6x8x12xf64>, tensor<6x8x1xf64>, tensor<6x8x12xf64>) -> tensor<6x8x12xf64>
    %108 = "linalg.generic"(%107, %107, %26) <{indexing_maps = [#map1, #map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg170: f64, %arg171: f64, %arg172: f64):
      %264 = "arith.mulf"(%arg170, %arg171) <{fastmath = #arith.fastmath<none>}> : (f64, f64) -> f64
      "linalg.yield"(%264) : (f64) -> ()
    }) : (tensor<6x8x12xf64>, tensor<6x8x12xf64>, tensor<6x8x12xf64>) -> tensor<6x8x12xf64>
    %109 = "linalg.generic"(%108, %29) <{indexing_maps = [#map1, #map6], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg168: f64, %arg169: f64):
      %263 = "arith.addf"(%arg168, %arg169) <{fastmath = #arith.fastmath<none>}> : (f64, f64) -> f64
      "linalg.yield"(%263) : (f64) -> ()
    }) : (tensor<6x8x12xf64>, tensor<6x8x1xf64>) -> tensor<6x8x1xf64>
    %110 = "linalg.generic"(%109, %28) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg166: f64, %arg167: f64):
      %262 = "arith.divf"(%arg166, %14) <{fastmath = #arith.fastmath<none>}> : (f64, f64) -> f64
      "linalg.yield"(%262) : (f64) -> ()
    }) : (tensor<6x8x1xf64>, tensor<6x8x1xf64>) -> tensor<6x8x1xf64>
    %111 = "linalg.generic"(%110, %36) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg164: f64, %arg165: f32):
      %261 = "arith.truncf"(%arg164) : (f64) -> f32
      "linalg.yield"(%261) : (f32) -> ()
    }) : (tensor<6x8x1xf64>, tensor<6x8x1xf32>) -> tensor<6x8x1xf32>
    %112 = "linalg.generic"(%103, %38) <{indexing_maps = [#map1, #map6], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg162: f32, %arg163: f32):
      %260 = "arith.addf"(%arg162, %arg163) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%260) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<6x8x1xf32>) -> tensor<6x8x1xf32>
    %113 = "linalg.generic"(%112, %36) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg160: f32, %arg161: f32):
      %259 = "arith.divf"(%arg160, %15) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%259) : (f32) -> ()
    }) : (tensor<6x8x1xf32>, tensor<6x8x1xf32>) -> tensor<6x8x1xf32>
    %114 = "linalg.generic"(%111, %36) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg158: f32, %arg159: f32):
      %257 = "arith.truncf"(%13) : (f64) -> f32
      %258 = "arith.addf"(%arg158, %257) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%258) : (f32) -> ()
    }) : (tensor<6x8x1xf32>, tensor<6x8x1xf32>) -> tensor<6x8x1xf32>
    %115 = "linalg.generic"(%114, %36) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg156: f32, %arg157: f32):
      %256 = "math.rsqrt"(%arg156) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      "linalg.yield"(%256) : (f32) -> ()
    }) : (tensor<6x8x1xf32>, tensor<6x8x1xf32>) -> tensor<6x8x1xf32>
    %116 = "linalg.generic"(%103, %113, %19) <{indexing_maps = [#map1, #map6, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg153: f32, %arg154: f32, %arg155: f32):
      %255 = "arith.subf"(%arg153, %arg154) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%255) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<6x8x1xf32>, tensor<6x8x12xf32>) -> tensor<6x8x12xf32>
    %117 = "linalg.generic"(%116, %115, %19) <{indexing_maps = [#map1, #map6, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg150: f32, %arg151: f32, %arg152: f32):
      %254 = "arith.mulf"(%arg150, %arg151) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%254) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<6x8x1xf32>, tensor<6x8x12xf32>) -> tensor<6x8x12xf32>
    %118 = "linalg.generic"(%117, %arg9, %19) <{indexing_maps = [#map1, #map7, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg147: f32, %arg148: f32, %arg149: f32):
      %253 = "arith.mulf"(%arg147, %arg148) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%253) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<12xf32>, tensor<6x8x12xf32>) -> tensor<6x8x12xf32>
    %119 = "linalg.generic"(%118, %arg10, %19) <{indexing_maps = [#map1, #map7, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg144: f32, %arg145: f32, %arg146: f32):
      %252 = "arith.addf"(%arg144, %arg145) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%252) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<12xf32>, tensor<6x8x12xf32>) -> tensor<6x8x12xf32>
    %120 = "arith.constant"() <{value = 0.000000e+00 : f32}> : () -> f32
    %121 = "tensor.empty"() : () -> tensor<6x8x48xf32>
    %122 = "linalg.generic"(%120, %121) <{indexing_maps = [#map8, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg142: f32, %arg143: f32):
      "linalg.yield"(%arg142) : (f32) -> ()
    }) : (f32, tensor<6x8x48xf32>) -> tensor<6x8x48xf32>
    %123 = "linalg.generic"(%119, %arg11, %122) <{indexing_maps = [#map9, #map10, #map11], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg139: f32, %arg140: f32, %arg141: f32):
      %250 = "arith.mulf"(%arg139, %arg140) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %251 = "arith.addf"(%arg141, %250) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%251) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<48x12xf32>, tensor<6x8x48xf32>) -> tensor<6x8x48xf32>
    %124 = "tensor.empty"() : () -> tensor<6x8x48xf32>
    %125 = "linalg.generic"(%123, %arg12, %124) <{indexing_maps = [#map1, #map7, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg136: f32, %arg137: f32, %arg138: f32):
      %249 = "arith.addf"(%arg136, %arg137) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%249) : (f32) -> ()
    }) : (tensor<6x8x48xf32>, tensor<48xf32>, tensor<6x8x48xf32>) -> tensor<6x8x48xf32>
    %126 = "linalg.generic"(%125, %124) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg134: f32, %arg135: f32):
      %248 = "arith.mulf"(%arg134, %16) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%248) : (f32) -> ()
    }) : (tensor<6x8x48xf32>, tensor<6x8x48xf32>) -> tensor<6x8x48xf32>
    %127 = "linalg.generic"(%125, %124) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg132: f32, %arg133: f32):
      %246 = "arith.truncf"(%11) : (f64) -> f32
      %247 = "arith.mulf"(%arg132, %246) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%247) : (f32) -> ()
    }) : (tensor<6x8x48xf32>, tensor<6x8x48xf32>) -> tensor<6x8x48xf32>
    %128 = "linalg.generic"(%127, %124) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg130: f32, %arg131: f32):
      %245 = "math.erf"(%arg130) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      "linalg.yield"(%245) : (f32) -> ()
    }) : (tensor<6x8x48xf32>, tensor<6x8x48xf32>) -> tensor<6x8x48xf32>
    %129 = "linalg.generic"(%128, %124) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg128: f32, %arg129: f32):
      %244 = "arith.addf"(%arg128, %17) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%244) : (f32) -> ()
    }) : (tensor<6x8x48xf32>, tensor<6x8x48xf32>) -> tensor<6x8x48xf32>
    %130 = "linalg.generic"(%126, %129, %124) <{indexing_maps = [#map1, #map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg125: f32, %arg126: f32, %arg127: f32):
      %243 = "arith.mulf"(%arg125, %arg126) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%243) : (f32) -> ()
    }) : (tensor<6x8x48xf32>, tensor<6x8x48xf32>, tensor<6x8x48xf32>) -> tensor<6x8x48xf32>
    %131 = "arith.constant"() <{value = 0.000000e+00 : f32}> : () -> f32
    %132 = "tensor.empty"() : () -> tensor<6x8x12xf32>
    %133 = "linalg.generic"(%131, %132) <{indexing_maps = [#map8, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg123: f32, %arg124: f32):
      "linalg.yield"(%arg123) : (f32) -> ()
    }) : (f32, tensor<6x8x12xf32>) -> tensor<6x8x12xf32>
    %134 = "linalg.generic"(%130, %arg13, %133) <{indexing_maps = [#map9, #map10, #map11], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg120: f32, %arg121: f32, %arg122: f32):
      %241 = "arith.mulf"(%arg120, %arg121) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %242 = "arith.addf"(%arg122, %241) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%242) : (f32) -> ()
    }) : (tensor<6x8x48xf32>, tensor<12x48xf32>, tensor<6x8x12xf32>) -> tensor<6x8x12xf32>
    %135 = "linalg.generic"(%134, %arg14, %19) <{indexing_maps = [#map1, #map7, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg117: f32, %arg118: f32, %arg119: f32):
      %240 = "arith.addf"(%arg117, %arg118) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%240) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<12xf32>, tensor<6x8x12xf32>) -> tensor<6x8x12xf32>
    %136 = "linalg.generic"(%103, %135, %19) <{indexing_maps = [#map1, #map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg114: f32, %arg115: f32, %arg116: f32):
      %239 = "arith.addf"(%arg114, %arg115) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%239) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<6x8x12xf32>, tensor<6x8x12xf32>) -> tensor<6x8x12xf32>
    %137 = "linalg.generic"(%136, %26) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg112: f32, %arg113: f64):
      %238 = "arith.extf"(%arg112) : (f32) -> f64
      "linalg.yield"(%238) : (f64) -> ()
    }) : (tensor<6x8x12xf32>, tensor<6x8x12xf64>) -> tensor<6x8x12xf64>
    %138 = "linalg.generic"(%137, %29) <{indexing_maps = [#map1, #map6], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg110: f64, %arg111: f64):
      %237 = "arith.addf"(%arg110, %arg111) <{fastmath = #arith.fastmath<none>}> : (f64, f64) -> f64
      "linalg.yield"(%237) : (f64) -> ()
    }) : (tensor<6x8x12xf64>, tensor<6x8x1xf64>) -> tensor<6x8x1xf64>
    %139 = "linalg.generic"(%138, %28) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg108: f64, %arg109: f64):
      %236 = "arith.divf"(%arg108, %14) <{fastmath = #arith.fastmath<none>}> : (f64, f64) -> f64
      "linalg.yield"(%236) : (f64) -> ()
    }) : (tensor<6x8x1xf64>, tensor<6x8x1xf64>) -> tensor<6x8x1xf64>
    %140 = "linalg.generic"(%137, %139, %26) <{indexing_maps = [#map1, #map6, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg105: f64, %arg106: f64, %arg107: f64):
      %235 = "arith.subf"(%arg105, %arg106) <{fastmath = #arith.fastmath<none>}> : (f64, f64) -> f64
      "linalg.yield"(%235) : (f64) -> ()
    }) : (tensor<6x8x12xf64>, tensor<6x8x1xf64>, tensor<6x8x12xf64>) -> tensor<6x8x12xf64>
    %141 = "linalg.generic"(%140, %140, %26) <{indexing_maps = [#map1, #map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg102: f64, %arg103: f64, %arg104: f64):
      %234 = "arith.mulf"(%arg102, %arg103) <{fastmath = #arith.fastmath<none>}> : (f64, f64) -> f64
      "linalg.yield"(%234) : (f64) -> ()
    }) : (tensor<6x8x12xf64>, tensor<6x8x12xf64>, tensor<6x8x12xf64>) -> tensor<6x8x12xf64>
    %142 = "linalg.generic"(%141, %29) <{indexing_maps = [#map1, #map6], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg100: f64, %arg101: f64):
      %233 = "arith.addf"(%arg100, %arg101) <{fastmath = #arith.fastmath<none>}> : (f64, f64) -> f64
      "linalg.yield"(%233) : (f64) -> ()
    }) : (tensor<6x8x12xf64>, tensor<6x8x1xf64>) -> tensor<6x8x1xf64>
    %143 = "linalg.generic"(%142, %28) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg98: f64, %arg99: f64):
      %232 = "arith.divf"(%arg98, %14) <{fastmath = #arith.fastmath<none>}> : (f64, f64) -> f64
      "linalg.yield"(%232) : (f64) -> ()
    }) : (tensor<6x8x1xf64>, tensor<6x8x1xf64>) -> tensor<6x8x1xf64>
    %144 = "linalg.generic"(%143, %36) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg96: f64, %arg97: f32):
      %231 = "arith.truncf"(%arg96) : (f64) -> f32
      "linalg.yield"(%231) : (f32) -> ()
    }) : (tensor<6x8x1xf64>, tensor<6x8x1xf32>) -> tensor<6x8x1xf32>
    %145 = "linalg.generic"(%136, %38) <{indexing_maps = [#map1, #map6], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg94: f32, %arg95: f32):
      %230 = "arith.addf"(%arg94, %arg95) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%230) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<6x8x1xf32>) -> tensor<6x8x1xf32>
    %146 = "linalg.generic"(%145, %36) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg92: f32, %arg93: f32):
      %229 = "arith.divf"(%arg92, %15) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%229) : (f32) -> ()
    }) : (tensor<6x8x1xf32>, tensor<6x8x1xf32>) -> tensor<6x8x1xf32>
    %147 = "linalg.generic"(%144, %36) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg90: f32, %arg91: f32):
      %227 = "arith.truncf"(%13) : (f64) -> f32
      %228 = "arith.addf"(%arg90, %227) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%228) : (f32) -> ()
    }) : (tensor<6x8x1xf32>, tensor<6x8x1xf32>) -> tensor<6x8x1xf32>
    %148 = "linalg.generic"(%147, %36) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg88: f32, %arg89: f32):
      %226 = "math.rsqrt"(%arg88) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      "linalg.yield"(%226) : (f32) -> ()
    }) : (tensor<6x8x1xf32>, tensor<6x8x1xf32>) -> tensor<6x8x1xf32>
    %149 = "linalg.generic"(%136, %146, %19) <{indexing_maps = [#map1, #map6, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg85: f32, %arg86: f32, %arg87: f32):
      %225 = "arith.subf"(%arg85, %arg86) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%225) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<6x8x1xf32>, tensor<6x8x12xf32>) -> tensor<6x8x12xf32>
    %150 = "linalg.generic"(%149, %148, %19) <{indexing_maps = [#map1, #map6, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg82: f32, %arg83: f32, %arg84: f32):
      %224 = "arith.mulf"(%arg82, %arg83) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%224) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<6x8x1xf32>, tensor<6x8x12xf32>) -> tensor<6x8x12xf32>
    %151 = "linalg.generic"(%150, %arg15, %19) <{indexing_maps = [#map1, #map7, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg79: f32, %arg80: f32, %arg81: f32):
      %223 = "arith.mulf"(%arg79, %arg80) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%223) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<12xf32>, tensor<6x8x12xf32>) -> tensor<6x8x12xf32>
    %152 = "linalg.generic"(%151, %arg16, %19) <{indexing_maps = [#map1, #map7, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg76: f32, %arg77: f32, %arg78: f32):
      %222 = "arith.addf"(%arg76, %arg77) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%222) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<12xf32>, tensor<6x8x12xf32>) -> tensor<6x8x12xf32>
    %153 = "arith.constant"() <{value = 0.000000e+00 : f32}> : () -> f32
    %154 = "tensor.empty"() : () -> tensor<6x8x31xf32>
    %155 = "linalg.generic"(%153, %154) <{indexing_maps = [#map8, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg74: f32, %arg75: f32):
      "linalg.yield"(%arg74) : (f32) -> ()
    }) : (f32, tensor<6x8x31xf32>) -> tensor<6x8x31xf32>
    %156 = "linalg.generic"(%152, %arg17, %155) <{indexing_maps = [#map9, #map10, #map11], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg71: f32, %arg72: f32, %arg73: f32):
      %220 = "arith.mulf"(%arg71, %arg72) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %221 = "arith.addf"(%arg73, %220) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%221) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<31x12xf32>, tensor<6x8x31xf32>) -> tensor<6x8x31xf32>
    %157 = "sdy.sharding_constraint"(%156) {sharding = #sdy.sharding<@mesh, [{?}, {?}, {}]>} : (tensor<6x8x31xf32>) -> tensor<6x8x31xf32>
    %158 = "tensor.collapse_shape"(%157) <{reassociation = [[0, 1], [2]]}> : (tensor<6x8x31xf32>) -> tensor<48x31xf32>
    %159 = "tensor.collapse_shape"(%arg18) <{reassociation = [[0, 1]]}> : (tensor<6x8xi64>) -> tensor<48xi64>
    %160 = "tensor.empty"() : () -> tensor<48xi64>
    %161 = "linalg.fill"(%1, %160) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg69: i64, %arg70: i64):
      "linalg.yield"(%arg69) : (i64) -> ()
    }) : (i64, tensor<48xi64>) -> tensor<48xi64>
    %162 = "tensor.empty"() : () -> tensor<48xf32>
    %163 = "linalg.fill"(%7, %162) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg67: f32, %arg68: f32):
      "linalg.yield"(%arg67) : (f32) -> ()
    }) : (f32, tensor<48xf32>) -> tensor<48xf32>
    %164:2 = "linalg.generic"(%158, %163, %161) <{indexing_maps = [#map4, #map3, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 2>}> ({
    ^bb0(%arg64: f32, %arg65: f32, %arg66: i64):
      %215 = "linalg.index"() <{dim = 1 : i64}> : () -> index
      %216 = "arith.index_cast"(%215) : (index) -> i64
      %217 = "arith.maximumf"(%arg64, %arg65) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %218 = "arith.cmpf"(%arg64, %arg65) <{fastmath = #arith.fastmath<none>, predicate = 2 : i64}> : (f32, f32) -> i1
      %219 = "arith.select"(%218, %216, %arg66) : (i1, i64, i64) -> i64
      "linalg.yield"(%217, %219) : (f32, i64) -> ()
    }) : (tensor<48x31xf32>, tensor<48xf32>, tensor<48xi64>) -> (tensor<48xf32>, tensor<48xi64>)
    %165 = "tensor.expand_shape"(%164#0) <{reassociation = [[0, 1]], static_output_shape = array<i64: 48, 1>}> : (tensor<48xf32>) -> tensor<48x1xf32>
    %166 = "tensor.empty"() : () -> tensor<48x31xf32>
    %167 = "linalg.generic"(%158, %165, %166) <{indexing_maps = [#map4, #map18, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg61: f32, %arg62: f32, %arg63: f32):
      %214 = "arith.subf"(%arg61, %arg62) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%214) : (f32) -> ()
    }) : (tensor<48x31xf32>, tensor<48x1xf32>, tensor<48x31xf32>) -> tensor<48x31xf32>
    %168 = "linalg.generic"(%167, %166) <{indexing_maps = [#map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg59: f32, %arg60: f32):
      %213 = "math.exp"(%arg59) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      "linalg.yield"(%213) : (f32) -> ()
    }) : (tensor<48x31xf32>, tensor<48x31xf32>) -> tensor<48x31xf32>
    %169 = "tensor.empty"() : () -> tensor<48x1xf32>
    %170 = "linalg.fill"(%5, %169) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg57: f32, %arg58: f32):
      "linalg.yield"(%arg57) : (f32) -> ()
    }) : (f32, tensor<48x1xf32>) -> tensor<48x1xf32>
    %171 = "linalg.generic"(%168, %170) <{indexing_maps = [#map4, #map18], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg55: f32, %arg56: f32):
      %212 = "arith.addf"(%arg55, %arg56) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%212) : (f32) -> ()
    }) : (tensor<48x31xf32>, tensor<48x1xf32>) -> tensor<48x1xf32>
    %172 = "linalg.generic"(%171, %169) <{indexing_maps = [#map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg53: f32, %arg54: f32):
      %211 = "math.log"(%arg53) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      "linalg.yield"(%211) : (f32) -> ()
    }) : (tensor<48x1xf32>, tensor<48x1xf32>) -> tensor<48x1xf32>
    %173 = "linalg.generic"(%167, %172, %166) <{indexing_maps = [#map4, #map18, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg50: f32, %arg51: f32, %arg52: f32):
      %210 = "arith.subf"(%arg50, %arg51) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%210) : (f32) -> ()
    }) : (tensor<48x31xf32>, tensor<48x1xf32>, tensor<48x31xf32>) -> tensor<48x31xf32>
    %174 = "tensor.empty"() : () -> tensor<48xi1>
    %175 = "linalg.generic"(%159, %174) <{indexing_maps = [#map2, #map2], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg48: i64, %arg49: i1):
      %209 = "arith.cmpi"(%arg48, %0) <{predicate = 1 : i64}> : (i64, i64) -> i1
      "linalg.yield"(%209) : (i1) -> ()
    }) : (tensor<48xi64>, tensor<48xi1>) -> tensor<48xi1>
    %176 = "linalg.generic"(%175, %159, %18, %160) <{indexing_maps = [#map2, #map2, #map20, #map2], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 3, 1>}> ({
    ^bb0(%arg44: i1, %arg45: i64, %arg46: i64, %arg47: i64):
      %208 = "arith.select"(%arg44, %arg45, %arg46) : (i1, i64, i64) -> i64
      "linalg.yield"(%208) : (i64) -> ()
    }) : (tensor<48xi1>, tensor<48xi64>, tensor<i64>, tensor<48xi64>) -> tensor<48xi64>
    %177 = "tensor.expand_shape"(%176) <{reassociation = [[0, 1]], static_output_shape = array<i64: 48, 1>}> : (tensor<48xi64>) -> tensor<48x1xi64>
    %178 = "linalg.generic"(%177, %170) <{indexing_maps = [#map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg42: i64, %arg43: f32):
      %203 = "linalg.index"() <{dim = 0 : i64}> : () -> index
      %204 = "arith.index_cast"(%arg42) : (i64) -> index
      %205 = "arith.cmpi"(%204, %3) <{predicate = 2 : i64}> : (index, index) -> i1
      "cf.assert"(%205) <{msg = "index must be smaller than dim size"}> : (i1) -> ()
      %206 = "arith.cmpi"(%arg42, %1) <{predicate = 5 : i64}> : (i64, i64) -> i1
      "cf.assert"(%206) <{msg = "index must be larger or equal to 0"}> : (i1) -> ()
      %207 = "tensor.extract"(%173, %203, %204) : (tensor<48x31xf32>, index, index) -> f32
      "linalg.yield"(%207) : (f32) -> ()
    }) : (tensor<48x1xi64>, tensor<48x1xf32>) -> tensor<48x1xf32>
    %179 = "tensor.collapse_shape"(%178) <{reassociation = [[0, 1]]}> : (tensor<48x1xf32>) -> tensor<48xf32>
    %180 = "linalg.generic"(%179, %162) <{indexing_maps = [#map2, #map2], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg40: f32, %arg41: f32):
      %202 = "arith.negf"(%arg40) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      "linalg.yield"(%202) : (f32) -> ()
    }) : (tensor<48xf32>, tensor<48xf32>) -> tensor<48xf32>
    %181 = "linalg.generic"(%175, %180, %8, %162) <{indexing_maps = [#map2, #map2, #map20, #map2], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 3, 1>}> ({
    ^bb0(%arg36: i1, %arg37: f32, %arg38: f32, %arg39: f32):
      %201 = "arith.select"(%arg36, %arg37, %arg38) : (i1, f32, f32) -> f32
      "linalg.yield"(%201) : (f32) -> ()
    }) : (tensor<48xi1>, tensor<48xf32>, tensor<f32>, tensor<48xf32>) -> tensor<48xf32>
    %182 = "tensor.empty"() : () -> tensor<i64>
    %183 = "linalg.fill"(%1, %182) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg34: i64, %arg35: i64):
      "linalg.yield"(%arg34) : (i64) -> ()
    }) : (i64, tensor<i64>) -> tensor<i64>
    %184 = "linalg.generic"(%175, %183) <{indexing_maps = [#map2, #map20], iterator_types = [#linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg32: i1, %arg33: i64):
      %199 = "arith.extui"(%arg32) : (i1) -> i64
      %200 = "arith.addi"(%199, %arg33) <{overflowFlags = #arith.overflow<none>}> : (i64, i64) -> i64
      "linalg.yield"(%200) : (i64) -> ()
    }) : (tensor<48xi1>, tensor<i64>) -> tensor<i64>
    %185 = "tensor.empty"() : () -> tensor<f32>
    %186 = "linalg.generic"(%184, %185) <{indexing_maps = [#map21, #map21], iterator_types = [], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg30: i64, %arg31: f32):
      %198 = "arith.sitofp"(%arg30) : (i64) -> f32
      "linalg.yield"(%198) : (f32) -> ()
    }) : (tensor<i64>, tensor<f32>) -> tensor<f32>
    %187 = "linalg.fill"(%5, %185) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg28: f32, %arg29: f32):
      "linalg.yield"(%arg28) : (f32) -> ()
    }) : (f32, tensor<f32>) -> tensor<f32>
    %188 = "linalg.generic"(%181, %187) <{indexing_maps = [#map2, #map20], iterator_types = [#linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg26: f32, %arg27: f32):
      %197 = "arith.addf"(%arg26, %arg27) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%197) : (f32) -> ()
    }) : (tensor<48xf32>, tensor<f32>) -> tensor<f32>
    %189 = "linalg.generic"(%188, %186, %185) <{indexing_maps = [#map21, #map21, #map21], iterator_types = [], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg23: f32, %arg24: f32, %arg25: f32):
      %196 = "arith.divf"(%arg23, %arg24) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%196) : (f32) -> ()
    }) : (tensor<f32>, tensor<f32>, tensor<f32>) -> tensor<f32>
    %190 = "linalg.generic"(%148, %36) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg21: f32, %arg22: f32):
      %195 = "arith.divf"(%arg21, %15) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%195) : (f32) -> ()
    }) : (tensor<6x8x1xf32>, tensor<6x8x1xf32>) -> tensor<6x8x1xf32>
    %191 = "linalg.generic"(%115, %36) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg19: f32, %arg20: f32):
      %194 = "arith.divf"(%arg19, %15) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%194) : (f32) -> ()
    }) : (tensor<6x8x1xf32>, tensor<6x8x1xf32>) -> tensor<6x8x1xf32>
    %192 = "tensor.collapse_shape"(%arg1) <{reassociation = [[0, 1]]}> : (tensor<6x8xi64>) -> tensor<48xi64>
    %193 = "tensor.expand_shape"(%192) <{reassociation = [[0, 1]], static_output_shape = array<i64: 48, 1>}> : (tensor<48xi64>) -> tensor<48x1xi64>
    "func.return"(%189, %20, %24, %40, %42, %46, %58, %61, %63, %77, %90, %97, %117, %119, %123, %130, %150, %152, %157, %165, %172, %186, %190, %191, %71, %193) : (tensor<f32>, tensor<6x8x12xf32>, tensor<8x12xf32>, tensor<6x8x1xf32>, tensor<6x8x1xf32>, tensor<6x8x12xf32>, tensor<6x4x8x3xf32>, tensor<6x4x8x3xf32>, tensor<6x4x3x8xf32>, tensor<8x8xi1>, tensor<6x4x8x8xf32>, tensor<6x8x12xf32>, tensor<6x8x12xf32>, tensor<6x8x12xf32>, tensor<6x8x48xf32>, tensor<6x8x48xf32>, tensor<6x8x12xf32>, tensor<6x8x12xf32>, tensor<6x8x31xf32>, tensor<48x1xf32>, tensor<48x1xf32>, tensor<f32>, tensor<6x8x1xf32>, tensor<6x8x1xf32>, tensor<8x1xi64>, tensor<48x1xi64>) -> ()
  }) : () -> ()
}) : () -> ()
