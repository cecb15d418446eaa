// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Runs the programs on arguments and compares what comes out.
//
//   Checker checker(options, programs);
//   if (succeeded(checker.prepare()))            // compiles
//     while (…)
//       checker.checkArguments(arguments);       // as often as wanted
//   checker.getVerdict().print(llvm::outs());

#ifndef TP_TOOLS_TPCHECK_CHECK_H
#define TP_TOOLS_TPCHECK_CHECK_H

#include "Runs.h"
#include "SaveCase.h"
#include "llvm/Support/raw_ostream.h"
#include <optional>

namespace mlir::tp {

/// What all comparisons so far have found.
struct Verdict {
  /// The error that came nearest to its bound.
  double largestError = 0, bound = 0, share = -1;
  /// What is wrong, in one line; empty while everything is equal.
  std::string wrong;

  bool isEqual() const { return wrong.empty(); }
  void print(llvm::raw_ostream &os) const;
};

class Checker {
public:
  Checker(const CheckOptions &options, CheckedPrograms &programs);

  /// Compile what is to be run, and say if the interpreter is left out.
  LogicalResult prepare();
  /// Run everything on `arguments` and compare. Fails if a run does; a wrong
  /// element only changes the verdict.
  LogicalResult checkArguments(ArrayRef<HostTensor> arguments);
  /// The same on integer-valued arguments, on which all runs must agree to the
  /// last bit if the reference does not round.
  LogicalResult checkExactly(ArrayRef<HostTensor> arguments);

  bool usesInterpreter() const { return interprets; }
  const Verdict &getVerdict() const { return verdict; }
  /// The line `work …` about the last run.
  void printWork(llvm::raw_ostream &os) const;

private:
  /// A run that is compared with others, and how messages call it.
  struct NamedRun {
    StringRef name;
    const RunResults *run;
  };
  /// All runs on the same arguments; null where there is none.
  struct RunSet {
    std::unique_ptr<RunResults> reference, exact, interpreted, unsharded,
        sharded;
  };

  LogicalResult runAll(ArrayRef<HostTensor> arguments, bool needsExact,
                       RunSet &runs);
  void compare(unsigned result, NamedRun got, NamedRun want, double bound,
               bool limitsBound);
  void requireNumbers(unsigned result, const HostTensor &want);
  void compareWide(unsigned result, const RunSet &runs);
  void compareNarrow(unsigned result, const RunSet &runs);
  void compareSame(unsigned result, const RunSet &runs);
  /// Add a trial to the saved case: what results should be, and the bounds.
  LogicalResult save(ArrayRef<HostTensor> arguments, const RunSet &runs);

  const CheckOptions &options;
  CheckedPrograms &programs;
  bool interprets = true;
  int64_t longestReduction = 1;
  std::unique_ptr<CompiledProgram> unsharded, sharded;
  Verdict verdict;
  RunWork work;
  std::optional<SavedCase> savedCase;
};

} // namespace mlir::tp

#endif // TP_TOOLS_TPCHECK_CHECK_H
