// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What tp-plan can be asked for, each in a file of its own. They return the
// exit code.

#ifndef TP_TOOLS_TP_PLAN_MODES_H
#define TP_TOOLS_TP_PLAN_MODES_H

#include <cstdint>
#include <string>

namespace mlir::tp {

constexpr int kWrong = 1, kWrongCommandLine = 2;

struct PlanOptions {
  /// A planning problem of the contest's format.
  std::string iopddl;
  double seconds = 60;
  uint64_t seed = 0;
  bool json = false;
};

/// Solves the problem and prints the costs, or with --json the choice.
int planIopddl(const PlanOptions &options);

} // namespace mlir::tp

#endif // TP_TOOLS_TP_PLAN_MODES_H
