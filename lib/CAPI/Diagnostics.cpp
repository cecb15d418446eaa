// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "Diagnostics.h"

using namespace mlir;
using namespace mlir::tp;

std::string mlir::tp::printPlace(Location location) {
  std::string place;
  location->walk([&](Location part) {
    auto file = dyn_cast<FileLineColRange>(part);
    if (!file)
      return WalkResult::advance();
    place = file.getFilename().str();
    // The module itself stands at line 0.
    if (file.getStartLine() > 0)
      place += ":" + std::to_string(file.getStartLine()) + ":" +
               std::to_string(file.getStartColumn());
    return WalkResult::interrupt();
  });
  return place;
}

/// "mlp.mlir:19:8: text".
static std::string printLine(Diagnostic &diagnostic) {
  std::string place = printPlace(diagnostic.getLocation());
  return place.empty() ? diagnostic.str() : place + ": " + diagnostic.str();
}

CollectedDiagnostics::CollectedDiagnostics(MLIRContext &context)
    : handler(&context, [this](Diagnostic &diagnostic) {
        std::lock_guard<std::mutex> lock(mutex);
        std::string line = printLine(diagnostic);
        detail += line + "\n";
        for (Diagnostic &note : diagnostic.getNotes())
          detail += "note: " + printLine(note) + "\n";
        bool isError = diagnostic.getSeverity() == DiagnosticSeverity::Error;
        (isError ? errors : remarks).push_back(std::move(line));
        return success();
      }) {}

tpc_status CollectedDiagnostics::makeStatus() const {
  if (errors.empty())
    return tp::makeStatus(TPC_INVALID_PROGRAM,
                          "the program is refused without a reason", detail);
  bool saysMore = StringRef(detail).rtrim() != errors.front();
  return tp::makeStatus(TPC_INVALID_PROGRAM, errors.front(),
                        saysMore ? detail : "");
}
