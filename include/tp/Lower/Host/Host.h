// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// From kernels on buffers to an object for the CPU. Each function is what the
// pass of the same name does.
//
//   lowerCalls     functions take pointers, the entry becomes a tprt_entry
//   lowerToLlvm    everything is in the llvm dialect
//   emitObject     an ELF relocatable, in memory

#ifndef TP_LOWER_HOST_HOST_H
#define TP_LOWER_HOST_HOST_H

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/Pass/PassManager.h"
#include "tp/Lower/Host/HostTarget.h"

namespace mlir::tp {

/// Write every contraction of `function`, on buffers, as a packed matrix
/// product.
void emitContractions(func::FuncOp function, const HostTarget &target);

/// The symbol of the entry called `name`: `tp_entry_` and the name, in which
/// every character that C does not allow becomes an underscore.
std::string getEntrySymbol(StringRef name);

/// Make buffers plain pointers, and `entry` a function called `symbol` with the
/// signature of `tprt_entry`. The entry must have its workspace and no
/// structured control flow.
LogicalResult lowerCalls(ModuleOp module, func::FuncOp entry, StringRef symbol);

/// Run what works on the same rows of `function`, on tensors, block by block,
/// so that what is handed on stays in the cache. Values of up to `blockBytes`
/// bytes fit there.
void fuseRows(func::FuncOp function, int64_t blockBytes);

/// Replace the linalg operations of `function`, on buffers, by loops over
/// vectors of `vectorBytes`; by plain loops where a map is not linear. Fails,
/// and says so, where there are no loops for an operation.
LogicalResult vectorizeLoops(func::FuncOp function, int64_t vectorBytes);

/// Replace elementary functions of `function` on f32 and narrower floats by
/// arithmetic; `hasFma` says whether the target has fused multiply-adds.
void approximateMath(Operation *function, bool hasFma);

/// From a local program on tensors to an entry on buffers that calls kernels,
/// which are linalg operations still: the same for every target.
void buildOutlinePipeline(OpPassManager &pm);

/// From a local program on tensors to kernels and an entry on buffers, all
/// allocations placed.
void buildLowerHostPipeline(OpPassManager &pm, const HostTarget &target);

/// Turn what is left into the llvm dialect.
void buildLowerToLlvmPipeline(OpPassManager &pm);

/// Compile `module`, which is in the llvm dialect, for `target`.
FailureOr<SmallVector<char, 0>> emitObject(ModuleOp module,
                                           const HostTarget &target);

} // namespace mlir::tp

#endif // TP_LOWER_HOST_HOST_H
