#map = affine_map<() -> ()>
#map1 = affine_map<(d0, d1) -> (d0, d1)>
#map2 = affine_map<(d0, d1) -> ()>
#map3 = affine_map<(d0, d1) -> (d0, 0)>
#map4 = affine_map<(d0, d1, d2) -> (d0, d2)>
#map5 = affine_map<(d0, d1, d2) -> (d2, d1)>
#map6 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map7 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map8 = affine_map<(d0, d1, d2) -> (d2)>
#map9 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map10 = affine_map<(d0, d1) -> (0, d1)>
#map11 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d3)>
#map12 = affine_map<(d0, d1, d2, d3) -> (d0, d3, d2)>
#map13 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map14 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map15 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
#map16 = affine_map<(d0, d1, d2, d3) -> (d2, d3)>
#map17 = affine_map<(d0, d1, d2, d3) -> ()>
#map18 = affine_map<(d0, d1, d2) -> (d1, d2)>
#map19 = affine_map<(d0, d1, d2) -> (0, d1, d2)>
"builtin.module"() ({
  "sdy.mesh"() {mesh = #sdy.mesh<["dp"=2, "tp"=3]>, sym_name = "mesh"} : () -> ()
  "func.func"() <{arg_attrs = [{tp.name = "blocks.0.ln1.weight"}, {tp.name = "blocks.0.ln2.weight"}, {tp.name = "norm.weight"}, {sdy.sharding = #sdy.sharding<@mesh, [{"dp"}, {}]>, tp.name = "next_tokens"}, {sdy.sharding = #sdy.sharding<@mesh, [{"dp"}, {}, {}]>, tp.name = "embedding"}, {sdy.sharding = #sdy.sharding<@mesh, [{}, {}]>, tp.name = "embedding_1"}, {sdy.sharding = #sdy.sharding<@mesh, [{"dp"}, {}, {}]>, tp.name = "getitem_1"}, {sdy.sharding = #sdy.sharding<@mesh, [{"dp"}, {}, {}]>, tp.name = "rsqrt"}, {sdy.sharding = #sdy.sharding<@mesh, [{"dp"}, {}]>, tp.name = "view"}, {sdy.sharding = #sdy.sharding<@mesh, [{}, {}]>, tp.name = "bitwise_not"}, {sdy.sharding = #sdy.sharding<@mesh, [{"dp"}, {}, {}, {}]>, tp.name = "_softmax"}, {sdy.sharding = #sdy.sharding<@mesh, [{"dp"}, {"tp"}]>, tp.name = "view_12"}, {sdy.sharding = #sdy.sharding<@mesh, [{"dp"}, {}, {}]>, tp.name = "mul_6"}, {sdy.sharding = #sdy.sharding<@mesh, [{"dp"}, {}]>, tp.name = "view_14"}, {sdy.sharding = #sdy.sharding<@mesh, [{"dp"}, {}, {"tp"}]>, tp.name = "constrain_2"}, {sdy.sharding = #sdy.sharding<@mesh, [{"dp"}, {"tp"}]>, tp.name = "view_16"}, {sdy.sharding = #sdy.sharding<@mesh, [{"dp"}, {}, {}]>, tp.name = "mul_15"}, {sdy.sharding = #sdy.sharding<@mesh, [{"dp"}, {}]>, tp.name = "view_18"}, {sdy.sharding = #sdy.sharding<@mesh, [{"dp"}, {}, {}]>, tp.name = "constrain_4"}, {sdy.sharding = #sdy.sharding<@mesh, [{"dp"}, {}]>, tp.name = "amax"}, {sdy.sharding = #sdy.sharding<@mesh, [{"dp"}, {}]>, tp.name = "log"}, {sdy.sharding = #sdy.sharding<@mesh, []>, tp.name = "convert_element_type"}, {sdy.sharding = #sdy.sharding<@mesh, [{"tp"}, {}]>, tp.name = "permute_12"}, {sdy.sharding = #sdy.sharding<@mesh, [{"dp"}, {}, {}]>, tp.name = "div_3"}, {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tp"}]>, tp.name = "permute_14"}, {sdy.sharding = #sdy.sharding<@mesh, [{"tp"}, {}]>, tp.name = "permute_18"}, {sdy.sharding = #sdy.sharding<@mesh, [{"dp"}, {}, {}]>, tp.name = "div_4"}, {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tp"}]>, tp.name = "permute_22"}, {sdy.sharding = #sdy.sharding<@mesh, [{"dp"}, {}, {}]>, tp.name = "permute_28"}, {sdy.sharding = #sdy.sharding<@mesh, [{"dp"}, {}, {}]>, tp.name = "permute_29"}, {sdy.sharding = #sdy.sharding<@mesh, [{"dp"}, {}, {}]>, tp.name = "permute_30"}, {sdy.sharding = #sdy.sharding<@mesh, [{"tp"}, {}]>, tp.name = "permute_35"}, {sdy.sharding = #sdy.sharding<@mesh, [{}, {}]>, tp.name = "unsqueeze_4"}, {sdy.sharding = #sdy.sharding<@mesh, [{"dp"}, {}]>, tp.name = "unsqueeze_5"}, {sdy.sharding = #sdy.sharding<@mesh, []>, tp.name = "tangents_1"}], function_type = (tensor<12xf32>, tensor<12xf32>, tensor<12xf32>, tensor<6x8xi64>, tensor<6x8x12xf32>, tensor<8x12xf32>, tensor<6x8x1xf32>, tensor<6x8x1xf32>, tensor<48x12xf32>, tensor<8x8xi1>, tensor<6x4x8x8xf32>, tensor<48x12xf32>, tensor<6x8x12xf32>, tensor<48x12xf32>, tensor<6x8x48xf32>, tensor<48x48xf32>, tensor<6x8x12xf32>, tensor<48x12xf32>, tensor<6x8x31xf32>, tensor<48x1xf32>, tensor<48x1xf32>, tensor<f32>, tensor<31x12xf32>, tensor<6x8x1xf32>, tensor<12x48xf32>, tensor<48x12xf32>, tensor<6x8x1xf32>, tensor<12x12xf32>, tensor<24x3x8xf32>, tensor<24x3x8xf32>, tensor<24x8x3xf32>, tensor<36x12xf32>, tensor<8x1xi64>, tensor<48x1xi64>, tensor<f32>) -> (tensor<31x12xf32>, tensor<8x12xf32>, tensor<12xf32>, tensor<12xf32>, tensor<36x12xf32>, tensor<36xf32>, tensor<12x12xf32>, tensor<12xf32>, tensor<12xf32>, tensor<12xf32>, tensor<48x12xf32>, tensor<48xf32>, tensor<12x48xf32>, tensor<12xf32>, tensor<12xf32>, tensor<12xf32>, tensor<31x12xf32>), res_attrs = [{sdy.sharding = #sdy.sharding<@mesh, [{"tp"}, {}]>}, {}, {}, {}, {sdy.sharding = #sdy.sharding<@mesh, [{"tp"}, {}]>}, {sdy.sharding = #sdy.sharding<@mesh, [{"tp"}]>}, {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tp"}]>}, {sdy.sharding = #sdy.sharding<@mesh, [{}]>}, {}, {}, {sdy.sharding = #sdy.sharding<@mesh, [{"tp"}, {}]>}, {sdy.sharding = #sdy.sharding<@mesh, [{"tp"}]>}, {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tp"}]>}, {sdy.sharding = #sdy.sharding<@mesh, [{}]>}, {}, {}, {sdy.sharding = #sdy.sharding<@mesh, [{"tp"}, {}]>}], sym_name = "main"}> ({
  ^bb0(%arg0: tensor<12xf32>, %arg1: tensor<12xf32>, %arg2: tensor<12xf32>, %arg3: tensor<6x8xi64>, %arg4: tensor<6x8x12xf32>, %arg5: tensor<8x12xf32>, %arg6: tensor<6x8x1xf32>, %arg7: tensor<6x8x1xf32>, %arg8: tensor<48x12xf32>, %arg9: tensor<8x8xi1>, %arg10: tensor<6x4x8x8xf32>, %arg11: tensor<48x12xf32>, %arg12: tensor<6x8x12xf32>, %arg13: tensor<48x12xf32>, %arg14: tensor<6x8x48xf32>, %arg15: tensor<48x48xf32>, %arg16: tensor<6x8x12xf32>, %arg17: tensor<48x12xf32>, %arg18: tensor<6x8x31xf32>, %arg19: tensor<48x1xf32>, %arg20: tensor<48x1xf32>, %arg21: tensor<f32>, %arg22: tensor<31x12xf32>, %arg23: tensor<6x8x1xf32>, %arg24: tensor<12x48xf32>, %arg25: tensor<48x12xf32>, %arg26: tensor<6x8x1xf32>, %arg27: tensor<12x12xf32>, %arg28: tensor<24x3x8xf32>, %arg29: tensor<24x3x8xf32>, %arg30: tensor<24x8x3xf32>, %arg31: tensor<36x12xf32>, %arg32: tensor<8x1xi64>, %arg33: tensor<48x1xi64>, %arg34: tensor<f32>):
    %0 = "arith.constant"() <{value = dense<0.000000e+00> : tensor<31x12xf32>}> : () -> tensor<31x12xf32>
    %1 = "arith.constant"() <{value = dense<0.000000e+00> : tensor<8x12xf32>}> : () -> tensor<8x12xf32>
    %2 = "arith.constant"() <{value = dense<-1.000000e+00> : tensor<48x1xf32>}> : () -> tensor<48x1xf32>
    %3 = "arith.constant"() <{value = dense<0.000000e+00> : tensor<48x31xf32>}> : () -> tensor<48x31xf32>
    %4 = "arith.constant"() <{value = -100 : i64}> : () -> i64
    %5 = "arith.constant"() <{value = 0.000000e+00 : f32}> : () -> f32
    %6 = "arith.constant"() <{value = dense<0.000000e+00> : tensor<f32>}> : () -> tensor<f32>
    %7 = "arith.constant"() <{value = 1.7320508075688772 : f64}> : () -> f64
    %8 = "arith.constant"() <{value = 0.3989422804014327 : f64}> : () -> f64
    %9 = "arith.constant"() <{value = 0.70710678118654757 : f64}> : () -> f64
    %10 = "arith.constant"() <{value = 1.200000e+01 : f32}> : () -> f32
    %11 = "arith.constant"() <{value = 1.000000e+00 : f32}> : () -> f32
    %12 = "arith.constant"() <{value = 5.000000e-01 : f32}> : () -> f32
    %13 = "arith.constant"() <{value = -5.000000e-01 : f32}> : () -> f32
    %14 = "arith.constant"() <{value = dense<0> : tensor<i64>}> : () -> tensor<i64>
    %15 = "tensor.empty"() : () -> tensor<f32>
    %16 = "linalg.generic"(%arg34, %arg21, %15) <{indexing_maps = [#map, #map, #map], iterator_types = [], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg329: f32, %arg330: f32, %arg331: f32):
      %306 = "arith.divf"(%arg329, %arg330) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%306) : (f32) -> ()
    }) : (tensor<f32>, tensor<f32>, tensor<f32>) -> tensor<f32>
    %17 = "tensor.collapse_shape"(%arg3) <{reassociation = [[0, 1]]}> : (tensor<6x8xi64>) -> tensor<48xi64>
    %18 = "tensor.expand_shape"(%17) <{reassociation = [[0, 1]], static_output_shape = array<i64: 48, 1>}> : (tensor<48xi64>) -> tensor<48x1xi64>
    %19 = "tensor.empty"() : () -> tensor<48x1xi1>
    %20 = "linalg.generic"(%18, %19) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg327: i64, %arg328: i1):
      %305 = "arith.cmpi"(%arg327, %4) <{predicate = 1 : i64}> : (i64, i64) -> i1
      "linalg.yield"(%305) : (i1) -> ()
    }) : (tensor<48x1xi64>, tensor<48x1xi1>) -> tensor<48x1xi1>
    %21 = "tensor.empty"() : () -> tensor<48x1xi64>
    %22 = "linalg.generic"(%20, %18, %14, %21) <{indexing_maps = [#map1, #map1, #map2, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 3, 1>}> ({
    ^bb0(%arg323: i1, %arg324: i64, %arg325: i64, %arg326: i64):
      %304 = "arith.select"(%arg323, %arg324, %arg325) : (i1, i64, i64) -> i64
      "linalg.yield"(%304) : (i64) -> ()
    }) : (tensor<48x1xi1>, tensor<48x1xi64>, tensor<i64>, tensor<48x1xi64>) -> tensor<48x1xi64>
    %23 = "tensor.collapse_shape"(%arg18) <{reassociation = [[0, 1], [2]]}> : (tensor<6x8x31xf32>) -> tensor<48x31xf32>
    %24 = "tensor.empty"() : () -> tensor<48x31xf32>
    %25 = "linalg.generic"(%23, %arg19, %24) <{indexing_maps = [#map1, #map3, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg320: f32, %arg321: f32, %arg322: f32):
      %303 = "arith.subf"(%arg320, %arg321) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%303) : (f32) -> ()
    }) : (tensor<48x31xf32>, tensor<48x1xf32>, tensor<48x31xf32>) -> tensor<48x31xf32>
    %26 = "linalg.generic"(%25, %arg20, %24) <{indexing_maps = [#map1, #map3, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg317: f32, %arg318: f32, %arg319: f32):
      %302 = "arith.subf"(%arg317, %arg318) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%302) : (f32) -> ()
    }) : (tensor<48x31xf32>, tensor<48x1xf32>, tensor<48x31xf32>) -> tensor<48x31xf32>
    %27 = "stablehlo.scatter"(%3, %22, %2) ({
    ^bb0(%arg315: tensor<f32>, %arg316: tensor<f32>):
      "stablehlo.return"(%arg316) : (tensor<f32>) -> ()
    }) {indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<inserted_window_dims = [1], input_batching_dims = [0], scatter_indices_batching_dims = [0], scatter_dims_to_operand_dims = [1], index_vector_dim = 2>, unique_indices = false} : (tensor<48x31xf32>, tensor<48x1xi64>, tensor<48x1xf32>) -> tensor<48x31xf32>
    %28 = "tensor.empty"() : () -> tensor<48x1xf32>
    %29 = "linalg.generic"(%20, %16, %6, %28) <{indexing_maps = [#map1, #map2, #map2, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 3, 1>}> ({
    ^bb0(%arg311: i1, %arg312: f32, %arg313: f32, %arg314: f32):
      %301 = "arith.select"(%arg311, %arg312, %arg313) : (i1, f32, f32) -> f32
      "linalg.yield"(%301) : (f32) -> ()
    }) : (tensor<48x1xi1>, tensor<f32>, tensor<f32>, tensor<48x1xf32>) -> tensor<48x1xf32>
    %30 = "linalg.generic"(%27, %29, %24) <{indexing_maps = [#map1, #map3, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg308: f32, %arg309: f32, %arg310: f32):
      %300 = "arith.mulf"(%arg308, %arg309) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%300) : (f32) -> ()
    }) : (tensor<48x31xf32>, tensor<48x1xf32>, tensor<48x31xf32>) -> tensor<48x31xf32>
    %31 = "linalg.generic"(%26, %24) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg306: f32, %arg307: f32):
      %299 = "math.exp"(%arg306) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      "linalg.yield"(%299) : (f32) -> ()
    }) : (tensor<48x31xf32>, tensor<48x31xf32>) -> tensor<48x31xf32>
    %32 = "linalg.fill"(%5, %28) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg304: f32, %arg305: f32):
      "linalg.yield"(%arg304) : (f32) -> ()
    }) : (f32, tensor<48x1xf32>) -> tensor<48x1xf32>
    %33 = "linalg.generic"(%30, %32) <{indexing_maps = [#map1, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg302: f32, %arg303: f32):
      %298 = "arith.addf"(%arg302, %arg303) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%298) : (f32) -> ()
    }) : (tensor<48x31xf32>, tensor<48x1xf32>) -> tensor<48x1xf32>
    %34 = "linalg.generic"(%31, %33, %24) <{indexing_maps = [#map1, #map3, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg299: f32, %arg300: f32, %arg301: f32):
      %297 = "arith.mulf"(%arg299, %arg300) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%297) : (f32) -> ()
    }) : (tensor<48x31xf32>, tensor<48x1xf32>, tensor<48x31xf32>) -> tensor<48x31xf32>
    %35 = "linalg.generic"(%30, %34, %24) <{indexing_maps = [#map1, #map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg296: f32, %arg297: f32, %arg298: f32):
      %296 = "arith.subf"(%arg296, %arg297) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%296) : (f32) -> ()
    }) : (tensor<48x31xf32>, tensor<48x31xf32>, tensor<48x31xf32>) -> tensor<48x31xf32>
    %36 = "tensor.expand_shape"(%35) <{reassociation = [[0, 1], [2]], static_output_shape = array<i64: 6, 8, 31>}> : (tensor<48x31xf32>) -> tensor<6x8x31xf32>
    %37 = "sdy.sharding_constraint"(%36) {sharding = #sdy.sharding<@mesh, [{?}, {?}, {}]>} : (tensor<6x8x31xf32>) -> tensor<6x8x31xf32>
    %38 = "tensor.collapse_shape"(%37) <{reassociation = [[0, 1], [2]]}> : (tensor<6x8x31xf32>) -> tensor<48x31xf32>
    %39 = "tensor.empty"() : () -> tensor<31x48xf32>
    %40 = "linalg.transpose"(%38, %39) <{permutation = array<i64: 1, 0>}> ({
    ^bb0(%arg294: f32, %arg295: f32):
      "linalg.yield"(%arg294) : (f32) -> ()
    }) : (tensor<48x31xf32>, tensor<31x48xf32>) -> tensor<31x48xf32>
    %41 = "tensor.empty"() : () -> tensor<31x12xf32>
    %42 = "linalg.fill"(%5, %41) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg292: f32, %arg293: f32):
      "linalg.yield"(%arg292) : (f32) -> ()
    }) : (f32, tensor<31x12xf32>) -> tensor<31x12xf32>
    %43 = "linalg.matmul"(%40, %arg17, %42) <{indexing_maps = [#map4, #map5, #map6], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg289: f32, %arg290: f32, %arg291: f32):
      %294 = "arith.mulf"(%arg289, %arg290) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %295 = "arith.addf"(%arg291, %294) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%295) : (f32) -> ()
    }) : (tensor<31x48xf32>, tensor<48x12xf32>, tensor<31x12xf32>) -> tensor<31x12xf32>
    %44 = "tensor.empty"() : () -> tensor<48x12xf32>
    %45 = "linalg.fill"(%5, %44) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg287: f32, %arg288: f32):
      "linalg.yield"(%arg287) : (f32) -> ()
    }) : (f32, tensor<48x12xf32>) -> tensor<48x12xf32>
    %46 = "linalg.matmul"(%38, %arg22, %45) <{indexing_maps = [#map4, #map5, #map6], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg284: f32, %arg285: f32, %arg286: f32):
      %292 = "arith.mulf"(%arg284, %arg285) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %293 = "arith.addf"(%arg286, %292) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%293) : (f32) -> ()
    }) : (tensor<48x31xf32>, tensor<31x12xf32>, tensor<48x12xf32>) -> tensor<48x12xf32>
    %47 = "tensor.expand_shape"(%46) <{reassociation = [[0, 1], [2]], static_output_shape = array<i64: 6, 8, 12>}> : (tensor<48x12xf32>) -> tensor<6x8x12xf32>
    %48 = "tensor.empty"() : () -> tensor<6x8x12xf32>
    %49 = "linalg.generic"(%47, %arg2, %48) <{indexing_maps = [#map7, #map8, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg281: f32, %arg282: f32, %arg283: f32):
      %291 = "arith.mulf"(%arg281, %arg282) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%291) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<12xf32>, tensor<6x8x12xf32>) -> tensor<6x8x12xf32>
    %50 = "linalg.generic"(%49, %48) <{indexing_maps = [#map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg279: f32, %arg280: f32):
      %290 = "arith.mulf"(%arg279, %10) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%290) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<6x8x12xf32>) -> tensor<6x8x12xf32>
    %51 = "tensor.empty"() : () -> tensor<6x8x1xf32>
    %52 = "linalg.fill"(%5, %51) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg277: f32, %arg278: f32):
      "linalg.yield"(%arg277) : (f32) -> ()
    }) : (f32, tensor<6x8x1xf32>) -> tensor<6x8x1xf32>
    %53 = "linalg.generic"(%49, %52) <{indexing_maps = [#map7, #map9], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg275: f32, %arg276: f32):
      %289 = "arith.addf"(%arg275, %arg276) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%289) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<6x8x1xf32>) -> tensor<6x8x1xf32>
    %54 = "linalg.generic"(%49, %arg16, %48) <{indexing_maps = [#map7, #map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg272: f32, %arg273: f32, %arg274: f32):
      %288 = "arith.mulf"(%arg272, %arg273) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%288) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<6x8x12xf32>, tensor<6x8x12xf32>) -> tensor<6x8x12xf32>
    %55 = "linalg.generic"(%54, %52) <{indexing_maps = [#map7, #map9], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg270: f32, %arg271: f32):
      %287 = "arith.addf"(%arg270, %arg271) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%287) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<6x8x1xf32>) -> tensor<6x8x1xf32>
    %56 = "linalg.generic"(%arg16, %55, %48) <{indexing_maps = [#map7, #map9, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg267: f32, %arg268: f32, %arg269: f32):
      %286 = "arith.mulf"(%arg267, %arg268) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%286) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<6x8x1xf32>, tensor<6x8x12xf32>) -> tensor<6x8x12xf32>
    %57 = "linalg.generic"(%50, %53, %48) <{indexing_maps = [#map7, #map9, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg264: f32, %arg265: f32, %arg266: f32):
      %285 = "arith.subf"(%arg264, %arg265) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%285) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<6x8x1xf32>, tensor<6x8x12xf32>) -> tensor<6x8x12xf32>
    %58 = "linalg.generic"(%57, %56, %48) <{indexing_maps = [#map7, #map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg261: f32, %arg262: f32, %arg263: f32):
      %284 = "arith.subf"(%arg261, %arg262) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%284) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<6x8x12xf32>, tensor<6x8x12xf32>) -> tensor<6x8x12xf32>
    %59 = "linalg.generic"(%arg23, %58, %48) <{indexing_maps = [#map9, #map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg258: f32, %arg259: f32, %arg260: f32):
      %283 = "arith.mulf"(%arg258, %arg259) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%283) : (f32) -> ()
    }) : (tensor<6x8x1xf32>, tensor<6x8x12xf32>, tensor<6x8x12xf32>) -> tensor<6x8x12xf32>
    %60 = "linalg.generic"(%47, %arg16, %48) <{indexing_maps = [#map7, #map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg255: f32, %arg256: f32, %arg257: f32):
      %282 = "arith.mulf"(%arg255, %arg256) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%282) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<6x8x12xf32>, tensor<6x8x12xf32>) -> tensor<6x8x12xf32>
    %61 = "tensor.empty"() : () -> tensor<12xf32>
    %62 = "linalg.fill"(%5, %61) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg253: f32, %arg254: f32):
      "linalg.yield"(%arg253) : (f32) -> ()
    }) : (f32, tensor<12xf32>) -> tensor<12xf32>
    %63 = "linalg.generic"(%60, %62) <{indexing_maps = [#map7, #map8], iterator_types = [#linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg251: f32, %arg252: f32):
      %281 = "arith.addf"(%arg251, %arg252) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%281) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<12xf32>) -> tensor<12xf32>
    %64 = "linalg.generic"(%47, %62) <{indexing_maps = [#map7, #map8], iterator_types = [#linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg249: f32, %arg250: f32):
      %280 = "arith.addf"(%arg249, %arg250) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%280) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<12xf32>) -> tensor<12xf32>
    %65 = "tensor.collapse_shape"(%59) <{reassociation = [[0, 1], [2]]}> : (tensor<6x8x12xf32>) -> tensor<48x12xf32>
    %66 = "tensor.empty"() : () -> tensor<48x48xf32>
    %67 = "linalg.fill"(%5, %66) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg247: f32, %arg248: f32):
      "linalg.yield"(%arg247) : (f32) -> ()
    }) : (f32, tensor<48x48xf32>) -> tensor<48x48xf32>
    %68 = "linalg.matmul"(%65, %arg24, %67) <{indexing_maps = [#map4, #map5, #map6], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg244: f32, %arg245: f32, %arg246: f32):
      %278 = "arith.mulf"(%arg244, %arg245) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %279 = "arith.addf"(%arg246, %278) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%279) : (f32) -> ()
    }) : (tensor<48x12xf32>, tensor<12x48xf32>, tensor<48x48xf32>) -> tensor<48x48xf32>
    %69 = "tensor.empty"() : () -> tensor<12x48xf32>
    %70 = "linalg.transpose"(%65, %69) <{permutation = array<i64: 1, 0>}> ({
    ^bb0(%arg242: f32, %arg243: f32):
      "linalg.yield"(%arg242) : (f32) -> ()
    }) : (tensor<48x12xf32>, tensor<12x48xf32>) -> tensor<12x48xf32>
    %71 = "linalg.fill"(%5, %69) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg240: f32, %arg241: f32):
      "linalg.yield"(%arg240) : (f32) -> ()
    }) : (f32, tensor<12x48xf32>) -> tensor<12x48xf32>
    %72 = "linalg.matmul"(%70, %arg15, %71) <{indexing_maps = [#map4, #map5, #map6], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg237: f32, %arg238: f32, %arg239: f32):
      %276 = "arith.mulf"(%arg237, %arg238) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %277 = "arith.addf"(%arg239, %276) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%277) : (f32) -> ()
    }) : (tensor<12x48xf32>, tensor<48x48xf32>, tensor<12x48xf32>) -> tensor<12x48xf32>
    %73 = "tensor.empty"() : () -> tensor<1x12xf32>
    %74 = "linalg.fill"(%5, %73) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg235: f32, %arg236: f32):
      "linalg.yield"(%arg235) : (f32) -> ()
    }) : (f32, tensor<1x12xf32>) -> tensor<1x12xf32>
    %75 = "linalg.generic"(%65, %74) <{indexing_maps = [#map1, #map10], iterator_types = [#linalg.iterator_type<reduction>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg233: f32, %arg234: f32):
      %275 = "arith.addf"(%arg233, %arg234) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%275) : (f32) -> ()
    }) : (tensor<48x12xf32>, tensor<1x12xf32>) -> tensor<1x12xf32>
    %76 = "tensor.collapse_shape"(%75) <{reassociation = [[0, 1]]}> : (tensor<1x12xf32>) -> tensor<12xf32>
    %77 = "tensor.expand_shape"(%68) <{reassociation = [[0, 1], [2]], static_output_shape = array<i64: 6, 8, 48>}> : (tensor<48x48xf32>) -> tensor<6x8x48xf32>
    %78 = "sdy.sharding_constraint"(%77) {sharding = #sdy.sharding<@mesh, [{?}, {?}, {"tp"}]>} : (tensor<6x8x48xf32>) -> tensor<6x8x48xf32>
    %79 = "tensor.empty"() : () -> tensor<6x8x48xf32>
    %80 = "linalg.generic"(%arg14, %79) <{indexing_maps = [#map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg231: f32, %arg232: f32):
      %273 = "arith.truncf"(%9) : (f64) -> f32
      %274 = "arith.mulf"(%arg231, %273) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%274) : (f32) -> ()
    }) : (tensor<6x8x48xf32>, tensor<6x8x48xf32>) -> tensor<6x8x48xf32>
    %81 = "linalg.generic"(%80, %79) <{indexing_maps = [#map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg229: f32, %arg230: f32):
      %272 = "math.erf"(%arg229) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      "linalg.yield"(%272) : (f32) -> ()
    }) : (tensor<6x8x48xf32>, tensor<6x8x48xf32>) -> tensor<6x8x48xf32>
    %82 = "linalg.generic"(%81, %79) <{indexing_maps = [#map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg227: f32, %arg228: f32):
      %271 = "arith.addf"(%arg227, %11) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%271) : (f32) -> ()
    }) : (tensor<6x8x48xf32>, tensor<6x8x48xf32>) -> tensor<6x8x48xf32>
    %83 = "linalg.generic"(%82, %79) <{indexing_maps = [#map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg225: f32, %arg226: f32):
      %270 = "arith.mulf"(%arg225, %12) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%270) : (f32) -> ()
    }) : (tensor<6x8x48xf32>, tensor<6x8x48xf32>) -> tensor<6x8x48xf32>
    %84 = "linalg.generic"(%arg14, %arg14, %79) <{indexing_maps = [#map7, #map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg222: f32, %arg223: f32, %arg224: f32):
      %269 = "arith.mulf"(%arg222, %arg223) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%269) : (f32) -> ()
    }) : (tensor<6x8x48xf32>, tensor<6x8x48xf32>, tensor<6x8x48xf32>) -> tensor<6x8x48xf32>
    %85 = "linalg.generic"(%84, %79) <{indexing_maps = [#map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg220: f32, %arg221: f32):
      %268 = "arith.mulf"(%arg220, %13) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%268) : (f32) -> ()
    }) : (tensor<6x8x48xf32>, tensor<6x8x48xf32>) -> tensor<6x8x48xf32>
    %86 = "linalg.generic"(%85, %79) <{indexing_maps = [#map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg218: f32, %arg219: f32):
      %267 = "math.exp"(%arg218) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      "linalg.yield"(%267) : (f32) -> ()
    }) : (tensor<6x8x48xf32>, tensor<6x8x48xf32>) -> tensor<6x8x48xf32>
    %87 = "linalg.generic"(%86, %79) <{indexing_maps = [#map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg216: f32, %arg217: f32):
      %265 = "arith.truncf"(%8) : (f64) -> f32
      %266 = "arith.mulf"(%arg216, %265) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%266) : (f32) -> ()
    }) : (tensor<6x8x48xf32>, tensor<6x8x48xf32>) -> tensor<6x8x48xf32>
    %88 = "linalg.generic"(%arg14, %87, %79) <{indexing_maps = [#map7, #map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg213: f32, %arg214: f32, %arg215: f32):
      %264 = "arith.mulf"(%arg213, %arg214) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%264) : (f32) -> ()
    }) : (tensor<6x8x48xf32>, tensor<6x8x48xf32>, tensor<6x8x48xf32>) -> tensor<6x8x48xf32>
    %89 = "linalg.generic"(%83, %88, %79) <{indexing_maps = [#map7, #map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg210: f32, %arg211: f32, %arg212: f32):
      %263 = "arith.addf"(%arg210, %arg211) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%263) : (f32) -> ()
    }) : (tensor<6x8x48xf32>, tensor<6x8x48xf32>, tensor<6x8x48xf32>) -> tensor<6x8x48xf32>
    %90 = "linalg.generic"(%78, %89, %79) <{indexing_maps = [#map7, #map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg207: f32, %arg208: f32, %arg209: f32):
      %262 = "arith.mulf"(%arg207, %arg208) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%262) : (f32) -> ()
    }) : (tensor<6x8x48xf32>, tensor<6x8x48xf32>, tensor<6x8x48xf32>) -> tensor<6x8x48xf32>
    %91 = "sdy.sharding_constraint"(%90) {sharding = #sdy.sharding<@mesh, [{?}, {?}, {"tp"}]>} : (tensor<6x8x48xf32>) -> tensor<6x8x48xf32>
    %92 = "tensor.collapse_shape"(%91) <{reassociation = [[0, 1], [2]]}> : (tensor<6x8x48xf32>) -> tensor<48x48xf32>
    %93 = "linalg.matmul"(%92, %arg25, %45) <{indexing_maps = [#map4, #map5, #map6], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg204: f32, %arg205: f32, %arg206: f32):
      %260 = "arith.mulf"(%arg204, %arg205) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %261 = "arith.addf"(%arg206, %260) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%261) : (f32) -> ()
    }) : (tensor<48x48xf32>, tensor<48x12xf32>, tensor<48x12xf32>) -> tensor<48x12xf32>
    %94 = "linalg.transpose"(%92, %66) <{permutation = array<i64: 1, 0>}> ({
    ^bb0(%arg202: f32, %arg203: f32):
      "linalg.yield"(%arg202) : (f32) -> ()
    }) : (tensor<48x48xf32>, tensor<48x48xf32>) -> tensor<48x48xf32>
    %95 = "linalg.matmul"(%94, %arg13, %45) <{indexing_maps = [#map4, #map5, #map6], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg199: f32, %arg200: f32, %arg201: f32):
      %258 = "arith.mulf"(%arg199, %arg200) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %259 = "arith.addf"(%arg201, %258) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%259) : (f32) -> ()
    }) : (tensor<48x48xf32>, tensor<48x12xf32>, tensor<48x12xf32>) -> tensor<48x12xf32>
    %96 = "tensor.empty"() : () -> tensor<1x48xf32>
    %97 = "linalg.fill"(%5, %96) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg197: f32, %arg198: f32):
      "linalg.yield"(%arg197) : (f32) -> ()
    }) : (f32, tensor<1x48xf32>) -> tensor<1x48xf32>
    %98 = "linalg.generic"(%92, %97) <{indexing_maps = [#map1, #map10], iterator_types = [#linalg.iterator_type<reduction>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg195: f32, %arg196: f32):
      %257 = "arith.addf"(%arg195, %arg196) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%257) : (f32) -> ()
    }) : (tensor<48x48xf32>, tensor<1x48xf32>) -> tensor<1x48xf32>
    %99 = "tensor.collapse_shape"(%98) <{reassociation = [[0, 1]]}> : (tensor<1x48xf32>) -> tensor<48xf32>
    %100 = "tensor.expand_shape"(%93) <{reassociation = [[0, 1], [2]], static_output_shape = array<i64: 6, 8, 12>}> : (tensor<48x12xf32>) -> tensor<6x8x12xf32>
    %101 = "linalg.generic"(%100, %arg1, %48) <{indexing_maps = [#map7, #map8, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg192: f32, %arg193: f32, %arg194: f32):
      %256 = "arith.mulf"(%arg192, %arg193) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%256) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<12xf32>, tensor<6x8x12xf32>) -> tensor<6x8x12xf32>
    %102 = "linalg.generic"(%101, %48) <{indexing_maps = [#map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg190: f32, %arg191: f32):
      %255 = "arith.mulf"(%arg190, %10) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%255) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<6x8x12xf32>) -> tensor<6x8x12xf32>
    %103 = "linalg.generic"(%101, %52) <{indexing_maps = [#map7, #map9], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg188: f32, %arg189: f32):
      %254 = "arith.addf"(%arg188, %arg189) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%254) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<6x8x1xf32>) -> tensor<6x8x1xf32>
    %104 = "linalg.generic"(%101, %arg12, %48) <{indexing_maps = [#map7, #map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg185: f32, %arg186: f32, %arg187: f32):
      %253 = "arith.mulf"(%arg185, %arg186) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%253) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<6x8x12xf32>, tensor<6x8x12xf32>) -> tensor<6x8x12xf32>
    %105 = "linalg.generic"(%104, %52) <{indexing_maps = [#map7, #map9], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg183: f32, %arg184: f32):
      %252 = "arith.addf"(%arg183, %arg184) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%252) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<6x8x1xf32>) -> tensor<6x8x1xf32>
    %106 = "linalg.generic"(%arg12, %105, %48) <{indexing_maps = [#map7, #map9, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg180: f32, %arg181: f32, %arg182: f32):
      %251 = "arith.mulf"(%arg180, %arg181) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%251) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<6x8x1xf32>, tensor<6x8x12xf32>) -> tensor<6x8x12xf32>
    %107 = "linalg.generic"(%102, %103, %48) <{indexing_maps = [#map7, #map9, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg177: f32, %arg178: f32, %arg179: f32):
      %250 = "arith.subf"(%arg177, %arg178) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%250) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<6x8x1xf32>, tensor<6x8x12xf32>) -> tensor<6x8x12xf32>
    %108 = "linalg.generic"(%107, %106, %48) <{indexing_maps = [#map7, #map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg174: f32, %arg175: f32, %arg176: f32):
      %249 = "arith.subf"(%arg174, %arg175) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%249) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<6x8x12xf32>, tensor<6x8x12xf32>) -> tensor<6x8x12xf32>
    %109 = "linalg.generic"(%arg26, %108, %48) <{indexing_maps = [#map9, #map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg171: f32, %arg172: f32, %arg173: f32):
      %248 = "arith.mulf"(%arg171, %arg172) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%248) : (f32) -> ()
    }) : (tensor<6x8x1xf32>, tensor<6x8x12xf32>, tensor<6x8x12xf32>) -> tensor<6x8x12xf32>
    %110 = "linalg.generic"(%100, %arg12, %48) <{indexing_maps = [#map7, #map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg168: f32, %arg169: f32, %arg170: f32):
      %247 = "arith.mulf"(%arg168, %arg169) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%247) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<6x8x12xf32>, tensor<6x8x12xf32>) -> tensor<6x8x12xf32>
    %111 = "linalg.generic"(%110, %62) <{indexing_maps = [#map7, #map8], iterator_types = [#linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg166: f32, %arg167: f32):
      %246 = "arith.addf"(%arg166, %arg167) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%246) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<12xf32>) -> tensor<12xf32>
    %112 = "linalg.generic"(%100, %62) <{indexing_maps = [#map7, #map8], iterator_types = [#linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg164: f32, %arg165: f32):
      %245 = "arith.addf"(%arg164, %arg165) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%245) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<12xf32>) -> tensor<12xf32>
    %113 = "linalg.generic"(%59, %109, %48) <{indexing_maps = [#map7, #map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg161: f32, %arg162: f32, %arg163: f32):
      %244 = "arith.addf"(%arg161, %arg162) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%244) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<6x8x12xf32>, tensor<6x8x12xf32>) -> tensor<6x8x12xf32>
    %114 = "tensor.collapse_shape"(%113) <{reassociation = [[0, 1], [2]]}> : (tensor<6x8x12xf32>) -> tensor<48x12xf32>
    %115 = "linalg.matmul"(%114, %arg27, %45) <{indexing_maps = [#map4, #map5, #map6], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg158: f32, %arg159: f32, %arg160: f32):
      %242 = "arith.mulf"(%arg158, %arg159) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %243 = "arith.addf"(%arg160, %242) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%243) : (f32) -> ()
    }) : (tensor<48x12xf32>, tensor<12x12xf32>, tensor<48x12xf32>) -> tensor<48x12xf32>
    %116 = "linalg.transpose"(%114, %69) <{permutation = array<i64: 1, 0>}> ({
    ^bb0(%arg156: f32, %arg157: f32):
      "linalg.yield"(%arg156) : (f32) -> ()
    }) : (tensor<48x12xf32>, tensor<12x48xf32>) -> tensor<12x48xf32>
    %117 = "tensor.empty"() : () -> tensor<12x12xf32>
    %118 = "linalg.fill"(%5, %117) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg154: f32, %arg155: f32):
      "linalg.yield"(%arg154) : (f32) -> ()
    }) : (f32, tensor<12x12xf32>) -> tensor<12x12xf32>
    %119 = "linalg.matmul"(%116, %arg11, %118) <{indexing_maps = [#map4, #map5, #map6], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg151: f32, %arg152: f32, %arg153: f32):
      %240 = "arith.mulf"(%arg151, %arg152) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %241 = "arith.addf"(%arg153, %240) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%241) : (f32) -> ()
    }) : (tensor<12x48xf32>, tensor<48x12xf32>, tensor<12x12xf32>) -> tensor<12x12xf32>
    %120 = "linalg.generic"(%114, %74) <{indexing_maps = [#map1, #map10], iterator_types = [#linalg.iterator_type<reduction>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg149: f32, %arg150: f32):
      %239 = "arith.addf"(%arg149, %arg150) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%239) : (f32) -> ()
    }) : (tensor<48x12xf32>, tensor<1x12xf32>) -> tensor<1x12xf32>
    %121 = "tensor.collapse_shape"(%120) <{reassociation = [[0, 1]]}> : (tensor<1x12xf32>) -> tensor<12xf32>
    %122 = "tensor.expand_shape"(%115) <{reassociation = [[0, 1], [2]], static_output_shape = array<i64: 6, 8, 12>}> : (tensor<48x12xf32>) -> tensor<6x8x12xf32>
    %123 = "sdy.sharding_constraint"(%122) {sharding = #sdy.sharding<@mesh, [{?}, {?}, {"tp"}]>} : (tensor<6x8x12xf32>) -> tensor<6x8x12xf32>
    %124 = "tensor.expand_shape"(%123) <{reassociation = [[0], [1], [2, 3]], static_output_shape = array<i64: 6, 8, 4, 3>}> : (tensor<6x8x12xf32>) -> tensor<6x8x4x3xf32>
    %125 = "tensor.empty"() : () -> tensor<6x4x8x3xf32>
    %126 = "linalg.transpose"(%124, %125) <{permutation = array<i64: 0, 2, 1, 3>}> ({
    ^bb0(%arg147: f32, %arg148: f32):
      "linalg.yield"(%arg147) : (f32) -> ()
    }) : (tensor<6x8x4x3xf32>, tensor<6x4x8x3xf32>) -> tensor<6x4x8x3xf32>
    %127 = "tensor.collapse_shape"(%126) <{reassociation = [[0, 1], [2], [3]]}> : (tensor<6x4x8x3xf32>) -> tensor<24x8x3xf32>
    %128 = "tensor.collapse_shape"(%arg10) <{reassociation = [[0, 1], [2], [3]]}> : (tensor<6x4x8x8xf32>) -> tensor<24x8x8xf32>
    %129 = "tensor.empty"() : () -> tensor<24x8x8xf32>
    %130 = "linalg.transpose"(%128, %129) <{permutation = array<i64: 0, 2, 1>}> ({
    ^bb0(%arg145: f32, %arg146: f32):
      "linalg.yield"(%arg145) : (f32) -> ()
    }) : (tensor<24x8x8xf32>, tensor<24x8x8xf32>) -> tensor<24x8x8xf32>
    %131 = "tensor.empty"() : () -> tensor<24x8x3xf32>
    %132 = "linalg.fill"(%5, %131) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg143: f32, %arg144: f32):
      "linalg.yield"(%arg143) : (f32) -> ()
    }) : (f32, tensor<24x8x3xf32>) -> tensor<24x8x3xf32>
    %133 = "linalg.batch_matmul"(%130, %127, %132) <{indexing_maps = [#map11, #map12, #map13], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg140: f32, %arg141: f32, %arg142: f32):
      %237 = "arith.mulf"(%arg140, %arg141) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %238 = "arith.addf"(%arg142, %237) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%238) : (f32) -> ()
    }) : (tensor<24x8x8xf32>, tensor<24x8x3xf32>, tensor<24x8x3xf32>) -> tensor<24x8x3xf32>
    %134 = "linalg.fill"(%5, %129) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg138: f32, %arg139: f32):
      "linalg.yield"(%arg138) : (f32) -> ()
    }) : (f32, tensor<24x8x8xf32>) -> tensor<24x8x8xf32>
    %135 = "linalg.batch_matmul"(%127, %arg28, %134) <{indexing_maps = [#map11, #map12, #map13], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg135: f32, %arg136: f32, %arg137: f32):
      %235 = "arith.mulf"(%arg135, %arg136) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %236 = "arith.addf"(%arg137, %235) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%236) : (f32) -> ()
    }) : (tensor<24x8x3xf32>, tensor<24x3x8xf32>, tensor<24x8x8xf32>) -> tensor<24x8x8xf32>
    %136 = "tensor.expand_shape"(%133) <{reassociation = [[0, 1], [2], [3]], static_output_shape = array<i64: 6, 4, 8, 3>}> : (tensor<24x8x3xf32>) -> tensor<6x4x8x3xf32>
    %137 = "tensor.expand_shape"(%135) <{reassociation = [[0, 1], [2], [3]], static_output_shape = array<i64: 6, 4, 8, 8>}> : (tensor<24x8x8xf32>) -> tensor<6x4x8x8xf32>
    %138 = "tensor.empty"() : () -> tensor<6x4x8x8xf32>
    %139 = "linalg.generic"(%137, %arg10, %138) <{indexing_maps = [#map14, #map14, #map14], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg132: f32, %arg133: f32, %arg134: f32):
      %234 = "arith.mulf"(%arg132, %arg133) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%234) : (f32) -> ()
    }) : (tensor<6x4x8x8xf32>, tensor<6x4x8x8xf32>, tensor<6x4x8x8xf32>) -> tensor<6x4x8x8xf32>
    %140 = "tensor.empty"() : () -> tensor<6x4x8x1xf32>
    %141 = "linalg.fill"(%5, %140) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg130: f32, %arg131: f32):
      "linalg.yield"(%arg130) : (f32) -> ()
    }) : (f32, tensor<6x4x8x1xf32>) -> tensor<6x4x8x1xf32>
    %142 = "linalg.generic"(%139, %141) <{indexing_maps = [#map14, #map15], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg128: f32, %arg129: f32):
      %233 = "arith.addf"(%arg128, %arg129) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%233) : (f32) -> ()
    }) : (tensor<6x4x8x8xf32>, tensor<6x4x8x1xf32>) -> tensor<6x4x8x1xf32>
    %143 = "linalg.generic"(%arg10, %142, %138) <{indexing_maps = [#map14, #map15, #map14], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg125: f32, %arg126: f32, %arg127: f32):
      %232 = "arith.mulf"(%arg125, %arg126) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%232) : (f32) -> ()
    }) : (tensor<6x4x8x8xf32>, tensor<6x4x8x1xf32>, tensor<6x4x8x8xf32>) -> tensor<6x4x8x8xf32>
    %144 = "linalg.generic"(%139, %143, %138) <{indexing_maps = [#map14, #map14, #map14], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg122: f32, %arg123: f32, %arg124: f32):
      %231 = "arith.subf"(%arg122, %arg123) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%231) : (f32) -> ()
    }) : (tensor<6x4x8x8xf32>, tensor<6x4x8x8xf32>, tensor<6x4x8x8xf32>) -> tensor<6x4x8x8xf32>
    %145 = "linalg.generic"(%arg9, %6, %144, %138) <{indexing_maps = [#map16, #map17, #map14, #map14], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 3, 1>}> ({
    ^bb0(%arg118: i1, %arg119: f32, %arg120: f32, %arg121: f32):
      %230 = "arith.select"(%arg118, %arg119, %arg120) : (i1, f32, f32) -> f32
      "linalg.yield"(%230) : (f32) -> ()
    }) : (tensor<8x8xi1>, tensor<f32>, tensor<6x4x8x8xf32>, tensor<6x4x8x8xf32>) -> tensor<6x4x8x8xf32>
    %146 = "linalg.generic"(%145, %138) <{indexing_maps = [#map14, #map14], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg116: f32, %arg117: f32):
      %228 = "arith.truncf"(%7) : (f64) -> f32
      %229 = "arith.divf"(%arg116, %228) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%229) : (f32) -> ()
    }) : (tensor<6x4x8x8xf32>, tensor<6x4x8x8xf32>) -> tensor<6x4x8x8xf32>
    %147 = "tensor.collapse_shape"(%146) <{reassociation = [[0, 1], [2], [3]]}> : (tensor<6x4x8x8xf32>) -> tensor<24x8x8xf32>
    %148 = "tensor.empty"() : () -> tensor<24x3x8xf32>
    %149 = "linalg.fill"(%5, %148) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg114: f32, %arg115: f32):
      "linalg.yield"(%arg114) : (f32) -> ()
    }) : (f32, tensor<24x3x8xf32>) -> tensor<24x3x8xf32>
    %150 = "linalg.batch_matmul"(%arg29, %147, %149) <{indexing_maps = [#map11, #map12, #map13], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg111: f32, %arg112: f32, %arg113: f32):
      %226 = "arith.mulf"(%arg111, %arg112) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %227 = "arith.addf"(%arg113, %226) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%227) : (f32) -> ()
    }) : (tensor<24x3x8xf32>, tensor<24x8x8xf32>, tensor<24x3x8xf32>) -> tensor<24x3x8xf32>
    %151 = "linalg.batch_matmul"(%147, %arg30, %132) <{indexing_maps = [#map11, #map12, #map13], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg108: f32, %arg109: f32, %arg110: f32):
      %224 = "arith.mulf"(%arg108, %arg109) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %225 = "arith.addf"(%arg110, %224) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%225) : (f32) -> ()
    }) : (tensor<24x8x8xf32>, tensor<24x8x3xf32>, tensor<24x8x3xf32>) -> tensor<24x8x3xf32>
    %152 = "tensor.expand_shape"(%150) <{reassociation = [[0, 1], [2], [3]], static_output_shape = array<i64: 6, 4, 3, 8>}> : (tensor<24x3x8xf32>) -> tensor<6x4x3x8xf32>
    %153 = "tensor.expand_shape"(%151) <{reassociation = [[0, 1], [2], [3]], static_output_shape = array<i64: 6, 4, 8, 3>}> : (tensor<24x8x3xf32>) -> tensor<6x4x8x3xf32>
    %154 = "tensor.empty"() : () -> tensor<6x8x4x3xf32>
    %155 = "linalg.transpose"(%136, %154) <{permutation = array<i64: 0, 2, 1, 3>}> ({
    ^bb0(%arg106: f32, %arg107: f32):
      "linalg.yield"(%arg106) : (f32) -> ()
    }) : (tensor<6x4x8x3xf32>, tensor<6x8x4x3xf32>) -> tensor<6x8x4x3xf32>
    %156 = "tensor.collapse_shape"(%155) <{reassociation = [[0], [1], [2, 3]]}> : (tensor<6x8x4x3xf32>) -> tensor<6x8x12xf32>
    %157 = "linalg.transpose"(%152, %154) <{permutation = array<i64: 0, 3, 1, 2>}> ({
    ^bb0(%arg104: f32, %arg105: f32):
      "linalg.yield"(%arg104) : (f32) -> ()
    }) : (tensor<6x4x3x8xf32>, tensor<6x8x4x3xf32>) -> tensor<6x8x4x3xf32>
    %158 = "tensor.collapse_shape"(%157) <{reassociation = [[0], [1], [2, 3]]}> : (tensor<6x8x4x3xf32>) -> tensor<6x8x12xf32>
    %159 = "linalg.transpose"(%153, %154) <{permutation = array<i64: 0, 2, 1, 3>}> ({
    ^bb0(%arg102: f32, %arg103: f32):
      "linalg.yield"(%arg102) : (f32) -> ()
    }) : (tensor<6x4x8x3xf32>, tensor<6x8x4x3xf32>) -> tensor<6x8x4x3xf32>
    %160 = "tensor.collapse_shape"(%159) <{reassociation = [[0], [1], [2, 3]]}> : (tensor<6x8x4x3xf32>) -> tensor<6x8x12xf32>
    %161 = "tensor.concat"(%160, %158, %156) <{dim = 2 : i64}> : (tensor<6x8x12xf32>, tensor<6x8x12xf32>, tensor<6x8x12xf32>) -> tensor<6x8x36xf32>
    %162 = "sdy.sharding_constraint"(%161) {sharding = #sdy.sharding<@mesh, [{?}, {?}, {"tp"}]>} : (tensor<6x8x36xf32>) -> tensor<6x8x36xf32>
    %163 = "tensor.collapse_shape"(%162) <{reassociation = [[0, 1], [2]]}> : (tensor<6x8x36xf32>) -> tensor<48x36xf32>
    %164 = "linalg.matmul"(%163, %arg31, %45) <{indexing_maps = [#map4, #map5, #map6], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg99: f32, %arg100: f32, %arg101: f32):
      %222 = "arith.mulf"(%arg99, %arg100) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %223 = "arith.addf"(%arg101, %222) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%223) : (f32) -> ()
    }) : (tensor<48x36xf32>, tensor<36x12xf32>, tensor<48x12xf32>) -> tensor<48x12xf32>
    %165 = "tensor.empty"() : () -> tensor<36x48xf32>
    %166 = "linalg.transpose"(%163, %165) <{permutation = array<i64: 1, 0>}> ({
    ^bb0(%arg97: f32, %arg98: f32):
      "linalg.yield"(%arg97) : (f32) -> ()
    }) : (tensor<48x36xf32>, tensor<36x48xf32>) -> tensor<36x48xf32>
    %167 = "tensor.empty"() : () -> tensor<36x12xf32>
    %168 = "linalg.fill"(%5, %167) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg95: f32, %arg96: f32):
      "linalg.yield"(%arg95) : (f32) -> ()
    }) : (f32, tensor<36x12xf32>) -> tensor<36x12xf32>
    %169 = "linalg.matmul"(%166, %arg8, %168) <{indexing_maps = [#map4, #map5, #map6], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg92: f32, %arg93: f32, %arg94: f32):
      %220 = "arith.mulf"(%arg92, %arg93) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %221 = "arith.addf"(%arg94, %220) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%221) : (f32) -> ()
    }) : (tensor<36x48xf32>, tensor<48x12xf32>, tensor<36x12xf32>) -> tensor<36x12xf32>
    %170 = "tensor.empty"() : () -> tensor<1x36xf32>
    %171 = "linalg.fill"(%5, %170) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg90: f32, %arg91: f32):
      "linalg.yield"(%arg90) : (f32) -> ()
    }) : (f32, tensor<1x36xf32>) -> tensor<1x36xf32>
    %172 = "linalg.generic"(%163, %171) <{indexing_maps = [#map1, #map10], iterator_types = [#linalg.iterator_type<reduction>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg88: f32, %arg89: f32):
      %219 = "arith.addf"(%arg88, %arg89) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%219) : (f32) -> ()
    }) : (tensor<48x36xf32>, tensor<1x36xf32>) -> tensor<1x36xf32>
    %173 = "tensor.collapse_shape"(%172) <{reassociation = [[0, 1]]}> : (tensor<1x36xf32>) -> tensor<36xf32>
    %174 = "tensor.expand_shape"(%164) <{reassociation = [[0, 1], [2]], static_output_shape = array<i64: 6, 8, 12>}> : (tensor<48x12xf32>) -> tensor<6x8x12xf32>
    %175 = "linalg.generic"(%174, %arg0, %48) <{indexing_maps = [#map7, #map8, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg85: f32, %arg86: f32, %arg87: f32):
      %218 = "arith.mulf"(%arg85, %arg86) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%218) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<12xf32>, tensor<6x8x12xf32>) -> tensor<6x8x12xf32>
    %176 = "linalg.generic"(%175, %48) <{indexing_maps = [#map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg83: f32, %arg84: f32):
      %217 = "arith.mulf"(%arg83, %10) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%217) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<6x8x12xf32>) -> tensor<6x8x12xf32>
    %177 = "linalg.generic"(%175, %52) <{indexing_maps = [#map7, #map9], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg81: f32, %arg82: f32):
      %216 = "arith.addf"(%arg81, %arg82) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%216) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<6x8x1xf32>) -> tensor<6x8x1xf32>
    %178 = "linalg.generic"(%arg4, %arg5, %48) <{indexing_maps = [#map7, #map18, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg78: f32, %arg79: f32, %arg80: f32):
      %215 = "arith.addf"(%arg78, %arg79) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%215) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<8x12xf32>, tensor<6x8x12xf32>) -> tensor<6x8x12xf32>
    %179 = "linalg.generic"(%178, %arg6, %48) <{indexing_maps = [#map7, #map9, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg75: f32, %arg76: f32, %arg77: f32):
      %214 = "arith.subf"(%arg75, %arg76) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%214) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<6x8x1xf32>, tensor<6x8x12xf32>) -> tensor<6x8x12xf32>
    %180 = "linalg.generic"(%179, %arg7, %48) <{indexing_maps = [#map7, #map9, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg72: f32, %arg73: f32, %arg74: f32):
      %213 = "arith.mulf"(%arg72, %arg73) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%213) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<6x8x1xf32>, tensor<6x8x12xf32>) -> tensor<6x8x12xf32>
    %181 = "linalg.generic"(%175, %180, %48) <{indexing_maps = [#map7, #map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg69: f32, %arg70: f32, %arg71: f32):
      %212 = "arith.mulf"(%arg69, %arg70) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%212) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<6x8x12xf32>, tensor<6x8x12xf32>) -> tensor<6x8x12xf32>
    %182 = "linalg.generic"(%181, %52) <{indexing_maps = [#map7, #map9], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg67: f32, %arg68: f32):
      %211 = "arith.addf"(%arg67, %arg68) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%211) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<6x8x1xf32>) -> tensor<6x8x1xf32>
    %183 = "linalg.generic"(%180, %182, %48) <{indexing_maps = [#map7, #map9, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg64: f32, %arg65: f32, %arg66: f32):
      %210 = "arith.mulf"(%arg64, %arg65) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%210) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<6x8x1xf32>, tensor<6x8x12xf32>) -> tensor<6x8x12xf32>
    %184 = "linalg.generic"(%176, %177, %48) <{indexing_maps = [#map7, #map9, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg61: f32, %arg62: f32, %arg63: f32):
      %209 = "arith.subf"(%arg61, %arg62) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%209) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<6x8x1xf32>, tensor<6x8x12xf32>) -> tensor<6x8x12xf32>
    %185 = "linalg.generic"(%184, %183, %48) <{indexing_maps = [#map7, #map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg58: f32, %arg59: f32, %arg60: f32):
      %208 = "arith.subf"(%arg58, %arg59) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%208) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<6x8x12xf32>, tensor<6x8x12xf32>) -> tensor<6x8x12xf32>
    %186 = "linalg.generic"(%arg7, %51) <{indexing_maps = [#map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg56: f32, %arg57: f32):
      %207 = "arith.divf"(%arg56, %10) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%207) : (f32) -> ()
    }) : (tensor<6x8x1xf32>, tensor<6x8x1xf32>) -> tensor<6x8x1xf32>
    %187 = "linalg.generic"(%186, %185, %48) <{indexing_maps = [#map9, #map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg53: f32, %arg54: f32, %arg55: f32):
      %206 = "arith.mulf"(%arg53, %arg54) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%206) : (f32) -> ()
    }) : (tensor<6x8x1xf32>, tensor<6x8x12xf32>, tensor<6x8x12xf32>) -> tensor<6x8x12xf32>
    %188 = "linalg.generic"(%174, %180, %48) <{indexing_maps = [#map7, #map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg50: f32, %arg51: f32, %arg52: f32):
      %205 = "arith.mulf"(%arg50, %arg51) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%205) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<6x8x12xf32>, tensor<6x8x12xf32>) -> tensor<6x8x12xf32>
    %189 = "linalg.generic"(%188, %62) <{indexing_maps = [#map7, #map8], iterator_types = [#linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg48: f32, %arg49: f32):
      %204 = "arith.addf"(%arg48, %arg49) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%204) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<12xf32>) -> tensor<12xf32>
    %190 = "linalg.generic"(%174, %62) <{indexing_maps = [#map7, #map8], iterator_types = [#linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg46: f32, %arg47: f32):
      %203 = "arith.addf"(%arg46, %arg47) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%203) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<12xf32>) -> tensor<12xf32>
    %191 = "linalg.generic"(%113, %187, %48) <{indexing_maps = [#map7, #map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg43: f32, %arg44: f32, %arg45: f32):
      %202 = "arith.addf"(%arg43, %arg44) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%202) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<6x8x12xf32>, tensor<6x8x12xf32>) -> tensor<6x8x12xf32>
    %192 = "tensor.empty"() : () -> tensor<1x8x12xf32>
    %193 = "linalg.fill"(%5, %192) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg41: f32, %arg42: f32):
      "linalg.yield"(%arg41) : (f32) -> ()
    }) : (f32, tensor<1x8x12xf32>) -> tensor<1x8x12xf32>
    %194 = "linalg.generic"(%191, %193) <{indexing_maps = [#map7, #map19], iterator_types = [#linalg.iterator_type<reduction>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg39: f32, %arg40: f32):
      %201 = "arith.addf"(%arg39, %arg40) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%201) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<1x8x12xf32>) -> tensor<1x8x12xf32>
    %195 = "tensor.collapse_shape"(%194) <{reassociation = [[0, 1], [2]]}> : (tensor<1x8x12xf32>) -> tensor<8x12xf32>
    %196 = "stablehlo.scatter"(%1, %arg32, %195) ({
    ^bb0(%arg37: tensor<f32>, %arg38: tensor<f32>):
      %200 = "arith.addf"(%arg37, %arg38) <{fastmath = #arith.fastmath<none>}> : (tensor<f32>, tensor<f32>) -> tensor<f32>
      "stablehlo.return"(%200) : (tensor<f32>) -> ()
    }) {indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [1], inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 1>, unique_indices = false} : (tensor<8x12xf32>, tensor<8x1xi64>, tensor<8x12xf32>) -> tensor<8x12xf32>
    %197 = "tensor.collapse_shape"(%191) <{reassociation = [[0, 1], [2]]}> : (tensor<6x8x12xf32>) -> tensor<48x12xf32>
    %198 = "stablehlo.scatter"(%0, %arg33, %197) ({
    ^bb0(%arg35: tensor<f32>, %arg36: tensor<f32>):
      %199 = "arith.addf"(%arg35, %arg36) <{fastmath = #arith.fastmath<none>}> : (tensor<f32>, tensor<f32>) -> tensor<f32>
      "stablehlo.return"(%199) : (tensor<f32>) -> ()
    }) {indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [1], inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 1>, unique_indices = false} : (tensor<31x12xf32>, tensor<48x1xi64>, tensor<48x12xf32>) -> tensor<31x12xf32>
    "func.return"(%198, %196, %189, %190, %169, %173, %119, %121, %111, %112, %95, %99, %72, %76, %63, %64, %43) : (tensor<31x12xf32>, tensor<8x12xf32>, tensor<12xf32>, tensor<12xf32>, tensor<36x12xf32>, tensor<36xf32>, tensor<12x12xf32>, tensor<12xf32>, tensor<12xf32>, tensor<12xf32>, tensor<48x12xf32>, tensor<48xf32>, tensor<12x48xf32>, tensor<12xf32>, tensor<12xf32>, tensor<12xf32>, tensor<31x12xf32>) -> ()
  }) : () -> ()
}) : () -> ()
