#map = affine_map<(d0, d1, d2) -> ()>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map2 = affine_map<() -> ()>
#map3 = affine_map<(d0, d1) -> (d0, d1)>
#map4 = affine_map<(d0, d1) -> ()>
#map5 = affine_map<(d0, d1, d2) -> (d0, d2)>
#map6 = affine_map<(d0, d1, d2) -> (d2, d1)>
#map7 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map8 = affine_map<(d0, d1, d2) -> (d1, d2)>
#map9 = affine_map<(d0, d1, d2) -> (d2, d0)>
#map10 = affine_map<(d0, d1) -> (d1, d0)>
"builtin.module"() <{sym_name = "jit_layers_loss"}> ({
  "sdy.mesh"() <{mesh = #sdy.mesh<["dp"=2, "tp"=3]>, sym_name = "mesh"}> : () -> ()
  "func.func"() <{arg_attrs = [{sdy.sharding = #sdy.sharding<@mesh, [{}, {}, {"tp"}]>, tp.name = "weights"}, {sdy.sharding = #sdy.sharding<@mesh, [{"dp"}, {}]>, tp.name = "x"}], function_type = (tensor<4x8x8xf32>, tensor<6x8xf32>) -> (tensor<f32>, tensor<4x8x8xf32>), res_attrs = [{jax.result_info = "result[0]"}, {jax.result_info = "result[1]"}], sym_name = "main", sym_visibility = "public"}> ({
  ^bb0(%arg54: tensor<4x8x8xf32>, %arg55: tensor<6x8xf32>):
    %64 = "arith.constant"() <{value = 0.000000e+00 : f32}> : () -> f32
    %65 = "arith.constant"() <{value = 1 : i32}> : () -> i32
    %66 = "arith.constant"() <{value = 4 : i32}> : () -> i32
    %67 = "arith.constant"() <{value = dense<1.000000e+00> : tensor<f32>}> : () -> tensor<f32>
    %68 = "arith.constant"() <{value = dense<2.000000e+00> : tensor<f32>}> : () -> tensor<f32>
    %69 = "arith.constant"() <{value = dense<0> : tensor<i32>}> : () -> tensor<i32>
    %70 = "arith.constant"() <{value = dense<0.000000e+00> : tensor<f32>}> : () -> tensor<f32>
    %71 = "tensor.empty"() : () -> tensor<4x6x8xf32>
    %72 = "linalg.generic"(%70, %71) <{indexing_maps = [#map, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg103: f32, %arg104: f32):
      "linalg.yield"(%arg103) : (f32) -> ()
    }) : (tensor<f32>, tensor<4x6x8xf32>) -> tensor<4x6x8xf32>
    %73:5 = "scf.while"(%69, %arg55, %72, %72, %72) ({
    ^bb0(%arg96: tensor<i32>, %arg97: tensor<6x8xf32>, %arg98: tensor<4x6x8xf32>, %arg99: tensor<4x6x8xf32>, %arg100: tensor<4x6x8xf32>):
      %115 = "tensor.empty"() : () -> tensor<i1>
      %116 = "linalg.generic"(%arg96, %115) <{indexing_maps = [#map2, #map2], iterator_types = [], operandSegmentSizes = array<i32: 1, 1>}> ({
      ^bb0(%arg101: i32, %arg102: i1):
        %118 = "arith.cmpi"(%arg101, %66) <{predicate = 2 : i64}> : (i32, i32) -> i1
        "linalg.yield"(%118) : (i1) -> ()
      }) : (tensor<i32>, tensor<i1>) -> tensor<i1>
      %117 = "tensor.extract"(%116) : (tensor<i1>) -> i1
      "scf.condition"(%117, %arg96, %arg97, %arg98, %arg99, %arg100) : (i1, tensor<i32>, tensor<6x8xf32>, tensor<4x6x8xf32>, tensor<4x6x8xf32>, tensor<4x6x8xf32>) -> ()
    }, {
    ^bb0(%arg89: tensor<i32>, %arg90: tensor<6x8xf32>, %arg91: tensor<4x6x8xf32>, %arg92: tensor<4x6x8xf32>, %arg93: tensor<4x6x8xf32>):
      %107 = "func.call"(%arg54, %arg89) <{callee = @dynamic_index_in_dim}> : (tensor<4x8x8xf32>, tensor<i32>) -> tensor<8x8xf32>
      %108:4 = "func.call"(%arg90, %107) <{callee = @closed_call}> : (tensor<6x8xf32>, tensor<8x8xf32>) -> (tensor<6x8xf32>, tensor<6x8xf32>, tensor<6x8xf32>, tensor<6x8xf32>)
      %109 = "func.call"(%arg91, %108#1, %arg89) <{callee = @dynamic_update_index_in_dim}> : (tensor<4x6x8xf32>, tensor<6x8xf32>, tensor<i32>) -> tensor<4x6x8xf32>
      %110 = "func.call"(%arg92, %108#2, %arg89) <{callee = @dynamic_update_index_in_dim}> : (tensor<4x6x8xf32>, tensor<6x8xf32>, tensor<i32>) -> tensor<4x6x8xf32>
      %111 = "func.call"(%arg93, %108#3, %arg89) <{callee = @dynamic_update_index_in_dim}> : (tensor<4x6x8xf32>, tensor<6x8xf32>, tensor<i32>) -> tensor<4x6x8xf32>
      %112 = "tensor.empty"() : () -> tensor<i32>
      %113 = "linalg.generic"(%arg89, %112) <{indexing_maps = [#map2, #map2], iterator_types = [], operandSegmentSizes = array<i32: 1, 1>}> ({
      ^bb0(%arg94: i32, %arg95: i32):
        %114 = "arith.addi"(%arg94, %65) <{overflowFlags = #arith.overflow<none>}> : (i32, i32) -> i32
        "linalg.yield"(%114) : (i32) -> ()
      }) : (tensor<i32>, tensor<i32>) -> tensor<i32>
      "scf.yield"(%113, %108#0, %109, %110, %111) : (tensor<i32>, tensor<6x8xf32>, tensor<4x6x8xf32>, tensor<4x6x8xf32>, tensor<4x6x8xf32>) -> ()
    }) : (tensor<i32>, tensor<6x8xf32>, tensor<4x6x8xf32>, tensor<4x6x8xf32>, tensor<4x6x8xf32>) -> (tensor<i32>, tensor<6x8xf32>, tensor<4x6x8xf32>, tensor<4x6x8xf32>, tensor<4x6x8xf32>)
    %74 = "tensor.empty"() : () -> tensor<6x8xf32>
    %75 = "linalg.generic"(%73#1, %73#1, %74) <{indexing_maps = [#map3, #map3, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg86: f32, %arg87: f32, %arg88: f32):
      %106 = "arith.mulf"(%arg86, %arg87) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%106) : (f32) -> ()
    }) : (tensor<6x8xf32>, tensor<6x8xf32>, tensor<6x8xf32>) -> tensor<6x8xf32>
    %76 = "linalg.generic"(%68, %74) <{indexing_maps = [#map4, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg84: f32, %arg85: f32):
      "linalg.yield"(%arg84) : (f32) -> ()
    }) : (tensor<f32>, tensor<6x8xf32>) -> tensor<6x8xf32>
    %77 = "linalg.generic"(%76, %73#1, %74) <{indexing_maps = [#map3, #map3, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg81: f32, %arg82: f32, %arg83: f32):
      %105 = "arith.mulf"(%arg81, %arg82) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%105) : (f32) -> ()
    }) : (tensor<6x8xf32>, tensor<6x8xf32>, tensor<6x8xf32>) -> tensor<6x8xf32>
    %78 = "tensor.empty"() : () -> tensor<f32>
    %79 = "linalg.fill"(%64, %78) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg79: f32, %arg80: f32):
      "linalg.yield"(%arg79) : (f32) -> ()
    }) : (f32, tensor<f32>) -> tensor<f32>
    %80 = "linalg.generic"(%75, %79) <{indexing_maps = [#map3, #map4], iterator_types = [#linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg77: f32, %arg78: f32):
      %104 = "arith.addf"(%arg78, %arg77) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%104) : (f32) -> ()
    }) : (tensor<6x8xf32>, tensor<f32>) -> tensor<f32>
    %81 = "linalg.generic"(%67, %74) <{indexing_maps = [#map4, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg75: f32, %arg76: f32):
      "linalg.yield"(%arg75) : (f32) -> ()
    }) : (tensor<f32>, tensor<6x8xf32>) -> tensor<6x8xf32>
    %82 = "linalg.generic"(%81, %77, %74) <{indexing_maps = [#map3, #map3, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg72: f32, %arg73: f32, %arg74: f32):
      %103 = "arith.mulf"(%arg72, %arg73) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%103) : (f32) -> ()
    }) : (tensor<6x8xf32>, tensor<6x8xf32>, tensor<6x8xf32>) -> tensor<6x8xf32>
    %83 = "tensor.empty"() : () -> tensor<4x8x8xf32>
    %84 = "linalg.generic"(%70, %83) <{indexing_maps = [#map, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg70: f32, %arg71: f32):
      "linalg.yield"(%arg70) : (f32) -> ()
    }) : (tensor<f32>, tensor<4x8x8xf32>) -> tensor<4x8x8xf32>
    %85:3 = "scf.while"(%69, %82, %84) ({
    ^bb0(%arg65: tensor<i32>, %arg66: tensor<6x8xf32>, %arg67: tensor<4x8x8xf32>):
      %99 = "tensor.empty"() : () -> tensor<i1>
      %100 = "linalg.generic"(%arg65, %99) <{indexing_maps = [#map2, #map2], iterator_types = [], operandSegmentSizes = array<i32: 1, 1>}> ({
      ^bb0(%arg68: i32, %arg69: i1):
        %102 = "arith.cmpi"(%arg68, %66) <{predicate = 2 : i64}> : (i32, i32) -> i1
        "linalg.yield"(%102) : (i1) -> ()
      }) : (tensor<i32>, tensor<i1>) -> tensor<i1>
      %101 = "tensor.extract"(%100) : (tensor<i1>) -> i1
      "scf.condition"(%101, %arg65, %arg66, %arg67) : (i1, tensor<i32>, tensor<6x8xf32>, tensor<4x8x8xf32>) -> ()
    }, {
    ^bb0(%arg56: tensor<i32>, %arg57: tensor<6x8xf32>, %arg58: tensor<4x8x8xf32>):
      %86 = "tensor.empty"() : () -> tensor<i32>
      %87 = "linalg.generic"(%arg56, %86) <{indexing_maps = [#map2, #map2], iterator_types = [], operandSegmentSizes = array<i32: 1, 1>}> ({
      ^bb0(%arg63: i32, %arg64: i32):
        %98 = "arith.subi"(%66, %arg63) <{overflowFlags = #arith.overflow<none>}> : (i32, i32) -> i32
        "linalg.yield"(%98) : (i32) -> ()
      }) : (tensor<i32>, tensor<i32>) -> tensor<i32>
      %88 = "linalg.generic"(%87, %86) <{indexing_maps = [#map2, #map2], iterator_types = [], operandSegmentSizes = array<i32: 1, 1>}> ({
      ^bb0(%arg61: i32, %arg62: i32):
        %97 = "arith.subi"(%arg61, %65) <{overflowFlags = #arith.overflow<none>}> : (i32, i32) -> i32
        "linalg.yield"(%97) : (i32) -> ()
      }) : (tensor<i32>, tensor<i32>) -> tensor<i32>
      %89 = "func.call"(%arg54, %88) <{callee = @dynamic_index_in_dim}> : (tensor<4x8x8xf32>, tensor<i32>) -> tensor<8x8xf32>
      %90 = "func.call"(%73#2, %88) <{callee = @dynamic_index_in_dim_0}> : (tensor<4x6x8xf32>, tensor<i32>) -> tensor<6x8xf32>
      %91 = "func.call"(%73#3, %88) <{callee = @dynamic_index_in_dim_0}> : (tensor<4x6x8xf32>, tensor<i32>) -> tensor<6x8xf32>
      %92 = "func.call"(%73#4, %88) <{callee = @dynamic_index_in_dim_0}> : (tensor<4x6x8xf32>, tensor<i32>) -> tensor<6x8xf32>
      %93:2 = "func.call"(%arg57, %89, %90, %91, %92) <{callee = @closed_call_1}> : (tensor<6x8xf32>, tensor<8x8xf32>, tensor<6x8xf32>, tensor<6x8xf32>, tensor<6x8xf32>) -> (tensor<6x8xf32>, tensor<8x8xf32>)
      %94 = "func.call"(%arg58, %93#1, %88) <{callee = @dynamic_update_index_in_dim_2}> : (tensor<4x8x8xf32>, tensor<8x8xf32>, tensor<i32>) -> tensor<4x8x8xf32>
      %95 = "linalg.generic"(%arg56, %86) <{indexing_maps = [#map2, #map2], iterator_types = [], operandSegmentSizes = array<i32: 1, 1>}> ({
      ^bb0(%arg59: i32, %arg60: i32):
        %96 = "arith.addi"(%arg59, %65) <{overflowFlags = #arith.overflow<none>}> : (i32, i32) -> i32
        "linalg.yield"(%96) : (i32) -> ()
      }) : (tensor<i32>, tensor<i32>) -> tensor<i32>
      "scf.yield"(%95, %93#0, %94) : (tensor<i32>, tensor<6x8xf32>, tensor<4x8x8xf32>) -> ()
    }) : (tensor<i32>, tensor<6x8xf32>, tensor<4x8x8xf32>) -> (tensor<i32>, tensor<6x8xf32>, tensor<4x8x8xf32>)
    "func.return"(%80, %85#2) : (tensor<f32>, tensor<4x8x8xf32>) -> ()
  }) : () -> ()
  "func.func"() <{function_type = (tensor<4x8x8xf32>, tensor<i32>) -> tensor<8x8xf32>, sym_name = "dynamic_index_in_dim", sym_visibility = "private"}> ({
  ^bb0(%arg52: tensor<4x8x8xf32>, %arg53: tensor<i32>):
    %56 = "arith.constant"() <{value = 3 : index}> : () -> index
    %57 = "arith.constant"() <{value = 0 : index}> : () -> index
    %58 = "tensor.extract"(%arg53) : (tensor<i32>) -> i32
    %59 = "arith.index_cast"(%58) : (i32) -> index
    %60 = "arith.maxsi"(%59, %57) : (index, index) -> index
    %61 = "arith.minsi"(%60, %56) : (index, index) -> index
    %62 = "tensor.extract_slice"(%arg52, %61) <{operandSegmentSizes = array<i32: 1, 1, 0, 0>, static_offsets = array<i64: -9223372036854775808, 0, 0>, static_sizes = array<i64: 1, 8, 8>, static_strides = array<i64: 1, 1, 1>}> : (tensor<4x8x8xf32>, index) -> tensor<1x8x8xf32>
    %63 = "tensor.collapse_shape"(%62) <{reassociation = [[0, 1], [2]]}> : (tensor<1x8x8xf32>) -> tensor<8x8xf32>
    "func.return"(%63) : (tensor<8x8xf32>) -> ()
  }) : () -> ()
  "func.func"() <{function_type = (tensor<6x8xf32>, tensor<8x8xf32>) -> (tensor<6x8xf32>, tensor<6x8xf32>, tensor<6x8xf32>, tensor<6x8xf32>), sym_name = "closed_call", sym_visibility = "private"}> ({
  ^bb0(%arg38: tensor<6x8xf32>, %arg39: tensor<8x8xf32>):
    %44 = "arith.constant"() <{value = 0.000000e+00 : f32}> : () -> f32
    %45 = "arith.constant"() <{value = dense<1.000000e+00> : tensor<f32>}> : () -> tensor<f32>
    %46 = "tensor.empty"() : () -> tensor<6x8xf32>
    %47 = "linalg.fill"(%44, %46) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg50: f32, %arg51: f32):
      "linalg.yield"(%arg50) : (f32) -> ()
    }) : (f32, tensor<6x8xf32>) -> tensor<6x8xf32>
    %48 = "linalg.matmul"(%arg38, %arg39, %47) <{indexing_maps = [#map5, #map6, #map7], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg47: f32, %arg48: f32, %arg49: f32):
      %54 = "arith.mulf"(%arg47, %arg48) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %55 = "arith.addf"(%arg49, %54) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%55) : (f32) -> ()
    }) : (tensor<6x8xf32>, tensor<8x8xf32>, tensor<6x8xf32>) -> tensor<6x8xf32>
    %49 = "linalg.generic"(%48, %46) <{indexing_maps = [#map3, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg45: f32, %arg46: f32):
      %53 = "math.tanh"(%arg45) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      "linalg.yield"(%53) : (f32) -> ()
    }) : (tensor<6x8xf32>, tensor<6x8xf32>) -> tensor<6x8xf32>
    %50 = "linalg.generic"(%45, %46) <{indexing_maps = [#map4, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg43: f32, %arg44: f32):
      "linalg.yield"(%arg43) : (f32) -> ()
    }) : (tensor<f32>, tensor<6x8xf32>) -> tensor<6x8xf32>
    %51 = "linalg.generic"(%50, %49, %46) <{indexing_maps = [#map3, #map3, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg40: f32, %arg41: f32, %arg42: f32):
      %52 = "arith.subf"(%arg40, %arg41) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%52) : (f32) -> ()
    }) : (tensor<6x8xf32>, tensor<6x8xf32>, tensor<6x8xf32>) -> tensor<6x8xf32>
    "func.return"(%49, %arg38, %49, %51) : (tensor<6x8xf32>, tensor<6x8xf32>, tensor<6x8xf32>, tensor<6x8xf32>) -> ()
  }) : () -> ()
  "func.func"() <{function_type = (tensor<4x6x8xf32>, tensor<6x8xf32>, tensor<i32>) -> tensor<4x6x8xf32>, sym_name = "dynamic_update_index_in_dim", sym_visibility = "private"}> ({
  ^bb0(%arg33: tensor<4x6x8xf32>, %arg34: tensor<6x8xf32>, %arg35: tensor<i32>):
    %35 = "arith.constant"() <{value = 3 : index}> : () -> index
    %36 = "arith.constant"() <{value = 0 : index}> : () -> index
    %37 = "tensor.empty"() : () -> tensor<1x6x8xf32>
    %38 = "linalg.generic"(%arg34, %37) <{indexing_maps = [#map8, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg36: f32, %arg37: f32):
      "linalg.yield"(%arg36) : (f32) -> ()
    }) : (tensor<6x8xf32>, tensor<1x6x8xf32>) -> tensor<1x6x8xf32>
    %39 = "tensor.extract"(%arg35) : (tensor<i32>) -> i32
    %40 = "arith.index_cast"(%39) : (i32) -> index
    %41 = "arith.maxsi"(%40, %36) : (index, index) -> index
    %42 = "arith.minsi"(%41, %35) : (index, index) -> index
    %43 = "tensor.insert_slice"(%38, %arg33, %42) <{operandSegmentSizes = array<i32: 1, 1, 1, 0, 0>, static_offsets = array<i64: -9223372036854775808, 0, 0>, static_sizes = array<i64: 1, 6, 8>, static_strides = array<i64: 1, 1, 1>}> : (tensor<1x6x8xf32>, tensor<4x6x8xf32>, index) -> tensor<4x6x8xf32>
    "func.return"(%43) : (tensor<4x6x8xf32>) -> ()
  }) : () -> ()
  "func.func"() <{function_type = (tensor<4x6x8xf32>, tensor<i32>) -> tensor<6x8xf32>, sym_name = "dynamic_index_in_dim_0", sym_visibility = "private"}> ({
  ^bb0(%arg31: tensor<4x6x8xf32>, %arg32: tensor<i32>):
    %27 = "arith.constant"() <{value = 3 : index}> : () -> index
    %28 = "arith.constant"() <{value = 0 : index}> : () -> index
    %29 = "tensor.extract"(%arg32) : (tensor<i32>) -> i32
    %30 = "arith.index_cast"(%29) : (i32) -> index
    %31 = "arith.maxsi"(%30, %28) : (index, index) -> index
    %32 = "arith.minsi"(%31, %27) : (index, index) -> index
    %33 = "tensor.extract_slice"(%arg31, %32) <{operandSegmentSizes = array<i32: 1, 1, 0, 0>, static_offsets = array<i64: -9223372036854775808, 0, 0>, static_sizes = array<i64: 1, 6, 8>, static_strides = array<i64: 1, 1, 1>}> : (tensor<4x6x8xf32>, index) -> tensor<1x6x8xf32>
    %34 = "tensor.collapse_shape"(%33) <{reassociation = [[0, 1], [2]]}> : (tensor<1x6x8xf32>) -> tensor<6x8xf32>
    "func.return"(%34) : (tensor<6x8xf32>) -> ()
  }) : () -> ()
  "func.func"() <{function_type = (tensor<6x8xf32>, tensor<8x8xf32>, tensor<6x8xf32>, tensor<6x8xf32>, tensor<6x8xf32>) -> (tensor<6x8xf32>, tensor<8x8xf32>), sym_name = "closed_call_1", sym_visibility = "private"}> ({
  ^bb0(%arg5: tensor<6x8xf32>, %arg6: tensor<8x8xf32>, %arg7: tensor<6x8xf32>, %arg8: tensor<6x8xf32>, %arg9: tensor<6x8xf32>):
    %9 = "arith.constant"() <{value = 0.000000e+00 : f32}> : () -> f32
    %10 = "tensor.empty"() : () -> tensor<6x8xf32>
    %11 = "linalg.generic"(%arg5, %arg9, %10) <{indexing_maps = [#map3, #map3, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg28: f32, %arg29: f32, %arg30: f32):
      %26 = "arith.mulf"(%arg28, %arg29) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%26) : (f32) -> ()
    }) : (tensor<6x8xf32>, tensor<6x8xf32>, tensor<6x8xf32>) -> tensor<6x8xf32>
    %12 = "linalg.generic"(%11, %arg8, %10) <{indexing_maps = [#map3, #map3, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg25: f32, %arg26: f32, %arg27: f32):
      %25 = "arith.mulf"(%arg25, %arg26) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%25) : (f32) -> ()
    }) : (tensor<6x8xf32>, tensor<6x8xf32>, tensor<6x8xf32>) -> tensor<6x8xf32>
    %13 = "linalg.generic"(%11, %12, %10) <{indexing_maps = [#map3, #map3, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg22: f32, %arg23: f32, %arg24: f32):
      %24 = "arith.addf"(%arg22, %arg23) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%24) : (f32) -> ()
    }) : (tensor<6x8xf32>, tensor<6x8xf32>, tensor<6x8xf32>) -> tensor<6x8xf32>
    %14 = "tensor.empty"() : () -> tensor<8x8xf32>
    %15 = "linalg.fill"(%9, %14) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg20: f32, %arg21: f32):
      "linalg.yield"(%arg20) : (f32) -> ()
    }) : (f32, tensor<8x8xf32>) -> tensor<8x8xf32>
    %16 = "linalg.generic"(%13, %arg7, %15) <{indexing_maps = [#map9, #map6, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg17: f32, %arg18: f32, %arg19: f32):
      %22 = "arith.mulf"(%arg17, %arg18) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %23 = "arith.addf"(%arg19, %22) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%23) : (f32) -> ()
    }) : (tensor<6x8xf32>, tensor<6x8xf32>, tensor<8x8xf32>) -> tensor<8x8xf32>
    %17 = "linalg.generic"(%16, %14) <{indexing_maps = [#map10, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg15: f32, %arg16: f32):
      "linalg.yield"(%arg15) : (f32) -> ()
    }) : (tensor<8x8xf32>, tensor<8x8xf32>) -> tensor<8x8xf32>
    %18 = "linalg.fill"(%9, %10) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg13: f32, %arg14: f32):
      "linalg.yield"(%arg13) : (f32) -> ()
    }) : (f32, tensor<6x8xf32>) -> tensor<6x8xf32>
    %19 = "linalg.generic"(%13, %arg6, %18) <{indexing_maps = [#map5, #map8, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg10: f32, %arg11: f32, %arg12: f32):
      %20 = "arith.mulf"(%arg10, %arg11) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %21 = "arith.addf"(%arg12, %20) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%21) : (f32) -> ()
    }) : (tensor<6x8xf32>, tensor<8x8xf32>, tensor<6x8xf32>) -> tensor<6x8xf32>
    "func.return"(%19, %17) : (tensor<6x8xf32>, tensor<8x8xf32>) -> ()
  }) : () -> ()
  "func.func"() <{function_type = (tensor<4x8x8xf32>, tensor<8x8xf32>, tensor<i32>) -> tensor<4x8x8xf32>, sym_name = "dynamic_update_index_in_dim_2", sym_visibility = "private"}> ({
  ^bb0(%arg0: tensor<4x8x8xf32>, %arg1: tensor<8x8xf32>, %arg2: tensor<i32>):
    %0 = "arith.constant"() <{value = 3 : index}> : () -> index
    %1 = "arith.constant"() <{value = 0 : index}> : () -> index
    %2 = "tensor.empty"() : () -> tensor<1x8x8xf32>
    %3 = "linalg.generic"(%arg1, %2) <{indexing_maps = [#map8, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg3: f32, %arg4: f32):
      "linalg.yield"(%arg3) : (f32) -> ()
    }) : (tensor<8x8xf32>, tensor<1x8x8xf32>) -> tensor<1x8x8xf32>
    %4 = "tensor.extract"(%arg2) : (tensor<i32>) -> i32
    %5 = "arith.index_cast"(%4) : (i32) -> index
    %6 = "arith.maxsi"(%5, %1) : (index, index) -> index
    %7 = "arith.minsi"(%6, %0) : (index, index) -> index
    %8 = "tensor.insert_slice"(%3, %arg0, %7) <{operandSegmentSizes = array<i32: 1, 1, 1, 0, 0>, static_offsets = array<i64: -9223372036854775808, 0, 0>, static_sizes = array<i64: 1, 8, 8>, static_strides = array<i64: 1, 1, 1>}> : (tensor<1x8x8xf32>, tensor<4x8x8xf32>, index) -> tensor<4x8x8xf32>
    "func.return"(%8) : (tensor<4x8x8xf32>) -> ()
  }) : () -> ()
}) {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} : () -> ()
