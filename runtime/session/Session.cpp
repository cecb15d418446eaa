// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "session/Session.h"
#include "element/Box.h"
#include "placement/OwnedBox.h"
#include "session/Scatter.h"
#include <algorithm>
#include <cstring>
#include <utility>

using namespace tprt;

/// Throws InvalidArgument unless the ranks of the communicator are where the
/// code of the artifact wants them.
static void checkTarget(const Artifact &artifact, const std::string &kind) {
  std::vector<std::string> known = getCommunicatorKinds();
  if (std::find(known.begin(), known.end(), kind) == known.end())
    return; // createCommunicator says so
  bool isOnDevices = runsOnDevices(kind);
  bool wantsDevices = artifact.getManifest().target == Target::Cuda;
  if (isOnDevices == wantsDevices)
    return;
  throw Error(Code::InvalidArgument,
              "'" + artifact.getPath() + "' is for target '" +
                  (wantsDevices ? "cuda" : "cpu") +
                  "', but the ranks of communicator '" + kind +
                  (isOnDevices ? "' are on GPUs" : "' are on the CPU"));
}

Session::Session(const std::shared_ptr<const Artifact> &artifact,
                 const std::string &entryName, const std::string &comm,
                 const CommunicatorOptions &options) {
  const Manifest &manifest = artifact->getManifest();
  const Entry &entry = manifest.entries[artifact->findEntry(entryName)];
  tprt_entry function = artifact->getFunction(entry);
  BoundKernels kernels(entry.calls, artifact->getPath());
  checkTarget(*artifact, comm);
  std::unique_ptr<Communicator> communicator =
      createCommunicator(comm, manifest.mesh, entry.sites, options);
  state = std::shared_ptr<State>(new State{artifact,
                                           entry,
                                           function,
                                           std::move(kernels),
                                           std::move(communicator),
                                           {},
                                           {},
                                           {},
                                           {}});
  isArgumentSet.resize(entry.args.size());
  for (const TensorSpec &arg : entry.args)
    state->argStrides.push_back(getStrides(arg.localShape));
  for (const TensorSpec &result : entry.results)
    state->resultStrides.push_back(getStrides(result.localShape));
  state->ranks.resize(manifest.mesh.getNumRanks());
  localRanks = state->comm->getLocalRanks();
  for (int32_t rank : localRanks)
    makeRank(rank);
  pool = std::make_unique<RankPool>(
      localRanks.size(),
      [state = state.get(), ranks = localRanks](int32_t thread) {
        state->runRank(ranks[thread]);
      },
      state);
}

void Session::makeRank(int32_t number) {
  Rank &rank = state->ranks[number];
  std::string of = " of rank " + std::to_string(number);
  rank.handle = {state->comm.get(), &state->kernels, number};
  auto add = [&](const TensorSpec &spec, const std::vector<int64_t> &strides,
                 std::vector<HostBuffer> &buffers,
                 std::vector<tprt_tensor> &tensors) {
    buffers.emplace_back(spec.getLocalBytes(), "'" + spec.name + "'" + of);
    tensors.push_back({buffers.back().data(), spec.localShape.data(),
                       strides.data(), spec.dtype,
                       static_cast<int32_t>(spec.localShape.size())});
  };
  const Entry &entry = state->entry;
  for (size_t i = 0; i < entry.args.size(); ++i)
    add(entry.args[i], state->argStrides[i], rank.args, rank.argTensors);
  for (size_t i = 0; i < entry.results.size(); ++i)
    add(entry.results[i], state->resultStrides[i], rank.results,
        rank.resultTensors);
  if (state->comm->getDevice(number))
    prepareDevice(number);
  else
    rank.workspace = HostBuffer(entry.workspaceBytes, "the workspace" + of);
}

void Session::State::runRank(int32_t number) {
  Rank &rank = ranks[number];
  FlightRecorder &recorder = comm->getRecorder();
  rank.start = recorder.now();
  {
    RankScope scope(*comm, number);
    try {
      if (rank.device)
        rank.device->getDevice().getDevice().makeCurrent();
      void *workspace =
          rank.device ? rank.device->getWorkspace() : rank.workspace.data();
      int32_t code = function(&rank.handle, rank.argTensors.data(),
                              rank.resultTensors.data(), workspace);
      if (code == 0 && comm->waitForDevice(number))
        scope.complete();
      else if (code != 0 && !comm->hasFailed())
        scope.fail("returned " + std::to_string(code) + " from '" +
                   entry.symbol +
                   "', though no call to the runtime has failed");
    } catch (const std::exception &exception) {
      scope.fail(std::string("threw an exception: ") + exception.what());
    } catch (...) {
      scope.fail("threw an exception");
    }
  }
  rank.end = recorder.now();
  recorder.addStep(number, rank.start, rank.end);
}

static size_t findTensor(const char *role, const Entry &entry,
                         const std::vector<TensorSpec> &specs,
                         const std::string &name) {
  std::string names;
  for (size_t i = 0; i < specs.size(); ++i) {
    if (specs[i].name == name)
      return i;
    names += (i ? ", " : "") + specs[i].name;
  }
  throw Error(Code::NotFound,
              "entry '" + entry.name + "' has no " + role + " '" + name +
                  "'; it has: " + (names.empty() ? "none" : names));
}

size_t Session::findArgument(const std::string &name) const {
  return findTensor("argument", state->entry, state->entry.args, name);
}

size_t Session::findResult(const std::string &name) const {
  return findTensor("result", state->entry, state->entry.results, name);
}

void Session::checkArray(const char *role, const TensorSpec &spec,
                         const tprt_array &array) {
  if (!isElementType(array.dtype) || array.rank < 0 ||
      (array.rank > 0 && !array.shape))
    throw Error(Code::InvalidArgument, std::string("the array for ") + role +
                                           " '" + spec.name + "' is not valid");
  bool isEqual = array.dtype == spec.dtype &&
                 std::equal(spec.globalShape.begin(), spec.globalShape.end(),
                            array.shape, array.shape + array.rank);
  if (!isEqual)
    throw Error(Code::InvalidArgument,
                std::string(role) + " '" + spec.name + "' is " +
                    printShaped(spec.dtype, spec.globalShape.data(),
                                spec.globalShape.size()) +
                    ", but its array is " +
                    printShaped(array.dtype, array.shape, array.rank));
  if (!array.data && spec.getGlobalBytes() != 0)
    throw Error(Code::InvalidArgument, std::string("the array for ") + role +
                                           " '" + spec.name + "' has no data");
}

void Session::setArgument(size_t index, const tprt_array &array) {
  const TensorSpec &spec = state->entry.args[index];
  checkArray("argument", spec, array);
  for (int32_t rank : localRanks) {
    copyToRank(getMesh(), spec, rank, array.data,
               state->ranks[rank].args[index].data());
    noteChange(rank, index);
  }
  isArgumentSet[index] = true;
}

int32_t Session::findFirstHere(const TensorSpec &spec, int32_t rank) const {
  int64_t owner = getFirstOwner(getMesh(), spec.dims, rank);
  for (int32_t other : localRanks)
    if (getFirstOwner(getMesh(), spec.dims, other) == owner)
      return other;
  return rank;
}

/// Fill what `rank` owns of argument `index`, row by row.
static void fillRandomPart(const Mesh &mesh, const TensorSpec &spec,
                           int32_t rank, uint64_t seed, size_t index,
                           void *buffer) {
  size_t elementBytes = getElementSize(spec.dtype);
  std::vector<int64_t> global = getStrides(spec.globalShape),
                       local = getStrides(spec.localShape);
  forEachOwnedBox(
      mesh, spec.globalShape, spec.dims, rank, [&](const OwnedBox &box) {
        std::vector<int64_t> rows = box.sizes;
        int64_t length = rows.empty() ? 1 : std::exchange(rows.back(), 1);
        forEachChunk(
            rows, 1,
            [&](std::span<const int64_t> start, std::span<const int64_t>) {
              int64_t from = 0, to = 0;
              for (size_t dim = 0; dim < start.size(); ++dim) {
                from += (box.globalStart[dim] + start[dim]) * global[dim];
                to += (box.localStart[dim] + start[dim]) * local[dim];
              }
              fillRandom(seed, index, spec.dtype,
                         static_cast<char *>(buffer) + to * elementBytes,
                         length, from);
            });
      });
}

void Session::setRandomArguments(uint64_t seed) {
  for (size_t index = 0; index < isArgumentSet.size(); ++index) {
    if (isArgumentSet[index])
      continue;
    const TensorSpec &spec = state->entry.args[index];
    for (int32_t rank : localRanks) {
      void *buffer = state->ranks[rank].args[index].data();
      noteChange(rank, index);
      if (int32_t first = findFirstHere(spec, rank); first != rank)
        std::memcpy(buffer, state->ranks[first].args[index].data(),
                    spec.getLocalBytes());
      else
        fillRandomPart(getMesh(), spec, rank, seed, index, buffer);
    }
    isArgumentSet[index] = true;
  }
}

void Session::run() {
  state->comm->throwIfFailed();
  for (size_t i = 0; i < isArgumentSet.size(); ++i)
    if (!isArgumentSet[i])
      throw Error(Code::InvalidArgument, "argument '" +
                                             state->entry.args[i].name +
                                             "' has not been set");
  uploadArguments();
  state->comm->beginRun();
  state->areResultsHere = !state->comm->getDevice(localRanks.front());
  pool->start();
  waitForRanks();
  state->comm->endRun();
  state->comm->throwIfFailed();
  isGathered = localRanks.size() == state->ranks.size();
  int64_t start = INT64_MAX, end = 0;
  for (int32_t rank : localRanks) {
    start = std::min(start, state->ranks[rank].start);
    end = std::max(end, state->ranks[rank].end);
  }
  seconds.push_back((end - start) / 1e9);
}

void Session::waitForRanks() {
  using namespace std::chrono;
  Communicator &comm = *state->comm;
  nanoseconds timeout = comm.getOptions().timeout;
  // A rank that waits for another one gives up by itself; this watches for
  // ranks that compute for ever with nobody waiting, and for ranks that do not
  // return when the run has failed.
  nanoseconds slice =
      std::clamp<nanoseconds>(timeout / 8, milliseconds(1), milliseconds(200));
  uint64_t progress = 0;
  auto lastChange = steady_clock::now();
  while (!pool->waitFor(slice)) {
    auto now = steady_clock::now();
    if (comm.hasFailed()) {
      if (now - lastChange < std::chrono::seconds(1))
        continue;
      return; // RankPool leaves behind those that still run.
    }
    if (uint64_t current = comm.getRecorder().getProgress();
        current != progress) {
      progress = current;
      lastChange = now;
    } else if (now - lastChange > timeout + slice) {
      std::vector<int32_t> running = pool->getRunning();
      if (running.empty())
        continue;
      // One that waits is about to say for whom; this is for the others.
      auto culprit =
          std::find_if(running.begin(), running.end(), [&](int32_t thread) {
            return comm.getRecorder().getState(localRanks[thread]) !=
                   RankState::Waiting;
          });
      if (culprit == running.end()) {
        if (now - lastChange < 2 * timeout + slice)
          continue;
        culprit = running.begin();
      }
      int32_t rank = localRanks[*culprit];
      comm.abort(Code::Timeout, "after " + comm.printTimeout() +
                                    " without progress rank " +
                                    std::to_string(rank) + " " +
                                    comm.getRecorder().describe(rank));
      lastChange = now;
    }
  }
}

void Session::checkHasResult(const TensorSpec &spec) const {
  state->comm->throwIfFailed();
  if (seconds.empty())
    throw Error(Code::InvalidArgument,
                "result '" + spec.name + "' is asked for before a run");
  if (!isGathered)
    throw Error(Code::InvalidArgument,
                "result '" + spec.name +
                    "' is asked for in a process that has not gathered it");
  downloadResults();
}

void Session::getResult(size_t index, const tprt_array &array) const {
  const TensorSpec &spec = state->entry.results[index];
  checkArray("result", spec, array);
  checkHasResult(spec);
  for (size_t rank = 0; rank < state->ranks.size(); ++rank)
    if (isFirstOwner(getMesh(), spec, rank))
      copyFromRank(getMesh(), spec, rank,
                   state->ranks[rank].results[index].data(), array.data);
}

int32_t Session::getOwner(size_t result, const int64_t *index) const {
  const TensorSpec &spec = state->entry.results[result];
  for (size_t dim = 0; dim < spec.globalShape.size(); ++dim)
    if (index[dim] < 0 || index[dim] >= spec.globalShape[dim])
      throw Error(Code::InvalidArgument,
                  "index " + std::to_string(index[dim]) + " of dimension " +
                      std::to_string(dim) + " is outside of result '" +
                      spec.name + "', which has " +
                      std::to_string(spec.globalShape[dim]));
  for (size_t rank = 0; rank < state->ranks.size(); ++rank)
    if (owns(getMesh(), spec, rank, index))
      return rank;
  throw Error(Code::Internal,
              "no rank owns an element of result '" + spec.name + "'");
}

const HostBuffer &Session::getBuffer(bool isResult, size_t index,
                                     int32_t rank) const {
  if (rank < 0 || static_cast<size_t>(rank) >= state->ranks.size())
    throw Error(Code::InvalidArgument, "there is no rank " +
                                           std::to_string(rank) + " among " +
                                           std::to_string(state->ranks.size()));
  const Rank &owner = state->ranks[rank];
  const std::vector<HostBuffer> &buffers =
      isResult ? owner.results : owner.args;
  if (buffers.empty() &&
      std::find(localRanks.begin(), localRanks.end(), rank) == localRanks.end())
    throw Error(Code::InvalidArgument,
                "rank " + std::to_string(rank) + " is in another process");
  if (index >= buffers.size())
    throw Error(Code::InvalidArgument, "there is no buffer " +
                                           std::to_string(index) + " among " +
                                           std::to_string(buffers.size()));
  if (isResult)
    downloadResults();
  return buffers[index];
}

int64_t Session::getArgumentBytes(int32_t rank) const {
  int64_t bytes = 0;
  for (const TensorSpec &spec : state->entry.args)
    bytes += countOwned(getMesh(), spec, rank) * getElementSize(spec.dtype);
  return bytes;
}

tprt_statistics Session::getStatistics() const {
  tprt_statistics statistics = {};
  statistics.runs = seconds.size();
  if (!seconds.empty()) {
    std::vector<double> sorted = seconds;
    std::sort(sorted.begin(), sorted.end());
    statistics.last_seconds = seconds.back();
    statistics.min_seconds = sorted.front();
    size_t middle = sorted.size() / 2;
    statistics.median_seconds = sorted.size() % 2
                                    ? sorted[middle]
                                    : (sorted[middle - 1] + sorted[middle]) / 2;
  }
  FlightRecorder &recorder = state->comm->getRecorder();
  std::span<const Site> sites = state->comm->getSites();
  for (size_t rank = 0; rank < state->ranks.size(); ++rank) {
    int64_t collectives = 0;
    double wireBytes = 0;
    for (size_t site = 0; site < sites.size(); ++site) {
      int64_t executions = recorder.getExecutions(rank, site);
      collectives += sites[site].kind == CollectiveKind::Shard ? 0 : executions;
      wireBytes += executions * sites[site].getWireBytes();
    }
    statistics.collectives = std::max(statistics.collectives, collectives);
    statistics.wire_bytes = std::max(statistics.wire_bytes, wireBytes);
    statistics.max_argument_bytes =
        std::max(statistics.max_argument_bytes, getArgumentBytes(rank));
  }
  for (const TensorSpec &spec : state->entry.args)
    statistics.global_argument_bytes += spec.getGlobalBytes();
  return statistics;
}
