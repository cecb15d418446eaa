// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// The suites of communicators, for ranks on one GPU: that of the fake driver,
// whose memory is host memory, so that the suites need not know.
#include "TestedCommunicator.h"
#include <cstdlib>
#include <gtest/gtest.h>

const char *getTestedKind() { return "loopback"; }

tprt::CommunicatorOptions getTestedOptions(std::chrono::nanoseconds timeout) {
  return {timeout, false};
}

int32_t getNumTestedProcesses() { return 1; }

void meetTestedProcesses() {}

int main(int argc, char **argv) {
  setenv("TPRT_CUDA_DRIVER", TP_FAKE_CUDA, /*overwrite=*/0);
  ::testing::InitGoogleTest(&argc, argv);
  return RUN_ALL_TESTS();
}
