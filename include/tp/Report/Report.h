// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What became of a program, on one page: the mesh, how each argument and result
// is cut, a step's computation and collectives in their order, why each
// collective is there, and the memory of each rank.
//
//   FailureOr<std::string> page = makePage(module, {"mlp.mlir"});
//
// The page is one HTML file that asks for no other. Its script draws what lies
// in it as JSON (docs/Report.md).

#ifndef TP_REPORT_REPORT_H
#define TP_REPORT_REPORT_H

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "tp/Cost/Topology.h"

namespace mlir::tp {

/// What is known of a program beside its text.
struct ReportOptions {
  /// What the program is called.
  std::string title;
  /// The function to show; empty: @main, else the only public one.
  std::string entry;
  /// What was planned, in lines of words; empty: nothing was.
  std::string plan;
  /// What times are estimated for at first; else ranks of a host.
  std::optional<Topology> topology;
  /// Bytes of the workspace of a rank, where code was generated.
  std::optional<int64_t> workspaceBytes;
};

/// `local`, the program of one device, as the JSON that the page draws.
FailureOr<std::string> makeReport(ModuleOp local, const ReportOptions &options);

/// The page.
FailureOr<std::string> makePage(ModuleOp local, const ReportOptions &options);

/// The most bytes that results of operations of `function` take up at a time
/// before buffers are planned: a result lies in its init where nothing else
/// reads that, views take nothing, and what the function takes and returns does
/// not count.
int64_t getPeakBytes(func::FuncOp function);

} // namespace mlir::tp

#endif // TP_REPORT_REPORT_H
