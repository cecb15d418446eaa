// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "Program.h"
#include "tp/Lower/Host/Host.h"
#include "tp/Lower/Lower.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/JSON.h"

using namespace mlir;
using namespace mlir::tp;

/// A bound this close to the cost is the same time.
static constexpr double kSameTime = 1e-6;
/// With less than this more devices are not worth it.
static constexpr double kLeastSpeedup = 1.05;
/// Operations that the report names.
static constexpr size_t kMostOperations = 12;

std::string mlir::tp::printSeconds(double seconds) {
  static constexpr std::pair<double, const char *> units[] = {
      {1, "s"}, {1e-3, "ms"}, {1e-6, "us"}};
  std::string text;
  llvm::raw_string_ostream os(text);
  for (auto [unit, name] : units)
    if (seconds >= unit || unit == 1e-6) {
      os << llvm::format("%.3g ", seconds / unit) << name;
      return text;
    }
  return text;
}

std::string mlir::tp::printMesh(const ModulePlan &plan) {
  std::string text;
  for (auto [name, size] : llvm::zip_equal(plan.axisNames, plan.axes))
    text += (text.empty() ? "" : ",") + name + "=" + std::to_string(size);
  return text;
}

static void printValues(raw_ostream &os, StringRef title,
                        ArrayRef<PlannedValue> values) {
  for (const PlannedValue &value : values)
    os << title << " " << value.name << " " << value.sharding << ", "
       << value.bytes << " B a device\n";
}

/// The plan in words: what it takes, how the boundary lies, and the operations
/// that take most.
void mlir::tp::printPlan(raw_ostream &os, const ModulePlan &plan,
                         const ProgramMeasure &measure,
                         const PlanOptions &options) {
  os << "mesh " << printMesh(plan) << " on " << options.machine << "\n";
  os << "time " << printSeconds(plan.seconds) << " a run: computing "
     << printSeconds(plan.computing) << ", communicating "
     << printSeconds(plan.communicating) << "; ";
  if (plan.boundSeconds >= plan.seconds * (1 - kSameTime))
    os << "no plan of this model takes less\n";
  else
    os << "no plan of this model takes less than "
       << printSeconds(plan.boundSeconds) << "\n";
  double speedup = plan.aloneSeconds / plan.seconds;
  os << "alone " << printSeconds(plan.aloneSeconds) << " on one device, which "
     << "would hold " << plan.aloneBytes
     << " B: " << llvm::format("%.2f", speedup) << " times as long\n";
  int64_t devices = 1;
  for (int64_t size : plan.axes)
    devices *= size;
  if (devices > 1 && speedup < kLeastSpeedup &&
      plan.aloneBytes <= plan.memoryLimit)
    os << "more devices do not help: to communicate takes longer than what "
          "they would save\n";
  os << "holds " << plan.memoryBytes << " B a device at most\n";
  os << "collectives " << measure.collectives << " wire "
     << llvm::format("%.0f", measure.wireBytes) << " B a device\n";
  printValues(os, "argument", plan.arguments);
  printValues(os, "result", plan.results);
  SmallVector<const PlannedOperation *> longest;
  for (const PlannedOperation &operation : plan.operations)
    if (operation.computing + operation.communicating > 0)
      longest.push_back(&operation);
  llvm::stable_sort(longest, [](auto *a, auto *b) {
    return a->computing + a->communicating > b->computing + b->communicating;
  });
  for (const PlannedOperation *operation :
       ArrayRef(longest).take_front(kMostOperations)) {
    os << operation->place << " " << operation->name << " " << operation->loops;
    if (operation->runs > 1)
      os << llvm::format(" %.0f times", operation->runs);
    os << ": computing " << printSeconds(operation->computing);
    if (operation->communicating > 0)
      os << ", communicating " << printSeconds(operation->communicating);
    os << "\n";
  }
}

/// The plan as rules that --annotate takes, and what it costs.
void mlir::tp::printJson(const ModulePlan &plan, const ProgramMeasure &measure,
                         const std::optional<PlannedFile> &megatron,
                         const PlanOptions &options) {
  llvm::json::OStream json(llvm::outs(), 2);
  json.objectBegin();
  json.attribute("mesh", printMesh(plan));
  json.attributeArray("rules", [&] {
    for (const PlannedValue &value : plan.arguments)
      json.object([&] {
        json.attribute("arg", value.name);
        json.attribute("sharding", value.sharding);
      });
    for (size_t i = 0; i < plan.results.size(); ++i)
      json.object([&] {
        json.attribute("result", int64_t(i));
        json.attribute("sharding", plan.results[i].sharding);
      });
  });
  json.attributeObject("plan", [&] {
    json.attribute("machine", options.machine);
    json.attribute("seconds", plan.seconds);
    json.attribute("bound_seconds", plan.boundSeconds);
    json.attribute("computing_seconds", plan.computing);
    json.attribute("communicating_seconds", plan.communicating);
    json.attribute("alone_seconds", plan.aloneSeconds);
    json.attribute("alone_bytes", plan.aloneBytes);
    json.attribute("memory_bytes", plan.memoryBytes);
    json.attribute("collectives", measure.collectives);
    json.attribute("wire_bytes", measure.wireBytes);
    json.attribute("nodes", int64_t(plan.numNodes));
    json.attribute("edges", int64_t(plan.numEdges));
    if (megatron)
      json.attributeObject("megatron", [&] {
        json.attribute("mesh", printMesh(megatron->plan));
        json.attribute("seconds", megatron->plan.seconds);
        json.attribute("memory_bytes", megatron->plan.memoryBytes);
        json.attribute("collectives", megatron->measure.collectives);
        json.attribute("wire_bytes", megatron->measure.wireBytes);
      });
    json.attributeArray("operations", [&] {
      for (const PlannedOperation &operation : plan.operations)
        json.object([&] {
          json.attribute("name", operation.name);
          json.attribute("place", operation.place);
          json.attribute("loops", operation.loops);
          json.attribute("runs", operation.runs);
          json.attribute("computing_seconds", operation.computing);
          json.attribute("communicating_seconds", operation.communicating);
        });
    });
  });
  json.objectEnd();
  llvm::outs() << "\n";
}

/// The workspace that the artifact's manifest asks for: the program is lowered
/// to know it.
FailureOr<int64_t> mlir::tp::findWorkspace(const PlannedFile &planned) {
  OwningOpRef<ModuleOp> local(cast<ModuleOp>((*planned.local)->clone()));
  std::optional<HostTarget> target = HostTarget::get("native");
  PassManager lower(local->getContext());
  buildLowerHostPipeline(lower, *target);
  if (failed(lower.run(*local)))
    return failure();
  func::FuncOp entry = getEntries(*local).front();
  return entry->getAttrOfType<IntegerAttr>(attr::kWorkspaceBytes).getInt();
}

void mlir::tp::printMemory(raw_ostream &os, const ProgramMeasure &measure,
                           int64_t workspace) {
  os << "memory " << measure.argumentBytes << " B of arguments, "
     << measure.resultBytes << " B of results, " << workspace
     << " B of workspace a device\n";
}
