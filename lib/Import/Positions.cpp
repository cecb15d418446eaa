// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "Positions.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/IR/Matchers.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace mlir::tp;

std::optional<unsigned> AffineFunction::getOnlyLoop() const {
  std::optional<unsigned> loop;
  for (auto [index, coefficient] : llvm::enumerate(coefficients)) {
    if (coefficient == 0)
      continue;
    if (loop)
      return std::nullopt;
    loop = index;
  }
  return loop;
}

std::optional<SmallVector<Interval>>
mlir::tp::getLoopIntervals(linalg::GenericOp op) {
  SmallVector<Interval> intervals;
  for (int64_t size : op.getStaticLoopRanges()) {
    if (ShapedType::isDynamic(size))
      return std::nullopt;
    intervals.push_back({0, size - 1});
  }
  return intervals;
}

/// `value + factor * other`, or nothing if it does not fit.
static std::optional<int64_t> addScaled(int64_t value, int64_t factor,
                                        int64_t other) {
  int64_t product = 0, sum = 0;
  if (llvm::MulOverflow(factor, other, product) ||
      llvm::AddOverflow(value, product, sum))
    return std::nullopt;
  return sum;
}

Position PositionAnalysis::ofFunction(AffineFunction function) const {
  Interval interval{function.constant, function.constant};
  for (auto [coefficient, loop] :
       llvm::zip_equal(function.coefficients, loops)) {
    bool isRising = coefficient >= 0;
    std::optional<int64_t> low =
        addScaled(interval.low, coefficient, isRising ? loop.low : loop.high);
    std::optional<int64_t> high =
        addScaled(interval.high, coefficient, isRising ? loop.high : loop.low);
    if (!low || !high)
      return {};
    interval = {*low, *high};
  }
  return {std::move(function), interval};
}

Position PositionAnalysis::ofConstant(int64_t value) const {
  return ofFunction({SmallVector<int64_t>(loops.size(), 0), value});
}

/// `lhs + sign * rhs`.
Position PositionAnalysis::ofSum(Value lhs, Value rhs, int64_t sign) const {
  Position left = evaluate(lhs), right = evaluate(rhs);
  if (!left.function || !right.function)
    return {};
  AffineFunction sum = *left.function;
  for (auto [to, from] :
       llvm::zip_equal(sum.coefficients, right.function->coefficients)) {
    std::optional<int64_t> value = addScaled(to, sign, from);
    if (!value)
      return {};
    to = *value;
  }
  std::optional<int64_t> constant =
      addScaled(sum.constant, sign, right.function->constant);
  if (!constant)
    return {};
  sum.constant = *constant;
  return ofFunction(std::move(sum));
}

Position PositionAnalysis::ofExtremum(Value lhs, Value rhs, bool isMax) const {
  Position left = evaluate(lhs), right = evaluate(rhs);
  Interval a = left.interval, b = right.interval;
  if (isMax ? a.low >= b.high : a.high <= b.low)
    return left;
  if (isMax ? b.low >= a.high : b.high <= a.low)
    return right;
  Interval both =
      isMax ? Interval{std::max(a.low, b.low), std::max(a.high, b.high)}
            : Interval{std::min(a.low, b.low), std::min(a.high, b.high)};
  return {std::nullopt, both};
}

Position PositionAnalysis::evaluate(Value index) const {
  Position position = evaluateUnwrapped(index);
  auto type = dyn_cast<IntegerType>(index.getType());
  if (!type || type.getWidth() >= 64 ||
      position.interval.isWithin(llvm::minIntN(type.getWidth()),
                                 llvm::maxIntN(type.getWidth())))
    return position;
  return {};
}

Position PositionAnalysis::evaluateUnwrapped(Value index) const {
  APInt constant;
  if (matchPattern(index, m_ConstantInt(&constant)))
    return constant.getSignificantBits() <= 64
               ? ofConstant(constant.getSExtValue())
               : Position();
  Operation *def = index.getDefiningOp();
  if (!def)
    return {};
  if (auto loop = dyn_cast<linalg::IndexOp>(def)) {
    if (def->getParentOfType<linalg::LinalgOp>() != op)
      return {};
    AffineFunction function{SmallVector<int64_t>(loops.size(), 0), 0};
    function.coefficients[loop.getDim()] = 1;
    return ofFunction(std::move(function));
  }
  if (auto add = dyn_cast<arith::AddIOp>(def))
    return ofSum(add.getLhs(), add.getRhs(), 1);
  if (auto sub = dyn_cast<arith::SubIOp>(def))
    return ofSum(sub.getLhs(), sub.getRhs(), -1);
  if (auto max = dyn_cast<arith::MaxSIOp>(def))
    return ofExtremum(max.getLhs(), max.getRhs(), true);
  if (auto min = dyn_cast<arith::MinSIOp>(def))
    return ofExtremum(min.getLhs(), min.getRhs(), false);
  if (auto cast = dyn_cast<arith::IndexCastOp>(def))
    return evaluate(cast.getIn());
  if (auto mul = dyn_cast<arith::MulIOp>(def)) {
    Position left = evaluate(mul.getLhs()), right = evaluate(mul.getRhs());
    if (left.function && !left.function->isConstant())
      std::swap(left, right);
    if (!left.function || !right.function || !left.function->isConstant())
      return {};
    for (int64_t &coefficient : right.function->coefficients)
      if (llvm::MulOverflow(coefficient, left.function->constant, coefficient))
        return {};
    if (llvm::MulOverflow(right.function->constant, left.function->constant,
                          right.function->constant))
      return {};
    return ofFunction(std::move(*right.function));
  }
  return {};
}
