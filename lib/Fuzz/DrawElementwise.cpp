// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Element by element: arithmetic on tensors, linalg.map, and linalg.generic
// whose operands are transposed or broadcast by their maps.

#include "Families.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Math/IR/Math.h"

using namespace mlir;
using namespace mlir::tp;

namespace {
/// Makes one operation on values of one type.
class ScalarOps {
public:
  ScalarOps(ProgramDraft &draft, OpBuilder &builder)
      : draft(draft), builder(builder), loc(draft.loc) {}

  Item drawFloat(ArrayRef<Item> operands) {
    const Item &x = operands[0];
    const Item &y = operands[draft.choices.draw(operands.size())];
    Type type = x.value.getType();
    double most = getExactLimit(getElementTypeOrSelf(type));
    bool both = x.isExact && y.isExact;
    switch (draft.choices.pick({30, 15, 15, 10, 8, 8, 6, 6, 4, 3, 3, 3})) {
    case 0:
      if (x.bound + y.bound > most)
        break;
      return make<arith::AddFOp>(x.bound + y.bound, both, x, y);
    case 1:
      if (x.bound * y.bound > most)
        break;
      return make<arith::MulFOp>(x.bound * y.bound, both, x, y);
    case 2:
      if (x.bound + y.bound > most)
        break;
      return make<arith::SubFOp>(x.bound + y.bound, both, x, y);
    case 3:
      return make<arith::MaximumFOp>(std::max(x.bound, y.bound), both, x, y);
    case 4:
      return make<arith::NegFOp>(x.bound, x.isExact, x);
    case 5:
      if (x.bound * 3 > most)
        break;
      return make<arith::MulFOp>(x.bound * 3, x.isExact, x, number(type, 3));
    case 6: {
      if (!both)
        break;
      Value less = arith::CmpFOp::create(
          builder, loc, arith::CmpFPredicate::OLT, x.value, y.value);
      return {arith::SelectOp::create(builder, loc, less, x.value, y.value),
              std::max(x.bound, y.bound), both};
    }
    case 7:
      return make<math::TanhOp>(1, false, x);
    case 8:
      return make<arith::DivFOp>(x.bound, false, x, number(type, 3));
    case 9:
      if (x.bound > 4)
        break;
      return make<math::ExpOp>(std::exp(x.bound), false, x);
    case 10: {
      Value size = math::AbsFOp::create(builder, loc, x.value);
      return {math::SqrtOp::create(builder, loc, size), std::max(x.bound, 1.0),
              false};
    }
    default:
      return make<math::AbsFOp>(x.bound, x.isExact, x);
    }
    return make<arith::MinimumFOp>(std::max(x.bound, y.bound), both, x, y);
  }

  Item drawInteger(ArrayRef<Item> operands) {
    const Item &x = operands[0];
    const Item &y = operands[draft.choices.draw(operands.size())];
    Type type = x.value.getType();
    switch (draft.choices.pick({30, 15, 15, 8, 8, 6, 6, 6, 6})) {
    case 0:
      return make<arith::AddIOp>(0, true, x, y);
    case 1:
      return make<arith::MulIOp>(0, true, x, y);
    case 2:
      return make<arith::SubIOp>(0, true, x, y);
    case 3:
      return make<arith::MaxSIOp>(0, true, x, y);
    case 4:
      return make<arith::MinUIOp>(0, true, x, y);
    case 5:
      return make<arith::AndIOp>(0, true, x, y);
    case 6:
      return make<arith::XOrIOp>(0, true, x, y);
    case 7:
      return make<arith::OrIOp>(0, true, x, y);
    default:
      if (getElementTypeOrSelf(type).isInteger(1))
        return make<arith::XOrIOp>(0, true, x, number(type, 1));
      return make<arith::FloorDivSIOp>(0, true, x, number(type, 3));
    }
  }

private:
  Item number(Type type, double value) {
    OpBuilder::InsertionGuard guard(draft.builder);
    draft.builder.restoreInsertionPoint(builder.saveInsertionPoint());
    return {draft.makeConstant(type, value), value, true};
  }
  template <typename OpTy>
  Item make(double bound, bool isExact, const Item &x) {
    return {OpTy::create(builder, loc, x.value), bound, isExact};
  }
  template <typename OpTy>
  Item make(double bound, bool isExact, const Item &x, const Item &y) {
    return {OpTy::create(builder, loc, x.value, y.value), bound, isExact};
  }

  ProgramDraft &draft;
  OpBuilder &builder;
  Location loc;
};
} // namespace

Item mlir::tp::drawScalarOp(ProgramDraft &draft, OpBuilder &builder,
                            ArrayRef<Item> operands) {
  ScalarOps ops(draft, builder);
  return isa<FloatType>(getElementTypeOrSelf(operands[0].value))
             ? ops.drawFloat(operands)
             : ops.drawInteger(operands);
}

/// A body of one to three operations on the block arguments that stand for
/// `operands`; what it yields is left in `last`.
static auto drawBody(ProgramDraft &draft, ArrayRef<Item> operands, Item &last) {
  return [&draft, operands, &last](OpBuilder &builder, Location loc,
                                   ValueRange arguments) {
    SmallVector<Item> scalars;
    for (auto [argument, operand] :
         llvm::zip(arguments.take_front(operands.size()), operands))
      scalars.push_back({argument, operand.bound, operand.isExact});
    for (unsigned left = 1 + draft.choices.draw(3); left > 0; --left) {
      Item made = drawScalarOp(draft, builder, scalars);
      made.isExact &=
          made.bound <= getExactLimit(getElementTypeOrSelf(made.value));
      scalars.insert(scalars.begin(), made);
    }
    last = scalars.front();
    linalg::YieldOp::create(builder, loc, last.value);
  };
}

/// An operand of a loop nest over `shape`, read through `map`: its dimensions
/// are some of the loops in some order.
static Item drawMapped(ProgramDraft &draft, ArrayRef<int64_t> shape,
                       Type elementType, AffineMap &map) {
  unsigned rank = shape.size();
  SmallVector<int64_t> order = llvm::to_vector(llvm::seq<int64_t>(0, rank));
  if (draft.choices.chance(25))
    order = draft.drawPermutation(rank);
  SmallVector<AffineExpr> loops;
  SmallVector<int64_t> sizes;
  for (int64_t loop : order) {
    switch (draft.choices.pick({80, 12, 8})) {
    case 1: // Read the only element for all points of the loop.
      loops.push_back(draft.builder.getAffineConstantExpr(0));
      sizes.push_back(1);
      break;
    case 2:
      break;
    default:
      loops.push_back(draft.builder.getAffineDimExpr(loop));
      sizes.push_back(shape[loop]);
    }
  }
  map = AffineMap::get(rank, 0, loops, draft.builder.getContext());
  return draft.drawItemOfType(RankedTensorType::get(sizes, elementType));
}

static void drawGeneric(ProgramDraft &draft, const Item &first) {
  unsigned rank = first.getRank();
  SmallVector<Item> operands = {first};
  SmallVector<AffineMap> maps = {draft.builder.getMultiDimIdentityMap(rank)};
  for (unsigned more = draft.choices.draw(3); more > 0; --more) {
    AffineMap map;
    operands.push_back(
        drawMapped(draft, first.getShape(), first.getElementType(), map));
    maps.push_back(map);
  }
  SmallVector<int64_t> order =
      draft.choices.chance(20) ? draft.drawPermutation(rank)
                               : llvm::to_vector(llvm::seq<int64_t>(0, rank));
  SmallVector<AffineExpr> loops;
  SmallVector<int64_t> sizes;
  for (int64_t loop : order) {
    loops.push_back(draft.builder.getAffineDimExpr(loop));
    sizes.push_back(first.getShape()[loop]);
  }
  maps.push_back(AffineMap::get(rank, 0, loops, draft.builder.getContext()));
  SmallVector<Value> inputs;
  for (const Item &operand : operands)
    inputs.push_back(operand.value);
  Value init = draft.makeEmpty(sizes, first.getElementType());
  Item last;
  auto op = linalg::GenericOp::create(
      draft.builder, draft.loc, init.getType(), inputs, init, maps,
      SmallVector<utils::IteratorType>(rank, utils::IteratorType::parallel),
      drawBody(draft, operands, last));
  draft.add(op.getResult(0), last.bound, last.isExact);
}

static void drawNamed(ProgramDraft &draft, const Item &x, const Item &y) {
  Value init = draft.makeEmpty(x.getShape(), x.getElementType());
  SmallVector<Value> both = {x.value, y.value};
  bool isExact = x.isExact && y.isExact;
  bool addsUp = x.bound + y.bound <= getExactLimit(x.getElementType());
  Operation *op = nullptr;
  double bound = std::max(x.bound, y.bound);
  switch (draft.choices.draw(4)) {
  case 0:
    if (addsUp && !x.getElementType().isInteger(1)) {
      op = linalg::AddOp::create(draft.builder, draft.loc, both, init);
      bound = x.bound + y.bound;
      break;
    }
    [[fallthrough]];
  case 1:
    op = linalg::MaxOp::create(draft.builder, draft.loc, both, init);
    break;
  case 2:
    if (addsUp && !x.getElementType().isInteger(1)) {
      op = linalg::SubOp::create(draft.builder, draft.loc, both, init);
      bound = x.bound + y.bound;
      break;
    }
    [[fallthrough]];
  default:
    op = linalg::MinOp::create(draft.builder, draft.loc, both, init);
  }
  draft.add(op->getResult(0), bound, isExact);
}

void mlir::tp::drawElementwise(ProgramDraft &draft) {
  Item x = draft.drawItem();
  switch (draft.choices.pick({45, 35, 10, 10})) {
  case 0: {
    Item y = draft.drawItemOfType(x.getType());
    Item made = drawScalarOp(draft, draft.builder, {x, y});
    draft.add(made.value, made.bound, made.isExact);
    return;
  }
  case 1:
    return drawGeneric(draft, x);
  case 2: {
    Item y = draft.drawItemOfType(x.getType());
    return drawNamed(draft, x, y);
  }
  default: {
    Item y = draft.drawItemOfType(x.getType());
    Item operands[] = {x, y};
    Item last;
    Value init = draft.makeEmpty(x.getShape(), x.getElementType());
    auto op = linalg::MapOp::create(draft.builder, draft.loc,
                                    ValueRange{x.value, y.value}, init,
                                    drawBody(draft, operands, last));
    draft.add(op->getResult(0), last.bound, last.isExact);
  }
  }
}
