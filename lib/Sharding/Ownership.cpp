// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tp/Sharding/Ownership.h"
#include "llvm/Support/MathExtras.h"
#include <algorithm>

using namespace mlir::tp;

int64_t mlir::tp::getPartCapacity(int64_t capacity, int64_t parts) {
#ifdef TP_PLANT_FLOOR_FOR_CEIL // A planted bug: the last elements are lost.
  return capacity / parts;
#else
  return llvm::divideCeil(capacity, parts);
#endif
}

Extent mlir::tp::getOwnedExtent(int64_t size, AxisListRef terms, int64_t part) {
  assert(!hasGap(terms) && "an extent is one run: no gaps");
  Extent extent{0, size};
  int64_t capacity = size, below = getNumParts(terms);
  auto descend = [&](int64_t digit) {
    below /= digit;
    capacity = getPartCapacity(capacity, digit);
    int64_t child = part / below % digit;
    extent.hi = std::min(extent.lo + (child + 1) * capacity, extent.hi);
    extent.lo = std::min(extent.lo + child * capacity, extent.hi);
  };
  for (const AxisTerm &term : terms) {
    // The digits of a term, ascending, without building their list.
    int64_t rest = term.size;
    for (int64_t factor = 2; factor * factor <= rest; ++factor)
      for (; rest % factor == 0; rest /= factor)
        descend(factor);
    if (rest > 1)
      descend(rest);
  }
  return extent;
}

bool mlir::tp::fitsTerms(const Mesh &mesh, int64_t size, AxisListRef terms) {
  if (hasBlocks(terms)) {
    int64_t block = getBlockSize(terms);
    return size % block == 0 &&
           fitsTerms(mesh, size / block, terms.drop_back());
  }
  int64_t product = 1;
  for (const AxisTerm &term : terms) {
    product *= term.size;
    if (size % product != 0 && (term.isGap() || !isDigitRun(mesh, term)))
      return false;
  }
  return true;
}

static void appendRun(llvm::SmallVectorImpl<OwnedRun> &runs, OwnedRun run) {
  if (run.size == 0)
    return;
  if (!runs.empty() && runs.back().global + runs.back().size == run.global &&
      runs.back().local + runs.back().size == run.local)
    runs.back().size += run.size;
  else
    runs.push_back(run);
}

/// Append the runs of one block: [global, global + size) in the dimension,
/// [local, local + localSize) in the buffer, cut by `terms`.
static void appendRuns(const Mesh &mesh, AxisListRef terms, int64_t position,
                       int64_t global, int64_t size, int64_t local,
                       int64_t localSize,
                       llvm::SmallVectorImpl<OwnedRun> &runs) {
  size_t numMajor = 0;
  while (numMajor < terms.size() && !terms[numMajor].isGap())
    ++numMajor;
  AxisListRef major = terms.take_front(numMajor);
  Extent owned = getOwnedExtent(size, major, getPart(mesh, major, position));
  global += owned.lo;
  if (numMajor == terms.size())
    return appendRun(runs, {global, local, owned.size()});

  int64_t gap = terms[numMajor].size;
  assert(owned.size() % gap == 0 && "what lies before a gap must divide");
  size = owned.size() / gap;
  localSize /= gap;
  for (int64_t block = 0; block < gap; ++block)
    appendRuns(mesh, terms.drop_front(numMajor + 1), position,
               global + block * size, size, local + block * localSize,
               localSize, runs);
}

llvm::SmallVector<OwnedRun, 1> mlir::tp::getOwnedRuns(const Mesh &mesh,
                                                      int64_t size,
                                                      AxisListRef terms,
                                                      int64_t position) {
  assert(fitsTerms(mesh, size, terms) && "a gap does not fit its dimension");
  llvm::SmallVector<OwnedRun, 1> runs;
  int64_t block = getBlockSize(terms), blocks = size / block;
  if (hasBlocks(terms))
    terms = terms.drop_back();
  appendRuns(mesh, terms, position, 0, blocks, 0, getLocalSize(blocks, terms),
             runs);
  for (OwnedRun &run : runs)
    run = {run.global * block, run.local * block, run.size * block};
  return runs;
}

bool mlir::tp::dividesEvenly(int64_t size, AxisListRef terms) {
  return size / getGapSize(terms) % getNumParts(terms) == 0;
}
