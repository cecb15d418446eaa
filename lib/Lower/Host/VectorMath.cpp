// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "VectorMath.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"

using namespace mlir;
using namespace mlir::tp;

VectorMath::VectorMath(OpBuilder &builder, Location loc, Type like, bool hasFma)
    : builder(builder), loc(loc), shape(dyn_cast<VectorType>(like)),
      canFuse(hasFma) {}

Type VectorMath::as(Type element) const {
  return shape ? Type(VectorType::get(shape.getShape(), element)) : element;
}

static Value buildConstant(OpBuilder &builder, Location loc, TypedAttr value,
                           Type type) {
  if (auto vector = dyn_cast<VectorType>(type))
    value = DenseElementsAttr::get(vector, Attribute(value));
  return arith::ConstantOp::create(builder, loc, value);
}

Value VectorMath::real(double value, Type type) {
  return buildConstant(builder, loc,
                       builder.getFloatAttr(getElementTypeOrSelf(type), value),
                       type);
}

Value VectorMath::integer(int64_t value, Type type) {
  return buildConstant(
      builder, loc, builder.getIntegerAttr(getElementTypeOrSelf(type), value),
      type);
}

Value VectorMath::add(Value a, Value b) {
  return arith::AddFOp::create(builder, loc, a, b);
}

Value VectorMath::sub(Value a, Value b) {
  return arith::SubFOp::create(builder, loc, a, b);
}

Value VectorMath::mul(Value a, Value b) {
  return arith::MulFOp::create(builder, loc, a, b);
}

Value VectorMath::div(Value a, Value b) {
  return arith::DivFOp::create(builder, loc, a, b);
}

Value VectorMath::fma(Value a, Value b, Value c) {
  if (!canFuse)
    return add(mul(a, b), c);
  return math::FmaOp::create(builder, loc, a, b, c);
}

Value VectorMath::abs(Value a) { return math::AbsFOp::create(builder, loc, a); }

Value VectorMath::copySign(Value magnitude, Value sign) {
  return math::CopySignOp::create(builder, loc, magnitude, sign);
}

Value VectorMath::less(Value a, Value b) {
  return arith::CmpFOp::create(builder, loc, arith::CmpFPredicate::OLT, a, b);
}

Value VectorMath::equal(Value a, Value b) {
  return arith::CmpFOp::create(builder, loc, arith::CmpFPredicate::OEQ, a, b);
}

Value VectorMath::select(Value condition, Value a, Value b) {
  return arith::SelectOp::create(builder, loc, condition, a, b);
}

Value VectorMath::clampAbove(Value a, float bound) {
  Value limit = real(bound);
  return select(less(limit, a), limit, a);
}

Value VectorMath::clampBelow(Value a, float bound) {
  Value limit = real(bound);
  return select(less(a, limit), limit, a);
}

Value VectorMath::polynomial(Value x, ArrayRef<float> coefficients) {
  Value sum = real(coefficients.back());
  for (float coefficient : llvm::reverse(coefficients.drop_back()))
    sum = fma(sum, x, real(coefficient));
  return sum;
}

Value VectorMath::polynomial(Value x, ArrayRef<double> coefficients) {
  Value sum = real(coefficients.back(), f64());
  for (double coefficient : llvm::reverse(coefficients.drop_back()))
    sum = fma(sum, x, real(coefficient, f64()));
  return sum;
}

Value VectorMath::replaceRare(Value isRare, Value value,
                              function_ref<Value()> build) {
  Value isAny = isRare;
  if (shape)
    isAny = vector::ReductionOp::create(builder, loc, vector::CombiningKind::OR,
                                        isRare);
  auto branch = scf::IfOp::create(builder, loc, value.getType(), isAny,
                                  /*withElseRegion=*/true);
  OpBuilder::InsertionGuard guard(builder);
  builder.setInsertionPointToStart(branch.thenBlock());
  scf::YieldOp::create(builder, loc, select(isRare, build(), value));
  builder.setInsertionPointToStart(branch.elseBlock());
  scf::YieldOp::create(builder, loc, value);
  return branch.getResult(0);
}

Value VectorMath::bitcast(Value a, Type type) {
  return arith::BitcastOp::create(builder, loc, type, a);
}

Value VectorMath::addInt(Value a, Value b) {
  return arith::AddIOp::create(builder, loc, a, b);
}

Value VectorMath::subInt(Value a, Value b) {
  return arith::SubIOp::create(builder, loc, a, b);
}

Value VectorMath::andInt(Value a, Value b) {
  return arith::AndIOp::create(builder, loc, a, b);
}

Value VectorMath::shiftLeft(Value a, int64_t bits) {
  return arith::ShLIOp::create(builder, loc, a, integer(bits, a.getType()));
}

Value VectorMath::shiftRight(Value a, int64_t bits) {
  return arith::ShRSIOp::create(builder, loc, a, integer(bits, a.getType()));
}
