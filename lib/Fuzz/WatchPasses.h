// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What is looked at while tp-shard runs: after each pass the text must parse to
// the same text, and after propagation the shardings say what the program
// exercises.

#ifndef TP_LIB_FUZZ_WATCHPASSES_H
#define TP_LIB_FUZZ_WATCHPASSES_H

#include "mlir/IR/BuiltinOps.h"
#include "mlir/Pass/PassInstrumentation.h"
#include "tp/Fuzz/ExamineProgram.h"

namespace mlir::tp {

class WatchPasses : public PassInstrumentation {
public:
  /// What is found is left in `seen`, which must outlive the pass manager.
  explicit WatchPasses(Examination &seen) : seen(seen) {}

  void runAfterPass(Pass *pass, Operation *op) override;

private:
  void checkText(StringRef pass, Operation *op);

  Examination &seen;
  std::string lastText;
};

/// The module as text.
std::string printModule(Operation *op);

} // namespace mlir::tp

#endif // TP_LIB_FUZZ_WATCHPASSES_H
