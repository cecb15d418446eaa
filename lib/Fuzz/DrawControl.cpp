// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Loops that carry a value, branches on an element of a tensor, loops that an
// element ends, parallel loops, and calls.

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

/// As often as a number in a tensor says, three times at most.
static void drawWhile(ProgramDraft &draft, const Item &x, const Item &y) {
  OpBuilder &builder = draft.builder;
  Location loc = draft.loc;
  constexpr int64_t most = 3;
  Type integer = builder.getI32Type();
  Item limits = draft.drawItemOfType(RankedTensorType::get({}, integer));
  Value limit =
      tensor::ExtractOp::create(builder, loc, limits.value, ValueRange());
  limit = arith::MinSIOp::create(builder, loc, limit,
                                 draft.makeConstant(integer, most));
  Value zero = draft.makeConstant(integer, 0);
  Item carried{Value(), x.bound + most * y.bound, x.isExact};
  Item next;
  auto loop = scf::WhileOp::create(
      builder, loc, TypeRange{x.value.getType(), integer},
      ValueRange{x.value, zero},
      [&](OpBuilder &body, Location, ValueRange arguments) {
        Value goesOn = arith::CmpIOp::create(
            body, loc, arith::CmpIPredicate::slt, arguments[1], limit);
        scf::ConditionOp::create(body, loc, goesOn, arguments);
      },
      [&](OpBuilder &body, Location, ValueRange arguments) {
        OpBuilder::InsertionGuard guard(builder);
        builder.restoreInsertionPoint(body.saveInsertionPoint());
        carried.value = arguments[0];
        next = combine(draft, carried, y, getExactLimit(x.getElementType()));
        Value one = draft.makeConstant(integer, 1);
        Value count = arith::AddIOp::create(builder, loc, arguments[1], one);
        scf::YieldOp::create(builder, loc, ValueRange{next.value, count});
      });
  draft.add(loop.getResult(0), std::max(next.bound, x.bound),
            x.isExact && y.isExact);
}

/// Row by row.
static void drawForall(ProgramDraft &draft, const Item &x, const Item &y) {
  if (x.getRank() == 0 || x.getType().getNumElements() == 0)
    return;
  OpBuilder &builder = draft.builder;
  Location loc = draft.loc;
  Value init = draft.makeEmpty(x.getShape(), x.getElementType());
  auto row =
      RankedTensorType::get(x.getShape().drop_front(), x.getElementType());
  SmallVector<OpFoldResult> offsets(x.getRank(), builder.getIndexAttr(0)),
      sizes = {builder.getIndexAttr(1)},
      strides(x.getRank(), builder.getIndexAttr(1));
  for (int64_t size : row.getShape())
    sizes.push_back(builder.getIndexAttr(size));
  SmallVector<OpFoldResult> counts = {builder.getIndexAttr(x.getShape()[0])};
  Item made;
  auto loop = scf::ForallOp::create(
      builder, loc, counts, init, std::nullopt,
      [&](OpBuilder &body, Location, ValueRange arguments) {
        OpBuilder::InsertionGuard guard(builder);
        builder.restoreInsertionPoint(body.saveInsertionPoint());
        offsets[0] = arguments[0];
        auto slice = [&](const Item &item) {
          return Item{tensor::ExtractSliceOp::create(builder, loc, row,
                                                     item.value, offsets, sizes,
                                                     strides),
                      item.bound, item.isExact};
        };
        Item mine = slice(x), its = slice(y);
        made = combine(draft, mine, its, getExactLimit(x.getElementType()));
        auto end = scf::InParallelOp::create(builder, loc);
        builder.setInsertionPointToStart(end.getBody());
        tensor::ParallelInsertSliceOp::create(
            builder, loc, made.value, arguments[1], offsets, sizes, strides);
      });
  draft.add(loop.getResult(0), made.bound, made.isExact);
}

/// A function, called once or twice.
static void drawCalls(ProgramDraft &draft, const Item &x, const Item &y) {
  OpBuilder &builder = draft.builder;
  Type type = x.value.getType();
  func::FuncOp callee = draft.addFunction(type, type, type);
  Item made;
  {
    OpBuilder::InsertionGuard guard(builder);
    Block *body = callee.addEntryBlock();
    builder.setInsertionPointToStart(body);
    made = combine(draft, {body->getArgument(0), x.bound, x.isExact},
                   {body->getArgument(1), y.bound, y.isExact},
                   getExactLimit(x.getElementType()));
    func::ReturnOp::create(builder, draft.loc, made.value);
  }
  auto call = [&](Value a, Value b) {
    Value result =
        func::CallOp::create(builder, draft.loc, callee, ValueRange{a, b})
            .getResult(0);
    draft.add(result, made.bound, x.isExact && y.isExact);
  };
  call(x.value, y.value);
  if (draft.choices.chance(50))
    call(y.value, x.value);
}

void mlir::tp::drawControl(ProgramDraft &draft) {
  Item x = draft.drawItem();
  Item y = draft.drawItemOfType(x.getType());
  switch (draft.choices.pick({30, 25, 15, 15, 15})) {
  case 0:
    return drawLoop(draft, x, y);
  case 1:
    return drawBranch(draft, x, y);
  case 2:
    return drawWhile(draft, x, y);
  case 3:
    return drawForall(draft, x, y);
  default:
    return drawCalls(draft, x, y);
  }
}
