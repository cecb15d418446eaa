// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The rules file of --annotate:
//
//   {"mesh": "dp=2,tp=4",
//    "rules": [{"arg": "*.q_proj.weight", "sharding": "[{\"tp\"}, {}]"},
//              {"arg": 3, "sharding": "[{}]"},
//              {"result": 0, "sharding": "[{\"dp\"}, {}]"}]}

#ifndef TP_LIB_IMPORT_ANNOTATIONRULES_H
#define TP_LIB_IMPORT_ANNOTATIONRULES_H

#include "mlir/IR/Location.h"
#include "mlir/Support/LLVM.h"
#include <optional>
#include <string>

namespace mlir::tp {

/// One entry of the list: which arrays it is for, and how they lie.
struct AnnotationRule {
  bool isResult = false;
  /// The position of the array, where the rule gives a number.
  std::optional<int64_t> index;
  /// A name or a glob of names, where it gives a string.
  std::string pattern;
  /// The text of the dims list.
  std::string sharding;

  /// True for the array called `name` at `position` of its list.
  bool matches(bool isResultArray, int64_t position, StringRef name) const;
  /// The rule as the file has it: `"arg": "*.weight"`.
  std::string describe() const;
};

/// A rules file.
struct AnnotationRules {
  /// Axes and sizes, or nothing.
  std::string mesh;
  SmallVector<AnnotationRule> rules;
};

/// Read `rules`: the path of a file, or its text, which starts with a brace.
/// What is wrong with it is reported at a location in the file.
FailureOr<AnnotationRules> readAnnotationRules(MLIRContext *context,
                                               StringRef rules);

/// What diagnostics call `rules`: its path, or `rules` where it is text.
StringRef getRulesName(StringRef rules);

} // namespace mlir::tp

#endif // TP_LIB_IMPORT_ANNOTATIONRULES_H
