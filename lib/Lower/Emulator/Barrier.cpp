// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "Barrier.h"

using namespace mlir::tp;

Barrier::Barrier(int64_t numArrivals, size_t warp, const Clock &clock,
                 size_t numWarps)
    : numArrivals(numArrivals), missing(numArrivals), initialiser(warp),
      initialised(clock[warp]), arriving(numWarps), ended(numWarps) {}

Fault Barrier::arrive(const Clock &clock, int64_t count) {
  if (missing < count)
    return "arrives at a barrier for more than its " +
           std::to_string(numArrivals) + " arrivals";
  missing -= count;
  arriving.join(clock);
  endPhase();
  return {};
}

void Barrier::complete(int64_t numBytes, const Clock &clock) {
  missingBytes -= numBytes;
  arriving.join(clock);
  endPhase();
}

void Barrier::endPhase() {
  if (missing != 0 || missingBytes != 0)
    return;
  ++phase;
  missing = numArrivals;
  ended.join(arriving);
}

Fault Barrier::checkUse(const Clock &clock) const {
  if (clock[initialiser] < initialised)
    return "uses a barrier without having waited for its initialisation";
  return {};
}

std::string Barrier::describe() const {
  return "in phase " + std::to_string(phase) + ", " + std::to_string(missing) +
         " of " + std::to_string(numArrivals) + " arrivals and " +
         std::to_string(missingBytes) + " bytes missing";
}
