// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "Diagnostics.h"
#include "tp/Propagate/Propagation.h"

using namespace mlir;
using namespace mlir::tp;

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
