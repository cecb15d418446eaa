// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Streams and events as a GPU has them, made of threads: what a stream is given
// is done in order, by a thread of its own, later. Where the runtime forgets to
// let one stream wait for another, results are wrong and ThreadSanitizer says
// so.

#ifndef TP_TEST_RUNTIME_FAKE_FAKESTREAM_H
#define TP_TEST_RUNTIME_FAKE_FAKESTREAM_H

#include <atomic>
#include <deque>
#include <functional>
#include <memory>

/// A point in a stream.
struct FakePoint {
  bool isReached = false;
};

struct CUevent_st {
  std::shared_ptr<FakePoint> point; // null: never recorded
};

/// The thread keeps it alive as long as there is work.
struct FakeWork {
  std::deque<std::function<void()>> tasks;
  bool isBusy = false, isEnding = false;
};

struct CUstream_st {
  std::shared_ptr<FakeWork> work;
};

/// What the first kernel that failed returned; 0: none. Stays, as on a GPU.
extern std::atomic<int> fakeFault;

CUstream_st *createFakeStream();
/// The work that is left is still done.
void destroyFakeStream(CUstream_st *stream);
/// Also called by the fake NCCL, whose operations are work of a stream.
extern "C" __attribute__((visibility("default"))) void
fakeEnqueue(CUstream_st *stream, std::function<void()> task);
bool isFakeStreamIdle(CUstream_st *stream);
void recordFakeEvent(CUevent_st *event, CUstream_st *stream);
bool isFakeEventReached(CUevent_st *event);
/// Let `stream` wait for what `event` was recorded after last.
void waitForFakeEvent(CUstream_st *stream, CUevent_st *event);
/// On the thread of a stream: never return.
[[noreturn]] void hangForEver();

#endif // TP_TEST_RUNTIME_FAKE_FAKESTREAM_H
