#map = affine_map<() -> ()>
#map1 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d2, d1, d4)>
#map2 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d3, d1, d4)>
#map3 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3)>
#map4 = affine_map<(d0) -> (d0)>
#map5 = affine_map<(d0) -> ()>
#map6 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map7 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map8 = affine_map<(d0, d1, d2) -> ()>
#map9 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map10 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
#map11 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d4, d1, d2)>
#map12 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d3, d4)>
#map13 = affine_map<(d0, d1, d2, d3) -> (d0, d2, d3, d1)>
#map14 = affine_map<(d0, d1, d2, d3) -> (d3)>
#map15 = affine_map<(d0, d1, d2, d3) -> ()>
"builtin.module"() <{sym_name = "jit_decoded"}> ({
  "sdy.mesh"() <{mesh = #sdy.mesh<["dp"=2, "tp"=3]>, sym_name = "mesh"}> : () -> ()
  "func.func"() <{arg_attrs = [{sdy.sharding = #sdy.sharding<@mesh, [{"dp"}, {}, {"tp"}, {}]>, tp.name = "cache"}, {sdy.sharding = #sdy.sharding<@mesh, [{"dp"}, {}, {"tp"}, {}]>, tp.name = "key"}, {sdy.sharding = #sdy.sharding<@mesh, []>, tp.name = "place"}], function_type = (tensor<2x16x4x8xf32>, tensor<2x1x4x8xf32>, tensor<i32>) -> (tensor<2x16x4x8xf32>, tensor<2x1x4x8xf32>), res_attrs = [{jax.result_info = "result[0]"}, {jax.result_info = "result[1]"}], sym_name = "main", sym_visibility = "public"}> ({
  ^bb0(%arg11: tensor<2x16x4x8xf32>, %arg12: tensor<2x1x4x8xf32>, %arg13: tensor<i32>):
    %6 = "arith.constant"() <{value = 0xFF800000 : f32}> : () -> f32
    %7 = "arith.constant"() <{value = 0.000000e+00 : f32}> : () -> f32
    %8 = "arith.constant"() <{value = 15 : index}> : () -> index
    %9 = "arith.constant"() <{value = 0 : index}> : () -> index
    %10 = "arith.constant"() <{value = 16 : i32}> : () -> i32
    %11 = "arith.constant"() <{value = 0 : i32}> : () -> i32
    %12 = "arith.constant"() <{value = dense<0xFF800000> : tensor<f32>}> : () -> tensor<f32>
    %13 = "arith.constant"() <{value = dense<-1.000000e+09> : tensor<f32>}> : () -> tensor<f32>
    %14 = "tensor.empty"() : () -> tensor<i1>
    %15 = "linalg.generic"(%arg13, %14) <{indexing_maps = [#map, #map], iterator_types = [], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg67: i32, %arg68: i1):
      %68 = "arith.cmpi"(%arg67, %11) <{predicate = 2 : i64}> : (i32, i32) -> i1
      "linalg.yield"(%68) : (i1) -> ()
    }) : (tensor<i32>, tensor<i1>) -> tensor<i1>
    %16 = "tensor.empty"() : () -> tensor<i32>
    %17 = "linalg.generic"(%arg13, %16) <{indexing_maps = [#map, #map], iterator_types = [], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg65: i32, %arg66: i32):
      %67 = "arith.addi"(%arg65, %10) <{overflowFlags = #arith.overflow<none>}> : (i32, i32) -> i32
      "linalg.yield"(%67) : (i32) -> ()
    }) : (tensor<i32>, tensor<i32>) -> tensor<i32>
    %18 = "linalg.generic"(%15, %17, %arg13, %16) <{indexing_maps = [#map, #map, #map, #map], iterator_types = [], operandSegmentSizes = array<i32: 3, 1>}> ({
    ^bb0(%arg61: i1, %arg62: i32, %arg63: i32, %arg64: i32):
      %66 = "arith.select"(%arg61, %arg62, %arg63) : (i1, i32, i32) -> i32
      "linalg.yield"(%66) : (i32) -> ()
    }) : (tensor<i1>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<i32>
    %19 = "tensor.extract"(%18) : (tensor<i32>) -> i32
    %20 = "arith.index_cast"(%19) : (i32) -> index
    %21 = "arith.maxsi"(%20, %9) : (index, index) -> index
    %22 = "arith.minsi"(%21, %8) : (index, index) -> index
    %23 = "tensor.insert_slice"(%arg12, %arg11, %22) <{operandSegmentSizes = array<i32: 1, 1, 1, 0, 0>, static_offsets = array<i64: 0, -9223372036854775808, 0, 0>, static_sizes = array<i64: 2, 1, 4, 8>, static_strides = array<i64: 1, 1, 1, 1>}> : (tensor<2x1x4x8xf32>, tensor<2x16x4x8xf32>, index) -> tensor<2x16x4x8xf32>
    %24 = "tensor.empty"() : () -> tensor<2x4x1x16xf32>
    %25 = "linalg.fill"(%7, %24) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg59: f32, %arg60: f32):
      "linalg.yield"(%arg59) : (f32) -> ()
    }) : (f32, tensor<2x4x1x16xf32>) -> tensor<2x4x1x16xf32>
    %26 = "linalg.generic"(%arg12, %23, %25) <{indexing_maps = [#map1, #map2, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg56: f32, %arg57: f32, %arg58: f32):
      %64 = "arith.mulf"(%arg56, %arg57) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %65 = "arith.addf"(%arg58, %64) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%65) : (f32) -> ()
    }) : (tensor<2x1x4x8xf32>, tensor<2x16x4x8xf32>, tensor<2x4x1x16xf32>) -> tensor<2x4x1x16xf32>
    %27 = "tensor.empty"() : () -> tensor<16xi32>
    %28 = "linalg.generic"(%27) <{indexing_maps = [#map4], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 0, 1>}> ({
    ^bb0(%arg55: i32):
      %62 = "linalg.index"() <{dim = 0 : i64}> : () -> index
      %63 = "arith.index_cast"(%62) : (index) -> i32
      "linalg.yield"(%63) : (i32) -> ()
    }) : (tensor<16xi32>) -> tensor<16xi32>
    %29 = "linalg.generic"(%arg13, %27) <{indexing_maps = [#map5, #map4], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg53: i32, %arg54: i32):
      "linalg.yield"(%arg53) : (i32) -> ()
    }) : (tensor<i32>, tensor<16xi32>) -> tensor<16xi32>
    %30 = "tensor.empty"() : () -> tensor<16xi1>
    %31 = "linalg.generic"(%28, %29, %30) <{indexing_maps = [#map4, #map4, #map4], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg50: i32, %arg51: i32, %arg52: i1):
      %61 = "arith.cmpi"(%arg50, %arg51) <{predicate = 3 : i64}> : (i32, i32) -> i1
      "linalg.yield"(%61) : (i1) -> ()
    }) : (tensor<16xi32>, tensor<16xi32>, tensor<16xi1>) -> tensor<16xi1>
    %32 = "func.call"(%31, %26, %13) <{callee = @_where}> : (tensor<16xi1>, tensor<2x4x1x16xf32>, tensor<f32>) -> tensor<2x4x1x16xf32>
    %33 = "tensor.empty"() : () -> tensor<2x4x1xf32>
    %34 = "linalg.fill"(%6, %33) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg48: f32, %arg49: f32):
      "linalg.yield"(%arg48) : (f32) -> ()
    }) : (f32, tensor<2x4x1xf32>) -> tensor<2x4x1xf32>
    %35 = "linalg.generic"(%32, %34) <{indexing_maps = [#map6, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg46: f32, %arg47: f32):
      %60 = "arith.maximumf"(%arg47, %arg46) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%60) : (f32) -> ()
    }) : (tensor<2x4x1x16xf32>, tensor<2x4x1xf32>) -> tensor<2x4x1xf32>
    %36 = "linalg.generic"(%12, %33) <{indexing_maps = [#map8, #map9], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg44: f32, %arg45: f32):
      "linalg.yield"(%arg44) : (f32) -> ()
    }) : (tensor<f32>, tensor<2x4x1xf32>) -> tensor<2x4x1xf32>
    %37 = "linalg.generic"(%36, %35, %33) <{indexing_maps = [#map9, #map9, #map9], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg41: f32, %arg42: f32, %arg43: f32):
      %59 = "arith.maximumf"(%arg41, %arg42) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%59) : (f32) -> ()
    }) : (tensor<2x4x1xf32>, tensor<2x4x1xf32>, tensor<2x4x1xf32>) -> tensor<2x4x1xf32>
    %38 = "tensor.empty"() : () -> tensor<2x4x1x1xf32>
    %39 = "linalg.generic"(%37, %38) <{indexing_maps = [#map7, #map6], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg39: f32, %arg40: f32):
      "linalg.yield"(%arg39) : (f32) -> ()
    }) : (tensor<2x4x1xf32>, tensor<2x4x1x1xf32>) -> tensor<2x4x1x1xf32>
    %40 = "linalg.generic"(%39, %24) <{indexing_maps = [#map10, #map6], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg37: f32, %arg38: f32):
      "linalg.yield"(%arg37) : (f32) -> ()
    }) : (tensor<2x4x1x1xf32>, tensor<2x4x1x16xf32>) -> tensor<2x4x1x16xf32>
    %41 = "linalg.generic"(%32, %40, %24) <{indexing_maps = [#map6, #map6, #map6], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg34: f32, %arg35: f32, %arg36: f32):
      %58 = "arith.subf"(%arg34, %arg35) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%58) : (f32) -> ()
    }) : (tensor<2x4x1x16xf32>, tensor<2x4x1x16xf32>, tensor<2x4x1x16xf32>) -> tensor<2x4x1x16xf32>
    %42 = "linalg.generic"(%41, %24) <{indexing_maps = [#map6, #map6], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg32: f32, %arg33: f32):
      %57 = "math.exp"(%arg32) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      "linalg.yield"(%57) : (f32) -> ()
    }) : (tensor<2x4x1x16xf32>, tensor<2x4x1x16xf32>) -> tensor<2x4x1x16xf32>
    %43 = "linalg.fill"(%7, %33) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg30: f32, %arg31: f32):
      "linalg.yield"(%arg30) : (f32) -> ()
    }) : (f32, tensor<2x4x1xf32>) -> tensor<2x4x1xf32>
    %44 = "linalg.generic"(%42, %43) <{indexing_maps = [#map6, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg28: f32, %arg29: f32):
      %56 = "arith.addf"(%arg29, %arg28) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%56) : (f32) -> ()
    }) : (tensor<2x4x1x16xf32>, tensor<2x4x1xf32>) -> tensor<2x4x1xf32>
    %45 = "linalg.generic"(%44, %38) <{indexing_maps = [#map7, #map6], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg26: f32, %arg27: f32):
      "linalg.yield"(%arg26) : (f32) -> ()
    }) : (tensor<2x4x1xf32>, tensor<2x4x1x1xf32>) -> tensor<2x4x1x1xf32>
    %46 = "linalg.generic"(%45, %24) <{indexing_maps = [#map10, #map6], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg24: f32, %arg25: f32):
      "linalg.yield"(%arg24) : (f32) -> ()
    }) : (tensor<2x4x1x1xf32>, tensor<2x4x1x16xf32>) -> tensor<2x4x1x16xf32>
    %47 = "linalg.generic"(%42, %46, %24) <{indexing_maps = [#map6, #map6, #map6], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg21: f32, %arg22: f32, %arg23: f32):
      %55 = "arith.divf"(%arg21, %arg22) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%55) : (f32) -> ()
    }) : (tensor<2x4x1x16xf32>, tensor<2x4x1x16xf32>, tensor<2x4x1x16xf32>) -> tensor<2x4x1x16xf32>
    %48 = "tensor.empty"() : () -> tensor<2x4x8x1xf32>
    %49 = "linalg.fill"(%7, %48) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg19: f32, %arg20: f32):
      "linalg.yield"(%arg19) : (f32) -> ()
    }) : (f32, tensor<2x4x8x1xf32>) -> tensor<2x4x8x1xf32>
    %50 = "linalg.generic"(%23, %47, %49) <{indexing_maps = [#map11, #map12, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg16: f32, %arg17: f32, %arg18: f32):
      %53 = "arith.mulf"(%arg16, %arg17) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %54 = "arith.addf"(%arg18, %53) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%54) : (f32) -> ()
    }) : (tensor<2x16x4x8xf32>, tensor<2x4x1x16xf32>, tensor<2x4x8x1xf32>) -> tensor<2x4x8x1xf32>
    %51 = "tensor.empty"() : () -> tensor<2x1x4x8xf32>
    %52 = "linalg.generic"(%50, %51) <{indexing_maps = [#map13, #map6], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg14: f32, %arg15: f32):
      "linalg.yield"(%arg14) : (f32) -> ()
    }) : (tensor<2x4x8x1xf32>, tensor<2x1x4x8xf32>) -> tensor<2x1x4x8xf32>
    "func.return"(%23, %52) : (tensor<2x16x4x8xf32>, tensor<2x1x4x8xf32>) -> ()
  }) : () -> ()
  "func.func"() <{function_type = (tensor<16xi1>, tensor<2x4x1x16xf32>, tensor<f32>) -> tensor<2x4x1x16xf32>, sym_name = "_where", sym_visibility = "private"}> ({
  ^bb0(%arg0: tensor<16xi1>, %arg1: tensor<2x4x1x16xf32>, %arg2: tensor<f32>):
    %0 = "tensor.empty"() : () -> tensor<2x4x1x16xi1>
    %1 = "linalg.generic"(%arg0, %0) <{indexing_maps = [#map14, #map6], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg9: i1, %arg10: i1):
      "linalg.yield"(%arg9) : (i1) -> ()
    }) : (tensor<16xi1>, tensor<2x4x1x16xi1>) -> tensor<2x4x1x16xi1>
    %2 = "tensor.empty"() : () -> tensor<2x4x1x16xf32>
    %3 = "linalg.generic"(%arg2, %2) <{indexing_maps = [#map15, #map6], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg7: f32, %arg8: f32):
      "linalg.yield"(%arg7) : (f32) -> ()
    }) : (tensor<f32>, tensor<2x4x1x16xf32>) -> tensor<2x4x1x16xf32>
    %4 = "linalg.generic"(%1, %arg1, %3, %2) <{indexing_maps = [#map6, #map6, #map6, #map6], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 3, 1>}> ({
    ^bb0(%arg3: i1, %arg4: f32, %arg5: f32, %arg6: f32):
      %5 = "arith.select"(%arg3, %arg4, %arg5) : (i1, f32, f32) -> f32
      "linalg.yield"(%5) : (f32) -> ()
    }) : (tensor<2x4x1x16xi1>, tensor<2x4x1x16xf32>, tensor<2x4x1x16xf32>, tensor<2x4x1x16xf32>) -> tensor<2x4x1x16xf32>
    "func.return"(%4) : (tensor<2x4x1x16xf32>) -> ()
  }) : () -> ()
}) {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} : () -> ()
