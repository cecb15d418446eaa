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
  /// A program, and how it is read.
  std::string file, mesh, annotate, entry;
  /// A machine by name or file, and how many devices there are.
  std::string machine = "cpu-local";
  int64_t devices = 0;
  /// What a device may hold; 0: what the machine's devices have.
  int64_t memoryBytes = 0;
  /// Rules to compare the plan with.
  std::string against;
  /// What more memory and faster links would bring.
  bool whatIf = false;
  /// A planning problem of the contest's format.
  std::string iopddl;
  /// Training recipes to evaluate.
  std::string recipes;
  /// A published model, and how to train it; 0: as usual.
  std::string model, precision = "bf16";
  int64_t globalBatch = 0, sequence = 0;
  bool memory = false, modelOnly = false;
  double seconds = 60;
  uint64_t seed = 0;
  bool json = false;
  /// The file that receives a page.
  std::string html;
};

/// Write `text` into the file `path`; false, with one line on stderr, if that
/// cannot be.
bool writeFile(const std::string &path, const std::string &text);

/// Plans a program and prints the plan, with --json as rules for --annotate.
int planFile(const PlanOptions &options);

/// Prints what training recipes take, for benchmarks/plan_published.py.
int evaluateRecipes(const PlanOptions &options);

/// Prints how to train the model, or with --memory what that holds.
int planTraining(const PlanOptions &options);

/// Solves the problem and prints the costs, or with --json the choice.
int planIopddl(const PlanOptions &options);

} // namespace mlir::tp

#endif // TP_TOOLS_TP_PLAN_MODES_H
