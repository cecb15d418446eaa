// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "Describe.h"
#include "PageParts.inc"
#include "tp/Cost/Topology.h"
#include "tp/Import/Import.h"
#include "tp/Pipelines/MeasureProgram.h"
#include "tp/Report/Report.h"

using namespace mlir;
using namespace mlir::tp;

namespace json = llvm::json;

/// The rates by which the page estimates times, until its reader enters others.
static json::Value describeMachine() {
  Topology host = Topology::ofHost(1);
  return json::Object{{"flopsPerSecond", host.device.flopsPerSecond},
                      {"bytesPerSecond", host.device.bytesPerSecond},
                      {"secondsPerMessage", host.axes[0].alpha},
                      {"wireBytesPerSecond", 1 / host.axes[0].beta}};
}

FailureOr<std::string> mlir::tp::makeReport(ModuleOp local,
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
                      {"machine", describeMachine()}};
  std::string text;
  llvm::raw_string_ostream(text) << json::Value(std::move(report));
  return text;
}

/// Put `part` in the place of `mark`, which stands in `page` once.
static void insertPart(std::string &page, StringRef mark, StringRef part) {
  page.replace(page.find(mark), mark.size(), part);
}

FailureOr<std::string> mlir::tp::makePage(ModuleOp local,
                                          const ReportOptions &options) {
  FailureOr<std::string> report = makeReport(local, options);
  if (failed(report))
    return failure();
  // Nothing in a script element may look like its end.
  std::string data;
  for (char c : *report)
    c == '<' ? data.append("\\u003c") : data.append(1, c);
  std::string page = kPage;
  // What comes from the program goes in last: it may hold any mark.
  insertPart(page, "/* style */", kStyle);
  insertPart(page, "/* script */", kScript);
  insertPart(page, "/* report */", data);
  return page;
}
