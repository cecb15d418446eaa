// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What the user asks of tp-check.

#ifndef TP_TOOLS_TPCHECK_COMMANDLINE_H
#define TP_TOOLS_TPCHECK_COMMANDLINE_H

#include "tprt/processes.h"
#include <cstdint>
#include <optional>
#include <string>

namespace mlir::tp {

/// The command line, checked.
struct CheckOptions {
  std::string file, mesh, annotate, entry;
  /// A machine to plan for, and how many devices it has; empty: no plan.
  std::string plan;
  int64_t devices = 0;
  /// A local program to check in place of what tp-shard makes.
  std::string local;
  /// An .npz file with all arguments; random ones if empty.
  std::string input;
  uint64_t seed = 0;
  int64_t trials = 1;
  /// The error allowed as a share of the largest value, in place of the bound
  /// that follows from the types.
  std::optional<double> relativeTolerance;
  std::string target = "cpu", comm = "local", arch = "sm_90a";
  double timeoutSeconds = 300;
  /// The processes that share the ranks of the sharded program; null: this one
  /// has all. The first one compares; the others run their ranks.
  tprt_processes *job = nullptr;

  bool isFirstProcess() const { return !job || tprt_processes_index(job) == 0; }

  /// The target of a saved case: what an emulation checks is saved for GPUs.
  const char *getSavedTarget() const {
    return target == "cpu" ? "cpu" : "cuda";
  }

  /// Compare by the interpreter alone.
  bool interpretOnly = false;
  /// How many random programs are tried; with a file, how many arguments of it.
  int64_t fuzz = 0;
  /// Where programs that fail are written.
  std::string save = ".";
  /// The folder that receives the case for `tp-run --replay`; empty: none.
  std::string saveCase;
  /// Seconds spent on making a program that fails smaller.
  double shrinkSeconds = 60;
};

/// Parse the command line. On a mistake a line has been written to stderr.
std::optional<CheckOptions> parseCommandLine(int argc, char **argv);

} // namespace mlir::tp

#endif // TP_TOOLS_TPCHECK_COMMANDLINE_H
