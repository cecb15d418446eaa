// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "FakeStream.h"
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

std::atomic<int> fakeFault{0};

namespace {
/// All that streams share. Never destroyed: threads of streams outlive main.
struct Shared {
  std::mutex mutex;
  std::condition_variable changed;
};
} // namespace

static Shared &shared() {
  static Shared *shared = new Shared;
  return *shared;
}

static void runStream(const std::shared_ptr<FakeWork> &work) {
  Shared &common = shared();
  std::unique_lock lock(common.mutex);
  while (true) {
    common.changed.wait(lock,
                        [&] { return !work->tasks.empty() || work->isEnding; });
    if (work->tasks.empty())
      return;
    std::function<void()> task = std::move(work->tasks.front());
    work->tasks.pop_front();
    work->isBusy = true;
    lock.unlock();
    task();
    lock.lock();
    work->isBusy = false;
    common.changed.notify_all();
  }
}

CUstream_st *createFakeStream() {
  auto *stream = new CUstream_st{std::make_shared<FakeWork>()};
  std::thread([work = stream->work] { runStream(work); }).detach();
  return stream;
}

void destroyFakeStream(CUstream_st *stream) {
  std::lock_guard lock(shared().mutex);
  stream->work->isEnding = true;
  shared().changed.notify_all();
  delete stream;
}

void fakeEnqueue(CUstream_st *stream, std::function<void()> task) {
  std::lock_guard lock(shared().mutex);
  stream->work->tasks.push_back(std::move(task));
  shared().changed.notify_all();
}

bool isFakeStreamIdle(CUstream_st *stream) {
  std::lock_guard lock(shared().mutex);
  return stream->work->tasks.empty() && !stream->work->isBusy;
}

void recordFakeEvent(CUevent_st *event, CUstream_st *stream) {
  auto point = std::make_shared<FakePoint>();
  {
    std::lock_guard lock(shared().mutex);
    event->point = point;
  }
  fakeEnqueue(stream, [point] {
    std::lock_guard lock(shared().mutex);
    point->isReached = true;
    shared().changed.notify_all();
  });
}

bool isFakeEventReached(CUevent_st *event) {
  std::lock_guard lock(shared().mutex);
  return !event->point || event->point->isReached;
}

void waitForFakeEvent(CUstream_st *stream, CUevent_st *event) {
  std::shared_ptr<FakePoint> point;
  {
    std::lock_guard lock(shared().mutex);
    point = event->point;
  }
  if (point)
    fakeEnqueue(stream, [point] {
      std::unique_lock lock(shared().mutex);
      shared().changed.wait(lock, [&] { return point->isReached; });
    });
}

void hangForEver() {
  while (true)
    std::this_thread::sleep_for(std::chrono::hours(1));
}
