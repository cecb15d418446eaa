// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "session/RankPool.h"

using namespace tprt;

RankPool::RankPool(int32_t numRanks, std::function<void(int32_t)> body,
                   std::shared_ptr<void> keepAlive)
    : shared(std::make_shared<Shared>()) {
  shared->isRunning.resize(numRanks);
  shared->body = std::move(body);
  shared->keepAlive = std::move(keepAlive);
  for (int32_t rank = 0; rank < numRanks; ++rank)
    threads.emplace_back(runThread, shared, rank);
}

void RankPool::runThread(std::shared_ptr<Shared> shared, int32_t rank) {
  uint64_t round = 0;
  std::unique_lock lock(shared->mutex);
  while (true) {
    shared->started.wait(
        lock, [&] { return shared->isEnding || shared->round != round; });
    if (shared->round == round)
      return;
    round = shared->round;
    lock.unlock();
    shared->body(rank);
    lock.lock();
    shared->isRunning[rank] = false;
    if (--shared->numRunning == 0)
      shared->finished.notify_all();
  }
}

void RankPool::start() {
  std::lock_guard lock(shared->mutex);
  ++shared->round;
  shared->numRunning = threads.size();
  shared->isRunning.assign(threads.size(), true);
  shared->started.notify_all();
}

bool RankPool::waitFor(std::chrono::nanoseconds duration) {
  std::unique_lock lock(shared->mutex);
  return shared->finished.wait_for(lock, duration,
                                   [&] { return shared->numRunning == 0; });
}

std::vector<int32_t> RankPool::getRunning() const {
  std::lock_guard lock(shared->mutex);
  std::vector<int32_t> running;
  for (size_t rank = 0; rank < shared->isRunning.size(); ++rank)
    if (shared->isRunning[rank])
      running.push_back(rank);
  return running;
}

RankPool::~RankPool() {
  std::vector<bool> isRunning;
  {
    std::lock_guard lock(shared->mutex);
    shared->isEnding = true;
    isRunning = shared->isRunning;
    shared->started.notify_all();
  }
  for (size_t rank = 0; rank < threads.size(); ++rank)
    if (isRunning[rank])
      threads[rank].detach();
    else
      threads[rank].join();
}
