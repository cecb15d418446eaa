// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A program of a file that was planned, and how it is shown.

#ifndef TP_TOOLS_TP_PLAN_PROGRAM_H
#define TP_TOOLS_TP_PLAN_PROGRAM_H

#include "Modes.h"
#include "mlir/IR/Diagnostics.h"
#include "mlir/IR/OwningOpRef.h"
#include "tp/Pipelines/MeasureProgram.h"
#include "tp/Plan/PlanModule.h"
#include "llvm/Support/SourceMgr.h"

namespace mlir::tp {

/// The program of one device under a plan.
struct PlannedFile {
  OwningOpRef<ModuleOp> local;
  ModulePlan plan;
  ProgramMeasure measure;
};

/// A program that was read and imported, of which each plan takes a copy.
struct ImportedFile {
  std::shared_ptr<llvm::SourceMgr> sources;
  std::unique_ptr<SourceMgrDiagnosticHandler> handler;
  OwningOpRef<ModuleOp> module;
};

/// Read the file that `options` name, under their rules.
FailureOr<ImportedFile> importFile(MLIRContext &context,
                                   const PlanOptions &options);

/// Plan a copy of `module` on `machine`.
FailureOr<PlannedFile> planOnMachine(ModuleOp module, const Machine &machine,
                                     const PlanOptions &options);

/// The same with the weights cut as Megatron-LM does; nothing where that says
/// nothing about the program, or does not fit.
FailureOr<std::optional<PlannedFile>>
planLikeMegatron(ModuleOp module, const Machine &machine,
                 const PlanOptions &options);

/// "1.23 ms"
std::string printSeconds(double seconds);

/// The plan in words: what it takes, how the boundary lies, and the operations
/// that take most.
void printPlan(raw_ostream &os, const ModulePlan &plan,
               const ProgramMeasure &measure, const PlanOptions &options);

/// The plan as rules that --annotate takes, and what it costs.
void printJson(const ModulePlan &plan, const ProgramMeasure &measure,
               const std::optional<PlannedFile> &megatron,
               const PlanOptions &options);

/// "dp=2,tp=4"
std::string printMesh(const ModulePlan &plan);

/// The workspace of the artifact of a plan, as its manifest says it: the
/// program is lowered for that.
FailureOr<int64_t> findWorkspace(const PlannedFile &planned);

/// What a device holds: arguments, results and the workspace.
void printMemory(raw_ostream &os, const ProgramMeasure &measure,
                 int64_t workspace);

/// Beside `planned`, what the rules of --against take, and where they differ.
LogicalResult printAgainst(raw_ostream &os, MLIRContext &context,
                           const Machine &machine, const PlanOptions &options,
                           const PlannedFile &planned);

/// Beside `planned`, what Megatron-LM's plan takes, and where they differ.
void printMegatron(raw_ostream &os, const std::optional<PlannedFile> &megatron,
                   const PlannedFile &planned);

/// What a plan would take with more memory, and with each link twice as fast.
LogicalResult printWhatIf(raw_ostream &os, ModuleOp module,
                          const Machine &machine, const PlanOptions &options,
                          const PlannedFile &planned);

} // namespace mlir::tp

#endif // TP_TOOLS_TP_PLAN_PROGRAM_H
