// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tp/Sharding/RowExchange.h"
#include <algorithm>
#include <numeric>

using namespace mlir::tp;

int64_t mlir::tp::getMostSent(const RowCounts &counts) {
  int64_t most = 0;
  for (const auto &row : counts)
    most = std::max(most, std::accumulate(row.begin(), row.end(), int64_t(0)));
  return most;
}

int64_t mlir::tp::getMostReceived(const RowCounts &counts) {
  int64_t most = 0;
  for (size_t j = 0; j < counts.size(); ++j) {
    int64_t sum = 0;
    for (const auto &row : counts)
      sum += row[j];
    most = std::max(most, sum);
  }
  return most;
}

/// The largest sum of `weigh(count)` over what one position sends to others, or
/// receives from them.
template <typename Weigh>
static int64_t getBusiest(const RowCounts &counts, Weigh weigh) {
  int64_t most = 0;
  for (size_t i = 0; i < counts.size(); ++i) {
    int64_t sent = 0, received = 0;
    for (size_t j = 0; j < counts.size(); ++j) {
      if (i == j)
        continue;
      sent += weigh(counts[i][j]);
      received += weigh(counts[j][i]);
    }
    most = std::max({most, sent, received});
  }
  return most;
}

int64_t mlir::tp::getWireRows(const RowCounts &counts) {
  return getBusiest(counts, [](int64_t count) { return count; });
}

int64_t mlir::tp::getNumMessages(const RowCounts &counts) {
  return getBusiest(counts, [](int64_t count) { return count > 0 ? 1 : 0; });
}

RowCounts mlir::tp::getHaloCounts(int64_t size, int64_t low, int64_t high,
                                  int64_t groupSize) {
  RowCounts counts(groupSize, RowCounts::value_type(groupSize, 0));
  for (int64_t j = 0; j < groupSize; ++j) {
    int64_t lo = std::max<int64_t>(j * size - low, 0);
    int64_t hi = std::min((j + 1) * size + high, groupSize * size);
    for (int64_t i = 0; i < groupSize; ++i)
      counts[i][j] = std::max<int64_t>(
          std::min(hi, (i + 1) * size) - std::max(lo, i * size), 0);
  }
  return counts;
}

std::optional<llvm::SmallVector<std::pair<int64_t, int64_t>>>
mlir::tp::getAsPermutation(const RowCounts &counts, int64_t size) {
  llvm::SmallVector<std::pair<int64_t, int64_t>> pairs;
  llvm::SmallVector<bool> hasReceived(counts.size(), false);
  for (size_t i = 0; i < counts.size(); ++i) {
    bool hasSent = false;
    for (size_t j = 0; j < counts.size(); ++j) {
      if (counts[i][j] == 0)
        continue;
      if (counts[i][j] != size || hasSent || hasReceived[j])
        return std::nullopt;
      hasSent = hasReceived[j] = true;
      pairs.emplace_back(i, j);
    }
  }
  return pairs;
}
