// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tp/Sharding/Projection.h"
#include "llvm/ADT/STLExtras.h"

using namespace mlir::tp;

/// The factor that may take terms that do not divide it: the last one of size
/// > 1, or the last of all.
static unsigned getMinorFactor(llvm::ArrayRef<int64_t> sizes) {
  for (unsigned i = sizes.size(); i > 0; --i)
    if (sizes[i - 1] > 1)
      return i - 1;
  return sizes.size() - 1;
}

DimProjection mlir::tp::projectDim(AxisListRef terms,
                                   llvm::ArrayRef<int64_t> sizes) {
  DimProjection result;
  result.factors.resize(sizes.size());
  if (terms.empty())
    return result;
  if (sizes.empty()) {
    result.exact = getNumParts(terms) == 1;
    return result;
  }

  unsigned minor = getMinorFactor(sizes), current = 0;
  int64_t rest = sizes[0]; // of the current factor
  for (AxisTerm term : terms) {
    bool fits = true;
    while (current != minor && fits && term.size > 1) {
      if (rest == 1) {
        rest = sizes[++current];
      } else if (rest % term.size == 0) {
        // A gap that ends a factor is what the factor leaves whole.
        if (!term.isGap() || rest != term.size)
          result.factors[current].push_back(term);
        rest /= term.size;
        term.size = 1;
      } else if (term.isGap() && term.size % rest == 0) {
        term.size /= rest;
        rest = 1;
      } else {
        fits = false;
      }
    }
    if (!fits) {
      result.exact = false;
      break;
    }
    if (term.size > 1)
      result.factors[minor].push_back(term);
  }
  if (!result.exact)
    for (AxisList &list : result.factors)
      while (!list.empty() && list.back().isGap())
        list.pop_back();
  return result;
}

std::optional<AxisList>
mlir::tp::unprojectDim(llvm::ArrayRef<AxisListRef> factors,
                       llvm::ArrayRef<int64_t> sizes) {
  assert(factors.size() == sizes.size() && "one list per factor");
  if (factors.empty())
    return AxisList();
  unsigned minor = getMinorFactor(sizes);
  for (unsigned i = minor + 1; i < sizes.size(); ++i)
    if (!factors[i].empty())
      minor = i;
  AxisList result;
  int64_t whole = 1; // left whole since the last term
  for (auto [i, terms, size] : llvm::enumerate(factors, sizes)) {
    if (!terms.empty() && whole > 1) {
      result.push_back(AxisTerm::gap(whole));
      whole = 1;
    }
    result.append(terms.begin(), terms.end());
    if (i >= minor)
      continue;
    int64_t product = getNumParts(terms) * getGapSize(terms);
    if (size % product != 0)
      return std::nullopt;
    whole *= size / product;
  }
  return canonicalize(result);
}

TensorSharding mlir::tp::projectLoops(const FactorMap &map,
                                      llvm::ArrayRef<AxisList> loops,
                                      const FactorsOfDims &dims, bool *exact) {
  if (exact)
    *exact = true;
  TensorSharding result = TensorSharding::replicatedOf(dims.size());
  llvm::SmallVector<AxisListRef, 4> lists;
  llvm::SmallVector<int64_t, 4> sizes;
  for (auto [factors, dim] : llvm::zip_equal(dims, result.dims)) {
    if (llvm::all_of(factors, [&](unsigned f) { return loops[f].empty(); }))
      continue;
    if (factors.size() == 1) {
      dim.terms = loops[factors.front()];
      continue;
    }
    lists.clear();
    sizes.clear();
    for (unsigned factor : factors) {
      lists.push_back(loops[factor]);
      sizes.push_back(map.factors[factor].size);
    }
    if (std::optional<AxisList> terms = unprojectDim(lists, sizes))
      dim.terms = std::move(*terms);
    else if (exact)
      *exact = false;
  }
  return result;
}

llvm::SmallVector<PartialSum, 1>
mlir::tp::getPendingReductions(const FactorMap &map,
                               llvm::ArrayRef<AxisList> loops) {
  llvm::SmallVector<PartialSum, 1> pending;
  for (auto [factor, terms] : llvm::zip_equal(map.factors, loops)) {
    if (factor.kind != FactorKind::Reduction || getNumParts(terms) == 1)
      continue;
    auto *entry = pending.begin();
    while (entry != pending.end() && entry->kind != factor.combiner)
      ++entry;
    if (entry == pending.end()) {
      pending.push_back({factor.combiner, {}});
      entry = std::prev(pending.end());
    }
    for (const AxisTerm &term : terms)
      if (!term.isGap())
        entry->axes.push_back(term);
  }
  return pending;
}
