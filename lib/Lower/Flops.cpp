// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tp/Lower/Flops.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "tp/Propagate/DataFlow.h"

using namespace mlir;
using namespace mlir::tp;

static bool computesFloat(Operation *op) {
  return op->getNumResults() == 1 &&
         isa<FloatType>(getElementTypeOrSelf(op->getResult(0).getType()));
}

/// The operations that one execution of `op` counts for: a fused multiply-add
/// is two.
static int64_t countOperation(Operation *op) {
  if (!computesFloat(op))
    return 0;
  if (isa<math::FmaOp>(op))
    return 2;
  if (isa_and_nonnull<math::MathDialect>(op->getDialect()))
    return isa<math::CopySignOp, math::AbsFOp>(op) ? 0 : 1;
  return isa<arith::AddFOp, arith::SubFOp, arith::MulFOp, arith::DivFOp,
             arith::RemFOp, arith::MaximumFOp, arith::MinimumFOp,
             arith::MaxNumFOp, arith::MinNumFOp>(op)
             ? 1
             : 0;
}

int64_t mlir::tp::countFlops(Operation *op) {
  if (auto linalgOp = dyn_cast<linalg::LinalgOp>(op)) {
    int64_t iterations = 1, body = 0;
    for (int64_t size : linalgOp.getStaticLoopRanges())
      iterations *= size;
    linalgOp.getBlock()->walk(
        [&](Operation *inner) { body += countOperation(inner); });
    return iterations * body;
  }
  if (!computesFloat(op))
    return 0;
  auto tensor = dyn_cast<RankedTensorType>(op->getResult(0).getType());
  return tensor && tensor.hasStaticShape()
             ? tensor.getNumElements() * countOperation(op)
             : 0;
}

int64_t mlir::tp::countFlops(func::FuncOp function) {
  int64_t total = 0;
  function.walk<WalkOrder::PreOrder>([&](Operation *op) {
    int64_t flops = countFlops(op);
    if (flops > 0)
      total += flops * countRuns(op);
    return isa<linalg::LinalgOp>(op) ? WalkResult::skip()
                                     : WalkResult::advance();
  });
  return total;
}
