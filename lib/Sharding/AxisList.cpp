// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tp/Sharding/AxisList.h"
#include <algorithm>
#include <numeric>

using namespace mlir::tp;

/// One past the last digit of a sub-axis, as a product of parts.
static int64_t getEnd(const AxisTerm &term) { return term.pre * term.size; }

bool AxisTerm::overlaps(const AxisTerm &other) const {
  if (isGap() || axis != other.axis || size == 1 || other.size == 1)
    return false;
  // Two sub-axes are independent only if one starts where, or after, the other
  // ends, in one chain of digits.
  return other.pre % getEnd(*this) != 0 && pre % getEnd(other) != 0;
}

int64_t mlir::tp::getNumParts(AxisListRef terms) {
  int64_t parts = 1;
  for (const AxisTerm &term : terms)
    if (!term.isGap())
      parts *= term.size;
  return parts;
}

int64_t mlir::tp::getGapSize(AxisListRef terms) {
  int64_t size = 1;
  for (const AxisTerm &term : terms)
    if (term.isGap())
      size *= term.size;
  return size;
}

bool mlir::tp::hasGap(AxisListRef terms) {
  for (const AxisTerm &term : terms)
    if (term.isGap())
      return true;
  return false;
}

bool mlir::tp::overlap(AxisListRef a, AxisListRef b) {
  for (const AxisTerm &x : a)
    for (const AxisTerm &y : b)
      if (x.overlaps(y))
        return true;
  return false;
}

bool mlir::tp::covers(AxisListRef list, const AxisTerm &term) {
  int64_t reached = term.pre, end = getEnd(term);
  bool advanced = true;
  while (reached != end && advanced) {
    advanced = false;
    for (const AxisTerm &part : list) {
      if (part.isGap() || part.axis != term.axis || reached % part.pre != 0 ||
          getEnd(part) % reached != 0 || getEnd(part) == reached)
        continue;
      if (getEnd(part) % end == 0)
        return true;
      if (end % getEnd(part) != 0)
        continue;
      reached = getEnd(part);
      advanced = true;
    }
  }
  return reached == end;
}

/// Append `term` to a list in canonical form.
static void appendTerm(AxisList &list, const AxisTerm &term) {
  if (term.size == 1)
    return;
  if (!list.empty()) {
    AxisTerm &last = list.back();
    bool continues =
        term.axis == last.axis && (term.isGap() || getEnd(last) == term.pre);
    if (continues) {
      last.size *= term.size;
      return;
    }
  }
  list.push_back(term);
}

static void dropGapsAtEnd(AxisList &list) {
  while (!list.empty() && list.back().isGap())
    list.pop_back();
}

AxisList mlir::tp::subtract(AxisListRef from, AxisListRef removed) {
  AxisList left(from);
  for (const AxisTerm &cut : removed) {
    if (cut.isGap())
      continue;
    AxisList next;
    for (const AxisTerm &term : left) {
      if (term.axis != cut.axis) {
        next.push_back(term);
        continue;
      }
      int64_t begin = term.pre, end = begin * term.size;
      int64_t cutBegin = std::max<int64_t>(cut.pre, begin);
      int64_t cutEnd = std::min<int64_t>(cut.pre * cut.size, end);
      bool refines =
          cutBegin % begin == 0 && cutEnd % cutBegin == 0 && end % cutEnd == 0;
      if (cutBegin >= cutEnd || !refines) {
        next.push_back(term);
        continue;
      }
      if (cutBegin > begin)
        next.push_back({term.axis, term.pre, cutBegin / begin});
      if (cutEnd < end)
        next.push_back({term.axis, static_cast<int32_t>(cutEnd), end / cutEnd});
    }
    left = std::move(next);
  }
  return left;
}

AxisList mlir::tp::canonicalize(AxisListRef terms) {
  AxisList result;
  for (const AxisTerm &term : terms)
    appendTerm(result, term);
  if (getNumParts(result) == 1)
    result.clear();
  return result;
}

bool mlir::tp::hasBlocks(AxisListRef terms) {
  return !terms.empty() && terms.back().isGap();
}

int64_t mlir::tp::getBlockSize(AxisListRef terms) {
  return hasBlocks(terms) ? terms.back().size : 1;
}

AxisTerm mlir::tp::takeMajor(AxisTerm &term, int64_t size) {
  AxisTerm major = term;
  major.size = size;
  if (!term.isGap())
    term.pre *= size;
  term.size /= size;
  return major;
}

namespace {
/// Walks a list term by term, a term possibly in several parts.
struct Cursor {
  explicit Cursor(AxisListRef rest) : rest(rest) { settle(); }

  bool atEnd() const { return current.size == 1; }
  AxisTerm take(int64_t size) {
    AxisTerm major = takeMajor(current, size);
    settle();
    return major;
  }

  AxisTerm current;
  AxisListRef rest;

private:
  void settle() {
    while (current.size == 1 && !rest.empty()) {
      current = rest.front();
      rest = rest.drop_front();
    }
  }
};
} // namespace

/// True if both terms begin with the same digit of the same axis, or are gaps.
static bool startTogether(const AxisTerm &a, const AxisTerm &b) {
  return a.axis == b.axis && (a.isGap() || a.pre == b.pre);
}

bool mlir::tp::isPrefix(AxisListRef prefix, AxisListRef list, AxisList *rest) {
  // Fewer axes would own other blocks, or parts of blocks.
  if (hasBlocks(prefix) || hasBlocks(list)) {
    bool isSame = prefix == list;
    if (rest)
      *rest = isSame ? AxisList() : AxisList(list);
    return isSame || prefix.empty();
  }
  Cursor p(prefix), l(list);
  while (!p.atEnd()) {
    if (l.atEnd() || !startTogether(p.current, l.current))
      return false;
    int64_t common = std::gcd(p.current.size, l.current.size);
    if (common != p.current.size && common != l.current.size)
      return false;
    p.take(common);
    l.take(common);
  }
  if (rest) {
    rest->clear();
    if (!l.atEnd())
      appendTerm(*rest, l.current);
    for (const AxisTerm &term : l.rest)
      appendTerm(*rest, term);
  }
  return true;
}

bool mlir::tp::refines(AxisListRef fine, AxisListRef coarse) {
  if (hasBlocks(fine) || hasBlocks(coarse))
    return isPrefix(coarse, fine);
  Cursor f(fine), c(coarse);
  while (!c.atEnd()) {
    if (f.atEnd() ||
        (!c.current.isGap() && !startTogether(f.current, c.current)))
      return false;
    int64_t common = std::gcd(f.current.size, c.current.size);
    if (common != f.current.size && common != c.current.size)
      return false;
    f.take(common);
    c.take(common);
  }
  return true;
}

AxisList mlir::tp::commonPrefix(AxisListRef a, AxisListRef b) {
  if (hasBlocks(a) || hasBlocks(b))
    return a == b ? AxisList(a) : AxisList();
  AxisList result;
  Cursor x(a), y(b);
  while (!x.atEnd() && !y.atEnd() && startTogether(x.current, y.current)) {
    int64_t common = std::gcd(x.current.size, y.current.size);
    if (common == 1)
      break;
    appendTerm(result, x.take(common));
    y.take(common);
  }
  dropGapsAtEnd(result);
  return result;
}

int64_t mlir::tp::getPart(const Mesh &mesh, AxisListRef terms,
                          int64_t position) {
  int64_t part = 0;
  for (const AxisTerm &term : terms) {
    if (term.isGap())
      continue;
    int64_t minor = mesh.sizes[term.axis] / getEnd(term);
    int64_t coordinate = mesh.getCoordinate(position, term.axis);
    part = part * term.size + coordinate / minor % term.size;
  }
  return part;
}

llvm::SmallVector<int64_t, 4> mlir::tp::getDigits(int64_t size) {
  llvm::SmallVector<int64_t, 4> digits;
  for (int64_t factor = 2; factor * factor <= size; ++factor)
    for (; size % factor == 0; size /= factor)
      digits.push_back(factor);
  if (size > 1)
    digits.push_back(size);
  return digits;
}

bool mlir::tp::isDigitRun(const Mesh &mesh, const AxisTerm &term) {
  if (term.isGap() || term.isWhole(mesh))
    return true;
  bool begins = term.pre == 1, ends = term.size == 1;
  int64_t reached = 1;
  for (int64_t digit : getDigits(mesh.sizes[term.axis])) {
    reached *= digit;
    begins |= reached == term.pre;
    ends |= reached == getEnd(term);
  }
  return begins && ends;
}
