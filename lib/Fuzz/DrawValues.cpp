// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Comparisons and choices, constants, conversions and constraints.

#include "Families.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"

using namespace mlir;
using namespace mlir::tp;

/// Compare two values of one type, or choose between them.
void mlir::tp::drawCompare(ProgramDraft &draft) {
  OpBuilder &builder = draft.builder;
  Location loc = draft.loc;
  if (draft.choices.chance(50)) {
    Item x = draft.drawItem();
    Item y = draft.drawItemOfType(x.getType());
    Item which = draft.drawItemOfType(
        RankedTensorType::get(x.getShape(), builder.getI1Type()));
    draft.add(
        arith::SelectOp::create(builder, loc, which.value, x.value, y.value),
        std::max(x.bound, y.bound), x.isExact && y.isExact);
    return;
  }
  Item x = draft.drawItem(0, [](const Item &item) { return item.isExact; });
  Item y = draft.drawItemOfType(x.getType());
  if (!y.isExact)
    return;
  Value result;
  if (x.isFloat()) {
    static constexpr arith::CmpFPredicate predicates[] = {
        arith::CmpFPredicate::OLT, arith::CmpFPredicate::OEQ,
        arith::CmpFPredicate::UGE};
    result = arith::CmpFOp::create(
        builder, loc, predicates[draft.choices.draw(3)], x.value, y.value);
  } else {
    static constexpr arith::CmpIPredicate predicates[] = {
        arith::CmpIPredicate::slt, arith::CmpIPredicate::eq,
        arith::CmpIPredicate::uge};
    result = arith::CmpIOp::create(
        builder, loc, predicates[draft.choices.draw(3)], x.value, y.value);
  }
  draft.add(result, 0, /*isExact=*/true);
}

void mlir::tp::drawConstant(ProgramDraft &draft) {
  auto type =
      RankedTensorType::get(draft.drawShape(0, 3), draft.drawElementType());
  if (draft.choices.chance(40)) {
    draft.add(draft.makeConstant(type, 2), 2, /*isExact=*/true);
    return;
  }
  if (draft.choices.chance(30)) {
    Value number = draft.makeConstant(type.getElementType(), 1);
    Value empty = draft.makeEmpty(type.getShape(), type.getElementType());
    draft.add(linalg::FillOp::create(draft.builder, draft.loc, number, empty)
                  .getResult(0),
              1, /*isExact=*/true);
    return;
  }
  // Every element another number.
  SmallVector<Attribute> elements;
  for (int64_t i = 0; i < type.getNumElements(); ++i) {
    int64_t number = (i * 7 + 3) % 5 - 2;
    if (isa<FloatType>(type.getElementType()))
      elements.push_back(
          draft.builder.getFloatAttr(type.getElementType(), number));
    else
      elements.push_back(draft.builder.getIntegerAttr(
          type.getElementType(),
          type.getElementType().isInteger(1) ? number & 1 : number));
  }
  draft.add(arith::ConstantOp::create(draft.builder, draft.loc,
                                      DenseElementsAttr::get(type, elements)),
            2, /*isExact=*/true);
}

static void convertFloats(ProgramDraft &draft, const Item &x) {
  OpBuilder &builder = draft.builder;
  Location loc = draft.loc;
  if (x.isExact && x.bound <= 100 && draft.choices.chance(25)) {
    Type type = x.getType().clone(builder.getI32Type());
    draft.add(arith::FPToSIOp::create(builder, loc, type, x.value), 0, true);
    return;
  }
  Type types[] = {builder.getF32Type(), builder.getBF16Type(),
                  builder.getF64Type(), builder.getF16Type()};
  Type element = types[draft.choices.draw(4)];
  unsigned from = x.getElementType().getIntOrFloatBitWidth();
  unsigned to = element.getIntOrFloatBitWidth();
  Type type = x.getType().clone(element);
  if (to > from)
    draft.add(arith::ExtFOp::create(builder, loc, type, x.value), x.bound,
              x.isExact);
  else if (to < from && x.bound < 1000)
    draft.add(arith::TruncFOp::create(builder, loc, type, x.value), x.bound,
              x.isExact);
}

/// Integers that may have wrapped around are first made small.
static void convertIntegers(ProgramDraft &draft, const Item &x) {
  OpBuilder &builder = draft.builder;
  Location loc = draft.loc;
  unsigned from = x.getElementType().getIntOrFloatBitWidth();
  if (draft.choices.chance(50)) {
    Type type = x.getType().clone(draft.choices.chance(20)
                                      ? Type(builder.getBF16Type())
                                      : Type(builder.getF32Type()));
    if (from == 1) {
      draft.add(arith::UIToFPOp::create(builder, loc, type, x.value), 1, true);
      return;
    }
    Value seven = draft.makeConstant(x.getType(), 7);
    Value small = arith::AndIOp::create(builder, loc, x.value, seven);
    draft.add(arith::SIToFPOp::create(builder, loc, type, small), 7, true);
    return;
  }
  unsigned widths[] = {32, 8, 64, 1};
  unsigned to = widths[draft.choices.draw(4)];
  Type type = x.getType().clone(builder.getIntegerType(to));
  if (to < from)
    draft.add(arith::TruncIOp::create(builder, loc, type, x.value), 0, true);
  else if (to > from && draft.choices.chance(50))
    draft.add(arith::ExtUIOp::create(builder, loc, type, x.value), 0, true);
  else if (to > from)
    draft.add(arith::ExtSIOp::create(builder, loc, type, x.value), 0, true);
}

void mlir::tp::drawConvert(ProgramDraft &draft) {
  Item x = draft.drawItem();
  if (x.isFloat())
    convertFloats(draft, x);
  else
    convertIntegers(draft, x);
}

void mlir::tp::drawConstraint(ProgramDraft &draft) {
  Item x = draft.drawItem(/*minRank=*/1);
  ShardingAttr sharding =
      draft.drawSharding(x.getType(), /*allowsPending=*/false);
  draft.addMoved(
      ConstrainOp::create(draft.builder, draft.loc, x.value, sharding), x);
}
