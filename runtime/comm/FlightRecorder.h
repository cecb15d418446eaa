// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What every rank did last, so that a failed run can say where each one was.
//
// A rank writes its own ring; anyone may read it at any time, so every field is
// an atomic. With tracing on, every operation is kept for a Chrome trace.

#ifndef TPRT_COMM_FLIGHTRECORDER_H
#define TPRT_COMM_FLIGHTRECORDER_H

#include "comm/Site.h"
#include <array>
#include <atomic>
#include <memory>

namespace tprt {

/// Where a rank is.
enum class RankState : uint8_t { Idle, Computing, Waiting, Returned, Failed };

/// One recorded operation; times are nanoseconds since the recorder was made.
struct Operation {
  uint64_t sequence = 0;
  int32_t site = -1;
  int64_t start = 0, end = -1; // -1: has not ended
};

class FlightRecorder {
public:
  static constexpr size_t ringSize = 32;

  FlightRecorder(int32_t numRanks, std::span<const Site> sites, bool keepTrace);

  /// A run begins: counts of executions start at zero, sequences go on.
  void beginRun();
  /// `rank` enters site number `site`; gives the number of the operation.
  uint64_t begin(int32_t rank, int32_t site);
  void end(int32_t rank);
  void setState(int32_t rank, RankState state);
  /// What another process says of its `rank`, whose last operations are given;
  /// their times are those of its own recorder. No progress of ranks here.
  void setRemote(int32_t rank, RankState state, uint64_t entered,
                 std::span<const Operation> operations);

  RankState getState(int32_t rank) const;
  /// How many operations `rank` has entered.
  uint64_t getSequence(int32_t rank) const;
  /// The last operations of `rank`, oldest first.
  std::vector<Operation> getOperations(int32_t rank) const;
  int64_t getExecutions(int32_t rank, int32_t site) const;
  /// Grows whenever a rank enters or ends an operation or changes its state.
  uint64_t getProgress() const;
  int64_t now() const;

  /// "computing since operation 4" and the like.
  std::string describe(int32_t rank) const;
  /// When the recorder was made, in nanoseconds of the system's clock.
  int64_t getWallOrigin() const { return wallOrigin; }
  /// How often a rank of another process has executed each site.
  void setExecutions(int32_t rank, std::span<const int64_t> executions);

  /// The JSON of tprt_status_detail.
  std::string printJson() const;

  /// A step of a rank, for the trace.
  void addStep(int32_t rank, int64_t start, int64_t end);
  /// All events as a Chrome trace; only while no rank runs.
  std::string printTrace() const;

private:
  struct Entry {
    std::atomic<uint64_t> sequence{~uint64_t(0)}; // none yet
    std::atomic<int32_t> site{-1};
    std::atomic<int64_t> start{0}, end{-1};
  };
  struct alignas(64) Rank {
    std::array<Entry, ringSize> ring;
    std::atomic<uint64_t> entered{0};
    std::atomic<uint64_t> changes{0};
    std::atomic<RankState> state{RankState::Idle};
    std::unique_ptr<std::atomic<int64_t>[]> executions; // one for each site
    std::vector<Operation> trace;
    std::vector<std::pair<int64_t, int64_t>> steps;
  };

  std::span<const Site> sites;
  std::vector<Rank> ranks;
  bool keepTrace;
  int64_t origin, wallOrigin;
};

} // namespace tprt

#endif // TPRT_COMM_FLIGHTRECORDER_H
