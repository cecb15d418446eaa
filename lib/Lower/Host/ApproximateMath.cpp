// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Elementary functions become arithmetic.

#include "VectorMath.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "tp/Lower/Host/Host.h"
#include "tp/Lower/Passes.h"
#include "llvm/ADT/TypeSwitch.h"

namespace mlir::tp {
#define GEN_PASS_DEF_APPROXIMATEMATHPASS
#include "tp/Lower/Passes.h.inc"
} // namespace mlir::tp

using namespace mlir;
using namespace mlir::tp;

using BuildFunction = Value (*)(VectorMath &, Value);

/// How to compute `op`, or null if that is left to libm.
static BuildFunction getFunction(Operation *op) {
  return llvm::TypeSwitch<Operation *, BuildFunction>(op)
      .Case([](math::ExpOp) { return buildExp; })
      .Case([](math::Exp2Op) { return buildExp2; })
      .Case([](math::ExpM1Op) { return buildExpm1; })
      .Case([](math::TanhOp) { return buildTanh; })
      .Case([](math::ErfOp) { return buildErf; })
      .Case([](math::ErfcOp) { return buildErfc; })
      .Case([](math::LogOp) { return buildLog; })
      .Case([](math::Log2Op) { return buildLog2; })
      .Case([](math::Log10Op) { return buildLog10; })
      .Case([](math::Log1pOp) { return buildLog1p; })
      .Case([](math::SinOp) { return buildSin; })
      .Case([](math::CosOp) { return buildCos; })
      .Default([](Operation *) { return nullptr; });
}

void mlir::tp::approximateMath(Operation *function, bool hasFma) {
  SmallVector<Operation *> calls;
  function->walk([&](Operation *op) {
    if (isa<math::PowFOp>(op) || getFunction(op))
      calls.push_back(op);
  });
  for (Operation *op : calls) {
    Type type = op->getResult(0).getType();
    auto element = dyn_cast<FloatType>(getElementTypeOrSelf(type));
    if (!element || element.getWidth() > 32)
      continue;
    OpBuilder builder(op);
    VectorMath math(builder, op->getLoc(), type, hasFma);
    SmallVector<Value> x(op->getOperands());
    if (!element.isF32())
      for (Value &operand : x)
        operand =
            arith::ExtFOp::create(builder, op->getLoc(), math.f32(), operand);
    Value y = isa<math::PowFOp>(op) ? buildPow(math, x[0], x[1])
                                    : getFunction(op)(math, x[0]);
    if (!element.isF32())
      y = arith::TruncFOp::create(builder, op->getLoc(), type, y);
    op->getResult(0).replaceAllUsesWith(y);
    op->erase();
  }
}

namespace {
struct ApproximateMathPass
    : tp::impl::ApproximateMathPassBase<ApproximateMathPass> {
  using ApproximateMathPassBase::ApproximateMathPassBase;
  void runOnOperation() override { approximateMath(getOperation(), hasFma); }
};
} // namespace
