// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Operations on buffers become loops over vectors.

#include "VectorizeNest.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/Transforms/Transforms.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "tp/Lower/Host/Host.h"
#include "tp/Lower/Passes.h"

namespace mlir::tp {
#define GEN_PASS_DEF_VECTORIZELOOPSPASS
#include "tp/Lower/Passes.h.inc"
} // namespace mlir::tp

using namespace mlir;
using namespace mlir::tp;

LogicalResult mlir::tp::vectorizeLoops(func::FuncOp function,
                                       int64_t vectorBytes) {
  SmallVector<linalg::LinalgOp> ops;
  function.walk([&](linalg::LinalgOp op) {
    if (op.hasPureBufferSemantics())
      ops.push_back(op);
  });
  IRRewriter rewriter(function.getContext());
  for (linalg::LinalgOp op : ops) {
    if (std::optional<VectorNest> nest = VectorNest::get(op)) {
      nest->chooseLanes(vectorBytes);
      if (!emitTranspose(rewriter, *nest, vectorBytes))
        emitVectorNest(rewriter, *nest);
      continue;
    }
    rewriter.setInsertionPoint(op);
    if (failed(linalg::linalgOpToLoops(rewriter, op)))
      return op.emitOpError("cannot be written as loops");
    rewriter.eraseOp(op);
  }
  return success();
}

namespace {
struct VectorizeLoopsPass
    : tp::impl::VectorizeLoopsPassBase<VectorizeLoopsPass> {
  using VectorizeLoopsPassBase::VectorizeLoopsPassBase;
  void runOnOperation() override {
    if (failed(vectorizeLoops(getOperation(), vectorBytes)))
      signalPassFailure();
  }
};
} // namespace
