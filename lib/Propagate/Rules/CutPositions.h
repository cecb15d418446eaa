// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Between positions in a whole dimension and positions in the part of it that
// this device holds.
//
//   12 over [{3:_, "tp"}], tp = 2, on the second device: blocks of 4, of which
//   it holds elements 2 and 3 each
//   local  0 1 2 3  4  5
//   whole  2 3 6 7 10 11

#ifndef TP_LIB_PROPAGATE_RULES_CUTPOSITIONS_H
#define TP_LIB_PROPAGATE_RULES_CUTPOSITIONS_H

#include "tp/Propagate/ShardableOpInterface.h"

namespace mlir::tp {

/// A position in the shard, and whether this device owns it.
struct LocalPosition {
  Value position;
  Value isOwned;
};

/// Computes positions of dimensions that are cut.
class CutPositions {
public:
  CutPositions(OpBuilder &builder, Localizer &localizer)
      : builder(builder), localizer(localizer) {}

  /// The position in the whole dimension of local position `local`.
  Value getGlobal(Location loc, Value local, int64_t size, AxisListRef terms);

  /// True if local position `local` is no padding.
  Value isOwned(Location loc, Value local, int64_t size, AxisListRef terms);

  /// Where position `global` of the whole dimension lies on this device; any
  /// position if it is not owned.
  LocalPosition getLocal(Location loc, Value global, int64_t size,
                         AxisListRef terms);

private:
  OpBuilder &builder;
  Localizer &localizer;
};

} // namespace mlir::tp

#endif // TP_LIB_PROPAGATE_RULES_CUTPOSITIONS_H
