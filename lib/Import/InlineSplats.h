// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Tensors of equal elements that a body reads are constants of the body.
//
//   %z = arith.constant dense<0.0> : tensor<f32>
//   %b = linalg.generic … ins(%z) outs(%e : tensor<8x4xf32>) { yield %in }
//   %r = linalg.generic … ins(%c, %x, %b) { select %c, %x, %in_b }
//
// becomes `ins(%c, %x) { select %c, %x, 0.0 }`: what the body does to its other
// operands can be read off it, and %b is not made.

#ifndef TP_LIB_IMPORT_INLINESPLATS_H
#define TP_LIB_IMPORT_INLINESPLATS_H

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "llvm/ADT/DenseMap.h"

namespace mlir::tp {

/// Take away input `number`, whose elements nobody reads; false if nothing else
/// says how long a loop is.
bool dropInput(linalg::GenericOp op, unsigned number);

/// Puts constants in the place of inputs. One object serves a whole module:
/// what it finds out about a value it remembers.
class SplatInliner {
public:
  void run(linalg::GenericOp op);

private:
  /// The constant that every element of `value` is; null if there is none.
  TypedAttr getElement(Value value);
  TypedAttr findElement(Value value);

  llvm::DenseMap<Value, TypedAttr> known;
};

} // namespace mlir::tp

#endif // TP_LIB_IMPORT_INLINESPLATS_H
