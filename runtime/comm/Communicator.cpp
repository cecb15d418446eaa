// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "comm/Communicator.h"
#include "comm/Local/LocalCommunicator.h"
#include "comm/Loopback/LoopbackCommunicator.h"
#include "comm/Mpi/MpiCommunicator.h"
#include "comm/Nccl/NcclCommunicator.h"
#include <cstdio>

using namespace tprt;

Communicator::Communicator(const Mesh &mesh, std::span<const Site> sites,
                           const CommunicatorOptions &options)
    : mesh(mesh), sites(sites), options(options),
      recorder(mesh.getNumRanks(), sites, options.keepTrace) {}

void Communicator::abort(Code code, const std::string &text,
                         const std::string &detail) noexcept {
  {
    std::lock_guard lock(errorMutex);
    if (failed.load(std::memory_order_relaxed))
      return;
    try {
      errorCode = code;
      errorText = text;
      // Taken now: once released, the ranks go on and overwrite where they
      // were.
      errorDetail = detail.empty() ? recorder.printJson() : detail;
    } catch (const std::bad_alloc &) {
      // The run fails all the same, only with less to say about it.
      errorDetail.clear();
    }
    failed.store(true, std::memory_order_release);
  }
  releaseAll();
}

Error Communicator::getError() const {
  std::lock_guard lock(errorMutex);
  return Error(errorCode, errorText, errorDetail);
}

void Communicator::throwIfFailed() const {
  if (hasFailed())
    throw getError();
}

std::string Communicator::printTimeout() const {
  char text[32];
  double seconds = std::chrono::duration<double>(options.timeout).count();
  std::snprintf(text, sizeof(text), "%g s", seconds);
  return text;
}

RankScope::RankScope(Communicator &comm, int32_t rank)
    : comm(comm), rank(rank) {
  comm.getRecorder().setState(rank, RankState::Computing);
}

void RankScope::fail(const std::string &text) {
  comm.getRecorder().setState(rank, RankState::Failed);
  comm.abort(Code::Aborted, "rank " + std::to_string(rank) + " " + text);
}

RankScope::~RankScope() {
  if (isComplete)
    comm.leave(rank);
  else if (!comm.hasFailed())
    fail("left its function early, " + comm.getRecorder().describe(rank));
}

std::vector<std::string> tprt::getCommunicatorKinds() {
  return {"local", "mpi", "loopback", "nccl"};
}

bool tprt::runsOnDevices(const std::string &kind) {
  return kind == "loopback" || kind == "nccl";
}

std::unique_ptr<Communicator>
tprt::createCommunicator(const std::string &kind, const Mesh &mesh,
                         std::span<const Site> sites,
                         const CommunicatorOptions &options) {
  if (kind == "local")
    return std::make_unique<LocalCommunicator>(mesh, sites, options);
  if (kind == "mpi")
    return std::make_unique<MpiCommunicator>(mesh, sites, options);
  if (kind == "loopback")
    return std::make_unique<LoopbackCommunicator>(mesh, sites, options);
  if (kind == "nccl")
    return std::make_unique<NcclCommunicator>(mesh, sites, options);
  std::string known;
  for (const std::string &name : getCommunicatorKinds())
    known += (known.empty() ? "" : ", ") + name;
  throw Error(Code::Unavailable,
              "communicator '" + kind +
                  "' is not built in; this library has: " + known);
}
