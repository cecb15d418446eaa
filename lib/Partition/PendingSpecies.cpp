// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The parts of mesh axes over which sums of one kind are pending in any value:
// what is pending somewhere is a set of these.
#include "PendingProgram.h"
#include <map>

using namespace mlir;
using namespace mlir::tp;

/// Sets are words; what is beyond is combined where it is made.
static constexpr unsigned maxSpecies = 64;

Pending mlir::tp::getOwnPending(Operation *op, const Mesh &mesh) {
  auto shardings = getShardingsAttr(op);
  if (!shardings)
    return {};
  for (Attribute attribute : shardings)
    if (auto sharding = dyn_cast<ShardingAttr>(attribute))
      return sharding.getPartials().empty()
                 ? Pending()
                 : canonicalizePartial(
                       toTensorSharding(sharding, mesh).partial);
  return {};
}

/// The ends of the sub-axes of one axis, if they refine each other.
static std::optional<SmallVector<int64_t>>
getBounds(ArrayRef<PartialSum> reductions, int axis) {
  SmallVector<int64_t> bounds;
  for (const PartialSum &reduction : reductions)
    for (const AxisTerm &term : reduction.axes)
      if (term.axis == axis)
        bounds.append({term.pre, term.pre * term.size});
  llvm::sort(bounds);
  bounds.erase(llvm::unique(bounds), bounds.end());
  for (unsigned i = 1; i < bounds.size(); ++i)
    if (bounds[i] % bounds[i - 1] != 0)
      return std::nullopt;
  return bounds;
}

/// The common refinement of reductions of one kind: parts that all of them have
/// or have not, those together that always are.
static SmallVector<AxisList> refine(ArrayRef<PartialSum> reductions,
                                    const Mesh &mesh) {
  std::map<SmallVector<bool>, AxisList> parts; // by the reductions that have it
  auto add = [&](const AxisTerm &term, auto has) {
    SmallVector<bool> users;
    for (const PartialSum &reduction : reductions)
      users.push_back(has(reduction.axes, term));
    if (llvm::is_contained(users, true))
      parts[users].push_back(term);
  };
  for (int axis = 0, e = mesh.getNumAxes(); axis < e; ++axis) {
    if (auto bounds = getBounds(reductions, axis)) {
      for (unsigned i = 1; i < bounds->size(); ++i)
        add({axis, static_cast<int32_t>((*bounds)[i - 1]),
             (*bounds)[i] / (*bounds)[i - 1]},
            [](AxisListRef axes, const AxisTerm &term) {
              return covers(axes, term);
            });
      continue;
    }
    // 6 as 2 * 3 and as 3 * 2: each cut is a species of its own.
    AxisList seen;
    for (const PartialSum &reduction : reductions)
      for (const AxisTerm &term : reduction.axes)
        if (term.axis == axis && !llvm::is_contained(seen, term)) {
          seen.push_back(term);
          add(term, [](AxisListRef axes, const AxisTerm &term) {
            return llvm::is_contained(axes, term);
          });
        }
  }
  SmallVector<AxisList> result;
  for (auto &[users, terms] : parts)
    result.push_back(canonicalize(terms));
  llvm::sort(result);
  return result;
}

void PendingProgram::findSpecies() {
  std::map<CombinerKind, SmallVector<PartialSum>> byKind;
  auto add = [&](Value value, Pending pending) {
    if (pending.empty())
      return;
    own[value] = 0; // until the species are known
    if (pending.size() > 1) {
      if (!llvm::is_contained(species, pending))
        species.push_back(pending);
    } else if (auto &known = byKind[pending[0].kind];
               !llvm::is_contained(known, pending[0])) {
      known.push_back(pending[0]);
    }
  };
  for (BlockArgument argument : function.getArguments())
    if (auto sharding = function.getArgAttrOfType<ShardingAttr>(
            argument.getArgNumber(), attr::kSharding))
      add(argument,
          canonicalizePartial(toTensorSharding(sharding, mesh).partial));
  function.getBody().walk<WalkOrder::PreOrder>([&](Operation *op) {
    if (op->getDiscardableAttr(attr::kShardings))
      for (Value result : op->getResults())
        if (isa<RankedTensorType>(result.getType()))
          add(result, getOwnPending(op, mesh));
    // What computes has no more of the program in it.
    return op->getDiscardableAttr(attr::kLoops) ? WalkResult::skip()
                                                : WalkResult::advance();
  });
  for (auto &[kind, reductions] : byKind)
    for (AxisList &axes : refine(reductions, mesh))
      species.push_back({PartialSum{kind, std::move(axes)}});
  if (species.size() > maxSpecies)
    species.resize(maxSpecies);
}

SpeciesSet PendingProgram::toSpecies(ArrayRef<PartialSum> pending) const {
  auto isSpecies = [&](const AxisTerm &term) {
    return llvm::any_of(species, [&](const Pending &entry) {
      return entry.size() == 1 && entry[0].kind == pending[0].kind &&
             llvm::is_contained(entry[0].axes, term);
    });
  };
  // A term that is of a species itself consists of no others.
  auto has = [&](const AxisTerm &part) {
    return llvm::any_of(pending[0].axes, [&](const AxisTerm &term) {
      return term == part || (covers(term, part) && !isSpecies(term));
    });
  };
  SpeciesSet set = 0;
  for (auto [number, entry] : llvm::enumerate(species)) {
    bool isIn = pending.size() > 1 || entry.size() > 1
                    ? ArrayRef<PartialSum>(entry) == pending
                    : entry[0].kind == pending[0].kind &&
                          llvm::all_of(entry[0].axes, has);
    if (isIn)
      set |= SpeciesSet(1) << number;
  }
  return set;
}

const Pending &PendingProgram::getPending(SpeciesSet set) {
  auto [known, isNew] = pendingOfSets.try_emplace(set);
  if (!isNew)
    return known->second;
  Pending pending;
  for (auto [number, entry] : llvm::enumerate(species)) {
    if (!(set >> number & 1))
      continue;
    if (entry.size() == 1 && !pending.empty() &&
        pending.back().kind == entry[0].kind)
      pending.back().axes.append(entry[0].axes);
    else
      pending.append(entry);
  }
  return known->second = canonicalizePartial(pending);
}
