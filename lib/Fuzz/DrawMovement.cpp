// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The same elements in another shape: broadcasts, transposes, reshapes.

#include "Families.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::tp;

void mlir::tp::drawBroadcast(ProgramDraft &draft) {
  Item x = draft.drawItem();
  unsigned added = 1 + draft.choices.pick({75, 25});
  if (x.getRank() + added > 4 || x.getType().getNumElements() > 256)
    return;
  SmallVector<int64_t> dims, shape(x.getShape());
  SmallVector<bool> isNew(shape.size(), false);
  for (unsigned i = 0; i < added; ++i) {
    unsigned at = draft.choices.draw(shape.size() + 1);
    shape.insert(shape.begin() + at, draft.drawSize());
    isNew.insert(isNew.begin() + at, true);
  }
  for (auto [dim, wasAdded] : llvm::enumerate(isNew))
    if (wasAdded)
      dims.push_back(dim);
  Value init = draft.makeEmpty(shape, x.getElementType());
  auto op = linalg::BroadcastOp::create(draft.builder, draft.loc, x.value, init,
                                        dims);
  draft.addMoved(op->getResult(0), x);
}

void mlir::tp::drawTranspose(ProgramDraft &draft) {
  Item x = draft.drawItem(/*minRank=*/2);
  SmallVector<int64_t> order = draft.drawPermutation(x.getRank());
  if (llvm::is_sorted(order))
    std::reverse(order.begin(), order.end());
  SmallVector<int64_t> shape;
  for (int64_t dim : order)
    shape.push_back(x.getShape()[dim]);
  Value init = draft.makeEmpty(shape, x.getElementType());
  auto op = linalg::TransposeOp::create(draft.builder, draft.loc, x.value, init,
                                        order);
  draft.addMoved(op->getResult(0), x);
}

/// `size` as a product of one to three factors, which may be 1.
static SmallVector<int64_t> drawFactors(ProgramDraft &draft, int64_t size) {
  SmallVector<int64_t> factors;
  for (unsigned left = draft.choices.pick({30, 50, 20}); left > 0; --left) {
    SmallVector<int64_t> divisors;
    for (int64_t divisor = 2; divisor < size; ++divisor)
      if (size % divisor == 0)
        divisors.push_back(divisor);
    int64_t factor = divisors.empty() || draft.choices.chance(10)
                         ? 1
                         : divisors[draft.choices.draw(divisors.size())];
    factors.push_back(factor);
    size /= factor;
  }
  factors.push_back(size);
  return factors;
}

static void drawExpand(ProgramDraft &draft, const Item &x) {
  SmallVector<ReassociationIndices> groups;
  SmallVector<int64_t> shape;
  if (x.getRank() == 0)
    shape.append(1 + draft.choices.draw(2), 1);
  for (int64_t size : x.getShape()) {
    groups.emplace_back();
    for (int64_t factor : drawFactors(draft, size)) {
      groups.back().push_back(shape.size());
      shape.push_back(factor);
    }
  }
  if (shape.size() > 6)
    return;
  auto type = RankedTensorType::get(shape, x.getElementType());
  draft.addMoved(tensor::ExpandShapeOp::create(draft.builder, draft.loc, type,
                                               x.value, groups),
                 x);
}

static void drawCollapse(ProgramDraft &draft, const Item &x) {
  SmallVector<ReassociationIndices> groups;
  bool isOne = x.getType().getNumElements() == 1;
  if (!isOne || !draft.choices.chance(60))
    for (int64_t dim = 0; dim < x.getRank(); ++dim) {
      if (dim == 0 || !draft.choices.chance(60))
        groups.emplace_back();
      groups.back().push_back(dim);
    }
  if (groups.size() == size_t(x.getRank()))
    return;
  SmallVector<int64_t> shape;
  for (const ReassociationIndices &group : groups) {
    shape.push_back(1);
    for (int64_t dim : group)
      shape.back() *= x.getShape()[dim];
  }
  auto type = RankedTensorType::get(shape, x.getElementType());
  draft.addMoved(tensor::CollapseShapeOp::create(draft.builder, draft.loc, type,
                                                 x.value, groups),
                 x);
}

void mlir::tp::drawReshape(ProgramDraft &draft) {
  Item x = draft.drawItem();
  if (x.getRank() >= 1 && draft.choices.chance(50))
    return drawCollapse(draft, x);
  drawExpand(draft, x);
}
