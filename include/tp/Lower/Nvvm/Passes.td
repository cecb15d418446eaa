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

#endif // TP_LOWER_NVVM_PASSES
