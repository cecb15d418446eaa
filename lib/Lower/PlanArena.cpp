// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Allocations become pieces of one workspace.

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Bufferization/Transforms/BufferViewFlowAnalysis.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "tp/Lower/Arena.h"
#include "tp/Lower/ElementTypes.h"
#include "tp/Lower/Lower.h"
#include "tp/Lower/Passes.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/MathExtras.h"

namespace mlir::tp {
#define GEN_PASS_DEF_PLANARENAPASS
#include "tp/Lower/Passes.h.inc"
} // namespace mlir::tp

using namespace mlir;
using namespace mlir::tp;

SmallVector<int64_t> mlir::tp::placeBuffers(ArrayRef<BufferLifetime> buffers,
                                            int64_t &totalBytes) {
  // Large buffers first: they are the hardest to place.
  auto order = llvm::to_vector(llvm::seq<unsigned>(0, buffers.size()));
  llvm::stable_sort(order, [&](unsigned a, unsigned b) {
    return buffers[a].bytes > buffers[b].bytes;
  });
  SmallVector<int64_t> offsets(buffers.size(), 0);
  // What is placed, by ascending offset.
  SmallVector<unsigned> placed;
  totalBytes = 0;
  for (unsigned index : order) {
    const BufferLifetime &buffer = buffers[index];
    int64_t size = llvm::alignTo(buffer.bytes, kArenaAlignment);
    // The smallest gap between live neighbours that is large enough.
    int64_t best = -1, bestGap = 0, end = 0;
    for (unsigned other : placed) {
      if (!buffer.overlaps(buffers[other]))
        continue;
      int64_t gap = offsets[other] - end;
      if (gap >= size && (best < 0 || gap < bestGap)) {
        best = end;
        bestGap = gap;
      }
      end = std::max<int64_t>(
          end, offsets[other] +
                   llvm::alignTo(buffers[other].bytes, kArenaAlignment));
    }
    offsets[index] = best < 0 ? end : best;
    totalBytes = std::max(totalBytes, offsets[index] + size);
    auto position =
        llvm::upper_bound(placed, index, [&](unsigned a, unsigned b) {
          return offsets[a] < offsets[b];
        });
    placed.insert(position, index);
  }
  return offsets;
}

/// From the allocation to the last operation of the body that uses it or a
/// view of it. What is used inside a loop lives as long as the loop.
static BufferLifetime
getLifetime(memref::AllocOp alloc, Block &body,
            const DenseMap<Operation *, int64_t> &positions,
            const BufferViewFlowAnalysis &views) {
  BufferLifetime lifetime;
  MemRefType type = alloc.getType();
  lifetime.bytes =
      type.getNumElements() * getElementBytes(type.getElementType());
  lifetime.first = positions.lookup(body.findAncestorOpInBlock(*alloc));
  lifetime.last = lifetime.first;
  for (Value view : views.resolve(alloc.getResult()))
    for (Operation *user : view.getUsers())
      lifetime.last = std::max(
          lifetime.last, positions.lookup(body.findAncestorOpInBlock(*user)));
  return lifetime;
}

LogicalResult mlir::tp::planArena(func::FuncOp function) {
  Block &body = function.getBody().front();
  DenseMap<Operation *, int64_t> positions;
  for (auto [position, op] : llvm::enumerate(body))
    positions[&op] = position;

  BufferViewFlowAnalysis views(function);
  SmallVector<memref::AllocOp> allocs;
  SmallVector<BufferLifetime> lifetimes;
  WalkResult walk = function.walk([&](memref::AllocOp alloc) {
    if (!alloc.getType().hasStaticShape()) {
      alloc.emitOpError("allocates ")
          << alloc.getType() << ", but only static shapes have a place";
      return WalkResult::interrupt();
    }
    allocs.push_back(alloc);
    lifetimes.push_back(getLifetime(alloc, body, positions, views));
    return WalkResult::advance();
  });
  if (walk.wasInterrupted())
    return failure();

  int64_t totalBytes = 0;
  SmallVector<int64_t> offsets = placeBuffers(lifetimes, totalBytes);

  Builder types(function.getContext());
  auto workspaceType = MemRefType::get({totalBytes}, types.getI8Type());
  BlockArgument workspace = body.addArgument(workspaceType, function.getLoc());
  function.setType(FunctionType::get(function.getContext(),
                                     body.getArgumentTypes(),
                                     function.getResultTypes()));
  function->setAttr(attr::kWorkspaceBytes, types.getI64IntegerAttr(totalBytes));

  IRRewriter rewriter(function.getContext());
  for (auto [alloc, offset] : llvm::zip_equal(allocs, offsets)) {
    rewriter.setInsertionPoint(alloc);
    Value shift =
        arith::ConstantIndexOp::create(rewriter, alloc.getLoc(), offset);
    rewriter.replaceOpWithNewOp<memref::ViewOp>(alloc, alloc.getType(),
                                                workspace, shift, ValueRange());
  }
  SmallVector<memref::DeallocOp> deallocs;
  function.walk([&](memref::DeallocOp op) { deallocs.push_back(op); });
  for (memref::DeallocOp op : deallocs)
    rewriter.eraseOp(op);
  return success();
}

namespace {
struct PlanArenaPass : tp::impl::PlanArenaPassBase<PlanArenaPass> {
  void runOnOperation() override {
    for (func::FuncOp function : getEntries(getOperation()))
      if (failed(planArena(function)))
        return signalPassFailure();
  }
};
} // namespace
