// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Calls of the user's kernels: what the devices compute together is what the
// kernel computes of whole tensors. Padding holds NaN in the interpreter, so
// that a kernel which saw any would show it.

#include "mlir/InitAllDialects.h"
#include "mlir/Parser/Parser.h"
#include "tp/Interpret/Interpreter.h"
#include "tp/Interpret/Kernels.h"
#include "tp/Partition/Partition.h"
#include "tp/Pipelines/Registration.h"
#include "tp/Propagate/Propagation.h"
#include "gtest/gtest.h"

using namespace mlir;
using namespace mlir::tp;

/// y = a * b, element by element.
static int32_t multiply(void *, const tprt_tensor *operands,
                        const tprt_tensor *results) {
  int64_t size = 1;
  for (int32_t dim = 0; dim < results[0].rank; ++dim)
    size *= results[0].sizes[dim];
  for (int64_t i = 0; i < size; ++i)
    static_cast<float *>(results[0].data)[i] =
        static_cast<const float *>(operands[0].data)[i] *
        static_cast<const float *>(operands[1].data)[i];
  return 0;
}

/// The sum of each row and how many elements it has.
static int32_t sumRows(void *, const tprt_tensor *operands,
                       const tprt_tensor *results) {
  const tprt_tensor &x = operands[0];
  for (int64_t i = 0; i < x.sizes[0]; ++i) {
    float sum = 0;
    for (int64_t j = 0; j < x.sizes[1]; ++j)
      sum += static_cast<const float *>(x.data)[i * x.strides[0] + j];
    static_cast<float *>(results[0].data)[i] = sum;
    static_cast<int32_t *>(results[1].data)[i] = int32_t(x.sizes[1]);
  }
  return 0;
}

static int32_t refuse(void *, const tprt_tensor *, const tprt_tensor *) {
  return 42;
}

namespace {

class CalledKernel : public testing::Test {
protected:
  CalledKernel() : context(MLIRContext::Threading::DISABLED) {
    registerInterpretedKernel("test.multiply", &multiply, nullptr);
    registerInterpretedKernel("test.sum_rows", &sumRows, nullptr);
    registerInterpretedKernel("test.refuse", &refuse, nullptr);
    DialectRegistry registry;
    registerAllDialects(registry);
    registerTp(registry);
    context.appendDialectRegistry(registry);
  }

  /// The products' sums by rows and the rows' lengths, the first argument being
  /// cut as `dims` say.
  OwningOpRef<ModuleOp> parse(StringRef dims,
                              StringRef kernel = "test.multiply") {
    std::string text =
        "tp.mesh @m <x = 2, y = 3>\n"
        "func.func @main(%a: tensor<7x5xf32> {tp.sharding = #tp.sharding<@m, " +
        dims.str() +
        ">}, %b: tensor<7x5xf32>) -> (tensor<7xf32>, tensor<7xi32>) {\n"
        "%0 = tp.call \"" +
        kernel.str() +
        "\"(%a, %b) {rule = \"b f, b f -> b f\"} : (tensor<7x5xf32>, "
        "tensor<7x5xf32>) -> tensor<7x5xf32>\n"
        "%1:2 = tp.call \"test.sum_rows\"(%0) {rule = \"b f -> b, b\"} : "
        "(tensor<7x5xf32>) -> (tensor<7xf32>, tensor<7xi32>)\n"
        "return %1#0, %1#1 : tensor<7xf32>, tensor<7xi32>\n}";
    return parseSourceString<ModuleOp>(text, &context);
  }

  static HostTensor makeMatrix(float scale) {
    HostTensor tensor(ElementKind::F32, {7, 5});
    for (int64_t i = 0; i < 35; ++i)
      tensor.setFloat(i, scale * float(i % 11) - 3);
    return tensor;
  }

  MLIRContext context;
};

TEST_F(CalledKernel, EqualInParts) {
  SmallVector<HostTensor> arguments = {makeMatrix(1), makeMatrix(2)};
  for (FloatMode mode : {FloatMode::Native, FloatMode::Double}) {
    InterpretOptions options;
    options.floats = mode;
    for (StringRef dims :
         {"[{}, {}]", "[{\"x\"}, {}]", "[{\"y\"}, {}]", "[{\"y\", \"x\"}, {}]",
          "[{\"x\"}, {\"y\"}]", "[{}, {\"x\", \"y\"}]"}) {
      OwningOpRef<ModuleOp> module = parse(dims);
      ASSERT_TRUE(module);
      func::FuncOp function = *module->getOps<func::FuncOp>().begin();
      auto whole = interpretGlobal(function, arguments, options);
      ASSERT_TRUE(succeeded(whole));
      EXPECT_EQ(whole->results[1].getInteger(6), 5);
      ASSERT_TRUE(succeeded(propagateShardings(function)));
      ASSERT_TRUE(succeeded(insertReshards(function)));
      ASSERT_TRUE(succeeded(localizeProgram(function)));
      ASSERT_TRUE(succeeded(verifyLocal(function)));
      auto local = interpretLocal(function, arguments, options);
      ASSERT_TRUE(succeeded(local)) << dims.str();
      EXPECT_TRUE(local->results[0] == whole->results[0]) << dims.str();
      EXPECT_TRUE(local->results[1] == whole->results[1]) << dims.str();
    }
  }
}

TEST_F(CalledKernel, FailureIsAnError) {
  std::string error;
  ScopedDiagnosticHandler handler(&context, [&](Diagnostic &diagnostic) {
    error = diagnostic.str();
    return success();
  });
  OwningOpRef<ModuleOp> module = parse("[{\"y\"}, {}]", "test.refuse");
  ASSERT_TRUE(module);
  func::FuncOp function = *module->getOps<func::FuncOp>().begin();
  EXPECT_TRUE(
      failed(interpretGlobal(function, {makeMatrix(1), makeMatrix(2)}, {})));
  EXPECT_EQ(error, "calls the kernel 'test.refuse', which returned 42");
}

} // namespace
