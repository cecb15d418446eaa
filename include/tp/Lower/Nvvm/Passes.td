// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The passes that build kernels for GPUs.

#ifndef TP_LOWER_NVVM_PASSES
#define TP_LOWER_NVVM_PASSES

include "mlir/Pass/PassBase.td"

def BuildMatmulPass : Pass<"tp-build-matmul", "::mlir::ModuleOp"> {
  let summary = "Build a kernel that multiplies matrices on a GPU";
  let description = [{
    For looking at the kernels of `buildMatmul`, one at a time: adds one,
    called `matmul`, to a gpu.module. Its epilogue is a function of the
    program, of the sum and of elements of further operands: `tprt.strides` says
    how far apart these are for two neighbours in the batch, in a column and in
    a row.

    ```mlir
    // Before
    func.func private @bias(%sum: f32, %bias: f32 {tprt.strides = array<i64: 0, 0, 1>}) -> bf16 {
      %0 = arith.addf %sum, %bias : f32
      %1 = arith.truncf %0 : f32 to bf16
      return %1 : bf16
    }

    // After
    gpu.module @kernels {
      llvm.mlir.global external @tp_shared() {addr_space = 3 : i32, alignment = 1024 : i64} : !llvm.array<0 x i8>
      llvm.func @matmul(%arg0: !llvm.ptr {llvm.align = 64 : i64, llvm.byval = !llvm.array<128 x i8>, nvvm.grid_constant}, %arg1: !llvm.ptr {llvm.align = 64 : i64, llvm.byval = !llvm.array<128 x i8>, nvvm.grid_constant}, %arg2: !llvm.ptr<1>, %arg3: !llvm.ptr<1>) attributes {gpu.kernel, nvvm.kernel, nvvm.minctasm = 1 : i32, nvvm.reqntid = array<i32: 384, 1, 1>} {
        ...
      }
    }
    ```
  }];
  let options = [
      Option<"chip", "chip", "std::string", /*default=*/"\"sm_90a\"",
             "The architecture">,
      Option<"batch", "batch", "int64_t", /*default=*/"1", "Products of a batch">,
      Option<"rows", "rows", "int64_t", /*default=*/"128", "Rows of A">,
      Option<"columns", "columns", "int64_t", /*default=*/"128", "Columns of B">,
      Option<"depth", "depth", "int64_t", /*default=*/"64", "What is summed over">,
      Option<"elementType", "type", "std::string", /*default=*/"\"bf16\"",
             "The elements of A and B: bf16, f16 or f8E4M3FN">,
      Option<"resultType", "result", "std::string", /*default=*/"\"bf16\"",
             "The elements of the result: bf16, f16 or f32">,
      Option<"tileRows", "tile-rows", "int64_t", /*default=*/"128",
             "Rows that a block computes at a time">,
      Option<"tileColumns", "tile-columns", "int64_t", /*default=*/"128",
             "Columns that a block computes at a time">,
      Option<"isLeftTransposed", "a-transposed", "bool", /*default=*/"false",
             "A lies with contiguous rows, not depth">,
      Option<"isRightTransposed", "b-transposed", "bool", /*default=*/"false",
             "B lies with contiguous depth, not columns">,
      Option<"numStages", "stages", "int64_t", /*default=*/"0",
             "Stages of the ring in shared memory; 0 for as many as fit">,
      Option<"numSplits", "splits", "int64_t", /*default=*/"1",
             "Parts of the depth">,
      Option<"clusterSize", "cluster", "int64_t", /*default=*/"1",
             "Blocks that load B together">,
      Option<"epilogue", "epilogue", "std::string", /*default=*/"",
             "The function that is the epilogue">];
  let dependentDialects = ["::mlir::gpu::GPUDialect", "::mlir::NVVM::NVVMDialect",
                           "::mlir::LLVM::LLVMDialect", "::mlir::scf::SCFDialect",
                           "::mlir::arith::ArithDialect", "::mlir::math::MathDialect",
                           "::mlir::vector::VectorDialect"];
}

def EmitPtxPass : Pass<"tp-emit-ptx", "::mlir::ModuleOp"> {
  let summary = "Compile kernels to PTX";
  let description = [{
    Every gpu.module becomes a gpu.binary that holds its PTX.

    ```mlir
    // Before
    gpu.module @others {
      llvm.func @nothing() attributes {gpu.kernel, nvvm.kernel} {
        llvm.return
      }
    }

    // After
    gpu.binary @others [#gpu.object<#nvvm.target<O = 3, chip = "sm_90a", features = "+ptx80">, assembly = "...">]
    ```
  }];
  let options = [Option<"chip", "chip", "std::string", /*default=*/"\"sm_90a\"",
                        "The architecture">];
  let dependentDialects = ["::mlir::gpu::GPUDialect", "::mlir::NVVM::NVVMDialect",
                           "::mlir::cf::ControlFlowDialect",
                           "::mlir::LLVM::LLVMDialect"];
}

def StageConstantsPass : Pass<"tp-stage-constants", "::mlir::ModuleOp"> {
  let summary = "Let kernels write the constants of an entry to buffers";
  let description = [{
    Constants belong to the image of a device; the host code of an entry cannot
    name their addresses. A kernel copies each to a buffer, once a run.

    ```mlir
    // Before
    func.func @main(%y: memref<3xf32>) {
      %0 = memref.get_global @weights : memref<3xf32>
      memref.copy %0, %y : memref<3xf32> to memref<3xf32>
      return
    }

    // After
    func.func @main(%y: memref<3xf32>) {
      %alloc = memref.alloc() : memref<3xf32>
      call @constant_0(%alloc) : (memref<3xf32>) -> ()
      memref.copy %alloc, %y : memref<3xf32> to memref<3xf32>
      return
    }
    ```
  }];
  let dependentDialects = ["::mlir::linalg::LinalgDialect",
                           "::mlir::memref::MemRefDialect"];
}

def MapKernelsPass : Pass<"tp-map-kernels", "::mlir::ModuleOp"> {
  let summary = "Write kernels as what one thread of a grid does";
  let description = [{
    A thread computes an element of the parallel loops and runs the reduction
    loops in order; threads next to each other write elements next to each
    other. Elementwise kernels move 16 bytes at a time where buffers are aligned;
    the threads of a warp or a block share a long contiguous row that is reduced.
    Where two threads would write the same element, one does it all.

    ```mlir
    // Before
    func.func private @map_0(%x: memref<999xf32>, %y: memref<999xf32>) attributes {tp.kernel} {
      linalg.exp ins(%x : memref<999xf32>) outs(%y : memref<999xf32>)
      return
    }

    // After
    func.func private @map_0(%x: memref<999xf32>, %y: memref<999xf32>) attributes {tp.grid = array<i64: 4, 256>, tp.kernel} {
      %c999 = arith.constant 999 : index
      %c256 = arith.constant 256 : index
      %block_id_x = gpu.block_id  x
      %thread_id_x = gpu.thread_id  x
      %0 = arith.muli %block_id_x, %c256 : index
      %1 = arith.addi %0, %thread_id_x : index
      %2 = arith.cmpi ult, %1, %c999 : index
      scf.if %2 {
        %3 = arith.index_castui %1 : index to i32
        %4 = arith.index_castui %3 : i32 to index
        %5 = memref.load %x[%4] : memref<999xf32>
        %6 = math.exp %5 : f32
        memref.store %6, %y[%4] : memref<999xf32>
      }
      return
    }
    ```
  }];
  let dependentDialects = ["::mlir::arith::ArithDialect",
                           "::mlir::gpu::GPUDialect",
                           "::mlir::memref::MemRefDialect",
                           "::mlir::scf::SCFDialect",
                           "::mlir::vector::VectorDialect"];
}

def RunGridPass : Pass<"tp-run-grid", "::mlir::ModuleOp"> {
  let summary = "Run blocks and threads of kernels as loops on a CPU";
  let description = [{
    For checking what kernels compute without a GPU. Each part of a kernel
    between two points where threads meet becomes a loop over the threads.

    ```mlir
    // Before
    func.func private @map_0(%y: memref<8xindex>) attributes {tp.grid = array<i64: 2, 4>, tp.kernel} {
      %block_id_x = gpu.block_id  x
      %thread_id_x = gpu.thread_id  x
      %c4 = arith.constant 4 : index
      %0 = arith.muli %block_id_x, %c4 : index
      %1 = arith.addi %0, %thread_id_x : index
      memref.store %1, %y[%1] : memref<8xindex>
      return
    }

    // After
    func.func private @map_0(%y: memref<8xindex>) attributes {tp.kernel} {
      scf.for %block = %c0 to %c2 step %c1 {
        scf.for %thread = %c0 to %c4 step %c1 {
          %0 = arith.muli %block, %c4 : index
          %1 = arith.addi %0, %thread : index
          memref.store %1, %y[%1] : memref<8xindex>
        }
      }
      return
    }
    ```
  }];
  let dependentDialects = ["::mlir::arith::ArithDialect",
                           "::mlir::memref::MemRefDialect",
                           "::mlir::scf::SCFDialect"];
}

def LaunchKernelsPass : Pass<"tp-launch-kernels", "::mlir::ModuleOp"> {
  let summary = "Turn calls of mapped kernels into launches";
  let description = [{
    Kernels become functions of a gpu.module on pointers to global memory.
    Scalars that are known at run time only travel as numbers of 64 bits. What
    the entry itself reads of the device is fetched.

    ```mlir
    // Before
    func.func @main(%x: memref<8xindex>) {
      call @map_0(%x) : (memref<8xindex>) -> ()
      return
    }
    func.func private @map_0(%y: memref<8xindex>) attributes {tp.grid = array<i64: 2, 4>, tp.kernel} {
      return
    }

    // After
    func.func @main(%x: memref<8xindex>) {
      tprt.launch (%x : memref<8xindex>) {block = [4, 1, 1], buffers = 1 : i64, cluster = [1, 1, 1], grid = [2, 1, 1], kernel = "map_0", location = "", parameters = [{buffer = 0 : i64, offset = 0 : i64} ], shared = 0 : i64}
      return
    }
    gpu.module @tp_kernels {
      llvm.func @map_0(%arg0: !llvm.ptr<1>) attributes {gpu.kernel, nvvm.kernel, nvvm.reqntid = array<i32: 4, 1, 1>} {
        llvm.return
      }
    }
    ```
  }];
  let dependentDialects = ["::mlir::arith::ArithDialect",
                           "::mlir::gpu::GPUDialect",
                           "::mlir::LLVM::LLVMDialect",
                           "::mlir::memref::MemRefDialect",
                           "::mlir::NVVM::NVVMDialect",
                           "::mlir::tp::tprt::TprtDialect"];
}

def CallLibdevicePass : Pass<"tp-call-libdevice", "::mlir::gpu::GPUModuleOp"> {
  let summary = "Call NVIDIA's library for what has no polynomial";
  let description = [{
    Functions of f64 and the rarer ones of f32. What is an instruction stays.

    ```mlir
    // Before
    %0 = math.atan %x : f32

    // After
    %0 = llvm.call @__nv_atanf(%x) : (f32) -> f32
    ```
  }];
  let dependentDialects = ["::mlir::LLVM::LLVMDialect"];
}

def BuildProductsPass : Pass<"tp-build-products", "::mlir::ModuleOp"> {
  let summary = "Build kernels of matrix units for what multiplies matrices";
  let description = [{
    A contraction of bf16 or f16 that starts from zero, whose buffers are aligned
    and whose result has no gaps, is computed by a kernel of `buildMatmul`; how
    that is launched is noted. Any other is left to `tp-map-kernels`.

    ```mlir
    // Before
    func.func private @contract_0(%a: memref<256x128xbf16>, %b: memref<128x512xbf16>, %c: memref<256x512xbf16>) attributes {tp.kernel} {
      %zero = arith.constant 0.0 : bf16
      linalg.fill ins(%zero : bf16) outs(%c : memref<256x512xbf16>)
      linalg.generic {indexing_maps = [#left, #right, #result], iterator_types = ["parallel", "parallel", "reduction"]} ins(%a, %b : memref<256x128xbf16>, memref<128x512xbf16>) outs(%c : memref<256x512xbf16>) {
      ^bb0(%x: bf16, %y: bf16, %sum: bf16):
        %0 = arith.mulf %x, %y : bf16
        %1 = arith.addf %sum, %0 : bf16
        linalg.yield %1 : bf16
      }
      return
    }

    // After
    func.func private @contract_0(%a: memref<256x128xbf16>, %b: memref<128x512xbf16>, %c: memref<256x512xbf16>) attributes {tp.kernel, tp.launch = {kernel = "contract_0", ...}} {
      return
    }
    gpu.module @tp_kernels {
      llvm.func @contract_0(%arg0: !llvm.ptr {llvm.byval = ...}, %arg1: !llvm.ptr {llvm.byval = ...}, %arg2: !llvm.ptr<1>) ...
    }
    ```
  }];
  let options = [Option<"chip", "chip", "std::string", /*default=*/"\"sm_90a\"",
                        "The architecture">];
  let dependentDialects = ["::mlir::gpu::GPUDialect", "::mlir::NVVM::NVVMDialect",
                           "::mlir::LLVM::LLVMDialect", "::mlir::scf::SCFDialect",
                           "::mlir::arith::ArithDialect", "::mlir::math::MathDialect",
                           "::mlir::vector::VectorDialect"];
}

#endif // TP_LOWER_NVVM_PASSES
