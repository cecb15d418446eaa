// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Kernels that are no contractions become loops over lanes.

#include "NestEmitter.h"
#include "mlir/Dialect/Linalg/Transforms/Transforms.h"
#include "tp/Lower/Host/Host.h"
#include "tp/Lower/Lower.h"
#include "tp/Lower/Passes.h"

namespace mlir::tp {
#define GEN_PASS_DEF_VECTORIZEKERNELSPASS
#include "tp/Lower/Passes.h.inc"
} // namespace mlir::tp

using namespace mlir;
using namespace mlir::tp;

LogicalResult mlir::tp::vectorizeKernel(func::FuncOp kernel,
                                        const HostTarget &target) {
  IRRewriter rewriter(kernel.getContext());
  SmallVector<linalg::LinalgOp> ops;
  kernel.walk([&](linalg::LinalgOp op) { ops.push_back(op); });
  linalg::FillOp fill;
  for (linalg::LinalgOp op : ops) {
    // A fill before another operation is where its reduction starts from.
    if (isa<linalg::FillOp>(op) && op != ops.back()) {
      fill = cast<linalg::FillOp>(op);
      continue;
    }
    if (isa<linalg::FillOp>(op)) {
      rewriter.setInsertionPoint(op);
      FailureOr<linalg::GenericOp> generic =
          linalg::generalizeNamedOp(rewriter, op);
      if (failed(generic))
        return failure();
      op = *generic;
    }
    FailureOr<KernelLoops> nest =
        planLoops(cast<linalg::GenericOp>(op), target.getVectorBytes());
    if (succeeded(nest)) {
      NestEmitter(rewriter, *nest, fill ? fill.value() : Value()).emit();
    } else {
      for (linalg::LinalgOp each : {linalg::LinalgOp(fill), op})
        if (each && failed(linalg::linalgOpToLoops(rewriter, each)))
          return each.emitOpError("cannot be written as loops");
    }
    rewriter.eraseOp(op);
    if (fill)
      rewriter.eraseOp(fill);
    fill = nullptr;
  }
  return success();
}

namespace {
struct VectorizeKernelsPass
    : tp::impl::VectorizeKernelsPassBase<VectorizeKernelsPass> {
  using VectorizeKernelsPassBase::VectorizeKernelsPassBase;

  void runOnOperation() override {
    std::optional<HostTarget> target = HostTarget::get(cpu);
    if (!target) {
      getOperation().emitError("cannot be compiled for '") << cpu << "'";
      return signalPassFailure();
    }
    for (auto kernel : getOperation().getOps<func::FuncOp>())
      if (kernel->hasAttr(attr::kKernel) &&
          failed(vectorizeKernel(kernel, *target)))
        return signalPassFailure();
  }
};
} // namespace
