#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0, d1) -> ()>
#map2 = affine_map<() -> ()>
"builtin.module"() <{sym_name = "jit_halved"}> ({
  "sdy.mesh"() <{mesh = #sdy.mesh<["dp"=2, "tp"=3]>, sym_name = "mesh"}> : () -> ()
  "func.func"() <{arg_attrs = [{sdy.sharding = #sdy.sharding<@mesh, [{"dp"}, {"tp"}]>, tp.name = "x"}], function_type = (tensor<6x8xf32>) -> tensor<6x8xf32>, res_attrs = [{jax.result_info = "result"}], sym_name = "main", sym_visibility = "public"}> ({
  ^bb0(%arg0: tensor<6x8xf32>):
    %0 = "arith.constant"() <{value = 2.500000e-01 : f32}> : () -> f32
    %1 = "arith.constant"() <{value = 0xFF800000 : f32}> : () -> f32
    %2 = "arith.constant"() <{value = dense<5.000000e-01> : tensor<f32>}> : () -> tensor<f32>
    %3 = "scf.while"(%arg0) ({
    ^bb0(%arg7: tensor<6x8xf32>):
      %8 = "tensor.empty"() : () -> tensor<6x8xf32>
      %9 = "linalg.generic"(%arg7, %8) <{indexing_maps = [#map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
      ^bb0(%arg14: f32, %arg15: f32):
        %18 = "math.absf"(%arg14) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
        "linalg.yield"(%18) : (f32) -> ()
      }) : (tensor<6x8xf32>, tensor<6x8xf32>) -> tensor<6x8xf32>
      %10 = "tensor.empty"() : () -> tensor<f32>
      %11 = "linalg.fill"(%1, %10) <{operandSegmentSizes = array<i32: 1, 1>}> ({
      ^bb0(%arg12: f32, %arg13: f32):
        "linalg.yield"(%arg12) : (f32) -> ()
      }) : (f32, tensor<f32>) -> tensor<f32>
      %12 = "linalg.generic"(%9, %11) <{indexing_maps = [#map, #map1], iterator_types = [#linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
      ^bb0(%arg10: f32, %arg11: f32):
        %17 = "arith.maximumf"(%arg11, %arg10) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
        "linalg.yield"(%17) : (f32) -> ()
      }) : (tensor<6x8xf32>, tensor<f32>) -> tensor<f32>
      %13 = "tensor.empty"() : () -> tensor<i1>
      %14 = "linalg.generic"(%12, %13) <{indexing_maps = [#map2, #map2], iterator_types = [], operandSegmentSizes = array<i32: 1, 1>}> ({
      ^bb0(%arg8: f32, %arg9: i1):
        %16 = "arith.cmpf"(%arg8, %0) <{fastmath = #arith.fastmath<none>, predicate = 2 : i64}> : (f32, f32) -> i1
        "linalg.yield"(%16) : (i1) -> ()
      }) : (tensor<f32>, tensor<i1>) -> tensor<i1>
      %15 = "tensor.extract"(%14) : (tensor<i1>) -> i1
      "scf.condition"(%15, %arg7) : (i1, tensor<6x8xf32>) -> ()
    }, {
    ^bb0(%arg1: tensor<6x8xf32>):
      %4 = "tensor.empty"() : () -> tensor<6x8xf32>
      %5 = "linalg.generic"(%2, %4) <{indexing_maps = [#map1, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
      ^bb0(%arg5: f32, %arg6: f32):
        "linalg.yield"(%arg5) : (f32) -> ()
      }) : (tensor<f32>, tensor<6x8xf32>) -> tensor<6x8xf32>
      %6 = "linalg.generic"(%arg1, %5, %4) <{indexing_maps = [#map, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
      ^bb0(%arg2: f32, %arg3: f32, %arg4: f32):
        %7 = "arith.mulf"(%arg2, %arg3) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
        "linalg.yield"(%7) : (f32) -> ()
      }) : (tensor<6x8xf32>, tensor<6x8xf32>, tensor<6x8xf32>) -> tensor<6x8xf32>
      "scf.yield"(%6) : (tensor<6x8xf32>) -> ()
    }) : (tensor<6x8xf32>) -> tensor<6x8xf32>
    "func.return"(%3) : (tensor<6x8xf32>) -> ()
  }) : () -> ()
}) {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} : () -> ()
