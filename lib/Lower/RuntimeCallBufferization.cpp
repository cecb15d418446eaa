// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// How tprt.collective and tprt.call use buffers.

#include "mlir/Dialect/Bufferization/IR/BufferizableOpInterface.h"
#include "mlir/Dialect/Bufferization/IR/DstBufferizableOpInterfaceImpl.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/MemRef/Utils/MemRefUtils.h"
#include "tp/Lower/RuntimeCalls.h"

using namespace mlir;
using namespace mlir::bufferization;
using namespace mlir::tp;

/// A buffer with the elements of `buffer` one after the other: itself, or a
/// copy where it is a view with gaps.
static FailureOr<Value> getContiguous(RewriterBase &rewriter, Location loc,
                                      Value buffer,
                                      const BufferizationOptions &options) {
  auto type = cast<MemRefType>(buffer.getType());
  if (memref::isStaticShapeAndContiguousRowMajor(type))
    return buffer;
  auto dense = MemRefType::get(type.getShape(), type.getElementType());
  FailureOr<Value> copy = options.createAlloc(rewriter, loc, dense, {});
  if (failed(copy) ||
      failed(options.createMemCpy(rewriter, loc, buffer, *copy)))
    return failure();
  return copy;
}

namespace {
struct CollectiveBufferization
    : DstBufferizableOpInterfaceExternalModel<CollectiveBufferization,
                                              tprt::CollectiveOp> {
  bool bufferizesToMemoryRead(Operation *op, OpOperand &operand,
                              const AnalysisState &) const {
    auto call = cast<tprt::CollectiveOp>(op);
    return !call.isDpsInit(&operand) || !call.getInput();
  }

  LogicalResult bufferize(Operation *op, RewriterBase &rewriter,
                          const BufferizationOptions &options,
                          BufferizationState &state) const {
    auto call = cast<tprt::CollectiveOp>(op);
    OpBuilder::InsertionGuard guard(rewriter);
    rewriter.setInsertionPoint(op);
    Value input;
    if (call.getInput()) {
      FailureOr<Value> buffer =
          getBuffer(rewriter, call.getInput(), options, state);
      if (failed(buffer))
        return failure();
      buffer = getContiguous(rewriter, op->getLoc(), *buffer, options);
      if (failed(buffer))
        return failure();
      input = *buffer;
    }
    FailureOr<Value> target =
        getBuffer(rewriter, call.getTarget(), options, state);
    if (failed(target))
      return failure();
    FailureOr<Value> dense =
        getContiguous(rewriter, op->getLoc(), *target, options);
    if (failed(dense))
      return failure();
    tprt::CollectiveOp::create(rewriter, op->getLoc(), TypeRange(), input,
                               *dense, call.getSite());
    if (*dense != *target &&
        failed(options.createMemCpy(rewriter, op->getLoc(), *dense, *target)))
      return failure();
    replaceOpWithBufferizedValues(rewriter, op, *target);
    return success();
  }
};

struct CallBufferization
    : DstBufferizableOpInterfaceExternalModel<CallBufferization, tprt::CallOp> {
  bool bufferizesToMemoryRead(Operation *op, OpOperand &operand,
                              const AnalysisState &) const {
    return !cast<tprt::CallOp>(op).isDpsInit(&operand);
  }

  LogicalResult bufferize(Operation *op, RewriterBase &rewriter,
                          const BufferizationOptions &options,
                          BufferizationState &state) const {
    auto call = cast<tprt::CallOp>(op);
    OpBuilder::InsertionGuard guard(rewriter);
    rewriter.setInsertionPoint(op);
    SmallVector<Value> inputs, targets, dense;
    for (Value input : call.getInputs()) {
      FailureOr<Value> buffer = getBuffer(rewriter, input, options, state);
      if (failed(buffer))
        return failure();
      buffer = getContiguous(rewriter, op->getLoc(), *buffer, options);
      if (failed(buffer))
        return failure();
      inputs.push_back(*buffer);
    }
    for (Value target : call.getTargets()) {
      FailureOr<Value> buffer = getBuffer(rewriter, target, options, state);
      if (failed(buffer))
        return failure();
      targets.push_back(*buffer);
      buffer = getContiguous(rewriter, op->getLoc(), *buffer, options);
      if (failed(buffer))
        return failure();
      dense.push_back(*buffer);
    }
    tprt::CallOp::create(rewriter, op->getLoc(), TypeRange(), inputs, dense,
                         call.getSite());
    for (auto [from, to] : llvm::zip_equal(dense, targets))
      if (from != to &&
          failed(options.createMemCpy(rewriter, op->getLoc(), from, to)))
        return failure();
    replaceOpWithBufferizedValues(rewriter, op, targets);
    return success();
  }
};
} // namespace

void mlir::tp::registerRuntimeCallBufferization(DialectRegistry &registry) {
  registry.addExtension(+[](MLIRContext *context, tprt::TprtDialect *) {
    tprt::CollectiveOp::attachInterface<CollectiveBufferization>(*context);
    tprt::CallOp::attachInterface<CallBufferization>(*context);
  });
}
