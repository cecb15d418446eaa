// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Operations without the interface of linalg, written as operations that have
// it: their loops then say how they may be cut.
//
//   linalg.softmax            maximum, exp, sum, quotient
//   linalg.pack, unpack       pad, reshape, transpose
//   linalg.winograd_*         a product with a matrix for each dimension
//   tensor.gather             a body that reads at an index
//   tensor.scatter            a body that takes what lands on it
//   tensor.bitcast            a body that casts
//   tensor.reshape            collapse_shape and expand_shape
//   tensor.insert             a body that takes the scalar at its position
//   tensor.from_elements      a body that chooses a scalar by the position

#ifndef TP_LIB_IMPORT_STRUCTUREDOPS_H
#define TP_LIB_IMPORT_STRUCTUREDOPS_H

#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/PatternMatch.h"

namespace mlir::tp {

/// `all`, if there is one, and that `a` is `b`: two positions in one dimension.
Value andEqual(OpBuilder &builder, Location loc, Value all, Value a, Value b);

/// True if `op` is one of the above.
bool isUnstructured(Operation *op);

/// Replace `op`, which `isUnstructured`; fails where a size is dynamic.
LogicalResult writeStructured(RewriterBase &rewriter, Operation *op);

/// What `op` reads, as a tensor of rank 0: a body that reads it, so that a
/// tensor which is cut is asked for one element.
Value readAsTensor(OpBuilder &builder, tensor::ExtractOp op);

/// The values of a transform of Winograd's convolution.
FailureOr<Value> writeWinograd(RewriterBase &rewriter, Operation *op);

} // namespace mlir::tp

#endif // TP_LIB_IMPORT_STRUCTUREDOPS_H
