// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// How a scalar computation depends on a value that is pending.
//
// A pending sum p = p0 + p1 + … may stand before or after an operation f if f
// acts on each term alone: f(p) = f(p0) + f(p1) + …. For a body, the classes of
// its arguments lead to the class of what it yields:
//
//   %a pending: linear     %b = a bias, whole: independent
//
//   mulf %a, %b     linear        each device scales its own term
//   addf %a, %b     affine        %b must be added once, not once a device
//   addf %a, %a     linear
//   mulf %a, %a     nonlinear     (p0 + p1)^2 has terms of both
//   mulf %b, %b     independent
//
// A pending max or min stays through what is increasing: max(p) + c is
// max(p + c), and -max(p) is min(-p). See PendingOp.

#ifndef TP_SHARDING_LINEARITY_H
#define TP_SHARDING_LINEARITY_H

#include "tp/Sharding/TensorSharding.h"

namespace mlir::tp {

/// The classes in the order of inclusion. A constant is independent.
enum class Linearity : uint8_t {
  Independent, // does not depend on the pending value
  Linear,      // a sum of terms, each of one device's term alone
  Affine,      // linear, plus something independent
  Nonlinear    // anything else
};

llvm::StringRef stringifyLinearity(Linearity linearity);

/// The class of a value that is one of two.
Linearity join(Linearity a, Linearity b);

/// a + b and a - b: a term that is independent makes a linear sum affine.
Linearity linearityOfAdd(Linearity a, Linearity b);
/// -a.
Linearity linearityOfNeg(Linearity a);
/// a * b.
Linearity linearityOfMul(Linearity a, Linearity b);
/// a / b of floating-point numbers; integer division is an other operation.
Linearity linearityOfDiv(Linearity a, Linearity b);
/// condition ? a : b. Where one case is independent it counts once a device,
/// unless it is zero (`aIsZero`, `bIsZero`), which is linear.
Linearity linearityOfSelect(Linearity condition, Linearity a, Linearity b,
                            bool aIsZero = false, bool bIsZero = false);
/// A conversion between types. `exact` holds if no value is rounded or cut off:
/// a rounded sum is not the sum of rounded terms.
Linearity linearityOfCast(Linearity a, bool exact);
/// Any other operation, by the join of its operands.
Linearity linearityOfOther(Linearity operands);

/// What an operation does to a value with a pending reduction of some kind.
enum class PendingOp : uint8_t {
  CombineSame,  // combines, by that kind, with one that is pending alike
  CombineWhole, // combines, by that kind, with a whole value
  AddWhole,     // adds a whole value
  Negate,
  ExactCast, // to a type that holds every value and keeps their order
  Other
};

/// The kind that is pending after `op` on a value with `kind` pending; nullopt
/// if the reduction must come first.
std::optional<CombinerKind> getPendingKindAfter(PendingOp op,
                                                CombinerKind kind);

} // namespace mlir::tp

#endif // TP_SHARDING_LINEARITY_H
