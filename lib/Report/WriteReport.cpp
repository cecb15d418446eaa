// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "Describe.h"
#include "PageParts.inc"
#include "PageText.h"
#include "tp/Import/Import.h"
#include "tp/Pipelines/MeasureProgram.h"
#include "tp/Report/Report.h"

using namespace mlir;
using namespace mlir::tp;

namespace json = llvm::json;

/// The rates by which the page estimates times, until its reader enters others.
static json::Value describeMachine(const Topology &topology) {
  Link slowest;
  for (const Link &link : topology.axes)
    if (link.beta >= slowest.beta)
      slowest = link;
  return json::Object{{"flopsPerSecond", topology.device.flopsPerSecond},
                      {"bytesPerSecond", topology.device.bytesPerSecond},
                      {"secondsPerMessage", slowest.alpha},
                      {"wireBytesPerSecond", 1 / slowest.beta}};
}

static FailureOr<json::Value> describe(ModuleOp local,
                                       const ReportOptions &options) {
  FailureOr<func::FuncOp> function = lookupEntry(local, options.entry);
  if (failed(function))
    return failure();
  FailureOr<ManifestEntry> entry = describeEntry(*function, "");
  if (failed(entry))
    return failure();
  ProgramMeasure measure = measureProgram(local);
  json::Array arguments, results;
  for (const ManifestTensor &tensor : entry->arguments)
    arguments.push_back(describeTensor(tensor, entry->mesh));
  for (const ManifestTensor &tensor : entry->results)
    results.push_back(describeTensor(tensor, entry->mesh));
  json::Object memory{{"arguments", measure.argumentBytes},
                      {"results", measure.resultBytes},
                      {"values", getPeakBytes(*function)}};
  if (options.workspaceBytes)
    memory["workspace"] = *options.workspaceBytes;
  json::Object report{{"title", json::fixUTF8(options.title)},
                      {"entry", json::fixUTF8(entry->name)},
                      {"mesh", describeMesh(*entry)},
                      {"arguments", std::move(arguments)},
                      {"results", std::move(results)},
                      {"steps", describeSteps(*function)},
                      {"memory", std::move(memory)},
                      {"flops", measure.flops},
                      {"collectives", measure.collectives},
                      {"wireBytes", measure.wireBytes},
                      {"machine", describeMachine(options.topology.value_or(
                                      Topology::ofHost(1)))}};
  if (!options.plan.empty())
    report["plan"] = json::fixUTF8(options.plan);
  return json::Value(std::move(report));
}

FailureOr<std::string> mlir::tp::makeReport(ModuleOp local,
                                            const ReportOptions &options) {
  FailureOr<json::Value> report = describe(local, options);
  if (failed(report))
    return failure();
  std::string text;
  llvm::raw_string_ostream(text) << *report;
  return text;
}

FailureOr<std::string> mlir::tp::makePage(ModuleOp local,
                                          const ReportOptions &options) {
  FailureOr<json::Value> report = describe(local, options);
  if (failed(report))
    return failure();
  return fillPage(kPage, kStyle, kScript, *report);
}
