// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What the runtime needs of MPI: bytes to and from processes, nothing that
// blocks. libtprt-mpi.so fills the table with the functions of the MPI library
// that it was built for; libtprt.so opens it when somebody asks for "mpi", so
// that it starts on machines without MPI.
//
//   const Transport &transport = openTransport();
//   int32_t index, count;
//   if (const char *wrong = transport.join(&index, &count)) …
//   intptr_t request = transport.send(1, /*tag=*/0, data, bytes);
//   while (transport.test(&request, nullptr, nullptr) == 0) …

#ifndef TPRT_COMM_MPI_TRANSPORT_H
#define TPRT_COMM_MPI_TRANSPORT_H

#include <cstdint>

namespace tprt {

/// After join, one thread at a time calls these functions.
struct Transport {
  static constexpr int32_t currentVersion = 1;
  /// A process that stands for any, in `receive`.
  static constexpr int32_t anyProcess = -1;

  int32_t version;
  /// Enter the job, which may wait for other processes. NULL, or what is wrong.
  const char *(*join)(int32_t *index, int32_t *count);
  /// Begin to send or receive up to 2^31 - 1 bytes, which stay where they are
  /// until the request has ended. A request is never 0; 0 is an error.
  /// Messages between two processes with the same tag keep their order.
  intptr_t (*send)(int32_t process, int32_t tag, const void *data,
                   int32_t bytes);
  intptr_t (*receive)(int32_t process, int32_t tag, void *data, int32_t bytes);
  /// 1 if `*request` has ended, which frees it; 0 if not yet; -1 on an error.
  /// Of a receive also from whom and how many bytes, unless NULL.
  int32_t (*test)(intptr_t *request, int32_t *process, int32_t *bytes);
  /// End a receive that nothing has come for.
  void (*cancel)(intptr_t request);
  /// Leave the job, together with all others.
  void (*leave)();
  /// End all processes of the job, and this one, with the exit code `code`.
  void (*abort)(int32_t code);
};

/// The table of libtprt-mpi.so, opened once. Throws Unavailable where the
/// library or the MPI that it needs is missing, or where no mpirun has started
/// this process.
const Transport &openTransport();

} // namespace tprt

/// What libtprt-mpi.so shows.
extern "C" const tprt::Transport *tprt_mpi_transport();

#endif // TPRT_COMM_MPI_TRANSPORT_H
