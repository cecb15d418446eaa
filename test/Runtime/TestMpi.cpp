// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// The suites of communicators, for ranks in the processes of mpirun. Every
// process runs all tests, in one order, and looks at the results of its ranks;
// the first one prints, the others only what fails.
#include "TestedCommunicator.h"
#include "comm/Mpi/Processes.h"
#include <cstdio>
#include <gtest/gtest.h>

using namespace tprt;

static std::shared_ptr<Processes> processes;

const char *getTestedKind() { return "mpi"; }

CommunicatorOptions getTestedOptions(std::chrono::nanoseconds timeout) {
  return {timeout, false, processes};
}

int32_t getNumTestedProcesses() { return processes->getCount(); }

void meetTestedProcesses() {
  processes->gather("the start", std::make_shared<Bytes>());
  processes->broadcast("the start", std::make_shared<Bytes>());
}

namespace {
class FailurePrinter : public ::testing::EmptyTestEventListener {
  void OnTestPartResult(const ::testing::TestPartResult &result) override {
    if (result.failed())
      std::printf("process %d: %s:%d: %s\n", processes->getIndex(),
                  result.file_name(), result.line_number(), result.summary());
  }
};
} // namespace

int main(int argc, char **argv) {
  try {
    processes = Processes::join(std::chrono::seconds(60));
    ::testing::InitGoogleTest(&argc, argv);
    if (processes->getIndex() != 0) {
      ::testing::TestEventListeners &listeners =
          ::testing::UnitTest::GetInstance()->listeners();
      delete listeners.Release(listeners.default_result_printer());
      listeners.Append(new FailurePrinter);
    }
    int result = RUN_ALL_TESTS();
    processes->leave();
    return result;
  } catch (const Error &error) {
    std::fprintf(stderr, "error: %s\n", error.what());
    if (processes)
      processes->abort(1, error.what());
    return 1;
  }
}
