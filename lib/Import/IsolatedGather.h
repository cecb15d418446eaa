// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A gather that stands in a body among other things is an operation of its own:
// what it reads may then be put together from parts before anything is made of
// it.
//
//   for i, j:  yield exp(table[ids[i]]) * x[i, j]
//
//   for i:     yield table[ids[i]]                       the gather
//   for i, j:  yield exp(gathered[i]) * x[i, j]

#ifndef TP_LIB_IMPORT_ISOLATEDGATHER_H
#define TP_LIB_IMPORT_ISOLATEDGATHER_H

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

namespace mlir::tp {

/// What a body reads, as a tensor over some of its loops.
struct IsolatedGather {
  Value tensor;
  SmallVector<unsigned> loops;
};

/// Write `extract`, which stands in the body of `op`, as an operation before
/// it. Nothing if the body hands on what it reads as it is, reads inside of a
/// region, or has reductions, over which it would become a tensor.
std::optional<IsolatedGather> isolateGather(OpBuilder &builder,
                                            linalg::GenericOp op,
                                            tensor::ExtractOp extract);

} // namespace mlir::tp

#endif // TP_LIB_IMPORT_ISOLATEDGATHER_H
