// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Loops that carry a value, and branches on an element of a tensor.

#include "Families.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::tp;

/// x and y combined by what may be repeated: nothing grows but by a sum.
static Item combine(ProgramDraft &draft, const Item &x, const Item &y,
                    double most) {
  OpBuilder &builder = draft.builder;
  bool isExact = x.isExact && y.isExact;
  unsigned kind = draft.choices.draw(3);
  if (!x.isFloat()) {
    if (kind == 0)
      return {arith::AddIOp::create(builder, draft.loc, x.value, y.value)};
    return {arith::XOrIOp::create(builder, draft.loc, x.value, y.value)};
  }
  if (kind == 0 && x.bound + y.bound <= most)
    return {arith::AddFOp::create(builder, draft.loc, x.value, y.value),
            x.bound + y.bound, isExact};
  double bound = std::max(x.bound, y.bound);
  if (kind == 1)
    return {arith::MaximumFOp::create(builder, draft.loc, x.value, y.value),
            bound, isExact};
  return {arith::MinimumFOp::create(builder, draft.loc, x.value, y.value),
          bound, isExact};
}

static void drawLoop(ProgramDraft &draft, const Item &x, const Item &y) {
  OpBuilder &builder = draft.builder;
  int64_t trips = draft.choices.draw(4);
  Value zero = arith::ConstantIndexOp::create(builder, draft.loc, 0);
  Value one = arith::ConstantIndexOp::create(builder, draft.loc, 1);
  Value end = arith::ConstantIndexOp::create(builder, draft.loc, trips);
  auto loop = scf::ForOp::create(builder, draft.loc, zero, end, one, x.value);
  OpBuilder::InsertionGuard guard(builder);
  builder.setInsertionPointToEnd(loop.getBody());
  double most = getExactLimit(x.getElementType());
  // What a sum may have become in the last iteration.
  Item carried{loop.getRegionIterArg(0), x.bound + trips * y.bound, x.isExact};
  Item next = combine(draft, carried, y, most);
  scf::YieldOp::create(builder, draft.loc, next.value);
  builder.setInsertionPointAfter(loop);
  draft.add(loop.getResult(0), next.bound, x.isExact && y.isExact);
}

static void drawBranch(ProgramDraft &draft, const Item &x, const Item &y) {
  OpBuilder &builder = draft.builder;
  Item flags = draft.drawItemOfType(
      RankedTensorType::get({draft.drawSize()}, builder.getI1Type()));
  if (flags.getShape()[0] == 0)
    return;
  Value first = arith::ConstantIndexOp::create(
      builder, draft.loc, draft.choices.draw(flags.getShape()[0]));
  Value condition =
      tensor::ExtractOp::create(builder, draft.loc, flags.value, first);
  auto branch = scf::IfOp::create(builder, draft.loc, x.value.getType(),
                                  condition, /*withElseRegion=*/true);
  OpBuilder::InsertionGuard guard(builder);
  double most = getExactLimit(x.getElementType());
  builder.setInsertionPointToEnd(branch.thenBlock());
  Item taken = combine(draft, x, y, most);
  scf::YieldOp::create(builder, draft.loc, taken.value);
  builder.setInsertionPointToEnd(branch.elseBlock());
  Item other = draft.choices.chance(50) ? combine(draft, y, x, most) : y;
  scf::YieldOp::create(builder, draft.loc, other.value);
  builder.setInsertionPointAfter(branch);
  draft.add(branch.getResult(0), std::max(taken.bound, other.bound),
            x.isExact && y.isExact);
}

void mlir::tp::drawControl(ProgramDraft &draft) {
  Item x = draft.drawItem();
  Item y = draft.drawItemOfType(x.getType());
  if (draft.choices.chance(50))
    drawBranch(draft, x, y);
  else
    drawLoop(draft, x, y);
}
