// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Ranks as threads of one process, sharing its memory.
//
// Every operation over a group begins with each member publishing its header
// and meeting the others. The last one to arrive compares the headers: ranks
// that disagree about the operation fail the run before any data moves. Then
// every member reads the operands of the others where they lie:
//
//   all_reduce       a member reduces its own chunk of all operands and stores
//                    it into all results
//   others           a member fills its own result
//
// and a second barrier lets operands be used again. Operands that are small are
// copied into the slot instead: everyone reduces everything and the second
// barrier falls away, which counts where more ranks than cores take turns.
//
// A rank that waits is counted; when all ranks wait or have returned, none can
// ever be released, and the run fails at once instead of at the deadline.

#ifndef TPRT_COMM_LOCAL_LOCALCOMMUNICATOR_H
#define TPRT_COMM_LOCAL_LOCALCOMMUNICATOR_H

#include "comm/Communicator.h"
#include "comm/Local/SyncGroup.h"
#include "comm/Move.h"

namespace tprt {

class LocalCommunicator : public Communicator {
public:
  LocalCommunicator(const Mesh &mesh, std::span<const Site> sites,
                    const CommunicatorOptions &options);

  std::vector<int32_t> getLocalRanks() const override;
  void beginRun() override;
  bool runCollective(int32_t rank, int32_t site, const void *operand,
                     void *result) noexcept override;
  void leave(int32_t rank) noexcept override;

protected:
  /// Where a rank stands in the groups of an axis list.
  struct Lane {
    int32_t group = 0; // index into `groups`
    int32_t slot = 0, position = 0;
    std::vector<int32_t> slotOfPosition;
  };
  /// The lanes of all ranks for one axis list. Axis lists whose groups have the
  /// same members share the groups, so that ranks that disagree meet.
  struct Layout {
    Terms axes;
    std::vector<Lane> lanes;
  };
  /// One rank's view of the operation it is in.
  struct Call {
    int32_t rank = 0, siteIndex = 0;
    const Site &site;
    const Lane &lane;
    SyncGroup &group;
    bool isStaged = false;
    uint64_t parity = 0;
    void *result = nullptr;

    SyncSlot &slot() const { return group.slots[lane.slot]; }
    int64_t size() const { return group.members.size(); }
  };

  void releaseAll() noexcept override;
  /// The operation of `call`: here, in host memory.
  virtual bool runOperation(Call &call, uint64_t sequence, const void *operand);
  /// Show the others what this member is about to do.
  void publishHeader(Call &call, uint64_t sequence, const void *operand);
  /// Meet the other members; the last to arrive compares headers on entry.
  bool meet(const Call &call, bool isEntry);
  const void *getOperand(const Call &call, int32_t position) const;
  void *getResult(const Call &call, int32_t position) const;

private:
  const Layout &findOrMakeLayout(const Site &site);
  std::shared_ptr<const MoveTable> findOrMakeMoves(size_t siteIndex) const;
  int32_t findOrMakeGroup(std::vector<int32_t> members);

  void publish(Call &call, uint64_t sequence, const void *operand);
  bool waitForRelease(const Call &call, uint32_t generation);
  bool compareHeaders(const Call &call);
  /// Add to `stalled`; fail the run if no rank can go on.
  void countStalled(int64_t increment);
  void failStalled();
  std::string describeWait(int32_t rank) const;

  void moveData(const Call &call);
  void allReduce(const Call &call);
  void reduceScatter(const Call &call, const Move &own);
  void keepOwnSlice(const Call &call, const void *operand);
  void receive(const Call &call, const Move &move, const void *operand);

  std::vector<std::unique_ptr<Layout>> layouts;
  std::vector<const Layout *> layoutOfSite;
  /// Sites that move the same boxes share them; null for an all_reduce.
  std::vector<std::shared_ptr<const MoveTable>> movesOfSite;
  std::vector<std::unique_ptr<SyncGroup>> groups;
  /// The group in which each rank waits, or -1.
  std::vector<std::atomic<int32_t>> waitingIn;
  /// Ranks that wait for a release, in the lower half (signed: a release may be
  /// counted before the wait it ends), and ranks that have returned, in the
  /// upper.
  std::atomic<int64_t> stalled{0};
  int32_t numRanks;
  bool isOversubscribed;
};

} // namespace tprt

#endif // TPRT_COMM_LOCAL_LOCALCOMMUNICATOR_H
