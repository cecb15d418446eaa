// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Each factor map exists once in a context. A model of 126 equal layers has
// 25,000 operations and some hundred factor maps, so operations refer to
// theirs, and what follows from a map and how it is cut can be found by its
// address:
//
//   &ShardedOp(op).map == &ShardedOp(other).map      if both have equal factors
//
// An operation that says all about its factors in attributes and types need not
// build its map to find it: it looks it up by a key of these.

#ifndef TP_PROPAGATE_FACTORMAPS_H
#define TP_PROPAGATE_FACTORMAPS_H

#include "mlir/IR/DialectInterface.h"
#include "mlir/IR/MLIRContext.h"
#include "tp/Sharding/FactorMap.h"
#include <mutex>
#include <unordered_map>
#include <unordered_set>

namespace mlir::tp {

/// All factor maps of a context, as an interface of the dialect `tp`.
class FactorMaps : public DialectInterface::Base<FactorMaps> {
public:
  /// What a factor map is looked up by: uniqued attributes, types, names.
  using Key = SmallVector<const void *, 12>;

  explicit FactorMaps(Dialect *dialect) : Base(dialect) {}

  static const FactorMaps &get(MLIRContext *context);

  /// The only map equal to `map`.
  const FactorMap &intern(FactorMap map) const;
  /// The map that was interned for `key`; null if none was.
  const FactorMap *lookup(const Key &key) const;
  /// Intern `map` for `key`.
  const FactorMap &intern(const Key &key, FactorMap map) const;

private:
  struct Hash {
    size_t operator()(const FactorMap &map) const;
    size_t operator()(const Key &key) const {
      return llvm::hash_combine_range(key);
    }
  };

  const FactorMap &internLocked(FactorMap map) const;

  mutable std::mutex mutex;
  /// The addresses of elements stay as they are.
  mutable std::unordered_set<FactorMap, Hash> maps;
  mutable std::unordered_map<Key, const FactorMap *, Hash> known;
};

} // namespace mlir::tp

#endif // TP_PROPAGATE_FACTORMAPS_H
