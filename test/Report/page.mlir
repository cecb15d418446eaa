// RUN: tp-opt %s --tp-shard --html=%t.html -o %t.mlir
// RUN: FileCheck %s --check-prefix=PROGRAM < %t.mlir
// RUN: FileCheck %s < %t.html
// RUN: tp-opt %s --tp-shard --html | diff %t.html -
// RUN: not tp-opt %s --tp-shard --stop-after=propagate --html -o %t.mlir 2>&1 | FileCheck %s --check-prefix=WHOLE
// RUN: not tp-opt %s --tp-shard --html=%t.folder/page.html -o %t.mlir 2>&1 | FileCheck %s --check-prefix=FOLDER

// What a page draws: positions are cut 2 by 3, and 7 columns over 3 are 3, 3, 1.

// PROGRAM: tp.reduce_scatter
// WHOLE: page.mlir:[[#]]:1: error: argument #0 is sharded, but has no 'tp.global' type: the program is not partitioned
// FOLDER: error: cannot open output file '{{.*}}folder/page.html': No such file or directory

// CHECK: <!doctype html>
// CHECK-NOT: src=
// CHECK: {"arguments":[{"dims":[{"parts":{{\[\[\[}}0,2]],{{\[\[}}2,4]]],"size":4,"terms":{{\[\[}}0,1,2]]},
// CHECK-SAME: {"parts":{{\[\[\[}}0,3]],{{\[\[}}3,6]],{{\[\[}}6,7]]],"size":7,"terms":{{\[\[}}1,1,3]]}],"dtype":"f32","local":[2,3],"name":"x"}
// CHECK-SAME: "collectives":4
// CHECK-SAME: "entry":"main"
// Three trips of a product of 2 x 3 by 3 x 7.
// CHECK-SAME: "flops":252
// The product and its scattered sum are live together: 2 x 7 and 2 x 3 floats.
// CHECK-SAME: "memory":{"arguments":108,"results":56,"values":80}
// CHECK-SAME: "mesh":{"axes":[{"name":"dp","size":2},{"name":"tp","size":3}],"name":"mesh"}
// CHECK-SAME: "steps":[{"bytes":996,"flops":252,"kind":"compute","most":[{"bytes":660,"flops":252,"name":"linalg.generic","place":"{{[^"]*}}page.mlir:[[#]]:13"}
// CHECK-SAME: "axes":"[\"tp\"]","cause":"{{.*}}leaves a reduction pending{{.*}}","combiner":"sum","group":3,"kind":"reduce_scatter","messages":2,"operandBytes":56,"place":"{{[^"]*}}","runs":3,
// CHECK-SAME: "kind":"all_gather","messages":2,"operandBytes":24,"place":"{{[^"]*}}","runs":1,"wireBytes":48}]
// CHECK-SAME: "title":"page.mlir","wireBytes":160}
tp.mesh @mesh <dp = 2, tp = 3>
func.func @main(%x: tensor<4x7xf32> {tp.name = "x", tp.sharding = #tp.sharding<@mesh, [{"dp"}, {"tp"}]>},
                %w: tensor<7x7xf32> {tp.name = "w", tp.sharding = #tp.sharding<@mesh, [{"tp"}, {}]>})
    -> (tensor<4x7xf32> {tp.sharding = #tp.sharding<@mesh, [{"dp"}, {}]>}) {
  %zero = arith.constant 0.0 : f32
  %empty = tensor.empty() : tensor<4x7xf32>
  %filled = linalg.fill ins(%zero : f32) outs(%empty : tensor<4x7xf32>) -> tensor<4x7xf32>
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c3 = arith.constant 3 : index
  %y = scf.for %i = %c0 to %c3 step %c1 iter_args(%carried = %x) -> (tensor<4x7xf32>) {
    %next = linalg.matmul ins(%carried, %w : tensor<4x7xf32>, tensor<7x7xf32>) outs(%filled : tensor<4x7xf32>) -> tensor<4x7xf32>
    scf.yield %next : tensor<4x7xf32>
  }
  return %y : tensor<4x7xf32>
}
