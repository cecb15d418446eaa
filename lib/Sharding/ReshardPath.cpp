// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tp/Sharding/ReshardPath.h"
#include "DimCut.h"
#include "ReshardSearch.h"
#include "tp/Sharding/Ownership.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallString.h"
#include <numeric>

using namespace mlir::tp;

bool mlir::tp::canReshard(const TensorSharding &from,
                          const TensorSharding &to) {
  auto before = canonicalizePartial(from.partial);
  auto after = canonicalizePartial(to.partial);
  if (after.size() > before.size())
    return false;
  llvm::ArrayRef<PartialSum> kept =
      llvm::ArrayRef(before).take_back(after.size());
  for (auto [i, mine, its] : llvm::enumerate(kept, after)) {
    if (mine.kind != its.kind)
      return false;
    // Only the first entry that stays may lose axes: the others come after it.
    if (i > 0 && mine.axes != its.axes)
      return false;
    for (const AxisTerm &term : its.axes)
      if (!covers(mine.axes, term))
        return false;
  }
  return true;
}

std::optional<PartialSum>
mlir::tp::getBegunReduction(const TensorSharding &from,
                            const TensorSharding &to) {
  auto before = canonicalizePartial(from.partial);
  auto after = canonicalizePartial(to.partial);
  if (after.size() != 1 || before.size() > 1)
    return std::nullopt;
  TensorSharding whole = to;
  whole.partial = from.partial;
  if (!whole.samePlacement(from))
    return std::nullopt;
  AxisList begun = after[0].axes;
  if (!before.empty()) {
    if (before[0].kind != after[0].kind)
      return std::nullopt;
    begun = subtract(begun, before[0].axes);
    AxisList together(before[0].axes);
    together.append(begun);
    if (canonicalizePartial({{after[0].kind, together}}) != after)
      return std::nullopt;
  }
  if (begun.empty())
    return std::nullopt;
  return PartialSum{after[0].kind, canonicalize(begun)};
}

//===----------------------------------------------------------------------===//
// The gap-free view
//===----------------------------------------------------------------------===//

/// Append where the gaps of `terms` begin and end, as factors of the dimension.
static void addGapBounds(int64_t size, AxisListRef terms,
                         llvm::SmallVectorImpl<int64_t> &bounds) {
  if (hasBlocks(terms)) {
    bounds.push_back(size / getBlockSize(terms));
    terms = terms.drop_back();
  }
  int64_t product = 1;
  for (const AxisTerm &term : terms) {
    if (term.isGap())
      bounds.append({product, product * term.size});
    product *= term.size;
  }
}

/// If only one block lies in each gap, where it begins as a factor of the
/// dimension; else 0.
static int64_t getSingleBlock(int64_t size, AxisListRef terms) {
  if (!hasBlocks(terms))
    return 0;
  int64_t product = 1, begin = 1;
  for (const AxisTerm &term : terms.drop_back()) {
    product *= term.size;
    if (term.isGap())
      begin = product;
  }
  return begin == size / getBlockSize(terms) ? begin : 0;
}

/// The sizes of the view's dimensions for a dimension cut by `a` and by `b`;
/// nullopt if their gaps do not refine each other.
static std::optional<llvm::SmallVector<int64_t, 2>>
getViewSizes(int64_t size, AxisListRef a, AxisListRef b) {
  llvm::SmallVector<int64_t> bounds;
  addGapBounds(size, a, bounds);
  addGapBounds(size, b, bounds);
  llvm::sort(bounds);
  llvm::SmallVector<int64_t, 2> sizes;
  int64_t reached = 1;
  // Parts of a single block, all but one of them empty, are a dimension too.
  int64_t single = std::max(getSingleBlock(size, a), getSingleBlock(size, b));
  auto reach = [&](int64_t bound) {
    reached = bound;
    if (bound == single)
      sizes.push_back(1);
  };
  reach(1);
  for (int64_t bound : bounds) {
    if (bound == reached)
      continue;
    if (bound % reached != 0)
      return std::nullopt;
    sizes.push_back(bound / reached);
    reach(bound);
  }
  if (size % reached != 0)
    return std::nullopt;
  sizes.push_back(size / reached);
  return sizes;
}

/// Append the lists of the view's dimensions; false if a term cuts through one.
static bool addViewLists(AxisListRef terms, llvm::ArrayRef<int64_t> sizes,
                         llvm::SmallVectorImpl<AxisList> &lists) {
  size_t first = lists.size(), current = 0;
  lists.resize(first + sizes.size());
  // What comes before blocks may cut the last dimension of the view before them
  // unevenly.
  if (hasBlocks(terms)) {
    for (int64_t block = getBlockSize(terms); block > 1;) {
      block /= sizes.back();
      sizes = sizes.drop_back();
    }
    terms = terms.drop_back();
  }
  if (sizes.empty())
    return terms.empty();
  size_t last = sizes.size() - 1;
  int64_t rest = sizes[0], product = 1, whole = 1;
  for (int64_t size : sizes)
    whole *= size;
  for (const AxisTerm &term : terms)
    product *= term.size;
  for (AxisTerm term : terms) {
    if (term.isGap()) { // ends where a dimension of the view ends
      for (int64_t skipped = 1; skipped < term.size;) {
        if (rest == 1)
          rest = sizes[++current];
        skipped *= rest;
        rest = 1;
      }
      continue;
    }
    while (term.size > 1) {
      while (rest == 1 && current < last)
        rest = sizes[++current];
      int64_t part = current == last ? term.size : std::gcd(rest, term.size);
      if (part < term.size &&
          (part < rest || !splitsAt(term.size, part, whole % product == 0)))
        return false;
      lists[first + current].push_back(takeMajor(term, part));
      rest = current == last ? rest : rest / part;
    }
  }
  return true;
}

namespace {
/// A stage with its view, and both placements on it.
struct StageView {
  ReshardStage stage;
  ReshardState from, to;
};
} // namespace

static std::optional<StageView> getView(llvm::ArrayRef<int64_t> shape,
                                        const TensorSharding &from,
                                        const TensorSharding &to) {
  StageView view;
  for (auto [size, before, after] :
       llvm::zip_equal(shape, from.dims, to.dims)) {
    auto sizes = getViewSizes(size, before.terms, after.terms);
    if (!sizes || !addViewLists(before.terms, *sizes, view.from.dims) ||
        !addViewLists(after.terms, *sizes, view.to.dims))
      return std::nullopt;
    llvm::SmallVector<int64_t, 2> dims(sizes->size());
    std::iota(dims.begin(), dims.end(), view.stage.viewShape.size());
    view.stage.reassociation.push_back(std::move(dims));
    view.stage.viewShape.append(*sizes);
  }
  view.from.pending = canonicalizePartial(from.partial);
  view.to.pending = canonicalizePartial(to.partial);
  for (auto [size, terms] :
       llvm::zip_equal(view.stage.viewShape, view.from.dims))
    view.stage.localViewShapeBefore.push_back(
        getPartCapacity(size, getNumParts(terms)));
  view.stage.after = to;
  return view;
}

//===----------------------------------------------------------------------===//
// Plans
//===----------------------------------------------------------------------===//

/// Where there is nothing, a gap is nowhere.
static TensorSharding canonicalize(llvm::ArrayRef<int64_t> shape,
                                   TensorSharding sharding) {
  for (auto [size, dim] : llvm::zip_equal(shape, sharding.dims)) {
    if (size == 0)
      llvm::erase_if(dim.terms,
                     [](const AxisTerm &term) { return term.isGap(); });
    dim.terms = canonicalize(dim.terms);
  }
  return sharding;
}

/// Where two stages may meet if gaps do not refine each other: the dimensions
/// concerned are gathered to what both cuts share, or another dimension carries
/// their axes meanwhile.
static llvm::SmallVector<TensorSharding, 4>
getMeetingPoints(const Mesh &mesh, llvm::ArrayRef<int64_t> shape,
                 const TensorSharding &from, const TensorSharding &to) {
  TensorSharding gathered = from;
  llvm::SmallVector<std::pair<unsigned, AxisList>, 2> moving;
  for (unsigned number = 0; number < shape.size(); ++number) {
    AxisList &terms = gathered.dims[number].terms;
    const AxisList &after = to.dims[number].terms;
    llvm::SmallVector<AxisList> lists;
    auto sizes = getViewSizes(shape[number], terms, after);
    if (sizes && addViewLists(terms, *sizes, lists) &&
        addViewLists(after, *sizes, lists))
      continue;
    AxisList common = commonCut(shape[number], terms, after), rest;
    if (isPrefix(common, terms, &rest)) {
      llvm::erase_if(rest, [](const AxisTerm &term) { return term.isGap(); });
      moving.emplace_back(number, rest);
    }
    terms = common;
  }
  llvm::SmallVector<TensorSharding, 4> points = {gathered};
  for (const auto &[number, axes] : moving)
    for (unsigned other = 0; other < shape.size(); ++other) {
      AxisList carrying = gathered.dims[other].terms;
      carrying.append(axes);
      if (axes.empty() || other == number ||
          hasGap(gathered.dims[other].terms) || shape[other] < 2 ||
          !fitsTerms(mesh, shape[other], carrying))
        continue;
      points.push_back(gathered);
      points.back().dims[other].terms = canonicalize(carrying);
    }
  return points;
}

static void appendStage(const Mesh &mesh, llvm::ArrayRef<int64_t> shape,
                        int64_t elementBytes, const TensorSharding &from,
                        const TensorSharding &to, const ReshardPricing &cost,
                        ReshardPlan &plan) {
  std::optional<StageView> view = getView(shape, from, to);
  assert(view && "the placements of one stage have a common view");
  ReshardProblem problem{mesh, view->stage.viewShape, elementBytes,
                         std::move(view->from), std::move(view->to)};
  ReshardRoute route = findRoute(problem, cost);
  if (route.steps.empty())
    return;
  view->stage.steps = std::move(route.steps);
  plan.stages.push_back(std::move(view->stage));
  plan.cost += route.cost;
}

static ReshardPlan makePlan(const Mesh &mesh, llvm::ArrayRef<int64_t> shape,
                            int64_t elementBytes, const TensorSharding &start,
                            const TensorSharding &end,
                            const ReshardPricing &cost) {
  assert(start.getRank() == shape.size() && end.getRank() == shape.size() &&
         "the ranks differ");
  assert(canReshard(start, end) && "no collective makes a pending reduction");
  TensorSharding from = canonicalize(shape, start),
                 to = canonicalize(shape, end);
  if (getView(shape, from, to)) {
    ReshardPlan plan;
    appendStage(mesh, shape, elementBytes, from, to, cost, plan);
    return plan;
  }
  std::optional<ReshardPlan> best;
  auto consider = [&](const TensorSharding &middle) {
    if (!getView(shape, from, middle) || !getView(shape, middle, to))
      return;
    ReshardPlan plan;
    appendStage(mesh, shape, elementBytes, from, middle, cost, plan);
    appendStage(mesh, shape, elementBytes, middle, to, cost, plan);
    if (!best || plan.cost < best->cost)
      best = std::move(plan);
  };
  for (TensorSharding &middle : getMeetingPoints(mesh, shape, from, to)) {
    // Pending reductions are cheaper before or after, as the sizes are.
    if (from.isPartial()) {
      TensorSharding reduced = middle;
      reduced.partial = to.partial;
      consider(reduced);
    }
    consider(middle);
  }
  assert(best && "gathering what does not fit one view always leads on");
  return std::move(*best);
}

llvm::SmallVector<ReshardStage, 1>
mlir::tp::planReshard(const Mesh &mesh, llvm::ArrayRef<int64_t> shape,
                      int64_t elementBytes, const TensorSharding &from,
                      const TensorSharding &to, StepCost cost) {
  return makePlan(mesh, shape, elementBytes, from, to, {cost}).stages;
}

//===----------------------------------------------------------------------===//
// Plans computed once
//===----------------------------------------------------------------------===//

static void appendWord(llvm::SmallVectorImpl<char> &key, int64_t word) {
  key.append(reinterpret_cast<const char *>(&word),
             reinterpret_cast<const char *>(&word) + sizeof(word));
}

static void appendTerms(llvm::SmallVectorImpl<char> &key, AxisListRef terms) {
  appendWord(key, terms.size());
  for (const AxisTerm &term : terms) {
    appendWord(key, term.getPlace());
    appendWord(key, term.size);
  }
}

static void appendPlacement(llvm::SmallVectorImpl<char> &key,
                            const TensorSharding &sharding) {
  for (const DimSharding &dim : sharding.dims)
    appendTerms(key, dim.terms);
  appendWord(key, sharding.partial.size());
  for (const PartialSum &entry : sharding.partial) {
    appendWord(key, static_cast<int64_t>(entry.kind));
    appendTerms(key, entry.axes);
  }
}

const ReshardPlan &ReshardPlanner::plan(llvm::ArrayRef<int64_t> shape,
                                        int64_t elementBytes,
                                        const TensorSharding &from,
                                        const TensorSharding &to) {
  llvm::SmallString<256> key;
  appendWord(key, elementBytes);
  appendWord(key, shape.size());
  for (int64_t size : shape)
    appendWord(key, size);
  appendPlacement(key, from);
  appendPlacement(key, to);
  auto [entry, isNew] = plans.try_emplace(key);
  if (isNew)
    entry->second = makePlan(mesh, shape, elementBytes, from, to,
                             {cost, leastPerByte, mostSettled});
  return entry->second;
}
