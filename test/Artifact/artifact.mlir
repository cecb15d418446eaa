// RUN: rm -rf %t && mkdir %t
// RUN: tp-compile %s -o %t/a.tpx --cpu=x86-64-v3
// RUN: llvm-readelf -p .tp_manifest %t/a.tpx | FileCheck %s
// RUN: llvm-readelf -d %t/a.tpx | FileCheck %s --check-prefix=NEEDED
// RUN: llvm-nm -D %t/a.tpx | FileCheck %s --check-prefix=SYMBOLS
// RUN: tp-compile %s -o %t/b.tpx --cpu=x86-64-v3
// RUN: cmp %t/a.tpx %t/b.tpx
// RUN: ls %t | FileCheck %s --check-prefix=FILES

// A program that is local already: two ranks share a contraction. The manifest
// says what the runtime must know, the object needs nothing else, the bytes are
// the same each time, and nothing else is left beside them.

// CHECK: {"format":1,"abi":1,"producer":"tp {{.*}}","target":"cpu"
// CHECK-SAME: "cpu":{"name":"x86-64-v3","features":["avx","avx2",{{.*}}"fma",
// CHECK-SAME: "mesh":{"name":"pod","axes":[{"name":"tp","size":2}]}
// CHECK-SAME: "name":"main","symbol":"tp_entry_main","workspace_bytes":{{[0-9]+}},"flops":192
// CHECK-SAME: "args":[{"name":"x","dtype":"f32","global_shape":[4,16],"local_shape":[4,8],"sharding":{"dims":{{\[\[}}],[{"axis":0,"pre":1,"size":2}]]}}
// CHECK-SAME: {"name":"arg1",
// CHECK-SAME: "results":[{"name":"result0","dtype":"f32","global_shape":[4,3],"local_shape":[4,3],"sharding":{"dims":{{\[\[}}],[]]}}]
// CHECK-SAME: "collectives":[{"axes":[{"axis":0,"pre":1,"size":2}],"cause":"k is sharded","combiner":"sum","dtype":"f32","kind":"all_reduce","location":"{{.*}}artifact.mlir:[[#@LINE+23]]:8","operand_shape":[4,3],"result_shape":[4,3]}]

// NEEDED:     Shared library: [libtprt.so.0]
// NEEDED-NOT: Shared library: {{.*}}LLVM

// SYMBOLS:     T tp_entry_main
// SYMBOLS-NOT: U {{[^t]}}
// SYMBOLS:     U tprt_collective
// SYMBOLS-NOT: U

// FILES:      a.tpx
// FILES-NEXT: b.tpx
// FILES-NOT:  {{.}}

tp.mesh @pod <tp = 2>
func.func @main(
    %x: tensor<4x8xf32> {tp.name = "x", tp.global = tensor<4x16xf32>, tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>},
    %w: tensor<8x3xf32> {tp.global = tensor<16x3xf32>, tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>})
    -> (tensor<4x3xf32> {tp.global = tensor<4x3xf32>, tp.sharding = #tp.sharding<@pod, [{}, {}]>}) {
  %zero = arith.constant 0.0 : f32
  %empty = tensor.empty() : tensor<4x3xf32>
  %fill = linalg.fill ins(%zero : f32) outs(%empty : tensor<4x3xf32>) -> tensor<4x3xf32>
  %m = linalg.matmul ins(%x, %w : tensor<4x8xf32>, tensor<8x3xf32>) outs(%fill : tensor<4x3xf32>) -> tensor<4x3xf32>
  %r = tp.all_reduce %m sum over @pod ["tp"] {tp.cause = "k is sharded"} : tensor<4x3xf32>
  return %r : tensor<4x3xf32>
}
