// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What depends on the position of an element: masks and counts through
// linalg.index, and gathers from tensors that a body captures.

#include "Families.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::tp;

Value mlir::tp::makePosition(OpBuilder &builder, Location loc, unsigned loop,
                             Type type) {
  Value index = linalg::IndexOp::create(builder, loc, loop);
  Type integer = isa<FloatType>(type) ? builder.getI32Type() : type;
  if (type.isInteger(1)) {
    Value two = arith::ConstantIndexOp::create(builder, loc, 3);
    return arith::CmpIOp::create(builder, loc, arith::CmpIPredicate::ult, index,
                                 two);
  }
  Value number = arith::IndexCastOp::create(builder, loc, integer, index);
  if (isa<FloatType>(type))
    number = arith::SIToFPOp::create(builder, loc, type, number);
  return number;
}

/// x where the position along one dimension is not before that along another,
/// else a constant: a causal mask.
static Value makeMasked(ProgramDraft &draft, OpBuilder &builder, Location loc,
                        unsigned rank, Value x) {
  Value left = linalg::IndexOp::create(builder, loc, draft.choices.draw(rank));
  Value right;
  if (draft.choices.chance(70)) {
    right = linalg::IndexOp::create(builder, loc, draft.choices.draw(rank));
  } else {
    right = arith::ConstantIndexOp::create(builder, loc, draft.choices.draw(8));
  }
  Value keeps = arith::CmpIOp::create(builder, loc, arith::CmpIPredicate::uge,
                                      left, right);
  OpBuilder::InsertionGuard guard(draft.builder);
  draft.builder.restoreInsertionPoint(builder.saveInsertionPoint());
  Value other = draft.makeConstant(x.getType(), 1);
  return arith::SelectOp::create(builder, loc, keeps, x, other);
}

void mlir::tp::drawPosition(ProgramDraft &draft) {
  Item x = draft.drawItem(/*minRank=*/1);
  unsigned rank = x.getRank();
  Type type = x.getElementType();
  bool masks = draft.choices.chance(50);
  bool reads = masks || draft.choices.chance(50);
  double bound = masks ? std::max(x.bound, 1.0) : 32 + (reads ? x.bound : 0);
  if (x.isFloat() && bound > getExactLimit(type))
    return;
  SmallVector<Value> inputs;
  SmallVector<AffineMap> maps(reads ? 2 : 1,
                              draft.builder.getMultiDimIdentityMap(rank));
  if (reads)
    inputs.push_back(x.value);
  Value init = draft.makeEmpty(x.getShape(), type);
  auto op = linalg::GenericOp::create(
      draft.builder, draft.loc, init.getType(), inputs, init, maps,
      SmallVector<utils::IteratorType>(rank, utils::IteratorType::parallel),
      [&](OpBuilder &builder, Location loc, ValueRange arguments) {
        Value result;
        if (masks) {
          result = makeMasked(draft, builder, loc, rank, arguments[0]);
        } else {
          result = makePosition(builder, loc, draft.choices.draw(rank), type);
          if (reads && isa<FloatType>(type))
            result = arith::AddFOp::create(builder, loc, result, arguments[0]);
          else if (reads)
            result = arith::AddIOp::create(builder, loc, result, arguments[0]);
        }
        linalg::YieldOp::create(builder, loc, result);
      });
  draft.add(op.getResult(0), bound, x.isExact || !reads);
}

/// `position` brought into 0 … size-1.
static Value clamp(OpBuilder &builder, Location loc, Value position,
                   int64_t size) {
  Value zero = arith::ConstantIndexOp::create(builder, loc, 0);
  Value last = arith::ConstantIndexOp::create(builder, loc, size - 1);
  position = arith::MaxSIOp::create(builder, loc, position, zero);
  return arith::MinSIOp::create(builder, loc, position, last);
}

/// Rows of a captured table, chosen by an operand.
void mlir::tp::drawGather(ProgramDraft &draft) {
  Item table = draft.drawItem(/*minRank=*/1);
  if (llvm::is_contained(table.getShape(), 0) || table.getRank() > 3)
    return;
  unsigned gathered = draft.choices.draw(table.getRank());
  SmallVector<int64_t> places = draft.drawShape(1, 2);
  Type integer = draft.choices.chance(30) ? draft.builder.getI64Type()
                                          : draft.builder.getI32Type();
  Item chosen = draft.drawItemOfType(RankedTensorType::get(places, integer));
  // Loops: those of the places, then the other dimensions of the table.
  SmallVector<int64_t> shape(places);
  for (auto [dim, size] : llvm::enumerate(table.getShape()))
    if (dim != gathered)
      shape.push_back(size);
  unsigned rank = shape.size();
  AffineMap all = draft.builder.getMultiDimIdentityMap(rank);
  Value init = draft.makeEmpty(shape, table.getElementType());
  auto op = linalg::GenericOp::create(
      draft.builder, draft.loc, init.getType(), chosen.value, init,
      ArrayRef<AffineMap>{all.getMajorSubMap(places.size()), all},
      SmallVector<utils::IteratorType>(rank, utils::IteratorType::parallel),
      [&](OpBuilder &builder, Location loc, ValueRange arguments) {
        SmallVector<Value> position;
        unsigned loop = places.size();
        for (auto [dim, size] : llvm::enumerate(table.getShape())) {
          if (dim != gathered) {
            position.push_back(linalg::IndexOp::create(builder, loc, loop++));
            continue;
          }
          Value index = arith::IndexCastOp::create(
              builder, loc, builder.getIndexType(), arguments[0]);
          position.push_back(clamp(builder, loc, index, size));
        }
        Value element =
            tensor::ExtractOp::create(builder, loc, table.value, position);
        linalg::YieldOp::create(builder, loc, element);
      });
  draft.addMoved(op.getResult(0), table);
}
