#map = affine_map<(d0) -> (d0)>
#map1 = affine_map<(d0) -> ()>
#map2 = affine_map<(d0, d1) -> (d0)>
#map3 = affine_map<(d0, d1) -> (d0, d1)>
#map4 = affine_map<(d0, d1) -> (d1)>
#map5 = affine_map<(d0, d1) -> (d0, 0)>
#map6 = affine_map<(d0, d1) -> (0, d1)>
#map7 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map8 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map9 = affine_map<(d0, d1, d2) -> ()>
#map10 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map11 = affine_map<(d0, d1, d2) -> (d2)>
#map12 = affine_map<(d0, d1, d2) -> (0, 0, d2)>
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
#map46 = affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d5, d1, d4)>
#map47 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d2, d1, d3, d4)>
#map48 = affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d4, d1, d5, d3)>
#map49 = affine_map<(d0, d1, d2, d3) -> (d0, d2, d1, d3)>
"builtin.module"() <{sym_name = "jit_forward"}> ({
  "sdy.mesh"() <{mesh = #sdy.mesh<["tp"=8]>, sym_name = "mesh"}> {stablehlo.mesh = {axes = [{name = "tp", size = 8 : i64}]}} : () -> ()
  "func.func"() <{arg_attrs = [{sdy.sharding = #sdy.sharding<@mesh, [{}, {}, {}]>, tp.name = "x"}, {sdy.sharding = #sdy.sharding<@mesh, [{}]>, tp.name = "attn_norm"}, {sdy.sharding = #sdy.sharding<@mesh, [{}]>, tp.name = "mlp_norm"}, {sdy.sharding = #sdy.sharding<@mesh, [{"tp"}, {}]>, tp.name = "w_down"}, {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tp"}]>, tp.name = "w_gate"}, {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tp"}]>, tp.name = "w_up"}, {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tp"}]>, tp.name = "wk"}, {sdy.sharding = #sdy.sharding<@mesh, [{"tp"}, {}]>, tp.name = "wo"}, {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tp"}]>, tp.name = "wq"}, {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tp"}]>, tp.name = "wv"}], function_type = (tensor<2x128x512xf32>, tensor<512xf32>, tensor<512xf32>, tensor<1408x512xf32>, tensor<512x1408xf32>, tensor<512x1408xf32>, tensor<512x256xf32>, tensor<512x512xf32>, tensor<512x512xf32>, tensor<512x256xf32>) -> (tensor<f32>, tensor<2x128x512xf32>, tensor<512xf32>, tensor<512xf32>, tensor<1408x512xf32>, tensor<512x1408xf32>, tensor<512x1408xf32>, tensor<512x256xf32>, tensor<512x512xf32>, tensor<512x512xf32>, tensor<512x256xf32>), res_attrs = [{jax.result_info = "result[0]", sdy.sharding = #sdy.sharding<@mesh, []>}, {jax.result_info = "result[1][0]", sdy.sharding = #sdy.sharding<@mesh, [{}, {}, {}]>}, {jax.result_info = "result[1][1]['attn_norm']", sdy.sharding = #sdy.sharding<@mesh, [{}]>}, {jax.result_info = "result[1][1]['mlp_norm']", sdy.sharding = #sdy.sharding<@mesh, [{}]>}, {jax.result_info = "result[1][1]['w_down']", sdy.sharding = #sdy.sharding<@mesh, [{"tp"}, {}]>}, {jax.result_info = "result[1][1]['w_gate']", sdy.sharding = #sdy.sharding<@mesh, [{}, {"tp"}]>}, {jax.result_info = "result[1][1]['w_up']", sdy.sharding = #sdy.sharding<@mesh, [{}, {"tp"}]>}, {jax.result_info = "result[1][1]['wk']", sdy.sharding = #sdy.sharding<@mesh, [{}, {"tp"}]>}, {jax.result_info = "result[1][1]['wo']", sdy.sharding = #sdy.sharding<@mesh, [{"tp"}, {}]>}, {jax.result_info = "result[1][1]['wq']", sdy.sharding = #sdy.sharding<@mesh, [{}, {"tp"}]>}, {jax.result_info = "result[1][1]['wv']", sdy.sharding = #sdy.sharding<@mesh, [{}, {"tp"}]>}], sym_name = "main", sym_visibility = "public"}> ({
  ^bb0(%arg0: tensor<2x128x512xf32>, %arg1: tensor<512xf32>, %arg2: tensor<512xf32>, %arg3: tensor<1408x512xf32>, %arg4: tensor<512x1408xf32>, %arg5: tensor<512x1408xf32>, %arg6: tensor<512x256xf32>, %arg7: tensor<512x512xf32>, %arg8: tensor<512x512xf32>, %arg9: tensor<512x256xf32>):
    %0 = "arith.constant"() <{value = 16 : index}> : () -> index
    %1 = "arith.constant"() <{value = 5.000000e-01 : f32}> : () -> f32
    %2 = "arith.constant"() <{value = 0xFF800000 : f32}> : () -> f32
    %3 = "arith.constant"() <{value = 0.000000e+00 : f32}> : () -> f32
    %4 = "arith.constant"() <{value = dense<1.000000e+00> : tensor<f32>}> : () -> tensor<f32>
    %5 = "arith.constant"() <{value = dense<-1.000000e+30> : tensor<f32>}> : () -> tensor<f32>
    %6 = "arith.constant"() <{value = dense<0.176776692> : tensor<f32>}> : () -> tensor<f32>
    %7 = "arith.constant"() <{value = dense<-5.000000e-01> : tensor<f32>}> : () -> tensor<f32>
    %8 = "arith.constant"() <{value = dense<9.99999974E-6> : tensor<f32>}> : () -> tensor<f32>
    %9 = "arith.constant"() <{value = dense<5.120000e+02> : tensor<f32>}> : () -> tensor<f32>
    %10 = "arith.constant"() <{value = dense<0.000000e+00> : tensor<f32>}> : () -> tensor<f32>
    %11 = "arith.constant"() <{value = dense<-0.820147693> : tensor<f32>}> : () -> tensor<f32>
    %12 = "tensor.empty"() : () -> tensor<16xf32>
    %13 = "linalg.generic"(%12) <{indexing_maps = [#map], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 0, 1>}> ({
    ^bb0(%arg604: f32):
      %508 = "linalg.index"() <{dim = 0 : i64}> : () -> index
      %509 = "arith.index_cast"(%508) : (index) -> i32
      %510 = "arith.sitofp"(%509) : (i32) -> f32
      "linalg.yield"(%510) : (f32) -> ()
    }) : (tensor<16xf32>) -> tensor<16xf32>
    %14 = "linalg.generic"(%11, %12) <{indexing_maps = [#map1, #map], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg602: f32, %arg603: f32):
      "linalg.yield"(%arg602) : (f32) -> ()
    }) : (tensor<f32>, tensor<16xf32>) -> tensor<16xf32>
    %15 = "linalg.generic"(%13, %14, %12) <{indexing_maps = [#map, #map, #map], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg599: f32, %arg600: f32, %arg601: f32):
      %507 = "arith.mulf"(%arg599, %arg600) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%507) : (f32) -> ()
    }) : (tensor<16xf32>, tensor<16xf32>, tensor<16xf32>) -> tensor<16xf32>
    %16 = "linalg.generic"(%15, %12) <{indexing_maps = [#map, #map], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg597: f32, %arg598: f32):
      %506 = "math.exp"(%arg597) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      "linalg.yield"(%506) : (f32) -> ()
    }) : (tensor<16xf32>, tensor<16xf32>) -> tensor<16xf32>
    %17 = "tensor.empty"() : () -> tensor<128xf32>
    %18 = "linalg.generic"(%17) <{indexing_maps = [#map], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 0, 1>}> ({
    ^bb0(%arg596: f32):
      %503 = "linalg.index"() <{dim = 0 : i64}> : () -> index
      %504 = "arith.index_cast"(%503) : (index) -> i32
      %505 = "arith.sitofp"(%504) : (i32) -> f32
      "linalg.yield"(%505) : (f32) -> ()
    }) : (tensor<128xf32>) -> tensor<128xf32>
    %19 = "tensor.empty"() : () -> tensor<128x1xf32>
    %20 = "linalg.generic"(%18, %19) <{indexing_maps = [#map2, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg594: f32, %arg595: f32):
      "linalg.yield"(%arg594) : (f32) -> ()
    }) : (tensor<128xf32>, tensor<128x1xf32>) -> tensor<128x1xf32>
    %21 = "tensor.empty"() : () -> tensor<1x16xf32>
    %22 = "linalg.generic"(%16, %21) <{indexing_maps = [#map4, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg592: f32, %arg593: f32):
      "linalg.yield"(%arg592) : (f32) -> ()
    }) : (tensor<16xf32>, tensor<1x16xf32>) -> tensor<1x16xf32>
    %23 = "tensor.empty"() : () -> tensor<128x16xf32>
    %24 = "linalg.generic"(%20, %23) <{indexing_maps = [#map5, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg590: f32, %arg591: f32):
      "linalg.yield"(%arg590) : (f32) -> ()
    }) : (tensor<128x1xf32>, tensor<128x16xf32>) -> tensor<128x16xf32>
    %25 = "linalg.generic"(%22, %23) <{indexing_maps = [#map6, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg588: f32, %arg589: f32):
      "linalg.yield"(%arg588) : (f32) -> ()
    }) : (tensor<1x16xf32>, tensor<128x16xf32>) -> tensor<128x16xf32>
    %26 = "linalg.generic"(%24, %25, %23) <{indexing_maps = [#map3, #map3, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg585: f32, %arg586: f32, %arg587: f32):
      %502 = "arith.mulf"(%arg585, %arg586) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%502) : (f32) -> ()
    }) : (tensor<128x16xf32>, tensor<128x16xf32>, tensor<128x16xf32>) -> tensor<128x16xf32>
    %27 = "linalg.generic"(%26, %23) <{indexing_maps = [#map3, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg583: f32, %arg584: f32):
      %501 = "math.cos"(%arg583) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      "linalg.yield"(%501) : (f32) -> ()
    }) : (tensor<128x16xf32>, tensor<128x16xf32>) -> tensor<128x16xf32>
    %28 = "linalg.generic"(%26, %23) <{indexing_maps = [#map3, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg581: f32, %arg582: f32):
      %500 = "math.sin"(%arg581) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      "linalg.yield"(%500) : (f32) -> ()
    }) : (tensor<128x16xf32>, tensor<128x16xf32>) -> tensor<128x16xf32>
    %29 = "tensor.empty"() : () -> tensor<2x128x512xf32>
    %30 = "linalg.generic"(%arg0, %arg0, %29) <{indexing_maps = [#map7, #map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg578: f32, %arg579: f32, %arg580: f32):
      %499 = "arith.mulf"(%arg578, %arg579) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%499) : (f32) -> ()
    }) : (tensor<2x128x512xf32>, tensor<2x128x512xf32>, tensor<2x128x512xf32>) -> tensor<2x128x512xf32>
    %31 = "tensor.empty"() : () -> tensor<2x128xf32>
    %32 = "linalg.fill"(%3, %31) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg576: f32, %arg577: f32):
      "linalg.yield"(%arg576) : (f32) -> ()
    }) : (f32, tensor<2x128xf32>) -> tensor<2x128xf32>
    %33 = "linalg.generic"(%30, %32) <{indexing_maps = [#map7, #map8], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg574: f32, %arg575: f32):
      %498 = "arith.addf"(%arg575, %arg574) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%498) : (f32) -> ()
    }) : (tensor<2x128x512xf32>, tensor<2x128xf32>) -> tensor<2x128xf32>
    %34 = "tensor.empty"() : () -> tensor<2x128x1xf32>
    %35 = "linalg.generic"(%33, %34) <{indexing_maps = [#map8, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg572: f32, %arg573: f32):
      "linalg.yield"(%arg572) : (f32) -> ()
    }) : (tensor<2x128xf32>, tensor<2x128x1xf32>) -> tensor<2x128x1xf32>
    %36 = "linalg.generic"(%9, %34) <{indexing_maps = [#map9, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg570: f32, %arg571: f32):
      "linalg.yield"(%arg570) : (f32) -> ()
    }) : (tensor<f32>, tensor<2x128x1xf32>) -> tensor<2x128x1xf32>
    %37 = "linalg.generic"(%35, %36, %34) <{indexing_maps = [#map7, #map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg567: f32, %arg568: f32, %arg569: f32):
      %497 = "arith.divf"(%arg567, %arg568) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%497) : (f32) -> ()
    }) : (tensor<2x128x1xf32>, tensor<2x128x1xf32>, tensor<2x128x1xf32>) -> tensor<2x128x1xf32>
    %38 = "linalg.generic"(%8, %34) <{indexing_maps = [#map9, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg565: f32, %arg566: f32):
      "linalg.yield"(%arg565) : (f32) -> ()
    }) : (tensor<f32>, tensor<2x128x1xf32>) -> tensor<2x128x1xf32>
    %39 = "linalg.generic"(%37, %38, %34) <{indexing_maps = [#map7, #map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg562: f32, %arg563: f32, %arg564: f32):
      %496 = "arith.addf"(%arg562, %arg563) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%496) : (f32) -> ()
    }) : (tensor<2x128x1xf32>, tensor<2x128x1xf32>, tensor<2x128x1xf32>) -> tensor<2x128x1xf32>
    %40 = "linalg.generic"(%39, %34) <{indexing_maps = [#map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg560: f32, %arg561: f32):
      %495 = "math.rsqrt"(%arg560) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      "linalg.yield"(%495) : (f32) -> ()
    }) : (tensor<2x128x1xf32>, tensor<2x128x1xf32>) -> tensor<2x128x1xf32>
    %41 = "linalg.generic"(%40, %39, %34) <{indexing_maps = [#map7, #map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg557: f32, %arg558: f32, %arg559: f32):
      %494 = "arith.divf"(%arg557, %arg558) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%494) : (f32) -> ()
    }) : (tensor<2x128x1xf32>, tensor<2x128x1xf32>, tensor<2x128x1xf32>) -> tensor<2x128x1xf32>
    %42 = "linalg.generic"(%7, %34) <{indexing_maps = [#map9, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg555: f32, %arg556: f32):
      "linalg.yield"(%arg555) : (f32) -> ()
    }) : (tensor<f32>, tensor<2x128x1xf32>) -> tensor<2x128x1xf32>
    %43 = "linalg.generic"(%42, %41, %34) <{indexing_maps = [#map7, #map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg552: f32, %arg553: f32, %arg554: f32):
      %493 = "arith.mulf"(%arg552, %arg553) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%493) : (f32) -> ()
    }) : (tensor<2x128x1xf32>, tensor<2x128x1xf32>, tensor<2x128x1xf32>) -> tensor<2x128x1xf32>
    %44 = "linalg.generic"(%40, %29) <{indexing_maps = [#map10, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg550: f32, %arg551: f32):
      "linalg.yield"(%arg550) : (f32) -> ()
    }) : (tensor<2x128x1xf32>, tensor<2x128x512xf32>) -> tensor<2x128x512xf32>
    %45 = "linalg.generic"(%arg0, %44, %29) <{indexing_maps = [#map7, #map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg547: f32, %arg548: f32, %arg549: f32):
      %492 = "arith.mulf"(%arg547, %arg548) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%492) : (f32) -> ()
    }) : (tensor<2x128x512xf32>, tensor<2x128x512xf32>, tensor<2x128x512xf32>) -> tensor<2x128x512xf32>
    %46 = "tensor.empty"() : () -> tensor<1x1x512xf32>
    %47 = "linalg.generic"(%arg1, %46) <{indexing_maps = [#map11, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg545: f32, %arg546: f32):
      "linalg.yield"(%arg545) : (f32) -> ()
    }) : (tensor<512xf32>, tensor<1x1x512xf32>) -> tensor<1x1x512xf32>
    %48 = "linalg.generic"(%47, %29) <{indexing_maps = [#map12, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg543: f32, %arg544: f32):
      "linalg.yield"(%arg543) : (f32) -> ()
    }) : (tensor<1x1x512xf32>, tensor<2x128x512xf32>) -> tensor<2x128x512xf32>
    %49 = "linalg.generic"(%45, %48, %29) <{indexing_maps = [#map7, #map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg540: f32, %arg541: f32, %arg542: f32):
      %491 = "arith.mulf"(%arg540, %arg541) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%491) : (f32) -> ()
    }) : (tensor<2x128x512xf32>, tensor<2x128x512xf32>, tensor<2x128x512xf32>) -> tensor<2x128x512xf32>
    %50 = "linalg.fill"(%3, %29) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg538: f32, %arg539: f32):
      "linalg.yield"(%arg538) : (f32) -> ()
    }) : (f32, tensor<2x128x512xf32>) -> tensor<2x128x512xf32>
    %51 = "linalg.generic"(%49, %arg8, %50) <{indexing_maps = [#map13, #map14, #map15], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg535: f32, %arg536: f32, %arg537: f32):
      %489 = "arith.mulf"(%arg535, %arg536) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %490 = "arith.addf"(%arg537, %489) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%490) : (f32) -> ()
    }) : (tensor<2x128x512xf32>, tensor<512x512xf32>, tensor<2x128x512xf32>) -> tensor<2x128x512xf32>
    %52 = "tensor.expand_shape"(%51) <{reassociation = [[0], [1], [2, 3]], static_output_shape = array<i64: 2, 128, 16, 32>}> : (tensor<2x128x512xf32>) -> tensor<2x128x16x32xf32>
    %53 = "tensor.empty"() : () -> tensor<2x128x256xf32>
    %54 = "linalg.fill"(%3, %53) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg533: f32, %arg534: f32):
      "linalg.yield"(%arg533) : (f32) -> ()
    }) : (f32, tensor<2x128x256xf32>) -> tensor<2x128x256xf32>
    %55 = "linalg.generic"(%49, %arg6, %54) <{indexing_maps = [#map13, #map14, #map15], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg530: f32, %arg531: f32, %arg532: f32):
      %487 = "arith.mulf"(%arg530, %arg531) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %488 = "arith.addf"(%arg532, %487) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%488) : (f32) -> ()
    }) : (tensor<2x128x512xf32>, tensor<512x256xf32>, tensor<2x128x256xf32>) -> tensor<2x128x256xf32>
    %56 = "tensor.expand_shape"(%55) <{reassociation = [[0], [1], [2, 3]], static_output_shape = array<i64: 2, 128, 8, 32>}> : (tensor<2x128x256xf32>) -> tensor<2x128x8x32xf32>
    %57 = "linalg.generic"(%49, %arg9, %54) <{indexing_maps = [#map13, #map14, #map15], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg527: f32, %arg528: f32, %arg529: f32):
      %485 = "arith.mulf"(%arg527, %arg528) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %486 = "arith.addf"(%arg529, %485) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%486) : (f32) -> ()
    }) : (tensor<2x128x512xf32>, tensor<512x256xf32>, tensor<2x128x256xf32>) -> tensor<2x128x256xf32>
    %58 = "tensor.expand_shape"(%57) <{reassociation = [[0], [1], [2, 3]], static_output_shape = array<i64: 2, 128, 8, 32>}> : (tensor<2x128x256xf32>) -> tensor<2x128x8x32xf32>
    %59 = "tensor.extract_slice"(%52) <{operandSegmentSizes = array<i32: 1, 0, 0, 0>, static_offsets = array<i64: 0, 0, 0, 0>, static_sizes = array<i64: 2, 128, 16, 16>, static_strides = array<i64: 1, 1, 1, 1>}> : (tensor<2x128x16x32xf32>) -> tensor<2x128x16x16xf32>
    %60 = "tensor.extract_slice"(%52) <{operandSegmentSizes = array<i32: 1, 0, 0, 0>, static_offsets = array<i64: 0, 0, 0, 16>, static_sizes = array<i64: 2, 128, 16, 16>, static_strides = array<i64: 1, 1, 1, 1>}> : (tensor<2x128x16x32xf32>) -> tensor<2x128x16x16xf32>
    %61 = "tensor.empty"() : () -> tensor<1x128x1x16xf32>
    %62 = "linalg.generic"(%27, %61) <{indexing_maps = [#map16, #map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg525: f32, %arg526: f32):
      "linalg.yield"(%arg525) : (f32) -> ()
    }) : (tensor<128x16xf32>, tensor<1x128x1x16xf32>) -> tensor<1x128x1x16xf32>
    %63 = "linalg.generic"(%28, %61) <{indexing_maps = [#map16, #map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg523: f32, %arg524: f32):
      "linalg.yield"(%arg523) : (f32) -> ()
    }) : (tensor<128x16xf32>, tensor<1x128x1x16xf32>) -> tensor<1x128x1x16xf32>
    %64 = "tensor.empty"() : () -> tensor<2x128x16x16xf32>
    %65 = "linalg.generic"(%62, %64) <{indexing_maps = [#map18, #map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg521: f32, %arg522: f32):
      "linalg.yield"(%arg521) : (f32) -> ()
    }) : (tensor<1x128x1x16xf32>, tensor<2x128x16x16xf32>) -> tensor<2x128x16x16xf32>
    %66 = "linalg.generic"(%59, %65, %64) <{indexing_maps = [#map17, #map17, #map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg518: f32, %arg519: f32, %arg520: f32):
      %484 = "arith.mulf"(%arg518, %arg519) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%484) : (f32) -> ()
    }) : (tensor<2x128x16x16xf32>, tensor<2x128x16x16xf32>, tensor<2x128x16x16xf32>) -> tensor<2x128x16x16xf32>
    %67 = "linalg.generic"(%63, %64) <{indexing_maps = [#map18, #map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg516: f32, %arg517: f32):
      "linalg.yield"(%arg516) : (f32) -> ()
    }) : (tensor<1x128x1x16xf32>, tensor<2x128x16x16xf32>) -> tensor<2x128x16x16xf32>
    %68 = "linalg.generic"(%60, %67, %64) <{indexing_maps = [#map17, #map17, #map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg513: f32, %arg514: f32, %arg515: f32):
      %483 = "arith.mulf"(%arg513, %arg514) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%483) : (f32) -> ()
    }) : (tensor<2x128x16x16xf32>, tensor<2x128x16x16xf32>, tensor<2x128x16x16xf32>) -> tensor<2x128x16x16xf32>
    %69 = "linalg.generic"(%66, %68, %64) <{indexing_maps = [#map17, #map17, #map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg510: f32, %arg511: f32, %arg512: f32):
      %482 = "arith.subf"(%arg510, %arg511) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%482) : (f32) -> ()
    }) : (tensor<2x128x16x16xf32>, tensor<2x128x16x16xf32>, tensor<2x128x16x16xf32>) -> tensor<2x128x16x16xf32>
    %70 = "linalg.generic"(%60, %65, %64) <{indexing_maps = [#map17, #map17, #map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg507: f32, %arg508: f32, %arg509: f32):
      %481 = "arith.mulf"(%arg507, %arg508) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%481) : (f32) -> ()
    }) : (tensor<2x128x16x16xf32>, tensor<2x128x16x16xf32>, tensor<2x128x16x16xf32>) -> tensor<2x128x16x16xf32>
    %71 = "linalg.generic"(%59, %67, %64) <{indexing_maps = [#map17, #map17, #map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg504: f32, %arg505: f32, %arg506: f32):
      %480 = "arith.mulf"(%arg504, %arg505) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%480) : (f32) -> ()
    }) : (tensor<2x128x16x16xf32>, tensor<2x128x16x16xf32>, tensor<2x128x16x16xf32>) -> tensor<2x128x16x16xf32>
    %72 = "linalg.generic"(%70, %71, %64) <{indexing_maps = [#map17, #map17, #map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg501: f32, %arg502: f32, %arg503: f32):
      %479 = "arith.addf"(%arg501, %arg502) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%479) : (f32) -> ()
    }) : (tensor<2x128x16x16xf32>, tensor<2x128x16x16xf32>, tensor<2x128x16x16xf32>) -> tensor<2x128x16x16xf32>
    %73 = "tensor.empty"() : () -> tensor<2x128x16x32xf32>
    %74 = "linalg.generic"(%73) <{indexing_maps = [#map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 0, 1>}> ({
    ^bb0(%arg500: f32):
      %470 = "linalg.index"() <{dim = 0 : i64}> : () -> index
      %471 = "linalg.index"() <{dim = 1 : i64}> : () -> index
      %472 = "linalg.index"() <{dim = 2 : i64}> : () -> index
      %473 = "linalg.index"() <{dim = 3 : i64}> : () -> index
      %474 = "arith.cmpi"(%473, %0) <{predicate = 6 : i64}> : (index, index) -> i1
      %475 = "scf.if"(%474) ({
        %478 = "tensor.extract"(%69, %470, %471, %472, %473) : (tensor<2x128x16x16xf32>, index, index, index, index) -> f32
        "scf.yield"(%478) : (f32) -> ()
      }, {
        %476 = "arith.subi"(%473, %0) <{overflowFlags = #arith.overflow<none>}> : (index, index) -> index
        %477 = "tensor.extract"(%72, %470, %471, %472, %476) : (tensor<2x128x16x16xf32>, index, index, index, index) -> f32
        "scf.yield"(%477) : (f32) -> ()
      }) : (i1) -> f32
      "linalg.yield"(%475) : (f32) -> ()
    }) : (tensor<2x128x16x32xf32>) -> tensor<2x128x16x32xf32>
    %75 = "tensor.extract_slice"(%56) <{operandSegmentSizes = array<i32: 1, 0, 0, 0>, static_offsets = array<i64: 0, 0, 0, 0>, static_sizes = array<i64: 2, 128, 8, 16>, static_strides = array<i64: 1, 1, 1, 1>}> : (tensor<2x128x8x32xf32>) -> tensor<2x128x8x16xf32>
    %76 = "tensor.extract_slice"(%56) <{operandSegmentSizes = array<i32: 1, 0, 0, 0>, static_offsets = array<i64: 0, 0, 0, 16>, static_sizes = array<i64: 2, 128, 8, 16>, static_strides = array<i64: 1, 1, 1, 1>}> : (tensor<2x128x8x32xf32>) -> tensor<2x128x8x16xf32>
    %77 = "tensor.empty"() : () -> tensor<2x128x8x16xf32>
    %78 = "linalg.generic"(%62, %77) <{indexing_maps = [#map18, #map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg498: f32, %arg499: f32):
      "linalg.yield"(%arg498) : (f32) -> ()
    }) : (tensor<1x128x1x16xf32>, tensor<2x128x8x16xf32>) -> tensor<2x128x8x16xf32>
    %79 = "linalg.generic"(%75, %78, %77) <{indexing_maps = [#map17, #map17, #map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg495: f32, %arg496: f32, %arg497: f32):
      %469 = "arith.mulf"(%arg495, %arg496) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%469) : (f32) -> ()
    }) : (tensor<2x128x8x16xf32>, tensor<2x128x8x16xf32>, tensor<2x128x8x16xf32>) -> tensor<2x128x8x16xf32>
    %80 = "linalg.generic"(%63, %77) <{indexing_maps = [#map18, #map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg493: f32, %arg494: f32):
      "linalg.yield"(%arg493) : (f32) -> ()
    }) : (tensor<1x128x1x16xf32>, tensor<2x128x8x16xf32>) -> tensor<2x128x8x16xf32>
    %81 = "linalg.generic"(%76, %80, %77) <{indexing_maps = [#map17, #map17, #map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg490: f32, %arg491: f32, %arg492: f32):
      %468 = "arith.mulf"(%arg490, %arg491) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%468) : (f32) -> ()
    }) : (tensor<2x128x8x16xf32>, tensor<2x128x8x16xf32>, tensor<2x128x8x16xf32>) -> tensor<2x128x8x16xf32>
    %82 = "linalg.generic"(%79, %81, %77) <{indexing_maps = [#map17, #map17, #map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg487: f32, %arg488: f32, %arg489: f32):
      %467 = "arith.subf"(%arg487, %arg488) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%467) : (f32) -> ()
    }) : (tensor<2x128x8x16xf32>, tensor<2x128x8x16xf32>, tensor<2x128x8x16xf32>) -> tensor<2x128x8x16xf32>
    %83 = "linalg.generic"(%76, %78, %77) <{indexing_maps = [#map17, #map17, #map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg484: f32, %arg485: f32, %arg486: f32):
      %466 = "arith.mulf"(%arg484, %arg485) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%466) : (f32) -> ()
    }) : (tensor<2x128x8x16xf32>, tensor<2x128x8x16xf32>, tensor<2x128x8x16xf32>) -> tensor<2x128x8x16xf32>
    %84 = "linalg.generic"(%75, %80, %77) <{indexing_maps = [#map17, #map17, #map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg481: f32, %arg482: f32, %arg483: f32):
      %465 = "arith.mulf"(%arg481, %arg482) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%465) : (f32) -> ()
    }) : (tensor<2x128x8x16xf32>, tensor<2x128x8x16xf32>, tensor<2x128x8x16xf32>) -> tensor<2x128x8x16xf32>
    %85 = "linalg.generic"(%83, %84, %77) <{indexing_maps = [#map17, #map17, #map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg478: f32, %arg479: f32, %arg480: f32):
      %464 = "arith.addf"(%arg478, %arg479) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%464) : (f32) -> ()
    }) : (tensor<2x128x8x16xf32>, tensor<2x128x8x16xf32>, tensor<2x128x8x16xf32>) -> tensor<2x128x8x16xf32>
    %86 = "tensor.empty"() : () -> tensor<2x128x8x32xf32>
    %87 = "linalg.generic"(%86) <{indexing_maps = [#map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 0, 1>}> ({
    ^bb0(%arg477: f32):
      %455 = "linalg.index"() <{dim = 0 : i64}> : () -> index
      %456 = "linalg.index"() <{dim = 1 : i64}> : () -> index
      %457 = "linalg.index"() <{dim = 2 : i64}> : () -> index
      %458 = "linalg.index"() <{dim = 3 : i64}> : () -> index
      %459 = "arith.cmpi"(%458, %0) <{predicate = 6 : i64}> : (index, index) -> i1
      %460 = "scf.if"(%459) ({
        %463 = "tensor.extract"(%82, %455, %456, %457, %458) : (tensor<2x128x8x16xf32>, index, index, index, index) -> f32
        "scf.yield"(%463) : (f32) -> ()
      }, {
        %461 = "arith.subi"(%458, %0) <{overflowFlags = #arith.overflow<none>}> : (index, index) -> index
        %462 = "tensor.extract"(%85, %455, %456, %457, %461) : (tensor<2x128x8x16xf32>, index, index, index, index) -> f32
        "scf.yield"(%462) : (f32) -> ()
      }) : (i1) -> f32
      "linalg.yield"(%460) : (f32) -> ()
    }) : (tensor<2x128x8x32xf32>) -> tensor<2x128x8x32xf32>
    %88 = "tensor.expand_shape"(%74) <{reassociation = [[0], [1], [2, 3], [4]], static_output_shape = array<i64: 2, 128, 8, 2, 32>}> : (tensor<2x128x16x32xf32>) -> tensor<2x128x8x2x32xf32>
    %89 = "tensor.empty"() : () -> tensor<2x8x128x128x2xf32>
    %90 = "linalg.fill"(%3, %89) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg475: f32, %arg476: f32):
      "linalg.yield"(%arg475) : (f32) -> ()
    }) : (f32, tensor<2x8x128x128x2xf32>) -> tensor<2x8x128x128x2xf32>
    %91 = "linalg.generic"(%87, %88, %90) <{indexing_maps = [#map19, #map20, #map21], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg472: f32, %arg473: f32, %arg474: f32):
      %453 = "arith.mulf"(%arg472, %arg473) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %454 = "arith.addf"(%arg474, %453) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%454) : (f32) -> ()
    }) : (tensor<2x128x8x32xf32>, tensor<2x128x8x2x32xf32>, tensor<2x8x128x128x2xf32>) -> tensor<2x8x128x128x2xf32>
    %92 = "tensor.empty"() : () -> tensor<2x8x2x128x128xf32>
    %93 = "linalg.generic"(%91, %92) <{indexing_maps = [#map22, #map23], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg470: f32, %arg471: f32):
      "linalg.yield"(%arg470) : (f32) -> ()
    }) : (tensor<2x8x128x128x2xf32>, tensor<2x8x2x128x128xf32>) -> tensor<2x8x2x128x128xf32>
    %94 = "linalg.generic"(%6, %92) <{indexing_maps = [#map24, #map23], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg468: f32, %arg469: f32):
      "linalg.yield"(%arg468) : (f32) -> ()
    }) : (tensor<f32>, tensor<2x8x2x128x128xf32>) -> tensor<2x8x2x128x128xf32>
    %95 = "linalg.generic"(%93, %94, %92) <{indexing_maps = [#map23, #map23, #map23], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg465: f32, %arg466: f32, %arg467: f32):
      %452 = "arith.mulf"(%arg465, %arg466) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%452) : (f32) -> ()
    }) : (tensor<2x8x2x128x128xf32>, tensor<2x8x2x128x128xf32>, tensor<2x8x2x128x128xf32>) -> tensor<2x8x2x128x128xf32>
    %96 = "tensor.empty"() : () -> tensor<128x128xi32>
    %97 = "linalg.generic"(%96) <{indexing_maps = [#map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 0, 1>}> ({
    ^bb0(%arg464: i32):
      %450 = "linalg.index"() <{dim = 0 : i64}> : () -> index
      %451 = "arith.index_cast"(%450) : (index) -> i32
      "linalg.yield"(%451) : (i32) -> ()
    }) : (tensor<128x128xi32>) -> tensor<128x128xi32>
    %98 = "linalg.generic"(%96) <{indexing_maps = [#map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 0, 1>}> ({
    ^bb0(%arg463: i32):
      %448 = "linalg.index"() <{dim = 1 : i64}> : () -> index
      %449 = "arith.index_cast"(%448) : (index) -> i32
      "linalg.yield"(%449) : (i32) -> ()
    }) : (tensor<128x128xi32>) -> tensor<128x128xi32>
    %99 = "tensor.empty"() : () -> tensor<128x128xi1>
    %100 = "linalg.generic"(%97, %98, %99) <{indexing_maps = [#map3, #map3, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg460: i32, %arg461: i32, %arg462: i1):
      %447 = "arith.cmpi"(%arg460, %arg461) <{predicate = 5 : i64}> : (i32, i32) -> i1
      "linalg.yield"(%447) : (i1) -> ()
    }) : (tensor<128x128xi32>, tensor<128x128xi32>, tensor<128x128xi1>) -> tensor<128x128xi1>
    %101 = "tensor.empty"() : () -> tensor<2x8x2x128x128xi1>
    %102 = "linalg.generic"(%100, %101) <{indexing_maps = [#map25, #map23], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg458: i1, %arg459: i1):
      "linalg.yield"(%arg458) : (i1) -> ()
    }) : (tensor<128x128xi1>, tensor<2x8x2x128x128xi1>) -> tensor<2x8x2x128x128xi1>
    %103 = "linalg.generic"(%5, %92) <{indexing_maps = [#map24, #map23], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg456: f32, %arg457: f32):
      "linalg.yield"(%arg456) : (f32) -> ()
    }) : (tensor<f32>, tensor<2x8x2x128x128xf32>) -> tensor<2x8x2x128x128xf32>
    %104 = "linalg.generic"(%102, %95, %103, %92) <{indexing_maps = [#map23, #map23, #map23, #map23], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 3, 1>}> ({
    ^bb0(%arg452: i1, %arg453: f32, %arg454: f32, %arg455: f32):
      %446 = "arith.select"(%arg452, %arg453, %arg454) : (i1, f32, f32) -> f32
      "linalg.yield"(%446) : (f32) -> ()
    }) : (tensor<2x8x2x128x128xi1>, tensor<2x8x2x128x128xf32>, tensor<2x8x2x128x128xf32>, tensor<2x8x2x128x128xf32>) -> tensor<2x8x2x128x128xf32>
    %105 = "tensor.empty"() : () -> tensor<2x8x2x128xf32>
    %106 = "linalg.fill"(%2, %105) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg450: f32, %arg451: f32):
      "linalg.yield"(%arg450) : (f32) -> ()
    }) : (f32, tensor<2x8x2x128xf32>) -> tensor<2x8x2x128xf32>
    %107 = "linalg.generic"(%104, %106) <{indexing_maps = [#map23, #map26], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg448: f32, %arg449: f32):
      %445 = "arith.maximumf"(%arg449, %arg448) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%445) : (f32) -> ()
    }) : (tensor<2x8x2x128x128xf32>, tensor<2x8x2x128xf32>) -> tensor<2x8x2x128xf32>
    %108 = "tensor.empty"() : () -> tensor<2x8x2x128x1xf32>
    %109 = "linalg.generic"(%107, %108) <{indexing_maps = [#map26, #map23], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg446: f32, %arg447: f32):
      "linalg.yield"(%arg446) : (f32) -> ()
    }) : (tensor<2x8x2x128xf32>, tensor<2x8x2x128x1xf32>) -> tensor<2x8x2x128x1xf32>
    %110 = "linalg.generic"(%109, %92) <{indexing_maps = [#map27, #map23], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg444: f32, %arg445: f32):
      "linalg.yield"(%arg444) : (f32) -> ()
    }) : (tensor<2x8x2x128x1xf32>, tensor<2x8x2x128x128xf32>) -> tensor<2x8x2x128x128xf32>
    %111 = "linalg.generic"(%104, %110, %92) <{indexing_maps = [#map23, #map23, #map23], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg441: f32, %arg442: f32, %arg443: f32):
      %444 = "arith.subf"(%arg441, %arg442) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%444) : (f32) -> ()
    }) : (tensor<2x8x2x128x128xf32>, tensor<2x8x2x128x128xf32>, tensor<2x8x2x128x128xf32>) -> tensor<2x8x2x128x128xf32>
    %112 = "linalg.generic"(%111, %92) <{indexing_maps = [#map23, #map23], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg439: f32, %arg440: f32):
      %443 = "math.exp"(%arg439) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      "linalg.yield"(%443) : (f32) -> ()
    }) : (tensor<2x8x2x128x128xf32>, tensor<2x8x2x128x128xf32>) -> tensor<2x8x2x128x128xf32>
    %113 = "linalg.fill"(%3, %105) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg437: f32, %arg438: f32):
      "linalg.yield"(%arg437) : (f32) -> ()
    }) : (f32, tensor<2x8x2x128xf32>) -> tensor<2x8x2x128xf32>
    %114 = "linalg.generic"(%112, %113) <{indexing_maps = [#map23, #map26], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg435: f32, %arg436: f32):
      %442 = "arith.addf"(%arg436, %arg435) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%442) : (f32) -> ()
    }) : (tensor<2x8x2x128x128xf32>, tensor<2x8x2x128xf32>) -> tensor<2x8x2x128xf32>
    %115 = "linalg.generic"(%114, %108) <{indexing_maps = [#map26, #map23], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg433: f32, %arg434: f32):
      "linalg.yield"(%arg433) : (f32) -> ()
    }) : (tensor<2x8x2x128xf32>, tensor<2x8x2x128x1xf32>) -> tensor<2x8x2x128x1xf32>
    %116 = "linalg.generic"(%115, %92) <{indexing_maps = [#map27, #map23], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg431: f32, %arg432: f32):
      "linalg.yield"(%arg431) : (f32) -> ()
    }) : (tensor<2x8x2x128x1xf32>, tensor<2x8x2x128x128xf32>) -> tensor<2x8x2x128x128xf32>
    %117 = "linalg.generic"(%112, %116, %92) <{indexing_maps = [#map23, #map23, #map23], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg428: f32, %arg429: f32, %arg430: f32):
      %441 = "arith.divf"(%arg428, %arg429) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%441) : (f32) -> ()
    }) : (tensor<2x8x2x128x128xf32>, tensor<2x8x2x128x128xf32>, tensor<2x8x2x128x128xf32>) -> tensor<2x8x2x128x128xf32>
    %118 = "linalg.generic"(%115, %115, %108) <{indexing_maps = [#map23, #map23, #map23], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg425: f32, %arg426: f32, %arg427: f32):
      %440 = "arith.mulf"(%arg425, %arg426) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%440) : (f32) -> ()
    }) : (tensor<2x8x2x128x1xf32>, tensor<2x8x2x128x1xf32>, tensor<2x8x2x128x1xf32>) -> tensor<2x8x2x128x1xf32>
    %119 = "linalg.generic"(%4, %108) <{indexing_maps = [#map24, #map23], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg423: f32, %arg424: f32):
      "linalg.yield"(%arg423) : (f32) -> ()
    }) : (tensor<f32>, tensor<2x8x2x128x1xf32>) -> tensor<2x8x2x128x1xf32>
    %120 = "linalg.generic"(%119, %118, %108) <{indexing_maps = [#map23, #map23, #map23], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg420: f32, %arg421: f32, %arg422: f32):
      %439 = "arith.divf"(%arg420, %arg421) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%439) : (f32) -> ()
    }) : (tensor<2x8x2x128x1xf32>, tensor<2x8x2x128x1xf32>, tensor<2x8x2x128x1xf32>) -> tensor<2x8x2x128x1xf32>
    %121 = "tensor.empty"() : () -> tensor<2x8x32x2x128xf32>
    %122 = "linalg.fill"(%3, %121) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg418: f32, %arg419: f32):
      "linalg.yield"(%arg418) : (f32) -> ()
    }) : (f32, tensor<2x8x32x2x128xf32>) -> tensor<2x8x32x2x128xf32>
    %123 = "linalg.generic"(%58, %117, %122) <{indexing_maps = [#map28, #map29, #map21], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg415: f32, %arg416: f32, %arg417: f32):
      %437 = "arith.mulf"(%arg415, %arg416) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %438 = "arith.addf"(%arg417, %437) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%438) : (f32) -> ()
    }) : (tensor<2x128x8x32xf32>, tensor<2x8x2x128x128xf32>, tensor<2x8x32x2x128xf32>) -> tensor<2x8x32x2x128xf32>
    %124 = "tensor.empty"() : () -> tensor<2x128x8x2x32xf32>
    %125 = "linalg.generic"(%123, %124) <{indexing_maps = [#map30, #map23], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg413: f32, %arg414: f32):
      "linalg.yield"(%arg413) : (f32) -> ()
    }) : (tensor<2x8x32x2x128xf32>, tensor<2x128x8x2x32xf32>) -> tensor<2x128x8x2x32xf32>
    %126 = "tensor.collapse_shape"(%125) <{reassociation = [[0], [1], [2, 3, 4]]}> : (tensor<2x128x8x2x32xf32>) -> tensor<2x128x512xf32>
    %127 = "linalg.generic"(%126, %arg7, %50) <{indexing_maps = [#map13, #map14, #map15], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg410: f32, %arg411: f32, %arg412: f32):
      %435 = "arith.mulf"(%arg410, %arg411) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %436 = "arith.addf"(%arg412, %435) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%436) : (f32) -> ()
    }) : (tensor<2x128x512xf32>, tensor<512x512xf32>, tensor<2x128x512xf32>) -> tensor<2x128x512xf32>
    %128 = "linalg.generic"(%arg0, %127, %29) <{indexing_maps = [#map7, #map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg407: f32, %arg408: f32, %arg409: f32):
      %434 = "arith.addf"(%arg407, %arg408) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%434) : (f32) -> ()
    }) : (tensor<2x128x512xf32>, tensor<2x128x512xf32>, tensor<2x128x512xf32>) -> tensor<2x128x512xf32>
    %129 = "linalg.generic"(%128, %128, %29) <{indexing_maps = [#map7, #map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg404: f32, %arg405: f32, %arg406: f32):
      %433 = "arith.mulf"(%arg404, %arg405) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%433) : (f32) -> ()
    }) : (tensor<2x128x512xf32>, tensor<2x128x512xf32>, tensor<2x128x512xf32>) -> tensor<2x128x512xf32>
    %130 = "linalg.generic"(%129, %32) <{indexing_maps = [#map7, #map8], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg402: f32, %arg403: f32):
      %432 = "arith.addf"(%arg403, %arg402) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%432) : (f32) -> ()
    }) : (tensor<2x128x512xf32>, tensor<2x128xf32>) -> tensor<2x128xf32>
    %131 = "linalg.generic"(%130, %34) <{indexing_maps = [#map8, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg400: f32, %arg401: f32):
      "linalg.yield"(%arg400) : (f32) -> ()
    }) : (tensor<2x128xf32>, tensor<2x128x1xf32>) -> tensor<2x128x1xf32>
    %132 = "linalg.generic"(%131, %36, %34) <{indexing_maps = [#map7, #map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg397: f32, %arg398: f32, %arg399: f32):
      %431 = "arith.divf"(%arg397, %arg398) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%431) : (f32) -> ()
    }) : (tensor<2x128x1xf32>, tensor<2x128x1xf32>, tensor<2x128x1xf32>) -> tensor<2x128x1xf32>
    %133 = "linalg.generic"(%132, %38, %34) <{indexing_maps = [#map7, #map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg394: f32, %arg395: f32, %arg396: f32):
      %430 = "arith.addf"(%arg394, %arg395) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%430) : (f32) -> ()
    }) : (tensor<2x128x1xf32>, tensor<2x128x1xf32>, tensor<2x128x1xf32>) -> tensor<2x128x1xf32>
    %134 = "linalg.generic"(%133, %34) <{indexing_maps = [#map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg392: f32, %arg393: f32):
      %429 = "math.rsqrt"(%arg392) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      "linalg.yield"(%429) : (f32) -> ()
    }) : (tensor<2x128x1xf32>, tensor<2x128x1xf32>) -> tensor<2x128x1xf32>
    %135 = "linalg.generic"(%134, %133, %34) <{indexing_maps = [#map7, #map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg389: f32, %arg390: f32, %arg391: f32):
      %428 = "arith.divf"(%arg389, %arg390) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%428) : (f32) -> ()
    }) : (tensor<2x128x1xf32>, tensor<2x128x1xf32>, tensor<2x128x1xf32>) -> tensor<2x128x1xf32>
    %136 = "linalg.generic"(%42, %135, %34) <{indexing_maps = [#map7, #map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg386: f32, %arg387: f32, %arg388: f32):
      %427 = "arith.mulf"(%arg386, %arg387) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%427) : (f32) -> ()
    }) : (tensor<2x128x1xf32>, tensor<2x128x1xf32>, tensor<2x128x1xf32>) -> tensor<2x128x1xf32>
    %137 = "linalg.generic"(%134, %29) <{indexing_maps = [#map10, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg384: f32, %arg385: f32):
      "linalg.yield"(%arg384) : (f32) -> ()
    }) : (tensor<2x128x1xf32>, tensor<2x128x512xf32>) -> tensor<2x128x512xf32>
    %138 = "linalg.generic"(%128, %137, %29) <{indexing_maps = [#map7, #map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg381: f32, %arg382: f32, %arg383: f32):
      %426 = "arith.mulf"(%arg381, %arg382) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%426) : (f32) -> ()
    }) : (tensor<2x128x512xf32>, tensor<2x128x512xf32>, tensor<2x128x512xf32>) -> tensor<2x128x512xf32>
    %139 = "linalg.generic"(%arg2, %46) <{indexing_maps = [#map11, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg379: f32, %arg380: f32):
      "linalg.yield"(%arg379) : (f32) -> ()
    }) : (tensor<512xf32>, tensor<1x1x512xf32>) -> tensor<1x1x512xf32>
    %140 = "linalg.generic"(%139, %29) <{indexing_maps = [#map12, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg377: f32, %arg378: f32):
      "linalg.yield"(%arg377) : (f32) -> ()
    }) : (tensor<1x1x512xf32>, tensor<2x128x512xf32>) -> tensor<2x128x512xf32>
    %141 = "linalg.generic"(%138, %140, %29) <{indexing_maps = [#map7, #map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg374: f32, %arg375: f32, %arg376: f32):
      %425 = "arith.mulf"(%arg374, %arg375) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%425) : (f32) -> ()
    }) : (tensor<2x128x512xf32>, tensor<2x128x512xf32>, tensor<2x128x512xf32>) -> tensor<2x128x512xf32>
    %142 = "tensor.empty"() : () -> tensor<2x128x1408xf32>
    %143 = "linalg.fill"(%3, %142) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg372: f32, %arg373: f32):
      "linalg.yield"(%arg372) : (f32) -> ()
    }) : (f32, tensor<2x128x1408xf32>) -> tensor<2x128x1408xf32>
    %144 = "linalg.generic"(%141, %arg4, %143) <{indexing_maps = [#map13, #map14, #map15], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg369: f32, %arg370: f32, %arg371: f32):
      %423 = "arith.mulf"(%arg369, %arg370) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %424 = "arith.addf"(%arg371, %423) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%424) : (f32) -> ()
    }) : (tensor<2x128x512xf32>, tensor<512x1408xf32>, tensor<2x128x1408xf32>) -> tensor<2x128x1408xf32>
    %145 = "linalg.generic"(%144, %142) <{indexing_maps = [#map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg367: f32, %arg368: f32):
      %422 = "arith.negf"(%arg367) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      "linalg.yield"(%422) : (f32) -> ()
    }) : (tensor<2x128x1408xf32>, tensor<2x128x1408xf32>) -> tensor<2x128x1408xf32>
    %146 = "linalg.generic"(%145, %142) <{indexing_maps = [#map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg365: f32, %arg366: f32):
      %421 = "math.exp"(%arg365) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      "linalg.yield"(%421) : (f32) -> ()
    }) : (tensor<2x128x1408xf32>, tensor<2x128x1408xf32>) -> tensor<2x128x1408xf32>
    %147 = "linalg.generic"(%4, %142) <{indexing_maps = [#map9, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg363: f32, %arg364: f32):
      "linalg.yield"(%arg363) : (f32) -> ()
    }) : (tensor<f32>, tensor<2x128x1408xf32>) -> tensor<2x128x1408xf32>
    %148 = "linalg.generic"(%147, %146, %142) <{indexing_maps = [#map7, #map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg360: f32, %arg361: f32, %arg362: f32):
      %420 = "arith.addf"(%arg360, %arg361) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%420) : (f32) -> ()
    }) : (tensor<2x128x1408xf32>, tensor<2x128x1408xf32>, tensor<2x128x1408xf32>) -> tensor<2x128x1408xf32>
    %149 = "linalg.generic"(%147, %148, %142) <{indexing_maps = [#map7, #map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg357: f32, %arg358: f32, %arg359: f32):
      %419 = "arith.divf"(%arg357, %arg358) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%419) : (f32) -> ()
    }) : (tensor<2x128x1408xf32>, tensor<2x128x1408xf32>, tensor<2x128x1408xf32>) -> tensor<2x128x1408xf32>
    %150 = "linalg.generic"(%147, %149, %142) <{indexing_maps = [#map7, #map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg354: f32, %arg355: f32, %arg356: f32):
      %418 = "arith.subf"(%arg354, %arg355) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%418) : (f32) -> ()
    }) : (tensor<2x128x1408xf32>, tensor<2x128x1408xf32>, tensor<2x128x1408xf32>) -> tensor<2x128x1408xf32>
    %151 = "linalg.generic"(%149, %150, %142) <{indexing_maps = [#map7, #map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg351: f32, %arg352: f32, %arg353: f32):
      %417 = "arith.mulf"(%arg351, %arg352) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%417) : (f32) -> ()
    }) : (tensor<2x128x1408xf32>, tensor<2x128x1408xf32>, tensor<2x128x1408xf32>) -> tensor<2x128x1408xf32>
    %152 = "linalg.generic"(%144, %149, %142) <{indexing_maps = [#map7, #map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg348: f32, %arg349: f32, %arg350: f32):
      %416 = "arith.mulf"(%arg348, %arg349) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%416) : (f32) -> ()
    }) : (tensor<2x128x1408xf32>, tensor<2x128x1408xf32>, tensor<2x128x1408xf32>) -> tensor<2x128x1408xf32>
    %153 = "linalg.generic"(%141, %arg5, %143) <{indexing_maps = [#map13, #map14, #map15], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg345: f32, %arg346: f32, %arg347: f32):
      %414 = "arith.mulf"(%arg345, %arg346) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %415 = "arith.addf"(%arg347, %414) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%415) : (f32) -> ()
    }) : (tensor<2x128x512xf32>, tensor<512x1408xf32>, tensor<2x128x1408xf32>) -> tensor<2x128x1408xf32>
    %154 = "linalg.generic"(%152, %153, %142) <{indexing_maps = [#map7, #map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg342: f32, %arg343: f32, %arg344: f32):
      %413 = "arith.mulf"(%arg342, %arg343) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%413) : (f32) -> ()
    }) : (tensor<2x128x1408xf32>, tensor<2x128x1408xf32>, tensor<2x128x1408xf32>) -> tensor<2x128x1408xf32>
    %155 = "linalg.generic"(%154, %arg3, %50) <{indexing_maps = [#map13, #map14, #map15], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg339: f32, %arg340: f32, %arg341: f32):
      %411 = "arith.mulf"(%arg339, %arg340) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %412 = "arith.addf"(%arg341, %411) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%412) : (f32) -> ()
    }) : (tensor<2x128x1408xf32>, tensor<1408x512xf32>, tensor<2x128x512xf32>) -> tensor<2x128x512xf32>
    %156 = "linalg.generic"(%128, %155, %29) <{indexing_maps = [#map7, #map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg336: f32, %arg337: f32, %arg338: f32):
      %410 = "arith.addf"(%arg336, %arg337) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%410) : (f32) -> ()
    }) : (tensor<2x128x512xf32>, tensor<2x128x512xf32>, tensor<2x128x512xf32>) -> tensor<2x128x512xf32>
    %157 = "linalg.generic"(%156, %156, %29) <{indexing_maps = [#map7, #map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg333: f32, %arg334: f32, %arg335: f32):
      %409 = "arith.mulf"(%arg333, %arg334) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%409) : (f32) -> ()
    }) : (tensor<2x128x512xf32>, tensor<2x128x512xf32>, tensor<2x128x512xf32>) -> tensor<2x128x512xf32>
    %158 = "tensor.empty"() : () -> tensor<f32>
    %159 = "linalg.fill"(%3, %158) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg331: f32, %arg332: f32):
      "linalg.yield"(%arg331) : (f32) -> ()
    }) : (f32, tensor<f32>) -> tensor<f32>
    %160 = "linalg.generic"(%157, %159) <{indexing_maps = [#map7, #map9], iterator_types = [#linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg329: f32, %arg330: f32):
      %408 = "arith.addf"(%arg330, %arg329) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%408) : (f32) -> ()
    }) : (tensor<2x128x512xf32>, tensor<f32>) -> tensor<f32>
    %161 = "linalg.generic"(%160, %158) <{indexing_maps = [#map31, #map31], iterator_types = [], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg327: f32, %arg328: f32):
      %407 = "arith.mulf"(%arg327, %1) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%407) : (f32) -> ()
    }) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    %162 = "linalg.generic"(%158) <{indexing_maps = [#map31], iterator_types = [], operandSegmentSizes = array<i32: 0, 1>}> ({
    ^bb0(%arg326: f32):
      "linalg.yield"(%1) : (f32) -> ()
    }) : (tensor<f32>) -> tensor<f32>
    %163 = "linalg.generic"(%162, %29) <{indexing_maps = [#map9, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg324: f32, %arg325: f32):
      "linalg.yield"(%arg324) : (f32) -> ()
    }) : (tensor<f32>, tensor<2x128x512xf32>) -> tensor<2x128x512xf32>
    %164 = "linalg.generic"(%156, %163, %29) <{indexing_maps = [#map7, #map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg321: f32, %arg322: f32, %arg323: f32):
      %406 = "arith.mulf"(%arg321, %arg322) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%406) : (f32) -> ()
    }) : (tensor<2x128x512xf32>, tensor<2x128x512xf32>, tensor<2x128x512xf32>) -> tensor<2x128x512xf32>
    %165 = "linalg.generic"(%163, %156, %29) <{indexing_maps = [#map7, #map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg318: f32, %arg319: f32, %arg320: f32):
      %405 = "arith.mulf"(%arg318, %arg319) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%405) : (f32) -> ()
    }) : (tensor<2x128x512xf32>, tensor<2x128x512xf32>, tensor<2x128x512xf32>) -> tensor<2x128x512xf32>
    %166 = "linalg.generic"(%164, %165, %29) <{indexing_maps = [#map7, #map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg315: f32, %arg316: f32, %arg317: f32):
      %404 = "arith.addf"(%arg315, %arg316) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%404) : (f32) -> ()
    }) : (tensor<2x128x512xf32>, tensor<2x128x512xf32>, tensor<2x128x512xf32>) -> tensor<2x128x512xf32>
    %167 = "tensor.empty"() : () -> tensor<512x1408xf32>
    %168 = "linalg.fill"(%3, %167) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg313: f32, %arg314: f32):
      "linalg.yield"(%arg313) : (f32) -> ()
    }) : (f32, tensor<512x1408xf32>) -> tensor<512x1408xf32>
    %169 = "linalg.generic"(%166, %154, %168) <{indexing_maps = [#map32, #map33, #map34], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg310: f32, %arg311: f32, %arg312: f32):
      %402 = "arith.mulf"(%arg310, %arg311) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %403 = "arith.addf"(%arg312, %402) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%403) : (f32) -> ()
    }) : (tensor<2x128x512xf32>, tensor<2x128x1408xf32>, tensor<512x1408xf32>) -> tensor<512x1408xf32>
    %170 = "tensor.empty"() : () -> tensor<1408x512xf32>
    %171 = "linalg.generic"(%169, %170) <{indexing_maps = [#map35, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg308: f32, %arg309: f32):
      "linalg.yield"(%arg308) : (f32) -> ()
    }) : (tensor<512x1408xf32>, tensor<1408x512xf32>) -> tensor<1408x512xf32>
    %172 = "linalg.generic"(%166, %arg3, %143) <{indexing_maps = [#map13, #map36, #map15], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg305: f32, %arg306: f32, %arg307: f32):
      %400 = "arith.mulf"(%arg305, %arg306) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %401 = "arith.addf"(%arg307, %400) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%401) : (f32) -> ()
    }) : (tensor<2x128x512xf32>, tensor<1408x512xf32>, tensor<2x128x1408xf32>) -> tensor<2x128x1408xf32>
    %173 = "linalg.generic"(%152, %172, %142) <{indexing_maps = [#map7, #map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg302: f32, %arg303: f32, %arg304: f32):
      %399 = "arith.mulf"(%arg302, %arg303) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%399) : (f32) -> ()
    }) : (tensor<2x128x1408xf32>, tensor<2x128x1408xf32>, tensor<2x128x1408xf32>) -> tensor<2x128x1408xf32>
    %174 = "linalg.generic"(%172, %153, %142) <{indexing_maps = [#map7, #map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg299: f32, %arg300: f32, %arg301: f32):
      %398 = "arith.mulf"(%arg299, %arg300) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%398) : (f32) -> ()
    }) : (tensor<2x128x1408xf32>, tensor<2x128x1408xf32>, tensor<2x128x1408xf32>) -> tensor<2x128x1408xf32>
    %175 = "linalg.fill"(%3, %170) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg297: f32, %arg298: f32):
      "linalg.yield"(%arg297) : (f32) -> ()
    }) : (f32, tensor<1408x512xf32>) -> tensor<1408x512xf32>
    %176 = "linalg.generic"(%173, %141, %175) <{indexing_maps = [#map32, #map33, #map34], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg294: f32, %arg295: f32, %arg296: f32):
      %396 = "arith.mulf"(%arg294, %arg295) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %397 = "arith.addf"(%arg296, %396) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%397) : (f32) -> ()
    }) : (tensor<2x128x1408xf32>, tensor<2x128x512xf32>, tensor<1408x512xf32>) -> tensor<1408x512xf32>
    %177 = "linalg.generic"(%176, %167) <{indexing_maps = [#map35, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg292: f32, %arg293: f32):
      "linalg.yield"(%arg292) : (f32) -> ()
    }) : (tensor<1408x512xf32>, tensor<512x1408xf32>) -> tensor<512x1408xf32>
    %178 = "linalg.generic"(%173, %arg5, %50) <{indexing_maps = [#map13, #map36, #map15], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg289: f32, %arg290: f32, %arg291: f32):
      %394 = "arith.mulf"(%arg289, %arg290) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %395 = "arith.addf"(%arg291, %394) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%395) : (f32) -> ()
    }) : (tensor<2x128x1408xf32>, tensor<512x1408xf32>, tensor<2x128x512xf32>) -> tensor<2x128x512xf32>
    %179 = "linalg.generic"(%144, %174, %142) <{indexing_maps = [#map7, #map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg286: f32, %arg287: f32, %arg288: f32):
      %393 = "arith.mulf"(%arg286, %arg287) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%393) : (f32) -> ()
    }) : (tensor<2x128x1408xf32>, tensor<2x128x1408xf32>, tensor<2x128x1408xf32>) -> tensor<2x128x1408xf32>
    %180 = "linalg.generic"(%174, %149, %142) <{indexing_maps = [#map7, #map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg283: f32, %arg284: f32, %arg285: f32):
      %392 = "arith.mulf"(%arg283, %arg284) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%392) : (f32) -> ()
    }) : (tensor<2x128x1408xf32>, tensor<2x128x1408xf32>, tensor<2x128x1408xf32>) -> tensor<2x128x1408xf32>
    %181 = "linalg.generic"(%179, %151, %142) <{indexing_maps = [#map7, #map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg280: f32, %arg281: f32, %arg282: f32):
      %391 = "arith.mulf"(%arg280, %arg281) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%391) : (f32) -> ()
    }) : (tensor<2x128x1408xf32>, tensor<2x128x1408xf32>, tensor<2x128x1408xf32>) -> tensor<2x128x1408xf32>
    %182 = "linalg.generic"(%180, %181, %142) <{indexing_maps = [#map7, #map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg277: f32, %arg278: f32, %arg279: f32):
      %390 = "arith.addf"(%arg277, %arg278) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%390) : (f32) -> ()
    }) : (tensor<2x128x1408xf32>, tensor<2x128x1408xf32>, tensor<2x128x1408xf32>) -> tensor<2x128x1408xf32>
    %183 = "linalg.generic"(%182, %141, %175) <{indexing_maps = [#map32, #map33, #map34], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg274: f32, %arg275: f32, %arg276: f32):
      %388 = "arith.mulf"(%arg274, %arg275) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %389 = "arith.addf"(%arg276, %388) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%389) : (f32) -> ()
    }) : (tensor<2x128x1408xf32>, tensor<2x128x512xf32>, tensor<1408x512xf32>) -> tensor<1408x512xf32>
    %184 = "linalg.generic"(%183, %167) <{indexing_maps = [#map35, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg272: f32, %arg273: f32):
      "linalg.yield"(%arg272) : (f32) -> ()
    }) : (tensor<1408x512xf32>, tensor<512x1408xf32>) -> tensor<512x1408xf32>
    %185 = "linalg.generic"(%182, %arg4, %50) <{indexing_maps = [#map13, #map36, #map15], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg269: f32, %arg270: f32, %arg271: f32):
      %386 = "arith.mulf"(%arg269, %arg270) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %387 = "arith.addf"(%arg271, %386) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%387) : (f32) -> ()
    }) : (tensor<2x128x1408xf32>, tensor<512x1408xf32>, tensor<2x128x512xf32>) -> tensor<2x128x512xf32>
    %186 = "linalg.generic"(%178, %185, %29) <{indexing_maps = [#map7, #map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg266: f32, %arg267: f32, %arg268: f32):
      %385 = "arith.addf"(%arg266, %arg267) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%385) : (f32) -> ()
    }) : (tensor<2x128x512xf32>, tensor<2x128x512xf32>, tensor<2x128x512xf32>) -> tensor<2x128x512xf32>
    %187 = "linalg.generic"(%138, %186, %29) <{indexing_maps = [#map7, #map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg263: f32, %arg264: f32, %arg265: f32):
      %384 = "arith.mulf"(%arg263, %arg264) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%384) : (f32) -> ()
    }) : (tensor<2x128x512xf32>, tensor<2x128x512xf32>, tensor<2x128x512xf32>) -> tensor<2x128x512xf32>
    %188 = "tensor.empty"() : () -> tensor<512xf32>
    %189 = "linalg.fill"(%3, %188) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg261: f32, %arg262: f32):
      "linalg.yield"(%arg261) : (f32) -> ()
    }) : (f32, tensor<512xf32>) -> tensor<512xf32>
    %190 = "linalg.generic"(%187, %189) <{indexing_maps = [#map37, #map38], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg259: f32, %arg260: f32):
      %383 = "arith.addf"(%arg260, %arg259) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%383) : (f32) -> ()
    }) : (tensor<2x128x512xf32>, tensor<512xf32>) -> tensor<512xf32>
    %191 = "tensor.expand_shape"(%190) <{reassociation = [[0, 1, 2]], static_output_shape = array<i64: 1, 1, 512>}> : (tensor<512xf32>) -> tensor<1x1x512xf32>
    %192 = "linalg.generic"(%186, %140, %29) <{indexing_maps = [#map7, #map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg256: f32, %arg257: f32, %arg258: f32):
      %382 = "arith.mulf"(%arg256, %arg257) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%382) : (f32) -> ()
    }) : (tensor<2x128x512xf32>, tensor<2x128x512xf32>, tensor<2x128x512xf32>) -> tensor<2x128x512xf32>
    %193 = "linalg.generic"(%191, %189) <{indexing_maps = [#map37, #map38], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg254: f32, %arg255: f32):
      %381 = "arith.addf"(%arg255, %arg254) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%381) : (f32) -> ()
    }) : (tensor<1x1x512xf32>, tensor<512xf32>) -> tensor<512xf32>
    %194 = "linalg.generic"(%128, %192, %29) <{indexing_maps = [#map7, #map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg251: f32, %arg252: f32, %arg253: f32):
      %380 = "arith.mulf"(%arg251, %arg252) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%380) : (f32) -> ()
    }) : (tensor<2x128x512xf32>, tensor<2x128x512xf32>, tensor<2x128x512xf32>) -> tensor<2x128x512xf32>
    %195 = "linalg.generic"(%194, %32) <{indexing_maps = [#map7, #map8], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg249: f32, %arg250: f32):
      %379 = "arith.addf"(%arg250, %arg249) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%379) : (f32) -> ()
    }) : (tensor<2x128x512xf32>, tensor<2x128xf32>) -> tensor<2x128xf32>
    %196 = "tensor.expand_shape"(%195) <{reassociation = [[0], [1, 2]], static_output_shape = array<i64: 2, 128, 1>}> : (tensor<2x128xf32>) -> tensor<2x128x1xf32>
    %197 = "linalg.generic"(%192, %137, %29) <{indexing_maps = [#map7, #map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg246: f32, %arg247: f32, %arg248: f32):
      %378 = "arith.mulf"(%arg246, %arg247) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%378) : (f32) -> ()
    }) : (tensor<2x128x512xf32>, tensor<2x128x512xf32>, tensor<2x128x512xf32>) -> tensor<2x128x512xf32>
    %198 = "linalg.generic"(%166, %197, %29) <{indexing_maps = [#map7, #map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg243: f32, %arg244: f32, %arg245: f32):
      %377 = "arith.addf"(%arg243, %arg244) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%377) : (f32) -> ()
    }) : (tensor<2x128x512xf32>, tensor<2x128x512xf32>, tensor<2x128x512xf32>) -> tensor<2x128x512xf32>
    %199 = "linalg.generic"(%196, %136, %34) <{indexing_maps = [#map7, #map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg240: f32, %arg241: f32, %arg242: f32):
      %376 = "arith.mulf"(%arg240, %arg241) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%376) : (f32) -> ()
    }) : (tensor<2x128x1xf32>, tensor<2x128x1xf32>, tensor<2x128x1xf32>) -> tensor<2x128x1xf32>
    %200 = "linalg.generic"(%199, %36, %34) <{indexing_maps = [#map7, #map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg237: f32, %arg238: f32, %arg239: f32):
      %375 = "arith.divf"(%arg237, %arg238) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%375) : (f32) -> ()
    }) : (tensor<2x128x1xf32>, tensor<2x128x1xf32>, tensor<2x128x1xf32>) -> tensor<2x128x1xf32>
    %201 = "linalg.generic"(%200, %32) <{indexing_maps = [#map7, #map8], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg235: f32, %arg236: f32):
      %374 = "arith.addf"(%arg236, %arg235) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%374) : (f32) -> ()
    }) : (tensor<2x128x1xf32>, tensor<2x128xf32>) -> tensor<2x128xf32>
    %202 = "linalg.generic"(%201, %29) <{indexing_maps = [#map8, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg233: f32, %arg234: f32):
      "linalg.yield"(%arg233) : (f32) -> ()
    }) : (tensor<2x128xf32>, tensor<2x128x512xf32>) -> tensor<2x128x512xf32>
    %203 = "linalg.generic"(%128, %202, %29) <{indexing_maps = [#map7, #map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg230: f32, %arg231: f32, %arg232: f32):
      %373 = "arith.mulf"(%arg230, %arg231) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%373) : (f32) -> ()
    }) : (tensor<2x128x512xf32>, tensor<2x128x512xf32>, tensor<2x128x512xf32>) -> tensor<2x128x512xf32>
    %204 = "linalg.generic"(%198, %203, %29) <{indexing_maps = [#map7, #map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg227: f32, %arg228: f32, %arg229: f32):
      %372 = "arith.addf"(%arg227, %arg228) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%372) : (f32) -> ()
    }) : (tensor<2x128x512xf32>, tensor<2x128x512xf32>, tensor<2x128x512xf32>) -> tensor<2x128x512xf32>
    %205 = "linalg.generic"(%202, %128, %29) <{indexing_maps = [#map7, #map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg224: f32, %arg225: f32, %arg226: f32):
      %371 = "arith.mulf"(%arg224, %arg225) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%371) : (f32) -> ()
    }) : (tensor<2x128x512xf32>, tensor<2x128x512xf32>, tensor<2x128x512xf32>) -> tensor<2x128x512xf32>
    %206 = "linalg.generic"(%204, %205, %29) <{indexing_maps = [#map7, #map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg221: f32, %arg222: f32, %arg223: f32):
      %370 = "arith.addf"(%arg221, %arg222) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%370) : (f32) -> ()
    }) : (tensor<2x128x512xf32>, tensor<2x128x512xf32>, tensor<2x128x512xf32>) -> tensor<2x128x512xf32>
    %207 = "tensor.empty"() : () -> tensor<512x512xf32>
    %208 = "linalg.fill"(%3, %207) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg219: f32, %arg220: f32):
      "linalg.yield"(%arg219) : (f32) -> ()
    }) : (f32, tensor<512x512xf32>) -> tensor<512x512xf32>
    %209 = "linalg.generic"(%206, %126, %208) <{indexing_maps = [#map32, #map33, #map34], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg216: f32, %arg217: f32, %arg218: f32):
      %368 = "arith.mulf"(%arg216, %arg217) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %369 = "arith.addf"(%arg218, %368) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%369) : (f32) -> ()
    }) : (tensor<2x128x512xf32>, tensor<2x128x512xf32>, tensor<512x512xf32>) -> tensor<512x512xf32>
    %210 = "linalg.generic"(%209, %207) <{indexing_maps = [#map35, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg214: f32, %arg215: f32):
      "linalg.yield"(%arg214) : (f32) -> ()
    }) : (tensor<512x512xf32>, tensor<512x512xf32>) -> tensor<512x512xf32>
    %211 = "linalg.generic"(%206, %arg7, %50) <{indexing_maps = [#map13, #map36, #map15], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg211: f32, %arg212: f32, %arg213: f32):
      %366 = "arith.mulf"(%arg211, %arg212) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %367 = "arith.addf"(%arg213, %366) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%367) : (f32) -> ()
    }) : (tensor<2x128x512xf32>, tensor<512x512xf32>, tensor<2x128x512xf32>) -> tensor<2x128x512xf32>
    %212 = "tensor.expand_shape"(%211) <{reassociation = [[0], [1], [2, 3, 4]], static_output_shape = array<i64: 2, 128, 8, 2, 32>}> : (tensor<2x128x512xf32>) -> tensor<2x128x8x2x32xf32>
    %213 = "linalg.generic"(%212, %121) <{indexing_maps = [#map39, #map23], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg209: f32, %arg210: f32):
      "linalg.yield"(%arg209) : (f32) -> ()
    }) : (tensor<2x128x8x2x32xf32>, tensor<2x8x32x2x128xf32>) -> tensor<2x8x32x2x128xf32>
    %214 = "linalg.fill"(%3, %92) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg207: f32, %arg208: f32):
      "linalg.yield"(%arg207) : (f32) -> ()
    }) : (f32, tensor<2x8x2x128x128xf32>) -> tensor<2x8x2x128x128xf32>
    %215 = "linalg.generic"(%213, %58, %214) <{indexing_maps = [#map40, #map41, #map21], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg204: f32, %arg205: f32, %arg206: f32):
      %364 = "arith.mulf"(%arg204, %arg205) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %365 = "arith.addf"(%arg206, %364) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%365) : (f32) -> ()
    }) : (tensor<2x8x32x2x128xf32>, tensor<2x128x8x32xf32>, tensor<2x8x2x128x128xf32>) -> tensor<2x8x2x128x128xf32>
    %216 = "tensor.empty"() : () -> tensor<2x8x32x128xf32>
    %217 = "linalg.fill"(%3, %216) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg202: f32, %arg203: f32):
      "linalg.yield"(%arg202) : (f32) -> ()
    }) : (f32, tensor<2x8x32x128xf32>) -> tensor<2x8x32x128xf32>
    %218 = "linalg.generic"(%213, %117, %217) <{indexing_maps = [#map42, #map43, #map44], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg199: f32, %arg200: f32, %arg201: f32):
      %362 = "arith.mulf"(%arg199, %arg200) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %363 = "arith.addf"(%arg201, %362) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%363) : (f32) -> ()
    }) : (tensor<2x8x32x2x128xf32>, tensor<2x8x2x128x128xf32>, tensor<2x8x32x128xf32>) -> tensor<2x8x32x128xf32>
    %219 = "linalg.generic"(%218, %86) <{indexing_maps = [#map45, #map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg197: f32, %arg198: f32):
      "linalg.yield"(%arg197) : (f32) -> ()
    }) : (tensor<2x8x32x128xf32>, tensor<2x128x8x32xf32>) -> tensor<2x128x8x32xf32>
    %220 = "linalg.generic"(%120, %92) <{indexing_maps = [#map27, #map23], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg195: f32, %arg196: f32):
      "linalg.yield"(%arg195) : (f32) -> ()
    }) : (tensor<2x8x2x128x1xf32>, tensor<2x8x2x128x128xf32>) -> tensor<2x8x2x128x128xf32>
    %221 = "linalg.generic"(%215, %220, %92) <{indexing_maps = [#map23, #map23, #map23], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg192: f32, %arg193: f32, %arg194: f32):
      %361 = "arith.mulf"(%arg192, %arg193) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%361) : (f32) -> ()
    }) : (tensor<2x8x2x128x128xf32>, tensor<2x8x2x128x128xf32>, tensor<2x8x2x128x128xf32>) -> tensor<2x8x2x128x128xf32>
    %222 = "linalg.generic"(%221, %112, %92) <{indexing_maps = [#map23, #map23, #map23], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg189: f32, %arg190: f32, %arg191: f32):
      %360 = "arith.mulf"(%arg189, %arg190) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%360) : (f32) -> ()
    }) : (tensor<2x8x2x128x128xf32>, tensor<2x8x2x128x128xf32>, tensor<2x8x2x128x128xf32>) -> tensor<2x8x2x128x128xf32>
    %223 = "linalg.generic"(%222, %113) <{indexing_maps = [#map23, #map26], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg187: f32, %arg188: f32):
      %359 = "arith.addf"(%arg188, %arg187) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%359) : (f32) -> ()
    }) : (tensor<2x8x2x128x128xf32>, tensor<2x8x2x128xf32>) -> tensor<2x8x2x128xf32>
    %224 = "tensor.expand_shape"(%223) <{reassociation = [[0], [1], [2], [3, 4]], static_output_shape = array<i64: 2, 8, 2, 128, 1>}> : (tensor<2x8x2x128xf32>) -> tensor<2x8x2x128x1xf32>
    %225 = "linalg.generic"(%224, %108) <{indexing_maps = [#map23, #map23], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg185: f32, %arg186: f32):
      %358 = "arith.negf"(%arg185) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      "linalg.yield"(%358) : (f32) -> ()
    }) : (tensor<2x8x2x128x1xf32>, tensor<2x8x2x128x1xf32>) -> tensor<2x8x2x128x1xf32>
    %226 = "linalg.generic"(%215, %116, %92) <{indexing_maps = [#map23, #map23, #map23], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg182: f32, %arg183: f32, %arg184: f32):
      %357 = "arith.divf"(%arg182, %arg183) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%357) : (f32) -> ()
    }) : (tensor<2x8x2x128x128xf32>, tensor<2x8x2x128x128xf32>, tensor<2x8x2x128x128xf32>) -> tensor<2x8x2x128x128xf32>
    %227 = "linalg.generic"(%225, %113) <{indexing_maps = [#map23, #map26], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg180: f32, %arg181: f32):
      %356 = "arith.addf"(%arg181, %arg180) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%356) : (f32) -> ()
    }) : (tensor<2x8x2x128x1xf32>, tensor<2x8x2x128xf32>) -> tensor<2x8x2x128xf32>
    %228 = "linalg.generic"(%227, %92) <{indexing_maps = [#map26, #map23], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg178: f32, %arg179: f32):
      "linalg.yield"(%arg178) : (f32) -> ()
    }) : (tensor<2x8x2x128xf32>, tensor<2x8x2x128x128xf32>) -> tensor<2x8x2x128x128xf32>
    %229 = "linalg.generic"(%226, %228, %92) <{indexing_maps = [#map23, #map23, #map23], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg175: f32, %arg176: f32, %arg177: f32):
      %355 = "arith.addf"(%arg175, %arg176) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%355) : (f32) -> ()
    }) : (tensor<2x8x2x128x128xf32>, tensor<2x8x2x128x128xf32>, tensor<2x8x2x128x128xf32>) -> tensor<2x8x2x128x128xf32>
    %230 = "linalg.generic"(%229, %112, %92) <{indexing_maps = [#map23, #map23, #map23], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg172: f32, %arg173: f32, %arg174: f32):
      %354 = "arith.mulf"(%arg172, %arg173) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%354) : (f32) -> ()
    }) : (tensor<2x8x2x128x128xf32>, tensor<2x8x2x128x128xf32>, tensor<2x8x2x128x128xf32>) -> tensor<2x8x2x128x128xf32>
    %231 = "linalg.generic"(%10, %92) <{indexing_maps = [#map24, #map23], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg170: f32, %arg171: f32):
      "linalg.yield"(%arg170) : (f32) -> ()
    }) : (tensor<f32>, tensor<2x8x2x128x128xf32>) -> tensor<2x8x2x128x128xf32>
    %232 = "linalg.generic"(%102, %230, %231, %92) <{indexing_maps = [#map23, #map23, #map23, #map23], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 3, 1>}> ({
    ^bb0(%arg166: i1, %arg167: f32, %arg168: f32, %arg169: f32):
      %353 = "arith.select"(%arg166, %arg167, %arg168) : (i1, f32, f32) -> f32
      "linalg.yield"(%353) : (f32) -> ()
    }) : (tensor<2x8x2x128x128xi1>, tensor<2x8x2x128x128xf32>, tensor<2x8x2x128x128xf32>, tensor<2x8x2x128x128xf32>) -> tensor<2x8x2x128x128xf32>
    %233 = "linalg.generic"(%232, %94, %92) <{indexing_maps = [#map23, #map23, #map23], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg163: f32, %arg164: f32, %arg165: f32):
      %352 = "arith.mulf"(%arg163, %arg164) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%352) : (f32) -> ()
    }) : (tensor<2x8x2x128x128xf32>, tensor<2x8x2x128x128xf32>, tensor<2x8x2x128x128xf32>) -> tensor<2x8x2x128x128xf32>
    %234 = "linalg.generic"(%233, %89) <{indexing_maps = [#map22, #map23], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg161: f32, %arg162: f32):
      "linalg.yield"(%arg161) : (f32) -> ()
    }) : (tensor<2x8x2x128x128xf32>, tensor<2x8x128x128x2xf32>) -> tensor<2x8x128x128x2xf32>
    %235 = "tensor.empty"() : () -> tensor<2x8x128x2x32xf32>
    %236 = "linalg.fill"(%3, %235) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg159: f32, %arg160: f32):
      "linalg.yield"(%arg159) : (f32) -> ()
    }) : (f32, tensor<2x8x128x2x32xf32>) -> tensor<2x8x128x2x32xf32>
    %237 = "linalg.generic"(%234, %87, %236) <{indexing_maps = [#map40, #map46, #map21], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg156: f32, %arg157: f32, %arg158: f32):
      %350 = "arith.mulf"(%arg156, %arg157) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %351 = "arith.addf"(%arg158, %350) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%351) : (f32) -> ()
    }) : (tensor<2x8x128x128x2xf32>, tensor<2x128x8x32xf32>, tensor<2x8x128x2x32xf32>) -> tensor<2x8x128x2x32xf32>
    %238 = "linalg.generic"(%237, %124) <{indexing_maps = [#map47, #map23], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg154: f32, %arg155: f32):
      "linalg.yield"(%arg154) : (f32) -> ()
    }) : (tensor<2x8x128x2x32xf32>, tensor<2x128x8x2x32xf32>) -> tensor<2x128x8x2x32xf32>
    %239 = "tensor.empty"() : () -> tensor<2x8x128x32xf32>
    %240 = "linalg.fill"(%3, %239) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg152: f32, %arg153: f32):
      "linalg.yield"(%arg152) : (f32) -> ()
    }) : (f32, tensor<2x8x128x32xf32>) -> tensor<2x8x128x32xf32>
    %241 = "linalg.generic"(%234, %88, %240) <{indexing_maps = [#map42, #map48, #map44], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg149: f32, %arg150: f32, %arg151: f32):
      %348 = "arith.mulf"(%arg149, %arg150) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %349 = "arith.addf"(%arg151, %348) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%349) : (f32) -> ()
    }) : (tensor<2x8x128x128x2xf32>, tensor<2x128x8x2x32xf32>, tensor<2x8x128x32xf32>) -> tensor<2x8x128x32xf32>
    %242 = "linalg.generic"(%241, %86) <{indexing_maps = [#map49, #map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg147: f32, %arg148: f32):
      "linalg.yield"(%arg147) : (f32) -> ()
    }) : (tensor<2x8x128x32xf32>, tensor<2x128x8x32xf32>) -> tensor<2x128x8x32xf32>
    %243 = "tensor.collapse_shape"(%238) <{reassociation = [[0], [1], [2, 3], [4]]}> : (tensor<2x128x8x2x32xf32>) -> tensor<2x128x16x32xf32>
    %244 = "tensor.extract_slice"(%242) <{operandSegmentSizes = array<i32: 1, 0, 0, 0>, static_offsets = array<i64: 0, 0, 0, 0>, static_sizes = array<i64: 2, 128, 8, 16>, static_strides = array<i64: 1, 1, 1, 1>}> : (tensor<2x128x8x32xf32>) -> tensor<2x128x8x16xf32>
    %245 = "tensor.extract_slice"(%242) <{operandSegmentSizes = array<i32: 1, 0, 0, 0>, static_offsets = array<i64: 0, 0, 0, 16>, static_sizes = array<i64: 2, 128, 8, 16>, static_strides = array<i64: 1, 1, 1, 1>}> : (tensor<2x128x8x32xf32>) -> tensor<2x128x8x16xf32>
    %246 = "linalg.generic"(%245, %80, %77) <{indexing_maps = [#map17, #map17, #map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg144: f32, %arg145: f32, %arg146: f32):
      %347 = "arith.mulf"(%arg144, %arg145) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%347) : (f32) -> ()
    }) : (tensor<2x128x8x16xf32>, tensor<2x128x8x16xf32>, tensor<2x128x8x16xf32>) -> tensor<2x128x8x16xf32>
    %247 = "linalg.generic"(%245, %78, %77) <{indexing_maps = [#map17, #map17, #map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg141: f32, %arg142: f32, %arg143: f32):
      %346 = "arith.mulf"(%arg141, %arg142) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%346) : (f32) -> ()
    }) : (tensor<2x128x8x16xf32>, tensor<2x128x8x16xf32>, tensor<2x128x8x16xf32>) -> tensor<2x128x8x16xf32>
    %248 = "linalg.generic"(%244, %77) <{indexing_maps = [#map17, #map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg139: f32, %arg140: f32):
      %345 = "arith.negf"(%arg139) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      "linalg.yield"(%345) : (f32) -> ()
    }) : (tensor<2x128x8x16xf32>, tensor<2x128x8x16xf32>) -> tensor<2x128x8x16xf32>
    %249 = "linalg.generic"(%248, %80, %77) <{indexing_maps = [#map17, #map17, #map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg136: f32, %arg137: f32, %arg138: f32):
      %344 = "arith.mulf"(%arg136, %arg137) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%344) : (f32) -> ()
    }) : (tensor<2x128x8x16xf32>, tensor<2x128x8x16xf32>, tensor<2x128x8x16xf32>) -> tensor<2x128x8x16xf32>
    %250 = "linalg.generic"(%247, %249, %77) <{indexing_maps = [#map17, #map17, #map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg133: f32, %arg134: f32, %arg135: f32):
      %343 = "arith.addf"(%arg133, %arg134) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%343) : (f32) -> ()
    }) : (tensor<2x128x8x16xf32>, tensor<2x128x8x16xf32>, tensor<2x128x8x16xf32>) -> tensor<2x128x8x16xf32>
    %251 = "linalg.generic"(%244, %78, %77) <{indexing_maps = [#map17, #map17, #map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg130: f32, %arg131: f32, %arg132: f32):
      %342 = "arith.mulf"(%arg130, %arg131) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%342) : (f32) -> ()
    }) : (tensor<2x128x8x16xf32>, tensor<2x128x8x16xf32>, tensor<2x128x8x16xf32>) -> tensor<2x128x8x16xf32>
    %252 = "linalg.generic"(%246, %251, %77) <{indexing_maps = [#map17, #map17, #map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg127: f32, %arg128: f32, %arg129: f32):
      %341 = "arith.addf"(%arg127, %arg128) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%341) : (f32) -> ()
    }) : (tensor<2x128x8x16xf32>, tensor<2x128x8x16xf32>, tensor<2x128x8x16xf32>) -> tensor<2x128x8x16xf32>
    %253 = "tensor.pad"(%250) <{operandSegmentSizes = array<i32: 1, 0, 0>, static_high = array<i64: 0, 0, 0, 0>, static_low = array<i64: 0, 0, 0, 16>}> ({
    ^bb0(%arg123: index, %arg124: index, %arg125: index, %arg126: index):
      "tensor.yield"(%3) : (f32) -> ()
    }) : (tensor<2x128x8x16xf32>) -> tensor<2x128x8x32xf32>
    %254 = "tensor.pad"(%252) <{operandSegmentSizes = array<i32: 1, 0, 0>, static_high = array<i64: 0, 0, 0, 16>, static_low = array<i64: 0, 0, 0, 0>}> ({
    ^bb0(%arg119: index, %arg120: index, %arg121: index, %arg122: index):
      "tensor.yield"(%3) : (f32) -> ()
    }) : (tensor<2x128x8x16xf32>) -> tensor<2x128x8x32xf32>
    %255 = "linalg.generic"(%253, %254, %86) <{indexing_maps = [#map17, #map17, #map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg116: f32, %arg117: f32, %arg118: f32):
      %340 = "arith.addf"(%arg116, %arg117) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%340) : (f32) -> ()
    }) : (tensor<2x128x8x32xf32>, tensor<2x128x8x32xf32>, tensor<2x128x8x32xf32>) -> tensor<2x128x8x32xf32>
    %256 = "tensor.extract_slice"(%243) <{operandSegmentSizes = array<i32: 1, 0, 0, 0>, static_offsets = array<i64: 0, 0, 0, 0>, static_sizes = array<i64: 2, 128, 16, 16>, static_strides = array<i64: 1, 1, 1, 1>}> : (tensor<2x128x16x32xf32>) -> tensor<2x128x16x16xf32>
    %257 = "tensor.extract_slice"(%243) <{operandSegmentSizes = array<i32: 1, 0, 0, 0>, static_offsets = array<i64: 0, 0, 0, 16>, static_sizes = array<i64: 2, 128, 16, 16>, static_strides = array<i64: 1, 1, 1, 1>}> : (tensor<2x128x16x32xf32>) -> tensor<2x128x16x16xf32>
    %258 = "linalg.generic"(%257, %67, %64) <{indexing_maps = [#map17, #map17, #map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg113: f32, %arg114: f32, %arg115: f32):
      %339 = "arith.mulf"(%arg113, %arg114) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%339) : (f32) -> ()
    }) : (tensor<2x128x16x16xf32>, tensor<2x128x16x16xf32>, tensor<2x128x16x16xf32>) -> tensor<2x128x16x16xf32>
    %259 = "linalg.generic"(%257, %65, %64) <{indexing_maps = [#map17, #map17, #map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg110: f32, %arg111: f32, %arg112: f32):
      %338 = "arith.mulf"(%arg110, %arg111) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%338) : (f32) -> ()
    }) : (tensor<2x128x16x16xf32>, tensor<2x128x16x16xf32>, tensor<2x128x16x16xf32>) -> tensor<2x128x16x16xf32>
    %260 = "linalg.generic"(%256, %64) <{indexing_maps = [#map17, #map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg108: f32, %arg109: f32):
      %337 = "arith.negf"(%arg108) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      "linalg.yield"(%337) : (f32) -> ()
    }) : (tensor<2x128x16x16xf32>, tensor<2x128x16x16xf32>) -> tensor<2x128x16x16xf32>
    %261 = "linalg.generic"(%260, %67, %64) <{indexing_maps = [#map17, #map17, #map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg105: f32, %arg106: f32, %arg107: f32):
      %336 = "arith.mulf"(%arg105, %arg106) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%336) : (f32) -> ()
    }) : (tensor<2x128x16x16xf32>, tensor<2x128x16x16xf32>, tensor<2x128x16x16xf32>) -> tensor<2x128x16x16xf32>
    %262 = "linalg.generic"(%259, %261, %64) <{indexing_maps = [#map17, #map17, #map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg102: f32, %arg103: f32, %arg104: f32):
      %335 = "arith.addf"(%arg102, %arg103) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%335) : (f32) -> ()
    }) : (tensor<2x128x16x16xf32>, tensor<2x128x16x16xf32>, tensor<2x128x16x16xf32>) -> tensor<2x128x16x16xf32>
    %263 = "linalg.generic"(%256, %65, %64) <{indexing_maps = [#map17, #map17, #map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg99: f32, %arg100: f32, %arg101: f32):
      %334 = "arith.mulf"(%arg99, %arg100) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%334) : (f32) -> ()
    }) : (tensor<2x128x16x16xf32>, tensor<2x128x16x16xf32>, tensor<2x128x16x16xf32>) -> tensor<2x128x16x16xf32>
    %264 = "linalg.generic"(%258, %263, %64) <{indexing_maps = [#map17, #map17, #map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg96: f32, %arg97: f32, %arg98: f32):
      %333 = "arith.addf"(%arg96, %arg97) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%333) : (f32) -> ()
    }) : (tensor<2x128x16x16xf32>, tensor<2x128x16x16xf32>, tensor<2x128x16x16xf32>) -> tensor<2x128x16x16xf32>
    %265 = "tensor.pad"(%262) <{operandSegmentSizes = array<i32: 1, 0, 0>, static_high = array<i64: 0, 0, 0, 0>, static_low = array<i64: 0, 0, 0, 16>}> ({
    ^bb0(%arg92: index, %arg93: index, %arg94: index, %arg95: index):
      "tensor.yield"(%3) : (f32) -> ()
    }) : (tensor<2x128x16x16xf32>) -> tensor<2x128x16x32xf32>
    %266 = "tensor.pad"(%264) <{operandSegmentSizes = array<i32: 1, 0, 0>, static_high = array<i64: 0, 0, 0, 16>, static_low = array<i64: 0, 0, 0, 0>}> ({
    ^bb0(%arg88: index, %arg89: index, %arg90: index, %arg91: index):
      "tensor.yield"(%3) : (f32) -> ()
    }) : (tensor<2x128x16x16xf32>) -> tensor<2x128x16x32xf32>
    %267 = "linalg.generic"(%265, %266, %73) <{indexing_maps = [#map17, #map17, #map17], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg85: f32, %arg86: f32, %arg87: f32):
      %332 = "arith.addf"(%arg85, %arg86) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%332) : (f32) -> ()
    }) : (tensor<2x128x16x32xf32>, tensor<2x128x16x32xf32>, tensor<2x128x16x32xf32>) -> tensor<2x128x16x32xf32>
    %268 = "tensor.collapse_shape"(%219) <{reassociation = [[0], [1], [2, 3]]}> : (tensor<2x128x8x32xf32>) -> tensor<2x128x256xf32>
    %269 = "tensor.empty"() : () -> tensor<256x512xf32>
    %270 = "linalg.fill"(%3, %269) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg83: f32, %arg84: f32):
      "linalg.yield"(%arg83) : (f32) -> ()
    }) : (f32, tensor<256x512xf32>) -> tensor<256x512xf32>
    %271 = "linalg.generic"(%268, %49, %270) <{indexing_maps = [#map32, #map33, #map34], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg80: f32, %arg81: f32, %arg82: f32):
      %330 = "arith.mulf"(%arg80, %arg81) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %331 = "arith.addf"(%arg82, %330) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%331) : (f32) -> ()
    }) : (tensor<2x128x256xf32>, tensor<2x128x512xf32>, tensor<256x512xf32>) -> tensor<256x512xf32>
    %272 = "tensor.empty"() : () -> tensor<512x256xf32>
    %273 = "linalg.generic"(%271, %272) <{indexing_maps = [#map35, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg78: f32, %arg79: f32):
      "linalg.yield"(%arg78) : (f32) -> ()
    }) : (tensor<256x512xf32>, tensor<512x256xf32>) -> tensor<512x256xf32>
    %274 = "linalg.generic"(%268, %arg9, %50) <{indexing_maps = [#map13, #map36, #map15], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg75: f32, %arg76: f32, %arg77: f32):
      %328 = "arith.mulf"(%arg75, %arg76) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %329 = "arith.addf"(%arg77, %328) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%329) : (f32) -> ()
    }) : (tensor<2x128x256xf32>, tensor<512x256xf32>, tensor<2x128x512xf32>) -> tensor<2x128x512xf32>
    %275 = "tensor.collapse_shape"(%255) <{reassociation = [[0], [1], [2, 3]]}> : (tensor<2x128x8x32xf32>) -> tensor<2x128x256xf32>
    %276 = "linalg.generic"(%275, %49, %270) <{indexing_maps = [#map32, #map33, #map34], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg72: f32, %arg73: f32, %arg74: f32):
      %326 = "arith.mulf"(%arg72, %arg73) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %327 = "arith.addf"(%arg74, %326) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%327) : (f32) -> ()
    }) : (tensor<2x128x256xf32>, tensor<2x128x512xf32>, tensor<256x512xf32>) -> tensor<256x512xf32>
    %277 = "linalg.generic"(%276, %272) <{indexing_maps = [#map35, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg70: f32, %arg71: f32):
      "linalg.yield"(%arg70) : (f32) -> ()
    }) : (tensor<256x512xf32>, tensor<512x256xf32>) -> tensor<512x256xf32>
    %278 = "linalg.generic"(%275, %arg6, %50) <{indexing_maps = [#map13, #map36, #map15], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg67: f32, %arg68: f32, %arg69: f32):
      %324 = "arith.mulf"(%arg67, %arg68) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %325 = "arith.addf"(%arg69, %324) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%325) : (f32) -> ()
    }) : (tensor<2x128x256xf32>, tensor<512x256xf32>, tensor<2x128x512xf32>) -> tensor<2x128x512xf32>
    %279 = "linalg.generic"(%274, %278, %29) <{indexing_maps = [#map7, #map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg64: f32, %arg65: f32, %arg66: f32):
      %323 = "arith.addf"(%arg64, %arg65) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%323) : (f32) -> ()
    }) : (tensor<2x128x512xf32>, tensor<2x128x512xf32>, tensor<2x128x512xf32>) -> tensor<2x128x512xf32>
    %280 = "tensor.collapse_shape"(%267) <{reassociation = [[0], [1], [2, 3]]}> : (tensor<2x128x16x32xf32>) -> tensor<2x128x512xf32>
    %281 = "linalg.generic"(%280, %49, %208) <{indexing_maps = [#map32, #map33, #map34], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg61: f32, %arg62: f32, %arg63: f32):
      %321 = "arith.mulf"(%arg61, %arg62) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %322 = "arith.addf"(%arg63, %321) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%322) : (f32) -> ()
    }) : (tensor<2x128x512xf32>, tensor<2x128x512xf32>, tensor<512x512xf32>) -> tensor<512x512xf32>
    %282 = "linalg.generic"(%281, %207) <{indexing_maps = [#map35, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg59: f32, %arg60: f32):
      "linalg.yield"(%arg59) : (f32) -> ()
    }) : (tensor<512x512xf32>, tensor<512x512xf32>) -> tensor<512x512xf32>
    %283 = "linalg.generic"(%280, %arg8, %50) <{indexing_maps = [#map13, #map36, #map15], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg56: f32, %arg57: f32, %arg58: f32):
      %319 = "arith.mulf"(%arg56, %arg57) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %320 = "arith.addf"(%arg58, %319) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%320) : (f32) -> ()
    }) : (tensor<2x128x512xf32>, tensor<512x512xf32>, tensor<2x128x512xf32>) -> tensor<2x128x512xf32>
    %284 = "linalg.generic"(%279, %283, %29) <{indexing_maps = [#map7, #map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg53: f32, %arg54: f32, %arg55: f32):
      %318 = "arith.addf"(%arg53, %arg54) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%318) : (f32) -> ()
    }) : (tensor<2x128x512xf32>, tensor<2x128x512xf32>, tensor<2x128x512xf32>) -> tensor<2x128x512xf32>
    %285 = "linalg.generic"(%45, %284, %29) <{indexing_maps = [#map7, #map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg50: f32, %arg51: f32, %arg52: f32):
      %317 = "arith.mulf"(%arg50, %arg51) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%317) : (f32) -> ()
    }) : (tensor<2x128x512xf32>, tensor<2x128x512xf32>, tensor<2x128x512xf32>) -> tensor<2x128x512xf32>
    %286 = "linalg.generic"(%285, %189) <{indexing_maps = [#map37, #map38], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg48: f32, %arg49: f32):
      %316 = "arith.addf"(%arg49, %arg48) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%316) : (f32) -> ()
    }) : (tensor<2x128x512xf32>, tensor<512xf32>) -> tensor<512xf32>
    %287 = "tensor.expand_shape"(%286) <{reassociation = [[0, 1, 2]], static_output_shape = array<i64: 1, 1, 512>}> : (tensor<512xf32>) -> tensor<1x1x512xf32>
    %288 = "linalg.generic"(%284, %48, %29) <{indexing_maps = [#map7, #map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg45: f32, %arg46: f32, %arg47: f32):
      %315 = "arith.mulf"(%arg45, %arg46) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%315) : (f32) -> ()
    }) : (tensor<2x128x512xf32>, tensor<2x128x512xf32>, tensor<2x128x512xf32>) -> tensor<2x128x512xf32>
    %289 = "linalg.generic"(%287, %189) <{indexing_maps = [#map37, #map38], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg43: f32, %arg44: f32):
      %314 = "arith.addf"(%arg44, %arg43) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%314) : (f32) -> ()
    }) : (tensor<1x1x512xf32>, tensor<512xf32>) -> tensor<512xf32>
    %290 = "linalg.generic"(%arg0, %288, %29) <{indexing_maps = [#map7, #map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg40: f32, %arg41: f32, %arg42: f32):
      %313 = "arith.mulf"(%arg40, %arg41) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%313) : (f32) -> ()
    }) : (tensor<2x128x512xf32>, tensor<2x128x512xf32>, tensor<2x128x512xf32>) -> tensor<2x128x512xf32>
    %291 = "linalg.generic"(%290, %32) <{indexing_maps = [#map7, #map8], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg38: f32, %arg39: f32):
      %312 = "arith.addf"(%arg39, %arg38) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%312) : (f32) -> ()
    }) : (tensor<2x128x512xf32>, tensor<2x128xf32>) -> tensor<2x128xf32>
    %292 = "tensor.expand_shape"(%291) <{reassociation = [[0], [1, 2]], static_output_shape = array<i64: 2, 128, 1>}> : (tensor<2x128xf32>) -> tensor<2x128x1xf32>
    %293 = "linalg.generic"(%288, %44, %29) <{indexing_maps = [#map7, #map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg35: f32, %arg36: f32, %arg37: f32):
      %311 = "arith.mulf"(%arg35, %arg36) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%311) : (f32) -> ()
    }) : (tensor<2x128x512xf32>, tensor<2x128x512xf32>, tensor<2x128x512xf32>) -> tensor<2x128x512xf32>
    %294 = "linalg.generic"(%206, %293, %29) <{indexing_maps = [#map7, #map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg32: f32, %arg33: f32, %arg34: f32):
      %310 = "arith.addf"(%arg32, %arg33) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%310) : (f32) -> ()
    }) : (tensor<2x128x512xf32>, tensor<2x128x512xf32>, tensor<2x128x512xf32>) -> tensor<2x128x512xf32>
    %295 = "linalg.generic"(%292, %43, %34) <{indexing_maps = [#map7, #map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg29: f32, %arg30: f32, %arg31: f32):
      %309 = "arith.mulf"(%arg29, %arg30) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%309) : (f32) -> ()
    }) : (tensor<2x128x1xf32>, tensor<2x128x1xf32>, tensor<2x128x1xf32>) -> tensor<2x128x1xf32>
    %296 = "linalg.generic"(%295, %36, %34) <{indexing_maps = [#map7, #map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg26: f32, %arg27: f32, %arg28: f32):
      %308 = "arith.divf"(%arg26, %arg27) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%308) : (f32) -> ()
    }) : (tensor<2x128x1xf32>, tensor<2x128x1xf32>, tensor<2x128x1xf32>) -> tensor<2x128x1xf32>
    %297 = "linalg.generic"(%296, %32) <{indexing_maps = [#map7, #map8], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg24: f32, %arg25: f32):
      %307 = "arith.addf"(%arg25, %arg24) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%307) : (f32) -> ()
    }) : (tensor<2x128x1xf32>, tensor<2x128xf32>) -> tensor<2x128xf32>
    %298 = "linalg.generic"(%297, %29) <{indexing_maps = [#map8, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg22: f32, %arg23: f32):
      "linalg.yield"(%arg22) : (f32) -> ()
    }) : (tensor<2x128xf32>, tensor<2x128x512xf32>) -> tensor<2x128x512xf32>
    %299 = "linalg.generic"(%arg0, %298, %29) <{indexing_maps = [#map7, #map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg19: f32, %arg20: f32, %arg21: f32):
      %306 = "arith.mulf"(%arg19, %arg20) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%306) : (f32) -> ()
    }) : (tensor<2x128x512xf32>, tensor<2x128x512xf32>, tensor<2x128x512xf32>) -> tensor<2x128x512xf32>
    %300 = "linalg.generic"(%294, %299, %29) <{indexing_maps = [#map7, #map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg16: f32, %arg17: f32, %arg18: f32):
      %305 = "arith.addf"(%arg16, %arg17) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%305) : (f32) -> ()
    }) : (tensor<2x128x512xf32>, tensor<2x128x512xf32>, tensor<2x128x512xf32>) -> tensor<2x128x512xf32>
    %301 = "linalg.generic"(%298, %arg0, %29) <{indexing_maps = [#map7, #map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg13: f32, %arg14: f32, %arg15: f32):
      %304 = "arith.mulf"(%arg13, %arg14) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%304) : (f32) -> ()
    }) : (tensor<2x128x512xf32>, tensor<2x128x512xf32>, tensor<2x128x512xf32>) -> tensor<2x128x512xf32>
    %302 = "linalg.generic"(%300, %301, %29) <{indexing_maps = [#map7, #map7, #map7], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg10: f32, %arg11: f32, %arg12: f32):
      %303 = "arith.addf"(%arg10, %arg11) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%303) : (f32) -> ()
    }) : (tensor<2x128x512xf32>, tensor<2x128x512xf32>, tensor<2x128x512xf32>) -> tensor<2x128x512xf32>
    "func.return"(%161, %302, %289, %193, %171, %184, %177, %277, %210, %282, %273) : (tensor<f32>, tensor<2x128x512xf32>, tensor<512xf32>, tensor<512xf32>, tensor<1408x512xf32>, tensor<512x1408xf32>, tensor<512x1408xf32>, tensor<512x256xf32>, tensor<512x512xf32>, tensor<512x512xf32>, tensor<512x256xf32>) -> ()
  }) : () -> ()
}) {mhlo.num_partitions = 8 : i32, mhlo.num_replicas = 1 : i32} : () -> ()
