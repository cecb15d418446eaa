// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Why this plan and not another: other rules, and other machines.

#include "Program.h"
#include "llvm/Support/Format.h"

using namespace mlir;
using namespace mlir::tp;

/// How much memory is added to ask what it would bring.
static constexpr int64_t kMoreBytes = int64_t(1) << 30;

static void printDifferences(raw_ostream &os, StringRef title,
                             ArrayRef<PlannedValue> here,
                             ArrayRef<PlannedValue> there) {
  for (auto [ours, theirs] : llvm::zip_equal(here, there))
    if (ours.sharding != theirs.sharding)
      os << "  " << title << " " << ours.name << " " << ours.sharding
         << ", there " << theirs.sharding << "\n";
}

/// What `there` takes, and what lies otherwise than in `here`.
static void printOther(raw_ostream &os, const Twine &title,
                       const PlannedFile &here, const PlannedFile &there) {
  const ModulePlan &ours = here.plan, &theirs = there.plan;
  os << title << ": " << printSeconds(theirs.seconds) << ", "
     << llvm::format("%.2f", theirs.seconds / ours.seconds)
     << " times as long: computing " << printSeconds(theirs.computing)
     << ", communicating " << printSeconds(theirs.communicating) << "; holds "
     << theirs.memoryBytes << " B; collectives " << there.measure.collectives
     << " wire " << llvm::format("%.0f", there.measure.wireBytes)
     << " B a device\n";
  printDifferences(os, "argument", ours.arguments, theirs.arguments);
  printDifferences(os, "result", ours.results, theirs.results);
}

LogicalResult mlir::tp::printAgainst(raw_ostream &os, MLIRContext &context,
                                     const Machine &machine,
                                     const PlanOptions &options,
                                     const PlannedFile &planned) {
  PlanOptions other = options;
  other.annotate = options.against;
  FailureOr<ImportedFile> imported = importFile(context, other);
  if (failed(imported))
    return failure();
  FailureOr<PlannedFile> there =
      planOnMachine(*imported->module, machine, other);
  if (failed(there))
    return failure();
  printOther(os, "against " + Twine(options.against), planned, *there);
  return success();
}

void mlir::tp::printMegatron(raw_ostream &os,
                             const std::optional<PlannedFile> &megatron,
                             const PlannedFile &planned) {
  if (!megatron)
    return;
  std::string mesh = printMesh(megatron->plan);
  std::string where = mesh == printMesh(planned.plan) ? "" : " on mesh " + mesh;
  printOther(os, "Megatron's plan" + where, planned, *megatron);
}

LogicalResult mlir::tp::printWhatIf(raw_ostream &os, ModuleOp module,
                                    const Machine &machine,
                                    const PlanOptions &options,
                                    const PlannedFile &planned) {
  auto print = [&](const Twine &change, const Machine &changed,
                   const PlanOptions &asked) -> LogicalResult {
    FailureOr<PlannedFile> there = planOnMachine(module, changed, asked);
    if (failed(there))
      return failure();
    os << "with " << change << ": " << printSeconds(there->plan.seconds) << ", "
       << llvm::format("%+.1f",
                       100 * (there->plan.seconds / planned.plan.seconds - 1))
       << " %\n";
    return success();
  };
  PlanOptions more = options;
  more.memoryBytes = planned.plan.memoryLimit + kMoreBytes;
  if (failed(print("1 GiB more on each device", machine, more)))
    return failure();
  for (size_t i = 0; i < machine.links.size(); ++i) {
    Machine faster = machine;
    faster.links[i].bytesPerSecond *= 2;
    if (failed(print("links '" + machine.links[i].name + "' twice as fast",
                     faster, options)))
      return failure();
  }
  return success();
}
