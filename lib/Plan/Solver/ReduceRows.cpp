// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "Reducer.h"
#include "llvm/Support/MathExtras.h"
#include <algorithm>

using namespace mlir::tp::plan;

/// A row is a moment after which a node ends, while none has begun since the
/// node before it ended: at every other moment fewer nodes are alive.
void Reducer::makeRows(const Problem &problem) {
  std::vector<std::pair<int64_t, int64_t>> changes;
  for (const Node &node : nodes)
    if (node.begin < node.end) {
      // Where both happen at once, ends come first.
      changes.push_back({node.begin, 1});
      changes.push_back({node.end, 0});
    }
  std::sort(changes.begin(), changes.end());
  std::vector<int64_t> &times = result.times;
  for (size_t i = 0; i + 1 < changes.size(); ++i)
    if (changes[i].second == 1 && changes[i + 1].second == 0)
      times.push_back(changes[i].first);
  for (Node &node : nodes) {
    if (node.begin >= node.end) {
      node.begin = node.end = 0;
      continue;
    }
    auto find = [&](int64_t time) {
      return std::lower_bound(times.begin(), times.end(), time) - times.begin();
    };
    node.begin = find(node.begin);
    node.end = find(node.end);
  }
  result.capacities.assign(times.size(), problem.limit);
}

void Reducer::takeCommonUsages() {
  std::vector<int64_t> changes(result.capacities.size() + 1, 0);
  for (unsigned i = 0; i < nodes.size(); ++i) {
    if (!isThere[i])
      continue;
    Node &node = nodes[i];
    int64_t least = *std::min_element(node.usages.begin(), node.usages.end());
    for (int64_t &usage : node.usages)
      usage -= least;
    if (node.begin < node.end) {
      changes[node.begin] += least;
      changes[node.end] -= least;
    }
  }
  int64_t taken = 0;
  for (size_t row = 0; row < result.capacities.size(); ++row)
    result.capacities[row] -= (taken += changes[row]);
}

/// Forget rows that no choice exceeds.
bool Reducer::dropLooseRows() {
  size_t numRows = result.capacities.size();
  std::vector<int64_t> changes(numRows + 1, 0);
  for (unsigned i = 0; i < nodes.size(); ++i) {
    const Node &node = nodes[i];
    if (!isThere[i] || node.begin == node.end)
      continue;
    int64_t most = *std::max_element(node.usages.begin(), node.usages.end());
    changes[node.begin] += most;
    changes[node.end] -= most;
  }
  std::vector<unsigned> place(numRows + 1, 0);
  int64_t most = 0;
  unsigned kept = 0;
  for (size_t row = 0; row < numRows; ++row) {
    place[row] = kept;
    most += changes[row];
    if (most <= result.capacities[row])
      continue;
    result.capacities[kept] = result.capacities[row];
    result.times[kept++] = result.times[row];
  }
  place[numRows] = kept;
  result.capacities.resize(kept);
  result.times.resize(kept);
  for (Node &node : nodes) {
    node.begin = place[node.begin];
    node.end = place[node.end];
  }
  return kept < numRows;
}

/// Forget strategies that exceed a row even where all others take the least.
bool Reducer::dropExceeding() {
  // The least of 2^k rows from each row on.
  std::vector<std::vector<int64_t>> least{result.capacities};
  for (size_t width = 1; 2 * width <= result.capacities.size(); width *= 2) {
    const std::vector<int64_t> &half = least.back();
    std::vector<int64_t> whole(half.size() - width);
    for (size_t row = 0; row < whole.size(); ++row)
      whole[row] = std::min(half[row], half[row + width]);
    least.push_back(std::move(whole));
  }
  for (unsigned i = 0; i < nodes.size(); ++i) {
    const Node &node = nodes[i];
    if (!isThere[i] || node.begin == node.end)
      continue;
    unsigned level = llvm::Log2_64(node.end - node.begin);
    int64_t most = std::min(least[level][node.begin],
                            least[level][node.end - (int64_t(1) << level)]);
    for (unsigned strategy = 0; strategy < size(i); ++strategy)
      if (node.usages[strategy] > most)
        isKept[i][strategy] = false;
  }
  return compact();
}

bool Reducer::isMemoryFree(unsigned number) const {
  const Node &node = nodes[number];
  return node.begin == node.end ||
         std::all_of(node.usages.begin(), node.usages.end(),
                     [&](int64_t usage) { return usage == node.usages[0]; });
}
