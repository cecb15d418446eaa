// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Work that may crash or hang, done in child processes.
//
//   runIsolated(0, 100, {/*deadline=*/20},
//               [](int64_t i) { return examine(i); },          in a child
//               [](int64_t i, const Examination &seen) {       here
//                 …;
//                 return true;                                 go on
//               });
//
// A child works on many items. When it dies or is too slow, that is the finding
// of the item at which it was, and another child goes on with the next.

#ifndef TP_FUZZ_RUNISOLATED_H
#define TP_FUZZ_RUNISOLATED_H

#include "tp/Fuzz/ExamineProgram.h"

namespace mlir::tp {

/// Do `work` for each of `first` … `last - 1` and hand what it returns to
/// `report`, which stops everything by returning false. An item hangs that has
/// computed for `deadline` seconds, or waited for four times as long.
void runIsolated(int64_t first, int64_t last, double deadline,
                 llvm::function_ref<Examination(int64_t)> work,
                 llvm::function_ref<bool(int64_t, const Examination &)> report);

} // namespace mlir::tp

#endif // TP_FUZZ_RUNISOLATED_H
