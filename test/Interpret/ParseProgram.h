// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Programs as texts: parse one, run its @main, compare what comes out.

#ifndef TP_TEST_INTERPRET_PARSEPROGRAM_H
#define TP_TEST_INTERPRET_PARSEPROGRAM_H

#include "mlir/IR/BuiltinOps.h"
#include "mlir/IR/OwningOpRef.h"
#include "tp/Interpret/Interpreter.h"
#include "gtest/gtest.h"

namespace mlir::tp {

/// A parsed text and the diagnostics that it caused.
class ParsedProgram {
public:
  explicit ParsedProgram(llvm::StringRef text);

  func::FuncOp getFunction(llvm::StringRef name = "main");
  /// All diagnostics so far, one a line.
  const std::string &getErrors() const { return errors; }

  /// The results of @main; none after an error.
  SmallVector<HostTensor> runGlobal(ArrayRef<HostTensor> arguments,
                                    FloatMode mode = FloatMode::Native);
  SmallVector<HostTensor> runLocal(ArrayRef<HostTensor> arguments,
                                   FloatMode mode = FloatMode::Native);
  /// Of the last run that succeeded.
  const InterpretStatistics &getStatistics() const { return statistics; }

private:
  MLIRContext context;
  OwningOpRef<ModuleOp> module;
  std::string errors;
  InterpretStatistics statistics;
};

/// f32 elements 0, 1, 2, …
HostTensor makeIota(llvm::ArrayRef<int64_t> shape);
HostTensor makeFloats(llvm::ArrayRef<int64_t> shape,
                      std::initializer_list<float> values);
/// All elements as doubles.
std::vector<double> toDoubles(const HostTensor &tensor);

} // namespace mlir::tp

#endif // TP_TEST_INTERPRET_PARSEPROGRAM_H
