// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Propagation: from a few annotations to the cut of every value and every loop.
//
//   func.func @f(%x {[{"dp"}, {}]}, %w1 {[{}, {"tp"}]}, %w2 {[{"tp"}, {}]})
//     %h = matmul(%x, %w1)     loops i: dp   j: tp   k: -      h: [{"dp"},
//     {"tp"}] %g = gelu(%h)            loops i: dp   j: tp             g:
//     [{"dp"}, {"tp"}] %y = matmul(%g, %w2)     loops i: dp   j: -    k: tp y:
//     [{"dp"}, {}],
//                                                       partial = sum {"tp"}
//
// First a fixpoint extends shardings along factors: a factor that one tensor of
// an operation has cut is cut in the others too, as far as they are open and
// agree; what agrees without communication is all that it decides. Then each
// operation is suggested loops; where operands disagree, the larger one wins
// and the others are resharded. Cost has the last word (chooseLoops): a search
// over the whole program computes operations otherwise where that is cheaper.
//
// The result stands in attributes, which the partitioner reads: `tp.loops`,
// `tp.shardings`, and `tp.origins`, the annotation that each axis came from.

#ifndef TP_PROPAGATE_PROPAGATION_H
#define TP_PROPAGATE_PROPAGATION_H

#include "mlir/Dialect/Func/IR/FuncOps.h"

namespace mlir::tp {

inline constexpr llvm::StringLiteral kOriginsAttr = "tp.origins";

/// Propagate the shardings of one function and write the attributes. A function
/// without any annotation, or that is the program of one device already, is
/// left alone.
LogicalResult propagateShardings(func::FuncOp function);

/// Compute operations otherwise than propagation suggests where the program
/// then sends fewer bytes, and change the attributes.
LogicalResult chooseLoops(func::FuncOp function);

/// Check the postcondition of propagation: every operation on tensors says how
/// its loops are cut, as its factors allow, and what that makes of its results.
LogicalResult verifyPropagate(func::FuncOp function);

/// The place in the user's source that `location` leads to, "mlp.mlir:19:8",
/// or nothing.
std::string printPlace(Location location);

/// "'linalg.matmul' at line 12 (tp from argument #1)": an operation, and where
/// the axes that cut it come from; as far as they are known.
std::string describeWithOrigins(Operation *op);

/// `argument "w1"`, or `argument #1` where it has no name: an argument as the
/// origin of axes.
std::string describeArgument(func::FuncOp function, unsigned number);

/// True if `function` is the program of one device already: it has `tp.global`.
bool isLocalFunction(func::FuncOp function);

/// The name of the only mesh that the annotations of `function` use: null if
/// there is none or the function is the program of one device already (it has
/// `tp.global`); an error if there are two.
FailureOr<FlatSymbolRefAttr> findMesh(func::FuncOp function);

} // namespace mlir::tp

#endif // TP_PROPAGATE_PROPAGATION_H
