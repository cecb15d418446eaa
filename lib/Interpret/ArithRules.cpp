// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "ProgramBuilder.h"
#include "mlir/Dialect/Arith/IR/Arith.h"

using namespace mlir;
using namespace mlir::tp;
using namespace mlir::tp::interpret;

/// Division checks its divisor in the lanes that are active.
static BodyRule divide(IntegerBinary kind, Signedness signedness) {
  return [=](Operation *op, ProgramBuilder &builder) -> LogicalResult {
    FailureOr<SmallVector<Register>> operands = builder.getOperands(op);
    if (failed(operands))
      return failure();
    builder.check((*operands)[1], "divides by zero");
    return builder.integerBinary(op, kind, signedness);
  };
}

static BodyRule integer(IntegerBinary kind, Signedness signedness,
                        bool fits = false) {
  return [=](Operation *op, ProgramBuilder &builder) {
    return builder.integerBinary(op, kind, signedness, fits);
  };
}

static BodyRule real(FloatBinary kind) {
  return [=](Operation *op, ProgramBuilder &builder) {
    return builder.floatBinary(op, kind);
  };
}

/// A conversion between integers: the operand read with `signedness`, then cut
/// to the width of the result.
static BodyRule resize(Signedness signedness) {
  return [=](Operation *op, ProgramBuilder &builder) -> LogicalResult {
    FailureOr<SmallVector<Register>> operands = builder.getOperands(op);
    if (failed(operands))
      return failure();
    Type from = op->getOperand(0).getType();
    return builder.define(op->getResult(0),
                          builder.extend((*operands)[0], from, signedness));
  };
}

/// A sum, and whether it wrapped around.
static LogicalResult addExtended(Operation *op, ProgramBuilder &builder) {
  if (failed(builder.integerBinary(op, IntegerBinary::Add, Signedness::Any)))
    return failure();
  Type type = op->getOperand(0).getType();
  FailureOr<Register> sum = builder.getRegister(op->getResult(0));
  FailureOr<Register> term = builder.getRegister(op->getOperand(0));
  if (failed(sum) || failed(term))
    return failure();
  Register wrapped =
      builder.compute(getIntegerCompare(IntegerPredicate::ULT), LaneType::I64,
                      {builder.extend(*sum, type, Signedness::Unsigned),
                       builder.extend(*term, type, Signedness::Unsigned)});
  return builder.define(op->getResult(1), wrapped, /*fits=*/true);
}

/// The lower and the upper half of a product.
static BodyRule multiplyExtended(Signedness signedness) {
  return [=](Operation *op, ProgramBuilder &builder) -> LogicalResult {
    FailureOr<SmallVector<Register>> operands = builder.getOperands(op);
    if (failed(operands))
      return failure();
    Type type = op->getOperand(0).getType();
    unsigned width = getElementWidth(*getElementKind(type));
    bool isSigned = signedness == Signedness::Signed;
    for (Register &operand : *operands)
      operand = builder.extend(operand, type, signedness);
    Register low = builder.compute(getIntegerBinary(IntegerBinary::Mul),
                                   LaneType::I64, *operands);
    Register high =
        width == 64
            ? builder.compute(
                  getIntegerBinary(isSigned ? IntegerBinary::MulHighSigned
                                            : IntegerBinary::MulHighUnsigned),
                  LaneType::I64, *operands)
            : builder.compute(
                  getIntegerBinary(IntegerBinary::ShiftRightUnsigned),
                  LaneType::I64, {low, builder.integer(width)});
    return success(succeeded(builder.define(op->getResult(0), low)) &&
                   succeeded(builder.define(op->getResult(1), high)));
  };
}

/// A conversion to or from floats.
static BodyRule convert(bool isUnsigned) {
  return [=](Operation *op, ProgramBuilder &builder) -> LogicalResult {
    FailureOr<SmallVector<Register>> operands = builder.getOperands(op);
    if (failed(operands))
      return failure();
    Type from = op->getOperand(0).getType(), to = op->getResult(0).getType();
    std::optional<LaneType> target = builder.getLaneType(to);
    if (!target)
      return op->emitError() << "the interpreter does not compute with " << to;
    LaneType source = *builder.getLaneType(from);
    Register operand = (*operands)[0];
    if (source == LaneType::I64)
      operand = builder.extend(operand, from,
                               isUnsigned ? Signedness::Unsigned
                                          : Signedness::Signed);
    unsigned width =
        *target == LaneType::I64 ? getElementWidth(*getElementKind(to)) : 0;
    if (source != *target)
      operand = builder.compute(getConversion(source, *target, isUnsigned),
                                *target, operand, width);
    return builder.define(op->getResult(0), operand);
  };
}

static LogicalResult bitcast(Operation *op, ProgramBuilder &builder) {
  FailureOr<SmallVector<Register>> operands = builder.getOperands(op);
  if (failed(operands))
    return failure();
  std::optional<ElementKind> from = getElementKind(op->getOperand(0).getType());
  std::optional<ElementKind> to = getElementKind(op->getResult(0).getType());
  if (!to)
    return op->emitError() << "the interpreter does not compute with "
                           << op->getResult(0).getType();
  Register reg = (*operands)[0];
  if (isFloatKind(*from)) {
    LaneType lanes = *builder.getLaneType(op->getOperand(0).getType());
    reg = builder.compute(getBitcast(false, *from, lanes), LaneType::I64, reg);
  }
  if (isFloatKind(*to)) {
    LaneType lanes = *builder.getLaneType(op->getResult(0).getType());
    reg = builder.compute(getBitcast(true, *to, lanes), lanes, reg);
  }
  return builder.define(op->getResult(0), reg, /*fits=*/true);
}

static LogicalResult compareIntegers(Operation *op, ProgramBuilder &builder) {
  FailureOr<SmallVector<Register>> operands = builder.getOperands(op);
  if (failed(operands))
    return failure();
  auto predicate =
      static_cast<IntegerPredicate>(cast<arith::CmpIOp>(op).getPredicate());
  Signedness signedness = predicate <= IntegerPredicate::NE ? Signedness::Any
                          : predicate <= IntegerPredicate::SGE
                              ? Signedness::Signed
                              : Signedness::Unsigned;
  for (Register &operand : *operands)
    operand = builder.extend(operand, op->getOperand(0).getType(), signedness);
  return builder.define(
      op->getResult(0),
      builder.compute(getIntegerCompare(predicate), LaneType::I64, *operands),
      /*fits=*/true);
}

static LogicalResult compareFloats(Operation *op, ProgramBuilder &builder) {
  FailureOr<SmallVector<Register>> operands = builder.getOperands(op);
  if (failed(operands))
    return failure();
  auto predicate =
      static_cast<FloatPredicate>(cast<arith::CmpFOp>(op).getPredicate());
  LaneType type = *builder.getLaneType(op->getOperand(0).getType());
  return builder.define(op->getResult(0),
                        builder.compute(getFloatCompare(predicate, type),
                                        LaneType::I64, *operands),
                        /*fits=*/true);
}

static LogicalResult selectValue(Operation *op, ProgramBuilder &builder) {
  FailureOr<SmallVector<Register>> operands = builder.getOperands(op);
  if (failed(operands))
    return failure();
  LaneType type = *builder.getLaneType(op->getResult(0).getType());
  return builder.define(op->getResult(0),
                        builder.compute(getSelect(type), type, *operands),
                        /*fits=*/true);
}

/// A constant of a body; what comes from outside is captured as one too.
static LogicalResult constant(Operation *op, ProgramBuilder &builder) {
  if (isa<ShapedType>(op->getResult(0).getType()))
    return success(); // read by tensor.extract only, as a captured tensor
  return success(succeeded(builder.getRegister(op->getResult(0))));
}

void mlir::tp::interpret::addArithIntegerRules(BodyRuleTable &table) {
  constexpr auto any = Signedness::Any, sign = Signedness::Signed,
                 zero = Signedness::Unsigned;
  table["arith.addi"] = integer(IntegerBinary::Add, any);
  table["arith.subi"] = integer(IntegerBinary::Sub, any);
  table["arith.muli"] = integer(IntegerBinary::Mul, any);
  table["arith.andi"] = integer(IntegerBinary::And, any, /*fits=*/true);
  table["arith.ori"] = integer(IntegerBinary::Or, any, /*fits=*/true);
  table["arith.xori"] = integer(IntegerBinary::Xor, any, /*fits=*/true);
  table["arith.shli"] = integer(IntegerBinary::ShiftLeft, zero);
  table["arith.shrsi"] = integer(IntegerBinary::ShiftRightSigned, sign);
  table["arith.shrui"] = integer(IntegerBinary::ShiftRightUnsigned, zero);
  table["arith.maxsi"] = integer(IntegerBinary::MaxSigned, sign);
  table["arith.minsi"] = integer(IntegerBinary::MinSigned, sign);
  table["arith.maxui"] = integer(IntegerBinary::MaxUnsigned, zero);
  table["arith.minui"] = integer(IntegerBinary::MinUnsigned, zero);
  table["arith.divsi"] = divide(IntegerBinary::DivSigned, sign);
  table["arith.divui"] = divide(IntegerBinary::DivUnsigned, zero);
  table["arith.ceildivsi"] = divide(IntegerBinary::CeilDivSigned, sign);
  table["arith.ceildivui"] = divide(IntegerBinary::CeilDivUnsigned, zero);
  table["arith.floordivsi"] = divide(IntegerBinary::FloorDivSigned, sign);
  table["arith.remsi"] = divide(IntegerBinary::RemSigned, sign);
  table["arith.remui"] = divide(IntegerBinary::RemUnsigned, zero);
  table["arith.cmpi"] = compareIntegers;
  table["arith.extsi"] = resize(sign);
  table["arith.extui"] = resize(zero);
  table["arith.trunci"] = resize(any);
  table["arith.index_cast"] = resize(sign);
  table["arith.index_castui"] = resize(zero);
  table["arith.select"] = selectValue;
  table["arith.constant"] = constant;
  table["arith.addui_extended"] = addExtended;
  table["arith.mulsi_extended"] = multiplyExtended(sign);
  table["arith.mului_extended"] = multiplyExtended(zero);
}

void mlir::tp::interpret::addArithFloatRules(BodyRuleTable &table) {
  table["arith.addf"] = real(FloatBinary::Add);
  table["arith.subf"] = real(FloatBinary::Sub);
  table["arith.mulf"] = real(FloatBinary::Mul);
  table["arith.divf"] = real(FloatBinary::Div);
  table["arith.remf"] = real(FloatBinary::Rem);
  table["arith.maximumf"] = real(FloatBinary::Maximum);
  table["arith.minimumf"] = real(FloatBinary::Minimum);
  table["arith.maxnumf"] = real(FloatBinary::MaxNum);
  table["arith.minnumf"] = real(FloatBinary::MinNum);
  table["arith.negf"] = [](Operation *op, ProgramBuilder &builder) {
    return builder.floatUnary(op, FloatUnary::Neg);
  };
  table["arith.cmpf"] = compareFloats;
  table["arith.extf"] = convert(false);
  table["arith.truncf"] = convert(false);
  table["arith.sitofp"] = convert(false);
  table["arith.uitofp"] = convert(true);
  table["arith.fptosi"] = convert(false);
  table["arith.fptoui"] = convert(true);
  table["arith.bitcast"] = bitcast;
}
