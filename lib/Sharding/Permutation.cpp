// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "Permutation.h"
#include "llvm/ADT/STLExtras.h"
#include <map>
#include <numeric>

using namespace mlir::tp;

/// True if `list` has `term` with `minor` parts below it.
static bool hasAtWeight(AxisListRef list, const AxisTerm &term, int64_t minor) {
  int64_t weight = getNumParts(list);
  for (const AxisTerm &other : list) {
    weight /= other.size;
    if (other == term && weight == minor)
      return true;
  }
  return false;
}

static void addMoved(AxisListRef list, AxisListRef others, AxisList &moved) {
  int64_t weight = getNumParts(list);
  for (const AxisTerm &term : list) {
    weight /= term.size;
    if (!hasAtWeight(others, term, weight))
      moved.push_back(term);
  }
}

/// Replace sub-axes that overlap by one that holds both.
static void joinOverlapping(AxisList &terms) {
  for (size_t i = 0; i < terms.size(); ++i)
    for (size_t j = i + 1; j < terms.size(); ++j) {
      if (!terms[i].overlaps(terms[j]))
        continue;
      int32_t pre = std::gcd(terms[i].pre, terms[j].pre);
      int64_t end =
          std::lcm(terms[i].pre * terms[i].size, terms[j].pre * terms[j].size);
      terms[i] = {terms[i].axis, pre, end / pre};
      terms.erase(terms.begin() + j);
      return joinOverlapping(terms);
    }
}

AxisList mlir::tp::getPermuteAxes(llvm::ArrayRef<AxisList> from,
                                  llvm::ArrayRef<AxisList> to) {
  AxisList moved;
  for (auto [before, after] : llvm::zip_equal(from, to)) {
    addMoved(before, after, moved);
    addMoved(after, before, moved);
  }
  joinOverlapping(moved);
  llvm::sort(moved);
  return canonicalize(moved);
}

/// The mesh position of part `part` of a group over `axes`, zero on all others.
static int64_t getPosition(const Mesh &mesh, AxisListRef axes, int64_t part) {
  llvm::SmallVector<int64_t> coordinates(mesh.getNumAxes(), 0);
  for (const AxisTerm &term : llvm::reverse(axes)) {
    int64_t minor = mesh.sizes[term.axis] / (term.pre * term.size);
    coordinates[term.axis] += part % term.size * minor;
    part /= term.size;
  }
  int64_t position = 0;
  for (auto [size, coordinate] : llvm::zip_equal(mesh.sizes, coordinates))
    position = position * size + coordinate;
  return position;
}

llvm::SmallVector<std::pair<int64_t, int64_t>>
mlir::tp::getPermutePairs(const Mesh &mesh, AxisListRef axes,
                          llvm::ArrayRef<AxisList> from,
                          llvm::ArrayRef<AxisList> to) {
  int64_t groupSize = getNumParts(axes);
  // A shard is told by its part along every dimension.
  auto getShard = [&](llvm::ArrayRef<AxisList> dims, int64_t member) {
    int64_t position = getPosition(mesh, axes, member), shard = 0;
    for (const AxisList &terms : dims)
      shard = shard * getNumParts(terms) + getPart(mesh, terms, position);
    return shard;
  };

  llvm::SmallVector<int64_t> sources(groupSize, -1);
  std::map<int64_t, llvm::SmallVector<int64_t>> holders;
  for (int64_t member = groupSize - 1; member >= 0; --member) {
    int64_t held = getShard(from, member);
    if (held == getShard(to, member))
      sources[member] = member;
    else
      holders[held].push_back(member); // descending: the first is at the back
  }
  llvm::SmallVector<std::pair<int64_t, int64_t>> pairs;
  for (int64_t member = 0; member < groupSize; ++member) {
    if (sources[member] < 0)
      sources[member] = holders[getShard(to, member)].pop_back_val();
    pairs.push_back({sources[member], member});
  }
  return pairs;
}
