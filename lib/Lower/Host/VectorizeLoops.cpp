// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Operations on buffers become loops over vectors.

#include "VectorizeNest.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "tp/Lower/Contraction.h"
#include "tp/Lower/Host/Host.h"
#include "tp/Lower/Passes.h"

namespace mlir::tp {
#define GEN_PASS_DEF_VECTORIZELOOPSPASS
#include "tp/Lower/Passes.h.inc"
} // namespace mlir::tp

using namespace mlir;
using namespace mlir::tp;

void mlir::tp::vectorizeLoops(func::FuncOp function, int64_t vectorBytes) {
  SmallVector<linalg::LinalgOp> ops;
  bool contracts = false;
  function.walk([&](linalg::LinalgOp op) {
    ops.push_back(op);
    auto generic = dyn_cast<linalg::GenericOp>(op.getOperation());
    contracts |= generic && isContraction(generic);
  });
  // A contraction and the fill that it starts from belong together.
  if (contracts)
    return;
  IRRewriter rewriter(function.getContext());
  for (linalg::LinalgOp op : ops) {
    std::optional<VectorNest> nest = VectorNest::get(op);
    if (!nest)
      continue;
    nest->chooseLanes(vectorBytes);
    if (!emitTranspose(rewriter, *nest, vectorBytes))
      emitVectorNest(rewriter, *nest);
  }
}

namespace {
struct VectorizeLoopsPass
    : tp::impl::VectorizeLoopsPassBase<VectorizeLoopsPass> {
  using VectorizeLoopsPassBase::VectorizeLoopsPassBase;
  void runOnOperation() override {
    vectorizeLoops(getOperation(), vectorBytes);
  }
};
} // namespace
