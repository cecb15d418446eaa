// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Turns the operations of a kernel into instructions of an emulated warp. Each
// family of operations is a file; it returns false for what it does not know.

#ifndef TP_LIB_LOWER_EMULATOR_DECODER_H
#define TP_LIB_LOWER_EMULATOR_DECODER_H

#include "Cluster.h"
#include "mlir/IR/Value.h"
#include "llvm/ADT/DenseMap.h"

namespace mlir::tp {

class Decoder {
public:
  /// Decode all of `kernel`; the error names an operation that is not known.
  llvm::Error decode(LLVM::LLVMFuncOp kernel);

  ArrayRef<Instruction> getProgram() const { return program; }
  unsigned getNumRegisters() const { return numRegisters; }
  unsigned getNumWords() const { return numParts * kLanes; }

  /// Where `value` is, which is made room for if need be.
  Register get(Value value);
  Register makeRegister(unsigned numParts);
  void add(Instruction instruction) {
    program.push_back(std::move(instruction));
  }
  llvm::Error decodeBlock(mlir::Block &block);

private:
  std::vector<Instruction> program;
  DenseMap<Value, Register> registers;
  unsigned numRegisters = 0, numParts = 0;
};

/// The number that the bits of a float are, and the bits of the number of
/// `type` next to `value`.
double toNumber(uint64_t bits, Type type);
uint64_t toBits(double value, Type type);

/// All lanes copy `from` to `to`, where they are active.
void copyRegister(Warp &warp, Register from, Register to);

bool decodeControl(Decoder &d, Operation *op, llvm::Error &error);
bool decodeIntegers(Decoder &d, Operation *op);
bool decodeFloats(Decoder &d, Operation *op);
bool decodeAggregates(Decoder &d, Operation *op);
bool decodeMemory(Decoder &d, Operation *op);
bool decodeBarriers(Decoder &d, Operation *op);
bool decodeProducts(Decoder &d, Operation *op);
bool decodeThreadCopies(Decoder &d, Operation *op);
bool decodeFragments(Decoder &d, Operation *op);

} // namespace mlir::tp

#endif // TP_LIB_LOWER_EMULATOR_DECODER_H
