// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tp/Sharding/TensorSharding.h"
#include "tp/Sharding/Ownership.h"
#include "llvm/ADT/STLExtras.h"

using namespace mlir::tp;

static constexpr llvm::StringLiteral combinerNames[] = {
    "sum", "max", "min", "prod", "and", "or", "xor"};

llvm::StringRef mlir::tp::stringifyCombiner(CombinerKind kind) {
  return combinerNames[static_cast<unsigned>(kind)];
}

std::optional<CombinerKind> mlir::tp::parseCombiner(llvm::StringRef name) {
  const auto *found = llvm::find(combinerNames, name);
  if (found == std::end(combinerNames))
    return std::nullopt;
  return static_cast<CombinerKind>(found - std::begin(combinerNames));
}

bool mlir::tp::isBitwise(CombinerKind kind) {
  return kind == CombinerKind::And || kind == CombinerKind::Or ||
         kind == CombinerKind::Xor;
}

bool mlir::tp::isIdempotent(CombinerKind kind) {
  return kind == CombinerKind::Max || kind == CombinerKind::Min ||
         kind == CombinerKind::And || kind == CombinerKind::Or;
}

TensorSharding TensorSharding::replicatedOf(unsigned rank, bool open) {
  TensorSharding result;
  result.dims.assign(rank, DimSharding{{}, open});
  return result;
}

bool TensorSharding::isReplicated() const {
  return !isPartial() && llvm::all_of(dims, [](const DimSharding &dim) {
    return getNumParts(dim.terms) == 1;
  });
}

llvm::SmallVector<PartialSum, 1>
mlir::tp::canonicalizePartial(llvm::ArrayRef<PartialSum> partial) {
  llvm::SmallVector<PartialSum, 1> result;
  for (const PartialSum &entry : partial) {
    if (result.empty() || result.back().kind != entry.kind)
      result.push_back({entry.kind, {}});
    result.back().axes.append(entry.axes);
  }
  for (PartialSum &entry : result) {
    llvm::sort(entry.axes);
    entry.axes = canonicalize(entry.axes);
  }
  llvm::erase_if(result, [](const PartialSum &e) { return e.axes.empty(); });
  return result;
}

llvm::SmallVector<PartialSum, 1>
mlir::tp::intersectPending(llvm::ArrayRef<PartialSum> pending,
                           llvm::ArrayRef<PartialSum> other) {
  llvm::SmallVector<PartialSum, 1> common;
  for (const PartialSum &entry : pending)
    for (const PartialSum &its : other)
      if (its.kind == entry.kind)
        common.push_back(
            {entry.kind, subtract(entry.axes, subtract(entry.axes, its.axes))});
  return canonicalizePartial(common);
}

bool TensorSharding::samePlacement(const TensorSharding &other) const {
  if (dims.size() != other.dims.size())
    return false;
  for (auto [mine, its] : llvm::zip_equal(dims, other.dims))
    if (mine.terms != its.terms &&
        canonicalize(mine.terms) != canonicalize(its.terms))
      return false;
  return partial == other.partial ||
         canonicalizePartial(partial) == canonicalizePartial(other.partial);
}

bool TensorSharding::uses(const AxisTerm &term) const {
  for (const DimSharding &dim : dims)
    if (overlap(dim.terms, term))
      return true;
  for (const PartialSum &entry : partial)
    if (overlap(entry.axes, term))
      return true;
  return false;
}

int64_t mlir::tp::getLocalSize(int64_t size, AxisListRef terms) {
  int64_t parts = getNumParts(terms), gap = getGapSize(terms);
  assert(size % gap == 0 && "a gap does not divide its dimension");
  return gap * getPartCapacity(size / gap, parts);
}

llvm::SmallVector<int64_t>
mlir::tp::getLocalShape(llvm::ArrayRef<int64_t> shape,
                        const TensorSharding &sharding) {
  assert(shape.size() == sharding.getRank() && "the ranks differ");
  llvm::SmallVector<int64_t> result;
  result.reserve(shape.size());
  for (auto [size, dim] : llvm::zip_equal(shape, sharding.dims))
    result.push_back(getLocalSize(size, dim.terms));
  return result;
}
