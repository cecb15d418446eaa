// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Kernels of the fake driver: functions on the host. Those of an artifact are
// looked for in the program and in the library that FAKE_CUDA_KERNELS names;
// libtprt's own are compiled from the lines that its PTX is compiled from.

#ifndef TP_TEST_RUNTIME_FAKE_FAKEKERNELS_H
#define TP_TEST_RUNTIME_FAKE_FAKEKERNELS_H

#include <map>
#include <string>
#include <vector>

/// A kernel on the host: what its parameters hold, and how it was launched.
struct FakeLaunch {
  unsigned grid[3], block[3], cluster[3], sharedBytes;
};
using FakeKernel = void(void **parameters, const FakeLaunch *launch);

/// The function for kernel `name`; null: there is none.
FakeKernel *findFakeKernel(const std::string &name);

/// The kernels of a PTX text, each with the bytes of its parameters.
std::map<std::string, std::vector<size_t>>
readPtxEntries(const std::string &ptx);

#endif // TP_TEST_RUNTIME_FAKE_FAKEKERNELS_H
