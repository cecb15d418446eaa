// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "comm/Nccl/NcclLibrary.h"
#include "status/Error.h"
#include <cstdlib>
#include <dlfcn.h>

using namespace tprt;

/// 2.18: the first whose configuration we know how to write.
static constexpr int oldestVersion = 21800;

std::shared_ptr<const NcclLibrary> NcclLibrary::open() {
  const char *name = std::getenv("TPRT_NCCL");
  if (!name)
    name = "libnccl.so.2";
  // Never closed: NCCL has threads.
  void *library = dlopen(name, RTLD_NOW | RTLD_LOCAL | RTLD_NODELETE);
  if (!library)
    throw Error(Code::Unavailable,
                std::string("communicator 'nccl' needs NCCL: ") + dlerror());
  std::shared_ptr<NcclLibrary> nccl(new NcclLibrary());
  auto find = [&](auto &function, const char *symbol) {
    void *found = dlsym(library, symbol);
    if (!found)
      throw Error(Code::Incompatible,
                  std::string("NCCL '") + name + "' has no function " + symbol);
    function =
        reinterpret_cast<std::remove_reference_t<decltype(function)>>(found);
  };
  Result (*getVersion)(int *version) = nullptr;
  find(getVersion, "ncclGetVersion");
  int version = 0;
  getVersion(&version);
  if (version < oldestVersion)
    throw Error(Code::Incompatible,
                "NCCL has version " + std::to_string(version) +
                    ", but tp needs " + std::to_string(oldestVersion));
  find(nccl->getUniqueId, "ncclGetUniqueId");
  find(nccl->initialize, "ncclCommInitRankConfig");
  find(nccl->getAsyncError, "ncclCommGetAsyncError");
  find(nccl->abort, "ncclCommAbort");
  find(nccl->beginGroup, "ncclGroupStart");
  find(nccl->endGroup, "ncclGroupEnd");
  find(nccl->send, "ncclSend");
  find(nccl->receive, "ncclRecv");
  find(nccl->describe, "ncclGetErrorString");
  return nccl;
}
