// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef TP_LIB_REPORT_PAGETEXT_H
#define TP_LIB_REPORT_PAGETEXT_H

#include "llvm/Support/JSON.h"
#include <string>

namespace mlir::tp {

/// `page` with the style, the script and the report in the places of their
/// marks.
std::string fillPage(llvm::StringRef page, llvm::StringRef style,
                     llvm::StringRef script, const llvm::json::Value &report);

} // namespace mlir::tp

#endif // TP_LIB_REPORT_PAGETEXT_H
