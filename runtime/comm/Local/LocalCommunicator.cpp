// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "comm/Local/LocalCommunicator.h"
#include "comm/Local/Futex.h"
#include <algorithm>
#include <cstring>
#include <sched.h>
#include <thread>

using namespace tprt;

/// Up to this many bytes in all operands of a group, they are copied into
/// slots.
static constexpr size_t maxStagedBytes = 128 << 10;

LocalCommunicator::LocalCommunicator(const Mesh &mesh,
                                     std::span<const Site> sites,
                                     const CommunicatorOptions &options)
    : Communicator(mesh, sites, options), waitingIn(mesh.getNumRanks()),
      numRanks(mesh.getNumRanks()) {
  isOversubscribed =
      static_cast<uint32_t>(numRanks) > std::thread::hardware_concurrency();
  for (std::atomic<int32_t> &group : waitingIn)
    group.store(-1, std::memory_order_relaxed);
  for (const Site &site : sites)
    layoutOfSite.push_back(&findOrMakeLayout(site));
  for (size_t site = 0; site < sites.size(); ++site)
    movesOfSite.push_back(findOrMakeMoves(site));
}

std::shared_ptr<const MoveTable>
LocalCommunicator::findOrMakeMoves(size_t siteIndex) const {
  const Site &site = sites[siteIndex];
  if (site.kind == CollectiveKind::AllReduce)
    return nullptr;
  for (size_t earlier = 0; earlier < siteIndex; ++earlier)
    if (moveAlike(sites[earlier], site))
      return movesOfSite[earlier];
  return std::make_shared<MoveTable>(site);
}

int32_t LocalCommunicator::findOrMakeGroup(std::vector<int32_t> members) {
  std::sort(members.begin(), members.end());
  for (size_t i = 0; i < groups.size(); ++i)
    if (groups[i]->members == members)
      return i;
  groups.push_back(std::make_unique<SyncGroup>(std::move(members)));
  return groups.size() - 1;
}

const LocalCommunicator::Layout &
LocalCommunicator::findOrMakeLayout(const Site &site) {
  for (const std::unique_ptr<Layout> &layout : layouts)
    if (layout->axes == site.axes)
      return *layout;
  Groups cut = getGroups(mesh, site.axes);
  auto layout = std::make_unique<Layout>();
  layout->axes = site.axes;
  for (int32_t rank = 0; rank < numRanks; ++rank) {
    std::vector<int32_t> members = cut.getMembers(rank); // in order of position
    Lane lane;
    lane.group = findOrMakeGroup(members);
    const std::vector<int32_t> &sorted = groups[lane.group]->members;
    for (int32_t member : members)
      lane.slotOfPosition.push_back(
          std::lower_bound(sorted.begin(), sorted.end(), member) -
          sorted.begin());
    lane.position = cut.position[rank];
    lane.slot = lane.slotOfPosition[lane.position];
    layout->lanes.push_back(std::move(lane));
  }
  layouts.push_back(std::move(layout));
  return *layouts.back();
}

std::vector<int32_t> LocalCommunicator::getLocalRanks() const {
  std::vector<int32_t> ranks(numRanks);
  for (int32_t rank = 0; rank < numRanks; ++rank)
    ranks[rank] = rank;
  return ranks;
}

void LocalCommunicator::beginRun() {
  throwIfFailed();
  recorder.beginRun();
  stalled.store(0);
}

void LocalCommunicator::releaseAll() noexcept {
  for (const std::unique_ptr<SyncGroup> &group : groups) {
    group->generation.fetch_or(SyncGroup::failedBit);
    futexWakeAll(group->generation);
  }
}

bool LocalCommunicator::runCollective(int32_t rank, int32_t siteIndex,
                                      const void *operand,
                                      void *result) noexcept {
  if (hasFailed())
    return false;
  try {
    if (siteIndex < 0 || static_cast<size_t>(siteIndex) >= sites.size()) {
      abort(Code::Aborted,
            "rank " + std::to_string(rank) + " called collective site " +
                std::to_string(siteIndex) + ", but the entry has " +
                std::to_string(sites.size()));
      return false;
    }
    const Lane &lane = layoutOfSite[siteIndex]->lanes[rank];
    const Site &site = sites[siteIndex];
    Call call{rank,  siteIndex, site,  lane, *groups[lane.group],
              false, 0,         result};
    uint64_t sequence = recorder.begin(rank, siteIndex);
    bool succeeded = runOperation(call, sequence, operand);
    recorder.end(rank);
    return succeeded;
  } catch (const std::bad_alloc &) {
    abort(Code::OutOfMemory, "rank " + std::to_string(rank) +
                                 " found no memory to stage a collective");
    return false;
  }
}

bool LocalCommunicator::runOperation(Call &call, uint64_t sequence,
                                     const void *operand) {
  if (call.site.kind == CollectiveKind::Shard) {
    keepOwnSlice(call, operand);
    return true;
  }
  call.isStaged = call.site.getOperandBytes() * call.size() <= maxStagedBytes;
  publish(call, sequence, operand);
  if (!meet(call, /*isEntry=*/true))
    return false;
  moveData(call);
  return call.isStaged || meet(call, /*isEntry=*/false);
}

void LocalCommunicator::publish(Call &call, uint64_t sequence,
                                const void *operand) {
  SyncSlot &slot = call.slot();
  // A permute in place would overwrite what its target has yet to read.
  bool isInPlacePermute =
      call.site.kind == CollectiveKind::Permute && operand == call.result;
  if (call.isStaged || isInPlacePermute) {
    std::vector<std::byte> &staging = slot.staging[slot.numOperations & 1];
    size_t bytes = call.site.getOperandBytes();
    if (staging.size() < bytes)
      staging.resize(bytes);
    if (bytes != 0)
      std::memcpy(staging.data(), operand, bytes);
    operand = staging.data();
  }
  publishHeader(call, sequence, operand);
}

void LocalCommunicator::publishHeader(Call &call, uint64_t sequence,
                                      const void *operand) {
  SyncSlot &slot = call.slot();
  call.parity = slot.numOperations++ & 1;
  slot.headers[call.parity] = {call.siteIndex, sequence, operand, call.result};
}

bool LocalCommunicator::compareHeaders(const Call &call) {
  auto agree = [](const OperationHeader &a, const OperationHeader &b) {
    return a.site == b.site && a.sequence == b.sequence;
  };
  const std::vector<SyncSlot> &slots = call.group.slots;
  auto header = [&](size_t slot) -> const OperationHeader & {
    return slots[slot].headers[call.parity];
  };
  size_t deviant = 1;
  while (deviant < slots.size() && agree(header(0), header(deviant)))
    ++deviant;
  if (deviant >= slots.size())
    return true;
  // If most members agree with the deviant, it is the first one that deviates.
  size_t numAgree = 0, expected = 0;
  for (size_t slot = 0; slot < slots.size(); ++slot)
    numAgree += agree(header(deviant), header(slot));
  if (2 * numAgree > slots.size())
    std::swap(deviant, expected);

  auto describe = [&](size_t slot) {
    const Site &site = sites[header(slot).site];
    return site.print() + " over [" + mesh.print(site.axes) +
           "] as operation " + std::to_string(header(slot).sequence) +
           (site.location.empty() ? "" : " (" + site.location + ")");
  };
  abort(Code::Aborted, "rank " + std::to_string(call.group.members[deviant]) +
                           " called " + describe(deviant) + ", but rank " +
                           std::to_string(call.group.members[expected]) +
                           " of its group called " + describe(expected));
  return false;
}

bool LocalCommunicator::meet(const Call &call, bool isEntry) {
  SyncGroup &group = call.group;
  if (call.size() == 1)
    return !hasFailed();
  uint32_t generation = group.generation.load();
  if (generation & SyncGroup::failedBit)
    return false;
  call.slot().arrivals.fetch_add(1, std::memory_order_relaxed);
  if (group.arrived.fetch_add(1) + 1 == call.size()) {
    if (isEntry && !compareHeaders(call))
      return false;
    group.arrived.store(0, std::memory_order_relaxed);
    stalled.fetch_sub(call.size() - 1);
    group.generation.fetch_add(SyncGroup::step);
    if (group.sleepers.load() != 0)
      futexWakeAll(group.generation);
    return !hasFailed();
  }
  recorder.setState(call.rank, RankState::Waiting);
  waitingIn[call.rank].store(call.lane.group);
  countStalled(1);
  bool isReleased = waitForRelease(call, generation);
  waitingIn[call.rank].store(-1);
  recorder.setState(call.rank, RankState::Computing);
  return isReleased;
}

bool LocalCommunicator::waitForRelease(const Call &call, uint32_t generation) {
  SyncGroup &group = call.group;
  // With a core for each rank the others arrive while we spin, unless other
  // programs need the cores too; with fewer cores they need ours.
  int numSpins = isOversubscribed ? 0 : 100,
      numYields = isOversubscribed ? 4 : 50;
  for (int i = 0; i < numSpins + numYields; ++i) {
    if (uint32_t now = group.generation.load(); now != generation)
      return !(now & SyncGroup::failedBit);
    if (i < numSpins)
      __builtin_ia32_pause();
    else
      sched_yield();
  }
  Deadline deadline = std::chrono::steady_clock::now() + options.timeout;
  group.sleepers.fetch_add(1);
  bool isInTime = true;
  uint32_t now;
  while ((now = group.generation.load()) == generation && isInTime)
    isInTime = futexWait(group.generation, generation, deadline);
  group.sleepers.fetch_sub(1);
  if (now == generation) {
    abort(Code::Timeout,
          "after " + printTimeout() + " " + describeWait(call.rank));
    return false;
  }
  return !(now & SyncGroup::failedBit);
}

std::string LocalCommunicator::describeWait(int32_t rank) const {
  std::string text =
      "rank " + std::to_string(rank) + " " + recorder.describe(rank);
  int32_t groupIndex = waitingIn[rank].load();
  if (groupIndex < 0)
    return text;
  const SyncGroup &group = *groups[groupIndex];
  size_t self =
      std::lower_bound(group.members.begin(), group.members.end(), rank) -
      group.members.begin();
  uint64_t arrivals =
      group.slots[self].arrivals.load(std::memory_order_relaxed);
  const char *separator = " for ";
  for (size_t slot = 0; slot < group.members.size(); ++slot)
    if (group.slots[slot].arrivals.load(std::memory_order_relaxed) < arrivals) {
      int32_t member = group.members[slot];
      text += separator + ("rank " + std::to_string(member)) + ", which " +
              recorder.describe(member);
      separator = ", and for ";
    }
  return text;
}

void LocalCommunicator::failStalled() {
  // Of the ranks that wait, one that waits for a rank that has returned says
  // most; else the first.
  std::string text;
  for (int32_t rank = 0; rank < numRanks; ++rank) {
    if (waitingIn[rank].load() < 0)
      continue;
    std::string wait = describeWait(rank);
    if (text.empty() || wait.find("has returned") != std::string::npos)
      text = wait;
    if (wait.find("has returned") != std::string::npos)
      break;
  }
  abort(Code::Aborted, text);
}

void LocalCommunicator::countStalled(int64_t increment) {
  int64_t count = stalled.fetch_add(increment) + increment;
  int32_t numWaiting = static_cast<int32_t>(count);
  int64_t numReturned = (count - numWaiting) >> 32;
  if (numWaiting > 0 && numWaiting + numReturned == numRanks)
    failStalled();
}

void LocalCommunicator::leave(int32_t rank) noexcept {
  recorder.setState(rank, RankState::Returned);
  countStalled(int64_t(1) << 32);
}
