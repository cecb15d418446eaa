#map = affine_map<(d0, d1, d2, d3) -> (d0, d1, d3)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d3, d2)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map3 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map4 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map5 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map6 = affine_map<(d0, d1, d2) -> ()>
#map7 = affine_map<(d0, d1) -> (d0, d1)>
#map8 = affine_map<(d0, d1) -> ()>
#map9 = affine_map<(d0, d1, d2) -> (d0, d2, d1)>
#map10 = affine_map<(d0, d1, d2) -> (d0, d2)>
#map11 = affine_map<(d0, d1, d2) -> (d0, 0, d2)>
#map12 = affine_map<(d0, d1, d2, d3) -> (d0, d1)>
#map13 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map14 = affine_map<(d0, d1, d2, d3) -> (d0, d1, 0, d3)>
#map15 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
#map16 = affine_map<(d0, d1, d2, d3) -> ()>
#map17 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d4, d1)>
#map18 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d4, d2, d3)>
#map19 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3)>
#map20 = affine_map<(d0, d1, d2, d3) -> (d1, d3, d0, d2)>
#map21 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d4)>
#map22 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d4, d3)>
#map23 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d4, d3)>
#map24 = affine_map<(d0, d1, d2, d3, d4) -> (d4, d0, d3, d2)>
#map25 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2)>
#map26 = affine_map<(d0, d1, d2, d3) -> (d0, d1 + d3, d2)>
#map27 = affine_map<(d0, d1, d2, d3) -> (d3)>
"builtin.module"() <{sym_name = "jit__lambda"}> ({
  "sdy.mesh"() <{mesh = #sdy.mesh<["ep"=8]>, sym_name = "mesh"}> {stablehlo.mesh = {axes = [{name = "ep", size = 8 : i64}]}} : () -> ()
  "func.func"() <{arg_attrs = [{sdy.sharding = #sdy.sharding<@mesh, [{"ep"}, {}, {}]>, tp.name = "x"}, {sdy.sharding = #sdy.sharding<@mesh, [{}, {}]>, tp.name = "wg"}, {sdy.sharding = #sdy.sharding<@mesh, [{"ep"}, {}, {}]>, tp.name = "w1"}, {sdy.sharding = #sdy.sharding<@mesh, [{"ep"}, {}, {}]>, tp.name = "w2"}], function_type = (tensor<8x64x256xf32>, tensor<256x8xf32>, tensor<8x256x512xf32>, tensor<8x512x256xf32>) -> tensor<8x64x256xf32>, res_attrs = [{jax.result_info = "result", sdy.sharding = #sdy.sharding<@mesh, [{"ep"}, {}, {}]>}], sym_name = "main", sym_visibility = "public"}> ({
  ^bb0(%arg19: tensor<8x64x256xf32>, %arg20: tensor<256x8xf32>, %arg21: tensor<8x256x512xf32>, %arg22: tensor<8x512x256xf32>):
    %28 = "arith.constant"() <{value = 0xFF800000 : f32}> : () -> f32
    %29 = "arith.constant"() <{value = 0.000000e+00 : f32}> : () -> f32
    %30 = "arith.constant"() <{value = dense<0.797884583> : tensor<f32>}> : () -> tensor<f32>
    %31 = "arith.constant"() <{value = dense<4.471500e-02> : tensor<f32>}> : () -> tensor<f32>
    %32 = "arith.constant"() <{value = dense<5.000000e-01> : tensor<f32>}> : () -> tensor<f32>
    %33 = "arith.constant"() <{value = dense<9.99999971E-10> : tensor<f32>}> : () -> tensor<f32>
    %34 = "arith.constant"() <{value = dense<1.000000e+00> : tensor<f32>}> : () -> tensor<f32>
    %35 = "arith.constant"() <{value = dense<0.000000e+00> : tensor<f32>}> : () -> tensor<f32>
    %36 = "tensor.empty"() : () -> tensor<8x64x8xf32>
    %37 = "linalg.fill"(%29, %36) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg249: f32, %arg250: f32):
      "linalg.yield"(%arg249) : (f32) -> ()
    }) : (f32, tensor<8x64x8xf32>) -> tensor<8x64x8xf32>
    %38 = "linalg.generic"(%arg19, %arg20, %37) <{indexing_maps = [#map, #map1, #map2], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg246: f32, %arg247: f32, %arg248: f32):
      %217 = "arith.mulf"(%arg246, %arg247) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %218 = "arith.addf"(%arg248, %217) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%218) : (f32) -> ()
    }) : (tensor<8x64x256xf32>, tensor<256x8xf32>, tensor<8x64x8xf32>) -> tensor<8x64x8xf32>
    %39 = "tensor.empty"() : () -> tensor<8x64xf32>
    %40 = "linalg.fill"(%28, %39) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg244: f32, %arg245: f32):
      "linalg.yield"(%arg244) : (f32) -> ()
    }) : (f32, tensor<8x64xf32>) -> tensor<8x64xf32>
    %41 = "linalg.generic"(%38, %40) <{indexing_maps = [#map3, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg242: f32, %arg243: f32):
      %216 = "arith.maximumf"(%arg243, %arg242) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%216) : (f32) -> ()
    }) : (tensor<8x64x8xf32>, tensor<8x64xf32>) -> tensor<8x64xf32>
    %42 = "tensor.empty"() : () -> tensor<8x64x1xf32>
    %43 = "linalg.generic"(%41, %42) <{indexing_maps = [#map4, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg240: f32, %arg241: f32):
      "linalg.yield"(%arg240) : (f32) -> ()
    }) : (tensor<8x64xf32>, tensor<8x64x1xf32>) -> tensor<8x64x1xf32>
    %44 = "linalg.generic"(%43, %36) <{indexing_maps = [#map5, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg238: f32, %arg239: f32):
      "linalg.yield"(%arg238) : (f32) -> ()
    }) : (tensor<8x64x1xf32>, tensor<8x64x8xf32>) -> tensor<8x64x8xf32>
    %45 = "linalg.generic"(%38, %44, %36) <{indexing_maps = [#map3, #map3, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg235: f32, %arg236: f32, %arg237: f32):
      %215 = "arith.subf"(%arg235, %arg236) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%215) : (f32) -> ()
    }) : (tensor<8x64x8xf32>, tensor<8x64x8xf32>, tensor<8x64x8xf32>) -> tensor<8x64x8xf32>
    %46 = "linalg.generic"(%45, %36) <{indexing_maps = [#map3, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg233: f32, %arg234: f32):
      %214 = "math.exp"(%arg233) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      "linalg.yield"(%214) : (f32) -> ()
    }) : (tensor<8x64x8xf32>, tensor<8x64x8xf32>) -> tensor<8x64x8xf32>
    %47 = "linalg.fill"(%29, %39) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg231: f32, %arg232: f32):
      "linalg.yield"(%arg231) : (f32) -> ()
    }) : (f32, tensor<8x64xf32>) -> tensor<8x64xf32>
    %48 = "linalg.generic"(%46, %47) <{indexing_maps = [#map3, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg229: f32, %arg230: f32):
      %213 = "arith.addf"(%arg230, %arg229) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%213) : (f32) -> ()
    }) : (tensor<8x64x8xf32>, tensor<8x64xf32>) -> tensor<8x64xf32>
    %49 = "linalg.generic"(%48, %42) <{indexing_maps = [#map4, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg227: f32, %arg228: f32):
      "linalg.yield"(%arg227) : (f32) -> ()
    }) : (tensor<8x64xf32>, tensor<8x64x1xf32>) -> tensor<8x64x1xf32>
    %50 = "linalg.generic"(%49, %36) <{indexing_maps = [#map5, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg225: f32, %arg226: f32):
      "linalg.yield"(%arg225) : (f32) -> ()
    }) : (tensor<8x64x1xf32>, tensor<8x64x8xf32>) -> tensor<8x64x8xf32>
    %51 = "linalg.generic"(%46, %50, %36) <{indexing_maps = [#map3, #map3, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg222: f32, %arg223: f32, %arg224: f32):
      %212 = "arith.divf"(%arg222, %arg223) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%212) : (f32) -> ()
    }) : (tensor<8x64x8xf32>, tensor<8x64x8xf32>, tensor<8x64x8xf32>) -> tensor<8x64x8xf32>
    %52 = "func.call"(%51) <{callee = @argmax}> : (tensor<8x64x8xf32>) -> tensor<8x64xi32>
    %53 = "tensor.empty"() : () -> tensor<8x64x1xi32>
    %54 = "linalg.generic"(%52, %53) <{indexing_maps = [#map4, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg220: i32, %arg221: i32):
      "linalg.yield"(%arg220) : (i32) -> ()
    }) : (tensor<8x64xi32>, tensor<8x64x1xi32>) -> tensor<8x64x1xi32>
    %55 = "tensor.empty"() : () -> tensor<8x64x8xi32>
    %56 = "linalg.generic"(%55) <{indexing_maps = [#map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 0, 1>}> ({
    ^bb0(%arg219: i32):
      %210 = "linalg.index"() <{dim = 2 : i64}> : () -> index
      %211 = "arith.index_cast"(%210) : (index) -> i32
      "linalg.yield"(%211) : (i32) -> ()
    }) : (tensor<8x64x8xi32>) -> tensor<8x64x8xi32>
    %57 = "linalg.generic"(%54, %55) <{indexing_maps = [#map5, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg217: i32, %arg218: i32):
      "linalg.yield"(%arg217) : (i32) -> ()
    }) : (tensor<8x64x1xi32>, tensor<8x64x8xi32>) -> tensor<8x64x8xi32>
    %58 = "tensor.empty"() : () -> tensor<8x64x8xi1>
    %59 = "linalg.generic"(%57, %56, %58) <{indexing_maps = [#map3, #map3, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg214: i32, %arg215: i32, %arg216: i1):
      %209 = "arith.cmpi"(%arg214, %arg215) <{predicate = 0 : i64}> : (i32, i32) -> i1
      "linalg.yield"(%209) : (i1) -> ()
    }) : (tensor<8x64x8xi32>, tensor<8x64x8xi32>, tensor<8x64x8xi1>) -> tensor<8x64x8xi1>
    %60 = "linalg.generic"(%59, %36) <{indexing_maps = [#map3, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg212: i1, %arg213: f32):
      %208 = "arith.uitofp"(%arg212) : (i1) -> f32
      "linalg.yield"(%208) : (f32) -> ()
    }) : (tensor<8x64x8xi1>, tensor<8x64x8xf32>) -> tensor<8x64x8xf32>
    %61 = "linalg.generic"(%34, %36) <{indexing_maps = [#map6, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg210: f32, %arg211: f32):
      "linalg.yield"(%arg210) : (f32) -> ()
    }) : (tensor<f32>, tensor<8x64x8xf32>) -> tensor<8x64x8xf32>
    %62 = "linalg.generic"(%61, %60, %36) <{indexing_maps = [#map3, #map3, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg207: f32, %arg208: f32, %arg209: f32):
      %207 = "arith.subf"(%arg207, %arg208) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%207) : (f32) -> ()
    }) : (tensor<8x64x8xf32>, tensor<8x64x8xf32>, tensor<8x64x8xf32>) -> tensor<8x64x8xf32>
    %63 = "linalg.generic"(%51, %62, %36) <{indexing_maps = [#map3, #map3, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg204: f32, %arg205: f32, %arg206: f32):
      %206 = "arith.mulf"(%arg204, %arg205) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%206) : (f32) -> ()
    }) : (tensor<8x64x8xf32>, tensor<8x64x8xf32>, tensor<8x64x8xf32>) -> tensor<8x64x8xf32>
    %64 = "func.call"(%63) <{callee = @argmax}> : (tensor<8x64x8xf32>) -> tensor<8x64xi32>
    %65 = "linalg.generic"(%64, %53) <{indexing_maps = [#map4, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg202: i32, %arg203: i32):
      "linalg.yield"(%arg202) : (i32) -> ()
    }) : (tensor<8x64xi32>, tensor<8x64x1xi32>) -> tensor<8x64x1xi32>
    %66 = "linalg.generic"(%65, %55) <{indexing_maps = [#map5, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg200: i32, %arg201: i32):
      "linalg.yield"(%arg200) : (i32) -> ()
    }) : (tensor<8x64x1xi32>, tensor<8x64x8xi32>) -> tensor<8x64x8xi32>
    %67 = "linalg.generic"(%66, %56, %58) <{indexing_maps = [#map3, #map3, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg197: i32, %arg198: i32, %arg199: i1):
      %205 = "arith.cmpi"(%arg197, %arg198) <{predicate = 0 : i64}> : (i32, i32) -> i1
      "linalg.yield"(%205) : (i1) -> ()
    }) : (tensor<8x64x8xi32>, tensor<8x64x8xi32>, tensor<8x64x8xi1>) -> tensor<8x64x8xi1>
    %68 = "linalg.generic"(%67, %36) <{indexing_maps = [#map3, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg195: i1, %arg196: f32):
      %204 = "arith.uitofp"(%arg195) : (i1) -> f32
      "linalg.yield"(%204) : (f32) -> ()
    }) : (tensor<8x64x8xi1>, tensor<8x64x8xf32>) -> tensor<8x64x8xf32>
    %69 = "linalg.generic"(%51, %60, %36) <{indexing_maps = [#map3, #map3, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg192: f32, %arg193: f32, %arg194: f32):
      %203 = "arith.mulf"(%arg192, %arg193) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%203) : (f32) -> ()
    }) : (tensor<8x64x8xf32>, tensor<8x64x8xf32>, tensor<8x64x8xf32>) -> tensor<8x64x8xf32>
    %70 = "linalg.generic"(%69, %47) <{indexing_maps = [#map3, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg190: f32, %arg191: f32):
      %202 = "arith.addf"(%arg191, %arg190) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%202) : (f32) -> ()
    }) : (tensor<8x64x8xf32>, tensor<8x64xf32>) -> tensor<8x64xf32>
    %71 = "linalg.generic"(%51, %68, %36) <{indexing_maps = [#map3, #map3, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg187: f32, %arg188: f32, %arg189: f32):
      %201 = "arith.mulf"(%arg187, %arg188) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%201) : (f32) -> ()
    }) : (tensor<8x64x8xf32>, tensor<8x64x8xf32>, tensor<8x64x8xf32>) -> tensor<8x64x8xf32>
    %72 = "linalg.generic"(%71, %47) <{indexing_maps = [#map3, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg185: f32, %arg186: f32):
      %200 = "arith.addf"(%arg186, %arg185) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%200) : (f32) -> ()
    }) : (tensor<8x64x8xf32>, tensor<8x64xf32>) -> tensor<8x64xf32>
    %73 = "linalg.generic"(%70, %72, %39) <{indexing_maps = [#map7, #map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg182: f32, %arg183: f32, %arg184: f32):
      %199 = "arith.addf"(%arg182, %arg183) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%199) : (f32) -> ()
    }) : (tensor<8x64xf32>, tensor<8x64xf32>, tensor<8x64xf32>) -> tensor<8x64xf32>
    %74 = "linalg.generic"(%33, %39) <{indexing_maps = [#map8, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg180: f32, %arg181: f32):
      "linalg.yield"(%arg180) : (f32) -> ()
    }) : (tensor<f32>, tensor<8x64xf32>) -> tensor<8x64xf32>
    %75 = "linalg.generic"(%73, %74, %39) <{indexing_maps = [#map7, #map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg177: f32, %arg178: f32, %arg179: f32):
      %198 = "arith.addf"(%arg177, %arg178) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%198) : (f32) -> ()
    }) : (tensor<8x64xf32>, tensor<8x64xf32>, tensor<8x64xf32>) -> tensor<8x64xf32>
    %76 = "func.call"(%60) <{callee = @cumsum}> : (tensor<8x64x8xf32>) -> tensor<8x64x8xf32>
    %77 = "linalg.generic"(%76, %61, %36) <{indexing_maps = [#map3, #map3, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg174: f32, %arg175: f32, %arg176: f32):
      %197 = "arith.subf"(%arg174, %arg175) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%197) : (f32) -> ()
    }) : (tensor<8x64x8xf32>, tensor<8x64x8xf32>, tensor<8x64x8xf32>) -> tensor<8x64x8xf32>
    %78 = "linalg.generic"(%77, %60, %36) <{indexing_maps = [#map3, #map3, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg171: f32, %arg172: f32, %arg173: f32):
      %196 = "arith.mulf"(%arg171, %arg172) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%196) : (f32) -> ()
    }) : (tensor<8x64x8xf32>, tensor<8x64x8xf32>, tensor<8x64x8xf32>) -> tensor<8x64x8xf32>
    %79 = "linalg.generic"(%78, %47) <{indexing_maps = [#map3, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg169: f32, %arg170: f32):
      %195 = "arith.addf"(%arg170, %arg169) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%195) : (f32) -> ()
    }) : (tensor<8x64x8xf32>, tensor<8x64xf32>) -> tensor<8x64xf32>
    %80 = "func.call"(%68) <{callee = @cumsum}> : (tensor<8x64x8xf32>) -> tensor<8x64x8xf32>
    %81 = "linalg.generic"(%80, %61, %36) <{indexing_maps = [#map3, #map3, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg166: f32, %arg167: f32, %arg168: f32):
      %194 = "arith.subf"(%arg166, %arg167) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%194) : (f32) -> ()
    }) : (tensor<8x64x8xf32>, tensor<8x64x8xf32>, tensor<8x64x8xf32>) -> tensor<8x64x8xf32>
    %82 = "tensor.empty"() : () -> tensor<8x8xf32>
    %83 = "linalg.fill"(%29, %82) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg164: f32, %arg165: f32):
      "linalg.yield"(%arg164) : (f32) -> ()
    }) : (f32, tensor<8x8xf32>) -> tensor<8x8xf32>
    %84 = "linalg.generic"(%60, %83) <{indexing_maps = [#map9, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg162: f32, %arg163: f32):
      %193 = "arith.addf"(%arg163, %arg162) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%193) : (f32) -> ()
    }) : (tensor<8x64x8xf32>, tensor<8x8xf32>) -> tensor<8x8xf32>
    %85 = "tensor.empty"() : () -> tensor<8x1x8xf32>
    %86 = "linalg.generic"(%84, %85) <{indexing_maps = [#map10, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg160: f32, %arg161: f32):
      "linalg.yield"(%arg160) : (f32) -> ()
    }) : (tensor<8x8xf32>, tensor<8x1x8xf32>) -> tensor<8x1x8xf32>
    %87 = "linalg.generic"(%86, %36) <{indexing_maps = [#map11, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg158: f32, %arg159: f32):
      "linalg.yield"(%arg158) : (f32) -> ()
    }) : (tensor<8x1x8xf32>, tensor<8x64x8xf32>) -> tensor<8x64x8xf32>
    %88 = "linalg.generic"(%81, %87, %36) <{indexing_maps = [#map3, #map3, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg155: f32, %arg156: f32, %arg157: f32):
      %192 = "arith.addf"(%arg155, %arg156) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%192) : (f32) -> ()
    }) : (tensor<8x64x8xf32>, tensor<8x64x8xf32>, tensor<8x64x8xf32>) -> tensor<8x64x8xf32>
    %89 = "linalg.generic"(%88, %68, %36) <{indexing_maps = [#map3, #map3, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg152: f32, %arg153: f32, %arg154: f32):
      %191 = "arith.mulf"(%arg152, %arg153) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%191) : (f32) -> ()
    }) : (tensor<8x64x8xf32>, tensor<8x64x8xf32>, tensor<8x64x8xf32>) -> tensor<8x64x8xf32>
    %90 = "linalg.generic"(%89, %47) <{indexing_maps = [#map3, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg150: f32, %arg151: f32):
      %190 = "arith.addf"(%arg151, %arg150) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%190) : (f32) -> ()
    }) : (tensor<8x64x8xf32>, tensor<8x64xf32>) -> tensor<8x64xf32>
    %91 = "linalg.generic"(%70, %75, %39) <{indexing_maps = [#map7, #map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg147: f32, %arg148: f32, %arg149: f32):
      %189 = "arith.divf"(%arg147, %arg148) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%189) : (f32) -> ()
    }) : (tensor<8x64xf32>, tensor<8x64xf32>, tensor<8x64xf32>) -> tensor<8x64xf32>
    %92 = "tensor.empty"() : () -> tensor<8x64x1x1xf32>
    %93 = "linalg.generic"(%91, %92) <{indexing_maps = [#map12, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg145: f32, %arg146: f32):
      "linalg.yield"(%arg145) : (f32) -> ()
    }) : (tensor<8x64xf32>, tensor<8x64x1x1xf32>) -> tensor<8x64x1x1xf32>
    %94 = "tensor.empty"() : () -> tensor<8x64x8x1xf32>
    %95 = "linalg.generic"(%60, %94) <{indexing_maps = [#map2, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg143: f32, %arg144: f32):
      "linalg.yield"(%arg143) : (f32) -> ()
    }) : (tensor<8x64x8xf32>, tensor<8x64x8x1xf32>) -> tensor<8x64x8x1xf32>
    %96 = "linalg.generic"(%93, %94) <{indexing_maps = [#map14, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg141: f32, %arg142: f32):
      "linalg.yield"(%arg141) : (f32) -> ()
    }) : (tensor<8x64x1x1xf32>, tensor<8x64x8x1xf32>) -> tensor<8x64x8x1xf32>
    %97 = "linalg.generic"(%96, %95, %94) <{indexing_maps = [#map13, #map13, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg138: f32, %arg139: f32, %arg140: f32):
      %188 = "arith.mulf"(%arg138, %arg139) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%188) : (f32) -> ()
    }) : (tensor<8x64x8x1xf32>, tensor<8x64x8x1xf32>, tensor<8x64x8x1xf32>) -> tensor<8x64x8x1xf32>
    %98 = "tensor.empty"() : () -> tensor<8x64x32xf32>
    %99 = "linalg.generic"(%98) <{indexing_maps = [#map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 0, 1>}> ({
    ^bb0(%arg137: f32):
      %185 = "linalg.index"() <{dim = 2 : i64}> : () -> index
      %186 = "arith.index_cast"(%185) : (index) -> i32
      %187 = "arith.sitofp"(%186) : (i32) -> f32
      "linalg.yield"(%187) : (f32) -> ()
    }) : (tensor<8x64x32xf32>) -> tensor<8x64x32xf32>
    %100 = "linalg.generic"(%79, %42) <{indexing_maps = [#map4, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg135: f32, %arg136: f32):
      "linalg.yield"(%arg135) : (f32) -> ()
    }) : (tensor<8x64xf32>, tensor<8x64x1xf32>) -> tensor<8x64x1xf32>
    %101 = "linalg.generic"(%100, %98) <{indexing_maps = [#map5, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg133: f32, %arg134: f32):
      "linalg.yield"(%arg133) : (f32) -> ()
    }) : (tensor<8x64x1xf32>, tensor<8x64x32xf32>) -> tensor<8x64x32xf32>
    %102 = "tensor.empty"() : () -> tensor<8x64x32xi1>
    %103 = "linalg.generic"(%101, %99, %102) <{indexing_maps = [#map3, #map3, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg130: f32, %arg131: f32, %arg132: i1):
      %184 = "arith.cmpf"(%arg130, %arg131) <{fastmath = #arith.fastmath<none>, predicate = 1 : i64}> : (f32, f32) -> i1
      "linalg.yield"(%184) : (i1) -> ()
    }) : (tensor<8x64x32xf32>, tensor<8x64x32xf32>, tensor<8x64x32xi1>) -> tensor<8x64x32xi1>
    %104 = "linalg.generic"(%103, %98) <{indexing_maps = [#map3, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg128: i1, %arg129: f32):
      %183 = "arith.uitofp"(%arg128) : (i1) -> f32
      "linalg.yield"(%183) : (f32) -> ()
    }) : (tensor<8x64x32xi1>, tensor<8x64x32xf32>) -> tensor<8x64x32xf32>
    %105 = "tensor.empty"() : () -> tensor<8x64x1x32xf32>
    %106 = "linalg.generic"(%104, %105) <{indexing_maps = [#map, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg126: f32, %arg127: f32):
      "linalg.yield"(%arg126) : (f32) -> ()
    }) : (tensor<8x64x32xf32>, tensor<8x64x1x32xf32>) -> tensor<8x64x1x32xf32>
    %107 = "tensor.empty"() : () -> tensor<8x64x8x32xf32>
    %108 = "linalg.generic"(%97, %107) <{indexing_maps = [#map15, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg124: f32, %arg125: f32):
      "linalg.yield"(%arg124) : (f32) -> ()
    }) : (tensor<8x64x8x1xf32>, tensor<8x64x8x32xf32>) -> tensor<8x64x8x32xf32>
    %109 = "linalg.generic"(%106, %107) <{indexing_maps = [#map14, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg122: f32, %arg123: f32):
      "linalg.yield"(%arg122) : (f32) -> ()
    }) : (tensor<8x64x1x32xf32>, tensor<8x64x8x32xf32>) -> tensor<8x64x8x32xf32>
    %110 = "linalg.generic"(%108, %109, %107) <{indexing_maps = [#map13, #map13, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg119: f32, %arg120: f32, %arg121: f32):
      %182 = "arith.mulf"(%arg119, %arg120) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%182) : (f32) -> ()
    }) : (tensor<8x64x8x32xf32>, tensor<8x64x8x32xf32>, tensor<8x64x8x32xf32>) -> tensor<8x64x8x32xf32>
    %111 = "linalg.generic"(%72, %75, %39) <{indexing_maps = [#map7, #map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg116: f32, %arg117: f32, %arg118: f32):
      %181 = "arith.divf"(%arg116, %arg117) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%181) : (f32) -> ()
    }) : (tensor<8x64xf32>, tensor<8x64xf32>, tensor<8x64xf32>) -> tensor<8x64xf32>
    %112 = "linalg.generic"(%111, %92) <{indexing_maps = [#map12, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg114: f32, %arg115: f32):
      "linalg.yield"(%arg114) : (f32) -> ()
    }) : (tensor<8x64xf32>, tensor<8x64x1x1xf32>) -> tensor<8x64x1x1xf32>
    %113 = "linalg.generic"(%68, %94) <{indexing_maps = [#map2, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg112: f32, %arg113: f32):
      "linalg.yield"(%arg112) : (f32) -> ()
    }) : (tensor<8x64x8xf32>, tensor<8x64x8x1xf32>) -> tensor<8x64x8x1xf32>
    %114 = "linalg.generic"(%112, %94) <{indexing_maps = [#map14, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg110: f32, %arg111: f32):
      "linalg.yield"(%arg110) : (f32) -> ()
    }) : (tensor<8x64x1x1xf32>, tensor<8x64x8x1xf32>) -> tensor<8x64x8x1xf32>
    %115 = "linalg.generic"(%114, %113, %94) <{indexing_maps = [#map13, #map13, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg107: f32, %arg108: f32, %arg109: f32):
      %180 = "arith.mulf"(%arg107, %arg108) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%180) : (f32) -> ()
    }) : (tensor<8x64x8x1xf32>, tensor<8x64x8x1xf32>, tensor<8x64x8x1xf32>) -> tensor<8x64x8x1xf32>
    %116 = "linalg.generic"(%90, %42) <{indexing_maps = [#map4, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg105: f32, %arg106: f32):
      "linalg.yield"(%arg105) : (f32) -> ()
    }) : (tensor<8x64xf32>, tensor<8x64x1xf32>) -> tensor<8x64x1xf32>
    %117 = "linalg.generic"(%116, %98) <{indexing_maps = [#map5, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg103: f32, %arg104: f32):
      "linalg.yield"(%arg103) : (f32) -> ()
    }) : (tensor<8x64x1xf32>, tensor<8x64x32xf32>) -> tensor<8x64x32xf32>
    %118 = "linalg.generic"(%117, %99, %102) <{indexing_maps = [#map3, #map3, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg100: f32, %arg101: f32, %arg102: i1):
      %179 = "arith.cmpf"(%arg100, %arg101) <{fastmath = #arith.fastmath<none>, predicate = 1 : i64}> : (f32, f32) -> i1
      "linalg.yield"(%179) : (i1) -> ()
    }) : (tensor<8x64x32xf32>, tensor<8x64x32xf32>, tensor<8x64x32xi1>) -> tensor<8x64x32xi1>
    %119 = "linalg.generic"(%118, %98) <{indexing_maps = [#map3, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg98: i1, %arg99: f32):
      %178 = "arith.uitofp"(%arg98) : (i1) -> f32
      "linalg.yield"(%178) : (f32) -> ()
    }) : (tensor<8x64x32xi1>, tensor<8x64x32xf32>) -> tensor<8x64x32xf32>
    %120 = "linalg.generic"(%119, %105) <{indexing_maps = [#map, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg96: f32, %arg97: f32):
      "linalg.yield"(%arg96) : (f32) -> ()
    }) : (tensor<8x64x32xf32>, tensor<8x64x1x32xf32>) -> tensor<8x64x1x32xf32>
    %121 = "linalg.generic"(%115, %107) <{indexing_maps = [#map15, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg94: f32, %arg95: f32):
      "linalg.yield"(%arg94) : (f32) -> ()
    }) : (tensor<8x64x8x1xf32>, tensor<8x64x8x32xf32>) -> tensor<8x64x8x32xf32>
    %122 = "linalg.generic"(%120, %107) <{indexing_maps = [#map14, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg92: f32, %arg93: f32):
      "linalg.yield"(%arg92) : (f32) -> ()
    }) : (tensor<8x64x1x32xf32>, tensor<8x64x8x32xf32>) -> tensor<8x64x8x32xf32>
    %123 = "linalg.generic"(%121, %122, %107) <{indexing_maps = [#map13, #map13, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg89: f32, %arg90: f32, %arg91: f32):
      %177 = "arith.mulf"(%arg89, %arg90) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%177) : (f32) -> ()
    }) : (tensor<8x64x8x32xf32>, tensor<8x64x8x32xf32>, tensor<8x64x8x32xf32>) -> tensor<8x64x8x32xf32>
    %124 = "linalg.generic"(%110, %123, %107) <{indexing_maps = [#map13, #map13, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg86: f32, %arg87: f32, %arg88: f32):
      %176 = "arith.addf"(%arg86, %arg87) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%176) : (f32) -> ()
    }) : (tensor<8x64x8x32xf32>, tensor<8x64x8x32xf32>, tensor<8x64x8x32xf32>) -> tensor<8x64x8x32xf32>
    %125 = "linalg.generic"(%35, %107) <{indexing_maps = [#map16, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg84: f32, %arg85: f32):
      "linalg.yield"(%arg84) : (f32) -> ()
    }) : (tensor<f32>, tensor<8x64x8x32xf32>) -> tensor<8x64x8x32xf32>
    %126 = "tensor.empty"() : () -> tensor<8x64x8x32xi1>
    %127 = "linalg.generic"(%124, %125, %126) <{indexing_maps = [#map13, #map13, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg81: f32, %arg82: f32, %arg83: i1):
      %175 = "arith.cmpf"(%arg81, %arg82) <{fastmath = #arith.fastmath<none>, predicate = 2 : i64}> : (f32, f32) -> i1
      "linalg.yield"(%175) : (i1) -> ()
    }) : (tensor<8x64x8x32xf32>, tensor<8x64x8x32xf32>, tensor<8x64x8x32xi1>) -> tensor<8x64x8x32xi1>
    %128 = "linalg.generic"(%127, %107) <{indexing_maps = [#map13, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg79: i1, %arg80: f32):
      %174 = "arith.uitofp"(%arg79) : (i1) -> f32
      "linalg.yield"(%174) : (f32) -> ()
    }) : (tensor<8x64x8x32xi1>, tensor<8x64x8x32xf32>) -> tensor<8x64x8x32xf32>
    %129 = "tensor.empty"() : () -> tensor<8x256x8x32xf32>
    %130 = "linalg.fill"(%29, %129) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg77: f32, %arg78: f32):
      "linalg.yield"(%arg77) : (f32) -> ()
    }) : (f32, tensor<8x256x8x32xf32>) -> tensor<8x256x8x32xf32>
    %131 = "linalg.generic"(%arg19, %128, %130) <{indexing_maps = [#map17, #map18, #map19], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg74: f32, %arg75: f32, %arg76: f32):
      %172 = "arith.mulf"(%arg74, %arg75) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %173 = "arith.addf"(%arg76, %172) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%173) : (f32) -> ()
    }) : (tensor<8x64x256xf32>, tensor<8x64x8x32xf32>, tensor<8x256x8x32xf32>) -> tensor<8x256x8x32xf32>
    %132 = "tensor.empty"() : () -> tensor<8x8x32x256xf32>
    %133 = "linalg.generic"(%131, %132) <{indexing_maps = [#map20, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg72: f32, %arg73: f32):
      "linalg.yield"(%arg72) : (f32) -> ()
    }) : (tensor<8x256x8x32xf32>, tensor<8x8x32x256xf32>) -> tensor<8x8x32x256xf32>
    %134 = "sdy.sharding_constraint"(%133) <{sharding = #sdy.sharding<@mesh, [{"ep"}, {}, {}, {}]>}> : (tensor<8x8x32x256xf32>) -> tensor<8x8x32x256xf32>
    %135 = "tensor.empty"() : () -> tensor<8x8x32x512xf32>
    %136 = "linalg.fill"(%29, %135) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg70: f32, %arg71: f32):
      "linalg.yield"(%arg70) : (f32) -> ()
    }) : (f32, tensor<8x8x32x512xf32>) -> tensor<8x8x32x512xf32>
    %137 = "linalg.generic"(%134, %arg21, %136) <{indexing_maps = [#map21, #map22, #map19], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg67: f32, %arg68: f32, %arg69: f32):
      %170 = "arith.mulf"(%arg67, %arg68) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %171 = "arith.addf"(%arg69, %170) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%171) : (f32) -> ()
    }) : (tensor<8x8x32x256xf32>, tensor<8x256x512xf32>, tensor<8x8x32x512xf32>) -> tensor<8x8x32x512xf32>
    %138 = "linalg.generic"(%32, %135) <{indexing_maps = [#map16, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg65: f32, %arg66: f32):
      "linalg.yield"(%arg65) : (f32) -> ()
    }) : (tensor<f32>, tensor<8x8x32x512xf32>) -> tensor<8x8x32x512xf32>
    %139 = "linalg.generic"(%138, %137, %135) <{indexing_maps = [#map13, #map13, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg62: f32, %arg63: f32, %arg64: f32):
      %169 = "arith.mulf"(%arg62, %arg63) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%169) : (f32) -> ()
    }) : (tensor<8x8x32x512xf32>, tensor<8x8x32x512xf32>, tensor<8x8x32x512xf32>) -> tensor<8x8x32x512xf32>
    %140 = "linalg.generic"(%31, %135) <{indexing_maps = [#map16, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg60: f32, %arg61: f32):
      "linalg.yield"(%arg60) : (f32) -> ()
    }) : (tensor<f32>, tensor<8x8x32x512xf32>) -> tensor<8x8x32x512xf32>
    %141 = "linalg.generic"(%140, %137, %135) <{indexing_maps = [#map13, #map13, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg57: f32, %arg58: f32, %arg59: f32):
      %168 = "arith.mulf"(%arg57, %arg58) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%168) : (f32) -> ()
    }) : (tensor<8x8x32x512xf32>, tensor<8x8x32x512xf32>, tensor<8x8x32x512xf32>) -> tensor<8x8x32x512xf32>
    %142 = "linalg.generic"(%141, %137, %135) <{indexing_maps = [#map13, #map13, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg54: f32, %arg55: f32, %arg56: f32):
      %167 = "arith.mulf"(%arg54, %arg55) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%167) : (f32) -> ()
    }) : (tensor<8x8x32x512xf32>, tensor<8x8x32x512xf32>, tensor<8x8x32x512xf32>) -> tensor<8x8x32x512xf32>
    %143 = "linalg.generic"(%142, %137, %135) <{indexing_maps = [#map13, #map13, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg51: f32, %arg52: f32, %arg53: f32):
      %166 = "arith.mulf"(%arg51, %arg52) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%166) : (f32) -> ()
    }) : (tensor<8x8x32x512xf32>, tensor<8x8x32x512xf32>, tensor<8x8x32x512xf32>) -> tensor<8x8x32x512xf32>
    %144 = "linalg.generic"(%137, %143, %135) <{indexing_maps = [#map13, #map13, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg48: f32, %arg49: f32, %arg50: f32):
      %165 = "arith.addf"(%arg48, %arg49) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%165) : (f32) -> ()
    }) : (tensor<8x8x32x512xf32>, tensor<8x8x32x512xf32>, tensor<8x8x32x512xf32>) -> tensor<8x8x32x512xf32>
    %145 = "linalg.generic"(%30, %135) <{indexing_maps = [#map16, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg46: f32, %arg47: f32):
      "linalg.yield"(%arg46) : (f32) -> ()
    }) : (tensor<f32>, tensor<8x8x32x512xf32>) -> tensor<8x8x32x512xf32>
    %146 = "linalg.generic"(%145, %144, %135) <{indexing_maps = [#map13, #map13, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg43: f32, %arg44: f32, %arg45: f32):
      %164 = "arith.mulf"(%arg43, %arg44) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%164) : (f32) -> ()
    }) : (tensor<8x8x32x512xf32>, tensor<8x8x32x512xf32>, tensor<8x8x32x512xf32>) -> tensor<8x8x32x512xf32>
    %147 = "linalg.generic"(%146, %135) <{indexing_maps = [#map13, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg41: f32, %arg42: f32):
      %163 = "math.tanh"(%arg41) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      "linalg.yield"(%163) : (f32) -> ()
    }) : (tensor<8x8x32x512xf32>, tensor<8x8x32x512xf32>) -> tensor<8x8x32x512xf32>
    %148 = "linalg.generic"(%34, %135) <{indexing_maps = [#map16, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg39: f32, %arg40: f32):
      "linalg.yield"(%arg39) : (f32) -> ()
    }) : (tensor<f32>, tensor<8x8x32x512xf32>) -> tensor<8x8x32x512xf32>
    %149 = "linalg.generic"(%148, %147, %135) <{indexing_maps = [#map13, #map13, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg36: f32, %arg37: f32, %arg38: f32):
      %162 = "arith.addf"(%arg36, %arg37) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%162) : (f32) -> ()
    }) : (tensor<8x8x32x512xf32>, tensor<8x8x32x512xf32>, tensor<8x8x32x512xf32>) -> tensor<8x8x32x512xf32>
    %150 = "linalg.generic"(%139, %149, %135) <{indexing_maps = [#map13, #map13, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg33: f32, %arg34: f32, %arg35: f32):
      %161 = "arith.mulf"(%arg33, %arg34) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%161) : (f32) -> ()
    }) : (tensor<8x8x32x512xf32>, tensor<8x8x32x512xf32>, tensor<8x8x32x512xf32>) -> tensor<8x8x32x512xf32>
    %151 = "linalg.fill"(%29, %132) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg31: f32, %arg32: f32):
      "linalg.yield"(%arg31) : (f32) -> ()
    }) : (f32, tensor<8x8x32x256xf32>) -> tensor<8x8x32x256xf32>
    %152 = "linalg.generic"(%150, %arg22, %151) <{indexing_maps = [#map21, #map22, #map19], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg28: f32, %arg29: f32, %arg30: f32):
      %159 = "arith.mulf"(%arg28, %arg29) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %160 = "arith.addf"(%arg30, %159) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%160) : (f32) -> ()
    }) : (tensor<8x8x32x512xf32>, tensor<8x512x256xf32>, tensor<8x8x32x256xf32>) -> tensor<8x8x32x256xf32>
    %153 = "sdy.sharding_constraint"(%152) <{sharding = #sdy.sharding<@mesh, [{"ep"}, {}, {}, {}]>}> : (tensor<8x8x32x256xf32>) -> tensor<8x8x32x256xf32>
    %154 = "tensor.empty"() : () -> tensor<8x64x256xf32>
    %155 = "linalg.fill"(%29, %154) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg26: f32, %arg27: f32):
      "linalg.yield"(%arg26) : (f32) -> ()
    }) : (f32, tensor<8x64x256xf32>) -> tensor<8x64x256xf32>
    %156 = "linalg.generic"(%124, %153, %155) <{indexing_maps = [#map23, #map24, #map25], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg23: f32, %arg24: f32, %arg25: f32):
      %157 = "arith.mulf"(%arg23, %arg24) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %158 = "arith.addf"(%arg25, %157) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%158) : (f32) -> ()
    }) : (tensor<8x64x8x32xf32>, tensor<8x8x32x256xf32>, tensor<8x64x256xf32>) -> tensor<8x64x256xf32>
    "func.return"(%156) : (tensor<8x64x256xf32>) -> ()
  }) : () -> ()
  "func.func"() <{function_type = (tensor<8x64x8xf32>) -> tensor<8x64xi32>, sym_name = "argmax", sym_visibility = "private"}> ({
  ^bb0(%arg9: tensor<8x64x8xf32>):
    %8 = "arith.constant"() <{value = 0 : i32}> : () -> i32
    %9 = "arith.constant"() <{value = 0xFF800000 : f32}> : () -> f32
    %10 = "tensor.empty"() : () -> tensor<8x64x8xi32>
    %11 = "linalg.generic"(%10) <{indexing_maps = [#map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 0, 1>}> ({
    ^bb0(%arg18: i32):
      %26 = "linalg.index"() <{dim = 2 : i64}> : () -> index
      %27 = "arith.index_cast"(%26) : (index) -> i32
      "linalg.yield"(%27) : (i32) -> ()
    }) : (tensor<8x64x8xi32>) -> tensor<8x64x8xi32>
    %12 = "tensor.empty"() : () -> tensor<8x64xf32>
    %13 = "linalg.fill"(%9, %12) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg16: f32, %arg17: f32):
      "linalg.yield"(%arg16) : (f32) -> ()
    }) : (f32, tensor<8x64xf32>) -> tensor<8x64xf32>
    %14 = "tensor.empty"() : () -> tensor<8x64xi32>
    %15 = "linalg.fill"(%8, %14) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg14: i32, %arg15: i32):
      "linalg.yield"(%arg14) : (i32) -> ()
    }) : (i32, tensor<8x64xi32>) -> tensor<8x64xi32>
    %16:2 = "linalg.generic"(%arg9, %11, %13, %15) <{indexing_maps = [#map3, #map3, #map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 2>}> ({
    ^bb0(%arg10: f32, %arg11: i32, %arg12: f32, %arg13: i32):
      %17 = "arith.cmpf"(%arg12, %arg10) <{fastmath = #arith.fastmath<none>, predicate = 2 : i64}> : (f32, f32) -> i1
      %18 = "arith.cmpf"(%arg12, %arg12) <{fastmath = #arith.fastmath<none>, predicate = 13 : i64}> : (f32, f32) -> i1
      %19 = "arith.ori"(%17, %18) : (i1, i1) -> i1
      %20 = "arith.cmpf"(%arg12, %arg10) <{fastmath = #arith.fastmath<none>, predicate = 1 : i64}> : (f32, f32) -> i1
      %21 = "arith.cmpi"(%arg13, %arg11) <{predicate = 2 : i64}> : (i32, i32) -> i1
      %22 = "arith.andi"(%20, %21) : (i1, i1) -> i1
      %23 = "arith.ori"(%19, %22) : (i1, i1) -> i1
      %24 = "arith.select"(%19, %arg12, %arg10) : (i1, f32, f32) -> f32
      %25 = "arith.select"(%23, %arg13, %arg11) : (i1, i32, i32) -> i32
      "linalg.yield"(%24, %25) : (f32, i32) -> ()
    }) : (tensor<8x64x8xf32>, tensor<8x64x8xi32>, tensor<8x64xf32>, tensor<8x64xi32>) -> (tensor<8x64xf32>, tensor<8x64xi32>)
    "func.return"(%16#1) : (tensor<8x64xi32>) -> ()
  }) : () -> ()
  "func.func"() <{function_type = (tensor<8x64x8xf32>) -> tensor<8x64x8xf32>, sym_name = "cumsum", sym_visibility = "private"}> ({
  ^bb0(%arg0: tensor<8x64x8xf32>):
    %0 = "arith.constant"() <{value = 0.000000e+00 : f32}> : () -> f32
    %1 = "arith.constant"() <{value = dense<0.000000e+00> : tensor<f32>}> : () -> tensor<f32>
    %2 = "tensor.empty"() : () -> tensor<8x64x8xf32>
    %3 = "linalg.generic"(%1, %2) <{indexing_maps = [#map6, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg7: f32, %arg8: f32):
      "linalg.yield"(%arg7) : (f32) -> ()
    }) : (tensor<f32>, tensor<8x64x8xf32>) -> tensor<8x64x8xf32>
    %4 = "tensor.pad"(%arg0) <{operandSegmentSizes = array<i32: 1, 0, 0>, static_high = array<i64: 0, 0, 0>, static_low = array<i64: 0, 63, 0>}> ({
    ^bb0(%arg4: index, %arg5: index, %arg6: index):
      "tensor.yield"(%0) : (f32) -> ()
    }) : (tensor<8x64x8xf32>) -> tensor<8x127x8xf32>
    %5 = "tensor.empty"() : () -> tensor<64xf32>
    %6 = "linalg.generic"(%4, %5, %3) <{indexing_maps = [#map26, #map27, #map2], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg1: f32, %arg2: f32, %arg3: f32):
      %7 = "arith.addf"(%arg3, %arg1) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%7) : (f32) -> ()
    }) : (tensor<8x127x8xf32>, tensor<64xf32>, tensor<8x64x8xf32>) -> tensor<8x64x8xf32>
    "func.return"(%6) : (tensor<8x64x8xf32>) -> ()
  }) : () -> ()
}) {mhlo.num_partitions = 8 : i32, mhlo.num_replicas = 1 : i32} : () -> ()
