// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Between a whole tensor and what each position of a mesh holds of it.
//
//   tp.mesh @m <tp = 2>, tensor<5xf32> as [{"tp"}]:
//
//   whole       10 11 12 13 14
//   position 0  10 11 12            owns [0, 3)
//   position 1  13 14 NaN           owns [3, 5); the rest is padding
//
// Padding is poison, so that a program that reads it gives a visibly wrong
// result. Of a value with a pending reduction the first position of each group
// holds the value and the others what changes nothing: zeros for a sum.

#ifndef TP_INTERPRET_SHARDEDTENSOR_H
#define TP_INTERPRET_SHARDEDTENSOR_H

#include "tp/Interpret/HostTensor.h"
#include "tp/Sharding/Ownership.h"
#include "llvm/ADT/STLFunctionalExtras.h"

namespace mlir::tp {

/// Call `visit(whole, local, count)` for every run of consecutive elements that
/// `position` owns: their row-major position in the whole tensor, in the local
/// buffer, and how many they are.
void forEachOwnedRun(const Mesh &mesh, llvm::ArrayRef<int64_t> shape,
                     const TensorSharding &sharding, int64_t position,
                     llvm::function_ref<void(int64_t, int64_t, int64_t)> visit);

/// What `position` holds of `whole`, padded with poison.
HostTensor cutTensor(const HostTensor &whole, const Mesh &mesh,
                     const TensorSharding &sharding, int64_t position);

/// Why the parts of a tensor do not make up a whole.
struct GatherFault {
  /// The first element in question, row-major.
  int64_t element = 0;
  /// Two positions that hold it with different values, or -1 if nobody does.
  int64_t first = -1, second = -1;
};

/// Put the owned parts of all positions together into `whole`, a tensor of the
/// whole shape. Pending reductions are done first; then all owners of an
/// element must hold the same bits.
std::optional<GatherFault> gatherTensor(llvm::ArrayRef<const HostTensor *> held,
                                        const Mesh &mesh,
                                        const TensorSharding &sharding,
                                        HostTensor &whole);

/// The positions that own the row-major `element` of a tensor of this shape.
llvm::SmallVector<int64_t> getOwners(const Mesh &mesh,
                                     llvm::ArrayRef<int64_t> shape,
                                     const TensorSharding &sharding,
                                     int64_t element);

/// The groups over `axes`: lists of positions that differ only there, each in
/// the order of its parts.
llvm::SmallVector<llvm::SmallVector<int64_t>> getGroups(const Mesh &mesh,
                                                        AxisListRef axes);

} // namespace mlir::tp

#endif // TP_INTERPRET_SHARDEDTENSOR_H
