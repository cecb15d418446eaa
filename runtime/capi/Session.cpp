// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "capi/Guard.h"
#include "file/OutputFile.h"
#include <cmath>

using namespace tprt;

const char *tprt_communicators(void) { return "local, mpi, loopback, nccl"; }

std::chrono::nanoseconds tprt::readTimeout(double timeout) {
  if (!(timeout >= 0) || timeout > 1e9)
    throw Error(Code::InvalidArgument, "timeout_seconds is " +
                                           std::to_string(timeout) +
                                           ", not from 0 to 1e9");
  if (timeout > 0)
    return std::chrono::nanoseconds(std::llround(timeout * 1e9));
  return CommunicatorOptions().timeout;
}

CommunicatorOptions tprt::readOptions(const tprt_session_options *options) {
  CommunicatorOptions result;
  if (!options)
    return result;
  if (options->struct_size < sizeof(*options))
    throw Error(Code::InvalidArgument,
                "struct_size is " + std::to_string(options->struct_size) +
                    ", but tprt_session_options has " +
                    std::to_string(sizeof(*options)) + " bytes");
  result.timeout = readTimeout(options->timeout_seconds);
  result.keepTrace = options->trace != 0;
  return result;
}

tprt_status tprt_session_create(tprt_artifact *artifact, const char *entry,
                                const tprt_session_options *options,
                                tprt_session **out) {
  return guard([&] {
    require(out, "out");
    CommunicatorOptions known = readOptions(options);
    const char *comm = options && options->comm ? options->comm : "local";
    *out = new tprt_session{Session(require(artifact, "artifact").artifact,
                                    entry ? entry : "", comm, known)};
  });
}

void tprt_session_destroy(tprt_session *session) { delete session; }

tprt_status tprt_session_set_argument(tprt_session *handle, const char *name,
                                      const tprt_array *array) {
  return guard([&] {
    Session &session = require(handle, "session").session;
    session.setArgument(session.findArgument(&require(name, "name")),
                        require(array, "array"));
  });
}

tprt_status tprt_session_set_random_arguments(tprt_session *handle,
                                              uint64_t seed) {
  return guard(
      [&] { require(handle, "session").session.setRandomArguments(seed); });
}

tprt_status tprt_fill_random(uint64_t seed, int32_t index,
                             const tprt_array *array) {
  return guard([&] {
    const tprt_array &target = require(array, "array");
    if (!isElementType(target.dtype))
      throw Error(Code::InvalidArgument, "array has no known dtype");
    std::span<const int64_t> shape(target.shape, target.rank);
    std::optional<int64_t> count = checkedProduct(shape);
    if (!count)
      throw Error(Code::InvalidArgument, "array has too many elements");
    fillRandom(seed, index, target.dtype, target.data, *count);
  });
}

tprt_status tprt_session_run(tprt_session *handle) {
  return guard([&] { require(handle, "session").session.run(); });
}

tprt_status tprt_session_get_result(tprt_session *handle, const char *name,
                                    const tprt_array *array) {
  return guard([&] {
    Session &session = require(handle, "session").session;
    session.getResult(session.findResult(&require(name, "name")),
                      require(array, "array"));
  });
}

tprt_status tprt_session_result_owner(tprt_session *handle, const char *name,
                                      const int64_t *index, int32_t *out) {
  return guard([&] {
    Session &session = require(handle, "session").session;
    size_t result = session.findResult(&require(name, "name"));
    if (!session.getEntry().results[result].globalShape.empty())
      require(index, "index");
    require(out, "out") = session.getOwner(result, index);
  });
}

tprt_status tprt_session_rank_buffer(tprt_session *handle, int32_t isResult,
                                     int32_t index, int32_t rank, void **data,
                                     size_t *bytes) {
  return guard([&] {
    const HostBuffer &buffer =
        require(handle, "session")
            .session.getBuffer(isResult != 0, index, rank);
    require(data, "data") = buffer.data();
    require(bytes, "bytes") = buffer.size();
  });
}

tprt_status tprt_session_statistics(const tprt_session *handle,
                                    tprt_statistics *out) {
  return guard([&] {
    require(out, "out") = require(handle, "session").session.getStatistics();
  });
}

/// Throws InvalidArgument unless `rank` is one of the session.
static void checkRank(const Session &session, int32_t rank) {
  int64_t numRanks = session.getMesh().getNumRanks();
  if (rank < 0 || rank >= numRanks)
    throw Error(Code::InvalidArgument, "there is no rank " +
                                           std::to_string(rank) + " among " +
                                           std::to_string(numRanks));
}

tprt_status tprt_session_argument_bytes(const tprt_session *handle,
                                        int32_t rank, int64_t *out) {
  return guard([&] {
    const Session &session = require(handle, "session").session;
    checkRank(session, rank);
    require(out, "out") = session.getArgumentBytes(rank);
  });
}

tprt_status tprt_session_site_executions(const tprt_session *handle,
                                         int32_t rank, int32_t site,
                                         int64_t *out) {
  return guard([&] {
    const Session &session = require(handle, "session").session;
    checkRank(session, rank);
    size_t numSites = session.getEntry().sites.size();
    if (site < 0 || static_cast<size_t>(site) >= numSites)
      throw Error(Code::InvalidArgument, "there is no collective " +
                                             std::to_string(site) + " among " +
                                             std::to_string(numSites));
    require(out, "out") =
        session.getCommunicator().getRecorder().getExecutions(rank, site);
  });
}

tprt_status tprt_session_write_trace(const tprt_session *handle,
                                     const char *path) {
  return guard([&] {
    const Session &session = require(handle, "session").session;
    if (!session.getCommunicator().getOptions().keepTrace)
      throw Error(Code::InvalidArgument,
                  "the session was created without trace");
    OutputFile file(&require(path, "path"));
    std::string text = session.printTrace();
    file.write(text.data(), text.size());
    file.commit();
  });
}
