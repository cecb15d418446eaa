// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// The suites of communicators, for ranks that are threads.
#include "TestedCommunicator.h"

const char *getTestedKind() { return "local"; }

tprt::CommunicatorOptions getTestedOptions(std::chrono::nanoseconds timeout) {
  return {timeout, false};
}

int32_t getNumTestedProcesses() { return 1; }

void meetTestedProcesses() {}
