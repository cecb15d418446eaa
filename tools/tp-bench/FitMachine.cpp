// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "FitMachine.h"
#include <algorithm>
#include <cmath>

double LinkFit::predict(const CollectiveCase &collective) const {
  double bytes = collective.getBytes();
  double wire = bytes * collective.getBusFactor();
  if (collective.kind != "all_reduce")
    return alpha + wire / bytesPerSecond;
  double oneShot = alpha + (collective.ranks - 1) * bytes / bytesPerSecond;
  return std::min(oneShot, 2 * alpha + wire / bytesPerSecond);
}

static double getSquares(const LinkFit &fit,
                         const std::vector<CollectiveTime> &times) {
  double sum = 0;
  for (const CollectiveTime &time : times) {
    double error = std::log(fit.predict(time.measured) / time.seconds);
    sum += error * error;
  }
  return sum;
}

LinkFit fitLink(const std::vector<CollectiveTime> &times) {
  // From what the fastest and the largest say, by smaller and smaller factors:
  // the sum is convex enough in the logarithms of both numbers.
  LinkFit fit;
  fit.alpha = times.front().seconds;
  for (const CollectiveTime &time : times) {
    fit.alpha = std::min(fit.alpha, time.seconds);
    fit.bytesPerSecond = std::max(fit.bytesPerSecond, time.getBusBandwidth());
  }
  for (double factor = 2; factor > 1.0005;) {
    LinkFit best = fit;
    for (double alphaFactor : {1 / factor, 1.0, factor})
      for (double bandwidthFactor : {1 / factor, 1.0, factor}) {
        LinkFit tried = fit;
        tried.alpha *= alphaFactor;
        tried.bytesPerSecond *= bandwidthFactor;
        if (getSquares(tried, times) < getSquares(best, times))
          best = tried;
      }
    if (getSquares(best, times) >= getSquares(fit, times))
      factor = std::sqrt(factor);
    fit = best;
  }
  for (const CollectiveTime &time : times)
    fit.error += std::abs(std::log(fit.predict(time.measured) / time.seconds)) /
                 times.size();
  return fit;
}
