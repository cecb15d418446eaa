// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "ScalarRegion.h"
#include "StablehloOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::tp;

namespace {

/// Writes one sort as three linalg operations.
class SortImporter {
public:
  explicit SortImporter(Operation *op) : op(op), builder(op) {}

  LogicalResult run();

private:
  LogicalResult check();
  Value createZeros();
  /// The map that puts `loop` in the place of the sorted dimension.
  AffineMap getMap(unsigned loop);
  SmallVector<utils::IteratorType> getIterators();
  FailureOr<Value> countBefore();
  Value invert(Value ranks);
  Value pick(Value operand, Value from);

  Operation *op;
  OpBuilder builder;
  RankedTensorType type;
  unsigned dim = 0, rank = 0;
};

} // namespace

LogicalResult SortImporter::check() {
  auto dimension = dyn_cast_or_null<IntegerAttr>(op->getAttr("dimension"));
  if (op->getNumOperands() > 0)
    type = dyn_cast<RankedTensorType>(op->getOperand(0).getType());
  if (!dimension || !type || !type.hasStaticShape())
    return op->emitError() << "'" << op->getName()
                           << "' has no dimension or no static shape";
  rank = type.getRank();
  int64_t number = dimension.getInt();
  if (number < 0)
    number += rank;
  if (number < 0 || number >= rank)
    return op->emitError() << "sorts along dimension " << number << " of "
                           << type;
  dim = number;
  return success();
}

Value SortImporter::createZeros() {
  Location loc = op->getLoc();
  Type element = builder.getI32Type();
  Value empty = tensor::EmptyOp::create(builder, loc, type.getShape(), element);
  Value zero =
      arith::ConstantOp::create(builder, loc, builder.getZeroAttr(element));
  return linalg::FillOp::create(builder, loc, zero, empty).getResult(0);
}

AffineMap SortImporter::getMap(unsigned loop) {
  SmallVector<AffineExpr> exprs;
  for (unsigned i = 0; i < rank; ++i)
    exprs.push_back(builder.getAffineDimExpr(i == dim ? loop : i));
  return AffineMap::get(rank + 1, 0, exprs, builder.getContext());
}

SmallVector<utils::IteratorType> SortImporter::getIterators() {
  SmallVector<utils::IteratorType> iterators(rank,
                                             utils::IteratorType::parallel);
  iterators.push_back(utils::IteratorType::reduction);
  return iterators;
}

/// For each element, how many come before it: those that are less, and those
/// before it of its equals.
FailureOr<Value> SortImporter::countBefore() {
  SmallVector<Value> inputs;
  SmallVector<AffineMap> maps;
  for (Value operand : op->getOperands()) {
    inputs.append({operand, operand});
    maps.append({getMap(rank), getMap(dim)});
  }
  maps.push_back(getMap(dim));
  Value zeros = createZeros();
  bool isBuilt = true;
  auto count = linalg::GenericOp::create(
      builder, op->getLoc(), zeros.getType(), inputs, zeros, maps,
      getIterators(),
      [&](OpBuilder &inner, Location loc, ValueRange arguments) {
        ValueRange pairs = arguments.drop_back();
        SmallVector<Value> swapped;
        for (unsigned i = 0; i < pairs.size(); i += 2)
          swapped.append({pairs[i + 1], pairs[i]});
        auto before = inlineScalars(inner, op->getRegion(0), pairs);
        auto after = inlineScalars(inner, op->getRegion(0), swapped);
        if (failed(before) || failed(after) || before->size() != 1) {
          isBuilt = false;
          linalg::YieldOp::create(inner, loc, arguments.back());
          return;
        }
        Value other = linalg::IndexOp::create(inner, loc, rank);
        Value self = linalg::IndexOp::create(inner, loc, dim);
        Value precedes = arith::CmpIOp::create(
            inner, loc, arith::CmpIPredicate::slt, other, self);
        Value no =
            arith::ConstantOp::create(inner, loc, inner.getBoolAttr(false));
        Value tie =
            arith::SelectOp::create(inner, loc, after->front(), no, precedes);
        Value first = arith::OrIOp::create(inner, loc, before->front(), tie);
        Value one =
            arith::ExtUIOp::create(inner, loc, inner.getI32Type(), first);
        Value sum = arith::AddIOp::create(inner, loc, arguments.back(), one);
        linalg::YieldOp::create(inner, loc, sum);
      });
  if (isBuilt)
    return count.getResult(0);
  count.erase();
  return failure();
}

/// For each position, which element has it as its rank.
Value SortImporter::invert(Value ranks) {
  Value zeros = createZeros();
  return linalg::GenericOp::create(
             builder, op->getLoc(), zeros.getType(), ranks, zeros,
             ArrayRef<AffineMap>{getMap(rank), getMap(dim)}, getIterators(),
             [&](OpBuilder &inner, Location loc, ValueRange arguments) {
               Type i32 = inner.getI32Type();
               Value position = linalg::IndexOp::create(inner, loc, dim);
               Value element = linalg::IndexOp::create(inner, loc, rank);
               position = arith::IndexCastOp::create(inner, loc, i32, position);
               element = arith::IndexCastOp::create(inner, loc, i32, element);
               Value isHere =
                   arith::CmpIOp::create(inner, loc, arith::CmpIPredicate::eq,
                                         arguments[0], position);
               Value zero = arith::ConstantOp::create(inner, loc,
                                                      inner.getZeroAttr(i32));
               Value term =
                   arith::SelectOp::create(inner, loc, isHere, element, zero);
               Value sum =
                   arith::AddIOp::create(inner, loc, arguments[1], term);
               linalg::YieldOp::create(inner, loc, sum);
             })
      .getResult(0);
}

/// The elements of `operand` in the order of `from`.
Value SortImporter::pick(Value operand, Value from) {
  auto operandType = cast<RankedTensorType>(operand.getType());
  Value empty =
      tensor::EmptyOp::create(builder, op->getLoc(), operandType.getShape(),
                              operandType.getElementType());
  AffineMap identity = builder.getMultiDimIdentityMap(rank);
  SmallVector<utils::IteratorType> iterators(rank,
                                             utils::IteratorType::parallel);
  return linalg::GenericOp::create(
             builder, op->getLoc(), operandType, from, empty,
             ArrayRef<AffineMap>{identity, identity}, iterators,
             [&](OpBuilder &inner, Location loc, ValueRange arguments) {
               SmallVector<Value> indices;
               for (unsigned i = 0; i < rank; ++i)
                 indices.push_back(
                     i == dim
                         ? arith::IndexCastOp::create(
                               inner, loc, inner.getIndexType(), arguments[0])
                               .getResult()
                         : linalg::IndexOp::create(inner, loc, i).getResult());
               Value element =
                   tensor::ExtractOp::create(inner, loc, operand, indices);
               linalg::YieldOp::create(inner, loc, element);
             })
      .getResult(0);
}

LogicalResult SortImporter::run() {
  if (failed(check()))
    return failure();
  FailureOr<Value> ranks = countBefore();
  if (failed(ranks))
    return failure();
  Value from = invert(*ranks);
  SmallVector<Value> sorted;
  for (Value operand : op->getOperands())
    sorted.push_back(pick(operand, from));
  op->replaceAllUsesWith(sorted);
  op->erase();
  return success();
}

LogicalResult mlir::tp::importSort(Operation *op) {
  return SortImporter(op).run();
}
