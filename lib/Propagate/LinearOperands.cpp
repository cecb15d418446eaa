// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The sets of operands in which an operation is linear, by abstract execution
// of its body:
//
//   ^bb0(%p, %q, %s):
//     %0 = mulf %p, %s       {p} or {s}
//     %1 = addf %0, %q       {p, q} or {s, q}

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Matchers.h"
#include "tp/Propagate/LoopCandidates.h"

using namespace mlir;
using namespace mlir::tp;

namespace {

/// What a scalar is made of.
struct Form {
  uint64_t depends = 0;          // on these operands
  SmallVector<uint64_t, 2> sets; // linear in the operands of any of these
  bool isZero = false;
};

} // namespace

static constexpr unsigned kMostSets = 4;

static void addSet(Form &form, uint64_t set) {
  if (form.sets.size() < kMostSets && !llvm::is_contained(form.sets, set))
    form.sets.push_back(set);
}

/// a + b: linear in a set of both that meets what each depends on in its own.
static Form addForms(const Form &a, const Form &b) {
  if (a.isZero)
    return b;
  if (b.isZero)
    return a;
  Form form{a.depends | b.depends, {}, false};
  for (uint64_t mine : a.sets)
    for (uint64_t its : b.sets)
      if (((mine | its) & a.depends) == mine &&
          ((mine | its) & b.depends) == its)
        addSet(form, mine | its);
  return form;
}

/// The sets of `a` on which the factor `b` does not depend.
static void addScaled(Form &form, const Form &a, const Form &b) {
  for (uint64_t set : a.sets)
    if (!(set & b.depends))
      addSet(form, set);
}

static Form getForm(Operation *op, ArrayRef<Form> operands) {
  Form form;
  for (const Form &operand : operands)
    form.depends |= operand.depends;
  if (isa<arith::AddFOp, arith::AddIOp, arith::SubFOp, arith::SubIOp>(op))
    return addForms(operands[0], operands[1]);
  if (isa<arith::NegFOp, arith::ExtFOp>(op)) {
    form.sets = operands[0].sets;
  } else if (isa<arith::MulFOp, arith::MulIOp>(op)) {
    addScaled(form, operands[0], operands[1]);
    addScaled(form, operands[1], operands[0]);
  } else if (isa<arith::DivFOp>(op)) {
    addScaled(form, operands[0], operands[1]);
  } else if (isa<arith::SelectOp>(op)) {
    Form sum = addForms(operands[1], operands[2]);
    addScaled(form, sum, operands[0]);
  } else {
    form.isZero =
        matchPattern(op, m_AnyZeroFloat()) || matchPattern(op, m_Zero());
  }
  return form;
}

SmallVector<uint64_t, 2> mlir::tp::findLinearOperands(const ShardedOp &view) {
  Operation *op = view.op;
  if (view.operands.size() >= 64)
    return {};
  if (isa<tensor::ExpandShapeOp, tensor::CollapseShapeOp,
          tensor::ExtractSliceOp>(op))
    return {1};
  if (isa<tensor::ConcatOp>(op))
    return {(uint64_t(1) << view.operands.size()) - 1};
  auto linalgOp = dyn_cast<linalg::LinalgOp>(op);
  if (!linalgOp || linalgOp.getNumParallelLoops() != linalgOp.getNumLoops() ||
      op->getNumResults() != 1)
    return {};
  llvm::DenseMap<Value, Form> forms;
  for (auto [position, operand] : llvm::enumerate(view.operands)) {
    if (operand->getOwner() != op)
      continue;
    uint64_t bit = uint64_t(1) << position;
    forms[linalgOp.getMatchingBlockArgument(operand)] = {bit, {bit}, false};
  }
  Block *body = linalgOp.getBlock();
  for (Operation &inner : body->without_terminator()) {
    if (inner.getNumRegions() > 0)
      return {};
    SmallVector<Form, 3> operands;
    for (Value operand : inner.getOperands()) {
      auto form = forms.find(operand);
      if (form != forms.end()) {
        operands.push_back(form->second);
        continue;
      }
      Form constant;
      constant.isZero = matchPattern(operand, m_AnyZeroFloat()) ||
                        matchPattern(operand, m_Zero());
      operands.push_back(constant);
    }
    Form form = getForm(&inner, operands);
    for (Value result : inner.getResults())
      forms[result] = form;
  }
  auto yielded = forms.find(body->getTerminator()->getOperand(0));
  return yielded == forms.end() ? SmallVector<uint64_t, 2>()
                                : yielded->second.sets;
}
