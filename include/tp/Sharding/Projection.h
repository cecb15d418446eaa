// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// From the cut of a tensor to the cuts of factors, and back.
//
// With tp = 8:
//
//   512 under ["tp"],       h = 16, d = 32   h: ["tp"]          d: []
//   128 under ["tp"],       h =  4, d = 32   h: ["tp":(1)4]     d: ["tp":(4)2]
//    96 under [3:_, "tp"],  c =  3, n = 32   c: []              n: ["tp"]

#ifndef TP_SHARDING_PROJECTION_H
#define TP_SHARDING_PROJECTION_H

#include "tp/Sharding/FactorMap.h"

namespace mlir::tp {

/// What one dimension says about its factors.
struct DimProjection {
  /// One list per factor of the dimension.
  llvm::SmallVector<AxisList, 2> factors;
  /// True if the whole cut could be expressed by the factors; if false,
  /// `factors` holds the longest major part that could.
  bool exact = true;
};

/// Read the cut `terms` of a dimension as cuts of its factors, whose sizes are
/// given major to minor. A factor that is followed by another one of size > 1
/// takes the part of each term that divides it, as a sub-axis where the rest of
/// the term goes on to the next factor; the last one of size > 1 takes what is
/// left, dividing or not.
DimProjection projectDim(AxisListRef terms, llvm::ArrayRef<int64_t> sizes);

/// The inverse: the terms of a dimension from the cuts of its factors. What is
/// left whole of a factor before a cut one becomes a gap. Fails (nullopt) if a
/// factor that is followed by a cut one, or by one of size > 1, does not
/// divide.
std::optional<AxisList> unprojectDim(llvm::ArrayRef<AxisListRef> factors,
                                     llvm::ArrayRef<int64_t> sizes);

/// The cut of a tensor that an operation with `loops` reads or makes: dims
/// only. A dimension that cannot be expressed is left whole and `exact` set
/// false.
TensorSharding projectLoops(const FactorMap &map,
                            llvm::ArrayRef<AxisList> loops,
                            const FactorsOfDims &dims, bool *exact = nullptr);

/// The reductions that an operation with `loops` leaves pending.
llvm::SmallVector<PartialSum, 1>
getPendingReductions(const FactorMap &map, llvm::ArrayRef<AxisList> loops);

} // namespace mlir::tp

#endif // TP_SHARDING_PROJECTION_H
