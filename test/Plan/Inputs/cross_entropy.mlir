// The mean cross-entropy of logits x @ head with 32000 columns, as tp.jax exports it.
#map = affine_map<(d0, d1, d2) -> (d0, d2)>
#map1 = affine_map<(d0, d1, d2) -> (d2, d1)>
#map2 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map3 = affine_map<(d0, d1) -> (d0, d1)>
#map4 = affine_map<(d0, d1) -> (d0)>
#map5 = affine_map<(d0, d1) -> (d0, 0)>
#map6 = affine_map<(d0) -> (d0)>
#map7 = affine_map<(d0) -> ()>
#map8 = affine_map<() -> ()>
"builtin.module"() <{sym_name = "jit_ce"}> ({
  "func.func"() <{arg_attrs = [{tp.name = "x"}, {tp.name = "head"}, {tp.name = "labels"}], function_type = (tensor<2048x1024xf32>, tensor<1024x32000xf32>, tensor<2048xi32>) -> tensor<f32>, res_attrs = [{jax.result_info = "result"}], sym_name = "main", sym_visibility = "public"}> ({
  ^bb0(%arg0: tensor<2048x1024xf32>, %arg1: tensor<1024x32000xf32>, %arg2: tensor<2048xi32>):
    %0 = "arith.constant"() <{value = 2.048000e+03 : f32}> : () -> f32
    %1 = "arith.constant"() <{value = 0xFF800000 : f32}> : () -> f32
    %2 = "arith.constant"() <{value = 0.000000e+00 : f32}> : () -> f32
    %3 = "tensor.empty"() : () -> tensor<2048x32000xf32>
    %4 = "linalg.fill"(%2, %3) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg52: f32, %arg53: f32):
      "linalg.yield"(%arg52) : (f32) -> ()
    }) : (f32, tensor<2048x32000xf32>) -> tensor<2048x32000xf32>
    %5 = "linalg.matmul"(%arg0, %arg1, %4) <{indexing_maps = [#map, #map1, #map2], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg49: f32, %arg50: f32, %arg51: f32):
      %49 = "arith.mulf"(%arg49, %arg50) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %50 = "arith.addf"(%arg51, %49) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%50) : (f32) -> ()
    }) : (tensor<2048x1024xf32>, tensor<1024x32000xf32>, tensor<2048x32000xf32>) -> tensor<2048x32000xf32>
    %6 = "tensor.empty"() : () -> tensor<2048xf32>
    %7 = "linalg.fill"(%1, %6) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg47: f32, %arg48: f32):
      "linalg.yield"(%arg47) : (f32) -> ()
    }) : (f32, tensor<2048xf32>) -> tensor<2048xf32>
    %8 = "linalg.generic"(%5, %7) <{indexing_maps = [#map3, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg45: f32, %arg46: f32):
      %48 = "arith.maximumf"(%arg46, %arg45) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%48) : (f32) -> ()
    }) : (tensor<2048x32000xf32>, tensor<2048xf32>) -> tensor<2048xf32>
    %9 = "tensor.empty"() : () -> tensor<2048x1xf32>
    %10 = "linalg.generic"(%8, %9) <{indexing_maps = [#map4, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg43: f32, %arg44: f32):
      "linalg.yield"(%arg43) : (f32) -> ()
    }) : (tensor<2048xf32>, tensor<2048x1xf32>) -> tensor<2048x1xf32>
    %11 = "linalg.generic"(%10, %3) <{indexing_maps = [#map5, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg41: f32, %arg42: f32):
      "linalg.yield"(%arg41) : (f32) -> ()
    }) : (tensor<2048x1xf32>, tensor<2048x32000xf32>) -> tensor<2048x32000xf32>
    %12 = "linalg.generic"(%5, %11, %3) <{indexing_maps = [#map3, #map3, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg38: f32, %arg39: f32, %arg40: f32):
      %47 = "arith.subf"(%arg38, %arg39) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%47) : (f32) -> ()
    }) : (tensor<2048x32000xf32>, tensor<2048x32000xf32>, tensor<2048x32000xf32>) -> tensor<2048x32000xf32>
    %13 = "linalg.generic"(%12, %3) <{indexing_maps = [#map3, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg36: f32, %arg37: f32):
      %46 = "math.exp"(%arg36) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      "linalg.yield"(%46) : (f32) -> ()
    }) : (tensor<2048x32000xf32>, tensor<2048x32000xf32>) -> tensor<2048x32000xf32>
    %14 = "linalg.fill"(%2, %6) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg34: f32, %arg35: f32):
      "linalg.yield"(%arg34) : (f32) -> ()
    }) : (f32, tensor<2048xf32>) -> tensor<2048xf32>
    %15 = "linalg.generic"(%13, %14) <{indexing_maps = [#map3, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg32: f32, %arg33: f32):
      %45 = "arith.addf"(%arg33, %arg32) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%45) : (f32) -> ()
    }) : (tensor<2048x32000xf32>, tensor<2048xf32>) -> tensor<2048xf32>
    %16 = "linalg.generic"(%15, %6) <{indexing_maps = [#map6, #map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg30: f32, %arg31: f32):
      %44 = "math.log"(%arg30) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      "linalg.yield"(%44) : (f32) -> ()
    }) : (tensor<2048xf32>, tensor<2048xf32>) -> tensor<2048xf32>
    %17 = "tensor.collapse_shape"(%10) <{reassociation = [[0, 1]]}> : (tensor<2048x1xf32>) -> tensor<2048xf32>
    %18 = "linalg.generic"(%16, %17, %6) <{indexing_maps = [#map6, #map6, #map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg27: f32, %arg28: f32, %arg29: f32):
      %43 = "arith.addf"(%arg27, %arg28) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%43) : (f32) -> ()
    }) : (tensor<2048xf32>, tensor<2048xf32>, tensor<2048xf32>) -> tensor<2048xf32>
    %19 = "tensor.empty"() : () -> tensor<2048x32000xi32>
    %20 = "linalg.generic"(%19) <{indexing_maps = [#map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 0, 1>}> ({
    ^bb0(%arg26: i32):
      %41 = "linalg.index"() <{dim = 1 : i64}> : () -> index
      %42 = "arith.index_cast"(%41) : (index) -> i32
      "linalg.yield"(%42) : (i32) -> ()
    }) : (tensor<2048x32000xi32>) -> tensor<2048x32000xi32>
    %21 = "tensor.empty"() : () -> tensor<2048x1xi32>
    %22 = "linalg.generic"(%arg2, %21) <{indexing_maps = [#map4, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg24: i32, %arg25: i32):
      "linalg.yield"(%arg24) : (i32) -> ()
    }) : (tensor<2048xi32>, tensor<2048x1xi32>) -> tensor<2048x1xi32>
    %23 = "linalg.generic"(%22, %19) <{indexing_maps = [#map5, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg22: i32, %arg23: i32):
      "linalg.yield"(%arg22) : (i32) -> ()
    }) : (tensor<2048x1xi32>, tensor<2048x32000xi32>) -> tensor<2048x32000xi32>
    %24 = "tensor.empty"() : () -> tensor<2048x32000xi1>
    %25 = "linalg.generic"(%23, %20, %24) <{indexing_maps = [#map3, #map3, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg19: i32, %arg20: i32, %arg21: i1):
      %40 = "arith.cmpi"(%arg19, %arg20) <{predicate = 0 : i64}> : (i32, i32) -> i1
      "linalg.yield"(%40) : (i1) -> ()
    }) : (tensor<2048x32000xi32>, tensor<2048x32000xi32>, tensor<2048x32000xi1>) -> tensor<2048x32000xi1>
    %26 = "linalg.generic"(%25, %3) <{indexing_maps = [#map3, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg17: i1, %arg18: f32):
      %39 = "arith.uitofp"(%arg17) : (i1) -> f32
      "linalg.yield"(%39) : (f32) -> ()
    }) : (tensor<2048x32000xi1>, tensor<2048x32000xf32>) -> tensor<2048x32000xf32>
    %27 = "linalg.generic"(%5, %26, %3) <{indexing_maps = [#map3, #map3, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg14: f32, %arg15: f32, %arg16: f32):
      %38 = "arith.mulf"(%arg14, %arg15) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%38) : (f32) -> ()
    }) : (tensor<2048x32000xf32>, tensor<2048x32000xf32>, tensor<2048x32000xf32>) -> tensor<2048x32000xf32>
    %28 = "linalg.generic"(%27, %14) <{indexing_maps = [#map3, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg12: f32, %arg13: f32):
      %37 = "arith.addf"(%arg13, %arg12) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%37) : (f32) -> ()
    }) : (tensor<2048x32000xf32>, tensor<2048xf32>) -> tensor<2048xf32>
    %29 = "linalg.generic"(%18, %28, %6) <{indexing_maps = [#map6, #map6, #map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg9: f32, %arg10: f32, %arg11: f32):
      %36 = "arith.subf"(%arg9, %arg10) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%36) : (f32) -> ()
    }) : (tensor<2048xf32>, tensor<2048xf32>, tensor<2048xf32>) -> tensor<2048xf32>
    %30 = "tensor.empty"() : () -> tensor<f32>
    %31 = "linalg.fill"(%2, %30) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg7: f32, %arg8: f32):
      "linalg.yield"(%arg7) : (f32) -> ()
    }) : (f32, tensor<f32>) -> tensor<f32>
    %32 = "linalg.generic"(%29, %31) <{indexing_maps = [#map6, #map7], iterator_types = [#linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg5: f32, %arg6: f32):
      %35 = "arith.addf"(%arg6, %arg5) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%35) : (f32) -> ()
    }) : (tensor<2048xf32>, tensor<f32>) -> tensor<f32>
    %33 = "linalg.generic"(%32, %30) <{indexing_maps = [#map8, #map8], iterator_types = [], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg3: f32, %arg4: f32):
      %34 = "arith.divf"(%arg3, %0) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%34) : (f32) -> ()
    }) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "func.return"(%33) : (tensor<f32>) -> ()
  }) : () -> ()
}) {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} : () -> ()
