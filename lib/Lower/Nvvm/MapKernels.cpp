// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Kernels on buffers become what one thread does.

#include "MapElements.h"
#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Dialect/Linalg/Transforms/Transforms.h"
#include "tp/Lower/Lower.h"
#include "tp/Lower/Passes.h"

namespace mlir::tp {
#define GEN_PASS_DEF_MAPKERNELSPASS
#include "tp/Lower/Passes.h.inc"
} // namespace mlir::tp

using namespace mlir;
using namespace mlir::tp;

Grid Grid::get(func::FuncOp kernel) {
  auto sizes = kernel->getAttrOfType<DenseI64ArrayAttr>(attr::kGrid);
  if (!sizes || sizes.size() < 2)
    return {};
  return {sizes[0], sizes[1], sizes.size() > 2 ? sizes[2] : 0};
}

void Grid::set(func::FuncOp kernel) const {
  SmallVector<int64_t> sizes = {blocks, threads};
  if (residentBlocks > 0)
    sizes.push_back(residentBlocks);
  kernel->setAttr(attr::kGrid,
                  DenseI64ArrayAttr::get(kernel.getContext(), sizes));
}

/// One thread does all of it, in order.
static LogicalResult mapSerially(func::FuncOp kernel,
                                 ArrayRef<linalg::LinalgOp> ops) {
  IRRewriter rewriter(kernel.getContext());
  for (linalg::LinalgOp op : ops) {
    rewriter.setInsertionPoint(op);
    if (failed(linalg::linalgOpToLoops(rewriter, op)))
      return op.emitOpError("cannot be written as loops");
    rewriter.eraseOp(op);
  }
  Grid{1, 1}.set(kernel);
  return success();
}

LogicalResult mlir::tp::mapKernel(func::FuncOp kernel) {
  SmallVector<linalg::LinalgOp> ops;
  kernel.walk([&](linalg::LinalgOp op) { ops.push_back(op); });
  // A fill stands before the reduction that starts from it.
  Value start;
  if (ops.size() == 2)
    if (auto fill = dyn_cast<linalg::FillOp>(ops[0].getOperation()))
      if (ops[1].getNumDpsInits() == 1 &&
          ops[1].getDpsInitOperand(0)->get() == fill.output())
        start = fill.value();
  if (ops.size() != 1 && !start)
    return mapSerially(kernel, ops);
  linalg::LinalgOp op = ops.back();
  KernelBuilder b(op->getLoc(), op);
  std::optional<Grid> grid = mapProducts(b, op, start);
  if (!grid)
    grid = mapRows(b, op, start);
  if (!grid && !start)
    grid = mapVectors(b, op);
  if (!grid)
    grid = mapElements(b, op, start);
  if (!grid)
    return mapSerially(kernel, ops);
  grid->set(kernel);
  for (linalg::LinalgOp done : llvm::reverse(ops))
    done.erase();
  return success();
}

namespace {
struct MapKernelsPass : tp::impl::MapKernelsPassBase<MapKernelsPass> {
  void runOnOperation() override {
    for (auto kernel : getOperation().getOps<func::FuncOp>())
      if (kernel->hasAttr(attr::kKernel) && !kernel->hasAttr(attr::kLaunch) &&
          failed(mapKernel(kernel)))
        return signalPassFailure();
  }
};
} // namespace
