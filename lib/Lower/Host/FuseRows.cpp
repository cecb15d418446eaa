// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What works on the same rows runs block by block.

#include "RowGroup.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "tp/Lower/Contraction.h"
#include "tp/Lower/Host/Host.h"
#include "tp/Lower/Lower.h"
#include "tp/Lower/Passes.h"

namespace mlir::tp {
#define GEN_PASS_DEF_FUSEROWSPASS
#include "tp/Lower/Passes.h.inc"
} // namespace mlir::tp

using namespace mlir;
using namespace mlir::tp;

namespace {
/// Writes a group as loops over its blocks.
class RowGroupEmitter {
public:
  RowGroupEmitter(IRRewriter &rewriter, const RowGroup &group)
      : rewriter(rewriter), group(group),
        loc(linalg::GenericOp(group.members.back().op).getLoc()) {}

  void run();

private:
  /// A part of an axis: where it starts, and how long it is.
  struct Range {
    OpFoldResult start;
    int64_t size;
  };
  using Values = SmallVector<Value>;

  Values emitAxes(Values outs);
  Values emitBlock(Values outs);
  void emitMember(const RowGroup::Member &member, IRMapping &blocks,
                  MutableArrayRef<Value> outs);
  void shiftIndices(const RowGroup::Member &member, linalg::GenericOp block);
  Value getInit(const RowGroup::Member &member, OpOperand *init,
                const IRMapping &blocks, Value out);
  bool getSlice(const RowGroup::Member &member, AffineMap map,
                RankedTensorType whole, SmallVectorImpl<OpFoldResult> &offsets,
                SmallVectorImpl<OpFoldResult> &sizes);
  Value extract(const RowGroup::Member &member, AffineMap map, Value whole);

  IRRewriter &rewriter;
  const RowGroup &group;
  Location loc;
  /// What the group hands to others.
  SmallVector<OpResult> results;
  /// The block that is emitted: a range of each axis entered.
  SmallVector<Range> ranges;
};
} // namespace

/// The part of `whole`, indexed by `map`, that the block has. False if it has
/// all.
bool RowGroupEmitter::getSlice(const RowGroup::Member &member, AffineMap map,
                               RankedTensorType whole,
                               SmallVectorImpl<OpFoldResult> &offsets,
                               SmallVectorImpl<OpFoldResult> &sizes) {
  bool isCut = false;
  for (auto [expr, size] :
       llvm::zip_equal(map.getResults(), whole.getShape())) {
    int axis = member.getAxis(expr);
    isCut |= axis >= 0;
    offsets.push_back(axis < 0 ? rewriter.getIndexAttr(0) : ranges[axis].start);
    sizes.push_back(rewriter.getIndexAttr(axis < 0 ? size : ranges[axis].size));
  }
  return isCut;
}

Value RowGroupEmitter::extract(const RowGroup::Member &member, AffineMap map,
                               Value whole) {
  auto type = dyn_cast<RankedTensorType>(whole.getType());
  SmallVector<OpFoldResult> offsets, sizes;
  if (!type || !getSlice(member, map, type, offsets, sizes))
    return whole;
  SmallVector<OpFoldResult> strides(offsets.size(), rewriter.getIndexAttr(1));
  return tensor::ExtractSliceOp::create(rewriter, loc, whole, offsets, sizes,
                                        strides);
}

/// What the result of a member starts from in this block. `out`, if there is
/// one, is the place where the block belongs.
Value RowGroupEmitter::getInit(const RowGroup::Member &member, OpOperand *init,
                               const IRMapping &blocks, Value out) {
  linalg::GenericOp op = member.op;
  Value whole = init->get();
  if (blocks.contains(whole))
    return blocks.lookup(whole);
  AffineMap map = op.getMatchingIndexingMap(init);
  auto fill = whole.getDefiningOp<linalg::FillOp>();
  if (!fill && op.payloadUsesValueFromOperand(init))
    return extract(member, map, whole);
  Value place;
  if (out) {
    place = extract(member, map, out);
  } else {
    auto type = cast<RankedTensorType>(whole.getType());
    SmallVector<OpFoldResult> offsets, sizes;
    getSlice(member, map, type, offsets, sizes);
    place =
        tensor::EmptyOp::create(rewriter, loc, sizes, type.getElementType());
  }
  if (!fill || !op.payloadUsesValueFromOperand(init))
    return place;
  return linalg::FillOp::create(rewriter, loc, fill.value(), place)
      .getResult(0);
}

/// Let the body of `block` see indices of the whole operation.
void RowGroupEmitter::shiftIndices(const RowGroup::Member &member,
                                   linalg::GenericOp block) {
  SmallVector<linalg::IndexOp> indices;
  block.getBody()->walk([&](linalg::IndexOp op) { indices.push_back(op); });
  for (linalg::IndexOp index : indices)
    for (auto [loop, range] : llvm::zip_equal(member.loops, ranges)) {
      if (loop != index.getDim())
        continue;
      OpBuilder::InsertionGuard guard(rewriter);
      rewriter.setInsertionPoint(block);
      Value start = getValueOrCreateConstantIndexOp(rewriter, loc, range.start);
      rewriter.setInsertionPointAfter(index);
      auto shifted = arith::AddIOp::create(rewriter, loc, index, start);
      rewriter.replaceAllUsesExcept(index, shifted, shifted);
    }
}

void RowGroupEmitter::emitMember(const RowGroup::Member &member,
                                 IRMapping &blocks,
                                 MutableArrayRef<Value> outs) {
  linalg::GenericOp op = member.op;
  auto getNumber = [&](OpResult result) {
    return llvm::find(results, result) - results.begin();
  };
  Values operands;
  SmallVector<Type> types;
  for (OpOperand *input : op.getDpsInputOperands())
    operands.push_back(
        blocks.contains(input->get())
            ? blocks.lookup(input->get())
            : extract(member, op.getMatchingIndexingMap(input), input->get()));
  for (OpResult result : op->getResults()) {
    size_t number = getNumber(result);
    operands.push_back(getInit(member, op.getTiedOpOperand(result), blocks,
                               number < outs.size() ? outs[number] : Value()));
    types.push_back(operands.back().getType());
  }
  auto block = cast<linalg::GenericOp>(
      mlir::clone(rewriter, op.getOperation(), types, operands));
  shiftIndices(member, block);
  for (auto [result, made] :
       llvm::zip_equal(op->getResults(), block->getResults())) {
    blocks.map(result, made);
    size_t number = getNumber(result);
    if (number == outs.size())
      continue;
    AffineMap map = op.getIndexingMapMatchingResult(result);
    SmallVector<OpFoldResult> starts, sizes;
    getSlice(member, map, cast<RankedTensorType>(result.getType()), starts,
             sizes);
    SmallVector<OpFoldResult> strides(starts.size(), rewriter.getIndexAttr(1));
    outs[number] = tensor::InsertSliceOp::create(
        rewriter, loc, made, outs[number], starts, sizes, strides);
  }
}

RowGroupEmitter::Values RowGroupEmitter::emitBlock(Values outs) {
  IRMapping blocks;
  for (const RowGroup::Member &member : group.members)
    emitMember(member, blocks, outs);
  return outs;
}

/// A loop over each axis; what the blocks of the last one leave over comes
/// behind its loop.
RowGroupEmitter::Values RowGroupEmitter::emitAxes(Values outs) {
  if (ranges.size() == group.axes.size())
    return emitBlock(std::move(outs));
  auto [size, block] = group.axes[ranges.size()];
  int64_t whole = size - size % block;
  auto getIndex = [&](int64_t value) -> Value {
    return arith::ConstantIndexOp::create(rewriter, loc, value);
  };
  auto loop = scf::ForOp::create(rewriter, loc, getIndex(0), getIndex(whole),
                                 getIndex(block), outs);
  {
    OpBuilder::InsertionGuard guard(rewriter);
    rewriter.setInsertionPointToStart(loop.getBody());
    ranges.push_back({loop.getInductionVar(), block});
    scf::YieldOp::create(rewriter, loc,
                         emitAxes(Values(loop.getRegionIterArgs())));
    ranges.pop_back();
  }
  outs.assign(loop.getResults().begin(), loop.getResults().end());
  if (whole < size) {
    ranges.push_back({rewriter.getIndexAttr(whole), size - whole});
    outs = emitAxes(std::move(outs));
    ranges.pop_back();
  }
  return outs;
}

void RowGroupEmitter::run() {
  SmallVector<Operation *> dependents = group.getDependents();
  Operation *last = group.members.back().op;
  rewriter.setInsertionPointAfter(last);
  Values outs;
  for (const RowGroup::Member &member : group.members) {
    linalg::GenericOp op = member.op;
    for (OpResult result : op->getResults()) {
      if (group.isInternal(result))
        continue;
      auto type = cast<RankedTensorType>(result.getType());
      results.push_back(result);
      outs.push_back(tensor::EmptyOp::create(rewriter, loc, type.getShape(),
                                             type.getElementType()));
    }
  }
  outs = emitAxes(std::move(outs));
  Operation *place = &*rewriter.getInsertionPoint();
  for (Operation *dependent : dependents)
    rewriter.moveOpBefore(dependent, place);
  for (auto [result, out] : llvm::zip_equal(results, outs))
    rewriter.replaceAllUsesWith(result, out);
  for (const RowGroup::Member &member : llvm::reverse(group.members))
    rewriter.eraseOp(member.op);
}

void mlir::tp::fuseRows(func::FuncOp function, int64_t blockBytes) {
  SmallVector<linalg::GenericOp> seeds;
  function.walk([&](linalg::GenericOp op) {
    bool isStatic =
        !llvm::any_of(op.getStaticLoopRanges(), ShapedType::isDynamic);
    if (op.getNumReductionLoops() != 0 && op.hasPureTensorSemantics() &&
        isStatic && !isContraction(op))
      seeds.push_back(op);
  });
  IRRewriter rewriter(function.getContext());
  // They are erased, and not looked at again.
  DenseSet<Operation *> taken;
  for (linalg::GenericOp seed : seeds) {
    if (taken.contains(seed))
      continue;
    std::optional<RowGroup> group = findRowGroup(seed, blockBytes);
    if (!group)
      continue;
    for (const RowGroup::Member &member : group->members)
      taken.insert(member.op);
    RowGroupEmitter(rewriter, *group).run();
  }
}

namespace {
struct FuseRowsPass : tp::impl::FuseRowsPassBase<FuseRowsPass> {
  using FuseRowsPassBase::FuseRowsPassBase;
  void runOnOperation() override {
    for (func::FuncOp function : getEntries(getOperation()))
      fuseRows(function, blockBytes);
  }
};
} // namespace
