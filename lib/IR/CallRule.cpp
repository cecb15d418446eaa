// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tp/IR/CallRule.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringRef.h"

using namespace mlir;
using namespace mlir::tp;

/// A dimension is called as a variable of C would be.
static bool isName(StringRef name) {
  return !name.empty() && (llvm::isAlpha(name[0]) || name[0] == '_') &&
         llvm::all_of(name,
                      [](char c) { return llvm::isAlnum(c) || c == '_'; });
}

/// The lists of one side of the arrow.
static LogicalResult parseLists(StringRef text, CallRule &rule,
                                SmallVectorImpl<CallRule::Dims> &lists,
                                std::string &error) {
  SmallVector<StringRef> tensors;
  text.split(tensors, ',');
  for (StringRef tensor : tensors) {
    CallRule::Dims &dims = lists.emplace_back();
    SmallVector<StringRef> words;
    tensor.split(words, ' ', /*MaxSplit=*/-1, /*KeepEmpty=*/false);
    for (StringRef word : words) {
      StringRef name = word;
      bool isMarked = name.consume_back("!");
      if (!isName(name)) {
        error = ("'" + word +
                 "' is no name of a dimension: letters, digits and '_', and a "
                 "'!' behind them if it stays whole")
                    .str();
        return failure();
      }
      unsigned index = llvm::find(rule.names, name) - rule.names.begin();
      if (index == rule.names.size()) {
        rule.names.push_back(name.str());
        rule.isMarked.push_back(false);
      }
      rule.isMarked[index] |= isMarked;
      dims.push_back(index);
    }
  }
  return success();
}

FailureOr<CallRule> mlir::tp::parseCallRule(StringRef text,
                                            std::string &error) {
  size_t numArrows = text.count("->");
  if (numArrows != 1) {
    error = "has " + std::to_string(numArrows) + " '->', not one";
    return failure();
  }
  auto [operands, results] = text.split("->");
  CallRule rule;
  if (failed(parseLists(operands, rule, rule.operands, error)) ||
      failed(parseLists(results, rule, rule.results, error)))
    return failure();
  return rule;
}

bool CallRule::mayBeCut(unsigned name) const {
  auto countIn = [&](const Dims &dims) { return llvm::count(dims, name); };
  // A result without the name would be computed from a part of the operands.
  return !isMarked[name] && llvm::any_of(operands, [&](const Dims &dims) {
    return countIn(dims) > 0;
  }) && llvm::all_of(operands, [&](const Dims &dims) {
    return countIn(dims) <= 1;
  }) && llvm::all_of(results, [&](const Dims &dims) {
    return countIn(dims) == 1;
  });
}
