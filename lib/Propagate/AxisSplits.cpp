// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Where axes are cut into parts that go to different factors.
//
//   tp = 16, attention with 8 heads in groups of 2      tp = (1)8 x (8)2
//
// Annotations say so, or the sizes of the program do.

#include "tp/Propagate/LoopCandidates.h"
#include "tp/Propagate/ShardableOpInterface.h"
#include <map>
#include <numeric>

using namespace mlir;
using namespace mlir::tp;

/// Splitting an axis must serve this share of the program's FLOPs.
static constexpr double kLeastShare = 0.01;

/// True if all tensors of `node` have `factor`: cut along it, devices compute
/// on tensors of their own, as on the heads of attention.
static bool isBatch(const OpNode &node, unsigned factor) {
  const FactorMap &map = node.view.map;
  auto has = [&](const FactorsOfDims &dims) {
    return dims.empty() || llvm::any_of(dims, [&](const auto &list) {
             return llvm::is_contained(list, factor);
           });
  };
  return map.factors[factor].kind == FactorKind::Parallel &&
         llvm::all_of(map.operands, has) && llvm::all_of(map.results, has);
}

/// How many of `size` devices the batch factors of `node` can use evenly; all
/// if it has none.
static int64_t countUsed(const OpNode &node, int64_t size) {
  int64_t most = 0;
  for (auto [number, factor] : llvm::enumerate(node.view.map.factors))
    if (factor.size > 1 && isBatch(node, number))
      most = std::max(most, std::gcd(factor.size, size));
  return most ? most : size;
}

/// The part of an axis of `size` devices that most work can use evenly, of that
/// which cannot use all; 1 if there is little such work.
static int64_t findNaturalSplit(const ShardingState &state, int64_t size) {
  double all = 0;
  std::map<int64_t, double, std::greater<>> work; // by devices, most first
  for (const OpNode &node : state.nodes) {
    auto shardable = dyn_cast<ShardableOpInterface>(node.view.op);
    if (!shardable || node.kind != OpNode::Kind::Operation || node.isParallel)
      continue;
    const FactorMap &map = node.view.map;
    double flops = shardable.getFlops(map, Loops(map.factors.size()));
    all += flops;
    int64_t used = countUsed(node, size);
    if (used > 1 && used < size)
      work[used] += flops;
  }
  int64_t best = 1;
  double most = kLeastShare * all;
  for (auto [split, flops] : work)
    if (flops > most) {
      best = split;
      most = flops;
    }
  return best;
}

AxisList mlir::tp::findAxisParts(const ShardingState &state,
                                 unsigned mostParts) {
  SmallVector<SmallVector<int64_t, 4>, 3> bounds;
  for (int64_t size : state.mesh.sizes)
    bounds.push_back({1, size});
  auto addTerm = [&](const AxisTerm &term) {
    if (!term.isGap())
      bounds[term.axis].append({term.pre, term.pre * term.size});
  };
  for (const TensorState &tensor : state.tensors)
    for (const DimSharding &dim : tensor.sharding.dims)
      llvm::for_each(dim.terms, addTerm);
  size_t numParts = 0;
  for (auto [axis, list] : llvm::enumerate(bounds)) {
    llvm::sort(list);
    list.erase(llvm::unique(list), list.end());
    bool isChain = true;
    for (auto [low, high] : llvm::zip(list, ArrayRef(list).drop_front()))
      isChain &= high % low == 0;
    if (!isChain)
      list.assign({1, state.mesh.sizes[axis]});
    numParts += list.size() - 1;
  }
  AxisList parts;
  for (auto [axis, list] : llvm::enumerate(bounds)) {
    int64_t size = state.mesh.sizes[axis];
    if (list.size() == 2 && numParts < mostParts) {
      int64_t split = findNaturalSplit(state, size);
      if (split > 1) {
        list = {1, split, size};
        ++numParts;
      }
    }
    for (auto [low, high] : llvm::zip(list, ArrayRef(list).drop_front()))
      parts.push_back({int32_t(axis), int32_t(low), high / low});
  }
  return parts;
}
