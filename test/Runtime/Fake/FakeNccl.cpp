// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// NCCL for tests, over the streams of the fake driver: sends and receives, in
// groups, between the ranks of one process. The environment says what fails:
//
//   FAKE_NCCL_VERSION=21500    of the library (22809)
//   FAKE_NCCL_FAIL=ncclSend:3  a function gives error 3
//   FAKE_NCCL_HANG=init|data   communicators are never made; nothing arrives
//   FAKE_NCCL_ASYNC=6          getting the asynchronous error gives error 6
//
// To use a communicator that was aborted ends the process.

#include "FakeStream.h"
#include "comm/Nccl/NcclLibrary.h"
#include <condition_variable>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <map>
#include <mutex>
#include <vector>

using namespace tprt;
using Result = NcclLibrary::Result;

namespace {
/// All ranks that were made with one id.
struct World {
  std::mutex mutex;
  std::condition_variable changed;
  std::map<std::pair<int, int>, std::deque<std::vector<char>>> mail;
  int numJoined = 0, count = 0;
  bool isAborted = false;
};
} // namespace

struct ncclComm {
  std::shared_ptr<World> world;
  int rank = 0;
  std::atomic<bool> isAborted{false};
};

namespace {
struct Transfer {
  ncclComm *comm;
  CUstream_st *stream;
  const void *source; // null: a receive
  void *target;
  size_t bytes;
  int peer;
};
struct Worlds {
  std::mutex mutex;
  std::map<std::string, std::shared_ptr<World>> byId;
  std::vector<std::unique_ptr<ncclComm>> comms; // kept, to see late uses
};
} // namespace

static Worlds &worlds() {
  static Worlds *worlds = new Worlds;
  return *worlds;
}

static thread_local std::vector<Transfer> group;

static std::string getText(const char *variable) {
  const char *text = std::getenv(variable);
  return text ? text : "";
}

static Result getPlanted(const char *function) {
  std::string plan = getText("FAKE_NCCL_FAIL");
  size_t length = std::strlen(function);
  return plan.compare(0, length, function) == 0 && plan[length] == ':'
             ? Result(std::atoi(plan.c_str() + length + 1))
             : NcclLibrary::Success;
}

static void requireAlive(const ncclComm *comm) {
  if (comm->isAborted) {
    std::fprintf(stderr, "fake NCCL: a communicator is used after its end\n");
    std::abort();
  }
}

#define FAKE extern "C" __attribute__((visibility("default")))
#define PLANT()                                                                \
  if (Result planted = getPlanted(__func__))                                   \
  return planted

FAKE Result ncclGetVersion(int *version) {
  std::string text = getText("FAKE_NCCL_VERSION");
  *version = text.empty() ? 22809 : std::atoi(text.c_str());
  return NcclLibrary::Success;
}
FAKE const char *ncclGetErrorString(Result) { return "a made up error"; }
FAKE Result ncclGetUniqueId(NcclId *id) {
  PLANT();
  static std::atomic<int> number{0};
  *id = {};
  std::snprintf(id->bytes, sizeof(id->bytes), "world %d", ++number);
  return NcclLibrary::Success;
}
FAKE Result ncclCommInitRankConfig(ncclComm **comm, int count, NcclId id,
                                   int rank, NcclConfig *config) {
  PLANT();
  if (config->blocking != 0 || config->magic != 0xcafebeef)
    return Result(4);
  std::lock_guard lock(worlds().mutex);
  std::shared_ptr<World> &world = worlds().byId[id.bytes];
  if (!world)
    world = std::make_shared<World>();
  auto made = std::make_unique<ncclComm>();
  made->world = world;
  made->rank = rank;
  std::lock_guard worldLock(world->mutex);
  world->count = count;
  ++world->numJoined;
  *comm = made.get();
  worlds().comms.push_back(std::move(made));
  return NcclLibrary::InProgress;
}
FAKE Result ncclCommGetAsyncError(ncclComm *comm, Result *error) {
  PLANT();
  requireAlive(comm);
  std::lock_guard lock(comm->world->mutex);
  bool isReady = comm->world->numJoined == comm->world->count &&
                 getText("FAKE_NCCL_HANG") != "init";
  *error = isReady ? Result(std::atoi(getText("FAKE_NCCL_ASYNC").c_str()))
                   : NcclLibrary::InProgress;
  return NcclLibrary::Success;
}
FAKE Result ncclCommAbort(ncclComm *comm) {
  requireAlive(comm);
  comm->isAborted = true;
  std::lock_guard lock(comm->world->mutex);
  comm->world->isAborted = true;
  comm->world->changed.notify_all();
  return NcclLibrary::Success;
}
FAKE Result ncclGroupStart() { return NcclLibrary::Success; }

static void runSend(const Transfer &transfer) {
  World &world = *transfer.comm->world;
  const char *data = static_cast<const char *>(transfer.source);
  std::vector<char> copy(data, data + transfer.bytes);
  std::lock_guard lock(world.mutex);
  world.mail[{transfer.comm->rank, transfer.peer}].push_back(std::move(copy));
  world.changed.notify_all();
}

static void runReceive(const Transfer &transfer, bool hangs) {
  World &world = *transfer.comm->world;
  std::vector<char> data;
  {
    std::unique_lock lock(world.mutex);
    auto &box = world.mail[{transfer.peer, transfer.comm->rank}];
    world.changed.wait(
        lock, [&] { return world.isAborted || (!hangs && !box.empty()); });
    if (world.isAborted)
      return;
    data = std::move(box.front());
    box.pop_front();
  }
  // NCCL compares no sizes; here a wrong one must be seen.
  if (data.size() != transfer.bytes) {
    std::fprintf(stderr, "fake NCCL: %zu bytes for a receive of %zu\n",
                 data.size(), transfer.bytes);
    std::abort();
  }
  std::memcpy(transfer.target, data.data(), data.size());
}

FAKE Result ncclGroupEnd() {
  bool hangs = getText("FAKE_NCCL_HANG") == "data";
  std::vector<Transfer> transfers = std::move(group);
  group.clear();
  PLANT();
  for (bool isSend : {true, false})
    for (const Transfer &transfer : transfers)
      if ((transfer.source != nullptr) == isSend)
        fakeEnqueue(transfer.stream, [transfer, isSend, hangs] {
          isSend ? runSend(transfer) : runReceive(transfer, hangs);
        });
  return transfers.empty() ? NcclLibrary::Success : NcclLibrary::InProgress;
}
FAKE Result ncclSend(const void *data, size_t count, int, int peer,
                     ncclComm *comm, CUstream_st *stream) {
  PLANT();
  requireAlive(comm);
  group.push_back({comm, stream, data, nullptr, count, peer});
  return NcclLibrary::Success;
}
FAKE Result ncclRecv(void *data, size_t count, int, int peer, ncclComm *comm,
                     CUstream_st *stream) {
  PLANT();
  requireAlive(comm);
  group.push_back({comm, stream, nullptr, data, count, peer});
  return NcclLibrary::Success;
}
