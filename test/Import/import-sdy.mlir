// RUN: tp-opt %s --tp-import-sdy --split-input-file | FileCheck %s

// What jaxlib prints: a mesh, shardings of the boundary, a constraint.

// CHECK-LABEL: tp.mesh @mesh <dp = 2, tp = 4>{{$}}
// CHECK:       func.func @main(%[[X:.*]]: tensor<32x64xf32> {tp.sharding = #tp.sharding<@mesh, [{"dp"}, {?}]>})
// CHECK-NEXT:    %[[C:.*]] = tp.constrain %[[X]] <@mesh, [{"dp"}, {"tp"}]> : tensor<32x64xf32>
// CHECK-NEXT:    return %[[C]]
"sdy.mesh"() <{mesh = #sdy.mesh<["dp"=2, "tp"=4]>, sym_name = "mesh"}> : () -> ()
func.func @main(%x: tensor<32x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{"dp"}, {?} ]>}) -> tensor<32x64xf32> {
  %0 = "sdy.sharding_constraint"(%x) <{sharding = #sdy.sharding<@mesh, [{"dp"}, {"tp"} ]>}> : (tensor<32x64xf32>) -> tensor<32x64xf32>
  return %0 : tensor<32x64xf32>
}

// -----

// The module and function in generic form; attributes of unknown dialects go.

// CHECK-NOT:   stablehlo
// CHECK:       tp.mesh @mesh <x = 2, y = 2> {devices = array<i64: 0, 2, 1, 3>}
// CHECK-LABEL: func.func public @main(%arg0: tensor<8xf32> {tp.sharding = #tp.sharding<@mesh, [{"x"}]>})
// CHECK-SAME:    -> (tensor<8xf32> {tp.sharding = #tp.sharding<@mesh, [{"y"}]>})
// CHECK-NOT:   mhlo
"builtin.module"() <{sym_name = "jit_fwd"}> ({
  "sdy.mesh"() <{mesh = #sdy.mesh<["x"=2, "y"=2], device_ids=[0, 2, 1, 3]>, sym_name = "mesh"}> {stablehlo.mesh = {axes = []}} : () -> ()
  "func.func"() <{arg_attrs = [{sdy.sharding = #sdy.sharding<@mesh, [{"x"}]>}], function_type = (tensor<8xf32>) -> tensor<8xf32>, res_attrs = [{jax.result_info = "result", sdy.sharding = #sdy.sharding<@mesh, [{"y"}]>}], sym_name = "main", sym_visibility = "public"}> ({
  ^bb0(%arg0: tensor<8xf32>):
    "func.return"(%arg0) : (tensor<8xf32>) -> ()
  }) {mhlo.layout = "x"} : () -> ()
}) {mhlo.num_partitions = 4 : i32} : () -> ()

// -----

// Everything that a sharding can say.

// CHECK-LABEL: func.func @grammar
// CHECK-SAME:    %{{.*}}: tensor<8x6xf32> {tp.sharding = #tp.sharding<@m, [{"a":(1)2, ?}p2, {}], replicated = {"b"}>}
// CHECK-SAME:    %{{.*}}: tensor<8x6xf32> {tp.sharding = #tp.sharding<@m, [{"a":(2)2}, {?}], partial = sum {"b"}>}
// CHECK-SAME:    %{{.*}}: tensor<8x6xf32> {tp.sharding = #tp.sharding<@m, [{"b"}, {}], partial = max {"a"}>}
// CHECK-SAME:    %{{.*}}: tensor<f32> {tp.sharding = #tp.sharding<@m, []>}
"sdy.mesh"() <{mesh = #sdy.mesh<["a"=4, "b"=1]>, sym_name = "m"}> : () -> ()
func.func @grammar(%0: tensor<8x6xf32> {sdy.sharding = #sdy.sharding<@m, [{"a":(1)2, ?}p2, {}], replicated={"b"}>},
                   %1: tensor<8x6xf32> {sdy.sharding = #sdy.sharding<@m, [{"a":(2)2}, {?}], unreduced={"b"}>},
                   %2: tensor<8x6xf32> {sdy.sharding = #sdy.sharding<@m, [{"b"}, {}], unreduced=[max]{"a"}>},
                   %3: tensor<f32> {sdy.sharding = #sdy.sharding<@m, []>}) {
  return
}

// -----

// A constraint with every dimension open says nothing; nor does a mesh without
// axes cut anything.

// CHECK-LABEL: func.func @says_nothing(%arg0: tensor<8x6xf32>) -> tensor<8x6xf32>
// CHECK-NEXT:    return %arg0
"sdy.mesh"() <{mesh = #sdy.mesh<["a"=4]>, sym_name = "m"}> : () -> ()
"sdy.mesh"() <{mesh = #sdy.mesh<[]>, sym_name = "empty"}> : () -> ()
func.func @says_nothing(%0: tensor<8x6xf32> {sdy.sharding = #sdy.sharding<@empty, [{}, {}]>}) -> tensor<8x6xf32> {
  %1 = "sdy.sharding_constraint"(%0) <{sharding = #sdy.sharding<@m, [{?}, {?}]>}> : (tensor<8x6xf32>) -> tensor<8x6xf32>
  return %1 : tensor<8x6xf32>
}

// -----

// Shardy's propagation leaves shardings on operations.

// CHECK-LABEL: func.func @on_operations
// CHECK:         %[[E:.*]] = tensor.empty() : tensor<8x6xf32>
// CHECK-NEXT:    %[[C:.*]] = tp.constrain %[[E]] <@m, [{"a"}, {}]> : tensor<8x6xf32>
// CHECK-NEXT:    return %[[C]]
"sdy.mesh"() <{mesh = #sdy.mesh<["a"=4]>, sym_name = "m"}> : () -> ()
func.func @on_operations() -> tensor<8x6xf32> {
  %0 = tensor.empty() {sdy.sharding = #sdy.sharding_per_value<[<@m, [{"a"}, {}]>]>} : tensor<8x6xf32>
  return %0 : tensor<8x6xf32>
}
