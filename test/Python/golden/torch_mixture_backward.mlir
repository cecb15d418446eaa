#map = affine_map<(d0, d1) -> ()>
#map1 = affine_map<(d0, d1) -> (d0, d1)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d3)>
#map3 = affine_map<(d0, d1, d2, d3) -> (d0, d3, d2)>
#map4 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map5 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map6 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map7 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
#map8 = affine_map<(d0, d1, d2) -> ()>
#map9 = affine_map<(d0, d1) -> (d0, 0)>
#map10 = affine_map<(d0, d1) -> (d0)>
#map11 = affine_map<(d0, d1, d2) -> (d0, d2)>
#map12 = affine_map<(d0, d1, d2) -> (d2, d1)>
#map13 = affine_map<(d0, d1, d2) -> (d0, d1)>
"builtin.module"() ({
  "sdy.mesh"() {mesh = #sdy.mesh<["dp"=2, "tp"=3]>, sym_name = "mesh"} : () -> ()
  "func.func"() <{arg_attrs = [{sdy.sharding = #sdy.sharding<@mesh, [{"dp"}, {}]>, tp.name = "x"}, {sdy.sharding = #sdy.sharding<@mesh, [{"dp"}, {}]>, tp.name = "_softmax"}, {sdy.sharding = #sdy.sharding<@mesh, [{"dp"}, {}]>, tp.name = "slice_1"}, {sdy.sharding = #sdy.sharding<@mesh, [{"dp"}, {}]>, tp.name = "slice_2"}, {sdy.sharding = #sdy.sharding<@mesh, [{"dp"}, {"tp"}]>, tp.name = "scatter_along"}, {sdy.sharding = #sdy.sharding<@mesh, [{}, {"dp"}, {"tp"}]>, tp.name = "bmm"}, {sdy.sharding = #sdy.sharding<@mesh, [{}, {"dp"}, {}]>, tp.name = "bmm_1"}, {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tp"}, {"dp"}]>, tp.name = "permute_13"}, {sdy.sharding = #sdy.sharding<@mesh, [{}, {}, {"tp"}]>, tp.name = "permute_14"}, {sdy.sharding = #sdy.sharding<@mesh, []>, tp.name = "tangents_1"}], function_type = (tensor<9x8xf32>, tensor<9x6xf32>, tensor<9x2xf32>, tensor<9x2xi64>, tensor<9x6xf32>, tensor<1x9x72xf32>, tensor<1x9x8xf32>, tensor<1x72x9xf32>, tensor<1x8x72xf32>, tensor<f32>) -> (tensor<6x8xf32>, tensor<6x8x12xf32>, tensor<6x12x8xf32>), res_attrs = [{}, {sdy.sharding = #sdy.sharding<@mesh, [{"tp"}, {}, {}]>}, {sdy.sharding = #sdy.sharding<@mesh, [{"tp"}, {}, {}]>}], sym_name = "main"}> ({
  ^bb0(%arg0: tensor<9x8xf32>, %arg1: tensor<9x6xf32>, %arg2: tensor<9x2xf32>, %arg3: tensor<9x2xi64>, %arg4: tensor<9x6xf32>, %arg5: tensor<1x9x72xf32>, %arg6: tensor<1x9x8xf32>, %arg7: tensor<1x72x9xf32>, %arg8: tensor<1x8x72xf32>, %arg9: tensor<f32>):
    %0 = "arith.constant"() <{value = dense<0.000000e+00> : tensor<9x6xf32>}> : () -> tensor<9x6xf32>
    %1 = "arith.constant"() <{value = 1 : i64}> : () -> i64
    %2 = "arith.constant"() <{value = 0 : i64}> : () -> i64
    %3 = "arith.constant"() <{value = 0.000000e+00 : f32}> : () -> f32
    %4 = "arith.constant"() <{value = 6 : index}> : () -> index
    %5 = "arith.constant"() <{value = 1.000000e+00 : f32}> : () -> f32
    %6 = "arith.constant"() <{value = 2.000000e+00 : f32}> : () -> f32
    %7 = "arith.constant"() <{value = dense<1> : tensor<i64>}> : () -> tensor<i64>
    %8 = "tensor.empty"() : () -> tensor<9x8xf32>
    %9 = "linalg.generic"(%arg9, %8) <{indexing_maps = [#map, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg132: f32, %arg133: f32):
      "linalg.yield"(%arg132) : (f32) -> ()
    }) : (tensor<f32>, tensor<9x8xf32>) -> tensor<9x8xf32>
    %10 = "tensor.collapse_shape"(%arg6) <{reassociation = [[0, 1], [2]]}> : (tensor<1x9x8xf32>) -> tensor<9x8xf32>
    %11 = "tensor.expand_shape"(%10) <{reassociation = [[0], [1, 2, 3]], static_output_shape = array<i64: 9, 1, 1, 8>}> : (tensor<9x8xf32>) -> tensor<9x1x1x8xf32>
    %12 = "tensor.empty"() : () -> tensor<9x8x1x1xf32>
    %13 = "linalg.transpose"(%11, %12) <{permutation = array<i64: 0, 3, 1, 2>}> ({
    ^bb0(%arg130: f32, %arg131: f32):
      "linalg.yield"(%arg130) : (f32) -> ()
    }) : (tensor<9x1x1x8xf32>, tensor<9x8x1x1xf32>) -> tensor<9x8x1x1xf32>
    %14 = "tensor.collapse_shape"(%13) <{reassociation = [[0], [1, 2, 3]]}> : (tensor<9x8x1x1xf32>) -> tensor<9x8xf32>
    %15 = "linalg.generic"(%14, %8) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg128: f32, %arg129: f32):
      %144 = "math.fpowi"(%arg128, %1) <{fastmath = #arith.fastmath<none>}> : (f32, i64) -> f32
      "linalg.yield"(%144) : (f32) -> ()
    }) : (tensor<9x8xf32>, tensor<9x8xf32>) -> tensor<9x8xf32>
    %16 = "linalg.generic"(%15, %8) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg126: f32, %arg127: f32):
      %143 = "arith.mulf"(%arg126, %6) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%143) : (f32) -> ()
    }) : (tensor<9x8xf32>, tensor<9x8xf32>) -> tensor<9x8xf32>
    %17 = "linalg.generic"(%9, %16, %8) <{indexing_maps = [#map1, #map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg123: f32, %arg124: f32, %arg125: f32):
      %142 = "arith.mulf"(%arg123, %arg124) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%142) : (f32) -> ()
    }) : (tensor<9x8xf32>, tensor<9x8xf32>, tensor<9x8xf32>) -> tensor<9x8xf32>
    %18 = "tensor.expand_shape"(%17) <{reassociation = [[0], [1, 2, 3]], static_output_shape = array<i64: 9, 8, 1, 1>}> : (tensor<9x8xf32>) -> tensor<9x8x1x1xf32>
    %19 = "tensor.empty"() : () -> tensor<9x1x1x8xf32>
    %20 = "linalg.transpose"(%18, %19) <{permutation = array<i64: 0, 2, 3, 1>}> ({
    ^bb0(%arg121: f32, %arg122: f32):
      "linalg.yield"(%arg121) : (f32) -> ()
    }) : (tensor<9x8x1x1xf32>, tensor<9x1x1x8xf32>) -> tensor<9x1x1x8xf32>
    %21 = "tensor.collapse_shape"(%20) <{reassociation = [[0], [1, 2, 3]]}> : (tensor<9x1x1x8xf32>) -> tensor<9x8xf32>
    %22 = "tensor.expand_shape"(%21) <{reassociation = [[0, 1], [2]], static_output_shape = array<i64: 1, 9, 8>}> : (tensor<9x8xf32>) -> tensor<1x9x8xf32>
    %23 = "tensor.empty"() : () -> tensor<1x72x8xf32>
    %24 = "linalg.fill"(%3, %23) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg119: f32, %arg120: f32):
      "linalg.yield"(%arg119) : (f32) -> ()
    }) : (f32, tensor<1x72x8xf32>) -> tensor<1x72x8xf32>
    %25 = "linalg.batch_matmul"(%arg7, %22, %24) <{indexing_maps = [#map2, #map3, #map4], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg116: f32, %arg117: f32, %arg118: f32):
      %140 = "arith.mulf"(%arg116, %arg117) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %141 = "arith.addf"(%arg118, %140) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%141) : (f32) -> ()
    }) : (tensor<1x72x9xf32>, tensor<1x9x8xf32>, tensor<1x72x8xf32>) -> tensor<1x72x8xf32>
    %26 = "tensor.empty"() : () -> tensor<1x9x72xf32>
    %27 = "linalg.fill"(%3, %26) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg114: f32, %arg115: f32):
      "linalg.yield"(%arg114) : (f32) -> ()
    }) : (f32, tensor<1x9x72xf32>) -> tensor<1x9x72xf32>
    %28 = "linalg.batch_matmul"(%22, %arg8, %27) <{indexing_maps = [#map2, #map3, #map4], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg111: f32, %arg112: f32, %arg113: f32):
      %138 = "arith.mulf"(%arg111, %arg112) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %139 = "arith.addf"(%arg113, %138) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%139) : (f32) -> ()
    }) : (tensor<1x9x8xf32>, tensor<1x8x72xf32>, tensor<1x9x72xf32>) -> tensor<1x9x72xf32>
    %29 = "tensor.collapse_shape"(%25) <{reassociation = [[0, 1], [2]]}> : (tensor<1x72x8xf32>) -> tensor<72x8xf32>
    %30 = "tensor.collapse_shape"(%28) <{reassociation = [[0, 1], [2]]}> : (tensor<1x9x72xf32>) -> tensor<9x72xf32>
    %31 = "tensor.expand_shape"(%30) <{reassociation = [[0], [1, 2, 3]], static_output_shape = array<i64: 9, 6, 12, 1>}> : (tensor<9x72xf32>) -> tensor<9x6x12x1xf32>
    %32 = "tensor.empty"() : () -> tensor<9x1x6x12xf32>
    %33 = "linalg.transpose"(%31, %32) <{permutation = array<i64: 0, 3, 1, 2>}> ({
    ^bb0(%arg109: f32, %arg110: f32):
      "linalg.yield"(%arg109) : (f32) -> ()
    }) : (tensor<9x6x12x1xf32>, tensor<9x1x6x12xf32>) -> tensor<9x1x6x12xf32>
    %34 = "tensor.collapse_shape"(%arg5) <{reassociation = [[0, 1], [2]]}> : (tensor<1x9x72xf32>) -> tensor<9x72xf32>
    %35 = "tensor.expand_shape"(%34) <{reassociation = [[0], [1, 2, 3]], static_output_shape = array<i64: 9, 1, 6, 12>}> : (tensor<9x72xf32>) -> tensor<9x1x6x12xf32>
    %36 = "tensor.empty"() : () -> tensor<6x9x12x1xf32>
    %37 = "linalg.transpose"(%35, %36) <{permutation = array<i64: 2, 0, 3, 1>}> ({
    ^bb0(%arg107: f32, %arg108: f32):
      "linalg.yield"(%arg107) : (f32) -> ()
    }) : (tensor<9x1x6x12xf32>, tensor<6x9x12x1xf32>) -> tensor<6x9x12x1xf32>
    %38 = "tensor.collapse_shape"(%37) <{reassociation = [[0], [1], [2, 3]]}> : (tensor<6x9x12x1xf32>) -> tensor<6x9x12xf32>
    %39 = "tensor.empty"() : () -> tensor<6x9x12xf32>
    %40 = "linalg.generic"(%38, %39) <{indexing_maps = [#map5, #map5], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg105: f32, %arg106: f32):
      %134 = "arith.negf"(%arg105) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      %135 = "math.exp"(%134) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      %136 = "arith.addf"(%135, %5) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %137 = "arith.divf"(%5, %136) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%137) : (f32) -> ()
    }) : (tensor<6x9x12xf32>, tensor<6x9x12xf32>) -> tensor<6x9x12xf32>
    %41 = "linalg.generic"(%38, %40, %39) <{indexing_maps = [#map5, #map5, #map5], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg102: f32, %arg103: f32, %arg104: f32):
      %133 = "arith.mulf"(%arg102, %arg103) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%133) : (f32) -> ()
    }) : (tensor<6x9x12xf32>, tensor<6x9x12xf32>, tensor<6x9x12xf32>) -> tensor<6x9x12xf32>
    %42 = "tensor.expand_shape"(%41) <{reassociation = [[0], [1], [2, 3]], static_output_shape = array<i64: 6, 9, 12, 1>}> : (tensor<6x9x12xf32>) -> tensor<6x9x12x1xf32>
    %43 = "linalg.transpose"(%42, %32) <{permutation = array<i64: 1, 3, 0, 2>}> ({
    ^bb0(%arg100: f32, %arg101: f32):
      "linalg.yield"(%arg100) : (f32) -> ()
    }) : (tensor<6x9x12x1xf32>, tensor<9x1x6x12xf32>) -> tensor<9x1x6x12xf32>
    %44 = "linalg.generic"(%33, %43, %32) <{indexing_maps = [#map6, #map6, #map6], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg97: f32, %arg98: f32, %arg99: f32):
      %132 = "arith.mulf"(%arg97, %arg98) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%132) : (f32) -> ()
    }) : (tensor<9x1x6x12xf32>, tensor<9x1x6x12xf32>, tensor<9x1x6x12xf32>) -> tensor<9x1x6x12xf32>
    %45 = "tensor.expand_shape"(%arg4) <{reassociation = [[0], [1, 2, 3]], static_output_shape = array<i64: 9, 6, 1, 1>}> : (tensor<9x6xf32>) -> tensor<9x6x1x1xf32>
    %46 = "tensor.empty"() : () -> tensor<9x1x6x1xf32>
    %47 = "linalg.transpose"(%45, %46) <{permutation = array<i64: 0, 2, 1, 3>}> ({
    ^bb0(%arg95: f32, %arg96: f32):
      "linalg.yield"(%arg95) : (f32) -> ()
    }) : (tensor<9x6x1x1xf32>, tensor<9x1x6x1xf32>) -> tensor<9x1x6x1xf32>
    %48 = "linalg.generic"(%33, %47, %32) <{indexing_maps = [#map6, #map7, #map6], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg92: f32, %arg93: f32, %arg94: f32):
      %131 = "arith.mulf"(%arg92, %arg93) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%131) : (f32) -> ()
    }) : (tensor<9x1x6x12xf32>, tensor<9x1x6x1xf32>, tensor<9x1x6x12xf32>) -> tensor<9x1x6x12xf32>
    %49 = "linalg.fill"(%3, %46) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg90: f32, %arg91: f32):
      "linalg.yield"(%arg90) : (f32) -> ()
    }) : (f32, tensor<9x1x6x1xf32>) -> tensor<9x1x6x1xf32>
    %50 = "linalg.generic"(%44, %49) <{indexing_maps = [#map6, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg88: f32, %arg89: f32):
      %130 = "arith.addf"(%arg88, %arg89) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%130) : (f32) -> ()
    }) : (tensor<9x1x6x12xf32>, tensor<9x1x6x1xf32>) -> tensor<9x1x6x1xf32>
    %51 = "tensor.empty"() : () -> tensor<9x6x1x1xf32>
    %52 = "linalg.transpose"(%50, %51) <{permutation = array<i64: 0, 2, 1, 3>}> ({
    ^bb0(%arg86: f32, %arg87: f32):
      "linalg.yield"(%arg86) : (f32) -> ()
    }) : (tensor<9x1x6x1xf32>, tensor<9x6x1x1xf32>) -> tensor<9x6x1x1xf32>
    %53 = "tensor.collapse_shape"(%52) <{reassociation = [[0], [1, 2, 3]]}> : (tensor<9x6x1x1xf32>) -> tensor<9x6xf32>
    %54 = "tensor.expand_shape"(%29) <{reassociation = [[0, 1], [2]], static_output_shape = array<i64: 6, 12, 8>}> : (tensor<72x8xf32>) -> tensor<6x12x8xf32>
    %55 = "linalg.transpose"(%48, %36) <{permutation = array<i64: 2, 0, 3, 1>}> ({
    ^bb0(%arg84: f32, %arg85: f32):
      "linalg.yield"(%arg84) : (f32) -> ()
    }) : (tensor<9x1x6x12xf32>, tensor<6x9x12x1xf32>) -> tensor<6x9x12x1xf32>
    %56 = "tensor.collapse_shape"(%55) <{reassociation = [[0], [1], [2, 3]]}> : (tensor<6x9x12x1xf32>) -> tensor<6x9x12xf32>
    %57 = "linalg.generic"(%56, %40, %39) <{indexing_maps = [#map5, #map5, #map5], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg81: f32, %arg82: f32, %arg83: f32):
      %129 = "arith.mulf"(%arg81, %arg82) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%129) : (f32) -> ()
    }) : (tensor<6x9x12xf32>, tensor<6x9x12xf32>, tensor<6x9x12xf32>) -> tensor<6x9x12xf32>
    %58 = "linalg.generic"(%7, %40, %39) <{indexing_maps = [#map8, #map5, #map5], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg78: i64, %arg79: f32, %arg80: f32):
      %127 = "arith.sitofp"(%arg78) : (i64) -> f32
      %128 = "arith.subf"(%127, %arg79) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%128) : (f32) -> ()
    }) : (tensor<i64>, tensor<6x9x12xf32>, tensor<6x9x12xf32>) -> tensor<6x9x12xf32>
    %59 = "linalg.generic"(%38, %58, %39) <{indexing_maps = [#map5, #map5, #map5], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg75: f32, %arg76: f32, %arg77: f32):
      %126 = "arith.mulf"(%arg75, %arg76) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%126) : (f32) -> ()
    }) : (tensor<6x9x12xf32>, tensor<6x9x12xf32>, tensor<6x9x12xf32>) -> tensor<6x9x12xf32>
    %60 = "linalg.generic"(%59, %39) <{indexing_maps = [#map5, #map5], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg73: f32, %arg74: f32):
      %125 = "arith.addf"(%arg73, %5) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%125) : (f32) -> ()
    }) : (tensor<6x9x12xf32>, tensor<6x9x12xf32>) -> tensor<6x9x12xf32>
    %61 = "linalg.generic"(%57, %60, %39) <{indexing_maps = [#map5, #map5, #map5], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg70: f32, %arg71: f32, %arg72: f32):
      %124 = "arith.mulf"(%arg70, %arg71) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%124) : (f32) -> ()
    }) : (tensor<6x9x12xf32>, tensor<6x9x12xf32>, tensor<6x9x12xf32>) -> tensor<6x9x12xf32>
    %62 = "tensor.expand_shape"(%61) <{reassociation = [[0], [1], [2, 3]], static_output_shape = array<i64: 6, 9, 12, 1>}> : (tensor<6x9x12xf32>) -> tensor<6x9x12x1xf32>
    %63 = "linalg.transpose"(%62, %32) <{permutation = array<i64: 1, 3, 0, 2>}> ({
    ^bb0(%arg68: f32, %arg69: f32):
      "linalg.yield"(%arg68) : (f32) -> ()
    }) : (tensor<6x9x12x1xf32>, tensor<9x1x6x12xf32>) -> tensor<9x1x6x12xf32>
    %64 = "tensor.collapse_shape"(%63) <{reassociation = [[0], [1, 2, 3]]}> : (tensor<9x1x6x12xf32>) -> tensor<9x72xf32>
    %65 = "tensor.expand_shape"(%64) <{reassociation = [[0, 1], [2]], static_output_shape = array<i64: 1, 9, 72>}> : (tensor<9x72xf32>) -> tensor<1x9x72xf32>
    %66 = "tensor.expand_shape"(%arg0) <{reassociation = [[0, 1], [2]], static_output_shape = array<i64: 1, 9, 8>}> : (tensor<9x8xf32>) -> tensor<1x9x8xf32>
    %67 = "tensor.empty"() : () -> tensor<1x8x9xf32>
    %68 = "linalg.transpose"(%66, %67) <{permutation = array<i64: 0, 2, 1>}> ({
    ^bb0(%arg66: f32, %arg67: f32):
      "linalg.yield"(%arg66) : (f32) -> ()
    }) : (tensor<1x9x8xf32>, tensor<1x8x9xf32>) -> tensor<1x8x9xf32>
    %69 = "tensor.empty"() : () -> tensor<1x8x72xf32>
    %70 = "linalg.fill"(%3, %69) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg64: f32, %arg65: f32):
      "linalg.yield"(%arg64) : (f32) -> ()
    }) : (f32, tensor<1x8x72xf32>) -> tensor<1x8x72xf32>
    %71 = "linalg.batch_matmul"(%68, %65, %70) <{indexing_maps = [#map2, #map3, #map4], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg61: f32, %arg62: f32, %arg63: f32):
      %122 = "arith.mulf"(%arg61, %arg62) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %123 = "arith.addf"(%arg63, %122) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%123) : (f32) -> ()
    }) : (tensor<1x8x9xf32>, tensor<1x9x72xf32>, tensor<1x8x72xf32>) -> tensor<1x8x72xf32>
    %72 = "tensor.collapse_shape"(%71) <{reassociation = [[0, 1], [2]]}> : (tensor<1x8x72xf32>) -> tensor<8x72xf32>
    %73 = "tensor.expand_shape"(%72) <{reassociation = [[0], [1, 2, 3]], static_output_shape = array<i64: 8, 6, 12, 1>}> : (tensor<8x72xf32>) -> tensor<8x6x12x1xf32>
    %74 = "tensor.empty"() : () -> tensor<6x8x12x1xf32>
    %75 = "linalg.transpose"(%73, %74) <{permutation = array<i64: 1, 0, 2, 3>}> ({
    ^bb0(%arg59: f32, %arg60: f32):
      "linalg.yield"(%arg59) : (f32) -> ()
    }) : (tensor<8x6x12x1xf32>, tensor<6x8x12x1xf32>) -> tensor<6x8x12x1xf32>
    %76 = "tensor.collapse_shape"(%75) <{reassociation = [[0], [1], [2, 3]]}> : (tensor<6x8x12x1xf32>) -> tensor<6x8x12xf32>
    %77 = "tensor.empty"() : () -> tensor<9x2xf32>
    %78 = "linalg.fill"(%3, %77) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg57: f32, %arg58: f32):
      "linalg.yield"(%arg57) : (f32) -> ()
    }) : (f32, tensor<9x2xf32>) -> tensor<9x2xf32>
    %79 = "linalg.generic"(%arg3, %78) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg55: i64, %arg56: f32):
      %117 = "linalg.index"() <{dim = 0 : i64}> : () -> index
      %118 = "arith.index_cast"(%arg55) : (i64) -> index
      %119 = "arith.cmpi"(%118, %4) <{predicate = 2 : i64}> : (index, index) -> i1
      "cf.assert"(%119) <{msg = "index must be smaller than dim size"}> : (i1) -> ()
      %120 = "arith.cmpi"(%arg55, %2) <{predicate = 5 : i64}> : (i64, i64) -> i1
      "cf.assert"(%120) <{msg = "index must be larger or equal to 0"}> : (i1) -> ()
      %121 = "tensor.extract"(%53, %117, %118) : (tensor<9x6xf32>, index, index) -> f32
      "linalg.yield"(%121) : (f32) -> ()
    }) : (tensor<9x2xi64>, tensor<9x2xf32>) -> tensor<9x2xf32>
    %80 = "tensor.empty"() : () -> tensor<9x1xf32>
    %81 = "linalg.fill"(%3, %80) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg53: f32, %arg54: f32):
      "linalg.yield"(%arg53) : (f32) -> ()
    }) : (f32, tensor<9x1xf32>) -> tensor<9x1xf32>
    %82 = "linalg.generic"(%arg2, %81) <{indexing_maps = [#map1, #map9], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg51: f32, %arg52: f32):
      %116 = "arith.addf"(%arg51, %arg52) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%116) : (f32) -> ()
    }) : (tensor<9x2xf32>, tensor<9x1xf32>) -> tensor<9x1xf32>
    %83 = "linalg.generic"(%arg2, %82, %77) <{indexing_maps = [#map1, #map9, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg48: f32, %arg49: f32, %arg50: f32):
      %115 = "arith.divf"(%arg48, %arg49) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%115) : (f32) -> ()
    }) : (tensor<9x2xf32>, tensor<9x1xf32>, tensor<9x2xf32>) -> tensor<9x2xf32>
    %84 = "linalg.generic"(%83, %82, %77) <{indexing_maps = [#map1, #map9, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg45: f32, %arg46: f32, %arg47: f32):
      %114 = "arith.divf"(%arg45, %arg46) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%114) : (f32) -> ()
    }) : (tensor<9x2xf32>, tensor<9x1xf32>, tensor<9x2xf32>) -> tensor<9x2xf32>
    %85 = "linalg.generic"(%79, %77) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg43: f32, %arg44: f32):
      %113 = "arith.negf"(%arg43) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      "linalg.yield"(%113) : (f32) -> ()
    }) : (tensor<9x2xf32>, tensor<9x2xf32>) -> tensor<9x2xf32>
    %86 = "linalg.generic"(%85, %84, %77) <{indexing_maps = [#map1, #map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg40: f32, %arg41: f32, %arg42: f32):
      %112 = "arith.mulf"(%arg40, %arg41) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%112) : (f32) -> ()
    }) : (tensor<9x2xf32>, tensor<9x2xf32>, tensor<9x2xf32>) -> tensor<9x2xf32>
    %87 = "linalg.generic"(%79, %82, %77) <{indexing_maps = [#map1, #map9, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg37: f32, %arg38: f32, %arg39: f32):
      %111 = "arith.divf"(%arg37, %arg38) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%111) : (f32) -> ()
    }) : (tensor<9x2xf32>, tensor<9x1xf32>, tensor<9x2xf32>) -> tensor<9x2xf32>
    %88 = "linalg.generic"(%86, %81) <{indexing_maps = [#map1, #map9], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg35: f32, %arg36: f32):
      %110 = "arith.addf"(%arg35, %arg36) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%110) : (f32) -> ()
    }) : (tensor<9x2xf32>, tensor<9x1xf32>) -> tensor<9x1xf32>
    %89 = "tensor.collapse_shape"(%88) <{reassociation = [[0, 1]]}> : (tensor<9x1xf32>) -> tensor<9xf32>
    %90 = "linalg.generic"(%89, %77) <{indexing_maps = [#map10, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg33: f32, %arg34: f32):
      "linalg.yield"(%arg33) : (f32) -> ()
    }) : (tensor<9xf32>, tensor<9x2xf32>) -> tensor<9x2xf32>
    %91 = "linalg.generic"(%87, %90, %77) <{indexing_maps = [#map1, #map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg30: f32, %arg31: f32, %arg32: f32):
      %109 = "arith.addf"(%arg30, %arg31) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%109) : (f32) -> ()
    }) : (tensor<9x2xf32>, tensor<9x2xf32>, tensor<9x2xf32>) -> tensor<9x2xf32>
    %92 = "stablehlo.scatter"(%0, %arg3, %91) ({
    ^bb0(%arg28: tensor<f32>, %arg29: tensor<f32>):
      "stablehlo.return"(%arg29) : (tensor<f32>) -> ()
    }) {indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<inserted_window_dims = [1], input_batching_dims = [0], scatter_indices_batching_dims = [0], scatter_dims_to_operand_dims = [1], index_vector_dim = 2>, unique_indices = false} : (tensor<9x6xf32>, tensor<9x2xi64>, tensor<9x2xf32>) -> tensor<9x6xf32>
    %93 = "tensor.empty"() : () -> tensor<9x6xf32>
    %94 = "linalg.generic"(%92, %arg1, %93) <{indexing_maps = [#map1, #map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg25: f32, %arg26: f32, %arg27: f32):
      %108 = "arith.mulf"(%arg25, %arg26) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%108) : (f32) -> ()
    }) : (tensor<9x6xf32>, tensor<9x6xf32>, tensor<9x6xf32>) -> tensor<9x6xf32>
    %95 = "linalg.generic"(%94, %81) <{indexing_maps = [#map1, #map9], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg23: f32, %arg24: f32):
      %107 = "arith.addf"(%arg23, %arg24) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%107) : (f32) -> ()
    }) : (tensor<9x6xf32>, tensor<9x1xf32>) -> tensor<9x1xf32>
    %96 = "linalg.generic"(%arg1, %95, %93) <{indexing_maps = [#map1, #map9, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg20: f32, %arg21: f32, %arg22: f32):
      %106 = "arith.mulf"(%arg20, %arg21) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%106) : (f32) -> ()
    }) : (tensor<9x6xf32>, tensor<9x1xf32>, tensor<9x6xf32>) -> tensor<9x6xf32>
    %97 = "linalg.generic"(%94, %96, %93) <{indexing_maps = [#map1, #map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg17: f32, %arg18: f32, %arg19: f32):
      %105 = "arith.subf"(%arg17, %arg18) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%105) : (f32) -> ()
    }) : (tensor<9x6xf32>, tensor<9x6xf32>, tensor<9x6xf32>) -> tensor<9x6xf32>
    %98 = "tensor.empty"() : () -> tensor<6x9xf32>
    %99 = "linalg.transpose"(%97, %98) <{permutation = array<i64: 1, 0>}> ({
    ^bb0(%arg15: f32, %arg16: f32):
      "linalg.yield"(%arg15) : (f32) -> ()
    }) : (tensor<9x6xf32>, tensor<6x9xf32>) -> tensor<6x9xf32>
    %100 = "tensor.empty"() : () -> tensor<6x8xf32>
    %101 = "linalg.fill"(%3, %100) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg13: f32, %arg14: f32):
      "linalg.yield"(%arg13) : (f32) -> ()
    }) : (f32, tensor<6x8xf32>) -> tensor<6x8xf32>
    %102 = "linalg.matmul"(%99, %arg0, %101) <{indexing_maps = [#map11, #map12, #map13], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg10: f32, %arg11: f32, %arg12: f32):
      %103 = "arith.mulf"(%arg10, %arg11) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %104 = "arith.addf"(%arg12, %103) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%104) : (f32) -> ()
    }) : (tensor<6x9xf32>, tensor<9x8xf32>, tensor<6x8xf32>) -> tensor<6x8xf32>
    "func.return"(%102, %76, %54) : (tensor<6x8xf32>, tensor<6x8x12xf32>, tensor<6x12x8xf32>) -> ()
  }) : () -> ()
}) : () -> ()
