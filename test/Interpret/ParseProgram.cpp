// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "ParseProgram.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/ControlFlow/IR/ControlFlowOps.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Diagnostics.h"
#include "mlir/Parser/Parser.h"
#include "tp/IR/Tp.h"

using namespace mlir;
using namespace mlir::tp;

static MLIRContext::Threading kNoThreads = MLIRContext::Threading::DISABLED;

ParsedProgram::ParsedProgram(StringRef text) : context(kNoThreads) {
  context
      .loadDialect<TpDialect, arith::ArithDialect, cf::ControlFlowDialect,
                   func::FuncDialect, linalg::LinalgDialect, math::MathDialect,
                   scf::SCFDialect, tensor::TensorDialect>();
  context.getDiagEngine().registerHandler([this](Diagnostic &diagnostic) {
    errors += diagnostic.str() + "\n";
    return success();
  });
  module = parseSourceString<ModuleOp>(text, &context);
  EXPECT_TRUE(module) << errors;
}

func::FuncOp ParsedProgram::getFunction(StringRef name) {
  return module->lookupSymbol<func::FuncOp>(name);
}

SmallVector<HostTensor> ParsedProgram::runGlobal(ArrayRef<HostTensor> arguments,
                                                 FloatMode mode) {
  FailureOr<Interpretation> run =
      interpretGlobal(getFunction(), arguments, {mode});
  if (failed(run))
    return {};
  statistics = run->statistics;
  return run->results;
}

SmallVector<HostTensor> ParsedProgram::runLocal(ArrayRef<HostTensor> arguments,
                                                FloatMode mode) {
  FailureOr<Interpretation> run =
      interpretLocal(getFunction(), arguments, {mode});
  if (failed(run))
    return {};
  statistics = run->statistics;
  return run->results;
}

HostTensor mlir::tp::makeIota(ArrayRef<int64_t> shape) {
  HostTensor tensor(ElementKind::F32, shape);
  for (int64_t i = 0; i < tensor.getNumElements(); ++i)
    tensor.setFloat(i, i);
  return tensor;
}

HostTensor mlir::tp::makeFloats(ArrayRef<int64_t> shape,
                                std::initializer_list<float> values) {
  return HostTensor::of<float>(shape, ArrayRef<float>(values));
}

std::vector<double> mlir::tp::toDoubles(const HostTensor &tensor) {
  std::vector<double> values;
  for (int64_t i = 0; i < tensor.getNumElements(); ++i)
    values.push_back(tensor.getFloat(i));
  return values;
}
