// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "Reducer.h"
#include "llvm/ADT/STLExtras.h"
#include <algorithm>

using namespace mlir::tp::plan;

bool Reducer::compact() {
  std::vector<bool> isSmaller(nodes.size(), false);
  bool isChanged = false;
  for (unsigned i = 0; i < nodes.size(); ++i)
    if (isThere[i] && llvm::is_contained(isKept[i], 0))
      isChanged = isSmaller[i] = true;
  if (!isChanged)
    return false;
  for (Link &link : links) {
    if (!link.isThere || !(isSmaller[link.from] || isSmaller[link.to]))
      continue;
    size_t next = 0, numTo = size(link.to);
    for (unsigned from = 0; from < size(link.from); ++from)
      if (isKept[link.from][from])
        for (unsigned to = 0; to < numTo; ++to)
          if (isKept[link.to][to])
            link.costs[next++] = link.costs[from * numTo + to];
    link.costs.resize(next);
  }
  for (unsigned i = 0; i < nodes.size(); ++i) {
    if (!isSmaller[i])
      continue;
    Node &node = nodes[i];
    std::vector<unsigned> &strategies = result.originalStrategies[i];
    unsigned next = 0;
    for (unsigned strategy = 0; strategy < isKept[i].size(); ++strategy) {
      if (!isKept[i][strategy])
        continue;
      node.costs[next] = node.costs[strategy];
      node.usages[next] = node.usages[strategy];
      strategies[next++] = strategies[strategy];
    }
    node.costs.resize(next);
    node.usages.resize(next);
    strategies.resize(next);
    isKept[i].assign(next, true);
    if (next == 0)
      result.excluded.push_back(i);
  }
  return true;
}

/// Arc consistency: a strategy needs a partner in each neighbour.
bool Reducer::dropUnsupported() {
  for (unsigned i = 0; i < nodes.size(); ++i)
    if (isThere[i])
      for (unsigned strategy = 0; strategy < size(i); ++strategy)
        if (nodes[i].costs[strategy] >= kForbidden)
          isKept[i][strategy] = false;
  std::vector<bool> isDirty(nodes.size(), true);
  auto dropAt = [&](unsigned node, unsigned link) {
    unsigned other = getOther(link, node);
    bool isChanged = false;
    for (unsigned strategy = 0; strategy < size(node); ++strategy) {
      if (!isKept[node][strategy])
        continue;
      bool isSupported = false;
      for (unsigned i = 0; i < size(other) && !isSupported; ++i)
        isSupported =
            isKept[other][i] && getCost(link, node, strategy, i) < kForbidden;
      if (!isSupported) {
        isKept[node][strategy] = false;
        isChanged = true;
      }
    }
    if (isChanged && !llvm::is_contained(isKept[node], 1)) {
      result.excluded = {node, other};
      return false;
    }
    if (isChanged)
      isDirty[node] = true;
    return true;
  };
  bool isChanged = true;
  while (isChanged) {
    isChanged = false;
    std::vector<bool> wasDirty = std::move(isDirty);
    isDirty.assign(nodes.size(), false);
    for (unsigned i = 0; i < links.size(); ++i) {
      if (!links[i].isThere)
        continue;
      auto [from, to] = std::pair(links[i].from, links[i].to);
      if ((wasDirty[to] || isDirty[to]) && !dropAt(from, i))
        return true;
      if ((wasDirty[from] || isDirty[from]) && !dropAt(to, i))
        return true;
    }
    isChanged = llvm::is_contained(isDirty, true);
  }
  return compact();
}

/// Whether `by` takes no more and costs no more, whatever the neighbours choose
/// (soft neighbourhood substitutability).
bool Reducer::isDominated(unsigned number, unsigned by, unsigned strategy) {
  const Node &node = nodes[number];
  if (node.costs[by] >= kForbidden)
    return false;
  if (node.begin < node.end && node.usages[by] > node.usages[strategy])
    return false;
  if (node.costs[strategy] >= kForbidden)
    return true;
  int64_t more = node.costs[by] - node.costs[strategy];
  for (unsigned link : linksOf[number]) {
    unsigned numOthers = size(getOther(link, number));
    effort -= numOthers;
    int64_t most = std::numeric_limits<int64_t>::min();
    for (unsigned other = 0; other < numOthers; ++other) {
      int64_t before = getCost(link, number, strategy, other);
      if (before >= kForbidden)
        continue;
      int64_t after = getCost(link, number, by, other);
      if (after >= kForbidden)
        return false;
      most = std::max(most, after - before);
    }
    // Without a partner the strategy is no loss at all.
    if (most == std::numeric_limits<int64_t>::min())
      return true;
    more += most;
  }
  return more <= 0;
}

bool Reducer::dropDominated() {
  for (unsigned i = 0; i < nodes.size() && effort > 0; ++i) {
    if (!isThere[i])
      continue;
    for (unsigned strategy = size(i); strategy-- > 0;)
      for (unsigned by = 0; by < size(i) && isKept[i][strategy]; ++by)
        if (by != strategy && isKept[i][by] && isDominated(i, by, strategy))
          isKept[i][strategy] = false;
  }
  return compact();
}
