// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "LayerTime.h"
#include <algorithm>

using namespace mlir::tp;

/// What attention in pieces, as keys and values come around a ring, reaches of
/// its speed in one: causal pieces are small, and their results are merged.
constexpr double ringSpeed = 0.75;

/// The share of the rate of a large product that fused attention reaches: by
/// FlashAttention-2 on machines later than A100, and by the kernels made for
/// them.
static double getAttentionShare(const Machine &machine, const Recipe &recipe) {
  bool isBlackwell = machine.findRate("mxfp8");
  bool isHopper = machine.findRate("fp8") && !isBlackwell;
  if (recipe.usesFlash2 && (isHopper || isBlackwell))
    return 0.47;
  return isBlackwell ? 0.95 : 0.87;
}

/// Scores and their product with values.
void LayerTimes::addScores(LayerTime &time) const {
  const AttentionShape &shape = model.attention;
  double heads = double(shape.heads) / recipe.tensor;
  double window =
      std::min<double>(shape.window ? shape.window : sequence, sequence);
  double windowed =
      double(shape.windowLayers) / std::max<int64_t>(1, shape.layers);
  double sizes = shape.getQuerySize() + shape.headSize;
  double peak =
      halfRate.flopsPerSecond * halfRate.efficiency * calibration.compute;
  if (recipe.fusedAttention) {
    // Of causal scores half are computed; backward computes scores again.
    double attentionShare = getAttentionShare(machine, recipe);
    if (recipe.context > 1)
      attentionShare *= ringSpeed;
    double keys = (1 - windowed) * sequence / 2 + windowed * window;
    double seconds =
        2 * tokens * keys * heads * sizes / (peak * attentionShare);
    time.forward.attention += seconds;
    time.backward.attention += 2.5 * seconds;
    time.forward.kernels += 1;
    time.backward.kernels += 3;
    return;
  }
  double square = tokens * sequence * heads;
  double shapeEfficiency =
      getShapeEfficiency(machine.matmul, sequence * heads * recipe.microBatch,
                         sequence, shape.headSize);
  double seconds = 2 * square * sizes / (peak * shapeEfficiency);
  // Scores are written, scaled and masked, normalised, dropped out, and read.
  double traffic = square / bandwidth;
  DirectionTime forward, backward;
  forward.attention = seconds + 11 * traffic;
  backward.attention = 2 * seconds + 16 * traffic;
  forward.kernels = 5;
  backward.kernels = 8;
  if (recipe.recompute == Recompute::Selective)
    backward += forward;
  time.forward += forward;
  time.backward += backward;
}

/// Keys and values travel around a ring while attention works on what it has.
void LayerTimes::addContextCollectives(LayerTime &time) const {
  double c = recipe.context;
  if (c == 1)
    return;
  const AttentionShape &shape = model.attention;
  double heads = std::max<double>(1, double(shape.kvHeads) / recipe.tensor);
  double bytes = 2 * tokens * heads *
                 (shape.kvRank ? shape.getQuerySize() + shape.headSize
                               : 2 * shape.headSize);
  double seconds = (c - 1) * (contextLink.alpha + contextLink.beta * bytes);
  auto exposed = [&](double communication, double beside) {
    return calibration.communication *
           (0.1 * communication + std::max(0.0, communication - beside));
  };
  time.forward.context += exposed(seconds, time.forward.attention);
  time.backward.context += exposed(2 * seconds, time.backward.attention);
}

LayerTime LayerTimes::getAttention() const {
  const AttentionShape &shape = model.attention;
  LayerTime time;
  double h = model.hidden, t = recipe.tensor;
  double values = shape.heads * shape.headSize / t;
  double queries = shape.heads * shape.getQuerySize() / t;
  double keys = std::max(shape.kvHeads / t, 1.0) * shape.headSize;
  if (shape.kvRank) {
    double local = tokens / share;
    addMatmul(time, local, shape.queryRank + shape.kvRank + shape.ropeSize, h);
    LayerTime up;
    addMatmul(up, tokens, queries, shape.queryRank);
    addMatmul(up, tokens, 2 * values, shape.kvRank);
    if (recipe.recompute == Recompute::Selective)
      up.backward += up.forward; // what Megatron computes again of them
    time += up;
    addMemory(time, tokens * 8 * queries, tokens * 12 * queries);
    time.forward.kernels += 12;
    time.backward.kernels += 18;
  } else {
    addMatmul(time, tokens, queries + 2 * keys, h);
  }
  addScores(time);
  addMatmul(time, tokens, h, values);
  // Norm, residual; positions and layout of queries and keys.
  double vectors = getVectorBytes();
  double cut = (isEager() ? 20 : 4) * (queries + keys);
  addMemory(time, tokens * (vectors * h / share + cut),
            tokens * (1.6 * vectors * h / share + cut));
  time.forward.kernels += 8;
  time.backward.kernels += 12;
  addTensorCollectives(time);
  addContextCollectives(time);
  return time;
}
