// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "LayerTime.h"
#include "tp/Plan/Training/TrainingMemory.h"
#include <algorithm>
#include <cmath>

using namespace mlir::tp;

DirectionTime &DirectionTime::operator+=(const DirectionTime &other) {
  matmul += other.matmul;
  attention += other.attention;
  memory += other.memory;
  kernels += other.kernels;
  tensor += other.tensor;
  context += other.context;
  expert += other.expert;
  weights += other.weights;
  return *this;
}

DirectionTime DirectionTime::operator*(double factor) const {
  return {matmul * factor,  attention * factor, memory * factor,
          kernels * factor, tensor * factor,    context * factor,
          expert * factor,  weights * factor};
}

LayerTime &LayerTime::operator+=(const LayerTime &other) {
  forward += other.forward;
  backward += other.backward;
  return *this;
}

LayerTime LayerTime::operator*(double factor) const {
  return {forward * factor, backward * factor};
}

static const ElementRate &getHalfRate(const Machine &machine) {
  const ElementRate *rate = machine.findRate("bf16");
  if (!rate)
    rate = machine.findRate("f16");
  assert(rate && "the machine has no rate for 16 bits");
  return *rate;
}

static const ElementRate &getRate(const Machine &machine,
                                  llvm::StringRef type) {
  const ElementRate *rate = machine.findRate(type);
  return rate ? *rate : getHalfRate(machine);
}

LayerTimes::LayerTimes(const TrainingModel &model, const Recipe &recipe,
                       const Machine &machine, const Calibration &calibration)
    : model(model), recipe(recipe), machine(machine), calibration(calibration),
      rate(getRate(machine, recipe.precision)), halfRate(getHalfRate(machine)) {
  sequence = recipe.sequence ? recipe.sequence : model.sequence;
  tokens = recipe.microBatch * sequence / recipe.context;
  bandwidth = machine.memoryBytesPerSecond * machine.memoryEfficiency;
  share = recipe.sequenceParallel ? recipe.tensor : 1;
  typeBytes = getTypeBytes(recipe.precision);
  tensorLink = makeLink(machine, 1, recipe.tensor);
  contextLink = makeLink(machine, recipe.tensor, recipe.context);
}

double LayerTimes::getMatmulSeconds(double m, double n, double k, double count,
                                    const ElementRate &of, double bytes,
                                    double resultBytes, double speed) const {
  // Products of one kind run as one kernel: their tiles fill waves together.
  double shape = getShapeEfficiency(machine.matmul, m * count, n, k);
  if (count > 1 && m < machine.matmul.tileRows)
    shape *= m / machine.matmul.tileRows; // a tile is not shared
  double flops = 2 * m * n * k * count;
  double compute = flops / (of.flopsPerSecond * of.efficiency * shape *
                            calibration.compute * speed);
  double traffic =
      count * (bytes * (m * k + k * n) + resultBytes * m * n) / bandwidth;
  return std::max(compute, traffic);
}

/// A linear layer on m rows: forward, and in backward the gradients of its
/// input and its weights. What is narrower than 16 bits is cast before.
void LayerTimes::addMatmul(LayerTime &time, double m, double n, double k,
                           double count, double speed) const {
  time.forward.matmul +=
      getMatmulSeconds(m, n, k, count, rate, typeBytes, 2, speed);
  double weights = getMatmulSeconds(n, k, m, count, rate, typeBytes, 8, speed);
  time.backward.matmul +=
      getMatmulSeconds(m, k, n, count, rate, typeBytes, 2, speed) + weights;
  time.backward.weights += weights;
  time.forward.kernels += 1;
  time.backward.kernels += 2;
  if (typeBytes >= 2)
    return;
  // Read 16 bits, write the type, along rows and along columns.
  double cast = typeBytes < 1 ? 27 : rate.type == "mxfp8" ? 10.4 : 9.7;
  double times = recipe.framework == Framework::PyTorch
                     ? 1
                     : std::max<double>(1, recipe.getMicroBatches());
  double once = n * k * count * cast / times;
  addMemory(time, m * k * count * cast + once, m * n * count * cast);
}

/// Bytes of a vector's element that go through memory around a block: a norm in
/// 32 bits, a residual. PyTorch's single operations cast, square, average,
/// scale and cast back.
double LayerTimes::getVectorBytes() const {
  return recipe.fusedKernels ? 6.6 : isEager() ? 42 : 13.3;
}

void LayerTimes::addMemory(LayerTime &time, double forward,
                           double backward) const {
  time.forward.memory += forward / bandwidth;
  time.backward.memory += backward / bandwidth;
}

/// Around a block that tensor parallelism cuts: with sequence parallelism
/// tokens are gathered before it and its sums scattered behind, else sums are
/// reduced; in backward the mirror image.
void LayerTimes::addTensorCollectives(LayerTime &time) const {
  double t = recipe.tensor;
  if (t == 1)
    return;
  double bytes = 2 * tokens * model.hidden;
  double launch = machine.kernelSeconds;
  double steps = (t - 1) * tensorLink.alpha;
  double wire = tensorLink.beta * bytes * (t - 1) / t;
  // What products of 8 bits read is gathered as such; sums are of 16 bits.
  double narrow = std::clamp(typeBytes / 2, 0.5, 1.0);
  double gather = steps + (recipe.sequenceParallel ? narrow : 1) * wire;
  double seconds = gather + steps + wire + 2 * launch;
  if (!recipe.sequenceParallel && tensorLink.reducesInSwitch)
    seconds = 2 * tensorLink.alpha + tensorLink.beta * bytes + launch;
  // Backward gathers the block's input again, beside a product.
  double again = recipe.sequenceParallel ? gather * 0.5 : 0;
  // Overlapped, collective and product go in tp pieces: of what the products of
  // all pieces but one hide, 0.35 shows, and each piece is a kernel of its own.
  // Where that takes longer, nothing is overlapped.
  auto expose = [&](double communication, double products) {
    communication *= calibration.communication;
    if (!recipe.overlapsTensor)
      return communication;
    double pieces =
        std::max(0.35 * communication, communication - products * (t - 1) / t) +
        2 * (t - 1) * launch;
    return std::min(communication, pieces);
  };
  time.forward.tensor += expose(seconds, time.forward.matmul);
  time.backward.tensor += expose(seconds + again, time.backward.matmul);
}

LayerTime LayerTimes::getMlp(double width, double ffn) const {
  LayerTime time;
  double cut = ffn / recipe.tensor;
  addMatmul(time, tokens, (model.isGated ? 2 : 1) * cut, width);
  addMatmul(time, tokens, width, cut);
  double vectors = getVectorBytes();
  double gate = !model.isGated ? 6.3 : isEager() ? 12 : 8.5;
  addMemory(time, tokens * (vectors * width / share + gate * cut),
            tokens * (1.6 * vectors * width / share + 1.6 * gate * cut));
  time.forward.kernels += 6;
  time.backward.kernels += 9;
  addTensorCollectives(time);
  return time;
}

LayerTime LayerTimes::getStateSpace() const {
  const StateSpaceShape &space = model.stateSpace;
  LayerTime time;
  double h = model.hidden, t = recipe.tensor;
  double inner = space.heads * space.headSize / t;
  double states = 2.0 * space.groups * space.state / t;
  addMatmul(time, tokens, 2 * inner + states + space.heads / t, h);
  addMatmul(time, tokens, h, inner);
  // Chunks of 128 tokens: scores and values as attention has them, and states.
  double chunk = 128;
  double flops = 2 * tokens *
                 (chunk * space.groups / t * space.state + chunk * inner +
                  2 * inner * space.state);
  double seconds = flops / (halfRate.flopsPerSecond * halfRate.efficiency *
                            calibration.compute * 0.105);
  time.forward.attention += seconds;
  time.backward.attention += 2.5 * seconds;
  addMemory(time, tokens * (10 * h / share + 128 * inner),
            tokens * (16 * h / share + 256 * inner));
  time.forward.kernels += 12;
  time.backward.kernels += 20;
  addTensorCollectives(time);
  return time;
}

llvm::SmallVector<LayerTimes::Kind, 4> LayerTimes::getKinds() const {
  llvm::SmallVector<Kind, 4> kinds;
  if (model.attention.layers)
    kinds.push_back({"attention", model.attention.layers, getAttention()});
  if (model.denseLayers)
    kinds.push_back(
        {"mlp", model.denseLayers, getMlp(model.hidden, model.ffn)});
  if (model.experts.layers)
    kinds.push_back({"experts", model.experts.layers, getExperts()});
  if (model.stateSpace.layers)
    kinds.push_back({"state space", model.stateSpace.layers, getStateSpace()});
  return kinds;
}

LayerTime LayerTimes::getLayers() const {
  LayerTime all;
  for (const Kind &kind : getKinds())
    all += kind.time * kind.count;
  // Of tokens that travel beside computation a quarter shows, and what is
  // longer.
  if (recipe.overlapsExperts)
    for (DirectionTime *pass : {&all.forward, &all.backward}) {
      double beside = pass->getDevice();
      pass->expert = std::max(0.0, pass->expert - beside) +
                     0.23 * std::min(pass->expert, beside);
    }
  if (recipe.recompute == Recompute::Full)
    all.backward += all.forward;
  bool isAlternate = recipe.recompute == Recompute::Alternate;
  if (isAlternate)
    all.backward.matmul += 0.5 * all.forward.matmul;
  // Norms and activations again: half of what goes through memory; of latent
  // attention its projections alone.
  if (isAlternate || (recipe.recompute == Recompute::Selective &&
                      recipe.fusedAttention && !model.attention.kvRank))
    all.backward.memory += 0.5 * all.forward.memory;
  return all;
}

LayerTime LayerTimes::getOutput() const {
  LayerTime time;
  double columns = double(model.vocabulary) / recipe.tensor;
  // The output is computed in 16 bits.
  time.forward.matmul +=
      getMatmulSeconds(tokens, columns, model.hidden, 1, halfRate, 2);
  time.backward.matmul +=
      getMatmulSeconds(tokens, model.hidden, columns, 1, halfRate, 2) +
      getMatmulSeconds(columns, model.hidden, tokens, 1, halfRate, 2, 8);
  // Fused, the loss reads logits twice and writes gradients over them. Else
  // they are cast, and maximum, difference, exponential, sum and quotient are
  // passes over 32 bits.
  double elements = tokens * columns;
  addMemory(time, elements * (recipe.fusesLoss ? 8 : 38),
            elements * (recipe.fusesLoss ? 4 : 14));
  time.forward.kernels += 10;
  time.backward.kernels += 10;
  return time;
}

LayerTime LayerTimes::getPredictions() const {
  if (!model.predictedTokens)
    return {};
  LayerTime time = getOutput();
  if (model.attention.layers)
    time += getAttention();
  if (model.experts.layers)
    time += getExperts();
  else if (model.denseLayers)
    time += getMlp(model.hidden, model.ffn);
  addMatmul(time, tokens / share, model.hidden, 2 * model.hidden);
  return time * model.predictedTokens;
}
