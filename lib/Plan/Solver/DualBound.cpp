// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "DualBound.h"
#include <algorithm>
#include <cmath>

using namespace mlir::tp::plan;

/// into[q] = the least over p of with[p] + table[p][q].
static void addLeast(const double *table, const double *with, double *into,
                     unsigned numRows, unsigned numColumns) {
  std::fill(into, into + numColumns, HUGE_VAL);
  for (unsigned p = 0; p < numRows; ++p, table += numColumns) {
    double cost = with[p];
    for (unsigned q = 0; q < numColumns; ++q) {
      double sum = cost + table[q];
      into[q] = sum < into[q] ? sum : into[q];
    }
  }
}

DualBound::DualBound(const Graph &graph)
    : graph(graph), tables(graph.tables.begin(), graph.tables.end()),
      unaries(graph.costs.size()), sums(graph.costs.size()),
      firstMessage(graph.arcs.size()), place(graph.numNodes(), 0),
      weights(graph.numNodes(), 1), bestEstimate(-HUGE_VAL),
      isActive(graph.numRows(), false), direction(graph.numRows(), 0) {
  size_t numMessages = 0;
  unsigned largest = 0;
  for (unsigned arc = 0; arc < graph.arcs.size(); ++arc) {
    firstMessage[arc] = numMessages;
    numMessages += graph.size(graph.arcs[arc].to);
  }
  for (unsigned i = 0; i < graph.core.size(); ++i)
    place[graph.core[i]] = i;
  for (unsigned node = 0; node < graph.numNodes(); ++node) {
    largest = std::max(largest, graph.size(node));
    unsigned numBefore = 0, numAfter = 0;
    for (const Arc &arc : graph.getArcs(node))
      if (graph.isCore[arc.to])
        ++(place[arc.to] < place[node] ? numBefore : numAfter);
    if (unsigned most = std::max(numBefore, numAfter))
      weights[node] = 1.0 / most;
  }
  sent.resize(largest);
  received.resize(largest);
  now.messages.assign(numMessages, 0);
  now.prices.assign(graph.numRows(), 0);
  best = now;
}

void DualBound::setCosts() {
  constant = 0;
  std::vector<double> before(graph.numRows() + 1, 0);
  for (unsigned row = 0; row < graph.numRows(); ++row) {
    before[row + 1] = before[row] + now.prices[row];
    constant -= now.prices[row] * double(graph.capacities[row]);
  }
  for (unsigned node = 0; node < graph.numNodes(); ++node) {
    auto [begin, end] = graph.rows[node];
    double price = before[end] - before[begin];
    for (unsigned i = graph.first[node]; i < graph.first[node + 1]; ++i)
      unaries[i] = double(graph.costs[i]) + price * double(graph.usages[i]);
  }
  sumTrees();
}

/// What hangs on the core becomes costs of the core.
void DualBound::sumTrees() {
  sums = unaries;
  treeBound = 0;
  for (unsigned node : graph.peeled) {
    double *own = &sums[graph.first[node]];
    if (graph.parentArc[node] == Graph::kNoArc) {
      treeBound += *std::min_element(own, own + graph.size(node));
      continue;
    }
    const Arc &arc = graph.arcs[graph.parentArc[node]];
    unsigned numOthers = graph.size(arc.to);
    addLeast(&tables[arc.table], own, received.data(), graph.size(node),
             numOthers);
    double *others = &sums[graph.first[arc.to]];
    for (unsigned i = 0; i < numOthers; ++i)
      others[i] += received[i];
  }
}

/// Send messages to the nodes that come after in the direction of the pass.
double DualBound::pass(bool isForward) {
  double bound = 0;
  std::vector<double> own(sent.size());
  size_t numCore = graph.core.size();
  for (size_t i = 0; i < numCore; ++i) {
    unsigned node = graph.core[isForward ? i : numCore - 1 - i];
    unsigned size = graph.size(node), numAfter = 0;
    std::copy_n(&sums[graph.first[node]], size, own.begin());
    llvm::ArrayRef<Arc> arcs = graph.getArcs(node);
    for (const Arc &arc : arcs) {
      if (!graph.isCore[arc.to])
        continue;
      const double *message = &now.messages[firstMessage[arc.reverse]];
      for (unsigned p = 0; p < size; ++p)
        own[p] += message[p];
    }
    for (const Arc &arc : arcs) {
      if (!graph.isCore[arc.to] || (place[arc.to] > place[node]) != isForward)
        continue;
      ++numAfter;
      const double *back = &now.messages[firstMessage[arc.reverse]];
      for (unsigned p = 0; p < size; ++p)
        sent[p] = weights[node] * own[p] - back[p];
      unsigned numOthers = graph.size(arc.to);
      double *message = &now.messages[firstMessage[&arc - graph.arcs.data()]];
      addLeast(&tables[arc.table], sent.data(), message, size, numOthers);
      double least = *std::min_element(message, message + numOthers);
      for (unsigned q = 0; q < numOthers; ++q)
        message[q] -= least;
      bound += least;
    }
    double left = 1 - weights[node] * numAfter;
    if (left > 1e-9)
      bound += left * *std::min_element(own.begin(), own.begin() + size);
  }
  return bound;
}

/// Each node takes what is best by its own costs and its messages; trees
/// follow. With `isJoint` it is held to what the nodes before it took:
/// neighbours then agree as far as that is possible. Without, the choice says
/// where the bound would rise.
std::vector<unsigned> DualBound::readChoice(bool isJoint) const {
  std::vector<unsigned> choice(graph.numNodes(), 0);
  std::vector<double> own(sent.size());
  auto choose = [&](unsigned node) {
    choice[node] =
        std::min_element(own.begin(), own.begin() + graph.size(node)) -
        own.begin();
  };
  auto add = [&](const double *more, unsigned size) {
    for (unsigned p = 0; p < size; ++p)
      own[p] += more[p];
  };
  auto getRow = [&](const Arc &arc, unsigned size) {
    return &tables[graph.arcs[arc.reverse].table +
                   size_t(choice[arc.to]) * size];
  };
  for (unsigned node : graph.core) {
    unsigned size = graph.size(node);
    std::copy_n(&sums[graph.first[node]], size, own.begin());
    for (const Arc &arc : graph.getArcs(node))
      if (graph.isCore[arc.to])
        add(isJoint && place[arc.to] < place[node]
                ? getRow(arc, size)
                : &now.messages[firstMessage[arc.reverse]],
            size);
    choose(node);
  }
  for (size_t i = graph.peeled.size(); i-- > 0;) {
    unsigned node = graph.peeled[i], size = graph.size(node);
    std::copy_n(&sums[graph.first[node]], size, own.begin());
    if (graph.parentArc[node] != Graph::kNoArc)
      add(getRow(graph.arcs[graph.parentArc[node]], size), size);
    choose(node);
  }
  return choice;
}

void DualBound::updatePrices(double target) {
  unsigned numRows = graph.numRows();
  if (numRows == 0)
    return;
  // Only rows that were the worst of a part of time ever get a price: rows next
  // to each other are exceeded by the same nodes.
  constexpr unsigned kNumParts = 16;
  std::vector<int64_t> slacks = graph.getSlacks(readChoice(/*isJoint=*/false));
  for (unsigned part = 0; part < kNumParts; ++part) {
    auto begin = slacks.begin() + size_t(numRows) * part / kNumParts;
    auto end = slacks.begin() + size_t(numRows) * (part + 1) / kNumParts;
    if (auto worst = std::min_element(begin, end); worst != end && *worst < 0)
      isActive[worst - slacks.begin()] = true;
  }
  double square = 0;
  for (unsigned row = 0; row < numRows; ++row) {
    if (!isActive[row])
      continue;
    double excess = -double(slacks[row]);
    direction[row] = 0.7 * excess + 0.3 * direction[row];
    if (now.prices[row] == 0 && direction[row] < 0)
      continue;
    square += direction[row] * direction[row];
  }
  if (square == 0)
    return;
  double step = stepScale * std::max(target - estimate, 0.0) / square;
  for (unsigned row = 0; row < numRows; ++row)
    if (isActive[row])
      now.prices[row] = std::max(0.0, now.prices[row] + step * direction[row]);
}

void DualBound::iterate(double target) {
  setCosts();
  pass(/*isForward=*/false);
  estimate = constant + treeBound + pass(/*isForward=*/true);
  double least = std::max(1.0, std::abs(bestEstimate)) * 1e-7;
  bool isBetter = estimate > bestEstimate + least;
  numIdle = isBetter ? 0 : numIdle + 1;
  if (estimate > bestEstimate) {
    bestEstimate = estimate;
    best = now;
  }
  if (isBetter)
    stepScale = std::min(2.0, stepScale * 1.05);
  // A step that was too long is taken back.
  if (numIdle > 0 && numIdle % 12 == 0) {
    stepScale *= 0.6;
    now = best;
  }
  isConverged = numIdle > 300;
  updatePrices(target);
}

int64_t DualBound::certify() const {
  // Prices and messages are rounded to multiples of 2^-40. Whatever they are,
  // the sum of the least entries of what remains is a bound.
  using Exact = __int128;
  constexpr double kScale = double(int64_t(1) << 40);
  constexpr int64_t kUnit = int64_t(1) << 40;
  auto round = [](double value) {
    return Exact(std::nearbyint(value * kScale));
  };
  Exact bound = 0;
  std::vector<Exact> before(graph.numRows() + 1, 0);
  for (unsigned row = 0; row < graph.numRows(); ++row) {
    Exact price = round(best.prices[row]);
    before[row + 1] = before[row] + price;
    bound -= price * graph.capacities[row];
  }
  std::vector<Exact> own(graph.costs.size());
  for (unsigned node = 0; node < graph.numNodes(); ++node) {
    auto [begin, end] = graph.rows[node];
    for (unsigned i = graph.first[node]; i < graph.first[node + 1]; ++i)
      own[i] = Exact(graph.costs[i]) * kUnit +
               (before[end] - before[begin]) * graph.usages[i];
  }
  auto getLeast = [&](unsigned node) {
    return *std::min_element(&own[graph.first[node]],
                             &own[graph.first[node]] + graph.size(node));
  };
  for (unsigned node : graph.peeled) {
    if (graph.parentArc[node] == Graph::kNoArc) {
      bound += getLeast(node);
      continue;
    }
    const Arc &arc = graph.arcs[graph.parentArc[node]];
    unsigned numOthers = graph.size(arc.to);
    const int64_t *table = graph.getCosts(arc);
    for (unsigned q = 0; q < numOthers; ++q) {
      Exact least = own[graph.first[node]] + Exact(table[q]) * kUnit;
      for (unsigned p = 1; p < graph.size(node); ++p)
        least = std::min(least,
                         own[graph.first[node] + p] +
                             Exact(table[size_t(p) * numOthers + q]) * kUnit);
      own[graph.first[arc.to] + q] += least;
    }
  }
  // What the edge of each arc takes from the node where the arc begins.
  std::vector<Exact> taken(best.messages.size());
  for (unsigned node : graph.core) {
    unsigned size = graph.size(node);
    std::vector<double> sum(size);
    for (unsigned p = 0; p < size; ++p)
      sum[p] = double(own[graph.first[node] + p]) / kScale;
    llvm::ArrayRef<Arc> arcs = graph.getArcs(node);
    for (const Arc &arc : arcs)
      if (graph.isCore[arc.to])
        for (unsigned p = 0; p < size; ++p)
          sum[p] += best.messages[firstMessage[arc.reverse] + p];
    for (const Arc &arc : arcs) {
      if (!graph.isCore[arc.to])
        continue;
      bool isAfter = place[arc.to] > place[node];
      for (unsigned p = 0; p < size; ++p) {
        size_t at = firstMessage[arc.reverse] + p;
        double given =
            best.messages[at] - (isAfter ? weights[node] * sum[p] : 0);
        own[graph.first[node] + p] += taken[at] = round(given);
      }
    }
    bound += getLeast(node);
  }
  for (unsigned node : graph.core)
    for (const Arc &arc : graph.getArcs(node)) {
      if (!graph.isCore[arc.to] || place[arc.to] < place[node])
        continue;
      const Exact *atNode = &taken[firstMessage[arc.reverse]];
      const Exact *atOther = &taken[firstMessage[&arc - graph.arcs.data()]];
      const int64_t *table = graph.getCosts(arc);
      Exact least = 0;
      for (unsigned p = 0, i = 0; p < graph.size(node); ++p)
        for (unsigned q = 0; q < graph.size(arc.to); ++q, ++i) {
          Exact left = Exact(table[i]) * kUnit - atNode[p] - atOther[q];
          least = i == 0 ? left : std::min(least, left);
        }
      bound += least;
    }
  Exact whole = bound / kUnit;
  if (whole * kUnit < bound)
    ++whole;
  return whole > kForbidden ? kForbidden : int64_t(whole);
}
