// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tprt/processes.h"
#include "capi/Guard.h"
#include "comm/Mpi/Processes.h"
#include <cmath>
#include <cstring>

using namespace tprt;

struct tprt_processes {
  std::shared_ptr<Processes> processes;
  Payload broadcast; // the last one
};

tprt_status tprt_processes_join(const char *comm, double timeout,
                                tprt_processes **out) {
  return guard([&] {
    require(out, "out");
    if (std::string kind = &require(comm, "comm"); kind != "mpi")
      throw Error(Code::Unavailable,
                  "communicator '" + kind +
                      "' has no processes; those that have: mpi");
    auto handle = std::make_unique<tprt_processes>();
    handle->processes = Processes::join(readTimeout(timeout));
    *out = handle.release();
  });
}

int32_t tprt_processes_index(const tprt_processes *processes) {
  return processes->processes->getIndex();
}

int32_t tprt_processes_count(const tprt_processes *processes) {
  return processes->processes->getCount();
}

tprt_status tprt_processes_create_session(tprt_processes *processes,
                                          tprt_artifact *artifact,
                                          const char *entry,
                                          const tprt_session_options *options,
                                          tprt_session **out) {
  return guard([&] {
    require(out, "out");
    CommunicatorOptions known = readOptions(options);
    known.processes = require(processes, "processes").processes;
    *out = new tprt_session{Session(require(artifact, "artifact").artifact,
                                    entry ? entry : "", "mpi", known)};
  });
}

tprt_status tprt_session_gather(tprt_session *session, int32_t results) {
  return guard(
      [&] { require(session, "session").session.gather(results != 0); });
}

tprt_status tprt_processes_broadcast(tprt_processes *handle, const void *data,
                                     size_t bytes, const void **outData,
                                     size_t *outBytes) {
  return guard([&] {
    Processes &processes = *require(handle, "processes").processes;
    auto own = std::make_shared<Bytes>();
    if (processes.getIndex() == 0 && bytes != 0) {
      own->resize(bytes);
      std::memcpy(own->data(),
                  &require(static_cast<const char *>(data), "data"), bytes);
    }
    handle->broadcast = processes.broadcast("a broadcast", std::move(own));
    require(outData, "out_data") = handle->broadcast->data();
    require(outBytes, "out_bytes") = handle->broadcast->size();
  });
}

tprt_status tprt_processes_leave(tprt_processes *handle) {
  return guard([&] {
    require(handle, "processes").processes->leave();
    delete handle;
  });
}

void tprt_processes_abort(tprt_processes *handle, int32_t exitCode,
                          const char *text) {
  handle->processes->abort(exitCode, text ? text : "");
}
