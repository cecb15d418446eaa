// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// From a local program on tensors to calls of kernels on buffers: the part of
// the lowering that no target sees. Each function is what the pass of the same
// name does to one function; Passes.td shows each before and after.
//
//   tensors   lowerCollectives    tp ops -> tprt calls, slices
//             normalizeProgram    what computes is linalg.generic or fill
//             fuseElementwise     one linalg.generic for each group
//             widenBooleans       i1 tensors -> i8 tensors
//   buffers   bufferizeEntry      results are parameters
//             outlineKernels      each group a private function, equal ones
//             once planArena           allocations -> offsets into one
//             workspace

#ifndef TP_LOWER_LOWER_H
#define TP_LOWER_LOWER_H

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/BuiltinOps.h"
#include "tp/Sharding/AxisList.h"

namespace mlir::tp {

/// The names of the attributes that the stages of the lowering hand on.
namespace attr {
/// On a function: the bytes of workspace that it needs, after `planArena`.
inline constexpr StringLiteral kWorkspaceBytes = "tp.workspace_bytes";
/// On a function: how many of its parameters are arguments; results follow.
inline constexpr StringLiteral kNumArguments = "tp.num_arguments";
/// On a function: it is a kernel, called by the entry.
inline constexpr StringLiteral kKernel = "tp.kernel";
} // namespace attr

/// The functions of `module` that have a body and are no kernels.
SmallVector<func::FuncOp> getEntries(ModuleOp module);

/// Write everything that computes as linalg.generic or linalg.fill, and tensors
/// of equal elements as scalars.
LogicalResult normalizeProgram(func::FuncOp function);

/// Replace tp operations by calls of the runtime, slices and index arithmetic.
LogicalResult lowerCollectives(func::FuncOp function);

/// The part of this rank on `terms` (no gaps), computed from its coordinates.
Value buildAxisIndex(OpBuilder &builder, Location loc, const Mesh &mesh,
                     AxisListRef terms);

/// Make every tensor of i1 one of i8, as both take a byte; bodies still compute
/// with i1. Shardings and whole types are dropped.
LogicalResult widenBooleans(func::FuncOp function);

/// Make elementwise operations part of those that read them.
LogicalResult fuseElementwise(func::FuncOp function);

/// Turn the tensors of all entries into buffers. Results become parameters
/// behind the arguments; arguments are never written.
LogicalResult bufferizeEntry(ModuleOp module);

/// Move every linalg operation into a private function marked `kKernel`. Equal
/// ones share a function; a fill goes with the reduction that starts from it.
LogicalResult outlineKernels(func::FuncOp function);

/// Replace all allocations of `function` by pieces of one workspace, which
/// becomes its last parameter, and set `kWorkspaceBytes`.
LogicalResult planArena(func::FuncOp function);

} // namespace mlir::tp

#endif // TP_LOWER_LOWER_H
