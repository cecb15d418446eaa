// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The plans of a training run on one page: what a step of each waits for, and
// what a device holds.

#ifndef TP_REPORT_TRAININGPAGE_H
#define TP_REPORT_TRAININGPAGE_H

#include "llvm/Support/JSON.h"
#include <string>

namespace mlir::tp {

/// The page of `plans`, as `tp-plan --model NAME --json` prints them, with the
/// same in `words`. One HTML file that asks for no other.
std::string makeTrainingPage(llvm::json::Object plans, llvm::StringRef words);

} // namespace mlir::tp

#endif // TP_REPORT_TRAININGPAGE_H
