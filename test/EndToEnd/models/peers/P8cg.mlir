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
#map26 = affine_map<() -> ()>
#map27 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d4)>
#map28 = affine_map<(d0, d1, d2, d3, d4) -> (d2, d0, d3, d4)>
#map29 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d3, d4, d1)>
#map30 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d3, d4, d2)>
#map31 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d3, d4)>
#map32 = affine_map<(d0, d1, d2, d3) -> (d2, d0, d3, d1)>
#map33 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d3, d4)>
#map34 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d2, d3, d4)>
#map35 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d3, d2)>
#map36 = affine_map<(d0, d1, d2, d3) -> (d2, d3, d0)>
#map37 = affine_map<(d0, d1, d2, d3) -> (d2, d3, d1)>
#map38 = affine_map<(d0, d1) -> (d1, d0)>
#map39 = affine_map<(d0, d1, d2, d3) -> (d2, d3)>
#map40 = affine_map<(d0, d1, d2, d3) -> (d0, d1 + d3, d2)>
#map41 = affine_map<(d0, d1, d2, d3) -> (d3)>
"builtin.module"() <{sym_name = "jit__lambda"}> ({
  "sdy.mesh"() <{mesh = #sdy.mesh<["ep"=8]>, sym_name = "mesh"}> {stablehlo.mesh = {axes = [{name = "ep", size = 8 : i64}]}} : () -> ()
  "func.func"() <{arg_attrs = [{sdy.sharding = #sdy.sharding<@mesh, [{"ep"}, {}, {}]>, tp.name = "x"}, {sdy.sharding = #sdy.sharding<@mesh, [{}, {}]>, tp.name = "wg"}, {sdy.sharding = #sdy.sharding<@mesh, [{"ep"}, {}, {}]>, tp.name = "w1"}, {sdy.sharding = #sdy.sharding<@mesh, [{"ep"}, {}, {}]>, tp.name = "w2"}], function_type = (tensor<8x64x256xf32>, tensor<256x8xf32>, tensor<8x256x512xf32>, tensor<8x512x256xf32>) -> (tensor<f32>, tensor<8x64x256xf32>, tensor<256x8xf32>, tensor<8x256x512xf32>, tensor<8x512x256xf32>), res_attrs = [{jax.result_info = "result[0]", sdy.sharding = #sdy.sharding<@mesh, []>}, {jax.result_info = "result[1][0]", sdy.sharding = #sdy.sharding<@mesh, [{"ep"}, {}, {}]>}, {jax.result_info = "result[1][1]", sdy.sharding = #sdy.sharding<@mesh, [{}, {}]>}, {jax.result_info = "result[1][2]", sdy.sharding = #sdy.sharding<@mesh, [{"ep"}, {}, {}]>}, {jax.result_info = "result[1][3]", sdy.sharding = #sdy.sharding<@mesh, [{"ep"}, {}, {}]>}], sym_name = "main", sym_visibility = "public"}> ({
  ^bb0(%arg19: tensor<8x64x256xf32>, %arg20: tensor<256x8xf32>, %arg21: tensor<8x256x512xf32>, %arg22: tensor<8x512x256xf32>):
    %28 = "arith.constant"() <{value = 5.000000e-01 : f32}> : () -> f32
    %29 = "arith.constant"() <{value = 0xFF800000 : f32}> : () -> f32
    %30 = "arith.constant"() <{value = 0.000000e+00 : f32}> : () -> f32
    %31 = "arith.constant"() <{value = dense<0.797884583> : tensor<f32>}> : () -> tensor<f32>
    %32 = "arith.constant"() <{value = dense<4.471500e-02> : tensor<f32>}> : () -> tensor<f32>
    %33 = "arith.constant"() <{value = dense<5.000000e-01> : tensor<f32>}> : () -> tensor<f32>
    %34 = "arith.constant"() <{value = dense<9.99999971E-10> : tensor<f32>}> : () -> tensor<f32>
    %35 = "arith.constant"() <{value = dense<1.000000e+00> : tensor<f32>}> : () -> tensor<f32>
    %36 = "arith.constant"() <{value = dense<0.000000e+00> : tensor<f32>}> : () -> tensor<f32>
    %37 = "tensor.empty"() : () -> tensor<8x64x8xf32>
    %38 = "linalg.fill"(%30, %37) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg484: f32, %arg485: f32):
      "linalg.yield"(%arg484) : (f32) -> ()
    }) : (f32, tensor<8x64x8xf32>) -> tensor<8x64x8xf32>
    %39 = "linalg.generic"(%arg19, %arg20, %38) <{indexing_maps = [#map, #map1, #map2], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg481: f32, %arg482: f32, %arg483: f32):
      %399 = "arith.mulf"(%arg481, %arg482) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %400 = "arith.addf"(%arg483, %399) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%400) : (f32) -> ()
    }) : (tensor<8x64x256xf32>, tensor<256x8xf32>, tensor<8x64x8xf32>) -> tensor<8x64x8xf32>
    %40 = "tensor.empty"() : () -> tensor<8x64xf32>
    %41 = "linalg.fill"(%29, %40) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg479: f32, %arg480: f32):
      "linalg.yield"(%arg479) : (f32) -> ()
    }) : (f32, tensor<8x64xf32>) -> tensor<8x64xf32>
    %42 = "linalg.generic"(%39, %41) <{indexing_maps = [#map3, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg477: f32, %arg478: f32):
      %398 = "arith.maximumf"(%arg478, %arg477) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%398) : (f32) -> ()
    }) : (tensor<8x64x8xf32>, tensor<8x64xf32>) -> tensor<8x64xf32>
    %43 = "tensor.empty"() : () -> tensor<8x64x1xf32>
    %44 = "linalg.generic"(%42, %43) <{indexing_maps = [#map4, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg475: f32, %arg476: f32):
      "linalg.yield"(%arg475) : (f32) -> ()
    }) : (tensor<8x64xf32>, tensor<8x64x1xf32>) -> tensor<8x64x1xf32>
    %45 = "linalg.generic"(%44, %37) <{indexing_maps = [#map5, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg473: f32, %arg474: f32):
      "linalg.yield"(%arg473) : (f32) -> ()
    }) : (tensor<8x64x1xf32>, tensor<8x64x8xf32>) -> tensor<8x64x8xf32>
    %46 = "linalg.generic"(%39, %45, %37) <{indexing_maps = [#map3, #map3, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg470: f32, %arg471: f32, %arg472: f32):
      %397 = "arith.subf"(%arg470, %arg471) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%397) : (f32) -> ()
    }) : (tensor<8x64x8xf32>, tensor<8x64x8xf32>, tensor<8x64x8xf32>) -> tensor<8x64x8xf32>
    %47 = "linalg.generic"(%46, %37) <{indexing_maps = [#map3, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg468: f32, %arg469: f32):
      %396 = "math.exp"(%arg468) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      "linalg.yield"(%396) : (f32) -> ()
    }) : (tensor<8x64x8xf32>, tensor<8x64x8xf32>) -> tensor<8x64x8xf32>
    %48 = "linalg.fill"(%30, %40) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg466: f32, %arg467: f32):
      "linalg.yield"(%arg466) : (f32) -> ()
    }) : (f32, tensor<8x64xf32>) -> tensor<8x64xf32>
    %49 = "linalg.generic"(%47, %48) <{indexing_maps = [#map3, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg464: f32, %arg465: f32):
      %395 = "arith.addf"(%arg465, %arg464) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%395) : (f32) -> ()
    }) : (tensor<8x64x8xf32>, tensor<8x64xf32>) -> tensor<8x64xf32>
    %50 = "linalg.generic"(%49, %43) <{indexing_maps = [#map4, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg462: f32, %arg463: f32):
      "linalg.yield"(%arg462) : (f32) -> ()
    }) : (tensor<8x64xf32>, tensor<8x64x1xf32>) -> tensor<8x64x1xf32>
    %51 = "linalg.generic"(%50, %37) <{indexing_maps = [#map5, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg460: f32, %arg461: f32):
      "linalg.yield"(%arg460) : (f32) -> ()
    }) : (tensor<8x64x1xf32>, tensor<8x64x8xf32>) -> tensor<8x64x8xf32>
    %52 = "linalg.generic"(%47, %51, %37) <{indexing_maps = [#map3, #map3, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg457: f32, %arg458: f32, %arg459: f32):
      %394 = "arith.divf"(%arg457, %arg458) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%394) : (f32) -> ()
    }) : (tensor<8x64x8xf32>, tensor<8x64x8xf32>, tensor<8x64x8xf32>) -> tensor<8x64x8xf32>
    %53 = "linalg.generic"(%50, %50, %43) <{indexing_maps = [#map3, #map3, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg454: f32, %arg455: f32, %arg456: f32):
      %393 = "arith.mulf"(%arg454, %arg455) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%393) : (f32) -> ()
    }) : (tensor<8x64x1xf32>, tensor<8x64x1xf32>, tensor<8x64x1xf32>) -> tensor<8x64x1xf32>
    %54 = "linalg.generic"(%35, %43) <{indexing_maps = [#map6, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg452: f32, %arg453: f32):
      "linalg.yield"(%arg452) : (f32) -> ()
    }) : (tensor<f32>, tensor<8x64x1xf32>) -> tensor<8x64x1xf32>
    %55 = "linalg.generic"(%54, %53, %43) <{indexing_maps = [#map3, #map3, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg449: f32, %arg450: f32, %arg451: f32):
      %392 = "arith.divf"(%arg449, %arg450) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%392) : (f32) -> ()
    }) : (tensor<8x64x1xf32>, tensor<8x64x1xf32>, tensor<8x64x1xf32>) -> tensor<8x64x1xf32>
    %56 = "func.call"(%52) <{callee = @argmax}> : (tensor<8x64x8xf32>) -> tensor<8x64xi32>
    %57 = "tensor.empty"() : () -> tensor<8x64x1xi32>
    %58 = "linalg.generic"(%56, %57) <{indexing_maps = [#map4, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg447: i32, %arg448: i32):
      "linalg.yield"(%arg447) : (i32) -> ()
    }) : (tensor<8x64xi32>, tensor<8x64x1xi32>) -> tensor<8x64x1xi32>
    %59 = "tensor.empty"() : () -> tensor<8x64x8xi32>
    %60 = "linalg.generic"(%59) <{indexing_maps = [#map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 0, 1>}> ({
    ^bb0(%arg446: i32):
      %390 = "linalg.index"() <{dim = 2 : i64}> : () -> index
      %391 = "arith.index_cast"(%390) : (index) -> i32
      "linalg.yield"(%391) : (i32) -> ()
    }) : (tensor<8x64x8xi32>) -> tensor<8x64x8xi32>
    %61 = "linalg.generic"(%58, %59) <{indexing_maps = [#map5, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg444: i32, %arg445: i32):
      "linalg.yield"(%arg444) : (i32) -> ()
    }) : (tensor<8x64x1xi32>, tensor<8x64x8xi32>) -> tensor<8x64x8xi32>
    %62 = "tensor.empty"() : () -> tensor<8x64x8xi1>
    %63 = "linalg.generic"(%61, %60, %62) <{indexing_maps = [#map3, #map3, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg441: i32, %arg442: i32, %arg443: i1):
      %389 = "arith.cmpi"(%arg441, %arg442) <{predicate = 0 : i64}> : (i32, i32) -> i1
      "linalg.yield"(%389) : (i1) -> ()
    }) : (tensor<8x64x8xi32>, tensor<8x64x8xi32>, tensor<8x64x8xi1>) -> tensor<8x64x8xi1>
    %64 = "linalg.generic"(%63, %37) <{indexing_maps = [#map3, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg439: i1, %arg440: f32):
      %388 = "arith.uitofp"(%arg439) : (i1) -> f32
      "linalg.yield"(%388) : (f32) -> ()
    }) : (tensor<8x64x8xi1>, tensor<8x64x8xf32>) -> tensor<8x64x8xf32>
    %65 = "linalg.generic"(%35, %37) <{indexing_maps = [#map6, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg437: f32, %arg438: f32):
      "linalg.yield"(%arg437) : (f32) -> ()
    }) : (tensor<f32>, tensor<8x64x8xf32>) -> tensor<8x64x8xf32>
    %66 = "linalg.generic"(%65, %64, %37) <{indexing_maps = [#map3, #map3, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg434: f32, %arg435: f32, %arg436: f32):
      %387 = "arith.subf"(%arg434, %arg435) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%387) : (f32) -> ()
    }) : (tensor<8x64x8xf32>, tensor<8x64x8xf32>, tensor<8x64x8xf32>) -> tensor<8x64x8xf32>
    %67 = "linalg.generic"(%52, %66, %37) <{indexing_maps = [#map3, #map3, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg431: f32, %arg432: f32, %arg433: f32):
      %386 = "arith.mulf"(%arg431, %arg432) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%386) : (f32) -> ()
    }) : (tensor<8x64x8xf32>, tensor<8x64x8xf32>, tensor<8x64x8xf32>) -> tensor<8x64x8xf32>
    %68 = "func.call"(%67) <{callee = @argmax}> : (tensor<8x64x8xf32>) -> tensor<8x64xi32>
    %69 = "linalg.generic"(%68, %57) <{indexing_maps = [#map4, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg429: i32, %arg430: i32):
      "linalg.yield"(%arg429) : (i32) -> ()
    }) : (tensor<8x64xi32>, tensor<8x64x1xi32>) -> tensor<8x64x1xi32>
    %70 = "linalg.generic"(%69, %59) <{indexing_maps = [#map5, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg427: i32, %arg428: i32):
      "linalg.yield"(%arg427) : (i32) -> ()
    }) : (tensor<8x64x1xi32>, tensor<8x64x8xi32>) -> tensor<8x64x8xi32>
    %71 = "linalg.generic"(%70, %60, %62) <{indexing_maps = [#map3, #map3, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg424: i32, %arg425: i32, %arg426: i1):
      %385 = "arith.cmpi"(%arg424, %arg425) <{predicate = 0 : i64}> : (i32, i32) -> i1
      "linalg.yield"(%385) : (i1) -> ()
    }) : (tensor<8x64x8xi32>, tensor<8x64x8xi32>, tensor<8x64x8xi1>) -> tensor<8x64x8xi1>
    %72 = "linalg.generic"(%71, %37) <{indexing_maps = [#map3, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg422: i1, %arg423: f32):
      %384 = "arith.uitofp"(%arg422) : (i1) -> f32
      "linalg.yield"(%384) : (f32) -> ()
    }) : (tensor<8x64x8xi1>, tensor<8x64x8xf32>) -> tensor<8x64x8xf32>
    %73 = "linalg.generic"(%52, %64, %37) <{indexing_maps = [#map3, #map3, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg419: f32, %arg420: f32, %arg421: f32):
      %383 = "arith.mulf"(%arg419, %arg420) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%383) : (f32) -> ()
    }) : (tensor<8x64x8xf32>, tensor<8x64x8xf32>, tensor<8x64x8xf32>) -> tensor<8x64x8xf32>
    %74 = "linalg.generic"(%73, %48) <{indexing_maps = [#map3, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg417: f32, %arg418: f32):
      %382 = "arith.addf"(%arg418, %arg417) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%382) : (f32) -> ()
    }) : (tensor<8x64x8xf32>, tensor<8x64xf32>) -> tensor<8x64xf32>
    %75 = "linalg.generic"(%52, %72, %37) <{indexing_maps = [#map3, #map3, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg414: f32, %arg415: f32, %arg416: f32):
      %381 = "arith.mulf"(%arg414, %arg415) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%381) : (f32) -> ()
    }) : (tensor<8x64x8xf32>, tensor<8x64x8xf32>, tensor<8x64x8xf32>) -> tensor<8x64x8xf32>
    %76 = "linalg.generic"(%75, %48) <{indexing_maps = [#map3, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg412: f32, %arg413: f32):
      %380 = "arith.addf"(%arg413, %arg412) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%380) : (f32) -> ()
    }) : (tensor<8x64x8xf32>, tensor<8x64xf32>) -> tensor<8x64xf32>
    %77 = "linalg.generic"(%74, %76, %40) <{indexing_maps = [#map7, #map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg409: f32, %arg410: f32, %arg411: f32):
      %379 = "arith.addf"(%arg409, %arg410) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%379) : (f32) -> ()
    }) : (tensor<8x64xf32>, tensor<8x64xf32>, tensor<8x64xf32>) -> tensor<8x64xf32>
    %78 = "linalg.generic"(%34, %40) <{indexing_maps = [#map8, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg407: f32, %arg408: f32):
      "linalg.yield"(%arg407) : (f32) -> ()
    }) : (tensor<f32>, tensor<8x64xf32>) -> tensor<8x64xf32>
    %79 = "linalg.generic"(%77, %78, %40) <{indexing_maps = [#map7, #map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg404: f32, %arg405: f32, %arg406: f32):
      %378 = "arith.addf"(%arg404, %arg405) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%378) : (f32) -> ()
    }) : (tensor<8x64xf32>, tensor<8x64xf32>, tensor<8x64xf32>) -> tensor<8x64xf32>
    %80 = "func.call"(%64) <{callee = @cumsum}> : (tensor<8x64x8xf32>) -> tensor<8x64x8xf32>
    %81 = "linalg.generic"(%80, %65, %37) <{indexing_maps = [#map3, #map3, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg401: f32, %arg402: f32, %arg403: f32):
      %377 = "arith.subf"(%arg401, %arg402) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%377) : (f32) -> ()
    }) : (tensor<8x64x8xf32>, tensor<8x64x8xf32>, tensor<8x64x8xf32>) -> tensor<8x64x8xf32>
    %82 = "linalg.generic"(%81, %64, %37) <{indexing_maps = [#map3, #map3, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg398: f32, %arg399: f32, %arg400: f32):
      %376 = "arith.mulf"(%arg398, %arg399) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%376) : (f32) -> ()
    }) : (tensor<8x64x8xf32>, tensor<8x64x8xf32>, tensor<8x64x8xf32>) -> tensor<8x64x8xf32>
    %83 = "linalg.generic"(%82, %48) <{indexing_maps = [#map3, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg396: f32, %arg397: f32):
      %375 = "arith.addf"(%arg397, %arg396) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%375) : (f32) -> ()
    }) : (tensor<8x64x8xf32>, tensor<8x64xf32>) -> tensor<8x64xf32>
    %84 = "func.call"(%72) <{callee = @cumsum}> : (tensor<8x64x8xf32>) -> tensor<8x64x8xf32>
    %85 = "linalg.generic"(%84, %65, %37) <{indexing_maps = [#map3, #map3, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg393: f32, %arg394: f32, %arg395: f32):
      %374 = "arith.subf"(%arg393, %arg394) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%374) : (f32) -> ()
    }) : (tensor<8x64x8xf32>, tensor<8x64x8xf32>, tensor<8x64x8xf32>) -> tensor<8x64x8xf32>
    %86 = "tensor.empty"() : () -> tensor<8x8xf32>
    %87 = "linalg.fill"(%30, %86) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg391: f32, %arg392: f32):
      "linalg.yield"(%arg391) : (f32) -> ()
    }) : (f32, tensor<8x8xf32>) -> tensor<8x8xf32>
    %88 = "linalg.generic"(%64, %87) <{indexing_maps = [#map9, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg389: f32, %arg390: f32):
      %373 = "arith.addf"(%arg390, %arg389) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%373) : (f32) -> ()
    }) : (tensor<8x64x8xf32>, tensor<8x8xf32>) -> tensor<8x8xf32>
    %89 = "tensor.empty"() : () -> tensor<8x1x8xf32>
    %90 = "linalg.generic"(%88, %89) <{indexing_maps = [#map10, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg387: f32, %arg388: f32):
      "linalg.yield"(%arg387) : (f32) -> ()
    }) : (tensor<8x8xf32>, tensor<8x1x8xf32>) -> tensor<8x1x8xf32>
    %91 = "linalg.generic"(%90, %37) <{indexing_maps = [#map11, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg385: f32, %arg386: f32):
      "linalg.yield"(%arg385) : (f32) -> ()
    }) : (tensor<8x1x8xf32>, tensor<8x64x8xf32>) -> tensor<8x64x8xf32>
    %92 = "linalg.generic"(%85, %91, %37) <{indexing_maps = [#map3, #map3, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg382: f32, %arg383: f32, %arg384: f32):
      %372 = "arith.addf"(%arg382, %arg383) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%372) : (f32) -> ()
    }) : (tensor<8x64x8xf32>, tensor<8x64x8xf32>, tensor<8x64x8xf32>) -> tensor<8x64x8xf32>
    %93 = "linalg.generic"(%92, %72, %37) <{indexing_maps = [#map3, #map3, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg379: f32, %arg380: f32, %arg381: f32):
      %371 = "arith.mulf"(%arg379, %arg380) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%371) : (f32) -> ()
    }) : (tensor<8x64x8xf32>, tensor<8x64x8xf32>, tensor<8x64x8xf32>) -> tensor<8x64x8xf32>
    %94 = "linalg.generic"(%93, %48) <{indexing_maps = [#map3, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg377: f32, %arg378: f32):
      %370 = "arith.addf"(%arg378, %arg377) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%370) : (f32) -> ()
    }) : (tensor<8x64x8xf32>, tensor<8x64xf32>) -> tensor<8x64xf32>
    %95 = "linalg.generic"(%74, %79, %40) <{indexing_maps = [#map7, #map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg374: f32, %arg375: f32, %arg376: f32):
      %369 = "arith.divf"(%arg374, %arg375) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%369) : (f32) -> ()
    }) : (tensor<8x64xf32>, tensor<8x64xf32>, tensor<8x64xf32>) -> tensor<8x64xf32>
    %96 = "linalg.generic"(%79, %79, %40) <{indexing_maps = [#map7, #map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg371: f32, %arg372: f32, %arg373: f32):
      %368 = "arith.mulf"(%arg371, %arg372) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%368) : (f32) -> ()
    }) : (tensor<8x64xf32>, tensor<8x64xf32>, tensor<8x64xf32>) -> tensor<8x64xf32>
    %97 = "linalg.generic"(%35, %40) <{indexing_maps = [#map8, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg369: f32, %arg370: f32):
      "linalg.yield"(%arg369) : (f32) -> ()
    }) : (tensor<f32>, tensor<8x64xf32>) -> tensor<8x64xf32>
    %98 = "linalg.generic"(%97, %96, %40) <{indexing_maps = [#map7, #map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg366: f32, %arg367: f32, %arg368: f32):
      %367 = "arith.divf"(%arg366, %arg367) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%367) : (f32) -> ()
    }) : (tensor<8x64xf32>, tensor<8x64xf32>, tensor<8x64xf32>) -> tensor<8x64xf32>
    %99 = "tensor.empty"() : () -> tensor<8x64x1x1xf32>
    %100 = "linalg.generic"(%95, %99) <{indexing_maps = [#map12, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg364: f32, %arg365: f32):
      "linalg.yield"(%arg364) : (f32) -> ()
    }) : (tensor<8x64xf32>, tensor<8x64x1x1xf32>) -> tensor<8x64x1x1xf32>
    %101 = "tensor.empty"() : () -> tensor<8x64x8x1xf32>
    %102 = "linalg.generic"(%64, %101) <{indexing_maps = [#map2, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg362: f32, %arg363: f32):
      "linalg.yield"(%arg362) : (f32) -> ()
    }) : (tensor<8x64x8xf32>, tensor<8x64x8x1xf32>) -> tensor<8x64x8x1xf32>
    %103 = "linalg.generic"(%100, %101) <{indexing_maps = [#map14, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg360: f32, %arg361: f32):
      "linalg.yield"(%arg360) : (f32) -> ()
    }) : (tensor<8x64x1x1xf32>, tensor<8x64x8x1xf32>) -> tensor<8x64x8x1xf32>
    %104 = "linalg.generic"(%103, %102, %101) <{indexing_maps = [#map13, #map13, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg357: f32, %arg358: f32, %arg359: f32):
      %366 = "arith.mulf"(%arg357, %arg358) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%366) : (f32) -> ()
    }) : (tensor<8x64x8x1xf32>, tensor<8x64x8x1xf32>, tensor<8x64x8x1xf32>) -> tensor<8x64x8x1xf32>
    %105 = "tensor.empty"() : () -> tensor<8x64x32xf32>
    %106 = "linalg.generic"(%105) <{indexing_maps = [#map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 0, 1>}> ({
    ^bb0(%arg356: f32):
      %363 = "linalg.index"() <{dim = 2 : i64}> : () -> index
      %364 = "arith.index_cast"(%363) : (index) -> i32
      %365 = "arith.sitofp"(%364) : (i32) -> f32
      "linalg.yield"(%365) : (f32) -> ()
    }) : (tensor<8x64x32xf32>) -> tensor<8x64x32xf32>
    %107 = "linalg.generic"(%83, %43) <{indexing_maps = [#map4, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg354: f32, %arg355: f32):
      "linalg.yield"(%arg354) : (f32) -> ()
    }) : (tensor<8x64xf32>, tensor<8x64x1xf32>) -> tensor<8x64x1xf32>
    %108 = "linalg.generic"(%107, %105) <{indexing_maps = [#map5, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg352: f32, %arg353: f32):
      "linalg.yield"(%arg352) : (f32) -> ()
    }) : (tensor<8x64x1xf32>, tensor<8x64x32xf32>) -> tensor<8x64x32xf32>
    %109 = "tensor.empty"() : () -> tensor<8x64x32xi1>
    %110 = "linalg.generic"(%108, %106, %109) <{indexing_maps = [#map3, #map3, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg349: f32, %arg350: f32, %arg351: i1):
      %362 = "arith.cmpf"(%arg349, %arg350) <{fastmath = #arith.fastmath<none>, predicate = 1 : i64}> : (f32, f32) -> i1
      "linalg.yield"(%362) : (i1) -> ()
    }) : (tensor<8x64x32xf32>, tensor<8x64x32xf32>, tensor<8x64x32xi1>) -> tensor<8x64x32xi1>
    %111 = "linalg.generic"(%110, %105) <{indexing_maps = [#map3, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg347: i1, %arg348: f32):
      %361 = "arith.uitofp"(%arg347) : (i1) -> f32
      "linalg.yield"(%361) : (f32) -> ()
    }) : (tensor<8x64x32xi1>, tensor<8x64x32xf32>) -> tensor<8x64x32xf32>
    %112 = "tensor.empty"() : () -> tensor<8x64x1x32xf32>
    %113 = "linalg.generic"(%111, %112) <{indexing_maps = [#map, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg345: f32, %arg346: f32):
      "linalg.yield"(%arg345) : (f32) -> ()
    }) : (tensor<8x64x32xf32>, tensor<8x64x1x32xf32>) -> tensor<8x64x1x32xf32>
    %114 = "tensor.empty"() : () -> tensor<8x64x8x32xf32>
    %115 = "linalg.generic"(%104, %114) <{indexing_maps = [#map15, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg343: f32, %arg344: f32):
      "linalg.yield"(%arg343) : (f32) -> ()
    }) : (tensor<8x64x8x1xf32>, tensor<8x64x8x32xf32>) -> tensor<8x64x8x32xf32>
    %116 = "linalg.generic"(%113, %114) <{indexing_maps = [#map14, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg341: f32, %arg342: f32):
      "linalg.yield"(%arg341) : (f32) -> ()
    }) : (tensor<8x64x1x32xf32>, tensor<8x64x8x32xf32>) -> tensor<8x64x8x32xf32>
    %117 = "linalg.generic"(%115, %116, %114) <{indexing_maps = [#map13, #map13, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg338: f32, %arg339: f32, %arg340: f32):
      %360 = "arith.mulf"(%arg338, %arg339) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%360) : (f32) -> ()
    }) : (tensor<8x64x8x32xf32>, tensor<8x64x8x32xf32>, tensor<8x64x8x32xf32>) -> tensor<8x64x8x32xf32>
    %118 = "linalg.generic"(%76, %79, %40) <{indexing_maps = [#map7, #map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg335: f32, %arg336: f32, %arg337: f32):
      %359 = "arith.divf"(%arg335, %arg336) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%359) : (f32) -> ()
    }) : (tensor<8x64xf32>, tensor<8x64xf32>, tensor<8x64xf32>) -> tensor<8x64xf32>
    %119 = "linalg.generic"(%118, %99) <{indexing_maps = [#map12, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg333: f32, %arg334: f32):
      "linalg.yield"(%arg333) : (f32) -> ()
    }) : (tensor<8x64xf32>, tensor<8x64x1x1xf32>) -> tensor<8x64x1x1xf32>
    %120 = "linalg.generic"(%72, %101) <{indexing_maps = [#map2, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg331: f32, %arg332: f32):
      "linalg.yield"(%arg331) : (f32) -> ()
    }) : (tensor<8x64x8xf32>, tensor<8x64x8x1xf32>) -> tensor<8x64x8x1xf32>
    %121 = "linalg.generic"(%119, %101) <{indexing_maps = [#map14, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg329: f32, %arg330: f32):
      "linalg.yield"(%arg329) : (f32) -> ()
    }) : (tensor<8x64x1x1xf32>, tensor<8x64x8x1xf32>) -> tensor<8x64x8x1xf32>
    %122 = "linalg.generic"(%121, %120, %101) <{indexing_maps = [#map13, #map13, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg326: f32, %arg327: f32, %arg328: f32):
      %358 = "arith.mulf"(%arg326, %arg327) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%358) : (f32) -> ()
    }) : (tensor<8x64x8x1xf32>, tensor<8x64x8x1xf32>, tensor<8x64x8x1xf32>) -> tensor<8x64x8x1xf32>
    %123 = "linalg.generic"(%94, %43) <{indexing_maps = [#map4, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg324: f32, %arg325: f32):
      "linalg.yield"(%arg324) : (f32) -> ()
    }) : (tensor<8x64xf32>, tensor<8x64x1xf32>) -> tensor<8x64x1xf32>
    %124 = "linalg.generic"(%123, %105) <{indexing_maps = [#map5, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg322: f32, %arg323: f32):
      "linalg.yield"(%arg322) : (f32) -> ()
    }) : (tensor<8x64x1xf32>, tensor<8x64x32xf32>) -> tensor<8x64x32xf32>
    %125 = "linalg.generic"(%124, %106, %109) <{indexing_maps = [#map3, #map3, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg319: f32, %arg320: f32, %arg321: i1):
      %357 = "arith.cmpf"(%arg319, %arg320) <{fastmath = #arith.fastmath<none>, predicate = 1 : i64}> : (f32, f32) -> i1
      "linalg.yield"(%357) : (i1) -> ()
    }) : (tensor<8x64x32xf32>, tensor<8x64x32xf32>, tensor<8x64x32xi1>) -> tensor<8x64x32xi1>
    %126 = "linalg.generic"(%125, %105) <{indexing_maps = [#map3, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg317: i1, %arg318: f32):
      %356 = "arith.uitofp"(%arg317) : (i1) -> f32
      "linalg.yield"(%356) : (f32) -> ()
    }) : (tensor<8x64x32xi1>, tensor<8x64x32xf32>) -> tensor<8x64x32xf32>
    %127 = "linalg.generic"(%126, %112) <{indexing_maps = [#map, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg315: f32, %arg316: f32):
      "linalg.yield"(%arg315) : (f32) -> ()
    }) : (tensor<8x64x32xf32>, tensor<8x64x1x32xf32>) -> tensor<8x64x1x32xf32>
    %128 = "linalg.generic"(%122, %114) <{indexing_maps = [#map15, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg313: f32, %arg314: f32):
      "linalg.yield"(%arg313) : (f32) -> ()
    }) : (tensor<8x64x8x1xf32>, tensor<8x64x8x32xf32>) -> tensor<8x64x8x32xf32>
    %129 = "linalg.generic"(%127, %114) <{indexing_maps = [#map14, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg311: f32, %arg312: f32):
      "linalg.yield"(%arg311) : (f32) -> ()
    }) : (tensor<8x64x1x32xf32>, tensor<8x64x8x32xf32>) -> tensor<8x64x8x32xf32>
    %130 = "linalg.generic"(%128, %129, %114) <{indexing_maps = [#map13, #map13, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg308: f32, %arg309: f32, %arg310: f32):
      %355 = "arith.mulf"(%arg308, %arg309) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%355) : (f32) -> ()
    }) : (tensor<8x64x8x32xf32>, tensor<8x64x8x32xf32>, tensor<8x64x8x32xf32>) -> tensor<8x64x8x32xf32>
    %131 = "linalg.generic"(%117, %130, %114) <{indexing_maps = [#map13, #map13, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg305: f32, %arg306: f32, %arg307: f32):
      %354 = "arith.addf"(%arg305, %arg306) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%354) : (f32) -> ()
    }) : (tensor<8x64x8x32xf32>, tensor<8x64x8x32xf32>, tensor<8x64x8x32xf32>) -> tensor<8x64x8x32xf32>
    %132 = "linalg.generic"(%36, %114) <{indexing_maps = [#map16, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg303: f32, %arg304: f32):
      "linalg.yield"(%arg303) : (f32) -> ()
    }) : (tensor<f32>, tensor<8x64x8x32xf32>) -> tensor<8x64x8x32xf32>
    %133 = "tensor.empty"() : () -> tensor<8x64x8x32xi1>
    %134 = "linalg.generic"(%131, %132, %133) <{indexing_maps = [#map13, #map13, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg300: f32, %arg301: f32, %arg302: i1):
      %353 = "arith.cmpf"(%arg300, %arg301) <{fastmath = #arith.fastmath<none>, predicate = 2 : i64}> : (f32, f32) -> i1
      "linalg.yield"(%353) : (i1) -> ()
    }) : (tensor<8x64x8x32xf32>, tensor<8x64x8x32xf32>, tensor<8x64x8x32xi1>) -> tensor<8x64x8x32xi1>
    %135 = "linalg.generic"(%134, %114) <{indexing_maps = [#map13, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg298: i1, %arg299: f32):
      %352 = "arith.uitofp"(%arg298) : (i1) -> f32
      "linalg.yield"(%352) : (f32) -> ()
    }) : (tensor<8x64x8x32xi1>, tensor<8x64x8x32xf32>) -> tensor<8x64x8x32xf32>
    %136 = "tensor.empty"() : () -> tensor<8x256x8x32xf32>
    %137 = "linalg.fill"(%30, %136) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg296: f32, %arg297: f32):
      "linalg.yield"(%arg296) : (f32) -> ()
    }) : (f32, tensor<8x256x8x32xf32>) -> tensor<8x256x8x32xf32>
    %138 = "linalg.generic"(%arg19, %135, %137) <{indexing_maps = [#map17, #map18, #map19], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg293: f32, %arg294: f32, %arg295: f32):
      %350 = "arith.mulf"(%arg293, %arg294) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %351 = "arith.addf"(%arg295, %350) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%351) : (f32) -> ()
    }) : (tensor<8x64x256xf32>, tensor<8x64x8x32xf32>, tensor<8x256x8x32xf32>) -> tensor<8x256x8x32xf32>
    %139 = "tensor.empty"() : () -> tensor<8x8x32x256xf32>
    %140 = "linalg.generic"(%138, %139) <{indexing_maps = [#map20, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg291: f32, %arg292: f32):
      "linalg.yield"(%arg291) : (f32) -> ()
    }) : (tensor<8x256x8x32xf32>, tensor<8x8x32x256xf32>) -> tensor<8x8x32x256xf32>
    %141 = "sdy.sharding_constraint"(%140) <{sharding = #sdy.sharding<@mesh, [{"ep"}, {}, {}, {}]>}> : (tensor<8x8x32x256xf32>) -> tensor<8x8x32x256xf32>
    %142 = "tensor.empty"() : () -> tensor<8x8x32x512xf32>
    %143 = "linalg.fill"(%30, %142) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg289: f32, %arg290: f32):
      "linalg.yield"(%arg289) : (f32) -> ()
    }) : (f32, tensor<8x8x32x512xf32>) -> tensor<8x8x32x512xf32>
    %144 = "linalg.generic"(%141, %arg21, %143) <{indexing_maps = [#map21, #map22, #map19], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg286: f32, %arg287: f32, %arg288: f32):
      %348 = "arith.mulf"(%arg286, %arg287) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %349 = "arith.addf"(%arg288, %348) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%349) : (f32) -> ()
    }) : (tensor<8x8x32x256xf32>, tensor<8x256x512xf32>, tensor<8x8x32x512xf32>) -> tensor<8x8x32x512xf32>
    %145 = "linalg.generic"(%33, %142) <{indexing_maps = [#map16, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg284: f32, %arg285: f32):
      "linalg.yield"(%arg284) : (f32) -> ()
    }) : (tensor<f32>, tensor<8x8x32x512xf32>) -> tensor<8x8x32x512xf32>
    %146 = "linalg.generic"(%145, %144, %142) <{indexing_maps = [#map13, #map13, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg281: f32, %arg282: f32, %arg283: f32):
      %347 = "arith.mulf"(%arg281, %arg282) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%347) : (f32) -> ()
    }) : (tensor<8x8x32x512xf32>, tensor<8x8x32x512xf32>, tensor<8x8x32x512xf32>) -> tensor<8x8x32x512xf32>
    %147 = "linalg.generic"(%32, %142) <{indexing_maps = [#map16, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg279: f32, %arg280: f32):
      "linalg.yield"(%arg279) : (f32) -> ()
    }) : (tensor<f32>, tensor<8x8x32x512xf32>) -> tensor<8x8x32x512xf32>
    %148 = "linalg.generic"(%147, %144, %142) <{indexing_maps = [#map13, #map13, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg276: f32, %arg277: f32, %arg278: f32):
      %346 = "arith.mulf"(%arg276, %arg277) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%346) : (f32) -> ()
    }) : (tensor<8x8x32x512xf32>, tensor<8x8x32x512xf32>, tensor<8x8x32x512xf32>) -> tensor<8x8x32x512xf32>
    %149 = "linalg.generic"(%148, %144, %142) <{indexing_maps = [#map13, #map13, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg273: f32, %arg274: f32, %arg275: f32):
      %345 = "arith.mulf"(%arg273, %arg274) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%345) : (f32) -> ()
    }) : (tensor<8x8x32x512xf32>, tensor<8x8x32x512xf32>, tensor<8x8x32x512xf32>) -> tensor<8x8x32x512xf32>
    %150 = "linalg.generic"(%149, %144, %142) <{indexing_maps = [#map13, #map13, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg270: f32, %arg271: f32, %arg272: f32):
      %344 = "arith.mulf"(%arg270, %arg271) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%344) : (f32) -> ()
    }) : (tensor<8x8x32x512xf32>, tensor<8x8x32x512xf32>, tensor<8x8x32x512xf32>) -> tensor<8x8x32x512xf32>
    %151 = "linalg.generic"(%144, %150, %142) <{indexing_maps = [#map13, #map13, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg267: f32, %arg268: f32, %arg269: f32):
      %343 = "arith.addf"(%arg267, %arg268) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%343) : (f32) -> ()
    }) : (tensor<8x8x32x512xf32>, tensor<8x8x32x512xf32>, tensor<8x8x32x512xf32>) -> tensor<8x8x32x512xf32>
    %152 = "linalg.generic"(%31, %142) <{indexing_maps = [#map16, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg265: f32, %arg266: f32):
      "linalg.yield"(%arg265) : (f32) -> ()
    }) : (tensor<f32>, tensor<8x8x32x512xf32>) -> tensor<8x8x32x512xf32>
    %153 = "linalg.generic"(%152, %151, %142) <{indexing_maps = [#map13, #map13, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg262: f32, %arg263: f32, %arg264: f32):
      %342 = "arith.mulf"(%arg262, %arg263) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%342) : (f32) -> ()
    }) : (tensor<8x8x32x512xf32>, tensor<8x8x32x512xf32>, tensor<8x8x32x512xf32>) -> tensor<8x8x32x512xf32>
    %154 = "linalg.generic"(%153, %142) <{indexing_maps = [#map13, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg260: f32, %arg261: f32):
      %341 = "math.tanh"(%arg260) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      "linalg.yield"(%341) : (f32) -> ()
    }) : (tensor<8x8x32x512xf32>, tensor<8x8x32x512xf32>) -> tensor<8x8x32x512xf32>
    %155 = "linalg.generic"(%35, %142) <{indexing_maps = [#map16, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg258: f32, %arg259: f32):
      "linalg.yield"(%arg258) : (f32) -> ()
    }) : (tensor<f32>, tensor<8x8x32x512xf32>) -> tensor<8x8x32x512xf32>
    %156 = "linalg.generic"(%155, %154, %142) <{indexing_maps = [#map13, #map13, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg255: f32, %arg256: f32, %arg257: f32):
      %340 = "arith.subf"(%arg255, %arg256) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%340) : (f32) -> ()
    }) : (tensor<8x8x32x512xf32>, tensor<8x8x32x512xf32>, tensor<8x8x32x512xf32>) -> tensor<8x8x32x512xf32>
    %157 = "linalg.generic"(%155, %154, %142) <{indexing_maps = [#map13, #map13, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg252: f32, %arg253: f32, %arg254: f32):
      %339 = "arith.addf"(%arg252, %arg253) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%339) : (f32) -> ()
    }) : (tensor<8x8x32x512xf32>, tensor<8x8x32x512xf32>, tensor<8x8x32x512xf32>) -> tensor<8x8x32x512xf32>
    %158 = "linalg.generic"(%146, %157, %142) <{indexing_maps = [#map13, #map13, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg249: f32, %arg250: f32, %arg251: f32):
      %338 = "arith.mulf"(%arg249, %arg250) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%338) : (f32) -> ()
    }) : (tensor<8x8x32x512xf32>, tensor<8x8x32x512xf32>, tensor<8x8x32x512xf32>) -> tensor<8x8x32x512xf32>
    %159 = "linalg.fill"(%30, %139) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg247: f32, %arg248: f32):
      "linalg.yield"(%arg247) : (f32) -> ()
    }) : (f32, tensor<8x8x32x256xf32>) -> tensor<8x8x32x256xf32>
    %160 = "linalg.generic"(%158, %arg22, %159) <{indexing_maps = [#map21, #map22, #map19], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg244: f32, %arg245: f32, %arg246: f32):
      %336 = "arith.mulf"(%arg244, %arg245) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %337 = "arith.addf"(%arg246, %336) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%337) : (f32) -> ()
    }) : (tensor<8x8x32x512xf32>, tensor<8x512x256xf32>, tensor<8x8x32x256xf32>) -> tensor<8x8x32x256xf32>
    %161 = "sdy.sharding_constraint"(%160) <{sharding = #sdy.sharding<@mesh, [{"ep"}, {}, {}, {}]>}> : (tensor<8x8x32x256xf32>) -> tensor<8x8x32x256xf32>
    %162 = "tensor.empty"() : () -> tensor<8x64x256xf32>
    %163 = "linalg.fill"(%30, %162) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg242: f32, %arg243: f32):
      "linalg.yield"(%arg242) : (f32) -> ()
    }) : (f32, tensor<8x64x256xf32>) -> tensor<8x64x256xf32>
    %164 = "linalg.generic"(%131, %161, %163) <{indexing_maps = [#map23, #map24, #map25], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg239: f32, %arg240: f32, %arg241: f32):
      %334 = "arith.mulf"(%arg239, %arg240) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %335 = "arith.addf"(%arg241, %334) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%335) : (f32) -> ()
    }) : (tensor<8x64x8x32xf32>, tensor<8x8x32x256xf32>, tensor<8x64x256xf32>) -> tensor<8x64x256xf32>
    %165 = "linalg.generic"(%164, %164, %162) <{indexing_maps = [#map3, #map3, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg236: f32, %arg237: f32, %arg238: f32):
      %333 = "arith.mulf"(%arg236, %arg237) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%333) : (f32) -> ()
    }) : (tensor<8x64x256xf32>, tensor<8x64x256xf32>, tensor<8x64x256xf32>) -> tensor<8x64x256xf32>
    %166 = "tensor.empty"() : () -> tensor<f32>
    %167 = "linalg.fill"(%30, %166) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg234: f32, %arg235: f32):
      "linalg.yield"(%arg234) : (f32) -> ()
    }) : (f32, tensor<f32>) -> tensor<f32>
    %168 = "linalg.generic"(%165, %167) <{indexing_maps = [#map3, #map6], iterator_types = [#linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg232: f32, %arg233: f32):
      %332 = "arith.addf"(%arg233, %arg232) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%332) : (f32) -> ()
    }) : (tensor<8x64x256xf32>, tensor<f32>) -> tensor<f32>
    %169 = "linalg.generic"(%168, %166) <{indexing_maps = [#map26, #map26], iterator_types = [], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg230: f32, %arg231: f32):
      %331 = "arith.mulf"(%arg230, %28) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%331) : (f32) -> ()
    }) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    %170 = "linalg.generic"(%166) <{indexing_maps = [#map26], iterator_types = [], operandSegmentSizes = array<i32: 0, 1>}> ({
    ^bb0(%arg229: f32):
      "linalg.yield"(%28) : (f32) -> ()
    }) : (tensor<f32>) -> tensor<f32>
    %171 = "linalg.generic"(%170, %162) <{indexing_maps = [#map6, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg227: f32, %arg228: f32):
      "linalg.yield"(%arg227) : (f32) -> ()
    }) : (tensor<f32>, tensor<8x64x256xf32>) -> tensor<8x64x256xf32>
    %172 = "linalg.generic"(%164, %171, %162) <{indexing_maps = [#map3, #map3, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg224: f32, %arg225: f32, %arg226: f32):
      %330 = "arith.mulf"(%arg224, %arg225) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%330) : (f32) -> ()
    }) : (tensor<8x64x256xf32>, tensor<8x64x256xf32>, tensor<8x64x256xf32>) -> tensor<8x64x256xf32>
    %173 = "linalg.generic"(%171, %164, %162) <{indexing_maps = [#map3, #map3, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg221: f32, %arg222: f32, %arg223: f32):
      %329 = "arith.mulf"(%arg221, %arg222) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%329) : (f32) -> ()
    }) : (tensor<8x64x256xf32>, tensor<8x64x256xf32>, tensor<8x64x256xf32>) -> tensor<8x64x256xf32>
    %174 = "linalg.generic"(%172, %173, %162) <{indexing_maps = [#map3, #map3, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg218: f32, %arg219: f32, %arg220: f32):
      %328 = "arith.addf"(%arg218, %arg219) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%328) : (f32) -> ()
    }) : (tensor<8x64x256xf32>, tensor<8x64x256xf32>, tensor<8x64x256xf32>) -> tensor<8x64x256xf32>
    %175 = "linalg.generic"(%174, %131, %137) <{indexing_maps = [#map17, #map18, #map19], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg215: f32, %arg216: f32, %arg217: f32):
      %326 = "arith.mulf"(%arg215, %arg216) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %327 = "arith.addf"(%arg217, %326) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%327) : (f32) -> ()
    }) : (tensor<8x64x256xf32>, tensor<8x64x8x32xf32>, tensor<8x256x8x32xf32>) -> tensor<8x256x8x32xf32>
    %176 = "linalg.generic"(%175, %139) <{indexing_maps = [#map20, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg213: f32, %arg214: f32):
      "linalg.yield"(%arg213) : (f32) -> ()
    }) : (tensor<8x256x8x32xf32>, tensor<8x8x32x256xf32>) -> tensor<8x8x32x256xf32>
    %177 = "linalg.fill"(%30, %114) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg211: f32, %arg212: f32):
      "linalg.yield"(%arg211) : (f32) -> ()
    }) : (f32, tensor<8x64x8x32xf32>) -> tensor<8x64x8x32xf32>
    %178 = "linalg.generic"(%174, %161, %177) <{indexing_maps = [#map27, #map28, #map19], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg208: f32, %arg209: f32, %arg210: f32):
      %324 = "arith.mulf"(%arg208, %arg209) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %325 = "arith.addf"(%arg210, %324) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%325) : (f32) -> ()
    }) : (tensor<8x64x256xf32>, tensor<8x8x32x256xf32>, tensor<8x64x8x32xf32>) -> tensor<8x64x8x32xf32>
    %179 = "sdy.sharding_constraint"(%176) <{sharding = #sdy.sharding<@mesh, [{"ep"}, {}, {}, {}]>}> : (tensor<8x8x32x256xf32>) -> tensor<8x8x32x256xf32>
    %180 = "tensor.empty"() : () -> tensor<8x256x512xf32>
    %181 = "linalg.fill"(%30, %180) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg206: f32, %arg207: f32):
      "linalg.yield"(%arg206) : (f32) -> ()
    }) : (f32, tensor<8x256x512xf32>) -> tensor<8x256x512xf32>
    %182 = "linalg.generic"(%179, %158, %181) <{indexing_maps = [#map29, #map30, #map25], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg203: f32, %arg204: f32, %arg205: f32):
      %322 = "arith.mulf"(%arg203, %arg204) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %323 = "arith.addf"(%arg205, %322) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%323) : (f32) -> ()
    }) : (tensor<8x8x32x256xf32>, tensor<8x8x32x512xf32>, tensor<8x256x512xf32>) -> tensor<8x256x512xf32>
    %183 = "tensor.empty"() : () -> tensor<8x512x256xf32>
    %184 = "linalg.generic"(%182, %183) <{indexing_maps = [#map9, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg201: f32, %arg202: f32):
      "linalg.yield"(%arg201) : (f32) -> ()
    }) : (tensor<8x256x512xf32>, tensor<8x512x256xf32>) -> tensor<8x512x256xf32>
    %185 = "linalg.generic"(%179, %arg22, %143) <{indexing_maps = [#map21, #map31, #map19], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg198: f32, %arg199: f32, %arg200: f32):
      %320 = "arith.mulf"(%arg198, %arg199) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %321 = "arith.addf"(%arg200, %320) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%321) : (f32) -> ()
    }) : (tensor<8x8x32x256xf32>, tensor<8x512x256xf32>, tensor<8x8x32x512xf32>) -> tensor<8x8x32x512xf32>
    %186 = "linalg.generic"(%146, %185, %142) <{indexing_maps = [#map13, #map13, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg195: f32, %arg196: f32, %arg197: f32):
      %319 = "arith.mulf"(%arg195, %arg196) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%319) : (f32) -> ()
    }) : (tensor<8x8x32x512xf32>, tensor<8x8x32x512xf32>, tensor<8x8x32x512xf32>) -> tensor<8x8x32x512xf32>
    %187 = "linalg.generic"(%185, %157, %142) <{indexing_maps = [#map13, #map13, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg192: f32, %arg193: f32, %arg194: f32):
      %318 = "arith.mulf"(%arg192, %arg193) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%318) : (f32) -> ()
    }) : (tensor<8x8x32x512xf32>, tensor<8x8x32x512xf32>, tensor<8x8x32x512xf32>) -> tensor<8x8x32x512xf32>
    %188 = "linalg.generic"(%186, %156, %142) <{indexing_maps = [#map13, #map13, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg189: f32, %arg190: f32, %arg191: f32):
      %317 = "arith.mulf"(%arg189, %arg190) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%317) : (f32) -> ()
    }) : (tensor<8x8x32x512xf32>, tensor<8x8x32x512xf32>, tensor<8x8x32x512xf32>) -> tensor<8x8x32x512xf32>
    %189 = "linalg.generic"(%188, %154, %142) <{indexing_maps = [#map13, #map13, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg186: f32, %arg187: f32, %arg188: f32):
      %316 = "arith.mulf"(%arg186, %arg187) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%316) : (f32) -> ()
    }) : (tensor<8x8x32x512xf32>, tensor<8x8x32x512xf32>, tensor<8x8x32x512xf32>) -> tensor<8x8x32x512xf32>
    %190 = "linalg.generic"(%188, %189, %142) <{indexing_maps = [#map13, #map13, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg183: f32, %arg184: f32, %arg185: f32):
      %315 = "arith.addf"(%arg183, %arg184) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%315) : (f32) -> ()
    }) : (tensor<8x8x32x512xf32>, tensor<8x8x32x512xf32>, tensor<8x8x32x512xf32>) -> tensor<8x8x32x512xf32>
    %191 = "linalg.generic"(%152, %190, %142) <{indexing_maps = [#map13, #map13, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg180: f32, %arg181: f32, %arg182: f32):
      %314 = "arith.mulf"(%arg180, %arg181) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%314) : (f32) -> ()
    }) : (tensor<8x8x32x512xf32>, tensor<8x8x32x512xf32>, tensor<8x8x32x512xf32>) -> tensor<8x8x32x512xf32>
    %192 = "linalg.generic"(%149, %191, %142) <{indexing_maps = [#map13, #map13, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg177: f32, %arg178: f32, %arg179: f32):
      %313 = "arith.mulf"(%arg177, %arg178) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%313) : (f32) -> ()
    }) : (tensor<8x8x32x512xf32>, tensor<8x8x32x512xf32>, tensor<8x8x32x512xf32>) -> tensor<8x8x32x512xf32>
    %193 = "linalg.generic"(%191, %192, %142) <{indexing_maps = [#map13, #map13, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg174: f32, %arg175: f32, %arg176: f32):
      %312 = "arith.addf"(%arg174, %arg175) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%312) : (f32) -> ()
    }) : (tensor<8x8x32x512xf32>, tensor<8x8x32x512xf32>, tensor<8x8x32x512xf32>) -> tensor<8x8x32x512xf32>
    %194 = "linalg.generic"(%191, %144, %142) <{indexing_maps = [#map13, #map13, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg171: f32, %arg172: f32, %arg173: f32):
      %311 = "arith.mulf"(%arg171, %arg172) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%311) : (f32) -> ()
    }) : (tensor<8x8x32x512xf32>, tensor<8x8x32x512xf32>, tensor<8x8x32x512xf32>) -> tensor<8x8x32x512xf32>
    %195 = "linalg.generic"(%148, %194, %142) <{indexing_maps = [#map13, #map13, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg168: f32, %arg169: f32, %arg170: f32):
      %310 = "arith.mulf"(%arg168, %arg169) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%310) : (f32) -> ()
    }) : (tensor<8x8x32x512xf32>, tensor<8x8x32x512xf32>, tensor<8x8x32x512xf32>) -> tensor<8x8x32x512xf32>
    %196 = "linalg.generic"(%193, %195, %142) <{indexing_maps = [#map13, #map13, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg165: f32, %arg166: f32, %arg167: f32):
      %309 = "arith.addf"(%arg165, %arg166) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%309) : (f32) -> ()
    }) : (tensor<8x8x32x512xf32>, tensor<8x8x32x512xf32>, tensor<8x8x32x512xf32>) -> tensor<8x8x32x512xf32>
    %197 = "linalg.generic"(%194, %144, %142) <{indexing_maps = [#map13, #map13, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg162: f32, %arg163: f32, %arg164: f32):
      %308 = "arith.mulf"(%arg162, %arg163) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%308) : (f32) -> ()
    }) : (tensor<8x8x32x512xf32>, tensor<8x8x32x512xf32>, tensor<8x8x32x512xf32>) -> tensor<8x8x32x512xf32>
    %198 = "linalg.generic"(%147, %197, %142) <{indexing_maps = [#map13, #map13, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg159: f32, %arg160: f32, %arg161: f32):
      %307 = "arith.mulf"(%arg159, %arg160) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%307) : (f32) -> ()
    }) : (tensor<8x8x32x512xf32>, tensor<8x8x32x512xf32>, tensor<8x8x32x512xf32>) -> tensor<8x8x32x512xf32>
    %199 = "linalg.generic"(%196, %198, %142) <{indexing_maps = [#map13, #map13, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg156: f32, %arg157: f32, %arg158: f32):
      %306 = "arith.addf"(%arg156, %arg157) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%306) : (f32) -> ()
    }) : (tensor<8x8x32x512xf32>, tensor<8x8x32x512xf32>, tensor<8x8x32x512xf32>) -> tensor<8x8x32x512xf32>
    %200 = "linalg.generic"(%145, %187, %142) <{indexing_maps = [#map13, #map13, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg153: f32, %arg154: f32, %arg155: f32):
      %305 = "arith.mulf"(%arg153, %arg154) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%305) : (f32) -> ()
    }) : (tensor<8x8x32x512xf32>, tensor<8x8x32x512xf32>, tensor<8x8x32x512xf32>) -> tensor<8x8x32x512xf32>
    %201 = "linalg.generic"(%199, %200, %142) <{indexing_maps = [#map13, #map13, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg150: f32, %arg151: f32, %arg152: f32):
      %304 = "arith.addf"(%arg150, %arg151) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%304) : (f32) -> ()
    }) : (tensor<8x8x32x512xf32>, tensor<8x8x32x512xf32>, tensor<8x8x32x512xf32>) -> tensor<8x8x32x512xf32>
    %202 = "linalg.fill"(%30, %183) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg148: f32, %arg149: f32):
      "linalg.yield"(%arg148) : (f32) -> ()
    }) : (f32, tensor<8x512x256xf32>) -> tensor<8x512x256xf32>
    %203 = "linalg.generic"(%201, %141, %202) <{indexing_maps = [#map29, #map30, #map25], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg145: f32, %arg146: f32, %arg147: f32):
      %302 = "arith.mulf"(%arg145, %arg146) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %303 = "arith.addf"(%arg147, %302) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%303) : (f32) -> ()
    }) : (tensor<8x8x32x512xf32>, tensor<8x8x32x256xf32>, tensor<8x512x256xf32>) -> tensor<8x512x256xf32>
    %204 = "linalg.generic"(%203, %180) <{indexing_maps = [#map9, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg143: f32, %arg144: f32):
      "linalg.yield"(%arg143) : (f32) -> ()
    }) : (tensor<8x512x256xf32>, tensor<8x256x512xf32>) -> tensor<8x256x512xf32>
    %205 = "linalg.generic"(%201, %arg21, %159) <{indexing_maps = [#map21, #map31, #map19], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg140: f32, %arg141: f32, %arg142: f32):
      %300 = "arith.mulf"(%arg140, %arg141) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %301 = "arith.addf"(%arg142, %300) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%301) : (f32) -> ()
    }) : (tensor<8x8x32x512xf32>, tensor<8x256x512xf32>, tensor<8x8x32x256xf32>) -> tensor<8x8x32x256xf32>
    %206 = "sdy.sharding_constraint"(%205) <{sharding = #sdy.sharding<@mesh, [{"ep"}, {}, {}, {}]>}> : (tensor<8x8x32x256xf32>) -> tensor<8x8x32x256xf32>
    %207 = "linalg.generic"(%206, %136) <{indexing_maps = [#map32, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg138: f32, %arg139: f32):
      "linalg.yield"(%arg138) : (f32) -> ()
    }) : (tensor<8x8x32x256xf32>, tensor<8x256x8x32xf32>) -> tensor<8x256x8x32xf32>
    %208 = "tensor.empty"() : () -> tensor<8x256x64xf32>
    %209 = "linalg.fill"(%30, %208) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg136: f32, %arg137: f32):
      "linalg.yield"(%arg136) : (f32) -> ()
    }) : (f32, tensor<8x256x64xf32>) -> tensor<8x256x64xf32>
    %210 = "linalg.generic"(%207, %135, %209) <{indexing_maps = [#map33, #map34, #map25], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg133: f32, %arg134: f32, %arg135: f32):
      %298 = "arith.mulf"(%arg133, %arg134) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %299 = "arith.addf"(%arg135, %298) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%299) : (f32) -> ()
    }) : (tensor<8x256x8x32xf32>, tensor<8x64x8x32xf32>, tensor<8x256x64xf32>) -> tensor<8x256x64xf32>
    %211 = "linalg.generic"(%210, %162) <{indexing_maps = [#map9, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg131: f32, %arg132: f32):
      "linalg.yield"(%arg131) : (f32) -> ()
    }) : (tensor<8x256x64xf32>, tensor<8x64x256xf32>) -> tensor<8x64x256xf32>
    %212 = "linalg.generic"(%178, %129, %114) <{indexing_maps = [#map13, #map13, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg128: f32, %arg129: f32, %arg130: f32):
      %297 = "arith.mulf"(%arg128, %arg129) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%297) : (f32) -> ()
    }) : (tensor<8x64x8x32xf32>, tensor<8x64x8x32xf32>, tensor<8x64x8x32xf32>) -> tensor<8x64x8x32xf32>
    %213 = "linalg.generic"(%212, %38) <{indexing_maps = [#map13, #map2], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg126: f32, %arg127: f32):
      %296 = "arith.addf"(%arg127, %arg126) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%296) : (f32) -> ()
    }) : (tensor<8x64x8x32xf32>, tensor<8x64x8xf32>) -> tensor<8x64x8xf32>
    %214 = "tensor.expand_shape"(%213) <{reassociation = [[0], [1], [2, 3]], static_output_shape = array<i64: 8, 64, 8, 1>}> : (tensor<8x64x8xf32>) -> tensor<8x64x8x1xf32>
    %215 = "linalg.generic"(%214, %120, %101) <{indexing_maps = [#map13, #map13, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg123: f32, %arg124: f32, %arg125: f32):
      %295 = "arith.mulf"(%arg123, %arg124) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%295) : (f32) -> ()
    }) : (tensor<8x64x8x1xf32>, tensor<8x64x8x1xf32>, tensor<8x64x8x1xf32>) -> tensor<8x64x8x1xf32>
    %216 = "linalg.fill"(%30, %43) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg121: f32, %arg122: f32):
      "linalg.yield"(%arg121) : (f32) -> ()
    }) : (f32, tensor<8x64x1xf32>) -> tensor<8x64x1xf32>
    %217 = "linalg.generic"(%215, %216) <{indexing_maps = [#map35, #map2], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg119: f32, %arg120: f32):
      %294 = "arith.addf"(%arg120, %arg119) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%294) : (f32) -> ()
    }) : (tensor<8x64x8x1xf32>, tensor<8x64x1xf32>) -> tensor<8x64x1xf32>
    %218 = "tensor.expand_shape"(%217) <{reassociation = [[0], [1], [2, 3]], static_output_shape = array<i64: 8, 64, 1, 1>}> : (tensor<8x64x1xf32>) -> tensor<8x64x1x1xf32>
    %219 = "linalg.generic"(%218, %48) <{indexing_maps = [#map13, #map12], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg117: f32, %arg118: f32):
      %293 = "arith.addf"(%arg118, %arg117) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%293) : (f32) -> ()
    }) : (tensor<8x64x1x1xf32>, tensor<8x64xf32>) -> tensor<8x64xf32>
    %220 = "linalg.generic"(%219, %98, %40) <{indexing_maps = [#map7, #map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg114: f32, %arg115: f32, %arg116: f32):
      %292 = "arith.mulf"(%arg114, %arg115) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%292) : (f32) -> ()
    }) : (tensor<8x64xf32>, tensor<8x64xf32>, tensor<8x64xf32>) -> tensor<8x64xf32>
    %221 = "linalg.generic"(%220, %76, %40) <{indexing_maps = [#map7, #map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg111: f32, %arg112: f32, %arg113: f32):
      %291 = "arith.mulf"(%arg111, %arg112) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%291) : (f32) -> ()
    }) : (tensor<8x64xf32>, tensor<8x64xf32>, tensor<8x64xf32>) -> tensor<8x64xf32>
    %222 = "linalg.generic"(%221, %40) <{indexing_maps = [#map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg109: f32, %arg110: f32):
      %290 = "arith.negf"(%arg109) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      "linalg.yield"(%290) : (f32) -> ()
    }) : (tensor<8x64xf32>, tensor<8x64xf32>) -> tensor<8x64xf32>
    %223 = "linalg.generic"(%219, %79, %40) <{indexing_maps = [#map7, #map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg106: f32, %arg107: f32, %arg108: f32):
      %289 = "arith.divf"(%arg106, %arg107) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%289) : (f32) -> ()
    }) : (tensor<8x64xf32>, tensor<8x64xf32>, tensor<8x64xf32>) -> tensor<8x64xf32>
    %224 = "linalg.generic"(%178, %116, %114) <{indexing_maps = [#map13, #map13, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg103: f32, %arg104: f32, %arg105: f32):
      %288 = "arith.mulf"(%arg103, %arg104) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%288) : (f32) -> ()
    }) : (tensor<8x64x8x32xf32>, tensor<8x64x8x32xf32>, tensor<8x64x8x32xf32>) -> tensor<8x64x8x32xf32>
    %225 = "linalg.generic"(%224, %38) <{indexing_maps = [#map13, #map2], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg101: f32, %arg102: f32):
      %287 = "arith.addf"(%arg102, %arg101) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%287) : (f32) -> ()
    }) : (tensor<8x64x8x32xf32>, tensor<8x64x8xf32>) -> tensor<8x64x8xf32>
    %226 = "tensor.expand_shape"(%225) <{reassociation = [[0], [1], [2, 3]], static_output_shape = array<i64: 8, 64, 8, 1>}> : (tensor<8x64x8xf32>) -> tensor<8x64x8x1xf32>
    %227 = "linalg.generic"(%226, %102, %101) <{indexing_maps = [#map13, #map13, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg98: f32, %arg99: f32, %arg100: f32):
      %286 = "arith.mulf"(%arg98, %arg99) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%286) : (f32) -> ()
    }) : (tensor<8x64x8x1xf32>, tensor<8x64x8x1xf32>, tensor<8x64x8x1xf32>) -> tensor<8x64x8x1xf32>
    %228 = "linalg.generic"(%227, %216) <{indexing_maps = [#map35, #map2], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg96: f32, %arg97: f32):
      %285 = "arith.addf"(%arg97, %arg96) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%285) : (f32) -> ()
    }) : (tensor<8x64x8x1xf32>, tensor<8x64x1xf32>) -> tensor<8x64x1xf32>
    %229 = "tensor.expand_shape"(%228) <{reassociation = [[0], [1], [2, 3]], static_output_shape = array<i64: 8, 64, 1, 1>}> : (tensor<8x64x1xf32>) -> tensor<8x64x1x1xf32>
    %230 = "linalg.generic"(%229, %48) <{indexing_maps = [#map13, #map12], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg94: f32, %arg95: f32):
      %284 = "arith.addf"(%arg95, %arg94) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%284) : (f32) -> ()
    }) : (tensor<8x64x1x1xf32>, tensor<8x64xf32>) -> tensor<8x64xf32>
    %231 = "linalg.generic"(%230, %98, %40) <{indexing_maps = [#map7, #map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg91: f32, %arg92: f32, %arg93: f32):
      %283 = "arith.mulf"(%arg91, %arg92) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%283) : (f32) -> ()
    }) : (tensor<8x64xf32>, tensor<8x64xf32>, tensor<8x64xf32>) -> tensor<8x64xf32>
    %232 = "linalg.generic"(%231, %74, %40) <{indexing_maps = [#map7, #map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg88: f32, %arg89: f32, %arg90: f32):
      %282 = "arith.mulf"(%arg88, %arg89) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%282) : (f32) -> ()
    }) : (tensor<8x64xf32>, tensor<8x64xf32>, tensor<8x64xf32>) -> tensor<8x64xf32>
    %233 = "linalg.generic"(%232, %40) <{indexing_maps = [#map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg86: f32, %arg87: f32):
      %281 = "arith.negf"(%arg86) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      "linalg.yield"(%281) : (f32) -> ()
    }) : (tensor<8x64xf32>, tensor<8x64xf32>) -> tensor<8x64xf32>
    %234 = "linalg.generic"(%222, %233, %40) <{indexing_maps = [#map7, #map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg83: f32, %arg84: f32, %arg85: f32):
      %280 = "arith.addf"(%arg83, %arg84) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%280) : (f32) -> ()
    }) : (tensor<8x64xf32>, tensor<8x64xf32>, tensor<8x64xf32>) -> tensor<8x64xf32>
    %235 = "linalg.generic"(%230, %79, %40) <{indexing_maps = [#map7, #map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg80: f32, %arg81: f32, %arg82: f32):
      %279 = "arith.divf"(%arg80, %arg81) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%279) : (f32) -> ()
    }) : (tensor<8x64xf32>, tensor<8x64xf32>, tensor<8x64xf32>) -> tensor<8x64xf32>
    %236 = "linalg.generic"(%235, %234, %40) <{indexing_maps = [#map7, #map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg77: f32, %arg78: f32, %arg79: f32):
      %278 = "arith.addf"(%arg77, %arg78) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%278) : (f32) -> ()
    }) : (tensor<8x64xf32>, tensor<8x64xf32>, tensor<8x64xf32>) -> tensor<8x64xf32>
    %237 = "linalg.generic"(%223, %234, %40) <{indexing_maps = [#map7, #map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg74: f32, %arg75: f32, %arg76: f32):
      %277 = "arith.addf"(%arg74, %arg75) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%277) : (f32) -> ()
    }) : (tensor<8x64xf32>, tensor<8x64xf32>, tensor<8x64xf32>) -> tensor<8x64xf32>
    %238 = "linalg.generic"(%237, %37) <{indexing_maps = [#map4, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg72: f32, %arg73: f32):
      "linalg.yield"(%arg72) : (f32) -> ()
    }) : (tensor<8x64xf32>, tensor<8x64x8xf32>) -> tensor<8x64x8xf32>
    %239 = "linalg.generic"(%238, %72, %37) <{indexing_maps = [#map3, #map3, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg69: f32, %arg70: f32, %arg71: f32):
      %276 = "arith.mulf"(%arg69, %arg70) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%276) : (f32) -> ()
    }) : (tensor<8x64x8xf32>, tensor<8x64x8xf32>, tensor<8x64x8xf32>) -> tensor<8x64x8xf32>
    %240 = "linalg.generic"(%236, %37) <{indexing_maps = [#map4, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg67: f32, %arg68: f32):
      "linalg.yield"(%arg67) : (f32) -> ()
    }) : (tensor<8x64xf32>, tensor<8x64x8xf32>) -> tensor<8x64x8xf32>
    %241 = "linalg.generic"(%240, %64, %37) <{indexing_maps = [#map3, #map3, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg64: f32, %arg65: f32, %arg66: f32):
      %275 = "arith.mulf"(%arg64, %arg65) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%275) : (f32) -> ()
    }) : (tensor<8x64x8xf32>, tensor<8x64x8xf32>, tensor<8x64x8xf32>) -> tensor<8x64x8xf32>
    %242 = "linalg.generic"(%239, %241, %37) <{indexing_maps = [#map3, #map3, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg61: f32, %arg62: f32, %arg63: f32):
      %274 = "arith.addf"(%arg61, %arg62) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%274) : (f32) -> ()
    }) : (tensor<8x64x8xf32>, tensor<8x64x8xf32>, tensor<8x64x8xf32>) -> tensor<8x64x8xf32>
    %243 = "linalg.generic"(%55, %37) <{indexing_maps = [#map5, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg59: f32, %arg60: f32):
      "linalg.yield"(%arg59) : (f32) -> ()
    }) : (tensor<8x64x1xf32>, tensor<8x64x8xf32>) -> tensor<8x64x8xf32>
    %244 = "linalg.generic"(%242, %243, %37) <{indexing_maps = [#map3, #map3, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg56: f32, %arg57: f32, %arg58: f32):
      %273 = "arith.mulf"(%arg56, %arg57) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%273) : (f32) -> ()
    }) : (tensor<8x64x8xf32>, tensor<8x64x8xf32>, tensor<8x64x8xf32>) -> tensor<8x64x8xf32>
    %245 = "linalg.generic"(%244, %47, %37) <{indexing_maps = [#map3, #map3, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg53: f32, %arg54: f32, %arg55: f32):
      %272 = "arith.mulf"(%arg53, %arg54) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%272) : (f32) -> ()
    }) : (tensor<8x64x8xf32>, tensor<8x64x8xf32>, tensor<8x64x8xf32>) -> tensor<8x64x8xf32>
    %246 = "linalg.generic"(%245, %48) <{indexing_maps = [#map3, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg51: f32, %arg52: f32):
      %271 = "arith.addf"(%arg52, %arg51) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%271) : (f32) -> ()
    }) : (tensor<8x64x8xf32>, tensor<8x64xf32>) -> tensor<8x64xf32>
    %247 = "tensor.expand_shape"(%246) <{reassociation = [[0], [1, 2]], static_output_shape = array<i64: 8, 64, 1>}> : (tensor<8x64xf32>) -> tensor<8x64x1xf32>
    %248 = "linalg.generic"(%247, %43) <{indexing_maps = [#map3, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg49: f32, %arg50: f32):
      %270 = "arith.negf"(%arg49) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      "linalg.yield"(%270) : (f32) -> ()
    }) : (tensor<8x64x1xf32>, tensor<8x64x1xf32>) -> tensor<8x64x1xf32>
    %249 = "linalg.generic"(%242, %51, %37) <{indexing_maps = [#map3, #map3, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg46: f32, %arg47: f32, %arg48: f32):
      %269 = "arith.divf"(%arg46, %arg47) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%269) : (f32) -> ()
    }) : (tensor<8x64x8xf32>, tensor<8x64x8xf32>, tensor<8x64x8xf32>) -> tensor<8x64x8xf32>
    %250 = "linalg.generic"(%248, %48) <{indexing_maps = [#map3, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg44: f32, %arg45: f32):
      %268 = "arith.addf"(%arg45, %arg44) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%268) : (f32) -> ()
    }) : (tensor<8x64x1xf32>, tensor<8x64xf32>) -> tensor<8x64xf32>
    %251 = "linalg.generic"(%250, %37) <{indexing_maps = [#map4, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg42: f32, %arg43: f32):
      "linalg.yield"(%arg42) : (f32) -> ()
    }) : (tensor<8x64xf32>, tensor<8x64x8xf32>) -> tensor<8x64x8xf32>
    %252 = "linalg.generic"(%249, %251, %37) <{indexing_maps = [#map3, #map3, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg39: f32, %arg40: f32, %arg41: f32):
      %267 = "arith.addf"(%arg39, %arg40) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%267) : (f32) -> ()
    }) : (tensor<8x64x8xf32>, tensor<8x64x8xf32>, tensor<8x64x8xf32>) -> tensor<8x64x8xf32>
    %253 = "linalg.generic"(%252, %47, %37) <{indexing_maps = [#map3, #map3, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg36: f32, %arg37: f32, %arg38: f32):
      %266 = "arith.mulf"(%arg36, %arg37) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%266) : (f32) -> ()
    }) : (tensor<8x64x8xf32>, tensor<8x64x8xf32>, tensor<8x64x8xf32>) -> tensor<8x64x8xf32>
    %254 = "tensor.empty"() : () -> tensor<8x256xf32>
    %255 = "linalg.fill"(%30, %254) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg34: f32, %arg35: f32):
      "linalg.yield"(%arg34) : (f32) -> ()
    }) : (f32, tensor<8x256xf32>) -> tensor<8x256xf32>
    %256 = "linalg.generic"(%253, %arg19, %255) <{indexing_maps = [#map36, #map37, #map12], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg31: f32, %arg32: f32, %arg33: f32):
      %264 = "arith.mulf"(%arg31, %arg32) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %265 = "arith.addf"(%arg33, %264) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%265) : (f32) -> ()
    }) : (tensor<8x64x8xf32>, tensor<8x64x256xf32>, tensor<8x256xf32>) -> tensor<8x256xf32>
    %257 = "tensor.empty"() : () -> tensor<256x8xf32>
    %258 = "linalg.generic"(%256, %257) <{indexing_maps = [#map38, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg29: f32, %arg30: f32):
      "linalg.yield"(%arg29) : (f32) -> ()
    }) : (tensor<8x256xf32>, tensor<256x8xf32>) -> tensor<256x8xf32>
    %259 = "linalg.generic"(%253, %arg20, %163) <{indexing_maps = [#map, #map39, #map2], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg26: f32, %arg27: f32, %arg28: f32):
      %262 = "arith.mulf"(%arg26, %arg27) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %263 = "arith.addf"(%arg28, %262) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%263) : (f32) -> ()
    }) : (tensor<8x64x8xf32>, tensor<256x8xf32>, tensor<8x64x256xf32>) -> tensor<8x64x256xf32>
    %260 = "linalg.generic"(%211, %259, %162) <{indexing_maps = [#map3, #map3, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg23: f32, %arg24: f32, %arg25: f32):
      %261 = "arith.addf"(%arg23, %arg24) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%261) : (f32) -> ()
    }) : (tensor<8x64x256xf32>, tensor<8x64x256xf32>, tensor<8x64x256xf32>) -> tensor<8x64x256xf32>
    "func.return"(%169, %260, %258, %204, %184) : (tensor<f32>, tensor<8x64x256xf32>, tensor<256x8xf32>, tensor<8x256x512xf32>, tensor<8x512x256xf32>) -> ()
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
    %6 = "linalg.generic"(%4, %5, %3) <{indexing_maps = [#map40, #map41, #map2], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg1: f32, %arg2: f32, %arg3: f32):
      %7 = "arith.addf"(%arg3, %arg1) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%7) : (f32) -> ()
    }) : (tensor<8x127x8xf32>, tensor<64xf32>, tensor<8x64x8xf32>) -> tensor<8x64x8xf32>
    "func.return"(%6) : (tensor<8x64x8xf32>) -> ()
  }) : () -> ()
}) {mhlo.num_partitions = 8 : i32, mhlo.num_replicas = 1 : i32} : () -> ()
