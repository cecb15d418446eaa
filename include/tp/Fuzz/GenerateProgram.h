// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Random programs with random annotations.
//
//   Choices choices(seed);
//   GeneratedProgram program = generateProgram(context, choices);
//   program.module                a mesh and a function @main, verified
//   program.families              which sorts of operations it holds
//
// Programs are chosen so that a wrong number is told from rounding: floats are
// small integers for as long as possible, and every value knows how large it
// may become. Nothing overflows or divides by zero, and what jumps (a
// comparison, a conversion to integers) is only asked of values that are exact.

#ifndef TP_FUZZ_GENERATEPROGRAM_H
#define TP_FUZZ_GENERATEPROGRAM_H

#include "mlir/IR/BuiltinOps.h"
#include "mlir/IR/OwningOpRef.h"
#include "tp/Fuzz/Choices.h"

namespace mlir::tp {

/// The sorts of operations that programs are made of.
enum class Family : uint8_t {
  Elementwise,
  Contraction,
  Reduction,
  Broadcast,
  Transpose,
  Reshape,
  Slice,
  Pad,
  Concat,
  Gather,
  Position,
  Compare,
  Constant,
  Convert,
  Constraint,
  Control,
  Window,
  Structured,
  Scatter,
  Sort,
};
inline constexpr unsigned kNumFamilies = 20;

/// How reports call a family: "elementwise".
StringRef stringifyFamily(Family family);

struct GeneratedProgram {
  OwningOpRef<ModuleOp> module;
  /// A bit for each family.
  uint32_t families = 0;
};

/// The dialects that generated programs use must be loaded.
GeneratedProgram generateProgram(MLIRContext &context, Choices &choices);

} // namespace mlir::tp

#endif // TP_FUZZ_GENERATEPROGRAM_H
