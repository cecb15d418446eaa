// RUN: split-file %s %t
// RUN: tp-opt %t/plain.mlir --tp-apply-annotations=rules=%t/rules.json | FileCheck %s
// RUN: tp-opt %t/plain.mlir --annotate=%t/rules.json | FileCheck %s
// RUN: tp-opt %t/plain.mlir --annotate=%t/rules.json --mesh=dp=4,tp=8 | FileCheck %s --check-prefix=SIZES
// RUN: tp-opt %t/annotated.mlir --annotate=%t/other-mesh.json | FileCheck %s --check-prefix=REPLACED
// RUN: tp-opt %t/annotated.mlir --annotate=%t/no-mesh.json | FileCheck %s --check-prefix=OWN-MESH
// RUN: tp-opt %t/annotated.mlir --mesh=tp=2 | FileCheck %s --check-prefix=RESIZED
// RUN: tp-opt %t/plain.mlir --mesh=dp=2,tp=4 | FileCheck %s --check-prefix=DECLARED

// Names come from tp.name, else they are arg0, arg1, ...; a number is a
// position; the first rule that matches counts; what none matches stays open.

// CHECK:       tp.mesh @mesh <dp = 2, tp = 4>
// CHECK-LABEL: func.func @main(
// CHECK-SAME:    %{{.*}}: tensor<32x64xf32> {tp.name = "x", tp.sharding = #tp.sharding<@mesh, [{"dp"}, {}]>}
// CHECK-SAME:    %{{.*}}: tensor<64x16xf32> {tp.name = "fc.weight", tp.sharding = #tp.sharding<@mesh, [{}, {"tp"}]>}
// CHECK-SAME:    %{{.*}}: tensor<16xf32> {tp.sharding = #tp.sharding<@mesh, [{"tp", ?}p1]>}
// CHECK-SAME:    -> (tensor<32x16xf32> {tp.sharding = #tp.sharding<@mesh, [{"dp"}, {}]>})

// SIZES: tp.mesh @mesh <dp = 4, tp = 8>

// The file's mesh and boundary shardings go, constraints stay.

// REPLACED-NOT:   @pod
// REPLACED:       tp.mesh @mesh <dp = 2, tp = 4>
// REPLACED:       @main(%{{.*}}: tensor<32x64xf32> {tp.sharding = #tp.sharding<@mesh, [{"dp"}, {}]>
// REPLACED-SAME:    tensor<64x16xf32>, %
// REPLACED:         tp.constrain %{{.*}} <@mesh, [{}, {"tp"}]>

// OWN-MESH:       tp.mesh @pod <tp = 4>
// OWN-MESH:       @main(%{{.*}}: tensor<32x64xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>}, %{{.*}}: tensor<64x16xf32>,

// RESIZED:        tp.mesh @pod <tp = 2>
// RESIZED:        @main({{.*}} {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>}

// DECLARED:       tp.mesh @mesh <dp = 2, tp = 4>
// DECLARED-NOT:   tp.sharding

//--- plain.mlir
func.func @main(%x: tensor<32x64xf32> {tp.name = "x"}, %w: tensor<64x16xf32> {tp.name = "fc.weight"}, %b: tensor<16xf32>) -> tensor<32x16xf32> {
  %0 = tensor.empty() : tensor<32x16xf32>
  return %0 : tensor<32x16xf32>
}

//--- annotated.mlir
tp.mesh @pod <tp = 4>
func.func @main(%x: tensor<32x64xf32>, %w: tensor<64x16xf32> {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>}, %b: tensor<16xf32>) -> tensor<64x16xf32> {
  %0 = tp.constrain %w <@pod, [{}, {"tp"}]> : tensor<64x16xf32>
  return %0 : tensor<64x16xf32>
}

//--- rules.json
{"mesh": "dp=2,tp=4",
 "rules": [{"arg": "x", "sharding": "[{\"dp\"}, {} ]"},
           {"arg": "*.weight", "sharding": "[{}, {\"tp\"} ]"},
           {"arg": "x*", "sharding": "[{\"tp\"}, {} ]"},
           {"arg": "arg2", "sharding": "[{\"tp\", ?}p1]"},
           {"arg": 2, "sharding": "[{} ]"},
           {"result": 0, "sharding": "[{\"dp\"}, {} ]"} ]}

//--- other-mesh.json
{"mesh": "dp=2,tp=4", "rules": [{"arg": "arg0", "sharding": "[{\"dp\"}, {}]"}]}

//--- no-mesh.json
{"rules": [{"arg": 0, "sharding": "[{\"tp\"}, {}]"}]}
