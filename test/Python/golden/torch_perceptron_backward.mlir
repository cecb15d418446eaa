#map = affine_map<(d0, d1) -> ()>
#map1 = affine_map<(d0, d1) -> (d0, d1)>
#map2 = affine_map<(d0, d1) -> (d1)>
#map3 = affine_map<(d0, d1, d2) -> (d0, d2)>
#map4 = affine_map<(d0, d1, d2) -> (d2, d1)>
#map5 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map6 = affine_map<(d0, d1) -> (0, d1)>
"builtin.module"() ({
  "sdy.mesh"() {mesh = #sdy.mesh<["dp"=2, "tp"=3]>, sym_name = "mesh"} : () -> ()
  "func.func"() <{arg_attrs = [{sdy.sharding = #sdy.sharding<@mesh, [{"tp"}]>, tp.name = "model.fc1.bias"}, {sdy.sharding = #sdy.sharding<@mesh, [{"dp"}, {}]>, tp.name = "x"}, {sdy.sharding = #sdy.sharding<@mesh, [{}]>, tp.name = "model.fc2.bias"}, {sdy.sharding = #sdy.sharding<@mesh, [{"dp"}, {"tp"}]>, tp.name = "mm"}, {sdy.sharding = #sdy.sharding<@mesh, [{"dp"}, {"tp"}]>, tp.name = "mul_4"}, {sdy.sharding = #sdy.sharding<@mesh, [{"dp"}, {}]>, tp.name = "mm_1"}, {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tp"}]>, tp.name = "permute_2"}, {sdy.sharding = #sdy.sharding<@mesh, []>, tp.name = "tangents_1"}], function_type = (tensor<14xf32>, tensor<7x10xf32>, tensor<10xf32>, tensor<7x14xf32>, tensor<7x14xf32>, tensor<7x10xf32>, tensor<10x14xf32>, tensor<f32>) -> (tensor<14x10xf32>, tensor<14xf32>, tensor<10x14xf32>, tensor<10xf32>), res_attrs = [{sdy.sharding = #sdy.sharding<@mesh, [{"tp"}, {}]>}, {sdy.sharding = #sdy.sharding<@mesh, [{"tp"}]>}, {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tp"}]>}, {sdy.sharding = #sdy.sharding<@mesh, [{}]>}], sym_name = "main"}> ({
  ^bb0(%arg0: tensor<14xf32>, %arg1: tensor<7x10xf32>, %arg2: tensor<10xf32>, %arg3: tensor<7x14xf32>, %arg4: tensor<7x14xf32>, %arg5: tensor<7x10xf32>, %arg6: tensor<10x14xf32>, %arg7: tensor<f32>):
    %0 = "arith.constant"() <{value = 1 : i64}> : () -> i64
    %1 = "arith.constant"() <{value = 0.000000e+00 : f32}> : () -> f32
    %2 = "arith.constant"() <{value = 0.3989422804014327 : f64}> : () -> f64
    %3 = "arith.constant"() <{value = 0.70710678118654757 : f64}> : () -> f64
    %4 = "arith.constant"() <{value = 2.000000e+00 : f32}> : () -> f32
    %5 = "arith.constant"() <{value = 1.000000e+00 : f32}> : () -> f32
    %6 = "arith.constant"() <{value = 5.000000e-01 : f32}> : () -> f32
    %7 = "arith.constant"() <{value = -5.000000e-01 : f32}> : () -> f32
    %8 = "tensor.empty"() : () -> tensor<7x10xf32>
    %9 = "linalg.generic"(%arg7, %8) <{indexing_maps = [#map, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg78: f32, %arg79: f32):
      "linalg.yield"(%arg78) : (f32) -> ()
    }) : (tensor<f32>, tensor<7x10xf32>) -> tensor<7x10xf32>
    %10 = "linalg.generic"(%arg2, %8) <{indexing_maps = [#map2, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg76: f32, %arg77: f32):
      "linalg.yield"(%arg76) : (f32) -> ()
    }) : (tensor<10xf32>, tensor<7x10xf32>) -> tensor<7x10xf32>
    %11 = "linalg.generic"(%arg5, %10, %8) <{indexing_maps = [#map1, #map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg73: f32, %arg74: f32, %arg75: f32):
      %74 = "arith.addf"(%arg73, %arg74) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%74) : (f32) -> ()
    }) : (tensor<7x10xf32>, tensor<7x10xf32>, tensor<7x10xf32>) -> tensor<7x10xf32>
    %12 = "linalg.generic"(%11, %8) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg71: f32, %arg72: f32):
      %73 = "math.fpowi"(%arg71, %0) <{fastmath = #arith.fastmath<none>}> : (f32, i64) -> f32
      "linalg.yield"(%73) : (f32) -> ()
    }) : (tensor<7x10xf32>, tensor<7x10xf32>) -> tensor<7x10xf32>
    %13 = "linalg.generic"(%12, %8) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg69: f32, %arg70: f32):
      %72 = "arith.mulf"(%arg69, %4) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%72) : (f32) -> ()
    }) : (tensor<7x10xf32>, tensor<7x10xf32>) -> tensor<7x10xf32>
    %14 = "linalg.generic"(%9, %13, %8) <{indexing_maps = [#map1, #map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg66: f32, %arg67: f32, %arg68: f32):
      %71 = "arith.mulf"(%arg66, %arg67) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%71) : (f32) -> ()
    }) : (tensor<7x10xf32>, tensor<7x10xf32>, tensor<7x10xf32>) -> tensor<7x10xf32>
    %15 = "tensor.empty"() : () -> tensor<7x14xf32>
    %16 = "linalg.fill"(%1, %15) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg64: f32, %arg65: f32):
      "linalg.yield"(%arg64) : (f32) -> ()
    }) : (f32, tensor<7x14xf32>) -> tensor<7x14xf32>
    %17 = "linalg.matmul"(%14, %arg6, %16) <{indexing_maps = [#map3, #map4, #map5], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg61: f32, %arg62: f32, %arg63: f32):
      %69 = "arith.mulf"(%arg61, %arg62) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %70 = "arith.addf"(%arg63, %69) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%70) : (f32) -> ()
    }) : (tensor<7x10xf32>, tensor<10x14xf32>, tensor<7x14xf32>) -> tensor<7x14xf32>
    %18 = "tensor.empty"() : () -> tensor<10x7xf32>
    %19 = "linalg.transpose"(%14, %18) <{permutation = array<i64: 1, 0>}> ({
    ^bb0(%arg59: f32, %arg60: f32):
      "linalg.yield"(%arg59) : (f32) -> ()
    }) : (tensor<7x10xf32>, tensor<10x7xf32>) -> tensor<10x7xf32>
    %20 = "tensor.empty"() : () -> tensor<10x14xf32>
    %21 = "linalg.fill"(%1, %20) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg57: f32, %arg58: f32):
      "linalg.yield"(%arg57) : (f32) -> ()
    }) : (f32, tensor<10x14xf32>) -> tensor<10x14xf32>
    %22 = "linalg.matmul"(%19, %arg4, %21) <{indexing_maps = [#map3, #map4, #map5], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg54: f32, %arg55: f32, %arg56: f32):
      %67 = "arith.mulf"(%arg54, %arg55) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %68 = "arith.addf"(%arg56, %67) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%68) : (f32) -> ()
    }) : (tensor<10x7xf32>, tensor<7x14xf32>, tensor<10x14xf32>) -> tensor<10x14xf32>
    %23 = "tensor.empty"() : () -> tensor<1x10xf32>
    %24 = "linalg.fill"(%1, %23) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg52: f32, %arg53: f32):
      "linalg.yield"(%arg52) : (f32) -> ()
    }) : (f32, tensor<1x10xf32>) -> tensor<1x10xf32>
    %25 = "linalg.generic"(%14, %24) <{indexing_maps = [#map1, #map6], iterator_types = [#linalg.iterator_type<reduction>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg50: f32, %arg51: f32):
      %66 = "arith.addf"(%arg50, %arg51) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%66) : (f32) -> ()
    }) : (tensor<7x10xf32>, tensor<1x10xf32>) -> tensor<1x10xf32>
    %26 = "tensor.collapse_shape"(%25) <{reassociation = [[0, 1]]}> : (tensor<1x10xf32>) -> tensor<10xf32>
    %27 = "linalg.generic"(%arg0, %15) <{indexing_maps = [#map2, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg48: f32, %arg49: f32):
      "linalg.yield"(%arg48) : (f32) -> ()
    }) : (tensor<14xf32>, tensor<7x14xf32>) -> tensor<7x14xf32>
    %28 = "linalg.generic"(%arg3, %27, %15) <{indexing_maps = [#map1, #map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg45: f32, %arg46: f32, %arg47: f32):
      %65 = "arith.addf"(%arg45, %arg46) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%65) : (f32) -> ()
    }) : (tensor<7x14xf32>, tensor<7x14xf32>, tensor<7x14xf32>) -> tensor<7x14xf32>
    %29 = "linalg.generic"(%28, %15) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg43: f32, %arg44: f32):
      %63 = "arith.truncf"(%3) : (f64) -> f32
      %64 = "arith.mulf"(%arg43, %63) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%64) : (f32) -> ()
    }) : (tensor<7x14xf32>, tensor<7x14xf32>) -> tensor<7x14xf32>
    %30 = "linalg.generic"(%29, %15) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg41: f32, %arg42: f32):
      %62 = "math.erf"(%arg41) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      "linalg.yield"(%62) : (f32) -> ()
    }) : (tensor<7x14xf32>, tensor<7x14xf32>) -> tensor<7x14xf32>
    %31 = "linalg.generic"(%30, %15) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg39: f32, %arg40: f32):
      %61 = "arith.addf"(%arg39, %5) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%61) : (f32) -> ()
    }) : (tensor<7x14xf32>, tensor<7x14xf32>) -> tensor<7x14xf32>
    %32 = "linalg.generic"(%31, %15) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg37: f32, %arg38: f32):
      %60 = "arith.mulf"(%arg37, %6) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%60) : (f32) -> ()
    }) : (tensor<7x14xf32>, tensor<7x14xf32>) -> tensor<7x14xf32>
    %33 = "linalg.generic"(%28, %28, %15) <{indexing_maps = [#map1, #map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg34: f32, %arg35: f32, %arg36: f32):
      %59 = "arith.mulf"(%arg34, %arg35) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%59) : (f32) -> ()
    }) : (tensor<7x14xf32>, tensor<7x14xf32>, tensor<7x14xf32>) -> tensor<7x14xf32>
    %34 = "linalg.generic"(%33, %15) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg32: f32, %arg33: f32):
      %58 = "arith.mulf"(%arg32, %7) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%58) : (f32) -> ()
    }) : (tensor<7x14xf32>, tensor<7x14xf32>) -> tensor<7x14xf32>
    %35 = "linalg.generic"(%34, %15) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg30: f32, %arg31: f32):
      %57 = "math.exp"(%arg30) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      "linalg.yield"(%57) : (f32) -> ()
    }) : (tensor<7x14xf32>, tensor<7x14xf32>) -> tensor<7x14xf32>
    %36 = "linalg.generic"(%35, %15) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg28: f32, %arg29: f32):
      %55 = "arith.truncf"(%2) : (f64) -> f32
      %56 = "arith.mulf"(%arg28, %55) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%56) : (f32) -> ()
    }) : (tensor<7x14xf32>, tensor<7x14xf32>) -> tensor<7x14xf32>
    %37 = "linalg.generic"(%28, %36, %15) <{indexing_maps = [#map1, #map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg25: f32, %arg26: f32, %arg27: f32):
      %54 = "arith.mulf"(%arg25, %arg26) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%54) : (f32) -> ()
    }) : (tensor<7x14xf32>, tensor<7x14xf32>, tensor<7x14xf32>) -> tensor<7x14xf32>
    %38 = "linalg.generic"(%32, %37, %15) <{indexing_maps = [#map1, #map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg22: f32, %arg23: f32, %arg24: f32):
      %53 = "arith.addf"(%arg22, %arg23) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%53) : (f32) -> ()
    }) : (tensor<7x14xf32>, tensor<7x14xf32>, tensor<7x14xf32>) -> tensor<7x14xf32>
    %39 = "linalg.generic"(%17, %38, %15) <{indexing_maps = [#map1, #map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg19: f32, %arg20: f32, %arg21: f32):
      %52 = "arith.mulf"(%arg19, %arg20) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%52) : (f32) -> ()
    }) : (tensor<7x14xf32>, tensor<7x14xf32>, tensor<7x14xf32>) -> tensor<7x14xf32>
    %40 = "tensor.empty"() : () -> tensor<14x7xf32>
    %41 = "linalg.transpose"(%39, %40) <{permutation = array<i64: 1, 0>}> ({
    ^bb0(%arg17: f32, %arg18: f32):
      "linalg.yield"(%arg17) : (f32) -> ()
    }) : (tensor<7x14xf32>, tensor<14x7xf32>) -> tensor<14x7xf32>
    %42 = "tensor.empty"() : () -> tensor<14x10xf32>
    %43 = "linalg.fill"(%1, %42) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg15: f32, %arg16: f32):
      "linalg.yield"(%arg15) : (f32) -> ()
    }) : (f32, tensor<14x10xf32>) -> tensor<14x10xf32>
    %44 = "linalg.matmul"(%41, %arg1, %43) <{indexing_maps = [#map3, #map4, #map5], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg12: f32, %arg13: f32, %arg14: f32):
      %50 = "arith.mulf"(%arg12, %arg13) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %51 = "arith.addf"(%arg14, %50) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%51) : (f32) -> ()
    }) : (tensor<14x7xf32>, tensor<7x10xf32>, tensor<14x10xf32>) -> tensor<14x10xf32>
    %45 = "tensor.empty"() : () -> tensor<1x14xf32>
    %46 = "linalg.fill"(%1, %45) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg10: f32, %arg11: f32):
      "linalg.yield"(%arg10) : (f32) -> ()
    }) : (f32, tensor<1x14xf32>) -> tensor<1x14xf32>
    %47 = "linalg.generic"(%39, %46) <{indexing_maps = [#map1, #map6], iterator_types = [#linalg.iterator_type<reduction>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg8: f32, %arg9: f32):
      %49 = "arith.addf"(%arg8, %arg9) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%49) : (f32) -> ()
    }) : (tensor<7x14xf32>, tensor<1x14xf32>) -> tensor<1x14xf32>
    %48 = "tensor.collapse_shape"(%47) <{reassociation = [[0, 1]]}> : (tensor<1x14xf32>) -> tensor<14xf32>
    "func.return"(%44, %48, %22, %26) : (tensor<14x10xf32>, tensor<14xf32>, tensor<10x14xf32>, tensor<10xf32>) -> ()
  }) : () -> ()
}) : () -> ()
