// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Ranks in several processes, several of them in each as threads.
//
// In every operation each member of a group sends one message to each other
// one: what it is about to do, and beside that what the other needs of its
// operand. So a member knows what all others do before it uses what came, and
// nobody has to wait a second time:
//
//   all_reduce       small: the whole operand to everybody, who reduces all;
//                    else the chunk of each member to it, which reduces it and
//                    sends it to everybody
//   reduce_scatter   to each member its slice of the terms
//   others           to each member what it gets
//
// Always in the order of positions, by the code that LocalCommunicator uses:
// the bits are the same. Operands are copied before they are sent, so a failed
// run leaves no buffer of the user behind in MPI.
//
// A rank that waits looks at where those are that it waits for, as their
// process tells every few milliseconds. One that has returned, or that does
// something else in the operation of this number, will never come; the run
// fails without waiting for the deadline.

#ifndef TPRT_COMM_MPI_MPICOMMUNICATOR_H
#define TPRT_COMM_MPI_MPICOMMUNICATOR_H

#include "comm/Communicator.h"
#include "comm/Move.h"
#include "comm/Mpi/Processes.h"

namespace tprt {

class MpiCommunicator final : public Communicator, private Channel {
public:
  /// Throws InvalidArgument where there are more processes than ranks.
  MpiCommunicator(const Mesh &mesh, std::span<const Site> sites,
                  const CommunicatorOptions &options);
  ~MpiCommunicator() override;

  std::vector<int32_t> getLocalRanks() const override;
  void beginRun() override;
  bool runCollective(int32_t rank, int32_t site, const void *operand,
                     void *result) noexcept override;
  void leave(int32_t rank) noexcept override;
  void endRun() noexcept override;

private:
  struct Message {
    MessageHeader header;
    Payload payload;
  };
  /// What has come for one local rank.
  struct Inbox {
    std::mutex mutex;
    std::condition_variable arrived;
    std::vector<std::deque<Message>> from; // each rank
  };
  /// Where a rank stands in the groups of an axis list.
  struct Lane {
    std::vector<int32_t> members; // in order of position
    int32_t position = 0;
    uint64_t group = 0; // a hash of the members
  };
  struct Layout {
    Terms axes;
    std::vector<Lane> lanes; // of the local ranks
  };
  /// One rank's view of the operation it is in.
  struct Call {
    int32_t rank = 0;
    const Site &site;
    const Lane &lane;
    CollectiveHeader header;
    const void *operand = nullptr;
    void *result = nullptr;
    std::chrono::steady_clock::time_point deadline;
    /// What each position has sent; the own one stays empty.
    std::vector<Message> messages;

    int64_t size() const { return lane.members.size(); }
  };

  // Channel.
  void deliver(int32_t process, const MessageHeader &header,
               const Payload &payload) override;
  Payload update() override;
  void fail(const JobFailure &failure) override;

  void releaseAll() noexcept override;
  const Layout &findOrMakeLayout(const Site &site);
  uint64_t hashProgram() const;
  void sendToOthers(MessageHeader header, const Payload &payload);
  bool isLocal(int32_t rank) const;
  int32_t getProcess(int32_t rank) const;
  std::string printRanks(int32_t process) const;
  /// A process whose ranks have not all returned from this run, or -1.
  int32_t findRunning() const;

  bool runOperation(Call &call);
  void send(const Call &call, int64_t position, int32_t phase, Payload payload);
  /// Wait for the message of each other position; false if the run failed.
  bool receiveAll(Call &call, int32_t phase);
  bool receive(Call &call, int64_t position, int32_t phase);
  bool compareHeaders(const Call &call);
  /// True if `rank` will never send what `call` waits for, unless that is
  /// under way.
  bool willNeverCome(const Call &call, int32_t rank);
  std::string describeWait(const Call &call) const;
  std::string describeRank(int32_t rank) const;
  std::string describeHeader(const CollectiveHeader &header) const;
  void noteOperation(const MessageHeader &header);
  void readStatus(int32_t process, const Bytes &bytes);

  bool allReduce(Call &call);
  bool reduceScatter(Call &call);
  bool moveBoxes(Call &call);
  bool hasBytes(const Call &call, int64_t position, size_t bytes);
  void keepOwn(const Call &call, const Move &move);

  std::shared_ptr<Processes> processes;
  int32_t numRanks, firstRank, endRank;
  std::vector<std::unique_ptr<Inbox>> inboxes; // of the local ranks
  std::vector<std::unique_ptr<Layout>> layouts;
  std::vector<const Layout *> layoutOfSite;
  std::atomic<uint64_t> run{0};
  /// False while a failure comes from others, who know it.
  std::atomic<bool> tellsOthers{true};

  /// In which run the ranks of other processes are.
  std::vector<std::atomic<uint64_t>> remoteRuns;
  /// The last run that each process has ended.
  std::vector<std::atomic<uint64_t>> endedRuns;
  std::mutex remoteMutex; // taken after all locks of Processes
  /// By another process: the text, and after a zero the detail.
  std::unique_ptr<JobFailure> toldFailure;
  uint64_t lastProgress = ~uint64_t(0);
  std::chrono::steady_clock::time_point lastUpdate;
  uint64_t channel = 0; // last: it is open once all else is there
};

} // namespace tprt

#endif // TPRT_COMM_MPI_MPICOMMUNICATOR_H
