// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tp/Sharding/Linearity.h"
#include <algorithm>

using namespace mlir::tp;

llvm::StringRef mlir::tp::stringifyLinearity(Linearity linearity) {
  switch (linearity) {
  case Linearity::Independent:
    return "independent";
  case Linearity::Linear:
    return "linear";
  case Linearity::Affine:
    return "affine";
  case Linearity::Nonlinear:
    return "nonlinear";
  }
  llvm_unreachable("not a linearity");
}

Linearity mlir::tp::join(Linearity a, Linearity b) { return std::max(a, b); }

Linearity mlir::tp::linearityOfAdd(Linearity a, Linearity b) {
  if (std::min(a, b) == Linearity::Independent &&
      std::max(a, b) == Linearity::Linear)
    return Linearity::Affine;
  return join(a, b);
}

Linearity mlir::tp::linearityOfCombine(CombinerKind kind, Linearity a,
                                       Linearity b, bool aIsNeutral,
                                       bool bIsNeutral) {
  if (isIdempotent(kind) || (aIsNeutral && a == Linearity::Independent) ||
      (bIsNeutral && b == Linearity::Independent))
    return join(a, b);
  return linearityOfAdd(a, b);
}

Linearity mlir::tp::linearityOfNeg(Linearity a) { return a; }

Linearity mlir::tp::linearityOfMul(Linearity a, Linearity b) {
  if (a != Linearity::Independent && b != Linearity::Independent)
    return Linearity::Nonlinear;
  return join(a, b);
}

Linearity mlir::tp::linearityOfDiv(Linearity a, Linearity b) {
  return b == Linearity::Independent ? a : Linearity::Nonlinear;
}

Linearity mlir::tp::linearityOfSelect(CombinerKind kind, Linearity condition,
                                      Linearity a, Linearity b, bool aIsNeutral,
                                      bool bIsNeutral) {
  if (condition != Linearity::Independent)
    return Linearity::Nonlinear;
  return linearityOfCombine(kind, a, b, aIsNeutral, bIsNeutral);
}

Linearity mlir::tp::linearityOfCast(Linearity a, bool exact) {
  return exact ? a : linearityOfOther(a);
}

Linearity mlir::tp::linearityOfOther(Linearity operands) {
  return operands == Linearity::Independent ? Linearity::Independent
                                            : Linearity::Nonlinear;
}
