// RUN: tp-opt %s %partition-all | FileCheck %s

// What the rule of tp.call lets be cut, on sizes that do not divide.

tp.mesh @pod <tp = 3>
tp.mesh @grid <x = 2, y = 3>

// Both dimensions pass through: 7 rows over 3 are 3, 3 and 1, 10 columns over 2
// are 5.

// CHECK-LABEL: func @elementwise
// CHECK-NEXT:    %[[Y:.*]] = tp.call "my.swiglu"(%arg0, %arg1) {rule = "b f, b f -> b f"} : (tensor<3x5xf32>, tensor<3x5xf32>) -> tensor<3x5xf32>
// CHECK-NEXT:    return %[[Y]]
func.func @elementwise(%a: tensor<7x10xf32> {tp.sharding = #tp.sharding<@grid, [{"y"}, {"x"}]>}, %b: tensor<7x10xf32>) -> tensor<7x10xf32> {
  %0 = tp.call "my.swiglu"(%a, %b) {rule = "b f, b f -> b f"} : (tensor<7x10xf32>, tensor<7x10xf32>) -> tensor<7x10xf32>
  return %0 : tensor<7x10xf32>
}

// A cut comes from a result too; the scalar is whole.

// CHECK-LABEL: func @backward
// CHECK-SAME:    %arg1: tensor<3x10xf32>
// CHECK-NEXT:    tp.call "my.scale"(%arg0, %arg1) {{.*}} : (tensor<f32>, tensor<3x10xf32>) -> tensor<3x10xf32>
func.func @backward(%s: tensor<f32>, %x: tensor<7x10xf32>) -> (tensor<7x10xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>}) {
  %0 = tp.call "my.scale"(%s, %x) {rule = ", b f -> b f"} : (tensor<f32>, tensor<7x10xf32>) -> tensor<7x10xf32>
  return %0 : tensor<7x10xf32>
}

// A marked dimension is gathered first, wherever the mark stands.

// CHECK-LABEL: func @marked
// CHECK-NEXT:    %[[WHOLE:.*]] = tp.all_gather %arg0 dim 1 over @pod ["tp"]
// CHECK-SAME:      tensor<7x4xf32> -> tensor<7x10xf32>
// CHECK-NEXT:    tp.call "my.softmax"(%[[WHOLE]]) {{.*}} : (tensor<7x10xf32>) -> tensor<7x10xf32>
func.func @marked(%x: tensor<7x10xf32> {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>}) -> (tensor<7x10xf32> {tp.sharding = #tp.sharding<@pod, [{}, {}]>}) {
  %0 = tp.call "my.softmax"(%x) {rule = "b f -> b f!"} : (tensor<7x10xf32>) -> tensor<7x10xf32>
  return %0 : tensor<7x10xf32>
}

// So is one that no result has: the kernel does not say that it is a sum.

// CHECK-LABEL: func @only_in_operands
// CHECK-NEXT:    %[[WHOLE:.*]] = tp.all_gather %arg0 dim 1
// CHECK-NEXT:    tp.call "my.norm"(%[[WHOLE]]) {{.*}} : (tensor<7x10xf32>) -> tensor<7xf32>
func.func @only_in_operands(%x: tensor<7x10xf32> {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>}) -> (tensor<7xf32> {tp.sharding = #tp.sharding<@pod, [{}]>}) {
  %0 = tp.call "my.norm"(%x) {rule = "b f -> b"} : (tensor<7x10xf32>) -> tensor<7xf32>
  return %0 : tensor<7xf32>
}

// And one that one result lacks, which would be computed of a part.

// CHECK-LABEL: func @not_in_every_result
// CHECK-NEXT:    %[[WHOLE:.*]] = tp.all_gather %arg0 dim 0
// CHECK-NEXT:    tp.call "my.count"(%[[WHOLE]]) {{.*}} : (tensor<7x10xf32>) -> (tensor<7x10xf32>, tensor<10xi32>)
func.func @not_in_every_result(%x: tensor<7x10xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>}) -> (tensor<7x10xf32> {tp.sharding = #tp.sharding<@pod, [{}, {}]>}, tensor<10xi32>) {
  %0:2 = tp.call "my.count"(%x) {rule = "b f -> b f, f"} : (tensor<7x10xf32>) -> (tensor<7x10xf32>, tensor<10xi32>)
  return %0#0, %0#1 : tensor<7x10xf32>, tensor<10xi32>
}

// And one that stands twice in a tensor: a shard has no diagonal.

// CHECK-LABEL: func @diagonal
// CHECK-NEXT:    %[[WHOLE:.*]] = tp.all_gather %arg0 dim 0
// CHECK-NEXT:    tp.call "my.diagonal"(%[[WHOLE]]) {{.*}} : (tensor<7x7xf32>) -> tensor<7xf32>
func.func @diagonal(%x: tensor<7x7xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>}) -> (tensor<7xf32> {tp.sharding = #tp.sharding<@pod, [{}]>}) {
  %0 = tp.call "my.diagonal"(%x) {rule = "n n -> n"} : (tensor<7x7xf32>) -> tensor<7xf32>
  return %0 : tensor<7xf32>
}

// What is pending is combined before: a kernel need not be linear.

// CHECK-LABEL: func @pending
// CHECK:         %[[SUM:.*]] = tp.{{all_reduce|reduce_scatter}}
// CHECK:         tp.call "my.gelu"
func.func @pending(%a: tensor<7x6xf32> {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>}, %b: tensor<6x10xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>}) -> tensor<7x10xf32> {
  %zero = arith.constant dense<0.0> : tensor<7x10xf32>
  %0 = linalg.matmul ins(%a, %b : tensor<7x6xf32>, tensor<6x10xf32>) outs(%zero : tensor<7x10xf32>) -> tensor<7x10xf32>
  %1 = tp.call "my.gelu"(%0) {rule = "b f -> b f"} : (tensor<7x10xf32>) -> tensor<7x10xf32>
  return %1 : tensor<7x10xf32>
}

// Where the kernel is not registered, one line says so.

// RUN: not tp-check %s --entry=backward 2>&1 | FileCheck %s --check-prefix=COMPILED
// COMPILED:     calls 'my.scale', but no kernel is registered under this name
// COMPILED-NOT: {{.}}
// RUN: not tp-check %s --entry=backward --interpret 2>&1 | FileCheck %s --check-prefix=INTERPRETED
// INTERPRETED:  'tp.call' op calls the kernel 'my.scale', which the interpreter does not have: it runs where it is registered, in a compiled program
