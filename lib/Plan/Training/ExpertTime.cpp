// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "LayerTime.h"
#include <algorithm>
#include <cmath>

using namespace mlir::tp;

/// Seconds in which each device sends its tokens' copies to where their experts
/// are, or gets them back. Between nodes a token travels once a node, or, by
/// NCCL, once for each expert.
double LayerTimes::getAllToAll(double bytesPerCopy) const {
  double ep = recipe.expert, copies = model.experts.active;
  if (ep == 1)
    return 0;
  double mine = tokens / recipe.tensor;
  const LinkClass &inner = machine.links.front();
  const LinkClass &outer = machine.links.back();
  int64_t inside =
      std::min(recipe.expert, inner.devices ? inner.devices : recipe.expert);
  while (recipe.expert % inside != 0)
    --inside;
  double nodes = ep / inside;
  double seconds = mine * copies * bytesPerCopy * (ep - 1) / ep /
                   inner.getBandwidth() * calibration.communication;
  if (nodes > 1) {
    double visited = nodes * (1 - std::pow(1 - 1 / nodes, copies));
    // NCCL sends each copy, at 0.8 of what rings reach.
    double sent = recipe.fusedDispatch ? 0.7 * visited : copies / 0.8;
    double outside = mine * sent * (nodes - 1) / nodes * bytesPerCopy;
    seconds = std::max(seconds, outside / outer.getBandwidth());
  }
  return seconds + machine.kernelSeconds + inner.alpha * std::log2(ep);
}

LayerTime LayerTimes::getExperts() const {
  const ExpertShape &experts = model.experts;
  LayerTime time;
  double h = model.hidden, width = experts.latent ? experts.latent : h;
  double mine = tokens / share; // etp = 1: tokens are cut, experts are not
  if (recipe.tensor > 1 && !recipe.sequenceParallel)
    mine = tokens / recipe.tensor;
  addMatmul(time, mine, experts.count, h);
  if (experts.latent) {
    addMatmul(time, mine, width, h);
    addMatmul(time, mine, h, width);
  }
  double local = double(experts.count) / recipe.expert;
  double rows = mine * experts.active / local;
  LayerTime routed;
  addMatmul(routed, rows, (model.isGated ? 2 : 1) * experts.ffn, width, local,
            groupedSpeed);
  addMatmul(routed, rows, width, experts.ffn, local, groupedSpeed);
  double copies = mine * experts.active;
  double gate = model.isGated ? 21 : 14;
  if (model.hasBias)
    gate *= 7; // bias, limits and gate are kernels of their own
  // Copies are sorted by expert, and summed behind.
  addMemory(routed, copies * (4.6 * width + gate * experts.ffn),
            copies * (4.6 * width + 1.6 * gate * experts.ffn));
  double exchange = 2 * getAllToAll(2 * width);
  routed.forward.expert += exchange;
  routed.backward.expert += exchange;
  routed.forward.kernels += 75;
  routed.backward.kernels += 105;
  if (recipe.recompute == Recompute::Experts)
    routed.backward += routed.forward;
  time += routed;
  if (experts.sharedFfn) {
    LayerTime shared = getMlp(h, experts.sharedFfn);
    time += shared;
  } else {
    addMemory(time, mine * 10 * h, mine * 16 * h);
  }
  // The router: scores, the best of them, counts.
  addMemory(time, mine * 12 * experts.count, mine * 12 * experts.count);
  time.forward.kernels += 25;
  time.backward.kernels += 15;
  return time;
}
