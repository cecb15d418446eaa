// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Tensors become buffers; results become parameters.

#include "mlir/Dialect/Bufferization/IR/Bufferization.h"
#include "mlir/Dialect/Bufferization/Transforms/OneShotAnalysis.h"
#include "mlir/Dialect/Bufferization/Transforms/Transforms.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Linalg/Utils/Utils.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/MemRef/Utils/MemRefUtils.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "tp/Lower/Lower.h"
#include "tp/Lower/Passes.h"

namespace mlir::tp {
#define GEN_PASS_DEF_BUFFERIZEENTRYPASS
#include "tp/Lower/Passes.h.inc"
} // namespace mlir::tp

using namespace mlir;
using namespace mlir::bufferization;
using namespace mlir::tp;

static MemRefType getBufferType(Type tensor) {
  auto type = cast<RankedTensorType>(tensor);
  return MemRefType::get(type.getShape(), type.getElementType());
}

static bool isStaticTensor(Type type) {
  auto tensor = dyn_cast<RankedTensorType>(type);
  return tensor && tensor.hasStaticShape();
}

/// Make every parameter and result of `function` a buffer: an argument is read
/// as a tensor at the top, a result is stored to its parameter at the end.
static LogicalResult passBuffers(func::FuncOp function) {
  Builder attributes(function.getContext());
  function->setAttr(attr::kNumArguments,
                    attributes.getI64IntegerAttr(function.getNumArguments()));
  for (auto [index, type] : llvm::enumerate(function.getArgumentTypes()))
    if (!isStaticTensor(type))
      return function.emitError("argument #")
             << index << " is " << type
             << ", but an entry takes tensors of static shape";
  for (auto [index, type] : llvm::enumerate(function.getResultTypes()))
    if (!isStaticTensor(type))
      return function.emitError("result #")
             << index << " is " << type
             << ", but an entry returns tensors of static shape";

  if (!function.getBody().hasOneBlock())
    return function.emitError("has more than one block");
  Block &body = function.getBody().front();
  OpBuilder builder = OpBuilder::atBlockBegin(&body);
  SmallVector<Type> parameters;
  for (BlockArgument argument : body.getArguments()) {
    Type tensor = argument.getType();
    argument.setType(getBufferType(tensor));
    parameters.push_back(argument.getType());
    auto read = ToTensorOp::create(builder, argument.getLoc(), tensor, argument,
                                   /*restrict=*/true, /*writable=*/false);
    argument.replaceAllUsesExcept(read, read);
  }

  auto end = cast<func::ReturnOp>(body.getTerminator());
  builder.setInsertionPoint(end);
  for (Value value : end.getOperands()) {
    MemRefType type = getBufferType(value.getType());
    parameters.push_back(type);
    Value target = body.addArgument(type, value.getLoc());
    MaterializeInDestinationOp::create(builder, end.getLoc(), TypeRange(),
                                       value, target, /*restrict=*/true,
                                       /*writable=*/true);
  }
  end->setOperands({});
  function.setType(FunctionType::get(function.getContext(), parameters, {}));
  // What the attributes say about tensors is no longer there to be said of.
  function.removeArgAttrsAttr();
  function.removeResAttrsAttr();
  return success();
}

/// Give every operation that writes to an uninitialised tensor one of its own,
/// so that the analysis sees no conflict between writers.
static void separateEmptyTensors(func::FuncOp function) {
  SmallVector<tensor::EmptyOp> empties;
  function.walk([&](tensor::EmptyOp op) { empties.push_back(op); });
  for (tensor::EmptyOp empty : empties) {
    if (empty->use_empty() || empty->hasOneUse())
      continue;
    SmallVector<OpOperand *> uses;
    for (OpOperand &use : empty->getUses())
      uses.push_back(&use);
    for (OpOperand *use : ArrayRef(uses).drop_front()) {
      OpBuilder builder(use->getOwner());
      use->set(builder.clone(*empty)->getResult(0));
    }
  }
}

LogicalResult mlir::tp::bufferizeEntry(func::FuncOp function) {
  if (failed(passBuffers(function)))
    return failure();
  separateEmptyTensors(function);
  IRRewriter rewriter(function.getContext());
  if (failed(eliminateEmptyTensors(rewriter, function)))
    return failure();

  OneShotBufferizationOptions options;
  options.setFunctionBoundaryTypeConversion(LayoutMapOption::IdentityLayoutMap);
  options.unknownTypeConverterFn = [](TensorType type, Attribute,
                                      const BufferizationOptions &) {
    return getBufferType(type);
  };
  // Contiguous buffers are copied as bytes, others by a loop like any kernel.
  options.memCpyFn = [](OpBuilder &builder, Location loc, Value from,
                        Value to) -> LogicalResult {
    if (memref::isStaticShapeAndContiguousRowMajor(
            cast<MemRefType>(from.getType())) &&
        memref::isStaticShapeAndContiguousRowMajor(
            cast<MemRefType>(to.getType())))
      memref::CopyOp::create(builder, loc, from, to);
    else
      linalg::makeMemRefCopyOp(builder, loc, from, to);
    return success();
  };
  BufferizationState state;
  return runOneShotBufferize(function, options, state);
}

namespace {
struct BufferizeEntryPass
    : tp::impl::BufferizeEntryPassBase<BufferizeEntryPass> {
  void runOnOperation() override {
    for (func::FuncOp function : getEntries(getOperation()))
      if (failed(bufferizeEntry(function)))
        return signalPassFailure();
  }
};
} // namespace
