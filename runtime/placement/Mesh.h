// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Where ranks stand: the axes of a mesh, the terms that cut along them, and the
// groups that collectives run in. A small twin of include/tp/Sharding, which
// the runtime does not include.
//
//   @pod <dp = 2, tp = 4>, terms [tp]: the ranks 0..7 form the groups
//   {0, 1, 2, 3} and {4, 5, 6, 7}; rank 6 stands at position 2 of its group.

#ifndef TPRT_PLACEMENT_MESH_H
#define TPRT_PLACEMENT_MESH_H

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace tprt {

/// The product of `sizes`, all nonnegative; nullopt where it exceeds 2^63 - 1.
std::optional<int64_t> checkedProduct(std::span<const int64_t> sizes);

/// One term of an axis list: a sub-axis (pre)size, or a gap.
struct Term {
  static constexpr int32_t gapAxis = -1;

  int32_t axis = gapAxis;
  int64_t pre = 1;
  int64_t size = 1;

  bool isGap() const { return axis == gapAxis; }
  bool operator==(const Term &) const = default;
};

using Terms = std::vector<Term>;
using TermsRef = std::span<const Term>;

/// A named axis of a mesh.
struct Axis {
  std::string name;
  int64_t size = 1;
};

/// Axes, outermost first; ranks are positions, the last axis counts fastest.
struct Mesh {
  std::string name;
  std::vector<Axis> axes;
  std::vector<int64_t> devices; // at each position; empty: the position itself

  int64_t getNumRanks() const;
  int64_t getCoordinate(int64_t rank, int32_t axis) const;
  /// The digit of `rank` on the sub-axis `term`.
  int64_t getDigit(int64_t rank, const Term &term) const;
  /// Mixed-radix number of the digits of `rank` on `terms`; gaps are skipped.
  int64_t getPart(int64_t rank, TermsRef terms) const;
  /// "@pod <dp = 2, tp = 4>", or "none" for a program without a mesh.
  std::string print() const;
  /// {"dp", 3:_, "tp":(1)2} without the braces.
  std::string print(TermsRef terms) const;
};

/// The product of the sub-axes of `terms`.
int64_t getNumParts(TermsRef terms);
/// The product of the gaps of `terms`.
int64_t getGapSize(TermsRef terms);
/// True if two terms are sub-axes of one axis with a part in common.
bool overlap(const Term &a, const Term &b);

/// The groups over a list of terms: a partition of all ranks.
struct Groups {
  /// For each rank the lowest rank of its group.
  std::vector<int32_t> leader;
  /// For each rank its position in the group.
  std::vector<int32_t> position;

  /// The members of the group of `rank`, in order of position.
  std::vector<int32_t> getMembers(int32_t rank) const;
};

Groups getGroups(const Mesh &mesh, TermsRef terms);

} // namespace tprt

#endif // TPRT_PLACEMENT_MESH_H
