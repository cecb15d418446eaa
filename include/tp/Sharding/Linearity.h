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
// Every kind of reduction has its own linear functions. What combines two terms
// takes the place of the sum, what distributes over it that of the product:
//
//   kind        combines    distributes            a whole value
//   sum         a + b       p * c, p / c           counts once
//   prod        a * b, a/b                         counts once
//   max         max(a, b)   min(p, c)              counts as often as it likes
//   min         min(a, b)   max(p, c)              counts as often as it likes
//   and         a & b       p | c                  counts as often as it likes
//   or          a | b       p & c                  counts as often as it likes
//   xor         a ^ b       p & c                  counts once
//
// max and min also stay through what is increasing: max(p) + 2 is max(p + 2).

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
/// Two terms of a `kind` combined. An independent one that is neutral, or that
/// may be combined any number of times, changes nothing.
Linearity linearityOfCombine(CombinerKind kind, Linearity a, Linearity b,
                             bool aIsNeutral = false, bool bIsNeutral = false);
/// -a.
Linearity linearityOfNeg(Linearity a);
/// a * b, and whatever else distributes over the reduction.
Linearity linearityOfMul(Linearity a, Linearity b);
/// a / b of floating-point numbers; integer division is an other operation.
Linearity linearityOfDiv(Linearity a, Linearity b);
/// condition ? a : b. Each element is one of the two: an independent case is
/// combined with nothing, and counts once a device unless it is neutral or may
/// count any number of times.
Linearity linearityOfSelect(CombinerKind kind, Linearity condition, Linearity a,
                            Linearity b, bool aIsNeutral = false,
                            bool bIsNeutral = false);
/// A conversion between types. `exact` holds if no value is rounded or cut off:
/// a rounded sum is not the sum of rounded terms.
Linearity linearityOfCast(Linearity a, bool exact);
/// Any other operation, by the join of its operands.
Linearity linearityOfOther(Linearity operands);

} // namespace mlir::tp

#endif // TP_SHARDING_LINEARITY_H
