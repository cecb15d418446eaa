#map = affine_map<(d0, d1, d2) -> (d0, d2)>
#map1 = affine_map<(d0, d1, d2) -> (d2, d1)>
#map2 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map3 = affine_map<(d0, d1) -> (d0, d1)>
#map4 = affine_map<(d0, d1) -> (d0)>
#map5 = affine_map<(d0, d1) -> (d0, 0)>
#map6 = affine_map<(d0) -> (d0)>
#map7 = affine_map<(d0) -> ()>
#map8 = affine_map<() -> ()>
#map9 = affine_map<(d0, d1, d2) -> (d2, d0)>
#map10 = affine_map<(d0, d1) -> (d1, d0)>
#map11 = affine_map<(d0, d1, d2) -> (d1, d2)>
#map12 = affine_map<(d0, d1) -> ()>
#map13 = affine_map<(d0, d1, d2) -> ()>
#map14 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map15 = affine_map<(d0, d1, d2) -> (d2)>
#map16 = affine_map<(d0, d1, d2) -> (0, d1, d2)>
"builtin.module"() <{sym_name = "jit_step"}> ({
  "sdy.mesh"() <{mesh = #sdy.mesh<["tp"=8]>, sym_name = "mesh"}> {stablehlo.mesh = {axes = [{name = "tp", size = 8 : i64}]}} : () -> ()
  "func.func"() <{arg_attrs = [{sdy.sharding = #sdy.sharding<@mesh, [{}, {}]>, tp.name = "h"}, {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tp"}]>, tp.name = "w"}, {sdy.sharding = #sdy.sharding<@mesh, [{}]>, tp.name = "y"}], function_type = (tensor<256x512xf32>, tensor<512x32000xf32>, tensor<256xi32>) -> (tensor<f32>, tensor<256x512xf32>, tensor<512x32000xf32>), res_attrs = [{jax.result_info = "result[0]", sdy.sharding = #sdy.sharding<@mesh, []>}, {jax.result_info = "result[1][0]", sdy.sharding = #sdy.sharding<@mesh, [{}, {}]>}, {jax.result_info = "result[1][1]", sdy.sharding = #sdy.sharding<@mesh, [{}, {"tp"}]>}], sym_name = "main", sym_visibility = "public"}> ({
  ^bb0(%arg51: tensor<256x512xf32>, %arg52: tensor<512x32000xf32>, %arg53: tensor<256xi32>):
    %51 = "arith.constant"() <{value = 3.906250e-03 : f32}> : () -> f32
    %52 = "arith.constant"() <{value = 2.560000e+02 : f32}> : () -> f32
    %53 = "arith.constant"() <{value = 0xFF800000 : f32}> : () -> f32
    %54 = "arith.constant"() <{value = 0.000000e+00 : f32}> : () -> f32
    %55 = "tensor.empty"() : () -> tensor<256x32000xf32>
    %56 = "linalg.fill"(%54, %55) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg120: f32, %arg121: f32):
      "linalg.yield"(%arg120) : (f32) -> ()
    }) : (f32, tensor<256x32000xf32>) -> tensor<256x32000xf32>
    %57 = "linalg.matmul"(%arg51, %arg52, %56) <{indexing_maps = [#map, #map1, #map2], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg117: f32, %arg118: f32, %arg119: f32):
      %114 = "arith.mulf"(%arg117, %arg118) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %115 = "arith.addf"(%arg119, %114) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%115) : (f32) -> ()
    }) : (tensor<256x512xf32>, tensor<512x32000xf32>, tensor<256x32000xf32>) -> tensor<256x32000xf32>
    %58 = "tensor.empty"() : () -> tensor<256xf32>
    %59 = "linalg.fill"(%53, %58) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg115: f32, %arg116: f32):
      "linalg.yield"(%arg115) : (f32) -> ()
    }) : (f32, tensor<256xf32>) -> tensor<256xf32>
    %60 = "linalg.generic"(%57, %59) <{indexing_maps = [#map3, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg113: f32, %arg114: f32):
      %113 = "arith.maximumf"(%arg114, %arg113) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%113) : (f32) -> ()
    }) : (tensor<256x32000xf32>, tensor<256xf32>) -> tensor<256xf32>
    %61 = "tensor.empty"() : () -> tensor<256x1xf32>
    %62 = "linalg.generic"(%60, %61) <{indexing_maps = [#map4, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg111: f32, %arg112: f32):
      "linalg.yield"(%arg111) : (f32) -> ()
    }) : (tensor<256xf32>, tensor<256x1xf32>) -> tensor<256x1xf32>
    %63 = "linalg.generic"(%62, %55) <{indexing_maps = [#map5, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg109: f32, %arg110: f32):
      "linalg.yield"(%arg109) : (f32) -> ()
    }) : (tensor<256x1xf32>, tensor<256x32000xf32>) -> tensor<256x32000xf32>
    %64 = "linalg.generic"(%57, %63, %55) <{indexing_maps = [#map3, #map3, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg106: f32, %arg107: f32, %arg108: f32):
      %112 = "arith.subf"(%arg106, %arg107) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%112) : (f32) -> ()
    }) : (tensor<256x32000xf32>, tensor<256x32000xf32>, tensor<256x32000xf32>) -> tensor<256x32000xf32>
    %65 = "linalg.generic"(%64, %55) <{indexing_maps = [#map3, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg104: f32, %arg105: f32):
      %111 = "math.exp"(%arg104) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      "linalg.yield"(%111) : (f32) -> ()
    }) : (tensor<256x32000xf32>, tensor<256x32000xf32>) -> tensor<256x32000xf32>
    %66 = "linalg.fill"(%54, %58) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg102: f32, %arg103: f32):
      "linalg.yield"(%arg102) : (f32) -> ()
    }) : (f32, tensor<256xf32>) -> tensor<256xf32>
    %67 = "linalg.generic"(%65, %66) <{indexing_maps = [#map3, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg100: f32, %arg101: f32):
      %110 = "arith.addf"(%arg101, %arg100) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%110) : (f32) -> ()
    }) : (tensor<256x32000xf32>, tensor<256xf32>) -> tensor<256xf32>
    %68 = "linalg.generic"(%67, %58) <{indexing_maps = [#map6, #map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg98: f32, %arg99: f32):
      %109 = "math.log"(%arg98) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      "linalg.yield"(%109) : (f32) -> ()
    }) : (tensor<256xf32>, tensor<256xf32>) -> tensor<256xf32>
    %69 = "tensor.collapse_shape"(%62) <{reassociation = [[0, 1]]}> : (tensor<256x1xf32>) -> tensor<256xf32>
    %70 = "linalg.generic"(%68, %69, %58) <{indexing_maps = [#map6, #map6, #map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg95: f32, %arg96: f32, %arg97: f32):
      %108 = "arith.addf"(%arg95, %arg96) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%108) : (f32) -> ()
    }) : (tensor<256xf32>, tensor<256xf32>, tensor<256xf32>) -> tensor<256xf32>
    %71 = "tensor.empty"() : () -> tensor<256x1xi32>
    %72 = "linalg.generic"(%arg53, %71) <{indexing_maps = [#map4, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg93: i32, %arg94: i32):
      "linalg.yield"(%arg93) : (i32) -> ()
    }) : (tensor<256xi32>, tensor<256x1xi32>) -> tensor<256x1xi32>
    %73:2 = "func.call"(%57, %72) <{callee = @take_along_axis}> : (tensor<256x32000xf32>, tensor<256x1xi32>) -> (tensor<256x1xf32>, tensor<256x1x1xi32>)
    %74 = "tensor.collapse_shape"(%73#0) <{reassociation = [[0, 1]]}> : (tensor<256x1xf32>) -> tensor<256xf32>
    %75 = "linalg.generic"(%70, %74, %58) <{indexing_maps = [#map6, #map6, #map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg90: f32, %arg91: f32, %arg92: f32):
      %107 = "arith.subf"(%arg90, %arg91) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%107) : (f32) -> ()
    }) : (tensor<256xf32>, tensor<256xf32>, tensor<256xf32>) -> tensor<256xf32>
    %76 = "tensor.empty"() : () -> tensor<f32>
    %77 = "linalg.fill"(%54, %76) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg88: f32, %arg89: f32):
      "linalg.yield"(%arg88) : (f32) -> ()
    }) : (f32, tensor<f32>) -> tensor<f32>
    %78 = "linalg.generic"(%75, %77) <{indexing_maps = [#map6, #map7], iterator_types = [#linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg86: f32, %arg87: f32):
      %106 = "arith.addf"(%arg87, %arg86) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%106) : (f32) -> ()
    }) : (tensor<256xf32>, tensor<f32>) -> tensor<f32>
    %79 = "linalg.generic"(%78, %76) <{indexing_maps = [#map8, #map8], iterator_types = [], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg84: f32, %arg85: f32):
      %105 = "arith.divf"(%arg84, %52) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%105) : (f32) -> ()
    }) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    %80 = "linalg.generic"(%76) <{indexing_maps = [#map8], iterator_types = [], operandSegmentSizes = array<i32: 0, 1>}> ({
    ^bb0(%arg83: f32):
      "linalg.yield"(%51) : (f32) -> ()
    }) : (tensor<f32>) -> tensor<f32>
    %81 = "linalg.generic"(%80, %58) <{indexing_maps = [#map7, #map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg81: f32, %arg82: f32):
      "linalg.yield"(%arg81) : (f32) -> ()
    }) : (tensor<f32>, tensor<256xf32>) -> tensor<256xf32>
    %82 = "linalg.generic"(%81, %58) <{indexing_maps = [#map6, #map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg79: f32, %arg80: f32):
      %104 = "arith.negf"(%arg79) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      "linalg.yield"(%104) : (f32) -> ()
    }) : (tensor<256xf32>, tensor<256xf32>) -> tensor<256xf32>
    %83 = "linalg.generic"(%82, %61) <{indexing_maps = [#map4, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg77: f32, %arg78: f32):
      "linalg.yield"(%arg77) : (f32) -> ()
    }) : (tensor<256xf32>, tensor<256x1xf32>) -> tensor<256x1xf32>
    %84 = "func.call"(%73#1, %83) <{callee = @take_along_axis_0}> : (tensor<256x1x1xi32>, tensor<256x1xf32>) -> tensor<256x32000xf32>
    %85 = "linalg.generic"(%81, %67, %58) <{indexing_maps = [#map6, #map6, #map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg74: f32, %arg75: f32, %arg76: f32):
      %103 = "arith.divf"(%arg74, %arg75) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%103) : (f32) -> ()
    }) : (tensor<256xf32>, tensor<256xf32>, tensor<256xf32>) -> tensor<256xf32>
    %86 = "linalg.generic"(%85, %55) <{indexing_maps = [#map4, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg72: f32, %arg73: f32):
      "linalg.yield"(%arg72) : (f32) -> ()
    }) : (tensor<256xf32>, tensor<256x32000xf32>) -> tensor<256x32000xf32>
    %87 = "linalg.generic"(%86, %65, %55) <{indexing_maps = [#map3, #map3, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg69: f32, %arg70: f32, %arg71: f32):
      %102 = "arith.mulf"(%arg69, %arg70) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%102) : (f32) -> ()
    }) : (tensor<256x32000xf32>, tensor<256x32000xf32>, tensor<256x32000xf32>) -> tensor<256x32000xf32>
    %88 = "linalg.generic"(%84, %87, %55) <{indexing_maps = [#map3, #map3, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg66: f32, %arg67: f32, %arg68: f32):
      %101 = "arith.addf"(%arg66, %arg67) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%101) : (f32) -> ()
    }) : (tensor<256x32000xf32>, tensor<256x32000xf32>, tensor<256x32000xf32>) -> tensor<256x32000xf32>
    %89 = "tensor.empty"() : () -> tensor<32000x512xf32>
    %90 = "linalg.fill"(%54, %89) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg64: f32, %arg65: f32):
      "linalg.yield"(%arg64) : (f32) -> ()
    }) : (f32, tensor<32000x512xf32>) -> tensor<32000x512xf32>
    %91 = "linalg.generic"(%88, %arg51, %90) <{indexing_maps = [#map9, #map1, #map2], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg61: f32, %arg62: f32, %arg63: f32):
      %99 = "arith.mulf"(%arg61, %arg62) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %100 = "arith.addf"(%arg63, %99) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%100) : (f32) -> ()
    }) : (tensor<256x32000xf32>, tensor<256x512xf32>, tensor<32000x512xf32>) -> tensor<32000x512xf32>
    %92 = "tensor.empty"() : () -> tensor<512x32000xf32>
    %93 = "linalg.generic"(%91, %92) <{indexing_maps = [#map10, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg59: f32, %arg60: f32):
      "linalg.yield"(%arg59) : (f32) -> ()
    }) : (tensor<32000x512xf32>, tensor<512x32000xf32>) -> tensor<512x32000xf32>
    %94 = "tensor.empty"() : () -> tensor<256x512xf32>
    %95 = "linalg.fill"(%54, %94) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg57: f32, %arg58: f32):
      "linalg.yield"(%arg57) : (f32) -> ()
    }) : (f32, tensor<256x512xf32>) -> tensor<256x512xf32>
    %96 = "linalg.generic"(%88, %arg52, %95) <{indexing_maps = [#map, #map11, #map2], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg54: f32, %arg55: f32, %arg56: f32):
      %97 = "arith.mulf"(%arg54, %arg55) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %98 = "arith.addf"(%arg56, %97) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%98) : (f32) -> ()
    }) : (tensor<256x32000xf32>, tensor<512x32000xf32>, tensor<256x512xf32>) -> tensor<256x512xf32>
    "func.return"(%79, %96, %93) : (tensor<f32>, tensor<256x512xf32>, tensor<512x32000xf32>) -> ()
  }) : () -> ()
  "func.func"() <{function_type = (tensor<256x32000xf32>, tensor<256x1xi32>) -> (tensor<256x1xf32>, tensor<256x1x1xi32>), sym_name = "take_along_axis", sym_visibility = "private"}> ({
  ^bb0(%arg9: tensor<256x32000xf32>, %arg10: tensor<256x1xi32>):
    %7 = "arith.constant"() <{value = 31999 : index}> : () -> index
    %8 = "arith.constant"() <{value = 0 : index}> : () -> index
    %9 = "arith.constant"() <{value = true}> : () -> i1
    %10 = "arith.constant"() <{value = dense<0x7FC00000> : tensor<f32>}> : () -> tensor<f32>
    %11 = "arith.constant"() <{value = dense<31999> : tensor<1xi32>}> : () -> tensor<1xi32>
    %12 = "arith.constant"() <{value = dense<32000> : tensor<i32>}> : () -> tensor<i32>
    %13 = "arith.constant"() <{value = dense<0> : tensor<i32>}> : () -> tensor<i32>
    %14 = "tensor.empty"() : () -> tensor<256x1xi32>
    %15 = "linalg.generic"(%13, %14) <{indexing_maps = [#map12, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg49: i32, %arg50: i32):
      "linalg.yield"(%arg49) : (i32) -> ()
    }) : (tensor<i32>, tensor<256x1xi32>) -> tensor<256x1xi32>
    %16 = "tensor.empty"() : () -> tensor<256x1xi1>
    %17 = "linalg.generic"(%arg10, %15, %16) <{indexing_maps = [#map3, #map3, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg46: i32, %arg47: i32, %arg48: i1):
      %50 = "arith.cmpi"(%arg46, %arg47) <{predicate = 2 : i64}> : (i32, i32) -> i1
      "linalg.yield"(%50) : (i1) -> ()
    }) : (tensor<256x1xi32>, tensor<256x1xi32>, tensor<256x1xi1>) -> tensor<256x1xi1>
    %18 = "linalg.generic"(%12, %14) <{indexing_maps = [#map12, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg44: i32, %arg45: i32):
      "linalg.yield"(%arg44) : (i32) -> ()
    }) : (tensor<i32>, tensor<256x1xi32>) -> tensor<256x1xi32>
    %19 = "linalg.generic"(%arg10, %18, %14) <{indexing_maps = [#map3, #map3, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg41: i32, %arg42: i32, %arg43: i32):
      %49 = "arith.addi"(%arg41, %arg42) <{overflowFlags = #arith.overflow<none>}> : (i32, i32) -> i32
      "linalg.yield"(%49) : (i32) -> ()
    }) : (tensor<256x1xi32>, tensor<256x1xi32>, tensor<256x1xi32>) -> tensor<256x1xi32>
    %20 = "linalg.generic"(%17, %19, %arg10, %14) <{indexing_maps = [#map3, #map3, #map3, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 3, 1>}> ({
    ^bb0(%arg37: i1, %arg38: i32, %arg39: i32, %arg40: i32):
      %48 = "arith.select"(%arg37, %arg38, %arg39) : (i1, i32, i32) -> i32
      "linalg.yield"(%48) : (i32) -> ()
    }) : (tensor<256x1xi1>, tensor<256x1xi32>, tensor<256x1xi32>, tensor<256x1xi32>) -> tensor<256x1xi32>
    %21 = "tensor.expand_shape"(%20) <{reassociation = [[0], [1, 2]], static_output_shape = array<i64: 256, 1, 1>}> : (tensor<256x1xi32>) -> tensor<256x1x1xi32>
    %22 = "tensor.empty"() : () -> tensor<256x1x1xi32>
    %23 = "linalg.generic"(%13, %22) <{indexing_maps = [#map13, #map14], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg35: i32, %arg36: i32):
      "linalg.yield"(%arg35) : (i32) -> ()
    }) : (tensor<i32>, tensor<256x1x1xi32>) -> tensor<256x1x1xi32>
    %24 = "tensor.empty"() : () -> tensor<256x1x1xi1>
    %25 = "linalg.generic"(%21, %23, %24) <{indexing_maps = [#map14, #map14, #map14], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg32: i32, %arg33: i32, %arg34: i1):
      %47 = "arith.cmpi"(%arg32, %arg33) <{predicate = 5 : i64}> : (i32, i32) -> i1
      "linalg.yield"(%47) : (i1) -> ()
    }) : (tensor<256x1x1xi32>, tensor<256x1x1xi32>, tensor<256x1x1xi1>) -> tensor<256x1x1xi1>
    %26 = "tensor.empty"() : () -> tensor<1x1x1xi32>
    %27 = "linalg.generic"(%11, %26) <{indexing_maps = [#map15, #map14], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg30: i32, %arg31: i32):
      "linalg.yield"(%arg30) : (i32) -> ()
    }) : (tensor<1xi32>, tensor<1x1x1xi32>) -> tensor<1x1x1xi32>
    %28 = "linalg.generic"(%27, %22) <{indexing_maps = [#map16, #map14], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg28: i32, %arg29: i32):
      "linalg.yield"(%arg28) : (i32) -> ()
    }) : (tensor<1x1x1xi32>, tensor<256x1x1xi32>) -> tensor<256x1x1xi32>
    %29 = "linalg.generic"(%21, %28, %24) <{indexing_maps = [#map14, #map14, #map14], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg25: i32, %arg26: i32, %arg27: i1):
      %46 = "arith.cmpi"(%arg25, %arg26) <{predicate = 3 : i64}> : (i32, i32) -> i1
      "linalg.yield"(%46) : (i1) -> ()
    }) : (tensor<256x1x1xi32>, tensor<256x1x1xi32>, tensor<256x1x1xi1>) -> tensor<256x1x1xi1>
    %30 = "linalg.generic"(%25, %29, %24) <{indexing_maps = [#map14, #map14, #map14], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg22: i1, %arg23: i1, %arg24: i1):
      %45 = "arith.andi"(%arg22, %arg23) : (i1, i1) -> i1
      "linalg.yield"(%45) : (i1) -> ()
    }) : (tensor<256x1x1xi1>, tensor<256x1x1xi1>, tensor<256x1x1xi1>) -> tensor<256x1x1xi1>
    %31 = "linalg.fill"(%9, %16) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg20: i1, %arg21: i1):
      "linalg.yield"(%arg20) : (i1) -> ()
    }) : (i1, tensor<256x1xi1>) -> tensor<256x1xi1>
    %32 = "linalg.generic"(%30, %31) <{indexing_maps = [#map14, #map2], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg18: i1, %arg19: i1):
      %44 = "arith.andi"(%arg19, %arg18) : (i1, i1) -> i1
      "linalg.yield"(%44) : (i1) -> ()
    }) : (tensor<256x1x1xi1>, tensor<256x1xi1>) -> tensor<256x1xi1>
    %33 = "tensor.empty"() : () -> tensor<256x1xf32>
    %34 = "linalg.generic"(%33) <{indexing_maps = [#map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 0, 1>}> ({
    ^bb0(%arg17: f32):
      %38 = "linalg.index"() <{dim = 0 : i64}> : () -> index
      %39 = "tensor.extract"(%21, %38, %8, %8) : (tensor<256x1x1xi32>, index, index, index) -> i32
      %40 = "arith.index_cast"(%39) : (i32) -> index
      %41 = "arith.maxsi"(%40, %8) : (index, index) -> index
      %42 = "arith.minsi"(%41, %7) : (index, index) -> index
      %43 = "tensor.extract"(%arg9, %38, %42) : (tensor<256x32000xf32>, index, index) -> f32
      "linalg.yield"(%43) : (f32) -> ()
    }) : (tensor<256x1xf32>) -> tensor<256x1xf32>
    %35 = "linalg.generic"(%10, %33) <{indexing_maps = [#map12, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg15: f32, %arg16: f32):
      "linalg.yield"(%arg15) : (f32) -> ()
    }) : (tensor<f32>, tensor<256x1xf32>) -> tensor<256x1xf32>
    %36 = "linalg.generic"(%32, %34, %35, %33) <{indexing_maps = [#map3, #map3, #map3, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 3, 1>}> ({
    ^bb0(%arg11: i1, %arg12: f32, %arg13: f32, %arg14: f32):
      %37 = "arith.select"(%arg11, %arg12, %arg13) : (i1, f32, f32) -> f32
      "linalg.yield"(%37) : (f32) -> ()
    }) : (tensor<256x1xi1>, tensor<256x1xf32>, tensor<256x1xf32>, tensor<256x1xf32>) -> tensor<256x1xf32>
    "func.return"(%36, %21) : (tensor<256x1xf32>, tensor<256x1x1xi32>) -> ()
  }) : () -> ()
  "func.func"() <{function_type = (tensor<256x1x1xi32>, tensor<256x1xf32>) -> tensor<256x32000xf32>, sym_name = "take_along_axis_0", sym_visibility = "private"}> ({
  ^bb0(%arg0: tensor<256x1x1xi32>, %arg1: tensor<256x1xf32>):
    %0 = "arith.constant"() <{value = dense<0.000000e+00> : tensor<f32>}> : () -> tensor<f32>
    %1 = "tensor.empty"() : () -> tensor<256x32000xf32>
    %2 = "linalg.generic"(%0, %1) <{indexing_maps = [#map12, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg7: f32, %arg8: f32):
      "linalg.yield"(%arg7) : (f32) -> ()
    }) : (tensor<f32>, tensor<256x32000xf32>) -> tensor<256x32000xf32>
    %3 = "stablehlo.scatter"(%2, %arg0, %arg1) <{indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<inserted_window_dims = [1], input_batching_dims = [0], scatter_indices_batching_dims = [0], scatter_dims_to_operand_dims = [1], index_vector_dim = 2>, unique_indices = false}> ({
    ^bb0(%arg2: tensor<f32>, %arg3: tensor<f32>):
      %4 = "tensor.empty"() : () -> tensor<f32>
      %5 = "linalg.generic"(%arg2, %arg3, %4) <{indexing_maps = [#map8, #map8, #map8], iterator_types = [], operandSegmentSizes = array<i32: 2, 1>}> ({
      ^bb0(%arg4: f32, %arg5: f32, %arg6: f32):
        %6 = "arith.addf"(%arg4, %arg5) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
        "linalg.yield"(%6) : (f32) -> ()
      }) : (tensor<f32>, tensor<f32>, tensor<f32>) -> tensor<f32>
      "stablehlo.return"(%5) : (tensor<f32>) -> ()
    }) : (tensor<256x32000xf32>, tensor<256x1x1xi32>, tensor<256x1xf32>) -> tensor<256x32000xf32>
    "func.return"(%3) : (tensor<256x32000xf32>) -> ()
  }) : () -> ()
}) {mhlo.num_partitions = 8 : i32, mhlo.num_replicas = 1 : i32} : () -> ()
