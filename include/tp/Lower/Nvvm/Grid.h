// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Kernels of a program as grids of blocks of threads.
//
//   stageConstants  constants are copied to memory that kernels reach
//   buildProducts   contractions -> kernels of matrix units, where they fit
//   mapKernel       linalg operations -> what one thread does
//   runGrid         the same kernel as loops over blocks and threads, for a CPU
//   launchKernels   calls of kernels -> launches, kernels -> a gpu.module
//
//   func.func private @map_0(%x: memref<1000xf32>, %y: memref<1000xf32>)
//       attributes {tp.kernel, tp.grid = array<i64: 4, 256>} {
//     %block = gpu.block_id x
//     %thread = gpu.thread_id x
//     ... element %block * 256 + %thread, if there is one
//   }
//
// A mapped kernel is made of arith, math, memref, vector, scf and gpu. Blocks
// do not depend on each other. Threads of a block meet at gpu.barrier and
// exchange values by gpu.shuffle, which all of them reach together: in the body
// of the kernel or of loops whose bounds are the same for all.

#ifndef TP_LOWER_NVVM_GRID_H
#define TP_LOWER_NVVM_GRID_H

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/Pass/PassManager.h"

namespace mlir::tp {

namespace attr {
/// On a mapped kernel: how many blocks, and how many threads each has; where
/// that is told, also how many blocks a multiprocessor runs at once.
inline constexpr StringLiteral kGrid = "tp.grid";
/// On a kernel that is in the gpu.module already: what the manifest says of its
/// launch.
inline constexpr StringLiteral kLaunch = "tp.launch";
} // namespace attr

/// Blocks of threads, both counted in one dimension.
struct Grid {
  int64_t blocks = 1, threads = 1;
  /// Blocks that have to find registers on a multiprocessor at once, or 0 for
  /// the assembler to decide.
  int64_t residentBlocks = 0;

  static Grid get(func::FuncOp kernel);
  void set(func::FuncOp kernel) const;
};

/// Let the entries of `module` read constants from buffers that kernels fill:
/// host code cannot know where a device keeps its own constants.
LogicalResult stageConstants(ModuleOp module);

/// The gpu.module of the kernels of `program`, made if need be.
gpu::GPUModuleOp getDeviceModule(ModuleOp program);

/// Build kernels for the contractions of `module` that fit `buildMatmul`, for
/// architecture `chip`, and set `kLaunch`. Others stay as they are.
LogicalResult buildProducts(ModuleOp module, StringRef chip);

/// Replace the linalg operations of `kernel`, on buffers, by what one thread
/// does, and set `kGrid`. Fails, and says so, where an operation has no loops.
LogicalResult mapKernel(func::FuncOp kernel);

/// Turn a mapped kernel into a function that runs all of its blocks and threads
/// in order, so that a CPU computes what a GPU would.
LogicalResult runGrid(func::FuncOp kernel);

/// Turn calls of kernels into launches, accesses of the entry to memory into
/// calls of the runtime, and the kernels into functions of a gpu.module on
/// pointers to global memory.
LogicalResult launchKernels(ModuleOp module);

/// From a local program on tensors to mapped kernels and an entry on buffers,
/// all allocations placed. Without a `chip` no kernel uses matrix units, which
/// a CPU does not have.
void buildLowerCudaPipeline(OpPassManager &pm, StringRef chip);

/// Run the mapped kernels of such a program on a CPU.
void buildRunGridPipeline(OpPassManager &pm);

} // namespace mlir::tp

#endif // TP_LOWER_NVVM_GRID_H
