// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "comm/Mpi/Processes.h"
#include <algorithm>
#include <cstdio>
#include <cstring>
#include <future>
#include <unistd.h>

using namespace tprt;
using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

/// How often it is looked whether all have joined.
static constexpr auto joinPeriod = 10ms;
/// Processes start one after the other, on a machine that may be busy: they are
/// waited for so long at least.
static constexpr std::chrono::nanoseconds startTime = 60s;
/// How long processes that have failed are given to say so.
static constexpr auto farewellTime = 500ms;
int32_t tprt::getFirstRank(int32_t process, int32_t count, int32_t numRanks) {
  return int64_t(process) * numRanks / count;
}

static std::string printSeconds(std::chrono::nanoseconds time) {
  char text[32];
  std::snprintf(text, sizeof(text), "%g s",
                std::chrono::duration<double>(time).count());
  return text;
}

static Payload toPayload(const std::string &text) {
  auto bytes = std::make_shared<Bytes>(text.size());
  if (!text.empty())
    std::memcpy(bytes->data(), text.data(), text.size());
  return bytes;
}

static std::string toText(const Payload &payload) {
  return {reinterpret_cast<const char *>(payload->data()), payload->size()};
}

std::shared_ptr<Processes> Processes::join(std::chrono::nanoseconds timeout) {
  const Transport &transport = openTransport();
  std::shared_ptr<Processes> processes(new Processes(transport, timeout));
  processes->enter();
  return processes;
}

Processes::Processes(const Transport &transport,
                     std::chrono::nanoseconds timeout)
    : transport(transport), timeout(timeout) {}

Processes::~Processes() { stopWatching(); }

void Processes::enter() {
  // To enter MPI waits for all processes and has no deadline.
  struct Entered {
    int32_t index, count;
    const char *wrong;
  };
  auto promise = std::make_shared<std::promise<Entered>>();
  std::future<Entered> entered = promise->get_future();
  std::thread([promise, &transport = transport] {
    Entered result = {};
    result.wrong = transport.join(&result.index, &result.count);
    promise->set_value(result);
  }).detach();
  std::chrono::nanoseconds limit = std::max(timeout, startTime);
  Clock::time_point deadline = Clock::now() + limit;
  while (entered.wait_for(joinPeriod) != std::future_status::ready) {
    if (peerWatch.isAskedToEnd())
      throw Error(Code::Aborted,
                  "mpirun ends the job before all processes have joined it");
    if (Clock::now() > deadline)
      throw Error(Code::Timeout, "after " + printSeconds(limit) +
                                     " not all processes have joined the job");
  }
  Entered result = entered.get();
  if (result.wrong)
    throw Error(Code::Unavailable,
                std::string("cannot join the job of mpirun: ") + result.wrong);
  index = result.index;
  count = result.count;
  peers.resize(count);
  mail = std::make_unique<Mail>(
      transport, count,
      [this](int32_t process, const MessageHeader &header,
             const Payload &payload) { deliver(process, header, payload); });

  std::string machine = PeerWatch::getMachine();
  MessageHeader hello;
  hello.kind = MessageKind::Hello;
  hello.number = getpid();
  peers[index] = {true, false, false, int32_t(hello.number), machine, {}};
  sendToAll(hello, toPayload(machine));
  wait(
      "the first message", [&](const Peer &peer) { return peer.isKnown; },
      limit);
  for (int32_t process = 0; process < count; ++process)
    if (process != index && peers[process].machine == machine)
      peerWatch.add(process, peers[process].pid);
  watcher = std::thread([this] { watch(); });
}

void Processes::sendToAll(const MessageHeader &header, const Payload &payload) {
  for (int32_t process = 0; process < count; ++process)
    if (process != index)
      mail->send(process, header, payload);
}

std::string Processes::printPid(int32_t process) const {
  std::lock_guard lock(mutex);
  return std::to_string(peers[process].pid);
}

void Processes::deliver(int32_t process, const MessageHeader &header,
                        const Payload &payload) {
  std::lock_guard lock(mutex);
  Peer &peer = peers[process];
  switch (header.kind) {
  case MessageKind::Hello:
    peer.pid = header.number;
    peer.machine = toText(payload);
    peer.isKnown = true;
    return;
  case MessageKind::Farewell:
    peer.hasLeft = true;
    if (header.number != 0)
      news.push_back({Code::Aborted, process, "gave up: " + toText(payload)});
    return;
  case MessageKind::Data:
    peer.data.emplace_back(header, payload);
    return;
  default:
    break;
  }
  if (auto found = channels.find(header.channel); found != channels.end())
    found->second->deliver(process, header, payload);
  else if (header.channel > lastChannel)
    early[header.channel].emplace_back(process, header, payload);
}

uint64_t Processes::open(Channel &channel) {
  std::lock_guard lifetime(lifetimeMutex);
  std::unique_lock lock(mutex);
  uint64_t number = ++lastChannel;
  channels[number] = &channel;
  for (auto &[process, header, payload] : early[number])
    channel.deliver(process, header, payload);
  early.erase(number);
  // Once set, a failure stays as it is.
  const JobFailure *reason = failure.get();
  lock.unlock();
  if (reason)
    channel.fail(*reason);
  return number;
}

void Processes::close(uint64_t channel) {
  std::scoped_lock lock(lifetimeMutex, mutex);
  channels.erase(channel);
}

void Processes::throwIfFailed() const {
  std::lock_guard lock(mutex);
  const JobFailure *reason = failure.get();
  if (!reason && !news.empty())
    reason = &news[0];
  if (!reason)
    return;
  std::string who = reason->process < 0
                        ? ""
                        : "process " + std::to_string(reason->process) + " ";
  throw Error(reason->code, who + reason->text);
}

template <typename Done>
void Processes::wait(const std::string &what, Done isDone,
                     std::chrono::nanoseconds limit) {
  if (limit.count() == 0)
    limit = timeout;
  Clock::time_point deadline = Clock::now() + limit;
  auto pause = 20us;
  while (true) {
    int32_t missing = -1;
    {
      std::lock_guard lock(mutex);
      for (int32_t process = 0; process < count && missing < 0; ++process)
        if (process != index && !isDone(peers[process]))
          missing = process;
    }
    if (missing < 0)
      return;
    throwIfFailed();
    if (Clock::now() > deadline)
      throw Error(Code::Timeout, "after " + printSeconds(limit) + " process " +
                                     std::to_string(index) + " waits for " +
                                     what + " of process " +
                                     std::to_string(missing));
    if (mail->progress()) {
      pause = 20us;
      continue;
    }
    std::this_thread::sleep_for(pause);
    pause = std::min(2 * pause, std::chrono::microseconds(2ms));
  }
}

/// Marks the data of one gather, so that no process takes it for another.
MessageHeader Processes::nameData(const std::string &what) {
  MessageHeader header;
  header.kind = MessageKind::Data;
  header.number = ++numData;
  header.collective.group = std::hash<std::string>()(what);
  return header;
}

Payload Processes::take(const MessageHeader &wanted, const std::string &what,
                        int32_t process) {
  std::lock_guard lock(mutex);
  auto [header, payload] = std::move(peers[process].data.front());
  peers[process].data.pop_front();
  if (header.number != wanted.number ||
      header.collective.group != wanted.collective.group)
    throw Error(Code::Aborted, "process " + std::to_string(process) +
                                   " does something else where process " +
                                   std::to_string(index) + " waits for " +
                                   what);
  return payload;
}

std::vector<Payload> Processes::gather(const std::string &what, Payload own) {
  MessageHeader header = nameData(what);
  if (index != 0) {
    mail->send(0, header, std::move(own));
    return {};
  }
  wait(what, [](const Peer &peer) { return !peer.data.empty(); });
  std::vector<Payload> all = {std::move(own)};
  for (int32_t process = 1; process < count; ++process)
    all.push_back(take(header, what, process));
  return all;
}

Payload Processes::broadcast(const std::string &what, Payload own) {
  MessageHeader header = nameData(what);
  if (index == 0) {
    sendToAll(header, own);
    return own;
  }
  wait(what, [&](const Peer &peer) {
    return &peer != peers.data() || !peer.data.empty();
  });
  return take(header, what, 0);
}

void Processes::leave() {
  {
    std::lock_guard lock(lifetimeMutex);
    isLeaving = true;
  }
  MessageHeader farewell;
  farewell.kind = MessageKind::Farewell;
  sendToAll(farewell, nullptr);
  wait("the farewell", [](const Peer &peer) { return peer.hasLeft; });
  throwIfFailed();
  while (!mail->isIdle())
    mail->progress();
  stopWatching();
  mail->close();
  transport.leave();
}

void Processes::abort(int32_t exitCode, const std::string &text) {
  MessageHeader farewell;
  farewell.kind = MessageKind::Farewell;
  farewell.number = exitCode;
  sendToAll(farewell, toPayload(text));
  Clock::time_point deadline = Clock::now() + farewellTime;
  auto haveAllLeft = [&] {
    std::lock_guard lock(mutex);
    return std::all_of(peers.begin(), peers.end(), [&](const Peer &peer) {
      return &peer == &peers[index] || peer.hasLeft || peer.isGone;
    });
  };
  while (Clock::now() < deadline && !(haveAllLeft() && mail->isIdle()))
    if (!mail->progress())
      std::this_thread::sleep_for(1ms);
  std::fflush(nullptr);
  stopWatching();
  transport.abort(exitCode);
  _exit(exitCode);
}
