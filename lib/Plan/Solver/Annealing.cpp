// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "Annealing.h"
#include <algorithm>
#include <cmath>
#include <thread>

using namespace mlir::tp::plan;

/// How many nodes of the core a part has at most.
static constexpr unsigned kPartSize = 20;

/// How many table entries an iteration of the bound looks at in the time in
/// which the search looks at one.
static constexpr unsigned kEntriesPerEntry = 4;

/// Temperatures to begin with, as shares of what a node costs on average.
static constexpr double kWarmths[] = {1, 0.3, 0.1, 0.03, 0.01};

/// Plans that cost this share more than the bound are far from it.
static constexpr double kFar = 0.1;

Annealing::Annealing(const Graph &graph, int64_t constant,
                     const SolveOptions &options, const Deadline &deadline)
    : onProgress(options.onProgress), graph(graph), deadline(deadline),
      seconds(options.seconds), tolerance(options.tolerance),
      constant(constant), numThreads(options.threads), dual(graph),
      search(graph, options.seed), random(options.seed), bound(-kForbidden) {}

/// Do something while another thread raises the bound, if it still rises.
template <typename Action>
void Annealing::whileBoundRises(unsigned numIterations, Action action) {
  double most = hasPlan() ? double(bestCost) + 1 : HUGE_VAL;
  // What the action may know of the bound.
  estimate = dual.getEstimate();
  auto raise = [&, most] {
    for (unsigned i = 0;
         i < numIterations && !dual.hasConverged() && !deadline.isOver(); ++i) {
      double now = dual.getEstimate();
      if (!std::isfinite(now))
        now = 0;
      dual.iterate(std::min(most, now + std::max(1.0, 0.02 * std::abs(now))));
    }
  };
  if (numThreads < 2 || dual.hasConverged()) {
    action();
    raise();
    return;
  }
  std::thread other(raise);
  action();
  other.join();
}

int64_t Annealing::certify() {
  bound = std::max(bound, dual.certify());
  return bound;
}

bool Annealing::checkGoodEnough() {
  if (hasPlan() && bound < bestCost &&
      dual.getEstimate() > double(bestCost) - std::max(1.0, getTolerance()))
    certify();
  return isGoodEnough();
}

void Annealing::offer(llvm::ArrayRef<unsigned> choice) {
  search.setChoice(choice);
  record();
}

void Annealing::record() {
  if (!search.isFeasible() || (hasPlan() && search.getCost() >= bestCost))
    return;
  best = search.getChoice().vec();
  bestCost = search.getCost();
  isFound = true;
  if (onProgress)
    onProgress(bestCost, int64_t(std::max(double(bound), estimate)));
}

/// Whether the search has done what it was given to do at most.
bool Annealing::isSpent() const {
  return search.getWork() >= mostWork || deadline.isOver();
}

/// Raise the prices of rows that are exceeded until none is.
bool Annealing::repair(std::vector<double> prices) {
  auto isOver = [&] { return isSpent(); };
  double step = 0.0005 * std::max(1.0, std::abs(estimate));
  constexpr unsigned kMostSteps = 60;
  search.setTemperature(0);
  search.setPrices(prices);
  search.sweep(kPartSize, /*isStrict=*/false, isOver);
  for (unsigned i = 0; i < kMostSteps && !isOver(); ++i) {
    if (search.isFeasible())
      return true;
    std::vector<int64_t> slacks = graph.getSlacks(search.getChoice());
    auto worst = std::min_element(slacks.begin(), slacks.end());
    if (worst == slacks.end() || *worst >= 0) {
      search.sweep(kPartSize, /*isStrict=*/false, isOver);
      continue;
    }
    // Small steps first: what costs least for the memory that it frees goes
    // first.
    unsigned row = worst - slacks.begin();
    prices[row] += step / std::max<double>(1, graph.capacities[row]);
    step *= 1.4;
    search.setPrices(prices);
    search.sweep(kPartSize, /*isStrict=*/false, isOver, row);
  }
  return search.isFeasible();
}

/// Make a plan of what was read off the bound.
void Annealing::round(llvm::ArrayRef<unsigned> choice,
                      std::vector<double> prices) {
  auto isOver = [&] { return isSpent(); };
  search.setChoice(choice);
  if (!repair(prices))
    return;
  record();
  // What memory is left is free in the end.
  for (double share : {1.0, 0.3, 0.0}) {
    for (double &price : prices)
      price *= share;
    search.setPrices(prices);
    search.sweep(kPartSize, /*isStrict=*/true, isOver);
    record();
  }
}

bool Annealing::isFarFrom(double cost) const {
  return hasPlan() && double(bestCost) - cost > kFar * std::abs(cost);
}

void Annealing::start() {
  constexpr unsigned kMostIterations = 6000, kIterationsAtOnce = 60;
  // Plans that are read off a bound that rises fast are of no use. When it has
  // slowed down, a few that bring nothing better end this phase, or its share
  // of time, which is larger as long as plans are far from the bound.
  constexpr double kFast = 0.03, kSlow = 0.005;
  constexpr double kShare = 0.5, kShareIfFar = 0.75;
  constexpr unsigned kMostIdle = 4;
  double before = 0;
  unsigned numIdle = 0;
  for (unsigned i = 0; i < kMostIterations && !deadline.isOver();
       i += kIterationsAtOnce) {
    double now = dual.getEstimate();
    double rise =
        i == 0 ? 1 : std::abs(now - before) / std::max(1.0, std::abs(now));
    before = now;
    bool isFar = isFarFrom(now);
    bool isLast =
        dual.hasConverged() || numIdle >= kMostIdle ||
        (hasPlan() && deadline.getSecondsLeft() <
                          (1 - (isFar ? kShareIfFar : kShare)) * seconds);
    int64_t costBefore = hasPlan() ? bestCost : kForbidden;
    std::vector<unsigned> choice = dual.getChoice();
    std::vector<double> prices = dual.getPrices();
    mostWork = search.getWork() +
               kIterationsAtOnce * dual.getWork() / kEntriesPerEntry;
    whileBoundRises(kIterationsAtOnce, [&] {
      if (rise < kFast || isLast)
        round(choice, prices);
    });
    if (checkGoodEnough() || isLast)
      return;
    if (double(bestCost) < double(costBefore) * (1 - 1e-3) || rise > kSlow)
      numIdle = 0;
    else if (hasPlan())
      ++numIdle;
  }
}

/// Warm the best plan up and cool it down, in so many sweeps or until time is
/// up. Returns the cost that comes out.
int64_t Annealing::cool(double warmth, unsigned numSweeps) {
  constexpr unsigned kSweepsAtOnce = 5;
  if (hasPlan())
    search.setChoice(best);
  else
    search.setChoice(dual.getChoice());
  double scale = std::abs(hasPlan() ? double(bestCost) : dual.getEstimate()) /
                 std::max(1u, graph.numNodes());
  double before = deadline.getSecondsLeft(), done = 0;
  unsigned numIterations = 1;
  auto isOver = [&] { return deadline.isOver(); };
  for (unsigned i = 0; done < 1 && !isOver(); i += kSweepsAtOnce) {
    done = double(i) / numSweeps;
    // A run that would not end in time, or leave time for no other one, takes
    // the time that is left.
    double used = before - deadline.getSecondsLeft();
    if (i > 0 && 1.5 * used * numSweeps / i > before)
      done = used / (0.98 * before);
    double heat = std::max(0.0, 1 - 1.1 * done);
    search.setTemperature(warmth * scale * heat);
    std::vector<double> prices = dual.getPrices();
    if (done > 0.95)
      std::fill(prices.begin(), prices.end(), 0);
    search.setPrices(prices);
    uint64_t workBefore = search.getWork();
    whileBoundRises(numIterations, [&] {
      for (unsigned j = 0; j < kSweepsAtOnce && !isOver(); ++j) {
        search.sweep(kPartSize, /*isStrict=*/true, isOver);
        if (heat < 0.3)
          record();
      }
    });
    numIterations = 1 + (search.getWork() - workBefore) * kEntriesPerEntry /
                            std::max<size_t>(1, dual.getWork());
    if (checkGoodEnough())
      break;
  }
  record();
  return search.isFeasible() ? search.getCost() : kForbidden;
}

/// Relax the best plan and mend it, again and again until so much work is done.
/// Returns the least cost that comes out.
int64_t Annealing::oscillate(uint64_t mostEntries) {
  constexpr unsigned kRelaxingSweeps = 8;
  uint64_t end = search.getWork() + mostEntries;
  int64_t least = kForbidden;
  unsigned numIterations = 1;
  mostWork = end;
  auto isOver = [&] { return isSpent(); };
  // Between 10 to the `low` and 10 to the `high`.
  auto drawPower = [&](double low, double high) {
    return std::pow(10, low + (high - low) * std::ldexp(random() >> 11, -53));
  };
  while (hasPlan() && !isOver()) {
    double share = drawPower(-0.7, 0.3);
    double heat = drawPower(-2, 0.5) * std::abs(double(bestCost)) /
                  std::max(1u, graph.numNodes());
    std::vector<double> prices = dual.getPrices();
    for (double &price : prices)
      price *= share;
    uint64_t workBefore = search.getWork();
    whileBoundRises(numIterations, [&] {
      search.setChoice(best);
      search.setPrices(prices);
      for (unsigned i = 0; i < kRelaxingSweeps && !isOver(); ++i) {
        search.setTemperature(heat * (kRelaxingSweeps - i) / kRelaxingSweeps);
        search.sweep(kPartSize, /*isStrict=*/false, isOver);
      }
      round(search.getChoice().vec(), prices);
    });
    numIterations = 1 + (search.getWork() - workBefore) * kEntriesPerEntry /
                            std::max<size_t>(1, dual.getWork());
    if (search.isFeasible())
      least = std::min(least, search.getCost());
    if (checkGoodEnough())
      break;
  }
  return least;
}

void Annealing::run() {
  constexpr unsigned kTrialSweeps = 15, kGrowth = 8, kMostSweeps = 4000;
  // To oscillate may take twice what the other trials take; where that is more
  // than this, it is not tried: a large problem has no time for many turns.
  constexpr uint64_t kMostEntries = 3'000'000'000;
  if (!hasPlan()) {
    mostWork = std::numeric_limits<uint64_t>::max();
    round(dual.getChoice(), dual.getPrices());
  }
  if (outcomes.empty()) {
    uint64_t workBefore = search.getWork();
    outcomes.assign(std::size(kWarmths), kForbidden);
    for (size_t i = 0; i < outcomes.size() && !isGoodEnough() && !isOver(); ++i)
      outcomes[i] = cool(kWarmths[i], kTrialSweeps);
    trialEntries = 2 * (search.getWork() - workBefore);
    if (!isGoodEnough() && trialEntries <= kMostEntries &&
        isFarFrom(dual.getEstimate()))
      leastOscillated = oscillate(trialEntries);
    return;
  }
  size_t level =
      std::min_element(outcomes.begin(), outcomes.end()) - outcomes.begin();
  // What brought nothing better takes turns with the other.
  if (leastOscillated < outcomes[level] && !hasStalled) {
    int64_t costBefore = bestCost;
    ++numRuns;
    leastOscillated =
        std::min(leastOscillated, oscillate((numRuns + 1) * trialEntries));
    hasStalled = bestCost == costBefore;
    return;
  }
  hasStalled = false;
  unsigned numSweeps = kTrialSweeps;
  for (unsigned i = 0; i <= numRuns && numSweeps < kMostSweeps; ++i)
    numSweeps = std::min(kMostSweeps, numSweeps * kGrowth);
  ++numRuns;
  outcomes[level] = cool(kWarmths[level], numSweeps);
}
