// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// How a tensor lies on a mesh: for each dimension the terms that cut it, then
// the reductions that are still pending and the axes that must not be used.
//
//   #tp.sharding<@pod, [{"dp"}, {3:_, "tp", ?}], partial = sum {"x"}>
//
//   dims[0].terms = [dp]                 dims[0].open = false
//   dims[1].terms = [gap 3, tp]          dims[1].open = true
//   partial = [(sum, [x])]               each device holds a term of the sum

#ifndef TP_SHARDING_TENSORSHARDING_H
#define TP_SHARDING_TENSORSHARDING_H

#include "tp/Sharding/AxisList.h"
#include <optional>

namespace mlir::tp {

/// How terms of a pending reduction combine.
enum class CombinerKind : uint8_t { Sum, Max, Min, Prod, And, Or, Xor };

llvm::StringRef stringifyCombiner(CombinerKind kind);
std::optional<CombinerKind> parseCombiner(llvm::StringRef name);
/// True if combining a value with itself gives the value.
bool isIdempotent(CombinerKind kind);
/// True for and, or and xor, which combine integers only.
bool isBitwise(CombinerKind kind);

/// The cut of one dimension.
struct DimSharding {
  AxisList terms;
  /// Propagation may append terms.
  bool open = false;

  bool operator==(const DimSharding &o) const {
    return terms == o.terms && open == o.open;
  }
};

/// A reduction that is pending over some axes: each device holds a term.
struct PartialSum {
  CombinerKind kind = CombinerKind::Sum;
  AxisList axes;

  bool operator==(const PartialSum &o) const {
    return kind == o.kind && axes == o.axes;
  }
};

/// Pending reductions with the axes of each in ascending order and neighbours
/// of one kind merged: equal for equal placements. The order of kinds stays; a
/// value is combined by the first entry first, and kinds do not commute.
llvm::SmallVector<PartialSum, 1>
canonicalizePartial(llvm::ArrayRef<PartialSum> partial);

/// The part of `pending` that is pending in `other` too.
llvm::SmallVector<PartialSum, 1>
intersectPending(llvm::ArrayRef<PartialSum> pending,
                 llvm::ArrayRef<PartialSum> other);

/// The sharding of a ranked tensor: one DimSharding per dimension.
struct TensorSharding {
  llvm::SmallVector<DimSharding, 4> dims;
  llvm::SmallVector<PartialSum, 1> partial;
  AxisList replicated;

  /// All dimensions whole, closed or open.
  static TensorSharding replicatedOf(unsigned rank, bool open = false);
  unsigned getRank() const { return dims.size(); }
  bool isPartial() const { return !partial.empty(); }
  /// No dimension is cut and nothing is pending.
  bool isReplicated() const;
  /// The same placement: terms and partial agree; open, replicated may differ.
  bool samePlacement(const TensorSharding &other) const;
  /// True if a dimension or a pending reduction uses a digit of `term`.
  bool uses(const AxisTerm &term) const;
  bool operator==(const TensorSharding &o) const {
    return dims == o.dims && partial == o.partial && replicated == o.replicated;
  }
};

/// The local buffer size of a dimension of `size` elements under `terms`:
/// with gap product g and n parts, g * ceil(size / g / n).
/// `size` must be a multiple of the gaps.
int64_t getLocalSize(int64_t size, AxisListRef terms);
llvm::SmallVector<int64_t> getLocalShape(llvm::ArrayRef<int64_t> shape,
                                         const TensorSharding &sharding);

} // namespace mlir::tp

#endif // TP_SHARDING_TENSORSHARDING_H
