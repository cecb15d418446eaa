// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "comm/Mpi/Transport.h"
#include "status/Error.h"
#include <cstdlib>
#include <dlfcn.h>

using namespace tprt;

/// What starters of MPI processes set: Open MPI's own mpirun, PMIx, PMI.
static constexpr const char *startedBy[] = {"OMPI_COMM_WORLD_SIZE", "PMIX_RANK",
                                            "PMI_RANK"};

const Transport &tprt::openTransport() {
  bool isStarted = false;
  for (const char *variable : startedBy)
    isStarted |= std::getenv(variable) != nullptr;
  if (!isStarted)
    throw Error(Code::Unavailable,
                "communicator 'mpi' needs processes that mpirun has started, "
                "as in: mpirun -n 2 tp-run …");
  // It lies beside this library, whose run path says so. It is never closed:
  // MPI does not survive that.
  void *library =
      dlopen("libtprt-mpi.so", RTLD_NOW | RTLD_LOCAL | RTLD_NODELETE);
  if (!library)
    throw Error(Code::Unavailable,
                std::string("communicator 'mpi' needs libtprt-mpi.so and the "
                            "MPI library that it was built for: ") +
                    dlerror());
  using Getter = const Transport *();
  auto *getter =
      reinterpret_cast<Getter *>(dlsym(library, "tprt_mpi_transport"));
  const Transport *transport = getter ? getter() : nullptr;
  if (!transport || transport->version != Transport::currentVersion)
    throw Error(Code::Incompatible,
                "libtprt-mpi.so has version " +
                    std::to_string(transport ? transport->version : 0) +
                    ", but this library needs version " +
                    std::to_string(Transport::currentVersion));
  return *transport;
}
