#map = affine_map<() -> ()>
#map1 = affine_map<(d0, d1) -> (d0, d1)>
#map2 = affine_map<(d0, d1) -> ()>
#map3 = affine_map<(d0, d1) -> (d0, 0)>
#map4 = affine_map<(d0, d1, d2) -> ()>
#map5 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map6 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d3)>
#map7 = affine_map<(d0, d1, d2, d3) -> (d3, d2)>
#map8 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map9 = affine_map<(d0, d1, d2, d3) -> (d2, d3, d0)>
#map10 = affine_map<(d0, d1, d2, d3) -> (d2, d3, d1)>
#map11 = affine_map<(d0, d1, d2, d3) -> (d0, d1)>
#map12 = affine_map<(d0, d1, d2) -> (d2)>
#map13 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map14 = affine_map<(d0, d1, d2) -> (0, 0, d2)>
#map15 = affine_map<(d0, d1, d2, d3) -> ()>
#map16 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map17 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d4)>
#map18 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d3, d4)>
#map19 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3)>
#map20 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d4, d3)>
#map21 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d4, d2)>
#map22 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
#map23 = affine_map<(d0, d1, d2, d3) -> (d2, d3)>
#map24 = affine_map<(d0, d1, d2) -> (d1, d2)>
#map25 = affine_map<(d0, d1, d2) -> (0, d1, d2)>
"builtin.module"() ({
  "sdy.mesh"() {mesh = #sdy.mesh<["dp"=2, "tp"=3]>, sym_name = "mesh"} : () -> ()
  "func.func"() <{arg_attrs = [{tp.name = "blocks.0.ln1.weight"}, {sdy.sharding = #sdy.sharding<@mesh, [{"tp"}, {}]>, tp.name = "blocks.0.qkv.weight"}, {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tp"}]>, tp.name = "blocks.0.out.weight"}, {tp.name = "blocks.0.ln2.weight"}, {sdy.sharding = #sdy.sharding<@mesh, [{"tp"}, {}]>, tp.name = "blocks.0.mlp.fc1.weight"}, {sdy.sharding = #sdy.sharding<@mesh, [{"tp"}]>, tp.name = "blocks.0.mlp.fc1.bias"}, {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tp"}]>, tp.name = "blocks.0.mlp.fc2.weight"}, {tp.name = "norm.weight"}, {sdy.sharding = #sdy.sharding<@mesh, [{"tp"}, {}]>, tp.name = "head.weight"}, {sdy.sharding = #sdy.sharding<@mesh, [{"dp"}, {}]>, tp.name = "next_tokens"}, {sdy.sharding = #sdy.sharding<@mesh, [{"dp"}, {}, {}]>, tp.name = "embedding"}, {sdy.sharding = #sdy.sharding<@mesh, [{}, {}]>, tp.name = "embedding_1"}, {sdy.sharding = #sdy.sharding<@mesh, [{"dp"}, {}, {}]>, tp.name = "getitem_1"}, {sdy.sharding = #sdy.sharding<@mesh, [{"dp"}, {}, {}]>, tp.name = "rsqrt"}, {sdy.sharding = #sdy.sharding<@mesh, [{"dp"}, {}, {}]>, tp.name = "add_2"}, {sdy.sharding = #sdy.sharding<@mesh, [{"dp"}, {}, {}, {}]>, tp.name = "permute"}, {sdy.sharding = #sdy.sharding<@mesh, [{"dp"}, {}, {}, {}]>, tp.name = "permute_2"}, {sdy.sharding = #sdy.sharding<@mesh, [{"dp"}, {}, {}, {}]>, tp.name = "permute_3"}, {sdy.sharding = #sdy.sharding<@mesh, [{}, {}]>, tp.name = "bitwise_not"}, {sdy.sharding = #sdy.sharding<@mesh, [{"dp"}, {}, {}, {}]>, tp.name = "_softmax"}, {sdy.sharding = #sdy.sharding<@mesh, [{"dp"}, {}, {}]>, tp.name = "view_3"}, {sdy.sharding = #sdy.sharding<@mesh, [{"dp"}, {}, {}]>, tp.name = "mul_2"}, {sdy.sharding = #sdy.sharding<@mesh, [{"dp"}, {}, {}]>, tp.name = "add_7"}, {sdy.sharding = #sdy.sharding<@mesh, [{"dp"}, {}, {"tp"}]>, tp.name = "einsum_4"}, {sdy.sharding = #sdy.sharding<@mesh, [{"dp"}, {}, {"tp"}]>, tp.name = "mul_6"}, {sdy.sharding = #sdy.sharding<@mesh, [{"dp"}, {}, {}]>, tp.name = "mul_7"}, {sdy.sharding = #sdy.sharding<@mesh, [{"dp"}, {}, {}]>, tp.name = "add_13"}, {sdy.sharding = #sdy.sharding<@mesh, [{"dp"}, {}, {}]>, tp.name = "constrain"}, {sdy.sharding = #sdy.sharding<@mesh, [{"dp"}, {}]>, tp.name = "amax"}, {sdy.sharding = #sdy.sharding<@mesh, [{"dp"}, {}]>, tp.name = "log"}, {sdy.sharding = #sdy.sharding<@mesh, []>, tp.name = "convert_element_type"}, {sdy.sharding = #sdy.sharding<@mesh, [{"dp"}, {}, {}]>, tp.name = "div_3"}, {sdy.sharding = #sdy.sharding<@mesh, [{"dp"}, {}, {}]>, tp.name = "div_4"}, {sdy.sharding = #sdy.sharding<@mesh, [{}, {}]>, tp.name = "unsqueeze_4"}, {sdy.sharding = #sdy.sharding<@mesh, [{"dp"}, {}]>, tp.name = "unsqueeze_5"}, {sdy.sharding = #sdy.sharding<@mesh, []>, tp.name = "tangents_1"}], function_type = (tensor<12xf32>, tensor<36x12xf32>, tensor<12x12xf32>, tensor<12xf32>, tensor<48x12xf32>, tensor<48xf32>, tensor<12x48xf32>, tensor<12xf32>, tensor<31x12xf32>, tensor<6x8xi64>, tensor<6x8x12xf32>, tensor<8x12xf32>, tensor<6x8x1xf32>, tensor<6x8x1xf32>, tensor<6x8x12xf32>, tensor<6x4x8x3xf32>, tensor<6x4x8x3xf32>, tensor<6x4x3x8xf32>, tensor<8x8xi1>, tensor<6x4x8x8xf32>, tensor<6x8x12xf32>, tensor<6x8x12xf32>, tensor<6x8x12xf32>, tensor<6x8x48xf32>, tensor<6x8x48xf32>, tensor<6x8x12xf32>, tensor<6x8x12xf32>, tensor<6x8x31xf32>, tensor<48x1xf32>, tensor<48x1xf32>, tensor<f32>, tensor<6x8x1xf32>, tensor<6x8x1xf32>, tensor<8x1xi64>, tensor<48x1xi64>, tensor<f32>) -> (tensor<31x12xf32>, tensor<8x12xf32>, tensor<12xf32>, tensor<12xf32>, tensor<36x12xf32>, tensor<36xf32>, tensor<12x12xf32>, tensor<12xf32>, tensor<12xf32>, tensor<12xf32>, tensor<48x12xf32>, tensor<48xf32>, tensor<12x48xf32>, tensor<12xf32>, tensor<12xf32>, tensor<12xf32>, tensor<31x12xf32>), res_attrs = [{sdy.sharding = #sdy.sharding<@mesh, [{"tp"}, {}]>}, {}, {}, {}, {sdy.sharding = #sdy.sharding<@mesh, [{"tp"}, {}]>}, {sdy.sharding = #sdy.sharding<@mesh, [{"tp"}]>}, {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tp"}]>}, {sdy.sharding = #sdy.sharding<@mesh, [{}]>}, {}, {}, {sdy.sharding = #sdy.sharding<@mesh, [{"tp"}, {}]>}, {sdy.sharding = #sdy.sharding<@mesh, [{"tp"}]>}, {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tp"}]>}, {sdy.sharding = #sdy.sharding<@mesh, [{}]>}, {}, {}, {sdy.sharding = #sdy.sharding<@mesh, [{"tp"}, {}]>}], sym_name = "main"}> ({
  ^bb0(%arg0: tensor<12xf32>, %arg1: tensor<36x12xf32>, %arg2: tensor<12x12xf32>, %arg3: tensor<12xf32>, %arg4: tensor<48x12xf32>, %arg5: tensor<48xf32>, %arg6: tensor<12x48xf32>, %arg7: tensor<12xf32>, %arg8: tensor<31x12xf32>, %arg9: tensor<6x8xi64>, %arg10: tensor<6x8x12xf32>, %arg11: tensor<8x12xf32>, %arg12: tensor<6x8x1xf32>, %arg13: tensor<6x8x1xf32>, %arg14: tensor<6x8x12xf32>, %arg15: tensor<6x4x8x3xf32>, %arg16: tensor<6x4x8x3xf32>, %arg17: tensor<6x4x3x8xf32>, %arg18: tensor<8x8xi1>, %arg19: tensor<6x4x8x8xf32>, %arg20: tensor<6x8x12xf32>, %arg21: tensor<6x8x12xf32>, %arg22: tensor<6x8x12xf32>, %arg23: tensor<6x8x48xf32>, %arg24: tensor<6x8x48xf32>, %arg25: tensor<6x8x12xf32>, %arg26: tensor<6x8x12xf32>, %arg27: tensor<6x8x31xf32>, %arg28: tensor<48x1xf32>, %arg29: tensor<48x1xf32>, %arg30: tensor<f32>, %arg31: tensor<6x8x1xf32>, %arg32: tensor<6x8x1xf32>, %arg33: tensor<8x1xi64>, %arg34: tensor<48x1xi64>, %arg35: tensor<f32>):
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
    %16 = "linalg.generic"(%arg35, %arg30, %15) <{indexing_maps = [#map, #map, #map], iterator_types = [], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg331: f32, %arg332: f32, %arg333: f32):
      %303 = "arith.divf"(%arg331, %arg332) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%303) : (f32) -> ()
    }) : (tensor<f32>, tensor<f32>, tensor<f32>) -> tensor<f32>
    %17 = "tensor.collapse_shape"(%arg9) <{reassociation = [[0, 1]]}> : (tensor<6x8xi64>) -> tensor<48xi64>
    %18 = "tensor.expand_shape"(%17) <{reassociation = [[0, 1]], static_output_shape = array<i64: 48, 1>}> : (tensor<48xi64>) -> tensor<48x1xi64>
    %19 = "tensor.empty"() : () -> tensor<48x1xi1>
    %20 = "linalg.generic"(%18, %19) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg329: i64, %arg330: i1):
      %302 = "arith.cmpi"(%arg329, %4) <{predicate = 1 : i64}> : (i64, i64) -> i1
      "linalg.yield"(%302) : (i1) -> ()
    }) : (tensor<48x1xi64>, tensor<48x1xi1>) -> tensor<48x1xi1>
    %21 = "tensor.empty"() : () -> tensor<48x1xi64>
    %22 = "linalg.generic"(%20, %18, %14, %21) <{indexing_maps = [#map1, #map1, #map2, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 3, 1>}> ({
    ^bb0(%arg325: i1, %arg326: i64, %arg327: i64, %arg328: i64):
      %301 = "arith.select"(%arg325, %arg326, %arg327) : (i1, i64, i64) -> i64
      "linalg.yield"(%301) : (i64) -> ()
    }) : (tensor<48x1xi1>, tensor<48x1xi64>, tensor<i64>, tensor<48x1xi64>) -> tensor<48x1xi64>
    %23 = "tensor.collapse_shape"(%arg27) <{reassociation = [[0, 1], [2]]}> : (tensor<6x8x31xf32>) -> tensor<48x31xf32>
    %24 = "tensor.empty"() : () -> tensor<48x31xf32>
    %25 = "linalg.generic"(%23, %arg28, %24) <{indexing_maps = [#map1, #map3, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg322: f32, %arg323: f32, %arg324: f32):
      %300 = "arith.subf"(%arg322, %arg323) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%300) : (f32) -> ()
    }) : (tensor<48x31xf32>, tensor<48x1xf32>, tensor<48x31xf32>) -> tensor<48x31xf32>
    %26 = "linalg.generic"(%25, %arg29, %24) <{indexing_maps = [#map1, #map3, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg319: f32, %arg320: f32, %arg321: f32):
      %299 = "arith.subf"(%arg319, %arg320) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%299) : (f32) -> ()
    }) : (tensor<48x31xf32>, tensor<48x1xf32>, tensor<48x31xf32>) -> tensor<48x31xf32>
    %27 = "stablehlo.scatter"(%3, %22, %2) ({
    ^bb0(%arg317: tensor<f32>, %arg318: tensor<f32>):
      "stablehlo.return"(%arg318) : (tensor<f32>) -> ()
    }) {indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<inserted_window_dims = [1], input_batching_dims = [0], scatter_indices_batching_dims = [0], scatter_dims_to_operand_dims = [1], index_vector_dim = 2>, unique_indices = false} : (tensor<48x31xf32>, tensor<48x1xi64>, tensor<48x1xf32>) -> tensor<48x31xf32>
    %28 = "tensor.empty"() : () -> tensor<48x1xf32>
    %29 = "linalg.generic"(%20, %16, %6, %28) <{indexing_maps = [#map1, #map2, #map2, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 3, 1>}> ({
    ^bb0(%arg313: i1, %arg314: f32, %arg315: f32, %arg316: f32):
      %298 = "arith.select"(%arg313, %arg314, %arg315) : (i1, f32, f32) -> f32
      "linalg.yield"(%298) : (f32) -> ()
    }) : (tensor<48x1xi1>, tensor<f32>, tensor<f32>, tensor<48x1xf32>) -> tensor<48x1xf32>
    %30 = "linalg.generic"(%27, %29, %24) <{indexing_maps = [#map1, #map3, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg310: f32, %arg311: f32, %arg312: f32):
      %297 = "arith.mulf"(%arg310, %arg311) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%297) : (f32) -> ()
    }) : (tensor<48x31xf32>, tensor<48x1xf32>, tensor<48x31xf32>) -> tensor<48x31xf32>
    %31 = "linalg.generic"(%26, %24) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg308: f32, %arg309: f32):
      %296 = "math.exp"(%arg308) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      "linalg.yield"(%296) : (f32) -> ()
    }) : (tensor<48x31xf32>, tensor<48x31xf32>) -> tensor<48x31xf32>
    %32 = "linalg.fill"(%5, %28) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg306: f32, %arg307: f32):
      "linalg.yield"(%arg306) : (f32) -> ()
    }) : (f32, tensor<48x1xf32>) -> tensor<48x1xf32>
    %33 = "linalg.generic"(%30, %32) <{indexing_maps = [#map1, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg304: f32, %arg305: f32):
      %295 = "arith.addf"(%arg304, %arg305) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%295) : (f32) -> ()
    }) : (tensor<48x31xf32>, tensor<48x1xf32>) -> tensor<48x1xf32>
    %34 = "linalg.generic"(%31, %33, %24) <{indexing_maps = [#map1, #map3, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg301: f32, %arg302: f32, %arg303: f32):
      %294 = "arith.mulf"(%arg301, %arg302) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%294) : (f32) -> ()
    }) : (tensor<48x31xf32>, tensor<48x1xf32>, tensor<48x31xf32>) -> tensor<48x31xf32>
    %35 = "linalg.generic"(%30, %34, %24) <{indexing_maps = [#map1, #map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg298: f32, %arg299: f32, %arg300: f32):
      %293 = "arith.subf"(%arg298, %arg299) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%293) : (f32) -> ()
    }) : (tensor<48x31xf32>, tensor<48x31xf32>, tensor<48x31xf32>) -> tensor<48x31xf32>
    %36 = "tensor.expand_shape"(%35) <{reassociation = [[0, 1], [2]], static_output_shape = array<i64: 6, 8, 31>}> : (tensor<48x31xf32>) -> tensor<6x8x31xf32>
    %37 = "sdy.sharding_constraint"(%36) {sharding = #sdy.sharding<@mesh, [{?}, {?}, {}]>} : (tensor<6x8x31xf32>) -> tensor<6x8x31xf32>
    %38 = "arith.constant"() <{value = 0.000000e+00 : f32}> : () -> f32
    %39 = "tensor.empty"() : () -> tensor<6x8x12xf32>
    %40 = "linalg.generic"(%38, %39) <{indexing_maps = [#map4, #map5], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg296: f32, %arg297: f32):
      "linalg.yield"(%arg296) : (f32) -> ()
    }) : (f32, tensor<6x8x12xf32>) -> tensor<6x8x12xf32>
    %41 = "linalg.generic"(%37, %arg8, %40) <{indexing_maps = [#map6, #map7, #map8], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg293: f32, %arg294: f32, %arg295: f32):
      %291 = "arith.mulf"(%arg293, %arg294) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %292 = "arith.addf"(%arg295, %291) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%292) : (f32) -> ()
    }) : (tensor<6x8x31xf32>, tensor<31x12xf32>, tensor<6x8x12xf32>) -> tensor<6x8x12xf32>
    %42 = "arith.constant"() <{value = 0.000000e+00 : f32}> : () -> f32
    %43 = "tensor.empty"() : () -> tensor<31x12xf32>
    %44 = "linalg.generic"(%42, %43) <{indexing_maps = [#map2, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg291: f32, %arg292: f32):
      "linalg.yield"(%arg291) : (f32) -> ()
    }) : (f32, tensor<31x12xf32>) -> tensor<31x12xf32>
    %45 = "linalg.generic"(%37, %arg26, %44) <{indexing_maps = [#map9, #map10, #map11], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg288: f32, %arg289: f32, %arg290: f32):
      %289 = "arith.mulf"(%arg288, %arg289) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %290 = "arith.addf"(%arg290, %289) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%290) : (f32) -> ()
    }) : (tensor<6x8x31xf32>, tensor<6x8x12xf32>, tensor<31x12xf32>) -> tensor<31x12xf32>
    %46 = "tensor.empty"() : () -> tensor<6x8x12xf32>
    %47 = "linalg.generic"(%41, %arg7, %46) <{indexing_maps = [#map5, #map12, #map5], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg285: f32, %arg286: f32, %arg287: f32):
      %288 = "arith.mulf"(%arg285, %arg286) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%288) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<12xf32>, tensor<6x8x12xf32>) -> tensor<6x8x12xf32>
    %48 = "linalg.generic"(%47, %46) <{indexing_maps = [#map5, #map5], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg283: f32, %arg284: f32):
      %287 = "arith.mulf"(%arg283, %10) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%287) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<6x8x12xf32>) -> tensor<6x8x12xf32>
    %49 = "tensor.empty"() : () -> tensor<6x8x1xf32>
    %50 = "linalg.fill"(%5, %49) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg281: f32, %arg282: f32):
      "linalg.yield"(%arg281) : (f32) -> ()
    }) : (f32, tensor<6x8x1xf32>) -> tensor<6x8x1xf32>
    %51 = "linalg.generic"(%47, %50) <{indexing_maps = [#map5, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg279: f32, %arg280: f32):
      %286 = "arith.addf"(%arg279, %arg280) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%286) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<6x8x1xf32>) -> tensor<6x8x1xf32>
    %52 = "linalg.generic"(%47, %arg25, %46) <{indexing_maps = [#map5, #map5, #map5], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg276: f32, %arg277: f32, %arg278: f32):
      %285 = "arith.mulf"(%arg276, %arg277) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%285) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<6x8x12xf32>, tensor<6x8x12xf32>) -> tensor<6x8x12xf32>
    %53 = "linalg.generic"(%52, %50) <{indexing_maps = [#map5, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg274: f32, %arg275: f32):
      %284 = "arith.addf"(%arg274, %arg275) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%284) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<6x8x1xf32>) -> tensor<6x8x1xf32>
    %54 = "linalg.generic"(%arg25, %53, %46) <{indexing_maps = [#map5, #map13, #map5], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg271: f32, %arg272: f32, %arg273: f32):
      %283 = "arith.mulf"(%arg271, %arg272) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%283) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<6x8x1xf32>, tensor<6x8x12xf32>) -> tensor<6x8x12xf32>
    %55 = "linalg.generic"(%48, %51, %46) <{indexing_maps = [#map5, #map13, #map5], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg268: f32, %arg269: f32, %arg270: f32):
      %282 = "arith.subf"(%arg268, %arg269) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%282) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<6x8x1xf32>, tensor<6x8x12xf32>) -> tensor<6x8x12xf32>
    %56 = "linalg.generic"(%55, %54, %46) <{indexing_maps = [#map5, #map5, #map5], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg265: f32, %arg266: f32, %arg267: f32):
      %281 = "arith.subf"(%arg265, %arg266) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%281) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<6x8x12xf32>, tensor<6x8x12xf32>) -> tensor<6x8x12xf32>
    %57 = "linalg.generic"(%arg31, %56, %46) <{indexing_maps = [#map13, #map5, #map5], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg262: f32, %arg263: f32, %arg264: f32):
      %280 = "arith.mulf"(%arg262, %arg263) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%280) : (f32) -> ()
    }) : (tensor<6x8x1xf32>, tensor<6x8x12xf32>, tensor<6x8x12xf32>) -> tensor<6x8x12xf32>
    %58 = "linalg.generic"(%41, %arg25, %46) <{indexing_maps = [#map5, #map5, #map5], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg259: f32, %arg260: f32, %arg261: f32):
      %279 = "arith.mulf"(%arg259, %arg260) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%279) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<6x8x12xf32>, tensor<6x8x12xf32>) -> tensor<6x8x12xf32>
    %59 = "tensor.empty"() : () -> tensor<12xf32>
    %60 = "linalg.fill"(%5, %59) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg257: f32, %arg258: f32):
      "linalg.yield"(%arg257) : (f32) -> ()
    }) : (f32, tensor<12xf32>) -> tensor<12xf32>
    %61 = "linalg.generic"(%58, %60) <{indexing_maps = [#map5, #map12], iterator_types = [#linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg255: f32, %arg256: f32):
      %278 = "arith.addf"(%arg255, %arg256) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%278) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<12xf32>) -> tensor<12xf32>
    %62 = "linalg.generic"(%41, %60) <{indexing_maps = [#map5, #map12], iterator_types = [#linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg253: f32, %arg254: f32):
      %277 = "arith.addf"(%arg253, %arg254) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%277) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<12xf32>) -> tensor<12xf32>
    %63 = "tensor.empty"() : () -> tensor<1x1x12xf32>
    %64 = "linalg.fill"(%5, %63) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg251: f32, %arg252: f32):
      "linalg.yield"(%arg251) : (f32) -> ()
    }) : (f32, tensor<1x1x12xf32>) -> tensor<1x1x12xf32>
    %65 = "linalg.generic"(%57, %64) <{indexing_maps = [#map5, #map14], iterator_types = [#linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg249: f32, %arg250: f32):
      %276 = "arith.addf"(%arg249, %arg250) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%276) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<1x1x12xf32>) -> tensor<1x1x12xf32>
    %66 = "tensor.collapse_shape"(%65) <{reassociation = [[0, 1, 2]]}> : (tensor<1x1x12xf32>) -> tensor<12xf32>
    %67 = "arith.constant"() <{value = 0.000000e+00 : f32}> : () -> f32
    %68 = "tensor.empty"() : () -> tensor<6x8x48xf32>
    %69 = "linalg.generic"(%67, %68) <{indexing_maps = [#map4, #map5], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg247: f32, %arg248: f32):
      "linalg.yield"(%arg247) : (f32) -> ()
    }) : (f32, tensor<6x8x48xf32>) -> tensor<6x8x48xf32>
    %70 = "linalg.generic"(%57, %arg6, %69) <{indexing_maps = [#map6, #map7, #map8], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg244: f32, %arg245: f32, %arg246: f32):
      %274 = "arith.mulf"(%arg244, %arg245) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %275 = "arith.addf"(%arg246, %274) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%275) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<12x48xf32>, tensor<6x8x48xf32>) -> tensor<6x8x48xf32>
    %71 = "arith.constant"() <{value = 0.000000e+00 : f32}> : () -> f32
    %72 = "tensor.empty"() : () -> tensor<12x48xf32>
    %73 = "linalg.generic"(%71, %72) <{indexing_maps = [#map2, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg242: f32, %arg243: f32):
      "linalg.yield"(%arg242) : (f32) -> ()
    }) : (f32, tensor<12x48xf32>) -> tensor<12x48xf32>
    %74 = "linalg.generic"(%57, %arg24, %73) <{indexing_maps = [#map9, #map10, #map11], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg239: f32, %arg240: f32, %arg241: f32):
      %272 = "arith.mulf"(%arg239, %arg240) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %273 = "arith.addf"(%arg241, %272) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%273) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<6x8x48xf32>, tensor<12x48xf32>) -> tensor<12x48xf32>
    %75 = "tensor.empty"() : () -> tensor<6x8x48xf32>
    %76 = "linalg.generic"(%arg23, %arg5, %75) <{indexing_maps = [#map5, #map12, #map5], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg236: f32, %arg237: f32, %arg238: f32):
      %271 = "arith.addf"(%arg236, %arg237) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%271) : (f32) -> ()
    }) : (tensor<6x8x48xf32>, tensor<48xf32>, tensor<6x8x48xf32>) -> tensor<6x8x48xf32>
    %77 = "linalg.generic"(%76, %75) <{indexing_maps = [#map5, #map5], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg234: f32, %arg235: f32):
      %269 = "arith.truncf"(%9) : (f64) -> f32
      %270 = "arith.mulf"(%arg234, %269) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%270) : (f32) -> ()
    }) : (tensor<6x8x48xf32>, tensor<6x8x48xf32>) -> tensor<6x8x48xf32>
    %78 = "linalg.generic"(%77, %75) <{indexing_maps = [#map5, #map5], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg232: f32, %arg233: f32):
      %268 = "math.erf"(%arg232) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      "linalg.yield"(%268) : (f32) -> ()
    }) : (tensor<6x8x48xf32>, tensor<6x8x48xf32>) -> tensor<6x8x48xf32>
    %79 = "linalg.generic"(%78, %75) <{indexing_maps = [#map5, #map5], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg230: f32, %arg231: f32):
      %267 = "arith.addf"(%arg230, %11) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%267) : (f32) -> ()
    }) : (tensor<6x8x48xf32>, tensor<6x8x48xf32>) -> tensor<6x8x48xf32>
    %80 = "linalg.generic"(%79, %75) <{indexing_maps = [#map5, #map5], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg228: f32, %arg229: f32):
      %266 = "arith.mulf"(%arg228, %12) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%266) : (f32) -> ()
    }) : (tensor<6x8x48xf32>, tensor<6x8x48xf32>) -> tensor<6x8x48xf32>
    %81 = "linalg.generic"(%76, %76, %75) <{indexing_maps = [#map5, #map5, #map5], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg225: f32, %arg226: f32, %arg227: f32):
      %265 = "arith.mulf"(%arg225, %arg226) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%265) : (f32) -> ()
    }) : (tensor<6x8x48xf32>, tensor<6x8x48xf32>, tensor<6x8x48xf32>) -> tensor<6x8x48xf32>
    %82 = "linalg.generic"(%81, %75) <{indexing_maps = [#map5, #map5], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg223: f32, %arg224: f32):
      %264 = "arith.mulf"(%arg223, %13) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%264) : (f32) -> ()
    }) : (tensor<6x8x48xf32>, tensor<6x8x48xf32>) -> tensor<6x8x48xf32>
    %83 = "linalg.generic"(%82, %75) <{indexing_maps = [#map5, #map5], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg221: f32, %arg222: f32):
      %263 = "math.exp"(%arg221) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      "linalg.yield"(%263) : (f32) -> ()
    }) : (tensor<6x8x48xf32>, tensor<6x8x48xf32>) -> tensor<6x8x48xf32>
    %84 = "linalg.generic"(%83, %75) <{indexing_maps = [#map5, #map5], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg219: f32, %arg220: f32):
      %261 = "arith.truncf"(%8) : (f64) -> f32
      %262 = "arith.mulf"(%arg219, %261) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%262) : (f32) -> ()
    }) : (tensor<6x8x48xf32>, tensor<6x8x48xf32>) -> tensor<6x8x48xf32>
    %85 = "linalg.generic"(%76, %84, %75) <{indexing_maps = [#map5, #map5, #map5], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg216: f32, %arg217: f32, %arg218: f32):
      %260 = "arith.mulf"(%arg216, %arg217) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%260) : (f32) -> ()
    }) : (tensor<6x8x48xf32>, tensor<6x8x48xf32>, tensor<6x8x48xf32>) -> tensor<6x8x48xf32>
    %86 = "linalg.generic"(%80, %85, %75) <{indexing_maps = [#map5, #map5, #map5], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg213: f32, %arg214: f32, %arg215: f32):
      %259 = "arith.addf"(%arg213, %arg214) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%259) : (f32) -> ()
    }) : (tensor<6x8x48xf32>, tensor<6x8x48xf32>, tensor<6x8x48xf32>) -> tensor<6x8x48xf32>
    %87 = "linalg.generic"(%70, %86, %75) <{indexing_maps = [#map5, #map5, #map5], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg210: f32, %arg211: f32, %arg212: f32):
      %258 = "arith.mulf"(%arg210, %arg211) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%258) : (f32) -> ()
    }) : (tensor<6x8x48xf32>, tensor<6x8x48xf32>, tensor<6x8x48xf32>) -> tensor<6x8x48xf32>
    %88 = "tensor.empty"() : () -> tensor<1x1x48xf32>
    %89 = "linalg.fill"(%5, %88) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg208: f32, %arg209: f32):
      "linalg.yield"(%arg208) : (f32) -> ()
    }) : (f32, tensor<1x1x48xf32>) -> tensor<1x1x48xf32>
    %90 = "linalg.generic"(%87, %89) <{indexing_maps = [#map5, #map14], iterator_types = [#linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg206: f32, %arg207: f32):
      %257 = "arith.addf"(%arg206, %arg207) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%257) : (f32) -> ()
    }) : (tensor<6x8x48xf32>, tensor<1x1x48xf32>) -> tensor<1x1x48xf32>
    %91 = "tensor.collapse_shape"(%90) <{reassociation = [[0, 1, 2]]}> : (tensor<1x1x48xf32>) -> tensor<48xf32>
    %92 = "arith.constant"() <{value = 0.000000e+00 : f32}> : () -> f32
    %93 = "tensor.empty"() : () -> tensor<6x8x12xf32>
    %94 = "linalg.generic"(%92, %93) <{indexing_maps = [#map4, #map5], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg204: f32, %arg205: f32):
      "linalg.yield"(%arg204) : (f32) -> ()
    }) : (f32, tensor<6x8x12xf32>) -> tensor<6x8x12xf32>
    %95 = "linalg.generic"(%87, %arg4, %94) <{indexing_maps = [#map6, #map7, #map8], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg201: f32, %arg202: f32, %arg203: f32):
      %255 = "arith.mulf"(%arg201, %arg202) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %256 = "arith.addf"(%arg203, %255) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%256) : (f32) -> ()
    }) : (tensor<6x8x48xf32>, tensor<48x12xf32>, tensor<6x8x12xf32>) -> tensor<6x8x12xf32>
    %96 = "arith.constant"() <{value = 0.000000e+00 : f32}> : () -> f32
    %97 = "tensor.empty"() : () -> tensor<48x12xf32>
    %98 = "linalg.generic"(%96, %97) <{indexing_maps = [#map2, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg199: f32, %arg200: f32):
      "linalg.yield"(%arg199) : (f32) -> ()
    }) : (f32, tensor<48x12xf32>) -> tensor<48x12xf32>
    %99 = "linalg.generic"(%87, %arg22, %98) <{indexing_maps = [#map9, #map10, #map11], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg196: f32, %arg197: f32, %arg198: f32):
      %253 = "arith.mulf"(%arg196, %arg197) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %254 = "arith.addf"(%arg198, %253) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%254) : (f32) -> ()
    }) : (tensor<6x8x48xf32>, tensor<6x8x12xf32>, tensor<48x12xf32>) -> tensor<48x12xf32>
    %100 = "linalg.generic"(%95, %arg3, %46) <{indexing_maps = [#map5, #map12, #map5], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg193: f32, %arg194: f32, %arg195: f32):
      %252 = "arith.mulf"(%arg193, %arg194) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%252) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<12xf32>, tensor<6x8x12xf32>) -> tensor<6x8x12xf32>
    %101 = "linalg.generic"(%100, %46) <{indexing_maps = [#map5, #map5], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg191: f32, %arg192: f32):
      %251 = "arith.mulf"(%arg191, %10) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%251) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<6x8x12xf32>) -> tensor<6x8x12xf32>
    %102 = "linalg.generic"(%100, %50) <{indexing_maps = [#map5, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg189: f32, %arg190: f32):
      %250 = "arith.addf"(%arg189, %arg190) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%250) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<6x8x1xf32>) -> tensor<6x8x1xf32>
    %103 = "linalg.generic"(%100, %arg21, %46) <{indexing_maps = [#map5, #map5, #map5], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg186: f32, %arg187: f32, %arg188: f32):
      %249 = "arith.mulf"(%arg186, %arg187) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%249) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<6x8x12xf32>, tensor<6x8x12xf32>) -> tensor<6x8x12xf32>
    %104 = "linalg.generic"(%103, %50) <{indexing_maps = [#map5, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg184: f32, %arg185: f32):
      %248 = "arith.addf"(%arg184, %arg185) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%248) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<6x8x1xf32>) -> tensor<6x8x1xf32>
    %105 = "linalg.generic"(%arg21, %104, %46) <{indexing_maps = [#map5, #map13, #map5], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg181: f32, %arg182: f32, %arg183: f32):
      %247 = "arith.mulf"(%arg181, %arg182) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%247) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<6x8x1xf32>, tensor<6x8x12xf32>) -> tensor<6x8x12xf32>
    %106 = "linalg.generic"(%101, %102, %46) <{indexing_maps = [#map5, #map13, #map5], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg178: f32, %arg179: f32, %arg180: f32):
      %246 = "arith.subf"(%arg178, %arg179) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%246) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<6x8x1xf32>, tensor<6x8x12xf32>) -> tensor<6x8x12xf32>
    %107 = "linalg.generic"(%106, %105, %46) <{indexing_maps = [#map5, #map5, #map5], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg175: f32, %arg176: f32, %arg177: f32):
      %245 = "arith.subf"(%arg175, %arg176) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%245) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<6x8x12xf32>, tensor<6x8x12xf32>) -> tensor<6x8x12xf32>
    %108 = "linalg.generic"(%arg32, %107, %46) <{indexing_maps = [#map13, #map5, #map5], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg172: f32, %arg173: f32, %arg174: f32):
      %244 = "arith.mulf"(%arg172, %arg173) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%244) : (f32) -> ()
    }) : (tensor<6x8x1xf32>, tensor<6x8x12xf32>, tensor<6x8x12xf32>) -> tensor<6x8x12xf32>
    %109 = "linalg.generic"(%95, %arg21, %46) <{indexing_maps = [#map5, #map5, #map5], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg169: f32, %arg170: f32, %arg171: f32):
      %243 = "arith.mulf"(%arg169, %arg170) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%243) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<6x8x12xf32>, tensor<6x8x12xf32>) -> tensor<6x8x12xf32>
    %110 = "linalg.generic"(%109, %60) <{indexing_maps = [#map5, #map12], iterator_types = [#linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg167: f32, %arg168: f32):
      %242 = "arith.addf"(%arg167, %arg168) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%242) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<12xf32>) -> tensor<12xf32>
    %111 = "linalg.generic"(%95, %60) <{indexing_maps = [#map5, #map12], iterator_types = [#linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg165: f32, %arg166: f32):
      %241 = "arith.addf"(%arg165, %arg166) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%241) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<12xf32>) -> tensor<12xf32>
    %112 = "linalg.generic"(%57, %108, %46) <{indexing_maps = [#map5, #map5, #map5], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg162: f32, %arg163: f32, %arg164: f32):
      %240 = "arith.addf"(%arg162, %arg163) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%240) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<6x8x12xf32>, tensor<6x8x12xf32>) -> tensor<6x8x12xf32>
    %113 = "linalg.generic"(%112, %64) <{indexing_maps = [#map5, #map14], iterator_types = [#linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg160: f32, %arg161: f32):
      %239 = "arith.addf"(%arg160, %arg161) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%239) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<1x1x12xf32>) -> tensor<1x1x12xf32>
    %114 = "tensor.collapse_shape"(%113) <{reassociation = [[0, 1, 2]]}> : (tensor<1x1x12xf32>) -> tensor<12xf32>
    %115 = "arith.constant"() <{value = 0.000000e+00 : f32}> : () -> f32
    %116 = "tensor.empty"() : () -> tensor<6x8x12xf32>
    %117 = "linalg.generic"(%115, %116) <{indexing_maps = [#map4, #map5], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg158: f32, %arg159: f32):
      "linalg.yield"(%arg158) : (f32) -> ()
    }) : (f32, tensor<6x8x12xf32>) -> tensor<6x8x12xf32>
    %118 = "linalg.generic"(%112, %arg2, %117) <{indexing_maps = [#map6, #map7, #map8], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg155: f32, %arg156: f32, %arg157: f32):
      %237 = "arith.mulf"(%arg155, %arg156) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %238 = "arith.addf"(%arg157, %237) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%238) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<12x12xf32>, tensor<6x8x12xf32>) -> tensor<6x8x12xf32>
    %119 = "arith.constant"() <{value = 0.000000e+00 : f32}> : () -> f32
    %120 = "tensor.empty"() : () -> tensor<12x12xf32>
    %121 = "linalg.generic"(%119, %120) <{indexing_maps = [#map2, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg153: f32, %arg154: f32):
      "linalg.yield"(%arg153) : (f32) -> ()
    }) : (f32, tensor<12x12xf32>) -> tensor<12x12xf32>
    %122 = "linalg.generic"(%112, %arg20, %121) <{indexing_maps = [#map9, #map10, #map11], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg150: f32, %arg151: f32, %arg152: f32):
      %235 = "arith.mulf"(%arg150, %arg151) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %236 = "arith.addf"(%arg152, %235) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%236) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<6x8x12xf32>, tensor<12x12xf32>) -> tensor<12x12xf32>
    %123 = "tensor.expand_shape"(%118) <{reassociation = [[0], [1], [2, 3]], static_output_shape = array<i64: 6, 8, 4, 3>}> : (tensor<6x8x12xf32>) -> tensor<6x8x4x3xf32>
    %124 = "tensor.empty"() : () -> tensor<6x4x8x3xf32>
    %125 = "linalg.transpose"(%123, %124) <{permutation = array<i64: 0, 2, 1, 3>}> ({
    ^bb0(%arg148: f32, %arg149: f32):
      "linalg.yield"(%arg148) : (f32) -> ()
    }) : (tensor<6x8x4x3xf32>, tensor<6x4x8x3xf32>) -> tensor<6x4x8x3xf32>
    %126 = "arith.constant"() <{value = 0.000000e+00 : f32}> : () -> f32
    %127 = "tensor.empty"() : () -> tensor<6x4x8x8xf32>
    %128 = "linalg.generic"(%126, %127) <{indexing_maps = [#map15, #map16], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg146: f32, %arg147: f32):
      "linalg.yield"(%arg146) : (f32) -> ()
    }) : (f32, tensor<6x4x8x8xf32>) -> tensor<6x4x8x8xf32>
    %129 = "linalg.generic"(%125, %arg16, %128) <{indexing_maps = [#map17, #map18, #map19], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg143: f32, %arg144: f32, %arg145: f32):
      %233 = "arith.mulf"(%arg143, %arg144) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %234 = "arith.addf"(%arg145, %233) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%234) : (f32) -> ()
    }) : (tensor<6x4x8x3xf32>, tensor<6x4x8x3xf32>, tensor<6x4x8x8xf32>) -> tensor<6x4x8x8xf32>
    %130 = "arith.constant"() <{value = 0.000000e+00 : f32}> : () -> f32
    %131 = "tensor.empty"() : () -> tensor<6x4x8x3xf32>
    %132 = "linalg.generic"(%130, %131) <{indexing_maps = [#map15, #map16], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg141: f32, %arg142: f32):
      "linalg.yield"(%arg141) : (f32) -> ()
    }) : (f32, tensor<6x4x8x3xf32>) -> tensor<6x4x8x3xf32>
    %133 = "linalg.generic"(%125, %arg19, %132) <{indexing_maps = [#map20, #map21, #map19], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg138: f32, %arg139: f32, %arg140: f32):
      %231 = "arith.mulf"(%arg138, %arg139) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %232 = "arith.addf"(%arg140, %231) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%232) : (f32) -> ()
    }) : (tensor<6x4x8x3xf32>, tensor<6x4x8x8xf32>, tensor<6x4x8x3xf32>) -> tensor<6x4x8x3xf32>
    %134 = "tensor.empty"() : () -> tensor<6x4x8x8xf32>
    %135 = "linalg.generic"(%129, %arg19, %134) <{indexing_maps = [#map16, #map16, #map16], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg135: f32, %arg136: f32, %arg137: f32):
      %230 = "arith.mulf"(%arg135, %arg136) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%230) : (f32) -> ()
    }) : (tensor<6x4x8x8xf32>, tensor<6x4x8x8xf32>, tensor<6x4x8x8xf32>) -> tensor<6x4x8x8xf32>
    %136 = "tensor.empty"() : () -> tensor<6x4x8x1xf32>
    %137 = "linalg.fill"(%5, %136) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg133: f32, %arg134: f32):
      "linalg.yield"(%arg133) : (f32) -> ()
    }) : (f32, tensor<6x4x8x1xf32>) -> tensor<6x4x8x1xf32>
    %138 = "linalg.generic"(%135, %137) <{indexing_maps = [#map16, #map22], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg131: f32, %arg132: f32):
      %229 = "arith.addf"(%arg131, %arg132) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%229) : (f32) -> ()
    }) : (tensor<6x4x8x8xf32>, tensor<6x4x8x1xf32>) -> tensor<6x4x8x1xf32>
    %139 = "linalg.generic"(%arg19, %138, %134) <{indexing_maps = [#map16, #map22, #map16], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg128: f32, %arg129: f32, %arg130: f32):
      %228 = "arith.mulf"(%arg128, %arg129) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%228) : (f32) -> ()
    }) : (tensor<6x4x8x8xf32>, tensor<6x4x8x1xf32>, tensor<6x4x8x8xf32>) -> tensor<6x4x8x8xf32>
    %140 = "linalg.generic"(%135, %139, %134) <{indexing_maps = [#map16, #map16, #map16], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg125: f32, %arg126: f32, %arg127: f32):
      %227 = "arith.subf"(%arg125, %arg126) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%227) : (f32) -> ()
    }) : (tensor<6x4x8x8xf32>, tensor<6x4x8x8xf32>, tensor<6x4x8x8xf32>) -> tensor<6x4x8x8xf32>
    %141 = "linalg.generic"(%arg18, %6, %140, %134) <{indexing_maps = [#map23, #map15, #map16, #map16], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 3, 1>}> ({
    ^bb0(%arg121: i1, %arg122: f32, %arg123: f32, %arg124: f32):
      %226 = "arith.select"(%arg121, %arg122, %arg123) : (i1, f32, f32) -> f32
      "linalg.yield"(%226) : (f32) -> ()
    }) : (tensor<8x8xi1>, tensor<f32>, tensor<6x4x8x8xf32>, tensor<6x4x8x8xf32>) -> tensor<6x4x8x8xf32>
    %142 = "linalg.generic"(%141, %134) <{indexing_maps = [#map16, #map16], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg119: f32, %arg120: f32):
      %224 = "arith.truncf"(%7) : (f64) -> f32
      %225 = "arith.divf"(%arg119, %224) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%225) : (f32) -> ()
    }) : (tensor<6x4x8x8xf32>, tensor<6x4x8x8xf32>) -> tensor<6x4x8x8xf32>
    %143 = "arith.constant"() <{value = 0.000000e+00 : f32}> : () -> f32
    %144 = "tensor.empty"() : () -> tensor<6x4x8x3xf32>
    %145 = "linalg.generic"(%143, %144) <{indexing_maps = [#map15, #map16], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg117: f32, %arg118: f32):
      "linalg.yield"(%arg117) : (f32) -> ()
    }) : (f32, tensor<6x4x8x3xf32>) -> tensor<6x4x8x3xf32>
    %146 = "linalg.generic"(%142, %arg17, %145) <{indexing_maps = [#map17, #map18, #map19], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg114: f32, %arg115: f32, %arg116: f32):
      %222 = "arith.mulf"(%arg114, %arg115) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %223 = "arith.addf"(%arg116, %222) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%223) : (f32) -> ()
    }) : (tensor<6x4x8x8xf32>, tensor<6x4x3x8xf32>, tensor<6x4x8x3xf32>) -> tensor<6x4x8x3xf32>
    %147 = "arith.constant"() <{value = 0.000000e+00 : f32}> : () -> f32
    %148 = "tensor.empty"() : () -> tensor<6x4x3x8xf32>
    %149 = "linalg.generic"(%147, %148) <{indexing_maps = [#map15, #map16], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg112: f32, %arg113: f32):
      "linalg.yield"(%arg112) : (f32) -> ()
    }) : (f32, tensor<6x4x3x8xf32>) -> tensor<6x4x3x8xf32>
    %150 = "linalg.generic"(%142, %arg15, %149) <{indexing_maps = [#map20, #map21, #map19], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg109: f32, %arg110: f32, %arg111: f32):
      %220 = "arith.mulf"(%arg109, %arg110) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %221 = "arith.addf"(%arg111, %220) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%221) : (f32) -> ()
    }) : (tensor<6x4x8x8xf32>, tensor<6x4x8x3xf32>, tensor<6x4x3x8xf32>) -> tensor<6x4x3x8xf32>
    %151 = "tensor.empty"() : () -> tensor<6x8x4x3xf32>
    %152 = "linalg.transpose"(%133, %151) <{permutation = array<i64: 0, 2, 1, 3>}> ({
    ^bb0(%arg107: f32, %arg108: f32):
      "linalg.yield"(%arg107) : (f32) -> ()
    }) : (tensor<6x4x8x3xf32>, tensor<6x8x4x3xf32>) -> tensor<6x8x4x3xf32>
    %153 = "tensor.collapse_shape"(%152) <{reassociation = [[0], [1], [2, 3]]}> : (tensor<6x8x4x3xf32>) -> tensor<6x8x12xf32>
    %154 = "linalg.transpose"(%150, %151) <{permutation = array<i64: 0, 3, 1, 2>}> ({
    ^bb0(%arg105: f32, %arg106: f32):
      "linalg.yield"(%arg105) : (f32) -> ()
    }) : (tensor<6x4x3x8xf32>, tensor<6x8x4x3xf32>) -> tensor<6x8x4x3xf32>
    %155 = "tensor.collapse_shape"(%154) <{reassociation = [[0], [1], [2, 3]]}> : (tensor<6x8x4x3xf32>) -> tensor<6x8x12xf32>
    %156 = "linalg.transpose"(%146, %151) <{permutation = array<i64: 0, 2, 1, 3>}> ({
    ^bb0(%arg103: f32, %arg104: f32):
      "linalg.yield"(%arg103) : (f32) -> ()
    }) : (tensor<6x4x8x3xf32>, tensor<6x8x4x3xf32>) -> tensor<6x8x4x3xf32>
    %157 = "tensor.collapse_shape"(%156) <{reassociation = [[0], [1], [2, 3]]}> : (tensor<6x8x4x3xf32>) -> tensor<6x8x12xf32>
    %158 = "tensor.concat"(%157, %155, %153) <{dim = 2 : i64}> : (tensor<6x8x12xf32>, tensor<6x8x12xf32>, tensor<6x8x12xf32>) -> tensor<6x8x36xf32>
    %159 = "tensor.empty"() : () -> tensor<1x1x36xf32>
    %160 = "linalg.fill"(%5, %159) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg101: f32, %arg102: f32):
      "linalg.yield"(%arg101) : (f32) -> ()
    }) : (f32, tensor<1x1x36xf32>) -> tensor<1x1x36xf32>
    %161 = "linalg.generic"(%158, %160) <{indexing_maps = [#map5, #map14], iterator_types = [#linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg99: f32, %arg100: f32):
      %219 = "arith.addf"(%arg99, %arg100) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%219) : (f32) -> ()
    }) : (tensor<6x8x36xf32>, tensor<1x1x36xf32>) -> tensor<1x1x36xf32>
    %162 = "tensor.collapse_shape"(%161) <{reassociation = [[0, 1, 2]]}> : (tensor<1x1x36xf32>) -> tensor<36xf32>
    %163 = "arith.constant"() <{value = 0.000000e+00 : f32}> : () -> f32
    %164 = "tensor.empty"() : () -> tensor<6x8x12xf32>
    %165 = "linalg.generic"(%163, %164) <{indexing_maps = [#map4, #map5], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg97: f32, %arg98: f32):
      "linalg.yield"(%arg97) : (f32) -> ()
    }) : (f32, tensor<6x8x12xf32>) -> tensor<6x8x12xf32>
    %166 = "linalg.generic"(%158, %arg1, %165) <{indexing_maps = [#map6, #map7, #map8], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg94: f32, %arg95: f32, %arg96: f32):
      %217 = "arith.mulf"(%arg94, %arg95) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %218 = "arith.addf"(%arg96, %217) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%218) : (f32) -> ()
    }) : (tensor<6x8x36xf32>, tensor<36x12xf32>, tensor<6x8x12xf32>) -> tensor<6x8x12xf32>
    %167 = "arith.constant"() <{value = 0.000000e+00 : f32}> : () -> f32
    %168 = "tensor.empty"() : () -> tensor<36x12xf32>
    %169 = "linalg.generic"(%167, %168) <{indexing_maps = [#map2, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg92: f32, %arg93: f32):
      "linalg.yield"(%arg92) : (f32) -> ()
    }) : (f32, tensor<36x12xf32>) -> tensor<36x12xf32>
    %170 = "linalg.generic"(%158, %arg14, %169) <{indexing_maps = [#map9, #map10, #map11], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg89: f32, %arg90: f32, %arg91: f32):
      %215 = "arith.mulf"(%arg89, %arg90) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %216 = "arith.addf"(%arg91, %215) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%216) : (f32) -> ()
    }) : (tensor<6x8x36xf32>, tensor<6x8x12xf32>, tensor<36x12xf32>) -> tensor<36x12xf32>
    %171 = "linalg.generic"(%166, %arg0, %46) <{indexing_maps = [#map5, #map12, #map5], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg86: f32, %arg87: f32, %arg88: f32):
      %214 = "arith.mulf"(%arg86, %arg87) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%214) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<12xf32>, tensor<6x8x12xf32>) -> tensor<6x8x12xf32>
    %172 = "linalg.generic"(%171, %46) <{indexing_maps = [#map5, #map5], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg84: f32, %arg85: f32):
      %213 = "arith.mulf"(%arg84, %10) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%213) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<6x8x12xf32>) -> tensor<6x8x12xf32>
    %173 = "linalg.generic"(%171, %50) <{indexing_maps = [#map5, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg82: f32, %arg83: f32):
      %212 = "arith.addf"(%arg82, %arg83) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%212) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<6x8x1xf32>) -> tensor<6x8x1xf32>
    %174 = "linalg.generic"(%arg10, %arg11, %46) <{indexing_maps = [#map5, #map24, #map5], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg79: f32, %arg80: f32, %arg81: f32):
      %211 = "arith.addf"(%arg79, %arg80) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%211) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<8x12xf32>, tensor<6x8x12xf32>) -> tensor<6x8x12xf32>
    %175 = "linalg.generic"(%174, %arg12, %46) <{indexing_maps = [#map5, #map13, #map5], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg76: f32, %arg77: f32, %arg78: f32):
      %210 = "arith.subf"(%arg76, %arg77) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%210) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<6x8x1xf32>, tensor<6x8x12xf32>) -> tensor<6x8x12xf32>
    %176 = "linalg.generic"(%175, %arg13, %46) <{indexing_maps = [#map5, #map13, #map5], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg73: f32, %arg74: f32, %arg75: f32):
      %209 = "arith.mulf"(%arg73, %arg74) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%209) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<6x8x1xf32>, tensor<6x8x12xf32>) -> tensor<6x8x12xf32>
    %177 = "linalg.generic"(%171, %176, %46) <{indexing_maps = [#map5, #map5, #map5], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg70: f32, %arg71: f32, %arg72: f32):
      %208 = "arith.mulf"(%arg70, %arg71) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%208) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<6x8x12xf32>, tensor<6x8x12xf32>) -> tensor<6x8x12xf32>
    %178 = "linalg.generic"(%177, %50) <{indexing_maps = [#map5, #map13], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg68: f32, %arg69: f32):
      %207 = "arith.addf"(%arg68, %arg69) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%207) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<6x8x1xf32>) -> tensor<6x8x1xf32>
    %179 = "linalg.generic"(%176, %178, %46) <{indexing_maps = [#map5, #map13, #map5], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg65: f32, %arg66: f32, %arg67: f32):
      %206 = "arith.mulf"(%arg65, %arg66) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%206) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<6x8x1xf32>, tensor<6x8x12xf32>) -> tensor<6x8x12xf32>
    %180 = "linalg.generic"(%172, %173, %46) <{indexing_maps = [#map5, #map13, #map5], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg62: f32, %arg63: f32, %arg64: f32):
      %205 = "arith.subf"(%arg62, %arg63) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%205) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<6x8x1xf32>, tensor<6x8x12xf32>) -> tensor<6x8x12xf32>
    %181 = "linalg.generic"(%180, %179, %46) <{indexing_maps = [#map5, #map5, #map5], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg59: f32, %arg60: f32, %arg61: f32):
      %204 = "arith.subf"(%arg59, %arg60) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%204) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<6x8x12xf32>, tensor<6x8x12xf32>) -> tensor<6x8x12xf32>
    %182 = "linalg.generic"(%arg13, %49) <{indexing_maps = [#map5, #map5], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg57: f32, %arg58: f32):
      %203 = "arith.divf"(%arg57, %10) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%203) : (f32) -> ()
    }) : (tensor<6x8x1xf32>, tensor<6x8x1xf32>) -> tensor<6x8x1xf32>
    %183 = "linalg.generic"(%182, %181, %46) <{indexing_maps = [#map13, #map5, #map5], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg54: f32, %arg55: f32, %arg56: f32):
      %202 = "arith.mulf"(%arg54, %arg55) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%202) : (f32) -> ()
    }) : (tensor<6x8x1xf32>, tensor<6x8x12xf32>, tensor<6x8x12xf32>) -> tensor<6x8x12xf32>
    %184 = "linalg.generic"(%166, %176, %46) <{indexing_maps = [#map5, #map5, #map5], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg51: f32, %arg52: f32, %arg53: f32):
      %201 = "arith.mulf"(%arg51, %arg52) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%201) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<6x8x12xf32>, tensor<6x8x12xf32>) -> tensor<6x8x12xf32>
    %185 = "linalg.generic"(%184, %60) <{indexing_maps = [#map5, #map12], iterator_types = [#linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg49: f32, %arg50: f32):
      %200 = "arith.addf"(%arg49, %arg50) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%200) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<12xf32>) -> tensor<12xf32>
    %186 = "linalg.generic"(%166, %60) <{indexing_maps = [#map5, #map12], iterator_types = [#linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg47: f32, %arg48: f32):
      %199 = "arith.addf"(%arg47, %arg48) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%199) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<12xf32>) -> tensor<12xf32>
    %187 = "linalg.generic"(%112, %183, %46) <{indexing_maps = [#map5, #map5, #map5], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg44: f32, %arg45: f32, %arg46: f32):
      %198 = "arith.addf"(%arg44, %arg45) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%198) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<6x8x12xf32>, tensor<6x8x12xf32>) -> tensor<6x8x12xf32>
    %188 = "tensor.empty"() : () -> tensor<1x8x12xf32>
    %189 = "linalg.fill"(%5, %188) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg42: f32, %arg43: f32):
      "linalg.yield"(%arg42) : (f32) -> ()
    }) : (f32, tensor<1x8x12xf32>) -> tensor<1x8x12xf32>
    %190 = "linalg.generic"(%187, %189) <{indexing_maps = [#map5, #map25], iterator_types = [#linalg.iterator_type<reduction>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg40: f32, %arg41: f32):
      %197 = "arith.addf"(%arg40, %arg41) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%197) : (f32) -> ()
    }) : (tensor<6x8x12xf32>, tensor<1x8x12xf32>) -> tensor<1x8x12xf32>
    %191 = "tensor.collapse_shape"(%190) <{reassociation = [[0, 1], [2]]}> : (tensor<1x8x12xf32>) -> tensor<8x12xf32>
    %192 = "stablehlo.scatter"(%1, %arg33, %191) ({
    ^bb0(%arg38: tensor<f32>, %arg39: tensor<f32>):
      %196 = "arith.addf"(%arg38, %arg39) <{fastmath = #arith.fastmath<none>}> : (tensor<f32>, tensor<f32>) -> tensor<f32>
      "stablehlo.return"(%196) : (tensor<f32>) -> ()
    }) {indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [1], inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 1>, unique_indices = false} : (tensor<8x12xf32>, tensor<8x1xi64>, tensor<8x12xf32>) -> tensor<8x12xf32>
    %193 = "tensor.collapse_shape"(%187) <{reassociation = [[0, 1], [2]]}> : (tensor<6x8x12xf32>) -> tensor<48x12xf32>
    %194 = "stablehlo.scatter"(%0, %arg34, %193) ({
    ^bb0(%arg36: tensor<f32>, %arg37: tensor<f32>):
      %195 = "arith.addf"(%arg36, %arg37) <{fastmath = #arith.fastmath<none>}> : (tensor<f32>, tensor<f32>) -> tensor<f32>
      "stablehlo.return"(%195) : (tensor<f32>) -> ()
    }) {indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [1], inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 1>, unique_indices = false} : (tensor<31x12xf32>, tensor<48x1xi64>, tensor<48x12xf32>) -> tensor<31x12xf32>
    "func.return"(%194, %192, %185, %186, %170, %162, %122, %114, %110, %111, %99, %91, %74, %66, %61, %62, %45) : (tensor<31x12xf32>, tensor<8x12xf32>, tensor<12xf32>, tensor<12xf32>, tensor<36x12xf32>, tensor<36xf32>, tensor<12x12xf32>, tensor<12xf32>, tensor<12xf32>, tensor<12xf32>, tensor<48x12xf32>, tensor<48xf32>, tensor<12x48xf32>, tensor<12xf32>, tensor<12xf32>, tensor<12xf32>, tensor<31x12xf32>) -> ()
  }) : () -> ()
}) : () -> ()
