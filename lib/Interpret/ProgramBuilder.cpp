// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "ProgramBuilder.h"
#include "mlir/IR/Matchers.h"
#include "tp/Interpret/Work.h"

using namespace mlir;
using namespace mlir::tp;
using namespace mlir::tp::interpret;
using Opcode = Instruction::Opcode;

bool LaneProgram::readsAccumulator(unsigned output) const {
  for (const Instruction &instruction : instructions) {
    if (instruction.opcode == Opcode::Accumulator &&
        instruction.immediate == output)
      return true;
  }
  return false;
}

bool LaneProgram::usesIndex(unsigned loop) const {
  return llvm::any_of(instructions, [&](const Instruction &instruction) {
    return instruction.opcode == Opcode::Index && instruction.immediate == loop;
  });
}

std::optional<LaneType> ProgramBuilder::getLaneType(Type type) const {
  std::optional<ElementKind> kind = getElementKind(type);
  if (!kind)
    return std::nullopt;
  if (!isFloatKind(*kind))
    return LaneType::I64;
  return mode == FloatMode::Double || *kind == ElementKind::F64 ? LaneType::F64
                                                                : LaneType::F32;
}

Register ProgramBuilder::append(Instruction instruction) {
  instruction.result = program.registers.size();
  program.registers.push_back(instruction.type);
  program.instructions.push_back(std::move(instruction));
  return program.registers.size() - 1;
}

Register ProgramBuilder::compute(Kernel kernel, LaneType type,
                                 ArrayRef<Register> sources,
                                 int64_t immediate) {
  Instruction instruction;
  instruction.type = type;
  instruction.kernel = kernel;
  instruction.sources.assign(sources.begin(), sources.end());
  instruction.immediate = immediate;
  return append(std::move(instruction));
}

Register ProgramBuilder::integer(int64_t value) {
  Instruction instruction;
  instruction.opcode = Opcode::Constant;
  instruction.integer = value;
  return append(std::move(instruction));
}

Register ProgramBuilder::real(double value, LaneType type) {
  Instruction instruction;
  instruction.opcode = Opcode::Constant;
  instruction.type = type;
  instruction.real = value;
  return append(std::move(instruction));
}

Register ProgramBuilder::leaf(Opcode opcode, LaneType type, int64_t number) {
  Instruction instruction;
  instruction.opcode = opcode;
  instruction.type = type;
  instruction.immediate = number;
  return append(std::move(instruction));
}

void ProgramBuilder::check(Register condition, std::string message) {
  Instruction instruction;
  instruction.opcode = Opcode::Check;
  instruction.sources = {condition};
  if (mask)
    instruction.sources.push_back(*mask);
  instruction.isMasked = mask.has_value();
  instruction.message = std::move(message);
  append(std::move(instruction));
}

Register ProgramBuilder::extract(int64_t number, LaneType type,
                                 ArrayRef<Register> indices) {
  Instruction instruction;
  instruction.opcode = Opcode::Extract;
  instruction.type = type;
  instruction.immediate = number;
  instruction.sources.assign(indices.begin(), indices.end());
  if (mask)
    instruction.sources.push_back(*mask);
  instruction.isMasked = mask.has_value();
  return append(std::move(instruction));
}

FailureOr<Register> ProgramBuilder::getRegister(Value value) {
  auto known = registers.find(value);
  if (known != registers.end())
    return known->second;
  std::optional<LaneType> type = getLaneType(value.getType());
  if (!type || isa<ShapedType>(value.getType()))
    return emitError(value.getLoc()) << "the interpreter does not compute with "
                                     << value.getType() << " in a body";
  Register reg;
  TypedAttr constant;
  if (matchPattern(value, m_Constant(&constant)) &&
      isa<IntegerAttr, FloatAttr>(constant)) {
    if (auto number = dyn_cast<IntegerAttr>(constant))
      reg = integer(number.getType().isInteger(1)
                        ? number.getValue().getZExtValue()
                        : number.getValue().getSExtValue());
    else
      reg = real(cast<FloatAttr>(constant).getValueAsDouble(), *type);
  } else {
    reg = leaf(Opcode::Parameter, *type, program.parameters.size());
    program.parameters.push_back(value);
  }
  registers[value] = reg;
  return reg;
}

FailureOr<SmallVector<Register>> ProgramBuilder::getOperands(Operation *op) {
  SmallVector<Register> operands;
  for (Value operand : op->getOperands()) {
    FailureOr<Register> reg = getRegister(operand);
    if (failed(reg))
      return failure();
    operands.push_back(*reg);
  }
  return operands;
}

int64_t ProgramBuilder::captureTensor(Value value) {
  auto *found = llvm::find(program.tensors, value);
  if (found != program.tensors.end())
    return found - program.tensors.begin();
  program.tensors.push_back(value);
  return program.tensors.size() - 1;
}

LogicalResult ProgramBuilder::define(Value result, Register reg, bool fits) {
  std::optional<ElementKind> kind = getElementKind(result.getType());
  if (!kind)
    return emitError(result.getLoc())
           << "the interpreter does not compute with " << result.getType();
  if (fits || llvm::is_contained(unrounded, result)) {
    registers[result] = reg;
    return success();
  }
  if (mode == FloatMode::Native && *kind == ElementKind::BF16)
    reg = compute(getFloatUnary(FloatUnary::ToBF16, LaneType::F32),
                  LaneType::F32, reg);
  if (mode == FloatMode::Native && *kind == ElementKind::F16)
    reg = compute(getFloatUnary(FloatUnary::ToF16, LaneType::F32),
                  LaneType::F32, reg);
  if (!isFloatKind(*kind) && getElementWidth(*kind) < 64)
    reg = compute(getIntegerUnary(IntegerUnary::SignExtend), LaneType::I64, reg,
                  getElementWidth(*kind));
  registers[result] = reg;
  return success();
}

Register ProgramBuilder::extend(Register reg, Type type,
                                Signedness signedness) {
  unsigned width = getElementWidth(*getElementKind(type));
  if (signedness == Signedness::Signed && width == 1)
    return compute(getIntegerUnary(IntegerUnary::Neg), LaneType::I64, reg);
  if (signedness == Signedness::Unsigned && width != 1 && width != 64)
    return compute(getIntegerUnary(IntegerUnary::ZeroExtend), LaneType::I64,
                   reg, width);
  return reg;
}

LogicalResult ProgramBuilder::floatBinary(Operation *op, FloatBinary kind) {
  FailureOr<SmallVector<Register>> operands = getOperands(op);
  if (failed(operands))
    return failure();
  LaneType type = *getLaneType(op->getResult(0).getType());
  return define(op->getResult(0),
                compute(getFloatBinary(kind, type), type, *operands));
}

LogicalResult ProgramBuilder::floatUnary(Operation *op, FloatUnary kind) {
  FailureOr<SmallVector<Register>> operands = getOperands(op);
  if (failed(operands))
    return failure();
  LaneType type = *getLaneType(op->getResult(0).getType());
  return define(op->getResult(0),
                compute(getFloatUnary(kind, type), type, *operands));
}

LogicalResult ProgramBuilder::floatTest(Operation *op, FloatTest test) {
  FailureOr<SmallVector<Register>> operands = getOperands(op);
  if (failed(operands))
    return failure();
  LaneType type = *getLaneType(op->getOperand(0).getType());
  return define(op->getResult(0),
                compute(getFloatTest(test, type), LaneType::I64, *operands),
                /*fits=*/true);
}

LogicalResult ProgramBuilder::integerBinary(Operation *op, IntegerBinary kind,
                                            Signedness signedness, bool fits) {
  FailureOr<SmallVector<Register>> operands = getOperands(op);
  if (failed(operands))
    return failure();
  Type type = op->getResult(0).getType();
  for (Register &operand : *operands)
    operand = extend(operand, type, signedness);
  return define(op->getResult(0),
                compute(getIntegerBinary(kind), LaneType::I64, *operands),
                fits);
}

LogicalResult ProgramBuilder::integerUnary(Operation *op, IntegerUnary kind) {
  FailureOr<SmallVector<Register>> operands = getOperands(op);
  if (failed(operands))
    return failure();
  Type type = op->getOperand(0).getType();
  return define(op->getResult(0),
                compute(getIntegerUnary(kind), LaneType::I64, *operands,
                        getElementWidth(*getElementKind(type))));
}

LogicalResult ProgramBuilder::appendBlock(Block &block) {
  const BodyRuleTable &rules = getBodyRules();
  for (Operation &op : block.without_terminator()) {
    auto rule = rules.find(op.getName().getStringRef());
    if (rule == rules.end())
      return op.emitError() << "the interpreter has no rule for '"
                            << op.getName() << "' in a body";
    if (failed(rule->second(&op, *this)))
      return failure();
  }
  return success();
}

LogicalResult ProgramBuilder::appendBranch(Block &block, Register condition) {
  std::optional<Register> outer = mask;
  mask = outer ? compute(getIntegerBinary(IntegerBinary::And), LaneType::I64,
                         {*outer, condition})
               : condition;
  LogicalResult result = appendBlock(block);
  mask = outer;
  return result;
}

const BodyRuleTable &mlir::tp::interpret::getBodyRules() {
  static const BodyRuleTable table = [] {
    BodyRuleTable rules;
    addArithIntegerRules(rules);
    addArithFloatRules(rules);
    addMathRules(rules);
    addStructureRules(rules);
    return rules;
  }();
  return table;
}

FailureOr<LaneProgram>
mlir::tp::interpret::compileBody(Block &body, ArrayRef<BodyArgument> arguments,
                                 FloatMode mode, ArrayRef<Value> unrounded) {
  LaneProgram program;
  ProgramBuilder builder(program, mode);
  builder.keepUnrounded(unrounded);
  for (auto [argument, role] :
       llvm::zip_equal(body.getArguments(), arguments)) {
    std::optional<LaneType> type = builder.getLaneType(argument.getType());
    if (!type)
      return emitError(argument.getLoc())
             << "the interpreter does not compute with " << argument.getType();
    // An accumulator that nobody reads would hinder overwriting the output.
    if (!argument.use_empty())
      builder.setRegister(argument,
                          builder.leaf(role.opcode, *type, role.number));
  }
  if (failed(builder.appendBlock(body)))
    return failure();
  FailureOr<SmallVector<Register>> yields =
      builder.getOperands(body.getTerminator());
  if (failed(yields))
    return failure();
  program.yields = std::move(*yields);
  program.flops = countBlockFlops(body);
  program.operations = countBlockOperations(body);
  return program;
}

bool mlir::tp::interpret::isElementwise(Operation *op) {
  return op->getNumRegions() == 0 &&
         getBodyRules().contains(op->getName().getStringRef()) &&
         (op->getName().getDialectNamespace() == "arith" ||
          op->getName().getDialectNamespace() == "math");
}

FailureOr<LaneProgram> mlir::tp::interpret::compileElementwise(Operation *op,
                                                               FloatMode mode) {
  LaneProgram program;
  ProgramBuilder builder(program, mode);
  for (auto [number, operand] : llvm::enumerate(op->getOperands())) {
    std::optional<LaneType> type = builder.getLaneType(operand.getType());
    if (!type)
      return op->emitError()
             << "the interpreter does not compute with " << operand.getType();
    builder.setRegister(operand, builder.leaf(Opcode::Input, *type, number));
  }
  if (failed(getBodyRules()
                 .find(op->getName().getStringRef())
                 ->second(op, builder)))
    return failure();
  for (Value result : op->getResults())
    program.yields.push_back(*builder.getRegister(result));
  program.flops = getScalarFlops(op);
  program.operations = 1;
  return program;
}
