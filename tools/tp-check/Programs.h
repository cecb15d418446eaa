// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The three programs that tp-check compares, all made from one file:
//
//   reference   as it was written, but for foreign annotations
//   unsharded   imported and compiled without annotations, for one rank
//   sharded     what tp-shard makes
//
// The reference is interpreted; so a mistake of Import, which the other two
// share, is seen as well.

#ifndef TP_TOOLS_TPCHECK_PROGRAMS_H
#define TP_TOOLS_TPCHECK_PROGRAMS_H

#include "CommandLine.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/IR/OwningOpRef.h"

namespace mlir::tp {

/// A module and the function that is checked.
struct CheckedProgram {
  OwningOpRef<ModuleOp> module;
  func::FuncOp entry;
};

struct CheckedPrograms {
  CheckedProgram reference, unsharded, sharded;
};

/// Parse the file `name`, and report errors with its text.
OwningOpRef<ModuleOp> parseProgram(StringRef name, MLIRContext &context);

/// Give `module` the entry and the annotations that `options` say, in tp's
/// words, and values that the interpreter knows.
LogicalResult importAnnotations(ModuleOp module, const CheckOptions &options);

/// Read the file and make the three programs. The first error has been
/// reported.
FailureOr<CheckedPrograms> loadPrograms(const CheckOptions &options,
                                        MLIRContext &context);

/// The name of an argument or a result: its tp.name, else arg0… or result0….
std::string getArgumentName(func::FuncOp entry, unsigned argument);
std::string getResultName(func::FuncOp entry, unsigned result);

/// The largest number of iterations that combine into one element, over all
/// reductions of `entry`; at least 1.
int64_t getLongestReduction(func::FuncOp entry);

/// True if the floats of `entry` are only added, multiplied, compared and
/// moved, so that integer-valued inputs give integer-valued results.
bool isPolynomial(func::FuncOp entry);

/// The lowest rank that owns `element` (row-major) of result `result` of the
/// local program `entry`.
int64_t getOwner(func::FuncOp entry, unsigned result, int64_t element);

} // namespace mlir::tp

#endif // TP_TOOLS_TPCHECK_PROGRAMS_H
