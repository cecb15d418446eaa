// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A set of rank threads that meet: a barrier with a deadline, and for each
// member a slot in which it publishes what it is about to do.
//
// `generation` counts the barriers that are complete, in its upper 31 bits; its
// lowest bit says that the run has failed. A waiting member spins a little and
// then sleeps on that one word, so a failure wakes it like a release does.
//
// Slots come in two parities, used in turn. A member that has passed barrier
// k + 1 knows that all members have arrived at it, thus have finished what they
// read after barrier k; so it may write the slots of parity k again, and small
// operands, copied into the slot, need no second barrier.

#ifndef TPRT_COMM_LOCAL_SYNCGROUP_H
#define TPRT_COMM_LOCAL_SYNCGROUP_H

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace tprt {

/// What a member publishes before an operation.
struct OperationHeader {
  int32_t site = -1;
  uint64_t sequence = 0;
  const void *operand = nullptr;
  void *result = nullptr;
};

struct alignas(64) SyncSlot {
  OperationHeader headers[2];
  std::vector<std::byte> staging[2];
  /// Operations this member has begun in this group; its parity picks a header.
  uint64_t numOperations = 0;
  /// Barriers this member has arrived at; others read it to name stragglers.
  std::atomic<uint64_t> arrivals{0};
};

struct SyncGroup {
  static constexpr uint32_t failedBit = 1, step = 2;

  explicit SyncGroup(std::vector<int32_t> ranks)
      : members(std::move(ranks)), slots(members.size()) {}

  std::vector<int32_t> members; // ascending
  std::vector<SyncSlot> slots;  // one for each member
  alignas(64) std::atomic<uint32_t> arrived{0};
  alignas(64) std::atomic<uint32_t> generation{0};
  /// Members that sleep: a release without sleepers makes no system call.
  std::atomic<uint32_t> sleepers{0};
};

} // namespace tprt

#endif // TPRT_COMM_LOCAL_SYNCGROUP_H
