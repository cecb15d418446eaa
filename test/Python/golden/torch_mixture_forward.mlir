#map = affine_map<(d0, d1, d2) -> (d0, d2)>
#map1 = affine_map<(d0, d1, d2) -> (d2, d1)>
#map2 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map3 = affine_map<(d0, d1) -> (d0, d1)>
#map4 = affine_map<(d0, d1) -> (d0)>
#map5 = affine_map<(d0, d1) -> (d0, 0)>
#map6 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d3)>
#map7 = affine_map<(d0, d1, d2, d3) -> (d0, d3, d2)>
#map8 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map9 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map10 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map11 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
#map12 = affine_map<(d0, d1) -> ()>
"builtin.module"() ({
  "sdy.mesh"() {mesh = #sdy.mesh<["dp"=2, "tp"=3]>, sym_name = "mesh"} : () -> ()
  "func.func"() <{arg_attrs = [{tp.name = "model.router.weight"}, {sdy.sharding = #sdy.sharding<@mesh, [{"dp"}, {}]>, tp.name = "x"}, {sdy.sharding = #sdy.sharding<@mesh, [{"tp"}, {}, {}]>, tp.name = "model.inner"}, {sdy.sharding = #sdy.sharding<@mesh, [{"tp"}, {}, {}]>, tp.name = "model.outer"}], function_type = (tensor<6x8xf32>, tensor<9x8xf32>, tensor<6x8x12xf32>, tensor<6x12x8xf32>) -> (tensor<f32>, tensor<9x6xf32>, tensor<9x2xf32>, tensor<9x2xi64>, tensor<9x6xf32>, tensor<1x9x72xf32>, tensor<1x9x8xf32>, tensor<1x72x9xf32>, tensor<1x8x72xf32>), res_attrs = [{}, {}, {}, {}, {}, {}, {}, {}, {}], sym_name = "main"}> ({
  ^bb0(%arg0: tensor<6x8xf32>, %arg1: tensor<9x8xf32>, %arg2: tensor<6x8x12xf32>, %arg3: tensor<6x12x8xf32>):
    %0 = "arith.constant"() <{value = dense<0.000000e+00> : tensor<9x6xf32>}> : () -> tensor<9x6xf32>
    %1 = "arith.constant"() <{value = 2 : i64}> : () -> i64
    %2 = "arith.constant"() <{value = 0 : i64}> : () -> i64
    %3 = "arith.constant"() <{value = 0.000000e+00 : f32}> : () -> f32
    %4 = "arith.constant"() <{value = 0xFF800000 : f32}> : () -> f32
    %5 = "arith.constant"() <{value = 1.000000e+00 : f32}> : () -> f32
    %6 = "tensor.empty"() : () -> tensor<8x6xf32>
    %7 = "linalg.transpose"(%arg0, %6) <{permutation = array<i64: 1, 0>}> ({
    ^bb0(%arg80: f32, %arg81: f32):
      "linalg.yield"(%arg80) : (f32) -> ()
    }) : (tensor<6x8xf32>, tensor<8x6xf32>) -> tensor<8x6xf32>
    %8 = "tensor.empty"() : () -> tensor<9x6xf32>
    %9 = "linalg.fill"(%3, %8) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg78: f32, %arg79: f32):
      "linalg.yield"(%arg78) : (f32) -> ()
    }) : (f32, tensor<9x6xf32>) -> tensor<9x6xf32>
    %10 = "linalg.matmul"(%arg1, %7, %9) <{indexing_maps = [#map, #map1, #map2], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg75: f32, %arg76: f32, %arg77: f32):
      %109 = "arith.mulf"(%arg75, %arg76) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %110 = "arith.addf"(%arg77, %109) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%110) : (f32) -> ()
    }) : (tensor<9x8xf32>, tensor<8x6xf32>, tensor<9x6xf32>) -> tensor<9x6xf32>
    %11 = "tensor.empty"() : () -> tensor<9xi64>
    %12 = "linalg.fill"(%2, %11) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg73: i64, %arg74: i64):
      "linalg.yield"(%arg73) : (i64) -> ()
    }) : (i64, tensor<9xi64>) -> tensor<9xi64>
    %13 = "tensor.empty"() : () -> tensor<9xf32>
    %14 = "linalg.fill"(%4, %13) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg71: f32, %arg72: f32):
      "linalg.yield"(%arg71) : (f32) -> ()
    }) : (f32, tensor<9xf32>) -> tensor<9xf32>
    %15:2 = "linalg.generic"(%10, %14, %12) <{indexing_maps = [#map3, #map4, #map4], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 2>}> ({
    ^bb0(%arg68: f32, %arg69: f32, %arg70: i64):
      %104 = "linalg.index"() <{dim = 1 : i64}> : () -> index
      %105 = "arith.index_cast"(%104) : (index) -> i64
      %106 = "arith.maximumf"(%arg68, %arg69) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %107 = "arith.cmpf"(%arg68, %arg69) <{fastmath = #arith.fastmath<none>, predicate = 2 : i64}> : (f32, f32) -> i1
      %108 = "arith.select"(%107, %105, %arg70) : (i1, i64, i64) -> i64
      "linalg.yield"(%106, %108) : (f32, i64) -> ()
    }) : (tensor<9x6xf32>, tensor<9xf32>, tensor<9xi64>) -> (tensor<9xf32>, tensor<9xi64>)
    %16 = "tensor.expand_shape"(%15#0) <{reassociation = [[0, 1]], static_output_shape = array<i64: 9, 1>}> : (tensor<9xf32>) -> tensor<9x1xf32>
    %17 = "linalg.generic"(%10, %16, %8) <{indexing_maps = [#map3, #map5, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg65: f32, %arg66: f32, %arg67: f32):
      %103 = "arith.subf"(%arg65, %arg66) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%103) : (f32) -> ()
    }) : (tensor<9x6xf32>, tensor<9x1xf32>, tensor<9x6xf32>) -> tensor<9x6xf32>
    %18 = "linalg.generic"(%17, %8) <{indexing_maps = [#map3, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg63: f32, %arg64: f32):
      %102 = "math.exp"(%arg63) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      "linalg.yield"(%102) : (f32) -> ()
    }) : (tensor<9x6xf32>, tensor<9x6xf32>) -> tensor<9x6xf32>
    %19 = "tensor.empty"() : () -> tensor<9x1xf32>
    %20 = "linalg.fill"(%3, %19) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg61: f32, %arg62: f32):
      "linalg.yield"(%arg61) : (f32) -> ()
    }) : (f32, tensor<9x1xf32>) -> tensor<9x1xf32>
    %21 = "linalg.generic"(%18, %20) <{indexing_maps = [#map3, #map5], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg59: f32, %arg60: f32):
      %101 = "arith.addf"(%arg59, %arg60) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%101) : (f32) -> ()
    }) : (tensor<9x6xf32>, tensor<9x1xf32>) -> tensor<9x1xf32>
    %22 = "linalg.generic"(%18, %21, %8) <{indexing_maps = [#map3, #map5, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg56: f32, %arg57: f32, %arg58: f32):
      %100 = "arith.divf"(%arg56, %arg57) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%100) : (f32) -> ()
    }) : (tensor<9x6xf32>, tensor<9x1xf32>, tensor<9x6xf32>) -> tensor<9x6xf32>
    %23 = "tensor.empty"() : () -> tensor<9x6xi64>
    %24 = "linalg.generic"(%23) <{indexing_maps = [#map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 0, 1>}> ({
    ^bb0(%arg55: i64):
      %98 = "linalg.index"() <{dim = 1 : i64}> : () -> index
      %99 = "arith.index_cast"(%98) : (index) -> i64
      "linalg.yield"(%99) : (i64) -> ()
    }) : (tensor<9x6xi64>) -> tensor<9x6xi64>
    %25:2 = "stablehlo.sort"(%22, %24) ({
    ^bb0(%arg51: tensor<f32>, %arg52: tensor<f32>, %arg53: tensor<i64>, %arg54: tensor<i64>):
      %93 = "arith.cmpf"(%arg51, %arg52) <{fastmath = #arith.fastmath<none>, predicate = 2 : i64}> : (tensor<f32>, tensor<f32>) -> tensor<i1>
      %94 = "arith.cmpf"(%arg51, %arg51) <{fastmath = #arith.fastmath<none>, predicate = 14 : i64}> : (tensor<f32>, tensor<f32>) -> tensor<i1>
      %95 = "arith.cmpf"(%arg52, %arg52) <{fastmath = #arith.fastmath<none>, predicate = 7 : i64}> : (tensor<f32>, tensor<f32>) -> tensor<i1>
      %96 = "arith.andi"(%94, %95) : (tensor<i1>, tensor<i1>) -> tensor<i1>
      %97 = "arith.ori"(%93, %96) : (tensor<i1>, tensor<i1>) -> tensor<i1>
      "stablehlo.return"(%97) : (tensor<i1>) -> ()
    }) {dimension = 1 : i64, is_stable = true} : (tensor<9x6xf32>, tensor<9x6xi64>) -> (tensor<9x6xf32>, tensor<9x6xi64>)
    %26 = "tensor.extract_slice"(%25#0) <{operandSegmentSizes = array<i32: 1, 0, 0, 0>, static_offsets = array<i64: 0, 0>, static_sizes = array<i64: 9, 2>, static_strides = array<i64: 1, 1>}> : (tensor<9x6xf32>) -> tensor<9x2xf32>
    %27 = "tensor.extract_slice"(%25#1) <{operandSegmentSizes = array<i32: 1, 0, 0, 0>, static_offsets = array<i64: 0, 0>, static_sizes = array<i64: 9, 2>, static_strides = array<i64: 1, 1>}> : (tensor<9x6xi64>) -> tensor<9x2xi64>
    %28 = "linalg.generic"(%26, %20) <{indexing_maps = [#map3, #map5], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg49: f32, %arg50: f32):
      %92 = "arith.addf"(%arg49, %arg50) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%92) : (f32) -> ()
    }) : (tensor<9x2xf32>, tensor<9x1xf32>) -> tensor<9x1xf32>
    %29 = "tensor.empty"() : () -> tensor<9x2xf32>
    %30 = "linalg.generic"(%26, %28, %29) <{indexing_maps = [#map3, #map5, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg46: f32, %arg47: f32, %arg48: f32):
      %91 = "arith.divf"(%arg46, %arg47) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%91) : (f32) -> ()
    }) : (tensor<9x2xf32>, tensor<9x1xf32>, tensor<9x2xf32>) -> tensor<9x2xf32>
    %31 = "stablehlo.scatter"(%0, %27, %30) ({
    ^bb0(%arg44: tensor<f32>, %arg45: tensor<f32>):
      "stablehlo.return"(%arg45) : (tensor<f32>) -> ()
    }) {indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<inserted_window_dims = [1], input_batching_dims = [0], scatter_indices_batching_dims = [0], scatter_dims_to_operand_dims = [1], index_vector_dim = 2>, unique_indices = false} : (tensor<9x6xf32>, tensor<9x2xi64>, tensor<9x2xf32>) -> tensor<9x6xf32>
    %32 = "tensor.expand_shape"(%arg2) <{reassociation = [[0], [1], [2, 3]], static_output_shape = array<i64: 6, 8, 12, 1>}> : (tensor<6x8x12xf32>) -> tensor<6x8x12x1xf32>
    %33 = "tensor.expand_shape"(%arg1) <{reassociation = [[0, 1], [2]], static_output_shape = array<i64: 1, 9, 8>}> : (tensor<9x8xf32>) -> tensor<1x9x8xf32>
    %34 = "tensor.empty"() : () -> tensor<8x6x12x1xf32>
    %35 = "linalg.transpose"(%32, %34) <{permutation = array<i64: 1, 0, 2, 3>}> ({
    ^bb0(%arg42: f32, %arg43: f32):
      "linalg.yield"(%arg42) : (f32) -> ()
    }) : (tensor<6x8x12x1xf32>, tensor<8x6x12x1xf32>) -> tensor<8x6x12x1xf32>
    %36 = "tensor.collapse_shape"(%35) <{reassociation = [[0], [1, 2, 3]]}> : (tensor<8x6x12x1xf32>) -> tensor<8x72xf32>
    %37 = "tensor.expand_shape"(%36) <{reassociation = [[0, 1], [2]], static_output_shape = array<i64: 1, 8, 72>}> : (tensor<8x72xf32>) -> tensor<1x8x72xf32>
    %38 = "tensor.empty"() : () -> tensor<1x9x72xf32>
    %39 = "linalg.fill"(%3, %38) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg40: f32, %arg41: f32):
      "linalg.yield"(%arg40) : (f32) -> ()
    }) : (f32, tensor<1x9x72xf32>) -> tensor<1x9x72xf32>
    %40 = "linalg.batch_matmul"(%33, %37, %39) <{indexing_maps = [#map6, #map7, #map8], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg37: f32, %arg38: f32, %arg39: f32):
      %89 = "arith.mulf"(%arg37, %arg38) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %90 = "arith.addf"(%arg39, %89) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%90) : (f32) -> ()
    }) : (tensor<1x9x8xf32>, tensor<1x8x72xf32>, tensor<1x9x72xf32>) -> tensor<1x9x72xf32>
    %41 = "tensor.collapse_shape"(%40) <{reassociation = [[0, 1], [2]]}> : (tensor<1x9x72xf32>) -> tensor<9x72xf32>
    %42 = "tensor.expand_shape"(%41) <{reassociation = [[0], [1, 2, 3]], static_output_shape = array<i64: 9, 1, 6, 12>}> : (tensor<9x72xf32>) -> tensor<9x1x6x12xf32>
    %43 = "tensor.empty"() : () -> tensor<6x9x12x1xf32>
    %44 = "linalg.transpose"(%42, %43) <{permutation = array<i64: 2, 0, 3, 1>}> ({
    ^bb0(%arg35: f32, %arg36: f32):
      "linalg.yield"(%arg35) : (f32) -> ()
    }) : (tensor<9x1x6x12xf32>, tensor<6x9x12x1xf32>) -> tensor<6x9x12x1xf32>
    %45 = "tensor.collapse_shape"(%44) <{reassociation = [[0], [1], [2, 3]]}> : (tensor<6x9x12x1xf32>) -> tensor<6x9x12xf32>
    %46 = "tensor.empty"() : () -> tensor<6x9x12xf32>
    %47 = "linalg.generic"(%45, %46) <{indexing_maps = [#map9, #map9], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg33: f32, %arg34: f32):
      %85 = "arith.negf"(%arg33) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      %86 = "math.exp"(%85) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      %87 = "arith.addf"(%86, %5) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %88 = "arith.divf"(%5, %87) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%88) : (f32) -> ()
    }) : (tensor<6x9x12xf32>, tensor<6x9x12xf32>) -> tensor<6x9x12xf32>
    %48 = "linalg.generic"(%45, %47, %46) <{indexing_maps = [#map9, #map9, #map9], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg30: f32, %arg31: f32, %arg32: f32):
      %84 = "arith.mulf"(%arg30, %arg31) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%84) : (f32) -> ()
    }) : (tensor<6x9x12xf32>, tensor<6x9x12xf32>, tensor<6x9x12xf32>) -> tensor<6x9x12xf32>
    %49 = "tensor.expand_shape"(%48) <{reassociation = [[0], [1], [2, 3]], static_output_shape = array<i64: 6, 9, 12, 1>}> : (tensor<6x9x12xf32>) -> tensor<6x9x12x1xf32>
    %50 = "tensor.empty"() : () -> tensor<9x1x6x12xf32>
    %51 = "linalg.transpose"(%49, %50) <{permutation = array<i64: 1, 3, 0, 2>}> ({
    ^bb0(%arg28: f32, %arg29: f32):
      "linalg.yield"(%arg28) : (f32) -> ()
    }) : (tensor<6x9x12x1xf32>, tensor<9x1x6x12xf32>) -> tensor<9x1x6x12xf32>
    %52 = "tensor.expand_shape"(%31) <{reassociation = [[0], [1, 2, 3]], static_output_shape = array<i64: 9, 6, 1, 1>}> : (tensor<9x6xf32>) -> tensor<9x6x1x1xf32>
    %53 = "tensor.empty"() : () -> tensor<9x1x6x1xf32>
    %54 = "linalg.transpose"(%52, %53) <{permutation = array<i64: 0, 2, 1, 3>}> ({
    ^bb0(%arg26: f32, %arg27: f32):
      "linalg.yield"(%arg26) : (f32) -> ()
    }) : (tensor<9x6x1x1xf32>, tensor<9x1x6x1xf32>) -> tensor<9x1x6x1xf32>
    %55 = "linalg.generic"(%51, %54, %50) <{indexing_maps = [#map10, #map11, #map10], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg23: f32, %arg24: f32, %arg25: f32):
      %83 = "arith.mulf"(%arg23, %arg24) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%83) : (f32) -> ()
    }) : (tensor<9x1x6x12xf32>, tensor<9x1x6x1xf32>, tensor<9x1x6x12xf32>) -> tensor<9x1x6x12xf32>
    %56 = "tensor.empty"() : () -> tensor<9x6x12x1xf32>
    %57 = "linalg.transpose"(%55, %56) <{permutation = array<i64: 0, 2, 3, 1>}> ({
    ^bb0(%arg21: f32, %arg22: f32):
      "linalg.yield"(%arg21) : (f32) -> ()
    }) : (tensor<9x1x6x12xf32>, tensor<9x6x12x1xf32>) -> tensor<9x6x12x1xf32>
    %58 = "tensor.collapse_shape"(%57) <{reassociation = [[0], [1, 2, 3]]}> : (tensor<9x6x12x1xf32>) -> tensor<9x72xf32>
    %59 = "tensor.expand_shape"(%58) <{reassociation = [[0, 1], [2]], static_output_shape = array<i64: 1, 9, 72>}> : (tensor<9x72xf32>) -> tensor<1x9x72xf32>
    %60 = "tensor.collapse_shape"(%arg3) <{reassociation = [[0, 1], [2]]}> : (tensor<6x12x8xf32>) -> tensor<72x8xf32>
    %61 = "tensor.expand_shape"(%60) <{reassociation = [[0, 1], [2]], static_output_shape = array<i64: 1, 72, 8>}> : (tensor<72x8xf32>) -> tensor<1x72x8xf32>
    %62 = "tensor.empty"() : () -> tensor<1x9x8xf32>
    %63 = "linalg.fill"(%3, %62) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg19: f32, %arg20: f32):
      "linalg.yield"(%arg19) : (f32) -> ()
    }) : (f32, tensor<1x9x8xf32>) -> tensor<1x9x8xf32>
    %64 = "linalg.batch_matmul"(%59, %61, %63) <{indexing_maps = [#map6, #map7, #map8], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg16: f32, %arg17: f32, %arg18: f32):
      %81 = "arith.mulf"(%arg16, %arg17) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %82 = "arith.addf"(%arg18, %81) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%82) : (f32) -> ()
    }) : (tensor<1x9x72xf32>, tensor<1x72x8xf32>, tensor<1x9x8xf32>) -> tensor<1x9x8xf32>
    %65 = "tensor.collapse_shape"(%64) <{reassociation = [[0, 1], [2]]}> : (tensor<1x9x8xf32>) -> tensor<9x8xf32>
    %66 = "tensor.expand_shape"(%65) <{reassociation = [[0], [1, 2, 3]], static_output_shape = array<i64: 9, 1, 1, 8>}> : (tensor<9x8xf32>) -> tensor<9x1x1x8xf32>
    %67 = "tensor.empty"() : () -> tensor<9x8x1x1xf32>
    %68 = "linalg.transpose"(%66, %67) <{permutation = array<i64: 0, 3, 1, 2>}> ({
    ^bb0(%arg14: f32, %arg15: f32):
      "linalg.yield"(%arg14) : (f32) -> ()
    }) : (tensor<9x1x1x8xf32>, tensor<9x8x1x1xf32>) -> tensor<9x8x1x1xf32>
    %69 = "tensor.collapse_shape"(%68) <{reassociation = [[0], [1, 2, 3]]}> : (tensor<9x8x1x1xf32>) -> tensor<9x8xf32>
    %70 = "tensor.empty"() : () -> tensor<9x8xf32>
    %71 = "linalg.generic"(%69, %70) <{indexing_maps = [#map3, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg12: f32, %arg13: f32):
      %80 = "math.fpowi"(%arg12, %1) <{fastmath = #arith.fastmath<none>}> : (f32, i64) -> f32
      "linalg.yield"(%80) : (f32) -> ()
    }) : (tensor<9x8xf32>, tensor<9x8xf32>) -> tensor<9x8xf32>
    %72 = "tensor.empty"() : () -> tensor<f32>
    %73 = "linalg.fill"(%3, %72) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg10: f32, %arg11: f32):
      "linalg.yield"(%arg10) : (f32) -> ()
    }) : (f32, tensor<f32>) -> tensor<f32>
    %74 = "linalg.generic"(%71, %73) <{indexing_maps = [#map3, #map12], iterator_types = [#linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg8: f32, %arg9: f32):
      %79 = "arith.addf"(%arg8, %arg9) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%79) : (f32) -> ()
    }) : (tensor<9x8xf32>, tensor<f32>) -> tensor<f32>
    %75 = "tensor.empty"() : () -> tensor<1x72x9xf32>
    %76 = "linalg.transpose"(%59, %75) <{permutation = array<i64: 0, 2, 1>}> ({
    ^bb0(%arg6: f32, %arg7: f32):
      "linalg.yield"(%arg6) : (f32) -> ()
    }) : (tensor<1x9x72xf32>, tensor<1x72x9xf32>) -> tensor<1x72x9xf32>
    %77 = "tensor.empty"() : () -> tensor<1x8x72xf32>
    %78 = "linalg.transpose"(%61, %77) <{permutation = array<i64: 0, 2, 1>}> ({
    ^bb0(%arg4: f32, %arg5: f32):
      "linalg.yield"(%arg4) : (f32) -> ()
    }) : (tensor<1x72x8xf32>, tensor<1x8x72xf32>) -> tensor<1x8x72xf32>
    "func.return"(%74, %22, %26, %27, %31, %40, %64, %76, %78) : (tensor<f32>, tensor<9x6xf32>, tensor<9x2xf32>, tensor<9x2xi64>, tensor<9x6xf32>, tensor<1x9x72xf32>, tensor<1x9x8xf32>, tensor<1x72x9xf32>, tensor<1x8x72xf32>) -> ()
  }) : () -> ()
}) : () -> ()
