// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Operations that are no loop nest: softmax, and tiles that are made and taken
// apart.

#include "Families.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"

using namespace mlir;
using namespace mlir::tp;

static void drawSoftmax(ProgramDraft &draft) {
  Item x = draft.drawFloats(/*minRank=*/1);
  if (x.getType().getNumElements() == 0)
    return;
  x = draft.limit(x, 8);
  int64_t dim = x.getRank() - 1 - draft.choices.draw(x.getRank());
  Value init = draft.makeEmpty(x.getShape(), x.getElementType());
  auto op = linalg::SoftmaxOp::create(
      draft.builder, draft.loc, TypeRange{init.getType()}, x.value, init, dim);
  draft.add(op->getResult(0), 1, /*isExact=*/false);
}

static SmallVector<OpFoldResult> toTiles(ProgramDraft &draft,
                                         ArrayRef<int64_t> tiles) {
  SmallVector<OpFoldResult> result;
  for (int64_t tile : tiles)
    result.push_back(draft.builder.getIndexAttr(tile));
  return result;
}

static void drawPack(ProgramDraft &draft, const Item &x) {
  SmallVector<int64_t> dims = draft.drawSubset(x.getRank(), 50);
  if (dims.empty())
    dims.push_back(draft.choices.draw(x.getRank()));
  SmallVector<int64_t> shape(x.getShape()), tiles;
  for (int64_t dim : dims) {
    tiles.push_back(1 + draft.choices.draw(4));
    shape[dim] = llvm::divideCeil(shape[dim], tiles.back());
  }
  shape.append(tiles);
  double number = draft.choices.draw(2);
  auto op = linalg::PackOp::create(
      draft.builder, draft.loc, x.value,
      draft.makeEmpty(shape, x.getElementType()), dims, toTiles(draft, tiles),
      draft.makeConstant(x.getElementType(), number));
  draft.add(op->getResult(0), std::max(x.bound, number), x.isExact);
}

/// The last dimension has the elements of a tile of another one.
static void drawUnpack(ProgramDraft &draft, const Item &x) {
  int64_t tile = x.getShape().back();
  SmallVector<int64_t> shape(x.getShape().drop_back());
  int64_t dim = draft.choices.draw(shape.size());
  shape[dim] = shape[dim] * tile - draft.choices.draw(tile);
  auto op =
      linalg::UnPackOp::create(draft.builder, draft.loc, x.value,
                               draft.makeEmpty(shape, x.getElementType()),
                               ArrayRef<int64_t>{dim}, toTiles(draft, {tile}));
  draft.addMoved(op->getResult(0), x);
}

void mlir::tp::drawStructured(ProgramDraft &draft) {
  unsigned kind = draft.choices.pick({40, 30, 30});
  if (kind == 0)
    return drawSoftmax(draft);
  Item x = draft.drawItem(/*minRank=*/kind);
  if (x.getType().getNumElements() == 0 || x.getRank() > 4)
    return;
  if (kind == 1)
    drawPack(draft, x);
  else
    drawUnpack(draft, x);
}
