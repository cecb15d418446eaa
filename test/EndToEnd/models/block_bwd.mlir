#map = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map2 = affine_map<(d0, d1, d2) -> ()>
#map3 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map4 = affine_map<(d0, d1, d2) -> (d2)>
#map5 = affine_map<(d0, d1, d2) -> (0, 0, d2)>
#map6 = affine_map<(d0) -> (d0)>
#map7 = affine_map<(d0) -> ()>
#map8 = affine_map<(d0, d1) -> (d0)>
#map9 = affine_map<(d0, d1) -> (d0, d1)>
#map10 = affine_map<(d0, d1) -> (d1)>
#map11 = affine_map<(d0, d1) -> (d0, 0)>
#map12 = affine_map<(d0, d1) -> (0, d1)>
#map13 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d3)>
#map14 = affine_map<(d0, d1, d2, d3) -> (d3, d2)>
#map15 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map16 = affine_map<(d0, d1, d2, d3) -> (d1, d3)>
#map17 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map18 = affine_map<(d0, d1, d2, d3) -> (0, d1, 0, d3)>
#map19 = affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d2, d1, d5)>
#map20 = affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d3, d1, d4, d5)>
#map21 = affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d1, d2, d3, d4)>
#map22 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d4, d3, d2)>
#map23 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3, d4)>
#map24 = affine_map<(d0, d1, d2, d3, d4) -> ()>
#map25 = affine_map<(d0, d1, d2, d3, d4) -> (d3, d4)>
#map26 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3)>
#map27 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3, 0)>
#map28 = affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d5, d1, d2)>
#map29 = affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d1, d3, d4, d5)>
#map30 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d2, d4, d3, d1)>
#map31 = affine_map<() -> ()>
#map32 = affine_map<(d0, d1, d2, d3) -> (d2, d3, d0)>
#map33 = affine_map<(d0, d1, d2, d3) -> (d2, d3, d1)>
#map34 = affine_map<(d0, d1, d2, d3) -> (d0, d1)>
#map35 = affine_map<(d0, d1) -> (d1, d0)>
#map36 = affine_map<(d0, d1, d2, d3) -> (d2, d3)>
#map37 = affine_map<(d0, d1, d2) -> (d1, d2, d0)>
#map38 = affine_map<(d0, d1, d2) -> (d0)>
#map39 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d4, d1, d3, d2)>
#map40 = affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d1, d5, d2, d3)>
#map41 = affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d4, d1, d5)>
#map42 = affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d1, d2, d4, d5)>
#map43 = affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d1, d4, d5, d3)>
#map44 = affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d1, d2, d3)>
#map45 = affine_map<(d0, d1, d2, d3) -> (d0, d2, d3, d1)>
#map46 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d3, d2, d4)>
#map47 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2)>
#map48 = affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d5, d1, d4)>
#map49 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d2, d1, d3, d4)>
#map50 = affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d4, d1, d5, d3)>
#map51 = affine_map<(d0, d1, d2, d3) -> (d0, d2, d1, d3)>
"builtin.module"() <{sym_name = "jit__lambda"}> ({
  "func.func"() <{arg_attrs = [{tp.name = "x"}, {tp.name = "attn_norm"}, {tp.name = "mlp_norm"}, {tp.name = "w1"}, {tp.name = "w2"}, {tp.name = "wk"}, {tp.name = "wo"}, {tp.name = "wq"}, {tp.name = "wv"}], function_type = (tensor<12x2x48xf32>, tensor<48xf32>, tensor<48xf32>, tensor<48x192xf32>, tensor<192x48xf32>, tensor<48x48xf32>, tensor<48x48xf32>, tensor<48x48xf32>, tensor<48x48xf32>) -> (tensor<f32>, tensor<12x2x48xf32>, tensor<48xf32>, tensor<48xf32>, tensor<48x192xf32>, tensor<192x48xf32>, tensor<48x48xf32>, tensor<48x48xf32>, tensor<48x48xf32>, tensor<48x48xf32>), res_attrs = [{jax.result_info = "result[0]"}, {jax.result_info = "result[1][0]"}, {jax.result_info = "result[1][1]['attn_norm']"}, {jax.result_info = "result[1][1]['mlp_norm']"}, {jax.result_info = "result[1][1]['w1']"}, {jax.result_info = "result[1][1]['w2']"}, {jax.result_info = "result[1][1]['wk']"}, {jax.result_info = "result[1][1]['wo']"}, {jax.result_info = "result[1][1]['wq']"}, {jax.result_info = "result[1][1]['wv']"}], sym_name = "main", sym_visibility = "public"}> ({
  ^bb0(%arg0: tensor<12x2x48xf32>, %arg1: tensor<48xf32>, %arg2: tensor<48xf32>, %arg3: tensor<48x192xf32>, %arg4: tensor<192x48xf32>, %arg5: tensor<48x48xf32>, %arg6: tensor<48x48xf32>, %arg7: tensor<48x48xf32>, %arg8: tensor<48x48xf32>):
    %0 = "arith.constant"() <{value = 2 : index}> : () -> index
    %1 = "arith.constant"() <{value = 5.000000e-01 : f32}> : () -> f32
    %2 = "arith.constant"() <{value = 0xFF800000 : f32}> : () -> f32
    %3 = "arith.constant"() <{value = 0.000000e+00 : f32}> : () -> f32
    %4 = "arith.constant"() <{value = dense<0.797884583> : tensor<f32>}> : () -> tensor<f32>
    %5 = "arith.constant"() <{value = dense<4.471500e-02> : tensor<f32>}> : () -> tensor<f32>
    %6 = "arith.constant"() <{value = dense<1.000000e+00> : tensor<f32>}> : () -> tensor<f32>
    %7 = "arith.constant"() <{value = dense<-1.000000e+30> : tensor<f32>}> : () -> tensor<f32>
    %8 = "arith.constant"() <{value = dense<5.000000e-01> : tensor<f32>}> : () -> tensor<f32>
    %9 = "arith.constant"() <{value = dense<-6.56118155> : tensor<f32>}> : () -> tensor<f32>
    %10 = "arith.constant"() <{value = dense<-5.000000e-01> : tensor<f32>}> : () -> tensor<f32>
    %11 = "arith.constant"() <{value = dense<9.99999974E-6> : tensor<f32>}> : () -> tensor<f32>
    %12 = "arith.constant"() <{value = dense<4.800000e+01> : tensor<f32>}> : () -> tensor<f32>
    %13 = "arith.constant"() <{value = dense<0.000000e+00> : tensor<f32>}> : () -> tensor<f32>
    %14 = "tensor.empty"() : () -> tensor<12x2x48xf32>
    %15 = "linalg.generic"(%arg0, %arg0, %14) <{indexing_maps = [#map, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg625: f32, %arg626: f32, %arg627: f32):
      %516 = "arith.mulf"(%arg625, %arg626) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%516) : (f32) -> ()
    }) : (tensor<12x2x48xf32>, tensor<12x2x48xf32>, tensor<12x2x48xf32>) -> tensor<12x2x48xf32>
    %16 = "tensor.empty"() : () -> tensor<12x2xf32>
    %17 = "linalg.fill"(%3, %16) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg623: f32, %arg624: f32):
      "linalg.yield"(%arg623) : (f32) -> ()
    }) : (f32, tensor<12x2xf32>) -> tensor<12x2xf32>
    %18 = "linalg.generic"(%15, %17) <{indexing_maps = [#map, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg621: f32, %arg622: f32):
      %515 = "arith.addf"(%arg622, %arg621) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%515) : (f32) -> ()
    }) : (tensor<12x2x48xf32>, tensor<12x2xf32>) -> tensor<12x2xf32>
    %19 = "tensor.empty"() : () -> tensor<12x2x1xf32>
    %20 = "linalg.generic"(%18, %19) <{indexing_maps = [#map1, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg619: f32, %arg620: f32):
      "linalg.yield"(%arg619) : (f32) -> ()
    }) : (tensor<12x2xf32>, tensor<12x2x1xf32>) -> tensor<12x2x1xf32>
    %21 = "linalg.generic"(%12, %19) <{indexing_maps = [#map2, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg617: f32, %arg618: f32):
      "linalg.yield"(%arg617) : (f32) -> ()
    }) : (tensor<f32>, tensor<12x2x1xf32>) -> tensor<12x2x1xf32>
    %22 = "linalg.generic"(%20, %21, %19) <{indexing_maps = [#map, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg614: f32, %arg615: f32, %arg616: f32):
      %514 = "arith.divf"(%arg614, %arg615) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%514) : (f32) -> ()
    }) : (tensor<12x2x1xf32>, tensor<12x2x1xf32>, tensor<12x2x1xf32>) -> tensor<12x2x1xf32>
    %23 = "linalg.generic"(%11, %19) <{indexing_maps = [#map2, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg612: f32, %arg613: f32):
      "linalg.yield"(%arg612) : (f32) -> ()
    }) : (tensor<f32>, tensor<12x2x1xf32>) -> tensor<12x2x1xf32>
    %24 = "linalg.generic"(%22, %23, %19) <{indexing_maps = [#map, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg609: f32, %arg610: f32, %arg611: f32):
      %513 = "arith.addf"(%arg609, %arg610) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%513) : (f32) -> ()
    }) : (tensor<12x2x1xf32>, tensor<12x2x1xf32>, tensor<12x2x1xf32>) -> tensor<12x2x1xf32>
    %25 = "linalg.generic"(%24, %19) <{indexing_maps = [#map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg607: f32, %arg608: f32):
      %512 = "math.rsqrt"(%arg607) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      "linalg.yield"(%512) : (f32) -> ()
    }) : (tensor<12x2x1xf32>, tensor<12x2x1xf32>) -> tensor<12x2x1xf32>
    %26 = "linalg.generic"(%25, %24, %19) <{indexing_maps = [#map, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg604: f32, %arg605: f32, %arg606: f32):
      %511 = "arith.divf"(%arg604, %arg605) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%511) : (f32) -> ()
    }) : (tensor<12x2x1xf32>, tensor<12x2x1xf32>, tensor<12x2x1xf32>) -> tensor<12x2x1xf32>
    %27 = "linalg.generic"(%10, %19) <{indexing_maps = [#map2, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg602: f32, %arg603: f32):
      "linalg.yield"(%arg602) : (f32) -> ()
    }) : (tensor<f32>, tensor<12x2x1xf32>) -> tensor<12x2x1xf32>
    %28 = "linalg.generic"(%27, %26, %19) <{indexing_maps = [#map, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg599: f32, %arg600: f32, %arg601: f32):
      %510 = "arith.mulf"(%arg599, %arg600) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%510) : (f32) -> ()
    }) : (tensor<12x2x1xf32>, tensor<12x2x1xf32>, tensor<12x2x1xf32>) -> tensor<12x2x1xf32>
    %29 = "linalg.generic"(%25, %14) <{indexing_maps = [#map3, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg597: f32, %arg598: f32):
      "linalg.yield"(%arg597) : (f32) -> ()
    }) : (tensor<12x2x1xf32>, tensor<12x2x48xf32>) -> tensor<12x2x48xf32>
    %30 = "linalg.generic"(%arg0, %29, %14) <{indexing_maps = [#map, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg594: f32, %arg595: f32, %arg596: f32):
      %509 = "arith.mulf"(%arg594, %arg595) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%509) : (f32) -> ()
    }) : (tensor<12x2x48xf32>, tensor<12x2x48xf32>, tensor<12x2x48xf32>) -> tensor<12x2x48xf32>
    %31 = "tensor.empty"() : () -> tensor<1x1x48xf32>
    %32 = "linalg.generic"(%arg1, %31) <{indexing_maps = [#map4, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg592: f32, %arg593: f32):
      "linalg.yield"(%arg592) : (f32) -> ()
    }) : (tensor<48xf32>, tensor<1x1x48xf32>) -> tensor<1x1x48xf32>
    %33 = "linalg.generic"(%32, %14) <{indexing_maps = [#map5, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg590: f32, %arg591: f32):
      "linalg.yield"(%arg590) : (f32) -> ()
    }) : (tensor<1x1x48xf32>, tensor<12x2x48xf32>) -> tensor<12x2x48xf32>
    %34 = "linalg.generic"(%30, %33, %14) <{indexing_maps = [#map, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg587: f32, %arg588: f32, %arg589: f32):
      %508 = "arith.mulf"(%arg587, %arg588) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%508) : (f32) -> ()
    }) : (tensor<12x2x48xf32>, tensor<12x2x48xf32>, tensor<12x2x48xf32>) -> tensor<12x2x48xf32>
    %35 = "tensor.empty"() : () -> tensor<2xf32>
    %36 = "linalg.generic"(%35) <{indexing_maps = [#map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 0, 1>}> ({
    ^bb0(%arg586: f32):
      %505 = "linalg.index"() <{dim = 0 : i64}> : () -> index
      %506 = "arith.index_cast"(%505) : (index) -> i32
      %507 = "arith.sitofp"(%506) : (i32) -> f32
      "linalg.yield"(%507) : (f32) -> ()
    }) : (tensor<2xf32>) -> tensor<2xf32>
    %37 = "linalg.generic"(%9, %35) <{indexing_maps = [#map7, #map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg584: f32, %arg585: f32):
      "linalg.yield"(%arg584) : (f32) -> ()
    }) : (tensor<f32>, tensor<2xf32>) -> tensor<2xf32>
    %38 = "linalg.generic"(%36, %37, %35) <{indexing_maps = [#map6, #map6, #map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg581: f32, %arg582: f32, %arg583: f32):
      %504 = "arith.mulf"(%arg581, %arg582) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%504) : (f32) -> ()
    }) : (tensor<2xf32>, tensor<2xf32>, tensor<2xf32>) -> tensor<2xf32>
    %39 = "linalg.generic"(%38, %35) <{indexing_maps = [#map6, #map6], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg579: f32, %arg580: f32):
      %503 = "math.exp"(%arg579) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      "linalg.yield"(%503) : (f32) -> ()
    }) : (tensor<2xf32>, tensor<2xf32>) -> tensor<2xf32>
    %40 = "tensor.empty"() : () -> tensor<2x1xf32>
    %41 = "linalg.generic"(%36, %40) <{indexing_maps = [#map8, #map9], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg577: f32, %arg578: f32):
      "linalg.yield"(%arg577) : (f32) -> ()
    }) : (tensor<2xf32>, tensor<2x1xf32>) -> tensor<2x1xf32>
    %42 = "tensor.empty"() : () -> tensor<1x2xf32>
    %43 = "linalg.generic"(%39, %42) <{indexing_maps = [#map10, #map9], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg575: f32, %arg576: f32):
      "linalg.yield"(%arg575) : (f32) -> ()
    }) : (tensor<2xf32>, tensor<1x2xf32>) -> tensor<1x2xf32>
    %44 = "tensor.empty"() : () -> tensor<2x2xf32>
    %45 = "linalg.generic"(%41, %44) <{indexing_maps = [#map11, #map9], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg573: f32, %arg574: f32):
      "linalg.yield"(%arg573) : (f32) -> ()
    }) : (tensor<2x1xf32>, tensor<2x2xf32>) -> tensor<2x2xf32>
    %46 = "linalg.generic"(%43, %44) <{indexing_maps = [#map12, #map9], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg571: f32, %arg572: f32):
      "linalg.yield"(%arg571) : (f32) -> ()
    }) : (tensor<1x2xf32>, tensor<2x2xf32>) -> tensor<2x2xf32>
    %47 = "linalg.generic"(%45, %46, %44) <{indexing_maps = [#map9, #map9, #map9], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg568: f32, %arg569: f32, %arg570: f32):
      %502 = "arith.mulf"(%arg568, %arg569) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%502) : (f32) -> ()
    }) : (tensor<2x2xf32>, tensor<2x2xf32>, tensor<2x2xf32>) -> tensor<2x2xf32>
    %48 = "linalg.generic"(%47, %44) <{indexing_maps = [#map9, #map9], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg566: f32, %arg567: f32):
      %501 = "math.cos"(%arg566) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      "linalg.yield"(%501) : (f32) -> ()
    }) : (tensor<2x2xf32>, tensor<2x2xf32>) -> tensor<2x2xf32>
    %49 = "linalg.generic"(%47, %44) <{indexing_maps = [#map9, #map9], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg564: f32, %arg565: f32):
      %500 = "math.sin"(%arg564) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      "linalg.yield"(%500) : (f32) -> ()
    }) : (tensor<2x2xf32>, tensor<2x2xf32>) -> tensor<2x2xf32>
    %50 = "linalg.fill"(%3, %14) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg562: f32, %arg563: f32):
      "linalg.yield"(%arg562) : (f32) -> ()
    }) : (f32, tensor<12x2x48xf32>) -> tensor<12x2x48xf32>
    %51 = "linalg.generic"(%34, %arg7, %50) <{indexing_maps = [#map13, #map14, #map15], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg559: f32, %arg560: f32, %arg561: f32):
      %498 = "arith.mulf"(%arg559, %arg560) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %499 = "arith.addf"(%arg561, %498) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%499) : (f32) -> ()
    }) : (tensor<12x2x48xf32>, tensor<48x48xf32>, tensor<12x2x48xf32>) -> tensor<12x2x48xf32>
    %52 = "tensor.expand_shape"(%51) <{reassociation = [[0], [1], [2, 3]], static_output_shape = array<i64: 12, 2, 12, 4>}> : (tensor<12x2x48xf32>) -> tensor<12x2x12x4xf32>
    %53 = "linalg.generic"(%34, %arg5, %50) <{indexing_maps = [#map13, #map14, #map15], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg556: f32, %arg557: f32, %arg558: f32):
      %496 = "arith.mulf"(%arg556, %arg557) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %497 = "arith.addf"(%arg558, %496) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%497) : (f32) -> ()
    }) : (tensor<12x2x48xf32>, tensor<48x48xf32>, tensor<12x2x48xf32>) -> tensor<12x2x48xf32>
    %54 = "tensor.expand_shape"(%53) <{reassociation = [[0], [1], [2, 3]], static_output_shape = array<i64: 12, 2, 12, 4>}> : (tensor<12x2x48xf32>) -> tensor<12x2x12x4xf32>
    %55 = "linalg.generic"(%34, %arg8, %50) <{indexing_maps = [#map13, #map14, #map15], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg553: f32, %arg554: f32, %arg555: f32):
      %494 = "arith.mulf"(%arg553, %arg554) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %495 = "arith.addf"(%arg555, %494) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%495) : (f32) -> ()
    }) : (tensor<12x2x48xf32>, tensor<48x48xf32>, tensor<12x2x48xf32>) -> tensor<12x2x48xf32>
    %56 = "tensor.expand_shape"(%55) <{reassociation = [[0], [1], [2, 3]], static_output_shape = array<i64: 12, 2, 12, 4>}> : (tensor<12x2x48xf32>) -> tensor<12x2x12x4xf32>
    %57 = "tensor.extract_slice"(%52) <{operandSegmentSizes = array<i32: 1, 0, 0, 0>, static_offsets = array<i64: 0, 0, 0, 0>, static_sizes = array<i64: 12, 2, 12, 2>, static_strides = array<i64: 1, 1, 1, 1>}> : (tensor<12x2x12x4xf32>) -> tensor<12x2x12x2xf32>
    %58 = "tensor.extract_slice"(%52) <{operandSegmentSizes = array<i32: 1, 0, 0, 0>, static_offsets = array<i64: 0, 0, 0, 2>, static_sizes = array<i64: 12, 2, 12, 2>, static_strides = array<i64: 1, 1, 1, 1>}> : (tensor<12x2x12x4xf32>) -> tensor<12x2x12x2xf32>
    %59 = "tensor.empty"() : () -> tensor<1x2x1x2xf32>
    %60 = "linalg.generic"(%48, %59) <{indexing_maps = [#map16, #map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg551: f32, %arg552: f32):
      "linalg.yield"(%arg551) : (f32) -> ()
    }) : (tensor<2x2xf32>, tensor<1x2x1x2xf32>) -> tensor<1x2x1x2xf32>
    %61 = "linalg.generic"(%49, %59) <{indexing_maps = [#map16, #map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg549: f32, %arg550: f32):
      "linalg.yield"(%arg549) : (f32) -> ()
    }) : (tensor<2x2xf32>, tensor<1x2x1x2xf32>) -> tensor<1x2x1x2xf32>
    %62 = "tensor.empty"() : () -> tensor<12x2x12x2xf32>
    %63 = "linalg.generic"(%60, %62) <{indexing_maps = [#map18, #map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg547: f32, %arg548: f32):
      "linalg.yield"(%arg547) : (f32) -> ()
    }) : (tensor<1x2x1x2xf32>, tensor<12x2x12x2xf32>) -> tensor<12x2x12x2xf32>
    %64 = "linalg.generic"(%57, %63, %62) <{indexing_maps = [#map17, #map17, #map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg544: f32, %arg545: f32, %arg546: f32):
      %493 = "arith.mulf"(%arg544, %arg545) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%493) : (f32) -> ()
    }) : (tensor<12x2x12x2xf32>, tensor<12x2x12x2xf32>, tensor<12x2x12x2xf32>) -> tensor<12x2x12x2xf32>
    %65 = "linalg.generic"(%61, %62) <{indexing_maps = [#map18, #map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg542: f32, %arg543: f32):
      "linalg.yield"(%arg542) : (f32) -> ()
    }) : (tensor<1x2x1x2xf32>, tensor<12x2x12x2xf32>) -> tensor<12x2x12x2xf32>
    %66 = "linalg.generic"(%58, %65, %62) <{indexing_maps = [#map17, #map17, #map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg539: f32, %arg540: f32, %arg541: f32):
      %492 = "arith.mulf"(%arg539, %arg540) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%492) : (f32) -> ()
    }) : (tensor<12x2x12x2xf32>, tensor<12x2x12x2xf32>, tensor<12x2x12x2xf32>) -> tensor<12x2x12x2xf32>
    %67 = "linalg.generic"(%64, %66, %62) <{indexing_maps = [#map17, #map17, #map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg536: f32, %arg537: f32, %arg538: f32):
      %491 = "arith.subf"(%arg536, %arg537) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%491) : (f32) -> ()
    }) : (tensor<12x2x12x2xf32>, tensor<12x2x12x2xf32>, tensor<12x2x12x2xf32>) -> tensor<12x2x12x2xf32>
    %68 = "linalg.generic"(%58, %63, %62) <{indexing_maps = [#map17, #map17, #map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg533: f32, %arg534: f32, %arg535: f32):
      %490 = "arith.mulf"(%arg533, %arg534) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%490) : (f32) -> ()
    }) : (tensor<12x2x12x2xf32>, tensor<12x2x12x2xf32>, tensor<12x2x12x2xf32>) -> tensor<12x2x12x2xf32>
    %69 = "linalg.generic"(%57, %65, %62) <{indexing_maps = [#map17, #map17, #map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg530: f32, %arg531: f32, %arg532: f32):
      %489 = "arith.mulf"(%arg530, %arg531) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%489) : (f32) -> ()
    }) : (tensor<12x2x12x2xf32>, tensor<12x2x12x2xf32>, tensor<12x2x12x2xf32>) -> tensor<12x2x12x2xf32>
    %70 = "linalg.generic"(%68, %69, %62) <{indexing_maps = [#map17, #map17, #map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg527: f32, %arg528: f32, %arg529: f32):
      %488 = "arith.addf"(%arg527, %arg528) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%488) : (f32) -> ()
    }) : (tensor<12x2x12x2xf32>, tensor<12x2x12x2xf32>, tensor<12x2x12x2xf32>) -> tensor<12x2x12x2xf32>
    %71 = "tensor.empty"() : () -> tensor<12x2x12x4xf32>
    %72 = "linalg.generic"(%71) <{indexing_maps = [#map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 0, 1>}> ({
    ^bb0(%arg526: f32):
      %479 = "linalg.index"() <{dim = 0 : i64}> : () -> index
      %480 = "linalg.index"() <{dim = 1 : i64}> : () -> index
      %481 = "linalg.index"() <{dim = 2 : i64}> : () -> index
      %482 = "linalg.index"() <{dim = 3 : i64}> : () -> index
      %483 = "arith.cmpi"(%482, %0) <{predicate = 6 : i64}> : (index, index) -> i1
      %484 = "scf.if"(%483) ({
        %487 = "tensor.extract"(%67, %479, %480, %481, %482) : (tensor<12x2x12x2xf32>, index, index, index, index) -> f32
        "scf.yield"(%487) : (f32) -> ()
      }, {
        %485 = "arith.subi"(%482, %0) <{overflowFlags = #arith.overflow<none>}> : (index, index) -> index
        %486 = "tensor.extract"(%70, %479, %480, %481, %485) : (tensor<12x2x12x2xf32>, index, index, index, index) -> f32
        "scf.yield"(%486) : (f32) -> ()
      }) : (i1) -> f32
      "linalg.yield"(%484) : (f32) -> ()
    }) : (tensor<12x2x12x4xf32>) -> tensor<12x2x12x4xf32>
    %73 = "tensor.extract_slice"(%54) <{operandSegmentSizes = array<i32: 1, 0, 0, 0>, static_offsets = array<i64: 0, 0, 0, 0>, static_sizes = array<i64: 12, 2, 12, 2>, static_strides = array<i64: 1, 1, 1, 1>}> : (tensor<12x2x12x4xf32>) -> tensor<12x2x12x2xf32>
    %74 = "tensor.extract_slice"(%54) <{operandSegmentSizes = array<i32: 1, 0, 0, 0>, static_offsets = array<i64: 0, 0, 0, 2>, static_sizes = array<i64: 12, 2, 12, 2>, static_strides = array<i64: 1, 1, 1, 1>}> : (tensor<12x2x12x4xf32>) -> tensor<12x2x12x2xf32>
    %75 = "linalg.generic"(%73, %63, %62) <{indexing_maps = [#map17, #map17, #map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg523: f32, %arg524: f32, %arg525: f32):
      %478 = "arith.mulf"(%arg523, %arg524) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%478) : (f32) -> ()
    }) : (tensor<12x2x12x2xf32>, tensor<12x2x12x2xf32>, tensor<12x2x12x2xf32>) -> tensor<12x2x12x2xf32>
    %76 = "linalg.generic"(%74, %65, %62) <{indexing_maps = [#map17, #map17, #map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg520: f32, %arg521: f32, %arg522: f32):
      %477 = "arith.mulf"(%arg520, %arg521) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%477) : (f32) -> ()
    }) : (tensor<12x2x12x2xf32>, tensor<12x2x12x2xf32>, tensor<12x2x12x2xf32>) -> tensor<12x2x12x2xf32>
    %77 = "linalg.generic"(%75, %76, %62) <{indexing_maps = [#map17, #map17, #map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg517: f32, %arg518: f32, %arg519: f32):
      %476 = "arith.subf"(%arg517, %arg518) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%476) : (f32) -> ()
    }) : (tensor<12x2x12x2xf32>, tensor<12x2x12x2xf32>, tensor<12x2x12x2xf32>) -> tensor<12x2x12x2xf32>
    %78 = "linalg.generic"(%74, %63, %62) <{indexing_maps = [#map17, #map17, #map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg514: f32, %arg515: f32, %arg516: f32):
      %475 = "arith.mulf"(%arg514, %arg515) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%475) : (f32) -> ()
    }) : (tensor<12x2x12x2xf32>, tensor<12x2x12x2xf32>, tensor<12x2x12x2xf32>) -> tensor<12x2x12x2xf32>
    %79 = "linalg.generic"(%73, %65, %62) <{indexing_maps = [#map17, #map17, #map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg511: f32, %arg512: f32, %arg513: f32):
      %474 = "arith.mulf"(%arg511, %arg512) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%474) : (f32) -> ()
    }) : (tensor<12x2x12x2xf32>, tensor<12x2x12x2xf32>, tensor<12x2x12x2xf32>) -> tensor<12x2x12x2xf32>
    %80 = "linalg.generic"(%78, %79, %62) <{indexing_maps = [#map17, #map17, #map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg508: f32, %arg509: f32, %arg510: f32):
      %473 = "arith.addf"(%arg508, %arg509) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%473) : (f32) -> ()
    }) : (tensor<12x2x12x2xf32>, tensor<12x2x12x2xf32>, tensor<12x2x12x2xf32>) -> tensor<12x2x12x2xf32>
    %81 = "linalg.generic"(%71) <{indexing_maps = [#map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 0, 1>}> ({
    ^bb0(%arg507: f32):
      %464 = "linalg.index"() <{dim = 0 : i64}> : () -> index
      %465 = "linalg.index"() <{dim = 1 : i64}> : () -> index
      %466 = "linalg.index"() <{dim = 2 : i64}> : () -> index
      %467 = "linalg.index"() <{dim = 3 : i64}> : () -> index
      %468 = "arith.cmpi"(%467, %0) <{predicate = 6 : i64}> : (index, index) -> i1
      %469 = "scf.if"(%468) ({
        %472 = "tensor.extract"(%77, %464, %465, %466, %467) : (tensor<12x2x12x2xf32>, index, index, index, index) -> f32
        "scf.yield"(%472) : (f32) -> ()
      }, {
        %470 = "arith.subi"(%467, %0) <{overflowFlags = #arith.overflow<none>}> : (index, index) -> index
        %471 = "tensor.extract"(%80, %464, %465, %466, %470) : (tensor<12x2x12x2xf32>, index, index, index, index) -> f32
        "scf.yield"(%471) : (f32) -> ()
      }) : (i1) -> f32
      "linalg.yield"(%469) : (f32) -> ()
    }) : (tensor<12x2x12x4xf32>) -> tensor<12x2x12x4xf32>
    %82 = "tensor.expand_shape"(%72) <{reassociation = [[0], [1], [2], [3, 4]], static_output_shape = array<i64: 12, 2, 12, 1, 4>}> : (tensor<12x2x12x4xf32>) -> tensor<12x2x12x1x4xf32>
    %83 = "tensor.empty"() : () -> tensor<12x12x2x2x1xf32>
    %84 = "linalg.fill"(%3, %83) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg505: f32, %arg506: f32):
      "linalg.yield"(%arg505) : (f32) -> ()
    }) : (f32, tensor<12x12x2x2x1xf32>) -> tensor<12x12x2x2x1xf32>
    %85 = "linalg.generic"(%81, %82, %84) <{indexing_maps = [#map19, #map20, #map21], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg502: f32, %arg503: f32, %arg504: f32):
      %462 = "arith.mulf"(%arg502, %arg503) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %463 = "arith.addf"(%arg504, %462) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%463) : (f32) -> ()
    }) : (tensor<12x2x12x4xf32>, tensor<12x2x12x1x4xf32>, tensor<12x12x2x2x1xf32>) -> tensor<12x12x2x2x1xf32>
    %86 = "tensor.empty"() : () -> tensor<12x12x1x2x2xf32>
    %87 = "linalg.generic"(%85, %86) <{indexing_maps = [#map22, #map23], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg500: f32, %arg501: f32):
      "linalg.yield"(%arg500) : (f32) -> ()
    }) : (tensor<12x12x2x2x1xf32>, tensor<12x12x1x2x2xf32>) -> tensor<12x12x1x2x2xf32>
    %88 = "linalg.generic"(%8, %86) <{indexing_maps = [#map24, #map23], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg498: f32, %arg499: f32):
      "linalg.yield"(%arg498) : (f32) -> ()
    }) : (tensor<f32>, tensor<12x12x1x2x2xf32>) -> tensor<12x12x1x2x2xf32>
    %89 = "linalg.generic"(%87, %88, %86) <{indexing_maps = [#map23, #map23, #map23], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg495: f32, %arg496: f32, %arg497: f32):
      %461 = "arith.mulf"(%arg495, %arg496) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%461) : (f32) -> ()
    }) : (tensor<12x12x1x2x2xf32>, tensor<12x12x1x2x2xf32>, tensor<12x12x1x2x2xf32>) -> tensor<12x12x1x2x2xf32>
    %90 = "tensor.empty"() : () -> tensor<2x2xi32>
    %91 = "linalg.generic"(%90) <{indexing_maps = [#map9], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 0, 1>}> ({
    ^bb0(%arg494: i32):
      %459 = "linalg.index"() <{dim = 0 : i64}> : () -> index
      %460 = "arith.index_cast"(%459) : (index) -> i32
      "linalg.yield"(%460) : (i32) -> ()
    }) : (tensor<2x2xi32>) -> tensor<2x2xi32>
    %92 = "linalg.generic"(%90) <{indexing_maps = [#map9], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 0, 1>}> ({
    ^bb0(%arg493: i32):
      %457 = "linalg.index"() <{dim = 1 : i64}> : () -> index
      %458 = "arith.index_cast"(%457) : (index) -> i32
      "linalg.yield"(%458) : (i32) -> ()
    }) : (tensor<2x2xi32>) -> tensor<2x2xi32>
    %93 = "tensor.empty"() : () -> tensor<2x2xi1>
    %94 = "linalg.generic"(%91, %92, %93) <{indexing_maps = [#map9, #map9, #map9], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg490: i32, %arg491: i32, %arg492: i1):
      %456 = "arith.cmpi"(%arg490, %arg491) <{predicate = 5 : i64}> : (i32, i32) -> i1
      "linalg.yield"(%456) : (i1) -> ()
    }) : (tensor<2x2xi32>, tensor<2x2xi32>, tensor<2x2xi1>) -> tensor<2x2xi1>
    %95 = "tensor.empty"() : () -> tensor<12x12x1x2x2xi1>
    %96 = "linalg.generic"(%94, %95) <{indexing_maps = [#map25, #map23], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg488: i1, %arg489: i1):
      "linalg.yield"(%arg488) : (i1) -> ()
    }) : (tensor<2x2xi1>, tensor<12x12x1x2x2xi1>) -> tensor<12x12x1x2x2xi1>
    %97 = "linalg.generic"(%7, %86) <{indexing_maps = [#map24, #map23], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg486: f32, %arg487: f32):
      "linalg.yield"(%arg486) : (f32) -> ()
    }) : (tensor<f32>, tensor<12x12x1x2x2xf32>) -> tensor<12x12x1x2x2xf32>
    %98 = "linalg.generic"(%96, %89, %97, %86) <{indexing_maps = [#map23, #map23, #map23, #map23], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 3, 1>}> ({
    ^bb0(%arg482: i1, %arg483: f32, %arg484: f32, %arg485: f32):
      %455 = "arith.select"(%arg482, %arg483, %arg484) : (i1, f32, f32) -> f32
      "linalg.yield"(%455) : (f32) -> ()
    }) : (tensor<12x12x1x2x2xi1>, tensor<12x12x1x2x2xf32>, tensor<12x12x1x2x2xf32>, tensor<12x12x1x2x2xf32>) -> tensor<12x12x1x2x2xf32>
    %99 = "tensor.empty"() : () -> tensor<12x12x1x2xf32>
    %100 = "linalg.fill"(%2, %99) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg480: f32, %arg481: f32):
      "linalg.yield"(%arg480) : (f32) -> ()
    }) : (f32, tensor<12x12x1x2xf32>) -> tensor<12x12x1x2xf32>
    %101 = "linalg.generic"(%98, %100) <{indexing_maps = [#map23, #map26], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg478: f32, %arg479: f32):
      %454 = "arith.maximumf"(%arg479, %arg478) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%454) : (f32) -> ()
    }) : (tensor<12x12x1x2x2xf32>, tensor<12x12x1x2xf32>) -> tensor<12x12x1x2xf32>
    %102 = "tensor.empty"() : () -> tensor<12x12x1x2x1xf32>
    %103 = "linalg.generic"(%101, %102) <{indexing_maps = [#map26, #map23], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg476: f32, %arg477: f32):
      "linalg.yield"(%arg476) : (f32) -> ()
    }) : (tensor<12x12x1x2xf32>, tensor<12x12x1x2x1xf32>) -> tensor<12x12x1x2x1xf32>
    %104 = "linalg.generic"(%103, %86) <{indexing_maps = [#map27, #map23], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg474: f32, %arg475: f32):
      "linalg.yield"(%arg474) : (f32) -> ()
    }) : (tensor<12x12x1x2x1xf32>, tensor<12x12x1x2x2xf32>) -> tensor<12x12x1x2x2xf32>
    %105 = "linalg.generic"(%98, %104, %86) <{indexing_maps = [#map23, #map23, #map23], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg471: f32, %arg472: f32, %arg473: f32):
      %453 = "arith.subf"(%arg471, %arg472) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%453) : (f32) -> ()
    }) : (tensor<12x12x1x2x2xf32>, tensor<12x12x1x2x2xf32>, tensor<12x12x1x2x2xf32>) -> tensor<12x12x1x2x2xf32>
    %106 = "linalg.generic"(%105, %86) <{indexing_maps = [#map23, #map23], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg469: f32, %arg470: f32):
      %452 = "math.exp"(%arg469) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      "linalg.yield"(%452) : (f32) -> ()
    }) : (tensor<12x12x1x2x2xf32>, tensor<12x12x1x2x2xf32>) -> tensor<12x12x1x2x2xf32>
    %107 = "linalg.fill"(%3, %99) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg467: f32, %arg468: f32):
      "linalg.yield"(%arg467) : (f32) -> ()
    }) : (f32, tensor<12x12x1x2xf32>) -> tensor<12x12x1x2xf32>
    %108 = "linalg.generic"(%106, %107) <{indexing_maps = [#map23, #map26], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg465: f32, %arg466: f32):
      %451 = "arith.addf"(%arg466, %arg465) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%451) : (f32) -> ()
    }) : (tensor<12x12x1x2x2xf32>, tensor<12x12x1x2xf32>) -> tensor<12x12x1x2xf32>
    %109 = "linalg.generic"(%108, %102) <{indexing_maps = [#map26, #map23], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg463: f32, %arg464: f32):
      "linalg.yield"(%arg463) : (f32) -> ()
    }) : (tensor<12x12x1x2xf32>, tensor<12x12x1x2x1xf32>) -> tensor<12x12x1x2x1xf32>
    %110 = "linalg.generic"(%109, %86) <{indexing_maps = [#map27, #map23], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg461: f32, %arg462: f32):
      "linalg.yield"(%arg461) : (f32) -> ()
    }) : (tensor<12x12x1x2x1xf32>, tensor<12x12x1x2x2xf32>) -> tensor<12x12x1x2x2xf32>
    %111 = "linalg.generic"(%106, %110, %86) <{indexing_maps = [#map23, #map23, #map23], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg458: f32, %arg459: f32, %arg460: f32):
      %450 = "arith.divf"(%arg458, %arg459) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%450) : (f32) -> ()
    }) : (tensor<12x12x1x2x2xf32>, tensor<12x12x1x2x2xf32>, tensor<12x12x1x2x2xf32>) -> tensor<12x12x1x2x2xf32>
    %112 = "linalg.generic"(%109, %109, %102) <{indexing_maps = [#map23, #map23, #map23], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg455: f32, %arg456: f32, %arg457: f32):
      %449 = "arith.mulf"(%arg455, %arg456) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%449) : (f32) -> ()
    }) : (tensor<12x12x1x2x1xf32>, tensor<12x12x1x2x1xf32>, tensor<12x12x1x2x1xf32>) -> tensor<12x12x1x2x1xf32>
    %113 = "linalg.generic"(%6, %102) <{indexing_maps = [#map24, #map23], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg453: f32, %arg454: f32):
      "linalg.yield"(%arg453) : (f32) -> ()
    }) : (tensor<f32>, tensor<12x12x1x2x1xf32>) -> tensor<12x12x1x2x1xf32>
    %114 = "linalg.generic"(%113, %112, %102) <{indexing_maps = [#map23, #map23, #map23], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg450: f32, %arg451: f32, %arg452: f32):
      %448 = "arith.divf"(%arg450, %arg451) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%448) : (f32) -> ()
    }) : (tensor<12x12x1x2x1xf32>, tensor<12x12x1x2x1xf32>, tensor<12x12x1x2x1xf32>) -> tensor<12x12x1x2x1xf32>
    %115 = "tensor.empty"() : () -> tensor<12x12x4x1x2xf32>
    %116 = "linalg.fill"(%3, %115) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg448: f32, %arg449: f32):
      "linalg.yield"(%arg448) : (f32) -> ()
    }) : (f32, tensor<12x12x4x1x2xf32>) -> tensor<12x12x4x1x2xf32>
    %117 = "linalg.generic"(%56, %111, %116) <{indexing_maps = [#map28, #map29, #map21], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg445: f32, %arg446: f32, %arg447: f32):
      %446 = "arith.mulf"(%arg445, %arg446) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %447 = "arith.addf"(%arg447, %446) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%447) : (f32) -> ()
    }) : (tensor<12x2x12x4xf32>, tensor<12x12x1x2x2xf32>, tensor<12x12x4x1x2xf32>) -> tensor<12x12x4x1x2xf32>
    %118 = "tensor.empty"() : () -> tensor<12x2x12x1x4xf32>
    %119 = "linalg.generic"(%117, %118) <{indexing_maps = [#map30, #map23], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg443: f32, %arg444: f32):
      "linalg.yield"(%arg443) : (f32) -> ()
    }) : (tensor<12x12x4x1x2xf32>, tensor<12x2x12x1x4xf32>) -> tensor<12x2x12x1x4xf32>
    %120 = "tensor.collapse_shape"(%119) <{reassociation = [[0], [1], [2, 3, 4]]}> : (tensor<12x2x12x1x4xf32>) -> tensor<12x2x48xf32>
    %121 = "linalg.generic"(%120, %arg6, %50) <{indexing_maps = [#map13, #map14, #map15], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg440: f32, %arg441: f32, %arg442: f32):
      %444 = "arith.mulf"(%arg440, %arg441) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %445 = "arith.addf"(%arg442, %444) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%445) : (f32) -> ()
    }) : (tensor<12x2x48xf32>, tensor<48x48xf32>, tensor<12x2x48xf32>) -> tensor<12x2x48xf32>
    %122 = "linalg.generic"(%arg0, %121, %14) <{indexing_maps = [#map, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg437: f32, %arg438: f32, %arg439: f32):
      %443 = "arith.addf"(%arg437, %arg438) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%443) : (f32) -> ()
    }) : (tensor<12x2x48xf32>, tensor<12x2x48xf32>, tensor<12x2x48xf32>) -> tensor<12x2x48xf32>
    %123 = "linalg.generic"(%122, %122, %14) <{indexing_maps = [#map, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg434: f32, %arg435: f32, %arg436: f32):
      %442 = "arith.mulf"(%arg434, %arg435) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%442) : (f32) -> ()
    }) : (tensor<12x2x48xf32>, tensor<12x2x48xf32>, tensor<12x2x48xf32>) -> tensor<12x2x48xf32>
    %124 = "linalg.generic"(%123, %17) <{indexing_maps = [#map, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg432: f32, %arg433: f32):
      %441 = "arith.addf"(%arg433, %arg432) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%441) : (f32) -> ()
    }) : (tensor<12x2x48xf32>, tensor<12x2xf32>) -> tensor<12x2xf32>
    %125 = "linalg.generic"(%124, %19) <{indexing_maps = [#map1, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg430: f32, %arg431: f32):
      "linalg.yield"(%arg430) : (f32) -> ()
    }) : (tensor<12x2xf32>, tensor<12x2x1xf32>) -> tensor<12x2x1xf32>
    %126 = "linalg.generic"(%125, %21, %19) <{indexing_maps = [#map, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg427: f32, %arg428: f32, %arg429: f32):
      %440 = "arith.divf"(%arg427, %arg428) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%440) : (f32) -> ()
    }) : (tensor<12x2x1xf32>, tensor<12x2x1xf32>, tensor<12x2x1xf32>) -> tensor<12x2x1xf32>
    %127 = "linalg.generic"(%126, %23, %19) <{indexing_maps = [#map, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg424: f32, %arg425: f32, %arg426: f32):
      %439 = "arith.addf"(%arg424, %arg425) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%439) : (f32) -> ()
    }) : (tensor<12x2x1xf32>, tensor<12x2x1xf32>, tensor<12x2x1xf32>) -> tensor<12x2x1xf32>
    %128 = "linalg.generic"(%127, %19) <{indexing_maps = [#map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg422: f32, %arg423: f32):
      %438 = "math.rsqrt"(%arg422) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      "linalg.yield"(%438) : (f32) -> ()
    }) : (tensor<12x2x1xf32>, tensor<12x2x1xf32>) -> tensor<12x2x1xf32>
    %129 = "linalg.generic"(%128, %127, %19) <{indexing_maps = [#map, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg419: f32, %arg420: f32, %arg421: f32):
      %437 = "arith.divf"(%arg419, %arg420) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%437) : (f32) -> ()
    }) : (tensor<12x2x1xf32>, tensor<12x2x1xf32>, tensor<12x2x1xf32>) -> tensor<12x2x1xf32>
    %130 = "linalg.generic"(%27, %129, %19) <{indexing_maps = [#map, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg416: f32, %arg417: f32, %arg418: f32):
      %436 = "arith.mulf"(%arg416, %arg417) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%436) : (f32) -> ()
    }) : (tensor<12x2x1xf32>, tensor<12x2x1xf32>, tensor<12x2x1xf32>) -> tensor<12x2x1xf32>
    %131 = "linalg.generic"(%128, %14) <{indexing_maps = [#map3, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg414: f32, %arg415: f32):
      "linalg.yield"(%arg414) : (f32) -> ()
    }) : (tensor<12x2x1xf32>, tensor<12x2x48xf32>) -> tensor<12x2x48xf32>
    %132 = "linalg.generic"(%122, %131, %14) <{indexing_maps = [#map, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg411: f32, %arg412: f32, %arg413: f32):
      %435 = "arith.mulf"(%arg411, %arg412) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%435) : (f32) -> ()
    }) : (tensor<12x2x48xf32>, tensor<12x2x48xf32>, tensor<12x2x48xf32>) -> tensor<12x2x48xf32>
    %133 = "linalg.generic"(%arg2, %31) <{indexing_maps = [#map4, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg409: f32, %arg410: f32):
      "linalg.yield"(%arg409) : (f32) -> ()
    }) : (tensor<48xf32>, tensor<1x1x48xf32>) -> tensor<1x1x48xf32>
    %134 = "linalg.generic"(%133, %14) <{indexing_maps = [#map5, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg407: f32, %arg408: f32):
      "linalg.yield"(%arg407) : (f32) -> ()
    }) : (tensor<1x1x48xf32>, tensor<12x2x48xf32>) -> tensor<12x2x48xf32>
    %135 = "linalg.generic"(%132, %134, %14) <{indexing_maps = [#map, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg404: f32, %arg405: f32, %arg406: f32):
      %434 = "arith.mulf"(%arg404, %arg405) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%434) : (f32) -> ()
    }) : (tensor<12x2x48xf32>, tensor<12x2x48xf32>, tensor<12x2x48xf32>) -> tensor<12x2x48xf32>
    %136 = "tensor.empty"() : () -> tensor<12x2x192xf32>
    %137 = "linalg.fill"(%3, %136) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg402: f32, %arg403: f32):
      "linalg.yield"(%arg402) : (f32) -> ()
    }) : (f32, tensor<12x2x192xf32>) -> tensor<12x2x192xf32>
    %138 = "linalg.generic"(%135, %arg3, %137) <{indexing_maps = [#map13, #map14, #map15], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg399: f32, %arg400: f32, %arg401: f32):
      %432 = "arith.mulf"(%arg399, %arg400) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %433 = "arith.addf"(%arg401, %432) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%433) : (f32) -> ()
    }) : (tensor<12x2x48xf32>, tensor<48x192xf32>, tensor<12x2x192xf32>) -> tensor<12x2x192xf32>
    %139 = "linalg.generic"(%8, %136) <{indexing_maps = [#map2, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg397: f32, %arg398: f32):
      "linalg.yield"(%arg397) : (f32) -> ()
    }) : (tensor<f32>, tensor<12x2x192xf32>) -> tensor<12x2x192xf32>
    %140 = "linalg.generic"(%139, %138, %136) <{indexing_maps = [#map, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg394: f32, %arg395: f32, %arg396: f32):
      %431 = "arith.mulf"(%arg394, %arg395) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%431) : (f32) -> ()
    }) : (tensor<12x2x192xf32>, tensor<12x2x192xf32>, tensor<12x2x192xf32>) -> tensor<12x2x192xf32>
    %141 = "linalg.generic"(%5, %136) <{indexing_maps = [#map2, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg392: f32, %arg393: f32):
      "linalg.yield"(%arg392) : (f32) -> ()
    }) : (tensor<f32>, tensor<12x2x192xf32>) -> tensor<12x2x192xf32>
    %142 = "linalg.generic"(%141, %138, %136) <{indexing_maps = [#map, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg389: f32, %arg390: f32, %arg391: f32):
      %430 = "arith.mulf"(%arg389, %arg390) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%430) : (f32) -> ()
    }) : (tensor<12x2x192xf32>, tensor<12x2x192xf32>, tensor<12x2x192xf32>) -> tensor<12x2x192xf32>
    %143 = "linalg.generic"(%142, %138, %136) <{indexing_maps = [#map, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg386: f32, %arg387: f32, %arg388: f32):
      %429 = "arith.mulf"(%arg386, %arg387) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%429) : (f32) -> ()
    }) : (tensor<12x2x192xf32>, tensor<12x2x192xf32>, tensor<12x2x192xf32>) -> tensor<12x2x192xf32>
    %144 = "linalg.generic"(%143, %138, %136) <{indexing_maps = [#map, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg383: f32, %arg384: f32, %arg385: f32):
      %428 = "arith.mulf"(%arg383, %arg384) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%428) : (f32) -> ()
    }) : (tensor<12x2x192xf32>, tensor<12x2x192xf32>, tensor<12x2x192xf32>) -> tensor<12x2x192xf32>
    %145 = "linalg.generic"(%138, %144, %136) <{indexing_maps = [#map, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg380: f32, %arg381: f32, %arg382: f32):
      %427 = "arith.addf"(%arg380, %arg381) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%427) : (f32) -> ()
    }) : (tensor<12x2x192xf32>, tensor<12x2x192xf32>, tensor<12x2x192xf32>) -> tensor<12x2x192xf32>
    %146 = "linalg.generic"(%4, %136) <{indexing_maps = [#map2, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg378: f32, %arg379: f32):
      "linalg.yield"(%arg378) : (f32) -> ()
    }) : (tensor<f32>, tensor<12x2x192xf32>) -> tensor<12x2x192xf32>
    %147 = "linalg.generic"(%146, %145, %136) <{indexing_maps = [#map, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg375: f32, %arg376: f32, %arg377: f32):
      %426 = "arith.mulf"(%arg375, %arg376) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%426) : (f32) -> ()
    }) : (tensor<12x2x192xf32>, tensor<12x2x192xf32>, tensor<12x2x192xf32>) -> tensor<12x2x192xf32>
    %148 = "linalg.generic"(%147, %136) <{indexing_maps = [#map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg373: f32, %arg374: f32):
      %425 = "math.tanh"(%arg373) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      "linalg.yield"(%425) : (f32) -> ()
    }) : (tensor<12x2x192xf32>, tensor<12x2x192xf32>) -> tensor<12x2x192xf32>
    %149 = "linalg.generic"(%6, %136) <{indexing_maps = [#map2, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg371: f32, %arg372: f32):
      "linalg.yield"(%arg371) : (f32) -> ()
    }) : (tensor<f32>, tensor<12x2x192xf32>) -> tensor<12x2x192xf32>
    %150 = "linalg.generic"(%149, %148, %136) <{indexing_maps = [#map, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg368: f32, %arg369: f32, %arg370: f32):
      %424 = "arith.subf"(%arg368, %arg369) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%424) : (f32) -> ()
    }) : (tensor<12x2x192xf32>, tensor<12x2x192xf32>, tensor<12x2x192xf32>) -> tensor<12x2x192xf32>
    %151 = "linalg.generic"(%149, %148, %136) <{indexing_maps = [#map, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg365: f32, %arg366: f32, %arg367: f32):
      %423 = "arith.addf"(%arg365, %arg366) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%423) : (f32) -> ()
    }) : (tensor<12x2x192xf32>, tensor<12x2x192xf32>, tensor<12x2x192xf32>) -> tensor<12x2x192xf32>
    %152 = "linalg.generic"(%140, %151, %136) <{indexing_maps = [#map, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg362: f32, %arg363: f32, %arg364: f32):
      %422 = "arith.mulf"(%arg362, %arg363) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%422) : (f32) -> ()
    }) : (tensor<12x2x192xf32>, tensor<12x2x192xf32>, tensor<12x2x192xf32>) -> tensor<12x2x192xf32>
    %153 = "linalg.generic"(%152, %arg4, %50) <{indexing_maps = [#map13, #map14, #map15], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg359: f32, %arg360: f32, %arg361: f32):
      %420 = "arith.mulf"(%arg359, %arg360) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %421 = "arith.addf"(%arg361, %420) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%421) : (f32) -> ()
    }) : (tensor<12x2x192xf32>, tensor<192x48xf32>, tensor<12x2x48xf32>) -> tensor<12x2x48xf32>
    %154 = "linalg.generic"(%122, %153, %14) <{indexing_maps = [#map, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg356: f32, %arg357: f32, %arg358: f32):
      %419 = "arith.addf"(%arg356, %arg357) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%419) : (f32) -> ()
    }) : (tensor<12x2x48xf32>, tensor<12x2x48xf32>, tensor<12x2x48xf32>) -> tensor<12x2x48xf32>
    %155 = "linalg.generic"(%154, %154, %14) <{indexing_maps = [#map, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg353: f32, %arg354: f32, %arg355: f32):
      %418 = "arith.mulf"(%arg353, %arg354) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%418) : (f32) -> ()
    }) : (tensor<12x2x48xf32>, tensor<12x2x48xf32>, tensor<12x2x48xf32>) -> tensor<12x2x48xf32>
    %156 = "tensor.empty"() : () -> tensor<f32>
    %157 = "linalg.fill"(%3, %156) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg351: f32, %arg352: f32):
      "linalg.yield"(%arg351) : (f32) -> ()
    }) : (f32, tensor<f32>) -> tensor<f32>
    %158 = "linalg.generic"(%155, %157) <{indexing_maps = [#map, #map2], iterator_types = [#linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg349: f32, %arg350: f32):
      %417 = "arith.addf"(%arg350, %arg349) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%417) : (f32) -> ()
    }) : (tensor<12x2x48xf32>, tensor<f32>) -> tensor<f32>
    %159 = "linalg.generic"(%158, %156) <{indexing_maps = [#map31, #map31], iterator_types = [], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg347: f32, %arg348: f32):
      %416 = "arith.mulf"(%arg347, %1) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%416) : (f32) -> ()
    }) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    %160 = "linalg.generic"(%156) <{indexing_maps = [#map31], iterator_types = [], operandSegmentSizes = array<i32: 0, 1>}> ({
    ^bb0(%arg346: f32):
      "linalg.yield"(%1) : (f32) -> ()
    }) : (tensor<f32>) -> tensor<f32>
    %161 = "linalg.generic"(%160, %14) <{indexing_maps = [#map2, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg344: f32, %arg345: f32):
      "linalg.yield"(%arg344) : (f32) -> ()
    }) : (tensor<f32>, tensor<12x2x48xf32>) -> tensor<12x2x48xf32>
    %162 = "linalg.generic"(%154, %161, %14) <{indexing_maps = [#map, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg341: f32, %arg342: f32, %arg343: f32):
      %415 = "arith.mulf"(%arg341, %arg342) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%415) : (f32) -> ()
    }) : (tensor<12x2x48xf32>, tensor<12x2x48xf32>, tensor<12x2x48xf32>) -> tensor<12x2x48xf32>
    %163 = "linalg.generic"(%161, %154, %14) <{indexing_maps = [#map, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg338: f32, %arg339: f32, %arg340: f32):
      %414 = "arith.mulf"(%arg338, %arg339) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%414) : (f32) -> ()
    }) : (tensor<12x2x48xf32>, tensor<12x2x48xf32>, tensor<12x2x48xf32>) -> tensor<12x2x48xf32>
    %164 = "linalg.generic"(%162, %163, %14) <{indexing_maps = [#map, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg335: f32, %arg336: f32, %arg337: f32):
      %413 = "arith.addf"(%arg335, %arg336) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%413) : (f32) -> ()
    }) : (tensor<12x2x48xf32>, tensor<12x2x48xf32>, tensor<12x2x48xf32>) -> tensor<12x2x48xf32>
    %165 = "tensor.empty"() : () -> tensor<48x192xf32>
    %166 = "linalg.fill"(%3, %165) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg333: f32, %arg334: f32):
      "linalg.yield"(%arg333) : (f32) -> ()
    }) : (f32, tensor<48x192xf32>) -> tensor<48x192xf32>
    %167 = "linalg.generic"(%164, %152, %166) <{indexing_maps = [#map32, #map33, #map34], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg330: f32, %arg331: f32, %arg332: f32):
      %411 = "arith.mulf"(%arg330, %arg331) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %412 = "arith.addf"(%arg332, %411) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%412) : (f32) -> ()
    }) : (tensor<12x2x48xf32>, tensor<12x2x192xf32>, tensor<48x192xf32>) -> tensor<48x192xf32>
    %168 = "tensor.empty"() : () -> tensor<192x48xf32>
    %169 = "linalg.generic"(%167, %168) <{indexing_maps = [#map35, #map9], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg328: f32, %arg329: f32):
      "linalg.yield"(%arg328) : (f32) -> ()
    }) : (tensor<48x192xf32>, tensor<192x48xf32>) -> tensor<192x48xf32>
    %170 = "linalg.generic"(%164, %arg4, %137) <{indexing_maps = [#map13, #map36, #map15], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg325: f32, %arg326: f32, %arg327: f32):
      %409 = "arith.mulf"(%arg325, %arg326) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %410 = "arith.addf"(%arg327, %409) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%410) : (f32) -> ()
    }) : (tensor<12x2x48xf32>, tensor<192x48xf32>, tensor<12x2x192xf32>) -> tensor<12x2x192xf32>
    %171 = "linalg.generic"(%140, %170, %136) <{indexing_maps = [#map, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg322: f32, %arg323: f32, %arg324: f32):
      %408 = "arith.mulf"(%arg322, %arg323) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%408) : (f32) -> ()
    }) : (tensor<12x2x192xf32>, tensor<12x2x192xf32>, tensor<12x2x192xf32>) -> tensor<12x2x192xf32>
    %172 = "linalg.generic"(%170, %151, %136) <{indexing_maps = [#map, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg319: f32, %arg320: f32, %arg321: f32):
      %407 = "arith.mulf"(%arg319, %arg320) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%407) : (f32) -> ()
    }) : (tensor<12x2x192xf32>, tensor<12x2x192xf32>, tensor<12x2x192xf32>) -> tensor<12x2x192xf32>
    %173 = "linalg.generic"(%171, %150, %136) <{indexing_maps = [#map, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg316: f32, %arg317: f32, %arg318: f32):
      %406 = "arith.mulf"(%arg316, %arg317) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%406) : (f32) -> ()
    }) : (tensor<12x2x192xf32>, tensor<12x2x192xf32>, tensor<12x2x192xf32>) -> tensor<12x2x192xf32>
    %174 = "linalg.generic"(%173, %148, %136) <{indexing_maps = [#map, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg313: f32, %arg314: f32, %arg315: f32):
      %405 = "arith.mulf"(%arg313, %arg314) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%405) : (f32) -> ()
    }) : (tensor<12x2x192xf32>, tensor<12x2x192xf32>, tensor<12x2x192xf32>) -> tensor<12x2x192xf32>
    %175 = "linalg.generic"(%173, %174, %136) <{indexing_maps = [#map, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg310: f32, %arg311: f32, %arg312: f32):
      %404 = "arith.addf"(%arg310, %arg311) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%404) : (f32) -> ()
    }) : (tensor<12x2x192xf32>, tensor<12x2x192xf32>, tensor<12x2x192xf32>) -> tensor<12x2x192xf32>
    %176 = "linalg.generic"(%146, %175, %136) <{indexing_maps = [#map, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg307: f32, %arg308: f32, %arg309: f32):
      %403 = "arith.mulf"(%arg307, %arg308) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%403) : (f32) -> ()
    }) : (tensor<12x2x192xf32>, tensor<12x2x192xf32>, tensor<12x2x192xf32>) -> tensor<12x2x192xf32>
    %177 = "linalg.generic"(%143, %176, %136) <{indexing_maps = [#map, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg304: f32, %arg305: f32, %arg306: f32):
      %402 = "arith.mulf"(%arg304, %arg305) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%402) : (f32) -> ()
    }) : (tensor<12x2x192xf32>, tensor<12x2x192xf32>, tensor<12x2x192xf32>) -> tensor<12x2x192xf32>
    %178 = "linalg.generic"(%176, %177, %136) <{indexing_maps = [#map, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg301: f32, %arg302: f32, %arg303: f32):
      %401 = "arith.addf"(%arg301, %arg302) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%401) : (f32) -> ()
    }) : (tensor<12x2x192xf32>, tensor<12x2x192xf32>, tensor<12x2x192xf32>) -> tensor<12x2x192xf32>
    %179 = "linalg.generic"(%176, %138, %136) <{indexing_maps = [#map, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg298: f32, %arg299: f32, %arg300: f32):
      %400 = "arith.mulf"(%arg298, %arg299) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%400) : (f32) -> ()
    }) : (tensor<12x2x192xf32>, tensor<12x2x192xf32>, tensor<12x2x192xf32>) -> tensor<12x2x192xf32>
    %180 = "linalg.generic"(%142, %179, %136) <{indexing_maps = [#map, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg295: f32, %arg296: f32, %arg297: f32):
      %399 = "arith.mulf"(%arg295, %arg296) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%399) : (f32) -> ()
    }) : (tensor<12x2x192xf32>, tensor<12x2x192xf32>, tensor<12x2x192xf32>) -> tensor<12x2x192xf32>
    %181 = "linalg.generic"(%178, %180, %136) <{indexing_maps = [#map, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg292: f32, %arg293: f32, %arg294: f32):
      %398 = "arith.addf"(%arg292, %arg293) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%398) : (f32) -> ()
    }) : (tensor<12x2x192xf32>, tensor<12x2x192xf32>, tensor<12x2x192xf32>) -> tensor<12x2x192xf32>
    %182 = "linalg.generic"(%179, %138, %136) <{indexing_maps = [#map, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg289: f32, %arg290: f32, %arg291: f32):
      %397 = "arith.mulf"(%arg289, %arg290) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%397) : (f32) -> ()
    }) : (tensor<12x2x192xf32>, tensor<12x2x192xf32>, tensor<12x2x192xf32>) -> tensor<12x2x192xf32>
    %183 = "linalg.generic"(%141, %182, %136) <{indexing_maps = [#map, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg286: f32, %arg287: f32, %arg288: f32):
      %396 = "arith.mulf"(%arg286, %arg287) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%396) : (f32) -> ()
    }) : (tensor<12x2x192xf32>, tensor<12x2x192xf32>, tensor<12x2x192xf32>) -> tensor<12x2x192xf32>
    %184 = "linalg.generic"(%181, %183, %136) <{indexing_maps = [#map, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg283: f32, %arg284: f32, %arg285: f32):
      %395 = "arith.addf"(%arg283, %arg284) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%395) : (f32) -> ()
    }) : (tensor<12x2x192xf32>, tensor<12x2x192xf32>, tensor<12x2x192xf32>) -> tensor<12x2x192xf32>
    %185 = "linalg.generic"(%139, %172, %136) <{indexing_maps = [#map, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg280: f32, %arg281: f32, %arg282: f32):
      %394 = "arith.mulf"(%arg280, %arg281) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%394) : (f32) -> ()
    }) : (tensor<12x2x192xf32>, tensor<12x2x192xf32>, tensor<12x2x192xf32>) -> tensor<12x2x192xf32>
    %186 = "linalg.generic"(%184, %185, %136) <{indexing_maps = [#map, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg277: f32, %arg278: f32, %arg279: f32):
      %393 = "arith.addf"(%arg277, %arg278) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%393) : (f32) -> ()
    }) : (tensor<12x2x192xf32>, tensor<12x2x192xf32>, tensor<12x2x192xf32>) -> tensor<12x2x192xf32>
    %187 = "linalg.fill"(%3, %168) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg275: f32, %arg276: f32):
      "linalg.yield"(%arg275) : (f32) -> ()
    }) : (f32, tensor<192x48xf32>) -> tensor<192x48xf32>
    %188 = "linalg.generic"(%186, %135, %187) <{indexing_maps = [#map32, #map33, #map34], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg272: f32, %arg273: f32, %arg274: f32):
      %391 = "arith.mulf"(%arg272, %arg273) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %392 = "arith.addf"(%arg274, %391) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%392) : (f32) -> ()
    }) : (tensor<12x2x192xf32>, tensor<12x2x48xf32>, tensor<192x48xf32>) -> tensor<192x48xf32>
    %189 = "linalg.generic"(%188, %165) <{indexing_maps = [#map35, #map9], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg270: f32, %arg271: f32):
      "linalg.yield"(%arg270) : (f32) -> ()
    }) : (tensor<192x48xf32>, tensor<48x192xf32>) -> tensor<48x192xf32>
    %190 = "linalg.generic"(%186, %arg3, %50) <{indexing_maps = [#map13, #map36, #map15], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg267: f32, %arg268: f32, %arg269: f32):
      %389 = "arith.mulf"(%arg267, %arg268) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %390 = "arith.addf"(%arg269, %389) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%390) : (f32) -> ()
    }) : (tensor<12x2x192xf32>, tensor<48x192xf32>, tensor<12x2x48xf32>) -> tensor<12x2x48xf32>
    %191 = "linalg.generic"(%132, %190, %14) <{indexing_maps = [#map, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg264: f32, %arg265: f32, %arg266: f32):
      %388 = "arith.mulf"(%arg264, %arg265) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%388) : (f32) -> ()
    }) : (tensor<12x2x48xf32>, tensor<12x2x48xf32>, tensor<12x2x48xf32>) -> tensor<12x2x48xf32>
    %192 = "tensor.empty"() : () -> tensor<48xf32>
    %193 = "linalg.fill"(%3, %192) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg262: f32, %arg263: f32):
      "linalg.yield"(%arg262) : (f32) -> ()
    }) : (f32, tensor<48xf32>) -> tensor<48xf32>
    %194 = "linalg.generic"(%191, %193) <{indexing_maps = [#map37, #map38], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg260: f32, %arg261: f32):
      %387 = "arith.addf"(%arg261, %arg260) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%387) : (f32) -> ()
    }) : (tensor<12x2x48xf32>, tensor<48xf32>) -> tensor<48xf32>
    %195 = "tensor.expand_shape"(%194) <{reassociation = [[0, 1, 2]], static_output_shape = array<i64: 1, 1, 48>}> : (tensor<48xf32>) -> tensor<1x1x48xf32>
    %196 = "linalg.generic"(%190, %134, %14) <{indexing_maps = [#map, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg257: f32, %arg258: f32, %arg259: f32):
      %386 = "arith.mulf"(%arg257, %arg258) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%386) : (f32) -> ()
    }) : (tensor<12x2x48xf32>, tensor<12x2x48xf32>, tensor<12x2x48xf32>) -> tensor<12x2x48xf32>
    %197 = "linalg.generic"(%195, %193) <{indexing_maps = [#map37, #map38], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg255: f32, %arg256: f32):
      %385 = "arith.addf"(%arg256, %arg255) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%385) : (f32) -> ()
    }) : (tensor<1x1x48xf32>, tensor<48xf32>) -> tensor<48xf32>
    %198 = "linalg.generic"(%122, %196, %14) <{indexing_maps = [#map, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg252: f32, %arg253: f32, %arg254: f32):
      %384 = "arith.mulf"(%arg252, %arg253) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%384) : (f32) -> ()
    }) : (tensor<12x2x48xf32>, tensor<12x2x48xf32>, tensor<12x2x48xf32>) -> tensor<12x2x48xf32>
    %199 = "linalg.generic"(%198, %17) <{indexing_maps = [#map, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg250: f32, %arg251: f32):
      %383 = "arith.addf"(%arg251, %arg250) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%383) : (f32) -> ()
    }) : (tensor<12x2x48xf32>, tensor<12x2xf32>) -> tensor<12x2xf32>
    %200 = "tensor.expand_shape"(%199) <{reassociation = [[0], [1, 2]], static_output_shape = array<i64: 12, 2, 1>}> : (tensor<12x2xf32>) -> tensor<12x2x1xf32>
    %201 = "linalg.generic"(%196, %131, %14) <{indexing_maps = [#map, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg247: f32, %arg248: f32, %arg249: f32):
      %382 = "arith.mulf"(%arg247, %arg248) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%382) : (f32) -> ()
    }) : (tensor<12x2x48xf32>, tensor<12x2x48xf32>, tensor<12x2x48xf32>) -> tensor<12x2x48xf32>
    %202 = "linalg.generic"(%164, %201, %14) <{indexing_maps = [#map, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg244: f32, %arg245: f32, %arg246: f32):
      %381 = "arith.addf"(%arg244, %arg245) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%381) : (f32) -> ()
    }) : (tensor<12x2x48xf32>, tensor<12x2x48xf32>, tensor<12x2x48xf32>) -> tensor<12x2x48xf32>
    %203 = "linalg.generic"(%200, %130, %19) <{indexing_maps = [#map, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg241: f32, %arg242: f32, %arg243: f32):
      %380 = "arith.mulf"(%arg241, %arg242) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%380) : (f32) -> ()
    }) : (tensor<12x2x1xf32>, tensor<12x2x1xf32>, tensor<12x2x1xf32>) -> tensor<12x2x1xf32>
    %204 = "linalg.generic"(%203, %21, %19) <{indexing_maps = [#map, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg238: f32, %arg239: f32, %arg240: f32):
      %379 = "arith.divf"(%arg238, %arg239) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%379) : (f32) -> ()
    }) : (tensor<12x2x1xf32>, tensor<12x2x1xf32>, tensor<12x2x1xf32>) -> tensor<12x2x1xf32>
    %205 = "linalg.generic"(%204, %17) <{indexing_maps = [#map, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg236: f32, %arg237: f32):
      %378 = "arith.addf"(%arg237, %arg236) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%378) : (f32) -> ()
    }) : (tensor<12x2x1xf32>, tensor<12x2xf32>) -> tensor<12x2xf32>
    %206 = "linalg.generic"(%205, %14) <{indexing_maps = [#map1, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg234: f32, %arg235: f32):
      "linalg.yield"(%arg234) : (f32) -> ()
    }) : (tensor<12x2xf32>, tensor<12x2x48xf32>) -> tensor<12x2x48xf32>
    %207 = "linalg.generic"(%122, %206, %14) <{indexing_maps = [#map, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg231: f32, %arg232: f32, %arg233: f32):
      %377 = "arith.mulf"(%arg231, %arg232) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%377) : (f32) -> ()
    }) : (tensor<12x2x48xf32>, tensor<12x2x48xf32>, tensor<12x2x48xf32>) -> tensor<12x2x48xf32>
    %208 = "linalg.generic"(%202, %207, %14) <{indexing_maps = [#map, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg228: f32, %arg229: f32, %arg230: f32):
      %376 = "arith.addf"(%arg228, %arg229) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%376) : (f32) -> ()
    }) : (tensor<12x2x48xf32>, tensor<12x2x48xf32>, tensor<12x2x48xf32>) -> tensor<12x2x48xf32>
    %209 = "linalg.generic"(%206, %122, %14) <{indexing_maps = [#map, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg225: f32, %arg226: f32, %arg227: f32):
      %375 = "arith.mulf"(%arg225, %arg226) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%375) : (f32) -> ()
    }) : (tensor<12x2x48xf32>, tensor<12x2x48xf32>, tensor<12x2x48xf32>) -> tensor<12x2x48xf32>
    %210 = "linalg.generic"(%208, %209, %14) <{indexing_maps = [#map, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg222: f32, %arg223: f32, %arg224: f32):
      %374 = "arith.addf"(%arg222, %arg223) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%374) : (f32) -> ()
    }) : (tensor<12x2x48xf32>, tensor<12x2x48xf32>, tensor<12x2x48xf32>) -> tensor<12x2x48xf32>
    %211 = "tensor.empty"() : () -> tensor<48x48xf32>
    %212 = "linalg.fill"(%3, %211) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg220: f32, %arg221: f32):
      "linalg.yield"(%arg220) : (f32) -> ()
    }) : (f32, tensor<48x48xf32>) -> tensor<48x48xf32>
    %213 = "linalg.generic"(%210, %120, %212) <{indexing_maps = [#map32, #map33, #map34], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg217: f32, %arg218: f32, %arg219: f32):
      %372 = "arith.mulf"(%arg217, %arg218) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %373 = "arith.addf"(%arg219, %372) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%373) : (f32) -> ()
    }) : (tensor<12x2x48xf32>, tensor<12x2x48xf32>, tensor<48x48xf32>) -> tensor<48x48xf32>
    %214 = "linalg.generic"(%213, %211) <{indexing_maps = [#map35, #map9], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg215: f32, %arg216: f32):
      "linalg.yield"(%arg215) : (f32) -> ()
    }) : (tensor<48x48xf32>, tensor<48x48xf32>) -> tensor<48x48xf32>
    %215 = "linalg.generic"(%210, %arg6, %50) <{indexing_maps = [#map13, #map36, #map15], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg212: f32, %arg213: f32, %arg214: f32):
      %370 = "arith.mulf"(%arg212, %arg213) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %371 = "arith.addf"(%arg214, %370) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%371) : (f32) -> ()
    }) : (tensor<12x2x48xf32>, tensor<48x48xf32>, tensor<12x2x48xf32>) -> tensor<12x2x48xf32>
    %216 = "tensor.expand_shape"(%215) <{reassociation = [[0], [1], [2, 3, 4]], static_output_shape = array<i64: 12, 2, 12, 1, 4>}> : (tensor<12x2x48xf32>) -> tensor<12x2x12x1x4xf32>
    %217 = "linalg.generic"(%216, %115) <{indexing_maps = [#map39, #map23], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg210: f32, %arg211: f32):
      "linalg.yield"(%arg210) : (f32) -> ()
    }) : (tensor<12x2x12x1x4xf32>, tensor<12x12x4x1x2xf32>) -> tensor<12x12x4x1x2xf32>
    %218 = "linalg.fill"(%3, %86) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg208: f32, %arg209: f32):
      "linalg.yield"(%arg208) : (f32) -> ()
    }) : (f32, tensor<12x12x1x2x2xf32>) -> tensor<12x12x1x2x2xf32>
    %219 = "linalg.generic"(%217, %56, %218) <{indexing_maps = [#map40, #map41, #map21], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg205: f32, %arg206: f32, %arg207: f32):
      %368 = "arith.mulf"(%arg205, %arg206) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %369 = "arith.addf"(%arg207, %368) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%369) : (f32) -> ()
    }) : (tensor<12x12x4x1x2xf32>, tensor<12x2x12x4xf32>, tensor<12x12x1x2x2xf32>) -> tensor<12x12x1x2x2xf32>
    %220 = "tensor.empty"() : () -> tensor<12x12x4x2xf32>
    %221 = "linalg.fill"(%3, %220) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg203: f32, %arg204: f32):
      "linalg.yield"(%arg203) : (f32) -> ()
    }) : (f32, tensor<12x12x4x2xf32>) -> tensor<12x12x4x2xf32>
    %222 = "linalg.generic"(%217, %111, %221) <{indexing_maps = [#map42, #map43, #map44], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg200: f32, %arg201: f32, %arg202: f32):
      %366 = "arith.mulf"(%arg200, %arg201) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %367 = "arith.addf"(%arg202, %366) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%367) : (f32) -> ()
    }) : (tensor<12x12x4x1x2xf32>, tensor<12x12x1x2x2xf32>, tensor<12x12x4x2xf32>) -> tensor<12x12x4x2xf32>
    %223 = "linalg.generic"(%222, %71) <{indexing_maps = [#map45, #map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg198: f32, %arg199: f32):
      "linalg.yield"(%arg198) : (f32) -> ()
    }) : (tensor<12x12x4x2xf32>, tensor<12x2x12x4xf32>) -> tensor<12x2x12x4xf32>
    %224 = "linalg.generic"(%114, %86) <{indexing_maps = [#map27, #map23], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg196: f32, %arg197: f32):
      "linalg.yield"(%arg196) : (f32) -> ()
    }) : (tensor<12x12x1x2x1xf32>, tensor<12x12x1x2x2xf32>) -> tensor<12x12x1x2x2xf32>
    %225 = "linalg.generic"(%219, %224, %86) <{indexing_maps = [#map23, #map23, #map23], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg193: f32, %arg194: f32, %arg195: f32):
      %365 = "arith.mulf"(%arg193, %arg194) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%365) : (f32) -> ()
    }) : (tensor<12x12x1x2x2xf32>, tensor<12x12x1x2x2xf32>, tensor<12x12x1x2x2xf32>) -> tensor<12x12x1x2x2xf32>
    %226 = "linalg.generic"(%225, %106, %86) <{indexing_maps = [#map23, #map23, #map23], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg190: f32, %arg191: f32, %arg192: f32):
      %364 = "arith.mulf"(%arg190, %arg191) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%364) : (f32) -> ()
    }) : (tensor<12x12x1x2x2xf32>, tensor<12x12x1x2x2xf32>, tensor<12x12x1x2x2xf32>) -> tensor<12x12x1x2x2xf32>
    %227 = "linalg.generic"(%226, %107) <{indexing_maps = [#map23, #map26], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg188: f32, %arg189: f32):
      %363 = "arith.addf"(%arg189, %arg188) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%363) : (f32) -> ()
    }) : (tensor<12x12x1x2x2xf32>, tensor<12x12x1x2xf32>) -> tensor<12x12x1x2xf32>
    %228 = "tensor.expand_shape"(%227) <{reassociation = [[0], [1], [2], [3, 4]], static_output_shape = array<i64: 12, 12, 1, 2, 1>}> : (tensor<12x12x1x2xf32>) -> tensor<12x12x1x2x1xf32>
    %229 = "linalg.generic"(%228, %102) <{indexing_maps = [#map23, #map23], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg186: f32, %arg187: f32):
      %362 = "arith.negf"(%arg186) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      "linalg.yield"(%362) : (f32) -> ()
    }) : (tensor<12x12x1x2x1xf32>, tensor<12x12x1x2x1xf32>) -> tensor<12x12x1x2x1xf32>
    %230 = "linalg.generic"(%219, %110, %86) <{indexing_maps = [#map23, #map23, #map23], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg183: f32, %arg184: f32, %arg185: f32):
      %361 = "arith.divf"(%arg183, %arg184) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%361) : (f32) -> ()
    }) : (tensor<12x12x1x2x2xf32>, tensor<12x12x1x2x2xf32>, tensor<12x12x1x2x2xf32>) -> tensor<12x12x1x2x2xf32>
    %231 = "tensor.empty"() : () -> tensor<12x12x2xf32>
    %232 = "linalg.fill"(%3, %231) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg181: f32, %arg182: f32):
      "linalg.yield"(%arg181) : (f32) -> ()
    }) : (f32, tensor<12x12x2xf32>) -> tensor<12x12x2xf32>
    %233 = "linalg.generic"(%229, %232) <{indexing_maps = [#map46, #map47], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg179: f32, %arg180: f32):
      %360 = "arith.addf"(%arg180, %arg179) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%360) : (f32) -> ()
    }) : (tensor<12x12x1x2x1xf32>, tensor<12x12x2xf32>) -> tensor<12x12x2xf32>
    %234 = "linalg.generic"(%233, %99) <{indexing_maps = [#map13, #map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg177: f32, %arg178: f32):
      "linalg.yield"(%arg177) : (f32) -> ()
    }) : (tensor<12x12x2xf32>, tensor<12x12x1x2xf32>) -> tensor<12x12x1x2xf32>
    %235 = "linalg.generic"(%234, %86) <{indexing_maps = [#map26, #map23], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg175: f32, %arg176: f32):
      "linalg.yield"(%arg175) : (f32) -> ()
    }) : (tensor<12x12x1x2xf32>, tensor<12x12x1x2x2xf32>) -> tensor<12x12x1x2x2xf32>
    %236 = "linalg.generic"(%230, %235, %86) <{indexing_maps = [#map23, #map23, #map23], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg172: f32, %arg173: f32, %arg174: f32):
      %359 = "arith.addf"(%arg172, %arg173) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%359) : (f32) -> ()
    }) : (tensor<12x12x1x2x2xf32>, tensor<12x12x1x2x2xf32>, tensor<12x12x1x2x2xf32>) -> tensor<12x12x1x2x2xf32>
    %237 = "linalg.generic"(%236, %106, %86) <{indexing_maps = [#map23, #map23, #map23], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg169: f32, %arg170: f32, %arg171: f32):
      %358 = "arith.mulf"(%arg169, %arg170) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%358) : (f32) -> ()
    }) : (tensor<12x12x1x2x2xf32>, tensor<12x12x1x2x2xf32>, tensor<12x12x1x2x2xf32>) -> tensor<12x12x1x2x2xf32>
    %238 = "linalg.generic"(%13, %86) <{indexing_maps = [#map24, #map23], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg167: f32, %arg168: f32):
      "linalg.yield"(%arg167) : (f32) -> ()
    }) : (tensor<f32>, tensor<12x12x1x2x2xf32>) -> tensor<12x12x1x2x2xf32>
    %239 = "linalg.generic"(%96, %237, %238, %86) <{indexing_maps = [#map23, #map23, #map23, #map23], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 3, 1>}> ({
    ^bb0(%arg163: i1, %arg164: f32, %arg165: f32, %arg166: f32):
      %357 = "arith.select"(%arg163, %arg164, %arg165) : (i1, f32, f32) -> f32
      "linalg.yield"(%357) : (f32) -> ()
    }) : (tensor<12x12x1x2x2xi1>, tensor<12x12x1x2x2xf32>, tensor<12x12x1x2x2xf32>, tensor<12x12x1x2x2xf32>) -> tensor<12x12x1x2x2xf32>
    %240 = "linalg.generic"(%239, %88, %86) <{indexing_maps = [#map23, #map23, #map23], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg160: f32, %arg161: f32, %arg162: f32):
      %356 = "arith.mulf"(%arg160, %arg161) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%356) : (f32) -> ()
    }) : (tensor<12x12x1x2x2xf32>, tensor<12x12x1x2x2xf32>, tensor<12x12x1x2x2xf32>) -> tensor<12x12x1x2x2xf32>
    %241 = "linalg.generic"(%240, %83) <{indexing_maps = [#map22, #map23], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg158: f32, %arg159: f32):
      "linalg.yield"(%arg158) : (f32) -> ()
    }) : (tensor<12x12x1x2x2xf32>, tensor<12x12x2x2x1xf32>) -> tensor<12x12x2x2x1xf32>
    %242 = "tensor.empty"() : () -> tensor<12x12x2x1x4xf32>
    %243 = "linalg.fill"(%3, %242) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg156: f32, %arg157: f32):
      "linalg.yield"(%arg156) : (f32) -> ()
    }) : (f32, tensor<12x12x2x1x4xf32>) -> tensor<12x12x2x1x4xf32>
    %244 = "linalg.generic"(%241, %81, %243) <{indexing_maps = [#map40, #map48, #map21], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg153: f32, %arg154: f32, %arg155: f32):
      %354 = "arith.mulf"(%arg153, %arg154) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %355 = "arith.addf"(%arg155, %354) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%355) : (f32) -> ()
    }) : (tensor<12x12x2x2x1xf32>, tensor<12x2x12x4xf32>, tensor<12x12x2x1x4xf32>) -> tensor<12x12x2x1x4xf32>
    %245 = "linalg.generic"(%244, %118) <{indexing_maps = [#map49, #map23], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg151: f32, %arg152: f32):
      "linalg.yield"(%arg151) : (f32) -> ()
    }) : (tensor<12x12x2x1x4xf32>, tensor<12x2x12x1x4xf32>) -> tensor<12x2x12x1x4xf32>
    %246 = "tensor.empty"() : () -> tensor<12x12x2x4xf32>
    %247 = "linalg.fill"(%3, %246) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg149: f32, %arg150: f32):
      "linalg.yield"(%arg149) : (f32) -> ()
    }) : (f32, tensor<12x12x2x4xf32>) -> tensor<12x12x2x4xf32>
    %248 = "linalg.generic"(%241, %82, %247) <{indexing_maps = [#map42, #map50, #map44], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg146: f32, %arg147: f32, %arg148: f32):
      %352 = "arith.mulf"(%arg146, %arg147) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %353 = "arith.addf"(%arg148, %352) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%353) : (f32) -> ()
    }) : (tensor<12x12x2x2x1xf32>, tensor<12x2x12x1x4xf32>, tensor<12x12x2x4xf32>) -> tensor<12x12x2x4xf32>
    %249 = "linalg.generic"(%248, %71) <{indexing_maps = [#map51, #map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg144: f32, %arg145: f32):
      "linalg.yield"(%arg144) : (f32) -> ()
    }) : (tensor<12x12x2x4xf32>, tensor<12x2x12x4xf32>) -> tensor<12x2x12x4xf32>
    %250 = "tensor.collapse_shape"(%245) <{reassociation = [[0], [1], [2], [3, 4]]}> : (tensor<12x2x12x1x4xf32>) -> tensor<12x2x12x4xf32>
    %251 = "tensor.extract_slice"(%249) <{operandSegmentSizes = array<i32: 1, 0, 0, 0>, static_offsets = array<i64: 0, 0, 0, 0>, static_sizes = array<i64: 12, 2, 12, 2>, static_strides = array<i64: 1, 1, 1, 1>}> : (tensor<12x2x12x4xf32>) -> tensor<12x2x12x2xf32>
    %252 = "tensor.extract_slice"(%249) <{operandSegmentSizes = array<i32: 1, 0, 0, 0>, static_offsets = array<i64: 0, 0, 0, 2>, static_sizes = array<i64: 12, 2, 12, 2>, static_strides = array<i64: 1, 1, 1, 1>}> : (tensor<12x2x12x4xf32>) -> tensor<12x2x12x2xf32>
    %253 = "linalg.generic"(%252, %65, %62) <{indexing_maps = [#map17, #map17, #map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg141: f32, %arg142: f32, %arg143: f32):
      %351 = "arith.mulf"(%arg141, %arg142) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%351) : (f32) -> ()
    }) : (tensor<12x2x12x2xf32>, tensor<12x2x12x2xf32>, tensor<12x2x12x2xf32>) -> tensor<12x2x12x2xf32>
    %254 = "linalg.generic"(%252, %63, %62) <{indexing_maps = [#map17, #map17, #map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg138: f32, %arg139: f32, %arg140: f32):
      %350 = "arith.mulf"(%arg138, %arg139) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%350) : (f32) -> ()
    }) : (tensor<12x2x12x2xf32>, tensor<12x2x12x2xf32>, tensor<12x2x12x2xf32>) -> tensor<12x2x12x2xf32>
    %255 = "linalg.generic"(%251, %62) <{indexing_maps = [#map17, #map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg136: f32, %arg137: f32):
      %349 = "arith.negf"(%arg136) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      "linalg.yield"(%349) : (f32) -> ()
    }) : (tensor<12x2x12x2xf32>, tensor<12x2x12x2xf32>) -> tensor<12x2x12x2xf32>
    %256 = "linalg.generic"(%255, %65, %62) <{indexing_maps = [#map17, #map17, #map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg133: f32, %arg134: f32, %arg135: f32):
      %348 = "arith.mulf"(%arg133, %arg134) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%348) : (f32) -> ()
    }) : (tensor<12x2x12x2xf32>, tensor<12x2x12x2xf32>, tensor<12x2x12x2xf32>) -> tensor<12x2x12x2xf32>
    %257 = "linalg.generic"(%254, %256, %62) <{indexing_maps = [#map17, #map17, #map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg130: f32, %arg131: f32, %arg132: f32):
      %347 = "arith.addf"(%arg130, %arg131) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%347) : (f32) -> ()
    }) : (tensor<12x2x12x2xf32>, tensor<12x2x12x2xf32>, tensor<12x2x12x2xf32>) -> tensor<12x2x12x2xf32>
    %258 = "linalg.generic"(%251, %63, %62) <{indexing_maps = [#map17, #map17, #map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg127: f32, %arg128: f32, %arg129: f32):
      %346 = "arith.mulf"(%arg127, %arg128) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%346) : (f32) -> ()
    }) : (tensor<12x2x12x2xf32>, tensor<12x2x12x2xf32>, tensor<12x2x12x2xf32>) -> tensor<12x2x12x2xf32>
    %259 = "linalg.generic"(%253, %258, %62) <{indexing_maps = [#map17, #map17, #map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg124: f32, %arg125: f32, %arg126: f32):
      %345 = "arith.addf"(%arg124, %arg125) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%345) : (f32) -> ()
    }) : (tensor<12x2x12x2xf32>, tensor<12x2x12x2xf32>, tensor<12x2x12x2xf32>) -> tensor<12x2x12x2xf32>
    %260 = "tensor.pad"(%257) <{operandSegmentSizes = array<i32: 1, 0, 0>, static_high = array<i64: 0, 0, 0, 0>, static_low = array<i64: 0, 0, 0, 2>}> ({
    ^bb0(%arg120: index, %arg121: index, %arg122: index, %arg123: index):
      "tensor.yield"(%3) : (f32) -> ()
    }) : (tensor<12x2x12x2xf32>) -> tensor<12x2x12x4xf32>
    %261 = "tensor.pad"(%259) <{operandSegmentSizes = array<i32: 1, 0, 0>, static_high = array<i64: 0, 0, 0, 2>, static_low = array<i64: 0, 0, 0, 0>}> ({
    ^bb0(%arg116: index, %arg117: index, %arg118: index, %arg119: index):
      "tensor.yield"(%3) : (f32) -> ()
    }) : (tensor<12x2x12x2xf32>) -> tensor<12x2x12x4xf32>
    %262 = "linalg.generic"(%260, %261, %71) <{indexing_maps = [#map17, #map17, #map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg113: f32, %arg114: f32, %arg115: f32):
      %344 = "arith.addf"(%arg113, %arg114) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%344) : (f32) -> ()
    }) : (tensor<12x2x12x4xf32>, tensor<12x2x12x4xf32>, tensor<12x2x12x4xf32>) -> tensor<12x2x12x4xf32>
    %263 = "tensor.extract_slice"(%250) <{operandSegmentSizes = array<i32: 1, 0, 0, 0>, static_offsets = array<i64: 0, 0, 0, 0>, static_sizes = array<i64: 12, 2, 12, 2>, static_strides = array<i64: 1, 1, 1, 1>}> : (tensor<12x2x12x4xf32>) -> tensor<12x2x12x2xf32>
    %264 = "tensor.extract_slice"(%250) <{operandSegmentSizes = array<i32: 1, 0, 0, 0>, static_offsets = array<i64: 0, 0, 0, 2>, static_sizes = array<i64: 12, 2, 12, 2>, static_strides = array<i64: 1, 1, 1, 1>}> : (tensor<12x2x12x4xf32>) -> tensor<12x2x12x2xf32>
    %265 = "linalg.generic"(%264, %65, %62) <{indexing_maps = [#map17, #map17, #map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg110: f32, %arg111: f32, %arg112: f32):
      %343 = "arith.mulf"(%arg110, %arg111) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%343) : (f32) -> ()
    }) : (tensor<12x2x12x2xf32>, tensor<12x2x12x2xf32>, tensor<12x2x12x2xf32>) -> tensor<12x2x12x2xf32>
    %266 = "linalg.generic"(%264, %63, %62) <{indexing_maps = [#map17, #map17, #map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg107: f32, %arg108: f32, %arg109: f32):
      %342 = "arith.mulf"(%arg107, %arg108) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%342) : (f32) -> ()
    }) : (tensor<12x2x12x2xf32>, tensor<12x2x12x2xf32>, tensor<12x2x12x2xf32>) -> tensor<12x2x12x2xf32>
    %267 = "linalg.generic"(%263, %62) <{indexing_maps = [#map17, #map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg105: f32, %arg106: f32):
      %341 = "arith.negf"(%arg105) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      "linalg.yield"(%341) : (f32) -> ()
    }) : (tensor<12x2x12x2xf32>, tensor<12x2x12x2xf32>) -> tensor<12x2x12x2xf32>
    %268 = "linalg.generic"(%267, %65, %62) <{indexing_maps = [#map17, #map17, #map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg102: f32, %arg103: f32, %arg104: f32):
      %340 = "arith.mulf"(%arg102, %arg103) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%340) : (f32) -> ()
    }) : (tensor<12x2x12x2xf32>, tensor<12x2x12x2xf32>, tensor<12x2x12x2xf32>) -> tensor<12x2x12x2xf32>
    %269 = "linalg.generic"(%266, %268, %62) <{indexing_maps = [#map17, #map17, #map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg99: f32, %arg100: f32, %arg101: f32):
      %339 = "arith.addf"(%arg99, %arg100) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%339) : (f32) -> ()
    }) : (tensor<12x2x12x2xf32>, tensor<12x2x12x2xf32>, tensor<12x2x12x2xf32>) -> tensor<12x2x12x2xf32>
    %270 = "linalg.generic"(%263, %63, %62) <{indexing_maps = [#map17, #map17, #map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg96: f32, %arg97: f32, %arg98: f32):
      %338 = "arith.mulf"(%arg96, %arg97) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%338) : (f32) -> ()
    }) : (tensor<12x2x12x2xf32>, tensor<12x2x12x2xf32>, tensor<12x2x12x2xf32>) -> tensor<12x2x12x2xf32>
    %271 = "linalg.generic"(%265, %270, %62) <{indexing_maps = [#map17, #map17, #map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg93: f32, %arg94: f32, %arg95: f32):
      %337 = "arith.addf"(%arg93, %arg94) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%337) : (f32) -> ()
    }) : (tensor<12x2x12x2xf32>, tensor<12x2x12x2xf32>, tensor<12x2x12x2xf32>) -> tensor<12x2x12x2xf32>
    %272 = "tensor.pad"(%269) <{operandSegmentSizes = array<i32: 1, 0, 0>, static_high = array<i64: 0, 0, 0, 0>, static_low = array<i64: 0, 0, 0, 2>}> ({
    ^bb0(%arg89: index, %arg90: index, %arg91: index, %arg92: index):
      "tensor.yield"(%3) : (f32) -> ()
    }) : (tensor<12x2x12x2xf32>) -> tensor<12x2x12x4xf32>
    %273 = "tensor.pad"(%271) <{operandSegmentSizes = array<i32: 1, 0, 0>, static_high = array<i64: 0, 0, 0, 2>, static_low = array<i64: 0, 0, 0, 0>}> ({
    ^bb0(%arg85: index, %arg86: index, %arg87: index, %arg88: index):
      "tensor.yield"(%3) : (f32) -> ()
    }) : (tensor<12x2x12x2xf32>) -> tensor<12x2x12x4xf32>
    %274 = "linalg.generic"(%272, %273, %71) <{indexing_maps = [#map17, #map17, #map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg82: f32, %arg83: f32, %arg84: f32):
      %336 = "arith.addf"(%arg82, %arg83) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%336) : (f32) -> ()
    }) : (tensor<12x2x12x4xf32>, tensor<12x2x12x4xf32>, tensor<12x2x12x4xf32>) -> tensor<12x2x12x4xf32>
    %275 = "tensor.collapse_shape"(%223) <{reassociation = [[0], [1], [2, 3]]}> : (tensor<12x2x12x4xf32>) -> tensor<12x2x48xf32>
    %276 = "linalg.generic"(%275, %34, %212) <{indexing_maps = [#map32, #map33, #map34], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg79: f32, %arg80: f32, %arg81: f32):
      %334 = "arith.mulf"(%arg79, %arg80) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %335 = "arith.addf"(%arg81, %334) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%335) : (f32) -> ()
    }) : (tensor<12x2x48xf32>, tensor<12x2x48xf32>, tensor<48x48xf32>) -> tensor<48x48xf32>
    %277 = "linalg.generic"(%276, %211) <{indexing_maps = [#map35, #map9], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg77: f32, %arg78: f32):
      "linalg.yield"(%arg77) : (f32) -> ()
    }) : (tensor<48x48xf32>, tensor<48x48xf32>) -> tensor<48x48xf32>
    %278 = "linalg.generic"(%275, %arg8, %50) <{indexing_maps = [#map13, #map36, #map15], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg74: f32, %arg75: f32, %arg76: f32):
      %332 = "arith.mulf"(%arg74, %arg75) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %333 = "arith.addf"(%arg76, %332) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%333) : (f32) -> ()
    }) : (tensor<12x2x48xf32>, tensor<48x48xf32>, tensor<12x2x48xf32>) -> tensor<12x2x48xf32>
    %279 = "tensor.collapse_shape"(%262) <{reassociation = [[0], [1], [2, 3]]}> : (tensor<12x2x12x4xf32>) -> tensor<12x2x48xf32>
    %280 = "linalg.generic"(%279, %34, %212) <{indexing_maps = [#map32, #map33, #map34], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg71: f32, %arg72: f32, %arg73: f32):
      %330 = "arith.mulf"(%arg71, %arg72) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %331 = "arith.addf"(%arg73, %330) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%331) : (f32) -> ()
    }) : (tensor<12x2x48xf32>, tensor<12x2x48xf32>, tensor<48x48xf32>) -> tensor<48x48xf32>
    %281 = "linalg.generic"(%280, %211) <{indexing_maps = [#map35, #map9], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg69: f32, %arg70: f32):
      "linalg.yield"(%arg69) : (f32) -> ()
    }) : (tensor<48x48xf32>, tensor<48x48xf32>) -> tensor<48x48xf32>
    %282 = "linalg.generic"(%279, %arg5, %50) <{indexing_maps = [#map13, #map36, #map15], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg66: f32, %arg67: f32, %arg68: f32):
      %328 = "arith.mulf"(%arg66, %arg67) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %329 = "arith.addf"(%arg68, %328) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%329) : (f32) -> ()
    }) : (tensor<12x2x48xf32>, tensor<48x48xf32>, tensor<12x2x48xf32>) -> tensor<12x2x48xf32>
    %283 = "linalg.generic"(%278, %282, %14) <{indexing_maps = [#map, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg63: f32, %arg64: f32, %arg65: f32):
      %327 = "arith.addf"(%arg63, %arg64) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%327) : (f32) -> ()
    }) : (tensor<12x2x48xf32>, tensor<12x2x48xf32>, tensor<12x2x48xf32>) -> tensor<12x2x48xf32>
    %284 = "tensor.collapse_shape"(%274) <{reassociation = [[0], [1], [2, 3]]}> : (tensor<12x2x12x4xf32>) -> tensor<12x2x48xf32>
    %285 = "linalg.generic"(%284, %34, %212) <{indexing_maps = [#map32, #map33, #map34], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg60: f32, %arg61: f32, %arg62: f32):
      %325 = "arith.mulf"(%arg60, %arg61) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %326 = "arith.addf"(%arg62, %325) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%326) : (f32) -> ()
    }) : (tensor<12x2x48xf32>, tensor<12x2x48xf32>, tensor<48x48xf32>) -> tensor<48x48xf32>
    %286 = "linalg.generic"(%285, %211) <{indexing_maps = [#map35, #map9], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg58: f32, %arg59: f32):
      "linalg.yield"(%arg58) : (f32) -> ()
    }) : (tensor<48x48xf32>, tensor<48x48xf32>) -> tensor<48x48xf32>
    %287 = "linalg.generic"(%284, %arg7, %50) <{indexing_maps = [#map13, #map36, #map15], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg55: f32, %arg56: f32, %arg57: f32):
      %323 = "arith.mulf"(%arg55, %arg56) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %324 = "arith.addf"(%arg57, %323) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%324) : (f32) -> ()
    }) : (tensor<12x2x48xf32>, tensor<48x48xf32>, tensor<12x2x48xf32>) -> tensor<12x2x48xf32>
    %288 = "linalg.generic"(%283, %287, %14) <{indexing_maps = [#map, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg52: f32, %arg53: f32, %arg54: f32):
      %322 = "arith.addf"(%arg52, %arg53) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%322) : (f32) -> ()
    }) : (tensor<12x2x48xf32>, tensor<12x2x48xf32>, tensor<12x2x48xf32>) -> tensor<12x2x48xf32>
    %289 = "linalg.generic"(%30, %288, %14) <{indexing_maps = [#map, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg49: f32, %arg50: f32, %arg51: f32):
      %321 = "arith.mulf"(%arg49, %arg50) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%321) : (f32) -> ()
    }) : (tensor<12x2x48xf32>, tensor<12x2x48xf32>, tensor<12x2x48xf32>) -> tensor<12x2x48xf32>
    %290 = "linalg.generic"(%289, %193) <{indexing_maps = [#map37, #map38], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg47: f32, %arg48: f32):
      %320 = "arith.addf"(%arg48, %arg47) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%320) : (f32) -> ()
    }) : (tensor<12x2x48xf32>, tensor<48xf32>) -> tensor<48xf32>
    %291 = "tensor.expand_shape"(%290) <{reassociation = [[0, 1, 2]], static_output_shape = array<i64: 1, 1, 48>}> : (tensor<48xf32>) -> tensor<1x1x48xf32>
    %292 = "linalg.generic"(%288, %33, %14) <{indexing_maps = [#map, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg44: f32, %arg45: f32, %arg46: f32):
      %319 = "arith.mulf"(%arg44, %arg45) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%319) : (f32) -> ()
    }) : (tensor<12x2x48xf32>, tensor<12x2x48xf32>, tensor<12x2x48xf32>) -> tensor<12x2x48xf32>
    %293 = "linalg.generic"(%291, %193) <{indexing_maps = [#map37, #map38], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg42: f32, %arg43: f32):
      %318 = "arith.addf"(%arg43, %arg42) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%318) : (f32) -> ()
    }) : (tensor<1x1x48xf32>, tensor<48xf32>) -> tensor<48xf32>
    %294 = "linalg.generic"(%arg0, %292, %14) <{indexing_maps = [#map, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg39: f32, %arg40: f32, %arg41: f32):
      %317 = "arith.mulf"(%arg39, %arg40) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%317) : (f32) -> ()
    }) : (tensor<12x2x48xf32>, tensor<12x2x48xf32>, tensor<12x2x48xf32>) -> tensor<12x2x48xf32>
    %295 = "linalg.generic"(%294, %17) <{indexing_maps = [#map, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg37: f32, %arg38: f32):
      %316 = "arith.addf"(%arg38, %arg37) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%316) : (f32) -> ()
    }) : (tensor<12x2x48xf32>, tensor<12x2xf32>) -> tensor<12x2xf32>
    %296 = "tensor.expand_shape"(%295) <{reassociation = [[0], [1, 2]], static_output_shape = array<i64: 12, 2, 1>}> : (tensor<12x2xf32>) -> tensor<12x2x1xf32>
    %297 = "linalg.generic"(%292, %29, %14) <{indexing_maps = [#map, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg34: f32, %arg35: f32, %arg36: f32):
      %315 = "arith.mulf"(%arg34, %arg35) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%315) : (f32) -> ()
    }) : (tensor<12x2x48xf32>, tensor<12x2x48xf32>, tensor<12x2x48xf32>) -> tensor<12x2x48xf32>
    %298 = "linalg.generic"(%210, %297, %14) <{indexing_maps = [#map, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg31: f32, %arg32: f32, %arg33: f32):
      %314 = "arith.addf"(%arg31, %arg32) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%314) : (f32) -> ()
    }) : (tensor<12x2x48xf32>, tensor<12x2x48xf32>, tensor<12x2x48xf32>) -> tensor<12x2x48xf32>
    %299 = "linalg.generic"(%296, %28, %19) <{indexing_maps = [#map, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg28: f32, %arg29: f32, %arg30: f32):
      %313 = "arith.mulf"(%arg28, %arg29) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%313) : (f32) -> ()
    }) : (tensor<12x2x1xf32>, tensor<12x2x1xf32>, tensor<12x2x1xf32>) -> tensor<12x2x1xf32>
    %300 = "linalg.generic"(%299, %21, %19) <{indexing_maps = [#map, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg25: f32, %arg26: f32, %arg27: f32):
      %312 = "arith.divf"(%arg25, %arg26) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%312) : (f32) -> ()
    }) : (tensor<12x2x1xf32>, tensor<12x2x1xf32>, tensor<12x2x1xf32>) -> tensor<12x2x1xf32>
    %301 = "linalg.generic"(%300, %17) <{indexing_maps = [#map, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg23: f32, %arg24: f32):
      %311 = "arith.addf"(%arg24, %arg23) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%311) : (f32) -> ()
    }) : (tensor<12x2x1xf32>, tensor<12x2xf32>) -> tensor<12x2xf32>
    %302 = "linalg.generic"(%301, %14) <{indexing_maps = [#map1, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg21: f32, %arg22: f32):
      "linalg.yield"(%arg21) : (f32) -> ()
    }) : (tensor<12x2xf32>, tensor<12x2x48xf32>) -> tensor<12x2x48xf32>
    %303 = "linalg.generic"(%arg0, %302, %14) <{indexing_maps = [#map, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg18: f32, %arg19: f32, %arg20: f32):
      %310 = "arith.mulf"(%arg18, %arg19) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%310) : (f32) -> ()
    }) : (tensor<12x2x48xf32>, tensor<12x2x48xf32>, tensor<12x2x48xf32>) -> tensor<12x2x48xf32>
    %304 = "linalg.generic"(%298, %303, %14) <{indexing_maps = [#map, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg15: f32, %arg16: f32, %arg17: f32):
      %309 = "arith.addf"(%arg15, %arg16) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%309) : (f32) -> ()
    }) : (tensor<12x2x48xf32>, tensor<12x2x48xf32>, tensor<12x2x48xf32>) -> tensor<12x2x48xf32>
    %305 = "linalg.generic"(%302, %arg0, %14) <{indexing_maps = [#map, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg12: f32, %arg13: f32, %arg14: f32):
      %308 = "arith.mulf"(%arg12, %arg13) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%308) : (f32) -> ()
    }) : (tensor<12x2x48xf32>, tensor<12x2x48xf32>, tensor<12x2x48xf32>) -> tensor<12x2x48xf32>
    %306 = "linalg.generic"(%304, %305, %14) <{indexing_maps = [#map, #map, #map], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg9: f32, %arg10: f32, %arg11: f32):
      %307 = "arith.addf"(%arg9, %arg10) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%307) : (f32) -> ()
    }) : (tensor<12x2x48xf32>, tensor<12x2x48xf32>, tensor<12x2x48xf32>) -> tensor<12x2x48xf32>
    "func.return"(%159, %306, %293, %197, %189, %169, %281, %214, %286, %277) : (tensor<f32>, tensor<12x2x48xf32>, tensor<48xf32>, tensor<48xf32>, tensor<48x192xf32>, tensor<192x48xf32>, tensor<48x48xf32>, tensor<48x48xf32>, tensor<48x48xf32>, tensor<48x48xf32>) -> ()
  }) : () -> ()
}) {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} : () -> ()
