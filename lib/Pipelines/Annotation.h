// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// One annotation that a user could write, as --tp-explain suggests it.
//
//   {"arg": "w2", "sharding": "[{}, {\"tp\"}]"}            in a file of rules
//   argument "w2" {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>}
//   tp.constrain <@pod, [{"dp"}, {}]> : tensor<4x8xf32> of the value at line 12
//
// Places are counted in the program as it was read, before bodies are
// normalised: what is annotated there is what the user sees.

#ifndef TP_LIB_PIPELINES_ANNOTATION_H
#define TP_LIB_PIPELINES_ANNOTATION_H

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "tp/IR/ShardingAttributes.h"
#include <tuple>

namespace mlir::tp {

/// Where an annotation stands.
struct AnnotationPlace {
  enum class Kind : uint8_t { Argument, Result, Value };
  Kind kind = Kind::Argument;
  unsigned number = 0; // of the argument, or of the result of function or op
  unsigned op = 0;     // of a value: the operation that makes it

  auto asTuple() const { return std::tuple(kind, number, op); }
  bool operator==(const AnnotationPlace &o) const {
    return asTuple() == o.asTuple();
  }
};

/// The line in the file at which an operation stands; 0 if there is none.
unsigned getLine(Location loc);

/// The program as it was read, with tp's annotations: operations are numbered
/// in the order of a walk, which copies of the module share.
struct AnnotatedProgram {
  ModuleOp module;
  func::FuncOp entry;
  SmallVector<Operation *, 0> ops;
  /// Whether the file speaks of shardings in Shardy's words.
  bool usesSdy = false;
  /// Whether a file of rules annotates the boundary.
  bool usesRules = false;

  explicit AnnotatedProgram(ModuleOp module);
};

struct Annotation {
  AnnotationPlace place;
  ShardingAttr sharding;

  bool operator==(const Annotation &o) const {
    return place == o.place && sharding == o.sharding;
  }
  /// Write it into `program`.
  void apply(const AnnotatedProgram &program) const;
  /// As the user would write it into what `program` was read from.
  std::string getText(const AnnotatedProgram &program) const;
};

/// The value that stands at `place`; null for a result of the function.
Value getValueAt(const AnnotatedProgram &program, AnnotationPlace place);

} // namespace mlir::tp

#endif // TP_LIB_PIPELINES_ANNOTATION_H
