// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Makes the choices behind a failing program smaller.

#ifndef TP_FUZZ_SHRINKCHOICES_H
#define TP_FUZZ_SHRINKCHOICES_H

#include "tp/Fuzz/Choices.h"
#include "llvm/ADT/STLFunctionalExtras.h"

namespace mlir::tp {

/// Leave out records, shorten them and lower their numbers, as long as
/// `stillFails` holds of what is left; it is false when time is up.
ChoiceRecords
shrinkChoices(ChoiceRecords records,
              llvm::function_ref<bool(const ChoiceRecords &)> stillFails);

} // namespace mlir::tp

#endif // TP_FUZZ_SHRINKCHOICES_H
