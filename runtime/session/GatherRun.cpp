// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What process 0 gets of the ranks of other processes: results, statistics and
// the events of the trace. Its buffers of their results are allocated then, so
// that reading results is the same as where all ranks are here.
#include "comm/Mpi/Processes.h"
#include "session/Scatter.h"
#include "session/Session.h"
#include <algorithm>
#include <cstring>
#include <nlohmann/json.hpp>

using namespace tprt;
using Json = nlohmann::ordered_json;

namespace {
/// Appends values to bytes, and takes them off again in the same order.
class Parcel {
public:
  explicit Parcel(Bytes bytes = {}) : bytes(std::move(bytes)) {}

  void add(const void *data, size_t size) {
    const auto *first = static_cast<const std::byte *>(data);
    bytes.insert(bytes.end(), first, first + size);
  }
  void take(void *data, size_t size) {
    if (size > bytes.size() - position)
      throw Error(Code::Internal,
                  "a process sent " + std::to_string(bytes.size()) +
                      " bytes, but " + std::to_string(position + size) +
                      " are wanted");
    if (size != 0)
      std::memcpy(data, bytes.data() + position, size);
    position += size;
  }
  template <typename T> void add(T value) { add(&value, sizeof(value)); }
  template <typename T> T take() {
    T value;
    take(&value, sizeof(value));
    return value;
  }
  Bytes bytes;

private:
  size_t position = 0;
};
} // namespace

/// Add what the ranks of a process have recorded to `trace`, at the times of
/// this process.
static void addEvents(Json &trace, const std::string &text,
                      const std::vector<int32_t> &ranks,
                      double shiftMicroseconds) {
  Json other = Json::parse(text);
  for (Json &event : other["traceEvents"]) {
    if (std::find(ranks.begin(), ranks.end(), event["tid"]) == ranks.end())
      continue;
    if (event.contains("ts"))
      event["ts"] = event["ts"].get<double>() + shiftMicroseconds;
    trace["traceEvents"].push_back(std::move(event));
  }
}

void Session::gather(bool withResults) {
  Communicator &comm = *state->comm;
  const std::shared_ptr<Processes> &processes = comm.getOptions().processes;
  if (!processes)
    return;
  comm.throwIfFailed();
  downloadResults();
  FlightRecorder &recorder = comm.getRecorder();
  const std::vector<TensorSpec> &results = state->entry.results;
  size_t numSites = comm.getSites().size();
  bool keepsTrace = comm.getOptions().keepTrace;

  Parcel parcel;
  parcel.add<int32_t>(localRanks.size());
  for (int32_t rank : localRanks) {
    parcel.add(rank);
    for (size_t site = 0; site < numSites; ++site)
      parcel.add(recorder.getExecutions(rank, site));
    for (size_t i = 0; i < results.size(); ++i)
      if (withResults && isFirstOwner(getMesh(), results[i], rank))
        parcel.add(state->ranks[rank].results[i].data(),
                   results[i].getLocalBytes());
  }
  parcel.add<uint64_t>(seconds.size());
  parcel.add(seconds.data(), seconds.size() * sizeof(double));
  parcel.add(recorder.getWallOrigin());
  if (keepsTrace) {
    std::string text = recorder.printTrace();
    parcel.add<uint64_t>(text.size());
    parcel.add(text.data(), text.size());
  }
  std::vector<Payload> all = processes->gather(
      "results", std::make_shared<Bytes>(std::move(parcel.bytes)));

  Json trace = {{"traceEvents", Json::array()}, {"displayTimeUnit", "ms"}};
  for (const Payload &payload : all) {
    Parcel from(*payload);
    std::vector<int32_t> ranks(from.take<int32_t>());
    for (int32_t &rank : ranks) {
      rank = from.take<int32_t>();
      bool isHere = std::find(localRanks.begin(), localRanks.end(), rank) !=
                    localRanks.end();
      std::vector<int64_t> executions(numSites);
      from.take(executions.data(), numSites * sizeof(int64_t));
      if (!isHere)
        recorder.setExecutions(rank, executions);
      Rank &held = state->ranks[rank];
      held.results.resize(results.size());
      for (size_t i = 0; i < results.size(); ++i) {
        if (!withResults || !isFirstOwner(getMesh(), results[i], rank))
          continue;
        if (held.results[i].size() != results[i].getLocalBytes())
          held.results[i] = HostBuffer(results[i].getLocalBytes(),
                                       "'" + results[i].name + "' of rank " +
                                           std::to_string(rank));
        from.take(held.results[i].data(), results[i].getLocalBytes());
      }
    }
    std::vector<double> times(from.take<uint64_t>());
    from.take(times.data(), times.size() * sizeof(double));
    for (size_t i = 0; i < std::min(times.size(), seconds.size()); ++i)
      seconds[i] = std::max(seconds[i], times[i]);
    auto origin = from.take<int64_t>();
    if (!keepsTrace)
      continue;
    std::string text(from.take<uint64_t>(), '\0');
    from.take(text.data(), text.size());
    addEvents(trace, text, ranks, (origin - recorder.getWallOrigin()) / 1e3);
  }
  if (keepsTrace && !all.empty())
    gatheredTrace = trace.dump(-1, ' ', false, Json::error_handler_t::replace);
  isGathered = withResults && !all.empty();
}

std::string Session::printTrace() const {
  return gatheredTrace.empty() ? state->comm->getRecorder().printTrace()
                               : gatheredTrace;
}
