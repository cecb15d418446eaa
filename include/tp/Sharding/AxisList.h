// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Axis lists: how one dimension is cut.
//
// A mesh axis of size n may be read as [pre, size, n / (pre * size)]; the
// sub-axis (pre)size is the middle part. On an axis `tp` of size 8, written
// with the three binary digits of a coordinate, major first:
//
//     "tp"        digits 0 1 2      eight parts
//     "tp":(1)2   digit  0          the major half
//     "tp":(2)4   digits   1 2      within each half, four parts
//     "tp":(1)4   digits 0 1
//
// A dimension is a list of terms, major to minor: sub-axes, over which it is
// cut, and gaps, factors that stay whole on every device. With `tp = 4`, a
// fused q|k|v dimension of 3 * 8 elements under [gap 3, "tp"] gives position 1
// the elements 2,3 of each of the three blocks of 8.
//
//   [gap 3, "tp"]:  q0 q1|q2 q3|q4 q5|q6 q7  k0 k1|k2 k3|…  v0 v1|v2 v3|…
//                     0     1     2     3      0     1        0     1
//
// A gap at the end cuts between blocks of its size only, however many there
// are: ten heads of 32 elements under ["tp", gap 32] fall into 3, 2, 3, 2
// heads.

#ifndef TP_SHARDING_AXISLIST_H
#define TP_SHARDING_AXISLIST_H

#include "tp/Sharding/Mesh.h"
#include "llvm/ADT/Hashing.h"
#include <tuple>

namespace mlir::tp {

/// One term of an axis list: a sub-axis, or a gap of `size` elements.
struct AxisTerm {
  static constexpr int32_t kGap = -1;

  int32_t axis = kGap; // index into the mesh's axes, or kGap
  int32_t pre = 1;     // product of the parts of the axis before this one
  int64_t size = 1;    // number of parts; for a gap, the factor kept whole

  static AxisTerm gap(int64_t size) { return {kGap, 1, size}; }
  static AxisTerm whole(const Mesh &mesh, unsigned axis) {
    return {static_cast<int32_t>(axis), 1, mesh.sizes[axis]};
  }
  bool isGap() const { return axis == kGap; }
  bool isWhole(const Mesh &mesh) const {
    return !isGap() && pre == 1 && size == mesh.sizes[axis];
  }
  /// True if both are sub-axes of one axis with a digit in common, or that do
  /// not refine each other: on 6, (1)2 and (3)2 cut it as 2 * 3 and as 3 * 2.
  bool overlaps(const AxisTerm &other) const;
  /// The axis and where its part starts, in one word for keys and hashes.
  uint64_t getPlace() const {
    return uint64_t(uint32_t(axis)) << 32 | uint32_t(pre);
  }

  bool operator==(const AxisTerm &o) const {
    return axis == o.axis && pre == o.pre && size == o.size;
  }
  bool operator!=(const AxisTerm &o) const { return !(*this == o); }
  bool operator<(const AxisTerm &o) const {
    return std::tie(axis, pre, size) < std::tie(o.axis, o.pre, o.size);
  }
};

/// Found by LLVM under this name.
// NOLINTNEXTLINE(readability-identifier-naming)
inline llvm::hash_code hash_value(const AxisTerm &term) {
  return llvm::hash_combine(term.axis, term.pre, term.size);
}

/// Terms, major to minor.
using AxisList = llvm::SmallVector<AxisTerm, 2>;
using AxisListRef = llvm::ArrayRef<AxisTerm>;

/// The number of parts that `terms` cut into: the product of their sub-axes.
int64_t getNumParts(AxisListRef terms);
/// The product of the gaps in `terms`.
int64_t getGapSize(AxisListRef terms);
bool hasGap(AxisListRef terms);
/// True if a sub-axis of `a` overlaps one of `b`.
bool overlap(AxisListRef a, AxisListRef b);
/// True if every digit of the sub-axis `term` lies in some term of `list`.
bool covers(AxisListRef list, const AxisTerm &term);
/// What is left of `from` without the digits of `removed`. Sub-axes that do not
/// refine each other are left as they are.
AxisList subtract(AxisListRef from, AxisListRef removed);
/// True if the list ends with a gap, so that blocks stay together.
bool hasBlocks(AxisListRef terms);
/// The size of the gap at the end, or 1.
int64_t getBlockSize(AxisListRef terms);
/// Merge neighbours that continue each other ((1)2 then (2)4 is (1)8) and
/// neighbouring gaps; drop terms of size 1, and gaps where nothing is cut.
AxisList canonicalize(AxisListRef terms);
/// True if `prefix` is a major prefix of `list`, comparing digits: (1)2 is a
/// prefix of (1)8. If so and `rest` is given, it receives what follows. A list
/// with blocks has no prefix but the empty one and itself.
bool isPrefix(AxisListRef prefix, AxisListRef list, AxisList *rest = nullptr);
/// True if `fine` cuts what `coarse` cuts and more: below it, or in its gaps.
/// [x, tp] refines [gap 2, tp] if x = 2: each part of the one lies in one part
/// of the other.
bool refines(AxisListRef fine, AxisListRef coarse);
/// The longest common major prefix of two lists, splitting sub-axes at digits
/// where they share only a part: (1)4 and (1)6 share (1)2. Stops where the
/// chains do not refine each other. Ends with a gap only if both lists are one.
AxisList commonPrefix(AxisListRef a, AxisListRef b);
/// Take the major part of `size` parts from `term`, which keeps the rest.
AxisTerm takeMajor(AxisTerm &term, int64_t size);
/// The part of `position` on `terms`: mixed radix over the sub-axes, major
/// first.
int64_t getPart(const Mesh &mesh, AxisListRef terms, int64_t position);
/// Prime factors of `size`, ascending: the digits, major first. 6 is 2, 3.
llvm::SmallVector<int64_t, 4> getDigits(int64_t size);
/// True if the sub-axis begins and ends between digits of its axis: on 6, (1)2
/// and (2)3 do, (1)3 does not. The others are used on dividing dimensions only.
bool isDigitRun(const Mesh &mesh, const AxisTerm &term);

} // namespace mlir::tp

#endif // TP_SHARDING_AXISLIST_H
