// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The offsets and extents of this device as values, computed once at the top of
// the function.
//
//   getOwnedRange(10, [tp]) with tp = 4, whose digits are 2, 2:
//
//   %p = tp.axis_index @pod ["tp"]
//   %hi = min(5 * (p / 2) + 5, 10), %lo = min(5 * (p / 2), 10)      digit 2
//   %hi' = min(lo + 3 * (p % 2) + 3, hi), …                         digit 2
//   offset = lo', extent = hi' - lo'

#ifndef TP_LIB_PARTITION_OWNEDRANGES_H
#define TP_LIB_PARTITION_OWNEDRANGES_H

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "tp/IR/ShardingAttributes.h"
#include "tp/Propagate/ShardableOpInterface.h"
#include <map>

namespace mlir::tp {

class OwnedRanges {
public:
  OwnedRanges(func::FuncOp function, FlatSymbolRefAttr meshName,
              const Mesh &mesh);
  OwnedRanges(const OwnedRanges &) = delete;
  ~OwnedRanges();

  OwnedRange get(int64_t size, AxisListRef terms);
  Value isFirst(AxisListRef axes);
  /// The number that stands at this device's position in its group over `axes`.
  Value getNumber(AxisListRef axes, ArrayRef<int64_t> ofPosition);
  Value getIndex(int64_t value);

private:
  OwnedRange build(int64_t size, AxisListRef terms);
  Value getPosition(AxisListRef axes);

  FlatSymbolRefAttr meshName;
  const Mesh &mesh;
  Location loc;
  OpBuilder builder;
  Operation *anchor = nullptr;
  std::map<std::pair<int64_t, SmallVector<AxisTerm>>, OwnedRange> ranges;
  std::map<SmallVector<AxisTerm>, Value> positions, firsts;
  std::map<std::pair<SmallVector<AxisTerm>, SmallVector<int64_t>>, Value>
      numbers;
  std::map<int64_t, Value> constants;
};

} // namespace mlir::tp

#endif // TP_LIB_PARTITION_OWNEDRANGES_H
