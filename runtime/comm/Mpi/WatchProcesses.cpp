// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The thread that looks after a job: it moves messages, tells where ranks are,
// and learns who is gone.
#include "comm/Mpi/Processes.h"
#include <csignal>

using namespace tprt;
using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

/// How often the watching thread looks around.
static constexpr auto watchPeriod = 10ms;
/// How long the last messages of a process that has ended may take.
static constexpr auto drainTime = 30ms;
/// How long after SIGTERM somebody may still tell why.
static constexpr auto reasonTime = 250ms;

void Processes::stopWatching() {
  isStopped.store(true);
  if (watcher.joinable())
    watcher.join();
}

void Processes::failJob(const JobFailure &reason) {
  std::lock_guard lifetime(lifetimeMutex);
  std::vector<Channel *> open;
  {
    std::lock_guard lock(mutex);
    if (failure)
      return;
    failure = std::make_unique<JobFailure>(reason);
    for (auto [number, channel] : channels)
      open.push_back(channel);
  }
  for (Channel *channel : open)
    channel->fail(reason);
}

void Processes::lookForEnded() {
  for (int32_t process : peerWatch.getEnded()) {
    // What it sent before it ended says more than that it ended.
    Clock::time_point deadline = Clock::now() + drainTime;
    while (Clock::now() < deadline)
      if (!mail->progress())
        std::this_thread::sleep_for(1ms);
    {
      std::lock_guard lock(mutex);
      peers[process].isGone = true;
      if (peers[process].hasLeft)
        continue;
    }
    failJob({Code::Aborted, process, "has ended"});
  }
}

std::string Processes::describeSilent() {
  int32_t longest = -1;
  std::chrono::nanoseconds silence{};
  for (int32_t process = 0; process < count; ++process)
    if (process != index && mail->getSilence(process) > silence) {
      silence = mail->getSilence(process);
      longest = process;
    }
  if (longest < 0)
    return "";
  return "; process " + std::to_string(longest) + " has been silent for " +
         std::to_string(
             std::chrono::round<std::chrono::milliseconds>(silence).count()) +
         " ms";
}

void Processes::lookForSignal() {
  if (!peerWatch.isAskedToEnd())
    return;
  int64_t now = Clock::now().time_since_epoch().count();
  if (askedToEnd == 0)
    askedToEnd = now;
  bool isIdle;
  {
    std::lock_guard lock(mutex);
    isIdle = channels.empty() && !failure;
  }
  if (isIdle) {
    // Nobody runs, who could say more than the signal does.
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGTERM);
    std::signal(SIGTERM, SIG_DFL);
    pthread_sigmask(SIG_UNBLOCK, &set, nullptr);
    raise(SIGTERM);
  }
  if (Clock::duration(now - askedToEnd) > reasonTime)
    failJob({Code::Aborted, -1, "mpirun ends the job" + describeSilent()});
}

void Processes::watch() {
  while (!isStopped.load()) {
    while (mail->progress())
      ;
    lookForEnded();
    lookForSignal();
    if (std::string error = mail->getError(); !error.empty())
      failJob({Code::Aborted, -1, error + describeSilent()});
    std::vector<JobFailure> told;
    {
      std::lock_guard lock(mutex);
      told.swap(news);
    }
    for (const JobFailure &reason : told)
      failJob(reason);
    {
      std::lock_guard lifetime(lifetimeMutex);
      std::vector<std::pair<uint64_t, Channel *>> open;
      {
        std::lock_guard lock(mutex);
        if (!isLeaving)
          open.assign(channels.begin(), channels.end());
      }
      for (auto [number, channel] : open)
        if (Payload status = channel->update()) {
          MessageHeader header;
          header.kind = MessageKind::Status;
          header.channel = number;
          sendToAll(header, status);
        }
    }
    std::this_thread::sleep_for(watchPeriod);
  }
}
