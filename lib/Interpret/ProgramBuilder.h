// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// How rules make instructions: one rule for each operation that may stand in a
// body, in a table by name. Example, the rule of arith.mulf:
//
//   table["arith.mulf"] = [](Operation *op, ProgramBuilder &builder) {
//     return builder.floatBinary(op, FloatBinary::Mul);
//   };

#ifndef TP_LIB_INTERPRET_PROGRAMBUILDER_H
#define TP_LIB_INTERPRET_PROGRAMBUILDER_H

#include "LaneProgram.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/StringMap.h"
#include <functional>

namespace mlir::tp::interpret {

/// How an operation reads integers that are narrower than a lane; a register
/// holds them sign-extended, but an i1 as 0 or 1.
enum class Signedness : uint8_t { Any, Signed, Unsigned };

/// Appends instructions to a program.
class ProgramBuilder {
public:
  ProgramBuilder(LaneProgram &program, FloatMode mode)
      : program(program), mode(mode) {}

  /// The lanes that hold values of `type`, or nothing if it is not supported.
  std::optional<LaneType> getLaneType(Type type) const;
  /// The register of `value`; captures it if it comes from outside.
  FailureOr<Register> getRegister(Value value);
  FailureOr<SmallVector<Register>> getOperands(Operation *op);
  void setRegister(Value value, Register reg) { registers[value] = reg; }
  /// The number of the captured tensor `value`.
  int64_t captureTensor(Value value);

  Register append(Instruction instruction);
  Register compute(Kernel kernel, LaneType type, ArrayRef<Register> sources,
                   int64_t immediate = 0);
  Register integer(int64_t value);
  Register real(double value, LaneType type);
  Register leaf(Instruction::Opcode opcode, LaneType type, int64_t number);
  /// Fail with `message` if `condition` is false in a lane that is active.
  void check(Register condition, std::string message);
  /// The element of captured tensor `number` at `indices`.
  Register extract(int64_t number, LaneType type, ArrayRef<Register> indices);

  /// Leave `values` in the precision of their lanes.
  void keepUnrounded(ArrayRef<Value> values) { unrounded = values; }
  /// Bind `result` to `reg`, rounded or cut to its type unless it surely fits.
  LogicalResult define(Value result, Register reg, bool fits = false);

  /// Rules that many operations share.
  LogicalResult floatBinary(Operation *op, FloatBinary kind);
  LogicalResult floatUnary(Operation *op, FloatUnary kind);
  LogicalResult floatTest(Operation *op, FloatTest test);
  LogicalResult integerBinary(Operation *op, IntegerBinary kind,
                              Signedness signedness, bool fits = false);
  LogicalResult integerUnary(Operation *op, IntegerUnary kind);
  /// The operand of type `type` as a number of that signedness.
  Register extend(Register reg, Type type, Signedness signedness);

  /// Append the operations of `block` but its terminator.
  LogicalResult appendBlock(Block &block);
  /// The same, with only the lanes active where `condition` holds.
  LogicalResult appendBranch(Block &block, Register condition);

  FloatMode getMode() const { return mode; }
  LaneProgram &getProgram() { return program; }

private:
  /// The condition under which the current block runs, if any.
  std::optional<Register> mask;
  LaneProgram &program;
  FloatMode mode;
  ArrayRef<Value> unrounded;
  llvm::DenseMap<Value, Register> registers;
};

using BodyRule =
    std::function<LogicalResult(Operation *op, ProgramBuilder &builder)>;
using BodyRuleTable = llvm::StringMap<BodyRule>;

/// The rules of all operations that may stand in a body.
const BodyRuleTable &getBodyRules();
void addArithIntegerRules(BodyRuleTable &table);
void addArithFloatRules(BodyRuleTable &table);
void addMathRules(BodyRuleTable &table);
/// Index, extract, if, assert.
void addStructureRules(BodyRuleTable &table);

/// The FLOPs of one execution of `op` on scalars: 1 for a float add, sub, mul,
/// div, min, max or math operation, 2 for a fused multiply-add, else 0.
int64_t getScalarFlops(Operation *op);

} // namespace mlir::tp::interpret

#endif // TP_LIB_INTERPRET_PROGRAMBUILDER_H
