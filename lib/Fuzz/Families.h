// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The steps of a program: each adds operations of one family. A step that finds
// nothing it could work on adds nothing.

#ifndef TP_LIB_FUZZ_FAMILIES_H
#define TP_LIB_FUZZ_FAMILIES_H

#include "ProgramDraft.h"

namespace mlir::tp {

void drawElementwise(ProgramDraft &draft);
void drawContraction(ProgramDraft &draft);
void drawReduction(ProgramDraft &draft);
void drawBroadcast(ProgramDraft &draft);
void drawTranspose(ProgramDraft &draft);
void drawReshape(ProgramDraft &draft);
void drawSlice(ProgramDraft &draft);
void drawPad(ProgramDraft &draft);
void drawConcat(ProgramDraft &draft);
void drawGather(ProgramDraft &draft);
void drawPosition(ProgramDraft &draft);
void drawCompare(ProgramDraft &draft);
void drawConstant(ProgramDraft &draft);
void drawConvert(ProgramDraft &draft);
void drawConstraint(ProgramDraft &draft);
void drawControl(ProgramDraft &draft);
void drawWindows(ProgramDraft &draft);
void drawStructured(ProgramDraft &draft);
void drawScatter(ProgramDraft &draft);
void drawSort(ProgramDraft &draft);

/// An operation on scalars, or on tensors element by element, of the operands'
/// type. Where a product would become too large, something else is done.
Item drawScalarOp(ProgramDraft &draft, OpBuilder &builder,
                  ArrayRef<Item> operands);

/// The body of a contraction: yield the product of the first two arguments,
/// added to the third in the type of that.
void makeProductBody(OpBuilder &builder, Location loc, ValueRange arguments);

/// In a body: the position along `loop` as a number of `type`; of i1, whether
/// it is one of the first three.
Value makePosition(OpBuilder &builder, Location loc, unsigned loop, Type type);

} // namespace mlir::tp

#endif // TP_LIB_FUZZ_FAMILIES_H
