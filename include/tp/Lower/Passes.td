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

def NormalizeProgramPass : Pass<"tp-normalize-program", "::mlir::ModuleOp"> {
  let summary = "Write what computes as linalg.generic or linalg.fill";
  let description = [{
    Named operations become generic, concatenations and padding become slices.
    A tensor whose elements are all equal becomes a scalar where a body reads
    it, and a fill elsewhere, so that no constant of that kind is stored.

    ```mlir
    // Before
    func.func @main(%x: tensor<4xf32>) -> tensor<4xf32> {
      %two = arith.constant dense<2.0> : tensor<4xf32>
      %0 = tensor.empty() : tensor<4xf32>
      %1 = linalg.mul ins(%x, %two : tensor<4xf32>, tensor<4xf32>) outs(%0 : tensor<4xf32>) -> tensor<4xf32>
      return %1 : tensor<4xf32>
    }

    // After
    func.func @main(%x: tensor<4xf32>) -> tensor<4xf32> {
      %cst = arith.constant 2.000000e+00 : f32
      %0 = tensor.empty() : tensor<4xf32>
      %1 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%x : tensor<4xf32>) outs(%0 : tensor<4xf32>) {
      ^bb0(%in: f32, %out: f32):
        %2 = arith.mulf %in, %cst : f32
        linalg.yield %2 : f32
      } -> tensor<4xf32>
      return %1 : tensor<4xf32>
    }
    ```
  }];
  let dependentDialects = ["::mlir::linalg::LinalgDialect",
                           "::mlir::tensor::TensorDialect",
                           "::mlir::arith::ArithDialect",
                           "::mlir::math::MathDialect"];
}

def FuseElementwisePass : Pass<"tp-fuse-elementwise", "::mlir::ModuleOp"> {
  let summary = "Make elementwise operations part of what reads them";
  let description = [{
    A value that one operation reads is computed there. A cheap one of a single
    input is computed in each of its readers; a costly one never twice. A
    contraction takes in what only moves or converts elements: it reads its
    operands through any strides.

    ```mlir
    // Before
    func.func @main(%x: tensor<4xf32>, %y: tensor<4xf32>) -> tensor<4xf32> {
      %0 = tensor.empty() : tensor<4xf32>
      %1 = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel"]} ins(%x : tensor<4xf32>) outs(%0 : tensor<4xf32>) {
      ^bb0(%in: f32, %out: f32):
        %3 = math.exp %in : f32
        linalg.yield %3 : f32
      } -> tensor<4xf32>
      %2 = linalg.generic {indexing_maps = [#id, #id, #id], iterator_types = ["parallel"]} ins(%1, %y : tensor<4xf32>, tensor<4xf32>) outs(%0 : tensor<4xf32>) {
      ^bb0(%in: f32, %in_0: f32, %out: f32):
        %3 = arith.mulf %in, %in_0 : f32
        linalg.yield %3 : f32
      } -> tensor<4xf32>
      return %2 : tensor<4xf32>
    }

    // After
    func.func @main(%x: tensor<4xf32>, %y: tensor<4xf32>) -> tensor<4xf32> {
      %0 = tensor.empty() : tensor<4xf32>
      %1 = linalg.generic {indexing_maps = [#id, #id, #id], iterator_types = ["parallel"]} ins(%x, %y : tensor<4xf32>, tensor<4xf32>) outs(%0 : tensor<4xf32>) {
      ^bb0(%in: f32, %in_0: f32, %out: f32):
        %2 = math.exp %in : f32
        %3 = arith.mulf %2, %in_0 : f32
        linalg.yield %3 : f32
      } -> tensor<4xf32>
      return %1 : tensor<4xf32>
    }
    ```
  }];
  let dependentDialects = ["::mlir::linalg::LinalgDialect"];
}

def FuseRowsPass : Pass<"tp-fuse-rows", "::mlir::ModuleOp"> {
  let summary = "Run what works on the same rows block by block";
  let description = [{
    A reduction along rows, what it reads and what reads it share parallel
    loops: softmax and the contractions around it, norms. They become one loop
    over blocks of rows. What they hand to each other is as large as a block and
    stays in the cache. Indexing maps say which operations do so. A contraction
    takes part if both operands are cut: each block would pack a whole one.

    ```mlir
    // Before
    %1 = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%x : tensor<6x16xf32>) outs(%0 : tensor<6xf32>) {
    ^bb0(%in: f32, %out: f32):
      %3 = arith.mulf %in, %in : f32
      %4 = arith.addf %out, %3 : f32
      linalg.yield %4 : f32
    } -> tensor<6xf32>
    %2 = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]} ins(%x, %1 : tensor<6x16xf32>, tensor<6xf32>) outs(%empty : tensor<6x16xf32>) {
    ^bb0(%in: f32, %in_0: f32, %out: f32):
      %3 = math.rsqrt %in_0 : f32
      %4 = arith.mulf %in, %3 : f32
      linalg.yield %4 : f32
    } -> tensor<6x16xf32>

    // After, with block-bytes=128: two rows at a time
    %3 = scf.for %i = %c0 to %c6 step %c2 iter_args(%out = %empty) -> (tensor<6x16xf32>) {
      %rows = tensor.extract_slice %x[%i, 0] [2, 16] [1, 1] : tensor<6x16xf32> to tensor<2x16xf32>
      %4 = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%rows : tensor<2x16xf32>) outs(%5 : tensor<2xf32>)
      %6 = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]} ins(%rows, %4 : tensor<2x16xf32>, tensor<2xf32>) outs(%7 : tensor<2x16xf32>)
      %8 = tensor.insert_slice %6 into %out[%i, 0] [2, 16] [1, 1] : tensor<2x16xf32> into tensor<6x16xf32>
      scf.yield %8 : tensor<6x16xf32>
    }
    ```
  }];
  let options = [Option<"blockBytes", "block-bytes", "int64_t",
      /*default=*/"131072", "The bytes of a block of the largest value">];
  let dependentDialects = ["::mlir::arith::ArithDialect",
                           "::mlir::linalg::LinalgDialect",
                           "::mlir::scf::SCFDialect",
                           "::mlir::tensor::TensorDialect"];
}

def WidenBooleansPass : Pass<"tp-widen-booleans", "::mlir::ModuleOp"> {
  let summary = "Make tensors of i1 tensors of i8";
  let description = [{
    An i1 takes a byte in memory, 0 or 1; a vector of i1 would be loaded as
    bits. Bodies still compute with i1.

    ```mlir
    // Before
    func.func @main(%x: tensor<4xi1>) -> tensor<4xi1> {
      %0 = tensor.empty() : tensor<4xi1>
      %1 = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel"]} ins(%x : tensor<4xi1>) outs(%0 : tensor<4xi1>) {
      ^bb0(%in: i1, %out: i1):
        %true = arith.constant true
        %2 = arith.xori %in, %true : i1
        linalg.yield %2 : i1
      } -> tensor<4xi1>
      return %1 : tensor<4xi1>
    }

    // After
    func.func @main(%x: tensor<4xi8>) -> tensor<4xi8> {
      %0 = tensor.empty() : tensor<4xi8>
      %1 = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel"]} ins(%x : tensor<4xi8>) outs(%0 : tensor<4xi8>) {
      ^bb0(%in: i8, %out: i8):
        %2 = arith.trunci %in : i8 to i1
        %true = arith.constant true
        %3 = arith.xori %2, %true : i1
        %4 = arith.extui %3 : i1 to i8
        linalg.yield %4 : i8
      } -> tensor<4xi8>
      return %1 : tensor<4xi8>
    }
    ```
  }];
  let dependentDialects = ["::mlir::arith::ArithDialect"];
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

def OutlineKernelsPass : Pass<"tp-outline-kernels", "::mlir::ModuleOp"> {
  let summary = "Move every group into a function, equal ones into one";
  let description = [{
    The entry becomes a list of calls. The layers of a model differ in their
    operands only, so that each kernel is compiled once however many layers
    there are. Buffers that share no memory with others are marked.

    ```mlir
    // Before
    func.func @main(%x: memref<4xf32>, %y: memref<4xf32>, %z: memref<4xf32>) {
      linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel"]} ins(%x : memref<4xf32>) outs(%y : memref<4xf32>) {
      ^bb0(%in: f32, %out: f32):
        %0 = math.exp %in : f32
        linalg.yield %0 : f32
      }
      linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel"]} ins(%y : memref<4xf32>) outs(%z : memref<4xf32>) {
      ^bb0(%in: f32, %out: f32):
        %0 = math.exp %in : f32
        linalg.yield %0 : f32
      }
      return
    }

    // After
    func.func @main(%x: memref<4xf32>, %y: memref<4xf32>, %z: memref<4xf32>) {
      %cast = memref.cast %x : memref<4xf32> to memref<4xf32, strided<[1], offset: ?>>
      %cast_0 = memref.cast %y : memref<4xf32> to memref<4xf32, strided<[1], offset: ?>>
      call @map_0(%cast, %cast_0) : (memref<4xf32, strided<[1], offset: ?>>, memref<4xf32, strided<[1], offset: ?>>) -> ()
      %cast_1 = memref.cast %y : memref<4xf32> to memref<4xf32, strided<[1], offset: ?>>
      %cast_2 = memref.cast %z : memref<4xf32> to memref<4xf32, strided<[1], offset: ?>>
      call @map_0(%cast_1, %cast_2) : (memref<4xf32, strided<[1], offset: ?>>, memref<4xf32, strided<[1], offset: ?>>) -> ()
      return
    }
    ```
  }];
  let dependentDialects = ["::mlir::LLVM::LLVMDialect",
                           "::mlir::linalg::LinalgDialect",
                           "::mlir::memref::MemRefDialect"];
}

def EmitContractionsPass : Pass<"tp-emit-contractions", "::mlir::ModuleOp"> {
  let summary = "Write contractions as packed tiles of fused multiply-adds";
  let description = [{
    Every linalg.generic on buffers that multiplies and adds becomes the loop
    nest of a matrix product: strips of the right operand are packed, and a tile
    of the result stays in vector registers. A fill right before it becomes
    where the result starts from. Operands may lie in any order, be converted,
    and be masked along the depth.

    ```mlir
    // Before
    linalg.fill ins(%zero : f32) outs(%c : memref<12x32xf32>)
    linalg.generic {indexing_maps = [#left, #right, #result], iterator_types = ["parallel", "parallel", "reduction"]}
        ins(%a, %b : memref<12x20xf32>, memref<20x32xf32>) outs(%c : memref<12x32xf32>)

    // After, with vectors of 32 bytes: the tile of 6x16
    scf.for %{{.*}} iter_args({{.*}}) -> (vector<8xf32>, vector<8xf32>, vector<8xf32>, vector<8xf32>, vector<8xf32>, vector<8xf32>, vector<8xf32>, vector<8xf32>, vector<8xf32>, vector<8xf32>, vector<8xf32>, vector<8xf32>)
    ```
  }];
  let options = [Option<"cpu", "cpu", "std::string", /*default=*/"\"native\"",
      "The CPU: native, or a level such as x86-64-v3">];
  let dependentDialects = ["::mlir::arith::ArithDialect",
                           "::mlir::memref::MemRefDialect",
                           "::mlir::scf::SCFDialect",
                           "::mlir::vector::VectorDialect"];
}

def PlanArenaPass : Pass<"tp-plan-arena", "::mlir::ModuleOp"> {
  let summary = "Place all allocations in one workspace";
  let description = [{
    Buffers that are never alive together share memory, also those of one
    iteration of a loop. The workspace becomes the last parameter; nothing is
    allocated at run time.

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
    Contractions are written before (`tp-emit-contractions`); an operation that
    does not walk linearly through its buffers becomes plain loops.

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

def ApproximateMathPass : Pass<"tp-approximate-math", "::mlir::func::FuncOp"> {
  let summary = "Compute elementary functions by polynomials";
  let description = [{
    A function of the C library takes one element at a time. Those that models
    are made of become arithmetic on all lanes, with errors of a few units in
    the last place, the same for a scalar and for a lane. They are computed in
    f32 also for narrower types; f64 and the rarer functions are left to libm.

    ```mlir
    // Before
    %0 = math.exp %x : vector<8xf32>

    // After
    %log2e = arith.constant dense<1.442695> : vector<8xf32>
    %rounder = arith.constant dense<0x4B400000> : vector<8xf32>
    %1 = math.fma %x, %log2e, %rounder : vector<8xf32>
    ...
    ```
  }];
  let options = [Option<"hasFma", "fma", "bool", /*default=*/"true",
      "The target has fused multiply-adds">];
  let dependentDialects = ["::mlir::arith::ArithDialect",
                           "::mlir::math::MathDialect",
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

include "tp/Lower/Nvvm/Passes.td"

#endif // TP_LOWER_PASSES
