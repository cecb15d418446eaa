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

def VectorizeLoopsPass : Pass<"tp-vectorize-loops", "::mlir::func::FuncOp"> {
  let summary = "Turn operations on buffers into loops over vectors";
  let description = [{
    Loops are ordered so that results are written from front to back, merged
    where all operands allow it, and one of them runs in the lanes of vectors.
    Sums along lanes are kept in several vectors of partial sums, combined in an
    order that depends on shapes only. What does not fill a vector is masked.

    ```mlir
    // Before
    linalg.exp ins(%x : memref<4x5xf32>) outs(%y : memref<4x5xf32>)

    // After, with vectors of 32 bytes
    scf.for %i = %c0 to %c16 step %c8 {
      %0 = vector.load %x1[%i] : memref<20xf32>, vector<8xf32>
      %1 = math.exp %0 : vector<8xf32>
      vector.store %1, %y1[%i] : memref<20xf32>, vector<8xf32>
    }
    %2 = vector.maskedload %x1[%c16], %mask, %zero : memref<20xf32>, vector<8xi1>, vector<8xf32> into vector<8xf32>
    %3 = math.exp %2 : vector<8xf32>
    vector.maskedstore %y1[%c16], %mask, %3 : memref<20xf32>, vector<8xi1>, vector<8xf32>
    ```
  }];
  let options = [Option<"vectorBytes", "vector-bytes", "int64_t",
      /*default=*/"32", "The size of a vector register">];
  let dependentDialects = ["::mlir::arith::ArithDialect",
                           "::mlir::memref::MemRefDialect",
                           "::mlir::scf::SCFDialect",
                           "::mlir::vector::VectorDialect"];
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
