// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Matrix products for NVIDIA GPUs: kernels of one builder, specialised for one
// shape.
//
//   MatmulSpec spec;
//   spec.rows = 4096, spec.columns = 1024, spec.depth = 8192;
//   spec.elementType = builder.getBF16Type();
//   spec.resultType = builder.getBF16Type();
//   FailureOr<MatmulKernel> kernel =
//       buildMatmul(gpuModule, "gate", spec);
//
// computes D[b, i, j] = epilogue(sum over k of A[b, i, k] * B[b, j, k]) with
// sums in f32. `kernel` says how to launch it and how its operands are to be
// described to the copy engine. A kernel is persistent: a block computes one
// tile of D after the other. One warpgroup fills a ring of stages in shared
// memory, the others multiply what lies there; a full and an empty barrier per
// stage keep them apart.
//
// The kernel is made of operations of nvvm, llvm, arith, vector and scf, which
// become PTX (Ptx.h) and are also what the emulator runs (Emulator.h).

#ifndef TP_LOWER_NVVM_MATMUL_H
#define TP_LOWER_NVVM_MATMUL_H

#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "tp/Lower/Nvvm/TensorMap.h"
#include <optional>

namespace mlir::tp {

/// Which instructions a kernel is made of.
enum class GpuArchitecture { Sm80, Sm90a };

/// The architecture called `chip`, such as sm_90a, if there are kernels for it.
std::optional<GpuArchitecture> parseGpuArchitecture(StringRef chip);

/// Which index of an operand is contiguous in memory: the one that is summed
/// over, or the one that is a row or column of the result.
enum class MatmulMajor { Depth, Outer };

/// How one of the two operands lies in global memory.
struct MatmulOperand {
  MatmulMajor major = MatmulMajor::Depth;
  /// Elements from one contiguous line to the next; 0 if there is no gap.
  int64_t stride = 0;
  /// False if every product of the batch reads the same matrix.
  bool isBatched = true;
};

/// Rows and columns of the result that a block computes at a time.
struct MatmulTile {
  int64_t rows = 128, columns = 128;
};

/// A further operand of the epilogue: element (batch, row, column) of the
/// result reads the element at the sum of its products with the strides. A bias
/// by column has strides 0, 0, 1; a scalar has 0, 0, 0.
struct MatmulEpilogueOperand {
  Type elementType;
  int64_t batchStride = 0, rowStride = 0, columnStride = 0;
};

/// What is done with a sum before it is stored: `body` takes the sum, an f32,
/// and an element of each operand; its terminator has the one result. All of
/// its operations work on elements, and on vectors alike.
struct MatmulEpilogue {
  Block *body = nullptr;
  SmallVector<MatmulEpilogueOperand> operands;
};

/// A matrix product.
struct MatmulSpec {
  GpuArchitecture architecture = GpuArchitecture::Sm90a;
  int64_t batch = 1, rows = 0, columns = 0, depth = 0;
  /// bf16, f16 or, on sm_90a, f8E4M3FN.
  Type elementType;
  /// bf16, f16 or f32: what is stored.
  Type resultType;
  /// A, whose outer index is the row, and B, whose outer index is the column.
  std::array<MatmulOperand, 2> operands;
  /// 128x256, 128x192, 128x128 or 64x128; on sm_80 one of the last two.
  MatmulTile tile;
  /// Stages of the ring; 0 for as many as fit.
  int64_t numStages = 0;
  /// Into how many parts the depth is cut, which are summed in order by a
  /// second kernel.
  int64_t numSplits = 1;
  /// Blocks that compute tiles below each other and load B once together; 1 or,
  /// on sm_90a, 2.
  int64_t clusterSize = 1;
  MatmulEpilogue epilogue;
};

/// What launches a matrix product. The parameters of `function` are the tensor
/// maps of A and B, passed by value (sm_80: pointers to them), then pointers to
/// global memory: the result or the workspace, then each operand of the
/// epilogue (without splits).
struct MatmulKernel {
  LLVM::LLVMFuncOp function;
  std::array<std::optional<TensorMap>, 2> maps;
  int64_t blockSize = 0, clusterSize = 1, sharedBytes = 0;
  /// Tiles of the result, over all splits and the batch. More blocks than
  /// this have nothing to do; fewer compute several tiles each.
  int64_t numTiles = 0;
  int64_t numStages = 0;

  /// Sums the splits: parameters are the workspace, the result and the operands
  /// of the epilogue. Null without splits.
  LLVM::LLVMFuncOp reduction;
  int64_t reductionBlockSize = 0, workspaceBytes = 0;
};

/// Add the kernels of `spec` to `module`, called `name` and, with
/// splits, `name`_reduce. Fails, and says why, if there is no such kernel.
FailureOr<MatmulKernel> buildMatmul(gpu::GPUModuleOp module, StringRef name,
                                    const MatmulSpec &spec);

} // namespace mlir::tp

#endif // TP_LOWER_NVVM_MATMUL_H
