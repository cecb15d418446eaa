// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What stands around a collective: the values that an annotation could move so
// that the collective is not needed.
//
//   %y = matmul(%g, %w2)        tp.reshard %y <…partial = sum {"tp"}> to <…>
//   return %y
//
//   near: result #0 (as %y is made), %w2, %g, %y
//
// Operations are known by numbers in their locations, which stay through all
// passes: those of the program as it was read, until reshards are inserted, and
// from there on those of reshards, whose collectives have their location.

#ifndef TP_LIB_PIPELINES_COLLECTIVESITES_H
#define TP_LIB_PIPELINES_COLLECTIVESITES_H

#include "Annotation.h"

namespace mlir::tp {

/// A value near a collective and how it lies there.
struct NearValue {
  AnnotationPlace place;
  RankedTensorType type;
  TensorSharding sharding;
  /// How its reader wants it, if the collective is for that.
  std::optional<TensorSharding> wanted;
};

/// The places around one collective.
struct CollectiveSite {
  SmallVector<NearValue, 8> values; // the likeliest first
  SmallVector<unsigned, 2> lines;   // of the ends
  std::string ends;                 // what the ends compute, without numbers
};

/// Give each operation of `program` its number.
void numberOperations(const AnnotatedProgram &program);

/// Finds the sites in a program between tp-insert-reshards and
/// tp-localize-program.
class CollectiveSites {
public:
  explicit CollectiveSites(const AnnotatedProgram &program)
      : program(program) {}

  /// Read `function`, which has reshards, and number these.
  void collect(func::FuncOp function);
  /// The site of a collective; null if nothing is known of it.
  const CollectiveSite *find(Operation *collective) const;

private:
  const AnnotatedProgram &program;
  std::vector<CollectiveSite> sites;
};

} // namespace mlir::tp

#endif // TP_LIB_PIPELINES_COLLECTIVESITES_H
