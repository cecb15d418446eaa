// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Inputs for a program about which nothing is known, the same for the same
// seed on every machine.
//
//   FailureOr<SmallVector<HostTensor>> x = makeRandomArguments(func, {7});
//
// - floats are uniform in [-s, s), with s = 1 for rank 0 and 1, and sqrt(3 / n)
//   for higher ranks, n being the larger of the last two dimensions: a product
//   of such matrices neither grows nor vanishes;
// - integers and index are uniform in 0 … 15, so that they are valid positions
//   in any table of at least 16 rows;
// - i1 is true or false.

#ifndef TP_INTERPRET_RANDOMTENSOR_H
#define TP_INTERPRET_RANDOMTENSOR_H

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "tp/Interpret/HostTensor.h"

namespace mlir::tp {

struct RandomOptions {
  uint64_t seed = 0;
  /// Give floats integer values from -2 to 2, so that sums and products of few
  /// of them are exact.
  bool integral = false;
};

/// A tensor of random elements; `stream` tells the tensors of a seed apart.
HostTensor makeRandomTensor(ElementKind kind, llvm::ArrayRef<int64_t> shape,
                            uint64_t stream, const RandomOptions &options);

/// Whole tensors for all arguments of `func`. Emits an error and fails for
/// types outside ElementKind and for dynamic shapes.
FailureOr<SmallVector<HostTensor>>
makeRandomArguments(func::FuncOp func, const RandomOptions &options);

} // namespace mlir::tp

#endif // TP_INTERPRET_RANDOMTENSOR_H
