// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "Cluster.h"

using namespace mlir;
using namespace mlir::tp;

void Rendezvous::arrive(const Clock &clock, unsigned numWarps) {
  arriving.join(clock);
  if (++numArrived < numWarps)
    return;
  numArrived = 0;
  ended.join(arriving);
  ++phase;
}

/// "warp 3 of block 1", which runs on it.
static std::string name(const Warp &warp) {
  return "warp " + std::to_string(warp.inBlock) + " of block " +
         std::to_string(warp.block->index);
}

/// Instructions that a warp runs before another may be chosen.
static constexpr unsigned kMaxRun = 64;

/// Run `warp` for a while. Sets `hasMoved` if it did anything.
static Fault runWarp(Warp &warp, ArrayRef<Instruction> program,
                     bool &hasMoved) {
  for (unsigned i = 0; i < kMaxRun; ++i) {
    unsigned at = warp.next++;
    switch (program[at](warp)) {
    case Step::Next:
      hasMoved = true;
      continue;
    case Step::Blocked:
      warp.next = at;
      return {};
    case Step::Ended:
      hasMoved = true;
      warp.hasEnded = true;
      return {};
    case Step::Fault:
      return name(warp) + " " + warp.fault;
    }
  }
  return {};
}

static Fault describeDeadlock(const Cluster &cluster) {
  std::string text = "deadlock:";
  for (const std::unique_ptr<Warp> &warp : cluster.warps)
    if (!warp->hasEnded)
      text += (text.back() == ':' ? " " : "; ") + name(*warp) + " waits for " +
              warp->waitsFor();
  return text;
}

/// What must be so when all warps have ended.
static Fault checkEnd(const Cluster &cluster) {
  if (!cluster.copies.empty())
    return "the kernel ends with a copy under way";
  for (const std::unique_ptr<Warp> &warp : cluster.warps)
    if (!warp->pieces.empty())
      return name(*warp) + " ends with copies that no barrier knows of";
  for (const std::unique_ptr<ThreadBlock> &block : cluster.blocks)
    for (const auto &[address, barrier] : block->barriers)
      if (!barrier.isBetweenPhases())
        return "block " + std::to_string(block->index) +
               " ends with its barrier at " + std::to_string(address) + " " +
               barrier.describe();
  return {};
}

Fault Cluster::run(ArrayRef<Instruction> program) {
  while (true) {
    bool isRunning = false, hasMoved = false;
    std::vector<Warp *> order;
    for (const std::unique_ptr<Warp> &warp : warps)
      if (!warp->hasEnded)
        order.push_back(warp.get());
    std::shuffle(order.begin(), order.end(), random);
    for (Warp *warp : order) {
      isRunning = true;
      // A warp may be left behind for a while.
      if (random() % 4 == 0 && order.size() > 1) {
        hasMoved = true;
        continue;
      }
      if (Fault fault = runWarp(*warp, program, hasMoved); !fault.empty())
        return fault;
    }
    // A copy ends at some time, and at the latest when all wait.
    if (!copies.empty() && (!hasMoved || random() % 2 == 0)) {
      size_t which = random() % copies.size();
      std::function<Fault()> end = std::move(copies[which]);
      copies.erase(copies.begin() + which);
      if (Fault fault = end(); !fault.empty())
        return fault;
      hasMoved = true;
    }
    if (!isRunning)
      return copies.empty() ? checkEnd(*this)
                            : Fault("the kernel ends with a copy under way");
    if (!hasMoved)
      return describeDeadlock(*this);
  }
}
