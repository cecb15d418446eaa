// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What a warp knows of the progress of the others: vector clocks, as in
// Fidge, "Timestamps in message-passing systems that preserve the partial
// ordering", 1988.

#ifndef TP_LIB_LOWER_EMULATOR_CLOCK_H
#define TP_LIB_LOWER_EMULATOR_CLOCK_H

#include <algorithm>
#include <cstdint>
#include <vector>

namespace mlir::tp {

/// One time for each warp of a cluster.
class Clock {
public:
  explicit Clock(size_t numWarps = 0) : times(numWarps) {}
  uint32_t operator[](size_t warp) const { return times[warp]; }
  void tick(size_t warp) { ++times[warp]; }
  /// Know also what `other` knows.
  void join(const Clock &other) {
    for (size_t i = 0; i < times.size(); ++i)
      times[i] = std::max(times[i], other.times[i]);
  }

private:
  std::vector<uint32_t> times;
};

} // namespace mlir::tp

#endif // TP_LIB_LOWER_EMULATOR_CLOCK_H
