#map = affine_map<() -> ()>
#map1 = affine_map<(d0, d1) -> (d0, d1)>
#map2 = affine_map<(d0, d1) -> ()>
"builtin.module"() <{sym_name = "jit_switched"}> ({
  "sdy.mesh"() <{mesh = #sdy.mesh<["dp"=2, "tp"=3]>, sym_name = "mesh"}> : () -> ()
  "func.func"() <{arg_attrs = [{sdy.sharding = #sdy.sharding<@mesh, [{"dp"}, {"tp"}]>, tp.name = "x"}, {sdy.sharding = #sdy.sharding<@mesh, []>, tp.name = "branch"}], function_type = (tensor<6x10xf32>, tensor<i32>) -> tensor<6x10xf32>, res_attrs = [{jax.result_info = "result"}], sym_name = "main", sym_visibility = "public"}> ({
  ^bb0(%arg0: tensor<6x10xf32>, %arg1: tensor<i32>):
    %0 = "arith.constant"() <{value = 2 : i32}> : () -> i32
    %1 = "arith.constant"() <{value = 1 : i32}> : () -> i32
    %2 = "arith.constant"() <{value = 0 : i32}> : () -> i32
    %3 = "arith.constant"() <{value = dense<2.000000e+00> : tensor<f32>}> : () -> tensor<f32>
    %4 = "tensor.empty"() : () -> tensor<i32>
    %5 = "linalg.generic"(%arg1, %4) <{indexing_maps = [#map, #map], iterator_types = [], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg11: i32, %arg12: i32):
      %21 = "arith.maxsi"(%arg11, %2) : (i32, i32) -> i32
      %22 = "arith.minsi"(%21, %0) : (i32, i32) -> i32
      "linalg.yield"(%22) : (i32) -> ()
    }) : (tensor<i32>, tensor<i32>) -> tensor<i32>
    %6 = "tensor.extract"(%5) : (tensor<i32>) -> i32
    %7 = "arith.cmpi"(%6, %2) <{predicate = 0 : i64}> : (i32, i32) -> i1
    %8 = "scf.if"(%7) ({
      %18 = "tensor.empty"() : () -> tensor<6x10xf32>
      %19 = "linalg.generic"(%arg0, %18) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
      ^bb0(%arg9: f32, %arg10: f32):
        %20 = "math.sin"(%arg9) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
        "linalg.yield"(%20) : (f32) -> ()
      }) : (tensor<6x10xf32>, tensor<6x10xf32>) -> tensor<6x10xf32>
      "scf.yield"(%19) : (tensor<6x10xf32>) -> ()
    }, {
      %9 = "arith.cmpi"(%6, %1) <{predicate = 0 : i64}> : (i32, i32) -> i1
      %10 = "scf.if"(%9) ({
        %15 = "tensor.empty"() : () -> tensor<6x10xf32>
        %16 = "linalg.generic"(%arg0, %15) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
        ^bb0(%arg7: f32, %arg8: f32):
          %17 = "math.cos"(%arg7) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
          "linalg.yield"(%17) : (f32) -> ()
        }) : (tensor<6x10xf32>, tensor<6x10xf32>) -> tensor<6x10xf32>
        "scf.yield"(%16) : (tensor<6x10xf32>) -> ()
      }, {
        %11 = "tensor.empty"() : () -> tensor<6x10xf32>
        %12 = "linalg.generic"(%3, %11) <{indexing_maps = [#map2, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
        ^bb0(%arg5: f32, %arg6: f32):
          "linalg.yield"(%arg5) : (f32) -> ()
        }) : (tensor<f32>, tensor<6x10xf32>) -> tensor<6x10xf32>
        %13 = "linalg.generic"(%arg0, %12, %11) <{indexing_maps = [#map1, #map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
        ^bb0(%arg2: f32, %arg3: f32, %arg4: f32):
          %14 = "arith.mulf"(%arg2, %arg3) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
          "linalg.yield"(%14) : (f32) -> ()
        }) : (tensor<6x10xf32>, tensor<6x10xf32>, tensor<6x10xf32>) -> tensor<6x10xf32>
        "scf.yield"(%13) : (tensor<6x10xf32>) -> ()
      }) : (i1) -> tensor<6x10xf32>
      "scf.yield"(%10) : (tensor<6x10xf32>) -> ()
    }) : (i1) -> tensor<6x10xf32>
    "func.return"(%8) : (tensor<6x10xf32>) -> ()
  }) : () -> ()
}) {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} : () -> ()
