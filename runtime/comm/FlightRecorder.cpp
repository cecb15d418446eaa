// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "comm/FlightRecorder.h"
#include <chrono>
#include <nlohmann/json.hpp>

using namespace tprt;
using Json = nlohmann::ordered_json;

static int64_t steadyNow() {
  using namespace std::chrono;
  return duration_cast<nanoseconds>(steady_clock::now().time_since_epoch())
      .count();
}

/// Beyond this many events a rank's trace is cut: 40 MB.
static constexpr size_t maxTraceEvents = 1 << 20;

FlightRecorder::FlightRecorder(int32_t numRanks, std::span<const Site> sites,
                               bool keepTrace)
    : sites(sites), ranks(numRanks), keepTrace(keepTrace), origin(steadyNow()),
      wallOrigin(std::chrono::system_clock::now().time_since_epoch() /
                 std::chrono::nanoseconds(1)) {
  for (Rank &rank : ranks)
    rank.executions = std::make_unique<std::atomic<int64_t>[]>(sites.size());
}

void FlightRecorder::beginRun() {
  for (Rank &rank : ranks)
    for (size_t site = 0; site < sites.size(); ++site)
      rank.executions[site].store(0, std::memory_order_relaxed);
}

int64_t FlightRecorder::now() const { return steadyNow() - origin; }

uint64_t FlightRecorder::begin(int32_t rank, int32_t site) {
  Rank &self = ranks[rank];
  uint64_t sequence = self.entered.load(std::memory_order_relaxed);
  Entry &entry = self.ring[sequence % ringSize];
  entry.sequence.store(sequence, std::memory_order_relaxed);
  entry.site.store(site, std::memory_order_relaxed);
  entry.start.store(now(), std::memory_order_relaxed);
  entry.end.store(-1, std::memory_order_relaxed);
  self.executions[site].fetch_add(1, std::memory_order_relaxed);
  self.entered.store(sequence + 1, std::memory_order_release);
  self.changes.fetch_add(1, std::memory_order_relaxed);
  return sequence;
}

void FlightRecorder::end(int32_t rank) {
  Rank &self = ranks[rank];
  uint64_t sequence = self.entered.load(std::memory_order_relaxed) - 1;
  Entry &entry = self.ring[sequence % ringSize];
  int64_t end = now();
  entry.end.store(end, std::memory_order_release);
  self.changes.fetch_add(1, std::memory_order_relaxed);
  if (keepTrace && self.trace.size() < maxTraceEvents)
    self.trace.push_back({sequence, entry.site.load(std::memory_order_relaxed),
                          entry.start.load(std::memory_order_relaxed), end});
}

void FlightRecorder::setState(int32_t rank, RankState state) {
  ranks[rank].state.store(state, std::memory_order_release);
  ranks[rank].changes.fetch_add(1, std::memory_order_relaxed);
}

void FlightRecorder::setRemote(int32_t rank, RankState state, uint64_t entered,
                               std::span<const Operation> operations) {
  Rank &self = ranks[rank];
  for (const Operation &operation : operations) {
    Entry &entry = self.ring[operation.sequence % ringSize];
    entry.site.store(operation.site, std::memory_order_relaxed);
    entry.start.store(operation.start, std::memory_order_relaxed);
    entry.end.store(operation.end, std::memory_order_relaxed);
    entry.sequence.store(operation.sequence, std::memory_order_release);
  }
  self.entered.store(entered, std::memory_order_release);
  self.state.store(state, std::memory_order_release);
}

RankState FlightRecorder::getState(int32_t rank) const {
  return ranks[rank].state.load(std::memory_order_acquire);
}

uint64_t FlightRecorder::getSequence(int32_t rank) const {
  return ranks[rank].entered.load(std::memory_order_acquire);
}

int64_t FlightRecorder::getExecutions(int32_t rank, int32_t site) const {
  return ranks[rank].executions[site].load(std::memory_order_relaxed);
}

void FlightRecorder::setExecutions(int32_t rank,
                                   std::span<const int64_t> executions) {
  for (size_t site = 0; site < executions.size(); ++site)
    ranks[rank].executions[site].store(executions[site],
                                       std::memory_order_relaxed);
}

uint64_t FlightRecorder::getProgress() const {
  uint64_t progress = 0;
  for (const Rank &rank : ranks)
    progress += rank.changes.load(std::memory_order_relaxed);
  return progress;
}

std::vector<Operation> FlightRecorder::getOperations(int32_t rank) const {
  std::vector<Operation> operations;
  uint64_t entered = getSequence(rank);
  uint64_t first = entered > ringSize ? entered - ringSize : 0;
  for (uint64_t sequence = first; sequence < entered; ++sequence) {
    const Entry &entry = ranks[rank].ring[sequence % ringSize];
    // An entry that its rank has overwritten meanwhile is left out.
    if (entry.sequence.load(std::memory_order_acquire) == sequence)
      operations.push_back({sequence,
                            entry.site.load(std::memory_order_relaxed),
                            entry.start.load(std::memory_order_relaxed),
                            entry.end.load(std::memory_order_relaxed)});
  }
  return operations;
}

std::string FlightRecorder::describe(int32_t rank) const {
  uint64_t entered = getSequence(rank);
  std::string last = entered == 0
                         ? "before any collective"
                         : "after operation " + std::to_string(entered - 1);
  switch (getState(rank)) {
  case RankState::Idle:
    return "has not started";
  case RankState::Computing:
    return "has called no collective " +
           (entered == 0 ? "yet"
                         : "since operation " + std::to_string(entered - 1));
  case RankState::Returned:
    return "has returned " + last;
  case RankState::Failed:
    return "has failed " + last;
  case RankState::Waiting:
    break;
  }
  std::vector<Operation> operations = getOperations(rank);
  if (operations.empty())
    return "waits";
  const Site &site = sites[operations.back().site];
  return "waits in operation " + std::to_string(operations.back().sequence) +
         ", " + site.print() +
         (site.location.empty() ? "" : " (" + site.location + ")");
}

static const char *getStateName(RankState state) {
  switch (state) {
  case RankState::Idle:
    return "idle";
  case RankState::Computing:
    return "computing";
  case RankState::Waiting:
    return "waiting";
  case RankState::Returned:
    return "returned";
  case RankState::Failed:
    return "failed";
  }
  return "";
}

std::string FlightRecorder::printJson() const {
  Json all = Json::array();
  for (size_t rank = 0; rank < ranks.size(); ++rank) {
    Json operations = Json::array();
    for (const Operation &operation : getOperations(rank)) {
      const Site &site = sites[operation.site];
      Json entry = {{"sequence", operation.sequence},
                    {"site", operation.site},
                    {"kind", getKindName(site.kind)},
                    {"location", site.location},
                    {"start_us", operation.start / 1e3}};
      if (operation.end >= 0)
        entry["end_us"] = operation.end / 1e3;
      operations.push_back(std::move(entry));
    }
    all.push_back({{"rank", rank},
                   {"state", getStateName(getState(rank))},
                   {"operations", std::move(operations)}});
  }
  return all.dump(-1, ' ', false, Json::error_handler_t::replace);
}

void FlightRecorder::addStep(int32_t rank, int64_t start, int64_t end) {
  if (keepTrace && ranks[rank].steps.size() < maxTraceEvents)
    ranks[rank].steps.push_back({start, end});
}

std::string FlightRecorder::printTrace() const {
  Json events = Json::array();
  auto add = [&](size_t rank, std::string name, const char *category,
                 int64_t start, int64_t end, Json details) {
    events.push_back({{"name", std::move(name)},
                      {"cat", category},
                      {"ph", "X"},
                      {"pid", 0},
                      {"tid", rank},
                      {"ts", start / 1e3},
                      {"dur", (end - start) / 1e3},
                      {"args", std::move(details)}});
  };
  for (size_t rank = 0; rank < ranks.size(); ++rank) {
    events.push_back({{"name", "thread_name"},
                      {"ph", "M"},
                      {"pid", 0},
                      {"tid", rank},
                      {"args", {{"name", "rank " + std::to_string(rank)}}}});
    for (auto [start, end] : ranks[rank].steps)
      add(rank, "step", "step", start, end, Json::object());
    for (const Operation &operation : ranks[rank].trace) {
      const Site &site = sites[operation.site];
      add(rank, site.print(), "collective", operation.start, operation.end,
          {{"sequence", operation.sequence},
           {"site", operation.site},
           {"bytes", site.getOperandBytes()},
           {"location", site.location},
           {"cause", site.cause}});
    }
  }
  Json trace = {{"traceEvents", std::move(events)}, {"displayTimeUnit", "ms"}};
  return trace.dump(-1, ' ', false, Json::error_handler_t::replace);
}
