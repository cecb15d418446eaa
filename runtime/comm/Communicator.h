// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What carries the collectives of a run between ranks. One object serves all
// ranks that live in this process; each rank calls it from its own thread.
//
//   auto comm = createCommunicator("local", mesh, sites, options);
//   comm->beginRun();
//   // on the thread of each rank:
//   RankScope scope(*comm, rank);
//   if (comm->runCollective(rank, /*site=*/0, operand, result))
//     scope.complete();
//   // once all have returned:
//   comm->endRun();
//   comm->throwIfFailed();
//
// A call returns false as soon as the run has failed, for whatever reason and
// on whichever rank; the first error is kept. A rank that leaves its function
// in any other way than by complete() fails the run.

#ifndef TPRT_COMM_COMMUNICATOR_H
#define TPRT_COMM_COMMUNICATOR_H

#include "comm/FlightRecorder.h"
#include "status/Error.h"
#include <chrono>
#include <mutex>

namespace tprt {

class Processes;
namespace cuda {
class RankDevice;
}

struct CommunicatorOptions {
  /// The longest that a rank waits for another one.
  std::chrono::nanoseconds timeout = std::chrono::seconds(300);
  bool keepTrace = false;
  /// The job of this process: for communicators between processes.
  std::shared_ptr<Processes> processes = nullptr;
};

class Communicator {
public:
  /// `mesh` and `sites` outlive the communicator; checkSite accepts each site.
  Communicator(const Mesh &mesh, std::span<const Site> sites,
               const CommunicatorOptions &options);
  virtual ~Communicator() = default;

  /// The ranks that run in this process.
  virtual std::vector<int32_t> getLocalRanks() const = 0;
  /// Start a run; no rank is in one, and none has failed.
  virtual void beginRun() = 0;
  /// Run collective `site` on the thread of `rank`; false if the run failed.
  virtual bool runCollective(int32_t rank, int32_t site, const void *operand,
                             void *result) noexcept = 0;
  /// The function of `rank` has returned and calls nothing more in this run.
  virtual void leave(int32_t rank) noexcept = 0;
  /// All ranks of this process have returned from their functions: wait for
  /// those of other processes, so that a run fails for all or for none.
  virtual void endRun() noexcept {}
  /// The device on which the tensors of `rank` lie; null: in host memory.
  virtual cuda::RankDevice *getDevice(int32_t rank) const { return nullptr; }
  /// On the thread of `rank`: wait until its device has done what it was given.
  /// False if the run failed.
  virtual bool waitForDevice(int32_t rank) noexcept { return !hasFailed(); }

  /// Fail the run. The first error stays; every waiting rank is released.
  /// `detail` is what every rank did last; by default, what the recorder says.
  void abort(Code code, const std::string &text,
             const std::string &detail = {}) noexcept;
  bool hasFailed() const { return failed.load(std::memory_order_acquire); }
  /// Throw the error of the run, with what every rank did last, if there is
  /// one.
  void throwIfFailed() const;

  /// The time limit, as messages show it: "0.3 s".
  std::string printTimeout() const;

  FlightRecorder &getRecorder() { return recorder; }
  const Mesh &getMesh() const { return mesh; }
  std::span<const Site> getSites() const { return sites; }
  const CommunicatorOptions &getOptions() const { return options; }

protected:
  /// Wake every rank that waits; it sees hasFailed().
  virtual void releaseAll() noexcept = 0;
  /// The error of the run, which has failed.
  Error getError() const;

  const Mesh &mesh;
  std::span<const Site> sites;
  CommunicatorOptions options;
  FlightRecorder recorder;

private:
  std::atomic<bool> failed{false};
  mutable std::mutex errorMutex;
  Code errorCode = Code::Internal;
  std::string errorText, errorDetail;
};

/// The time a rank spends in its function: if it is destroyed before complete()
/// was called, by an early return or an exception, the run fails.
class RankScope {
public:
  RankScope(Communicator &comm, int32_t rank);
  ~RankScope();
  RankScope(const RankScope &) = delete;
  RankScope &operator=(const RankScope &) = delete;

  void complete() { isComplete = true; }
  /// The rank fails for the reason `text`.
  void fail(const std::string &text);

private:
  Communicator &comm;
  int32_t rank;
  bool isComplete = false;
};

/// The communicators that are built in, in the order they are listed to users.
std::vector<std::string> getCommunicatorKinds();

/// True of those whose ranks compute on GPUs.
bool runsOnDevices(const std::string &kind);

/// Throws Unavailable, naming what is built in, if there is no such `kind`.
std::unique_ptr<Communicator>
createCommunicator(const std::string &kind, const Mesh &mesh,
                   std::span<const Site> sites,
                   const CommunicatorOptions &options);

} // namespace tprt

#endif // TPRT_COMM_COMMUNICATOR_H
