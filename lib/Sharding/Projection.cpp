// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tp/Sharding/Projection.h"
#include "DimCut.h"
#include "tp/Sharding/Ownership.h"
#include "llvm/ADT/STLExtras.h"
#include <numeric>

using namespace mlir::tp;

/// The factor that may take terms that do not divide it: the last one of size
/// > 1, or the last of all.
static unsigned getMinorFactor(llvm::ArrayRef<int64_t> sizes) {
  for (unsigned i = sizes.size(); i > 0; --i)
    if (sizes[i - 1] > 1)
      return i - 1;
  return sizes.size() - 1;
}

/// Blocks are whole minor factors, and whole parts of the one before them.
static DimProjection projectBlocks(AxisListRef terms,
                                   llvm::ArrayRef<int64_t> sizes) {
  int64_t block = getBlockSize(terms);
  llvm::SmallVector<int64_t, 4> major(sizes);
  DimProjection result;
  if (llvm::is_contained(sizes, 0)) { // no blocks to keep together
    result.factors.resize(sizes.size());
    result.exact = false;
    return result;
  }
  while (!major.empty() && block % major.back() == 0) {
    block /= major.back();
    major.pop_back();
  }
  if (!major.empty() && major.back() % block == 0) {
    major.back() /= block;
    result = projectDim(terms.drop_back(), major);
    if (AxisList &last = result.factors.back();
        block > 1 && !dividesEvenly(major.back(), last))
      last.push_back(AxisTerm::gap(block));
  } else {
    result.exact = false;
  }
  // A part of the axes would cut between other blocks.
  if (!result.exact)
    result.factors.clear();
  result.factors.resize(sizes.size());
  return result;
}

DimProjection mlir::tp::projectDim(AxisListRef terms,
                                   llvm::ArrayRef<int64_t> sizes) {
  if (hasBlocks(terms) && sizes.size() > 1)
    return projectBlocks(terms, sizes);
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
  int64_t whole = 1, product = 1;
  for (int64_t size : sizes)
    whole *= size;
  for (const AxisTerm &term : terms)
    product *= term.size;
  bool divides = whole % product == 0;
  for (AxisTerm term : terms) {
    bool fits = true;
    while (current != minor && fits && term.size > 1) {
      if (rest == 1) {
        rest = sizes[++current];
        continue;
      }
      int64_t part = std::gcd(rest, term.size);
      if (term.isGap()) {
        fits = part == rest || part == term.size;
      } else if (part < term.size) {
        fits = part > 1 && splitsAt(term.size, part, divides);
      }
      if (!fits)
        break;
      // A gap that ends a factor is what the factor leaves whole.
      AxisTerm major = takeMajor(term, part);
      if (!major.isGap() || rest != part)
        result.factors[current].push_back(major);
      rest /= part;
      // What is left of the term must go to the next factor.
      fits = term.size == 1 || rest == 1;
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
  size_t numCut = factors.size();
  while (numCut > 0 && factors[numCut - 1].empty())
    --numCut;
  if (numCut == 0)
    return AxisList();
  AxisList result;
  int64_t whole = 1; // left whole since the last term
  auto append = [&](AxisListRef terms) {
#ifndef TP_PLANT_GAP_IGNORED
    if (whole > 1)
      result.push_back(AxisTerm::gap(whole));
#endif
    whole = 1;
    result.append(terms.begin(), terms.end());
  };
  for (auto [terms, size] : llvm::zip(factors.take_front(numCut - 1), sizes)) {
    int64_t product = getNumParts(terms) * getGapSize(terms);
    if (size % product != 0)
      return std::nullopt;
    if (!terms.empty())
      append(terms);
    whole *= size / product;
  }
  // The last factor that is cut may be so unevenly: what follows it are blocks.
  AxisListRef last = factors[numCut - 1];
  append(last);
  int64_t block = 1;
  for (int64_t size : sizes.drop_front(numCut))
    block *= size;
  if (block > 0 && !dividesEvenly(sizes[numCut - 1], last))
    result.push_back(AxisTerm::gap(block));
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
