// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Parts of tensors and tensors of parts: slices, pads, concatenations.

#include "Families.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::tp;

namespace {
/// A window of a tensor.
struct Window {
  SmallVector<OpFoldResult> offsets, sizes, strides;
  SmallVector<int64_t> shape;
};
} // namespace

static Window drawWindow(ProgramDraft &draft, ArrayRef<int64_t> whole) {
  Window window;
  for (int64_t size : whole) {
    int64_t offset = 0, taken = size, stride = 1;
    if (size > 1 && draft.choices.chance(55)) {
      offset = draft.choices.draw(size);
      stride = draft.choices.chance(25) ? 2 : 1;
      int64_t most = (size - offset + stride - 1) / stride;
      taken = most - draft.choices.draw(most);
      if (draft.choices.chance(2))
        taken = 0;
    }
    window.offsets.push_back(draft.builder.getIndexAttr(offset));
    window.sizes.push_back(draft.builder.getIndexAttr(taken));
    window.strides.push_back(draft.builder.getIndexAttr(stride));
    window.shape.push_back(taken);
  }
  return window;
}

/// Leave out some of the dimensions of size 1.
static RankedTensorType drawReducedType(ProgramDraft &draft,
                                        ArrayRef<int64_t> shape,
                                        Type elementType) {
  SmallVector<int64_t> kept;
  bool drops = draft.choices.chance(30);
  for (int64_t size : shape)
    if (size != 1 || !drops)
      kept.push_back(size);
  return RankedTensorType::get(kept, elementType);
}

void mlir::tp::drawSlice(ProgramDraft &draft) {
  Item x = draft.drawItem(/*minRank=*/1);
  // MLIR takes no offset as inside an empty dimension.
  if (x.getType().getNumElements() == 0)
    return;
  Window window = drawWindow(draft, x.getShape());
  RankedTensorType type =
      drawReducedType(draft, window.shape, x.getElementType());
  if (!draft.choices.chance(30)) {
    draft.addMoved(tensor::ExtractSliceOp::create(draft.builder, draft.loc,
                                                  type, x.value, window.offsets,
                                                  window.sizes, window.strides),
                   x);
    return;
  }
  Item part = draft.drawItemOfType(type);
  draft.add(tensor::InsertSliceOp::create(draft.builder, draft.loc, part.value,
                                          x.value, window.offsets, window.sizes,
                                          window.strides),
            std::max(x.bound, part.bound), x.isExact && part.isExact);
}

void mlir::tp::drawPad(ProgramDraft &draft) {
  Item x = draft.drawItem(/*minRank=*/1);
  SmallVector<OpFoldResult> low, high;
  SmallVector<int64_t> shape;
  for (int64_t size : x.getShape()) {
    bool pads = draft.choices.chance(60);
    int64_t before = pads ? draft.choices.draw(3) : 0;
    int64_t after = pads ? draft.choices.draw(3) : 0;
    low.push_back(draft.builder.getIndexAttr(before));
    high.push_back(draft.builder.getIndexAttr(after));
    shape.push_back(before + size + after);
  }
  double number = draft.choices.draw(2);
  Value value = draft.makeConstant(x.getElementType(), number);
  auto type = RankedTensorType::get(shape, x.getElementType());
  draft.add(tensor::PadOp::create(draft.builder, draft.loc, type, x.value, low,
                                  high, value),
            std::max(x.bound, number), x.isExact);
}

void mlir::tp::drawConcat(ProgramDraft &draft) {
  Item x = draft.drawItem(/*minRank=*/1);
  unsigned dim = x.getRank() - 1 - draft.choices.draw(x.getRank());
  SmallVector<Value> parts = {x.value};
  double bound = x.bound;
  bool isExact = x.isExact;
  for (unsigned left = 1 + draft.choices.pick({70, 30}); left > 0; --left) {
    SmallVector<int64_t> shape(x.getShape());
    if (draft.choices.chance(40))
      shape[dim] = draft.drawSize();
    Item part =
        draft.drawItemOfType(RankedTensorType::get(shape, x.getElementType()));
    parts.push_back(part.value);
    bound = std::max(bound, part.bound);
    isExact &= part.isExact;
  }
  draft.add(tensor::ConcatOp::create(draft.builder, draft.loc, dim, parts),
            bound, isExact);
}
