// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The processes of one job, that mpirun has started: who they are, what they
// tell each other beside collectives, and which of them are gone.
//
//   auto processes = Processes::join(timeout);       // before other threads
//   … communicators of kind "mpi", made in the same order everywhere …
//   processes->gather("results", bytes);             // together, in one order
//   processes->leave();                              // together; or, on errors
//   processes->abort(1, "what was wrong");           // which does not return
//
// A thread of its own moves messages while ranks compute, tells the others
// where the ranks of this process are, and watches for processes that end. One
// that ends without a farewell fails every communicator of the job.

#ifndef TPRT_COMM_MPI_PROCESSES_H
#define TPRT_COMM_MPI_PROCESSES_H

#include "comm/Mpi/Mail.h"
#include "comm/Mpi/PeerWatch.h"
#include "status/Error.h"
#include <condition_variable>
#include <map>
#include <thread>

namespace tprt {

/// The lowest rank of `process`, where `numRanks` are dealt out to `count`
/// processes in blocks.
int32_t getFirstRank(int32_t process, int32_t count, int32_t numRanks);

/// Why a job has failed.
struct JobFailure {
  Code code = Code::Aborted;
  int32_t process = -1; // who is to blame, or -1
  std::string text;     // what it did: "has ended"
};

/// What messages of one channel go to.
class Channel {
public:
  virtual ~Channel() = default;
  /// A message has come. Called under locks: it must neither send nor wait.
  virtual void deliver(int32_t process, const MessageHeader &header,
                       const Payload &payload) = 0;
  /// Called every few milliseconds; gives what the other processes are to know
  /// about this one, or null if nothing has changed.
  virtual Payload update() = 0;
  /// The job has failed. Called under locks: it must not send.
  virtual void fail(const JobFailure &failure) = 0;
};

class Processes {
public:
  /// Throws Unavailable without mpirun or MPI, Timeout if the others do not
  /// come. Once in the life of a process.
  static std::shared_ptr<Processes>
  join(std::chrono::nanoseconds timeout = std::chrono::seconds(300));
  ~Processes();
  Processes(const Processes &) = delete;
  Processes &operator=(const Processes &) = delete;

  int32_t getIndex() const { return index; }
  int32_t getCount() const { return count; }
  Mail &getMail() { return *mail; }
  std::string printPid(int32_t process) const;

  /// The number of a new channel. All processes open theirs in one order.
  uint64_t open(Channel &channel);
  /// Afterwards nothing is delivered to it.
  void close(uint64_t channel);

  /// Process 0 gets the bytes of all, the others nothing. `what` is shown in
  /// messages. Throws if a process is gone, or late.
  std::vector<Payload> gather(const std::string &what, Payload own);
  /// All get the bytes of process 0.
  Payload broadcast(const std::string &what, Payload own);
  /// Leave the job once all others want to. Throws if one of them has failed.
  void leave();
  /// Say why this process gives up, let the others say what they have to, for
  /// half a second, and end the job.
  [[noreturn]] void abort(int32_t exitCode, const std::string &text);

private:
  struct Peer {
    bool isKnown = false, hasLeft = false, isGone = false;
    int32_t pid = 0;
    std::string machine;
    std::deque<std::pair<MessageHeader, Payload>> data;
  };

  Processes(const Transport &transport, std::chrono::nanoseconds timeout);
  void enter();
  void deliver(int32_t process, const MessageHeader &header,
               const Payload &payload);
  /// Wait for each other process, by default as long as `timeout`.
  template <typename Done>
  void wait(const std::string &what, Done isDone,
            std::chrono::nanoseconds limit = {});
  void sendToAll(const MessageHeader &header, const Payload &payload);
  Payload take(const MessageHeader &wanted, const std::string &what,
               int32_t process);
  void throwIfFailed() const;
  MessageHeader nameData(const std::string &what);
  void watch();
  void lookForEnded();
  void lookForSignal();
  void failJob(const JobFailure &failure);
  std::string describeSilent();
  void stopWatching();

  const Transport &transport;
  std::chrono::nanoseconds timeout;
  int32_t index = 0, count = 1;
  PeerWatch peerWatch;
  std::unique_ptr<Mail> mail;

  /// Held while channels are updated or failed, and while they close.
  std::mutex lifetimeMutex;
  /// Guards what follows; taken after the lock of `mail`.
  mutable std::mutex mutex;
  std::vector<Peer> peers;
  std::map<uint64_t, Channel *> channels;
  uint64_t lastChannel = 0;
  /// What has come for channels that are not open here yet.
  std::map<uint64_t, std::vector<std::tuple<int32_t, MessageHeader, Payload>>>
      early;
  std::vector<JobFailure> news; // what farewells say, to be acted on
  std::unique_ptr<JobFailure> failure;

  int64_t numData = 0; // gathers and broadcasts so far
  int64_t askedToEnd = 0;
  bool isLeaving = false; // under lifetimeMutex
  std::atomic<bool> isStopped{false};
  std::thread watcher;
};

} // namespace tprt

#endif // TPRT_COMM_MPI_PROCESSES_H
