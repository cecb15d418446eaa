// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tp/Propagate/LinalgBody.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Matchers.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace mlir::tp;

/// On one bit every combiner is one of and, or and xor: the sum wraps around,
/// and true is the smallest signed number.
static std::optional<CombinerKind> getBitCombinerKind(Operation *op) {
  using Kind = std::optional<CombinerKind>;
  return llvm::TypeSwitch<Operation *, Kind>(op)
      .Case<arith::AddIOp, arith::XOrIOp>(
          [](auto) { return CombinerKind::Xor; })
      .Case<arith::MulIOp, arith::AndIOp, arith::MaxSIOp, arith::MinUIOp>(
          [](auto) { return CombinerKind::And; })
      .Case<arith::OrIOp, arith::MinSIOp, arith::MaxUIOp>(
          [](auto) { return CombinerKind::Or; })
      .Default(Kind());
}

std::optional<CombinerKind> mlir::tp::getCombinerKind(Operation *op) {
  using Kind = std::optional<CombinerKind>;
  if (op->getNumResults() == 1 && op->getResult(0).getType().isInteger(1))
    return getBitCombinerKind(op);
  // A pending reduction has no sign: there is no name for the largest unsigned
  // number.
  return llvm::TypeSwitch<Operation *, Kind>(op)
      .Case<arith::AddFOp, arith::AddIOp, math::FmaOp>(
          [](auto) { return CombinerKind::Sum; })
      .Case<arith::MulFOp, arith::MulIOp>(
          [](auto) { return CombinerKind::Prod; })
      .Case<arith::MaximumFOp, arith::MaxNumFOp, arith::MaxSIOp>(
          [](auto) { return CombinerKind::Max; })
      .Case<arith::MinimumFOp, arith::MinNumFOp, arith::MinSIOp>(
          [](auto) { return CombinerKind::Min; })
      .Case<arith::AndIOp>([](auto) { return CombinerKind::And; })
      .Case<arith::OrIOp>([](auto) { return CombinerKind::Or; })
      .Case<arith::XOrIOp>([](auto) { return CombinerKind::Xor; })
      .Default(Kind());
}

/// The interface of `op` would make an attribute to count them.
static unsigned getNumInputs(linalg::LinalgOp op) {
  auto generic = dyn_cast<linalg::GenericOp>(op.getOperation());
  return generic ? generic.getInputs().size() : op.getNumDpsInputs();
}

std::optional<BodyCombiner> mlir::tp::matchCombiner(linalg::LinalgOp op,
                                                    unsigned number) {
  Block *body = op.getBlock();
  Value accumulator = body->getArgument(getNumInputs(op) + number);
  Value yielded = body->getTerminator()->getOperand(number);
  Operation *combiner = yielded.getDefiningOp();
  if (!combiner || combiner->getBlock() != body || !accumulator.hasOneUse())
    return std::nullopt;
  std::optional<CombinerKind> kind = getCombinerKind(combiner);
  if (!kind)
    return std::nullopt;
  // What is combined must not be seen by anyone else in the body.
  if (!yielded.hasOneUse())
    return std::nullopt;
  if (isa<math::FmaOp>(combiner))
    return combiner->getOperand(2) == accumulator
               ? std::optional(BodyCombiner{*kind, combiner, 0})
               : std::nullopt;
  for (unsigned side : {0u, 1u})
    if (combiner->getOperand(side) == accumulator)
      return BodyCombiner{*kind, combiner, 1 - side};
  return std::nullopt;
}

/// The bits of the largest or smallest number of a type.
static TypedAttr getExtreme(Type type, bool largest) {
  if (auto floatType = dyn_cast<FloatType>(type))
    return FloatAttr::get(
        floatType, APFloat::getInf(floatType.getFloatSemantics(), !largest));
  unsigned width = type.getIntOrFloatBitWidth();
  return IntegerAttr::get(type, largest ? APInt::getSignedMaxValue(width)
                                        : APInt::getSignedMinValue(width));
}

TypedAttr mlir::tp::getNeutralElement(CombinerKind kind, Type type) {
  Builder builder(type.getContext());
  switch (kind) {
  case CombinerKind::Sum:
  case CombinerKind::Or:
  case CombinerKind::Xor:
    return builder.getZeroAttr(type);
  case CombinerKind::Prod:
    return builder.getOneAttr(type);
  case CombinerKind::And:
    return IntegerAttr::get(type,
                            APInt::getAllOnes(type.getIntOrFloatBitWidth()));
  case CombinerKind::Max:
    return getExtreme(type, /*largest=*/false);
  case CombinerKind::Min:
    return getExtreme(type, /*largest=*/true);
  }
  llvm_unreachable("all combiners are covered");
}

bool mlir::tp::isNeutral(Value init, TypedAttr neutral) {
  if (auto fill = init.getDefiningOp<linalg::FillOp>())
    init = fill.getInputs()[0];
  Attribute value;
  if (!matchPattern(init, m_Constant(&value)))
    return false;
  if (auto splat = dyn_cast<SplatElementsAttr>(value))
    value = splat.getSplatValue<Attribute>();
  auto number = dyn_cast<FloatAttr>(value);
  auto zero = dyn_cast<FloatAttr>(neutral);
  // What is no number once is none however often it counts.
  if (number && number.getValue().isNaN())
    return true;
  if (number && zero && zero.getValue().isZero())
    return number.getValue().isZero();
  return value == neutral;
}

Value mlir::tp::keepOnFirst(OpBuilder &builder, Location loc, Value init,
                            Value isFirst, TypedAttr neutral) {
  auto type = cast<RankedTensorType>(init.getType());
  AffineMap identity = builder.getMultiDimIdentityMap(type.getRank());
  SmallVector<utils::IteratorType> parallel(type.getRank(),
                                            utils::IteratorType::parallel);
  Value empty = tensor::EmptyOp::create(builder, loc, type.getShape(),
                                        type.getElementType());
  return linalg::GenericOp::create(
             builder, loc, type, init, empty,
             ArrayRef<AffineMap>{identity, identity}, parallel,
             [&](OpBuilder &nested, Location loc, ValueRange args) {
               Value other = arith::ConstantOp::create(nested, loc, neutral);
               Value kept = arith::SelectOp::create(nested, loc, isFirst,
                                                    args[0], other);
               linalg::YieldOp::create(nested, loc, kept);
             })
      .getResult(0);
}
