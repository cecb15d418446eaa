// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "ReshardSearch.h"
#include <algorithm>

using namespace mlir::tp;

/// A bound by some devices is a bound: more than these are not looked at.
static constexpr int64_t mostPositions = 16;

ReceiveBound::ReceiveBound(const ReshardProblem &problem, double leastPerByte)
    : problem(problem), leastPerByte(leastPerByte) {
  if (leastPerByte == 0)
    return;
  int64_t numPositions = problem.mesh.getNumPositions();
  int64_t count = std::min(numPositions, mostPositions);
  for (int64_t i = 0; i < count; ++i) {
    int64_t position = i * numPositions / count;
    positions.push_back(position);
    for (auto [size, terms] : llvm::zip_equal(problem.shape, problem.to.dims))
      wanted.push_back(
          getOwnedExtent(size, terms, getPart(problem.mesh, terms, position)));
  }
}

double ReceiveBound::get(const ReshardState &state) const {
  if (leastPerByte == 0)
    return 0;
  // A sum has at least one term of every element at another device.
  bool isCombined = state.pending != problem.to.pending;
  int64_t most = 0;
  const Extent *goal = wanted.data();
  for (int64_t position : positions) {
    int64_t all = 1, present = isCombined ? 0 : 1;
    for (auto [size, terms] : llvm::zip_equal(problem.shape, state.dims)) {
      all *= goal->size();
      if (present != 0) {
        Extent owned =
            getOwnedExtent(size, terms, getPart(problem.mesh, terms, position));
        present *= std::max<int64_t>(0, std::min(owned.hi, goal->hi) -
                                            std::max(owned.lo, goal->lo));
      }
      ++goal;
    }
    most = std::max(most, all - present);
  }
  return leastPerByte * static_cast<double>(most * problem.elementBytes);
}
