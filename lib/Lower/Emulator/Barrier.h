// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Barriers in shared memory, of which phases end when enough threads arrived
// and all announced bytes are there.

#ifndef TP_LIB_LOWER_EMULATOR_BARRIER_H
#define TP_LIB_LOWER_EMULATOR_BARRIER_H

#include "SharedMemory.h"

namespace mlir::tp {

class Barrier {
public:
  /// `clock` is that of the warp that initialises it.
  Barrier(int64_t numArrivals, size_t warp, const Clock &clock,
          size_t numWarps);

  /// Arrive `count` times.
  Fault arrive(const Clock &clock, int64_t count = 1);
  /// This phase waits for further `numBytes`, which may be there already.
  void expect(int64_t numBytes) { missingBytes += numBytes; }
  /// A copy that was started at `clock` has ended.
  void complete(int64_t numBytes, const Clock &clock);
  /// Whether the phase of `parity` has ended.
  bool hasEnded(uint64_t parity) const { return (phase & 1) != (parity & 1); }
  /// What warps know that have waited.
  const Clock &getEnded() const { return ended; }
  /// Why `clock` must not use it yet, or empty.
  Fault checkUse(const Clock &clock) const;
  bool isBetweenPhases() const {
    return missing == numArrivals && missingBytes == 0;
  }
  std::string describe() const;

private:
  void endPhase();

  int64_t numArrivals, missing, missingBytes = 0;
  uint64_t phase = 0;
  size_t initialiser;
  uint32_t initialised;
  Clock arriving, ended;
};

} // namespace mlir::tp

#endif // TP_LIB_LOWER_EMULATOR_BARRIER_H
