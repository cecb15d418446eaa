// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A mapped kernel runs on a CPU: its blocks and threads become loops. Where
// threads meet, a loop over them ends and the next one starts; what a thread
// keeps beyond that lies in an array with a place for each thread, in which
// others find it when values are exchanged.
//
// A loop in which threads meet is the same for all of them: it runs around the
// loops over the threads, and what it carries lies in such arrays too.
//
//   phase 0                      for each thread
//   for k                        for k
//     phase 1; barrier; phase 2    for each thread; for each thread
//   phase 3                      for each thread

#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"
#include "tp/Lower/Lower.h"
#include "tp/Lower/Nvvm/Grid.h"
#include "tp/Lower/Passes.h"
#include "llvm/ADT/MapVector.h"

namespace mlir::tp {
#define GEN_PASS_DEF_RUNGRIDPASS
#include "tp/Lower/Passes.h.inc"
} // namespace mlir::tp

using namespace mlir;
using namespace mlir::tp;

static bool isMeeting(Operation *op) {
  return isa<gpu::BarrierOp, gpu::ShuffleOp>(op);
}

/// True if threads meet within the regions of `op`.
static bool hasMeetings(Operation *op) {
  return op
      ->walk([&](Operation *inner) {
        return inner != op && isMeeting(inner) ? WalkResult::interrupt()
                                               : WalkResult::advance();
      })
      .wasInterrupted();
}

namespace {
/// What threads do between two places where they meet.
struct Phase {
  SmallVector<Operation *> ops;
  /// What comes behind it: the end of its block, or a loop in which threads
  /// meet.
  Operation *end = nullptr;
  /// The loop over the threads.
  scf::ForOp loop;
};

class GridRunner {
public:
  explicit GridRunner(func::FuncOp kernel)
      : kernel(kernel), body(kernel.getBody().front()), loc(kernel.getLoc()),
        b(kernel.getContext()), grid(Grid::get(kernel)) {}

  LogicalResult run();

private:
  void keepWhatLoopsCarry();
  LogicalResult findPhases(Block &block);
  unsigned findPhase(Operation *user);
  void findUses();
  bool isSameForAll(Operation *op);
  void createLoops();
  Value getArray(Value value);
  void keepValue(Value value, unsigned phase);
  void exchange(gpu::ShuffleOp op, unsigned phase);
  Value index(int64_t value) {
    return arith::ConstantIndexOp::create(b, loc, value);
  }

  func::FuncOp kernel;
  Block &body;
  Location loc;
  OpBuilder b;
  Grid grid;
  SmallVector<Phase> phases;
  SmallVector<Operation *> meetings;
  /// What is computed once a block of threads.
  SmallVector<Operation *> uniform;
  DenseSet<Operation *> isUniform;
  /// For each value the phases that use it, and where.
  using Uses = llvm::MapVector<unsigned, SmallVector<OpOperand *>>;
  llvm::MapVector<Value, Uses> uses;
  DenseMap<Value, Value> arrays;
  DenseMap<Operation *, unsigned> phaseOf;
};
} // namespace

/// Let loops in which threads meet carry nothing: each thread keeps its values
/// in a place of its own.
void GridRunner::keepWhatLoopsCarry() {
  SmallVector<scf::ForOp> loops;
  kernel.walk([&](scf::ForOp loop) {
    if (loop.getNumResults() != 0 && hasMeetings(loop))
      loops.push_back(loop);
  });
  if (loops.empty())
    return;
  b.setInsertionPointToStart(&body);
  Value thread = gpu::ThreadIdOp::create(b, loc, gpu::Dimension::x);
  for (scf::ForOp loop : loops) {
    SmallVector<Value> places;
    for (Value init : loop.getInitArgs()) {
      b.setInsertionPointToStart(&body);
      places.push_back(memref::AllocaOp::create(
          b, loc, MemRefType::get({grid.threads}, init.getType())));
      b.setInsertionPoint(loop);
      memref::StoreOp::create(b, loc, init, places.back(), thread);
    }
    auto plain = scf::ForOp::create(b, loc, loop.getLowerBound(),
                                    loop.getUpperBound(), loop.getStep());
    plain.getBody()->getTerminator()->erase();
    plain.getBody()->getOperations().splice(plain.getBody()->end(),
                                            loop.getBody()->getOperations());
    loop.getInductionVar().replaceAllUsesWith(plain.getInductionVar());
    Operation *yield = plain.getBody()->getTerminator();
    b.setInsertionPoint(yield);
    for (auto [value, place] : llvm::zip_equal(yield->getOperands(), places))
      memref::StoreOp::create(b, loc, value, place, thread);
    scf::YieldOp::create(b, loc);
    yield->erase();
    for (auto [i, place] : llvm::enumerate(places)) {
      b.setInsertionPointToStart(plain.getBody());
      loop.getRegionIterArg(i).replaceAllUsesWith(
          memref::LoadOp::create(b, loc, place, thread).getResult());
      b.setInsertionPointAfter(plain);
      loop.getResult(i).replaceAllUsesWith(
          memref::LoadOp::create(b, loc, place, thread).getResult());
    }
    loop.erase();
  }
}

/// True if all threads of a block compute the same, and may do so at once.
bool GridRunner::isSameForAll(Operation *op) {
  if (isa<memref::AllocaOp, gpu::BlockIdOp>(op))
    return true;
  return !isa<gpu::ThreadIdOp>(op) && op->getNumRegions() == 0 &&
         isMemoryEffectFree(op) &&
         llvm::all_of(op->getOperands(), [&](Value operand) {
           Operation *def = operand.getDefiningOp();
           return !def || isUniform.contains(def);
         });
}

LogicalResult GridRunner::findPhases(Block &block) {
  phases.emplace_back();
  for (Operation &op : block.without_terminator()) {
    if (hasMeetings(&op)) {
      auto loop = dyn_cast<scf::ForOp>(op);
      if (!loop || !llvm::all_of(loop.getOperands(), [&](Value bound) {
            return !bound.getDefiningOp() ||
                   isUniform.contains(bound.getDefiningOp());
          }))
        return kernel.emitError("has threads that meet in a branch, or in a "
                                "loop that is not the same for all");
      phases.back().end = loop;
      if (failed(findPhases(*loop.getBody())))
        return failure();
      phases.emplace_back();
      continue;
    }
    if (isMeeting(&op)) {
      phases.back().end = &op;
      phases.emplace_back();
      // What is exchanged is known in the next phase.
      phaseOf[&op] = phases.size() - 1;
      meetings.push_back(&op);
      continue;
    }
    if (isSameForAll(&op)) {
      uniform.push_back(&op);
      isUniform.insert(&op);
      continue;
    }
    phaseOf[&op] = phases.size() - 1;
    phases.back().ops.push_back(&op);
  }
  phases.back().end = block.getTerminator();
  return success();
}

/// The phase that `user` is in, at any depth.
unsigned GridRunner::findPhase(Operation *user) {
  while (!phaseOf.count(user))
    user = user->getParentOp();
  return phaseOf.lookup(user);
}

void GridRunner::findUses() {
  SmallVector<Operation *> ops(meetings);
  for (Phase &phase : phases)
    llvm::append_range(ops, phase.ops);
  for (Operation *op : ops)
    for (Value value : op->getResults())
      for (OpOperand &use : value.getUses())
        uses[value][findPhase(use.getOwner())].push_back(&use);
}

/// The array that keeps `value` of every thread.
Value GridRunner::getArray(Value value) {
  Value &array = arrays[value];
  if (!array) {
    OpBuilder::InsertionGuard guard(b);
    b.setInsertionPointToStart(&body);
    array = memref::AllocaOp::create(
        b, loc, MemRefType::get({grid.threads}, value.getType()));
  }
  return array;
}

void GridRunner::createLoops() {
  b.setInsertionPoint(body.getTerminator());
  Value zero = index(0), one = index(1);
  Value numBlocks = index(grid.blocks), numThreads = index(grid.threads);
  auto blocks = scf::ForOp::create(b, loc, zero, numBlocks, one);
  b.setInsertionPoint(blocks.getBody()->getTerminator());
  // All that is in the body of the kernel belongs to a block of threads.
  while (&body.front() != zero.getDefiningOp())
    body.front().moveBefore(blocks.getBody()->getTerminator());
  for (Phase &phase : phases) {
    Operation *end = phase.end;
    b.setInsertionPoint(
        isa<func::ReturnOp>(end) ? blocks.getBody()->getTerminator() : end);
    phase.loop = scf::ForOp::create(b, loc, zero, numThreads, one);
    for (Operation *op : phase.ops)
      op->moveBefore(phase.loop.getBody()->getTerminator());
  }
  for (Operation *op : uniform) {
    if (auto alloca = dyn_cast<memref::AllocaOp>(op)) {
      // The stack of the CPU has no memory spaces.
      b.setInsertionPointToStart(&body);
      MemRefType type = alloca.getType();
      auto array = memref::AllocaOp::create(
          b, loc, MemRefType::get(type.getShape(), type.getElementType()));
      array.setAlignmentAttr(alloca.getAlignmentAttr());
      alloca.replaceAllUsesWith(array.getResult());
      op->erase();
    } else if (isa<gpu::BlockIdOp>(op)) {
      op->getResult(0).replaceAllUsesWith(blocks.getInductionVar());
      op->erase();
    }
  }
}

/// Let later phases than `phase`, in which `value` is computed, find it.
void GridRunner::keepValue(Value value, unsigned phase) {
  Operation *def = value.getDefiningOp();
  bool isStored = arrays.count(value);
  for (auto &[user, operands] : uses[value]) {
    if (user == phase)
      continue;
    Value array = getArray(value);
    isStored = true;
    b.setInsertionPointToStart(phases[user].loop.getBody());
    Value kept = memref::LoadOp::create(b, loc, array,
                                        phases[user].loop.getInductionVar());
    for (OpOperand *operand : operands)
      if (!isa<gpu::ShuffleOp>(operand->getOwner()))
        operand->set(kept);
  }
  if (!isStored)
    return;
  b.setInsertionPointAfter(def);
  memref::StoreOp::create(b, loc, value, getArray(value),
                          phases[phase].loop.getInductionVar());
}

/// Let each thread of `phase` read what the other one keeps.
void GridRunner::exchange(gpu::ShuffleOp op, unsigned phase) {
  scf::ForOp loop = phases[phase].loop;
  b.setInsertionPointToStart(loop.getBody());
  Value distance =
      arith::IndexCastUIOp::create(b, loc, b.getIndexType(), op.getOffset());
  Value other = arith::XOrIOp::create(b, loc, loop.getInductionVar(), distance);
  Value read = memref::LoadOp::create(b, loc, getArray(op.getValue()), other);
  op.getShuffleResult().replaceAllUsesWith(read);
  Uses users = uses.lookup(op.getShuffleResult());
  uses[read] = std::move(users);
  keepValue(read, phase);
  op->erase();
}

LogicalResult GridRunner::run() {
  keepWhatLoopsCarry();
  if (failed(findPhases(body)))
    return failure();
  findUses();
  createLoops();
  for (Operation *op : meetings)
    if (auto shuffle = dyn_cast<gpu::ShuffleOp>(op))
      getArray(shuffle.getValue());
  for (auto [number, phase] : llvm::enumerate(phases))
    for (Operation *op : phase.ops) {
      if (isa<gpu::ThreadIdOp>(op)) {
        for (auto &[user, operands] : uses[op->getResult(0)])
          for (OpOperand *operand : operands)
            operand->set(phases[user].loop.getInductionVar());
        op->erase();
        continue;
      }
      for (Value value : op->getResults())
        keepValue(value, number);
    }
  for (Operation *op : meetings) {
    if (auto shuffle = dyn_cast<gpu::ShuffleOp>(op))
      exchange(shuffle, phaseOf[op]);
    else
      op->erase();
  }
  kernel->removeAttr(attr::kGrid);
  return success();
}

LogicalResult mlir::tp::runGrid(func::FuncOp kernel) {
  if (!kernel->hasAttr(attr::kGrid))
    return kernel.emitError("is not mapped to a grid");
  return GridRunner(kernel).run();
}

namespace {
struct RunGridPass : tp::impl::RunGridPassBase<RunGridPass> {
  void runOnOperation() override {
    for (auto kernel : getOperation().getOps<func::FuncOp>())
      if (kernel->hasAttr(attr::kKernel) && failed(runGrid(kernel)))
        return signalPassFailure();
  }
};
} // namespace
