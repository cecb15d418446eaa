// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The passes of Lower, in the order in which `tp-compile-cpu` runs them.

#ifndef TP_LOWER_PASSES
#define TP_LOWER_PASSES

include "mlir/Pass/PassBase.td"

def LowerCollectivesPass : Pass<"tp-lower-collectives", "::mlir::ModuleOp"> {
  let summary = "Turn collectives into calls of the runtime";
  let description = [{
    A collective becomes a call with a destination and with what the manifest
    says about it. The only use of a fresh value lets a reduction work in place.
    A cut that divides evenly is a slice; positions come from coordinates.

    ```mlir
    // Before
    func.func @main(%x: tensor<8x4xf32>) -> tensor<2x4xf32> {
      %0 = tp.shard %x dim 0 over @pod ["tp"] : tensor<8x4xf32> -> tensor<2x4xf32>
      return %0 : tensor<2x4xf32>
    }

    // After
    func.func @main(%x: tensor<8x4xf32>) -> tensor<2x4xf32> {
      %c2 = arith.constant 2 : index
      %0 = tprt.coordinate 0
      %1 = arith.muli %0, %c2 : index
      %2 = tensor.extract_slice %x[%1, 0] [2, 4] [1, 1] : tensor<8x4xf32> to tensor<2x4xf32>
      return %2 : tensor<2x4xf32>
    }
    ```
  }];
  let dependentDialects = ["::mlir::tp::tprt::TprtDialect",
                           "::mlir::tensor::TensorDialect",
                           "::mlir::arith::ArithDialect"];
}

def BufferizeEntryPass : Pass<"tp-bufferize-entry", "::mlir::ModuleOp"> {
  let summary = "Turn tensors into buffers and results into parameters";
  let description = [{
    One-shot bufferization with the results as destinations: what produces a
    result writes it to where it belongs. Arguments are never written. The calls
    of the runtime are numbered.

    ```mlir
    // Before
    func.func @main(%x: tensor<4xf32>) -> tensor<4xf32> {
      %0 = tensor.empty() : tensor<4xf32>
      %1 = linalg.exp ins(%x : tensor<4xf32>) outs(%0 : tensor<4xf32>) -> tensor<4xf32>
      return %1 : tensor<4xf32>
    }

    // After
    func.func @main(%x: memref<4xf32>, %y: memref<4xf32>) attributes {tp.num_arguments = 1 : i64} {
      linalg.exp ins(%x : memref<4xf32>) outs(%y : memref<4xf32>)
      return
    }
    ```
  }];
  let dependentDialects = ["::mlir::bufferization::BufferizationDialect",
                           "::mlir::linalg::LinalgDialect",
                           "::mlir::memref::MemRefDialect"];
}

def PlanArenaPass : Pass<"tp-plan-arena", "::mlir::ModuleOp"> {
  let summary = "Place all allocations in one workspace";
  let description = [{
    Buffers that are never alive together share memory. The workspace becomes
    the last parameter; nothing is allocated at run time.

    ```mlir
    // Before
    func.func @main(%x: memref<4xf32>, %y: memref<4xf32>) {
      %0 = memref.alloc() : memref<4xf32>
      linalg.exp ins(%x : memref<4xf32>) outs(%0 : memref<4xf32>)
      linalg.tanh ins(%0 : memref<4xf32>) outs(%y : memref<4xf32>)
      return
    }

    // After
    func.func @main(%x: memref<4xf32>, %y: memref<4xf32>, %workspace: memref<64xi8>) attributes {tp.workspace_bytes = 64 : i64} {
      %c0 = arith.constant 0 : index
      %0 = memref.view %workspace[%c0][] : memref<64xi8> to memref<4xf32>
      linalg.exp ins(%x : memref<4xf32>) outs(%0 : memref<4xf32>)
      linalg.tanh ins(%0 : memref<4xf32>) outs(%y : memref<4xf32>)
      return
    }
    ```
  }];
  let dependentDialects = ["::mlir::arith::ArithDialect",
                           "::mlir::memref::MemRefDialect"];
}

def LowerCallsPass : Pass<"tp-lower-calls", "::mlir::ModuleOp"> {
  let summary = "Pass pointers and give the entry the signature of tprt_entry";
  let description = [{
    Buffers become pointers to their first elements. The entry takes its rank,
    the arrays of argument and result tensors, and the workspace; it returns 0,
    or what a call of the runtime answered if that is not 0.

    ```mlir
    // Before
    func.func @main(%x: memref<8xf32>, %y: memref<4xf32>, %workspace: memref<0xi8>)

    // After
    func.func @tp_entry_main(%rank: !llvm.ptr, %args: !llvm.ptr, %results: !llvm.ptr, %workspace: !llvm.ptr) -> i32
    ```
  }];
  let dependentDialects = ["::mlir::LLVM::LLVMDialect",
                           "::mlir::cf::ControlFlowDialect"];
}

#endif // TP_LOWER_PASSES
