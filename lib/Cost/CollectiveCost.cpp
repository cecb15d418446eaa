// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tp/Cost/CollectiveCost.h"
#include <algorithm>
#include <limits>

using namespace mlir::tp;

double mlir::tp::getWireBytes(StepKind kind, int64_t bytes, int64_t groupSize) {
  if (groupSize <= 1)
    return 0;
  double size = bytes, others = groupSize - 1;
  switch (kind) {
  case StepKind::Shard:
    return 0;
  case StepKind::AllGather:
    return others * size;
  case StepKind::AllToAll:
  case StepKind::ReduceScatter:
    return others * size / groupSize;
  case StepKind::Permute:
    return size;
  case StepKind::AllReduce:
    return 2 * others * size / groupSize;
  }
  llvm_unreachable("not a kind of step");
}

double mlir::tp::getWireBytes(llvm::ArrayRef<ReshardStage> stages,
                              int64_t elementBytes) {
  double sum = 0;
  for (const ReshardStage &stage : stages) {
    llvm::ArrayRef<int64_t> shape = stage.localViewShapeBefore;
    for (const ReshardStep &step : stage.steps) {
      int64_t bytes = elementBytes;
      for (int64_t size : shape)
        bytes *= size;
      sum += getWireBytes(step.kind, bytes, getNumParts(step.axes));
      shape = step.localShape;
    }
  }
  return sum;
}

int64_t mlir::tp::getNumSteps(StepKind kind, int64_t groupSize) {
  if (groupSize <= 1)
    return 0;
  switch (kind) {
  case StepKind::Shard:
    return 0;
  case StepKind::AllGather:
  case StepKind::AllToAll:
  case StepKind::ReduceScatter:
    return groupSize - 1;
  case StepKind::Permute:
    return 1;
  case StepKind::AllReduce:
    return 2 * (groupSize - 1);
  }
  llvm_unreachable("not a kind of step");
}

llvm::StringRef mlir::tp::getName(AllReduceAlgorithm algorithm) {
  switch (algorithm) {
  case AllReduceAlgorithm::OneShot:
    return "one-shot";
  case AllReduceAlgorithm::TwoShot:
    return "two-shot";
  case AllReduceAlgorithm::Ring:
    return "ring";
  case AllReduceAlgorithm::InSwitch:
    return "in-switch";
  }
  llvm_unreachable("not an algorithm");
}

AllReduceTime mlir::tp::getAllReduceTime(int64_t bytes, int64_t groupSize,
                                         const Link &link) {
  if (groupSize <= 1)
    return {};
  double others = groupSize - 1, size = bytes;
  AllReduceTime best{AllReduceAlgorithm::Ring,
                     std::numeric_limits<double>::infinity()};
  auto offer = [&](AllReduceAlgorithm algorithm, double steps, double wire) {
    double seconds = link.alpha * steps + link.beta * wire;
    if (seconds < best.seconds)
      best = {algorithm, seconds};
  };
  double halves = getWireBytes(StepKind::AllReduce, bytes, groupSize);
  offer(AllReduceAlgorithm::Ring, 2 * others, halves);
  if (link.sharesMemory) {
    offer(AllReduceAlgorithm::TwoShot, 2, halves);
    offer(AllReduceAlgorithm::OneShot, 1, others * size);
  }
  if (link.reducesInSwitch && groupSize > 2)
    offer(AllReduceAlgorithm::InSwitch, 2, size);
  return best;
}

double mlir::tp::getCollectiveTime(StepKind kind, int64_t bytes,
                                   int64_t groupSize, const Link &link,
                                   const Device &device) {
  if (kind == StepKind::Shard) // reads and writes its result
    return 2.0 * bytes / groupSize / device.bytesPerSecond;
  if (kind == StepKind::AllReduce)
    return getAllReduceTime(bytes, groupSize, link).seconds;
  double steps = getNumSteps(kind, groupSize);
  if (link.sharesMemory)
    steps = std::min(steps, 1.0);
  return link.alpha * steps + link.beta * getWireBytes(kind, bytes, groupSize);
}

double mlir::tp::getWireBytes(const RowCounts &counts, int64_t rowBytes) {
  return static_cast<double>(getWireRows(counts)) * rowBytes;
}

double mlir::tp::getExchangeTime(const RowCounts &counts, int64_t rowBytes,
                                 const Link &link) {
  return link.alpha * getNumMessages(counts) +
         link.beta * getWireBytes(counts, rowBytes);
}

double mlir::tp::defaultStepCost(const ReshardStep &step, int64_t bytes,
                                 int64_t groupSize) {
  static const Topology host = Topology::ofHost(1);
  return getCollectiveTime(step.kind, bytes, groupSize, host.axes.front(),
                           host.device);
}

/// What a message that is waited for adds to a price, in bytes.
static constexpr double bytesPerStep = 32;

double mlir::tp::getWirePrice(const ReshardStep &step, int64_t bytes,
                              int64_t groupSize) {
  return getWireBytes(step.kind, bytes, groupSize) +
         bytesPerStep * getNumSteps(step.kind, groupSize);
}

double mlir::tp::getExchangePrice(const RowCounts &counts, int64_t rowBytes) {
  return getWireBytes(counts, rowBytes) + bytesPerStep * getNumMessages(counts);
}

double mlir::tp::getWorkPrice(double flops) {
  constexpr double flopsPerWireByte = 2000;
  return flops / flopsPerWireByte;
}

ReshardPlanner::Cost mlir::tp::makeStepCost(Topology topology) {
  return [topology = std::move(topology)](const ReshardStep &step,
                                          int64_t bytes, int64_t groupSize) {
    return getCollectiveTime(step.kind, bytes, groupSize,
                             topology.getSlowest(step.axes), topology.device);
  };
}
