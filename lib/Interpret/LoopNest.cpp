// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "LoopNest.h"
#include "LaneMachine.h"

using namespace mlir;
using namespace mlir::tp;
using namespace mlir::tp::interpret;
using Loop = LoopOrder::Loop;

namespace {
/// Counts through some loops, the last one fastest, and moves a position.
class LoopCounter {
public:
  explicit LoopCounter(ArrayRef<Loop> loops)
      : loops(loops), counts(loops.size(), 0) {}

  /// Go to the next iteration; false, back at the start, after the last one.
  bool advance(LoopPosition &position) {
    for (int64_t i = loops.size() - 1; i >= 0; --i) {
      bool wraps = ++counts[i] == loops[i].extent;
      if (wraps)
        counts[i] = 0;
      move(position, loops[i], wraps ? 1 - loops[i].extent : 1);
      if (!wraps)
        return true;
    }
    return false;
  }
  int64_t getCount(unsigned loop) const { return counts[loop]; }

private:
  static void move(LoopPosition &position, const Loop &loop, int64_t steps) {
    if (loop.original >= 0)
      position.indices[loop.original] += steps;
    for (auto [offset, stride] :
         llvm::zip_equal(position.inputOffsets, loop.inputStrides))
      offset += steps * stride;
    for (auto [offset, stride] :
         llvm::zip_equal(position.outputOffsets, loop.outputStrides))
      offset += steps * stride;
  }

  ArrayRef<Loop> loops;
  SmallVector<int64_t, 6> counts;
};
} // namespace

static LoopPosition getStart(const LoopNest &nest) {
  LoopPosition position;
  position.indices.assign(nest.extents.size(), 0);
  for (const Access &input : nest.inputs)
    position.inputOffsets.push_back(input.offset);
  for (const Access &output : nest.outputs)
    position.outputOffsets.push_back(output.offset);
  return position;
}

/// The kind that lies in memory as lanes of `type` do.
static ElementKind getLaneKind(LaneType type) {
  return type == LaneType::F32   ? ElementKind::F32
         : type == LaneType::F64 ? ElementKind::F64
                                 : ElementKind::I64;
}

/// Copy input `number` so that its elements follow each other in the order in
/// which the lanes read them, if that happens often enough to pay.
static void packInput(const LaneProgram &program, LoopNest &nest,
                      LoopOrder &order, unsigned number, HostTensor &packed) {
  const Instruction *reader = nullptr;
  for (const Instruction &instruction : program.instructions)
    if (instruction.opcode == Instruction::Opcode::Input &&
        instruction.immediate == number)
      reader = &instruction;
  Access &access = nest.inputs[number];
  int64_t laneStride = order.lanes.inputStrides[number];
  if (!reader || laneStride == 0 ||
      (laneStride == 1 &&
       isStoredAsLanes(access.tensor->getKind(), reader->type)))
    return;

  SmallVector<Loop *> loops;
  for (Loop &loop : order.selecting)
    if (loop.inputStrides[number] != 0)
      loops.push_back(&loop);
  for (Loop &loop : order.reducing)
    if (loop.inputStrides[number] != 0)
      loops.push_back(&loop);
  SmallVector<int64_t> shape;
  SmallVector<Loop> rows;
  for (Loop *loop : loops) {
    shape.push_back(loop->extent);
    rows.push_back(*loop);
  }
  shape.push_back(order.lanes.extent);
  int64_t numPacked = getNumElements(shape);
  if (numPacked * 4 > nest.getNumIterations() ||
      numPacked > 2 * access.tensor->getNumElements())
    return;

  packed = HostTensor(getLaneKind(reader->type), shape);
  LoopPosition position = getStart(nest);
  LoopCounter counter(rows);
  std::byte *next = packed.data();
  do {
    loadLanes(next, reader->type,
              access.tensor->data() +
                  position.inputOffsets[number] *
                      getElementBytes(access.tensor->getKind()),
              access.tensor->getKind(), laneStride, order.lanes.extent);
    next += order.lanes.extent * getLaneBytes(reader->type);
  } while (counter.advance(position));

  SmallVector<int64_t> strides = getRowMajorStrides(shape);
  for (auto [loop, stride] :
       llvm::zip_equal(loops, ArrayRef<int64_t>(strides).drop_back()))
    loop->inputStrides[number] = stride;
  order.lanes.inputStrides[number] = 1;
  access.tensor = &packed;
  access.offset = 0;
}

/// The loop over blocks of kMaxLanes iterations of `lanes`.
static Loop getBlockLoop(const Loop &lanes) {
  Loop blocks = lanes;
  blocks.extent = llvm::divideCeil(lanes.extent, kMaxLanes);
  for (int64_t &stride : blocks.inputStrides)
    stride *= kMaxLanes;
  for (int64_t &stride : blocks.outputStrides)
    stride *= kMaxLanes;
  blocks.original = -1; // an index would move by more than one
  return blocks;
}

std::string mlir::tp::interpret::runLoopNest(const LaneProgram &program,
                                             LoopNest nest) {
  if (nest.getNumIterations() == 0)
    return {};
  LoopOrder order = orderLoops(program, nest);
  std::vector<HostTensor> packed(nest.inputs.size());
  for (unsigned input = 0; input < nest.inputs.size(); ++input)
    packInput(program, nest, order, input, packed[input]);

  // Blocks of lanes are the outermost loop of a reduction, where the operands
  // of a block are used again, and the innermost one otherwise.
  SmallVector<Loop, 6> outer = order.selecting;
  SmallVector<Loop, 4> inner = order.reducing;
  unsigned blockLoop = 0;
  Loop blocks = getBlockLoop(order.lanes);
  if (order.isSerial) {
    blockLoop = inner.size();
    inner.push_back(blocks);
  } else if (!inner.empty()) {
    outer.insert(outer.begin(), blocks);
  } else {
    blockLoop = outer.size();
    outer.push_back(blocks);
  }

  LaneMachine machine(program, nest, order);
  LoopPosition position = getStart(nest);
  LoopCounter outerCounter(outer), innerCounter(inner);
  auto beginBlock = [&](const LoopCounter &counter) {
    int64_t start = counter.getCount(blockLoop) * kMaxLanes;
    if (order.lanes.original >= 0)
      position.indices[order.lanes.original] = start;
    return std::min(kMaxLanes, order.lanes.extent - start);
  };
  bool reduces = !inner.empty();
  bool keeps = reduces && order.keepsAccumulators;
  do {
    int64_t n = order.isSerial ? 1 : beginBlock(outerCounter);
    if (keeps || !reduces)
      machine.loadAccumulators(position, n);
    do {
      if (reduces && !keeps)
        machine.loadAccumulators(position, n);
      machine.step(position, order.isSerial ? beginBlock(innerCounter) : n,
                   keeps);
      if (!keeps)
        machine.storeYields(position, n);
      if (!machine.getFault().empty())
        return machine.getFault();
    } while (innerCounter.advance(position));
    if (keeps)
      machine.storeAccumulators(position, n);
  } while (outerCounter.advance(position));
  return {};
}
