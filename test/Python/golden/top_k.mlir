#map = affine_map<(d0, d1, d2) -> (d0, d2)>
#map1 = affine_map<(d0, d1, d2) -> (d2, d1)>
#map2 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map3 = affine_map<(d0, d1) -> (d0, d1)>
#map4 = affine_map<(d0, d1) -> (d0)>
#map5 = affine_map<(d0) -> ()>
#map6 = affine_map<(d0) -> (d0)>
#map7 = affine_map<(d0, d1) -> (d0, 0)>
#map8 = affine_map<() -> ()>
"builtin.module"() <{sym_name = "jit_routed"}> ({
  "sdy.mesh"() <{mesh = #sdy.mesh<["dp"=2, "tp"=3]>, sym_name = "mesh"}> : () -> ()
  "func.func"() <{arg_attrs = [{sdy.sharding = #sdy.sharding<@mesh, [{"dp"}, {}]>, tp.name = "x"}, {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tp"}]>, tp.name = "gate"}], function_type = (tensor<6x10xf32>, tensor<10x7xf32>) -> (tensor<6x2xf32>, tensor<6x2xi32>), res_attrs = [{jax.result_info = "result[0]"}, {jax.result_info = "result[1]"}], sym_name = "main", sym_visibility = "public"}> ({
  ^bb0(%arg0: tensor<6x10xf32>, %arg1: tensor<10x7xf32>):
    %0 = "arith.constant"() <{value = 2147483647 : i32}> : () -> i32
    %1 = "arith.constant"() <{value = 0 : i32}> : () -> i32
    %2 = "arith.constant"() <{value = 0xFF800000 : f32}> : () -> f32
    %3 = "arith.constant"() <{value = 0.000000e+00 : f32}> : () -> f32
    %4 = "arith.constant"() <{value = dense<0xFF800000> : tensor<f32>}> : () -> tensor<f32>
    %5 = "tensor.empty"() : () -> tensor<6x7xf32>
    %6 = "linalg.fill"(%3, %5) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg51: f32, %arg52: f32):
      "linalg.yield"(%arg51) : (f32) -> ()
    }) : (f32, tensor<6x7xf32>) -> tensor<6x7xf32>
    %7 = "linalg.matmul"(%arg0, %arg1, %6) <{indexing_maps = [#map, #map1, #map2], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg48: f32, %arg49: f32, %arg50: f32):
      %54 = "arith.mulf"(%arg48, %arg49) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %55 = "arith.addf"(%arg50, %54) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%55) : (f32) -> ()
    }) : (tensor<6x10xf32>, tensor<10x7xf32>, tensor<6x7xf32>) -> tensor<6x7xf32>
    %8 = "tensor.empty"() : () -> tensor<6xf32>
    %9 = "linalg.fill"(%2, %8) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg46: f32, %arg47: f32):
      "linalg.yield"(%arg46) : (f32) -> ()
    }) : (f32, tensor<6xf32>) -> tensor<6xf32>
    %10 = "linalg.generic"(%7, %9) <{indexing_maps = [#map3, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg44: f32, %arg45: f32):
      %53 = "arith.maximumf"(%arg45, %arg44) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%53) : (f32) -> ()
    }) : (tensor<6x7xf32>, tensor<6xf32>) -> tensor<6xf32>
    %11 = "linalg.generic"(%4, %8) <{indexing_maps = [#map5, #map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg42: f32, %arg43: f32):
      "linalg.yield"(%arg42) : (f32) -> ()
    }) : (tensor<f32>, tensor<6xf32>) -> tensor<6xf32>
    %12 = "linalg.generic"(%11, %10, %8) <{indexing_maps = [#map6, #map6, #map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg39: f32, %arg40: f32, %arg41: f32):
      %52 = "arith.maximumf"(%arg39, %arg40) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%52) : (f32) -> ()
    }) : (tensor<6xf32>, tensor<6xf32>, tensor<6xf32>) -> tensor<6xf32>
    %13 = "tensor.empty"() : () -> tensor<6x1xf32>
    %14 = "linalg.generic"(%12, %13) <{indexing_maps = [#map4, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg37: f32, %arg38: f32):
      "linalg.yield"(%arg37) : (f32) -> ()
    }) : (tensor<6xf32>, tensor<6x1xf32>) -> tensor<6x1xf32>
    %15 = "linalg.generic"(%14, %5) <{indexing_maps = [#map7, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg35: f32, %arg36: f32):
      "linalg.yield"(%arg35) : (f32) -> ()
    }) : (tensor<6x1xf32>, tensor<6x7xf32>) -> tensor<6x7xf32>
    %16 = "linalg.generic"(%7, %15, %5) <{indexing_maps = [#map3, #map3, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg32: f32, %arg33: f32, %arg34: f32):
      %51 = "arith.subf"(%arg32, %arg33) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%51) : (f32) -> ()
    }) : (tensor<6x7xf32>, tensor<6x7xf32>, tensor<6x7xf32>) -> tensor<6x7xf32>
    %17 = "linalg.generic"(%16, %5) <{indexing_maps = [#map3, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg30: f32, %arg31: f32):
      %50 = "math.exp"(%arg30) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      "linalg.yield"(%50) : (f32) -> ()
    }) : (tensor<6x7xf32>, tensor<6x7xf32>) -> tensor<6x7xf32>
    %18 = "linalg.fill"(%3, %8) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg28: f32, %arg29: f32):
      "linalg.yield"(%arg28) : (f32) -> ()
    }) : (f32, tensor<6xf32>) -> tensor<6xf32>
    %19 = "linalg.generic"(%17, %18) <{indexing_maps = [#map3, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg26: f32, %arg27: f32):
      %49 = "arith.addf"(%arg27, %arg26) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%49) : (f32) -> ()
    }) : (tensor<6x7xf32>, tensor<6xf32>) -> tensor<6xf32>
    %20 = "linalg.generic"(%19, %13) <{indexing_maps = [#map4, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg24: f32, %arg25: f32):
      "linalg.yield"(%arg24) : (f32) -> ()
    }) : (tensor<6xf32>, tensor<6x1xf32>) -> tensor<6x1xf32>
    %21 = "linalg.generic"(%20, %5) <{indexing_maps = [#map7, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg22: f32, %arg23: f32):
      "linalg.yield"(%arg22) : (f32) -> ()
    }) : (tensor<6x1xf32>, tensor<6x7xf32>) -> tensor<6x7xf32>
    %22 = "linalg.generic"(%17, %21, %5) <{indexing_maps = [#map3, #map3, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg19: f32, %arg20: f32, %arg21: f32):
      %48 = "arith.divf"(%arg19, %arg20) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%48) : (f32) -> ()
    }) : (tensor<6x7xf32>, tensor<6x7xf32>, tensor<6x7xf32>) -> tensor<6x7xf32>
    %23 = "tensor.empty"() : () -> tensor<6x7xi32>
    %24 = "linalg.generic"(%23) <{indexing_maps = [#map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 0, 1>}> ({
    ^bb0(%arg18: i32):
      %46 = "linalg.index"() <{dim = 1 : i64}> : () -> index
      %47 = "arith.index_cast"(%46) : (index) -> i32
      "linalg.yield"(%47) : (i32) -> ()
    }) : (tensor<6x7xi32>) -> tensor<6x7xi32>
    %25:2 = "stablehlo.sort"(%22, %24) <{dimension = 1 : i64, is_stable = true}> ({
    ^bb0(%arg11: tensor<f32>, %arg12: tensor<f32>, %arg13: tensor<i32>, %arg14: tensor<i32>):
      %35 = "tensor.empty"() : () -> tensor<i1>
      %36 = "linalg.generic"(%arg11, %arg12, %35) <{indexing_maps = [#map8, #map8, #map8], iterator_types = [], operandSegmentSizes = array<i32: 2, 1>}> ({
      ^bb0(%arg15: f32, %arg16: f32, %arg17: i1):
        %37 = "arith.bitcast"(%arg15) : (f32) -> i32
        %38 = "arith.cmpi"(%37, %1) <{predicate = 2 : i64}> : (i32, i32) -> i1
        %39 = "arith.subi"(%0, %37) <{overflowFlags = #arith.overflow<none>}> : (i32, i32) -> i32
        %40 = "arith.select"(%38, %39, %37) : (i1, i32, i32) -> i32
        %41 = "arith.bitcast"(%arg16) : (f32) -> i32
        %42 = "arith.cmpi"(%41, %1) <{predicate = 2 : i64}> : (i32, i32) -> i1
        %43 = "arith.subi"(%0, %41) <{overflowFlags = #arith.overflow<none>}> : (i32, i32) -> i32
        %44 = "arith.select"(%42, %43, %41) : (i1, i32, i32) -> i32
        %45 = "arith.cmpi"(%40, %44) <{predicate = 4 : i64}> : (i32, i32) -> i1
        "linalg.yield"(%45) : (i1) -> ()
      }) : (tensor<f32>, tensor<f32>, tensor<i1>) -> tensor<i1>
      "stablehlo.return"(%36) : (tensor<i1>) -> ()
    }) : (tensor<6x7xf32>, tensor<6x7xi32>) -> (tensor<6x7xf32>, tensor<6x7xi32>)
    %26 = "tensor.extract_slice"(%25#0) <{operandSegmentSizes = array<i32: 1, 0, 0, 0>, static_offsets = array<i64: 0, 0>, static_sizes = array<i64: 6, 2>, static_strides = array<i64: 1, 1>}> : (tensor<6x7xf32>) -> tensor<6x2xf32>
    %27 = "tensor.extract_slice"(%25#1) <{operandSegmentSizes = array<i32: 1, 0, 0, 0>, static_offsets = array<i64: 0, 0>, static_sizes = array<i64: 6, 2>, static_strides = array<i64: 1, 1>}> : (tensor<6x7xi32>) -> tensor<6x2xi32>
    %28 = "linalg.generic"(%26, %18) <{indexing_maps = [#map3, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg9: f32, %arg10: f32):
      %34 = "arith.addf"(%arg10, %arg9) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%34) : (f32) -> ()
    }) : (tensor<6x2xf32>, tensor<6xf32>) -> tensor<6xf32>
    %29 = "linalg.generic"(%28, %13) <{indexing_maps = [#map4, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg7: f32, %arg8: f32):
      "linalg.yield"(%arg7) : (f32) -> ()
    }) : (tensor<6xf32>, tensor<6x1xf32>) -> tensor<6x1xf32>
    %30 = "tensor.empty"() : () -> tensor<6x2xf32>
    %31 = "linalg.generic"(%29, %30) <{indexing_maps = [#map7, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg5: f32, %arg6: f32):
      "linalg.yield"(%arg5) : (f32) -> ()
    }) : (tensor<6x1xf32>, tensor<6x2xf32>) -> tensor<6x2xf32>
    %32 = "linalg.generic"(%26, %31, %30) <{indexing_maps = [#map3, #map3, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg2: f32, %arg3: f32, %arg4: f32):
      %33 = "arith.divf"(%arg2, %arg3) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%33) : (f32) -> ()
    }) : (tensor<6x2xf32>, tensor<6x2xf32>, tensor<6x2xf32>) -> tensor<6x2xf32>
    "func.return"(%32, %27) : (tensor<6x2xf32>, tensor<6x2xi32>) -> ()
  }) : () -> ()
}) {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} : () -> ()
