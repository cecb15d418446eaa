// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What a tpc_program points to, and how a call of the C API runs on it.

#ifndef TP_LIB_CAPI_PROGRAM_H
#define TP_LIB_CAPI_PROGRAM_H

#include "Diagnostics.h"
#include "mlir/IR/MLIRContext.h"
#include "mlir/IR/OwningOpRef.h"
#include "tp-c/Compiler.h"
#include "tp/Pipelines/MeasureProgram.h"
#include "tp/Pipelines/ShardProgram.h"
#include <map>

/// A program, its context, and the strings that it hands out.
struct tpc_program {
  tpc_program();

  mlir::MLIRContext context;
  /// As it was read; the annotations that `options` ask for are not in it.
  mlir::OwningOpRef<mlir::ModuleOp> source;
  /// With a sharding on every value by a plan, which is not made twice; null
  /// without one.
  mlir::OwningOpRef<mlir::ModuleOp> planned;
  /// What one device runs.
  mlir::OwningOpRef<mlir::ModuleOp> local;
  mlir::tp::TpShardOptions options;
  std::string entry;
  bool wasLocal = false;

  std::vector<std::string> remarks;
  std::map<std::string, std::string> texts;
  std::string page;
  /// One for each collective of `local`.
  std::vector<mlir::tp::CollectiveDescription> descriptions;
};

namespace mlir::tp {

/// Fill `program.descriptions` from its local program.
void listCollectives(tpc_program &program);

/// While it lives, the context of a program has threads and reports to
/// `diagnostics`. Threads end with the call: a process that forks has none of
/// ours.
class ProgramCall {
public:
  explicit ProgramCall(tpc_program &program)
      : diagnostics(program.context), context(program.context) {
    context.enableMultithreading();
  }
  ~ProgramCall() { context.disableMultithreading(); }

  /// The status of what failed.
  tpc_status fail() { return diagnostics.makeStatus(); }
  CollectedDiagnostics diagnostics;

private:
  MLIRContext &context;
};

} // namespace mlir::tp

#endif // TP_LIB_CAPI_PROGRAM_H
