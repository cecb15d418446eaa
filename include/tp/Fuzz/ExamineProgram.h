// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Everything that must hold of one program:
//
//   Examination seen = examineProgram(module, options);
//   if (seen.finding)  seen.finding.kind, seen.finding.message
//   seen.properties    what it has exercised
//
// tp-shard accepts it, the verifier holds after every pass, the text of every
// stage parses to itself, and the local program on all ranks gives the numbers
// of the whole one. In turn, by the seed of the data: a second run makes the
// same text, or another order of independent operations the same collectives.

#ifndef TP_FUZZ_EXAMINEPROGRAM_H
#define TP_FUZZ_EXAMINEPROGRAM_H

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/BuiltinOps.h"
#include "tp/Interpret/HostTensor.h"
#include <functional>
#include <string>

namespace mlir::tp {

/// What is wrong with a program.
struct Finding {
  /// `invalid`, `refused`, `text`, `order`, `wrong`, `compiled`, `crash`,
  /// `hang`; empty if nothing is.
  std::string kind;
  std::string message;

  explicit operator bool() const { return !kind.empty(); }
  /// The kind and the words of the message without names, numbers and quotes:
  /// the same for the same fault in a smaller program.
  std::string getSignature() const;
};

/// What a program has exercised, as bits.
enum Property : uint32_t {
  kCommunicates = 1,
  kUneven = 2,
  kSubAxes = 4,
  kGaps = 8,
  kMultiUsePartial = 16
};
inline constexpr unsigned kNumProperties = 5;

struct Examination {
  Finding finding;
  uint32_t properties = 0;
};

struct ExamineOptions {
  /// Which arguments, and what else is checked.
  uint64_t seed = 0;
  /// The machine for which what is not annotated is planned; empty: none.
  std::string plan;
  /// Generates code for a local program and runs it on whole arguments.
  std::function<FailureOr<SmallVector<HostTensor>>(func::FuncOp,
                                                   ArrayRef<HostTensor>)>
      runCompiled;
};

/// Examine `module`, which stays as it is.
Examination examineProgram(ModuleOp module, const ExamineOptions &options);

/// Arguments of small integers: floats -2 … 2, or -1 … 1 for f16 and bf16;
/// integers from `smallest` to `smallest + 8`.
FailureOr<SmallVector<HostTensor>>
makeIntegralArguments(func::FuncOp entry, uint64_t seed, int64_t smallest = -4);

} // namespace mlir::tp

#endif // TP_FUZZ_EXAMINEPROGRAM_H
