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

Linearity mlir::tp::linearityOfNeg(Linearity a) { return a; }

Linearity mlir::tp::linearityOfMul(Linearity a, Linearity b) {
  if (a != Linearity::Independent && b != Linearity::Independent)
    return Linearity::Nonlinear;
  return join(a, b);
}

Linearity mlir::tp::linearityOfDiv(Linearity a, Linearity b) {
  return b == Linearity::Independent ? a : Linearity::Nonlinear;
}

Linearity mlir::tp::linearityOfSelect(Linearity condition, Linearity a,
                                      Linearity b, bool aIsZero, bool bIsZero) {
  if (condition != Linearity::Independent)
    return Linearity::Nonlinear;
  if (aIsZero)
    return b;
  if (bIsZero)
    return a;
  return linearityOfAdd(a, b);
}

Linearity mlir::tp::linearityOfCast(Linearity a, bool exact) {
  return exact ? a : linearityOfOther(a);
}

Linearity mlir::tp::linearityOfOther(Linearity operands) {
  return operands == Linearity::Independent ? Linearity::Independent
                                            : Linearity::Nonlinear;
}

std::optional<CombinerKind> mlir::tp::getPendingKindAfter(PendingOp op,
                                                          CombinerKind kind) {
  bool isOrder = kind == CombinerKind::Max || kind == CombinerKind::Min;
  switch (op) {
  case PendingOp::CombineSame:
    return kind;
  case PendingOp::CombineWhole: // The value counts once a device.
    return isIdempotent(kind) ? std::optional(kind) : std::nullopt;
  case PendingOp::AddWhole:
    return isOrder ? std::optional(kind) : std::nullopt;
  case PendingOp::Negate:
    if (isOrder)
      return kind == CombinerKind::Max ? CombinerKind::Min : CombinerKind::Max;
    return kind == CombinerKind::Sum ? std::optional(kind) : std::nullopt;
  case PendingOp::ExactCast:
    return isOrder || kind == CombinerKind::Sum ? std::optional(kind)
                                                : std::nullopt;
  case PendingOp::Other:
    return std::nullopt;
  }
  llvm_unreachable("not an operation on a pending value");
}
