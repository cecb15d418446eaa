// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Which cuts of one gap-free dimension follow from each other by a collective.
//
// Collectives relate buffers by nested ceilings, so a step is allowed only
// where the digits it cuts or joins are those that ownership is defined by. On
// an axis of size 6, whose digits are 2, 3:
//
//   (1)6  ->  (1)2    always: the digits 2, 3 lose the 3
//   (1)6  ->  (1)3    only if 6 divides the dimension, as 2, 3 is not 3, 2

#ifndef TP_SHARDING_DIMCUT_H
#define TP_SHARDING_DIMCUT_H

#include "tp/Sharding/AxisList.h"
#include <optional>

namespace mlir::tp {

/// True if a term of `size` parts may be read as `major` parts, and the rest of
/// it within each. Dimensions that it divides lie the same in any order of
/// digits; others only if the digits of both, ascending in each, are its own.
bool splitsAt(int64_t size, int64_t major, bool divides);

/// `list` cut further by `more`, canonical; nullopt if parts of parts would not
/// be owned as the parts of the result are.
std::optional<AxisList> appendCut(const Mesh &mesh, int64_t size,
                                  AxisListRef list, AxisListRef more);

/// `list` without what lies below its major `keepParts` parts, and that rest in
/// `dropped`; nullopt if a term would be split where it must not be.
std::optional<AxisList> dropCut(int64_t size, AxisListRef list,
                                int64_t keepParts, AxisList &dropped);

/// The longest common prefix to which both lists can be gathered.
AxisList commonCut(int64_t size, AxisListRef a, AxisListRef b);

/// True if part i of `a` owns the same elements as part i of `b`, for all i.
bool haveSameParts(int64_t size, AxisListRef a, AxisListRef b);

} // namespace mlir::tp

#endif // TP_SHARDING_DIMCUT_H
