// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// scf.forall as loops that carry what its iterations write. Iterations that may
// run at once may run one after the other, and loops are what later stages
// know.

#include "ForallLoops.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/IRMapping.h"

using namespace mlir;
using namespace mlir::tp;

/// What the iterations give, in the order in which they are written down. No
/// other operation of a known dialect gives something.
static SmallVector<Value> writeInserts(OpBuilder &builder, scf::ForallOp op,
                                       IRMapping &mapping, ValueRange carried) {
  SmallVector<Value> values(carried);
  for (Operation &inner : op.getTerminator().getYieldingOps()) {
    auto insert = cast<tensor::ParallelInsertSliceOp>(inner);
    auto number =
        cast<BlockArgument>(insert.getDest()).getArgNumber() - op.getRank();
    auto map = [&](ValueRange old) {
      return llvm::map_to_vector(
          old, [&](Value value) { return mapping.lookupOrDefault(value); });
    };
    values[number] = tensor::InsertSliceOp::create(
        builder, insert.getLoc(), values[number].getType(),
        mapping.lookupOrDefault(insert.getSource()), values[number],
        map(insert.getOffsets()), map(insert.getSizes()),
        map(insert.getStrides()), insert.getStaticOffsets(),
        insert.getStaticSizes(), insert.getStaticStrides());
  }
  return values;
}

void mlir::tp::writeForall(RewriterBase &rewriter, scf::ForallOp op) {
  Location loc = op.getLoc();
  rewriter.setInsertionPoint(op);
  auto getValues = [&](ArrayRef<OpFoldResult> mixed) {
    return llvm::map_to_vector(mixed, [&](OpFoldResult one) {
      return getValueOrCreateConstantIndexOp(rewriter, loc, one);
    });
  };
  SmallVector<Value> lower = getValues(op.getMixedLowerBound()),
                     upper = getValues(op.getMixedUpperBound()),
                     step = getValues(op.getMixedStep());
  IRMapping mapping;
  SmallVector<scf::ForOp> loops;
  ValueRange carried = op.getOutputs();
  for (auto [number, position] : llvm::enumerate(op.getInductionVars())) {
    auto loop = scf::ForOp::create(rewriter, loc, lower[number], upper[number],
                                   step[number], carried);
    mapping.map(position, loop.getInductionVar());
    carried = loop.getRegionIterArgs();
    // A loop that carries nothing has its end already.
    if (carried.empty())
      rewriter.setInsertionPoint(loop.getBody()->getTerminator());
    else
      rewriter.setInsertionPointToEnd(loop.getBody());
    loops.push_back(loop);
  }
  for (auto [argument, value] : llvm::zip_equal(op.getRegionOutArgs(), carried))
    mapping.map(argument, value);
  for (Operation &inner : op.getBody()->without_terminator())
    rewriter.clone(inner, mapping);
  SmallVector<Value> results = writeInserts(rewriter, op, mapping, carried);
  for (scf::ForOp loop : llvm::reverse(loops)) {
    if (!results.empty())
      scf::YieldOp::create(rewriter, loc, results);
    results.assign(loop.result_begin(), loop.result_end());
    rewriter.setInsertionPointAfter(loop);
  }
  rewriter.replaceOp(op, results);
}
