// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "LinearBody.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Matchers.h"
#include "tp/Propagate/LinalgBody.h"

using namespace mlir;
using namespace mlir::tp;

/// True for a positive finite constant, by which max and min may be scaled.
static bool isPositiveConstant(Value value) {
  APFloat number(0.0);
  return matchPattern(value, m_ConstantFloat(&number)) &&
         number.isFiniteNonZero() && !number.isNegative();
}

/// True for a finite constant: what is infinite may meet its opposite in a term
/// and not in the whole.
static bool isFiniteConstant(Value value) {
  APFloat number(0.0);
  return matchPattern(value, m_ConstantFloat(&number)) && number.isFinite();
}

static bool isOrder(CombinerKind kind) {
  return kind == CombinerKind::Max || kind == CombinerKind::Min;
}

/// True if `op` distributes over terms that combine by `kind`.
static bool distributes(Operation *op, CombinerKind kind) {
  // On one bit an addition is xor and a product is and.
  std::optional<CombinerKind> own = getCombinerKind(op);
  switch (kind) {
  case CombinerKind::Sum:
    return isa<arith::MulFOp, arith::MulIOp>(op);
  case CombinerKind::Max:
    return own == CombinerKind::Min;
  case CombinerKind::Min:
    return own == CombinerKind::Max;
  case CombinerKind::And:
    return own == CombinerKind::Or;
  case CombinerKind::Or:
  case CombinerKind::Xor:
    return own == CombinerKind::And;
  case CombinerKind::Prod:
    return false;
  }
  llvm_unreachable("all combiners are covered");
}

bool mlir::tp::isNeutralOf(Value value, CombinerKind kind) {
  Operation *maker = value.getDefiningOp();
  if (!maker ||
      !(maker->hasTrait<OpTrait::ConstantLike>() || isa<linalg::FillOp>(maker)))
    return false;
  Type type = getElementTypeOrSelf(value.getType());
  bool isNumber =
      type.isSignlessInteger() || (isa<FloatType>(type) && !isBitwise(kind));
  return isNumber && isNeutral(value, getNeutralElement(kind, type));
}

LinearBody::Form LinearBody::get(Value value) {
  auto entry = known.find(value);
  if (entry != known.end())
    return entry->second;
  return known[value] = {Linearity::Independent, isNeutralOf(value, kind)};
}

/// True if `op` or what stands in it reads something that is not independent.
bool LinearBody::readsLinear(Operation *op) {
  auto isDependent = [&](Value value) {
    auto entry = known.find(value);
    return entry != known.end() &&
           entry->second.linearity != Linearity::Independent;
  };
  return op
      ->walk([&](Operation *inner) {
        return llvm::any_of(inner->getOperands(), isDependent)
                   ? WalkResult::interrupt()
                   : WalkResult::advance();
      })
      .wasInterrupted();
}

/// Operations on floats that keep the order or round alike.
Linearity LinearBody::transferFloat(Operation *op, Linearity a, Linearity b) {
  if (isOrder(kind)) {
    // Rounding keeps the order.
    if (isa<arith::ExtFOp, arith::TruncFOp, arith::SIToFPOp, math::FloorOp,
            math::CeilOp, math::RoundEvenOp>(op))
      return a;
    if (isa<arith::AddFOp>(op) && (isFiniteConstant(op->getOperand(0)) ||
                                   isFiniteConstant(op->getOperand(1))))
      return linearityOfMul(a, b);
    if (isa<arith::SubFOp>(op) && isFiniteConstant(op->getOperand(1)))
      return a;
    if (isa<arith::MulFOp>(op) && (isPositiveConstant(op->getOperand(0)) ||
                                   isPositiveConstant(op->getOperand(1))))
      return linearityOfMul(a, b);
    if (isa<arith::DivFOp>(op) && isPositiveConstant(op->getOperand(1)))
      return a;
    return linearityOfOther(join(a, b));
  }
  // A wider type holds every term exactly, and rounds their sum less. A
  // narrower one would round each term.
  if (isa<arith::ExtFOp>(op))
    return linearityOfCast(a, /*exact=*/true);
  if (kind == CombinerKind::Sum) {
    if (isa<arith::NegFOp>(op))
      return linearityOfNeg(a);
    if (isa<arith::DivFOp>(op))
      return linearityOfDiv(a, b);
  }
  if (kind == CombinerKind::Prod && isa<arith::DivFOp>(op))
    return linearityOfCombine(kind, a, b, false,
                              get(op->getOperand(1)).isNeutral);
  return linearityOfOther(join(a, b));
}

/// The class of one result of an operation with regions.
Linearity LinearBody::transferNested(Operation *op, unsigned result) {
  auto branch = dyn_cast<scf::IfOp>(op);
  if (!branch || branch.getElseRegion().empty())
    return Linearity::Nonlinear;
  execute(*branch.thenBlock());
  execute(*branch.elseBlock());
  Form a = get(branch.thenYield().getOperand(result));
  Form b = get(branch.elseYield().getOperand(result));
  return linearityOfSelect(kind, get(branch.getCondition()).linearity,
                           a.linearity, b.linearity, a.isNeutral, b.isNeutral);
}

Linearity LinearBody::transfer(Operation *op) {
  SmallVector<Form, 3> forms;
  for (Value operand : op->getOperands())
    forms.push_back(get(operand));
  auto classOf = [&](unsigned i) {
    return i < forms.size() ? forms[i].linearity : Linearity::Independent;
  };
  if (isa<arith::SelectOp>(op))
    return linearityOfSelect(kind, classOf(0), classOf(1), classOf(2),
                             forms[1].isNeutral, forms[2].isNeutral);
  // An element of a tensor that has terms, at a position that has none.
  if (isa<tensor::ExtractOp>(op))
    return llvm::all_of(ArrayRef(forms).drop_front(),
                        [](const Form &form) {
                          return form.linearity == Linearity::Independent;
                        })
               ? classOf(0)
               : Linearity::Nonlinear;
  if (isa<math::FmaOp>(op))
    return kind == CombinerKind::Sum
               ? linearityOfCombine(kind,
                                    linearityOfMul(classOf(0), classOf(1)),
                                    classOf(2), false, forms[2].isNeutral)
               : linearityOfOther(
                     join(classOf(0), join(classOf(1), classOf(2))));
  bool isSubtraction =
      kind == CombinerKind::Sum && isa<arith::SubFOp, arith::SubIOp>(op);
  if (isSubtraction || getCombinerKind(op) == kind)
    return linearityOfCombine(kind, classOf(0), classOf(1), forms[0].isNeutral,
                              forms[1].isNeutral);
  if (distributes(op, kind))
    return linearityOfMul(classOf(0), classOf(1));
  if (isa<arith::ExtSIOp>(op) && (isOrder(kind) || isBitwise(kind)))
    return classOf(0);
  if (isa<arith::ExtUIOp>(op) && isBitwise(kind))
    return classOf(0);
  // Integers wrap around: the low bits of a sum are the sum of the low bits.
  if (isa<arith::TruncIOp>(op) && !isOrder(kind))
    return classOf(0);
  if (op->getNumOperands() <= 2)
    return transferFloat(op, classOf(0), classOf(1));
  Linearity all = Linearity::Independent;
  for (const Form &form : forms)
    all = join(all, form.linearity);
  return linearityOfOther(all);
}

void LinearBody::execute(Block &block) {
  for (Operation &op : block.without_terminator()) {
    if (!readsLinear(&op))
      continue; // independent
    for (auto [number, result] : llvm::enumerate(op.getResults()))
      known[result] = {op.getNumRegions() > 0 ? transferNested(&op, number)
                                              : transfer(&op),
                       false};
  }
}

Linearity LinearBody::getYielded(Block &block, unsigned number) {
  execute(block);
  return get(block.getTerminator()->getOperand(number)).linearity;
}
