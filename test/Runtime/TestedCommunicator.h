// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Which communicator the suites of this program test: each is the same for all.

#ifndef TP_TEST_RUNTIME_TESTEDCOMMUNICATOR_H
#define TP_TEST_RUNTIME_TESTEDCOMMUNICATOR_H

#include "comm/Communicator.h"

/// The kind, as createCommunicator takes it.
const char *getTestedKind();
/// The options of a communicator of this kind.
tprt::CommunicatorOptions getTestedOptions(std::chrono::nanoseconds timeout);
/// How many processes the ranks are dealt out to.
int32_t getNumTestedProcesses();
/// Wait until all processes have come here.
void meetTestedProcesses();

#endif // TP_TEST_RUNTIME_TESTEDCOMMUNICATOR_H
