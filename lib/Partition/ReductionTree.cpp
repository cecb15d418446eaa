// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "ReductionTree.h"
#include <algorithm>
#include <numeric>

using namespace mlir;
using namespace mlir::tp;

/// Up to so many placements all orders are tried.
static constexpr unsigned maxOrdered = 4;

std::optional<unsigned>
ReductionTree::find(const TensorSharding &placement) const {
  for (auto [number, step] : llvm::enumerate(steps))
    if (step.placement.samePlacement(placement))
      return number;
  return std::nullopt;
}

/// An order of placements that differ, for equal choices in equal programs.
static bool isBefore(const TensorSharding &a, const TensorSharding &b) {
  for (auto [mine, its] : llvm::zip_equal(a.dims, b.dims))
    if (mine.terms != its.terms)
      return mine.terms < its.terms;
  return a.partial.size() < b.partial.size();
}

namespace {

class TreeSearch {
public:
  TreeSearch(RankedTensorType type, const TensorSharding &source,
             ArrayRef<TensorSharding> placements, WirePrices &prices)
      : type(type), source(source), placements(placements), prices(prices) {}

  /// Reach the placements in this order, each from the cheapest one before.
  void tryOrder(ArrayRef<unsigned> order) {
    ReductionTree tree;
    Price sum;
    for (unsigned number : order) {
      const TensorSharding &placement = placements[number];
      ReductionTree::Step step = {placement, std::nullopt};
      Price least = prices.getReshard(type, source, placement);
      for (auto [other, known] : llvm::enumerate(tree.steps)) {
        if (!canReshard(known.placement, placement))
          continue;
        Price price = prices.getReshard(type, known.placement, placement);
        if (price < least) {
          least = price;
          step.from = other;
        }
      }
      sum = sum + least;
      tree.steps.push_back(std::move(step));
    }
    if (!best || sum < bestPrice) {
      best = std::move(tree);
      bestPrice = sum;
    }
  }

  /// Try all orders of `numbers`, or with many of them the given one.
  void tryOrders(SmallVector<unsigned> numbers) {
    if (numbers.size() > maxOrdered)
      return tryOrder(numbers);
    do
      tryOrder(numbers);
    while (std::next_permutation(numbers.begin(), numbers.end()));
  }

  ReductionTree take() { return std::move(*best); }

private:
  RankedTensorType type;
  const TensorSharding &source;
  ArrayRef<TensorSharding> placements;
  WirePrices &prices;
  std::optional<ReductionTree> best;
  Price bestPrice;
};

} // namespace

ReductionTree mlir::tp::planReductions(RankedTensorType type,
                                       const TensorSharding &source,
                                       ArrayRef<TensorSharding> wanted,
                                       WirePrices &prices) {
  SmallVector<TensorSharding, 4> placements(wanted);
  llvm::stable_sort(placements, isBefore);
  SmallVector<unsigned> numbers(placements.size());
  std::iota(numbers.begin(), numbers.end(), 0);
  TensorSharding whole = source;
  whole.partial.clear();
  bool isWanted = llvm::any_of(
      wanted, [&](const auto &other) { return other.samePlacement(whole); });
  if (wanted.size() > 1 && !isWanted)
    placements.push_back(whole);
  TreeSearch search(type, source, placements, prices);
  search.tryOrders(numbers);
  if (placements.size() > wanted.size()) {
    numbers.insert(numbers.begin(), placements.size() - 1);
    search.tryOrders(numbers);
  }
  return search.take();
}
