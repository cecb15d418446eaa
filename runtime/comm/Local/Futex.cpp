// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "comm/Local/Futex.h"
#include <cerrno>
#include <climits>
#include <ctime>
#include <linux/futex.h>
#include <sys/syscall.h>
#include <unistd.h>

using namespace tprt;

static_assert(sizeof(std::atomic<uint32_t>) == sizeof(uint32_t) &&
              std::atomic<uint32_t>::is_always_lock_free);

bool tprt::futexWait(const std::atomic<uint32_t> &word, uint32_t expected,
                     Deadline deadline) {
  using namespace std::chrono;
  // steady_clock is CLOCK_MONOTONIC, which FUTEX_WAIT_BITSET takes as absolute.
  int64_t ns = duration_cast<nanoseconds>(deadline.time_since_epoch()).count();
  timespec until{static_cast<time_t>(ns / 1'000'000'000),
                 static_cast<long>(ns % 1'000'000'000)};
  long rc = syscall(SYS_futex, &word, FUTEX_WAIT_BITSET_PRIVATE, expected,
                    &until, nullptr, FUTEX_BITSET_MATCH_ANY);
  return rc != -1 || errno != ETIMEDOUT;
}

void tprt::futexWakeAll(const std::atomic<uint32_t> &word) {
  syscall(SYS_futex, &word, FUTEX_WAKE_PRIVATE, INT_MAX, nullptr, nullptr, 0);
}
