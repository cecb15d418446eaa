// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "RoundMachine.h"
#include "llvm/ADT/STLExtras.h"

using namespace mlir::tp;

namespace {

class RoundMachine {
public:
  RoundMachine(const Mesh &mesh, llvm::ArrayRef<int64_t> shape,
               const TensorSharding &from, const TensorSharding &to)
      : shape(shape), bounds(mesh.getNumAxes()) {
    for (const TensorSharding *sharding : {&from, &to})
      for (const DimSharding &dim : sharding->dims)
        for (const AxisTerm &term : dim.terms) {
          bounds[term.axis].push_back(term.pre);
          bounds[term.axis].push_back(term.pre * term.size);
        }
    for (auto &list : bounds) {
      llvm::sort(list);
      list.erase(llvm::unique(list), list.end());
      for (size_t i = 1; i < list.size(); ++i)
        isHandled &= list[i] % list[i - 1] == 0;
    }
    if (!isHandled)
      return;
    for (auto [before, after] : llvm::zip_equal(from.dims, to.dims)) {
      current.push_back(getAtoms(before.terms));
      wanted.push_back(getAtoms(after.terms));
    }
  }

  std::optional<double> run() {
    if (!isHandled)
      return std::nullopt;
    for ([[maybe_unused]] int round = 0; current != wanted; ++round) {
      assert(round < 3 && "two rounds and the slices after them are enough");
      slice();
      permute();
      move();
      gather();
    }
    return bytes;
  }

private:
  AxisList getAtoms(AxisListRef terms) const {
    AxisList atoms;
    for (const AxisTerm &term : terms) {
      int64_t begin = term.pre;
      for (int64_t bound : bounds[term.axis])
        if (bound > begin && bound <= term.pre * term.size) {
          atoms.push_back(
              {term.axis, static_cast<int32_t>(begin), bound / begin});
          begin = bound;
        }
    }
    return atoms;
  }

  unsigned getRank() const { return shape.size(); }
  double getLocalBytes() const {
    double size = 1;
    for (auto [extent, atoms] : llvm::zip_equal(shape, current))
      size *= getLocalSize(extent, atoms);
    return size;
  }
  bool isFree(const AxisTerm &atom) const {
    return llvm::none_of(current, [&](const AxisList &list) {
      return llvm::is_contained(list, atom);
    });
  }
  size_t getCommon(unsigned dim) const {
    size_t common = 0;
    while (common < current[dim].size() && common < wanted[dim].size() &&
           current[dim][common] == wanted[dim][common])
      ++common;
    return common;
  }
  bool isReady(unsigned dim) const {
    return getCommon(dim) == current[dim].size();
  }

  /// Unused axes that a dimension wants, if it has none that it does not want;
  /// and those that come after axes which will move, where they are.
  void slice() {
    for (unsigned dim = 0; dim < getRank(); ++dim) {
      bool wantsAll = llvm::all_of(current[dim], [&](const AxisTerm &atom) {
        return llvm::is_contained(wanted[dim], atom);
      });
      if (wantsAll)
        for (const AxisTerm &atom : wanted[dim])
          if (isFree(atom))
            current[dim].push_back(atom);
    }
    for (unsigned dim = 0; dim < getRank(); ++dim) {
      if (!isReady(dim) || current[dim].size() == wanted[dim].size())
        continue;
      AxisTerm next = wanted[dim][current[dim].size()];
      for (AxisList &source : current)
        if (!source.empty() && source.back() == next)
          for (size_t i = current[dim].size() + 1;
               i < wanted[dim].size() && isFree(wanted[dim][i]); ++i)
            source.push_back(wanted[dim][i]);
    }
  }

  void permute() {
    std::vector<AxisList> target = current;
    bool isStraight = true;
    for (unsigned dim = 0; dim < getRank(); ++dim)
      isStraight &= getNumParts(current[dim]) == getNumParts(wanted[dim]);
    if (isStraight) {
      target = wanted;
    } else {
      exchange(target);
      for (unsigned dim = 0; dim < getRank(); ++dim)
        reorder(target[dim], wanted[dim]);
    }
    if (target == current)
      return;
    bytes += getLocalBytes();
    current = std::move(target);
  }

  /// Swap atoms of one size that two dimensions want of each other, and replace
  /// atoms that nobody wants by unused ones that are wanted here.
  void exchange(std::vector<AxisList> &target) const {
    for (unsigned a = 0; a < getRank(); ++a)
      for (unsigned b = 0; b < getRank(); ++b)
        for (AxisTerm &mine : target[a])
          for (AxisTerm &its : target[b])
            if (a != b && mine.size == its.size &&
                llvm::is_contained(wanted[b], mine) &&
                llvm::is_contained(wanted[a], its))
              std::swap(mine, its);
    for (unsigned dim = 0; dim < getRank(); ++dim)
      for (AxisTerm &atom : target[dim]) {
        bool isWanted = llvm::any_of(wanted, [&](const AxisList &list) {
          return llvm::is_contained(list, atom);
        });
        if (isWanted)
          continue;
        for (const AxisTerm &other : wanted[dim])
          if (other.size == atom.size &&
              llvm::none_of(target, [&](const AxisList &list) {
                return llvm::is_contained(list, other);
              })) {
            atom = other;
            break;
          }
      }
  }

  /// What stays first, in the order that is wanted; then what leaves, in the
  /// order in which it is wanted elsewhere, last what nobody wants.
  void reorder(AxisList &list, AxisListRef order) const {
    AxisList result;
    auto take = [&](AxisListRef from) {
      for (const AxisTerm &atom : from)
        if (llvm::is_contained(list, atom) && !llvm::is_contained(result, atom))
          result.push_back(atom);
    };
    take(order);
    AxisList leaving;
    for (const AxisList &other : wanted)
      for (const AxisTerm &atom : other)
        if (llvm::is_contained(list, atom) &&
            !llvm::is_contained(result, atom) &&
            !llvm::is_contained(leaving, atom))
          leaving.push_back(atom);
    for (const AxisTerm &atom : list)
      if (!llvm::is_contained(result, atom) &&
          !llvm::is_contained(leaving, atom))
        result.push_back(atom);
    take(leaving);
    list = std::move(result);
  }

  void move() {
    bool hasMoved = true;
    while (hasMoved) {
      hasMoved = false;
      for (unsigned source = 0; source < getRank(); ++source)
        for (unsigned dim = 0; dim < getRank(); ++dim)
          hasMoved |= source != dim && move(source, dim);
    }
  }

  /// The longest run of atoms at the end of `source` that `dim` wants next.
  bool move(unsigned source, unsigned dim) {
    if (!isReady(dim))
      return false;
    AxisListRef next = AxisListRef(wanted[dim]).drop_front(current[dim].size());
    AxisListRef list = current[source];
    size_t kept = getCommon(source);
    for (size_t size = std::min(next.size(), list.size() - kept); size > 0;
         --size) {
      if (list.take_back(size) != next.take_front(size))
        continue;
      double g = getNumParts(next.take_front(size));
      bytes += getLocalBytes() * (g - 1) / g;
      current[dim].append(next.begin(), next.begin() + size);
      current[source].resize(list.size() - size);
      return true;
    }
    return false;
  }

  void gather() {
    for (unsigned dim = 0; dim < getRank(); ++dim) {
      if (isReady(dim))
        continue;
      size_t common = getCommon(dim);
      double before = getLocalBytes();
      double g = getNumParts(AxisListRef(current[dim]).drop_front(common));
      current[dim].resize(common);
      bytes += before * (g - 1);
    }
  }

  llvm::ArrayRef<int64_t> shape;
  std::vector<llvm::SmallVector<int64_t>> bounds; // of each axis
  bool isHandled = true;
  std::vector<AxisList> current, wanted;
  double bytes = 0;
};

} // namespace

std::optional<double> test::getRoundBytes(const Mesh &mesh,
                                          llvm::ArrayRef<int64_t> shape,
                                          const TensorSharding &from,
                                          const TensorSharding &to) {
  return RoundMachine(mesh, shape, from, to).run();
}
