// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "LaneMachine.h"

using namespace mlir;
using namespace mlir::tp;
using namespace mlir::tp::interpret;
using Opcode = Instruction::Opcode;

LaneMachine::LaneMachine(const LaneProgram &program, const LoopNest &nest,
                         const LoopOrder &order)
    : program(program), nest(nest), order(order) {
  assignRates();
  allocateBuffers();
  shareAccumulators();
  computeInvariants();
}

void LaneMachine::assignRates() {
  for (const Instruction &instruction : program.instructions) {
    Rate rate = Rate::Invariant;
    switch (instruction.opcode) {
    case Opcode::Constant:
    case Opcode::Parameter:
      break;
    case Opcode::Input:
      rate = order.lanes.inputStrides[instruction.immediate] == 0
                 ? Rate::Uniform
                 : Rate::Vector;
      break;
    case Opcode::Accumulator:
      rate = order.isSerial ? Rate::Serial : Rate::Vector;
      break;
    case Opcode::Index:
      rate = instruction.immediate == order.lanes.original ? Rate::Vector
                                                           : Rate::Uniform;
      break;
    case Opcode::Extract:
    case Opcode::Check:
      // They may fail, so they wait until the nest runs.
      rate = Rate::Uniform;
      [[fallthrough]];
    case Opcode::Compute:
      for (Register source : instruction.sources)
        rate = std::max(rate, rates[source]);
      break;
    }
    rates.push_back(rate);
    if (rate == Rate::Serial)
      serialPart.push_back(&instruction);
    else if (rate != Rate::Invariant)
      vectorPart.push_back(&instruction);
  }
}

void LaneMachine::allocateBuffers() {
  // A register of one value gets a cache line of its own.
  auto getSize = [&](Rate rate) -> int64_t {
    return rate == Rate::Vector ? kMaxLanes * 8 : 64;
  };
  int64_t size = 64, numOutputs = nest.outputs.size();
  for (Rate rate : rates)
    size += getSize(rate);
  storage.resize(size + numOutputs * kMaxLanes * 8);
  char *next =
      storage.data() + 64 - reinterpret_cast<uintptr_t>(storage.data()) % 64;
  for (Rate rate : rates) {
    buffers.push_back(next);
    next += getSize(rate);
  }
  for (int64_t i = 0; i < numOutputs; ++i) {
    accumulators.push_back(next);
    next += kMaxLanes * 8;
  }
  for (const Instruction &instruction : program.instructions)
    if (instruction.opcode == Opcode::Accumulator)
      buffers[instruction.result] = accumulators[instruction.immediate];
  values = buffers;
  for (int64_t output = 0; output < numOutputs; ++output)
    readsAccumulator.push_back(program.readsAccumulator(output));
  for (Register yield : program.yields)
    yieldsAccumulators |=
        program.instructions[yield].opcode == Opcode::Accumulator;
  if (yieldsAccumulators)
    saved.resize(numOutputs * kMaxLanes * 8);
}

/// Let an instruction that yields an output write into its accumulator, where
/// nobody reads the accumulator after it.
void LaneMachine::shareAccumulators() {
  isInPlace.assign(nest.outputs.size(), false);
  if (order.isSerial || order.reducing.empty())
    return;
  for (auto [output, yield] : llvm::enumerate(program.yields)) {
    const Instruction &maker = program.instructions[yield];
    bool isFree = maker.opcode == Opcode::Compute &&
                  rates[yield] == Rate::Vector &&
                  llvm::count(program.yields, yield) == 1;
    for (const Instruction &reader : program.instructions)
      for (Register source : reader.sources) {
        const Instruction &read = program.instructions[source];
        isFree &= reader.result <= yield ||
                  read.opcode != Opcode::Accumulator ||
                  read.immediate != static_cast<int64_t>(output);
      }
    for (Register other : program.yields) {
      const Instruction &read = program.instructions[other];
      isFree &= read.opcode != Opcode::Accumulator ||
                read.immediate != static_cast<int64_t>(output);
    }
    if (!isFree)
      continue;
    isInPlace[output] = true;
    buffers[yield] = values[yield] = accumulators[output];
  }
}

void LaneMachine::computeInvariants() {
  for (const Instruction &instruction : program.instructions) {
    if (rates[instruction.result] != Rate::Invariant)
      continue;
    char *value = values[instruction.result];
    if (instruction.opcode == Opcode::Compute) {
      execute(instruction, 1, 0);
    } else if (instruction.opcode == Opcode::Parameter) {
      const HostTensor *scalar = nest.parameters[instruction.immediate];
      loadLanes(value, instruction.type, scalar->data(), scalar->getKind(), 1,
                1);
    } else if (instruction.type == LaneType::I64) {
      std::memcpy(value, &instruction.integer, sizeof(int64_t));
    } else if (instruction.type == LaneType::F64) {
      std::memcpy(value, &instruction.real, sizeof(double));
    } else {
      float real = static_cast<float>(instruction.real);
      std::memcpy(value, &real, sizeof(float));
    }
  }
}

void LaneMachine::readInput(const Instruction &instruction,
                            const LoopPosition &position, int64_t n) {
  const Access &access = nest.inputs[instruction.immediate];
  Register reg = instruction.result;
  ElementKind kind = access.tensor->getKind();
  std::byte *src =
      access.tensor->data() +
      position.inputOffsets[instruction.immediate] * getElementBytes(kind);
  int64_t stride = order.lanes.inputStrides[instruction.immediate];
  if (isStoredAsLanes(kind, instruction.type) && stride <= 1 && stride >= 0)
    values[reg] = reinterpret_cast<char *>(src);
  else
    loadLanes(values[reg], instruction.type, src, kind, stride,
              rates[reg] == Rate::Vector ? n : 1);
}

void LaneMachine::readIndex(const Instruction &instruction,
                            const LoopPosition &position, int64_t n) {
  auto *value = reinterpret_cast<int64_t *>(values[instruction.result]);
  int64_t start = position.indices[instruction.immediate];
  if (rates[instruction.result] != Rate::Vector) {
    *value = start;
    return;
  }
  for (int64_t i = 0; i < n; ++i)
    value[i] = start + i;
}

void LaneMachine::extract(const Instruction &instruction,
                          const void *const *sources, unsigned uniform,
                          int64_t n) {
  const HostTensor &tensor = *nest.tensors[instruction.immediate];
  unsigned numIndices = instruction.getIndices().size();
  SmallVector<int64_t> strides = getRowMajorStrides(tensor.getShape());
  auto read = [&](unsigned source, int64_t lane) {
    return static_cast<const int64_t *>(
        sources[source])[uniform >> source & 1 ? 0 : lane];
  };
  int64_t offsets[kMaxLanes];
  for (int64_t lane = 0; lane < n; ++lane) {
    offsets[lane] = -1;
    if (instruction.isMasked && !read(numIndices, lane))
      continue;
    int64_t offset = 0;
    bool isInside = true;
    for (unsigned dim = 0; dim < numIndices; ++dim) {
      int64_t index = read(dim, lane);
      isInside &= index >= 0 && index < tensor.getShape()[dim];
      offset += index * strides[dim];
    }
    if (isInside) {
      offsets[lane] = offset;
      continue;
    }
    if (fault.empty()) {
      fault = "extracts element [";
      for (unsigned dim = 0; dim < numIndices; ++dim)
        fault += (dim ? ", " : "") + std::to_string(read(dim, lane));
      fault += "] of a tensor of type " + tensor.printType();
    }
  }
  gatherLanes(values[instruction.result], instruction.type, tensor.data(),
              tensor.getKind(), offsets, n);
}

void LaneMachine::check(const Instruction &instruction,
                        const void *const *sources, unsigned uniform,
                        int64_t n) {
  auto read = [&](unsigned source, int64_t lane) {
    return static_cast<const int64_t *>(
        sources[source])[uniform >> source & 1 ? 0 : lane];
  };
  for (int64_t lane = 0; lane < n; ++lane)
    if (!read(0, lane) && (!instruction.isMasked || read(1, lane)) &&
        fault.empty())
      fault = instruction.message;
}

/// Execute an instruction that has sources. `lane` is where the sources begin:
/// 0, or the lane of an instruction that runs lane by lane.
void LaneMachine::execute(const Instruction &instruction, int64_t n,
                          int64_t lane) {
  const void *sources[16];
  unsigned uniform = 0;
  for (auto [i, source] : llvm::enumerate(instruction.sources)) {
    sources[i] = getLane(source, lane);
    uniform |= unsigned(isUniform(source)) << i;
  }
  if (rates[instruction.result] != Rate::Vector)
    n = 1;
  switch (instruction.opcode) {
  case Opcode::Extract:
    return extract(instruction, sources, uniform, n);
  case Opcode::Check:
    return check(instruction, sources, uniform, n);
  default:
    return instruction.kernel(values[instruction.result], sources, uniform,
                              instruction.immediate, n);
  }
}

void LaneMachine::step(const LoopPosition &position, int64_t n,
                       bool accumulates) {
  for (const Instruction *instruction : vectorPart) {
    switch (instruction->opcode) {
    case Opcode::Input:
      readInput(*instruction, position, n);
      break;
    case Opcode::Index:
      readIndex(*instruction, position, n);
      break;
    case Opcode::Accumulator:
      break; // its register is the accumulator
    default:
      execute(*instruction, n, 0);
    }
  }
  if (!order.isSerial) {
    if (accumulates)
      keepYields(n, 0);
    return;
  }
  for (int64_t lane = 0; lane < n; ++lane) {
    for (const Instruction *instruction : serialPart)
      if (instruction->opcode != Opcode::Accumulator)
        execute(*instruction, 1, lane);
    keepYields(1, lane);
  }
}

void LaneMachine::keepYields(int64_t n, int64_t lane) {
  // An output may yield the accumulator of another: read all before writing.
  int64_t numOutputs = program.yields.size();
  for (int64_t output = 0; output < numOutputs; ++output) {
    if (isInPlace[output])
      continue;
    Register reg = program.yields[output];
    char *target = yieldsAccumulators ? saved.data() + output * kMaxLanes * 8
                                      : accumulators[output];
    copyLanes(target, getLane(reg, lane), program.registers[reg],
              isUniform(reg), n);
  }
  if (!yieldsAccumulators)
    return;
  for (int64_t output = 0; output < numOutputs; ++output)
    if (!isInPlace[output])
      std::memcpy(accumulators[output], saved.data() + output * kMaxLanes * 8,
                  n * getLaneBytes(program.registers[program.yields[output]]));
}

void LaneMachine::loadAccumulators(const LoopPosition &position, int64_t n) {
  for (auto [output, access] : llvm::enumerate(nest.outputs)) {
    if (!readsAccumulator[output])
      continue;
    ElementKind kind = access.tensor->getKind();
    loadLanes(accumulators[output], program.registers[program.yields[output]],
              access.tensor->data() +
                  position.outputOffsets[output] * getElementBytes(kind),
              kind, order.lanes.outputStrides[output], n);
  }
}

void LaneMachine::storeAccumulators(const LoopPosition &position, int64_t n) {
  for (auto [output, access] : llvm::enumerate(nest.outputs)) {
    ElementKind kind = access.tensor->getKind();
    storeLanes(access.tensor->data() +
                   position.outputOffsets[output] * getElementBytes(kind),
               kind, order.lanes.outputStrides[output], accumulators[output],
               program.registers[program.yields[output]], false, n);
  }
}

void LaneMachine::storeYields(const LoopPosition &position, int64_t n) {
  for (auto [output, access] : llvm::enumerate(nest.outputs)) {
    ElementKind kind = access.tensor->getKind();
    Register reg = program.yields[output];
    storeLanes(access.tensor->data() +
                   position.outputOffsets[output] * getElementBytes(kind),
               kind, order.lanes.outputStrides[output], values[reg],
               program.registers[reg], isUniform(reg), n);
  }
}
