// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The linearity of what a scalar body yields, by abstract execution.
//
//   ^bb0(%p: f32, %s: f32, %b: f32):      p linear, s and b independent
//     %0 = arith.mulf %p, %s              linear
//     %1 = arith.addf %0, %b              affine
//     linalg.yield %1

#ifndef TP_LIB_PARTITION_LINEARBODY_H
#define TP_LIB_PARTITION_LINEARBODY_H

#include "mlir/IR/Block.h"
#include "tp/Sharding/Linearity.h"
#include "llvm/ADT/DenseMap.h"

namespace mlir::tp {

/// True if `value`, a number or a tensor, is the neutral element of `kind`
/// everywhere: it may count any number of times.
bool isNeutralOf(Value value, CombinerKind kind);

class LinearBody {
public:
  explicit LinearBody(CombinerKind kind) : kind(kind) {}

  /// `value`, an argument of the body or a captured tensor, has terms.
  void setLinear(Value value) { known[value] = {Linearity::Linear, false}; }
  /// The class of operand `number` of the terminator of `block`.
  Linearity getYielded(Block &block, unsigned number);

private:
  struct Form {
    Linearity linearity = Linearity::Independent;
    bool isNeutral = false;
  };

  void execute(Block &block);
  Form get(Value value);
  Linearity transfer(Operation *op);
  Linearity transferFloat(Operation *op, Linearity a, Linearity b);
  Linearity transferNested(Operation *op, unsigned result);
  bool readsLinear(Operation *op);

  CombinerKind kind;
  llvm::DenseMap<Value, Form> known;
};

} // namespace mlir::tp

#endif // TP_LIB_PARTITION_LINEARBODY_H
