// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Loops and branches become jumps of the warp; lanes that do not take part are
// inactive meanwhile.

#include "Decoder.h"
#include "mlir/Dialect/SCF/IR/SCF.h"

using namespace mlir;
using namespace mlir::tp;

void mlir::tp::copyRegister(Warp &warp, Register from, Register to) {
  for (unsigned part = 0; part < to.numParts; ++part) {
    const uint64_t *source = warp.get(from, part);
    uint64_t *target = warp.get(to, part);
    for (unsigned lane = 0; lane < kLanes; ++lane)
      if (warp.active >> lane & 1)
        target[lane] = source[lane];
  }
  warp.groupOf[to.index] = warp.groupOf[from.index];
}

/// Copy `from` to `to`, all at once if one is also another's source.
static void addCopies(Decoder &d, ValueRange from, ArrayRef<Register> to) {
  SmallVector<Register> sources, between;
  for (Value value : from)
    sources.push_back(d.get(value));
  bool isPermuted = llvm::any_of(sources, [&](Register source) {
    return llvm::any_of(to,
                        [&](Register r) { return r.index == source.index; });
  });
  if (isPermuted) {
    for (Register source : sources)
      between.push_back(d.makeRegister(source.numParts));
    for (auto [source, target] : llvm::zip_equal(sources, between))
      d.add([source = source, target = target](Warp &warp) {
        copyRegister(warp, source, target);
        return Step::Next;
      });
    sources = between;
  }
  for (auto [source, target] : llvm::zip_equal(sources, to))
    d.add([source = source, target = target](Warp &warp) {
      copyRegister(warp, source, target);
      return Step::Next;
    });
}

/// The position of an instruction that is not there yet.
using Label = std::shared_ptr<unsigned>;

static SmallVector<Register> getAll(Decoder &d, ValueRange values) {
  return llvm::map_to_vector(values, [&](Value value) { return d.get(value); });
}

static llvm::Error decodeLoop(Decoder &d, scf::ForOp loop) {
  SmallVector<Register> state = getAll(d, loop.getRegionIterArgs());
  Register index = d.get(loop.getInductionVar());
  Register end = d.get(loop.getUpperBound()), step = d.get(loop.getStep());
  auto exit = std::make_shared<unsigned>();
  addCopies(d, loop.getInitArgs(), state);
  addCopies(d, loop.getLowerBound(), index);
  d.add([](Warp &warp) {
    warp.masks.push_back(warp.active);
    return Step::Next;
  });
  unsigned head = d.getProgram().size();
  d.add([=](Warp &warp) {
    uint32_t stays = 0;
    for (unsigned lane = 0; lane < kLanes; ++lane)
      if (int32_t(warp.get(index)[lane]) < int32_t(warp.get(end)[lane]))
        stays |= 1u << lane;
    warp.active &= stays;
    if (warp.active == 0)
      warp.next = *exit;
    return Step::Next;
  });
  if (llvm::Error error = d.decodeBlock(*loop.getBody()))
    return error;
  addCopies(d, loop.getBody()->getTerminator()->getOperands(), state);
  d.add([=](Warp &warp) {
    for (unsigned lane = 0; lane < kLanes; ++lane)
      if (warp.active >> lane & 1)
        warp.get(index)[lane] =
            uint32_t(warp.get(index)[lane] + warp.get(step)[lane]);
    warp.next = head;
    return Step::Next;
  });
  *exit = d.getProgram().size();
  d.add([](Warp &warp) {
    warp.active = warp.masks.pop_back_val();
    return Step::Next;
  });
  addCopies(d, loop.getRegionIterArgs(), getAll(d, loop.getResults()));
  return llvm::Error::success();
}

static llvm::Error decodeIf(Decoder &d, scf::IfOp branch) {
  Register condition = d.get(branch.getCondition());
  auto otherwise = std::make_shared<unsigned>();
  auto exit = std::make_shared<unsigned>();
  // The lanes of the else branch lie above those of before the branch.
  d.add([=](Warp &warp) {
    uint32_t taken = 0;
    for (unsigned lane = 0; lane < kLanes; ++lane)
      if (warp.get(condition)[lane] & 1)
        taken |= 1u << lane;
    warp.masks.push_back(warp.active);
    warp.masks.push_back(warp.active & ~taken);
    warp.active &= taken;
    if (warp.active == 0)
      warp.next = *otherwise;
    return Step::Next;
  });
  SmallVector<Register> results = getAll(d, branch.getResults());
  if (llvm::Error error = d.decodeBlock(*branch.thenBlock()))
    return error;
  addCopies(d, branch.thenYield().getOperands(), results);
  *otherwise = d.getProgram().size();
  d.add([=](Warp &warp) {
    warp.active = warp.masks.pop_back_val();
    if (warp.active == 0)
      warp.next = *exit;
    return Step::Next;
  });
  if (branch.elseBlock()) {
    if (llvm::Error error = d.decodeBlock(*branch.elseBlock()))
      return error;
    addCopies(d, branch.elseYield().getOperands(), results);
  }
  *exit = d.getProgram().size();
  d.add([](Warp &warp) {
    warp.active = warp.masks.pop_back_val();
    return Step::Next;
  });
  return llvm::Error::success();
}

/// A loop that carries nothing.
static llvm::Error decodeWhile(Decoder &d, scf::WhileOp loop) {
  auto exit = std::make_shared<unsigned>();
  d.add([](Warp &warp) {
    warp.masks.push_back(warp.active);
    return Step::Next;
  });
  unsigned head = d.getProgram().size();
  if (llvm::Error error = d.decodeBlock(*loop.getBeforeBody()))
    return error;
  Register condition = d.get(loop.getConditionOp().getCondition());
  d.add([=](Warp &warp) {
    for (unsigned lane = 0; lane < kLanes; ++lane)
      if (!(warp.get(condition)[lane] & 1))
        warp.active &= ~(1u << lane);
    if (warp.active == 0)
      warp.next = *exit;
    return Step::Next;
  });
  if (llvm::Error error = d.decodeBlock(*loop.getAfterBody()))
    return error;
  d.add([=](Warp &warp) {
    warp.next = head;
    return Step::Next;
  });
  *exit = d.getProgram().size();
  d.add([](Warp &warp) {
    warp.active = warp.masks.pop_back_val();
    return Step::Next;
  });
  return llvm::Error::success();
}

bool mlir::tp::decodeControl(Decoder &d, Operation *op, llvm::Error &error) {
  if (auto loop = dyn_cast<scf::ForOp>(op)) {
    error = decodeLoop(d, loop);
    return true;
  }
  if (auto branch = dyn_cast<scf::IfOp>(op)) {
    error = decodeIf(d, branch);
    return true;
  }
  if (auto loop = dyn_cast<scf::WhileOp>(op); loop && loop.getInits().empty()) {
    error = decodeWhile(d, loop);
    return true;
  }
  if (isa<scf::YieldOp, scf::ConditionOp>(op))
    return true;
  if (!isa<LLVM::ReturnOp>(op))
    return false;
  d.add([](Warp &) { return Step::Ended; });
  return true;
}
