// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// libtprt-mpi.so: the only file that sees mpi.h.
#include "comm/Mpi/Transport.h"
#include <mpi.h>

using namespace tprt;

static const char *join(int32_t *index, int32_t *count) {
  int provided = MPI_THREAD_SINGLE;
  if (MPI_Init_thread(nullptr, nullptr, MPI_THREAD_SERIALIZED, &provided) !=
      MPI_SUCCESS)
    return "MPI_Init_thread has failed";
  if (provided < MPI_THREAD_SERIALIZED)
    return "this MPI lets only one thread call it";
  // Errors are looked at where they are returned; by default MPI would end the
  // process before it has said what failed.
  MPI_Comm_set_errhandler(MPI_COMM_WORLD, MPI_ERRORS_RETURN);
  MPI_Comm_rank(MPI_COMM_WORLD, index);
  MPI_Comm_size(MPI_COMM_WORLD, count);
  return nullptr;
}

/// A request of MPI may be a number or a pointer: it is kept on the heap.
static intptr_t keep(int code, MPI_Request *request) {
  if (code == MPI_SUCCESS)
    return reinterpret_cast<intptr_t>(request);
  delete request;
  return 0;
}

static intptr_t send(int32_t process, int32_t tag, const void *data,
                     int32_t bytes) {
  auto *request = new MPI_Request;
  return keep(
      MPI_Isend(data, bytes, MPI_BYTE, process, tag, MPI_COMM_WORLD, request),
      request);
}

static intptr_t receive(int32_t process, int32_t tag, void *data,
                        int32_t bytes) {
  auto *request = new MPI_Request;
  int source = process == Transport::anyProcess ? MPI_ANY_SOURCE : process;
  return keep(
      MPI_Irecv(data, bytes, MPI_BYTE, source, tag, MPI_COMM_WORLD, request),
      request);
}

static int32_t test(intptr_t *request, int32_t *process, int32_t *bytes) {
  auto *held = reinterpret_cast<MPI_Request *>(*request);
  int isDone = 0, count = 0;
  MPI_Status status;
  int code = MPI_Test(held, &isDone, &status);
  if (code == MPI_SUCCESS && !isDone)
    return 0;
  delete held;
  *request = 0;
  if (code != MPI_SUCCESS)
    return -1;
  if (process)
    *process = status.MPI_SOURCE;
  if (bytes) {
    MPI_Get_count(&status, MPI_BYTE, &count);
    *bytes = count;
  }
  return 1;
}

static void cancel(intptr_t request) {
  auto *held = reinterpret_cast<MPI_Request *>(request);
  MPI_Cancel(held);
  MPI_Request_free(held);
  delete held;
}

static void leave() { MPI_Finalize(); }

static void endJob(int32_t code) { MPI_Abort(MPI_COMM_WORLD, code); }

extern "C" __attribute__((visibility("default"))) const Transport *
tprt_mpi_transport() {
  static constexpr Transport transport = {Transport::currentVersion,
                                          join,
                                          send,
                                          receive,
                                          test,
                                          cancel,
                                          leave,
                                          endJob};
  return &transport;
}
