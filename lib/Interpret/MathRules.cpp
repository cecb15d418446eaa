// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "ProgramBuilder.h"
#include "mlir/Dialect/Math/IR/Math.h"

using namespace mlir;
using namespace mlir::tp;
using namespace mlir::tp::interpret;

static BodyRule unary(FloatUnary kind) {
  return [=](Operation *op, ProgramBuilder &builder) {
    return builder.floatUnary(op, kind);
  };
}

static BodyRule binary(FloatBinary kind) {
  return [=](Operation *op, ProgramBuilder &builder) {
    return builder.floatBinary(op, kind);
  };
}

static BodyRule test(FloatTest kind) {
  return [=](Operation *op, ProgramBuilder &builder) {
    return builder.floatTest(op, kind);
  };
}

static BodyRule count(IntegerUnary kind) {
  return [=](Operation *op, ProgramBuilder &builder) {
    return builder.integerUnary(op, kind);
  };
}

/// Makes the registers of an operation of several operands.
using Combine =
    std::function<Register(ProgramBuilder &, LaneType, ArrayRef<Register>)>;

static BodyRule combine(Combine make) {
  return [=](Operation *op, ProgramBuilder &builder) -> LogicalResult {
    FailureOr<SmallVector<Register>> operands = builder.getOperands(op);
    if (failed(operands))
      return failure();
    LaneType type = *builder.getLaneType(op->getResult(0).getType());
    return builder.define(op->getResult(0), make(builder, type, *operands));
  };
}

static LogicalResult sineAndCosine(Operation *op, ProgramBuilder &builder) {
  FailureOr<SmallVector<Register>> operands = builder.getOperands(op);
  if (failed(operands))
    return failure();
  LaneType type = *builder.getLaneType(op->getResult(0).getType());
  constexpr FloatUnary kinds[] = {FloatUnary::Sin, FloatUnary::Cos};
  for (auto [result, kind] : llvm::zip_equal(op->getResults(), kinds))
    if (failed(builder.define(result, builder.compute(getFloatUnary(kind, type),
                                                      type, *operands))))
      return failure();
  return success();
}

void mlir::tp::interpret::addMathRules(BodyRuleTable &table) {
  table["math.absf"] = unary(FloatUnary::Abs);
  table["math.floor"] = unary(FloatUnary::Floor);
  table["math.ceil"] = unary(FloatUnary::Ceil);
  table["math.trunc"] = unary(FloatUnary::Trunc);
  table["math.round"] = unary(FloatUnary::Round);
  table["math.roundeven"] = unary(FloatUnary::RoundEven);
  table["math.sqrt"] = unary(FloatUnary::Sqrt);
  table["math.rsqrt"] = unary(FloatUnary::Rsqrt);
  table["math.cbrt"] = unary(FloatUnary::Cbrt);
  table["math.exp"] = unary(FloatUnary::Exp);
  table["math.exp2"] = unary(FloatUnary::Exp2);
  table["math.expm1"] = unary(FloatUnary::ExpM1);
  table["math.log"] = unary(FloatUnary::Log);
  table["math.log2"] = unary(FloatUnary::Log2);
  table["math.log10"] = unary(FloatUnary::Log10);
  table["math.log1p"] = unary(FloatUnary::Log1p);
  table["math.sin"] = unary(FloatUnary::Sin);
  table["math.cos"] = unary(FloatUnary::Cos);
  table["math.tan"] = unary(FloatUnary::Tan);
  table["math.asin"] = unary(FloatUnary::Asin);
  table["math.acos"] = unary(FloatUnary::Acos);
  table["math.atan"] = unary(FloatUnary::Atan);
  table["math.sinh"] = unary(FloatUnary::Sinh);
  table["math.cosh"] = unary(FloatUnary::Cosh);
  table["math.tanh"] = unary(FloatUnary::Tanh);
  table["math.asinh"] = unary(FloatUnary::Asinh);
  table["math.acosh"] = unary(FloatUnary::Acosh);
  table["math.atanh"] = unary(FloatUnary::Atanh);
  table["math.erf"] = unary(FloatUnary::Erf);
  table["math.erfc"] = unary(FloatUnary::Erfc);
  table["math.powf"] = binary(FloatBinary::Pow);
  table["math.atan2"] = binary(FloatBinary::Atan2);
  table["math.copysign"] = binary(FloatBinary::CopySign);
  table["math.isnan"] = test(FloatTest::IsNaN);
  table["math.isinf"] = test(FloatTest::IsInf);
  table["math.isfinite"] = test(FloatTest::IsFinite);
  table["math.isnormal"] = test(FloatTest::IsNormal);
  table["math.absi"] = count(IntegerUnary::Abs);
  table["math.ctpop"] = count(IntegerUnary::CountOnes);
  table["math.ctlz"] = count(IntegerUnary::CountLeadingZeros);
  table["math.cttz"] = count(IntegerUnary::CountTrailingZeros);
  table["math.sincos"] = sineAndCosine;
  table["math.ipowi"] = [](Operation *op, ProgramBuilder &builder) {
    return builder.integerBinary(op, IntegerBinary::Power, Signedness::Signed);
  };
  table["math.fma"] = combine(
      [](ProgramBuilder &builder, LaneType type, ArrayRef<Register> operands) {
        return builder.compute(getFusedMultiplyAdd(type), type, operands);
      });
  table["math.fpowi"] = combine(
      [](ProgramBuilder &builder, LaneType type, ArrayRef<Register> operands) {
        return builder.compute(getFloatIntegerPower(type), type, operands);
      });
  // clampf(x, min, max): the bounds win over each other in this order.
  table["math.clampf"] = combine([](ProgramBuilder &builder, LaneType type,
                                    ArrayRef<Register> operands) {
    Register low = builder.compute(getFloatBinary(FloatBinary::Maximum, type),
                                   type, {operands[0], operands[1]});
    return builder.compute(getFloatBinary(FloatBinary::Minimum, type), type,
                           {low, operands[2]});
  });
}
