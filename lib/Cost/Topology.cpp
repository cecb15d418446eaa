// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tp/Cost/Topology.h"
#include <algorithm>

using namespace mlir::tp;

Topology Topology::ofHost(unsigned numAxes) {
  Topology topology;
  topology.axes.assign(numAxes, Link{/*alpha=*/2e-6, /*beta=*/1 / 4e9});
  topology.device = {/*flopsPerSecond=*/4e10, /*bytesPerSecond=*/8e9};
  return topology;
}

Link Topology::getSlowest(AxisListRef terms) const {
  Link slowest;
  bool reduces = true, shares = true;
  for (const AxisTerm &term : terms) {
    if (term.isGap())
      continue;
    slowest.alpha = std::max(slowest.alpha, axes[term.axis].alpha);
    slowest.beta = std::max(slowest.beta, axes[term.axis].beta);
    reduces &= axes[term.axis].reducesInSwitch;
    shares &= axes[term.axis].sharesMemory;
  }
  slowest.reducesInSwitch = reduces && slowest.beta > 0;
  slowest.sharesMemory = shares && slowest.beta > 0;
  return slowest;
}
