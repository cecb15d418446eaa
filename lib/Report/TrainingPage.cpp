// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tp/Report/TrainingPage.h"
#include "PageText.h"
#include "TrainingPageParts.inc"

using namespace mlir::tp;

std::string mlir::tp::makeTrainingPage(llvm::json::Object plans,
                                       llvm::StringRef words) {
  plans["words"] = llvm::json::fixUTF8(words);
  return fillPage(kPage, kStyle, kScript, llvm::json::Value(std::move(plans)));
}
