// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The body of a loop nest as straight-line code over registers of lanes.
//
//   ^bb0(%a: f32, %b: f32, %acc: f32):       r0 = input 0
//     %0 = arith.mulf %a, %b : f32           r1 = input 1
//     %1 = arith.addf %acc, %0 : f32         r2 = accumulator 0
//     linalg.yield %1 : f32                  r3 = Mul r0, r1
//                                            r4 = Add r2, r3     yields r4
//
// There are no jumps. Both sides of an scf.if run and a select picks the
// result; what could fail on the side not taken (an extract out of range, a
// division by zero, an assertion) reads a mask of the lanes that take it.

#ifndef TP_LIB_INTERPRET_LANEPROGRAM_H
#define TP_LIB_INTERPRET_LANEPROGRAM_H

#include "Lanes.h"
#include "mlir/IR/Operation.h"
#include "mlir/IR/Value.h"
#include "tp/Interpret/Interpreter.h"

namespace mlir::tp::interpret {

using Register = uint32_t;

/// One step of a program. It defines at most one register, once.
struct Instruction {
  enum class Opcode : uint8_t {
    Compute,     // kernel(sources)
    Input,       // element of input `immediate`
    Accumulator, // element of output `immediate` before this iteration
    Index,       // the index of loop `immediate`
    Constant,    // `integer` or `real`
    Parameter,   // captured scalar `immediate`
    Extract,     // captured tensor `immediate` at the sources
    Check        // fail unless sources[0] is true
  };
  Opcode opcode = Opcode::Compute;
  LaneType type = LaneType::I64;
  /// The last source of an Extract or a Check is a mask of active lanes.
  bool isMasked = false;
  Register result = 0;
  SmallVector<Register, 4> sources;
  Kernel kernel = nullptr;
  int64_t immediate = 0;
  int64_t integer = 0;
  double real = 0;
  /// What a Check says when it fails.
  std::string message;

  ArrayRef<Register> getIndices() const {
    return ArrayRef<Register>(sources).drop_back(isMasked ? 1 : 0);
  }
};

/// A compiled body.
struct LaneProgram {
  std::vector<Instruction> instructions;
  /// The type of each register; register i is defined by instruction i.
  SmallVector<LaneType> registers;
  /// The value of each output after the iteration.
  SmallVector<Register> yields;
  /// Scalars and tensors from outside that the body reads.
  SmallVector<Value> parameters, tensors;
  /// FLOPs and operations of one iteration.
  int64_t flops = 0, operations = 0;

  bool readsAccumulator(unsigned output) const;
  bool usesIndex(unsigned loop) const;
};

/// What a block argument stands for.
struct BodyArgument {
  Instruction::Opcode opcode = Instruction::Opcode::Input;
  int64_t number = 0;
};

/// Compile `body`, whose arguments stand for `arguments`. Values in `unrounded`
/// keep the precision of their lanes. Emits an error and fails if there is no
/// rule for an operation.
FailureOr<LaneProgram> compileBody(Block &body,
                                   ArrayRef<BodyArgument> arguments,
                                   FloatMode mode,
                                   ArrayRef<Value> unrounded = {});

/// Compile one operation on scalars or elementwise on tensors; operand i is
/// input i, result i is output i.
FailureOr<LaneProgram> compileElementwise(Operation *op, FloatMode mode);

/// True if `op` is one that compileElementwise knows.
bool isElementwise(Operation *op);

} // namespace mlir::tp::interpret

#endif // TP_LIB_INTERPRET_LANEPROGRAM_H
