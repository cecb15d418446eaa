// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Threads that stay, one for each rank of a session, and run a function
// together again and again.

#ifndef TPRT_SESSION_RANKPOOL_H
#define TPRT_SESSION_RANKPOOL_H

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace tprt {

class RankPool {
public:
  /// `keepAlive` is released when the last thread has ended: what `body` uses
  /// must live as long as a thread that never returns from it.
  RankPool(int32_t numRanks, std::function<void(int32_t)> body,
           std::shared_ptr<void> keepAlive);
  /// Ends the threads; one that is still in the body is left behind.
  ~RankPool();
  RankPool(const RankPool &) = delete;
  RankPool &operator=(const RankPool &) = delete;

  /// Let every thread call the body once.
  void start();
  /// True once all have returned from it; false after `duration`.
  bool waitFor(std::chrono::nanoseconds duration);
  /// The ranks that have not returned.
  std::vector<int32_t> getRunning() const;

private:
  struct Shared {
    std::mutex mutex;
    std::condition_variable started, finished;
    uint64_t round = 0;
    bool isEnding = false;
    int32_t numRunning = 0;
    std::vector<bool> isRunning;
    std::function<void(int32_t)> body;
    std::shared_ptr<void> keepAlive;
  };
  static void runThread(std::shared_ptr<Shared> shared, int32_t rank);

  std::shared_ptr<Shared> shared;
  std::vector<std::thread> threads;
};

} // namespace tprt

#endif // TPRT_SESSION_RANKPOOL_H
