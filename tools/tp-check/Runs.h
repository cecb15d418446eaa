// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The ways to run a program on whole arguments. Each reports its error and
// fails.

#ifndef TP_TOOLS_TPCHECK_RUNS_H
#define TP_TOOLS_TPCHECK_RUNS_H

#include "Programs.h"
#include "tp/Interpret/Interpreter.h"
#include <memory>

namespace mlir::tp {

/// What the line `work …` tells about a run.
struct RunWork {
  int64_t flops = 0, argumentBytes = 0, collectives = 0;
  double wireBytes = 0;
};

/// Results of one run, whole tensors.
struct RunResults {
  SmallVector<HostTensor> results;
  RunWork work;
};

/// Run by the interpreter: the whole program, or the local one on all ranks.
FailureOr<RunResults> runInterpreted(const CheckedProgram &program,
                                     bool isLocal,
                                     ArrayRef<HostTensor> arguments,
                                     FloatMode mode);

/// A program compiled to an artifact and opened in this process.
class CompiledProgram {
public:
  /// Compile in a folder of its own, which is removed again. With a job, the
  /// first process compiles and all of them open what it has made. A copy of
  /// the artifact is left as the file `keepAs`, unless that is empty.
  static FailureOr<std::unique_ptr<CompiledProgram>>
  compile(const CheckedProgram &program, const CheckOptions &options,
          tprt_processes *job = nullptr, StringRef keepAs = {});
  ~CompiledProgram();

  /// The results are in the first process; the others get none.
  FailureOr<RunResults> run(ArrayRef<HostTensor> arguments);

private:
  CompiledProgram();
  struct State;
  std::unique_ptr<State> state;
};

/// All arguments of `entry` from the .npz file `path`. The error names the
/// array that is missing, extra, misshaped or mistyped.
FailureOr<SmallVector<HostTensor>> readArguments(func::FuncOp entry,
                                                 StringRef path);

} // namespace mlir::tp

#endif // TP_TOOLS_TPCHECK_RUNS_H
