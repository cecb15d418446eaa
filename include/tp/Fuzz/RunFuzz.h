// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The fuzzer: makes programs, examines each in a process of its own, shrinks
// those that fail, and says what all of them together have exercised.
//
//   FuzzOptions options;
//   options.count = 500;
//   options.seed = 7;
//   return succeeded(runFuzz(context, options)) ? 0 : 1;
//
// Program i is that of seed + i, so `--fuzz 1 --seed 507` repeats one of them.

#ifndef TP_FUZZ_RUNFUZZ_H
#define TP_FUZZ_RUNFUZZ_H

#include "tp/Fuzz/Choices.h"
#include "tp/Fuzz/ExamineProgram.h"

namespace mlir::tp {

struct FuzzOptions {
  int64_t count = 0;
  uint64_t seed = 0;
  /// Seconds that one program may take.
  double deadline = 20;
  /// Seconds that are spent on making a failing program smaller.
  double shrinkSeconds = 60;
  /// Where failing programs are written.
  std::string folder = ".";
  /// What the user typed in front of the file, for the command that repeats a
  /// failure.
  std::string command;
  decltype(ExamineOptions::runCompiled) runCompiled;
  /// As in ExamineOptions.
  std::string plan;
};

/// Run programs `seed` to `seed + count - 1` and report on stdout. Fails if one
/// of them fails, or all together exercise too little. `context` must not use
/// threads: processes are forked.
LogicalResult runFuzz(MLIRContext &context, const FuzzOptions &options);

/// Examine the program in `module` on `count` sets of arguments.
LogicalResult replayFuzz(ModuleOp module, const FuzzOptions &options);

} // namespace mlir::tp

#endif // TP_FUZZ_RUNFUZZ_H
