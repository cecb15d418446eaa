// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What is left of each row, as a segment tree: taking from a range of rows and
// asking for the least of all take logarithmic time.
//
//   SlackTree tree({5, 3, 9});
//   tree.take(0, 2, 2);     // 3 1 9
//   tree.getLeast();        // 1

#ifndef TP_LIB_PLAN_SOLVER_SLACKTREE_H
#define TP_LIB_PLAN_SOLVER_SLACKTREE_H

#include "llvm/ADT/ArrayRef.h"
#include <cstdint>
#include <limits>
#include <vector>

namespace mlir::tp::plan {

class SlackTree {
public:
  explicit SlackTree(llvm::ArrayRef<int64_t> slacks) {
    while (numLeaves < slacks.size())
      numLeaves *= 2;
    least.assign(2 * numLeaves, std::numeric_limits<int64_t>::max() / 2);
    taken.assign(2 * numLeaves, 0);
    for (size_t i = 0; i < slacks.size(); ++i)
      least[numLeaves + i] = slacks[i];
    for (size_t i = numLeaves; i-- > 1;)
      least[i] = std::min(least[2 * i], least[2 * i + 1]);
  }

  int64_t getLeast() const { return least[1]; }

  /// Take `amount` from the rows of [begin, end).
  void take(unsigned begin, unsigned end, int64_t amount) {
    if (begin >= end || amount == 0)
      return;
    size_t low = begin + numLeaves, high = end + numLeaves;
    for (size_t l = low, h = high; l < h; l /= 2, h /= 2) {
      if (l & 1)
        takeAt(l++, amount);
      if (h & 1)
        takeAt(--h, amount);
    }
    update(low);
    update(high - 1);
  }

private:
  void takeAt(size_t at, int64_t amount) {
    least[at] -= amount;
    taken[at] += amount;
  }
  void update(size_t at) {
    while (at /= 2)
      least[at] = std::min(least[2 * at], least[2 * at + 1]) - taken[at];
  }

  size_t numLeaves = 1;
  /// Of a node of the tree: the least below it, and what was taken from all of
  /// its rows at once.
  std::vector<int64_t> least, taken;
};

} // namespace mlir::tp::plan

#endif // TP_LIB_PLAN_SOLVER_SLACKTREE_H
