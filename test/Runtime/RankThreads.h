// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Runs a function on a thread for each rank of a communicator.

#ifndef TP_TEST_RUNTIME_RANKTHREADS_H
#define TP_TEST_RUNTIME_RANKTHREADS_H

#include "comm/Communicator.h"
#include <functional>
#include <thread>

/// Call `body` once on the thread of each local rank and wait for all. A body
/// that returns true completes its rank; any other way out fails the run.
inline void runRanks(tprt::Communicator &comm,
                     const std::function<bool(int32_t)> &body) {
  try {
    comm.beginRun();
  } catch (const tprt::Error &) {
    return; // A rank of another process was first, and has failed the run.
  }
  std::vector<std::thread> threads;
  for (int32_t rank : comm.getLocalRanks())
    threads.emplace_back([&, rank] {
      tprt::RankScope scope(comm, rank);
      try {
        if (body(rank))
          scope.complete();
      } catch (const std::exception &exception) {
        scope.fail(std::string("threw an exception: ") + exception.what());
      }
    });
  for (std::thread &thread : threads)
    thread.join();
  comm.endRun();
}

#endif // TP_TEST_RUNTIME_RANKTHREADS_H
