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

namespace {
/// Where operations stand: nested ones lie between the first and the last
/// number of those around them.
class Positions {
public:
  explicit Positions(func::FuncOp function) {
    for (Operation &op : function.getBody().front())
      number(&op);
  }
  int64_t getFirst(Operation *op) const { return spans.lookup(op).first; }
  int64_t getLast(Operation *op) const { return spans.lookup(op).second; }

private:
  void number(Operation *op) {
    int64_t first = next++;
    for (Region &region : op->getRegions())
      for (Block &block : region)
        for (Operation &inner : block)
          number(&inner);
    spans[op] = {first, next - 1};
  }

  int64_t next = 0;
  DenseMap<Operation *, std::pair<int64_t, int64_t>> spans;
};
} // namespace

/// From the allocation to the last operation that uses it or a view of it. What
/// a loop uses that does not allocate it lives as long as the loop; what a loop
/// allocates and uses lives for a part of each iteration, and what leaves the
/// loop lives as long as the loop too.
static BufferLifetime getLifetime(memref::AllocOp alloc,
                                  const Positions &positions,
                                  const BufferViewFlowAnalysis &views) {
  BufferLifetime lifetime;
  MemRefType type = alloc.getType();
  lifetime.bytes =
      type.getNumElements() * getElementBytes(type.getElementType());
  lifetime.first = lifetime.last = positions.getFirst(alloc);
  for (Value view : views.resolve(alloc.getResult()))
    for (Operation *user : view.getUsers()) {
      Operation *start = alloc;
      while (!start->getBlock()->findAncestorOpInBlock(*user))
        start = start->getParentOp();
      Operation *end = start->getBlock()->findAncestorOpInBlock(*user);
      lifetime.first = std::min(lifetime.first, positions.getFirst(start));
      lifetime.last = std::max(
          {lifetime.last, positions.getLast(end), positions.getLast(start)});
    }
  return lifetime;
}

LogicalResult mlir::tp::planArena(func::FuncOp function) {
  Block &body = function.getBody().front();
  Positions positions(function);
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
    lifetimes.push_back(getLifetime(alloc, positions, views));
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
