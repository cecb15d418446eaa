// RUN: tp-opt %s --tp-lower-calls | FileCheck %s

// A kernel takes pointers to the first elements of its buffers.

// CHECK-LABEL: func.func private @kernel(
// CHECK-SAME:    %[[A:.*]]: !llvm.ptr, %{{.*}}: index)
// CHECK-SAME:    llvm.linkage = #llvm.linkage<internal>
func.func private @kernel(%a: memref<4xf32, strided<[1], offset: ?>>, %i: index) attributes {tp.kernel} {
  return
}

// The entry has the signature of tprt_entry and leaves when a call fails.

// CHECK-LABEL: func.func @tp_entry_main(
// CHECK-SAME:    %[[RANK:.*]]: !llvm.ptr, %[[ARGS:.*]]: !llvm.ptr, %[[RESULTS:.*]]: !llvm.ptr, %[[WORKSPACE:.*]]: !llvm.ptr) -> i32
// CHECK:         llvm.load %{{.*}} : !llvm.ptr -> !llvm.ptr
// CHECK:         llvm.call @tprt_coordinate(%[[RANK]], %{{.*}}) : (!llvm.ptr, i32) -> i64
// CHECK:         call @kernel(%{{.*}}, %{{.*}}) : (!llvm.ptr, index) -> ()
// CHECK:         %[[SITE:.*]] = llvm.mlir.constant(0 : i32) : i32
// CHECK:         %[[STATUS:.*]] = llvm.call @tprt_collective(%[[RANK]], %[[SITE]], %[[Y:.*]], %[[Y]])
// CHECK:         %[[FAILED:.*]] = llvm.icmp "ne" %[[STATUS]]
// CHECK:         cf.cond_br %[[FAILED]], ^[[LEAVE:.*]], ^[[NEXT:.*]]
// CHECK:       ^[[NEXT]]:
// CHECK:         %[[DONE:.*]] = llvm.mlir.constant(0 : i32) : i32
// CHECK:         return %[[DONE]]
// CHECK:       ^[[LEAVE]]:
// CHECK:         return %[[STATUS]]
func.func @main(%x: memref<8xf32>, %y: memref<4xf32>, %w: memref<0xi8>)
    attributes {tp.num_arguments = 1 : i64, tp.workspace_bytes = 0 : i64} {
  %i = tprt.coordinate 0
  %own = memref.subview %x[%i] [4] [1] : memref<8xf32> to memref<4xf32, strided<[1], offset: ?>>
  call @kernel(%own, %i) : (memref<4xf32, strided<[1], offset: ?>>, index) -> ()
  tprt.collective outs(%y : memref<4xf32>) {kind = "all_reduce"}
  return
}

// Kernels of the user and collectives are numbered apart. The addresses lie in
// one array, which is made before any loop.

// CHECK-LABEL: func.func @tp_entry_kernels(
// CHECK-SAME:    %[[RANK:[a-z0-9]+]]: !llvm.ptr
// CHECK:         %[[COUNT:.*]] = llvm.mlir.constant(3 : i64)
// CHECK:         %[[ADDRESSES:.*]] = llvm.alloca %[[COUNT]] x !llvm.ptr
// CHECK-NOT:     llvm.alloca
// CHECK-COUNT-2: llvm.store
// CHECK:         %[[FIRST:.*]] = llvm.mlir.constant(0 : i32)
// CHECK:         llvm.call @tprt_call(%[[RANK]], %[[FIRST]], %[[ADDRESSES]]) : (!llvm.ptr, i32, !llvm.ptr) -> i32
// CHECK:         cf.cond_br
// CHECK:         %[[SITE:.*]] = llvm.mlir.constant(0 : i32)
// CHECK:         llvm.call @tprt_collective(%[[RANK]], %[[SITE]],
// CHECK:         cf.cond_br
// CHECK-COUNT-3: llvm.store
// CHECK:         %[[SECOND:.*]] = llvm.mlir.constant(1 : i32)
// CHECK:         llvm.call @tprt_call(%[[RANK]], %[[SECOND]], %[[ADDRESSES]])
func.func @kernels(%x: memref<4xf32>, %y: memref<4xf32>, %w: memref<0xi8>)
    attributes {tp.num_arguments = 1 : i64, tp.workspace_bytes = 0 : i64} {
  tprt.call ins(%x : memref<4xf32>) outs(%y : memref<4xf32>) {name = "my.f"}
  tprt.collective outs(%y : memref<4xf32>) {kind = "all_reduce"}
  tprt.call ins(%x, %x : memref<4xf32>, memref<4xf32>) outs(%y : memref<4xf32>) {name = "my.g"}
  return
}
