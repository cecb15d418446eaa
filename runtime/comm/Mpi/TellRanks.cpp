// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What processes tell each other about their ranks, and what a rank that waits
// makes of it.
#include "comm/Mpi/MpiCommunicator.h"
#include <algorithm>
#include <cstdio>
#include <cstring>

using namespace tprt;
using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

/// A process that has nothing new to tell says so this often.
static constexpr auto lifeSignPeriod = 500ms;
/// After this much silence a process is called silent.
static constexpr auto silenceTime = 1500ms;

namespace {
/// Where a rank is, as it travels.
struct RankStatus {
  static constexpr size_t maxOperations = 8;

  int32_t rank = 0;
  RankState state = RankState::Idle;
  uint8_t numOperations = 0;
  uint64_t run = 0, entered = 0;
  Operation operations[maxOperations]; // the last ones, oldest first
};
} // namespace

Payload MpiCommunicator::update() {
  {
    std::unique_lock lock(remoteMutex);
    if (toldFailure) {
      JobFailure told = *toldFailure;
      lock.unlock();
      tellsOthers.store(false);
      size_t end = told.text.find('\0');
      abort(told.code, told.text.substr(0, end),
            end == std::string::npos ? "" : told.text.substr(end + 1));
    }
  }
  // A rank that changes while it is looked at changes the number too.
  uint64_t progress = recorder.getProgress();
  Clock::time_point now = Clock::now();
  if (progress == lastProgress && now - lastUpdate < lifeSignPeriod)
    return nullptr;
  lastProgress = progress;
  lastUpdate = now;
  auto bytes = std::make_shared<Bytes>(inboxes.size() * sizeof(RankStatus));
  for (int32_t rank = firstRank; rank < endRank; ++rank) {
    RankStatus status = {};
    status.rank = rank;
    // In this order: a state is never older than its run, and a rank that has
    // returned has entered all it will.
    status.run = run.load();
    status.state = recorder.getState(rank);
    status.entered = recorder.getSequence(rank);
    for (const Operation &operation : recorder.getOperations(rank))
      if (operation.sequence < status.entered &&
          operation.sequence + RankStatus::maxOperations >= status.entered)
        status.operations[status.numOperations++] = operation;
    std::memcpy(bytes->data() + (rank - firstRank) * sizeof(status), &status,
                sizeof(status));
  }
  return bytes;
}

void MpiCommunicator::readStatus(int32_t process, const Bytes &bytes) {
  for (size_t start = 0; start + sizeof(RankStatus) <= bytes.size();
       start += sizeof(RankStatus)) {
    RankStatus status;
    std::memcpy(&status, bytes.data() + start, sizeof(status));
    if (status.rank < 0 || status.rank >= numRanks ||
        getProcess(status.rank) != process ||
        status.numOperations > RankStatus::maxOperations)
      continue;
    std::span<const Operation> operations(status.operations,
                                          status.numOperations);
    bool isKnown = std::all_of(
        operations.begin(), operations.end(), [&](const Operation &operation) {
          return operation.site >= 0 &&
                 static_cast<size_t>(operation.site) < sites.size();
        });
    if (!isKnown)
      continue;
    recorder.setRemote(status.rank, status.state, status.entered, operations);
    remoteRuns[status.rank].store(status.run);
  }
}

/// A rank that has sent its operand is in this operation, whether or not its
/// process has told so yet.
void MpiCommunicator::noteOperation(const MessageHeader &header) {
  const CollectiveHeader &told = header.collective;
  bool isKnown = isLocal(header.from) || told.site < 0 ||
                 static_cast<size_t>(told.site) >= sites.size() ||
                 told.sequence < recorder.getSequence(header.from);
  if (isKnown)
    return;
  Operation operation;
  operation.sequence = told.sequence;
  operation.site = told.site;
  operation.start = recorder.now();
  recorder.setRemote(header.from, RankState::Computing, told.sequence + 1,
                     {&operation, 1});
}

void MpiCommunicator::deliver(int32_t process, const MessageHeader &header,
                              const Payload &payload) {
  switch (header.kind) {
  case MessageKind::Collective: {
    if (!isLocal(header.to) || header.from < 0 || header.from >= numRanks)
      return;
    noteOperation(header);
    Inbox &inbox = *inboxes[header.to - firstRank];
    std::lock_guard lock(inbox.mutex);
    inbox.from[header.from].push_back({header, payload});
    inbox.arrived.notify_all();
    return;
  }
  case MessageKind::Status:
    return readStatus(process, *payload);
  case MessageKind::RunEnd:
    return endedRuns[process].store(header.number);
  case MessageKind::Program: {
    if (static_cast<uint64_t>(header.number) == hashProgram())
      return;
    std::lock_guard lock(remoteMutex);
    if (!toldFailure)
      toldFailure = std::make_unique<JobFailure>(
          JobFailure{Code::Aborted, process,
                     "process " + std::to_string(process) +
                         " runs another program than process " +
                         std::to_string(processes->getIndex()) +
                         ": its mesh or its collectives differ"});
    return;
  }
  case MessageKind::Failure: {
    std::lock_guard lock(remoteMutex);
    if (!toldFailure)
      toldFailure = std::make_unique<JobFailure>(JobFailure{
          static_cast<Code>(header.number), process,
          std::string(reinterpret_cast<const char *>(payload->data()),
                      payload->size())});
    return;
  }
  default:
    return;
  }
}

std::string MpiCommunicator::printRanks(int32_t process) const {
  int32_t count = processes->getCount();
  int32_t first = getFirstRank(process, count, numRanks);
  int32_t last = getFirstRank(process + 1, count, numRanks) - 1;
  if (first == last)
    return "rank " + std::to_string(first);
  return "ranks " + std::to_string(first) + " to " + std::to_string(last);
}

void MpiCommunicator::fail(const JobFailure &failure) {
  // Everybody sees for himself that a process is gone.
  tellsOthers.store(false);
  std::string text = failure.text;
  if (failure.process >= 0) {
    text = "process " + processes->printPid(failure.process) + " of " +
           printRanks(failure.process) + " " + failure.text;
    const char *separator = ": rank ";
    for (int32_t rank = 0; rank < numRanks; ++rank)
      if (getProcess(rank) == failure.process) {
        text +=
            separator + std::to_string(rank) + " " + recorder.describe(rank);
        separator = ", rank ";
      }
  }
  // Of the ranks here, one that waits says most.
  int32_t own = firstRank;
  for (int32_t rank = endRank; rank-- > firstRank;)
    if (recorder.getState(rank) == RankState::Waiting)
      own = rank;
  text += "; rank " + std::to_string(own) + " " + recorder.describe(own);
  abort(failure.code, text);
}

bool MpiCommunicator::willNeverCome(const Call &call, int32_t rank) {
  uint64_t sequence = call.header.sequence, current = run.load();
  RankState state = recorder.getState(rank);
  uint64_t entered = recorder.getSequence(rank);
  uint64_t itsRun = isLocal(rank) ? current : remoteRuns[rank].load();
  if (itsRun < current)
    return false; // It has not begun, as far as is known.
  if (entered <= sequence)
    return itsRun > current || state == RankState::Returned;
  for (const Operation &operation : recorder.getOperations(rank))
    if (operation.sequence == sequence)
      return operation.site != call.header.site;
  return false;
}

std::string MpiCommunicator::describeRank(int32_t rank) const {
  std::string text =
      "rank " + std::to_string(rank) + ", which " + recorder.describe(rank);
  if (isLocal(rank))
    return text;
  std::chrono::nanoseconds silence =
      processes->getMail().getSilence(getProcess(rank));
  if (silence < silenceTime)
    return text;
  char seconds[64];
  std::snprintf(seconds, sizeof(seconds), ", its process silent for %.1f s",
                std::chrono::duration<double>(silence).count());
  return text + seconds;
}

std::string MpiCommunicator::describeWait(const Call &call) const {
  std::string text =
      "rank " + std::to_string(call.rank) + " " + recorder.describe(call.rank);
  const char *separator = " for ";
  std::lock_guard lock(inboxes[call.rank - firstRank]->mutex);
  const Inbox &inbox = *inboxes[call.rank - firstRank];
  for (int64_t position = 0; position < call.size(); ++position) {
    int32_t member = call.lane.members[position];
    bool hasCome = position == call.lane.position ||
                   call.messages[position].payload ||
                   !inbox.from[member].empty();
    if (hasCome)
      continue;
    text += separator + describeRank(member);
    separator = ", and for ";
  }
  return text;
}

std::string
MpiCommunicator::describeHeader(const CollectiveHeader &header) const {
  std::string operation = " as operation " + std::to_string(header.sequence);
  if (header.site < 0 || static_cast<size_t>(header.site) >= sites.size())
    return "collective site " + std::to_string(header.site) + operation;
  const Site &site = sites[header.site];
  return site.print() + " over [" + mesh.print(site.axes) + "]" + operation +
         (site.location.empty() ? "" : " (" + site.location + ")");
}
