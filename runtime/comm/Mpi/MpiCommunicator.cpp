// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "comm/Mpi/MpiCommunicator.h"
#include <algorithm>
#include <cstring>

using namespace tprt;
using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

/// How long a message may be under way after its sender is known to be
/// elsewhere.
static constexpr auto underWay = 250ms;

MpiCommunicator::MpiCommunicator(const Mesh &mesh, std::span<const Site> sites,
                                 const CommunicatorOptions &options)
    : Communicator(mesh, sites, options), processes(options.processes),
      numRanks(mesh.getNumRanks()), remoteRuns(numRanks),
      endedRuns(processes ? processes->getCount() : 0) {
  if (!processes)
    throw Error(Code::InvalidArgument,
                "communicator 'mpi' is asked for by a process that has not "
                "joined a job");
  int32_t index = processes->getIndex(), count = processes->getCount();
  if (count > numRanks)
    throw Error(Code::InvalidArgument,
                "the job has " + std::to_string(count) +
                    " processes, but the program has " +
                    std::to_string(numRanks) +
                    " ranks: each process needs at least one");
  firstRank = getFirstRank(index, count, numRanks);
  endRank = getFirstRank(index + 1, count, numRanks);
  for (int32_t rank = firstRank; rank < endRank; ++rank) {
    inboxes.push_back(std::make_unique<Inbox>());
    inboxes.back()->from.resize(numRanks);
  }
  for (const Site &site : sites)
    layoutOfSite.push_back(&findOrMakeLayout(site));
  channel = processes->open(*this);
  MessageHeader header;
  header.kind = MessageKind::Program;
  header.number = static_cast<int64_t>(hashProgram());
  sendToOthers(header, nullptr);
}

void MpiCommunicator::sendToOthers(MessageHeader header,
                                   const Payload &payload) {
  header.channel = channel;
  for (int32_t process = 0; process < processes->getCount(); ++process)
    if (process != processes->getIndex())
      processes->getMail().send(process, header, payload);
}

MpiCommunicator::~MpiCommunicator() {
  if (channel != 0)
    processes->close(channel);
}

/// FNV-1a (Fowler, Noll, Vo): the same number in every process.
static void addToHash(uint64_t &hash, const void *data, size_t bytes) {
  for (size_t i = 0; i < bytes; ++i)
    hash = (hash ^ static_cast<const unsigned char *>(data)[i]) * 0x100000001b3;
}
static constexpr uint64_t emptyHash = 0xcbf29ce484222325;

uint64_t MpiCommunicator::hashProgram() const {
  std::string text = mesh.print();
  for (const Site &site : sites)
    text += site.print() + mesh.print(site.axes) + site.location + "\n";
  uint64_t hash = emptyHash;
  addToHash(hash, text.data(), text.size());
  return hash;
}

const MpiCommunicator::Layout &
MpiCommunicator::findOrMakeLayout(const Site &site) {
  for (const std::unique_ptr<Layout> &layout : layouts)
    if (layout->axes == site.axes)
      return *layout;
  Groups cut = getGroups(mesh, site.axes);
  auto layout = std::make_unique<Layout>();
  layout->axes = site.axes;
  for (int32_t rank = firstRank; rank < endRank; ++rank) {
    Lane lane = {cut.getMembers(rank), cut.position[rank], emptyHash};
    addToHash(lane.group, lane.members.data(),
              lane.members.size() * sizeof(int32_t));
    layout->lanes.push_back(std::move(lane));
  }
  layouts.push_back(std::move(layout));
  return *layouts.back();
}

bool MpiCommunicator::isLocal(int32_t rank) const {
  return firstRank <= rank && rank < endRank;
}

int32_t MpiCommunicator::getProcess(int32_t rank) const {
  int32_t count = processes->getCount(), process = 0;
  while (getFirstRank(process + 1, count, numRanks) <= rank)
    ++process;
  return process;
}

std::vector<int32_t> MpiCommunicator::getLocalRanks() const {
  std::vector<int32_t> ranks;
  for (int32_t rank = firstRank; rank < endRank; ++rank)
    ranks.push_back(rank);
  return ranks;
}

void MpiCommunicator::beginRun() {
  throwIfFailed();
  recorder.beginRun();
  // The states first: nobody must take the end of the last run for that of
  // this one.
  for (int32_t rank = firstRank; rank < endRank; ++rank)
    recorder.setState(rank, RankState::Idle);
  run.fetch_add(1);
}

void MpiCommunicator::leave(int32_t rank) noexcept {
  recorder.setState(rank, RankState::Returned);
}

int32_t MpiCommunicator::findRunning() const {
  for (int32_t process = 0; process < processes->getCount(); ++process)
    if (process != processes->getIndex() &&
        endedRuns[process].load() < run.load())
      return process;
  return -1;
}

void MpiCommunicator::endRun() noexcept {
  if (hasFailed())
    return;
  try {
    MessageHeader header;
    header.kind = MessageKind::RunEnd;
    header.number = static_cast<int64_t>(run.load());
    sendToOthers(header, nullptr);
    Clock::time_point deadline = Clock::now() + options.timeout;
    auto pause = 20us;
    int32_t running = -1;
    while (!hasFailed() && (running = findRunning()) >= 0) {
      if (Clock::now() > deadline) {
        int32_t rank = getFirstRank(running, processes->getCount(), numRanks);
        while (getProcess(rank + 1) == running &&
               recorder.getState(rank) == RankState::Returned)
          ++rank;
        abort(Code::Timeout, "after " + printTimeout() + " " +
                                 describeRank(rank) +
                                 ", has not ended the run");
      } else if (processes->getMail().progress()) {
        pause = 20us;
      } else {
        std::this_thread::sleep_for(pause);
        pause = std::min(2 * pause, std::chrono::microseconds(1ms));
      }
    }
  } catch (const std::exception &error) {
    abort(Code::OutOfMemory,
          std::string("the end of a run could not be told: ") + error.what());
  }
}

void MpiCommunicator::releaseAll() noexcept {
  for (const std::unique_ptr<Inbox> &inbox : inboxes) {
    std::lock_guard lock(inbox->mutex);
    inbox->arrived.notify_all();
  }
  if (!tellsOthers.load())
    return;
  try {
    Error error = getError();
    std::string text = error.what() + std::string(1, '\0') + error.detail;
    auto bytes = std::make_shared<Bytes>(text.size());
    std::memcpy(bytes->data(), text.data(), text.size());
    MessageHeader header;
    header.kind = MessageKind::Failure;
    header.number = static_cast<int64_t>(error.code);
    sendToOthers(header, bytes);
  } catch (const std::exception &) {
    // The others learn it by the deadline.
  }
}

bool MpiCommunicator::runCollective(int32_t rank, int32_t siteIndex,
                                    const void *operand,
                                    void *result) noexcept {
  if (hasFailed())
    return false;
  std::string who = "rank " + std::to_string(rank);
  try {
    if (siteIndex < 0 || static_cast<size_t>(siteIndex) >= sites.size()) {
      abort(Code::Aborted,
            who + " called collective site " + std::to_string(siteIndex) +
                ", but the entry has " + std::to_string(sites.size()));
      return false;
    }
    const Site &site = sites[siteIndex];
    const Lane &lane = layoutOfSite[siteIndex]->lanes[rank - firstRank];
    CollectiveHeader header;
    header.sequence = recorder.begin(rank, siteIndex);
    header.group = lane.group;
    header.count = *checkedProduct(site.operandShape);
    header.site = siteIndex;
    header.kind = static_cast<uint8_t>(site.kind);
    header.combiner = static_cast<uint8_t>(site.combiner);
    header.dtype = site.dtype;
    header.isUnsigned = site.isUnsigned;
    Call call{rank,    site,   lane, header,
              operand, result, {},   std::vector<Message>(lane.members.size())};
    bool succeeded = runOperation(call);
    recorder.end(rank);
    return succeeded;
  } catch (const std::bad_alloc &) {
    abort(Code::OutOfMemory, who + " found no memory to stage a collective");
    return false;
  } catch (const std::exception &error) {
    abort(Code::Internal, who + " failed in a collective: " + error.what());
    return false;
  }
}

void MpiCommunicator::send(const Call &call, int64_t position, int32_t phase,
                           Payload payload) {
  MessageHeader header;
  header.kind = MessageKind::Collective;
  header.channel = channel;
  header.from = call.rank;
  header.to = call.lane.members[position];
  header.number = phase;
  header.collective = call.header;
  if (!payload)
    payload = std::make_shared<Bytes>();
  if (isLocal(header.to))
    deliver(processes->getIndex(), header, payload);
  else
    processes->getMail().send(getProcess(header.to), header,
                              std::move(payload));
}

bool MpiCommunicator::receiveAll(Call &call, int32_t phase) {
  call.deadline = Clock::now() + options.timeout;
  for (int64_t position = 0; position < call.size(); ++position)
    if (position != call.lane.position && !receive(call, position, phase))
      return false;
  return phase != 0 || compareHeaders(call);
}

bool MpiCommunicator::receive(Call &call, int64_t position, int32_t phase) {
  int32_t member = call.lane.members[position];
  Inbox &inbox = *inboxes[call.rank - firstRank];
  std::deque<Message> &queue = inbox.from[member];
  auto pause = 20us;
  bool isWaiting = false;
  Clock::time_point lostSince = Clock::time_point::max();
  for (int64_t turn = 0;; ++turn) {
    {
      std::unique_lock lock(inbox.mutex);
      // Others of this process may have moved the message here.
      if (turn > 8 && queue.empty() && !hasFailed())
        inbox.arrived.wait_for(lock, pause);
      if (!queue.empty()) {
        call.messages[position] = std::move(queue.front());
        queue.pop_front();
        break;
      }
    }
    if (hasFailed())
      return false;
    if (!isWaiting)
      recorder.setState(call.rank, RankState::Waiting);
    isWaiting = true;
    if (processes->getMail().progress()) {
      turn = 0;
      pause = 20us;
      continue;
    }
    if (turn <= 8) {
      std::this_thread::yield();
      continue;
    }
    pause = std::min(2 * pause, std::chrono::microseconds(1ms));
    Clock::time_point now = Clock::now();
    if (now > call.deadline) {
      abort(Code::Timeout,
            "after " + printTimeout() + " " + describeWait(call));
      return false;
    }
    if (!willNeverCome(call, member))
      lostSince = Clock::time_point::max();
    else if (lostSince == Clock::time_point::max())
      lostSince = now;
    else if (now - lostSince > underWay) {
      abort(Code::Aborted, describeWait(call));
      return false;
    }
  }
  if (isWaiting)
    recorder.setState(call.rank, RankState::Computing);
  const MessageHeader &header = call.messages[position].header;
  if (header.number == phase)
    return true;
  // Only a rank that is in another operation sends another phase.
  if (phase == 0)
    return true;
  return compareHeaders(call);
}

bool MpiCommunicator::compareHeaders(const Call &call) {
  struct Member {
    int32_t rank;
    const CollectiveHeader *header;
  };
  std::vector<Member> members;
  for (int64_t position = 0; position < call.size(); ++position)
    members.push_back({call.lane.members[position],
                       position == call.lane.position
                           ? &call.header
                           : &call.messages[position].header.collective});
  std::sort(members.begin(), members.end(),
            [](const Member &a, const Member &b) { return a.rank < b.rank; });
  auto agree = [](const Member &a, const Member &b) {
    return *a.header == *b.header;
  };
  size_t deviant = 1, expected = 0, numAgree = 0;
  while (deviant < members.size() && agree(members[0], members[deviant]))
    ++deviant;
  if (deviant >= members.size())
    return true;
  // If most members agree with the deviant, it is the first one that deviates.
  for (const Member &member : members)
    numAgree += agree(members[deviant], member);
  if (2 * numAgree > members.size())
    std::swap(deviant, expected);
  abort(Code::Aborted,
        "rank " + std::to_string(members[deviant].rank) + " called " +
            describeHeader(*members[deviant].header) + ", but rank " +
            std::to_string(members[expected].rank) + " of its group called " +
            describeHeader(*members[expected].header));
  return false;
}
