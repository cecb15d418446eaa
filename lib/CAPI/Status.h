// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What a tpc_status points to.

#ifndef TP_LIB_CAPI_STATUS_H
#define TP_LIB_CAPI_STATUS_H

#include "mlir/Support/LLVM.h"
#include "tp-c/Compiler.h"
#include "llvm/ADT/Twine.h"
#include <string>

struct tpc_status_data {
  tpc_code code;
  std::string message, detail;
};

namespace mlir::tp {

/// A status that says `message` in one line.
tpc_status makeStatus(tpc_code code, const Twine &message,
                      StringRef detail = {});

/// The status of a parameter that must not be null.
tpc_status makeNullStatus(StringRef parameter);

} // namespace mlir::tp

#endif // TP_LIB_CAPI_STATUS_H
