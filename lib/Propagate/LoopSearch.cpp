// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "LoopSearch.h"

using namespace mlir;
using namespace mlir::tp;

/// Devices compute at most so many times what annotations suggest: in a small
/// program nearly any sum is dearer than to compute all of it everywhere, which
/// is not what somebody wants who cuts it.
static constexpr double kMostWork = 1.03;
/// How many operations one move may take along.
static constexpr unsigned kMostFollowers = 512;

LoopSearch::LoopSearch(const ShardingState &state, ArrayRef<Loops> loops)
    : groups(groupEqualNodes(state, loops)), program(state, loops, groups),
      isCube(llvm::count_if(state.mesh.sizes,
                            [](int64_t size) { return size > 1; }) > 2),
      mostWork(kMostWork * program.getTotalWork()), stamps(program.size(), 0),
      movers(program.size(), 0), changedAt(program.size(), 0) {}

/// True if more is computed now than may be, and than `before`.
bool LoopSearch::isTooMuchWork(double before) const {
  return program.getTotalWork() > std::max(mostWork, before);
}

/// What a change of a node must save whose tensors cost `touched`.
double LoopSearch::getLeastGain(unsigned node, double touched) const {
  return std::max(kLeastGain * program.getCount(node), kLeastShare * touched);
}

/// Compute one operation as is cheapest where all others stay.
bool LoopSearch::improve(unsigned node) {
  unsigned count = program.getNumCandidates(node);
  unsigned before = program.getCurrent(node), choice = before;
  if (count == 1)
    return false;
  double touched = program.getTouched(node);
  if (touched == 0)
    return false;
  double best = program.getTotal() - getLeastGain(node, touched);
  double work = program.getTotalWork();
  size_t mark = program.getNumChanges();
  for (unsigned candidate = 0; candidate < count; ++candidate) {
    if (candidate == before)
      continue;
    program.set(node, candidate);
    if (program.getTotal() < best && !isTooMuchWork(work)) {
      best = program.getTotal();
      choice = candidate;
    }
    program.undo(mark);
  }
  if (choice == before)
    return false;
  program.set(node, choice);
  return true;
}

/// Improve operations, and those beside what changes, until none does.
void LoopSearch::settle(SmallVectorImpl<unsigned> &worklist) {
  size_t most = 8 * worklist.size() + 64;
  for (size_t i = 0; i < worklist.size() && i < most; ++i)
    if (improve(worklist[i]))
      program.addNeighbours(worklist[i], worklist);
}

/// The price of a node's tensors as far as they are decided, and its own. What
/// is undecided is hoped to follow: the maker of an operand, and the readers of
/// what changes. Other readers of an operand stay as they are and share it.
double LoopSearch::getDecidedPrice(unsigned node) {
  using Readers = PricedProgram::Readers;
  return program.getOwnPrice(node) +
         program.getPrice(
             node,
             [&](int maker) {
               if (maker >= 0 && !isDecided(maker))
                 return Readers::None;
               bool changes = maker >= 0 && (unsigned(maker) == node ||
                                             movers[maker] == stamp);
               return changes ? Readers::Decided : Readers::All;
             },
             [&](unsigned reader) { return isDecided(reader); });
}

/// Let a node follow what was decided beside it: as cheap as can be with that,
/// then as things are, then as before. If `isCautious`, it does not change only
/// to have less to do, in the hope that the undecided ones will follow. True if
/// it changed.
bool LoopSearch::follow(unsigned node, bool isCautious) {
  unsigned before = program.getCurrent(node), choice = before;
  stamps[node] = stamp;
  double least = getDecidedPrice(node), leastTotal = program.getTotal();
  double moved = least - program.getWork(node), total = leastTotal;
  size_t mark = program.getNumChanges();
  for (unsigned candidate = 0, e = program.getNumCandidates(node);
       candidate < e; ++candidate) {
    if (candidate == before)
      continue;
    program.set(node, candidate);
    double price = getDecidedPrice(node);
    double margin = std::max(1.0, kLeastShare * least);
    bool isHoped = price - program.getWork(node) >= moved - 1 &&
                   program.getTotal() > total;
    if (isCautious && isHoped) {
      program.undo(mark);
      continue;
    }
    if (price < least - margin || (choice != before && price < least + margin &&
                                   program.getTotal() < leastTotal)) {
      least = price;
      leastTotal = program.getTotal();
      choice = candidate;
    }
    program.undo(mark);
  }
  if (choice == before)
    return false;
  movers[node] = stamp;
  program.set(node, choice);
  return true;
}

/// True if some tensor of the node would cost less.
bool LoopSearch::lowersPrice(unsigned node, unsigned candidate) {
  SmallVector<double, 4> before = program.getTouchedEach(node);
  size_t mark = program.getNumChanges();
  program.set(node, candidate);
  bool lowers = llvm::any_of(
      llvm::zip_equal(program.getTouchedEach(node), before),
      [](auto prices) { return std::get<0>(prices) < std::get<1>(prices); });
  program.undo(mark);
  return lowers;
}

/// True if the move failed, and all that it looked at is as it was.
bool LoopSearch::failsAgain(unsigned node, unsigned candidate) const {
  auto failure = failures.find({node, candidate});
  return failure != failures.end() &&
         llvm::all_of(failure->second.seen, [&](unsigned other) {
           return changedAt[other] <= failure->second.time;
         });
}

/// Compute a node in another way, with all that follows from it. What is looked
/// at is appended to `seen`.
void LoopSearch::change(unsigned node, unsigned candidate, bool isCautious,
                        SmallVectorImpl<unsigned> &seen) {
  ++stamp;
  stamps[node] = movers[node] = stamp;
  program.set(node, candidate);
  SmallVector<unsigned, 16> worklist, changed = {node};
  program.addNeighbours(node, worklist);
  for (size_t i = 0; i < worklist.size() && changed.size() < kMostFollowers;
       ++i) {
    unsigned next = worklist[i];
    if (isDecided(next) || !follow(next, isCautious))
      continue;
    changed.push_back(next);
    program.addNeighbours(next, worklist);
  }
  SmallVector<unsigned, 16> around = changed;
  for (unsigned number : changed)
    program.addNeighbours(number, around);
  settle(around);
  seen.append(worklist.begin(), worklist.end());
  seen.append(around.begin(), around.end());
}

/// Change a node if the program gets cheaper by it.
bool LoopSearch::move(unsigned node, unsigned candidate, bool isCautious) {
  if (!isCautious && failsAgain(node, candidate))
    return false;
  double before = program.getTotal(), touched = program.getTouched(node);
  double work = program.getTotalWork();
  size_t mark = program.getNumChanges();
  Failure failure;
  change(node, candidate, isCautious, failure.seen);
  double gain = before - program.getTotal();
  if (gain > getLeastGain(node, touched) && !isTooMuchWork(work)) {
    keep();
    return true;
  }
  program.undo(mark);
  failure.time = time;
  failure.isClose = gain > -1;
  llvm::sort(failure.seen, std::less<>());
  failure.seen.erase(llvm::unique(failure.seen), failure.seen.end());
  failures[{node, candidate}] = std::move(failure);
  return false;
}

/// Keep what was changed, and note where.
void LoopSearch::keep() {
  SmallVector<unsigned, 16> changed;
  program.keep(&changed);
  ++time;
  for (unsigned i = 0, e = changed.size(); i < e; ++i)
    program.addNeighbours(changed[i], changed);
  for (unsigned node : changed)
    changedAt[node] = time;
}

std::pair<double, double> LoopSearch::compare(unsigned node,
                                              const Loops &other) {
  unsigned group = groups.ofNodes[node];
  size_t mark = program.getNumChanges();
  double chosen = program.getTotal(), least = PlacementPrices::kImpossible;
  for (unsigned candidate = 0, e = program.getNumCandidates(group);
       candidate < e; ++candidate) {
    if (program.getLoops(group, candidate) != other)
      continue;
    program.set(group, candidate);
    least = std::min(least, program.getTotal());
    program.undo(mark);
  }
  return {least, chosen};
}

/// Carry pending sums as far as they get no larger: which reductions meet is
/// known before it is asked whether to have them at all.
void LoopSearch::carry() {
  for (unsigned node = 0; node < program.size(); ++node) {
    unsigned before = program.getCurrent(node), choice = before;
    double best = program.getTotal();
    for (unsigned candidate = 0, e = program.getNumCandidates(node);
         candidate < e; ++candidate) {
      if (candidate == before ||
          program.getLoops(node, candidate) != program.getLoops(node, before))
        continue;
      size_t mark = program.getNumChanges();
      program.set(node, candidate);
      if (program.getTotal() <= best) {
        best = program.getTotal();
        choice = candidate;
      }
      program.undo(mark);
    }
    if (choice != before)
      program.set(node, choice);
  }
}

/// Improve until no move helps.
void LoopSearch::improveAll() {
  constexpr unsigned mostRounds = 6;
  for (unsigned round = 0; round < mostRounds; ++round) {
    double before = program.getTotal();
    for (unsigned node = 0; node < program.size(); ++node)
      improve(node);
    for (unsigned node = program.size(); node-- > 0;)
      improve(node);
    keep();
    for (unsigned node = 0; node < program.size(); ++node) {
      if (program.getTouched(node) <= 0)
        continue;
      for (unsigned candidate = 0, e = program.getNumCandidates(node);
           candidate < e; ++candidate)
        if (candidate != program.getCurrent(node) &&
            lowersPrice(node, candidate))
          move(node, candidate, /*isCautious=*/false);
    }
    if (program.getTotal() > before - kLeastGain)
      return;
  }
}

/// Try again what failed with nothing lost: perhaps some followed who should
/// not. True if something helped.
bool LoopSearch::retry() {
  bool helps = false;
  for (unsigned node = 0; node < program.size(); ++node)
    for (unsigned candidate = 0, e = program.getNumCandidates(node);
         candidate < e; ++candidate) {
      auto failure = failures.find({node, candidate});
      if (failure != failures.end() && failure->second.isClose &&
          candidate != program.getCurrent(node) && lowersPrice(node, candidate))
        helps |= move(node, candidate, /*isCautious=*/true);
    }
  return helps;
}

/// Improve from where the search is.
void LoopSearch::settleAll(const JointChoice &joint) {
  carry();
  improveAll();
  if (retry())
    improveAll();
  constexpr unsigned mostRounds = 4;
  for (unsigned round = 0; round < mostRounds && moveJointly(joint); ++round)
    improveAll();
}

void LoopSearch::run() {
  JointChoice joint(program);
  settleAll(joint);
  if (!isCube)
    return;
  // On three axes no move may come from where annotations lead to what is best.
  double first = program.getTotal();
  SmallVector<unsigned, 0> choices;
  for (unsigned node = 0; node < program.size(); ++node)
    choices.push_back(program.getCurrent(node));
  spread();
  settleAll(joint);
  double least = std::max(kLeastGain, kLeastShare * first);
  if (program.getTotal() < first - least && !isTooMuchWork(0))
    return;
  for (auto [node, choice] : llvm::enumerate(choices))
    if (program.getCurrent(node) != choice)
      program.set(node, choice);
  keep();
}
