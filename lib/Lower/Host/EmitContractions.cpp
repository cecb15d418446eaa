// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "EmitContraction.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/Linalg/Transforms/Transforms.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "tp/Lower/Host/Host.h"
#include "tp/Lower/Passes.h"

namespace mlir::tp {
#define GEN_PASS_DEF_EMITCONTRACTIONSPASS
#include "tp/Lower/Passes.h.inc"
} // namespace mlir::tp

using namespace mlir;
using namespace mlir::tp;

/// The fill right before `op` that says where its result starts from.
static linalg::FillOp getFillBefore(linalg::GenericOp op) {
  auto fill = dyn_cast_or_null<linalg::FillOp>(op->getPrevNode());
  return fill && fill.output() == op.getDpsInitOperand(0)->get()
             ? fill
             : linalg::FillOp();
}

void mlir::tp::emitContractions(func::FuncOp function,
                                const HostTarget &target) {
  // Named products are contractions too.
  SmallVector<linalg::LinalgOp> named;
  function.walk([&](linalg::ContractionOpInterface op) {
    if (!isa<linalg::GenericOp>(op) && op->getNumResults() == 0)
      named.push_back(cast<linalg::LinalgOp>(op.getOperation()));
  });
  IRRewriter rewriter(function.getContext());
  for (linalg::LinalgOp op : named) {
    rewriter.setInsertionPoint(op);
    (void)linalg::generalizeNamedOp(rewriter, op);
  }

  SmallVector<std::pair<linalg::GenericOp, ContractionShape>, 1> contractions;
  int64_t scratchBytes = 0;
  function.walk([&](linalg::GenericOp op) {
    std::optional<Contraction> contraction = matchContraction(op);
    if (!contraction || op.getNumResults() > 0)
      return;
    if (std::optional<ContractionShape> shape =
            getContractionShape(*contraction)) {
      scratchBytes = std::max(scratchBytes, getScratchBytes(*shape, target));
      contractions.emplace_back(op, std::move(*shape));
    }
  });
  if (contractions.empty())
    return;
  OpBuilder builder(function.getContext());
  builder.setInsertionPointToStart(&function.getBody().front());
  Value scratch = memref::AllocaOp::create(
      builder, function.getLoc(),
      MemRefType::get(scratchBytes, builder.getI8Type()),
      builder.getI64IntegerAttr(64));
  for (auto &[op, shape] : contractions) {
    linalg::FillOp fill = getFillBefore(op);
    builder.setInsertionPoint(op);
    emitContraction(builder, op.getLoc(), shape, fill ? fill.value() : Value(),
                    scratch, target);
    op.erase();
    if (fill)
      fill.erase();
  }
}

namespace {
struct EmitContractionsPass
    : tp::impl::EmitContractionsPassBase<EmitContractionsPass> {
  using EmitContractionsPassBase::EmitContractionsPassBase;

  void runOnOperation() override {
    std::optional<HostTarget> target = HostTarget::get(cpu);
    if (!target) {
      getOperation().emitError() << "no CPU is called '" << cpu << "'";
      return signalPassFailure();
    }
    for (func::FuncOp function : getOperation().getOps<func::FuncOp>())
      emitContractions(function, *target);
  }
};
} // namespace
