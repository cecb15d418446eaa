// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "ExpandMath.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/IR/Matchers.h"

using namespace mlir;
using namespace mlir::tp;

/// Both results of one call are two calls.
static LogicalResult expandSincos(math::SincosOp op,
                                  PatternRewriter &rewriter) {
  Value sin = math::SinOp::create(rewriter, op.getLoc(), op.getOperand());
  Value cos = math::CosOp::create(rewriter, op.getLoc(), op.getOperand());
  rewriter.replaceOp(op, {sin, cos});
  return success();
}

static LogicalResult expandClamp(math::ClampFOp op, PatternRewriter &rewriter) {
  Value low = arith::MaximumFOp::create(rewriter, op.getLoc(), op.getValue(),
                                        op.getMin());
  rewriter.replaceOpWithNewOp<arith::MinimumFOp>(op, low, op.getMax());
  return success();
}

/// |x| against a number of its type.
static Value compareMagnitude(PatternRewriter &rewriter, Location loc,
                              arith::CmpFPredicate predicate, Value x,
                              const APFloat &bound) {
  Value magnitude = math::AbsFOp::create(rewriter, loc, x);
  Value number = arith::ConstantOp::create(rewriter, loc,
                                           FloatAttr::get(x.getType(), bound));
  return arith::CmpFOp::create(rewriter, loc, predicate, magnitude, number);
}

static const llvm::fltSemantics &getSemantics(Value x) {
  return cast<FloatType>(x.getType()).getFloatSemantics();
}

static LogicalResult expandIsInf(math::IsInfOp op, PatternRewriter &rewriter) {
  Value x = op.getOperand();
  rewriter.replaceOp(op, compareMagnitude(rewriter, op.getLoc(),
                                          arith::CmpFPredicate::OEQ, x,
                                          APFloat::getInf(getSemantics(x))));
  return success();
}

static LogicalResult expandIsFinite(math::IsFiniteOp op,
                                    PatternRewriter &rewriter) {
  Value x = op.getOperand();
  rewriter.replaceOp(op, compareMagnitude(rewriter, op.getLoc(),
                                          arith::CmpFPredicate::OLT, x,
                                          APFloat::getInf(getSemantics(x))));
  return success();
}

static LogicalResult expandIsNormal(math::IsNormalOp op,
                                    PatternRewriter &rewriter) {
  Value x = op.getOperand();
  Location loc = op.getLoc();
  Value isFinite = compareMagnitude(rewriter, loc, arith::CmpFPredicate::OLT, x,
                                    APFloat::getInf(getSemantics(x)));
  Value isLarge =
      compareMagnitude(rewriter, loc, arith::CmpFPredicate::OGE, x,
                       APFloat::getSmallestNormalized(getSemantics(x)));
  rewriter.replaceOpWithNewOp<arith::AndIOp>(op, isFinite, isLarge);
  return success();
}

static LogicalResult expandIsNaN(math::IsNaNOp op, PatternRewriter &rewriter) {
  rewriter.replaceOpWithNewOp<arith::CmpFOp>(op, arith::CmpFPredicate::UNO,
                                             op.getOperand(), op.getOperand());
  return success();
}

/// A negative exponent leaves 1 and -1 as they are, up to the sign, and makes
/// everything else 0.
static LogicalResult expandPower(math::IPowIOp op, PatternRewriter &rewriter) {
  auto type = dyn_cast<IntegerType>(op.getType());
  if (!type)
    return failure();
  Location loc = op.getLoc();
  auto constant = [&](int64_t value) -> Value {
    return arith::ConstantOp::create(rewriter, loc,
                                     rewriter.getIntegerAttr(type, value));
  };
  auto compare = [&](arith::CmpIPredicate predicate, Value a, Value b) {
    return arith::CmpIOp::create(rewriter, loc, predicate, a, b).getResult();
  };
  using Predicate = arith::CmpIPredicate;
  Value zero = constant(0), one = constant(1), minusOne = constant(-1);
  Value base = op.getLhs(), exponent = op.getRhs();
  Value power = one, factor = base;
  for (unsigned bit = 0; bit < type.getWidth(); ++bit) {
    Value shift = constant(bit);
    Value rest = arith::ShRUIOp::create(rewriter, loc, exponent, shift);
    Value odd = arith::AndIOp::create(rewriter, loc, rest, one);
    Value taken = arith::MulIOp::create(rewriter, loc, power, factor);
    power = arith::SelectOp::create(
        rewriter, loc, compare(Predicate::ne, odd, zero), taken, power);
    factor = arith::MulIOp::create(rewriter, loc, factor, factor);
  }
  // In two's complement the parity of a negative exponent is its lowest bit, so
  // that the product is right for 1 and -1 already.
  Value isUnit =
      arith::OrIOp::create(rewriter, loc, compare(Predicate::eq, base, one),
                           compare(Predicate::eq, base, minusOne));
  Value isWhole = arith::OrIOp::create(rewriter, loc, isUnit,
                                       compare(Predicate::sge, exponent, zero));
  rewriter.replaceOpWithNewOp<arith::SelectOp>(op, isWhole, power, zero);
  return success();
}

/// The same with floats; a negative exponent takes the inverse. Small constant
/// exponents have shorter products of their own.
static LogicalResult expandFloatPower(math::FPowIOp op,
                                      PatternRewriter &rewriter) {
  APInt known;
  auto type = dyn_cast<IntegerType>(op.getRhs().getType());
  if (!type || (matchPattern(op.getRhs(), m_ConstantInt(&known)) &&
                known.getSExtValue() >= -8 && known.getSExtValue() <= 8))
    return failure();
  Location loc = op.getLoc();
  auto constant = [&](int64_t value) -> Value {
    return arith::ConstantOp::create(rewriter, loc,
                                     rewriter.getIntegerAttr(type, value));
  };
  Value zero = constant(0), one = constant(1), exponent = op.getRhs();
  Value isNegative = arith::CmpIOp::create(
      rewriter, loc, arith::CmpIPredicate::slt, exponent, zero);
  Value negated = arith::SubIOp::create(rewriter, loc, zero, exponent);
  exponent =
      arith::SelectOp::create(rewriter, loc, isNegative, negated, exponent);
  Value unit = arith::ConstantOp::create(rewriter, loc,
                                         rewriter.getOneAttr(op.getType()));
  Value power = unit, factor = op.getLhs();
  for (unsigned bit = 0; bit < type.getWidth(); ++bit) {
    Value rest = arith::ShRUIOp::create(rewriter, loc, exponent, constant(bit));
    Value odd = arith::AndIOp::create(rewriter, loc, rest, one);
    Value isOdd = arith::CmpIOp::create(rewriter, loc, arith::CmpIPredicate::ne,
                                        odd, zero);
    Value taken = arith::MulFOp::create(rewriter, loc, power, factor);
    power = arith::SelectOp::create(rewriter, loc, isOdd, taken, power);
    factor = arith::MulFOp::create(rewriter, loc, factor, factor);
  }
  Value inverse = arith::DivFOp::create(rewriter, loc, unit, power);
  rewriter.replaceOpWithNewOp<arith::SelectOp>(op, isNegative, inverse, power);
  return success();
}

/// From f64 to 16 bits through f32, rounding once: what f32 cannot hold leaves
/// an odd last bit, so that it is never taken for half way between two numbers
/// of 16 bits (Boldo and Melquiond, Emulation of a FMA and correctly rounded
/// sums: proved algorithms using rounding to odd, 2008).
static LogicalResult expandTruncate(arith::TruncFOp op,
                                    PatternRewriter &rewriter) {
  bool isHalf = op.getType().isF16() || op.getType().isBF16();
  if (!isHalf || !op.getIn().getType().isF64())
    return failure();
  Location loc = op.getLoc();
  Value x = op.getIn();
  Type f32 = rewriter.getF32Type(), i32 = rewriter.getI32Type();
  Value nearest = arith::TruncFOp::create(rewriter, loc, f32, x);
  Value held = arith::ExtFOp::create(rewriter, loc, x.getType(), nearest);
  Value isLarger =
      arith::CmpFOp::create(rewriter, loc, arith::CmpFPredicate::OGT,
                            math::AbsFOp::create(rewriter, loc, held),
                            math::AbsFOp::create(rewriter, loc, x));
  Value isInexact =
      arith::CmpFOp::create(rewriter, loc, arith::CmpFPredicate::ONE, held, x);
  Value bits = arith::BitcastOp::create(rewriter, loc, i32, nearest);
  bits = arith::SubIOp::create(
      rewriter, loc, bits,
      arith::ExtUIOp::create(rewriter, loc, i32, isLarger));
  bits = arith::OrIOp::create(
      rewriter, loc, bits,
      arith::ExtUIOp::create(rewriter, loc, i32, isInexact));
  Value odd = arith::BitcastOp::create(rewriter, loc, f32, bits);
  rewriter.replaceOpWithNewOp<arith::TruncFOp>(op, op.getType(), odd);
  return success();
}

void mlir::tp::populateExpandMathPatterns(RewritePatternSet &patterns) {
  patterns.add(expandSincos);
  patterns.add(expandClamp);
  patterns.add(expandIsInf);
  patterns.add(expandIsFinite);
  patterns.add(expandIsNormal);
  patterns.add(expandIsNaN);
  patterns.add(expandPower);
  patterns.add(expandFloatPower);
  patterns.add(expandTruncate);
}
