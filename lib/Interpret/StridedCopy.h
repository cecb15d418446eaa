// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Copies boxes of elements between tensors: what slices, pads, concatenations
// and collectives are made of.
//
//   rows 1 and 2, columns 0 to 3 of a 4x8 tensor into a 2x4 tensor:
//   copyBox(result, {{0, 0}, {1, 1}}, source, {{1, 0}, {1, 1}}, {2, 4})

#ifndef TP_LIB_INTERPRET_STRIDEDCOPY_H
#define TP_LIB_INTERPRET_STRIDEDCOPY_H

#include "tp/Interpret/HostTensor.h"

namespace mlir::tp::interpret {

/// Where a box begins in each dimension of a tensor, and its steps.
struct BoxCorner {
  llvm::SmallVector<int64_t> offsets;
  /// Empty means 1 in every dimension.
  llvm::SmallVector<int64_t> steps;
};

/// True if the box of `sizes` lies inside a tensor of `shape`.
bool isInside(llvm::ArrayRef<int64_t> shape, const BoxCorner &corner,
              llvm::ArrayRef<int64_t> sizes);

/// Copy a box between tensors of one kind and rank. Both boxes must lie inside.
void copyBox(HostTensor &target, const BoxCorner &to, const HostTensor &source,
             const BoxCorner &from, llvm::ArrayRef<int64_t> sizes);

} // namespace mlir::tp::interpret

#endif // TP_LIB_INTERPRET_STRIDEDCOPY_H
