// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Runs a GPU kernel on the CPU, operation by operation, before it becomes PTX.
//
//   KernelLaunch launch{/*gridSize=*/4, kernel.blockSize, kernel.clusterSize,
//                       kernel.sharedBytes};
//   std::vector<KernelArgument> arguments;
//   arguments.push_back(MappedTensor{kernel.maps[0], a});
//   ...
//   if (llvm::Error error = emulateKernel(kernel.function, launch, arguments))
//
// All warps of a cluster of blocks run interleaved, in an order drawn from a
// seed; copies end at any time after they were started. What the hardware would
// take in silence is an error:
//
// - a deadlock: no warp can go on and no copy is under way;
// - a barrier that is used before it is initialised, by more than it counts, or
//   left in the middle of a phase;
// - shared memory that is read before it is written, while it is written or
//   without having waited for the writer, and the same for what overwrites it.
//   Order is what barriers give (vector clocks), not what happened to come
//   first, so one run finds what another order would have broken;
// - sums that are read before the products are awaited;
// - accesses outside of a buffer, elements of the result that are written
// twice;
// - operations of a whole warp or warpgroup that only some of it execute.
//
// It knows the operations that the builders of this project emit and refuses
// every other by name. It has no notion of time.

#ifndef TP_LOWER_EMULATOR_EMULATOR_H
#define TP_LOWER_EMULATOR_EMULATOR_H

#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "tp/Lower/Nvvm/TensorMap.h"
#include "llvm/Support/Error.h"
#include <variant>

namespace mlir::tp {

/// Blocks, and what each has.
struct KernelLaunch {
  int64_t gridSize = 1, blockSize = 32, clusterSize = 1, sharedBytes = 0;
  /// Chooses one of the orders in which warps and copies can go on.
  uint64_t seed = 0;
};

/// An argument that is described to the copy engine.
struct MappedTensor {
  TensorMap map;
  ArrayRef<char> data;
};

/// A tensor map, or a buffer in global memory.
using KernelArgument = std::variant<MappedTensor, MutableArrayRef<char>>;

/// Run `kernel`. The error says what went wrong first, in which warp.
llvm::Error emulateKernel(LLVM::LLVMFuncOp kernel, const KernelLaunch &launch,
                          ArrayRef<KernelArgument> arguments);

} // namespace mlir::tp

#endif // TP_LOWER_EMULATOR_EMULATOR_H
