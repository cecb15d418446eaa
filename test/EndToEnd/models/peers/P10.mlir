#map = affine_map<(d0, d1, d2) -> (d0, d2)>
#map1 = affine_map<(d0, d1, d2) -> (d2, d1)>
#map2 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map3 = affine_map<(d0, d1) -> (d0, d1)>
#map4 = affine_map<(d0, d1) -> (d0)>
#map5 = affine_map<(d0, d1) -> (d0, 0)>
#map6 = affine_map<(d0) -> (d0)>
#map7 = affine_map<(d0) -> ()>
#map8 = affine_map<() -> ()>
#map9 = affine_map<(d0, d1) -> ()>
#map10 = affine_map<(d0, d1, d2) -> ()>
#map11 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map12 = affine_map<(d0, d1, d2) -> (d2)>
#map13 = affine_map<(d0, d1, d2) -> (0, d1, d2)>
"builtin.module"() <{sym_name = "jit_loss"}> ({
  "sdy.mesh"() <{mesh = #sdy.mesh<["tp"=8]>, sym_name = "mesh"}> {stablehlo.mesh = {axes = [{name = "tp", size = 8 : i64}]}} : () -> ()
  "func.func"() <{arg_attrs = [{sdy.sharding = #sdy.sharding<@mesh, [{}, {}]>, tp.name = "h"}, {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tp"}]>, tp.name = "w"}, {sdy.sharding = #sdy.sharding<@mesh, [{}]>, tp.name = "y"}], function_type = (tensor<256x512xf32>, tensor<512x32000xf32>, tensor<256xi32>) -> tensor<f32>, res_attrs = [{jax.result_info = "result", sdy.sharding = #sdy.sharding<@mesh, []>}], sym_name = "main", sym_visibility = "public"}> ({
  ^bb0(%arg42: tensor<256x512xf32>, %arg43: tensor<512x32000xf32>, %arg44: tensor<256xi32>):
    %44 = "arith.constant"() <{value = 2.560000e+02 : f32}> : () -> f32
    %45 = "arith.constant"() <{value = 0xFF800000 : f32}> : () -> f32
    %46 = "arith.constant"() <{value = 0.000000e+00 : f32}> : () -> f32
    %47 = "tensor.empty"() : () -> tensor<256x32000xf32>
    %48 = "linalg.fill"(%46, %47) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg81: f32, %arg82: f32):
      "linalg.yield"(%arg81) : (f32) -> ()
    }) : (f32, tensor<256x32000xf32>) -> tensor<256x32000xf32>
    %49 = "linalg.matmul"(%arg42, %arg43, %48) <{indexing_maps = [#map, #map1, #map2], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg78: f32, %arg79: f32, %arg80: f32):
      %81 = "arith.mulf"(%arg78, %arg79) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %82 = "arith.addf"(%arg80, %81) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%82) : (f32) -> ()
    }) : (tensor<256x512xf32>, tensor<512x32000xf32>, tensor<256x32000xf32>) -> tensor<256x32000xf32>
    %50 = "tensor.empty"() : () -> tensor<256xf32>
    %51 = "linalg.fill"(%45, %50) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg76: f32, %arg77: f32):
      "linalg.yield"(%arg76) : (f32) -> ()
    }) : (f32, tensor<256xf32>) -> tensor<256xf32>
    %52 = "linalg.generic"(%49, %51) <{indexing_maps = [#map3, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg74: f32, %arg75: f32):
      %80 = "arith.maximumf"(%arg75, %arg74) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%80) : (f32) -> ()
    }) : (tensor<256x32000xf32>, tensor<256xf32>) -> tensor<256xf32>
    %53 = "tensor.empty"() : () -> tensor<256x1xf32>
    %54 = "linalg.generic"(%52, %53) <{indexing_maps = [#map4, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg72: f32, %arg73: f32):
      "linalg.yield"(%arg72) : (f32) -> ()
    }) : (tensor<256xf32>, tensor<256x1xf32>) -> tensor<256x1xf32>
    %55 = "linalg.generic"(%54, %47) <{indexing_maps = [#map5, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg70: f32, %arg71: f32):
      "linalg.yield"(%arg70) : (f32) -> ()
    }) : (tensor<256x1xf32>, tensor<256x32000xf32>) -> tensor<256x32000xf32>
    %56 = "linalg.generic"(%49, %55, %47) <{indexing_maps = [#map3, #map3, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg67: f32, %arg68: f32, %arg69: f32):
      %79 = "arith.subf"(%arg67, %arg68) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%79) : (f32) -> ()
    }) : (tensor<256x32000xf32>, tensor<256x32000xf32>, tensor<256x32000xf32>) -> tensor<256x32000xf32>
    %57 = "linalg.generic"(%56, %47) <{indexing_maps = [#map3, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg65: f32, %arg66: f32):
      %78 = "math.exp"(%arg65) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      "linalg.yield"(%78) : (f32) -> ()
    }) : (tensor<256x32000xf32>, tensor<256x32000xf32>) -> tensor<256x32000xf32>
    %58 = "linalg.fill"(%46, %50) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg63: f32, %arg64: f32):
      "linalg.yield"(%arg63) : (f32) -> ()
    }) : (f32, tensor<256xf32>) -> tensor<256xf32>
    %59 = "linalg.generic"(%57, %58) <{indexing_maps = [#map3, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg61: f32, %arg62: f32):
      %77 = "arith.addf"(%arg62, %arg61) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%77) : (f32) -> ()
    }) : (tensor<256x32000xf32>, tensor<256xf32>) -> tensor<256xf32>
    %60 = "linalg.generic"(%59, %50) <{indexing_maps = [#map6, #map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg59: f32, %arg60: f32):
      %76 = "math.log"(%arg59) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      "linalg.yield"(%76) : (f32) -> ()
    }) : (tensor<256xf32>, tensor<256xf32>) -> tensor<256xf32>
    %61 = "tensor.collapse_shape"(%54) <{reassociation = [[0, 1]]}> : (tensor<256x1xf32>) -> tensor<256xf32>
    %62 = "linalg.generic"(%60, %61, %50) <{indexing_maps = [#map6, #map6, #map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg56: f32, %arg57: f32, %arg58: f32):
      %75 = "arith.addf"(%arg56, %arg57) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%75) : (f32) -> ()
    }) : (tensor<256xf32>, tensor<256xf32>, tensor<256xf32>) -> tensor<256xf32>
    %63 = "tensor.empty"() : () -> tensor<256x1xi32>
    %64 = "linalg.generic"(%arg44, %63) <{indexing_maps = [#map4, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg54: i32, %arg55: i32):
      "linalg.yield"(%arg54) : (i32) -> ()
    }) : (tensor<256xi32>, tensor<256x1xi32>) -> tensor<256x1xi32>
    %65 = "func.call"(%49, %64) <{callee = @take_along_axis}> : (tensor<256x32000xf32>, tensor<256x1xi32>) -> tensor<256x1xf32>
    %66 = "tensor.collapse_shape"(%65) <{reassociation = [[0, 1]]}> : (tensor<256x1xf32>) -> tensor<256xf32>
    %67 = "linalg.generic"(%62, %66, %50) <{indexing_maps = [#map6, #map6, #map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg51: f32, %arg52: f32, %arg53: f32):
      %74 = "arith.subf"(%arg51, %arg52) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%74) : (f32) -> ()
    }) : (tensor<256xf32>, tensor<256xf32>, tensor<256xf32>) -> tensor<256xf32>
    %68 = "tensor.empty"() : () -> tensor<f32>
    %69 = "linalg.fill"(%46, %68) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg49: f32, %arg50: f32):
      "linalg.yield"(%arg49) : (f32) -> ()
    }) : (f32, tensor<f32>) -> tensor<f32>
    %70 = "linalg.generic"(%67, %69) <{indexing_maps = [#map6, #map7], iterator_types = [#linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg47: f32, %arg48: f32):
      %73 = "arith.addf"(%arg48, %arg47) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%73) : (f32) -> ()
    }) : (tensor<256xf32>, tensor<f32>) -> tensor<f32>
    %71 = "linalg.generic"(%70, %68) <{indexing_maps = [#map8, #map8], iterator_types = [], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg45: f32, %arg46: f32):
      %72 = "arith.divf"(%arg45, %44) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%72) : (f32) -> ()
    }) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "func.return"(%71) : (tensor<f32>) -> ()
  }) : () -> ()
  "func.func"() <{function_type = (tensor<256x32000xf32>, tensor<256x1xi32>) -> tensor<256x1xf32>, sym_name = "take_along_axis", sym_visibility = "private"}> ({
  ^bb0(%arg0: tensor<256x32000xf32>, %arg1: tensor<256x1xi32>):
    %0 = "arith.constant"() <{value = 31999 : index}> : () -> index
    %1 = "arith.constant"() <{value = 0 : index}> : () -> index
    %2 = "arith.constant"() <{value = true}> : () -> i1
    %3 = "arith.constant"() <{value = dense<0x7FC00000> : tensor<f32>}> : () -> tensor<f32>
    %4 = "arith.constant"() <{value = dense<31999> : tensor<1xi32>}> : () -> tensor<1xi32>
    %5 = "arith.constant"() <{value = dense<32000> : tensor<i32>}> : () -> tensor<i32>
    %6 = "arith.constant"() <{value = dense<0> : tensor<i32>}> : () -> tensor<i32>
    %7 = "tensor.empty"() : () -> tensor<256x1xi32>
    %8 = "linalg.generic"(%6, %7) <{indexing_maps = [#map9, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg40: i32, %arg41: i32):
      "linalg.yield"(%arg40) : (i32) -> ()
    }) : (tensor<i32>, tensor<256x1xi32>) -> tensor<256x1xi32>
    %9 = "tensor.empty"() : () -> tensor<256x1xi1>
    %10 = "linalg.generic"(%arg1, %8, %9) <{indexing_maps = [#map3, #map3, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg37: i32, %arg38: i32, %arg39: i1):
      %43 = "arith.cmpi"(%arg37, %arg38) <{predicate = 2 : i64}> : (i32, i32) -> i1
      "linalg.yield"(%43) : (i1) -> ()
    }) : (tensor<256x1xi32>, tensor<256x1xi32>, tensor<256x1xi1>) -> tensor<256x1xi1>
    %11 = "linalg.generic"(%5, %7) <{indexing_maps = [#map9, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg35: i32, %arg36: i32):
      "linalg.yield"(%arg35) : (i32) -> ()
    }) : (tensor<i32>, tensor<256x1xi32>) -> tensor<256x1xi32>
    %12 = "linalg.generic"(%arg1, %11, %7) <{indexing_maps = [#map3, #map3, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg32: i32, %arg33: i32, %arg34: i32):
      %42 = "arith.addi"(%arg32, %arg33) <{overflowFlags = #arith.overflow<none>}> : (i32, i32) -> i32
      "linalg.yield"(%42) : (i32) -> ()
    }) : (tensor<256x1xi32>, tensor<256x1xi32>, tensor<256x1xi32>) -> tensor<256x1xi32>
    %13 = "linalg.generic"(%10, %12, %arg1, %7) <{indexing_maps = [#map3, #map3, #map3, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 3, 1>}> ({
    ^bb0(%arg28: i1, %arg29: i32, %arg30: i32, %arg31: i32):
      %41 = "arith.select"(%arg28, %arg29, %arg30) : (i1, i32, i32) -> i32
      "linalg.yield"(%41) : (i32) -> ()
    }) : (tensor<256x1xi1>, tensor<256x1xi32>, tensor<256x1xi32>, tensor<256x1xi32>) -> tensor<256x1xi32>
    %14 = "tensor.expand_shape"(%13) <{reassociation = [[0], [1, 2]], static_output_shape = array<i64: 256, 1, 1>}> : (tensor<256x1xi32>) -> tensor<256x1x1xi32>
    %15 = "tensor.empty"() : () -> tensor<256x1x1xi32>
    %16 = "linalg.generic"(%6, %15) <{indexing_maps = [#map10, #map11], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg26: i32, %arg27: i32):
      "linalg.yield"(%arg26) : (i32) -> ()
    }) : (tensor<i32>, tensor<256x1x1xi32>) -> tensor<256x1x1xi32>
    %17 = "tensor.empty"() : () -> tensor<256x1x1xi1>
    %18 = "linalg.generic"(%14, %16, %17) <{indexing_maps = [#map11, #map11, #map11], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg23: i32, %arg24: i32, %arg25: i1):
      %40 = "arith.cmpi"(%arg23, %arg24) <{predicate = 5 : i64}> : (i32, i32) -> i1
      "linalg.yield"(%40) : (i1) -> ()
    }) : (tensor<256x1x1xi32>, tensor<256x1x1xi32>, tensor<256x1x1xi1>) -> tensor<256x1x1xi1>
    %19 = "tensor.empty"() : () -> tensor<1x1x1xi32>
    %20 = "linalg.generic"(%4, %19) <{indexing_maps = [#map12, #map11], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg21: i32, %arg22: i32):
      "linalg.yield"(%arg21) : (i32) -> ()
    }) : (tensor<1xi32>, tensor<1x1x1xi32>) -> tensor<1x1x1xi32>
    %21 = "linalg.generic"(%20, %15) <{indexing_maps = [#map13, #map11], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg19: i32, %arg20: i32):
      "linalg.yield"(%arg19) : (i32) -> ()
    }) : (tensor<1x1x1xi32>, tensor<256x1x1xi32>) -> tensor<256x1x1xi32>
    %22 = "linalg.generic"(%14, %21, %17) <{indexing_maps = [#map11, #map11, #map11], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg16: i32, %arg17: i32, %arg18: i1):
      %39 = "arith.cmpi"(%arg16, %arg17) <{predicate = 3 : i64}> : (i32, i32) -> i1
      "linalg.yield"(%39) : (i1) -> ()
    }) : (tensor<256x1x1xi32>, tensor<256x1x1xi32>, tensor<256x1x1xi1>) -> tensor<256x1x1xi1>
    %23 = "linalg.generic"(%18, %22, %17) <{indexing_maps = [#map11, #map11, #map11], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg13: i1, %arg14: i1, %arg15: i1):
      %38 = "arith.andi"(%arg13, %arg14) : (i1, i1) -> i1
      "linalg.yield"(%38) : (i1) -> ()
    }) : (tensor<256x1x1xi1>, tensor<256x1x1xi1>, tensor<256x1x1xi1>) -> tensor<256x1x1xi1>
    %24 = "linalg.fill"(%2, %9) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg11: i1, %arg12: i1):
      "linalg.yield"(%arg11) : (i1) -> ()
    }) : (i1, tensor<256x1xi1>) -> tensor<256x1xi1>
    %25 = "linalg.generic"(%23, %24) <{indexing_maps = [#map11, #map2], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg9: i1, %arg10: i1):
      %37 = "arith.andi"(%arg10, %arg9) : (i1, i1) -> i1
      "linalg.yield"(%37) : (i1) -> ()
    }) : (tensor<256x1x1xi1>, tensor<256x1xi1>) -> tensor<256x1xi1>
    %26 = "tensor.empty"() : () -> tensor<256x1xf32>
    %27 = "linalg.generic"(%26) <{indexing_maps = [#map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 0, 1>}> ({
    ^bb0(%arg8: f32):
      %31 = "linalg.index"() <{dim = 0 : i64}> : () -> index
      %32 = "tensor.extract"(%14, %31, %1, %1) : (tensor<256x1x1xi32>, index, index, index) -> i32
      %33 = "arith.index_cast"(%32) : (i32) -> index
      %34 = "arith.maxsi"(%33, %1) : (index, index) -> index
      %35 = "arith.minsi"(%34, %0) : (index, index) -> index
      %36 = "tensor.extract"(%arg0, %31, %35) : (tensor<256x32000xf32>, index, index) -> f32
      "linalg.yield"(%36) : (f32) -> ()
    }) : (tensor<256x1xf32>) -> tensor<256x1xf32>
    %28 = "linalg.generic"(%3, %26) <{indexing_maps = [#map9, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg6: f32, %arg7: f32):
      "linalg.yield"(%arg6) : (f32) -> ()
    }) : (tensor<f32>, tensor<256x1xf32>) -> tensor<256x1xf32>
    %29 = "linalg.generic"(%25, %27, %28, %26) <{indexing_maps = [#map3, #map3, #map3, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 3, 1>}> ({
    ^bb0(%arg2: i1, %arg3: f32, %arg4: f32, %arg5: f32):
      %30 = "arith.select"(%arg2, %arg3, %arg4) : (i1, f32, f32) -> f32
      "linalg.yield"(%30) : (f32) -> ()
    }) : (tensor<256x1xi1>, tensor<256x1xf32>, tensor<256x1xf32>, tensor<256x1xf32>) -> tensor<256x1xf32>
    "func.return"(%29) : (tensor<256x1xf32>) -> ()
  }) : () -> ()
}) {mhlo.num_partitions = 8 : i32, mhlo.num_replicas = 1 : i32} : () -> ()
