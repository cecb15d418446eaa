// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "WirePrices.h"
#include "tp/Cost/CollectiveCost.h"
#include "tp/Cost/Roofline.h"
#include "tp/Propagate/ShardedOp.h"
#include <cmath>

using namespace mlir;
using namespace mlir::tp;

static constexpr double picosecondsPerSecond = 1e12;

WirePrices::WirePrices(const Mesh &mesh)
    : planner(mesh, defaultStepCost), numPositions(mesh.getNumPositions()) {}

Price WirePrices::getReshard(RankedTensorType type, const TensorSharding &from,
                             const TensorSharding &to) {
  if (from.samePlacement(to))
    return {};
  int64_t elementBytes = getElementBytes(type);
  const ReshardPlan &plan =
      planner.plan(type.getShape(), elementBytes, from, to);
  static const Topology host = Topology::ofHost(1);
  Price price = {std::llround(getWireBytes(plan.stages, elementBytes) *
                              static_cast<double>(numPositions)),
                 0};
  for (const ReshardStage &stage : plan.stages)
    for (const ReshardStep &step : stage.steps)
      if (int64_t messages = getNumSteps(step.kind, getNumParts(step.axes)))
        price.time += std::llround(messages * host.axes.front().alpha *
                                   picosecondsPerSecond) +
                      1; // of equals the one with fewer collectives
  return price;
}

Price WirePrices::getCompute(RankedTensorType type,
                             const TensorSharding &sharding,
                             unsigned reads) const {
  static const Topology host = Topology::ofHost(1);
  int64_t bytes =
      getLocalBytes(type.getShape(), getElementBytes(type), sharding);
  return {0, std::llround((reads + 1) * static_cast<double>(bytes) /
                          host.device.bytesPerSecond * picosecondsPerSecond)};
}
