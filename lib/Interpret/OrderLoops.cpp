// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "LoopNest.h"

using namespace mlir;
using namespace mlir::tp;
using namespace mlir::tp::interpret;
using Loop = LoopOrder::Loop;

static Loop makeLoop(const LoopNest &nest, unsigned original) {
  Loop loop;
  loop.extent = nest.extents[original];
  loop.original = original;
  for (const Access &input : nest.inputs)
    loop.inputStrides.push_back(input.strides[original]);
  for (const Access &output : nest.outputs)
    loop.outputStrides.push_back(output.strides[original]);
  return loop;
}

/// A loop of one iteration.
static Loop makeUnitLoop(const LoopNest &nest) {
  Loop loop;
  loop.inputStrides.assign(nest.inputs.size(), 0);
  loop.outputStrides.assign(nest.outputs.size(), 0);
  return loop;
}

/// True if `inner` continues `outer` in every tensor, so that one loop can run
/// over both.
static bool continues(const Loop &outer, const Loop &inner) {
  auto fits = [&](ArrayRef<int64_t> wide, ArrayRef<int64_t> narrow) {
    return llvm::all_of(llvm::zip_equal(wide, narrow), [&](auto strides) {
      auto [far, near] = strides;
      return far == near * inner.extent;
    });
  };
  return fits(outer.inputStrides, inner.inputStrides) &&
         fits(outer.outputStrides, inner.outputStrides);
}

/// Merge neighbours. A loop whose index the body reads stays as it is.
template <typename Loops>
static void mergeLoops(const LaneProgram &program, Loops &loops) {
  Loops merged;
  auto isFree = [&](const Loop &loop) {
    return loop.original < 0 || !program.usesIndex(loop.original);
  };
  for (Loop &loop : loops) {
    if (!merged.empty() && isFree(merged.back()) && isFree(loop) &&
        continues(merged.back(), loop)) {
      loop.extent *= merged.back().extent;
      loop.original = -1;
      merged.back() = std::move(loop);
    } else {
      merged.push_back(std::move(loop));
    }
  }
  loops = std::move(merged);
}

/// What an iteration costs, roughly in nanoseconds, if `loop` lies along the
/// lanes.
static double estimateCost(const Loop &loop) {
  double cost = 40.0 / std::min<int64_t>(loop.extent, 256);
  auto addStrides = [&](ArrayRef<int64_t> strides) {
    for (int64_t stride : strides)
      cost += stride == 0 ? 0.0 : stride == 1 ? 0.3 : 1.0;
  };
  addStrides(loop.inputStrides);
  addStrides(loop.outputStrides);
  return cost;
}

LoopOrder mlir::tp::interpret::orderLoops(const LaneProgram &program,
                                          const LoopNest &nest) {
  LoopOrder order;
  for (unsigned original = 0; original < nest.extents.size(); ++original) {
    if (nest.extents[original] == 1)
      continue;
    Loop loop = makeLoop(nest, original);
    bool selectsAll = !llvm::is_contained(loop.outputStrides, 0);
    bool selectsNone = llvm::all_of(loop.outputStrides,
                                    [](int64_t stride) { return stride == 0; });
    order.keepsAccumulators &= selectsAll || selectsNone;
    if (selectsAll)
      order.selecting.push_back(std::move(loop));
    else
      order.reducing.push_back(std::move(loop));
  }
  mergeLoops(program, order.selecting);
  mergeLoops(program, order.reducing);

  auto *best = std::min_element(order.selecting.begin(), order.selecting.end(),
                                [](const Loop &a, const Loop &b) {
                                  return estimateCost(a) < estimateCost(b);
                                });
  // A reduction lies along the lanes only where nothing longer is at hand.
  int64_t longest = best == order.selecting.end() ? 0 : best->extent;
  order.isSerial = order.keepsAccumulators && !order.reducing.empty() &&
                   longest < 4 && order.reducing.back().extent > longest;
  if (order.isSerial) {
    order.lanes = order.reducing.pop_back_val();
  } else if (best == order.selecting.end()) {
    order.lanes = makeUnitLoop(nest);
  } else {
    order.lanes = *best;
    order.selecting.erase(best);
  }
  return order;
}
