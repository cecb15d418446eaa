// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "comm/Nccl/NcclCommunicator.h"
#include <algorithm>
#include <thread>

using namespace tprt;
using namespace tprt::cuda;
using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

/// Parcels begin at sectors of the memory.
static size_t roundUp(size_t bytes) { return (bytes + 255) / 256 * 256; }

/// Bytes that the parcels of one operation take on the member with most.
static size_t getStagingBytes(const Site &site) {
  size_t size = site.getGroupSize(), bytes = site.getOperandBytes();
  if (site.kind == CollectiveKind::AllReduce)
    return bytes + size * 512;
  size_t most = 0, elementBytes = getElementSize(site.dtype);
  for (size_t self = 0; self < size; ++self) {
    size_t sum = 0;
    for (size_t other = 0; other < size; ++other) {
      if (std::optional<Move> move = getMove(site, self, other))
        sum += roundUp(move->getNumElements() * elementBytes);
      if (std::optional<Move> move = getMove(site, other, self))
        sum += roundUp(move->getNumElements() * elementBytes);
    }
    most = std::max(most, sum);
  }
  return most;
}

/// The devices that `mesh` needs, one for each rank.
static int32_t requireDevices(const CudaDriver &driver, const Mesh &mesh) {
  int64_t count = CudaDevice::count(driver), ranks = mesh.getNumRanks();
  if (count < ranks)
    throw Error(Code::Unavailable,
                "communicator 'nccl' needs a GPU for each of " +
                    std::to_string(ranks) + " ranks, but there are " +
                    std::to_string(count) +
                    "; 'loopback' has all ranks on one");
  return static_cast<int32_t>(ranks);
}

static std::shared_ptr<const CudaDriver> openBoth(const Mesh &mesh) {
  std::shared_ptr<const CudaDriver> driver = CudaDriver::open();
  requireDevices(*driver, mesh);
  return driver;
}

NcclCommunicator::NcclCommunicator(const Mesh &mesh,
                                   std::span<const Site> sites,
                                   const CommunicatorOptions &options)
    : DeviceCommunicator(mesh, sites, options, openBoth(mesh),
                         static_cast<int32_t>(mesh.getNumRanks())),
      world(std::make_shared<World>()) {
  world->nccl = NcclLibrary::open();
  size_t bytes = 0;
  for (const Site &site : sites)
    if (site.kind != CollectiveKind::Shard)
      bytes = std::max(bytes, getStagingBytes(site));
  for (int32_t rank : getLocalRanks()) {
    getDevice(rank)->getDevice().makeCurrent();
    staging.push_back(
        {getDevice(rank)->allocate(bytes, "what collectives send"), bytes, 0});
  }
  initialize();
}

void NcclCommunicator::initialize() {
  NcclId id;
  const NcclLibrary &nccl = *world->nccl;
  auto fail = [&](NcclLibrary::Result result, int32_t rank) {
    abortWorld();
    throw Error(Code::Unavailable, "NCCL cannot make a communicator for rank " +
                                       std::to_string(rank) + ": " +
                                       nccl.describe(result));
  };
  if (NcclLibrary::Result result = nccl.getUniqueId(&id))
    fail(result, 0);
  int32_t numRanks = static_cast<int32_t>(getMesh().getNumRanks());
  world->comms.resize(numRanks);
  nccl.beginGroup();
  for (int32_t rank = 0; rank < numRanks; ++rank) {
    NcclConfig config;
    getDevice(rank)->getDevice().makeCurrent();
    NcclLibrary::Result result =
        nccl.initialize(&world->comms[rank], numRanks, id, rank, &config);
    if (result != NcclLibrary::Success && result != NcclLibrary::InProgress)
      fail(result, rank);
  }
  NcclLibrary::Result ended = nccl.endGroup();
  if (ended != NcclLibrary::Success && ended != NcclLibrary::InProgress)
    fail(ended, 0);
  Clock::time_point deadline = Clock::now() + options.timeout;
  for (int32_t rank = 0; rank < numRanks; ++rank) {
    NcclLibrary::Result state = NcclLibrary::InProgress;
    while (state == NcclLibrary::InProgress) {
      if (NcclLibrary::Result result =
              nccl.getAsyncError(world->comms[rank], &state))
        fail(result, rank);
      if (state != NcclLibrary::InProgress)
        break;
      if (Clock::now() > deadline) {
        abortWorld();
        throw Error(Code::Timeout, "after " + printTimeout() +
                                       " NCCL has not made the communicator "
                                       "of rank " +
                                       std::to_string(rank));
      }
      std::this_thread::sleep_for(100us);
    }
    if (state != NcclLibrary::Success)
      fail(state, rank);
  }
}

NcclCommunicator::~NcclCommunicator() {
  // Nothing is under way, or the run has failed: abort frees in both cases.
  abortWorld();
}

void NcclCommunicator::abortWorld() noexcept {
  if (!world || world->isAborted.exchange(true))
    return;
  try {
    auto isDone = std::make_shared<std::atomic<bool>>(false);
    std::thread([world = world, isDone] {
      // Who is in NCCL gets some time to come out; who hangs there does not
      // keep the others.
      std::unique_lock<std::shared_timed_mutex> lock(world->mutex,
                                                     std::defer_lock);
      bool isAlone = lock.try_lock_for(500ms);
      static_cast<void>(isAlone);
      for (Comm comm : world->comms)
        if (comm)
          world->nccl->abort(comm);
      *isDone = true;
    }).detach();
    // NCCL may hang in this; the thread is then left behind.
    Clock::time_point deadline = Clock::now() + 1s;
    while (!*isDone && Clock::now() < deadline)
      std::this_thread::sleep_for(100us);
  } catch (const std::exception &) {
    // No thread can be had: the communicators are left as they are.
  }
}

void NcclCommunicator::releaseAll() noexcept {
  LocalCommunicator::releaseAll();
  abortWorld();
}

NcclLibrary::Result NcclCommunicator::poll(int32_t rank) {
  std::shared_lock<std::shared_timed_mutex> lock(world->mutex);
  NcclLibrary::Result state = NcclLibrary::Success;
  if (world->isAborted)
    return state;
  NcclLibrary::Result result =
      world->nccl->getAsyncError(world->comms[rank], &state);
  return result == NcclLibrary::Success ? state : result;
}

bool NcclCommunicator::settle(int32_t rank, NcclLibrary::Result result,
                              const char *what) {
  Clock::time_point deadline = Clock::now() + options.timeout;
  while (result == NcclLibrary::InProgress && !hasFailed()) {
    result = poll(rank);
    if (result == NcclLibrary::InProgress && Clock::now() > deadline)
      throw Error(Code::Timeout,
                  "after " + printTimeout() + " NCCL has not ended " + what);
    if (result == NcclLibrary::InProgress)
      std::this_thread::sleep_for(20us);
  }
  if (hasFailed())
    return false;
  if (result != NcclLibrary::Success)
    throw Error(Code::Aborted, std::string("NCCL failed in ") + what + ": " +
                                   world->nccl->describe(result));
  return true;
}

bool NcclCommunicator::waitForDevice(int32_t rank) noexcept {
  if (!DeviceCommunicator::waitForDevice(rank))
    return false;
  NcclLibrary::Result state = poll(rank);
  if (state != NcclLibrary::Success && state != NcclLibrary::InProgress)
    abort(Code::Aborted,
          "rank " + std::to_string(rank) +
              " has an error of NCCL: " + world->nccl->describe(state));
  return !hasFailed();
}
