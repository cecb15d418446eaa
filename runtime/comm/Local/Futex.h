// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Waiting on a 32-bit word with a deadline. std::atomic::wait has none.

#ifndef TPRT_COMM_LOCAL_FUTEX_H
#define TPRT_COMM_LOCAL_FUTEX_H

#include <atomic>
#include <chrono>
#include <cstdint>

namespace tprt {

using Deadline = std::chrono::steady_clock::time_point;

/// Sleep until somebody wakes `word`, unless it is no longer `expected`. May
/// return early; false if `deadline` has passed.
bool futexWait(const std::atomic<uint32_t> &word, uint32_t expected,
               Deadline deadline);
/// Wake all threads that sleep on `word`.
void futexWakeAll(const std::atomic<uint32_t> &word);

} // namespace tprt

#endif // TPRT_COMM_LOCAL_FUTEX_H
