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
/// The buffers of a call of the runtime, which takes addresses: contiguous
/// ones, and the places of the targets where these are views with gaps.
class CallBuffers {
public:
  CallBuffers(RewriterBase &rewriter, Operation *op,
              const BufferizationOptions &options, BufferizationState &state)
      : rewriter(rewriter), op(op), options(options), state(state) {}

  LogicalResult addInput(Value tensor) {
    return success(succeeded(add(tensor, inputs)));
  }
  LogicalResult addTarget(Value tensor) {
    FailureOr<Value> place = add(tensor, targets);
    if (failed(place))
      return failure();
    places.push_back(*place);
    return success();
  }
  /// Put what the call has written where it belongs, and drop the operation.
  LogicalResult replaceOp() {
    for (auto [from, to] : llvm::zip_equal(targets, places))
      if (from != to &&
          failed(options.createMemCpy(rewriter, op->getLoc(), from, to)))
        return failure();
    replaceOpWithBufferizedValues(rewriter, op, places);
    return success();
  }

  SmallVector<Value, 4> inputs, targets;

private:
  /// Returns where the tensor lies, and adds what the call takes to `list`.
  FailureOr<Value> add(Value tensor, SmallVectorImpl<Value> &list) {
    FailureOr<Value> place = getBuffer(rewriter, tensor, options, state);
    if (failed(place))
      return failure();
    FailureOr<Value> dense =
        getContiguous(rewriter, op->getLoc(), *place, options);
    if (failed(dense))
      return failure();
    list.push_back(*dense);
    return place;
  }

  RewriterBase &rewriter;
  Operation *op;
  const BufferizationOptions &options;
  BufferizationState &state;
  SmallVector<Value, 4> places;
};

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
    CallBuffers buffers(rewriter, op, options, state);
    if ((call.getInput() && failed(buffers.addInput(call.getInput()))) ||
        failed(buffers.addTarget(call.getTarget())))
      return failure();
    Value input = call.getInput() ? buffers.inputs.front() : Value();
    tprt::CollectiveOp::create(rewriter, op->getLoc(), TypeRange(), input,
                               buffers.targets.front(), call.getSite());
    return buffers.replaceOp();
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
    CallBuffers buffers(rewriter, op, options, state);
    for (Value input : call.getInputs())
      if (failed(buffers.addInput(input)))
        return failure();
    for (Value target : call.getTargets())
      if (failed(buffers.addTarget(target)))
        return failure();
    tprt::CallOp::create(rewriter, op->getLoc(), TypeRange(), buffers.inputs,
                         buffers.targets, call.getSite());
    return buffers.replaceOp();
  }
};
} // namespace

void mlir::tp::registerRuntimeCallBufferization(DialectRegistry &registry) {
  registry.addExtension(+[](MLIRContext *context, tprt::TprtDialect *) {
    tprt::CollectiveOp::attachInterface<CollectiveBufferization>(*context);
    tprt::CallOp::attachInterface<CallBufferization>(*context);
  });
}
