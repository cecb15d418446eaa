// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "Placements.h"
#include "llvm/ADT/STLExtras.h"

using namespace mlir::tp;

Mesh test::makeMesh(llvm::ArrayRef<int64_t> sizes) {
  static const char *const names[] = {"x", "y", "z", "w"};
  Mesh mesh;
  for (auto [i, size] : llvm::enumerate(sizes)) {
    mesh.names.push_back(names[i]);
    mesh.sizes.push_back(size);
  }
  return mesh;
}

std::vector<Mesh> test::getSmallMeshes() {
  return {makeMesh({2}),    makeMesh({3}),    makeMesh({6}),
          makeMesh({2, 2}), makeMesh({2, 3}), makeMesh({2, 2, 2})};
}

std::vector<AxisTerm> test::getSubAxes(const Mesh &mesh) {
  std::vector<AxisTerm> terms;
  for (int32_t axis = 0; axis < int32_t(mesh.getNumAxes()); ++axis)
    for (int32_t pre = 1; pre <= mesh.sizes[axis]; ++pre)
      for (int64_t size = 2; pre * size <= mesh.sizes[axis]; ++size)
        if (mesh.sizes[axis] % (pre * size) == 0)
          terms.push_back({axis, pre, size});
  return terms;
}

std::vector<AxisTerm> test::getDigitRuns(const Mesh &mesh) {
  std::vector<AxisTerm> runs = getSubAxes(mesh);
  llvm::erase_if(runs,
                 [&](const AxisTerm &term) { return !isDigitRun(mesh, term); });
  return runs;
}

static void extendLists(const std::vector<AxisTerm> &pieces, unsigned maxTerms,
                        AxisList list, std::vector<AxisList> &lists) {
  if (!llvm::is_contained(lists, canonicalize(list)))
    lists.push_back(canonicalize(list));
  if (list.size() == maxTerms)
    return;
  for (const AxisTerm &piece : pieces) {
    if (overlap(list, piece))
      continue;
    AxisList longer = list;
    longer.push_back(piece);
    extendLists(pieces, maxTerms, longer, lists);
  }
}

std::vector<AxisList> test::getLists(const std::vector<AxisTerm> &pieces,
                                     unsigned maxTerms) {
  std::vector<AxisList> lists;
  extendLists(pieces, maxTerms, {}, lists);
  return lists;
}

std::vector<TensorSharding>
test::getPlacements(const std::vector<AxisList> &lists, unsigned rank) {
  std::vector<TensorSharding> result = {TensorSharding()};
  for (unsigned dim = 0; dim < rank; ++dim) {
    std::vector<TensorSharding> longer;
    for (const TensorSharding &sharding : result)
      for (const AxisList &list : lists) {
        if (llvm::any_of(list, [&](const AxisTerm &term) {
              return sharding.uses(term);
            }))
          continue;
        longer.push_back(sharding);
        longer.back().dims.push_back({list, false});
      }
    result = std::move(longer);
  }
  return result;
}

std::vector<TensorSharding>
test::addPending(const std::vector<TensorSharding> &placements,
                 const std::vector<AxisList> &lists) {
  std::vector<TensorSharding> result;
  for (const TensorSharding &placement : placements)
    for (const AxisList &list : lists) {
      TensorSharding pending = placement;
      if (!list.empty())
        pending.partial = {{CombinerKind::Sum, list}};
      bool isFree = llvm::none_of(
          list, [&](const AxisTerm &term) { return placement.uses(term); });
      if (isFree && pending.partial == canonicalizePartial(pending.partial))
        result.push_back(std::move(pending));
    }
  return result;
}

TensorSharding test::makeSharding(llvm::ArrayRef<AxisList> dims,
                                  llvm::ArrayRef<PartialSum> partial) {
  TensorSharding sharding;
  for (const AxisList &terms : dims)
    sharding.dims.push_back({terms, false});
  sharding.partial.assign(partial.begin(), partial.end());
  return sharding;
}

std::string test::toText(const Mesh &mesh, AxisListRef terms) {
  std::string text = "{";
  for (const AxisTerm &term : terms) {
    if (text.size() > 1)
      text += ", ";
    if (term.isGap()) {
      text += std::to_string(term.size) + ":_";
      continue;
    }
    text += mesh.names[term.axis];
    if (!term.isWhole(mesh))
      text += ":(" + std::to_string(term.pre) + ")" + std::to_string(term.size);
  }
  return text + "}";
}

std::string test::toText(const Mesh &mesh, const TensorSharding &sharding) {
  std::string text = "[";
  for (const DimSharding &dim : sharding.dims)
    text += toText(mesh, dim.terms);
  text += "]";
  for (const PartialSum &entry : sharding.partial)
    text +=
        " " + stringifyCombiner(entry.kind).str() + toText(mesh, entry.axes);
  return text;
}
