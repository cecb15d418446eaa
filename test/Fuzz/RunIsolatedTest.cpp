// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A crash and a hang end one item and not the run.

#include "tp/Fuzz/RunIsolated.h"
#include "gtest/gtest.h"
#include <csignal>
#include <unistd.h>

using namespace mlir::tp;

TEST(RunIsolated, GoesOnAfterCrashesAndHangs) {
  std::vector<std::string> kinds;
  runIsolated(
      10, 16, /*deadline=*/0.5,
      [](int64_t i) {
        if (i == 11)
          std::raise(SIGSEGV);
        if (i == 13)
          sleep(60);
        Examination seen;
        seen.properties = i;
        if (i == 14)
          seen.finding = {"wrong", std::string(100000, 'x')};
        return seen;
      },
      [&](int64_t i, const Examination &seen) {
        kinds.push_back(seen.finding.kind);
        if (i == 14) {
          EXPECT_EQ(seen.finding.message.size(), 100000u);
        }
        if (!seen.finding) {
          EXPECT_EQ(seen.properties, i);
        }
        return true;
      });
  EXPECT_EQ(kinds,
            (std::vector<std::string>{"", "crash", "", "hang", "wrong", ""}));
}

TEST(RunIsolated, SaysHowAChildDied) {
  std::string message;
  runIsolated(
      0, 1, /*deadline=*/5,
      [](int64_t) {
        llvm::errs() << "noise\nfile.cpp:7: Assertion `x' failed\n";
        std::abort();
        return Examination();
      },
      [&](int64_t, const Examination &seen) {
        message = seen.finding.message;
        return true;
      });
  EXPECT_EQ(message, "Aborted: file.cpp:7: Assertion `x' failed");
}

TEST(RunIsolated, StopsWhenToldTo) {
  int64_t numReports = 0;
  runIsolated(
      0, 1000000, /*deadline=*/5, [](int64_t) { return Examination(); },
      [&](int64_t, const Examination &) { return ++numReports < 3; });
  EXPECT_EQ(numReports, 3);
}

TEST(Finding, TheSignatureLeavesNamesAndNumbersOut) {
  Finding one{"refused", "'tp.shard' op cuts 12 of [\"x\"] that differ\nhere"};
  Finding other{"refused", "'tp.gather' op cuts 7 of [\"yy\"] that differ"};
  EXPECT_EQ(one.getSignature(), "refused op cuts of that differ");
  EXPECT_EQ(one.getSignature(), other.getSignature());
}
