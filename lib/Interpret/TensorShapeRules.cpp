// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Operations of the tensor dialect that keep all elements or make new ones
// without looking at any.

#include "Execution.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::tp;
using namespace mlir::tp::interpret;

static LogicalResult runEmpty(Operation *op, RankContext &context) {
  auto empty = cast<tensor::EmptyOp>(op);
  FailureOr<ElementKind> kind =
      context.getExecution().getKind(op, empty.getType());
  FailureOr<SmallVector<int64_t>> shape =
      context.getIntegers(empty.getMixedSizes());
  if (failed(kind) || failed(shape))
    return failure();
  context.addResult(HostTensor::poison(*kind, *shape));
  return success();
}

/// Give operand 0 the shape of the result; elements keep their order.
static LogicalResult reshapeTo(RankContext &context, ArrayRef<int64_t> shape) {
  const HostTensor &source = context.getOperand(0);
  if (getNumElements(shape) != source.getNumElements())
    return context.fail("reshapes " + Twine(source.printType()) + " to " +
                        printTensorType(source.getKind(), shape));
  context.addResult(context.takeOperand(0).reshaped(shape));
  return success();
}

/// The static shape of a result, with at most one dynamic dimension, which
/// takes what is left of the source.
static FailureOr<SmallVector<int64_t>> inferShape(RankContext &context,
                                                  ShapedType type) {
  SmallVector<int64_t> shape(type.getShape());
  int64_t known = 1, unknown = 0;
  for (int64_t size : shape)
    (ShapedType::isDynamic(size) ? unknown : known) *=
        ShapedType::isDynamic(size) ? 1 : size;
  unknown = llvm::count_if(shape, ShapedType::isDynamic);
  if (unknown == 0)
    return shape;
  if (unknown > 1 || known == 0)
    return context.fail("has more than one dynamic dimension");
  for (int64_t &size : shape)
    if (ShapedType::isDynamic(size))
      size = context.getOperand(0).getNumElements() / known;
  return shape;
}

static LogicalResult runReassociation(Operation *op, RankContext &context) {
  FailureOr<SmallVector<int64_t>> shape =
      inferShape(context, cast<ShapedType>(op->getResult(0).getType()));
  if (failed(shape))
    return failure();
  return reshapeTo(context, *shape);
}

static LogicalResult runReshape(Operation *op, RankContext &context) {
  const HostTensor &sizes = context.getOperand(1);
  SmallVector<int64_t> shape;
  for (int64_t i = 0; i < sizes.getNumElements(); ++i)
    shape.push_back(sizes.getInteger(i));
  return reshapeTo(context, shape);
}

static LogicalResult runCast(Operation *op, RankContext &context) {
  ArrayRef<int64_t> shape = context.getOperand(0).getShape();
  auto type = dyn_cast<RankedTensorType>(op->getResult(0).getType());
  if (type) {
    bool fits = type.getRank() == static_cast<int64_t>(shape.size());
    for (int64_t dim = 0; fits && dim < type.getRank(); ++dim)
      fits = type.isDynamicDim(dim) || type.getDimSize(dim) == shape[dim];
    if (!fits)
      return context.fail("casts " + Twine(context.getOperand(0).printType()) +
                          ", which is not of its result's type");
  }
  context.addResult(context.shareOperand(0));
  return success();
}

static LogicalResult runDim(Operation *op, RankContext &context) {
  int64_t dim = context.getOperand(1).getInteger(0);
  const HostTensor &source = context.getOperand(0);
  if (dim < 0 || dim >= source.getRank())
    return context.fail("asks for dimension " + Twine(dim) +
                        " of a tensor of rank " + Twine(source.getRank()));
  context.addResult(
      HostTensor::scalar(ElementKind::Index, source.getShape()[dim]));
  return success();
}

static LogicalResult runRank(Operation *op, RankContext &context) {
  context.addResult(
      HostTensor::scalar(ElementKind::Index, context.getOperand(0).getRank()));
  return success();
}

/// The result is the operand.
static LogicalResult runIdentity(Operation *op, RankContext &context) {
  context.addResult(context.shareOperand(0));
  return success();
}

void mlir::tp::interpret::addTensorShapeRules(OperationRuleTable &table) {
  table["tensor.empty"].onRank = runEmpty;
  table["tensor.expand_shape"].onRank = runReassociation;
  table["tensor.collapse_shape"].onRank = runReassociation;
  table["tensor.reshape"].onRank = runReshape;
  table["tensor.cast"].onRank = runCast;
  table["tensor.dim"].onRank = runDim;
  table["tensor.rank"].onRank = runRank;
  table["tp.constrain"].onRank = runIdentity;
  table["tp.barrier"].onRank = runIdentity;
  table["tp.reshard"].onRank = runIdentity;
}
