// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Executes the instructions of a program, a few hundred iterations at a time.
//
// Every register changes at one of four rates:
//
//   Invariant   constants and what follows from them: computed once
//   Uniform     the same for all lanes: one value a step
//   Vector      one value for each lane
//   Serial      depends on an accumulator while lanes follow a reduction: one
//               value, computed lane after lane

#ifndef TP_LIB_INTERPRET_LANEMACHINE_H
#define TP_LIB_INTERPRET_LANEMACHINE_H

#include "LoopNest.h"

namespace mlir::tp::interpret {

/// How many iterations a step computes at most.
inline constexpr int64_t kMaxLanes = 256;

/// Where a program stands in its iteration space.
struct LoopPosition {
  /// The index of each loop of the nest; of the lanes' loop that of lane 0.
  SmallVector<int64_t, 6> indices;
  /// Where each access stands, in elements.
  SmallVector<int64_t, 6> inputOffsets, outputOffsets;
};

/// The registers of one running program.
class LaneMachine {
public:
  LaneMachine(const LaneProgram &program, const LoopNest &nest,
              const LoopOrder &order);

  /// Read or write the accumulators at the outputs' positions.
  void loadAccumulators(const LoopPosition &position, int64_t n);
  void storeAccumulators(const LoopPosition &position, int64_t n);
  /// Write what the last step yields without accumulating it.
  void storeYields(const LoopPosition &position, int64_t n);
  /// Compute `n` iterations and keep what they yield in the accumulators, if
  /// `accumulates`.
  void step(const LoopPosition &position, int64_t n, bool accumulates);

  /// What went wrong; empty so far.
  const std::string &getFault() const { return fault; }

private:
  enum class Rate : uint8_t { Invariant, Uniform, Vector, Serial };

  void assignRates();
  void allocateBuffers();
  void shareAccumulators();
  void computeInvariants();
  void readInput(const Instruction &instruction, const LoopPosition &position,
                 int64_t n);
  void readIndex(const Instruction &instruction, const LoopPosition &position,
                 int64_t n);
  void execute(const Instruction &instruction, int64_t n, int64_t lane);
  void extract(const Instruction &instruction, const void *const *sources,
               unsigned uniform, int64_t n);
  void check(const Instruction &instruction, const void *const *sources,
             unsigned uniform, int64_t n);
  void keepYields(int64_t n, int64_t lane);
  bool isUniform(Register reg) const { return rates[reg] != Rate::Vector; }
  /// The value of `reg` in lane `lane`.
  const char *getLane(Register reg, int64_t lane) const {
    return values[reg] + (rates[reg] == Rate::Vector
                              ? lane * getLaneBytes(program.registers[reg])
                              : 0);
  }

  const LaneProgram &program;
  const LoopNest &nest;
  const LoopOrder &order;
  std::vector<Rate> rates;
  /// Where the value of each register lies: in its buffer or in a tensor.
  std::vector<char *> values;
  std::vector<char *> buffers;
  std::vector<char *> accumulators;
  std::vector<char> storage;
  /// The instructions of a step, and those that run lane by lane.
  std::vector<const Instruction *> vectorPart, serialPart;
  /// Outputs whose yield is computed in place in the accumulator.
  std::vector<bool> isInPlace;
  std::vector<bool> readsAccumulator;
  /// Some output yields an accumulator, perhaps another one's.
  bool yieldsAccumulators = false;
  std::vector<char> saved;
  std::string fault;
};

} // namespace mlir::tp::interpret

#endif // TP_LIB_INTERPRET_LANEMACHINE_H
