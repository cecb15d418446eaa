// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "placement/Ownership.h"
#include <algorithm>

using namespace tprt;

static int64_t ceilDiv(int64_t a, int64_t b) { return a / b + (a % b != 0); }

Extent tprt::getOwnedExtent(int64_t size, TermsRef terms, int64_t part) {
  Extent extent{0, size};
  int64_t capacity = size, below = getNumParts(terms);
  auto descend = [&](int64_t digit) {
    below /= digit;
    capacity = ceilDiv(capacity, digit);
    int64_t child = part / below % digit;
    extent.hi = std::min(extent.lo + (child + 1) * capacity, extent.hi);
    extent.lo = std::min(extent.lo + child * capacity, extent.hi);
  };
  for (const Term &term : terms) {
    int64_t rest = term.size;
    for (int64_t factor = 2; factor * factor <= rest; ++factor)
      for (; rest % factor == 0; rest /= factor)
        descend(factor);
    if (rest > 1)
      descend(rest);
  }
  return extent;
}

int64_t tprt::getLocalSize(int64_t size, TermsRef terms) {
  int64_t gaps = getGapSize(terms);
  return gaps * ceilDiv(size / gaps, getNumParts(terms));
}

/// The size of the gap at the end, or 1: blocks of that size stay together.
static int64_t getBlockSize(TermsRef terms) {
  return !terms.empty() && terms.back().isGap() ? terms.back().size : 1;
}

static TermsRef dropBlocks(TermsRef terms) {
  return !terms.empty() && terms.back().isGap() ? terms.first(terms.size() - 1)
                                                : terms;
}

bool tprt::fitsTerms(int64_t size, TermsRef terms) {
  int64_t block = getBlockSize(terms);
  if (size % block != 0)
    return false;
  size /= block;
  terms = dropBlocks(terms);
  int64_t product = 1;
  for (const Term &term : terms) {
    if (__builtin_mul_overflow(product, term.size, &product))
      return false;
    if (term.isGap() && size % product != 0)
      return false;
  }
  return true;
}

int64_t tprt::getOwningPart(int64_t size, TermsRef terms, int64_t index) {
  int64_t numParts = getNumParts(terms);
  for (int64_t part = 0; part < numParts; ++part) {
    Extent extent = getOwnedExtent(size, terms, part);
    if (extent.lo <= index && index < extent.hi)
      return part;
  }
  return -1;
}

static void appendRun(std::vector<OwnedRun> &runs, OwnedRun run) {
  if (run.size == 0)
    return;
  if (!runs.empty() && runs.back().global + runs.back().size == run.global &&
      runs.back().local + runs.back().size == run.local)
    runs.back().size += run.size;
  else
    runs.push_back(run);
}

/// Append the runs of one block: `block` elements of the dimension, and where
/// they lie in a part of `localSize` elements of the buffer.
static void appendRuns(const Mesh &mesh, TermsRef terms, int64_t rank,
                       OwnedRun block, int64_t localSize,
                       std::vector<OwnedRun> &runs) {
  auto gap = std::find_if(terms.begin(), terms.end(),
                          [](const Term &term) { return term.isGap(); });
  size_t numMajor = gap - terms.begin();
  TermsRef major = terms.first(numMajor);
  Extent owned = getOwnedExtent(block.size, major, mesh.getPart(rank, major));
  if (gap == terms.end())
    return appendRun(runs,
                     {block.global + owned.lo, block.local, owned.size()});

  int64_t size = owned.size() / gap->size;
  localSize /= gap->size;
  for (int64_t i = 0; i < gap->size; ++i)
    appendRuns(
        mesh, terms.subspan(numMajor + 1), rank,
        {block.global + owned.lo + i * size, block.local + i * localSize, size},
        localSize, runs);
}

std::vector<OwnedRun> tprt::getOwnedRuns(const Mesh &mesh, int64_t size,
                                         TermsRef terms, int64_t rank) {
  std::vector<OwnedRun> runs;
  int64_t block = getBlockSize(terms), blocks = size / block;
  terms = dropBlocks(terms);
  appendRuns(mesh, terms, rank, {0, 0, blocks}, getLocalSize(blocks, terms),
             runs);
  for (OwnedRun &run : runs)
    run = {run.global * block, run.local * block, run.size * block};
  return runs;
}
