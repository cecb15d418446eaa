// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The two numbers of a link that explain measured collectives best:
//
//   seconds = steps * alpha + bytes on the wire / bytes per second
//
// as the planner prices what reads the memory of other devices: one step, of an
// all_reduce one or two, whatever is faster (tp/Cost/CollectiveCost.h).

#ifndef TP_TOOLS_TP_BENCH_FITMACHINE_H
#define TP_TOOLS_TP_BENCH_FITMACHINE_H

#include "MeasureCollectives.h"

struct LinkFit {
  double alpha = 0, bytesPerSecond = 0;
  /// The typical factor between what was measured and what the fit says, less
  /// one: the mean of |log|.
  double error = 0;

  double predict(const CollectiveCase &collective) const;
};

/// Minimises the mean square of log(predicted / measured).
LinkFit fitLink(const std::vector<CollectiveTime> &times);

#endif // TP_TOOLS_TP_BENCH_FITMACHINE_H
