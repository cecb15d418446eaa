// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "DimCut.h"
#include "tp/Sharding/Ownership.h"

using namespace mlir::tp;

bool mlir::tp::splitsAt(int64_t size, int64_t major, bool divides) {
  return divides || getDigits(major).back() <= getDigits(size / major).front();
}

/// True if cutting by `major`, then by `minor` parts gives the parts of cutting
/// by their product, where `before` parts have been cut already.
static bool composes(int64_t size, int64_t before, int64_t major,
                     int64_t minor) {
  return splitsAt(major * minor, major, size % (before * major * minor) == 0);
}

std::optional<AxisList> mlir::tp::appendCut(const Mesh &mesh, int64_t size,
                                            AxisListRef list,
                                            AxisListRef more) {
  AxisList result(list);
  int64_t parts = getNumParts(list);
  for (const AxisTerm &term : more) {
    if (size % (parts * term.size) != 0 && !isDigitRun(mesh, term))
      return std::nullopt;
    if (!result.empty() && result.back().axis == term.axis &&
        result.back().pre * result.back().size == term.pre) {
      AxisTerm &last = result.back();
      if (!composes(size, parts / last.size, last.size, term.size))
        return std::nullopt;
      last.size *= term.size;
    } else {
      result.push_back(term);
    }
    parts *= term.size;
  }
  return result;
}

std::optional<AxisList> mlir::tp::dropCut(int64_t size, AxisListRef list,
                                          int64_t keepParts,
                                          AxisList &dropped) {
  AxisList kept;
  dropped.clear();
  int64_t parts = 1;
  for (const AxisTerm &term : list) {
    int64_t wanted = keepParts / parts;
    if (wanted >= term.size) {
      kept.push_back(term);
    } else if (wanted == 1) {
      dropped.push_back(term);
      continue;
    } else {
      int64_t rest = term.size / wanted;
      if (term.size % wanted != 0 || !composes(size, parts, wanted, rest))
        return std::nullopt;
      kept.push_back({term.axis, term.pre, wanted});
      dropped.push_back(
          {term.axis, static_cast<int32_t>(term.pre * wanted), rest});
      parts *= wanted;
      continue;
    }
    parts *= term.size;
  }
  assert(parts == keepParts && "the kept parts end within a digit");
  return kept;
}

AxisList mlir::tp::commonCut(int64_t size, AxisListRef a, AxisListRef b) {
  AxisList common = commonPrefix(a, b);
  while (!common.empty()) {
    int64_t parts = getNumParts(common);
    AxisList dropped;
    std::optional<AxisList> fromA = dropCut(size, a, parts, dropped);
    std::optional<AxisList> fromB = dropCut(size, b, parts, dropped);
    if (fromA == common && fromB == common)
      break;
    common.pop_back();
  }
  return common;
}

bool mlir::tp::haveSameParts(int64_t size, AxisListRef a, AxisListRef b) {
  int64_t parts = getNumParts(a);
  if (parts != getNumParts(b))
    return false;
  llvm::SmallVector<int64_t> digitsOfA, digitsOfB;
  for (const AxisTerm &term : a)
    digitsOfA.append(getDigits(term.size));
  for (const AxisTerm &term : b)
    digitsOfB.append(getDigits(term.size));
  int64_t common = 1;
  for (size_t i = 0; i < digitsOfA.size() && i < digitsOfB.size() &&
                     digitsOfA[i] == digitsOfB[i];
       ++i)
    common *= digitsOfA[i];
  int64_t rest = parts / common;
  return rest == 1 || getPartCapacity(size, common) % rest == 0;
}
