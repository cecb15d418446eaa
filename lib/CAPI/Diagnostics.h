// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Diagnostics of MLIR become statuses of the C API.
//
//   CollectedDiagnostics diagnostics(context);
//   if (failed(passes.run(module)))
//     return diagnostics.makeStatus();   // "mlp.mlir:19:8: …"

#ifndef TP_LIB_CAPI_DIAGNOSTICS_H
#define TP_LIB_CAPI_DIAGNOSTICS_H

#include "Status.h"
#include "mlir/IR/Diagnostics.h"
#include <mutex>
#include <vector>

namespace mlir::tp {

/// Takes all diagnostics of a context while it lives; none are printed.
class CollectedDiagnostics {
public:
  explicit CollectedDiagnostics(MLIRContext &context);

  /// The first error, with everything as its detail.
  tpc_status makeStatus() const;
  /// Remarks and warnings, in order.
  ArrayRef<std::string> getRemarks() const { return remarks; }

private:
  std::mutex mutex;
  std::vector<std::string> errors, remarks;
  std::string detail;
  ScopedDiagnosticHandler handler;
};

} // namespace mlir::tp

#endif // TP_LIB_CAPI_DIAGNOSTICS_H
