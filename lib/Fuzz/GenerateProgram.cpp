// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tp/Fuzz/GenerateProgram.h"
#include "Families.h"

using namespace mlir;
using namespace mlir::tp;

namespace {
struct Step {
  Family family;
  StringLiteral name;
  /// How often it is drawn, in percent.
  unsigned weight;
  void (*draw)(ProgramDraft &);
};
} // namespace

static constexpr Step steps[kNumFamilies] = {
    {Family::Elementwise, "elementwise", 16, drawElementwise},
    {Family::Contraction, "contraction", 16, drawContraction},
    {Family::Reduction, "reduction", 10, drawReduction},
    {Family::Broadcast, "broadcast", 5, drawBroadcast},
    {Family::Transpose, "transpose", 5, drawTranspose},
    {Family::Reshape, "reshape", 8, drawReshape},
    {Family::Slice, "slice", 6, drawSlice},
    {Family::Pad, "pad", 4, drawPad},
    {Family::Concat, "concat", 5, drawConcat},
    {Family::Gather, "gather", 4, drawGather},
    {Family::Position, "position", 5, drawPosition},
    {Family::Compare, "compare", 4, drawCompare},
    {Family::Constant, "constant", 3, drawConstant},
    {Family::Convert, "convert", 4, drawConvert},
    {Family::Constraint, "constraint", 5, drawConstraint},
    {Family::Control, "control", 3, drawControl},
    {Family::Window, "window", 4, drawWindows},
    {Family::Structured, "structured", 3, drawStructured},
    {Family::Scatter, "scatter", 3, drawScatter},
    {Family::Sort, "sort", 3, drawSort},
};

StringRef mlir::tp::stringifyFamily(Family family) {
  return steps[static_cast<unsigned>(family)].name;
}

GeneratedProgram mlir::tp::generateProgram(MLIRContext &context,
                                           Choices &choices) {
  SmallVector<unsigned> weights;
  for (const Step &step : steps)
    weights.push_back(step.weight);
  ProgramDraft draft(context, choices);
  while (choices.startRecord()) {
    const Step &step = steps[choices.pick(weights)];
    draft.note(step.family);
    step.draw(draft);
  }
  choices.startLastRecord();
  return draft.finish();
}
