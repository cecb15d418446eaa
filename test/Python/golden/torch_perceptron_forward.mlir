#map = affine_map<(d0, d1, d2) -> (d0, d2)>
#map1 = affine_map<(d0, d1, d2) -> (d2, d1)>
#map2 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map3 = affine_map<(d0, d1) -> (d1)>
#map4 = affine_map<(d0, d1) -> (d0, d1)>
#map5 = affine_map<(d0, d1) -> ()>
"builtin.module"() ({
  "sdy.mesh"() {mesh = #sdy.mesh<["dp"=2, "tp"=3]>, sym_name = "mesh"} : () -> ()
  "func.func"() <{arg_attrs = [{sdy.sharding = #sdy.sharding<@mesh, [{"tp"}, {}]>, tp.name = "model.fc1.weight"}, {sdy.sharding = #sdy.sharding<@mesh, [{"tp"}]>, tp.name = "model.fc1.bias"}, {sdy.sharding = #sdy.sharding<@mesh, [{"dp"}, {}]>, tp.name = "x"}, {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tp"}]>, tp.name = "model.fc2.weight"}, {sdy.sharding = #sdy.sharding<@mesh, [{}]>, tp.name = "model.fc2.bias"}], function_type = (tensor<14x10xf32>, tensor<14xf32>, tensor<7x10xf32>, tensor<10x14xf32>, tensor<10xf32>) -> (tensor<f32>, tensor<7x14xf32>, tensor<7x14xf32>, tensor<7x10xf32>, tensor<10x14xf32>), res_attrs = [{}, {}, {}, {}, {}], sym_name = "main"}> ({
  ^bb0(%arg0: tensor<14x10xf32>, %arg1: tensor<14xf32>, %arg2: tensor<7x10xf32>, %arg3: tensor<10x14xf32>, %arg4: tensor<10xf32>):
    %0 = "arith.constant"() <{value = 2 : i64}> : () -> i64
    %1 = "arith.constant"() <{value = 0.000000e+00 : f32}> : () -> f32
    %2 = "arith.constant"() <{value = 0.70710678118654757 : f64}> : () -> f64
    %3 = "arith.constant"() <{value = 5.000000e-01 : f32}> : () -> f32
    %4 = "arith.constant"() <{value = 1.000000e+00 : f32}> : () -> f32
    %5 = "tensor.empty"() : () -> tensor<10x14xf32>
    %6 = "linalg.transpose"(%arg0, %5) <{permutation = array<i64: 1, 0>}> ({
    ^bb0(%arg44: f32, %arg45: f32):
      "linalg.yield"(%arg44) : (f32) -> ()
    }) : (tensor<14x10xf32>, tensor<10x14xf32>) -> tensor<10x14xf32>
    %7 = "tensor.empty"() : () -> tensor<7x14xf32>
    %8 = "linalg.fill"(%1, %7) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg42: f32, %arg43: f32):
      "linalg.yield"(%arg42) : (f32) -> ()
    }) : (f32, tensor<7x14xf32>) -> tensor<7x14xf32>
    %9 = "linalg.matmul"(%arg2, %6, %8) <{indexing_maps = [#map, #map1, #map2], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg39: f32, %arg40: f32, %arg41: f32):
      %40 = "arith.mulf"(%arg39, %arg40) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %41 = "arith.addf"(%arg41, %40) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%41) : (f32) -> ()
    }) : (tensor<7x10xf32>, tensor<10x14xf32>, tensor<7x14xf32>) -> tensor<7x14xf32>
    %10 = "linalg.generic"(%arg1, %7) <{indexing_maps = [#map3, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg37: f32, %arg38: f32):
      "linalg.yield"(%arg37) : (f32) -> ()
    }) : (tensor<14xf32>, tensor<7x14xf32>) -> tensor<7x14xf32>
    %11 = "linalg.generic"(%9, %10, %7) <{indexing_maps = [#map4, #map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg34: f32, %arg35: f32, %arg36: f32):
      %39 = "arith.addf"(%arg34, %arg35) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%39) : (f32) -> ()
    }) : (tensor<7x14xf32>, tensor<7x14xf32>, tensor<7x14xf32>) -> tensor<7x14xf32>
    %12 = "linalg.generic"(%11, %7) <{indexing_maps = [#map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg32: f32, %arg33: f32):
      %38 = "arith.mulf"(%arg32, %3) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%38) : (f32) -> ()
    }) : (tensor<7x14xf32>, tensor<7x14xf32>) -> tensor<7x14xf32>
    %13 = "linalg.generic"(%11, %7) <{indexing_maps = [#map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg30: f32, %arg31: f32):
      %36 = "arith.truncf"(%2) : (f64) -> f32
      %37 = "arith.mulf"(%arg30, %36) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%37) : (f32) -> ()
    }) : (tensor<7x14xf32>, tensor<7x14xf32>) -> tensor<7x14xf32>
    %14 = "linalg.generic"(%13, %7) <{indexing_maps = [#map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg28: f32, %arg29: f32):
      %35 = "math.erf"(%arg28) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      "linalg.yield"(%35) : (f32) -> ()
    }) : (tensor<7x14xf32>, tensor<7x14xf32>) -> tensor<7x14xf32>
    %15 = "linalg.generic"(%14, %7) <{indexing_maps = [#map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg26: f32, %arg27: f32):
      %34 = "arith.addf"(%arg26, %4) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%34) : (f32) -> ()
    }) : (tensor<7x14xf32>, tensor<7x14xf32>) -> tensor<7x14xf32>
    %16 = "linalg.generic"(%12, %15, %7) <{indexing_maps = [#map4, #map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg23: f32, %arg24: f32, %arg25: f32):
      %33 = "arith.mulf"(%arg23, %arg24) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%33) : (f32) -> ()
    }) : (tensor<7x14xf32>, tensor<7x14xf32>, tensor<7x14xf32>) -> tensor<7x14xf32>
    %17 = "tensor.empty"() : () -> tensor<14x10xf32>
    %18 = "linalg.transpose"(%arg3, %17) <{permutation = array<i64: 1, 0>}> ({
    ^bb0(%arg21: f32, %arg22: f32):
      "linalg.yield"(%arg21) : (f32) -> ()
    }) : (tensor<10x14xf32>, tensor<14x10xf32>) -> tensor<14x10xf32>
    %19 = "tensor.empty"() : () -> tensor<7x10xf32>
    %20 = "linalg.fill"(%1, %19) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg19: f32, %arg20: f32):
      "linalg.yield"(%arg19) : (f32) -> ()
    }) : (f32, tensor<7x10xf32>) -> tensor<7x10xf32>
    %21 = "linalg.matmul"(%16, %18, %20) <{indexing_maps = [#map, #map1, #map2], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg16: f32, %arg17: f32, %arg18: f32):
      %31 = "arith.mulf"(%arg16, %arg17) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %32 = "arith.addf"(%arg18, %31) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%32) : (f32) -> ()
    }) : (tensor<7x14xf32>, tensor<14x10xf32>, tensor<7x10xf32>) -> tensor<7x10xf32>
    %22 = "linalg.generic"(%arg4, %19) <{indexing_maps = [#map3, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg14: f32, %arg15: f32):
      "linalg.yield"(%arg14) : (f32) -> ()
    }) : (tensor<10xf32>, tensor<7x10xf32>) -> tensor<7x10xf32>
    %23 = "linalg.generic"(%21, %22, %19) <{indexing_maps = [#map4, #map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg11: f32, %arg12: f32, %arg13: f32):
      %30 = "arith.addf"(%arg11, %arg12) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%30) : (f32) -> ()
    }) : (tensor<7x10xf32>, tensor<7x10xf32>, tensor<7x10xf32>) -> tensor<7x10xf32>
    %24 = "linalg.generic"(%23, %19) <{indexing_maps = [#map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg9: f32, %arg10: f32):
      %29 = "math.fpowi"(%arg9, %0) <{fastmath = #arith.fastmath<none>}> : (f32, i64) -> f32
      "linalg.yield"(%29) : (f32) -> ()
    }) : (tensor<7x10xf32>, tensor<7x10xf32>) -> tensor<7x10xf32>
    %25 = "tensor.empty"() : () -> tensor<f32>
    %26 = "linalg.fill"(%1, %25) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg7: f32, %arg8: f32):
      "linalg.yield"(%arg7) : (f32) -> ()
    }) : (f32, tensor<f32>) -> tensor<f32>
    %27 = "linalg.generic"(%24, %26) <{indexing_maps = [#map4, #map5], iterator_types = [#linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg5: f32, %arg6: f32):
      %28 = "arith.addf"(%arg5, %arg6) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%28) : (f32) -> ()
    }) : (tensor<7x10xf32>, tensor<f32>) -> tensor<f32>
    "func.return"(%27, %9, %16, %21, %arg3) : (tensor<f32>, tensor<7x14xf32>, tensor<7x14xf32>, tensor<7x10xf32>, tensor<10x14xf32>) -> ()
  }) : () -> ()
}) : () -> ()
