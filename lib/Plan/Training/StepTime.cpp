// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tp/Plan/Training/StepTime.h"
#include "LayerTime.h"
#include "tp/Plan/Training/TrainingMemory.h"
#include <algorithm>
#include <cmath>

using namespace mlir::tp;

/// What the host adds: it launches kernels ahead, so that only what is more
/// than the device's work shows; near the balance of both, some of it does.
static double getHostSeconds(const DirectionTime &pass, const Recipe &recipe,
                             const Calibration &calibration) {
  double device = pass.getDevice() + pass.tensor + pass.context + pass.expert;
  double host =
      pass.kernels * calibration.launch * (recipe.capturesGraphs ? 0.27 : 1);
  if (host <= 0)
    return 0;
  double both = std::pow(std::pow(device, 5) + std::pow(host, 5), 0.2);
  return both - device;
}

/// Seconds of a stage for a micro-batch, of both directions.
static double getStage(const LayerTime &time, const Recipe &recipe,
                       const Calibration &calibration) {
  double seconds = 0;
  for (const DirectionTime *pass : {&time.forward, &time.backward})
    seconds += pass->getDevice() + pass->tensor + pass->context + pass->expert +
               getHostSeconds(*pass, recipe, calibration);
  return seconds;
}

/// What all micro-batches of the slowest stage take, by kind.
static void addStage(StepTime &step, const LayerTime &time,
                     const Recipe &recipe, double micros,
                     const Calibration &calibration) {
  for (const DirectionTime *pass : {&time.forward, &time.backward}) {
    step.matmul += micros * pass->matmul;
    step.attention += micros * pass->attention;
    step.memory += micros * pass->memory;
    step.tensor += micros * pass->tensor;
    step.context += micros * pass->context;
    step.expert += micros * pass->expert;
    step.host += micros * getHostSeconds(*pass, recipe, calibration);
  }
}

/// How much longer collectives among `reach` neighbours take than their links
/// do: on the fastest links they are kernels that share the device with
/// products, elsewhere the network is what they wait for.
static double getSlowness(const Machine &machine, int64_t reach,
                          const Calibration &calibration) {
  int64_t near = machine.links.front().devices;
  return !near || reach <= near ? calibration.communication : 1;
}

namespace {
/// The collectives over data parallelism: who takes part in them and what they
/// move.
struct DataGroup {
  double parameters = 0; // on one device
  int64_t size = 1;
  Link link;
  double slowness = 1; // than what the links allow

  double getHalf(double bytes) const { // a gather, or a scatter of sums
    if (size == 1)
      return 0;
    return slowness * ((size - 1) * std::min(link.alpha, 2e-6) +
                       link.beta * bytes * parameters * (size - 1) / size);
  }
};
} // namespace

/// Dense parameters are reduced over dp and cp, experts over the devices that
/// hold the same ones.
static llvm::SmallVector<DataGroup, 2>
getDataGroups(const TrainingModel &model, const Recipe &recipe,
              const Machine &machine, const Calibration &calibration) {
  LocalParameters local = getLocalParameters(model, recipe);
  int64_t dense = recipe.getDataParallel() * recipe.context;
  int64_t experts = recipe.devices / (recipe.pipeline * recipe.expert);
  llvm::SmallVector<DataGroup, 2> groups;
  int64_t stride = recipe.getDataStride();
  groups.push_back({local.dense + local.embedding, dense,
                    makeLink(machine, stride, dense),
                    getSlowness(machine, stride * dense, calibration)});
  if (local.experts > 0)
    groups.push_back(
        {local.experts, experts, makeLink(machine, recipe.expert, experts),
         getSlowness(machine, recipe.expert * experts, calibration)});
  return groups;
}

/// What shows of `communication` that runs beside computation of `beside`
/// seconds: what is longer, and, since it slows computation down, a share of
/// what is hidden.
static double getExposed(double communication, double beside, double share) {
  return std::max(0.0, communication - beside) +
         share * std::min(communication, beside);
}

/// Activations that go to the host and come back, beside computation.
static double getOffload(const TrainingModel &model, const Recipe &recipe,
                         const Machine &machine, const LayerTime &stage) {
  if (!recipe.offloadedLayers || machine.hostBytesPerSecond <= 0)
    return 0;
  double seconds = recipe.offloadedLayers * getLayerActivations(model, recipe) /
                   machine.hostBytesPerSecond;
  return recipe.getMicroBatches() *
         (getExposed(seconds, stage.forward.getDevice(), 0.25) +
          getExposed(seconds, stage.backward.getDevice(), 0.25));
}

/// The collectives of data parallelism that no computation hides.
static double getData(const TrainingModel &model, const Recipe &recipe,
                      const Machine &machine, const LayerTime &stage,
                      const Calibration &calibration) {
  double micros = recipe.getMicroBatches();
  double gathers = 0, scatters = 0;
  double weightBytes =
      std::min(2.0, std::max(1.0, getTypeBytes(recipe.precision)));
  for (const DataGroup &group :
       getDataGroups(model, recipe, machine, calibration)) {
    scatters += group.getHalf(recipe.gradientBytes);
    double bytes = recipe.zeroStage >= 1 ? weightBytes : recipe.gradientBytes;
    gathers += group.getHalf(recipe.zeroStage == 3 ? weightBytes : bytes);
  }
  double forward = stage.forward.getDevice() + stage.forward.tensor;
  double backward = stage.backward.getDevice() + stage.backward.tensor;
  // More shows at the ends of a step than layer by layer.
  double exposed;
  if (recipe.zeroStage == 3)
    exposed = micros * (getExposed(gathers, forward, 0.2) +
                        getExposed(gathers + scatters, backward, 0.2));
  else if (recipe.overlapsData) // beside the first and the last micro-batch
    exposed = getExposed(gathers, forward * recipe.pipeline, 0.4) +
              getExposed(scatters, backward * recipe.pipeline, 0.4);
  else
    exposed = gathers + scatters;
  return exposed;
}

/// Activations travel from stage to stage; interleaved, beside computation,
/// else between two pieces of it.
static double getPipeline(const TrainingModel &model, const Recipe &recipe,
                          const Machine &machine, double tokens,
                          const Calibration &calibration) {
  if (recipe.pipeline == 1)
    return 0;
  double share = recipe.sequenceParallel ? recipe.tensor : 1;
  Link link = makeLink(machine, recipe.getPipelineStride(), 2);
  double bytes = 2 * tokens * model.hidden / share;
  double seconds = link.alpha + bytes * link.beta;
  double micros = recipe.getMicroBatches();
  double sends = 2 * recipe.virtualStages * micros;
  double exposed = recipe.virtualStages > 1 ? 0.23 : 1;
  return sends * seconds * exposed *
         getSlowness(machine, 2 * recipe.getPipelineStride(), calibration);
}

static double getOptimizer(const TrainingModel &model, const Recipe &recipe,
                           const Machine &machine) {
  double bandwidth = machine.memoryBytesPerSecond * machine.memoryEfficiency;
  LocalParameters local = getLocalParameters(model, recipe);
  double dense = recipe.getDataParallel() * recipe.context;
  double experts =
      double(recipe.devices) / (double(recipe.pipeline) * recipe.expert);
  double count = local.dense + local.embedding;
  double routed = local.experts;
  if (recipe.zeroStage >= 1) {
    count /= dense;
    routed /= experts;
  }
  // Gradient, weights, two moments read; the last three and half weights
  // written.
  return (count + routed) * (6 + 2 * recipe.optimizerBytes) / bandwidth;
}

double mlir::tp::getBubble(int64_t stages, int64_t virtualStages,
                           double seconds) {
  return (stages - 1.0) / virtualStages * seconds;
}

double mlir::tp::getZeroBubble(int64_t stages, double seconds,
                               double weightSeconds) {
  return (stages - 1.0) * (seconds - 2 * weightSeconds);
}

StepTime mlir::tp::getStepTime(const TrainingModel &model, const Recipe &recipe,
                               const Machine &machine,
                               const Calibration &calibration) {
  LayerTimes times(model, recipe, machine, calibration);
  LayerTime layers = times.getLayers();
  LayerTime output = times.getOutput();
  output += times.getPredictions();
  double stages = recipe.pipeline;
  double perStage = getStageLayers(model, recipe);
  LayerTime layer = layers * (1.0 / model.layers);
  LayerTime slowest = layer * perStage;
  double average = (getStage(layers, recipe, calibration) +
                    getStage(output, recipe, calibration)) /
                   stages;
  if (stages == 1 || model.layers % recipe.pipeline == 0) {
    slowest += output;
  } else {
    // The last stage has the layers that are left, and the output.
    double last = model.layers - perStage * (stages - 1);
    LayerTime lastStage = layer * std::max(0.0, last);
    lastStage += output;
    if (getStage(lastStage, recipe, calibration) >
        getStage(slowest, recipe, calibration))
      slowest = lastStage;
  }
  double micros = recipe.getMicroBatches();
  StepTime step;
  addStage(step, slowest, recipe, micros, calibration);
  step.memory += getOffload(model, recipe, machine, slowest);
  double weights = (layers.backward.weights + output.backward.weights) / stages;
  step.bubble = recipe.zeroBubble
                    ? getZeroBubble(recipe.pipeline, average, weights)
                    : getBubble(recipe.pipeline, recipe.virtualStages, average);
  step.pipeline =
      getPipeline(model, recipe, machine, times.getTokens(), calibration);
  step.data = getData(model, recipe, machine, slowest, calibration);
  step.optimizer = getOptimizer(model, recipe, machine);
  return step;
}

std::vector<LayerCost> mlir::tp::getLayerCosts(const TrainingModel &model,
                                               const Recipe &recipe,
                                               const Machine &machine,
                                               const Calibration &calibration) {
  LayerTimes times(model, recipe, machine, calibration);
  auto kinds = times.getKinds();
  kinds.push_back({"output", 1, times.getOutput()});
  std::vector<LayerCost> costs;
  for (const LayerTimes::Kind &kind : kinds) {
    DirectionTime both = kind.time.forward;
    both += kind.time.backward;
    costs.push_back({kind.name.str(), kind.count, both.matmul, both.attention,
                     both.memory, both.tensor + both.context + both.expert});
  }
  return costs;
}

double mlir::tp::getModelFlopsPerSecond(const TrainingModel &model,
                                        const Recipe &recipe, double seconds) {
  double sequence = recipe.sequence ? recipe.sequence : model.sequence;
  double tokens = recipe.globalBatch * sequence;
  return getModelFlopsPerToken(model, recipe.sequence ? recipe.sequence
                                                      : model.sequence) *
         tokens / seconds / recipe.devices;
}
